/* See cloned.h. A chain of adaptors is followed link by link; what is not known counts against. */
#include "cloned.h"

static bool same_name(const Story *s, TypeId a, TypeId b) { return type_at(s, a)->name == type_at(s, b)->name; }

/* True when the event gives an element of what is in `from` to the variable it assigns. */
static bool takes_element(const Story *s, const Event *e, PlaceId from) {
    if (e->kind != EV_ASSIGN) return false;
    const Operand *o = event_operand(s, e, 0);
    if (o->kind == OPD_INTERIOR) return o->id == from;
    return o->kind == OPD_VALUE && place_at(s, o->id)->step == STEP_INDEX && place_at(s, o->id)->parent == from;
}

/* An operator that compares takes a reference on neither side or on both; literals are references already. */
static bool compares_value(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, use->event) : NULL;
    if (!api || !(api->flags & API_COMPARES) || e->operands != 2) return false;
    const Operand *o = event_operand(s, e, use->arg), *other = event_operand(s, e, 1u - use->arg);
    return !(o->flags & OPERAND_VIEW) && other->kind != OPD_STRING;
}

static bool is_read(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    if (e->kind == EV_USE) return use->kind == LIFE_READ || use->kind == LIFE_TEST;
    if (e->kind != EV_CALL || use->arg >= e->operands || compares_value(s, use)) return false;
    const Operand *o = event_operand(s, e, use->arg);
    return !(o->flags & (OPERAND_MOVE | OPERAND_MUT)) || ((o->flags & OPERAND_MOVE) && (o->flags & OPERAND_VIEW));
}

static bool add_uses(Arena *a, const Story *s, const Life *element, Life *life) {
    for (uint32_t i = 0; i < element->uses.count; i++) {
        if (!is_read(s, &element->uses.at[i])) return false;
        if (life) *vec_push(a, &life->uses) = element->uses.at[i];
    }
    return element->uses.count > 0;
}

/* An element by value, which would become a reference. */
static bool value_only_read(Arena *a, const Story *s, EventId event, PlaceId x, Life *life) {
    Birth birth = {.kind = BIRTH_VALUE, .event = event, .place = x};
    Life element = life_of(a, s, birth);
    return life_only_read(s, &element, *a) && !life_has_odd_holder(s, &element) && add_uses(a, s, &element, life);
}

/* An element by reference, which would become a reference to one: methods look through both. */
static bool reference_looked_through(const Story *s, PlaceId x) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        if (e->kind == EV_USE && place_at(s, e->dst)->var == place_at(s, x)->var && e->use != USE_READ) return false;
        for (uint32_t k = 0; k < e->operands; k++) {
            const Operand *o = event_operand(s, e, k);
            if (o->kind < OPD_VALUE || o->kind > OPD_SUM || place_at(s, o->id)->var != place_at(s, x)->var) continue;
            bool field = place_at(s, o->id)->step == STEP_ARROW && place_at(s, o->id)->parent == x;
            if (!field && !(o->id == x && (o->flags & OPERAND_VIEW))) return false;
        }
    }
    return true;
}

static bool element_borrowable(Arena *a, const Story *s, EventId event, Life *life) {
    PlaceId x = story_event(s, event)->dst;
    if (is_temporary(s, x) || place_at(s, x)->depth) return false;
    if (place_type(s->unit, x)->kind == TYPE_POINTER) return reference_looked_through(s, x);
    return owns_heap(place_type(s->unit, x)) && value_only_read(a, s, event, x, life);
}

/* How the closures of a link take the elements. */
typedef enum Taken {
    TAKEN_NOT,      /* they do not */
    TAKEN_VALUE,    /* by value, and references would do */
    TAKEN_LOOKED,   /* by reference, and a reference to that would do */
    TAKEN_LENT,     /* by reference */
    TAKEN_OTHERWISE
} Taken;

static Taken taken_at(Arena *a, const Story *s, EventId event, Life *life) {
    PlaceId x = story_event(s, event)->dst;
    bool lent = place_type(s->unit, x)->kind == TYPE_POINTER;
    if (element_borrowable(a, s, event, life)) return lent ? TAKEN_LOOKED : TAKEN_VALUE;
    return lent ? TAKEN_LENT : TAKEN_OTHERWISE;
}

