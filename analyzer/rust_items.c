/* The index of Rust items: building it, and what others ask of it.
 *
 * Knows no bodies and no facts. Whatever is not certain is answered with nothing. */
#include "rust_index.h"

#include <string.h>

enum { DEREFS = 8 };

/* --- building -------------------------------------------------------------------------------------------------- */

static void learn_grammar(RustIndex *x) {
    const TSLanguage *language = NULL;
    for (uint32_t i = 0; i < x->file_count && !language; i++)
        if (x->files[i].tree) language = ts_tree_language(x->files[i].tree);
    if (!language) return;
    uint32_t symbols = ts_language_symbol_count(language);
    static const char *const names[] = {
        "",
#define NODE(name) #name,
#define FIELD(name)
#include "rust_index.def"
#undef NODE
#undef FIELD
    };
    for (uint32_t s = 0; s < symbols && s < SYMBOLS; s++) {
        if (ts_language_symbol_type(language, (TSSymbol)s) != TSSymbolTypeRegular) continue;
        const char *name = ts_language_symbol_name(language, (TSSymbol)s);
        for (uint32_t k = 1; k < sizeof names / sizeof *names; k++)
            if (!strcmp(name, names[k])) x->kinds[s] = (uint8_t)k;
    }
#define NODE(name)
#define FIELD(name) x->f.name = ts_language_field_id_for_name(language, #name, sizeof #name - 1);
#include "rust_index.def"
#undef NODE
#undef FIELD
}

static bool items_copy(void *index, Ty ty);
static Own items_own(void *index, Ty ty);
static bool items_implement(void *index, Ty ty, const char *trait, Ty *item);

RustIndex *rust_index(Arena *a, TyTable *types, RustFile *files, uint32_t count, Arena tmp) {
    RustIndex *x = arena_new(a, RustIndex);
    *x = (RustIndex){.a = a, .t = types, .files = files, .file_count = count};
    x->info = arena_array(a, FileInfo, count);
    x->asked = (TyItems){x, items_copy, items_own, items_implement};
    *vec_push(a, &x->items) = (Item){0}; /* 0 is none */
    *vec_push(a, &x->first_glob) = 0;
    learn_grammar(x);
    modules_read(x, tmp);
    forwards_read(x);
    decls_link(x, tmp);
    return x;
}

const TyItems *rust_items(const RustIndex *x) { return &x->asked; }

/* --- functions -------------------------------------------------------------------------------------------------- */

uint32_t rust_fn_count(const RustIndex *x, const RustFile *file) { return x->info[file - x->files].fns.count; }

const RustFn *rust_fn_at(const RustIndex *x, const RustFile *file, uint32_t i) {
    return &x->fns.at[x->info[file - x->files].fns.at[i]];
}

const RustFn *rust_function(const RustIndex *x, Str path) {
    ItemId id = item_at_path(x, SPACE_VALUES, path);
    return id ? fn_of_items(x, id) : NULL;
}

/* The trait a bound names, by its canonical path; 0: not of the project. */
static ItemId trait_of(const RustIndex *x, Ty bound) {
    const TyInfo *info = ty_info(x->t, ty_find(x->t, bound));
    if (info->kind != TY_DYN) return 0;
    ItemId id = item_at_path(x, SPACE_TYPES, info->name);
    return id && x->items.at[id].kind == ITEM_TRAIT ? id : 0;
}

static bool bound_has(RustIndex *x, Ty bound, ItemId trait, unsigned depth) {
    ItemId id = trait_of(x, bound);
    if (id == trait) return true;
    if (!id || depth > DEREFS) return false;
    const Decl *d = decl_of(x, id);
    for (uint32_t i = 0; i < d->bound_count; i++)
        if (bound_has(x, d->bounds[i], trait, depth + 1)) return true;
    return false;
}

