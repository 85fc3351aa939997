/* Building a unit. Knows facts.h only: neither a parser nor what calls mean. */
#include "build.h"

#include <string.h>

enum { DEEPEST_PLACE = 6 };

static uint32_t hash_bytes(const void *data, size_t n, uint32_t h) {
    const unsigned char *p = data;
    for (size_t i = 0; i < n; i++) h = (h ^ p[i]) * 16777619u; /* FNV-1a */
    return h ^ (h >> 15);
}

typedef bool (*SameFn)(const Builder *b, uint32_t index, const void *key);
typedef uint32_t (*HashFn)(const Builder *b, uint32_t index);

static void interned_grow(Builder *b, Interned *t, HashFn hash) {
    Interned bigger = {.size = t->size ? t->size * 2 : 256};
    bigger.slots = arena_array(b->a, uint32_t, bigger.size);
    for (uint32_t i = 0; i < t->size; i++) {
        if (!t->slots[i]) continue;
        uint32_t at = hash(b, t->slots[i]) & (bigger.size - 1);
        while (bigger.slots[at]) at = (at + 1) & (bigger.size - 1);
        bigger.slots[at] = t->slots[i];
    }
    bigger.used = t->used;
    *t = bigger;
}

/* The slot that holds the key's index, or an empty one to fill. */
static uint32_t *interned_slot(Builder *b, Interned *t, uint32_t hash, HashFn rehash, SameFn same, const void *key) {
    if (t->used * 2 >= t->size) interned_grow(b, t, rehash);
    uint32_t at = hash & (t->size - 1);
    while (t->slots[at] && !same(b, t->slots[at], key)) at = (at + 1) & (t->size - 1);
    if (!t->slots[at]) t->used++;
    return &t->slots[at];
}

static uint32_t string_hash(const Builder *b, uint32_t i) { return str_hash(unit_str(b->u, i)); }
static bool string_same(const Builder *b, uint32_t i, const void *key) {
    const Str *s = key;
    return !strncmp(unit_z(b->u, i), s->at, s->len) && unit_z(b->u, i)[s->len] == 0;
}

static uint32_t type_key(const Type *t) {
    uint32_t h = hash_bytes(&t->of, sizeof t->of, t->kind * 31u + t->flags + t->own * 8191u);
    return hash_bytes(&t->size, sizeof t->size, h ^ t->name);
}
static uint32_t type_hash(const Builder *b, uint32_t i) { return type_key(&b->u->types.at[i]); }
static bool type_same(const Builder *b, uint32_t i, const void *key) {
    const Type *x = &b->u->types.at[i], *y = key;
    return x->kind == y->kind && x->flags == y->flags && x->own == y->own && x->of == y->of && x->name == y->name &&
           x->size == y->size;
}

static uint32_t place_key(const Place *p) {
    uint32_t words[4] = {p->step, p->parent, p->step == STEP_VAR ? p->var : 0, p->field};
    return hash_bytes(words, sizeof words, 2166136261u);
}
static uint32_t place_hash(const Builder *b, uint32_t i) { return place_key(&b->u->places.at[i]); }
static bool place_same(const Builder *b, uint32_t i, const void *key) {
    const Place *x = &b->u->places.at[i], *y = key;
    return x->step == y->step && x->parent == y->parent && x->var == y->var && x->field == y->field;
}

void build_begin(Builder *b, Unit *u, Arena *a) {
    *u = (Unit){0};
    *b = (Builder){.u = u, .a = a};
    *vec_push(a, &u->text) = 0;
    *vec_push(a, &u->files) = 0;
    vec_push(a, &u->locs);
    vec_push(a, &u->types);
    vec_push(a, &u->vars);
    vec_push(a, &u->places);
    vec_push(a, &u->operands);
    vec_push(a, &u->events);
    vec_push(a, &u->regions);
    vec_push(a, &u->funcs);
}

StrId build_str(Builder *b, Str s) {
    if (!s.len) return 0;
    const char *nul = memchr(s.at, 0, s.len);
    if (nul) s.len = (size_t)(nul - s.at);
    if (!s.len) return 0;
    uint32_t *slot = interned_slot(b, &b->strings, str_hash(s), string_hash, string_same, &s);
    if (!*slot) {
        *slot = b->u->text.count;
        for (size_t i = 0; i < s.len; i++) *vec_push(b->a, &b->u->text) = s.at[i];
        *vec_push(b->a, &b->u->text) = 0;
    }
    return *slot;
}

uint32_t build_file(Builder *b, Str path) {
    StrId id = build_str(b, path);
    for (uint32_t i = 1; i < b->u->files.count; i++) {
        if (b->u->files.at[i] == id) return i;
    }
    *vec_push(b->a, &b->u->files) = id;
    return b->u->files.count - 1;
}

LocId build_loc(Builder *b, Loc loc) {
    const Loc *last = &b->u->locs.at[b->u->locs.count - 1];
    if (!memcmp(last, &loc, sizeof loc)) return b->u->locs.count - 1;
    *vec_push(b->a, &b->u->locs) = loc;
    return b->u->locs.count - 1;
}

