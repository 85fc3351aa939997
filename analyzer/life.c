/* Lives: follows one heap object from its birth along every path, under every name it goes by.
 *
 * The state before an event is the set of places that hold the object (a holder) there, one bit each. A
 * freed object has no holders; neither has one whose allocation failed (the null edge of a test). Knows
 * rows and summaries through Api only. */
#include "life.h"

#include <string.h>

void walk_record(Walk *w, LifeUseKind kind, EventId e, uint32_t arg, PlaceId place, bool whole) {
    for (uint32_t i = w->life->uses.count; i-- > 0;) {
        const LifeUse *u = &w->life->uses.at[i];
        if (u->event == e && u->kind == kind && u->arg == arg) return;
    }
    *vec_push(w->a, &w->life->uses) = (LifeUse){(uint8_t)kind, (uint8_t)arg, whole, e, place};
    if (kind == LIFE_KEEP || kind == LIFE_RETURN || kind == LIFE_CONSUME || kind == LIFE_LOST)
        w->life->flags |= LIFE_ESCAPES;
    if (kind == LIFE_LOST) w->life->flags |= LIFE_LOST_ANY;
    if (kind == LIFE_FREE) w->life->flags |= LIFE_FREED;
}

uint64_t walk_holder(Walk *w, PlaceId place, bool add) {
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        if (w->life->holders.at[i] == place) return (uint64_t)1 << i;
    }
    if (!add) return 0;
    if (w->life->holders.count == HOLDERS) {
        w->life->flags |= LIFE_CROWDED | LIFE_LOST_ANY | LIFE_ESCAPES;
        return 0;
    }
    *vec_push(w->a, &w->life->holders) = place;
    w->names |= name_bit(w->s->unit->places.at[place].var);
    return (uint64_t)1 << (w->life->holders.count - 1);
}

int derefs_below(const Unit *u, PlaceId place, PlaceId holder) {
    const Place *h = &u->places.at[holder];
    PlaceId at = place;
    while (at && u->places.at[at].depth > h->depth) at = u->places.at[at].parent;
    if (at != holder) return -1;
    return u->places.at[place].derefs - h->derefs;
}

typedef enum ReachKind {
    REACH_NONE,
    REACH_POINTER, /* the operand is a pointer to the object, or into it */
    REACH_LOAD,    /* the operand is loaded from the object */
    REACH_CONTENT, /* owners: a pointer the owner holds, to memory it owns */
    REACH_HOLDER,  /* the address of a holder: a pointer to the pointer */
    REACH_COPY,    /* a record that contains a holder, as a whole */
} ReachKind;

typedef struct Reach {
    ReachKind kind;
    PlaceId holder;
    bool whole;
} Reach;

static Reach reach_address(Walk *w, PlaceId place, PlaceId holder, bool object, bool whole) {
    int below = derefs_below(w->s->unit, place, holder);
    if (object) {
        if (below == 0) return (Reach){REACH_POINTER, holder, place == holder};
        if (below > 0) return (Reach){REACH_LOAD, holder, false};
        return (Reach){REACH_NONE, 0, false};
    }
    if (below == 0) return (Reach){REACH_HOLDER, holder, whole};
    if (below == 1) return (Reach){REACH_POINTER, holder, false};
    if (below > 1) return (Reach){REACH_LOAD, holder, false};
    int above = derefs_below(w->s->unit, holder, place);
    if (above == 0) return (Reach){REACH_HOLDER, holder, whole};
    return (Reach){REACH_NONE, 0, false};
}

static Reach reach_value(Walk *w, const Operand *o, PlaceId holder, bool object, bool whole) {
    const Unit *u = w->s->unit;
    if (o->id == holder && !object) return (Reach){REACH_POINTER, holder, whole && o->kind == OPD_VALUE};
    int below = derefs_below(u, o->id, holder);
    bool pointer = place_type(u, o->id)->kind == TYPE_POINTER;
    if (object && below == 0 && o->id == holder) return (Reach){REACH_COPY, holder, false};
    if (object && below == 0 && pointer) return (Reach){REACH_CONTENT, holder, false};
    if (below >= 0 && (below > 0 || object)) return (Reach){REACH_LOAD, holder, false};
    if (place_type(u, o->id)->kind == TYPE_RECORD && derefs_below(u, holder, o->id) == 0)
        return (Reach){REACH_COPY, holder, false};
    return (Reach){REACH_NONE, 0, false};
}

