/* Questions about stability and loops: does a value stay what it is from here to there? Built on lives,
 * sources and order; every answer it cannot give is "no". */
#include "borrow.h"

static bool under(const Unit *u, PlaceId place, PlaceId prefix) {
    while (place && u->places.at[place].depth > u->places.at[prefix].depth) place = u->places.at[place].parent;
    return place == prefix;
}

static VarId root_of(const Unit *u, PlaceId place) { return u->places.at[place].var; }

static bool is_own_storage(const Unit *u, PlaceId place) {
    const Place *p = &u->places.at[place];
    uint8_t kind = u->vars.at[p->var].kind;
    return p->derefs == 0 && kind != VAR_GLOBAL;
}

/* What must stay as it is. */
enum { MOST_ORIGINS = 32 };

typedef struct Kept {
    const Story *s;
    PlaceId place;        /* the place the source was read from; 0 when there is none */
    VarId root;           /* its variable */
    StrId field;          /* last named field of it, 0 when none */
    bool shared;          /* other code may reach it */
    bool given;           /* a local object that it belongs to was given to another */
    bool value;           /* the value in the place matters, not only what it points to */
    Sources origin;       /* of the pointer */
    EventId copy;         /* the birth that copies it; its own life does not matter */
} Kept;

static StrId last_field(const Unit *u, PlaceId place) {
    for (; place; place = u->places.at[place].parent) {
        const Place *p = &u->places.at[place];
        if (p->step == STEP_ARROW || p->step == STEP_DOT) return p->field;
    }
    return 0;
}

static bool births_meet(const Kept *k, const Sources *other) {
    for (uint32_t i = 0; i < other->list.count; i++) {
        const Source *x = &other->list.at[i];
        if (x->kind == SOURCE_NULL || x->kind == SOURCE_UNSET) continue;
        if (x->kind == SOURCE_ADDRESS && is_own_storage(k->s->unit, x->place)) {
            if (k->place && root_of(k->s->unit, x->place) == k->root) return true;
            for (uint32_t j = 0; j < k->origin.list.count; j++) {
                const Source *o = &k->origin.list.at[j];
                if (o->kind == SOURCE_ADDRESS && root_of(k->s->unit, o->place) == root_of(k->s->unit, x->place))
                    return true;
            }
            continue;
        }
        if (x->kind != SOURCE_BIRTH) return true;
        if (x->event == k->copy) continue;
        for (uint32_t j = 0; j < k->origin.list.count; j++) {
            const Source *o = &k->origin.list.at[j];
            if (o->kind == SOURCE_BIRTH && o->event == x->event) return true;
        }
    }
    return false;
}

/* May memory reached through the operand be what is kept? */
static bool may_alias(const Kept *k, EventId e, const Operand *o, Arena tmp) {
    if (o->kind == OPD_NULL || o->kind == OPD_INT || o->kind == OPD_NONE || o->kind == OPD_FUNCTION ||
        o->kind == OPD_STRING)
        return false;
    if (o->kind == OPD_UNKNOWN) return true;
    const Type *t = &k->s->unit->types.at[o->type];
    if (t->kind == TYPE_INT || t->kind == TYPE_FLOAT) return false;
    Operand base = *o;
    if (base.kind == OPD_INTERIOR) base.kind = OPD_VALUE;
    if (base.kind == OPD_ADDRESS && k->s->unit->places.at[base.id].derefs) { /* &p->f: whatever p reaches */
        PlaceId at = base.id;
        while (k->s->unit->places.at[at].derefs) at = k->s->unit->places.at[at].parent;
        base = (Operand){.kind = OPD_VALUE, .id = at, .type = k->s->unit->places.at[at].type};
    }
    Sources from = sources_within(&tmp, k->s, e, &base);
    return births_meet(k, &from);
}

/* Records of the system (a FILE, say) hold no text of the program's but what was read from them. */
static bool is_foreign(const Kept *k, const Operand *o) {
    const Unit *u = k->s->unit;
    const Type *t = &u->types.at[o->type];
    bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS;
    if (!placed || t->kind != TYPE_POINTER || !(u->types.at[t->of].flags & TYPE_SYSTEM)) return false;
    if (k->place && root_of(u, o->id) == k->root) return false;
    for (uint32_t i = 0; i < k->origin.list.count; i++) {
        PlaceId from = k->origin.list.at[i].place;
        if (from && root_of(u, from) == root_of(u, o->id)) return false;
    }
    return true;
}

