/* C expressions as events and operands. Knows nothing of what calls mean.
 *
 * Every expression becomes an operand (what the value is) and, on the way, the events its evaluation
 * causes. Places are symbolic paths, so the left side of an assignment can be lowered before the right:
 * a call on the right then writes straight into its destination. */
#include "clang_ctx.h"

#include <string.h>

static const Operand nothing = {.kind = OPD_NONE};
static const Operand unknown = {.kind = OPD_UNKNOWN};

static Operand integer(int64_t value, TypeId type) { return (Operand){.kind = OPD_INT, .add = value, .type = type}; }

static Operand value_of(Ctx *c, PlaceId place) {
    if (!place) return unknown;
    return (Operand){.kind = OPD_VALUE, .id = place, .type = c->b.u->places.at[place].type};
}

PlaceId temp_place(Ctx *c, TypeId type, LocId loc) {
    return build_place_var(&c->b, build_var(&c->b, (Var){.kind = VAR_TEMP, .type = type, .loc = loc}));
}

/* --- variables -------------------------------------------------------------------------------------- */

static VarId global_var(Ctx *c, CXCursor decl, Var v) {
    for (VarId i = 1; i < c->b.u->vars.count; i++) {
        const Var *other = &c->b.u->vars.at[i];
        if (other->kind == VAR_GLOBAL && other->name == v.name) return i;
    }
    v.kind = VAR_GLOBAL;
    if (clang.Cursor_getStorageClass(decl) != CX_SC_Static) v.flags |= VAR_EXTERN;
    RegionId open = c->b.region;
    c->b.region = 0;
    VarId id = build_var(&c->b, v);
    c->b.region = open;
    return id;
}

/* Variables of a function must be declared while it is built; globals may come up anywhere. */
static bool is_global(Ctx *c, CXCursor decl) {
    enum CX_StorageClass storage = clang.Cursor_getStorageClass(decl);
    if (storage == CX_SC_Extern) return true;
    (void)c;
    return false;
}

VarId var_of_decl(Ctx *c, CXCursor decl) {
    uint32_t *slot = ptr_map_slot(c->unit, &c->vars, decl.data[0]);
    if (*slot) return *slot;
    Var v = {.name = take_string(c, clang.getCursorSpelling(decl)), .type = type_of(c, decl), .kind = VAR_LOCAL};
    v.loc = loc_of(c, decl);
    const Type *t = ctx_type(c, v.type);
    if (t->flags & TYPE_VOLATILE) v.flags |= VAR_VOLATILE;
    if (t->kind == TYPE_UNKNOWN) v.flags |= VAR_UNSURE;
    enum CX_StorageClass storage = clang.Cursor_getStorageClass(decl);
    bool file_scope = !c->b.func || is_global(c, decl) ||
                      unit_loc(c->b.u, v.loc)->file != unit_loc(c->b.u, c->b.u->funcs.at[c->b.func].loc)->file ||
                      unit_loc(c->b.u, v.loc)->line < unit_loc(c->b.u, c->b.u->funcs.at[c->b.func].loc)->line;
    VarId id;
    if (decl.kind == CXCursor_VarDecl && file_scope) {
        id = global_var(c, decl, v);
    } else {
        if (storage == CX_SC_Static) v.kind = VAR_STATIC;
        id = build_var(&c->b, v);
    }
    *ptr_map_slot(c->unit, &c->vars, decl.data[0]) = id;
    return id;
}

/* --- small shapes ------------------------------------------------------------------------------------ */

static bool is_arithmetic(enum CXBinaryOperatorKind op) {
    return op >= CXBinaryOperator_Mul && op <= CXBinaryOperator_Shr;
}

static bool is_comparison(enum CXBinaryOperatorKind op) {
    return op >= CXBinaryOperator_Cmp && op <= CXBinaryOperator_NE;
}

static Operand evaluate(Ctx *c, CXCursor e) {
    CXEvalResult r = clang.Cursor_Evaluate(e);
    Operand o = {.kind = OPD_NONE, .type = type_of(c, e)};
    if (r && clang.EvalResult_getKind(r) == CXEval_Int) o = integer(clang.EvalResult_getAsLongLong(r), o.type);
    if (r) clang.EvalResult_dispose(r);
    return o;
}

/* The character that an escape sequence stands for; *at points behind the backslash and moves to its end. */
static char unescaped(const char **at) {
    static const char letters[] = "abfnrtv", values[] = "\a\b\f\n\r\t\v";
    char c = *(*at)++;
    const char *letter = strchr(letters, c);
    if (letter) return values[letter - letters];
    if (c < '0' || c > '7') return c;
    int value = c - '0';
    for (int n = 1; n < 3 && **at >= '0' && **at <= '7'; n++) value = value * 8 + *(*at)++ - '0';
    return (char)value;
}

/* libclang spells a literal in one pair of quotes, whatever the source joins, with C's escapes. */
static Operand string_literal(Ctx *c, CXCursor e) {
    Operand o = {.kind = OPD_STRING, .type = type_of(c, e)};
    int64_t size = ctx_type(c, o.type)->size;
    o.add = size > 0 ? size - 1 : 0;
    CXString spelling = clang.getCursorSpelling(e);
    const char *at = clang.getCString(spelling);
    if (at && *at == '"') {
        Arena scratch = c->scratch;
        char *text = arena_array(&scratch, char, strlen(at) + 1), *end = text;
        for (at++; *at && *at != '"';) {
            char next = *at++;
            *end++ = next == '\\' && *at ? unescaped(&at) : next;
        }
        o.id = build_str(&c->b, (Str){text, (size_t)(end - text)});
        o.add = end - text;
    }
    clang.disposeString(spelling);
    return o;
}

/* Null pointer constants: `NULL`, and 0 where a pointer is meant. */
static bool is_zero(const Operand *o) { return o->kind == OPD_NULL || (o->kind == OPD_INT && o->add == 0); }

/* The operand as the pointer it is converted to. */
static Operand as_pointer(Ctx *c, Operand o, TypeId type) {
    if (is_zero(&o) && type_is_pointer(c, type)) o.kind = OPD_NULL;
    return o;
}

