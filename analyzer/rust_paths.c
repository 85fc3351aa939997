/* What a path means: modules, uses, globs, crates, the prelude.
 *
 * Knows names; knows no syntax. When a glob of a crate outside of the run might bring a name, nothing is said. */
#include "rust_index.h"

#include <string.h>

/* A lookup of one name, and what may spoil it. */
typedef struct Lookup {
    Str name;
    Space space;
    unsigned depth;
    bool maybe; /* some glob of unknown content was passed */
    uint32_t number;
    ItemId from; /* the module the name is written in; 0: not told */
} Lookup;

static const Target nowhere = {.absent = true};

static bool is_found(Target t) { return !t.absent; }
static Target target_item(ItemId id) { return (Target){.item = id}; }
static Target target_outside(Str path) { return (Target){.outside = path}; }

static Str cut_segment(Str *path) {
    for (size_t i = 0; i + 1 < path->len; i++) {
        if (path->at[i] != ':' || path->at[i + 1] != ':') continue;
        Str head = {path->at, i};
        path->at += i + 2, path->len -= i + 2;
        return head;
    }
    Str all = *path;
    path->at += path->len, path->len = 0;
    return all;
}

static Str plain(Str name) {
    if (str_starts(name, "r#")) name.at += 2, name.len -= 2;
    return name;
}

/* --- one module ---------------------------------------------------------------------------------------------------- */

static Target resolve_use(RustIndex *x, Use *use, ItemId in, Space space, unsigned depth) {
    if (use->state[space] == USE_KNOWN) return use->target[space];
    if (use->state[space] == USE_BUSY || depth > DEEPEST) return nowhere;
    use->state[space] = USE_BUSY;
    ItemId root = module_root(x, in);
    bool relative = str_starts(use->path, "self") || str_starts(use->path, "super");
    bool old = x->items.at[root].flags & ITEM_OLD && !relative;
    Target t = path_resolve(x, old ? root : in, use->path, space, depth + 1);
    use->state[space] = USE_KNOWN;
    return use->target[space] = t;
}

/* `use anyhow::anyhow` brings a macro or function: the name goes on meaning the crate where a type or module is due. */
static bool is_namesake(Target t, Str name) {
    return t.outside.len == 2 * name.len + 2 && !memcmp(t.outside.at, name.at, name.len) &&
           str_eq(last_name(t.outside), name);
}

/* All `use`s of a name in a module; several have to agree. */
static Target lookup_uses(RustIndex *x, ItemId first, const Lookup *l) {
    Target all = nowhere;
    for (ItemId id = first; id; id = x->items.at[id].twin) {
        const Item *it = &x->items.at[id];
        Target t = resolve_use(x, &x->uses.at[it->data], it->home, l->space, l->depth);
        if (t.absent || (l->space == SPACE_TYPES && is_namesake(t, l->name))) continue;
        if (is_found(all) && (t.item != all.item || !str_eq(t.outside, all.outside))) return (Target){0};
        all = t;
    }
    return all;
}

static Target lookup_in(RustIndex *x, ItemId module, Lookup *l);

/* What a glob of something outside of the run may bring. */
static Target lookup_outside(RustIndex *x, Str glob, Lookup *l) {
    if (str_starts(glob, "std::")) {
        Str path = path_append(x->a, glob, l->name);
        Ty known = l->space == SPACE_TYPES ? known_type(x->t, path, NULL, 0) : 0;
        if (known) return target_outside(path);
    }
    /* By convention what is called a prelude leaves the names of the standard one alone; but for Result. */
    Str last = last_name(glob);
    l->maybe |= !str_is(last, "prelude") || str_is(l->name, "Result");
    return nowhere;
}

/* Modules that have each other's names by globs are gone through once, not once for every way that leads there. */
static bool passed_before(RustIndex *x, ItemId module, const Lookup *l) {
    while (x->passed.count <= module) *vec_push(x->a, &x->passed) = 0;
    bool before = x->passed.at[module] == l->number;
    x->passed.at[module] = l->number;
    return before;
}

static bool lies_in(const RustIndex *x, ItemId module, ItemId outer) {
    while (module && module != outer) module = x->items.at[module].parent;
    return module == outer;
}

