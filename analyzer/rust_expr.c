/* Expressions of Rust: values, places, literals, operators, constructors. Calls, control flow, patterns and macros have
 * files of their own. Knows no library: what an operator or a field means is asked of rust_types.h and rust_items.h. */
#include "rust_ctx.h"

#include <string.h>

Value unknown_value(Ty ty) { return value_of_operand((Operand){.kind = OPD_UNKNOWN, .type = ty}, ty); }

static Value no_value(RustCtx *c) {
    Ty unit = ty_unit(c->types);
    return value_of_operand((Operand){.kind = OPD_NONE, .type = unit}, unit);
}

static const TyInfo *info(const RustCtx *c, Ty ty) { return ty_info(c->types, ty_find(c->types, ty)); }
static bool is_ref(const RustCtx *c, Ty ty) { return info(c, ty)->kind == TY_REF; }

static bool is_scalar(const RustCtx *c, Ty ty) {
    const TyInfo *t = info(c, ty);
    return t->kind == TY_PRIM && !str_is(t->name, "str");
}

/* --- taking values ------------------------------------------------------------------------------------------ */

Operand take(RustCtx *c, Value v) {
    if (!v.place) return v.o;
    Operand o = {.kind = OPD_VALUE, .id = v.place, .type = v.ty};
    if (v.part) o.flags |= OPERAND_PART;
    if (!ty_is_copy(c->types, rust_items(c->index), v.ty) && !is_ref(c, v.ty)) o.flags |= OPERAND_MOVE;
    return o;
}

PlaceId as_place(RustCtx *c, Value v, LocId loc) {
    if (v.place) return v.place;
    PlaceId temp = new_temp(c, v.ty, loc);
    Event *e = build_event(&c->b, EV_ASSIGN, loc);
    e->flags |= EVENT_INIT;
    e->dst = temp;
    build_operands(&c->b, &v.o, 1);
    return temp;
}

/* The address of what a reference points to is the reference. */
static bool behind_reference(const RustCtx *c, PlaceId p, PlaceId *reference) {
    const Place *at = &c->b.u->places.at[p];
    *reference = at->parent;
    return at->step == STEP_DEREF && is_ref(c, place_ty(c, at->parent));
}

Operand borrow(RustCtx *c, Value v, bool mut, LocId loc) {
    Ty ty = ty_ref(c->types, v.ty, mut);
    PlaceId reference = 0;
    if (!v.place && v.o.kind != OPD_UNKNOWN && v.o.kind != OPD_VALUE && v.o.kind != OPD_ADDRESS) {
        v.o.type = ty;
        return v.o;
    }
    PlaceId p = as_place(c, v, loc);
    unsigned flags = (mut ? OPERAND_MUT : 0u) | (v.part ? OPERAND_PART : 0u);
    if (behind_reference(c, p, &reference)) return (Operand){.kind = OPD_VALUE, .id = reference, .type = ty};
    return (Operand){.kind = OPD_ADDRESS, .flags = (uint8_t)flags, .id = p, .type = ty};
}

void store(RustCtx *c, PlaceId dst, Value v, LocId loc, bool init) {
    bool never = info(c, v.ty)->kind == TY_NEVER;
    if (!dst || never) return;
    ty_unify(c->types, place_ty(c, dst), v.ty, true);
    if (v.place == dst && !v.part) return;
    Operand o = take(c, v);
    if (o.kind == OPD_NONE && init) return;
    Event *e = build_event(&c->b, EV_ASSIGN, loc);
    if (init) e->flags |= EVENT_INIT;
    e->dst = dst;
    build_operands(&c->b, &o, 1);
}

void read_value(RustCtx *c, Value v, LocId loc) {
    if (v.place) build_use(&c->b, v.place, USE_READ, loc);
}

void escape(RustCtx *c, PlaceId p, LocId loc) { build_use(&c->b, p, USE_ESCAPE, loc); }

static PlaceId deref_place(RustCtx *c, PlaceId p, Ty from, Ty to) {
    const TyInfo *t = info(c, from);
    Own own = ty_own(c->types, rust_items(c->index), from);
    bool view = t->kind != TY_REF && t->kind != TY_PTR && (own == OWN_STRING || own == OWN_CONTAINER);
    if (view || t->kind == TY_ARRAY) return p;
    return place_step(c, p, STEP_DEREF, (Str){"", 0}, to);
}

