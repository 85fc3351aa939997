/* Patterns of Rust: names bound to parts of a value, under default binding modes. */
#include "rust_ctx.h"

typedef enum Mode { MODE_MOVE, MODE_REF, MODE_MUT } Mode;

static const TyInfo *info(const RustCtx *c, Ty ty) { return ty_info(c->types, ty_find(c->types, ty)); }

static void bind(RustCtx *c, TSNode p, Value v, Mode mode);

static bool is_constant(Str name) { return name.len && name.at[0] >= 'A' && name.at[0] <= 'Z'; }

static void bind_name(RustCtx *c, TSNode n, Value v, Mode mode) {
    Str name = node_text(c, n);
    LocId loc = node_loc(c, n);
    if (is_constant(name)) return;
    if (mode != MODE_MOVE) {
        Operand o = borrow(c, v, mode == MODE_MUT, loc);
        v = value_of_operand(o, o.type);
    }
    PlaceId local = new_var(c, name, VAR_LOCAL, v.ty, loc);
    store(c, local, v, loc, true);
    *vec_push(&c->local, &c->locals) = (Local){name, local, c->closure ? c->closure->depth : 0};
}

static Value part_of(RustCtx *c, Value v, Str field, Ty ty, LocId loc) {
    if (!v.place && v.o.kind == OPD_UNKNOWN) return unknown_value(ty);
    PlaceId p = place_step(c, as_place(c, v, loc), STEP_DOT, field, ty);
    return p ? value_of_place(p, ty) : unknown_value(ty);
}

/* The type of a part that a pattern names by value: unknown when the whole's is, which may be a reference, that makes
 * all names in it references. */
static Ty part_type(const RustCtx *c, Value whole, Ty part, Mode mode) {
    bool open = !whole.ty || info(c, whole.ty)->kind == TY_VAR;
    return open && mode == MODE_MOVE ? 0 : part;
}

static bool is_rest(TSNode n) { return node_is(n, NODE_remaining_field_pattern); }

/* Elements of a tuple or tuple struct; `total`: how many it has, 0 when that is not known. `_` has no node of its
 * own: commas are counted. */
static void bind_elements(RustCtx *c, TSNode n, Value v, const Ty *types, uint32_t total, Mode mode) {
    uint32_t at = 0, behind = 0;
    bool rest = false;
    TSNode type = node_field(n, FIELD_type);
    const Kids kids = rust_tokens(c, n);
    for (uint32_t i = 0; i < kids.count; i++) { /* elements behind `..` count from the end */
        TSNode child = kids.at[i];
        if (is_rest(child))
            rest = true, behind = 0;
        else if (rest && (ts_node_is_named(child) || str_is(node_text(c, child), "_")))
            behind++;
    }
    bool known = total && (!rest || behind <= total), passed = false;
    for (uint32_t i = 0; i < kids.count; i++) {
        TSNode child = kids.at[i];
        NodeKind k = node_kind(child);
        if (k == NODE_line_comment || k == NODE_block_comment) continue;
        if (!ts_node_is_null(type) && ts_node_eq(child, type)) continue;
        if (is_rest(child)) {
            passed = true;
            if (known) at = total - behind;
            continue;
        }
        bool hole = !ts_node_is_named(child) && str_is(node_text(c, child), "_");
        if (!ts_node_is_named(child) && !hole) continue;
        if (!hole) {
            Ty ty = part_type(c, v, types && at < total ? types[at] : 0, mode);
            Str name = str_of(str_format(&c->local, "%u", at));
            bool unsure = passed && !known;
            bind(c, child, unsure ? unknown_value(ty) : part_of(c, v, name, ty, node_loc(c, child)), mode);
        }
        at++;
    }
}

static void bind_tuple(RustCtx *c, TSNode n, Value v, Mode mode) {
    const TyInfo t = *info(c, v.ty);
    bool tuple = t.kind == TY_TUPLE;
    bind_elements(c, n, v, tuple ? t.args : NULL, tuple ? t.count : 0, mode);
}