static bool type_has(RustIndex *x, Ty ty, ItemId trait) {
    TyInfo info = *ty_info(x->t, ty);
    if (info.kind == TY_DYN) return bound_has(x, ty, trait, 0);
    if (info.kind == TY_PARAM) {
        for (uint32_t i = 0; i < info.count; i++)
            if (bound_has(x, info.args[i], trait, 0)) return true;
        return false;
    }
    TySubst subst[16];
    uint32_t count;
    const Impl *impl = NULL;
    do impl = impl_find(x, impl, ty, x->items.at[trait].name, subst, &count);
    while (impl && impl->trait.item != trait);
    return impl;
}

/* An impl for all types is asked for what a reference points to: methods of that type itself come first. */
static bool impl_fits(RustIndex *x, const Impl *impl, Ty ty) {
    TySubst subst[16];
    uint32_t count = 0;
    if (ty_info(x->t, ty)->kind == TY_REF && ty_info(x->t, impl->self)->kind == TY_PARAM) return false;
    return decl_match(x, impl->self, ty, subst, &count, 0);
}

/* A method of impls for other types, or of traits, on exactly this type. *several: more than one may be meant. */
static const RustFn *loose_method(RustIndex *x, Ty ty, Str name, bool *several) {
    const RustFn *own = NULL, *inherited = NULL;
    for (uint32_t i = method_first(x, name); i; i = x->fn_info.at[i - 1].next_method) {
        const RustFn *f = &x->fns.at[i - 1];
        const FnInfo *info = &x->fn_info.at[i - 1];
        if (f->self == SELF_NONE) continue;
        if (info->impl && impl_fits(x, &x->impls.at[info->impl - 1], ty)) {
            *several |= own != NULL;
            own = f;
        } else if (info->trait && type_has(x, ty, info->trait)) {
            *several |= inherited != NULL;
            inherited = f;
        }
    }
    if (own && *several) return NULL;
    return own ? own : inherited;
}

static const RustFn *method_on(RustIndex *x, Ty ty, Str name, bool *several) {
    ItemId item = decl_item(x, ty);
    ItemId first = item ? item_find(x, item, SPACE_VALUES, name) : 0;
    if (!first || x->items.at[first].kind != ITEM_FN) return loose_method(x, ty, name, several);
    const RustFn *f = fn_of_items(x, first);
    *several = !f;
    return f && f->self != SELF_NONE ? f : NULL;
}

/* One step of auto-deref; the project's own Deref impls included. */
static Ty deref(RustIndex *x, Ty ty) {
    Ty to = ty_deref(x->t, ty), target = 0;
    if (to) return ty_find(x->t, to);
    if (!decl_item(x, ty) || !rust_implements(x, ty, "Deref", &target)) return 0;
    return ty_find(x->t, target);
}

const RustFn *rust_method(RustIndex *x, Ty receiver, Str name, uint32_t *derefs) {
    Ty ty = ty_find(x->t, receiver);
    for (uint32_t step = 0; ty && step < DEREFS && ty_info(x->t, ty)->kind != TY_VAR; step++) {
        bool several = false;
        const RustFn *f = method_on(x, ty, name, &several);
        if (derefs) *derefs = step;
        if (f || several) return several ? NULL : f;
        ty = deref(x, ty);
    }
    return NULL;
}

/* --- results ------------------------------------------------------------------------------------------------------ */

/* Follows derefs of `type` until the pattern fits. */
static void match_some(RustIndex *x, Ty pattern, Ty type, TySubst *subst, uint32_t *count) {
    const TyInfo *p = ty_info(x->t, ty_find(x->t, pattern));
    type = ty_find(x->t, type);
    for (unsigned i = 0; type && i < DEREFS; i++) {
        const TyInfo *t = ty_info(x->t, type);
        if (p->kind == TY_PARAM || (p->kind == t->kind && str_eq(p->name, t->name))) {
            if (p->kind == TY_REF) {
                Ty inner = t->args[0];
                match_some(x, p->args[0], inner, subst, count);
            } else {
                decl_match(x, pattern, type, subst, count, 0);
            }
            return;
        }
        type = deref(x, type);
    }
}