/* The next event that takes what is in the temporary; *taken receives how elements are taken before it. */
static EventId next_link(Arena *a, const Story *s, EventId event, PlaceId from, Taken *taken, Life *life) {
    *taken = TAKEN_NOT;
    for (EventId i = event + 1; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        if (takes_element(s, e, from)) {
            *taken = *taken ? TAKEN_OTHERWISE : taken_at(a, s, i, life);
            continue;
        }
        for (uint32_t k = 0; k < e->operands; k++) {
            const Operand *o = event_operand(s, e, k);
            if ((o->kind == OPD_VALUE || o->kind == OPD_ADDRESS) && o->id == from) return k ? 0 : i;
        }
    }
    return 0;
}

static bool is_plain(const Story *s, PlaceId p) {
    const Type *t = p ? place_type(s->unit, p) : NULL;
    return !t || t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->kind == TYPE_VOID;
}

/* One of many is handed out: the last, the n-th, the first that a closure likes. */
static bool picks(const Event *e, const Api *api) {
    if (api->result != RESULT_INTERIOR || api->result_arg != 1) return false;
    return api->drains ? e->operands == 1 : e->operands == 2;
}

/* The loop that a `for` opens at the event that hands the container over. */
static RegionId loop_at(const Story *s, EventId event, PlaceId from) {
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        bool each = region->kind == REGION_LOOP && (region->flags & REGION_EACH);
        if (each && region->first == event + 1 && region->bound.id == from) return r;
    }
    return 0;
}

static ElementsFate loop_fate(Arena *a, const Story *s, EventId event, RegionId loop, Life *life) {
    const Region *r = &s->unit->regions.at[loop];
    PlaceId held = story_event(s, event)->dst;
    bool any = false;
    for (EventId i = r->first; i < r->last; i++) {
        if (!takes_element(s, story_event(s, i), held)) continue;
        if (any || !element_borrowable(a, s, i, life)) return ELEMENTS_NEEDED;
        any = true;
    }
    return any ? ELEMENTS_READ : ELEMENTS_NEEDED;
}

/* True when the call gets nothing with elements of its own: numbers and closures only. */
static bool plain_arguments(const Story *s, const Event *e) {
    for (uint32_t i = 1; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        const Type *t = type_at(s, o->type);
        bool closure = o->kind == OPD_UNKNOWN || o->kind == OPD_FUNCTION || t->kind == TYPE_FUNCTION;
        if (!closure && t->kind != TYPE_INT) return false;
    }
    return true;
}

/* A link that may leave elements out: what it looks at are references in any case. */
static bool leaves_out(const Story *s, EventId link, Taken taken) {
    const Event *e = story_event(s, link);
    bool none = e->operands == 2 && event_operand(s, e, 1)->kind == OPD_INT && !event_operand(s, e, 1)->add;
    bool lent = taken == TAKEN_NOT || taken == TAKEN_LOOKED || taken == TAKEN_LENT;
    return (story_callee(s, link)->flags & API_DROPS) && lent && !none && plain_arguments(s, e);
}

/* What a link of the chain says about the elements; ELEMENTS_NEEDED also where the chain goes on. */
static ElementsFate link_fate(const Story *s, EventId link, PlaceId from, Taken taken, bool *goes_on) {
    const Event *e = story_event(s, link);
    const Api *api = e->kind == EV_CALL ? story_callee(s, link) : NULL;
    bool iterator = place_type(s->unit, from)->flags & TYPE_ITERATOR;
    *goes_on = false;
    if (!api || (api->flags & API_INFERRED)) return ELEMENTS_NEEDED;
    bool drops = iterator && leaves_out(s, link, taken);
    if (drops && api->result == RESULT_INTERIOR) return ELEMENTS_DROPPED;
    bool read = taken == TAKEN_VALUE || taken == TAKEN_LOOKED;
    if (!drops && (taken ? !read : (api->flags & API_EACH) != 0)) return ELEMENTS_NEEDED;
    if (iterator && is_plain(s, e->dst)) return ELEMENTS_READ;
    if (iterator && picks(e, api)) return ELEMENTS_DROPPED;
    if (api->result != RESULT_ARG || api->result_arg != 1 || !e->dst) return ELEMENTS_NEEDED;
    const Type *was = place_type(s->unit, from), *now = place_type(s->unit, e->dst);
    if (!(now->flags & TYPE_ITERATOR) || !was->of || !now->of || !plain_arguments(s, e)) return ELEMENTS_NEEDED;
    *goes_on = taken != TAKEN_VALUE && same_name(s, was->of, now->of);
    return !*goes_on && (api->flags & API_EACH) && e->operands == 2 ? ELEMENTS_READ : ELEMENTS_NEEDED;
}

