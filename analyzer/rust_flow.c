/* Statements and control flow of Rust: blocks, let, if, match, loops, `?`, break, continue, return. */
#include "rust_ctx.h"

static const TyInfo *info(const RustCtx *c, Ty ty) { return ty_info(c->types, ty_find(c->types, ty)); }

static void mark_loops(RustCtx *c, const Exit *upto, uint8_t flag) {
    for (Exit *x = c->exit; x; x = x->outer) {
        if (x->loop) c->b.u->regions.at[x->loop].flags |= flag;
        if (x == upto) return;
    }
}

void emit_branch(RustCtx *c, Label *to, LocId loc) { build_jump(&c->b, EV_BRANCH, to, loc); }

void emit_return(RustCtx *c, const Operand *value, LocId loc) {
    mark_loops(c, NULL, REGION_EARLY);
    build_event(&c->b, EV_RETURN, loc);
    if (value && value->kind != OPD_NONE) build_operands(&c->b, value, 1);
}

/* --- blocks -------------------------------------------------------------------------------------------------------- */

/* True when the block ends in `return Ok(..)` or `continue`: what did not match is nothing to complain of. */
static bool goes_on_well(const RustCtx *c, TSNode block) {
    uint32_t count = ts_node_named_child_count(block);
    TSNode last = count ? ts_node_named_child(block, count - 1) : (TSNode){0};
    if (node_is(last, NODE_expression_statement)) last = ts_node_named_child(last, 0);
    if (node_is(last, NODE_continue_expression)) return true;
    if (!node_is(last, NODE_return_expression) || !ts_node_named_child_count(last)) return false;
    TSNode value = ts_node_named_child(last, 0);
    return node_is(value, NODE_call_expression) && str_is(node_text(c, node_field(value, FIELD_function)), "Ok");
}

static void lower_let_else(RustCtx *c, TSNode n, Label *fails, LocId loc) {
    Label end = {0};
    build_jump(&c->b, EV_JUMP, &end, loc);
    build_place_label(&c->b, fails, loc);
    RegionId arm = build_region_open(&c->b, REGION_ARM, loc);
    if (!goes_on_well(c, node_field(n, FIELD_alternative))) c->b.u->regions.at[arm].flags |= REGION_COLD;
    lower_drop(c, node_field(n, FIELD_alternative));
    build_region_close(&c->b);
    build_place_label(&c->b, &end, loc);
}

static void let_name(RustCtx *c, TSNode name, TSNode value, Ty ty) {
    LocId loc = node_loc(c, name);
    PlaceId p = new_var(c, node_text(c, name), VAR_LOCAL, ty, loc);
    if (ts_node_is_null(value))
        build_event(&c->b, EV_DECL, loc)->dst = p;
    else
        lower_into(c, value, p);
    *vec_push(&c->local, &c->locals) = (Local){node_text(c, name), p, c->closure ? c->closure->depth : 0};
}

/* True for `Type::function(..)`, and where there is no value yet: what makes it is named here, and so is its type. */
static bool makes_it_here(TSNode value) {
    if (ts_node_is_null(value)) return true;
    return node_is(value, NODE_call_expression) && node_is(node_field(value, FIELD_function), NODE_scoped_identifier);
}

