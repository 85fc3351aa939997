/* Lives in Rust: a value that owns memory is the object itself, wherever it is moved to; references and views are
 * pointers to it. Nothing is freed by name: what is left in a variable at the end of its scope is dropped there.
 *
 * An unknown function that is given a shared reference can neither move, free nor change the object. It may keep the
 * reference where the types of its result or of another argument have room for one; then the object is lost.
 * Knows rows and summaries through Api only. */
#include "borrow.h"
#include "life.h"

typedef enum MeetKind {
    MEET_NONE,
    MEET_LOAD,    /* something is read from the object that does not own any of it */
    MEET_PART,    /* a part of the object is moved out of it */
    MEET_POINTER, /* a reference to the object, or into it */
    MEET_WHOLE,   /* the object is moved */
} MeetKind;

typedef struct Meet {
    MeetKind kind;
    PlaceId holder;
    bool whole;  /* MEET_POINTER: to the object, not to a part; MEET_WHOLE: alone, not inside something larger */
    bool unique; /* MEET_POINTER: the object may be written through it */
} Meet;

static bool is_exclusive(const Unit *u, TypeId id) {
    const Type *t = unit_type(u, id);
    return t->kind != TYPE_POINTER || !(unit_type(u, t->of)->flags & TYPE_CONST);
}

static bool is_scalar(const Type *t) { return t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->kind == TYPE_VOID; }

static Meet pointer(PlaceId holder, bool whole, bool unique) { return (Meet){MEET_POINTER, holder, whole, unique}; }

/* A value taken from a place that is the object, lies in it, or contains it. */
static Meet meet_owned(const Walk *w, const Operand *o, PlaceId holder) {
    const Unit *u = w->s->unit;
    bool moves = (o->flags & OPERAND_MOVE) != 0;
    int below = derefs_below(u, o->id, holder);
    const Type *t = unit_type(u, o->type);
    if (below > 0) return (Meet){.kind = MEET_LOAD, .holder = holder};
    if (below < 0) {
        if (derefs_below(u, holder, o->id) < 0) return (Meet){.kind = MEET_NONE};
        return (Meet){.kind = moves ? MEET_WHOLE : MEET_LOAD, .holder = holder};
    }
    if (o->kind == OPD_INTERIOR) { /* an element, as a closure receives it */
        if (t->kind == TYPE_POINTER || t->own == OWN_VIEW) return pointer(holder, false, is_exclusive(u, o->type));
        return (Meet){.kind = is_scalar(t) || (t->flags & TYPE_COPY) ? MEET_LOAD : MEET_PART, .holder = holder};
    }
    if (!moves) return (Meet){.kind = MEET_LOAD, .holder = holder};
    return (Meet){.kind = o->id == holder ? MEET_WHOLE : MEET_PART, .holder = holder, .whole = o->id == holder};
}

/* A value taken from a place that is a reference to the object, lies in one (a tuple of references), or behind one. */
static Meet meet_reference(const Walk *w, const Operand *o, PlaceId holder, bool whole, bool unique) {
    const Unit *u = w->s->unit;
    int below = derefs_below(u, o->id, holder);
    bool scalar = is_scalar(unit_type(u, o->type));
    if (below > 0) return (Meet){.kind = MEET_LOAD, .holder = holder};
    if (below < 0 && derefs_below(u, holder, o->id) < 0) return (Meet){.kind = MEET_NONE};
    if (scalar || !type_may_borrow(u, o->type)) return (Meet){.kind = MEET_LOAD, .holder = holder};
    return pointer(holder, whole && o->id == holder && o->kind == OPD_VALUE, unique && is_exclusive(u, o->type));
}

