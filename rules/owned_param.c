/* owned-param: a parameter takes an owner by value, only reads it, and callers make copies to satisfy it. */
#include "lenders.h"

extern const Rule rule_owned_param;

enum { MOST_CALLS = 64 };

/* Text, a container: what a reference could stand for. */
static bool is_owner(const Unit *u, TypeId id) {
    const Type *t = unit_type(u, id);
    return t->kind == TYPE_RECORD && (t->own == OWN_STRING || t->own == OWN_CONTAINER);
}

/* The type to take instead: "&str" for "String". */
static const char *borrowed_type(Arena *a, const Unit *u, TypeId id) {
    const Type *t = unit_type(u, id);
    const char *name = unit_z(u, t->view ? unit_type(u, t->view)->name : t->name);
    return *name ? str_format(a, "&%s", name) : NULL;
}

/* True when the event makes the owner a part of another value, or hands it on to a function that takes an owner too:
 * only what is done with that is reading. */
static bool hands_on(const Program *p, const Unit *u, const Event *ev, VarId v) {
    const Unit *unit = NULL;
    const Func *callee = ev->kind == EV_CALL && ev->callee ? program_definition(p, u, ev->callee, &unit) : NULL;
    bool part = ev->kind == EV_ASSIGN && ev->dst && u->places.at[ev->dst].step != STEP_VAR;
    for (uint32_t k = 0; (part || callee) && k < ev->operands; k++) {
        const Operand *o = &u->operands.at[ev->operand + k];
        if (o->kind != OPD_VALUE || !(o->flags & OPERAND_MOVE) || u->places.at[o->id].var != v) continue;
        if (part || (k < callee->params && is_owner(unit, unit->vars.at[callee->var_first + k].type))) return true;
    }
    return false;
}

/* True when the event copies the whole owner: the copy can be made of it by moving it. */
static bool copies_whole(const Program *p, const Unit *u, const Event *ev, VarId v) {
    const Api *api = ev->kind == EV_CALL ? program_callee(p, u, ev) : NULL;
    if (!api || !api->copy || api->copy > ev->operands) return false;
    const Operand *o = &u->operands.at[ev->operand + api->copy - 1u];
    bool place = o->kind == OPD_ADDRESS || o->kind == OPD_VALUE;
    return place && u->places.at[o->id].var == v && u->places.at[o->id].step == STEP_VAR;
}

static bool only_reads(const Program *p, const Unit *u, const Func *f, uint32_t param) {
    const Api *summary = program_summary(p, u, f);
    Effect effect = summary ? api_effect(summary, param) : EFFECT_UNKNOWN;
    if (effect != EFFECT_READ || summary->result_arg == param + 1u) return false;
    for (EventId e = f->first; e < f->last; e++)
        if (hands_on(p, u, &u->events.at[e], f->var_first + param) ||
            copies_whole(p, u, &u->events.at[e], f->var_first + param))
            return false;
    return true;
}