static void lower_let(RustCtx *c, TSNode n) {
    TSNode pattern = node_field(n, FIELD_pattern), type = node_field(n, FIELD_type), value = node_field(n, FIELD_value);
    Ty ty = ts_node_is_null(type) ? ty_var(c->types) : rust_type(c->index, c->file, &c->fn->scope, type);
    if (!ty) ty = ty_var(c->types);
    if (!ts_node_is_null(type)) note_local_type(c, type, !makes_it_here(value));
    if (node_is(pattern, NODE_mut_pattern))
        pattern = ts_node_named_child(pattern, ts_node_named_child_count(pattern) - 1);
    Str text = node_text(c, pattern);
    bool constant = text.len && text.at[0] >= 'A' && text.at[0] <= 'Z';
    if (node_is(pattern, NODE_identifier) && !constant) {
        let_name(c, pattern, value, ty);
        return;
    }
    if (ts_node_is_null(value)) return;
    if (str_is(text, "_")) {
        lower_drop(c, value);
        return;
    }
    Value v = lower_expr(c, value);
    ty_unify(c->types, ty, v.ty, true);
    if (!v.place) v = value_of_place(as_place(c, v, node_loc(c, value)), v.ty);
    Label fails = {0};
    bool otherwise = !ts_node_is_null(node_field(n, FIELD_alternative));
    bind_pattern(c, pattern, v, otherwise ? &fails : NULL);
    if (otherwise) lower_let_else(c, n, &fails, node_loc(c, n));
}

static void lower_const(RustCtx *c, TSNode n) {
    Ty ty = rust_type(c->index, c->file, &c->fn->scope, node_field(n, FIELD_type));
    Str name = node_text(c, node_field(n, FIELD_name));
    PlaceId p = new_var(c, name, VAR_STATIC, ty, node_loc(c, n));
    *vec_push(&c->local, &c->locals) = (Local){name, p, c->closure ? c->closure->depth : 0};
}

/* Items inside a body: indexed apart. */
static bool is_item(NodeKind k) {
    switch (k) {
    case NODE_OTHER:
    case NODE_function_item:
    case NODE_use_declaration:
    case NODE_struct_item:
    case NODE_enum_item:
    case NODE_union_item:
    case NODE_impl_item:
    case NODE_trait_item:
    case NODE_type_item:
    case NODE_mod_item:
    case NODE_attribute_item:
    case NODE_inner_attribute_item: return true;
    default: return false;
    }
}

void lower_statement_rust(RustCtx *c, TSNode n) {
    if (is_item(node_kind(n))) return;
    switch (node_kind(n)) {
    case NODE_let_declaration: lower_let(c, n); return;
    case NODE_const_item:
    case NODE_static_item: lower_const(c, n); return;
    case NODE_expression_statement: lower_drop(c, ts_node_named_child(n, 0)); return;
    case NODE_empty_statement:
    case NODE_label: return;
    default: lower_drop(c, n);
    }
}

/* The expression a block ends in, when it has no semicolon behind it. */
static bool is_tail(TSNode n) {
    if (!node_is(n, NODE_expression_statement)) {
        NodeKind k = node_kind(n);
        return k != NODE_let_declaration && !is_item(k) && k != NODE_const_item && k != NODE_static_item &&
               k != NODE_empty_statement;
    }
    return ts_node_child_count(n) == 1;
}

static TSNode tail_of(TSNode n) { return node_is(n, NODE_expression_statement) ? ts_node_named_child(n, 0) : n; }

Value lower_block(RustCtx *c, TSNode n, PlaceId dst) {
    uint32_t locals = c->locals.count;
    TSNode child, label = {0};
    Label end = {0};
    Exit x = {.outer = c->exit, .on_break = &end, .result = dst};
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);)
        if (node_is(child, NODE_label)) label = child;
    if (label.id) {
        x.label = node_text(c, label);
        c->exit = &x;
    }
    TSNode last = {0};
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);) {
        if (node_is(child, NODE_label)) continue;
        if (last.id) lower_statement_rust(c, last);
        last = child;
    }
    if (last.id && is_tail(last))
        lower_into(c, tail_of(last), dst);
    else if (last.id)
        lower_statement_rust(c, last);
    if (label.id) {
        c->exit = x.outer;
        build_place_label(&c->b, &end, node_loc(c, n));
    }
    c->locals.count = locals;
    return dst ? value_of_place(dst, place_ty(c, dst)) : unknown_value(0);
}

/* --- branches ------------------------------------------------------------------------------------------------------ */

