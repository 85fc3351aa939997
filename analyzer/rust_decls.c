/* What declarations say in types: type nodes, generics and their bounds, fields, signatures, impl headers.
 *
 * Knows syntax and names; knows no bodies. */
#include "rust_index.h"

#include <string.h>

/* One place types are read at. */
typedef struct Site {
    RustIndex *x;
    const RustFile *file;
    const RustScope *scope;
    ItemId module;
    unsigned depth;
} Site;

static Ty read_type(Site *s, TSNode n);

static Str site_text(const Site *s, TSNode n) { return ts_node_is_null(n) ? (Str){"", 0} : node_text(s->file, n); }

/* --- arguments ---------------------------------------------------------------------------------------------------- */

typedef struct Args {
    Ty at[TY_ARGS];
    uint32_t count;
} Args;

static void push_arg(Args *args, Ty ty) {
    if (args->count < TY_ARGS) args->at[args->count++] = ty;
}

static bool is_type_node(NodeKind kind) {
    switch (kind) {
    case N_other:
    case N_lifetime:
    case N_line_comment:
    case N_block_comment:
    case N_attribute_item:
    case N_visibility_modifier:
    case N_mutable_specifier:
    case N_block:
    case N_type_binding:
    case N_extern_modifier:
    case N_function_modifiers: return false;
    default: return true;
    }
}

/* Types among a node's children, in order; bindings (Item = X) behind them when `bindings`. */
static void read_children(Site *s, TSNode list, Args *args, bool bindings) {
    if (ts_node_is_null(list)) return;
    uint32_t count = ts_node_named_child_count(list);
    for (uint32_t i = 0; i < count && i < 2 * TY_ARGS; i++) {
        TSNode n = ts_node_named_child(list, i);
        NodeKind kind = node_kind(s->x, n);
        if (is_type_node(kind)) push_arg(args, read_type(s, n));
        if (kind == N_type_binding && bindings) push_arg(args, read_type(s, node_field(n, s->x->f.type)));
    }
}

/* --- paths ---------------------------------------------------------------------------------------------------------- */

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/* Path text without blanks, type arguments ("Vec::<u8>::new") and comments cut out. */
Str path_text(RustIndex *x, Str text) {
    bool plain = true;
    for (size_t i = 0; i < text.len; i++) plain &= !is_blank(text.at[i]) && text.at[i] != '<';
    if (plain) return text;
    char *at = arena_get(x->a, 1, 1, text.len + 1);
    size_t len = 0;
    unsigned open = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool arrow = c == '>' && i && text.at[i - 1] == '-';
        if (c == '<') {
            if (!open && len >= 2 && at[len - 1] == ':') len -= 2;
            open++;
        } else if (c == '>' && !arrow && open) {
            open--;
        } else if (!open && !is_blank(c)) {
            at[len++] = c;
        }
    }
    return (Str){at, len};
}

Ty scope_param(const RustScope *scope, Str name) {
    for (uint32_t i = scope->param_count; i; i--)
        if (str_eq(scope->params[i - 1].name, name)) return scope->params[i - 1].with;
    return 0;
}

static Ty assoc_of(RustIndex *x, Ty type, Str trait, Str name);

/* T::Lang where T is bound by a project trait: what that says of its Lang. */
static Ty bound_projection(RustIndex *x, Ty param, Str path, Str name) {
    TyInfo info = *ty_info(x->t, param);
    Str inside = path_append(x->a, S("Self"), name);
    for (uint32_t i = 0; i < info.count; i++) {
        ItemId trait = item_at_path(x, SPACE_TYPES, ty_info(x->t, info.args[i])->name);
        const Decl *d = trait && x->items.at[trait].kind == ITEM_TRAIT ? &x->decls.at[x->items.at[trait].data] : NULL;
        Ty assoc = d && d->scope ? scope_param(d->scope, inside) : 0;
        if (!assoc) continue;
        TyInfo of = *ty_info(x->t, assoc);
        return of.kind == TY_PARAM ? ty_make(x->t, TY_PARAM, path, of.args, of.count, false) : assoc;
    }
    return 0;
}

/* T::Item, Self::Output */
static Ty projection(Site *s, Str path) {
    Ty ty = scope_param(s->scope, path);
    if (ty) return ty;
    size_t colon = str_find(path, ':');
    if (colon + 2 >= path.len) return 0;
    Str head = {path.at, colon}, name = {path.at + colon + 2, path.len - colon - 2};
    ty = str_is(head, "Self") ? s->scope->self : scope_param(s->scope, head);
    if (!ty) return 0;
    bool exact;
    if (ty_info(s->x->t, ty)->kind == TY_PARAM) {
        Ty known = str_is(name, "Item") ? known_item(s->x->t, &s->x->asked, ty, &exact) : 0;
        return known ? known : bound_projection(s->x, ty, path, name);
    }
    return assoc_of(s->x, ty, (Str){0}, name);
}

static bool starts_with_param(const Site *s, Str path) {
    Str head = {path.at, str_find(path, ':')};
    return head.len < path.len && (str_is(head, "Self") || scope_param(s->scope, head));
}

