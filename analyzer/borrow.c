/* Rust's rules of borrowing, in place of a guess who may point where: what lies behind a shared reference does not
 * change while the reference lives, unless its type has cells; what a variable owns, or reaches through an exclusive
 * reference, changes only by events that name that variable. Everything that is not known counts as changed.
 *
 * Knows types by what facts say of them, and the names of cells from a table. */
#include "borrow.h"

#include "life.h"

#include <string.h>

/* --- types ------------------------------------------------------------------------------------------------- */

bool type_may_change(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    switch ((TypeKind)t->kind) {
    case TYPE_VOID:
    case TYPE_INT:
    case TYPE_FLOAT: return false;
    case TYPE_POINTER:
    case TYPE_ARRAY: return type_may_change(u, t->of);
    case TYPE_RECORD: break;
    default: return true;
    }
    if (t->own == OWN_UNKNOWN || (t->flags & (TYPE_CELL | TYPE_GENERIC))) return true;
    return t->of && type_may_change(u, t->of);
}

bool type_may_borrow(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    const char *name = unit_z(u, t->name);
    switch ((TypeKind)t->kind) {
    case TYPE_VOID:
    case TYPE_INT:
    case TYPE_FLOAT: return false;
    case TYPE_ARRAY: return type_may_borrow(u, t->of);
    case TYPE_RECORD: break;
    default: return true;
    }
    if (t->own == OWN_STRING || (t->flags & TYPE_LASTS)) return false;
    /* the lifetimes of a type's own fields are not in its name; containers have none but their elements' */
    bool contains =
        t->own == OWN_BOX || t->own == OWN_CONTAINER || t->own == OWN_SHARED || strncmp(name, "Option<", 7) == 0;
    bool open = strchr(name, ',') || strchr(name, '&') || strchr(name, '\'') || t->own == OWN_VIEW || !t->of;
    return !contains || open || type_may_borrow(u, t->of);
}

/* --- loans --------------------------------------------------------------------------------------------------- */

enum { MOST_LOANS = 24 };

/* What has to stay as it is. */
typedef struct Loan {
    PlaceId place;
    bool content; /* what is in the place, or behind the exclusive reference there; else just which one it is */
} Loan;

typedef struct Loans {
    const Story *s;
    Arena tmp;
    Loan at[MOST_LOANS];
    uint32_t count, asked;
    bool briefly; /* for the rest of the statement only, in which what has no name lives as well */
    bool again; /* the question is about several trips of a loop: what a call returns may differ */
} Loans;

static bool is_shared_reference(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    return t->kind == TYPE_POINTER && (u->types.at[t->of].flags & TYPE_CONST);
}

/* A reference, or something made of references: a view, an iterator, an optional reference. */
static bool is_reference(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    if (t->kind != TYPE_RECORD) return t->kind == TYPE_POINTER;
    return t->own == OWN_VIEW || t->own == OWN_UNKNOWN || (t->own == OWN_PLAIN && type_may_borrow(u, type));
}

static bool under(const Unit *u, PlaceId place, PlaceId prefix) {
    while (place && u->places.at[place].depth > u->places.at[prefix].depth) place = u->places.at[place].parent;
    return place == prefix;
}

static bool overlaps(const Unit *u, PlaceId a, PlaceId b) { return under(u, a, b) || under(u, b, a); }

static bool add_loan(Loans *l, PlaceId place, bool content) {
    for (PlaceId p = place; p; p = place_at(l->s, p)->parent) { /* elements cannot be told apart */
        if (place_at(l->s, p)->step == STEP_INDEX) place = place_at(l->s, p)->parent;
    }
    for (uint32_t i = 0; i < l->count; i++) {
        if (l->at[i].place != place) continue;
        l->at[i].content |= content;
        return true;
    }
    if (l->count == MOST_LOANS) return false;
    l->at[l->count++] = (Loan){place, content};
    return true;
}

static bool lend_operand(Loans *l, EventId e, const Operand *o, bool named);

/* The place nearest to the root that is a shared reference and is gone through; 0: none. */
static PlaceId shared_above(const Loans *l, PlaceId place) {
    PlaceId found = 0;
    for (PlaceId p = place; place_at(l->s, p)->parent; p = place_at(l->s, p)->parent) {
        PlaceId parent = place_at(l->s, p)->parent;
        bool through = place_at(l->s, p)->derefs > place_at(l->s, parent)->derefs;
        if (through && is_shared_reference(l->s->unit, place_at(l->s, parent)->type)) found = parent;
    }
    return found;
}