Value deref_value(RustCtx *c, Value v, uint32_t steps) {
    for (; steps; steps--) {
        Ty to = ty_deref(c->types, v.ty);
        if (!to) to = 0;
        if (!v.place && v.o.kind == OPD_STRING) {
            v.ty = to;
            continue;
        }
        PlaceId p = v.place ? v.place : as_place(c, v, 0);
        PlaceId next = deref_place(c, p, v.ty, to);
        if (!next) return unknown_value(to);
        v = (Value){.place = next, .part = v.part && next == p, .ty = to};
    }
    return v;
}

/* --- literals ------------------------------------------------------------------------------------------------ */

static uint32_t unescape(Str s, char *out) {
    enum { UTF8_MOST = 4 };
    uint32_t code = 0;
    if (s.len < 2) return 0;
    switch (s.at[1]) {
    case 'n': *out = '\n'; return 1;
    case 't': *out = '\t'; return 1;
    case 'r': *out = '\r'; return 1;
    case '0': *out = ' '; return 1; /* texts of facts hold no NUL */
    case '\n':
    case '\r': return 0;
    case 'x':
    case 'u': break;
    default: *out = s.at[1]; return 1;
    }
    for (size_t i = 2; i < s.len; i++) {
        char ch = s.at[i];
        uint32_t digit = ch >= '0' && ch <= '9'   ? (uint32_t)(ch - '0')
                         : ch >= 'a' && ch <= 'f' ? (uint32_t)(ch - 'a' + 10)
                         : ch >= 'A' && ch <= 'F' ? (uint32_t)(ch - 'A' + 10)
                                                  : 16;
        if (digit < 16) code = code << 4 | digit;
    }
    if (code < 0x80) {
        *out = code ? (char)code : ' ';
        return 1;
    }
    memset(out, '?', UTF8_MOST); /* only its length matters */
    return code < 0x800 ? 2 : code < 0x10000 ? 3 : UTF8_MOST;
}

static Value string_value(RustCtx *c, TSNode n) {
    Str text = node_text(c, n);
    bool bytes = text.len && text.at[0] == 'b';
    char *out = arena_array(&c->local, char, text.len + 4);
    uint32_t len = 0;
    TSNode part;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &part);) {
        Str s = node_text(c, part);
        if (node_is(part, NODE_escape_sequence)) {
            len += unescape(s, out + len);
        } else {
            memcpy(out + len, s.at, s.len);
            len += (uint32_t)s.len;
        }
    }
    Ty u8 = ty_prim(c->types, "u8");
    Ty of = bytes ? ty_make(c->types, TY_ARRAY, (Str){"", 0}, &u8, 1, false) : ty_prim(c->types, "str");
    Ty ty = ty_ref(c->types, of, false);
    Operand o = {.kind = OPD_STRING, .id = build_str(&c->b, (Str){out, len}), .type = ty, .add = len};
    return value_of_operand(o, ty);
}

static Value number_value(RustCtx *c, Str text, bool negative) {
    static const char *const suffixes[] = {"usize", "isize", "u128", "i128", "u64", "i64", "u32",
                                           "i32",   "u16",   "i16",  "u8",   "i8",  "f32", "f64"};
    int64_t n = 0, base = 10;
    const char *type = "i32";
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_ends(text, suffixes[i])) type = suffixes[i];
    size_t i = 0;
    if (str_starts(text, "0x") || str_starts(text, "0o") || str_starts(text, "0b")) {
        base = text.at[1] == 'x' ? 16 : text.at[1] == 'o' ? 8 : 2;
        i = 2;
    }
    for (; i < text.len; i++) {
        char ch = text.at[i];
        int64_t digit = ch >= '0' && ch <= '9'   ? ch - '0'
                        : ch >= 'a' && ch <= 'f' ? ch - 'a' + 10
                        : ch >= 'A' && ch <= 'F' ? ch - 'A' + 10
                                                 : 99;
        if (ch == '_') continue;
        if (digit >= base || n > (INT64_MAX >> 5)) break;
        n = n * base + digit;
    }
    Ty ty = ty_prim(c->types, type);
    return value_of_operand((Operand){.kind = OPD_INT, .type = ty, .add = negative ? -n : n}, ty);
}

