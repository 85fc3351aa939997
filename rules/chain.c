/* See chain.h. */
#include "chain.h"

#include "elements.h"

enum { MOST_LINKS = 24, MOST_DEPTH = 4 };

static const Type *value_type(const Story *s, const Operand *o) {
    const Type *t = is_placed(o) ? place_type(s->unit, o->id) : unit_type(s->unit, o->type);
    while (t->kind == TYPE_POINTER) t = unit_type(s->unit, t->of);
    return t;
}

static bool is_scalar(const Unit *u, const Operand *o) {
    uint8_t kind = unit_type(u, o->type)->kind;
    return !is_placed(o) || kind == TYPE_INT || kind == TYPE_FLOAT;
}

/* --- what the closures do ------------------------------------------------------------------------------------------- */

static bool acts(const Api *api) { return (api->flags & (API_ACTS | API_WRITES | API_FREES | API_SETS)) != 0; }

/* True when the call can be seen to do nothing but compute from its arguments: no output, nothing unknown. */
static bool is_quiet(const Program *p, const Unit *u, const Event *call, int depth) {
    const Api *api = program_callee(p, u, call);
    if (!api || acts(api) || !depth) return false;
    for (uint32_t i = 0; i < call->operands; i++) {
        Effect effect = api_effect(api, i);
        if (effect == EFFECT_UNKNOWN || effect == EFFECT_KEEP || effect == EFFECT_FREE) return false;
    }
    if (!(api->flags & API_INFERRED)) return true;
    const Unit *unit;
    const Func *f = program_definition(p, u, call->callee, &unit);
    for (EventId e = f ? f->first : 0; f && e < f->last; e++) {
        const Event *ev = &unit->events.at[e];
        if (ev->kind == EV_CALL && !is_quiet(p, unit, ev, depth - 1)) return false;
        if (ev->kind == EV_USE && ev->use == USE_ESCAPE) return false;
    }
    return f != NULL;
}

static bool lies_in(const Unit *u, RegionId region, RegionId outer) {
    while (region && region != outer) region = u->regions.at[region].parent;
    return region && region == outer;
}

/* True when the place is part of a variable of the closure's own, or a temporary. */
static bool is_inner(const Story *s, RegionId closure, PlaceId p) {
    const Var *v = var_of(s, p);
    bool plain = s->unit->places.at[p].derefs == 0;
    return plain && (v->kind == VAR_TEMP || lies_in(s->unit, v->region, closure));
}

static bool may_write(const Unit *u, const Operand *o) {
    const Type *t = unit_type(u, o->type);
    if (o->kind == OPD_ADDRESS) return (o->flags & OPERAND_MUT) != 0;
    return o->kind == OPD_VALUE && t->kind == TYPE_POINTER && !(unit_type(u, t->of)->flags & TYPE_CONST);
}

static bool event_computes(const Story *s, RegionId closure, EventId e) {
    const Event *ev = story_event(s, e);
    bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || (ev->kind == EV_USE && ev->use == USE_MODIFY);
    if (stores && ev->dst && !is_inner(s, closure, ev->dst)) return false;
    if (ev->kind == EV_RETURN || (ev->kind == EV_USE && ev->use == USE_ESCAPE)) return false;
    if (ev->kind != EV_CALL) return true;
    if (!is_quiet(s->program, s->unit, ev, MOST_DEPTH)) return false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(s, ev, i);
        if (is_placed(o) && may_write(s->unit, o) && !is_inner(s, closure, o->id)) return false;
    }
    return true;
}

/* The closure in which the event is, inside the chain; 0: none. */
static RegionId chain_closure(const Story *s, const Chain *c, EventId end, EventId e) {
    RegionId closure = closure_of(s, e), around = closure_of(s, end);
    if (!closure || closure == around || s->unit->regions.at[closure].first < c->first) return 0;
    return closure;
}

static bool closures_compute(const Story *s, const Chain *c, EventId end) {
    for (EventId e = c->first; e < end; e++) {
        RegionId closure = chain_closure(s, c, end, e);
        if (closure && !event_computes(s, closure, e)) return false;
    }
    return true;
}

/* --- the links --------------------------------------------------------------------------------------------------------- */

static bool add_root(Chain *c, const Operand *o, EventId at, bool moved) {
    if (c->roots == CHAIN_ROOTS) return false;
    c->root[c->roots].o = o;
    c->root[c->roots].at = at;
    c->root[c->roots++].moved = moved;
    return true;
}

static bool holds_elements(const Story *s, const Operand *o) {
    const Type *t = value_type(s, o);
    return t->own == OWN_CONTAINER || t->own == OWN_STRING || t->kind == TYPE_ARRAY;
}

/* The arguments of an adaptor besides the iterator. */
static bool add_others(const Story *s, Chain *c, EventId call, uint32_t but) {
    const Event *e = story_event(s, call);
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if (i == but || unit_type(s->unit, o->type)->kind == TYPE_FUNCTION || is_scalar(s->unit, o)) continue;
        if (o->kind == OPD_FUNCTION || o->kind == OPD_STRING) continue;
        if (value_type(s, o)->flags & TYPE_ITERATOR) return false; /* a second chain */
        if (!add_root(c, o, call, o->flags & OPERAND_MOVE)) return false;
    }
    return true;
}

/* The closure written last before `end`, in the same closure or function as the call; 0: none. */
static RegionId closure_before(const Story *s, EventId call, EventId end) {
    RegionId best = 0;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        if (region->kind != REGION_CLOSURE || region->last > end) continue;
        if (closure_of(s, region->first) != r || closure_of(s, call) != closure_of(s, region->last)) continue;
        if (!best || region->last > s->unit->regions.at[best].last) best = r;
    }
    return best;
}