/* A project type with arguments; what is left out is filled with defaults. */
static Ty apply_item(RustIndex *x, ItemId id, const Args *given) {
    Args args = *given;
    const Item *it = &x->items.at[id];
    const Decl *d = &x->decls.at[it->data];
    if (d->state && args.count < d->param_count && d->param_count <= TY_ARGS && (args.count || d->defaults[0]))
        while (args.count < d->param_count) push_arg(&args, d->defaults[args.count]);
    return ty_make(x->t, TY_NAMED, it->path, args.at, args.count, false);
}

static Str trait_name(const RustIndex *x, Target t) {
    if (t.item) return x->items.at[t.item].path;
    return str_starts(t.outside, "std::") ? last_name(t.outside) : t.outside;
}

static Ty apply_target(Site *s, Target t, const Args *args) {
    RustIndex *x = s->x;
    if (t.outside.len && !t.absent) return ty_deep(x->t, known_type(x->t, t.outside, args->at, args->count));
    if (!t.item) return 0;
    switch (x->items.at[t.item].kind) {
    case ITEM_ALIAS: return decl_alias(x, t.item, args->at, args->count, s->depth);
    case ITEM_STRUCT:
    case ITEM_UNION:
    case ITEM_ENUM: return apply_item(x, t.item, args);
    case ITEM_TRAIT: return ty_make(x->t, TY_DYN, trait_name(x, t), args->at, args->count, false);
    default: return 0;
    }
}

static Ty named_type(Site *s, TSNode path, const Args *args) {
    Str text = path_text(s->x, site_text(s, path));
    if (!text.len) return 0;
    if (str_is(text, "_")) return ty_var(s->x->t);
    if (str_is(text, "Self")) return s->scope->self;
    Ty param = scope_param(s->scope, text);
    if (param) return param;
    if (starts_with_param(s, text)) return projection(s, text);
    return apply_target(s, path_resolve(s->x, s->module, text, SPACE_TYPES, 0), args);
}

/* --- traits as types -------------------------------------------------------------------------------------------------- */

/* Fn(A) -> B: the result first, as in TY_FN. */
static void function_parts(Site *s, TSNode n, Args *args) {
    TSNode result = node_field(n, s->x->f.return_type);
    push_arg(args, ts_node_is_null(result) ? ty_unit(s->x->t) : read_type(s, result));
    TSNode params = node_field(n, s->x->f.parameters);
    uint32_t count = ts_node_is_null(params) ? 0 : ts_node_named_child_count(params);
    for (uint32_t i = 0; i < count && i < 2 * TY_ARGS; i++) {
        TSNode p = ts_node_named_child(params, i);
        NodeKind kind = node_kind(s->x, p);
        if (kind == N_parameter) p = node_field(p, s->x->f.type);
        if (kind == N_parameter || is_type_node(kind)) push_arg(args, read_type(s, p));
    }
}

/* A bound: a trait with its arguments as TY_DYN. 0: a lifetime, ?Sized, or not known. */
static Ty read_trait(Site *s, TSNode n) {
    Args args = {.count = 0};
    TSNode path = n;
    switch (node_kind(s->x, n)) {
    case N_generic_type:
        path = node_field(n, s->x->f.type);
        read_children(s, node_field(n, s->x->f.type_arguments), &args, true);
        break;
    case N_function_type:
        path = node_field(n, s->x->f.trait);
        if (ts_node_is_null(path)) return 0;
        function_parts(s, n, &args);
        break;
    case N_higher_ranked_trait_bound:
        n = node_field(n, s->x->f.type);
        return ts_node_is_null(n) || s->depth > DEEPEST ? 0 : (s->depth++, read_trait(s, n));
    case N_bounded_type:
        n = ts_node_named_child(n, 0);
        return ts_node_is_null(n) || s->depth > DEEPEST ? 0 : (s->depth++, read_trait(s, n));
    case N_type_identifier:
    case N_scoped_type_identifier: break;
    default: return 0;
    }
    Target t = path_resolve(s->x, s->module, path_text(s->x, site_text(s, path)), SPACE_TYPES, 0);
    Str name = trait_name(s->x, t);
    return name.len ? ty_make(s->x->t, TY_DYN, name, args.at, args.count, false) : 0;
}

/* All bounds of a list (T: A + B). */
static void read_bounds(Site *s, TSNode list, Args *bounds) {
    if (ts_node_is_null(list)) return;
    uint32_t count = ts_node_named_child_count(list);
    for (uint32_t i = 0; i < count && i < 2 * TY_ARGS; i++) {
        Ty bound = read_trait(s, ts_node_named_child(list, i));
        if (bound) push_arg(bounds, bound);
    }
}

/* --- type nodes -------------------------------------------------------------------------------------------------------- */

static Ty wrap_type(Site *s, TSNode n, TyKind kind, TSFieldId field) {
    TSNode inner = node_field(n, field);
    if (ts_node_is_null(inner)) return 0;
    bool mut = false;
    for (uint32_t i = 0; i < 3 && kind != TY_ARRAY && kind != TY_SLICE; i++) {
        TSNode child = ts_node_named_child(n, i);
        mut |= !ts_node_is_null(child) && node_kind(s->x, child) == N_mutable_specifier;
    }
    Ty to = read_type(s, inner);
    return ty_make(s->x->t, kind, (Str){0}, &to, 1, mut);
}