/* The address of an array when it is used as a pointer. */
static Operand decayed(Ctx *c, PlaceId place) {
    if (!place) return unknown;
    const Place *p = &c->b.u->places.at[place];
    if (!p->derefs) c->b.u->vars.at[p->var].flags |= VAR_ADDRESS;
    return (Operand){.kind = OPD_ADDRESS, .id = place, .type = p->type};
}

static Operand load(Ctx *c, PlaceId place) {
    if (!place) return unknown;
    if (place_type(c->b.u, place)->kind == TYPE_ARRAY) return decayed(c, place);
    return value_of(c, place);
}

/* A place that holds the operand, through a temporary where it is not one already. */
static PlaceId hold(Ctx *c, Operand o, TypeId type, CXCursor e) {
    if (o.kind == OPD_VALUE) return o.id;
    LocId loc = loc_of(c, e);
    if (o.kind == OPD_ADDRESS) {
        PlaceId t = temp_place(c, type, loc);
        assign(c, t, o, loc);
        return t;
    }
    if (o.kind != OPD_INTERIOR && o.kind != OPD_UNKNOWN && o.kind != OPD_STRING && o.kind != OPD_FUNCTION) return 0;
    PlaceId t = temp_place(c, type, loc);
    assign(c, t, o, loc);
    return t;
}

/* --- places ------------------------------------------------------------------------------------------ */

static PlaceId member_place(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    if (!kids.count) return 0;
    StrId field = take_string(c, clang.getCursorSpelling(e));
    TypeId base_type = type_of(c, kids.at[0]);
    TypeId type = type_of(c, e);
    if (type_is_pointer(c, base_type)) {
        Operand base = lower_value(c, kids.at[0]);
        if (base.kind == OPD_ADDRESS) /* (&x)->f is x.f */
            return build_place_step(&c->b, base.id, STEP_DOT, field, type);
        return build_place_step(&c->b, hold(c, base, base_type, e), STEP_ARROW, field, type);
    }
    return build_place_step(&c->b, lower_place(c, kids.at[0]), STEP_DOT, field, type);
}

static StrId index_text(Ctx *c, CXCursor index) {
    index = strip(c, index);
    if (index.kind == CXCursor_DeclRefExpr) return take_string(c, clang.getCursorSpelling(index));
    if (index.kind != CXCursor_IntegerLiteral) return 0;
    Operand o = evaluate(c, index);
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%lld", (long long)o.add);
    return build_str(&c->b, (Str){digits, (size_t)n});
}

static PlaceId element_place(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    if (kids.count < 2) return 0;
    CXCursor base = kids.at[0], index = kids.at[1];
    TypeId type = type_of(c, e);
    TypeId base_type = type_of(c, base);
    if (!type_is_pointer(c, base_type)) { /* 3[array] */
        CXCursor swap = base;
        base = index;
        index = swap;
        base_type = type_of(c, base);
    }
    CXCursor plain = strip(c, base);
    bool array = ctx_type(c, type_of(c, plain))->kind == TYPE_ARRAY;
    PlaceId parent = 0;
    if (array && plain.kind != CXCursor_StringLiteral) {
        parent = lower_place(c, plain);
    } else {
        parent = hold(c, lower_value(c, base), base_type, e);
    }
    StrId field = index_text(c, index);
    CXCursor simple = strip(c, index);
    if (simple.kind != CXCursor_IntegerLiteral && simple.kind != CXCursor_DeclRefExpr) lower_discard(c, index);
    return build_place_step(&c->b, parent, STEP_INDEX, field, type);
}

static PlaceId deref_place(Ctx *c, CXCursor operand, TypeId type) {
    TypeId pointer = type_of(c, operand);
    Operand o = lower_value(c, operand);
    if (o.kind == OPD_ADDRESS) {
        if (place_type(c->b.u, o.id)->kind == TYPE_ARRAY) return build_place_step(&c->b, o.id, STEP_INDEX, 0, type);
        return o.id; /* *&x is x */
    }
    return build_place_step(&c->b, hold(c, o, pointer, operand), STEP_DEREF, 0, type);
}

static PlaceId compound_literal_place(Ctx *c, CXCursor e) {
    PlaceId t = temp_place(c, type_of(c, e), loc_of(c, e));
    Kids kids = kids_of(c, e);
    if (!kids.count) return t;
    note_members(c, kids.at[kids.count - 1], clang.getCursorType(e));
    lower_init(c, t, kids.at[kids.count - 1], loc_of(c, e));
    return t;
}

PlaceId lower_place(Ctx *c, CXCursor e) {
    e = strip(c, e);
    switch (e.kind) {
    case CXCursor_DeclRefExpr: {
        CXCursor decl = clang.getCursorReferenced(e);
        if (decl.kind != CXCursor_VarDecl && decl.kind != CXCursor_ParmDecl) return 0;
        return build_place_var(&c->b, var_of_decl(c, decl));
    }
    case CXCursor_MemberRefExpr: return member_place(c, e);
    case CXCursor_ArraySubscriptExpr: return element_place(c, e);
    case CXCursor_CompoundLiteralExpr: return compound_literal_place(c, e);
    case CXCursor_UnaryOperator:
        if (clang.getCursorUnaryOperatorKind(e) == CXUnaryOperator_Deref) {
            Kids kids = kids_of(c, e);
            return kids.count ? deref_place(c, kids.at[0], type_of(c, e)) : 0;
        }
        break;
    default: break;
    }
    TypeId type = type_of(c, e);
    return hold(c, lower_value(c, e), type, e);
}

/* --- assignments -------------------------------------------------------------------------------------- */