/* True when a step of the path goes through a guard, or something else that is not known to lend what it holds. */
static bool through_cell(const Loans *l, PlaceId place) {
    for (PlaceId p = place; place_at(l->s, p)->parent; p = place_at(l->s, p)->parent) {
        const Place *parent = place_at(l->s, place_at(l->s, p)->parent);
        bool record = place_at(l->s, p)->step == STEP_DEREF && l->s->unit->types.at[parent->type].kind == TYPE_RECORD;
        if (record && (l->s->unit->types.at[parent->type].flags & TYPE_CELL)) return true;
    }
    return false;
}

/* The reference in a place that is reached through another: what it refers to outlives the function when that came from
 * its caller. */
static bool lend_loaded(Loans *l, PlaceId place) {
    const Var *v = var_of(l->s, place);
    if (!is_shared_reference(l->s->unit, place_at(l->s, place)->type)) return false;
    return v->kind == VAR_PARAM || v->kind == VAR_GLOBAL || v->kind == VAR_STATIC;
}

/* What a reference returned by a function refers to, of which nothing else is known, is borrowed from its arguments, if it
 * does not last anyway: from all of them, for all that is known. */
static bool lend_returned(Loans *l, EventId call) {
    const Unit *u = l->s->unit;
    const Event *ev = story_event(l->s, call);
    if (ev->kind != EV_CALL || ev->place || (ev->flags & EVENT_INDIRECT)) return false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(l->s, ev, i);
        bool lends = o->kind == OPD_ADDRESS || (is_placed(o) && is_shared_reference(u, place_at(l->s, o->id)->type));
        TypeId type = is_placed(o) ? place_at(l->s, o->id)->type : o->type;
        if ((o->flags & OPERAND_MUT) || u->types.at[o->type].kind == TYPE_FUNCTION) return false;
        if (lends ? !lend_operand(l, call, o, false) : o->kind != OPD_STRING && type_may_borrow(u, type)) return false;
    }
    return true;
}

static bool lend_source(Loans *l, const Source *x) {
    const Event *ev = story_event(l->s, x->event);
    switch ((SourceKind)x->kind) {
    case SOURCE_NULL:
    case SOURCE_LITERAL:
    case SOURCE_LASTING:
    case SOURCE_PARAM: return true;
    case SOURCE_ADDRESS: {
        Operand o = {.kind = OPD_ADDRESS, .id = x->place};
        return lend_operand(l, x->event, &o, false);
    }
    case SOURCE_PLACE: {
        Operand o = {.kind = OPD_VALUE, .id = x->place, .type = place_at(l->s, x->place)->type};
        return lend_operand(l, x->event, &o, false);
    }
    case SOURCE_BORROW:
        if (ev->kind != EV_CALL || !x->index || x->index > ev->operands) return false;
        return lend_operand(l, x->event, event_operand(l->s, ev, x->index - 1u), false);
    default: return false;
    }
}

/* What an exclusive reference was made of must not be used while that lives, by its own name either. */
static bool lend_param(Loans *l, uint32_t index) {
    const Unit *u = l->s->unit;
    VarId v = l->s->func->var_first + index;
    for (PlaceId p = 1; p < u->places.count; p++)
        if (u->places.at[p].var == v && u->places.at[p].step == STEP_VAR) return add_loan(l, p, true);
    return true;
}

/* What the reference in `place` refers to stays as it is. `named`: and so does the reference. */
static bool lend_reference(Loans *l, EventId e, PlaceId place, bool named) {
    const Unit *u = l->s->unit;
    bool exclusive = !is_shared_reference(u, place_at(l->s, place)->type) && place_type(u, place)->kind == TYPE_POINTER;
    if ((named || exclusive) && !add_loan(l, place, exclusive)) return false;
    if (++l->asked > MOST_LOANS) return false;
    PlaceId shared = shared_above(l, place);
    if (shared) return lend_reference(l, e, shared, named);
    const Var *v = var_of(l->s, place);
    bool held = place_at(l->s, place)->derefs || v->kind == VAR_GLOBAL || v->kind == VAR_STATIC;
    if (held || (v->kind == VAR_PARAM && place_at(l->s, place)->depth)) return lend_loaded(l, place);
    Arena before = l->tmp;
    Operand o = {.kind = OPD_VALUE, .id = place, .type = place_at(l->s, place)->type};
    Sources from = sources_within(&l->tmp, l->s, e, &o); /* what closures receive is in what is gone through */
    bool good = from.list.count > 0;
    bool shared_one = is_shared_reference(u, o.type) && !l->again;
    for (uint32_t i = 0; i < from.list.count && good; i++) {
        const Source *x = &from.list.at[i];
        good = x->returned && shared_one ? lend_returned(l, x->event) : lend_source(l, x);
        bool again = exclusive && v->kind != VAR_PARAM && x->kind == SOURCE_PARAM;
        if (again && good) good = lend_param(l, x->index);
    }
    l->tmp = before;
    return good;
}

