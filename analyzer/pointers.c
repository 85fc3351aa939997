/* Calls through members of records: where the run shows every value that a member ever gets, and each is a function known
 * by name, the call reaches one of them. One value that is not understood leaves all calls through the member unknown.
 *
 * A member is known by its record's name and its own. What a member of the same name in another record holds counts as
 * well, when it takes as many arguments: records that begin alike are used as each other. Knows facts, not what
 * functions do. */
#include "program.h"

enum { MOST_TARGETS = 48, MOST_STEPS = 4, SLOTS = 1024 };

/* A member and what it may hold. */
typedef struct Held {
    struct Held *next; /* in its slot */
    Str record, field; /* field "": any member of the record */
    Vec(Target) functions;
    bool unknown;
    bool near; /* a record: some file sees it in its own directory; it is no part of a library's interface */
} Held;

/* A member that gets a parameter of a function: whatever its callers give. */
typedef struct Given {
    Held *held;
    uint32_t node, param;
} Given;

typedef struct Pointers {
    Arena *a;
    Program *p;
    Held **slots; /* by field */
    Vec(Given) given;
} Pointers;

/* A value that is stored in a member, or on its way there. */
typedef struct Stored {
    Pointers *x;
    Held *held;
    uint32_t unit;
    const Func *func;
} Stored;

static Held *held_of(Pointers *x, Str record, Str field) {
    Held **slot = &x->slots[str_hash(field) % SLOTS];
    for (Held *h = *slot; h; h = h->next)
        if (str_eq(h->record, record) && str_eq(h->field, field)) return h;
    Held *h = arena_new(x->a, Held);
    *h = (Held){.next = *slot, .record = record, .field = field};
    *slot = h;
    return h;
}

static bool same_target(Target a, Target b) { return a.node == b.node && a.row == b.row; }

static bool has_target(const Held *h, Target t) {
    for (uint32_t i = 0; i < h->functions.count; i++)
        if (same_target(h->functions.at[i], t)) return true;
    return false;
}

static void hold_function(Pointers *x, Held *h, uint32_t unit, StrId name) {
    Target t = program_target(x->p, unit, name);
    if ((!t.node && !t.row) || h->functions.count >= MOST_TARGETS) h->unknown = true;
    if (!h->unknown && !has_target(h, t)) *vec_push(x->a, &h->functions) = t;
}

/* The member of a record that calls may go through; NULL when the place is none. */
static Held *member_at(Pointers *x, const Unit *u, PlaceId place) {
    const Type *record = place ? member_record(u, place) : NULL;
    const Type *t = place ? place_type(u, place) : NULL;
    if (!record || t->kind != TYPE_POINTER || u->types.at[t->of].kind != TYPE_FUNCTION) return NULL;
    return held_of(x, unit_str(u, record->name), unit_str(u, u->places.at[place].field));
}

/* --- values ------------------------------------------------------------------------------------------------ */

static void hold_value(const Stored *s, const Operand *o, unsigned steps);

/* Whatever the function ever gives the variable. */
static void hold_variable(const Stored *s, PlaceId place, unsigned steps) {
    const Unit *u = s->x->p->units[s->unit];
    const Var *v = &u->vars.at[u->places.at[place].var];
    bool own = v->kind == VAR_LOCAL || v->kind == VAR_TEMP || v->kind == VAR_PARAM;
    if (!own || !steps || (v->flags & (VAR_ADDRESS | VAR_HIDDEN_USE))) {
        s->held->unknown = true;
        return;
    }
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = &u->events.at[e];
        if (ev->dst != place || ev->kind == EV_DECL || ev->kind == EV_BRANCH) continue;
        if (ev->kind == EV_ASSIGN)
            hold_value(s, &u->operands.at[ev->operand], steps - 1);
        else if (ev->kind != EV_USE || ev->use == USE_MODIFY || ev->use == USE_ESCAPE)
            s->held->unknown = true;
    }
    if (v->kind != VAR_PARAM) return;
    Given given = {s->held, program_node(s->x->p, u, s->func), v->index};
    for (uint32_t i = 0; i < s->x->given.count; i++) {
        const Given *g = &s->x->given.at[i];
        if (g->held == given.held && g->node == given.node && g->param == given.param) return;
    }
    *vec_push(s->x->a, &s->x->given) = given;
}