/* <T as Trait>::Name in types; `n` is the scoped identifier whose path is bracketed. */
static Ty qualified(Site *s, TSNode n) {
    TSNode bracket = node_field(n, s->x->f.path), inner = ts_node_named_child(bracket, 0);
    Str name = site_text(s, node_field(n, s->x->f.name));
    if (ts_node_is_null(inner)) return 0;
    if (node_kind(s->x, inner) != N_qualified_type) {
        Ty ty = read_type(s, inner);
        return ty ? assoc_of(s->x, ty, (Str){0}, name) : 0;
    }
    TSNode self = node_field(inner, s->x->f.type), trait = node_field(inner, s->x->f.alias);
    Str text = path_text(s->x, site_text(s, self));
    if (str_is(text, "Self") || scope_param(s->scope, text)) {
        Ty ty = projection(s, path_append(s->x->a, text, name));
        if (ty) return ty;
    }
    Ty ty = read_type(s, self);
    return ty ? assoc_of(s->x, ty, last_name(path_text(s->x, site_text(s, trait))), name) : 0;
}

static Ty generic_type(Site *s, TSNode n) {
    Args args = {.count = 0};
    read_children(s, node_field(n, s->x->f.type_arguments), &args, false);
    TSNode path = node_field(n, s->x->f.type);
    return ts_node_is_null(path) ? 0 : named_type(s, path, &args);
}

static Ty scoped_type(Site *s, TSNode n) {
    TSNode path = node_field(n, s->x->f.path);
    if (!ts_node_is_null(path) && node_kind(s->x, path) == N_bracketed_type) return qualified(s, n);
    return named_type(s, n, &(Args){.count = 0});
}

static Ty function_type(Site *s, TSNode n) {
    if (!ts_node_is_null(node_field(n, s->x->f.trait))) return read_trait(s, n);
    Args args = {.count = 0};
    function_parts(s, n, &args);
    return ty_make(s->x->t, TY_FN, (Str){0}, args.at, args.count, false);
}

static Ty type_of_kind(Site *s, TSNode n) {
    RustIndex *x = s->x;
    Args args = {.count = 0};
    switch (node_kind(x, n)) {
    case N_identifier:
    case N_type_identifier: return named_type(s, n, &args);
    case N_scoped_identifier:
    case N_scoped_type_identifier: return scoped_type(s, n);
    case N_generic_type:
    case N_generic_type_with_turbofish: return generic_type(s, n);
    case N_primitive_type: return ty_make(x->t, TY_PRIM, site_text(s, n), NULL, 0, false);
    case N_reference_type: return wrap_type(s, n, TY_REF, x->f.type);
    case N_pointer_type: return wrap_type(s, n, TY_PTR, x->f.type);
    case N_array_type: {
        Str text = site_text(s, n);
        return wrap_type(s, n, str_find(text, ';') < text.len && ts_node_named_child_count(n) > 1 ? TY_ARRAY : TY_SLICE,
                         x->f.element);
    }
    case N_tuple_type:
        read_children(s, n, &args, false);
        return ty_make(x->t, TY_TUPLE, (Str){0}, args.at, args.count, false);
    case N_unit_type: return ty_unit(x->t);
    case N_never_type: return ty_make(x->t, TY_NEVER, (Str){0}, NULL, 0, false);
    case N_function_type: return function_type(s, n);
    case N_abstract_type:
    case N_dynamic_type: {
        TSNode trait = node_field(n, x->f.trait);
        return ts_node_is_null(trait) ? 0 : read_trait(s, trait);
    }
    case N_bounded_type:
    case N_bracketed_type: {
        TSNode inner = ts_node_named_child(n, 0);
        return ts_node_is_null(inner) ? 0 : read_type(s, inner);
    }
    default: return 0;
    }
}

static Ty read_type(Site *s, TSNode n) {
    if (ts_node_is_null(n) || s->depth > DEEPEST) return 0;
    s->depth++;
    Ty ty = type_of_kind(s, n);
    s->depth--;
    return ty;
}

Ty rust_type(RustIndex *x, const RustFile *file, const RustScope *scope, TSNode type) {
    Site s = {x, file, scope, item_at_path(x, SPACE_TYPES, scope->module), 0};
    return read_type(&s, type);
}

/* --- generics ----------------------------------------------------------------------------------------------------------- */

static Ty new_param(RustIndex *x, Str name, const Args *bounds) {
    return ty_make(x->t, TY_PARAM, name, bounds->at, bounds->count, false);
}

static void add_param(RustScope *scope, Str name, Ty ty) {
    if (scope->param_count < sizeof scope->params / sizeof *scope->params)
        scope->params[scope->param_count++] = (TySubst){name, ty};
}

static void bound_param(Site *s, RustScope *scope, Str name, TSNode bounds) {
    for (uint32_t i = scope->param_count; i; i--) {
        TySubst *p = &scope->params[i - 1];
        if (!str_eq(p->name, name)) continue;
        Args all = {.count = 0};
        TyInfo had = *ty_info(s->x->t, p->with);
        for (uint32_t k = 0; k < had.count; k++) push_arg(&all, had.args[k]);
        read_bounds(s, bounds, &all);
        if (all.count > had.count) p->with = new_param(s->x, name, &all);
        return;
    }
    Args all = {.count = 0}; /* I::Item: … */
    size_t colon = str_find(name, ':');
    read_bounds(s, bounds, &all);
    if (all.count && colon < name.len && scope_param(scope, (Str){name.at, colon}))
        add_param(scope, name, new_param(s->x, name, &all));
}

