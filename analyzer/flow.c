/* Order: which event may run after which. Knows the shape of control flow, not what events mean. */
#include "query.h"

unsigned event_next(const Story *s, EventId e, EventId next[2]) {
    const Event *ev = story_event(s, e);
    switch ((EventKind)ev->kind) {
    case EV_END: return 0;
    case EV_RETURN: next[0] = s->func->last - 1; return 1;
    case EV_JUMP:
        if (!ev->target) return 0; /* a label that was never placed: broken code */
        next[0] = ev->target;
        return 1;
    case EV_BRANCH:
    case EV_SWITCH:
        next[0] = e + 1;
        if (!ev->target) return 1;
        next[1] = ev->target;
        return 2;
    case EV_CALL: {
        const Api *api = story_callee(s, e);
        if (api && (api->flags & API_NORETURN)) return 0;
        break;
    }
    default: break;
    }
    next[0] = e + 1;
    return 1;
}

static uint32_t event_count(const Story *s) { return s->func->last - s->func->first; }

EventSet set_new(Arena *a, const Story *s) {
    return (EventSet){s->func, arena_array(a, uint64_t, event_count(s) / 64 + 1)};
}

typedef struct Work {
    EventId *at;
    uint32_t count;
} Work;

/* The worklist needs room for every event twice at most: an event is pushed when it enters the set. */
static void visit(EventSet set, Work *w, EventId e) {
    if (set_has(set, e)) return;
    set_add(set, e);
    w->at[w->count++] = e;
}

EventSet set_after(Arena *a, const Story *s, EventId from, const EventSet *stops) {
    EventSet set = set_new(a, s);
    Arena tmp = *a;
    Work w = {arena_array(&tmp, EventId, event_count(s) + 1), 0};
    EventId next[2];
    for (unsigned n = event_next(s, from, next), i = 0; i < n; i++) visit(set, &w, next[i]);
    while (w.count) {
        EventId e = w.at[--w.count];
        if (stops && set_has(*stops, e)) continue;
        for (unsigned n = event_next(s, e, next), i = 0; i < n; i++) visit(set, &w, next[i]);
    }
    return set;
}

EventSet set_before(Arena *a, const Story *s, EventId to, const EventSet *stops) {
    EventSet set = set_new(a, s);
    Arena tmp = *a;
    Work w = {arena_array(&tmp, EventId, event_count(s) + 1), 0};
    EventId e = to;
    for (;;) {
        uint32_t i = e - s->func->first;
        for (uint32_t k = s->pred[i]; k < s->pred[i + 1]; k++) visit(set, &w, s->pred_at[k] + s->func->first);
        do {
            if (!w.count) return set;
            e = w.at[--w.count];
        } while (stops && set_has(*stops, e));
    }
}

static void link_predecessors(Arena *a, Story *s) {
    uint32_t n = event_count(s);
    uint32_t *start = arena_array(a, uint32_t, n + 2);
    EventId next[2];
    for (uint32_t i = 0; i < n; i++) {
        for (unsigned k = 0, c = event_next(s, s->func->first + i, next); k < c; k++)
            start[next[k] - s->func->first + 2]++;
    }
    for (uint32_t i = 2; i < n + 2; i++) start[i] += start[i - 1];
    EventId *at = arena_array(a, EventId, start[n + 1]);
    for (uint32_t i = 0; i < n; i++) {
        for (unsigned k = 0, c = event_next(s, s->func->first + i, next); k < c; k++)
            at[start[next[k] - s->func->first + 1]++] = i;
    }
    s->pred = start;
    s->pred_at = at;
}

static bool is_out_place(const Story *s, const Operand *o) {
    if (o->kind != OPD_ADDRESS) return false;
    return place_type(s->unit, o->id)->kind == TYPE_POINTER;
}

/* An owner that its declaration sets up: a local record of a type that is appended to and released. */
static bool declares_owner(const Story *s, const Event *ev) {
    if (ev->kind != EV_ASSIGN || !(ev->flags & EVENT_INIT) || !ev->dst || event_operand(s, ev, 0)->kind != OPD_INT)
        return false;
    const Place *p = &s->unit->places.at[ev->dst];
    const Type *t = &s->unit->types.at[p->type];
    if (p->step != STEP_VAR || t->kind != TYPE_RECORD || s->unit->vars.at[p->var].kind != VAR_LOCAL) return false;
    return program_role(s->program, s->unit, t->name, ROLE_RELEASE) != NULL;
}