void assign(Ctx *c, PlaceId dst, Operand value, LocId loc) {
    Unit *u = c->b.u;
    if (value.kind == OPD_VALUE && u->events.count > 1) {
        Event *last = &u->events.at[u->events.count - 1];
        const Place *from = &u->places.at[value.id];
        bool fresh_temp = from->step == STEP_VAR && u->vars.at[from->var].kind == VAR_TEMP;
        if (dst && last->kind == EV_CALL && last->dst == value.id && fresh_temp) {
            last->dst = dst;
            return;
        }
    }
    if (!dst) { /* nowhere known: what is stored there is lost */
        if (value.kind == OPD_VALUE || value.kind == OPD_ADDRESS || value.kind == OPD_INTERIOR)
            build_use(&c->b, value.id, USE_ESCAPE, loc);
        return;
    }
    build_event(&c->b, EV_ASSIGN, loc)->dst = dst;
    build_operands(&c->b, &value, 1);
}

static Operand lower_assignment(Ctx *c, Kids kids, LocId loc) {
    PlaceId dst = lower_place(c, kids.at[0]);
    Operand value = lower_value(c, kids.at[1]);
    assign(c, dst, dst ? as_pointer(c, value, c->b.u->places.at[dst].type) : value, loc);
    return dst ? value_of(c, dst) : unknown;
}

static Operand lower_compound_assignment(Ctx *c, CXCursor e, Kids kids) {
    LocId loc = loc_of(c, e);
    PlaceId dst = lower_place(c, kids.at[0]);
    Operand by = lower_value(c, kids.at[1]);
    if (!dst) return nothing;
    TypeId type = type_of(c, kids.at[0]);
    if (type_is_pointer(c, type)) {
        assign(c, dst, (Operand){.kind = OPD_INTERIOR, .id = dst, .type = type}, loc);
        return value_of(c, dst);
    }
    Operand result = nothing;
    if (by.kind == OPD_INT) {
        result = (Operand){.kind = OPD_AFFINE, .id = dst, .type = type, .mul = 1};
        switch (clang.getCursorBinaryOperatorKind(e)) {
        case CXBinaryOperator_AddAssign: result.add = by.add; break;
        case CXBinaryOperator_SubAssign: result.add = -by.add; break;
        case CXBinaryOperator_MulAssign: result.mul = by.add; break;
        case CXBinaryOperator_ShlAssign: result.mul = by.add >= 0 && by.add < 32 ? (int64_t)1 << by.add : 0; break;
        default: result = nothing;
        }
    } else if (by.kind == OPD_VALUE && clang.getCursorBinaryOperatorKind(e) == CXBinaryOperator_AddAssign) {
        result = (Operand){.kind = OPD_SUM, .id = by.id, .type = type};
    }
    Event *use = build_event(&c->b, EV_USE, loc);
    use->dst = dst;
    use->use = USE_MODIFY;
    build_operands(&c->b, &result, 1);
    return value_of(c, dst);
}

static Operand step_variable(Ctx *c, CXCursor e, PlaceId place, bool up, bool post) {
    LocId loc = loc_of(c, e);
    TypeId type = type_of(c, e);
    if (!place) return unknown;
    Operand result = value_of(c, place);
    if (type_is_pointer(c, type)) {
        if (post) {
            PlaceId old = temp_place(c, type, loc);
            assign(c, old, result, loc);
            result = value_of(c, old);
        }
        assign(c, place, (Operand){.kind = OPD_INTERIOR, .id = place, .type = type}, loc);
        return result;
    }
    Operand next = {.kind = OPD_AFFINE, .id = place, .type = type, .mul = 1, .add = up ? 1 : -1};
    Event *use = build_event(&c->b, EV_USE, loc);
    use->dst = place;
    use->use = USE_MODIFY;
    build_operands(&c->b, &next, 1);
    if (post) return (Operand){.kind = OPD_AFFINE, .id = place, .type = type, .mul = 1, .add = up ? -1 : 1};
    return result;
}

/* --- operators ---------------------------------------------------------------------------------------- */

/* A value as  mul * place + add ; false when it is not of that shape. */
static bool as_affine(Operand o, Operand *out) {
    *out = o;
    if (o.kind == OPD_VALUE) {
        out->kind = OPD_AFFINE;
        out->mul = 1;
        out->add = 0;
    }
    return out->kind == OPD_AFFINE || out->kind == OPD_INT;
}

static Operand affine_multiply(Operand x, Operand y, TypeId type) {
    if (x.kind == OPD_INT) {
        Operand swap = x;
        x = y;
        y = swap;
    }
    if (y.kind != OPD_INT) return (Operand){.kind = OPD_SUM, .id = x.id, .type = type};
    int64_t mul = 0, add = 0;
    if (__builtin_mul_overflow(x.mul, y.add, &mul) || __builtin_mul_overflow(x.add, y.add, &add)) return nothing;
    if (x.kind == OPD_INT) return integer(add, type);
    return (Operand){.kind = OPD_AFFINE, .id = x.id, .type = type, .mul = mul, .add = add};
}

static Operand affine_add(Operand x, Operand y, int64_t sign, TypeId type) {
    if (x.kind == OPD_INT && y.kind == OPD_AFFINE && sign > 0) {
        Operand swap = x;
        x = y;
        y = swap;
    }
    if (y.kind != OPD_INT) return (Operand){.kind = OPD_SUM, .id = x.id ? x.id : y.id, .type = type};
    int64_t step = 0, sum = 0;
    if (__builtin_mul_overflow(y.add, sign, &step) || __builtin_add_overflow(x.add, step, &sum)) return nothing;
    if (x.kind == OPD_INT) return integer(sum, type);
    return (Operand){.kind = OPD_AFFINE, .id = x.id, .type = type, .mul = x.mul, .add = sum};
}