/* Whoever was given what owns the kept memory may go, and take it along. */
static bool takes_along(const Kept *k, Effect effect, const Operand *o) {
    const Unit *u = k->s->unit;
    const Type *t = &u->types.at[o->type];
    bool goes = effect == EFFECT_FREE || effect == EFFECT_RELEASE || effect == EFFECT_CLEAR || effect == EFFECT_CONSUME;
    bool text = t->kind == TYPE_POINTER && (u->types.at[t->of].flags & TYPE_CHAR);
    return k->given && goes && !text;
}

static bool effect_harms(Effect f) {
    return f != EFFECT_READ && f != EFFECT_PLAIN && f != EFFECT_DUPLICATE && f != EFFECT_KEEP;
}

static bool call_harms(const Kept *k, EventId e, Arena tmp) {
    const Event *ev = story_event(k->s, e);
    const Api *api = story_callee(k->s, e);
    if (e == k->copy) return false;
    if (!api) return true;
    if (k->shared && (api->flags & (API_FREES | API_WRITES | API_CALLS))) return true;
    if (k->shared && k->value && (api->flags & API_SETS)) return true;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(k->s, ev, i);
        Effect effect = api_effect(api, i);
        if (!effect_harms(effect) || is_foreign(k, o)) continue;
        if (takes_along(k, effect, o) || may_alias(k, e, o, tmp)) return true;
    }
    return false;
}

static bool store_harms(const Kept *k, EventId e, PlaceId dst, Arena tmp) {
    const Unit *u = k->s->unit;
    if (!dst) return false;
    if (k->place && under(u, k->place, dst)) return true; /* the place itself, or what it is reached through */
    const Place *d = &u->places.at[dst];
    if (k->field && last_field(u, dst) == k->field && d->type == u->places.at[k->place].type) return true;
    if (!d->derefs) return k->place && !u->places.at[k->place].derefs && under(u, dst, k->place);
    const Type *t = place_type(u, dst);
    if (!(t->flags & TYPE_CHAR) && t->kind != TYPE_RECORD && t->kind != TYPE_UNKNOWN) return false; /* no text */
    PlaceId at = dst;
    while (u->places.at[at].derefs) at = u->places.at[at].parent;
    Operand base = {.kind = OPD_VALUE, .id = at, .type = u->places.at[at].type};
    if (place_type(u, at)->kind == TYPE_ARRAY) base.kind = OPD_ADDRESS;
    return may_alias(k, e, &base, tmp);
}

static bool event_harms(const Kept *k, EventId e, Arena tmp) {
    const Event *ev = story_event(k->s, e);
    switch ((EventKind)ev->kind) {
    case EV_CALL: return call_harms(k, e, tmp) || store_harms(k, e, e == k->copy ? 0 : ev->dst, tmp);
    case EV_ASSIGN: return store_harms(k, e, ev->dst, tmp);
    case EV_USE:
        return (ev->use == USE_MODIFY && store_harms(k, e, ev->dst, tmp)) || (ev->use == USE_ESCAPE && k->shared);
    default: return false;
    }
}

/* Origins that live as long as the program, or are nothing. */
static bool is_eternal(const Sources *origin) {
    if (!origin->list.count) return false;
    for (uint32_t i = 0; i < origin->list.count; i++) {
        uint8_t kind = origin->list.at[i].kind;
        if (kind != SOURCE_LITERAL && kind != SOURCE_LASTING && kind != SOURCE_NULL) return false;
    }
    return true;
}

static bool is_trackable(const Sources *origin) {
    for (uint32_t i = 0; i < origin->list.count; i++) {
        uint8_t kind = origin->list.at[i].kind;
        if (kind == SOURCE_STATIC || kind == SOURCE_UNKNOWN || kind == SOURCE_BORROW || kind == SOURCE_UNSET)
            return false;
    }
    return origin->list.count > 0;
}

