/* See lenders.h. What is not known counts against. */
#include "lenders.h"

enum { MOST_STEPS = 16 };

static bool lends_operand(const Story *s, EventId at, const Operand *o, Lenders *out, unsigned depth, Arena tmp);

static bool lends_param(const Story *s, uint32_t index, Lenders *out) {
    if (index >= s->func->params || index >= 64) return false;
    const Type *t = unit_type(s->unit, s->unit->vars.at[s->func->var_first + index].type);
    if (t->kind != TYPE_POINTER || !(unit_type(s->unit, t->of)->flags & TYPE_CONST)) return false;
    out->params |= (uint64_t)1 << index;
    return true;
}

/* The part of the path that lies in the variable itself. */
static PlaceId own_part(const Unit *u, PlaceId p) {
    while (u->places.at[p].derefs) p = u->places.at[p].parent;
    return p;
}

static bool lends_place(const Story *s, EventId at, PlaceId p, Lenders *out, unsigned depth, Arena tmp) {
    const Var *v = &s->unit->vars.at[s->unit->places.at[p].var];
    switch ((VarKind)v->kind) {
    case VAR_PARAM: return s->unit->places.at[own_part(s->unit, p)].depth == 0 && lends_param(s, v->index, out);
    case VAR_GLOBAL:
    case VAR_STATIC: return out->lasting = true;
    case VAR_LOCAL:
    case VAR_TEMP: break;
    }
    PlaceId held = own_part(s->unit, p);
    if (held == p && place_type(s->unit, p)->kind != TYPE_POINTER) return false;
    Operand o = {.kind = OPD_VALUE, .id = held, .type = s->unit->places.at[held].type};
    return lends_operand(s, at, &o, out, depth, tmp);
}

static bool lends_source(const Story *s, const Source *x, Lenders *out, unsigned depth, Arena tmp) {
    const Event *e = story_event(s, x->event);
    switch ((SourceKind)x->kind) {
    case SOURCE_UNSET: /* the arm of a match that never is taken */
    case SOURCE_NULL: return true;
    case SOURCE_LITERAL:
    case SOURCE_LASTING: return out->lasting = true;
    case SOURCE_PARAM: return lends_param(s, x->index, out);
    case SOURCE_ADDRESS:
    case SOURCE_PLACE: return lends_place(s, x->event, x->place, out, depth, tmp);
    case SOURCE_BORROW:
        if (e->kind != EV_CALL || !x->index || x->index > e->operands) return false;
        return lends_operand(s, x->event, event_operand(s, e, x->index - 1u), out, depth, tmp);
    default: return false;
    }
}

static bool lends_operand(const Story *s, EventId at, const Operand *o, Lenders *out, unsigned depth, Arena tmp) {
    if (depth == MOST_STEPS) return false;
    if (o->kind == OPD_STRING) return out->lasting = true;
    if (o->kind == OPD_ADDRESS) return lends_place(s, at, o->id, out, depth + 1, tmp);
    if (o->kind != OPD_VALUE) return false;
    Sources from = sources_of(&tmp, s, at, o);
    for (uint32_t i = 0; i < from.list.count; i++)
        if (!lends_source(s, &from.list.at[i], out, depth + 1, tmp)) return false;
    return from.list.count > 0;
}

bool lenders_of(const Story *s, EventId at, const Operand *o, Lenders *out, Arena tmp) {
    return lends_operand(s, at, o, out, 0, tmp);
}

int sole_lender(Lenders l) {
    if (!l.params || (l.params & (l.params - 1))) return -1;
    int index = 0;
    while (!(l.params >> index & 1)) index++;
    return index;
}

bool signature_is_free(const Program *p, const Unit *u, const Func *f) {
    if (f->flags & (FUNC_TRAIT | FUNC_ASYNC | FUNC_TEST | FUNC_BROKEN | FUNC_TRUNCATED)) return false;
    return !program_is_value(p, u, f) && !program_called_unseen(p, u, f);
}

bool signature_may_change(const Program *p, const Unit *u, const Func *f) {
    if (signature_is_free(p, u, f)) return true;
    if (f->flags & (FUNC_TRAIT | FUNC_ASYNC | FUNC_TEST | FUNC_BROKEN | FUNC_TRUNCATED)) return false;
    return (f->flags & FUNC_EXPORTED) && !program_is_value(p, u, f);
}

TypeId payload_type(const Unit *u, TypeId type) {
    const Type *t = unit_type(u, type);
    bool optional = type_is_option(u, t);
    return optional ? t->of : type;
}

const char *lent_type(Arena *a, const Unit *u, TypeId type, bool lasting) {
    TypeId owner = payload_type(u, type);
    const Type *t = unit_type(u, owner);
    const char *name = unit_z(u, t->view ? unit_type(u, t->view)->name : t->name);
    if (!*name || !owns_heap(t)) return NULL;
    const char *reference = str_format(a, lasting ? "&'static %s" : "&%s", name);
    return owner == type ? reference : str_format(a, "Option<%s>", reference);
}