static Value scalar_value(RustCtx *c, const char *type) {
    Ty ty = ty_prim(c->types, type);
    return value_of_operand((Operand){.kind = OPD_NONE, .type = ty}, ty);
}

/* --- names ---------------------------------------------------------------------------------------------------- */

static Value global_value(RustCtx *c, Str path, Ty ty, LocId loc) {
    for (VarId v = 1; v < c->b.u->vars.count; v++) {
        const Var *var = &c->b.u->vars.at[v];
        if (var->kind == VAR_GLOBAL && str_eq(unit_str(c->b.u, var->name), path))
            return value_of_place(build_place_var(&c->b, v), ty);
    }
    return value_of_place(new_var(c, path, VAR_GLOBAL, ty, loc), ty);
}

static Value path_value(RustCtx *c, TSNode n) {
    Str path = rust_path(&c->local, c->index, c->file, &c->fn->scope, n);
    RustShape shape;
    Known known;
    if (!path.len) return unknown_value(0);
    if (str_is(path, "None")) {
        Ty var = ty_var(c->types), ty = ty_named(c->types, "Option", &var, 1);
        return value_of_operand((Operand){.kind = OPD_NULL, .type = ty}, ty);
    }
    Ty constant = rust_constant(c->index, path);
    if (constant) return global_value(c, path, constant, node_loc(c, n));
    constant = known_constant(c->types, path);
    if (constant && is_scalar(c, constant))
        return value_of_operand((Operand){.kind = OPD_NONE, .type = constant}, constant);
    if (constant) return global_value(c, path, constant, node_loc(c, n));
    if (rust_shape(c->index, path, 0, &shape))
        return value_of_operand((Operand){.kind = OPD_NONE, .type = shape.type}, shape.type);
    const RustFn *f = rust_function(c->index, path);
    if (f || known_path(c->types, path, NULL, 0, &known)) {
        Ty result = f ? f->result : known.result;
        Ty ty = ty_make(c->types, TY_FN, (Str){"", 0}, &result, 1, false);
        return value_of_operand((Operand){.kind = OPD_FUNCTION, .id = build_str(&c->b, path), .type = ty}, ty);
    }
    return unknown_value(0);
}

static Value name_value(RustCtx *c, TSNode n) {
    const Local *l = find_local(c, node_text(c, n));
    if (l) return value_of_place(l->place, place_ty(c, l->place));
    return path_value(c, n);
}

/* --- parts ------------------------------------------------------------------------------------------------------ */

static Value step_field(RustCtx *c, Value v, uint32_t derefs, Str field, Ty ty, LocId loc) {
    if (derefs) v = deref_value(c, v, derefs - 1);
    PlaceId p = as_place(c, v, loc), next;
    if (derefs && is_ref(c, v.ty)) {
        next = place_step(c, p, STEP_ARROW, field, ty);
    } else {
        if (derefs) p = deref_value(c, v, 1).place;
        next = place_step(c, p, STEP_DOT, field, ty);
    }
    return next ? value_of_place(next, ty) : unknown_value(ty);
}

static Ty tuple_part(RustCtx *c, Ty ty, Str field, uint32_t *derefs) {
    for (*derefs = 0; *derefs < 4 && ty; ++*derefs, ty = ty_deref(c->types, ty)) {
        const TyInfo *t = info(c, ty);
        uint32_t i = field.len == 1 ? (uint32_t)(field.at[0] - '0') : TY_ARGS;
        if (t->kind == TY_TUPLE) return i < t->count ? t->args[i] : 0;
        if (t->kind != TY_REF) return 0;
    }
    return 0;
}

static Value lower_field(RustCtx *c, TSNode n) {
    Value v = lower_expr(c, node_field(n, FIELD_value));
    Str field = node_text(c, node_field(n, FIELD_field));
    uint32_t derefs = 0;
    Ty ty = tuple_part(c, v.ty, field, &derefs);
    if (!ty) ty = rust_field(c->index, ty_deep(c->types, v.ty), field, &derefs);
    if (!ty) derefs = is_ref(c, v.ty);
    return step_field(c, v, derefs, field, ty, node_loc(c, n));
}