static Meet meet_address(const Walk *w, const Operand *o, PlaceId holder, bool object, bool whole, bool unique) {
    const Unit *u = w->s->unit;
    int below = derefs_below(u, o->id, holder);
    bool mut = (o->flags & OPERAND_MUT) != 0;
    if (below < 0) {
        if (derefs_below(u, holder, o->id) < 0) return (Meet){.kind = MEET_NONE};
        return pointer(holder, false, object ? mut : unique);
    }
    if (object && below > 0) return (Meet){.kind = MEET_LOAD, .holder = holder};
    if (object) return pointer(holder, o->id == holder, mut);
    if (below == 0) return pointer(holder, whole && o->id == holder, unique);
    bool direct = u->places.at[o->id].parent == holder && u->places.at[o->id].step == STEP_DEREF;
    return pointer(holder, whole && direct, mut && unique); /* nothing is borrowed mutably through `&` */
}

/* What an operand has to do with the object in this state; the closest relation wins. */
static Meet meet_of(const Walk *w, const Operand *o, uint64_t state) {
    Meet best = {.kind = MEET_NONE};
    if (o->kind < OPD_VALUE || o->kind > OPD_SUM) return best;
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        if (!(state >> i & 1)) continue;
        PlaceId holder = w->life->holders.at[i];
        bool object = w->objects >> i & 1, whole = !(w->inside >> i & 1), unique = w->unique >> i & 1;
        Meet m = o->kind == OPD_ADDRESS ? meet_address(w, o, holder, object, whole, unique)
                 : object               ? meet_owned(w, o, holder)
                                        : meet_reference(w, o, holder, whole, unique);
        bool closer = m.kind > best.kind || (m.kind == best.kind && m.whole && !best.whole);
        if (closer) best = m;
    }
    return best;
}

/* Elements of containers cannot be told apart: what lies in one lies in the container. */
static PlaceId storage_of(const Unit *u, PlaceId place) {
    PlaceId at = place;
    for (PlaceId p = place; p; p = u->places.at[p].parent) {
        if (u->places.at[p].step == STEP_INDEX) at = u->places.at[p].parent;
    }
    return at;
}

/* Holders in `place`, or below it. */
static uint64_t held_under(const Walk *w, PlaceId place) {
    uint64_t under = 0;
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        if (derefs_below(w->s->unit, w->life->holders.at[i], place) >= 0) under |= (uint64_t)1 << i;
    }
    return w->pinned ? under & ~(uint64_t)1 : under;
}

static uint64_t overwritten(const Walk *w, PlaceId dst) {
    return dst && !is_weak_place(w->s->unit, dst) ? held_under(w, dst) : 0;
}

static uint64_t moved_away(const Walk *w, const Operand *o) {
    return o->kind == OPD_VALUE && (o->flags & OPERAND_MOVE) ? held_under(w, o->id) : 0;
}

/* A store to `dst` changes the object when it lies in it, or behind a reference to it. */
static void note_store(Walk *w, EventId e, PlaceId dst, uint64_t state) {
    for (uint32_t i = 0; dst && i < w->life->holders.count; i++) {
        if (!(state >> i & 1)) continue;
        PlaceId holder = w->life->holders.at[i];
        int below = derefs_below(w->s->unit, dst, holder);
        bool changes = w->objects >> i & 1 ? below == 0 && dst != holder : below > 0;
        if (changes) walk_record(w, LIFE_WRITE, e, 0, holder, false);
    }
}

/* The reference ends up in `dst`. */
static uint64_t hold_reference(Walk *w, EventId e, PlaceId dst, Meet m, LifeUseKind as) {
    const Unit *u = w->s->unit;
    if (!dst) return 0;
    if (!is_local_place(u, dst)) {
        walk_record(w, LIFE_KEEP, e, 0, dst, m.whole);
        return 0;
    }
    PlaceId at = storage_of(u, dst);
    walk_record(w, as, e, 0, m.holder, m.whole);
    uint64_t bit = walk_holder(w, at, true);
    if (!m.whole || at != dst) w->inside |= bit;
    if (m.unique && is_exclusive(u, u->places.at[dst].type)) w->unique |= bit;
    return bit;
}