static bool is_shared(const Story *s, const Sources *origin, Arena tmp) {
    for (uint32_t i = 0; i < origin->list.count; i++) {
        const Source *o = &origin->list.at[i];
        if (o->kind == SOURCE_PARAM || o->kind == SOURCE_PLACE) return true;
        if (o->kind == SOURCE_ADDRESS && !is_own_storage(s->unit, o->place)) return true;
        if (o->kind != SOURCE_BIRTH) continue;
        for (uint32_t b = 0; b < s->births.count; b++) {
            if (s->births.at[b].event != o->event) continue;
            Life life = life_of(&tmp, s, s->births.at[b]);
            if (life.flags & (LIFE_LOST_ANY | LIFE_CROWDED) || life_has(&life, LIFE_KEEP, NULL) ||
                life_has(&life, LIFE_CONSUME, NULL))
                return true;
        }
    }
    return false;
}

/* True when a local object was put where others may find it. */
static bool is_given(const Story *s, const Sources *origin, Arena tmp) {
    for (uint32_t i = 0; i < origin->list.count; i++) {
        if (origin->list.at[i].kind != SOURCE_BIRTH) continue;
        for (uint32_t b = 0; b < s->births.count; b++) {
            if (s->births.at[b].event != origin->list.at[i].event) continue;
            Life life = life_of(&tmp, s, s->births.at[b]);
            if (life.flags & LIFE_ESCAPES) return true;
        }
    }
    return false;
}

/* Pointers into an argument's object, or to memory it owns, come from where the argument comes from. */
static void look_through(Arena *a, Kept *k) {
    for (uint32_t i = 0; i < k->origin.list.count && i < MOST_ORIGINS; i++) {
        const Source x = k->origin.list.at[i];
        const Api *api = x.kind == SOURCE_BORROW ? story_callee(k->s, x.event) : NULL;
        const Event *call = story_event(k->s, x.event);
        bool known = api && (api->result == RESULT_INTERIOR || api->result == RESULT_BORROW);
        if (!known || !x.index || x.index > call->operands) continue;
        Operand base = *event_operand(k->s, call, x.index - 1u);
        if (base.kind == OPD_INTERIOR) base.kind = OPD_VALUE;
        Sources from = sources_within(a, k->s, x.event, &base);
        if (api->result == RESULT_BORROW) k->shared = true;
        k->origin.list.at[i] = (Source){.kind = SOURCE_NULL, .event = x.event};
        for (uint32_t n = 0; n < from.list.count; n++) *vec_push(a, &k->origin.list) = from.list.at[n];
    }
}

/* What was loaded from a local object belongs to that object. */
static void look_below(Arena *a, Kept *k) {
    for (uint32_t i = 0; i < k->origin.list.count && i < MOST_ORIGINS; i++) {
        const Source x = k->origin.list.at[i];
        if (x.kind != SOURCE_PLACE || !x.event) continue;
        PlaceId at = x.place;
        while (k->s->unit->places.at[at].derefs) at = k->s->unit->places.at[at].parent;
        Operand base = {.kind = OPD_VALUE, .id = at, .type = k->s->unit->places.at[at].type};
        Sources from = sources_within(a, k->s, x.event, &base);
        for (uint32_t n = 0; n < from.list.count; n++) {
            uint8_t kind = from.list.at[n].kind;
            if (kind == SOURCE_BIRTH || kind == SOURCE_ADDRESS) *vec_push(a, &k->origin.list) = from.list.at[n];
        }
    }
}

static Kept kept_of(Arena *a, const Story *s, EventId event, const Operand *o) {
    Kept k = {.s = s};
    bool placed = o->kind == OPD_VALUE || o->kind == OPD_INTERIOR || o->kind == OPD_ADDRESS || o->kind == OPD_AFFINE;
    if (placed) {
        k.place = o->id;
        k.root = root_of(s->unit, o->id);
        k.field = last_field(s->unit, o->id);
    }
    Operand base = *o;
    if (base.kind == OPD_INTERIOR || base.kind == OPD_AFFINE) base.kind = OPD_VALUE;
    if (base.kind == OPD_ADDRESS && s->unit->places.at[base.id].derefs) {
        k.shared = true;
        PlaceId at = base.id;
        while (s->unit->places.at[at].derefs) at = s->unit->places.at[at].parent;
        base = (Operand){.kind = OPD_VALUE, .id = at, .type = s->unit->places.at[at].type};
    }
    k.origin = sources_within(a, s, event, &base);
    look_through(a, &k);
    look_below(a, &k);
    k.given = is_given(s, &k.origin, *a);
    return k;
}