static bool is_range(TSNode n) {
    while (node_is(n, NODE_parenthesized_expression)) n = ts_node_named_child(n, 0);
    return node_is(n, NODE_range_expression);
}

/* What an element of the type is; the derefs to the type that has elements. */
static Ty element_of(RustCtx *c, Ty ty, uint32_t *derefs) {
    for (*derefs = 0; *derefs < 4 && ty; ++*derefs, ty = ty_deref(c->types, ty)) {
        const TyInfo *t = info(c, ty);
        if (t->kind == TY_SLICE || t->kind == TY_ARRAY) return t->args[0];
        if (t->kind == TY_PRIM && str_is(t->name, "str")) return ty_prim(c->types, "u8");
        if (t->kind == TY_NAMED && t->count >= 2 && ty_own(c->types, rust_items(c->index), ty) == OWN_CONTAINER)
            return t->args[1]; /* a map: its values */
    }
    return 0;
}

static Value lower_index(RustCtx *c, TSNode n) {
    TSNode base = ts_node_named_child(n, 0), at = ts_node_named_child(n, ts_node_named_child_count(n) - 1);
    Value v = lower_expr(c, base);
    uint32_t derefs = 0;
    bool part = is_range(at);
    Ty element = element_of(c, v.ty, &derefs);
    Value index = lower_expr(c, at);
    read_value(c, index, node_loc(c, at));
    if (!element) derefs = is_ref(c, v.ty);
    v = deref_value(c, v, derefs);
    Ty ty = part ? v.ty : element;
    if (part && info(c, ty)->kind == TY_ARRAY) ty = ty_make(c->types, TY_SLICE, (Str){"", 0}, &element, 1, false);
    Str text = part ? str_of("..") : index.o.kind == OPD_INT && !index.place ? node_text(c, at) : (Str){"", 0};
    PlaceId p = place_step(c, as_place(c, v, node_loc(c, n)), STEP_INDEX, text, ty);
    return p ? value_of_place(p, ty) : unknown_value(ty);
}

static Value lower_reference(RustCtx *c, TSNode n) {
    TSNode inner = node_field(n, FIELD_value);
    bool mut = false;
    for (uint32_t i = 0; i < ts_node_named_child_count(n); i++)
        mut |= node_is(ts_node_named_child(n, i), NODE_mutable_specifier);
    Value v = lower_expr(c, inner);
    Operand o = borrow(c, v, mut, node_loc(c, n));
    return value_of_operand(o, o.type);
}

/* --- operators ------------------------------------------------------------------------------------------------- */

/* An operator takes what is no number by value, and nobody knows what becomes of it. */
static void give_to_operator(RustCtx *c, Value v, LocId loc) {
    bool stays = is_scalar(c, v.ty) || is_ref(c, v.ty) || ty_is_copy(c->types, rust_items(c->index), v.ty);
    if (v.place && v.ty && !stays)
        escape(c, v.place, loc);
    else
        read_value(c, v, loc);
}

static Value lower_unary(RustCtx *c, TSNode n) {
    Str op = node_text(c, ts_node_child(n, 0));
    Value v = lower_expr(c, ts_node_named_child(n, ts_node_named_child_count(n) - 1));
    LocId loc = node_loc(c, n);
    if (str_is(op, "*")) {
        if (!ty_deref(c->types, v.ty) && !v.place) return unknown_value(0);
        return deref_value(c, v, 1);
    }
    give_to_operator(c, v, loc);
    return value_of_operand((Operand){.kind = OPD_NONE, .type = v.ty}, v.ty);
}