/* What a receiver's Self is: references are stripped unless the impl is for a reference. */
static void match_owner(RustIndex *x, const RustFn *f, Ty receiver, TySubst *subst, uint32_t *count) {
    Ty type = ty_find(x->t, receiver);
    uint8_t wanted = ty_info(x->t, f->owner)->kind;
    if (wanted != TY_REF)
        while (ty_info(x->t, type)->kind == TY_REF) type = ty_find(x->t, ty_info(x->t, type)->args[0]);
    match_some(x, f->owner, type, subst, count);
}

typedef struct Bindings {
    TySubst at[40];
    uint32_t count;
} Bindings;

static Ty bound_to(const Bindings *b, Str name, bool *found) {
    for (uint32_t i = 0; i < b->count; i++)
        if (str_eq(b->at[i].name, name)) return *found = true, b->at[i].with;
    *found = false;
    return 0;
}

static void bind(Bindings *b, Str name, Ty with) {
    if (b->count < sizeof b->at / sizeof *b->at) b->at[b->count++] = (TySubst){name, with};
}

/* Associated types of what parameters were matched with (Self::Item, D::Lang), wherever a type names them. */
static void bind_projections(RustIndex *x, Ty type, Bindings *b, unsigned depth) {
    TyInfo info = *ty_info(x->t, ty_find(x->t, type));
    size_t colon = str_find(info.name, ':');
    if (info.kind == TY_PARAM && colon + 2 < info.name.len) {
        bool found, known;
        Ty of = bound_to(b, (Str){info.name.at, colon}, &found);
        bound_to(b, info.name, &known);
        if (found && !known)
            bind(b, info.name, decl_assoc(x, of, (Str){info.name.at + colon + 2, info.name.len - colon - 2}));
    }
    for (uint32_t i = 0; i < info.count && depth < DEREFS; i++) bind_projections(x, info.args[i], b, depth + 1);
}

/* Parameters that neither the receiver nor an argument mentions are to be inferred. */
static void bind_rest(RustIndex *x, const RustFn *f, Bindings *b) {
    for (uint32_t i = 0; i < f->scope.param_count; i++) {
        const TySubst *p = &f->scope.params[i];
        bool found;
        bound_to(b, p->name, &found);
        if (!found && ty_info(x->t, p->with)->kind == TY_PARAM) bind(b, p->name, ty_var(x->t));
    }
}

/* Type arguments that the call writes out, in the order of the function's own parameters. */
static void bind_written(RustIndex *x, const RustFn *f, const RustUse *use, Bindings *b) {
    TSNode list = use->type_count ? node_field(f->node, x->f.type_parameters) : (TSNode){0};
    uint32_t count = !list.id || ts_node_is_null(list) ? 0 : ts_node_named_child_count(list), at = 0;
    for (uint32_t i = 0; i < count && at < use->type_count; i++) {
        TSNode n = ts_node_named_child(list, i);
        NodeKind kind = node_kind(x, n);
        if (kind == N_const_parameter) at++;
        if (kind != N_type_parameter) continue;
        TSNode name = node_field(n, x->f.name);
        uint32_t from = ts_node_start_byte(name), to = ts_node_end_byte(name);
        if (use->types[at]) bind(b, (Str){f->file->text.at + from, to - from}, use->types[at]);
        at++;
    }
}

/* What the function's parameters stand for in a call, as far as `type` names them. */
static Bindings bind_call(RustIndex *x, const RustFn *f, const RustUse *use, Ty type) {
    Bindings b = {.count = 0};
    bind_written(x, f, use, &b);
    if (use->receiver && f->owner) match_owner(x, f, use->receiver, b.at, &b.count);
    for (uint32_t i = 0; i < use->count && i < f->count; i++) match_some(x, f->params[i], use->args[i], b.at, &b.count);
    bind_projections(x, type, &b, 0);
    bind_rest(x, f, &b);
    return b;
}