/* A variable of an inner block is gone behind it. */
static bool out_of_scope(const Story *s, const Sources *origin, EventId e) {
    for (uint32_t i = 0; i < origin->list.count; i++) {
        const Source *o = &origin->list.at[i];
        if (o->kind != SOURCE_ADDRESS || s->unit->places.at[o->place].derefs) continue;
        const Var *v = &s->unit->vars.at[root_of(s->unit, o->place)];
        if (v->kind == VAR_LOCAL && v->region && !region_contains(s, v->region, e)) return true;
    }
    return false;
}

bool source_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp, EventId *why) {
    EventId unused;
    if (!why) why = &unused;
    *why = 0;
    if (s->unit->lang == UNIT_RUST) return borrow_outlives(s, copy, source, life, tmp, why);
    Kept k = kept_of(&tmp, s, copy, source);
    k.copy = copy;
    if (is_eternal(&k.origin)) return true;
    if (!is_trackable(&k.origin)) return false;
    k.shared = k.shared || is_shared(s, &k.origin, tmp);
    EventSet again = set_new(&tmp, s), freed = set_new(&tmp, s); /* where the copy is another one, or none */
    if (!(life->flags & LIFE_OVERLAPS)) set_add(again, copy);
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == LIFE_FREE) set_add(freed, life->uses.at[i].event);
    EventSet after = set_after(&tmp, s, copy, &freed);
    EventSet needed = set_new(&tmp, s);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_FREE || use->kind == LIFE_TEST) continue;
        Arena scratch = tmp;
        EventSet before = set_before(&scratch, s, use->event, &again);
        uint32_t words = (s->func->last - s->func->first) / 64 + 1;
        for (uint32_t w = 0; w < words; w++) needed.bits[w] |= before.bits[w];
        set_add(needed, use->event);
        if (out_of_scope(s, &k.origin, use->event)) return false;
    }
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (!set_has(after, e) || !set_has(needed, e) || !event_harms(&k, e, tmp)) continue;
        *why = e;
        return false;
    }
    return true;
}

bool operand_steady(const Story *s, const Operand *o, EventId from, EventId to, Arena tmp) {
    switch ((OperandKind)o->kind) {
    case OPD_NONE:
    case OPD_UNKNOWN:
    case OPD_SUM: return false;
    case OPD_NULL:
    case OPD_INT:
    case OPD_STRING:
    case OPD_FUNCTION: return true;
    default: break;
    }
    if (s->unit->lang == UNIT_RUST) return borrow_steady(s, o, from, to, tmp);
    Kept k = kept_of(&tmp, s, from, o);
    bool scalar = s->unit->types.at[o->type].kind != TYPE_POINTER && o->kind != OPD_ADDRESS;
    k.shared = k.shared || s->unit->places.at[o->id].derefs > 0 || s->unit->vars.at[k.root].kind == VAR_GLOBAL ||
               (s->unit->vars.at[k.root].flags & VAR_ADDRESS);
    k.value = true;
    if (!scalar && !is_eternal(&k.origin)) k.shared = k.shared || is_shared(s, &k.origin, tmp);
    EventSet again = set_new(&tmp, s);
    set_add(again, from);
    EventSet after = set_after(&tmp, s, from, NULL), before = set_before(&tmp, s, to, &again);
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (e == from || e == to || !set_has(after, e) || !set_has(before, e)) continue;
        const Event *ev = story_event(s, e);
        bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || (ev->kind == EV_USE && ev->use == USE_MODIFY);
        if (stores && ev->dst && under(s->unit, o->id, ev->dst)) return false;
        if (!scalar || k.shared) {
            if (event_harms(&k, e, tmp)) return false;
        }
    }
    return true;
}