static const char *operator_method(Str op) {
    static const char *const names[][2] = {
        {"+", "add"},   {"-", "sub"},    {"*", "mul"},           {"/", "div"},
        {"%", "rem"},   {"==", "eq"},    {"!=", "ne"},           {"<", "lt"},
        {">", "gt"},    {"<=", "le"},    {">=", "ge"},           {"+=", "add_assign"},
        {"|", "bitor"}, {"&", "bitand"}, {"|=", "bitor_assign"}, {"-=", "sub_assign"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(op, names[i][0])) return names[i][1];
    return NULL;
}

static bool compares(Str op) {
    return op.len && (op.at[0] == '=' || op.at[0] == '!' ||
                      ((op.at[0] == '<' || op.at[0] == '>') && !(op.len > 1 && op.at[1] == op.at[0])));
}

/* An operator on values that are no numbers is a call, when someone knows it. */
static bool operator_call(RustCtx *c, Str op, Value left, Value right, LocId loc, Value *out) {
    const char *method = operator_method(op);
    Known known;
    Ty base = left.ty;
    bool cmp = compares(op), assigns = op.len > 1 && !cmp;
    if (!method || is_scalar(c, base)) return false;
    if (is_ref(c, base) && is_scalar(c, info(c, base)->args[0])) return false;
    Ty other = cmp ? ty_ref(c->types, right.ty, false) : right.ty;
    if (!known_method(c->types, rust_items(c->index), base, str_of(method), &other, 1, &known)) return false;
    Operand args[2];
    args[0] = cmp || assigns ? borrow(c, deref_value(c, left, known.derefs), assigns, loc) : take(c, left);
    args[1] = cmp ? borrow(c, right, false, loc) : take(c, right);
    PlaceId dst = assigns ? 0 : new_temp(c, known.result, loc);
    emit_call(c, str_of(known.callee), op, args, 2, dst, loc);
    *out = dst ? value_of_place(dst, known.result) : no_value(c);
    return true;
}

/* place * m + n, as far as literals go. */
static Operand affine(RustCtx *c, Str op, Value left, Value right) {
    Operand none = {.kind = OPD_NONE, .type = left.ty};
    bool literal = !right.place && right.o.kind == OPD_INT;
    if (!left.place && left.o.kind == OPD_INT && literal) {
        none = left.o;
        if (str_is(op, "+"))
            none.add += right.o.add;
        else if (str_is(op, "*") && right.o.add < 1 << 20 && none.add < 1 << 20)
            none.add *= right.o.add;
        else
            none.kind = OPD_NONE;
        return none;
    }
    if (!left.place || !literal || !is_scalar(c, left.ty)) {
        if (left.place) none = (Operand){.kind = OPD_SUM, .id = left.place, .type = left.ty};
        return none;
    }
    Operand o = {.kind = OPD_AFFINE, .id = left.place, .type = left.ty, .mul = 1};
    if (str_is(op, "+"))
        o.add = right.o.add;
    else if (str_is(op, "-"))
        o.add = -right.o.add;
    else if (str_is(op, "*"))
        o.mul = right.o.add;
    else
        o.kind = OPD_SUM;
    return o;
}

static Value lower_binary(RustCtx *c, TSNode n) {
    Str op = node_text(c, node_field(n, FIELD_operator));
    LocId loc = node_loc(c, n);
    if (str_is(op, "&&") || str_is(op, "||")) {
        Label no = {0}, end = {0};
        lower_test(c, n, &no);
        build_jump(&c->b, EV_JUMP, &end, loc);
        build_place_label(&c->b, &no, loc);
        build_place_label(&c->b, &end, loc);
        return scalar_value(c, "bool");
    }
    Value left = lower_expr(c, node_field(n, FIELD_left));
    Value right = lower_expr(c, node_field(n, FIELD_right)), out;
    if (operator_call(c, op, left, right, loc, &out)) return out;
    if (compares(op)) {
        read_value(c, left, loc);
        read_value(c, right, loc);
        return scalar_value(c, "bool");
    }
    give_to_operator(c, left, loc);
    give_to_operator(c, right, loc);
    Ty ty = is_scalar(c, left.ty) ? left.ty : is_ref(c, left.ty) ? info(c, left.ty)->args[0] : 0;
    if (!left.place && left.o.kind == OPD_INT && is_scalar(c, right.ty)) ty = right.ty;
    return value_of_operand(affine(c, op, left, right), ty);
}

static void lower_assign(RustCtx *c, TSNode n) {
    TSNode left = node_field(n, FIELD_left), right = node_field(n, FIELD_right);
    LocId loc = node_loc(c, n);
    NodeKind kind = node_kind(left);
    if (str_is(node_text(c, left), "_") || kind == NODE_tuple_expression) {
        lower_drop(c, right);
        TSNode part;
        Kids kids = kind == NODE_tuple_expression ? rust_kids(c, left) : (Kids){0};
        while (next_kid(&kids, &part)) store(c, lower_expr(c, part).place, unknown_value(0), loc, false);
        return;
    }
    Value v = lower_expr(c, right);
    Value to = lower_expr(c, left);
    if (!to.place) return;
    store(c, to.place, v, loc, false);
}

static void lower_compound(RustCtx *c, TSNode n) {
    Str op = node_text(c, node_field(n, FIELD_operator));
    LocId loc = node_loc(c, n);
    Value right = lower_expr(c, node_field(n, FIELD_right));
    Value left = lower_expr(c, node_field(n, FIELD_left)), out;
    if (operator_call(c, op, left, right, loc, &out)) return;
    read_value(c, right, loc);
    if (!left.place) return;
    Str plain = {op.at, op.len - 1};
    Operand o = affine(c, plain, left, right);
    build_use(&c->b, left.place, USE_MODIFY, loc);
    bool scalar = is_scalar(c, left.ty) || (info(c, left.ty)->kind == TY_VAR);
    if (!scalar) escape(c, left.place, loc);
    if (o.kind == OPD_AFFINE) build_operands(&c->b, &o, 1);
}

/* --- constructors -------------------------------------------------------------------------------------------------- */

static Str number_name(RustCtx *c, uint32_t i) { return str_of(str_format(&c->local, "%u", i)); }

static void lower_tuple(RustCtx *c, TSNode n, PlaceId dst) {
    Ty parts[TY_ARGS] = {0};
    uint32_t count = 0;
    TSNode part;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &part); count++) {
        Value v = lower_expr(c, part);
        if (count < TY_ARGS) parts[count] = v.ty;
        PlaceId field = place_step(c, dst, STEP_DOT, number_name(c, count), v.ty);
        if (field)
            store(c, field, v, node_loc(c, part), true);
        else if (v.place)
            escape(c, v.place, node_loc(c, part));
    }
    if (dst)
        ty_unify(c->types, place_ty(c, dst),
                 ty_make(c->types, TY_TUPLE, (Str){"", 0}, parts, count < TY_ARGS ? count : TY_ARGS, false), true);
}