/* What a variant of a library's enum holds; 0: unknown. */
static Ty held_by(RustCtx *c, Ty ty, Str path) {
    const char *name = path.at + path.len;
    while (name > path.at && name[-1] != ':') name--;
    Str last = {name, (uint32_t)(path.at + path.len - name)};
    if (info(c, ty)->kind == TY_NAMED) return known_field(c->types, ty, last);
    if (info(c, ty)->kind != TY_VAR || path.len < last.len + 2) return 0;
    Ty of = known_type(c->types, (Str){path.at, path.len - last.len - 2}, NULL, 0);
    return of ? known_field(c->types, of, last) : 0;
}

static void bind_tuple_struct(RustCtx *c, TSNode n, Value v, Mode mode) {
    TSNode type = node_field(n, FIELD_type);
    Str path = rust_path(&c->local, c->index, c->file, &c->fn->scope, type);
    bool some = str_is(path, "Some") || str_is(path, "Ok"), err = str_is(path, "Err");
    if (some || err) {
        Value part = {.place = v.place, .part = true, .o = v.o, .ty = payload_of(c, v.ty, err)};
        part.o.type = part.ty;
        for (uint32_t i = 0; i < ts_node_named_child_count(n); i++) {
            TSNode child = ts_node_named_child(n, i);
            if (!ts_node_eq(child, type)) bind(c, child, part, mode);
        }
        return;
    }
    RustShape shape;
    bool known = path.len && rust_shape(c->index, path, ty_deep(c->types, v.ty), &shape) && shape.tuple;
    Ty held = known ? 0 : held_by(c, v.ty, path);
    if (held)
        bind_elements(c, n, v, &held, 1, mode);
    else
        bind_elements(c, n, v, known ? shape.types : NULL, known ? shape.count : 0, mode);
}

static void bind_field(RustCtx *c, TSNode n, Value v, const RustShape *shape, Mode mode) {
    TSNode name = node_field(n, FIELD_name), inner = node_field(n, FIELD_pattern);
    Str field = node_text(c, name);
    Ty ty = 0;
    for (uint32_t i = 0; shape && i < shape->count; i++)
        if (str_eq(shape->fields[i], field)) ty = part_type(c, v, shape->types[i], mode);
    Value part = part_of(c, v, field, ty, node_loc(c, n));
    for (uint32_t i = 0; i < ts_node_child_count(n); i++) /* Name { ref field } */
        if (str_is(node_text(c, ts_node_child(n, i)), "ref")) mode = MODE_REF;
    if (!ts_node_is_null(inner))
        bind(c, inner, part, mode);
    else if (node_is(name, NODE_shorthand_field_identifier))
        bind_name(c, name, part, mode);
}

static void bind_struct(RustCtx *c, TSNode n, Value v, Mode mode) {
    Str path = rust_path(&c->local, c->index, c->file, &c->fn->scope, node_field(n, FIELD_type));
    RustShape shape;
    bool known = path.len && rust_shape(c->index, path, ty_deep(c->types, v.ty), &shape);
    TSNode child;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);)
        if (node_is(child, NODE_field_pattern)) bind_field(c, child, v, known ? &shape : NULL, mode);
}

static void bind_slice(RustCtx *c, TSNode n, Value v, Mode mode) {
    TSNode child;
    const TyInfo *t = info(c, v.ty);
    Ty element = t->kind == TY_SLICE || t->kind == TY_ARRAY ? t->args[0] : 0;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);) {
        if (is_rest(child)) continue;
        bool whole = node_is(child, NODE_captured_pattern);
        PlaceId p = v.place ? place_step(c, v.place, STEP_INDEX, str_of(whole ? ".." : ""), whole ? v.ty : element) : 0;
        Ty ty = whole ? v.ty : element;
        bind(c, child, p ? value_of_place(p, ty) : unknown_value(ty), mode);
    }
}