/* What an operand has to do with the object in this state; the closest relation wins. */
static Reach reach_of(Walk *w, const Operand *o, uint64_t state) {
    Reach best = {REACH_NONE, 0, false};
    bool addressed = o->kind == OPD_ADDRESS;
    if (!addressed && o->kind != OPD_VALUE && o->kind != OPD_INTERIOR && o->kind != OPD_AFFINE && o->kind != OPD_SUM)
        return best;
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        if (!(state >> i & 1)) continue;
        PlaceId holder = w->life->holders.at[i];
        bool object = w->objects >> i & 1, whole = !(w->inside >> i & 1);
        Reach r = addressed ? reach_address(w, o->id, holder, object, whole) : reach_value(w, o, holder, object, whole);
        if (r.kind == REACH_POINTER) return r;
        if (r.kind != REACH_NONE && (best.kind == REACH_NONE || best.kind == REACH_LOAD)) best = r;
    }
    return best;
}

bool is_local_place(const Unit *u, PlaceId place) {
    const Place *p = &u->places.at[place];
    uint8_t kind = u->vars.at[p->var].kind;
    return p->derefs == 0 && (kind == VAR_LOCAL || kind == VAR_PARAM || kind == VAR_TEMP);
}

bool is_weak_place(const Unit *u, PlaceId place) {
    for (; place; place = u->places.at[place].parent) {
        const Place *p = &u->places.at[place];
        if (p->step != STEP_INDEX) continue;
        const char *index = unit_z(u, p->field);
        if (index[0] < '0' || index[0] > '9') return true;
    }
    return false;
}

/* Holders that a store to `dst` overwrites. */
static uint64_t overwritten(Walk *w, PlaceId dst, uint64_t state) {
    uint64_t gone = 0;
    if (!dst || is_weak_place(w->s->unit, dst)) return 0;
    for (uint32_t i = w->objects ? 1 : 0; i < w->life->holders.count; i++) {
        if (derefs_below(w->s->unit, w->life->holders.at[i], dst) >= 0) gone |= (uint64_t)1 << i;
    }
    return gone & state;
}

/* The object's memory may be written through the path of `dst`. */
static void note_store(Walk *w, EventId e, PlaceId dst, uint64_t state) {
    if (!dst) return;
    bool deep = w->life->birth.kind == BIRTH_PARAM;
    for (uint32_t i = 0; i < w->life->holders.count; i++) {
        if (!(state >> i & 1)) continue;
        PlaceId holder = w->life->holders.at[i];
        bool object = w->objects >> i & 1;
        int below = derefs_below(w->s->unit, dst, holder);
        if (below < 0 || (below == 0 && !object)) continue;
        if (object && story_event(w->s, e)->flags & EVENT_INIT) continue;
        bool direct = below == (object ? 0 : 1);
        walk_record(w, direct || deep || object ? LIFE_WRITE : LIFE_READ, e, 0, holder, false);
    }
}

static uint64_t hold_in(Walk *w, PlaceId dst, bool whole) {
    uint64_t bit = walk_holder(w, dst, true);
    if (!whole) w->inside |= bit;
    return bit;
}

/* True when the same memory is reached by other paths than this one: elements of arrays, members of unions. */
static bool has_other_names(const Unit *u, PlaceId place) {
    for (; place; place = u->places.at[place].parent) {
        const Place *p = &u->places.at[place];
        if (p->step == STEP_INDEX || (p->step == STEP_DOT && (place_type(u, p->parent)->flags & TYPE_UNION)))
            return true;
    }
    return false;
}

static uint64_t flow_into(Walk *w, EventId e, PlaceId dst, Reach r, LifeUseKind as) {
    if (!dst) return 0;
    bool local = is_local_place(w->s->unit, dst);
    walk_record(w, local ? as : LIFE_KEEP, e, 0, local ? r.holder : dst, r.whole);
    if (local && has_other_names(w->s->unit, dst)) walk_record(w, LIFE_LOST, e, 0, r.holder, r.whole);
    uint64_t bit = hold_in(w, dst, r.whole);
    if (r.kind == REACH_CONTENT || (w->loose & walk_holder(w, r.holder, false))) w->loose |= bit;
    return bit;
}