static void lower_array(RustCtx *c, TSNode n, PlaceId dst) {
    TSNode part, length = node_field(n, FIELD_length);
    Ty element = ty_var(c->types);
    PlaceId field = place_step(c, dst, STEP_INDEX, (Str){"", 0}, element);
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &part);) {
        Value v = lower_expr(c, part);
        if (!ts_node_is_null(length) && ts_node_eq(part, length)) break;
        ty_unify(c->types, element, v.ty, true);
        if (field)
            store(c, field, v, node_loc(c, part), false);
        else if (v.place)
            escape(c, v.place, node_loc(c, part));
    }
    if (dst) ty_unify(c->types, place_ty(c, dst), ty_make(c->types, TY_ARRAY, (Str){"", 0}, &element, 1, false), true);
}

static Ty field_type(const RustShape *shape, Str name) {
    for (uint32_t i = 0; i < shape->count; i++)
        if (str_eq(shape->fields[i], name)) return shape->types[i];
    return 0;
}

static void init_field(RustCtx *c, PlaceId dst, const RustShape *shape, Str name, Value v, LocId loc) {
    Ty ty = field_type(shape, name);
    if (ty) ty_unify(c->types, ty, v.ty, true);
    PlaceId field = place_step(c, dst, STEP_DOT, name, ty ? ty : v.ty);
    if (field)
        store(c, field, v, loc, true);
    else if (v.place)
        escape(c, v.place, loc);
}

