/* Rule invariant-alloc: each trip of a loop makes the same object anew. */
#include "births.h"
#include "elements.h"

extern const Rule rule_invariant_alloc;

static bool is_constant(const Operand *o) {
    return o->kind == OPD_STRING || o->kind == OPD_INT || o->kind == OPD_NULL || o->kind == OPD_FUNCTION;
}

enum { MOST_STEPS = 4 };

static bool is_element(const Unit *u, PlaceId p) {
    for (; p; p = u->places.at[p].parent)
        if (u->places.at[p].step == STEP_INDEX) return true;
    return false;
}

static bool operand_stays(const Story *s, RegionId loop, EventId at, const Operand *o, int depth, Arena tmp);

/* A temporary of the trip, computed from what stays and from nothing else. */
static bool computed_from_same(const Story *s, RegionId loop, EventId at, PlaceId temporary, int depth, Arena tmp) {
    EventId made = maker_of(s, at, temporary);
    const Event *e = story_event(s, made);
    const Api *api = made && e->kind == EV_CALL ? story_callee(s, made) : NULL;
    if (!api || !depth || (api->flags & (API_LAZY | API_INFERRED))) return false;
    if (api->result != RESULT_BORROW && api->result != RESULT_ARG) return false;
    for (uint32_t i = 0; i < e->operands; i++) {
        Effect effect = api_effect(api, i);
        bool reads = effect == EFFECT_READ || effect == EFFECT_PLAIN;
        if (!reads || !operand_stays(s, loop, made, event_operand(s, e, i), depth - 1, tmp)) return false;
    }
    return e->operands > 0;
}

static bool operand_stays(const Story *s, RegionId loop, EventId at, const Operand *o, int depth, Arena tmp) {
    const Unit *u = s->unit;
    if (is_constant(o)) return true;
    if (o->kind < OPD_VALUE || o->kind > OPD_AFFINE || is_element(u, o->id)) return false;
    const Var *v = &u->vars.at[u->places.at[o->id].var];
    if (v->kind == VAR_TEMP) return computed_from_same(s, loop, at, o->id, depth, tmp);
    bool inside = v->region && region_contains(s, loop, u->regions.at[v->region].first);
    return !inside && loop_invariant(s, loop, o, tmp);
}

/* What goes into the call is the same on each trip; *constant: it is written there. */
static bool inputs_stay(const Story *s, RegionId loop, EventId call, bool *constant, Arena tmp) {
    const Event *e = story_event(s, call);
    *constant = true;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        *constant = *constant && is_constant(o);
        if (!operand_stays(s, loop, call, o, MOST_STEPS, tmp)) return false;
    }
    return e->operands > 0;
}

/* True when every event that names the variable only looks at what is in it. */
static bool only_looked_at(const Story *s, RegionId loop, VarId v, EventId made) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (e == made || !event_mentions(s, e, v)) continue;
        bool stores = (ev->kind == EV_ASSIGN || ev->kind == EV_CALL) && ev->dst && s->unit->places.at[ev->dst].var == v;
        bool changes = ev->kind == EV_USE && (ev->use == USE_MODIFY || ev->use == USE_ESCAPE);
        if (stores || changes || ev->kind == EV_RETURN || ev->kind == EV_ASSIGN) return false;
        if (!region_contains(s, loop, e)) return false;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            bool named = is_placed(o) && s->unit->places.at[o->id].var == v;
            if (named && (o->flags & (OPERAND_MOVE | OPERAND_MUT))) return false;
        }
    }
    return true;
}

static bool same_closure(const Story *s, RegionId loop, EventId e) {
    RegionId closure = closure_of(s, e);
    return !closure || !region_contains(s, loop, s->unit->regions.at[closure].first);
}

static VarId named_variable(const Story *s, PlaceId p) {
    const Place *place = &s->unit->places.at[p];
    const Var *v = &s->unit->vars.at[place->var];
    bool odd = v->flags & (VAR_HIDDEN_USE | VAR_UNSURE | VAR_CLEANUP);
    return p && place->step == STEP_VAR && v->kind == VAR_LOCAL && !odd ? place->var : 0;
}

/* A named variable of the loop's body that the call's result goes into, whole or unwrapped; *at: the event that puts it
 * there. */