/* True when the place is reached through a record without a name that derefs to it (a Cow, a guard, an Rc): what that
 * lends is gone with it. */
static bool in_brief_record(const Story *s, PlaceId place) {
    if (var_of(s, place)->kind != VAR_TEMP) return false;
    for (; place_at(s, place)->parent; place = place_at(s, place)->parent) {
        bool derefs = place_at(s, place)->step == STEP_DEREF || place_at(s, place)->step == STEP_ARROW;
        if (derefs && place_type(s->unit, place_at(s, place)->parent)->kind == TYPE_RECORD) return true;
    }
    return false;
}

/* What is in the place stays as it is. */
static bool lend_place(Loans *l, EventId e, PlaceId place, bool named) {
    const Unit *u = l->s->unit;
    const Var *v = var_of(l->s, place);
    if (!l->briefly && in_brief_record(l->s, place)) return false;
    if (++l->asked > MOST_LOANS || type_may_change(u, place_at(l->s, place)->type) || through_cell(l, place))
        return false;
    PlaceId shared = shared_above(l, place);
    if (shared) return lend_reference(l, e, shared, named);
    if (v->kind == VAR_GLOBAL || v->kind == VAR_STATIC) return true;
    if (v->flags & (VAR_HIDDEN_USE | VAR_UNSURE) || !add_loan(l, place, true)) return false;
    if (!place_at(l->s, place)->derefs) return v->kind != VAR_TEMP || l->briefly; /* gone at the end of its statement */
    PlaceId root = place;
    while (place_at(l->s, root)->derefs) root = place_at(l->s, root)->parent;
    return lend_reference(l, e, root, named);
}

static bool is_number(const Unit *u, TypeId type) {
    uint8_t kind = u->types.at[type].kind;
    return kind == TYPE_INT || kind == TYPE_FLOAT;
}

static bool lend_operand(Loans *l, EventId e, const Operand *o, bool named) {
    const Unit *u = l->s->unit;
    switch ((OperandKind)o->kind) {
    case OPD_NULL:
    case OPD_INT:
    case OPD_STRING:
    case OPD_FUNCTION: return true;
    case OPD_ADDRESS:
        if (is_reference(u, place_at(l->s, o->id)->type)) return lend_reference(l, e, o->id, named);
        return lend_place(l, e, o->id, named);
    case OPD_VALUE:
    case OPD_INTERIOR:
    case OPD_AFFINE:
        if (is_number(u, place_at(l->s, o->id)->type) && !place_at(l->s, o->id)->depth) return add_loan(l, o->id, true);
        if (is_reference(u, place_at(l->s, o->id)->type)) return lend_reference(l, e, o->id, named);
        return lend_place(l, e, o->id, named);
    default: return false;
    }
}

static bool store_harms(const Loans *l, Loan loan, PlaceId dst) {
    const Unit *u = l->s->unit;
    if (!dst) return false;
    if (under(u, loan.place, dst)) return true;
    return loan.content && under(u, dst, loan.place);
}

static bool operand_harms(const Loans *l, Loan loan, const Operand *o) {
    const Unit *u = l->s->unit;
    if (o->kind < OPD_VALUE || o->kind > OPD_SUM || !overlaps(u, o->id, loan.place)) return false;
    bool above = under(u, loan.place, o->id);
    if (!above && !loan.content) return false;
    if (o->kind == OPD_ADDRESS) return (o->flags & OPERAND_MUT) != 0;
    if (o->flags & OPERAND_MOVE) return true;
    const Type *t = &u->types.at[o->type];
    bool exclusive = t->kind == TYPE_POINTER && !is_shared_reference(u, o->type);
    return loan.content && exclusive; /* whoever gets it may write through it */
}