/* Where the call begins with its closures; *named: a function goes in that is written elsewhere. */
static EventId begin_of(const Story *s, EventId call, bool *named) {
    const Event *e = story_event(s, call);
    EventId begin = call;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if (o->kind != OPD_FUNCTION && unit_type(s->unit, o->type)->kind != TYPE_FUNCTION) continue;
        RegionId closure = o->kind == OPD_UNKNOWN ? closure_before(s, call, begin) : 0;
        if (closure)
            begin = s->unit->regions.at[closure].first;
        else
            *named = true;
    }
    return begin;
}

bool chain_of(Arena *a, const Story *s, EventId end, Chain *c) {
    (void)a;
    const Operand *o = event_operand(s, story_event(s, end), 0);
    bool named = false;
    EventId at = end;
    *c = (Chain){.first = end};
    for (int links = 0; links < MOST_LINKS; links++) {
        if (o->kind == OPD_NONE) { /* a range of numbers */
            c->in_memory = true;
            break;
        }
        if (o->kind != OPD_VALUE && o->kind != OPD_ADDRESS) return false;
        EventId made = var_of(s, o->id)->kind == VAR_TEMP ? maker_of(s, at, o->id) : 0;
        const Event *e = story_event(s, made);
        const Api *api = made && e->kind == EV_CALL ? story_callee(s, made) : NULL;
        bool passes = api && (api->result == RESULT_ARG || api->result == RESULT_BORROW) &&
                      api->result_arg <= e->operands && (place_type(s->unit, e->dst)->flags & TYPE_ITERATOR);
        if (!passes) {
            bool lent =
                place_type(s->unit, o->id)->kind == TYPE_POINTER; /* else the collection dies with its statement */
            c->in_memory = holds_elements(s, o) && (lent || var_of(s, o->id)->kind != VAR_TEMP);
            if (!c->in_memory || !add_root(c, o, at, o->flags & OPERAND_MOVE)) return false;
            break;
        }
        if (!add_others(s, c, made, api->result_arg - 1u)) return false;
        at = made;
        c->first = begin_of(s, made, &named);
        o = event_operand(s, e, api->result_arg - 1u);
    }
    c->pure = !named && closures_compute(s, c, end);
    return c->in_memory;
}

/* --- later -------------------------------------------------------------------------------------------------------------- */

static PlaceId variable_of(const Unit *u, PlaceId p) {
    while (u->places.at[p].depth) p = u->places.at[p].parent;
    return p;
}

/* True when what the closure's event names from outside stays as it is. */
static bool names_last(const Story *s, RegionId closure, EventId e, EventId from, EventId to, Arena tmp) {
    const Event *ev = story_event(s, e);
    for (uint32_t i = 0; i <= ev->operands; i++) {
        const Operand *o = i < ev->operands ? event_operand(s, ev, i) : NULL;
        PlaceId p = o ? (is_placed(o) ? o->id : 0) : ev->dst;
        if (!p || var_of(s, p)->kind == VAR_TEMP || lies_in(s->unit, var_of(s, p)->region, closure)) continue;
        PlaceId v = variable_of(s->unit, p);
        Operand whole = {.kind = OPD_ADDRESS, .id = v, .type = s->unit->places.at[v].type};
        if (!operand_steady(s, &whole, from, to, tmp)) return false;
    }
    return true;
}

bool chain_lasts(const Story *s, const Chain *c, EventId from, EventId to, Arena tmp) {
    for (uint32_t i = 0; i < c->roots; i++) {
        if (!c->root[i].moved && !operand_steady(s, c->root[i].o, c->root[i].at, to, tmp)) return false;
    }
    for (EventId e = c->first; e < from; e++) {
        RegionId closure = chain_closure(s, c, from, e);
        if (closure && !names_last(s, closure, e, from, to, tmp)) return false;
    }
    return true;
}

static bool overlaps(const Unit *u, PlaceId a, PlaceId b) {
    PlaceId deep = u->places.at[a].depth > u->places.at[b].depth ? a : b, top = deep == a ? b : a;
    while (u->places.at[deep].depth > u->places.at[top].depth) deep = u->places.at[deep].parent;
    return deep == top;
}

bool chain_apart(const Story *s, const Chain *c, EventId call) {
    const Event *ev = story_event(s, call);
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(s, ev, i);
        if (!is_placed(o) || !may_write(s->unit, o)) continue;
        for (uint32_t k = 0; k < c->roots; k++)
            if (overlaps(s->unit, o->id, c->root[k].o->id)) return false;
        for (EventId e = c->first; e < call; e++) {
            bool named = closure_of(s, e) != closure_of(s, call) && event_mentions(s, e, s->unit->places.at[o->id].var);
            if (named) return false;
        }
    }
    return true;
}

const Operand *chain_drained(const Story *s, const Chain *c, EventId end) {
    const Operand *o = event_operand(s, story_event(s, end), 0);
    const Event *e = story_event(s, c->first);
    const Api *api = story_callee(s, c->first);
    if (o->kind != OPD_VALUE || e->dst != o->id || !api || api->result != RESULT_BORROW) return NULL;
    if (api_effect(api, api->result_arg - 1u) != EFFECT_WRITE || e->operands > 2) return NULL;
    const Operand *range = e->operands == 2 ? event_operand(s, e, 1) : NULL;
    if (range && !str_is(unit_str(s->unit, unit_type(s->unit, range->type)->name), "RangeFull")) return NULL;
    return event_operand(s, e, api->result_arg - 1u);
}
