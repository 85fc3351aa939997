/* Rule dead-alloc: a collection or text that is filled and never looked at.
 *
 * What has effects when it is dropped (guards, shared counts, types of the program) may be kept for that alone. */
#include "elements.h"

extern const Rule rule_dead_alloc;

static bool operand_quiet(const Unit *u, const Operand *o) {
    const Type *t = unit_type(u, o->type);
    if (o->kind == OPD_INT || o->kind == OPD_STRING || o->kind == OPD_NULL || o->kind == OPD_AFFINE) return true;
    if (o->kind == OPD_SUM || (o->kind == OPD_NONE && t->kind == TYPE_UNKNOWN)) return true;
    return drops_quietly(u, o->type);
}

/* What the call, or the literal, puts into the collection from argument `from` on. */
static bool puts_quiet(const Story *s, EventId call, uint32_t from) {
    const Event *e = story_event(s, call);
    for (uint32_t i = from; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if ((o->flags & OPERAND_MUT) || !operand_quiet(s->unit, o)) return false; /* it may take from the other */
    }
    return true;
}

static bool result_unused(const Story *s, EventId call) {
    const Event *e = story_event(s, call);
    if (!e->dst) return true;
    const Place *p = &s->unit->places.at[e->dst];
    if (p->step != STEP_VAR || s->unit->vars.at[p->var].kind != VAR_TEMP) return false;
    for (EventId i = s->func->first; i < s->func->last; i++)
        if (i != call && event_mentions(s, i, p->var)) return false;
    return true;
}

typedef enum Deed { DEED_NONE, DEED_FILLS, DEED_LOOKS } Deed;

static Deed deed_of(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, use->event) : NULL;
    bool call = api && use->arg == 0 && result_unused(s, use->event);
    switch ((LifeUseKind)use->kind) {
    case LIFE_APPEND: return call && !api->drains && puts_quiet(s, use->event, 1) ? DEED_FILLS : DEED_LOOKS;
    case LIFE_CLEAR:
    case LIFE_RESERVE: return call ? DEED_NONE : DEED_LOOKS;
    case LIFE_WRITE: return call && api->result == RESULT_PLAIN && e->operands == 1 ? DEED_FILLS : DEED_LOOKS;
    default: return DEED_LOOKS;
    }
}

static bool only_filled(const Story *s, const Life *life) {
    bool filled = false;
    if (life->flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        Deed deed = deed_of(s, &life->uses.at[i]);
        if (deed == DEED_LOOKS) return false;
        filled = filled || deed == DEED_FILLS;
    }
    return filled;
}

/* True when every event that names the variable is a use that was judged. */
static bool all_seen(const Story *s, const Life *life, VarId v) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        bool seen = e == life->birth.event || !event_mentions(s, e, v);
        for (uint32_t i = 0; i < life->uses.count && !seen; i++) seen = life->uses.at[i].event == e;
        if (!seen) return false;
    }
    return true;
}

static void check_birth(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    VarId v = born_in_variable(s, b);
    const Type *t = v ? place_type(s->unit, b->place) : NULL;
    if (!t || (t->own != OWN_CONTAINER && t->own != OWN_STRING)) return;
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name);
    if (name[0] == '_' || !puts_quiet(s, b->event, 0)) return;
    Life life = life_of(&tmp, s, *b);
    if (!only_filled(s, &life) || !all_seen(s, &life, v)) return;
    Finding f = finding_at(&rule_dead_alloc, s, story_event(s, b->event)->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` is filled, and nothing ever looks at it", name);
    f.cost = "every allocation that filling it takes";
    f.help = str_format(out->arena, "remove `%s` and what fills it", name);
    EventId filled = last_use(&life, LIFE_APPEND);
    if (filled) finding_relate(&f, s, story_event(s, filled)->loc, "filled here");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, &s->births.at[i], out, tmp);
}

static const char bad[] = "use std::collections::HashSet;\n"
                          "\n"
                          "pub fn longest(words: &[&str]) -> usize {\n"
                          "    let mut seen = HashSet::new();\n"
                          "    let mut longest = 0;\n"
                          "    for word in words {\n"
                          "        seen.insert(*word);\n"
                          "        longest = longest.max(word.len());\n"
                          "    }\n"
                          "    longest\n"
                          "}\n";

static const char good[] = "pub fn longest(words: &[&str]) -> usize {\n"
                           "    let mut longest = 0;\n"
                           "    for word in words {\n"
                           "        longest = longest.max(word.len());\n"
                           "    }\n"
                           "    longest\n"
                           "}\n";

const Rule rule_dead_alloc = {
    .id = "dead-alloc",
    .code = "ALC5003",
    .title = "DeadAlloc",
    .family = FAMILY_TEMP,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "high",
    .summary = "A collection or text is filled and never looked at.",
    .why = "It is allocated, grown and freed for nothing. Often it is what is left of an older version of the code, or "
           "a look at it has been forgotten.",
    .fix = "Remove it, or use it. When its elements are kept for what happens when they are dropped, give the variable "
           "a name that begins with an underscore.",
    .misses = "Collections of types that may do something when they are dropped, and those whose last content alone is "
              "never looked at.",
    .clippy = "collection_is_never_read",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