static void test_either(RustCtx *c, TSNode n, Label *otherwise) {
    Label second = {0}, yes = {0};
    LocId loc = node_loc(c, n);
    lower_test(c, node_field(n, FIELD_left), &second);
    build_jump(&c->b, EV_JUMP, &yes, loc);
    build_place_label(&c->b, &second, loc);
    lower_test(c, node_field(n, FIELD_right), otherwise);
    build_place_label(&c->b, &yes, loc);
}

static void test_not(RustCtx *c, TSNode n, Label *otherwise) {
    Label no = {0};
    LocId loc = node_loc(c, n);
    lower_test(c, ts_node_named_child(n, 0), &no);
    build_jump(&c->b, EV_JUMP, otherwise, loc);
    build_place_label(&c->b, &no, loc);
}

static void test_value(RustCtx *c, TSNode n, Label *otherwise) {
    LocId loc = node_loc(c, n);
    Value v = lower_expr(c, n);
    read_value(c, v, loc);
    emit_branch(c, otherwise, loc);
}

void lower_test(RustCtx *c, TSNode n, Label *otherwise) {
    TSNode part;
    while (node_is(n, NODE_parenthesized_expression)) n = ts_node_named_child(n, 0);
    if (c->depth > DEEPEST_RUST) {
        c->func_flags |= FUNC_TRUNCATED;
        return;
    }
    c->depth++;
    Str op = node_is(n, NODE_binary_expression) ? node_text(c, node_field(n, FIELD_operator)) : (Str){"", 0};
    if (str_is(op, "&&")) {
        lower_test(c, node_field(n, FIELD_left), otherwise);
        lower_test(c, node_field(n, FIELD_right), otherwise);
    } else if (str_is(op, "||")) {
        test_either(c, n, otherwise);
    } else if (node_is(n, NODE_unary_expression) && str_is(node_text(c, ts_node_child(n, 0)), "!")) {
        test_not(c, n, otherwise);
    } else if (node_is(n, NODE_let_condition)) {
        Value v = lower_expr(c, node_field(n, FIELD_value));
        if (!v.place) v = value_of_place(as_place(c, v, node_loc(c, n)), v.ty);
        bind_pattern(c, node_field(n, FIELD_pattern), v, otherwise);
    } else if (node_is(n, NODE_let_chain)) {
        for (Kids kids = rust_kids(c, n); next_kid(&kids, &part);) lower_test(c, part, otherwise);
    } else {
        test_value(c, n, otherwise);
    }
    c->depth--;
}

static void lower_arm(RustCtx *c, TSNode body, PlaceId dst, LocId loc) {
    build_region_open(&c->b, REGION_ARM, loc);
    if (dst)
        lower_into(c, body, dst);
    else
        lower_drop(c, body);
    build_region_close(&c->b);
}

void lower_if(RustCtx *c, TSNode n, PlaceId dst) {
    Label no = {0}, end = {0};
    LocId loc = node_loc(c, n);
    uint32_t locals = c->locals.count;
    TSNode alternative = node_field(n, FIELD_alternative);
    lower_test(c, node_field(n, FIELD_condition), &no);
    lower_arm(c, node_field(n, FIELD_consequence), dst, loc);
    c->locals.count = locals;
    if (!ts_node_is_null(alternative)) build_jump(&c->b, EV_JUMP, &end, loc);
    build_place_label(&c->b, &no, loc);
    if (ts_node_is_null(alternative)) return;
    lower_arm(c, ts_node_named_child(alternative, ts_node_named_child_count(alternative) - 1), dst, loc);
    build_place_label(&c->b, &end, loc);
}

static bool is_error_pattern(const RustCtx *c, TSNode pattern) {
    if (!node_is(pattern, NODE_tuple_struct_pattern)) return false;
    return str_is(node_text(c, node_field(pattern, FIELD_type)), "Err");
}