/* True when the parameter never becomes a part of something else, which would have to own it. */
static bool stays_apart(const Story *s, uint32_t param, Arena tmp) {
    for (PlaceId p = 1; p < s->unit->places.count; p++) {
        const Place *place = &s->unit->places.at[p];
        if (place->step != STEP_VAR || place->var != s->func->var_first + param) continue;
        Birth birth = {.kind = BIRTH_PARAM, .arg = (uint8_t)param, .event = s->func->first, .place = p};
        Life life = life_of(&tmp, s, birth);
        for (uint32_t i = 0; i < life.holders.count; i++)
            if ((life.objects >> i & 1) && s->unit->places.at[life.holders.at[i]].step != STEP_VAR) return false;
        return !(life.flags & LIFE_CROWDED);
    }
    return false;
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

/* Relates the copies callers make for the parameter; how many there are. */
static uint32_t relate_copies(const Story *s, uint32_t param, Finding *f, Arena tmp) {
    const Unit *unit;
    const Func *caller;
    EventId call;
    uint32_t copies = 0;
    for (uint32_t i = 0; i < MOST_CALLS && program_call(s->program, s->unit, s->func, i, &unit, &caller, &call); i++) {
        Arena scratch = tmp;
        if (caller->flags & FUNC_TEST) continue;
        const Story *at = story_of(&scratch, s->program, unit, caller);
        const Event *copy = copy_for(at, call, param, scratch);
        if (!copy) continue;
        finding_relate(f, at, copy->loc, "copied for it here");
        copies++;
    }
    return copies;
}

static void check_param(const Story *s, uint32_t param, Findings *out, Arena tmp) {
    VarId v = s->func->var_first + param;
    const Var *var = &s->unit->vars.at[v];
    const char *name = unit_z(s->unit, var->name), *type = borrowed_type(out->arena, s->unit, var->type);
    if (!*name || !type || (var->flags & VAR_HIDDEN_USE) || !param_is_used(s->unit, s->func, v)) return;
    Finding f = finding_at(&rule_owned_param, s, var->loc);
    uint32_t copies = relate_copies(s, param, &f, tmp);
    if (!copies) return;
    bool exported = s->func->flags & FUNC_EXPORTED;
    if (exported) f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` is taken by value but only read, and callers make a copy for it%s", name,
                           exported ? " (the function is public: others may have to change, too)" : "");
    f.cost = "1 allocation per call with a copy";
    f.help = str_format(out->arena, "take `%s: %s`, and let the callers lend what they copy now", name, type);
    finding_add(out, f);
}

/* The caller's side: here is the allocation. */
static void check_call(const Story *s, EventId e, Findings *out, Arena tmp) {
    const Event *ev = story_event(s, e);
    const Unit *unit = NULL;
    const Func *f = ev->callee ? program_definition(s->program, s->unit, ev->callee, &unit) : NULL;
    if (!f || unit->lang != UNIT_RUST || !signature_is_free(s->program, unit, f)) return;
    for (uint32_t i = 0; i < ev->operands && i < f->params; i++) {
        const Var *var = &unit->vars.at[f->var_first + i];
        if (!is_owner(unit, var->type) || !only_reads(s->program, unit, f, i)) continue;
        const Event *copy = copy_for(s, e, i, tmp);
        if (!copy) continue;
        Arena scratch = tmp;
        const Story *callee = story_of(&scratch, s->program, unit, f);
        if (!stays_apart(callee, i, scratch)) continue;
        Finding found = finding_at(&rule_owned_param, s, copy->loc);
        found.level = LEVEL_NOTE;
        found.message = str_format(out->arena, "`%s` makes a copy for `%s`, which only reads it",
                                   call_text(s->unit, copy), call_text(s->unit, ev));
        found.cost = cost_at(s, e);
        found.help = str_format(out->arena, "once `%s` takes `%s`, lend the original", call_text(s->unit, ev),
                                borrowed_type(out->arena, unit, var->type));
        finding_relate(&found, s, ev->loc, "passed here");
        finding_add(out, found);
    }
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->func->params; i++) {
        const Var *var = &s->unit->vars.at[s->func->var_first + i];
        if (!is_owner(s->unit, var->type) || !only_reads(s->program, s->unit, s->func, i) || !stays_apart(s, i, tmp))
            continue;
        if (signature_is_free(s->program, s->unit, s->func)) check_param(s, i, out, tmp);
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
    .precision = "medium",
    .clippy = "needless_pass_by_value",
    .summary = "A parameter takes an owner by value although it only reads it, so callers copy.",
    .why =
        "A caller that wants to keep its value, or has only a part of one, must allocate a copy that the function reads "
        "and drops.",
    .fix =
        "Take a reference to what is read: `&str` for `String`, `&[T]` for `Vec<T>`, `&Path` for `PathBuf`. Callers lend "
        "what they have. Leave it where the function is about to keep the value, or where its signature is fixed.",
    .misses =
        "Functions that code outside of the run may call, and those a trait describes, are not judged; neither are "
        "optional owners (`Option<String>`), and functions that copy the parameter or put it into another value.",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