static void where_bounds(Site *s, RustScope *scope, TSNode item) {
    uint32_t count = ts_node_named_child_count(item);
    for (uint32_t i = 0; i < count && i < 12; i++) {
        TSNode where = ts_node_named_child(item, i);
        if (node_kind(s->x, where) != N_where_clause) continue;
        uint32_t predicates = ts_node_named_child_count(where);
        for (uint32_t k = 0; k < predicates && k < 4 * DEEPEST; k++) {
            TSNode p = ts_node_named_child(where, k);
            if (node_kind(s->x, p) != N_where_predicate) continue;
            bound_param(s, scope, path_text(s->x, site_text(s, node_field(p, s->x->f.left))),
                        node_field(p, s->x->f.bounds));
        }
        return;
    }
}

/* Adds an item's type parameters to a scope; first their names, then their bounds, which may name any of them. */
static void read_generics(RustIndex *x, const RustFile *file, ItemId module, RustScope *scope, TSNode item) {
    Site s = {x, file, scope, module, 0};
    TSNode list = node_field(item, x->f.type_parameters);
    uint32_t count = ts_node_is_null(list) ? 0 : ts_node_named_child_count(list);
    for (uint32_t i = 0; i < count; i++) {
        TSNode p = ts_node_named_child(list, i);
        if (node_kind(x, p) != N_type_parameter) continue;
        Str name = site_text(&s, node_field(p, x->f.name));
        if (name.len) add_param(scope, name, new_param(x, name, &(Args){.count = 0}));
    }
    for (uint32_t i = 0; i < count; i++) {
        TSNode p = ts_node_named_child(list, i);
        TSNode bounds = node_kind(x, p) == N_type_parameter ? node_field(p, x->f.bounds) : (TSNode){0};
        if (!ts_node_is_null(bounds)) bound_param(&s, scope, site_text(&s, node_field(p, x->f.name)), bounds);
    }
    where_bounds(&s, scope, item);
}

/* --- declared types ------------------------------------------------------------------------------------------------------ */

static void decl_params(RustIndex *x, Decl *d, const Item *it) {
    TSNode list = node_field(it->node, x->f.type_parameters);
    uint32_t count = ts_node_is_null(list) ? 0 : ts_node_named_child_count(list);
    Site s = {x, it->file, d->scope, it->parent, 0};
    for (uint32_t i = 0; i < count; i++) {
        TSNode p = ts_node_named_child(list, i);
        NodeKind kind = node_kind(x, p);
        if (kind == N_lifetime_parameter) x->items.at[d->item].flags |= ITEM_LIFETIME;
        if (kind != N_type_parameter || d->param_count >= ITEM_PARAMS) continue;
        d->names[d->param_count] = site_text(&s, node_field(p, x->f.name));
        d->params[d->param_count] = scope_param(d->scope, d->names[d->param_count]);
        TSNode fallback = node_field(p, x->f.default_type);
        d->defaults[d->param_count++] = ts_node_is_null(fallback) ? 0 : read_type(&s, fallback);
    }
}

/* Self and the associated types of a trait, and what it extends. */
static void trait_head(RustIndex *x, Decl *d, const Item *it) {
    Site s = {x, it->file, d->scope, it->parent, 0};
    Ty dyn = ty_make(x->t, TY_DYN, it->path, d->params, d->param_count, false);
    Args all = {.at = {dyn}, .count = 1};
    d->type = dyn;
    d->scope->self = ty_make(x->t, TY_PARAM, S("Self"), all.at, 1, false);
    read_bounds(&s, node_field(it->node, x->f.bounds), &all);
    d->bound_count = all.count - 1;
    d->bounds = arena_array(x->a, Ty, all.count);
    memcpy(d->bounds, all.at + 1, d->bound_count * sizeof *d->bounds);
    d->scope->self = new_param(x, S("Self"), &all);
    TSNode body = node_field(it->node, x->f.body);
    TSTreeCursor c = ts_tree_cursor_new(body);
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode n = ts_tree_cursor_current_node(&c);
        if (node_kind(x, n) != N_associated_type) continue;
        Args bounds = {.count = 0};
        read_bounds(&s, node_field(n, x->f.bounds), &bounds);
        Str name = path_append(x->a, S("Self"), site_text(&s, node_field(n, x->f.name)));
        add_param(d->scope, name, new_param(x, name, &bounds));
    }
    ts_tree_cursor_delete(&c);
}

static void read_head(RustIndex *x, ItemId id) {
    const Item *it = &x->items.at[id];
    Decl *d = &x->decls.at[it->data];
    if (d->state) return;
    d->state = 1;
    d->scope = arena_new(x->a, RustScope);
    d->scope->module = x->items.at[it->parent].path;
    if (it->kind == ITEM_CONST) return;
    read_generics(x, it->file, it->parent, d->scope, it->node);
    decl_params(x, d, it);
    if (it->kind == ITEM_TRAIT) {
        trait_head(x, d, it);
    } else if (it->kind != ITEM_ALIAS) {
        d->type = ty_make(x->t, TY_NAMED, it->path, d->params, d->param_count, false);
        d->scope->self = d->type;
    }
}