static void lower_match_arm(RustCtx *c, TSNode arm, Value v, PlaceId dst, Label *end) {
    Label next = {0};
    TSNode match = node_field(arm, FIELD_pattern), condition = node_field(match, FIELD_condition);
    TSNode pattern = ts_node_named_child(match, 0);
    LocId loc = node_loc(c, arm);
    uint32_t locals = c->locals.count;
    RegionId region = build_region_open(&c->b, REGION_ARM, loc);
    if (ts_node_is_null(pattern)) { /* `_`: no named node */
        if (!ts_node_is_null(condition)) lower_test(c, condition, &next);
    } else {
        if (is_error_pattern(c, pattern)) c->b.u->regions.at[region].flags |= REGION_COLD;
        bool bare = !ts_node_is_null(condition) && ts_node_eq(pattern, condition);
        if (!bare) bind_pattern(c, pattern, v, &next);
        if (!ts_node_is_null(condition)) lower_test(c, condition, &next);
    }
    if (dst)
        lower_into(c, node_field(arm, FIELD_value), dst);
    else
        lower_drop(c, node_field(arm, FIELD_value));
    build_jump(&c->b, EV_JUMP, end, loc);
    build_region_close(&c->b);
    build_place_label(&c->b, &next, loc);
    c->locals.count = locals;
}

void lower_match(RustCtx *c, TSNode n, PlaceId dst) {
    Label end = {0};
    LocId loc = node_loc(c, n);
    TSNode body = node_field(n, FIELD_body), arm;
    Value v = lower_expr(c, node_field(n, FIELD_value));
    if (!v.place) v = value_of_place(as_place(c, v, loc), v.ty);
    build_use(&c->b, v.place, USE_TEST, loc);
    for (Kids kids = rust_kids(c, body); next_kid(&kids, &arm);)
        if (node_is(arm, NODE_match_arm)) lower_match_arm(c, arm, v, dst, &end);
    build_place_label(&c->b, &end, loc);
}

void lower_try(RustCtx *c, TSNode n, PlaceId dst, Value *out) {
    LocId loc = node_loc(c, n);
    Label good = {0};
    (void)dst;
    Value v = lower_expr(c, ts_node_named_child(n, 0));
    PlaceId p = as_place(c, v, loc);
    emit_branch(c, &good, loc);
    mark_loops(c, NULL, REGION_EARLY);
    if (c->closure)
        build_jump(&c->b, EV_JUMP, c->closure->on_return, loc);
    else
        build_event(&c->b, EV_RETURN, loc);
    build_place_label(&c->b, &good, loc);
    *out = (Value){.place = p, .part = true, .ty = payload_of(c, v.ty, 0)};
}

/* --- loops --------------------------------------------------------------------------------------------------------- */

static Str label_of(RustCtx *c, TSNode n) {
    TSNode child;
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);)
        if (node_is(child, NODE_label)) return node_text(c, child);
    return (Str){"", 0};
}

/* From the loop's keyword to the body: what a finding about the loop shows. */
static LocId head_loc(RustCtx *c, TSNode n) {
    TSNode body = node_field(n, FIELD_body);
    TSPoint from = ts_node_start_point(n),
            to = ts_node_is_null(body) ? ts_node_end_point(n) : ts_node_start_point(body);
    return span_loc(c, from, to);
}

void lower_loop(RustCtx *c, TSNode n, PlaceId dst) {
    Label top = {0}, end = {0}, no = {0};
    LocId loc = head_loc(c, n);
    uint32_t locals = c->locals.count;
    RegionId loop = build_region_open(&c->b, REGION_LOOP, loc);
    Exit x = {
        .outer = c->exit, .label = label_of(c, n), .on_break = &end, .on_continue = &top, .result = dst, .loop = loop};
    c->exit = &x;
    build_place_label(&c->b, &top, loc);
    TSNode condition = node_is(n, NODE_while_expression) ? node_field(n, FIELD_condition) : (TSNode){0};
    if (condition.id) lower_test(c, condition, &no);
    lower_drop(c, node_field(n, FIELD_body));
    build_jump(&c->b, EV_JUMP, &top, loc);
    build_region_close(&c->b);
    if (condition.id) build_place_label(&c->b, &no, loc);
    build_place_label(&c->b, &end, loc);
    c->exit = x.outer;
    c->locals.count = locals;
}