static uint64_t step_assign(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Operand *o = event_operand(w->s, ev, 0);
    Reach r = reach_of(w, o, state);
    uint64_t added = 0;
    note_store(w, e, ev->dst, state);
    switch (r.kind) {
    case REACH_POINTER: added = flow_into(w, e, ev->dst, r, LIFE_ALIAS); break;
    case REACH_CONTENT: added = flow_into(w, e, ev->dst, r, LIFE_BORROW); break;
    case REACH_LOAD: walk_record(w, LIFE_READ, e, 0, r.holder, false); break;
    case REACH_HOLDER:
    case REACH_COPY: walk_record(w, LIFE_LOST, e, 0, r.holder, false); break;
    case REACH_NONE: break;
    }
    return (state & ~overwritten(w, ev->dst, state)) | added;
}

static const LifeUseKind pointer_use[] = {
    [EFFECT_UNKNOWN] = LIFE_LOST,    [EFFECT_PLAIN] = LIFE_READ,          [EFFECT_READ] = LIFE_READ,
    [EFFECT_WRITE] = LIFE_WRITE,     [EFFECT_FREE] = LIFE_FREE,           [EFFECT_KEEP] = LIFE_KEEP,
    [EFFECT_CONSUME] = LIFE_CONSUME, [EFFECT_DUPLICATE] = LIFE_DUPLICATE, [EFFECT_APPEND] = LIFE_APPEND,
    [EFFECT_RESERVE] = LIFE_RESERVE, [EFFECT_CLEAR] = LIFE_CLEAR,         [EFFECT_INIT] = LIFE_INIT,
    [EFFECT_RELEASE] = LIFE_WRITE,   [EFFECT_REGROW] = LIFE_REGROW,       [EFFECT_OUT] = LIFE_WRITE,
    [EFFECT_CALLBACK] = LIFE_READ,
};

/* A function that reads a pointer may pass it on by storing what it read. Known ones do so only where they write
 * something else; of inferred ones it is not known. */
static bool may_pass_on(const Api *api, uint32_t operands) {
    if (!api || (api->flags & API_INFERRED)) return true;
    for (uint32_t i = 0; i < operands; i++) {
        Effect effect = api_effect(api, i);
        if (effect != EFFECT_READ && effect != EFFECT_PLAIN && effect != EFFECT_CALLBACK) return true;
    }
    return false;
}

/* The address of a holder is passed: the callee sees the pointer itself. */
static uint64_t pass_holder(Walk *w, EventId e, uint32_t arg, Effect effect, Reach r, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    switch (effect) {
    case EFFECT_READ:
    case EFFECT_PLAIN:
        if (may_pass_on(story_callee(w->s, e), ev->operands)) break;
        walk_record(w, LIFE_READ, e, arg, r.holder, r.whole);
        return state;
    case EFFECT_RELEASE: walk_record(w, LIFE_FREE, e, arg, r.holder, r.whole); return 0;
    case EFFECT_OUT:
    case EFFECT_INIT: return state & ~walk_holder(w, r.holder, false);
    case EFFECT_APPEND:
        if (w->life->birth.kind == BIRTH_PARAM || event_operand(w->s, ev, arg)->id != r.holder) break;
        walk_record(w, LIFE_APPEND, e, arg, r.holder, r.whole);
        return state;
    default: break;
    }
    walk_record(w, LIFE_LOST, e, arg, r.holder, r.whole);
    return state;
}

static uint64_t pass_pointer(Walk *w, EventId e, uint32_t arg, Effect effect, Reach r, uint64_t state) {
    bool owner = w->objects && r.kind == REACH_POINTER;
    LifeUseKind kind = owner && effect == EFFECT_RELEASE ? LIFE_FREE : pointer_use[effect];
    if (r.kind == REACH_CONTENT && (effect == EFFECT_REGROW || effect == EFFECT_FREE)) kind = LIFE_WRITE;
    if (e == w->life->birth.event && arg == w->life->birth.arg && w->life->birth.kind == BIRTH_OWNER) return state;
    walk_record(w, kind, e, arg, r.holder, r.whole);
    if (kind == LIFE_FREE) return 0;
    return state;
}