static void read_fields(Site *s, Decl *d, TSNode body) {
    if (ts_node_is_null(body)) return;
    uint32_t count = ts_node_named_child_count(body);
    d->tuple = node_kind(s->x, body) == N_ordered_field_declaration_list;
    d->fields = arena_array(s->x->a, Str, count);
    d->types = arena_array(s->x->a, Ty, count);
    TSTreeCursor c = ts_tree_cursor_new(body);
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode n = ts_tree_cursor_current_node(&c);
        NodeKind kind = node_kind(s->x, n);
        if (d->tuple ? !ts_node_is_named(n) || !ts_tree_cursor_current_field_id(&c) : kind != N_field_declaration)
            continue;
        if (d->field_count >= count) break;
        uint32_t i = d->field_count++;
        static const char digits[] = "0123456789";
        d->fields[i] = !d->tuple ? site_text(s, node_field(n, s->x->f.name))
                       : i < 10  ? (Str){digits + i, 1}
                                 : str_of(str_format(s->x->a, "%u", i));
        d->types[i] = read_type(s, d->tuple ? n : node_field(n, s->x->f.type));
    }
    ts_tree_cursor_delete(&c);
}

static void read_variants(RustIndex *x, Decl *d, ItemId id) {
    uint32_t count = 0;
    for (ItemId v = id + 1; v < x->items.count && x->items.at[v].kind == ITEM_VARIANT && x->items.at[v].home == id; v++)
        count++;
    d->variant_count = count;
    d->variants = arena_array(x->a, ItemId, count);
    for (uint32_t i = 0; i < count; i++) d->variants[i] = id + 1 + i;
}

static void read_constant(RustIndex *x, Decl *d, const Item *it) {
    if (d->impl) d->scope = &x->impls.at[d->impl - 1].scope;
    if (x->items.at[it->home].kind == ITEM_TRAIT) d->scope = x->decls.at[x->items.at[it->home].data].scope;
    if (!d->scope) return;
    Site s = {x, it->file, d->scope, it->parent, 0};
    d->type = read_type(&s, node_field(it->node, x->f.type));
}

const Decl *decl_of(RustIndex *x, ItemId id) {
    const Item *it = &x->items.at[id];
    Decl *d = &x->decls.at[it->data];
    if (it->kind == ITEM_VARIANT) {
        if (d->state) return d;
        d->state = 2;
        const Decl *whole = decl_of(x, it->home);
        d->scope = whole->scope;
        d->type = whole->type;
        Site s = {x, it->file, d->scope, it->parent, 0};
        read_fields(&s, d, node_field(it->node, x->f.body));
        return d;
    }
    read_head(x, id);
    if (d->state != 1) return d;
    d->state = 2;
    Site s = {x, it->file, d->scope, it->parent, 0};
    if (it->kind == ITEM_STRUCT || it->kind == ITEM_UNION) read_fields(&s, d, node_field(it->node, x->f.body));
    if (it->kind == ITEM_ENUM) read_variants(x, d, id);
    if (it->kind == ITEM_CONST) read_constant(x, d, it);
    if (it->kind == ITEM_ALIAS) d->type = read_type(&s, node_field(it->node, x->f.type));
    return d;
}

Ty decl_alias(RustIndex *x, ItemId id, const Ty *args, uint32_t count, unsigned depth) {
    if (depth > DEEPEST) return 0;
    const Decl *d = decl_of(x, id);
    TySubst with[ITEM_PARAMS];
    for (uint32_t i = 0; i < d->param_count; i++)
        with[i] = (TySubst){d->names[i], i < count ? args[i] : d->defaults[i]};
    return d->type ? ty_subst(x->t, d->type, with, d->param_count) : 0;
}

ItemId decl_item(const RustIndex *x, Ty type) {
    const TyInfo *info = ty_info(x->t, ty_find(x->t, type));
    if (info->kind != TY_NAMED || str_find(info->name, ':') == info->name.len) return 0;
    return item_at_path(x, SPACE_TYPES, info->name);
}

/* --- matching ---------------------------------------------------------------------------------------------------------- */

static bool bind_param(TySubst *subst, uint32_t *count, Str name, Ty type) {
    for (uint32_t i = 0; i < *count; i++)
        if (str_eq(subst[i].name, name)) return true;
    if (*count < 16 && type) subst[(*count)++] = (TySubst){name, type};
    return true;
}

bool decl_match(RustIndex *x, Ty pattern, Ty type, TySubst *subst, uint32_t *count, unsigned depth) {
    pattern = ty_find(x->t, pattern), type = ty_find(x->t, type);
    if (!pattern || !type || depth > DEEPEST) return true;
    TyInfo p = *ty_info(x->t, pattern), t = *ty_info(x->t, type);
    if (p.kind == TY_PARAM) return bind_param(subst, count, p.name, type);
    if (t.kind == TY_VAR || t.kind == TY_NEVER) return true;
    if (p.kind != t.kind || !str_eq(p.name, t.name)) return false;
    if (p.kind == TY_TUPLE && p.count != t.count) return false;
    for (uint32_t i = 0; i < p.count && i < t.count; i++)
        if (!decl_match(x, p.args[i], t.args[i], subst, count, depth + 1)) return false;
    return true;
}