static bool event_harms(const Loans *l, EventId e) {
    const Event *ev = story_event(l->s, e);
    bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || ev->kind == EV_DECL ||
                  (ev->kind == EV_USE && (ev->use == USE_MODIFY || ev->use == USE_ESCAPE));
    for (uint32_t i = 0; i < l->count; i++) {
        if (stores && store_harms(l, l->at[i], ev->dst)) return true;
        for (uint32_t k = 0; k < ev->operands; k++) {
            if (operand_harms(l, l->at[i], event_operand(l->s, ev, k))) return true;
        }
        if (ev->place && overlaps(l->s->unit, ev->place, l->at[i].place)) return true;
    }
    return false;
}

static bool lies_in(const Unit *u, RegionId region, RegionId outer) {
    while (region && region != outer) region = u->regions.at[region].parent;
    return region && region == outer;
}

/* True when the variable of `place` at one event is not the variable of that name at a later one: its scope was left, or
 * a loop began a new trip. */
static bool other_variable(const Story *s, PlaceId place, EventId from, EventId to) {
    const Unit *u = s->unit;
    RegionId scope = var_of(s, place)->region;
    if (!scope) return false;
    if (!region_contains(s, scope, to)) return true;
    for (RegionId r = s->func->region_first; to <= from && r < s->func->region_last; r++) {
        uint8_t kind = u->regions.at[r].kind;
        bool repeats = kind == REGION_LOOP || kind == REGION_CLOSURE;
        if (repeats && region_contains(s, r, from) && region_contains(s, r, to) && lies_in(u, scope, r)) return true;
    }
    return false;
}

/* True when the object never has a name: it is gone at the end of the statement. */
static bool is_brief(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++)
        if (var_of(s, life->holders.at[i])->kind != VAR_TEMP) return false;
    return life->holders.count > 0;
}

static bool loans_outlive(const Story *s, EventId copy, const Operand *source, bool named, const Life *life, Arena tmp,
                          EventId *why) {
    Loans l = {.s = s, .tmp = tmp, .briefly = is_brief(s, life)};
    if (!lend_operand(&l, copy, source, named)) return false;
    if (!l.count) return true;
    EventSet again = set_new(&l.tmp, s); /* a copy made on the next trip is made of what there is then */
    if (!(life->flags & LIFE_OVERLAPS)) set_add(again, copy);
    EventSet after = set_after(&l.tmp, s, copy, &again), needed = set_new(&l.tmp, s);
    uint32_t words = (s->func->last - s->func->first) / 64 + 1;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        Arena scratch = l.tmp;
        EventSet before = set_before(&scratch, s, use->event, &again);
        for (uint32_t w = 0; w < words; w++) needed.bits[w] |= before.bits[w];
        set_add(needed, use->event);
        for (uint32_t k = 0; k < l.count; k++) {
            if (other_variable(s, l.at[k].place, copy, use->event)) return false;
        }
    }
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (e == copy || !set_has(after, e) || !set_has(needed, e) || !event_harms(&l, e)) continue;
        *why = e;
        return false;
    }
    return true;
}

bool borrow_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp, EventId *why) {
    return loans_outlive(s, copy, source, true, life, tmp, why);
}

bool referent_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp) {
    EventId unused;
    return loans_outlive(s, copy, source, false, life, tmp, &unused);
}

bool borrow_steady(const Story *s, const Operand *o, EventId from, EventId to, Arena tmp) {
    Loans l = {.s = s, .tmp = tmp};
    if (!lend_operand(&l, from, o, true)) return false;
    EventSet after = set_after(&l.tmp, s, from, NULL), before = set_before(&l.tmp, s, to, NULL);
    for (uint32_t k = 0; k < l.count; k++) {
        if (other_variable(s, l.at[k].place, from, to)) return false;
    }
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (e != from && e != to && set_has(after, e) && set_has(before, e) && event_harms(&l, e)) return false;
    }
    return true;
}

/* What a variable of the loop's body is made of on each trip, when it is made in one place. */
static bool lend_made(Loans *l, const Region *r, PlaceId place) {
    Operand o = {.kind = OPD_VALUE, .id = place, .type = place_at(l->s, place)->type};
    if (!is_reference(l->s->unit, o.type)) return false;
    Sources from = sources_of(&l->tmp, l->s, r->last - 1, &o);
    return from.list.count == 1 && lend_source(l, &from.list.at[0]);
}