static uint64_t step_argument(Walk *w, EventId e, uint32_t arg, Effect effect, uint64_t state) {
    const Operand *o = event_operand(w->s, story_event(w->s, e), arg);
    Reach r = reach_of(w, o, state);
    switch (r.kind) {
    case REACH_NONE: return state;
    case REACH_LOAD: walk_record(w, LIFE_READ, e, arg, r.holder, false); return state;
    case REACH_COPY:
        walk_record(w, effect == EFFECT_READ ? LIFE_READ : LIFE_LOST, e, arg, r.holder, false);
        return state;
    case REACH_HOLDER: return pass_holder(w, e, arg, effect, r, state);
    case REACH_POINTER:
    case REACH_CONTENT: return pass_pointer(w, e, arg, effect, r, state);
    }
    return state;
}

/* The result of a call may be another name for the object. A search that finds nothing or a realloc that fails
 * returns null, and the object is still there. */
static uint64_t flow_result(Walk *w, EventId e, const Api *api, Reach r, LifeUseKind as) {
    uint64_t bit = flow_into(w, e, story_event(w->s, e)->dst, r, as);
    if (!(api->flags & API_NONNULL)) w->loose |= bit;
    return bit;
}

static uint64_t step_result(Walk *w, EventId e, const Api *api, uint64_t before) {
    const Event *ev = story_event(w->s, e);
    if (!api || !api->result_arg || api->result_arg > ev->operands) return 0;
    Reach r = reach_of(w, event_operand(w->s, ev, (uint32_t)api->result_arg - 1), before);
    if (r.kind != REACH_POINTER && r.kind != REACH_CONTENT) return 0;
    bool owner = w->objects || w->life->birth.kind == BIRTH_PARAM || (w->life->birth.api && w->life->birth.api->role);
    switch ((ResultKind)api->result) {
    case RESULT_ARG:
    case RESULT_REGROWN: return flow_result(w, e, api, r, LIFE_ALIAS);
    case RESULT_INTERIOR: r.whole = false; return flow_result(w, e, api, r, LIFE_BORROW);
    case RESULT_BORROW: r.whole = false; return owner ? flow_result(w, e, api, r, LIFE_BORROW) : 0;
    default: return 0;
    }
}

/* strtol and its like store a pointer into one argument's object through another argument. */
static uint64_t step_into(Walk *w, EventId e, const Api *api, uint64_t before) {
    const Event *ev = story_event(w->s, e);
    if (!api || !api->into || api->into > ev->operands) return 0;
    Reach r = reach_of(w, event_operand(w->s, ev, api->into - 1u), before);
    if (r.kind != REACH_POINTER && r.kind != REACH_CONTENT) return 0;
    r.whole = false;
    uint64_t added = 0;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(w->s, ev, i);
        if (i + 1u == api->into || api_effect(api, i) != EFFECT_WRITE || o->kind == OPD_NULL) continue;
        if (o->kind == OPD_ADDRESS)
            added |= flow_into(w, e, o->id, r, LIFE_BORROW);
        else
            walk_record(w, LIFE_LOST, e, i, r.holder, false);
    }
    return added;
}

static uint64_t step_call(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    const Api *api = story_callee(w->s, e);
    uint64_t before = state;
    for (uint32_t i = 0; i < ev->operands; i++) {
        state = step_argument(w, e, i, api ? api_effect(api, i) : EFFECT_UNKNOWN, state);
    }
    if (ev->place) {
        Operand through = {.kind = OPD_VALUE, .id = ev->place};
        if (reach_of(w, &through, before).kind != REACH_NONE) walk_record(w, LIFE_READ, e, 0, ev->place, false);
    }
    note_store(w, e, ev->dst, before);
    uint64_t added = step_result(w, e, api, before) | step_into(w, e, api, before);
    return (state & ~overwritten(w, ev->dst, state)) | added;
}

static uint64_t step_use(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    Operand o = {.kind = OPD_VALUE, .id = ev->dst};
    Reach r = reach_of(w, &o, state);
    if (r.kind == REACH_NONE) return state;
    if (ev->use == USE_MODIFY) {
        note_store(w, e, ev->dst, state);
        return state;
    }
    LifeUseKind kind = LIFE_READ;
    if (ev->use == USE_ESCAPE && r.kind != REACH_LOAD)
        kind = LIFE_LOST;
    else if (r.kind == REACH_POINTER && (ev->use == USE_TEST || ev->use == USE_COMPARE))
        kind = LIFE_TEST;
    walk_record(w, kind, e, 0, r.holder, r.whole);
    return state;
}