TypeId build_type(Builder *b, Type t) {
    uint32_t *slot = interned_slot(b, &b->types, type_key(&t), type_hash, type_same, &t);
    if (!*slot) {
        *slot = b->u->types.count;
        *vec_push(b->a, &b->u->types) = t;
    }
    return *slot;
}

VarId build_var(Builder *b, Var v) {
    v.region = b->region;
    *vec_push(b->a, &b->u->vars) = v;
    return b->u->vars.count - 1;
}

static PlaceId place_intern(Builder *b, Place p) {
    uint32_t *slot = interned_slot(b, &b->places, place_key(&p), place_hash, place_same, &p);
    if (!*slot) {
        *slot = b->u->places.count;
        *vec_push(b->a, &b->u->places) = p;
    }
    return *slot;
}

PlaceId build_place_var(Builder *b, VarId v) {
    return place_intern(b, (Place){.step = STEP_VAR, .var = v, .type = b->u->vars.at[v].type});
}

PlaceId build_place_step(Builder *b, PlaceId parent, PlaceStep step, StrId field, TypeId type) {
    if (!parent || b->u->places.at[parent].depth >= DEEPEST_PLACE) return 0;
    Place p = b->u->places.at[parent];
    const Type *t = &b->u->types.at[p.type];
    bool owned =
        t->own == OWN_BOX || t->own == OWN_CONTAINER || t->own == OWN_STRING; /* content is part of the owner */
    bool array = t->kind == TYPE_ARRAY || owned;
    bool through = step == STEP_ARROW || (step == STEP_DEREF && !owned) || (step == STEP_INDEX && !array);
    p.derefs = (uint16_t)(p.derefs + through);
    p.depth++;
    p.step = (uint8_t)step;
    p.parent = parent;
    p.field = field;
    p.type = type;
    return place_intern(b, p);
}

void build_func_begin(Builder *b, Func f) {
    Unit *u = b->u;
    f.var_first = u->vars.count;
    f.first = u->events.count;
    f.region_first = u->regions.count;
    *vec_push(b->a, &u->funcs) = f;
    b->func = u->funcs.count - 1;
    b->region = 0;
    build_region_open(b, REGION_BODY, f.loc);
}

void build_func_end(Builder *b) {
    Func *f = &b->u->funcs.at[b->func];
    build_event(b, EV_END, f->loc);
    while (b->region) build_region_close(b);
    f->var_last = b->u->vars.count;
    f->last = b->u->events.count;
    f->region_last = b->u->regions.count;
    b->func = 0;
}

RegionId build_region_open(Builder *b, RegionKind kind, LocId loc) {
    Region r = {.kind = (uint8_t)kind, .parent = b->region, .first = b->u->events.count, .loc = loc};
    *vec_push(b->a, &b->u->regions) = r;
    return b->region = b->u->regions.count - 1;
}

void build_region_close(Builder *b) {
    Region *r = &b->u->regions.at[b->region];
    r->last = b->u->events.count;
    b->region = r->parent;
}

void build_region_back(Builder *b, EventId label, LocId loc) {
    Region r = {.kind = REGION_LOOP,
                .flags = REGION_GOTO,
                .parent = b->u->events.at[label].region,
                .first = label,
                .last = b->u->events.count,
                .loc = loc};
    *vec_push(b->a, &b->u->regions) = r;
}

Event *build_event(Builder *b, EventKind kind, LocId loc) {
    Event *e = vec_push(b->a, &b->u->events);
    *e = (Event){.kind = (uint8_t)kind,
                 .flags = b->event_flags,
                 .region = b->region,
                 .loc = loc,
                 .operand = b->u->operands.count};
    return e;
}

void build_operands(Builder *b, const Operand *o, uint32_t count) {
    Event *e = &b->u->events.at[b->u->events.count - 1];
    e->operand = b->u->operands.count;
    e->operands = count;
    for (uint32_t i = 0; i < count; i++) *vec_push(b->a, &b->u->operands) = o[i];
}

void build_use(Builder *b, PlaceId place, UseKind use, LocId loc) {
    if (!place) return;
    Event *e = build_event(b, EV_USE, loc);
    e->dst = place;
    e->use = (uint8_t)use;
}

Event *build_jump(Builder *b, EventKind kind, Label *to, LocId loc) {
    Event *e = build_event(b, kind, loc);
    e->target = to->at;
    if (!to->at) {
        e->target = to->pending;
        to->pending = b->u->events.count - 1;
    }
    return e;
}

void build_place_label(Builder *b, Label *l, LocId loc) {
    EventId here = b->u->events.count;
    build_event(b, EV_LABEL, loc);
    while (l->pending) {
        Event *e = &b->u->events.at[l->pending];
        l->pending = e->target;
        e->target = here;
    }
    l->at = here;
}