static void lower_struct(RustCtx *c, TSNode n, PlaceId dst) {
    Str path = rust_path(&c->local, c->index, c->file, &c->fn->scope, node_field(n, FIELD_name));
    RustShape shape = {0};
    TSNode item;
    if (path.len && rust_shape(c->index, path, 0, &shape) && dst)
        ty_unify(c->types, place_ty(c, dst), shape.type, false);
    TSNode body = node_field(n, FIELD_body);
    for (Kids kids = rust_kids(c, body); next_kid(&kids, &item);) {
        LocId loc = node_loc(c, item);
        if (node_is(item, NODE_shorthand_field_initializer)) {
            TSNode name = ts_node_named_child(item, ts_node_named_child_count(item) - 1);
            init_field(c, dst, &shape, node_text(c, name), name_value(c, name), loc);
        } else if (node_is(item, NODE_field_initializer)) {
            TSNode name = node_field(item, FIELD_field);
            Value v = lower_expr(c, node_field(item, FIELD_value));
            init_field(c, dst, &shape, node_text(c, name), v, loc);
        } else {
            Value base = lower_expr(c, ts_node_named_child(item, 0));
            if (base.place) escape(c, base.place, loc);
        }
    }
}

static Value lower_range(RustCtx *c, TSNode n) {
    Ty item = 0;
    TSNode end;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &end);) {
        Value v = lower_expr(c, end);
        read_value(c, v, node_loc(c, end));
        if (!item || v.place) item = v.ty;
    }
    bool whole = ts_node_named_child_count(n) == 0;
    Ty ty = whole ? ty_named(c->types, "RangeFull", NULL, 0) : ty_named(c->types, "Range", &item, 1);
    return value_of_operand((Operand){.kind = OPD_NONE, .type = ty}, ty);
}

static Value lower_cast(RustCtx *c, TSNode n) {
    Value v = lower_expr(c, node_field(n, FIELD_value));
    Ty ty = rust_type(c->index, c->file, &c->fn->scope, node_field(n, FIELD_type));
    read_value(c, v, node_loc(c, n));
    if (is_scalar(c, ty) && v.place && is_scalar(c, v.ty)) return (Value){.place = v.place, .ty = ty};
    if (is_scalar(c, ty)) {
        v.o.type = ty;
        return value_of_operand(v.place ? (Operand){.kind = OPD_NONE, .type = ty} : v.o, ty);
    }
    if (v.place) escape(c, v.place, node_loc(c, n));
    return unknown_value(ty);
}

/* --- dispatch --------------------------------------------------------------------------------------------------- */

/* Expressions that write their value to a place themselves. */
static bool writes_itself(NodeKind k) {
    switch (k) {
    case NODE_if_expression:
    case NODE_match_expression:
    case NODE_block:
    case NODE_unsafe_block:
    case NODE_const_block:
    case NODE_try_block:
    case NODE_loop_expression:
    case NODE_while_expression:
    case NODE_tuple_expression:
    case NODE_array_expression:
    case NODE_struct_expression: return true;
    default: return false;
    }
}

static TSNode inner_block(TSNode n) {
    TSNode b = node_field(n, FIELD_body);
    return ts_node_is_null(b) ? ts_node_named_child(n, ts_node_named_child_count(n) - 1) : b;
}

static void lower_written(RustCtx *c, TSNode n, PlaceId dst) {
    switch (node_kind(n)) {
    case NODE_if_expression: lower_if(c, n, dst); return;
    case NODE_match_expression: lower_match(c, n, dst); return;
    case NODE_block: lower_block(c, n, dst); return;
    case NODE_unsafe_block:
    case NODE_try_block:
    case NODE_const_block: lower_block(c, inner_block(n), dst); return;
    case NODE_loop_expression:
    case NODE_while_expression: lower_loop(c, n, dst); return;
    case NODE_tuple_expression: lower_tuple(c, n, dst); return;
    case NODE_array_expression: lower_array(c, n, dst); return;
    default: lower_struct(c, n, dst); return;
    }
}