static bool is_generic(const RustIndex *x, const RustFn *f) {
    return f->scope.param_count || (f->owner && ty_info(x->t, f->owner)->kind == TY_PARAM);
}

Ty rust_result(RustIndex *x, const RustFn *f, const RustUse *use) {
    if (!f->result || !is_generic(x, f)) return f->result;
    Bindings b = bind_call(x, f, use, f->result);
    return ty_subst(x->t, f->result, b.at, b.count);
}

static bool is_closure_trait(const TyInfo *t) {
    return t->kind == TY_DYN && (str_is(t->name, "Fn") || str_is(t->name, "FnMut") || str_is(t->name, "FnOnce"));
}

/* The closure trait, or function pointer, that a parameter asks for: of its own, of its bounds, behind a reference. */
static Ty closure_in(const RustIndex *x, Ty type) {
    for (unsigned i = 0; i < DEREFS; i++) {
        type = ty_find(x->t, type);
        const TyInfo *t = ty_info(x->t, type);
        if (t->kind == TY_FN || is_closure_trait(t)) return type;
        for (uint32_t k = 0; t->kind == TY_PARAM && k < t->count; k++)
            if (is_closure_trait(ty_info(x->t, ty_find(x->t, t->args[k])))) return t->args[k];
        bool behind = t->kind == TY_REF || (t->kind == TY_NAMED && str_is(t->name, "Box"));
        if (!behind || !t->count) return 0;
        type = t->args[0];
    }
    return 0;
}

Ty rust_closure(RustIndex *x, const RustFn *f, const RustUse *use, uint32_t arg) {
    Ty type = arg < f->count ? closure_in(x, f->params[arg]) : 0;
    if (!type) return 0;
    TyInfo info = *ty_info(x->t, type);
    Ty closure = ty_make(x->t, TY_FN, (Str){"", 0}, info.args, info.count, false);
    if (!is_generic(x, f)) return closure;
    Bindings b = bind_call(x, f, use, closure);
    return ty_subst(x->t, closure, b.at, b.count);
}

/* --- fields, shapes, constants ------------------------------------------------------------------------------------ */

static uint32_t args_subst(RustIndex *x, const Decl *d, Ty type, TySubst *with) {
    const TyInfo *info = ty_info(x->t, ty_find(x->t, type));
    for (uint32_t i = 0; i < d->param_count; i++) with[i] = (TySubst){d->names[i], i < info->count ? info->args[i] : 0};
    return d->param_count;
}

static bool tuple_field(const TyInfo *info, Str field, Ty *out) {
    if (info->kind != TY_TUPLE || field.len != 1 || *field.at < '0' || *field.at - '0' >= info->count) return false;
    *out = info->args[*field.at - '0'];
    return true;
}

static bool field_on(RustIndex *x, Ty ty, Str field, Ty *out) {
    if (tuple_field(ty_info(x->t, ty), field, out)) return true;
    ItemId id = decl_item(x, ty);
    if (!id || x->items.at[id].flags & ITEM_TWIN) return false;
    const Decl *d = decl_of(x, id);
    for (uint32_t i = 0; i < d->field_count; i++) {
        if (!str_eq(d->fields[i], field)) continue;
        TySubst with[ITEM_PARAMS];
        uint32_t n = args_subst(x, d, ty, with);
        *out = ty_subst(x->t, d->types[i], with, n);
        return true;
    }
    return false;
}

Ty rust_field(RustIndex *x, Ty record, Str field, uint32_t *derefs) {
    Ty ty = ty_find(x->t, record), found = 0;
    for (uint32_t step = 0; ty && step < DEREFS; step++) {
        if (derefs) *derefs = step;
        if (field_on(x, ty, field, &found)) return ty_find(x->t, found);
        if ((found = known_field(x->t, ty, field))) return found;
        ty = deref(x, ty);
    }
    return 0;
}