/* The object ends up in `dst`. */
static uint64_t hold_object(Walk *w, EventId e, PlaceId dst, Meet m, LifeUseKind as) {
    const Unit *u = w->s->unit;
    if (!dst) return 0;
    if (!is_local_place(u, dst)) {
        walk_record(w, LIFE_KEEP, e, 0, dst, m.whole);
        return 0;
    }
    walk_record(w, as, e, 0, m.holder, m.whole);
    uint64_t bit = walk_holder(w, storage_of(u, dst), true);
    w->objects |= bit;
    return bit;
}

static uint64_t step_assign(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Operand *o = event_operand(w->s, ev, 0);
    Meet m = meet_of(w, o, state);
    bool made = o->kind == OPD_SUM && ev->dst && !is_scalar(place_type(w->s->unit, ev->dst));
    uint64_t added = 0;
    note_store(w, e, ev->dst, state);
    switch (m.kind) {
    case MEET_NONE: break;
    case MEET_LOAD: /* what an operator that is not understood makes of it may be the object */
        walk_record(w, made ? LIFE_LOST : LIFE_READ, e, 0, m.holder, false);
        break;
    case MEET_PART: walk_record(w, LIFE_CONSUME, e, 0, m.holder, false); break;
    case MEET_POINTER: added = hold_reference(w, e, ev->dst, m, LIFE_ALIAS); break;
    case MEET_WHOLE: added = hold_object(w, e, ev->dst, m, LIFE_ALIAS); break;
    }
    return (state & ~moved_away(w, o) & ~overwritten(w, ev->dst)) | added;
}

/* --- calls --------------------------------------------------------------------------------------------------- */

static const LifeUseKind reference_use[] = {
    [EFFECT_UNKNOWN] = LIFE_LOST,    [EFFECT_PLAIN] = LIFE_READ,          [EFFECT_READ] = LIFE_READ,
    [EFFECT_WRITE] = LIFE_WRITE,     [EFFECT_FREE] = LIFE_READ,           [EFFECT_KEEP] = LIFE_KEEP,
    [EFFECT_CONSUME] = LIFE_READ,    [EFFECT_DUPLICATE] = LIFE_DUPLICATE, [EFFECT_APPEND] = LIFE_APPEND,
    [EFFECT_RESERVE] = LIFE_RESERVE, [EFFECT_CLEAR] = LIFE_CLEAR,         [EFFECT_INIT] = LIFE_LOST,
    [EFFECT_RELEASE] = LIFE_CLEAR,   [EFFECT_REGROW] = LIFE_REGROW,       [EFFECT_OUT] = LIFE_WRITE,
    [EFFECT_CALLBACK] = LIFE_READ,
};

/* By value: `r` reads and drops it, `w` may do more to it before. */
static const LifeUseKind moved_use[] = {
    [EFFECT_UNKNOWN] = LIFE_LOST,    [EFFECT_PLAIN] = LIFE_LOST,          [EFFECT_READ] = LIFE_READ,
    [EFFECT_WRITE] = LIFE_CONSUME,   [EFFECT_FREE] = LIFE_FREE,           [EFFECT_KEEP] = LIFE_KEEP,
    [EFFECT_CONSUME] = LIFE_CONSUME, [EFFECT_DUPLICATE] = LIFE_DUPLICATE, [EFFECT_APPEND] = LIFE_APPEND,
    [EFFECT_RESERVE] = LIFE_RESERVE, [EFFECT_CLEAR] = LIFE_CLEAR,         [EFFECT_INIT] = LIFE_LOST,
    [EFFECT_RELEASE] = LIFE_FREE,    [EFFECT_REGROW] = LIFE_REGROW,       [EFFECT_OUT] = LIFE_LOST,
    [EFFECT_CALLBACK] = LIFE_LOST,
};

static bool names_result(const Api *api, uint32_t arg) {
    return api && api->result_arg == arg + 1 && api->result >= RESULT_REGROWN && api->result <= RESULT_BORROW;
}