bool borrow_invariant(const Story *s, RegionId loop, const Operand *o, Arena tmp) {
    Loans l = {.s = s, .tmp = tmp, .again = true};
    const Region *r = &s->unit->regions.at[loop];
    bool placed = o->kind >= OPD_VALUE && o->kind <= OPD_AFFINE;
    bool made = placed && lies_in(s->unit, var_of(s, o->id)->region, loop);
    if (made ? !lend_made(&l, r, o->id) : !lend_operand(&l, r->first, o, true)) return false;
    for (uint32_t i = 0; i < l.count; i++) {
        if (lies_in(s->unit, var_of(s, l.at[i].place)->region, loop)) return false;
    }
    for (EventId e = r->first; e < r->last; e++) {
        if (event_harms(&l, e)) return false;
    }
    return true;
}

/* --- last uses ------------------------------------------------------------------------------------------------- */

static bool mentions(const Story *s, EventId e, PlaceId place) {
    const Event *ev = story_event(s, e);
    const Unit *u = s->unit;
    for (uint32_t k = 0; k < ev->operands; k++) {
        const Operand *o = event_operand(s, ev, k);
        if (is_placed(o) && overlaps(u, o->id, place)) return true;
    }
    if (ev->place && overlaps(u, ev->place, place)) return true;
    if (!ev->dst || ev->kind == EV_DECL) return false;
    bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL;
    return stores ? ev->dst != place && under(u, ev->dst, place) : overlaps(u, ev->dst, place);
}

/* True when the event gives the place a new value. */
static bool renews(const Story *s, EventId e, PlaceId place) {
    const Event *ev = story_event(s, e);
    bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || ev->kind == EV_DECL;
    return stores && ev->dst && under(s->unit, place, ev->dst) && !is_weak_place(s->unit, ev->dst);
}

/* True when the variable of `place` is gone behind the edge: out of scope, or the next trip has its own. */
static bool ends_on(const Story *s, PlaceId place, EventId e, EventId next) {
    RegionId scope = var_of(s, place)->region, trip = trip_begun_by(s, e, next);
    if (!scope) return false;
    return !region_contains(s, scope, next) || (trip && lies_in(s->unit, scope, trip));
}

/* True when what is in the place now is used on some path behind the event. */
static bool used_later(const Story *s, EventId event, PlaceId place, Arena tmp) {
    EventSet seen = set_new(&tmp, s);
    EventId *work = arena_array(&tmp, EventId, s->func->last - s->func->first + 1), next[2];
    uint32_t count = 0;
    EventId e = event;
    for (bool first = true;; first = false) {
        bool goes_on = first || !renews(s, e, place);
        if (!first && mentions(s, e, place)) return true;
        for (unsigned n = goes_on ? event_next(s, e, next) : 0, i = 0; i < n; i++) {
            if (set_has(seen, next[i]) || ends_on(s, place, e, next[i])) continue;
            set_add(seen, next[i]);
            work[count++] = next[i];
        }
        if (!count) return false;
        e = work[--count];
    }
}

bool borrowed_at(const Story *s, EventId event, PlaceId place, Arena tmp) {
    uint64_t *before;
    Life refs = references_to(&tmp, s, place, &before);
    EventId next[2];
    uint64_t alive = 0;
    if (refs.flags & LIFE_CROWDED) return true;
    for (unsigned n = event_next(s, event, next), i = 0; i < n; i++) alive |= before[next[i] - s->func->first];
    for (uint32_t i = 1; i < refs.holders.count; i++) {
        if ((alive >> i & 1) && used_later(s, event, refs.holders.at[i], tmp)) return true;
    }
    EventSet earlier = set_before(&tmp, s, event, NULL);
    for (uint32_t i = 0; i < refs.uses.count; i++) {
        const LifeUse *use = &refs.uses.at[i];
        if ((use->kind == LIFE_LOST || use->kind == LIFE_KEEP) && set_has(earlier, use->event)) return true;
    }
    return false;
}

bool place_dead_after(const Story *s, EventId event, PlaceId place, Arena tmp) {
    const Var *v = var_of(s, place);
    if (!is_local_place(s->unit, place) || is_weak_place(s->unit, place)) return false;
    if (v->flags & (VAR_HIDDEN_USE | VAR_UNSURE | VAR_CLEANUP) || (s->func->flags & FUNC_TRUNCATED)) return false;
    return !used_later(s, event, place, tmp) && !borrowed_at(s, event, place, tmp);
}
