/* owned-param: a parameter takes an owner by value, only reads it, and callers make copies to satisfy it. */
#include "taken.h"

extern const Rule rule_owned_param;

enum { MOST_CALLS = 64 };

/* How callers lend what is in an Option: ": `as_deref()`", or nothing. */
static const char *lending(const Unit *u, TypeId id) {
    TypeId owner = payload_type(u, id);
    if (owner == id) return "";
    return unit_type(u, owner)->view ? ": `as_deref()`" : ": `as_ref()`";
}

static bool param_is_used(const Unit *u, const Func *f, VarId v) {
    for (uint32_t i = 1; i < u->places.count; i++) {
        if (u->places.at[i].var != v) continue;
        for (EventId e = f->first; e < f->last; e++) {
            const Event *ev = &u->events.at[e];
            if (ev->dst == i) return true;
            for (uint32_t k = 0; k < ev->operands; k++) {
                const Operand *o = &u->operands.at[ev->operand + k];
                if (o->id == i && (o->kind == OPD_VALUE || o->kind == OPD_ADDRESS)) return true;
            }
        }
    }
    return false;
}

/* The copy that the caller makes for the argument and for nothing else; NULL when the argument is no such copy. */
static const Event *copy_for(const Story *s, EventId call, uint32_t param, Arena tmp) {
    const Event *ev = story_event(s, call);
    if (param >= ev->operands) return NULL;
    const Operand *o = event_operand(s, ev, param);
    if (o->kind != OPD_VALUE || !(o->flags & OPERAND_MOVE)) return NULL;
    Sources from = sources_of(&tmp, s, call, o);
    if (from.list.count != 1 || from.list.at[0].kind != SOURCE_BIRTH) return NULL;
    EventId made = from.list.at[0].event;
    const Birth *birth = birth_at(s, made);
    if (!birth || !birth->api || !birth->api->copy || birth->api->bytes == 0) return NULL;
    const Event *copy = story_event(s, made);
    if (birth->api->copy > copy->operands) return NULL;
    Life life = life_of(&tmp, s, *birth);
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        if (use->event != call && use->kind != LIFE_ALIAS && use->kind != LIFE_READ) return NULL;
    }
    const Operand *source = event_operand(s, copy, birth->api->copy - 1u);
    return source_outlives(s, made, source, &life, tmp, NULL) ? copy : NULL;
}

/* Calls of the function outside of tests, and those that copy for the parameter. */
typedef struct Calls {
    uint32_t all, copies;
} Calls;

static Calls relate_copies(const Story *s, uint32_t param, Finding *f, Arena tmp) {
    const Unit *unit;
    const Func *caller;
    EventId call;
    Calls calls = {0};
    for (uint32_t i = 0; i < MOST_CALLS && program_call(s->program, s->unit, s->func, i, &unit, &caller, &call); i++) {
        Arena scratch = tmp;
        if (caller->flags & FUNC_TEST) continue;
        const Story *at = story_of(&scratch, s->program, unit, caller);
        const Event *copy = copy_for(at, call, param, scratch);
        calls.all++;
        if (!copy) continue;
        finding_relate(f, at, copy->loc, "copied for it here");
        calls.copies++;
    }
    return calls;
}