/* True when a value that goes through the call comes back as its result. */
static bool comes_back(const Api *api, uint32_t arg) {
    return names_result(api, arg) && (api->result == RESULT_ARG || api->result == RESULT_REGROWN);
}

static bool changes(Effect effect) {
    return effect != EFFECT_READ && effect != EFFECT_PLAIN && effect != EFFECT_DUPLICATE && effect != EFFECT_CALLBACK;
}

/* True when the function may put a reference into what this argument reaches. */
static bool takes_reference(const Walk *w, EventId e, const Operand *o, bool written) {
    const Unit *u = w->s->unit;
    const Type *t = unit_type(u, o->type);
    if (o->kind == OPD_NONE || o->kind == OPD_INT || o->kind == OPD_STRING || o->kind == OPD_NULL) return false;
    if (o->kind == OPD_FUNCTION || o->kind == OPD_AFFINE || o->kind == OPD_SUM) return false;
    if (t->kind == TYPE_FUNCTION) return written;
    if (t->kind == TYPE_POINTER) {
        bool open = (written && is_exclusive(u, o->type)) || type_may_change(u, t->of);
        return open && type_may_borrow(u, t->of);
    }
    /* by value it is gone with the call, unless others share it */
    bool lasts = story_callee(w->s, e) == NULL || t->own == OWN_SHARED;
    return lasts && type_may_borrow(u, o->type) && type_may_change(u, o->type);
}

/* The object itself, as a type. */
static TypeId object_type(const Walk *w) {
    TypeId type = w->s->unit->places.at[w->life->birth.place].type;
    const Type *t = unit_type(w->s->unit, type);
    return t->kind == TYPE_POINTER ? t->of : type;
}

static bool owns(const Type *t) {
    return t->own == OWN_BOX || t->own == OWN_CONTAINER || t->own == OWN_STRING || t->own == OWN_AGGREGATE;
}

static bool by_exclusive(const Walk *w, const Operand *o, TypeId to) {
    const Type *t = unit_type(w->s->unit, o->type);
    bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS;
    return placed && t->kind == TYPE_POINTER && t->of == to && is_exclusive(w->s->unit, o->type);
}

/* True when the function may leave something else where the object was: what it hands back (`take`) or what another
 * exclusive reference to such an object leads to (`swap`). */
static bool takes_out(const Walk *w, EventId e, uint32_t arg, Meet m) {
    const Unit *u = w->s->unit;
    const Event *ev = story_event(w->s, e);
    const Api *api = story_callee(w->s, e);
    if (w->pinned || !m.unique || api_effect(api, arg) != EFFECT_WRITE) return false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        if (i != arg && by_exclusive(w, event_operand(w->s, ev, i), object_type(w))) return true;
    }
    if (!ev->dst || api->result != RESULT_UNKNOWN) return false;
    const Type *t = place_type(u, ev->dst), *object = unit_type(u, object_type(w));
    return owns(t) && (t->own == object->own || object->own == OWN_AGGREGATE || object->own == OWN_UNKNOWN);
}

static LifeUseKind unknown_use(const Walk *w, EventId e, uint32_t arg, Meet m) {
    const Event *ev = story_event(w->s, e);
    bool written = m.unique || type_may_change(w->s->unit, object_type(w));
    if (written && !w->pinned) return LIFE_LOST;
    for (uint32_t i = 0; i < ev->operands; i++) {
        if (i != arg && takes_reference(w, e, event_operand(w->s, ev, i), true)) return LIFE_LOST;
    }
    return written ? LIFE_WRITE : LIFE_READ;
}

static LifeUseKind use_of_reference(const Walk *w, EventId e, uint32_t arg, Effect effect, Meet m) {
    if (effect == EFFECT_UNKNOWN) return unknown_use(w, e, arg, m);
    if (takes_out(w, e, arg, m)) return LIFE_LOST;
    bool shared =
        !m.unique && !type_may_change(w->s->unit, object_type(w)); /* then the reference changes, not what it is to */
    bool in_place = effect == EFFECT_WRITE || effect == EFFECT_APPEND || effect == EFFECT_CLEAR ||
                    effect == EFFECT_RESERVE || effect == EFFECT_RELEASE;
    return shared && in_place ? LIFE_READ : reference_use[effect];
}

