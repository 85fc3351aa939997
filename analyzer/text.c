/* Places, operands and calls as source, for messages. */
#include "query.h"

static const char *base_text(Arena *a, const Unit *u, PlaceId p) {
    const Place *at = &u->places.at[p];
    if (at->step == STEP_DEREF) return str_format(a, "(%s)", place_text(a, u, p));
    if (at->step != STEP_VAR) return place_text(a, u, p);
    const char *name = unit_z(u, u->vars.at[at->var].name);
    return *name ? name : "(…)";
}

const char *place_text(Arena *a, const Unit *u, PlaceId p) {
    if (!p) return "";
    const Place *at = &u->places.at[p];
    bool prefix = at->step == STEP_DEREF && at->parent && u->places.at[at->parent].step != STEP_VAR;
    const char *base = prefix ? place_text(a, u, at->parent) : at->parent ? base_text(a, u, at->parent) : "";
    const char *field = unit_z(u, at->field);
    switch ((PlaceStep)at->step) {
    case STEP_VAR: {
        const char *name = unit_z(u, u->vars.at[at->var].name);
        return *name ? name : "a temporary";
    }
    case STEP_ARROW: return str_format(a, u->lang == UNIT_RUST ? "%s.%s" : "%s->%s", base, field);
    case STEP_DOT: return str_format(a, "%s.%s", base, field);
    case STEP_DEREF: return str_format(a, "*%s", base);
    case STEP_INDEX: return str_format(a, "%s[%s]", base, *field ? field : "…");
    }
    return "";
}

const char *operand_text(Arena *a, const Unit *u, const Operand *o) {
    switch ((OperandKind)o->kind) {
    case OPD_NULL: return u->lang == UNIT_RUST ? "None" : "NULL";
    case OPD_INT: return str_format(a, "%lld", (long long)o->add);
    case OPD_STRING: return str_format(a, "\"%s\"", unit_z(u, o->id));
    case OPD_VALUE: return u->vars.at[u->places.at[o->id].var].name ? place_text(a, u, o->id) : "";
    case OPD_ADDRESS:
        if (!u->vars.at[u->places.at[o->id].var].name) return "";
        if (place_type(u, o->id)->kind == TYPE_ARRAY) return place_text(a, u, o->id);
        return str_format(a, o->flags & OPERAND_MUT ? "&mut %s" : "&%s", place_text(a, u, o->id));
    case OPD_FUNCTION: return unit_z(u, o->id);
    default: return "";
    }
}

const char *call_text(const Unit *u, const Event *call) {
    const char *name = unit_z(u, call->spelled);
    return *name ? name : unit_z(u, call->callee);
}