static uint64_t step_return(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    if (!ev->operands) return state;
    Reach r = reach_of(w, event_operand(w->s, ev, 0), state);
    bool gives = r.kind == REACH_POINTER || r.kind == REACH_CONTENT || r.kind == REACH_COPY;
    if (gives)
        walk_record(w, LIFE_RETURN, e, 0, r.holder, r.whole);
    else if (r.kind == REACH_LOAD)
        walk_record(w, LIFE_READ, e, 0, r.holder, false);
    else if (r.kind == REACH_HOLDER)
        walk_record(w, LIFE_LOST, e, 0, r.holder, false);
    return state;
}

/* The birth runs again while the object of an earlier trip is still held somewhere else. */
static void note_overlap(Walk *w, EventId e, uint64_t state) {
    if (e != w->life->birth.event || w->life->birth.kind == BIRTH_PARAM) return;
    uint64_t other = state & ~walk_holder(w, w->life->birth.place, false);
    const Unit *u = w->s->unit;
    for (uint32_t i = 0; i < w->life->holders.count; i++) { /* temporaries do not outlive their expression */
        const Place *p = &u->places.at[w->life->holders.at[i]];
        if (u->vars.at[p->var].kind == VAR_TEMP) other &= ~((uint64_t)1 << i);
    }
    if (other) w->life->flags |= LIFE_OVERLAPS;
}

static uint64_t step(Walk *w, EventId e, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    note_overlap(w, e, state);
    if (w->s->unit->lang == UNIT_RUST) return value_step(w, e, state);
    switch ((EventKind)ev->kind) {
    case EV_ASSIGN: return step_assign(w, e, state);
    case EV_CALL: return step_call(w, e, state);
    case EV_USE: return step_use(w, e, state);
    case EV_RETURN: return step_return(w, e, state);
    case EV_DECL: return w->objects && ev->dst == w->life->birth.place ? 0 : state & ~overwritten(w, ev->dst, state);
    default: return state;
    }
}

/* On the edge where a holder tests null, the object does not exist. */
static uint64_t edge_state(Walk *w, EventId e, EventId next, uint64_t state) {
    const Event *ev = story_event(w->s, e);
    if (w->s->unit->lang == UNIT_RUST) return value_edge(w, e, next, state);
    if (ev->kind != EV_BRANCH || !ev->dst || ev->target == e + 1) return state;
    uint64_t bit = walk_holder(w, ev->dst, false);
    if (!(bit & state) || (bit & w->objects)) return state;
    bool fall_is_null = (ev->flags & EVENT_TRUE_IS_NULL) != 0;
    bool is_fall = next == e + 1;
    if (fall_is_null != is_fall) return state;
    return bit & w->loose ? state & ~bit : 0;
}

/* An event that names none of the holders' variables does nothing to the object. */
static bool is_indifferent(const Walk *w, EventId e) {
    switch ((EventKind)story_event(w->s, e)->kind) {
    case EV_ASSIGN:
    case EV_CALL:
    case EV_USE:
    case EV_RETURN:
    case EV_DECL: return !(w->s->names[e - w->s->func->first] & w->names) && e != w->life->birth.event;
    default: return false;
    }
}

static uint64_t step_or_pass(Walk *w, EventId e, uint64_t state) {
    if (!is_indifferent(w, e)) return step(w, e, state);
    return w->s->unit->lang == UNIT_RUST ? value_scope(w, e, state) : state;
}

static void walk_from(Walk *w, EventId first, uint64_t state) {
    uint32_t n = w->s->func->last - w->s->func->first;
    w->in[first - w->s->func->first] |= state;
    uint64_t loose = w->loose, unique = w->unique;
    for (bool changed = true; changed;) {
        changed = false;
        if (w->loose != loose || w->unique != unique) /* null tests told more than they may */
            memset(w->done, 0, n * sizeof *w->done);
        loose = w->loose;
        unique = w->unique;
        for (uint32_t i = 0; i < n; i++) {
            uint64_t now = w->in[i];
            if (!now || now == w->done[i]) continue;
            w->done[i] = now;
            EventId e = w->s->func->first + i, next[2];
            uint64_t out = step_or_pass(w, e, now);
            unsigned count = event_next(w->s, e, next);
            if (now && !out && story_event(w->s, e)->kind != EV_END && !(w->life->flags & LIFE_OUTLASTS)) {
                const Event *ev = story_event(w->s, e);
                if (ev->kind == EV_ASSIGN || ev->kind == EV_DECL) w->life->flags |= LIFE_OUTLASTS;
            }
            for (unsigned k = 0; k < count; k++) {
                uint32_t to = next[k] - w->s->func->first;
                uint64_t with = edge_state(w, e, next[k], out);
                if ((w->in[to] | with) == w->in[to]) continue;
                w->in[to] |= with;
                changed = true;
            }
        }
        changed = changed || w->loose != loose || w->unique != unique;
    }
    if (w->in[n - 1]) w->life->flags |= LIFE_OUTLASTS;
}