typedef struct Trip { /* of a `for` */
    TSNode node;
    LocId loc;
    Label top, step, end;
    Exit exit;
    RegionId loop;
} Trip;

static void trip_begin(RustCtx *c, Trip *t) {
    t->loop = build_region_open(&c->b, REGION_LOOP, t->loc);
    t->exit = (Exit){
        .outer = c->exit, .label = label_of(c, t->node), .on_break = &t->end, .on_continue = &t->step, .loop = t->loop};
    c->exit = &t->exit;
    build_place_label(&c->b, &t->top, t->loc);
    emit_branch(c, &t->end, t->loc);
}

static void trip_end(RustCtx *c, Trip *t, PlaceId counter) {
    build_place_label(&c->b, &t->step, t->loc);
    if (counter) {
        Operand next = {.kind = OPD_AFFINE, .id = counter, .type = place_ty(c, counter), .mul = 1, .add = 1};
        build_use(&c->b, counter, USE_MODIFY, t->loc);
        build_operands(&c->b, &next, 1);
    }
    build_jump(&c->b, EV_JUMP, &t->top, t->loc);
    build_region_close(&c->b);
    build_place_label(&c->b, &t->end, t->loc);
    c->exit = t->exit.outer;
}

static Operand past(Operand o) {
    if (o.kind == OPD_VALUE) o = (Operand){.kind = OPD_AFFINE, .id = o.id, .type = o.type, .mul = 1};
    if (o.kind == OPD_AFFINE || o.kind == OPD_INT) o.add++;
    return o;
}

/* `for i in from..to` counts. */
static bool lower_counted(RustCtx *c, TSNode n, TSNode range, Trip *t) {
    if (!node_is(range, NODE_range_expression) || ts_node_named_child_count(range) != 2) return false;
    TSNode from = ts_node_named_child(range, 0), to = ts_node_named_child(range, 1);
    TSNode op = ts_node_child(range, 1);
    Value start = lower_expr(c, from), stop = lower_expr(c, to);
    bool literal = !start.place && start.o.kind == OPD_INT;
    Ty ty = literal ? stop.ty : start.ty;
    PlaceId counter = new_temp(c, ty, t->loc);
    store(c, counter, start, t->loc, true);
    Operand bound = take(c, stop);
    trip_begin(c, t);
    Region *r = &c->b.u->regions.at[t->loop];
    r->counter = counter;
    r->bound = str_is(node_text(c, op), "..=") ? past(bound) : bound;
    bind_pattern(c, node_field(n, FIELD_pattern), value_of_place(counter, ty), NULL);
    lower_drop(c, node_field(n, FIELD_body));
    trip_end(c, t, counter);
    return true;
}

/* The element of this trip: a part of a container, or what an iterator gives. */
static Value next_element(RustCtx *c, PlaceId it, Ty item, LocId loc) {
    Ty ty = place_ty(c, it);
    const TyInfo *t = info(c, ty);
    bool ref = t->kind == TY_REF, mut = ref && t->mut;
    Ty base = ref ? t->args[0] : ty;
    Own own = ty_own(c->types, rust_items(c->index), base);
    uint8_t kind = info(c, base)->kind;
    bool holds = own == OWN_CONTAINER || kind == TY_ARRAY || kind == TY_SLICE;
    if (holds) {
        Ty element = ref && info(c, item)->kind == TY_REF ? info(c, item)->args[0] : item;
        Value v = value_of_place(place_step(c, it, STEP_INDEX, (Str){"", 0}, element), element);
        if (!ref || info(c, item)->kind != TY_REF) return v;
        Operand o = borrow(c, v, mut, loc);
        return value_of_operand(o, item);
    }
    PlaceId dst = new_temp(c, item, loc);
    Operand self =
        ref ? (Operand){.kind = OPD_VALUE, .id = it, .type = ty}
            : (Operand){.kind = OPD_ADDRESS, .flags = OPERAND_MUT, .id = it, .type = ty_ref(c->types, ty, true)};
    emit_call(c, str_of("Iterator::next"), str_of("next"), &self, 1, dst, loc);
    return value_of_place(dst, item);
}