Ty rust_constant(const RustIndex *x, Str path) {
    ItemId id = item_at_path(x, SPACE_VALUES, path);
    if (!id || x->items.at[id].kind != ITEM_CONST || x->items.at[id].flags & ITEM_TWIN) return 0;
    return x->decls.at[x->items.at[id].data].type;
}

bool rust_shape(RustIndex *x, Str path, Ty of, RustShape *out) {
    ItemId id = item_at_path(x, SPACE_VALUES, path);
    if (!id || x->items.at[id].kind != ITEM_VARIANT) id = item_at_path(x, SPACE_TYPES, path);
    if (id && x->items.at[id].kind == ITEM_ALIAS) {
        Ty aliased = decl_alias(x, id, NULL, 0, 0);
        if (!of && ty_info(x->t, aliased)->count) of = aliased;
        id = decl_item(x, aliased);
    }
    if (!id || x->items.at[id].flags & ITEM_TWIN) return false;
    ItemKind kind = (ItemKind)x->items.at[id].kind;
    if (kind != ITEM_STRUCT && kind != ITEM_UNION && kind != ITEM_VARIANT) return false;
    if (kind == ITEM_VARIANT && x->items.at[x->items.at[id].home].flags & ITEM_TWIN) return false;
    const Decl *d = decl_of(x, id), *whole = kind == ITEM_VARIANT ? decl_of(x, x->items.at[id].home) : d;
    while (of && ty_info(x->t, of = ty_find(x->t, of))->kind == TY_REF) of = ty_info(x->t, of)->args[0];
    bool applied =
        of && ty_info(x->t, of)->kind == TY_NAMED && str_eq(ty_info(x->t, of)->name, ty_info(x->t, whole->type)->name);
    TySubst with[ITEM_PARAMS];
    uint32_t n = applied ? args_subst(x, whole, of, with) : 0;
    *out = (RustShape){.type = applied ? of : whole->type, .tuple = d->tuple};
    enum { FIT = sizeof out->types / sizeof *out->types };
    out->more = d->field_count > FIT;
    out->count = (uint8_t)(d->field_count < FIT ? d->field_count : FIT);
    for (uint32_t i = 0; i < out->count; i++) {
        out->fields[i] = d->fields[i];
        out->types[i] = ty_subst(x->t, d->types[i], with, n);
    }
    return true;
}

/* --- traits -------------------------------------------------------------------------------------------------------- */

/* A type parameter's or a trait object's bounds. */
static bool bounds_name(RustIndex *x, Ty ty, Str trait, Ty *item) {
    TyInfo info = *ty_info(x->t, ty);
    bool dyn = info.kind == TY_DYN;
    for (uint32_t i = 0; i < (dyn ? 1u : info.count); i++) {
        const TyInfo *bound = dyn ? &info : ty_info(x->t, ty_find(x->t, info.args[i]));
        if (!str_eq(bound->name, trait)) continue;
        if (item) *item = bound->count ? bound->args[bound->count - 1] : 0;
        return true;
    }
    return false;
}

static Ty produced(RustIndex *x, const Impl *impl, const TySubst *subst, uint32_t count) {
    for (uint32_t i = 0; i < impl->assoc_count; i++) {
        Str name = impl->assoc[i].name;
        if (str_is(name, "Item") || str_is(name, "Target") || str_is(name, "Output"))
            return ty_subst(x->t, impl->assoc[i].type, subst, count);
    }
    return 0;
}