static void hold_value(const Stored *s, const Operand *o, unsigned steps) {
    const Unit *u = s->x->p->units[s->unit];
    if (o->kind == OPD_NULL || o->kind == OPD_INT || s->held->unknown) return;
    if (o->kind == OPD_FUNCTION) {
        hold_function(s->x, s->held, s->unit, o->id);
    } else if (o->kind == OPD_VALUE && u->places.at[o->id].step == STEP_VAR) {
        hold_variable(s, o->id, steps);
    } else if (o->kind != OPD_VALUE || member_at(s->x, u, o->id) != s->held) {
        s->held->unknown = true;
    }
}

static void enter_event(Pointers *x, uint32_t unit, const Func *f, EventId e) {
    const Unit *u = x->p->units[unit];
    const Event *ev = &u->events.at[e];
    Held *h = ev->kind == EV_BRANCH ? NULL : member_at(x, u, ev->dst);
    if (h && ev->kind == EV_ASSIGN)
        hold_value(&(Stored){x, h, unit, f}, &u->operands.at[ev->operand], MOST_STEPS);
    else if (h && (ev->kind != EV_USE || ev->use == USE_MODIFY || ev->use == USE_ESCAPE))
        h->unknown = true;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = &u->operands.at[ev->operand + i];
        Held *taken = o->kind == OPD_ADDRESS ? member_at(x, u, o->id) : NULL;
        if (taken) taken->unknown = true;
    }
}

static void enter_types(Pointers *x, const Unit *u) {
    for (TypeId t = 1; t < u->types.count; t++) {
        const Type *type = &u->types.at[t];
        if (type->kind == TYPE_RECORD && !(type->flags & TYPE_APART))
            held_of(x, unit_str(u, type->name), str_of(""))->near = true;
    }
}

/* Of a function that was not read in full nobody knows what it stores. */
static void doubt_records(Pointers *x, const Unit *u) {
    for (TypeId t = 1; t < u->types.count; t++)
        if (u->types.at[t].kind == TYPE_RECORD)
            held_of(x, unit_str(u, u->types.at[t].name), str_of(""))->unknown = true;
}

static void enter_unit(Pointers *x, uint32_t unit) {
    const Unit *u = x->p->units[unit];
    enter_types(x, u);
    for (uint32_t i = 0; i < u->pointers.count; i++) {
        const PointerInit *init = &u->pointers.at[i];
        if (!init->record) continue;
        Held *h = held_of(x, unit_str(u, init->record), unit_str(u, init->field));
        if (init->function)
            hold_function(x, h, unit, init->function);
        else
            h->unknown = true;
    }
    bool broken = false;
    for (FuncId f = 1; f < u->funcs.count; f++) {
        const Func *func = &u->funcs.at[f];
        broken = broken || (func->flags & (FUNC_BROKEN | FUNC_TRUNCATED));
        for (EventId e = func->first; e < func->last; e++) enter_event(x, unit, func, e);
    }
    if (broken) doubt_records(x, u);
}

/* --- parameters -------------------------------------------------------------------------------------------- */

/* The call gives something to a parameter that is stored in a member. */
static void enter_given(Pointers *x, uint32_t unit, const Func *caller, const Event *call, uint32_t node) {
    const Unit *u = x->p->units[unit];
    for (uint32_t i = 0; i < x->given.count; i++) {
        Given g = x->given.at[i];
        if (g.node != node) continue;
        if (g.param < call->operands)
            hold_value(&(Stored){x, g.held, unit, caller}, &u->operands.at[call->operand + g.param], MOST_STEPS);
        else
            g.held->unknown = true;
    }
}

/* All calls of a function are visible when no other unit sees it and no value is made of it. */
static void doubt_given(Pointers *x) {
    for (uint32_t i = 0; i < x->given.count; i++) {
        const Given *g = &x->given.at[i];
        if (!(node_func(x->p, g->node)->flags & FUNC_STATIC) || x->p->nodes[g->node].value) g->held->unknown = true;
    }
}

static void follow_parameters(Pointers *x) {
    for (uint32_t done = 0, round = 0; done < x->given.count; round++) {
        doubt_given(x);
        done = x->given.count;
        for (uint32_t n = 1; n < x->p->node_count; n++) {
            uint32_t unit = x->p->nodes[n].unit;
            const Func *f = node_func(x->p, n);
            for (EventId e = f->first; e < f->last; e++) {
                uint32_t callee = x->p->targets[unit][e].node;
                if (callee) enter_given(x, unit, f, &x->p->units[unit]->events.at[e], callee);
            }
        }
        if (round < MOST_STEPS) continue;
        for (uint32_t i = 0; i < x->given.count; i++) x->given.at[i].held->unknown = true;
    }
}