static TSNode last_child(TSNode n) { return ts_node_named_child(n, ts_node_named_child_count(n) - 1); }

/* name @ pattern */
static void bind_captured(RustCtx *c, TSNode n, Value v, Mode mode) {
    TSNode name = ts_node_named_child(n, 0), inner = last_child(n);
    bind_name(c, name, v, mode);
    if (!ts_node_eq(name, inner) && !is_rest(inner)) bind(c, inner, v, mode == MODE_MOVE ? MODE_REF : mode);
}

static bool looks_through(NodeKind k) {
    return k == NODE_tuple_pattern || k == NODE_tuple_struct_pattern || k == NODE_struct_pattern ||
           k == NODE_slice_pattern;
}

/* A pattern that takes something apart looks through references, and what it binds are references then. */
static Value look_through(RustCtx *c, Value v, Mode *mode) {
    for (uint32_t i = 0; i < 4 && info(c, v.ty)->kind == TY_REF; i++) {
        bool mut = info(c, v.ty)->mut && *mode != MODE_REF;
        *mode = mut ? MODE_MUT : MODE_REF;
        v = deref_value(c, v, 1);
    }
    return v;
}

static void bind(RustCtx *c, TSNode p, Value v, Mode mode) {
    if (ts_node_is_null(p)) return; /* `_` has no node of its own: `&_` */
    NodeKind k = node_kind(p);
    if (c->depth > DEEPEST_RUST) {
        c->func_flags |= FUNC_TRUNCATED;
        return;
    }
    c->depth++;
    if (looks_through(k)) v = look_through(c, v, &mode);
    switch (k) {
    case NODE_identifier: bind_name(c, p, v, mode); break;
    case NODE_mut_pattern: bind(c, last_child(p), v, mode); break;
    case NODE_ref_pattern: {
        TSNode inner = last_child(p);
        bool mut = node_is(inner, NODE_mut_pattern) || node_is(ts_node_named_child(p, 0), NODE_mutable_specifier);
        if (node_is(inner, NODE_mut_pattern)) inner = last_child(inner);
        bind(c, inner, v, mut ? MODE_MUT : MODE_REF);
        break;
    }
    case NODE_reference_pattern: bind(c, last_child(p), deref_value(c, v, 1), MODE_MOVE); break;
    case NODE_captured_pattern: bind_captured(c, p, v, mode); break;
    case NODE_tuple_pattern: bind_tuple(c, p, v, mode); break;
    case NODE_tuple_struct_pattern: bind_tuple_struct(c, p, v, mode); break;
    case NODE_struct_pattern: bind_struct(c, p, v, mode); break;
    case NODE_slice_pattern: bind_slice(c, p, v, mode); break;
    case NODE_or_pattern: /* every alternative binds the same names */
        bind(c, ts_node_named_child(p, 0), v.place ? v : unknown_value(v.ty), mode);
        break;
    default: break;
    }
    c->depth--;
}

bool pattern_always(RustCtx *c, TSNode p) {
    if (ts_node_is_null(p)) return true;
    TSNode child;
    switch (node_kind(p)) {
    case NODE_identifier: return !is_constant(node_text(c, p));
    case NODE_mut_pattern:
    case NODE_ref_pattern: return true;
    case NODE_reference_pattern: return pattern_always(c, last_child(p));
    case NODE_tuple_pattern:
        for (Kids kids = rust_kids(c, p); next_kid(&kids, &child);)
            if (!is_rest(child) && !pattern_always(c, child)) return false;
        return true;
    default: return str_is(node_text(c, p), "_");
    }
}

void bind_pattern(RustCtx *c, TSNode pattern, Value v, Label *fails) {
    if (fails && !pattern_always(c, pattern)) {
        if (v.place) build_use(&c->b, v.place, USE_TEST, node_loc(c, pattern));
        build_jump(&c->b, EV_SWITCH, fails, node_loc(c, pattern));
    }
    bind(c, pattern, v, MODE_MOVE);
}
