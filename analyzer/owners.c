/* Owners: structs that functions of the project set up, add to, empty and release. Tells which of these a
 * function does by what it stores in the members of the struct. Knows no names. */
#include "program.h"

#include <string.h>

/* A function, and the parameter that points to the owner. */
typedef struct Looked {
    const Unit *u;
    const Func *f;
    VarId owner;
} Looked;

/* The name of the owner's member that the place is; 0 when it is something else. */
static StrId member_of(const Looked *l, PlaceId place) {
    const Place *p = &l->u->places.at[place];
    if (!place || p->step != STEP_ARROW || p->var != l->owner || p->depth != 1) return 0;
    return p->field;
}

static bool is_pointer(const Looked *l, PlaceId place) {
    return l->u->types.at[l->u->places.at[place].type].kind == TYPE_POINTER;
}

static const Operand *stored(const Looked *l, const Event *e) {
    return e->kind == EV_ASSIGN && e->operands ? &l->u->operands.at[e->operand] : NULL;
}

static bool is_zero(const Operand *o) { return o && (o->kind == OPD_NULL || (o->kind == OPD_INT && o->add == 0)); }

/* True when the event looks at a pointer the owner holds. */
static bool looks_at_pointer(const Looked *l, const Event *e) {
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = &l->u->operands.at[e->operand + i];
        bool placed = is_placed(o);
        if (placed && member_of(l, o->id) && is_pointer(l, o->id)) return true;
    }
    return e->kind == EV_USE && member_of(l, e->dst) && is_pointer(l, e->dst);
}

/* A whole record of zeros is stored: through a temporary that was set to zero just before, or directly. */
static bool zeroes_all(const Looked *l, EventId at) {
    const Event *e = &l->u->events.at[at];
    const Operand *o = stored(l, e);
    const Place *p = &l->u->places.at[e->dst];
    if (!o || p->step != STEP_DEREF || p->depth != 1 || p->var != l->owner) return false;
    if (is_zero(o)) return true;
    const Event *before = &l->u->events.at[at - 1];
    return at > l->f->first && o->kind == OPD_VALUE && before->dst == o->id && is_zero(stored(l, before));
}

/* A pointer that owns nothing: null, text of the program, an object that is always there. */
static bool owns_nothing(const Looked *l, const Operand *o) {
    if (!o || o->kind != OPD_ADDRESS) return is_zero(o) || (o && o->kind == OPD_STRING);
    const Place *p = &l->u->places.at[o->id];
    uint8_t kind = l->u->vars.at[p->var].kind;
    return !p->derefs && (kind == VAR_GLOBAL || kind == VAR_STATIC);
}

/* The function gives the owner's pointers their first values, not having looked at them. */
static bool initialises(const Looked *l) {
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        if (zeroes_all(l, i)) return true;
        if (looks_at_pointer(l, e)) return false;
        if (member_of(l, e->dst) && is_pointer(l, e->dst) && owns_nothing(l, stored(l, e))) return true;
    }
    return false;
}

/* The function sets numbers in the owner to zero and leaves its pointers as they are. */
static bool clears(const Looked *l) {
    bool any = false;
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        if (e->kind == EV_CALL) return false;
        if ((e->kind != EV_ASSIGN && e->kind != EV_USE) || (e->kind == EV_USE && e->use != USE_MODIFY)) continue;
        if (e->kind == EV_USE || is_pointer(l, e->dst) || !is_zero(stored(l, e))) return false;
        any = any || member_of(l, e->dst);
    }
    return any;
}

/* The event moves a number in the owner on by something: a count, not a capacity that doubles. */
static bool steps(const Looked *l, const Event *e) {
    if (e->kind != EV_USE || e->use != USE_MODIFY || !member_of(l, e->dst)) return false;
    const Operand *o = e->operands ? &l->u->operands.at[e->operand] : NULL;
    return !is_pointer(l, e->dst) && o && (o->kind == OPD_SUM || (o->kind == OPD_AFFINE && o->mul == 1));
}

