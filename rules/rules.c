/* The registry: which rules exist, how they are found by name, and how they are run over a unit.
 *
 * Knows no rule by name but through rules.def, and nothing of what a rule looks for. */
#include "clippy.h"
#include "rule.h"

#define RULE(name) extern const Rule rule_##name;
#include "rules.def"
#undef RULE

/* Ends with a null pointer, so that it is an array even while there are no rules. */
const Rule *const rules_all[] = {
#define RULE(name) &rule_##name,
#include "rules.def"
#undef RULE
    NULL};

const uint32_t rules_count = (uint32_t)(sizeof rules_all / sizeof *rules_all) - 1;

const Rule *rule_find(Str name) {
    for (uint32_t i = 0; i < rules_count; i++) {
        if (str_is(name, rules_all[i]->id) || str_is(name, rules_all[i]->code)) return rules_all[i];
    }
    return NULL;
}

const char *family_name(Family f) {
    static const char *const names[] = {
        [FAMILY_BOX] = "box",   [FAMILY_CAPACITY] = "capacity", [FAMILY_LOOP] = "loop",
        [FAMILY_COPY] = "copy", [FAMILY_TEMP] = "temp",
    };
    return names[f];
}

const char *level_name(Level l) {
    static const char *const names[] = {[LEVEL_NOTE] = "note", [LEVEL_WARNING] = "warning", [LEVEL_ERROR] = "error"};
    return names[l];
}

/* The user can change nothing in a system header, and order cannot be told in the others. */
static bool may_report(const Func *f) { return !(f->flags & (FUNC_SYSTEM | FUNC_BROKEN | FUNC_ODD | FUNC_TRUNCATED)); }

/* After setjmp returns again, what ran in between is not what the events say. */
static bool runs_twice(const Story *s) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Api *api = story_callee(s, e);
        if (api && (api->flags & API_TWICE)) return true;
    }
    return false;
}

/* A rule speaks of the languages it gives examples in, and of no other. */
static bool rule_speaks(const Rule *rule, Lang lang) {
    size_t most = sizeof rule->examples / sizeof *rule->examples;
    for (size_t i = 0; i < most && rule->examples[i].bad; i++)
        if (rule->examples[i].lang == lang) return true;
    return false;
}

static void check_function(const Program *p, const Unit *u, const Func *f, const bool *enabled, const uint32_t *order,
                           Findings *out, Arena tmp) {
    Lang lang = u->lang == UNIT_RUST ? LANG_RUST : LANG_C;
    const Story *story = story_of(&tmp, p, u, f);
    if (runs_twice(story)) return;
    for (uint32_t i = 0; i < rules_count; i++) {
        uint32_t rule = order ? order[i] : i;
        if (!enabled[rule] || !rules_all[rule]->check || !rule_speaks(rules_all[rule], lang)) continue;
        if (lang == LANG_RUST && rules_all[rule]->skips_tests && (f->flags & FUNC_TEST)) continue;
        rules_all[rule]->check(story, out, tmp);
    }
}

static void check_types(const Program *p, const Unit *u, const bool *enabled, const uint32_t *order, Findings *out,
                        Arena tmp) {
    for (uint32_t i = 0; i < rules_count; i++) {
        uint32_t rule = order ? order[i] : i;
        if (!enabled[rule] || !rules_all[rule]->check_type) continue;
        for (uint32_t k = 0; k < u->type_uses.count; k++) {
            const TypeUse *use = &u->type_uses.at[k];
            if (rules_all[rule]->skips_tests && (use->flags & TYPE_USE_TEST)) continue;
            rules_all[rule]->check_type(p, u, use, out, tmp);
        }
    }
}

/* Takes out what the source itself allows, of the findings from `first` on. */
static void drop_allowed(const Unit *u, Findings *out, uint32_t first) {
    uint32_t kept = first;
    for (uint32_t i = first; i < out->list.count; i++)
        if (!clippy_allows(u, &out->list.at[i])) out->list.at[kept++] = out->list.at[i];
    out->list.count = kept;
}

void rules_run(const Program *p, const Unit *u, const bool *enabled, const uint32_t *order, Findings *out, Arena *tmp) {
    uint32_t first = out->list.count;
    for (FuncId f = 1; f < u->funcs.count; f++) {
        if (may_report(&u->funcs.at[f])) check_function(p, u, &u->funcs.at[f], enabled, order, out, *tmp);
    }
    check_types(p, u, enabled, order, out, *tmp);
    if (u->allows.count) drop_allowed(u, out, first);
}

Span span_of(const Unit *u, LocId loc) {
    const Loc *l = unit_loc(u, loc);
    return (Span){unit_file(u, l), l->line, l->col, l->end_line, l->end_col};
}

Finding finding_at(const Rule *rule, const Story *s, LocId loc) {
    bool test = s->func->flags & FUNC_TEST; /* an allocation too many in a test costs nobody anything */
    return (Finding){
        .rule = rule,
        .level = test ? LEVEL_NOTE : rule->level,
        .span = span_of(s->unit, loc),
        .function = unit_z(s->unit, s->func->name),
        .message = "",
        .cost = "",
        .help = "",
    };
}

Finding finding_at_type(const Rule *rule, const Unit *u, const TypeUse *use) {
    bool test = use->flags & TYPE_USE_TEST;
    return (Finding){
        .rule = rule,
        .level = test ? LEVEL_NOTE : rule->level,
        .span = span_of(u, use->loc),
        .function = unit_z(u, use->owner),
        .message = "",
        .cost = "",
        .help = "",
    };
}

void finding_relate_in(Finding *f, const Unit *u, LocId loc, const char *text) {
    if (f->related_count == FINDING_RELATED) return;
    f->related[f->related_count++] = (Related){span_of(u, loc), text};
}

void finding_relate(Finding *f, const Story *s, LocId loc, const char *text) {
    finding_relate_in(f, s->unit, loc, text);
}

void finding_add(Findings *out, Finding f) { *vec_push(out->arena, &out->list) = f; }