static Value lower_simple(RustCtx *c, TSNode n) {
    Value out = unknown_value(0);
    switch (node_kind(n)) {
    case NODE_identifier:
    case NODE_self: return name_value(c, n);
    case NODE_scoped_identifier: return path_value(c, n);
    case NODE_generic_function: return path_value(c, node_field(n, FIELD_function));
    case NODE_integer_literal: return number_value(c, node_text(c, n), false);
    case NODE_negative_literal: return number_value(c, node_text(c, ts_node_named_child(n, 0)), true);
    case NODE_float_literal: return scalar_value(c, "f64");
    case NODE_boolean_literal: return scalar_value(c, "bool");
    case NODE_char_literal: return scalar_value(c, "char");
    case NODE_string_literal:
    case NODE_raw_string_literal: return string_value(c, n);
    case NODE_unit_expression:
    case NODE_empty_statement: return no_value(c);
    case NODE_parenthesized_expression: return lower_expr(c, ts_node_named_child(n, ts_node_named_child_count(n) - 1));
    case NODE_field_expression: return lower_field(c, n);
    case NODE_index_expression: return lower_index(c, n);
    case NODE_reference_expression: return lower_reference(c, n);
    case NODE_unary_expression: return lower_unary(c, n);
    case NODE_binary_expression: return lower_binary(c, n);
    case NODE_assignment_expression: lower_assign(c, n); return no_value(c);
    case NODE_compound_assignment_expr: lower_compound(c, n); return no_value(c);
    case NODE_range_expression: return lower_range(c, n);
    case NODE_type_cast_expression: return lower_cast(c, n);
    case NODE_call_expression: lower_call(c, n, 0, &out); return out;
    case NODE_macro_invocation: lower_macro(c, n, 0, &out); return out;
    case NODE_try_expression: lower_try(c, n, 0, &out); return out;
    case NODE_await_expression: return lower_expr(c, ts_node_named_child(n, 0));
    case NODE_closure_expression:
    case NODE_async_block: return lower_closure(c, n, true, false);
    case NODE_for_expression: lower_for(c, n); return no_value(c);
    case NODE_break_expression:
    case NODE_continue_expression:
    case NODE_return_expression:
        lower_leave(c, n);
        return value_of_operand((Operand){.kind = OPD_NONE}, ty_make(c->types, TY_NEVER, (Str){"", 0}, NULL, 0, false));
    default: c->func_flags |= FUNC_TRUNCATED; return unknown_value(0);
    }
}

Value lower_expr(RustCtx *c, TSNode n) {
    if (ts_node_is_null(n) || c->depth > DEEPEST_RUST) {
        c->func_flags |= FUNC_TRUNCATED;
        return unknown_value(0);
    }
    c->depth++;
    Value v;
    if (writes_itself(node_kind(n))) {
        PlaceId temp = new_temp(c, ty_var(c->types), node_loc(c, n));
        lower_written(c, n, temp);
        v = value_of_place(temp, place_ty(c, temp));
    } else {
        v = lower_simple(c, n);
    }
    c->depth--;
    return v;
}

void lower_into(RustCtx *c, TSNode n, PlaceId dst) {
    if (ts_node_is_null(n) || c->depth > DEEPEST_RUST) {
        c->func_flags |= FUNC_TRUNCATED;
        return;
    }
    c->depth++;
    while (node_is(n, NODE_parenthesized_expression)) n = ts_node_named_child(n, ts_node_named_child_count(n) - 1);
    Value v = {0};
    NodeKind kind = node_kind(n);
    if (writes_itself(kind))
        lower_written(c, n, dst);
    else if (kind == NODE_call_expression)
        lower_call(c, n, dst, &v);
    else if (kind == NODE_macro_invocation)
        lower_macro(c, n, dst, &v);
    else if (kind == NODE_try_expression)
        lower_try(c, n, dst, &v);
    else
        v = lower_simple(c, n);
    if (v.place || v.o.kind != OPD_NONE || v.ty) store(c, dst, v, node_loc(c, n), true);
    c->depth--;
}

void lower_drop(RustCtx *c, TSNode n) {
    if (writes_itself(node_kind(n)) && c->depth <= DEEPEST_RUST) {
        c->depth++;
        lower_written(c, n, 0);
        c->depth--;
        return;
    }
    Value v = lower_expr(c, n);
    if (v.place && c->b.u->vars.at[c->b.u->places.at[v.place].var].kind != VAR_TEMP) read_value(c, v, node_loc(c, n));
}
