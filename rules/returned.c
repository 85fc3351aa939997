/* See returned.h. What is not known counts against. */
#include "returned.h"

enum { MOST_CALLS = 64 };

/* --- the function ----------------------------------------------------------------------------------------------- */

/* A reference to what is copied has the type that stands for the result. */
static bool refers_to_result(const Story *s, const ValueCopy *copy) {
    const Unit *u = s->unit;
    const Type *result = &u->types.at[payload_type(u, s->func->result)];
    if (copy->same || copy->optional) return true;
    if (copy->source->kind == OPD_STRING)
        return result->own == OWN_STRING && str_is(unit_str(u, result->name), "String");
    const Type *from = &u->types.at[copy->source->type];
    if (from->kind != TYPE_POINTER || !result->view) return false;
    return u->types.at[from->of].name == u->types.at[result->view].name || u->types.at[from->of].view == result->view;
}

static bool only_returned(const Life *life) {
    bool returned = false;
    if (life->flags & (LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        uint8_t kind = life->uses.at[i].kind;
        if (kind != LIFE_RETURN && kind != LIFE_ALIAS) return false;
        returned |= kind == LIFE_RETURN;
    }
    return returned;
}

/* Adds a copy that could be lent as well. */
static bool add_copy(const Story *s, EventId made, Copies *copies, Arena tmp) {
    const Birth *birth = birth_at(s, made);
    ValueCopy copy;
    Lenders lenders = {0};
    if (!birth || closure_of(s, made) || !value_copy(s, birth, &copy) || !refers_to_result(s, &copy)) return false;
    if (copy.source->kind == OPD_STRING && !copy.source->add) return true; /* nothing is allocated for it */
    if (copy.source->kind != OPD_STRING && !lenders_of(s, made, copy.source, &lenders, tmp)) return false;
    Life life = life_of(&tmp, s, *birth);
    if (!only_returned(&life) || !referent_outlives(s, made, copy.source, &life, tmp)) return false;
    bool better = lenders.params && !copies->lenders.params, worse = copies->lenders.params && !lenders.params;
    if (!copies->first || better || (!worse && story_event(s, made) < copies->first)) {
        copies->first = story_event(s, made);
        copies->source = copy.source;
    }
    copies->lenders.params |= lenders.params;
    copies->count++;
    return true;
}

static void add_returned(const Story *s, EventId at, Copies *copies, Arena tmp) {
    const Event *e = story_event(s, at);
    const Operand *o = e->operands ? event_operand(s, e, 0) : NULL; /* `?`: nothing, or the failure */
    if (!o || o->kind == OPD_NULL || closure_of(s, at)) return;
    Arena scratch = tmp;
    Sources from = o->kind == OPD_VALUE ? sources_of(&scratch, s, at, o) : (Sources){0};
    if (!from.list.count) copies->others++;
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *x = &from.list.at[i];
        if (x->kind == SOURCE_NULL || x->kind == SOURCE_UNSET) continue; /* the arm of a match that never is taken */
        if (x->kind != SOURCE_BIRTH || !add_copy(s, x->event, copies, scratch)) copies->others++;
    }
}

bool returned_copies(const Story *s, Copies *copies, Arena tmp) {
    const Unit *u = s->unit;
    TypeId owner = payload_type(u, s->func->result);
    *copies = (Copies){0};
    if (!owns_heap(&u->types.at[owner]) || type_is_result(u, &u->types.at[owner])) return false;
    if (!s->births.count || program_recursive(s->program, u, s->func)) return false;
    for (EventId e = s->func->first; e < s->func->last; e++)
        if (story_event(s, e)->kind == EV_RETURN) add_returned(s, e, copies, tmp);
    return copies->count && (!copies->lenders.params || sole_lender(copies->lenders) >= 0);
}

/* --- its callers -------------------------------------------------------------------------------------------------- */

/* True when what the call returns is only read, while what the function would lend stays as it is. */
static bool caller_only_reads(const Story *s, EventId call, int lender, Arena tmp) {
    static const Operand literal = {.kind = OPD_STRING};
    const Event *e = story_event(s, call);
    const Birth *birth = birth_at(s, call);
    if (!e->dst) return true;
    if (!birth || birth->kind != BIRTH_VALUE || lender >= (int)e->operands || (e->flags & EVENT_IN_MACRO)) return false;
    TypeId type = s->unit->places.at[birth->place].type;
    ValueCopy copy = {.birth = birth, .source = lender < 0 ? &literal : event_operand(s, e, (uint32_t)lender)};
    copy.optional = payload_type(s->unit, type) != type;
    copy.same = !copy.optional && !s->unit->types.at[type].view;
    Life life;
    return copy_borrowable(&tmp, s, &copy, &life);
}

Calls returned_to(const Story *s, int lender, Finding *f, Arena tmp) {
    const Unit *unit;
    const Func *caller;
    EventId call;
    Calls calls = {0};
    for (uint32_t i = 0; i < MOST_CALLS; i++) {
        Arena scratch = tmp;
        if (!program_call(s->program, s->unit, s->func, i, &unit, &caller, &call)) return calls;
        if (caller->flags & FUNC_TEST) continue;
        const Story *at = story_of(&scratch, s->program, unit, caller);
        if (!caller_only_reads(at, call, lender, scratch)) {
            calls.kept++;
            continue;
        }
        calls.read++;
        if (f->related_count < FINDING_RELATED) finding_relate(f, at, unit->events.at[call].loc, "only read here");
    }
    return (Calls){0};
}

/* Callers that need the copy can make it themselves, as long as they are the few. */
bool calls_only_read(Calls calls) { return calls.read && (!calls.kept || calls.read > calls.kept + 1); }