/* The closure written last before `end`, and not around it; 0: none. */
static RegionId closure_before(const Story *s, EventId end) {
    RegionId best = 0;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        if (region->kind != REGION_CLOSURE || region->last > end) continue;
        if (!best || region->last > s->unit->regions.at[best].last) best = r;
    }
    return best;
}

/* True when a closure of the call takes the object, as its parameter: what becomes of it is told there. */
static bool closure_takes(const Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    bool calls = false;
    for (uint32_t i = 0; i < ev->operands; i++)
        calls = calls || unit_type(w->s->unit, event_operand(w->s, ev, i)->type)->kind == TYPE_FUNCTION;
    RegionId closure = calls ? closure_before(w->s, e) : 0;
    const Region *r = &w->s->unit->regions.at[closure];
    for (EventId k = closure ? r->first : 0; closure && k < r->last; k++) {
        const Event *in = story_event(w->s, k);
        for (uint32_t i = 0; i < in->operands; i++) {
            if (meet_of(w, event_operand(w->s, in, i), state).kind == MEET_WHOLE) return true;
        }
    }
    return false;
}

static void step_argument(Walk *w, EventId e, uint32_t arg, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Api *api = story_callee(w->s, e);
    Effect effect = api ? api_effect(api, arg) : EFFECT_UNKNOWN;
    Meet m = meet_of(w, event_operand(w->s, ev, arg), state);
    switch (m.kind) {
    case MEET_NONE: return;
    case MEET_LOAD: walk_record(w, LIFE_READ, e, arg, m.holder, false); return;
    case MEET_PART: walk_record(w, LIFE_CONSUME, e, arg, m.holder, false); return;
    case MEET_POINTER: walk_record(w, use_of_reference(w, e, arg, effect, m), e, arg, m.holder, m.whole); return;
    case MEET_WHOLE:
        if (comes_back(api, arg) && (effect == EFFECT_CONSUME || effect == EFFECT_REGROW || !changes(effect))) return;
        if (effect == EFFECT_CONSUME && closure_takes(w, e, state)) effect = EFFECT_READ;
        walk_record(w, moved_use[effect], e, arg, m.holder, m.whole);
        return;
    }
}

/* A reference that a function keeps (`c`, `k`) may be in its result and in whatever it fills. */
static uint64_t spread_reference(Walk *w, EventId e, uint32_t arg, Meet m) {
    const Event *ev = story_event(w->s, e);
    const Api *api = story_callee(w->s, e);
    uint64_t added = 0;
    m.whole = false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(w->s, ev, i);
        bool called =
            unit_type(w->s->unit, o->type)->kind == TYPE_FUNCTION; /* what it does is told where it is written */
        if (i == arg || called || !takes_reference(w, e, o, changes(api_effect(api, i)))) continue;
        if (o->kind == OPD_ADDRESS)
            added |= hold_reference(w, e, o->id, m, LIFE_BORROW);
        else
            walk_record(w, LIFE_KEEP, e, arg, m.holder, false);
    }
    return added;
}

static uint64_t step_result(Walk *w, EventId e, uint32_t arg, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Api *api = story_callee(w->s, e);
    Meet m = meet_of(w, event_operand(w->s, ev, arg), state);
    if (m.kind == MEET_WHOLE && comes_back(api, arg))
        return hold_object(w, e, ev->dst, m, api->result == RESULT_REGROWN ? LIFE_REGROW : LIFE_ALIAS);
    if (m.kind != MEET_POINTER) return 0;
    Effect effect = api ? api_effect(api, arg) : EFFECT_UNKNOWN;
    bool stays = effect == EFFECT_CONSUME || effect == EFFECT_KEEP, named = names_result(api, arg);
    bool open = !api || api->result == RESULT_UNKNOWN || stays;
    uint64_t added = api && stays ? spread_reference(w, e, arg, m) : 0;
    if (!ev->dst || !(named || open) || !type_may_borrow(w->s->unit, w->s->unit->places.at[ev->dst].type)) return added;
    if (!comes_back(api, arg)) m.whole = false;
    return added | hold_reference(w, e, ev->dst, m, comes_back(api, arg) ? LIFE_ALIAS : LIFE_BORROW);
}