static void sort_uses(Life *life) {
    for (uint32_t i = 1; i < life->uses.count; i++) {
        LifeUse u = life->uses.at[i];
        uint32_t k = i;
        for (; k && life->uses.at[k - 1].event > u.event; k--) life->uses.at[k] = life->uses.at[k - 1];
        life->uses.at[k] = u;
    }
}

Life life_of(Arena *a, const Story *s, Birth birth) {
    Life life = {.birth = birth};
    if (!birth.place) return life;
    uint32_t n = s->func->last - s->func->first;
    bool rust = s->unit->lang == UNIT_RUST;
    Walk w = {.s = s, .life = &life, .a = a, .objects = birth.kind == BIRTH_OWNER || birth.kind == BIRTH_VALUE};
    w.in = arena_array(a, uint64_t, n + 1);
    w.done = arena_array(a, uint64_t, n + 1);
    uint64_t bit = walk_holder(&w, birth.place, true);
    if (birth.kind == BIRTH_PARAM) {
        if (rust) value_begin(&w, birth.place, bit);
        walk_from(&w, s->func->first, bit);
    } else {
        bool kept = (rust || !w.objects) && !is_local_place(s->unit, birth.place);
        if (kept) walk_record(&w, LIFE_KEEP, birth.event, birth.arg, birth.place, true);
        EventId next[2];
        if (!(rust && kept) && event_next(s, birth.event, next)) walk_from(&w, next[0], bit);
    }
    life.objects = w.objects;
    if (rust) life.flags &= ~(uint32_t)LIFE_OUTLASTS; /* whatever is left at a scope's end is dropped there */
    sort_uses(&life);
    return life;
}

Life references_to(Arena *a, const Story *s, PlaceId place, uint64_t **state_before) {
    Life life = {.birth = {.kind = BIRTH_PARAM, .event = s->func->first, .place = place}};
    uint32_t n = s->func->last - s->func->first;
    Walk w = {.s = s, .life = &life, .a = a, .pinned = true};
    w.in = arena_array(a, uint64_t, n + 1);
    w.done = arena_array(a, uint64_t, n + 1);
    uint64_t bit = walk_holder(&w, place, true);
    value_begin(&w, place, bit);
    walk_from(&w, s->func->first, bit);
    sort_uses(&life);
    *state_before = w.in;
    return life;
}

bool life_has(const Life *life, LifeUseKind kind, EventId *event) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        if (life->uses.at[i].kind != kind) continue;
        if (event) *event = life->uses.at[i].event;
        return true;
    }
    return false;
}

uint32_t life_count(const Life *life, LifeUseKind kind) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < life->uses.count; i++) n += life->uses.at[i].kind == kind;
    return n;
}

bool life_freed_on_every_path(const Story *s, const Life *life, Arena tmp) {
    (void)tmp;
    if (s->unit->lang == UNIT_RUST) return life->birth.place && !(life->flags & (LIFE_ESCAPES | LIFE_CROWDED));
    return (life->flags & LIFE_FREED) && !(life->flags & LIFE_OUTLASTS);
}

bool life_mixes(const Story *s, const Life *life, EventId event, PlaceId place, Arena tmp) {
    Operand o = {.kind = OPD_VALUE, .id = place};
    Sources all = sources_of(&tmp, s, event, &o);
    for (uint32_t i = 0; i < all.list.count; i++) {
        const Source *from = &all.list.at[i];
        if (from->kind == SOURCE_NULL || from->kind == SOURCE_UNSET) continue;
        if (from->kind == SOURCE_BIRTH && from->event == life->birth.event) continue;
        return true;
    }
    return false;
}