static Operand combine(Operand l, Operand r, enum CXBinaryOperatorKind op, TypeId type) {
    Operand x, y;
    if (!as_affine(l, &x) || !as_affine(r, &y)) {
        uint32_t id = l.kind == OPD_VALUE || l.kind == OPD_AFFINE || l.kind == OPD_SUM ? l.id : r.id;
        bool named = l.kind == OPD_VALUE || l.kind == OPD_AFFINE || l.kind == OPD_SUM || r.kind == OPD_VALUE ||
                     r.kind == OPD_AFFINE || r.kind == OPD_SUM;
        return named ? (Operand){.kind = OPD_SUM, .id = id, .type = type} : nothing;
    }
    switch (op) {
    case CXBinaryOperator_Add: return affine_add(x, y, 1, type);
    case CXBinaryOperator_Sub: return affine_add(x, y, -1, type);
    case CXBinaryOperator_Mul: return affine_multiply(x, y, type);
    case CXBinaryOperator_Shl:
        if (y.kind == OPD_INT && y.add >= 0 && y.add < 32)
            return affine_multiply(x, integer((int64_t)1 << y.add, type), type);
        break;
    case CXBinaryOperator_Div:
        if (x.kind == OPD_INT && y.kind == OPD_INT && y.add) return integer(x.add / y.add, type);
        break;
    default: break;
    }
    return x.kind == OPD_INT && y.kind == OPD_INT ? nothing
                                                  : (Operand){.kind = OPD_SUM, .id = x.id ? x.id : y.id, .type = type};
}

static void read_scalar(Ctx *c, Operand o, UseKind use, LocId loc) {
    if (o.kind == OPD_VALUE || o.kind == OPD_AFFINE || o.kind == OPD_SUM) build_use(&c->b, o.id, use, loc);
    if (o.kind == OPD_INTERIOR) build_use(&c->b, o.id, use, loc);
}

static Operand lower_arithmetic(Ctx *c, CXCursor e, Kids kids, enum CXBinaryOperatorKind op) {
    TypeId type = type_of(c, e);
    Operand l = lower_value(c, kids.at[0]);
    Operand r = lower_value(c, kids.at[1]);
    if (type_is_pointer(c, type)) {
        if (!type_is_pointer(c, type_of(c, kids.at[0]))) {
            Operand swap = l;
            l = r;
            r = swap;
        }
        read_scalar(c, r, USE_READ, loc_of(c, e));
        if (l.kind == OPD_VALUE)
            l.kind = OPD_INTERIOR;
        else if (l.kind == OPD_ADDRESS)
            return l; /* into an array: still that array */
        else if (l.kind == OPD_STRING)
            l.id = 0;
        l.type = type;
        return l;
    }
    if (type_is_pointer(c, l.type) || type_is_pointer(c, r.type)) { /* p - q */
        read_scalar(c, l, USE_COMPARE, loc_of(c, e));
        read_scalar(c, r, USE_COMPARE, loc_of(c, e));
        return (Operand){.kind = OPD_NONE, .type = type};
    }
    Operand o = combine(l, r, op, type);
    if (o.kind == OPD_NONE || o.kind == OPD_SUM) {
        read_scalar(c, l, USE_READ, loc_of(c, e));
        read_scalar(c, r, USE_READ, loc_of(c, e));
    }
    return o;
}

static Operand lower_comparison(Ctx *c, CXCursor e, Kids kids) {
    LocId loc = loc_of(c, e);
    Operand l = lower_value(c, kids.at[0]);
    Operand r = lower_value(c, kids.at[1]);
    bool null = is_zero(&r) || is_zero(&l);
    c->compared = (Compared){.valid = true, .left = l, .right = r};
    read_scalar(c, l, null ? USE_TEST : USE_COMPARE, loc);
    read_scalar(c, r, null ? USE_TEST : USE_COMPARE, loc);
    return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
}

static Operand lower_logical(Ctx *c, CXCursor e) {
    Label out = {0};
    LocId loc = loc_of(c, e);
    lower_condition(c, e, true, &out);
    build_place_label(&c->b, &out, loc);
    return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
}

static Operand lower_binary(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    if (kids.count < 2) return unknown;
    enum CXBinaryOperatorKind op = clang.getCursorBinaryOperatorKind(e);
    if (op == CXBinaryOperator_Assign) return lower_assignment(c, kids, loc_of(c, e));
    if (op == CXBinaryOperator_Comma) {
        lower_discard(c, kids.at[0]);
        return lower_value(c, kids.at[1]);
    }
    if (op == CXBinaryOperator_LAnd || op == CXBinaryOperator_LOr) return lower_logical(c, e);
    if (is_comparison(op)) return lower_comparison(c, e, kids);
    if (is_arithmetic(op)) return lower_arithmetic(c, e, kids, op);
    LocId loc = loc_of(c, e);
    read_scalar(c, lower_value(c, kids.at[0]), USE_READ, loc);
    read_scalar(c, lower_value(c, kids.at[1]), USE_READ, loc);
    return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
}

static Operand address_of(Ctx *c, CXCursor operand) {
    CXCursor e = strip(c, operand);
    if (e.kind == CXCursor_DeclRefExpr) {
        CXCursor decl = clang.getCursorReferenced(e);
        if (decl.kind == CXCursor_FunctionDecl) return lower_value(c, e);
    }
    PlaceId place = lower_place(c, e);
    if (!place) return unknown;
    const Place *p = &c->b.u->places.at[place];
    if (p->step == STEP_DEREF) return value_of(c, p->parent); /* &*p is p */
    if (p->step == STEP_INDEX && place_type(c->b.u, p->parent)->kind == TYPE_POINTER) { /* &p[i] is p + i */
        bool start = p->field && !strcmp(unit_z(c->b.u, p->field), "0");
        return (Operand){.kind = (uint8_t)(start ? OPD_VALUE : OPD_INTERIOR),
                         .id = p->parent,
                         .type = place_type(c->b.u, p->parent) ? c->b.u->places.at[p->parent].type : 0};
    }
    return decayed(c, place);
}