/* *item: what all impls that fit agree on. */
static bool impls_of(RustIndex *x, Ty type, Str wanted, Ty *item) {
    Str last = last_name(wanted);
    bool found = false;
    for (const Impl *impl = NULL;;) {
        TySubst subst[16];
        uint32_t count = 0;
        impl = impl_find(x, impl, type, last, subst, &count);
        if (!impl) return found;
        if (impl->trait.item ? !str_eq(x->items.at[impl->trait.item].path, wanted) : last.len != wanted.len) continue;
        Ty made = produced(x, impl, subst, count);
        if (item) *item = !found || *item == made ? made : 0;
        found = true;
    }
}

bool rust_implements(RustIndex *x, Ty type, const char *trait, Ty *item) {
    Str wanted = str_of(trait);
    type = ty_find(x->t, type);
    TyInfo info = *ty_info(x->t, type);
    if (item) *item = 0;
    if (!type || info.kind == TY_VAR) return false;
    if (info.kind == TY_PARAM || info.kind == TY_DYN) return bounds_name(x, type, wanted, item);
    ItemId id = decl_item(x, type);
    if (id && !(x->items.at[id].flags & ITEM_TWIN) && attribute_derives(x->items.at[id].attributes, trait)) return true;
    return impls_of(x, type, wanted, item);
}

/* --- what types ask -------------------------------------------------------------------------------------------------- */

static bool items_implement(void *index, Ty ty, const char *trait, Ty *item) {
    return rust_implements(index, ty, trait, item);
}

static bool items_copy(void *index, Ty ty) {
    RustIndex *x = index;
    ItemId id = decl_item(x, ty);
    if (!id || x->items.at[id].flags & ITEM_TWIN) return false;
    if (!(x->items.at[id].flags & ITEM_COPY)) return rust_implements(x, ty, "Copy", NULL);
    TyInfo info = *ty_info(x->t, ty_find(x->t, ty));
    for (uint32_t i = 0; i < info.count; i++)
        if (!ty_is_copy(x->t, &x->asked, info.args[i])) return false;
    return true;
}

/* What a record owns, from what its parts do. */
typedef struct Parts {
    bool heap, unknown, shared, view;
} Parts;

static void add_fields(RustIndex *x, const Decl *d, const TySubst *with, uint32_t n, Parts *parts) {
    for (uint32_t i = 0; i < d->field_count && !parts->heap; i++) {
        switch (ty_own(x->t, &x->asked, ty_subst(x->t, d->types[i], with, n))) {
        case OWN_UNKNOWN: parts->unknown = true; break;
        case OWN_PLAIN: break;
        case OWN_VIEW: parts->view = true; break;
        case OWN_SHARED: parts->shared = true; break;
        case OWN_BOX:
        case OWN_CONTAINER:
        case OWN_STRING:
        case OWN_AGGREGATE: parts->heap = true; break;
        }
    }
}

static Own items_own(void *index, Ty ty) {
    RustIndex *x = index;
    ItemId id = decl_item(x, ty);
    if (!id || x->items.at[id].flags & (ITEM_TWIN | ITEM_DROP)) return OWN_UNKNOWN;
    ItemKind kind = (ItemKind)x->items.at[id].kind;
    if (kind != ITEM_STRUCT && kind != ITEM_ENUM) return OWN_UNKNOWN;
    decl_of(x, id);
    Decl *d = &x->decls.at[x->items.at[id].data];
    if (d->own_state) return OWN_UNKNOWN; /* a part of itself */
    d->own_state = 1;
    TySubst with[ITEM_PARAMS];
    uint32_t n = args_subst(x, d, ty, with);
    Parts parts = {0};
    add_fields(x, d, with, n, &parts);
    for (uint32_t i = 0; i < d->variant_count; i++) add_fields(x, decl_of(x, d->variants[i]), with, n, &parts);
    d->own_state = 0;
    if (parts.heap) return OWN_AGGREGATE;
    if (parts.unknown) return OWN_UNKNOWN;
    return parts.shared ? OWN_SHARED : parts.view ? OWN_VIEW : OWN_PLAIN;
}