bool runs_every_trip(const Story *s, RegionId loop, EventId e, Arena tmp) {
    if (!region_contains(s, loop, e) || loop_of(s, e) != loop) return false;
    RegionId closure = closure_of(s, e);
    if (closure && region_contains(s, loop, s->unit->regions.at[closure].first)) return false;
    EventId head = s->unit->regions.at[loop].first;
    if (e == head) return true;
    EventSet stops = set_new(&tmp, s);
    set_add(stops, e);
    for (EventId i = s->func->first; i < s->func->last;
         i++) /* an outer loop leads back here, but not on the same trip */
        if (!region_contains(s, loop, i)) set_add(stops, i);
    EventSet reached = set_after(&tmp, s, head, &stops);
    return set_has(reached, e) && !set_has(reached, head);
}

static bool defined_in(const Story *s, RegionId loop, PlaceId place, EventId except) {
    const Region *r = &s->unit->regions.at[loop];
    bool shared = s->unit->places.at[place].derefs > 0 ||
                  s->unit->vars.at[root_of(s->unit, place)].kind == VAR_GLOBAL ||
                  (s->unit->vars.at[root_of(s->unit, place)].flags & VAR_ADDRESS);
    StrId field = last_field(s->unit, place);
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(s, e);
        if (e == except) continue;
        bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || ev->kind == EV_DECL ||
                      (ev->kind == EV_USE && ev->use == USE_MODIFY);
        if (!stores) continue;
        if (ev->dst && under(s->unit, place, ev->dst)) return true;
        if (ev->dst && field && last_field(s->unit, ev->dst) == field) return true;
        if (ev->kind != EV_CALL || !shared) continue;
        const Api *api = story_callee(s, e);
        if (!api || (api->flags & (API_WRITES | API_SETS | API_CALLS))) return true;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            bool same = (o->kind == OPD_VALUE || o->kind == OPD_ADDRESS || o->kind == OPD_INTERIOR) &&
                        root_of(s->unit, o->id) == root_of(s->unit, place);
            if (same && effect_harms(api_effect(api, i))) return true;
        }
    }
    return false;
}

/* True when which object the place is depends on an index that is no constant. */
static bool is_indexed(const Unit *u, PlaceId place) {
    for (; place; place = u->places.at[place].parent) {
        const Place *p = &u->places.at[place];
        const char *index = unit_z(u, p->field);
        if (p->step == STEP_INDEX && (index[0] < '0' || index[0] > '9')) return true;
    }
    return false;
}

bool loop_invariant(const Story *s, RegionId loop, const Operand *o, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) return borrow_invariant(s, loop, o, tmp);
    switch ((OperandKind)o->kind) {
    case OPD_NULL:
    case OPD_INT:
    case OPD_STRING:
    case OPD_FUNCTION: return true;
    case OPD_ADDRESS: return s->unit->places.at[o->id].derefs == 0;
    case OPD_VALUE:
    case OPD_AFFINE:
    case OPD_INTERIOR: return !is_indexed(s->unit, o->id) && !defined_in(s, loop, o->id, 0);
    default: return false;
    }
}

/* The one event that steps the loop's counter by a constant; 0 when there is none. */
static EventId stepping_event(const Story *s, RegionId loop) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->kind != EV_USE || ev->use != USE_MODIFY || ev->dst != r->counter) continue;
        const Operand *o = event_operand(s, ev, 0);
        return o->kind == OPD_AFFINE && o->mul == 1 && o->add ? e : 0;
    }
    return 0;
}

bool loop_counted(const Story *s, RegionId loop, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    if (r->kind != REGION_LOOP || (r->flags & REGION_EARLY) || !r->counter || r->bound.kind == OPD_NONE) return false;
    if (!loop_invariant(s, loop, &r->bound, tmp)) return false;
    EventId step = stepping_event(s, loop);
    return step && runs_every_trip(s, loop, step, tmp) && !defined_in(s, loop, r->counter, step);
}

bool loop_trips_known(const Story *s, RegionId loop, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    if (r->kind == REGION_LOOP && (r->flags & REGION_EACH))
        return (r->flags & REGION_EXACT) && !(r->flags & REGION_EARLY);
    return loop_counted(s, loop, tmp);
}