static Operand lower_unary(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    if (!kids.count) return unknown;
    enum CXUnaryOperatorKind op = clang.getCursorUnaryOperatorKind(e);
    switch (op) {
    case CXUnaryOperator_AddrOf: return address_of(c, kids.at[0]);
    case CXUnaryOperator_Deref: {
        TypeId type = type_of(c, e);
        if (ctx_type(c, type)->kind == TYPE_FUNCTION) return lower_value(c, kids.at[0]);
        return load(c, deref_place(c, kids.at[0], type));
    }
    case CXUnaryOperator_PostInc:
    case CXUnaryOperator_PreInc:
        return step_variable(c, e, lower_place(c, kids.at[0]), true, op == CXUnaryOperator_PostInc);
    case CXUnaryOperator_PostDec:
    case CXUnaryOperator_PreDec:
        return step_variable(c, e, lower_place(c, kids.at[0]), false, op == CXUnaryOperator_PostDec);
    case CXUnaryOperator_Extension:
    case CXUnaryOperator_Plus: return lower_value(c, kids.at[0]);
    case CXUnaryOperator_Minus: {
        Operand o = lower_value(c, kids.at[0]);
        if (o.kind == OPD_INT) return integer(-o.add, o.type);
        read_scalar(c, o, USE_READ, loc_of(c, e));
        return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
    }
    default:
        read_scalar(c, lower_value(c, kids.at[0]), op == CXUnaryOperator_LNot ? USE_TEST : USE_READ, loc_of(c, e));
        return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
    }
}

static Operand choose(Ctx *c, CXCursor condition, CXCursor if_true, CXCursor if_false, TypeId type, LocId loc) {
    bool wanted = ctx_type(c, type)->kind != TYPE_VOID;
    PlaceId t = wanted ? temp_place(c, type, loc) : 0;
    Label otherwise = {0}, end = {0};
    lower_condition(c, condition, true, &otherwise);
    Operand v = lower_value(c, if_true);
    if (wanted) assign(c, t, as_pointer(c, v, type), loc);
    build_jump(&c->b, EV_JUMP, &end, loc);
    build_place_label(&c->b, &otherwise, loc);
    v = lower_value(c, if_false);
    if (wanted) assign(c, t, as_pointer(c, v, type), loc);
    build_place_label(&c->b, &end, loc);
    return wanted ? value_of(c, t) : nothing;
}

static bool drops_const(Ctx *c, TypeId from, TypeId to) {
    const Type *f = ctx_type(c, from), *t = ctx_type(c, to);
    if (f->kind != TYPE_POINTER || t->kind != TYPE_POINTER) return false;
    return (ctx_type(c, f->of)->flags & TYPE_CONST) && !(ctx_type(c, t->of)->flags & TYPE_CONST);
}

/* The pointer behind a cast to an integer that a cast back to a pointer follows, "(void *)(uintptr_t)p": the usual way
 * around a warning about const. */
static CXCursor behind_round_trip(Ctx *c, CXCursor e) {
    CXCursor integer = e;
    while (integer.kind == CXCursor_ParenExpr || integer.kind == CXCursor_CStyleCastExpr) {
        Kids kids = kids_of(c, integer);
        if (!kids.count) return e;
        CXCursor inner = kids.at[kids.count - 1];
        if (integer.kind == CXCursor_CStyleCastExpr) {
            const Type *t = ctx_type(c, type_of(c, integer));
            bool wide = t->kind == TYPE_INT && t->size == (int64_t)sizeof(void *);
            return wide && type_is_pointer(c, type_of(c, inner)) ? inner : e;
        }
        integer = inner;
    }
    return e;
}

static Operand lower_cast(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    if (!kids.count) return unknown;
    CXCursor inner = kids.at[kids.count - 1];
    TypeId to = type_of(c, e);
    if (type_is_pointer(c, to)) inner = behind_round_trip(c, inner);
    const Type *t = ctx_type(c, to);
    if (t->kind == TYPE_VOID) {
        lower_discard(c, inner);
        return nothing;
    }
    TypeId from = type_of(c, inner);
    Operand o = lower_value(c, inner);
    t = ctx_type(c, to); /* lowering may have added types */
    if (t->kind == TYPE_POINTER && is_zero(&o)) return (Operand){.kind = OPD_NULL, .type = to};
    if (drops_const(c, from, to)) o.flags |= OPERAND_DROPS_CONST;
    bool pointer_in = type_is_pointer(c, from) || o.kind == OPD_ADDRESS;
    if (t->kind == TYPE_POINTER && !pointer_in && o.kind != OPD_FUNCTION)
        return unknown; /* an integer made a pointer */
    if (t->kind == TYPE_INT && pointer_in) {
        read_scalar(c, o, USE_ESCAPE, loc_of(c, e));
        return (Operand){.kind = OPD_NONE, .type = to};
    }
    return o;
}

/* --- calls -------------------------------------------------------------------------------------------- */

static CXCursor callee_of(Ctx *c, CXCursor e) {
    for (;;) {
        if (e.kind == CXCursor_CStyleCastExpr || e.kind == CXCursor_UnexposedExpr || e.kind == CXCursor_ParenExpr) {
            Kids kids = kids_of(c, e);
            if (!kids.count) return e;
            e = kids.at[kids.count - 1];
            continue;
        }
        if (e.kind != CXCursor_UnaryOperator) return e;
        enum CXUnaryOperatorKind op = clang.getCursorUnaryOperatorKind(e);
        if (op != CXUnaryOperator_Deref && op != CXUnaryOperator_AddrOf) return e;
        Kids kids = kids_of(c, e);
        if (!kids.count) return e;
        e = kids.at[0];
    }
}

static bool is_word(char ch) { return ch == '_' || (ch >= '0' && ch <= '9') || ((ch | 32) >= 'a' && (ch | 32) <= 'z'); }

/* The identifier at the place in the main file where the call stands: a macro's name when one made it. */
static StrId spelled_at(Ctx *c, CXCursor call) {
    CXFile file;
    unsigned offset = 0;
    clang.getFileLocation(clang.getRangeStart(clang.getCursorExtent(call)), &file, NULL, NULL, &offset);
    if (file != c->main_file || offset >= c->main_text.len) return 0;
    size_t end = offset;
    while (end < c->main_text.len && is_word(c->main_text.at[end])) end++;
    return build_str(&c->b, (Str){c->main_text.at + offset, end - offset});
}

static Operand lower_argument(Ctx *c, CXCursor e) {
    Operand o = lower_value(c, e);
    if (is_zero(&o)) o = as_pointer(c, o, type_of(c, e));
    if (o.kind == OPD_VALUE && place_type(c->b.u, o.id)->kind == TYPE_RECORD) o.flags |= OPERAND_BY_VALUE;
    return o;
}