static uint32_t trait_hash(const RustIndex *x, uint32_t id) { return index_hash(x->impls.at[id - 1].trait_name, 0); }
static bool same_trait(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    (void)seed;
    return str_eq(x->impls.at[id - 1].trait_name, key);
}

const Impl *impl_find(RustIndex *x, const Impl *after, Ty type, Str trait, TySubst *subst, uint32_t *count) {
    uint32_t id = after ? after->next : *table_slot(x, &x->traits, 0, trait, same_trait);
    for (; id; id = x->impls.at[id - 1].next) {
        const Impl *impl = &x->impls.at[id - 1];
        *count = 0;
        if (impl->self && decl_match(x, impl->self, type, subst, count, 0)) return impl;
    }
    return NULL;
}

static Ty assoc_in(RustIndex *x, const Impl *impl, Str name, const TySubst *subst, uint32_t count) {
    for (uint32_t i = 0; i < impl->assoc_count; i++)
        if (str_eq(impl->assoc[i].name, name)) return ty_subst(x->t, impl->assoc[i].type, subst, count);
    return 0;
}

/* An associated type of a type; without a trait: of any that has one of the name. */
static Ty assoc_of(RustIndex *x, Ty type, Str trait, Str name) {
    TySubst subst[16];
    uint32_t count = 0;
    if (!x->linked) return 0;
    if (trait.len) {
        const Impl *impl = impl_find(x, NULL, type, trait, subst, &count);
        return impl ? assoc_in(x, impl, name, subst, count) : 0;
    }
    ItemId item = decl_item(x, type);
    Ty found = 0;
    for (uint32_t i = 0; item && i < x->impls.count; i++) {
        const Impl *impl = &x->impls.at[i];
        count = 0;
        if (impl->type != item || !impl->assoc_count || !decl_match(x, impl->self, type, subst, &count, 0)) continue;
        Ty ty = assoc_in(x, impl, name, subst, count);
        if (ty && found) return 0;
        if (ty) found = ty;
    }
    return found;
}

Ty decl_assoc(RustIndex *x, Ty type, Str name) { return assoc_of(x, type, (Str){0}, name); }

/* --- impls ---------------------------------------------------------------------------------------------------------------- */

static void impl_assoc(RustIndex *x, Impl *impl) {
    TSNode body = node_field(impl->node, x->f.body);
    TSTreeCursor c = ts_tree_cursor_new(body);
    Site s = {x, impl->file, &impl->scope, impl->module, 0};
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode n = ts_tree_cursor_current_node(&c);
        if (node_kind(x, n) != N_type_item || impl->assoc_count >= sizeof impl->assoc / sizeof *impl->assoc) continue;
        Str name = site_text(&s, node_field(n, x->f.name));
        Ty type = read_type(&s, node_field(n, x->f.type));
        impl->assoc[impl->assoc_count++] = (Assoc){name, type};
        if (type) add_param(&impl->scope, path_append(x->a, S("Self"), name), type);
    }
    ts_tree_cursor_delete(&c);
}

static void link_impl(RustIndex *x, uint32_t i) {
    Impl *impl = &x->impls.at[i];
    impl->scope.module = x->items.at[impl->module].path;
    read_generics(x, impl->file, impl->module, &impl->scope, impl->node);
    Site s = {x, impl->file, &impl->scope, impl->module, 0};
    impl->self = read_type(&s, node_field(impl->node, x->f.type));
    impl->scope.self = impl->self;
    impl->type = decl_item(x, impl->self);
    if (!impl->of_trait) return;
    TSNode trait = node_field(impl->node, x->f.trait);
    impl->trait_type = read_trait(&s, trait);
    TSNode path = node_kind(x, trait) == N_generic_type ? node_field(trait, x->f.type) : trait;
    Str text = path_text(x, site_text(&s, path));
    impl->trait = path_resolve(x, impl->module, text, SPACE_TYPES, 0);
    impl->trait_name = last_name(impl->trait.item ? x->items.at[impl->trait.item].path : text);
    impl_assoc(x, impl);
    if (impl->type && !impl->trait.item && str_is(impl->trait_name, "Drop")) x->items.at[impl->type].flags |= ITEM_DROP;
    table_room(x, &x->traits, trait_hash);
    uint32_t *slot = table_slot(x, &x->traits, 0, impl->trait_name, same_trait);
    if (*slot)
        impl->next = x->impls.at[*slot - 1].next, x->impls.at[*slot - 1].next = i + 1;
    else
        *slot = i + 1;
}

/* --- functions ------------------------------------------------------------------------------------------------------------ */

static uint32_t method_hash(const RustIndex *x, uint32_t id) { return index_hash(x->fns.at[id - 1].name, 0); }
static bool same_method(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    (void)seed;
    return str_eq(x->fns.at[id - 1].name, key);
}