ElementsFate elements_fate(Arena *a, const Story *s, EventId event, PlaceId from, EventId *last, Life *life) {
    enum { LONGEST = 12 };
    EventId dropped = 0;
    bool deeper = false;
    for (unsigned n = 0; n < LONGEST && is_temporary(s, from); n++) {
        Taken taken;
        bool goes_on;
        EventId link = *last = next_link(a, s, event, from, &taken, life);
        if (!link) break;
        RegionId loop = story_event(s, link)->kind == EV_ASSIGN ? loop_at(s, link, from) : 0;
        if (loop) return loop_fate(a, s, link, loop, life);
        ElementsFate fate = link_fate(s, link, from, taken, &goes_on);
        if (fate == ELEMENTS_NEEDED && !goes_on) break;
        deeper |= taken == TAKEN_LENT || (taken == TAKEN_NOT && (story_callee(s, link)->flags & API_EACH));
        if (fate != ELEMENTS_NEEDED) return fate == ELEMENTS_DROPPED && deeper ? ELEMENTS_DROPPED_DEEPER : fate;
        if (leaves_out(s, link, taken)) dropped = link;
        event = link;
        from = story_event(s, link)->dst;
    }
    *last = dropped;
    return !dropped ? ELEMENTS_NEEDED : deeper ? ELEMENTS_DROPPED_DEEPER : ELEMENTS_DROPPED;
}

/* The next event that takes what is in the temporary, elements not counted; *arg receives which operand it is. */
static EventId taker_of(const Story *s, EventId event, PlaceId from, uint32_t *arg) {
    for (EventId i = event + 1; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        for (uint32_t k = 0; k < e->operands && !takes_element(s, e, from); k++) {
            const Operand *o = event_operand(s, e, k);
            *arg = k;
            if ((o->kind == OPD_VALUE || o->kind == OPD_ADDRESS) && o->id == from) return i;
        }
    }
    return 0;
}

/* True when the link goes through what is in `from`. A vector that is collected from another's iterator takes over its
 * block. */
static bool drained_by(const Story *s, EventId link, PlaceId from, uint32_t arg, bool *reused) {
    const Event *e = story_event(s, link);
    const Api *api = story_callee(s, link);
    bool iterator = place_type(s->unit, from)->flags & TYPE_ITERATOR;
    if (!api || (api->flags & API_INFERRED)) return false;
    if (iterator && !arg && api->result == RESULT_INTERIOR && api->result_arg == 1) return true;
    if (iterator && !arg && (api->flags & API_EACH) && is_plain(s, e->dst)) return true; /* `any`, `position` */
    if (api->drains != arg + 1u || (!iterator && !place_type(s->unit, from)->view)) return false;
    bool vector = e->dst && place_type(s->unit, e->dst)->own == OWN_CONTAINER && place_type(s->unit, e->dst)->view;
    *reused = api->result == RESULT_FRESH && vector;
    return true;
}

/* True when the loop gets the container's elements, not pairs of keys and values. */
static bool loop_takes(const Story *s, RegionId loop, PlaceId held, TypeId element) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId i = r->first; i < r->last; i++) {
        const Event *e = story_event(s, i);
        if (takes_element(s, e, held)) return same_name(s, event_operand(s, e, 0)->type, element);
    }
    return false;
}

bool elements_handed_out(const Story *s, EventId event, PlaceId from, EventId *last, bool *reused) {
    enum { LONGEST = 12 };
    TypeId element = place_type(s->unit, from)->of;
    *reused = false;
    for (unsigned n = 0; n < LONGEST && is_temporary(s, from) && element; n++) {
        uint32_t arg = 0;
        EventId link = taker_of(s, event, from, &arg);
        *last = link ? link : event;
        if (!link) return n > 0;
        const Event *e = story_event(s, link);
        RegionId loop = e->kind == EV_ASSIGN ? loop_at(s, link, from) : 0;
        if (loop) {
            *last = s->unit->regions.at[loop].last - 1;
            return n > 0 || loop_takes(s, loop, e->dst, element);
        }
        if (e->kind != EV_CALL) return false;
        if (drained_by(s, link, from, arg, reused)) return true;
        const Api *api = story_callee(s, link);
        bool passes = api && !(api->flags & API_INFERRED) && api->result == RESULT_ARG && api->result_arg == arg + 1u;
        if (!passes || arg || !e->dst || !(place_type(s->unit, e->dst)->flags & TYPE_ITERATOR)) return false;
        if (!n && !same_name(s, place_type(s->unit, e->dst)->of, element)) return false;
        event = link;
        from = e->dst;
    }
    return false;
}
