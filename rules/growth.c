/* Sizes of growing arrays. Must not know what a rule makes of them. */
#include "growth.h"

enum { MANY_HOPS = 4 };

static bool affine_of(const Operand *o, Affine *out) {
    if (o->kind == OPD_VALUE)
        *out = (Affine){o->id, 1, 0};
    else if (o->kind == OPD_AFFINE)
        *out = (Affine){o->id, o->mul, o->add};
    else
        return false;
    return out->count != 0;
}

bool affine_change(const Story *s, const Event *e, Affine *out) {
    bool changes = e->kind == EV_ASSIGN || (e->kind == EV_USE && e->use == USE_MODIFY);
    return changes && e->operands > 0 && affine_of(event_operand(s, e, 0), out);
}

bool event_changes(const Event *e, PlaceId p) {
    if (e->dst != p) return false;
    return e->kind == EV_ASSIGN || e->kind == EV_CALL || (e->kind == EV_USE && e->use == USE_MODIFY);
}

/* The only event that changes the place; 0 when there are none or several. */
static EventId only_change(const Story *s, PlaceId p) {
    EventId found = 0;
    for (EventId i = s->func->first; i < s->func->last; i++) {
        if (!event_changes(story_event(s, i), p)) continue;
        if (found) return 0;
        found = i;
    }
    return found;
}

void affine_resolve(const Story *s, Affine *a) {
    for (int hop = 0; hop < MANY_HOPS; hop++) {
        const Place *p = &s->unit->places.at[a->count];
        const Var *v = &s->unit->vars.at[p->var];
        Affine from;
        EventId e = 0;
        bool plain = p->step == STEP_VAR && !(v->flags & VAR_ADDRESS);
        if (plain && (v->kind == VAR_LOCAL || v->kind == VAR_TEMP)) e = only_change(s, a->count);
        if (!e || story_event(s, e)->kind != EV_ASSIGN || !affine_change(s, story_event(s, e), &from)) return;
        if (from.count == a->count) return;
        *a = (Affine){from.count, a->mul * from.mul, a->mul * from.add + a->add};
    }
}

bool asked_size(const Story *s, EventId call, Affine *out) {
    const Api *api = story_callee(s, call);
    const Event *e = story_event(s, call);
    if (!api->size1 || api->size1 > e->operands || api->size2 > e->operands) return false;
    const Operand *a = event_operand(s, e, api->size1 - 1u), *b = NULL;
    if (api->size2) b = event_operand(s, e, api->size2 - 1u);
    if (b && a->kind == OPD_INT) {
        const Operand *swap = a;
        a = b;
        b = swap;
    }
    if (!affine_of(a, out) || (b && b->kind != OPD_INT)) return false;
    affine_resolve(s, out);
    if (b) *out = (Affine){out->count, out->mul * b->add, out->add * b->add};
    out->add += api->size_add;
    return true;
}