uint32_t method_first(const RustIndex *x, Str name) { return *table_slot(x, &x->methods, 0, name, same_method); }

static void add_method(RustIndex *x, uint32_t i) {
    table_room(x, &x->methods, method_hash);
    uint32_t *slot = table_slot(x, &x->methods, 0, x->fns.at[i].name, same_method);
    x->fn_info.at[i].next_method = *slot;
    *slot = i + 1;
}

static void place_fn(RustIndex *x, uint32_t i) {
    FnInfo *info = &x->fn_info.at[i];
    Item *it = &x->items.at[info->item];
    const Impl *impl = info->impl ? &x->impls.at[info->impl - 1] : NULL;
    if (info->trait) add_method(x, i);
    if (!impl) return;
    if (!impl->of_trait) it->flags |= ITEM_INHERENT;
    if (impl->type) {
        it->home = impl->type;
        item_place(x, info->item, SPACE_VALUES);
    } else {
        Str type = impl->self ? str_of(ty_text(x->a, x->t, impl->self))
                              : path_text(x, node_text(impl->file, node_field(impl->node, x->f.type)));
        it->path = path_append(x->a, path_append(x->a, x->items.at[it->parent].path, type), it->name);
        if (impl->self) add_method(x, i);
    }
}

/* Functions whose names have to be told apart, since only cfg or types say which is meant. */
static void name_fn(RustIndex *x, uint32_t i) {
    RustFn *f = &x->fns.at[i];
    const FnInfo *info = &x->fn_info.at[i];
    const Item *it = &x->items.at[info->item];
    f->path = it->path;
    bool loose = info->impl && !x->impls.at[info->impl - 1].type;
    if (loose || (it->flags & ITEM_TWIN && fn_of_items(x, item_find(x, it->home, SPACE_VALUES, it->name)) != f))
        f->path = str_of(str_format(x->a, "%.*s#%u", STR_ARG(it->path), i));
}

const RustFn *fn_of_items(const RustIndex *x, ItemId first) {
    const RustFn *sole = NULL, *inherent = NULL;
    uint32_t soles = 0, inherents = 0;
    enum { MOST_TWINS = 64 };
    for (ItemId id = first; id; id = x->items.at[id].twin) {
        const Item *it = &x->items.at[id];
        if (it->kind != ITEM_FN || soles == MOST_TWINS) return NULL;
        soles++, sole = &x->fns.at[it->data];
        if (it->flags & ITEM_INHERENT) inherents++, inherent = sole;
    }
    if (soles == 1) return sole;
    if (inherents == 1) return inherent;
    uint32_t joint = first ? x->fn_info.at[x->items.at[first].data].joint : 0;
    return joint ? &x->joint.at[joint - 1] : NULL;
}

static bool same_signature(const RustFn *a, const RustFn *b) {
    return a->self == b->self && a->count == b->count && a->result == b->result && a->borrows == b->borrows &&
           a->owner == b->owner && !memcmp(a->params, b->params, a->count * sizeof *a->params);
}

/* cfg twins: which body is meant is not known, but what they take and give is when they agree. */
static void join_twins(RustIndex *x, ItemId first) {
    const Item *it = &x->items.at[first];
    const RustFn *f = &x->fns.at[it->data];
    uint16_t flags = f->flags;
    for (ItemId id = it->twin; id; id = x->items.at[id].twin) {
        const RustFn *other = &x->fns.at[x->items.at[id].data];
        if (x->items.at[id].kind != ITEM_FN || !same_signature(f, other)) return;
        flags |= other->flags;
    }
    RustFn *joint = vec_push(x->a, &x->joint);
    *joint = *f;
    joint->path = it->path;
    joint->flags = flags & (uint16_t)~RUST_BODY;
    x->fn_info.at[it->data].joint = x->joint.count;
}

static void join_all(RustIndex *x) {
    for (uint32_t i = 0; i < x->fns.count; i++) {
        ItemId id = x->fn_info.at[i].item;
        const Item *it = &x->items.at[id];
        if (it->flags & ITEM_TWIN && item_find(x, it->home, SPACE_VALUES, it->name) == id) join_twins(x, id);
    }
}

static uint8_t self_kind(const Site *s, TSNode p) {
    Str text = site_text(s, p);
    size_t colon = str_find(text, ':');
    if (colon < text.len) { /* self: &Self, self: Box<Self> */
        text.at += colon + 1, text.len -= colon + 1;
        while (text.len && is_blank(*text.at)) text.at++, text.len--;
    }
    if (!text.len || *text.at != '&') return SELF_VALUE;
    for (uint32_t i = 0; i < ts_node_named_child_count(p); i++)
        if (node_kind(s->x, ts_node_named_child(p, i)) == N_mutable_specifier) return SELF_MUT;
    for (size_t i = 0; colon < text.len && i + 4 < text.len; i++)
        if (!memcmp(text.at + i, "mut ", 4)) return SELF_MUT;
    return SELF_REF;
}

