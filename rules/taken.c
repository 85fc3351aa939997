/* See taken.h. What is not known counts against. */
#include "taken.h"

bool is_lendable(const Unit *u, TypeId type) {
    const Type *t = unit_type(u, type);
    bool owner = t->own == OWN_STRING || t->own == OWN_CONTAINER || t->own == OWN_AGGREGATE;
    return t->kind == TYPE_RECORD && owner && owns_heap(t) && !type_is_result(u, t);
}

/* --- only read -------------------------------------------------------------------------------------------------- */

/* True when the event makes the owner a part of another value, or hands it on to a function that takes an owner too:
 * only what is done with that is reading. */
static bool hands_on(const Program *p, const Unit *u, const Event *ev, VarId v) {
    const Unit *unit = NULL;
    const Func *callee = ev->kind == EV_CALL && ev->callee ? program_definition(p, u, ev->callee, &unit) : NULL;
    bool part = ev->kind == EV_ASSIGN && ev->dst && u->places.at[ev->dst].step != STEP_VAR;
    for (uint32_t k = 0; (part || callee) && k < ev->operands; k++) {
        const Operand *o = &u->operands.at[ev->operand + k];
        if (o->kind != OPD_VALUE || !(o->flags & OPERAND_MOVE) || u->places.at[o->id].var != v) continue;
        if (part || (k < callee->params && is_lendable(unit, unit->vars.at[callee->var_first + k].type))) return true;
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

/* True when the body would do with a reference, but for what it hands the owner on to. */
static bool only_reads(const Story *s, uint32_t param) {
    const Func *f = s->func;
    for (EventId e = f->first; e < f->last; e++) {
        const Event *ev = story_event(s, e);
        if (hands_on(s->program, s->unit, ev, f->var_first + param)) return false;
        if (copies_whole(s->program, s->unit, ev, f->var_first + param)) return false;
    }
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

/* --- kept on some paths --------------------------------------------------------------------------------------------- */

static bool is_of(const Story *s, const Operand *o, VarId v) { return is_placed(o) && place_at(s, o->id)->var == v; }

/* True when the event changes the variable, or does what nobody knows with it. */
static bool disturbs(const Story *s, const Event *e, VarId v) {
    bool stores =
        e->kind == EV_ASSIGN || e->kind == EV_CALL || (e->kind == EV_USE && e->use != USE_READ && e->use != USE_TEST);
    if (stores && e->dst && place_at(s, e->dst)->var == v) return true;
    for (uint32_t i = 0; i < e->operands; i++)
        if (is_of(s, event_operand(s, e, i), v) && (event_operand(s, e, i)->flags & OPERAND_MUT)) return true;
    return false;
}

typedef enum Move { MOVE_NONE, MOVE_WHOLE, MOVE_OTHER } Move;

/* Whether the event gives the variable away: all of it, to who keeps it, or in another way. */
static Move moves(const Story *s, EventId at, VarId v) {
    const Event *e = story_event(s, at);
    Move found = MOVE_NONE;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if (!is_of(s, o, v) || !(o->flags & OPERAND_MOVE)) continue;
        const Api *api = e->kind == EV_CALL ? story_callee(s, at) : NULL;
        bool whole = place_at(s, o->id)->step == STEP_VAR && !(o->flags & OPERAND_PART);
        if (!whole || (e->kind == EV_CALL && (!api || api_effect(api, i) != EFFECT_CONSUME))) return MOVE_OTHER;
        found = MOVE_WHOLE;
    }
    return e->kind == EV_RETURN && found ? MOVE_OTHER : found;
}

/* The moves of the parameter, and the ways out that are failures; false when it is not followed everywhere. */
static bool add_stops(const Story *s, VarId v, EventSet *stops, uint32_t *kept) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        Move move = moves(s, e, v);
        if (disturbs(s, ev, v) || move == MOVE_OTHER || (move && closure_of(s, e))) return false;
        bool fails = ev->kind == EV_RETURN && !ev->operands && s->func->result && !closure_of(s, e);
        if (move || fails || is_cold(s, e)) set_add(*stops, e);
        *kept += move != MOVE_NONE;
    }
    return true;
}

static bool fails_by_result(const Story *s) {
    const Type *t = type_at(s, s->func->result);
    return t->kind == TYPE_UNKNOWN || type_is_result(s->unit, t);
}

static bool kept_sometimes(const Story *s, uint32_t param, Arena tmp) {
    VarId v = s->func->var_first + param;
    EventSet stops = set_new(&tmp, s);
    uint32_t kept = 0;
    if (fails_by_result(s) || !add_stops(s, v, &stops, &kept) || !kept) return false;
    EventSet after = set_after(&tmp, s, s->func->first, &stops);
    return !set_has(stops, s->func->first) && set_has(after, s->func->last - 1);
}

Taken taken_as(const Story *s, uint32_t param, Arena tmp) {
    const Api *summary = program_summary(s->program, s->unit, s->func);
    Effect effect = summary ? api_effect(summary, param) : EFFECT_UNKNOWN;
    if (effect == EFFECT_CONSUME) return kept_sometimes(s, param, tmp) ? TAKEN_SOMETIMES : TAKEN_NEEDED;
    if (effect != EFFECT_READ || summary->result_arg == param + 1u) return TAKEN_NEEDED;
    return only_reads(s, param) && stays_apart(s, param, tmp) ? TAKEN_READ : TAKEN_NEEDED;
}
