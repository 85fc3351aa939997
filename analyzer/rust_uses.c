/* Where a file writes types with arguments (Rc<Vec<T>>), for rules that judge a type by its declaration alone: in items
 * and in the annotations of locals. */
#include "rust_ctx.h"

/* Where the walk stands: what is around the node. */
typedef struct Around {
    uint8_t site, flags;
    StrId owner;
    const RustScope *scope;
} Around;

static bool is_pub(RustCtx *c, TSNode n) {
    enum { FRONT = 4 }; /* attributes and comments may stand before it */
    for (uint32_t i = 0; i < ts_node_child_count(n) && i < FRONT; i++)
        if (str_starts(node_text(c, ts_node_child(n, i)), "pub")) return true;
    return false;
}

/* Functions are listed in the order of the source. */
static const RustFn *function_at(RustCtx *c, TSNode n) {
    uint32_t low = 0, high = rust_fn_count(c->index, c->file), at = ts_node_start_byte(n);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (ts_node_start_byte(rust_fn_at(c->index, c->file, mid)->node) < at)
            low = mid + 1;
        else
            high = mid;
    }
    if (low == rust_fn_count(c->index, c->file)) return NULL;
    const RustFn *f = rust_fn_at(c->index, c->file, low);
    return ts_node_eq(f->node, n) ? f : NULL;
}

static void enter_function(RustCtx *c, TSNode n, Around *a) {
    const RustFn *f = function_at(c, n);
    a->owner = build_str(&c->b, node_text(c, node_field(n, FIELD_name)));
    if (!f) return;
    a->scope = &f->scope;
    if (f->flags & (RUST_PUB | RUST_TRAIT | RUST_EXTERN)) a->flags |= TYPE_USE_EXPORTED;
    if (f->flags & RUST_EXTERN) a->flags |= TYPE_USE_FIXED;
    if (f->flags & RUST_TEST) a->flags |= TYPE_USE_TEST;
}

static Around enter(RustCtx *c, TSNode n, NodeKind k, Around a) {
    switch (k) {
    case NODE_struct_item:
    case NODE_enum_item:
    case NODE_union_item: a.owner = build_str(&c->b, node_text(c, node_field(n, FIELD_name))); return a;
    case NODE_field_declaration:
        a.site = SITE_FIELD;
        if (is_pub(c, n)) a.flags |= TYPE_USE_EXPORTED;
        return a;
    case NODE_ordered_field_declaration_list: a.site = SITE_FIELD; return a;
    case NODE_function_item:
    case NODE_function_signature_item:
        a.site = SITE_OTHER;
        enter_function(c, n, &a);
        return a;
    case NODE_impl_item:
        if (!ts_node_is_null(node_field(n, FIELD_trait))) a.flags |= TYPE_USE_FIXED;
        return a;
    case NODE_parameter: a.site = SITE_PARAM; return a;
    case NODE_type_item:
        a.site = SITE_ALIAS;
        a.flags &= (uint8_t)~TYPE_USE_FIXED; /* an associated type is the impl's own choice */
        return a;
    case NODE_const_item:
    case NODE_static_item: a.site = SITE_STATIC; return a;
    default: return a;
    }
}

static void note_use(RustCtx *c, TSNode n, const Around *a, bool inner, bool borrowed) {
    Ty ty = rust_type(c->index, c->file, a->scope, n);
    TypeId type = ty ? fact_type(c, ty) : 0;
    if (!type) return;
    TypeUse use = {.type = type, .loc = node_loc(c, n), .site = a->site, .flags = a->flags, .owner = a->owner};
    if (inner) use.flags |= TYPE_USE_INNER;
    if (borrowed) use.flags |= TYPE_USE_BORROWED;
    *vec_push(c->unit, &c->b.u->type_uses) = use;
}

static void walk(RustCtx *c, TSTreeCursor *at, Around a, bool inner, bool borrowed) {
    TSNode n = ts_tree_cursor_current_node(at);
    NodeKind k = node_kind(n);
    if (k == NODE_block || k == NODE_token_tree || c->depth > DEEPEST_RUST || !ts_tree_cursor_goto_first_child(at))
        return;
    c->depth++;
    a = enter(c, n, k, a);
    if (k == NODE_generic_type) note_use(c, n, &a, inner, borrowed);
    TSNode result = {0};
    if (k == NODE_function_item || k == NODE_function_signature_item) result = node_field(n, FIELD_return_type);
    do {
        Around b = a;
        if (result.id && ts_node_eq(ts_tree_cursor_current_node(at), result)) b.site = SITE_RESULT;
        walk(c, at, b, inner || k == NODE_type_arguments, k == NODE_reference_type);
    } while (ts_tree_cursor_goto_next_sibling(at));
    ts_tree_cursor_goto_parent(at);
    c->depth--;
}

void note_local_type(RustCtx *c, TSNode type, bool fixed) {
    Around a = {.scope = &c->fn->scope, .site = SITE_LOCAL, .owner = c->b.u->funcs.at[c->b.func].name};
    if (c->b.u->funcs.at[c->b.func].flags & FUNC_TEST) a.flags |= TYPE_USE_TEST;
    if (fixed) a.flags |= TYPE_USE_FIXED;
    uint32_t depth = c->depth;
    ts_tree_cursor_reset(&c->cursor, type);
    walk(c, &c->cursor, a, false, false);
    c->depth = depth;
}

void note_type_uses(RustCtx *c) {
    RustScope scope = {.module = c->file->module};
    Around a = {.scope = &scope, .flags = c->file->test ? TYPE_USE_TEST : 0};
    c->depth = 0;
    ts_tree_cursor_reset(&c->cursor, ts_tree_root_node(c->file->tree));
    walk(c, &c->cursor, a, false, false);
}