/* --- calls -------------------------------------------------------------------------------------------------- */

static bool takes(const Program *p, Target t, uint32_t count) {
    const Func *f = t.node ? node_func(p, t.node) : NULL;
    uint32_t params = t.row ? t.row->params : f->params;
    bool variadic = t.row ? (t.row->flags & API_VARIADIC) != 0 : (f->flags & FUNC_VARIADIC) != 0;
    return variadic ? params <= count : params == count;
}

/* Adds what the call may reach through the member; false when something of it is unknown. */
static bool gather(Pointers *x, const Held *h, bool own, uint32_t count) {
    uint32_t from = x->p->nodes[x->p->all_nodes].set;
    for (uint32_t i = 0; i < h->functions.count; i++) {
        Target t = h->functions.at[i];
        bool fits = takes(x->p, t, count), there = false;
        if (!fits && own) return false;
        for (uint32_t k = from; k < x->p->sets.count; k++) there = there || same_target(x->p->sets.at[k], t);
        if (fits && !there) *vec_push(x->a, &x->p->sets) = t;
    }
    return true;
}

/* What a call through the member reaches: one function, or a new node that stands for several. */
static Target reached(Pointers *x, const Held *own, uint32_t count) {
    Program *p = x->p;
    Node *set = &p->nodes[p->all_nodes];
    Target t = {0};
    *set = (Node){.set = p->sets.count};
    if (!gather(x, own, true, count)) return t;
    for (const Held *h = x->slots[str_hash(own->field) % SLOTS]; h; h = h->next)
        if (h != own && str_eq(h->field, own->field)) gather(x, h, false, count);
    set->set_count = p->sets.count - set->set;
    if (set->set_count == 1) t = p->sets.at[set->set];
    if (set->set_count < 2) return t;
    for (uint32_t i = 0; i < set->set_count; i++) {
        uint32_t node = p->sets.at[set->set + i].node;
        if (!node) continue;
        set->unit = p->nodes[node].unit;
        set->func = p->nodes[node].func;
    }
    return (Target){p->all_nodes++, NULL};
}

static void resolve(Pointers *x, const Unit *u, const Event *call, Target *target) {
    const Held *h = member_at(x, u, call->place);
    const Type *record = h ? member_record(u, call->place) : NULL;
    if (!h || h->unknown || !h->functions.count || !h->record.len) return;
    const Held *whole = held_of(x, h->record, str_of(""));
    if (record->flags & (TYPE_UNION | TYPE_SYSTEM | TYPE_SHIPPED) || whole->unknown || !whole->near) return;
    if (!program_sees_all(x->p, record)) return;
    *target = reached(x, h, call->operands);
}

static bool is_open(const Program *p, uint32_t unit, EventId e) {
    const Event *ev = &p->units[unit]->events.at[e];
    const Target *t = &p->targets[unit][e];
    return ev->kind == EV_CALL && !ev->callee && ev->place && !t->node && !t->row;
}

static void resolve_all(Arena *run, Pointers *x) {
    Program *p = x->p;
    uint32_t open = 0;
    for (uint32_t u = 0; u < p->count; u++)
        for (EventId e = 1; e < p->units[u]->events.count; e++) open += is_open(p, u, e);
    Node *nodes = arena_array(run, Node, p->all_nodes + open + 2);
    for (uint32_t n = 0; n < p->all_nodes; n++) nodes[n] = p->nodes[n];
    p->nodes = nodes;
    for (uint32_t u = 0; u < p->count; u++)
        for (EventId e = 1; e < p->units[u]->events.count; e++)
            if (is_open(p, u, e)) resolve(x, p->units[u], &p->units[u]->events.at[e], &p->targets[u][e]);
}

void pointers_resolve(Arena *run, Program *p) {
    Pointers x = {.a = run, .p = p};
    x.slots = arena_array(run, Held *, SLOTS);
    for (uint32_t u = 0; u < p->count; u++)
        if (p->units[u]->lang == UNIT_C) enter_unit(&x, u);
    follow_parameters(&x);
    resolve_all(run, &x);
}