static bool is_va_list(Ctx *c, CXCursor e) {
    CXString spelled = clang.getTypeSpelling(clang.getCanonicalType(clang.getCursorType(e)));
    bool yes = strstr(clang.getCString(spelled), "__va_list") != NULL;
    clang.disposeString(spelled);
    (void)c;
    return yes;
}

/* A list of arguments that is no plain variable cannot be followed. */
static void note_list(Ctx *c, CXCursor e) {
    PlaceId list = lower_place(c, strip(c, e));
    if (list && c->b.u->places.at[list].depth) build_use(&c->b, list, USE_ESCAPE, loc_of(c, e));
}

/* Builtins of the compiler that are no calls at all. */
static bool lower_builtin(Ctx *c, CXCursor e, Str name, Kids kids, Operand *out) {
    if (!str_starts(name, "__builtin_")) return false;
    if (str_is(name, "__builtin_expect") || str_is(name, "__builtin_expect_with_probability") ||
        str_is(name, "__builtin_assume_aligned")) {
        *out = kids.count > 1 ? lower_value(c, kids.at[1]) : unknown;
        return true;
    }
    bool list = str_starts(name, "__builtin_va_");
    for (uint32_t i = 1; list && i < kids.count && i <= 2; i++)
        if (is_va_list(c, kids.at[i])) note_list(c, kids.at[i]);
    if (list || str_is(name, "__builtin_object_size") || str_is(name, "__builtin_constant_p") ||
        str_is(name, "__builtin_dynamic_object_size")) {
        *out = (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
        return true;
    }
    return false;
}

static Operand build_call(Ctx *c, CXCursor e, StrId name, PlaceId through, const Operand *args, uint32_t count,
                          bool wanted) {
    TypeId type = type_of(c, e);
    LocId loc = loc_of(c, e);
    bool value = wanted && ctx_type(c, type)->kind != TYPE_VOID;
    PlaceId t = value ? temp_place(c, type, loc) : 0;
    bool in_macro = written_in_macro(e);
    StrId spelled = in_macro ? spelled_at(c, e) : name;
    Event *call = build_event(&c->b, EV_CALL, loc);
    call->dst = t;
    call->callee = name;
    call->place = through;
    call->spelled = spelled;
    if (!name) call->flags |= EVENT_INDIRECT;
    if (in_macro) call->flags |= EVENT_IN_MACRO;
    build_operands(&c->b, args, count);
    return value ? value_of(c, t) : nothing;
}

static Operand lower_call(Ctx *c, CXCursor e, bool wanted) {
    Kids kids = kids_of(c, e);
    if (!kids.count) return unknown;
    CXCursor callee = callee_of(c, kids.at[0]);
    StrId name = 0;
    PlaceId through = 0;
    Operand result;
    if (callee.kind == CXCursor_DeclRefExpr) {
        CXCursor decl = clang.getCursorReferenced(callee);
        if (decl.kind == CXCursor_FunctionDecl) {
            name = take_string(c, clang.getCursorSpelling(decl));
            if (lower_builtin(c, e, unit_str(c->b.u, name), kids, &result)) return result;
            want_function(c, decl);
        }
    }
    if (!name) through = lower_place(c, callee);
    Operand *args = arena_array(&c->scratch, Operand, kids.count);
    for (uint32_t i = 1; i < kids.count; i++) args[i - 1] = lower_argument(c, kids.at[i]);
    return build_call(c, e, name, through, args, kids.count - 1, wanted);
}

/* --- initialisers ------------------------------------------------------------------------------------- */

static bool is_constant(const Operand *o) { return o->kind == OPD_INT || o->kind == OPD_NONE || o->kind == OPD_NULL; }

static void init_part(Ctx *c, PlaceId part, CXCursor value, LocId loc) {
    CXCursor plain = strip(c, value);
    if (plain.kind == CXCursor_InitListExpr) {
        lower_init(c, part, plain, loc);
        return;
    }
    Operand o = lower_value(c, value);
    if (is_constant(&o) || o.kind == OPD_STRING || o.kind == OPD_FUNCTION) return; /* said by the whole's INT 0 */
    assign(c, part, o, loc);
    c->b.u->events.at[c->b.u->events.count - 1].flags |= EVENT_INIT;
}

static void init_designated(Ctx *c, PlaceId dst, CXCursor designated, LocId loc) {
    Kids kids = kids_of(c, designated);
    PlaceId part = dst;
    for (uint32_t i = 0; i + 1 < kids.count; i++) {
        if (kids.at[i].kind == CXCursor_MemberRef) {
            CXCursor field = clang.getCursorReferenced(kids.at[i]);
            part = build_place_step(&c->b, part, STEP_DOT, take_string(c, clang.getCursorSpelling(kids.at[i])),
                                    type_of(c, field));
        } else if (part) {
            part = build_place_step(&c->b, part, STEP_INDEX, 0, place_type(c->b.u, part)->of);
        }
    }
    if (kids.count) init_part(c, part, kids.at[kids.count - 1], loc);
}

static void init_record(Ctx *c, PlaceId dst, Kids kids, CXType type, LocId loc) {
    Fields fields = type_fields(&c->local, clang.getCanonicalType(type));
    for (uint32_t i = 0; i < kids.count; i++) {
        if (kids.at[i].kind == CXCursor_UnexposedExpr && clang.getCursorType(kids.at[i]).kind == CXType_Void) {
            init_designated(c, dst, kids.at[i], loc);
            continue;
        }
        PlaceId part = 0;
        if (i < fields.list.count) {
            CXCursor field = fields.list.at[i];
            part = build_place_step(&c->b, dst, STEP_DOT, take_string(c, clang.getCursorSpelling(field)),
                                    type_of(c, field));
        }
        init_part(c, part, kids.at[i], loc);
    }
}

static void init_elements(Ctx *c, PlaceId dst, Kids kids, LocId loc) {
    PlaceId element = build_place_step(&c->b, dst, STEP_INDEX, 0, place_type(c->b.u, dst)->of);
    for (uint32_t i = 0; i < kids.count; i++) {
        bool designated =
            kids.at[i].kind == CXCursor_UnexposedExpr && clang.getCursorType(kids.at[i]).kind == CXType_Void;
        if (designated)
            init_designated(c, dst, kids.at[i], loc);
        else
            init_part(c, element, kids.at[i], loc);
    }
}

static void init_list(Ctx *c, PlaceId dst, CXCursor list, LocId loc) {
    Operand zero = integer(0, 0);
    build_event(&c->b, EV_ASSIGN, loc)->dst = dst;
    c->b.u->events.at[c->b.u->events.count - 1].flags |= EVENT_INIT;
    build_operands(&c->b, &zero, 1);
    Kids kids = kids_of(c, list);
    if (place_type(c->b.u, dst)->kind == TYPE_RECORD)
        init_record(c, dst, kids, clang.getCursorType(list), loc);
    else if (place_type(c->b.u, dst)->kind == TYPE_ARRAY)
        init_elements(c, dst, kids, loc);
    else if (kids.count)
        init_part(c, dst, kids.at[0], loc);
}

void lower_init(Ctx *c, PlaceId dst, CXCursor init, LocId loc) {
    CXCursor plain = strip(c, init);
    if (!dst) {
        lower_discard(c, init);
    } else if (plain.kind == CXCursor_InitListExpr) {
        init_list(c, dst, plain, loc);
    } else if (place_type(c->b.u, dst)->kind == TYPE_ARRAY && plain.kind == CXCursor_StringLiteral) {
        build_event(&c->b, EV_ASSIGN, loc)->dst = dst;
        c->b.u->events.at[c->b.u->events.count - 1].flags |= EVENT_INIT;
        Operand text = integer(0, 0);
        build_operands(&c->b, &text, 1);
    } else {
        assign(c, dst, as_pointer(c, lower_value(c, init), c->b.u->places.at[dst].type), loc);
        c->b.u->events.at[c->b.u->events.count - 1].flags |= EVENT_INIT;
    }
}

/* --- everything ---------------------------------------------------------------------------------------- */

static Operand lower_reference(Ctx *c, CXCursor e) {
    CXCursor decl = clang.getCursorReferenced(e);
    TypeId type = type_of(c, e);
    switch (decl.kind) {
    case CXCursor_EnumConstantDecl: return integer(clang.getEnumConstantDeclValue(decl), type);
    case CXCursor_FunctionDecl:
        want_function(c, decl);
        return (Operand){.kind = OPD_FUNCTION, .id = take_string(c, clang.getCursorSpelling(decl)), .type = type};
    case CXCursor_VarDecl:
    case CXCursor_ParmDecl: return load(c, build_place_var(&c->b, var_of_decl(c, decl)));
    default: return unknown;
    }
}

/* _Generic: libclang shows every arm; the chosen one has the type of the whole. */
static Operand lower_generic(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    CXType whole = clang.getCanonicalType(clang.getCursorType(e));
    for (uint32_t i = 1; i < kids.count; i++) {
        CXType arm = clang.getCanonicalType(clang.getCursorType(kids.at[i]));
        if (arm.data[0] == whole.data[0]) return lower_value(c, kids.at[i]);
    }
    c->func_flags |= FUNC_BROKEN;
    return unknown;
}

static bool same_start(CXCursor a, CXCursor b) {
    unsigned at = 0, other = 0;
    clang.getFileLocation(clang.getRangeStart(clang.getCursorExtent(a)), NULL, NULL, NULL, &at);
    clang.getFileLocation(clang.getRangeStart(clang.getCursorExtent(b)), NULL, NULL, NULL, &other);
    return at == other;
}

/* What libclang has no name for: va_arg, `a ?: b`, atomics, recovery from errors. */
static Operand lower_unexposed(Ctx *c, CXCursor e) {
    Kids kids = kids_of(c, e);
    TypeId type = type_of(c, e);
    if (kids.count == 1) {
        TypeId inner = type_of(c, kids.at[0]);
        if (type != inner && is_va_list(c, kids.at[0]) && !is_va_list(c, e)) { /* va_arg */
            PlaceId list = lower_place(c, strip(c, kids.at[0]));
            if (list) build_use(&c->b, list, USE_ESCAPE, loc_of(c, e));
            return unknown;
        }
        return lower_value(c, kids.at[0]);
    }
    if (kids.count == 4 && same_start(kids.at[0], kids.at[1]) && same_start(kids.at[1], kids.at[2])) /* a ?: b */
        return choose(c, kids.at[1], kids.at[0], kids.at[3], type, loc_of(c, e));
    for (uint32_t i = 0; i < kids.count; i++) {
        Operand o = lower_value(c, kids.at[i]);
        if (o.kind == OPD_VALUE || o.kind == OPD_ADDRESS || o.kind == OPD_INTERIOR)
            build_use(&c->b, o.id, USE_ESCAPE, loc_of(c, e));
    }
    return unknown;
}

static Operand lower_wanted(Ctx *c, CXCursor e, bool wanted) {
    switch (e.kind) {
    case CXCursor_DeclRefExpr: return lower_reference(c, e);
    case CXCursor_MemberRefExpr:
    case CXCursor_ArraySubscriptExpr:
    case CXCursor_CompoundLiteralExpr: return load(c, lower_place(c, e));
    case CXCursor_CallExpr: return lower_call(c, e, wanted);
    case CXCursor_UnaryOperator: return lower_unary(c, e);
    case CXCursor_BinaryOperator: return lower_binary(c, e);
    case CXCursor_CompoundAssignOperator: {
        Kids kids = kids_of(c, e);
        return kids.count == 2 ? lower_compound_assignment(c, e, kids) : unknown;
    }
    case CXCursor_ConditionalOperator: {
        Kids kids = kids_of(c, e);
        return kids.count == 3 ? choose(c, kids.at[0], kids.at[1], kids.at[2], type_of(c, e), loc_of(c, e)) : unknown;
    }
    case CXCursor_CStyleCastExpr: return lower_cast(c, e);
    case CXCursor_IntegerLiteral:
    case CXCursor_CharacterLiteral:
    case CXCursor_UnaryExpr: return evaluate(c, e);
    case CXCursor_StringLiteral: return string_literal(c, e);
    case CXCursor_GNUNullExpr: return (Operand){.kind = OPD_NULL, .type = type_of(c, e)};
    case CXCursor_StmtExpr: {
        Kids kids = kids_of(c, e);
        return kids.count ? lower_statement_value(c, kids.at[0]) : nothing;
    }
    case CXCursor_GenericSelectionExpr: return lower_generic(c, e);
    case CXCursor_AddrLabelExpr: c->func_flags |= FUNC_ODD; return unknown;
    case CXCursor_UnexposedExpr: return lower_unexposed(c, e);
    case CXCursor_FloatingLiteral: return (Operand){.kind = OPD_NONE, .type = type_of(c, e)};
    default: return unknown;
    }
}

static Operand lower_guarded(Ctx *c, CXCursor e, bool wanted) {
    while (e.kind == CXCursor_ParenExpr) {
        Kids kids = kids_of(c, e);
        if (!kids.count) return unknown;
        e = kids.at[0];
    }
    if (++c->depth > DEEPEST_SYNTAX) {
        c->func_flags |= FUNC_TRUNCATED;
        c->depth--;
        return unknown;
    }
    Operand o = lower_wanted(c, e, wanted);
    c->depth--;
    return o;
}

Operand lower_value(Ctx *c, CXCursor e) { return lower_guarded(c, e, true); }

void lower_discard(Ctx *c, CXCursor e) {
    if (e.kind < CXCursor_FirstExpr || e.kind > CXCursor_LastExpr) return;
    Operand o = lower_guarded(c, e, false);
    if (o.kind == OPD_VALUE && c->b.u->places.at[o.id].derefs) build_use(&c->b, o.id, USE_READ, loc_of(c, e));
}

/* --- conditions ---------------------------------------------------------------------------------------- */

static CXCursor condition_core(Ctx *c, CXCursor e, bool *want) {
    for (;;) {
        e = strip(c, e);
        if (e.kind == CXCursor_UnaryOperator && clang.getCursorUnaryOperatorKind(e) == CXUnaryOperator_LNot) {
            Kids kids = kids_of(c, e);
            if (!kids.count) return e;
            *want = !*want;
            e = kids.at[0];
        } else if (e.kind == CXCursor_CallExpr) {
            Kids kids = kids_of(c, e);
            if (kids.count != 3) return e;
            CXCursor callee = strip(c, kids.at[0]);
            if (callee.kind != CXCursor_DeclRefExpr) return e;
            if (!str_is(unit_str(c->b.u, take_string(c, clang.getCursorSpelling(callee))), "__builtin_expect"))
                return e;
            e = kids.at[1];
        } else {
            return e;
        }
    }
}

static void branch_on(Ctx *c, Operand o, bool fall_is_null, bool tests, Label *otherwise, LocId loc) {
    Event *e = build_jump(&c->b, EV_BRANCH, otherwise, loc);
    if (tests && (o.kind == OPD_VALUE || o.kind == OPD_INTERIOR)) {
        e->dst = o.id;
        if (fall_is_null) e->flags |= EVENT_TRUE_IS_NULL;
    }
}

static void lower_leaf(Ctx *c, CXCursor e, bool want, Label *otherwise) {
    LocId loc = loc_of(c, e);
    if (e.kind == CXCursor_BinaryOperator) {
        enum CXBinaryOperatorKind op = clang.getCursorBinaryOperatorKind(e);
        if (is_comparison(op)) {
            lower_value(c, e);
            Operand l = c->compared.left, r = c->compared.right;
            bool equality = op == CXBinaryOperator_EQ || op == CXBinaryOperator_NE;
            bool tests = equality && c->compared.valid && (is_zero(&l) || is_zero(&r));
            branch_on(c, is_zero(&r) ? l : r, (op == CXBinaryOperator_EQ) == want, tests, otherwise, loc);
            return;
        }
    }
    Operand o = lower_value(c, e);
    if (o.kind == OPD_INT) {
        c->compared.holds = (o.add != 0) == want;
        if (!c->compared.holds) build_jump(&c->b, EV_JUMP, otherwise, loc);
        return;
    }
    read_scalar(c, o, USE_TEST, loc);
    branch_on(c, o, !want, true, otherwise, loc);
}

void lower_condition(Ctx *c, CXCursor e, bool want, Label *otherwise) {
    Arena saved = c->scratch;
    e = condition_core(c, e, &want);
    enum CXBinaryOperatorKind op = CXBinaryOperator_Invalid;
    if (e.kind == CXCursor_BinaryOperator) op = clang.getCursorBinaryOperatorKind(e);
    if (++c->depth > DEEPEST_SYNTAX) {
        c->func_flags |= FUNC_TRUNCATED;
    } else if (op == CXBinaryOperator_LAnd || op == CXBinaryOperator_LOr) {
        Kids kids = kids_of(c, e);
        bool straight = (op == CXBinaryOperator_LAnd) == want;
        Compared kept = {0};
        if (kids.count == 2 && straight) {
            lower_condition(c, kids.at[0], want, otherwise);
            Compared first = c->compared;
            lower_condition(c, kids.at[1], want, otherwise);
            if (c->compared.holds) kept = first; /* `i < n && (item = at[i], 1)` is a comparison of i with n */
        } else if (kids.count == 2) {
            Label enough = {0};
            lower_condition(c, kids.at[0], !want, &enough);
            lower_condition(c, kids.at[1], want, otherwise);
            build_place_label(&c->b, &enough, loc_of(c, e));
        }
        c->compared = kept;
    } else {
        c->compared = (Compared){0};
        lower_leaf(c, e, want, otherwise);
    }
    c->depth--;
    c->scratch = saved;
}