void lower_for(RustCtx *c, TSNode n) {
    Trip t = {.node = n, .loc = head_loc(c, n)};
    uint32_t locals = c->locals.count;
    TSNode value = node_field(n, FIELD_value);
    while (node_is(value, NODE_parenthesized_expression)) value = ts_node_named_child(value, 0);
    if (lower_counted(c, n, value, &t)) {
        c->locals.count = locals;
        return;
    }
    bool exact = false;
    Value v = lower_expr(c, value);
    Ty item = known_item(c->types, rust_items(c->index), ty_deep(c->types, v.ty), &exact);
    Operand bound = v.place ? (Operand){.kind = OPD_VALUE, .id = v.place, .type = v.ty} : v.o;
    PlaceId it = new_temp(c, v.ty, t.loc);
    store(c, it, v, t.loc, true);
    trip_begin(c, &t);
    Region *r = &c->b.u->regions.at[t.loop];
    r->bound = bound;
    r->flags |= (uint8_t)(REGION_EACH | (exact ? REGION_EXACT : 0));
    bind_pattern(c, node_field(n, FIELD_pattern), next_element(c, it, item, t.loc), NULL);
    lower_drop(c, node_field(n, FIELD_body));
    trip_end(c, &t, 0);
    c->locals.count = locals;
}

/* --- leaving ------------------------------------------------------------------------------------------------------- */

static Exit *exit_of(RustCtx *c, Str label, bool loop) {
    for (Exit *x = c->exit; x; x = x->outer)
        if (label.len ? str_eq(x->label, label) : (!loop || x->on_continue != NULL)) return x;
    return NULL;
}

static void leave_loop(RustCtx *c, TSNode n, bool again) {
    LocId loc = node_loc(c, n);
    Str label = label_of(c, n);
    Exit *x = exit_of(c, label, true);
    TSNode child, value = {0};
    for (Kids kids = rust_kids(c, n); next_kid(&kids, &child);)
        if (!node_is(child, NODE_label)) value = child;
    if (value.id && x) lower_into(c, value, x->result);
    if (!x || (again && !x->on_continue)) return;
    if (!again)
        mark_loops(c, x, REGION_EARLY);
    else if (x->loop)
        c->b.u->regions.at[x->loop].flags |= REGION_SKIPS;
    build_jump(&c->b, EV_JUMP, again ? x->on_continue : x->on_break, loc);
}

static void leave_function(RustCtx *c, TSNode n) {
    LocId loc = node_loc(c, n);
    TSNode value = ts_node_named_child(n, 0);
    bool some = !ts_node_is_null(value);
    if (c->closure) {
        if (some) lower_into(c, value, c->closure->result);
        mark_loops(c, NULL, REGION_EARLY);
        build_jump(&c->b, EV_JUMP, c->closure->on_return, loc);
        return;
    }
    if (!some) {
        emit_return(c, NULL, loc);
        return;
    }
    Value v = lower_expr(c, value);
    ty_unify(c->types, c->result, v.ty, true);
    Operand o = take(c, v);
    emit_return(c, &o, loc);
}

void lower_leave(RustCtx *c, TSNode n) {
    switch (node_kind(n)) {
    case NODE_break_expression: leave_loop(c, n, false); return;
    case NODE_continue_expression: leave_loop(c, n, true); return;
    default: leave_function(c, n);
    }
}