static Target lookup_globs(RustIndex *x, ItemId module, Lookup *l) {
    Target all = nowhere;
    if (x->first_glob.at[module] && passed_before(x, module, l)) return nowhere;
    for (uint32_t i = x->first_glob.at[module]; i; i = x->globs.at[i - 1].next) {
        if (l->from && x->globs.at[i - 1].private && !lies_in(x, l->from, module)) continue;
        Target of = resolve_use(x, &x->globs.at[i - 1].use, module, SPACE_TYPES, l->depth);
        Target t = nowhere;
        const Item *it = of.item ? &x->items.at[of.item] : NULL;
        if (it && (it->kind == ITEM_MODULE || it->kind == ITEM_BLOCK)) {
            t = lookup_in(x, of.item, l);
        } else if (it && l->space == SPACE_VALUES) {
            ItemId child = item_find(x, of.item, SPACE_VALUES, l->name);
            if (child) t = target_item(child);
        } else if (of.outside.len) {
            t = lookup_outside(x, of.outside, l);
        } else if (!it) {
            l->maybe = true;
        }
        if (!is_found(t)) continue;
        if (is_found(all) && (t.item != all.item || !str_eq(t.outside, all.outside))) return (Target){0};
        all = t;
    }
    return all;
}

static Target lookup_in(RustIndex *x, ItemId module, Lookup *l) {
    if (l->depth > DEEPEST) return nowhere;
    ItemId id = item_find(x, module, l->space, l->name);
    if (id) return x->items.at[id].flags & ITEM_TWIN ? (Target){0} : target_item(id);
    id = item_find(x, module, SPACE_USES, l->name);
    if (id) {
        Target t = lookup_uses(x, id, l);
        if (is_found(t)) return t;
    }
    if (l->space == SPACE_VALUES) { /* a struct as its constructor */
        id = item_find(x, module, SPACE_TYPES, l->name);
        if (id && x->items.at[id].kind != ITEM_MODULE && x->items.at[id].kind != ITEM_TRAIT)
            return x->items.at[id].flags & ITEM_TWIN ? (Target){0} : target_item(id);
    }
    l->depth++;
    Target t = lookup_globs(x, module, l);
    l->depth--;
    return t;
}

/* --- a name and a path ------------------------------------------------------------------------------------------------ */

static Str outside_crate(Str name) {
    if (str_is(name, "core") || str_is(name, "alloc")) return S("std");
    return name;
}

/* The first name of a path: what is in scope. `alone`: nothing follows it. */
static Target lookup_name(RustIndex *x, ItemId module, Lookup *l, bool alone) {
    l->from = module;
    for (ItemId m = module; m; m = x->items.at[m].parent) {
        Target t = lookup_in(x, m, l);
        if (is_found(t)) return t;
        if (x->items.at[m].kind != ITEM_BLOCK) break;
    }
    if (l->space == SPACE_TYPES) {
        ItemId crate = module_crate(x, module, l->name);
        if (crate) return target_item(crate);
    }
    bool crate_like = !alone && l->name.len && (*l->name.at == '_' || (*l->name.at >= 'a' && *l->name.at <= 'z'));
    if (l->maybe && !crate_like) return (Target){0};
    Target t = target_outside(alone ? l->name : outside_crate(l->name));
    t.absent = alone && l->space == SPACE_TYPES && !known_type(x->t, l->name, NULL, 0);
    return t;
}

static ItemId real_module(const RustIndex *x, ItemId m) {
    while (m && x->items.at[m].kind == ITEM_BLOCK) m = x->items.at[m].parent;
    return m;
}

Target path_of_type(RustIndex *x, Ty type) {
    const TyInfo *info = ty_info(x->t, ty_find(x->t, type));
    if (info->kind == TY_PRIM || info->kind == TY_DYN) return target_outside(info->name);
    if (info->kind != TY_NAMED) return (Target){0};
    ItemId id = item_at_path(x, SPACE_TYPES, info->name);
    return id ? target_item(id) : target_outside(info->name);
}

/* Outside types by the name the tables have for them, so that "std::collections::HashMap::new" is "HashMap::new". */
static Str outside_step(RustIndex *x, Str path, Str name) {
    Ty known = known_type(x->t, path, NULL, 0);
    const TyInfo *info = ty_info(x->t, known);
    if (known && (info->kind == TY_NAMED || info->kind == TY_PRIM)) path = info->name;
    return path_append(x->a, path, name);
}