static VarId made_variable(const Story *s, EventId call, EventId *at) {
    const Event *e = story_event(s, call);
    *at = call;
    if (e->kind != EV_CALL || !e->dst || (e->flags & EVENT_IN_MACRO)) return 0;
    const Place *p = &s->unit->places.at[e->dst];
    if (p->step != STEP_VAR || s->unit->vars.at[p->var].kind != VAR_TEMP) return named_variable(s, e->dst);
    *at = only_mention(s, p->var, call);
    const Event *next = story_event(s, *at);
    const Api *api = *at && next->kind == EV_CALL ? story_callee(s, *at) : NULL;
    bool unwraps = api && api->result == RESULT_ARG && api->result_arg == 1 && next->operands && !api->drains;
    return unwraps ? named_variable(s, next->dst) : 0;
}

/* Owners that end with their trip, by what is known of their lives. */
static bool ends_with_trip(const Story *s, EventId call, Arena tmp) {
    const Birth *b = birth_at(s, call);
    if (!b) return true; /* nothing that could be followed: what names it has been looked at */
    Life life = life_of(&tmp, s, *b);
    if (life.flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    return !life_has(&life, LIFE_WRITE, NULL) && !life_has(&life, LIFE_APPEND, NULL) &&
           !life_has(&life, LIFE_DUPLICATE, NULL);
}

static void check_call(const Story *s, EventId call, Findings *out, Arena tmp) {
    const Event *e = story_event(s, call);
    const Api *api = story_callee(s, call);
    RegionId loop = api && (api->flags & API_SAME) && api->result == RESULT_FRESH ? loop_of(s, call) : 0;
    EventId made = call;
    VarId v = loop ? made_variable(s, call, &made) : 0;
    bool constant;
    if (!v || is_cold(s, call) || !same_closure(s, loop, call) || !runs_again(s, call, tmp)) return;
    if (!inputs_stay(s, loop, call, &constant, tmp) || !only_looked_at(s, loop, v, made)) return;
    if (!ends_with_trip(s, call, tmp)) return;
    bool each = runs_every_trip(s, loop, call, tmp);
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name);
    Finding f = finding_at(&rule_invariant_alloc, s, e->loc);
    f.level = each ? level_at(f.rule, s) : LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` makes the same `%s` on each trip of a loop%s", call_text(s->unit, e), name,
                           each ? "" : ", if many trips get there");
    f.cost = each ? "1 allocation and more per iteration" : "up to 1 allocation and more per iteration";
    bool shared = place_type(s->unit, story_event(s, made)->dst)->own == OWN_SHARED;
    f.help = str_format(out->arena, "make `%s` once before the loop%s", name,
                        constant && shared ? ", or in a `static` `LazyLock`" : "");
    finding_relate(&f, s, s->unit->regions.at[loop].loc, "in this loop");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (EventId e = s->func->first; e < s->func->last; e++)
        if (story_event(s, e)->kind == EV_CALL) check_call(s, e, out, tmp);
}

static const char bad[] = "use std::path::Path;\n"
                          "\n"
                          "pub fn count(root: &Path, names: &[&Path]) -> usize {\n"
                          "    let mut n = 0;\n"
                          "    for name in names {\n"
                          "        let vendor = root.join(\"vendor\");\n"
                          "        if name.starts_with(&vendor) {\n"
                          "            n += 1;\n"
                          "        }\n"
                          "    }\n"
                          "    n\n"
                          "}\n";

static const char good[] = "use std::path::Path;\n"
                           "\n"
                           "pub fn count(root: &Path, names: &[&Path]) -> usize {\n"
                           "    let mut n = 0;\n"
                           "    let vendor = root.join(\"vendor\");\n"
                           "    for name in names {\n"
                           "        if name.starts_with(&vendor) {\n"
                           "            n += 1;\n"
                           "        }\n"
                           "    }\n"
                           "    n\n"
                           "}\n";

const Rule rule_invariant_alloc = {
    .id = "invariant-alloc",
    .code = "ALC3002",
    .title = "InvariantAlloc",
    .family = FAMILY_LOOP,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "medium",
    .summary = "Each trip of a loop makes the same object anew.",
    .why = "What goes in does not change from trip to trip, so what comes out does not either: all but the first one "
           "are allocated, filled and freed for nothing. Compiling a regular expression costs far more than that.",
    .fix = "Make it before the loop and use it on each trip, or, when it is made of constants alone, keep it in a "
           "`static`. Leave it where few trips come by.",
    .misses = "Objects that are made without a name, in closures, and by functions that do more than making them.",
    .clippy = "regex_creation_in_loops",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