static Meet meet_closure(const Walk *w, RegionId closure, uint64_t state) {
    const Region *r = &w->s->unit->regions.at[closure];
    Meet found = {.kind = MEET_NONE};
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(w->s, e);
        Operand dst = {.kind = OPD_VALUE, .id = ev->dst};
        Meet m = ev->dst ? meet_of(w, &dst, state) : found;
        bool writes = ev->dst && m.kind != MEET_NONE && (ev->kind != EV_USE || ev->use == USE_MODIFY);
        if (m.kind != MEET_NONE) found = pointer(m.holder, false, found.unique || writes);
        for (uint32_t k = 0; k < ev->operands; k++) {
            m = meet_of(w, event_operand(w->s, ev, k), state);
            if (m.kind != MEET_NONE) found = pointer(m.holder, false, found.unique || m.unique);
        }
    }
    return found;
}

/* Closures that a call's result may run later (a lazy iterator) hold what they name as long as it lives. */
static uint64_t step_closures(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Unit *u = w->s->unit;
    EventId end = e;
    uint64_t added = 0;
    if (!ev->dst || !type_may_borrow(u, u->places.at[ev->dst].type)) return 0;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(w->s, ev, i);
        if (o->kind != OPD_UNKNOWN || unit_type(u, o->type)->kind != TYPE_FUNCTION) continue;
        RegionId closure = closure_before(w->s, end);
        if (!closure) break;
        end = u->regions.at[closure].first;
        Meet m = meet_closure(w, closure, state);
        if (m.kind != MEET_NONE) added |= hold_reference(w, e, ev->dst, m, LIFE_BORROW);
    }
    return added;
}

static uint64_t step_call(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    uint64_t gone = 0, added = 0;
    for (uint32_t i = 0; i < ev->operands; i++) {
        step_argument(w, e, i, state);
        gone |= moved_away(w, event_operand(w->s, ev, i));
    }
    if (ev->place) {
        Operand through = {.kind = OPD_VALUE, .id = ev->place};
        Meet m = meet_of(w, &through, state);
        if (m.kind != MEET_NONE) walk_record(w, LIFE_READ, e, 0, m.holder, false);
    }
    note_store(w, e, ev->dst, state);
    for (uint32_t i = 0; i < ev->operands; i++) added |= step_result(w, e, i, state);
    added |= step_closures(w, e, state);
    return (state & ~gone & ~overwritten(w, ev->dst)) | added;
}

/* --- the rest -------------------------------------------------------------------------------------------------- */

static uint64_t step_use(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    if (ev->use == USE_MODIFY) {
        note_store(w, e, ev->dst, state);
        return state;
    }
    Operand o = {.kind = OPD_VALUE, .id = ev->dst, .type = w->s->unit->places.at[ev->dst].type};
    if (ev->use == USE_ESCAPE) o.flags = OPERAND_MOVE;
    Meet m = meet_of(w, &o, state);
    bool escapes = ev->use == USE_ESCAPE && m.kind != MEET_LOAD;
    if (m.kind != MEET_NONE)
        walk_record(w, escapes ? LIFE_LOST : ev->use == USE_TEST ? LIFE_TEST : LIFE_READ, e, 0, m.holder, m.whole);
    return state;
}

static uint64_t step_return(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    if (!ev->operands) return state;
    const Operand *o = event_operand(w->s, ev, 0);
    Meet m = meet_of(w, o, state);
    bool gives = m.kind == MEET_WHOLE || m.kind == MEET_POINTER || m.kind == MEET_PART;
    if (m.kind != MEET_NONE) walk_record(w, gives ? LIFE_RETURN : LIFE_READ, e, 0, m.holder, m.whole);
    return state & ~moved_away(w, o);
}