Target path_step(RustIndex *x, Target from, Str name, Space space, unsigned depth) {
    if (from.outside.len) return target_outside(outside_step(x, from.outside, name));
    if (!from.item || depth > DEEPEST) return (Target){0};
    const Item *it = &x->items.at[from.item];
    Lookup l = {.name = name, .space = space, .depth = depth + 1, .number = ++x->lookups};
    if (it->kind == ITEM_MODULE || it->kind == ITEM_BLOCK) {
        Target t = lookup_in(x, from.item, &l);
        return l.maybe && t.absent ? (Target){0} : t;
    }
    if (it->kind == ITEM_ALIAS) {
        Target aliased = path_of_type(x, decl_alias(x, from.item, NULL, 0, depth + 1));
        return aliased.item == from.item ? (Target){0} : path_step(x, aliased, name, space, depth + 1);
    }
    if (it->kind == ITEM_FN || it->kind == ITEM_CONST) return (Target){0};
    ItemId child = item_find(x, from.item, space, name);
    if (child) return target_item(child);
    return target_outside(path_append(x->a, it->path, name));
}

static Target first_step(RustIndex *x, ItemId module, Str *path, Space space, unsigned depth) {
    Str first = plain(cut_segment(path));
    ItemId at = real_module(x, module);
    if (!first.len || str_is(first, "{}")) { /* ::name, extern crate name */
        Str name = plain(cut_segment(path));
        ItemId crate = module_crate(x, module, name);
        if (!crate && !first.len) crate = item_find(x, module_root(x, module), SPACE_TYPES, name);
        return crate ? target_item(crate) : target_outside(outside_crate(name));
    }
    if (str_is(first, "crate")) return target_item(module_root(x, module));
    if (str_is(first, "self")) return target_item(at);
    if (str_is(first, "super")) {
        ItemId up = real_module(x, x->items.at[at].parent);
        return up ? target_item(up) : (Target){0};
    }
    Lookup l = {.name = first, .space = path->len ? SPACE_TYPES : space, .depth = depth, .number = ++x->lookups};
    return lookup_name(x, module, &l, !path->len);
}

Target path_resolve(RustIndex *x, ItemId module, Str path, Space space, unsigned depth) {
    if (depth > DEEPEST || !module) return nowhere;
    Target t = first_step(x, module, &path, space, depth);
    while (path.len) {
        Str name = plain(cut_segment(&path));
        if (str_is(name, "super") && t.item) {
            t = (Target){.item = x->items.at[t.item].parent};
        } else if (!str_is(name, "self")) {
            t = path_step(x, t, name, path.len ? SPACE_TYPES : space, depth);
        }
    }
    return t;
}

/* --- what others can reach --------------------------------------------------------------------------------------------- */

typedef struct Exporter {
    RustIndex *x;
    Vec(ItemId) todo; /* modules whose globs are to be followed */
    Arena *tmp;
    bool changed;
} Exporter;

static void export_item(Exporter *e, ItemId id) {
    if (!id || e->x->items.at[id].flags & ITEM_EXPORTED) return;
    e->x->items.at[id].flags |= ITEM_EXPORTED;
    e->changed = true;
    if (e->x->items.at[id].kind == ITEM_MODULE) *vec_push(e->tmp, &e->todo) = id;
}

static void export_globs(Exporter *e, ItemId module) {
    for (uint32_t i = e->x->first_glob.at[module]; i; i = e->x->globs.at[i - 1].next) {
        if (!e->x->globs.at[i - 1].exported) continue;
        export_item(e, resolve_use(e->x, &e->x->globs.at[i - 1].use, module, SPACE_TYPES, 0).item);
    }
}

/* Children are found by their home in one pass over all items per round: few rounds suffice, as most items stand
 * behind their home. */
static void export_children(Exporter *e) {
    RustIndex *x = e->x;
    for (ItemId id = 1; id < x->items.count; id++) {
        Item it = x->items.at[id];
        if (!(it.flags & ITEM_PUB) || !it.home || !(x->items.at[it.home].flags & ITEM_EXPORTED)) continue;
        if (it.kind != ITEM_USE) {
            export_item(e, id);
        } else if (!(it.flags & ITEM_EXPORTED)) {
            x->items.at[id].flags |= ITEM_EXPORTED;
            export_item(e, resolve_use(x, &x->uses.at[it.data], it.home, SPACE_TYPES, 0).item);
            export_item(e, resolve_use(x, &x->uses.at[it.data], it.home, SPACE_VALUES, 0).item);
        }
    }
}

void paths_export(RustIndex *x, Arena tmp) {
    Exporter e = {.x = x, .tmp = &tmp, .changed = true};
    for (uint32_t i = 0; i < x->crates.count; i++)
        if (!x->crates.at[i].binary) export_item(&e, x->crates.at[i].root);
    for (unsigned round = 0; round < DEEPEST && e.changed; round++) {
        e.changed = false;
        while (e.todo.count) export_globs(&e, e.todo.at[--e.todo.count]);
        export_children(&e);
    }
}