static bool names_cell(Str name) {
    static const char *const cells[] = {
#define CELL(name) #name,
#include "api/rust_cells.def"
#undef CELL
    };
    Str last = last_name(name);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (str_is(last, cells[i])) return true;
    return false;
}

static bool fields_have_cell(RustIndex *x, const Decl *d, unsigned depth);

static bool has_cell(RustIndex *x, Ty type, unsigned depth) {
    enum { DEEPEST_TYPE = 64 };
    TyInfo info = *ty_info(x->t, ty_find(x->t, type));
    if (info.kind == TY_DYN || depth > DEEPEST_TYPE) return true;
    if (info.kind == TY_PARAM || info.kind == TY_FN) return false;
    if (info.kind == TY_NAMED && names_cell(info.name)) return true;
    for (uint32_t i = 0; i < info.count; i++)
        if (has_cell(x, info.args[i], depth + 1)) return true;
    ItemId id = info.kind == TY_NAMED ? decl_item(x, type) : 0;
    if (!id) return false;
    decl_of(x, id);
    Decl *d = &x->decls.at[x->items.at[id].data];
    if (d->asked_for_cell == x->cell_question) return false; /* looked at already */
    d->asked_for_cell = x->cell_question;
    if (fields_have_cell(x, d, depth)) return true;
    for (uint32_t i = 0; i < d->variant_count; i++)
        if (fields_have_cell(x, decl_of(x, d->variants[i]), depth)) return true;
    return false;
}

static bool fields_have_cell(RustIndex *x, const Decl *d, unsigned depth) {
    for (uint32_t i = 0; i < d->field_count; i++)
        if (has_cell(x, d->types[i], depth + 1)) return true;
    return false;
}

bool rust_has_cell(RustIndex *x, Ty type) {
    x->cell_question++;
    return has_cell(x, type, 0);
}

bool rust_is_unsized(RustIndex *x, Ty type) {
    enum { DEEPEST_TAIL = 8 };
    for (int depth = 0; depth < DEEPEST_TAIL; depth++) {
        if (ty_is_unsized(x->t, type)) return true;
        ItemId id = ty_info(x->t, ty_find(x->t, type))->kind == TY_NAMED ? decl_item(x, type) : 0;
        const Decl *d = id ? decl_of(x, id) : NULL;
        if (!d || !d->field_count || d->variant_count) return false;
        type = d->types[d->field_count - 1];
    }
    return false;
}

/* Types of libraries that are plain may have a lifetime that nobody wrote down. */
static bool is_owner(Own own) {
    return own == OWN_BOX || own == OWN_SHARED || own == OWN_CONTAINER || own == OWN_STRING || own == OWN_AGGREGATE;
}

static bool holds_no_borrow(RustIndex *x, Ty type, unsigned depth) {
    TyInfo info = *ty_info(x->t, ty_find(x->t, type));
    bool plain = info.kind == TY_PRIM || info.kind == TY_NEVER, made = info.kind == TY_TUPLE || info.kind == TY_ARRAY;
    if (info.kind == TY_NAMED) {
        ItemId id = decl_item(x, type);
        if (id) decl_of(x, id);
        bool option = str_is(info.name, "Option") || str_is(info.name, "Result");
        made = id ? !(x->items.at[id].flags & (ITEM_LIFETIME | ITEM_TWIN))
                  : option || is_owner(ty_own(x->t, &x->asked, type));
    }
    if (plain || !made || depth > DEREFS) return plain;
    for (uint32_t i = 0; i < info.count; i++)
        if (!holds_no_borrow(x, info.args[i], depth + 1)) return false;
    return true;
}

bool rust_holds_no_borrow(RustIndex *x, Ty type) { return holds_no_borrow(x, type, 0); }

/* --- paths as written ------------------------------------------------------------------------------------------------- */

static Str target_path(RustIndex *x, Target t) {
    if (t.item) return x->items.at[t.item].path;
    return t.outside;
}