/* The function leaves it to another one to do something with the owner. */
static bool delegates(const Looked *l) {
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        for (uint32_t k = 0; e->kind == EV_CALL && k < e->operands; k++) {
            const Operand *o = &l->u->operands.at[e->operand + k];
            const Place *p = &l->u->places.at[o->id];
            if (o->kind == OPD_VALUE && p->step == STEP_VAR && p->var == l->owner) return true;
        }
    }
    return false;
}

/* The function looks at the owner's pointers: it was not without them before. */
static bool looks(const Looked *l) {
    for (EventId i = l->f->first; i < l->f->last; i++)
        if (looks_at_pointer(l, &l->u->events.at[i])) return true;
    return false;
}

static bool takes_number(const Looked *l) {
    return l->f->params == 2 && l->u->types.at[l->u->vars.at[l->f->var_first + 1].type].kind == TYPE_INT;
}

static bool fills(const Looked *l) {
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        const Place *p = &l->u->places.at[e->dst];
        if (steps(l, e) || (e->kind == EV_ASSIGN && p->var == l->owner && p->derefs > 1)) return true;
    }
    return false;
}

Effect owner_effect(const Unit *u, const Func *f, uint32_t param, Effect known) {
    Looked l = {u, f, f->var_first + param};
    switch (known) {
    case EFFECT_WRITE:
        if (initialises(&l)) return EFFECT_INIT;
        return clears(&l) ? EFFECT_CLEAR : known;
    case EFFECT_APPEND: return param == 0 && takes_number(&l) && !fills(&l) && !delegates(&l) ? EFFECT_RESERVE : known;
    case EFFECT_RESERVE:
        if (initialises(&l)) return EFFECT_INIT;
        return fills(&l) ? EFFECT_APPEND : known;
    case EFFECT_INIT: return looks(&l) ? EFFECT_WRITE : known;
    default: return known;
    }
}

bool owner_pushes(const Unit *u, const Func *f) {
    Looked l = {u, f, f->var_first};
    uint32_t counted = 0;
    for (EventId i = f->first; i < f->last; i++) {
        const Event *e = &u->events.at[i];
        if (!steps(&l, e)) continue;
        if (u->operands.at[e->operand].kind != OPD_AFFINE || u->operands.at[e->operand].add != 1) return false;
        counted++;
    }
    return counted == 1;
}

bool owner_counts(const Unit *u, const Func *f) {
    Looked l = {u, f, f->var_first};
    for (EventId i = f->first; i < f->last; i++)
        if (steps(&l, &u->events.at[i])) return true;
    return false;
}

static bool stores_in(const Looked *l, const char *member, bool zero) {
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        StrId at = e->kind == EV_ASSIGN ? member_of(l, e->dst) : 0;
        if (at && !strcmp(unit_z(l->u, at), member) && (!zero || is_zero(stored(l, e)))) return true;
    }
    return false;
}

/* The function compares the room asked for with something: it does not take any away. */
static bool compares_number(const Looked *l) {
    for (EventId i = l->f->first; i < l->f->last; i++) {
        const Event *e = &l->u->events.at[i];
        const Place *p = &l->u->places.at[e->dst];
        if (e->kind != EV_USE || e->use != USE_COMPARE || p->step != STEP_VAR) continue;
        if (l->f->params > 1 && p->var == l->f->var_first + 1) return true;
    }
    return false;
}

bool owner_agrees(const Unit *u, const Func *f, Role role, const Unit *appender_unit, const Func *appender) {
    Looked l = {u, f, f->var_first}, a = {appender_unit, appender, appender->var_first};
    if (role == ROLE_RESERVE && !compares_number(&l)) return false;
    for (EventId i = appender->first; i < appender->last; i++) {
        const Event *e = &appender_unit->events.at[i];
        if (!steps(&a, e)) continue;
        bool touched = stores_in(&l, unit_z(appender_unit, member_of(&a, e->dst)), role == ROLE_CLEAR);
        if (touched != (role == ROLE_CLEAR)) return false;
    }
    return true;
}