static void check_param(const Story *s, uint32_t param, Taken taken, Findings *out, Arena tmp) {
    VarId v = s->func->var_first + param;
    const Var *var = &s->unit->vars.at[v];
    const char *name = unit_z(s->unit, var->name), *type = lent_type(out->arena, s->unit, var->type, false);
    if (!*name || !type || (var->flags & VAR_HIDDEN_USE) || !param_is_used(s->unit, s->func, v)) return;
    Finding f = finding_at(&rule_owned_param, s, var->loc);
    Calls calls = relate_copies(s, param, &f, tmp);
    bool exported = s->func->flags & FUNC_EXPORTED, sometimes = taken == TAKEN_SOMETIMES;
    if (!calls.copies || (sometimes && calls.copies < calls.all)) return;
    if (exported || sometimes) f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` is taken by value but %s, and callers make a copy for it%s", name,
                           sometimes ? "kept on some paths only" : "only read",
                           exported ? " (the function is public: others may have to change, too)" : "");
    f.cost = sometimes ? "1 allocation per call that does not keep it" : "1 allocation per call with a copy";
    f.help =
        str_format(out->arena, "take `%s: %s`, %s", name, type,
                   sometimes ? "and make the copy where it is kept" : "and let the callers lend what they copy now");
    finding_add(out, f);
}

/* --- the caller's side: here is the allocation ------------------------------------------------------------------ */

/* True when there is no caller that hands over what it owns. */
static bool all_copy(const Story *s, uint32_t param, Arena tmp) {
    Finding ignored = {0};
    ignored.related_count = FINDING_RELATED;
    Calls calls = relate_copies(s, param, &ignored, tmp);
    return calls.copies == calls.all;
}

static Taken taken_by(const Story *s, const Unit *unit, const Func *f, uint32_t param, Arena tmp) {
    const Story *callee = story_of(&tmp, s->program, unit, f);
    Taken taken = taken_as(callee, param, tmp);
    return taken == TAKEN_SOMETIMES && !all_copy(callee, param, tmp) ? TAKEN_NEEDED : taken;
}

static void check_argument(const Story *s, EventId e, const Unit *unit, const Func *f, uint32_t param, Findings *out,
                           Arena tmp) {
    const Event *ev = story_event(s, e), *copy = copy_for(s, e, param, tmp);
    TypeId type = unit->vars.at[f->var_first + param].type;
    const char *lent = copy ? lent_type(out->arena, unit, type, false) : NULL;
    Taken taken = lent ? taken_by(s, unit, f, param, tmp) : TAKEN_NEEDED;
    if (taken == TAKEN_NEEDED) return;
    Finding found = finding_at(&rule_owned_param, s, copy->loc);
    found.level = LEVEL_NOTE;
    found.message =
        str_format(out->arena, "`%s` makes a copy for `%s`, which %s", call_text(s->unit, copy), call_text(s->unit, ev),
                   taken == TAKEN_SOMETIMES ? "keeps it on some paths only" : "only reads it");
    found.cost = cost_at(s, e);
    found.help = str_format(out->arena, "once `%s` takes `%s`, lend the original%s", call_text(s->unit, ev), lent,
                            lending(unit, type));
    finding_relate(&found, s, ev->loc, "passed here");
    finding_add(out, found);
}

static bool may_be_lent(const Program *p, const Unit *u, const Func *f, uint32_t param) {
    const Api *summary = program_summary(p, u, f);
    Effect effect = summary ? api_effect(summary, param) : EFFECT_UNKNOWN;
    bool open = effect == EFFECT_READ || effect == EFFECT_CONSUME;
    return open && is_lendable(u, u->vars.at[f->var_first + param].type);
}

static void check_call(const Story *s, EventId e, Findings *out, Arena tmp) {
    const Event *ev = story_event(s, e);
    const Unit *unit = NULL;
    const Func *f = ev->callee ? program_definition(s->program, s->unit, ev->callee, &unit) : NULL;
    if (!f || unit->lang != UNIT_RUST || (s->func->flags & FUNC_TEST)) return;
    for (uint32_t i = 0; i < ev->operands && i < f->params; i++)
        if (may_be_lent(s->program, unit, f, i) && signature_may_change(s->program, unit, f))
            check_argument(s, e, unit, f, i, out, tmp);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; s->unit->lang == UNIT_RUST && i < s->func->params; i++) {
        if (!may_be_lent(s->program, s->unit, s->func, i)) continue;
        if (!signature_may_change(s->program, s->unit, s->func)) break;
        Taken taken = taken_as(s, i, tmp);
        if (taken != TAKEN_NEEDED) check_param(s, i, taken, out, tmp);
    }
    for (EventId e = s->func->first; e < s->func->last; e++)
        if (story_event(s, e)->kind == EV_CALL) check_call(s, e, out, tmp);
}

static const char bad[] = "fn longest(name: String, limit: usize) -> bool {\n"
                          "    name.len() > limit\n"
                          "}\n"
                          "\n"
                          "pub fn check(names: &[String]) -> usize {\n"
                          "    let mut count = 0;\n"
                          "    for name in names {\n"
                          "        if longest(name.clone(), 8) {\n"
                          "            count += 1;\n"
                          "        }\n"
                          "    }\n"
                          "    count\n"
                          "}\n";

static const char good[] = "fn longest(name: &str, limit: usize) -> bool {\n"
                           "    name.len() > limit\n"
                           "}\n"
                           "\n"
                           "pub fn check(names: &[String]) -> usize {\n"
                           "    let mut count = 0;\n"
                           "    for name in names {\n"
                           "        if longest(name, 8) {\n"
                           "            count += 1;\n"
                           "        }\n"
                           "    }\n"
                           "    count\n"
                           "}\n";

const Rule rule_owned_param = {
    .id = "owned-param",
    .code = "ALC4020",
    .title = "OwnedParam",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "medium",
    .clippy = "needless_pass_by_value",
    .summary = "A parameter takes an owner by value although it only reads it, so callers copy.",
    .why =
        "A caller that wants to keep its value, or has only a part of one, must allocate a copy that the function reads "
        "and drops.",
    .fix =
        "Take a reference to what is read: `&str` for `String`, `&[T]` for `Vec<T>`, `Option<&str>` for `Option<String>`. "
        "Callers lend what they have. Where it is kept on some paths only, make the copy there. Leave it where the function "
        "keeps the value, or where its signature is fixed.",
    .misses =
        "Functions that a trait describes are not judged; neither are functions that copy the parameter, put it into "
        "another value, or keep it unless they fail.",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