/* The type in <T>::name, <T as Trait>::name and Type::<A>::name. */
static Ty bracketed(RustIndex *x, const RustFile *file, const RustScope *scope, TSNode path) {
    TSNode inner = ts_node_named_child(path, 0);
    if (ts_node_is_null(inner)) return 0;
    return rust_type(x, file, scope, node_kind(x, inner) == N_qualified_type ? node_field(inner, x->f.type) : inner);
}

/* The function of that name in a trait or one it extends. */
static ItemId trait_function(RustIndex *x, Ty bound, Str name, unsigned depth) {
    ItemId trait = trait_of(x, bound), found = trait ? item_find(x, trait, SPACE_VALUES, name) : 0;
    if (found || !trait || depth > DEREFS) return found;
    const Decl *d = decl_of(x, trait);
    for (uint32_t i = 0; i < d->bound_count && !found; i++) found = trait_function(x, d->bounds[i], name, depth + 1);
    return found;
}

/* A function of a type parameter's bound; of libraries' traits when there is no other bound. */
static Str param_path(Arena *a, RustIndex *x, Ty param, Str name) {
    TyInfo info = *ty_info(x->t, param);
    for (uint32_t i = 0; i < info.count; i++) {
        ItemId found = trait_function(x, info.args[i], name, 0);
        if (found) return x->items.at[found].path;
    }
    if (info.count != 1 || trait_of(x, info.args[0])) return (Str){0};
    return path_append(a, ty_info(x->t, info.args[0])->name, name);
}

static Str path_on_type(Arena *a, RustIndex *x, Ty type, Str name) {
    type = ty_find(x->t, type);
    if (!type) return (Str){0};
    if (ty_info(x->t, type)->kind == TY_PARAM) return param_path(a, x, type, name);
    Target t = path_of_type(x, type);
    return name.len ? target_path(x, path_step(x, t, name, SPACE_VALUES, 0)) : target_path(x, t);
}

/* Outside paths whose last type the tables know are told by its name. */
static Str canonical(RustIndex *x, Target t) {
    if (t.item || !t.outside.len) return target_path(x, t);
    Ty known = known_type(x->t, t.outside, NULL, 0);
    const TyInfo *info = ty_info(x->t, known);
    return known && info->kind == TY_NAMED ? info->name : t.outside;
}

Str rust_path(Arena *a, RustIndex *x, const RustFile *file, const RustScope *scope, TSNode path) {
    NodeKind kind = node_kind(x, path);
    if (kind == N_generic_function) {
        path = node_field(path, x->f.function);
        if (ts_node_is_null(path)) return (Str){0};
        kind = node_kind(x, path);
    }
    TSNode head =
        kind == N_scoped_identifier || kind == N_scoped_type_identifier ? node_field(path, x->f.path) : (TSNode){0};
    if (!ts_node_is_null(head) && node_kind(x, head) == N_bracketed_type)
        return path_on_type(a, x, bracketed(x, file, scope, head), node_text(file, node_field(path, x->f.name)));
    Str text = path_text(x, node_text(file, path));
    if (!text.len || str_find(text, '$') < text.len || str_find(text, '<') < text.len) return (Str){0};
    Str first = {text.at, str_find(text, ':')};
    bool alone = first.len == text.len;
    Str rest = alone ? (Str){"", 0} : (Str){text.at + first.len + 2, text.len - first.len - 2};
    Ty type = str_is(first, "Self") ? scope->self : scope_param(scope, first);
    if (type || str_is(first, "Self")) {
        size_t more = str_find(rest, ':');
        if (more < rest.len) return (Str){0}; /* Self::Item::new */
        return path_on_type(a, x, type, rest);
    }
    return canonical(x, path_resolve(x, item_at_path(x, SPACE_TYPES, scope->module), text, SPACE_VALUES, 0));
}