/* realloc(NULL, n) */
static bool regrows_nothing(const Story *s, const Event *ev, const Api *api) {
    if (api->result != RESULT_REGROWN || !api->result_arg || api->result_arg > ev->operands) return false;
    return event_operand(s, ev, api->result_arg - 1u)->kind == OPD_NULL;
}

/* Rust: what a call returns when its row says that it is new. A copy of something counted costs no memory, and of
 * types that own none, or are not known, nothing is born. */
static void find_value(Arena *a, Story *s, EventId e) {
    const Event *ev = story_event(s, e);
    const Api *api = story_callee(s, e);
    if (!api || api->result != RESULT_FRESH) return;
    Own own = ev->dst ? (Own)place_type(s->unit, ev->dst)->own : OWN_AGGREGATE;
    bool owns = own == OWN_BOX || own == OWN_CONTAINER || own == OWN_STRING || own == OWN_AGGREGATE ||
                (own == OWN_SHARED && !api->copy);
    if (owns) *vec_push(a, &s->births) = (Birth){BIRTH_VALUE, 0, e, ev->dst, api};
}

static void find_births(Arena *a, Story *s) {
    static const Api declared = {
        .name = "", .library = "", .heap = "", .bytes = -1, .flags = API_EMPTY, .role = ROLE_INIT};
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (s->unit->lang == UNIT_RUST) {
            find_value(a, s, e);
            continue;
        }
        const Api *api = story_callee(s, e);
        const Event *ev = story_event(s, e);
        if (declares_owner(s, ev)) *vec_push(a, &s->births) = (Birth){BIRTH_OWNER, UINT8_MAX, e, ev->dst, &declared};
        if (!api) continue;
        bool fresh = api->result == RESULT_FRESH || regrows_nothing(s, ev, api);
        if (fresh) *vec_push(a, &s->births) = (Birth){BIRTH_RESULT, 0, e, ev->dst, api};
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            Effect effect = api_effect(api, i);
            if (effect == EFFECT_OUT && is_out_place(s, o))
                *vec_push(a, &s->births) = (Birth){BIRTH_OUT, (uint8_t)i, e, o->id, api};
            if (effect == EFFECT_INIT && o->kind == OPD_ADDRESS && !s->unit->places.at[o->id].derefs)
                *vec_push(a, &s->births) = (Birth){BIRTH_OWNER, (uint8_t)i, e, o->id, api};
        }
    }
}

static uint64_t place_bit(const Unit *u, PlaceId p) { return p ? name_bit(u->places.at[p].var) : 0; }

static void find_names(Arena *a, Story *s) {
    uint64_t *names = arena_array(a, uint64_t, event_count(s) + 1);
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        uint64_t bits = place_bit(s->unit, ev->dst) | place_bit(s->unit, ev->place);
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (is_placed(o)) bits |= place_bit(s->unit, o->id);
            if (o->kind == OPD_UNKNOWN) bits = ~(uint64_t)0; /* a closure, say: what it names was written before */
        }
        names[e - s->func->first] = bits;
    }
    s->names = names;
}

Story *story_of(Arena *a, const Program *program, const Unit *unit, const Func *func) {
    Story *s = arena_new(a, Story);
    s->program = program;
    s->unit = unit;
    s->func = func;
    s->callee = arena_array(a, const Api *, event_count(s) + 1);
    for (EventId e = func->first; e < func->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->kind == EV_CALL) s->callee[e - func->first] = program_callee(program, unit, ev);
    }
    link_predecessors(a, s);
    find_names(a, s);
    find_births(a, s);
    return s;
}

RegionId loop_of(const Story *s, EventId e) {
    RegionId best = 0;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        if (region->kind != REGION_LOOP || e < region->first || e >= region->last) continue;
        if (!best || region->last - region->first < s->unit->regions.at[best].last - s->unit->regions.at[best].first)
            best = r;
    }
    return best;
}

RegionId closure_of(const Story *s, EventId e) {
    for (RegionId r = story_event(s, e)->region; r; r = s->unit->regions.at[r].parent) {
        if (s->unit->regions.at[r].kind == REGION_CLOSURE) return r;
    }
    return 0;
}

bool is_cold(const Story *s, EventId e) {
    for (RegionId r = story_event(s, e)->region; r; r = s->unit->regions.at[r].parent) {
        if (s->unit->regions.at[r].flags & REGION_COLD) return true;
    }
    return false;
}

bool region_contains(const Story *s, RegionId region, EventId e) {
    const Region *r = &s->unit->regions.at[region];
    return e >= r->first && e < r->last;
}