static void read_params(Site *s, RustFn *f, TSNode list) {
    if (ts_node_is_null(list)) return;
    TSTreeCursor c = ts_tree_cursor_new(list);
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode n = ts_tree_cursor_current_node(&c);
        NodeKind kind = node_kind(s->x, n);
        if (kind == N_self_parameter) {
            f->self = self_kind(s, n);
        } else if (kind == N_parameter) {
            TSNode pattern = node_field(n, s->x->f.pattern), type = node_field(n, s->x->f.type);
            if (!ts_node_is_null(pattern) && node_kind(s->x, pattern) == N_self)
                f->self = self_kind(s, n);
            else if (f->count < RUST_PARAMS)
                f->params[f->count++] = read_type(s, type);
        } else if (ts_node_is_named(n) && is_type_node(kind) && f->count < RUST_PARAMS) {
            f->params[f->count++] = read_type(s, n); /* a parameter of the 2015 edition, without a name */
        }
    }
    ts_tree_cursor_delete(&c);
}

/* --- borrows --------------------------------------------------------------------------------------------------------------- */

/* A lifetime but 'static, or a reference without one, in the text of a type. */
static bool text_borrows(Str s) {
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '\'' && !str_starts((Str){s.at + i, s.len - i}, "'static")) return true;
        if (s.at[i] != '&') continue;
        size_t k = i + 1;
        while (k < s.len && is_blank(s.at[k])) k++;
        if (!str_starts((Str){s.at + k, s.len - k}, "'static")) return true;
    }
    return false;
}

static bool type_borrows(RustIndex *x, Ty type, unsigned depth) {
    type = ty_find(x->t, type);
    TyInfo info = *ty_info(x->t, type);
    if (!type || depth > DEEPEST) return true;
    if (info.kind == TY_DYN || info.kind == TY_FN) return false; /* what they hold is said by a lifetime */
    if (info.kind == TY_NAMED) {
        ItemId id = decl_item(x, type);
        if (id ? (x->items.at[id].flags & ITEM_LIFETIME) : ty_own(x->t, &x->asked, type) == OWN_VIEW) return true;
    }
    for (uint32_t i = 0; i < info.count && info.kind != TY_PARAM && info.kind != TY_REF; i++)
        if (type_borrows(x, info.args[i], depth + 1)) return true;
    return false;
}

/* By the elision rules a hidden lifetime is that of a reference among the arguments. */
static bool fn_borrows(Site *s, const RustFn *f, TSNode params, TSNode result) {
    if (ts_node_is_null(result)) return false;
    if (text_borrows(site_text(s, result))) return true;
    return text_borrows(site_text(s, params)) && type_borrows(s->x, f->result, 0);
}

static void read_signature(RustIndex *x, uint32_t i) {
    RustFn *f = &x->fns.at[i];
    const FnInfo *info = &x->fn_info.at[i];
    const Item *it = &x->items.at[info->item];
    if (info->impl) {
        f->scope = x->impls.at[info->impl - 1].scope;
        f->owner = f->scope.self;
        if (x->impls.at[info->impl - 1].of_trait) f->flags |= RUST_TRAIT;
    } else if (info->trait) {
        f->scope = *decl_of(x, info->trait)->scope;
        f->owner = f->scope.self;
    }
    f->scope.module = x->items.at[it->parent].path;
    read_generics(x, f->file, it->parent, &f->scope, f->node);
    Site s = {x, f->file, &f->scope, it->parent, 0};
    TSNode params = node_field(f->node, x->f.parameters), result = node_field(f->node, x->f.return_type);
    read_params(&s, f, params);
    f->result = ts_node_is_null(result) ? ty_unit(x->t) : read_type(&s, result);
    f->borrows = fn_borrows(&s, f, params, result);
    if (info->block) f->scope.module = x->items.at[info->block].path;
    bool fixed = info->trait && x->items.at[info->trait].flags & ITEM_EXPORTED;
    if (it->flags & ITEM_EXPORTED || fixed)
        f->flags |= RUST_PUB;
    else if (it->flags & (ITEM_PUB | ITEM_PUB_SOME))
        f->flags |= RUST_PUB_CRATE;
}

static bool has_decl(uint8_t kind) {
    return (kind >= ITEM_STRUCT && kind <= ITEM_ALIAS) || kind == ITEM_TRAIT || kind == ITEM_CONST;
}

void decls_link(RustIndex *x, Arena tmp) {
    for (ItemId id = 1; id < x->items.count; id++)
        if (has_decl(x->items.at[id].kind) && x->items.at[id].kind != ITEM_VARIANT) read_head(x, id);
    for (uint32_t i = 0; i < x->impls.count; i++) link_impl(x, i);
    for (uint32_t i = 0; i < x->fns.count; i++) place_fn(x, i);
    for (uint32_t i = 0; i < x->decls.count; i++) {
        const Decl *d = &x->decls.at[i];
        if (!d->impl || !x->impls.at[d->impl - 1].type) continue;
        x->items.at[d->item].home = x->impls.at[d->impl - 1].type;
        item_place(x, d->item, SPACE_VALUES);
    }
    x->linked = true;
    paths_export(x, tmp);
    for (ItemId id = 1; id < x->items.count; id++)
        if (has_decl(x->items.at[id].kind)) decl_of(x, id);
    for (uint32_t i = 0; i < x->fns.count; i++) {
        name_fn(x, i);
        read_signature(x, i);
    }
    join_all(x);
}