/* Holders whose variable's scope has the event in it. */
uint64_t value_scope(const Walk *w, EventId e, uint64_t state) {
    const Unit *u = w->s->unit;
    for (uint32_t i = w->pinned ? 1 : 0; i < w->life->holders.count; i++) {
        if (!(state >> i & 1)) continue;
        RegionId scope = u->vars.at[u->places.at[w->life->holders.at[i]].var].region;
        if (scope && !region_contains(w->s, scope, e)) state &= ~((uint64_t)1 << i);
    }
    return state;
}

static bool lies_in(const Unit *u, RegionId region, RegionId outer) {
    while (region && region != outer) region = u->regions.at[region].parent;
    return region == outer;
}

static bool assigned_in(const Story *s, const Region *r, VarId v) {
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(s, e);
        if ((ev->kind == EV_ASSIGN || ev->kind == EV_CALL) && ev->dst && s->unit->places.at[ev->dst].var == v)
            return true;
    }
    return false;
}

/* What a closure leaves in its result, a temporary from outside, goes to whoever called it. */
static uint64_t step_closure_end(Walk *w, EventId e, uint64_t state) {
    const Unit *u = w->s->unit;
    RegionId closure = closure_of(w->s, e);
    const Region *r = &u->regions.at[closure];
    if (!closure || r->last != e + 1) return state;
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        VarId v = u->places.at[w->life->holders.at[i]].var;
        uint64_t bit = (uint64_t)1 << i;
        bool object = (state & w->objects & bit) != 0 && u->vars.at[v].kind == VAR_TEMP;
        if (!object || lies_in(u, u->vars.at[v].region, closure)) continue;
        if (!assigned_in(w->s, r, v)) continue;
        walk_record(w, LIFE_CONSUME, e, 0, w->life->holders.at[i], true);
        state &= ~bit;
    }
    return state;
}

uint64_t value_step(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    state = value_scope(w, e, state);
    switch ((EventKind)ev->kind) {
    case EV_ASSIGN: return step_assign(w, e, state);
    case EV_CALL: return step_call(w, e, state);
    case EV_USE: return step_use(w, e, state);
    case EV_RETURN: return step_return(w, e, state);
    case EV_DECL: return state & ~overwritten(w, ev->dst);
    case EV_JUMP: return step_closure_end(w, e, state);
    default: return state;
    }
}

RegionId trip_begun_by(const Story *s, EventId e, EventId next) {
    RegionId r = next <= e ? story_event(s, next)->region : 0;
    for (; r; r = s->unit->regions.at[r].parent) {
        uint8_t kind = s->unit->regions.at[r].kind;
        if ((kind == REGION_LOOP || kind == REGION_CLOSURE) && region_contains(s, r, e)) return r;
    }
    return 0;
}

/* Variables of a loop's body are new on each trip. */
uint64_t value_edge(const Walk *w, EventId e, EventId next, uint64_t state) {
    const Unit *u = w->s->unit;
    RegionId trip = trip_begun_by(w->s, e, next);
    for (uint32_t i = w->pinned ? 1 : 0; trip && i < w->life->holders.count; i++) {
        RegionId scope = u->vars.at[u->places.at[w->life->holders.at[i]].var].region;
        if (scope && lies_in(u, scope, trip)) state &= ~((uint64_t)1 << i);
    }
    return state;
}

void value_begin(Walk *w, PlaceId place, uint64_t bit) {
    const Type *t = place_type(w->s->unit, place);
    bool refers = !w->pinned && (t->kind == TYPE_POINTER || t->own == OWN_VIEW || t->own == OWN_PLAIN);
    if (!refers)
        w->objects |= bit;
    else if (is_exclusive(w->s->unit, w->s->unit->places.at[place].type))
        w->unique |= bit;
}
