/* Types of Rust: interning, type variables and their unification, deref, text, Copy and ownership. Which types of
 * libraries exist and what they are is asked of rust_known.h; no library type is named here. */
#include "rust_types.h"

#include "rust_known.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_SLOTS = 1024, DEEPEST = 24, DEREFS = 6 };

/* --- the table ---------------------------------------------------------------------------------------- */

static uint32_t hash_type(const TyInfo *info) {
    uint32_t h = 2166136261u; /* FNV-1a */
    h = (h ^ info->kind ^ (uint32_t)info->mut << 5 ^ (uint32_t)info->count << 6) * 16777619u;
    for (size_t i = 0; i < info->name.len; i++) h = (h ^ (unsigned char)info->name.at[i]) * 16777619u;
    for (uint32_t i = 0; i < info->count; i++) h = (h ^ info->args[i]) * 16777619u;
    return h ^ h >> 15;
}

static bool same_type(const TyInfo *a, const TyInfo *b) {
    return a->kind == b->kind && a->mut == b->mut && a->count == b->count && str_eq(a->name, b->name) &&
           !memcmp(a->args, b->args, a->count * sizeof *a->args);
}

static uint32_t *slot_of(const TyTable *t, const TyInfo *info) {
    uint32_t mask = t->slot_count - 1;
    for (uint32_t i = hash_type(info) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &t->slots[i];
        if (!*slot || same_type(&t->list.at[*slot], info)) return slot;
    }
}

static void make_slots(TyTable *t, uint32_t count) {
    t->slot_count = count;
    t->slots = arena_array(t->a, uint32_t, count);
    for (uint32_t i = 1; i < t->list.count; i++)
        if (t->list.at[i].kind != TY_VAR) *slot_of(t, &t->list.at[i]) = i;
}

static Ty add(TyTable *t, const TyInfo *info) {
    *vec_push(t->a, &t->list) = *info;
    *vec_push(t->a, &t->bound) = 0;
    *vec_push(t->a, &t->gathers) = 0;
    return t->list.count - 1;
}

TyTable *ty_table(Arena *a) {
    TyTable *t = arena_new(a, TyTable);
    t->a = a;
    add(t, &(TyInfo){0});
    make_slots(t, FIRST_SLOTS);
    return t;
}

Ty ty_make(TyTable *t, TyKind kind, Str name, const Ty *args, uint32_t count, bool mut) {
    TyInfo info = {.kind = (uint8_t)kind, .mut = mut, .name = name};
    info.count = (uint8_t)(count < TY_ARGS ? count : TY_ARGS);
    if (kind == TY_UNKNOWN) return 0;
    if (info.count) memcpy(info.args, args, info.count * sizeof *args);
    uint32_t *slot = slot_of(t, &info);
    if (*slot) return *slot;
    Ty ty = *slot = add(t, &info);
    if (t->list.count * 2 > t->slot_count) make_slots(t, t->slot_count * 2);
    return ty;
}

Ty ty_named(TyTable *t, const char *name, const Ty *args, uint32_t count) {
    return ty_make(t, TY_NAMED, str_of(name), args, count, false);
}

Ty ty_prim(TyTable *t, const char *name) { return ty_make(t, TY_PRIM, str_of(name), NULL, 0, false); }

Ty ty_ref(TyTable *t, Ty to, bool mut) { return ty_make(t, TY_REF, (Str){0}, &to, 1, mut); }

Ty ty_unit(TyTable *t) { return ty_make(t, TY_TUPLE, (Str){0}, NULL, 0, false); }

Ty ty_var(TyTable *t) { return add(t, &(TyInfo){.kind = TY_VAR}); }

Ty ty_find(const TyTable *t, Ty ty) {
    while (t->list.at[ty].kind == TY_VAR && t->bound.at[ty]) ty = t->bound.at[ty];
    return ty;
}

/* Rebuilds a type from its parts, each passed through `map`. */
static Ty rebuild(TyTable *t, Ty ty, Ty (*map)(TyTable *, Ty, void *, unsigned), void *with, unsigned depth) {
    TyInfo info = t->list.at[ty]; /* a copy: the list may move */
    bool changed = false;
    for (uint32_t i = 0; i < info.count; i++) {
        Ty part = map(t, info.args[i], with, depth + 1);
        changed |= part != info.args[i];
        info.args[i] = part;
    }
    return changed ? ty_make(t, (TyKind)info.kind, info.name, info.args, info.count, info.mut) : ty;
}

static Ty deep(TyTable *t, Ty ty, void *with, unsigned depth) {
    ty = ty_find(t, ty);
    if (depth > DEEPEST) return 0;
    return t->list.at[ty].count ? rebuild(t, ty, deep, with, depth) : ty;
}

Ty ty_deep(TyTable *t, Ty ty) { return deep(t, ty, NULL, 0); }

typedef struct Substitution {
    const TySubst *with;
    uint32_t count;
} Substitution;

static Ty substitute(TyTable *t, Ty ty, void *with, unsigned depth) {
    const Substitution *s = with;
    ty = ty_find(t, ty);
    if (depth > DEEPEST) return 0;
    if (t->list.at[ty].kind == TY_PARAM) {
        for (uint32_t i = 0; i < s->count; i++)
            if (str_eq(s->with[i].name, t->list.at[ty].name)) return s->with[i].with;
        return ty;
    }
    return t->list.at[ty].count ? rebuild(t, ty, substitute, with, depth) : ty;
}

Ty ty_subst(TyTable *t, Ty ty, const TySubst *with, uint32_t count) {
    Substitution s = {with, count};
    return count ? substitute(t, ty, &s, 0) : ty;
}

/* --- unification -------------------------------------------------------------------------------------- */

static bool occurs(const TyTable *t, Ty var, Ty in, unsigned depth) {
    in = ty_find(t, in);
    if (in == var || depth > DEEPEST) return true;
    const TyInfo *info = ty_info(t, in);
    for (uint32_t i = 0; i < info->count; i++)
        if (occurs(t, var, info->args[i], depth + 1)) return true;
    return false;
}

static bool is_open(const TyTable *t, Ty ty) { return ty_info(t, ty)->kind == TY_VAR; }

static bool bind(TyTable *t, Ty var, Ty to) {
    if (occurs(t, var, to, 0)) return false;
    t->bound.at[var] = to;
    if (t->gathers.at[var]) ty_gather(t, to, t->gathers.at[var]);
    return true;
}

void ty_gather(TyTable *t, Ty ty, Ty item) {
    ty = ty_find(t, ty);
    if (!ty) return;
    if (!is_open(t, ty))
        known_gather(t, ty, item);
    else if (t->gathers.at[ty])
        ty_unify(t, t->gathers.at[ty], item, false);
    else
        t->gathers.at[ty] = item;
}

static bool unify(TyTable *t, Ty a, Ty b, bool coerce, unsigned depth);

static bool unify_parts(TyTable *t, Ty a, Ty b, unsigned depth) {
    TyInfo x = t->list.at[a], y = t->list.at[b];
    uint32_t count = x.count < y.count ? x.count : y.count;
    bool ok = x.kind != TY_TUPLE || x.count == y.count;
    for (uint32_t i = 0; ok && i < count; i++) ok = unify(t, x.args[i], y.args[i], false, depth + 1);
    return ok;
}

static bool same_head(const TyTable *t, Ty a, Ty b) {
    const TyInfo *x = ty_info(t, a), *y = ty_info(t, b);
    return x->kind == y->kind && str_eq(x->name, y->name);
}

/* &a and &b: either may be an owner of what the other is. */
static bool unify_pointees(TyTable *t, Ty a, Ty b, unsigned depth) {
    a = ty_find(t, a), b = ty_find(t, b);
    if (is_open(t, a) || is_open(t, b) || same_head(t, a, b)) return unify(t, a, b, false, depth);
    Ty step = a;
    for (unsigned i = 0; i < DEREFS && (step = ty_find(t, ty_deref(t, step))); i++)
        if (same_head(t, step, b)) return unify(t, step, b, false, depth);
    step = b;
    for (unsigned i = 0; i < DEREFS && (step = ty_find(t, ty_deref(t, step))); i++)
        if (same_head(t, step, a)) return unify(t, a, step, false, depth);
    return unify(t, a, b, true, depth);
}

static bool unify_references(TyTable *t, Ty a, Ty b, bool coerce, unsigned depth) {
    const TyInfo *x = ty_info(t, a), *y = ty_info(t, b);
    if (!coerce) return x->mut == y->mut && unify(t, x->args[0], y->args[0], false, depth + 1);
    return unify_pointees(t, x->args[0], y->args[0], depth + 1);
}

static bool unify(TyTable *t, Ty a, Ty b, bool coerce, unsigned depth) {
    a = ty_find(t, a), b = ty_find(t, b);
    if (a == b || !a || !b) return true;
    if (depth > DEEPEST) return false;
    if (is_open(t, a)) return bind(t, a, b);
    if (is_open(t, b)) return bind(t, b, a);
    const TyInfo *x = ty_info(t, a), *y = ty_info(t, b);
    if (x->kind == TY_NEVER || y->kind == TY_NEVER) return true;
    if (x->kind == TY_REF && y->kind == TY_REF) return unify_references(t, a, b, coerce, depth);
    if (known_is_iterator(t, a) && known_is_iterator(t, b))
        return !x->count || !y->count || unify(t, x->args[0], y->args[0], false, depth + 1);
    if (x->kind == TY_DYN || y->kind == TY_DYN) return !same_head(t, a, b) || unify_parts(t, a, b, depth);
    if (same_head(t, a, b)) return unify_parts(t, a, b, depth);
    return false;
}

bool ty_unify(TyTable *t, Ty a, Ty b, bool coerce) { return unify(t, a, b, coerce, 0); }

/* --- text --------------------------------------------------------------------------------------------- */

typedef struct Writer {
    Arena *a;
    const TyTable *t;
    char *at;
    size_t len;
} Writer;

static void put(Writer *w, Str s) {
    w->at = arena_regrow(w->a, w->at, 1, 1, w->at ? w->len + 1 : 0, w->len + s.len + 1);
    memcpy(w->at + w->len, s.at, s.len);
    w->len += s.len;
    w->at[w->len] = 0;
}

static void put_type(Writer *w, Ty ty, bool behind, unsigned depth);

static void put_list(Writer *w, const Ty *at, uint32_t count, unsigned depth) {
    for (uint32_t i = 0; i < count; i++) {
        if (i) put(w, S(", "));
        put_type(w, at[i], true, depth);
    }
}

static Str last_name(Str path) {
    for (size_t i = path.len; i > 1; i--)
        if (path.at[i - 1] == ':') return (Str){path.at + i, path.len - i};
    return path;
}

static void put_named(Writer *w, const TyInfo *info, unsigned depth) {
    put(w, last_name(info->name));
    if (!info->count) return;
    put(w, S("<"));
    put_list(w, info->args, info->count, depth);
    put(w, S(">"));
}

/* What the synthetic iterator types stand for. */
static void put_trait(Writer *w, Ty ty, bool behind, unsigned depth) {
    const TyInfo *info = ty_info(w->t, ty);
    put(w, behind ? S("dyn ") : S("impl "));
    if (!known_is_iterator(w->t, ty)) {
        put_named(w, info, depth);
        return;
    }
    put(w, S("Iterator"));
    if (!info->count) return;
    put(w, S("<Item = "));
    put_list(w, info->args, 1, depth);
    put(w, S(">"));
}

static void put_function(Writer *w, const TyInfo *info, unsigned depth) {
    put(w, S("fn("));
    if (info->count > 1) put_list(w, info->args + 1, info->count - 1u, depth);
    put(w, S(")"));
    if (!info->count || ty_find(w->t, info->args[0]) == 0) return;
    put(w, S(" -> "));
    put_type(w, info->args[0], false, depth);
}

static void put_tuple(Writer *w, const TyInfo *info, unsigned depth) {
    put(w, S("("));
    put_list(w, info->args, info->count, depth);
    put(w, info->count == 1 ? S(",)") : S(")"));
}

static void put_pointee(Writer *w, const TyInfo *info, const char *mark, unsigned depth) {
    put(w, str_of(mark));
    put_type(w, info->args[0], true, depth);
}

static void put_type(Writer *w, Ty ty, bool behind, unsigned depth) {
    ty = ty_find(w->t, ty);
    const TyInfo *info = ty_info(w->t, ty);
    if (depth++ > DEEPEST) {
        put(w, S("_"));
        return;
    }
    switch ((TyKind)info->kind) {
    case TY_UNKNOWN:
    case TY_VAR: put(w, S("_")); break;
    case TY_NEVER: put(w, S("!")); break;
    case TY_PARAM:
    case TY_PRIM: put(w, info->name); break;
    case TY_REF: put_pointee(w, info, info->mut ? "&mut " : "&", depth); break;
    case TY_PTR: put_pointee(w, info, info->mut ? "*mut " : "*const ", depth); break;
    case TY_TUPLE: put_tuple(w, info, depth); break;
    case TY_SLICE:
    case TY_ARRAY:
        put(w, S("["));
        put_type(w, info->args[0], false, depth);
        put(w, info->kind == TY_ARRAY ? S("; _]") : S("]"));
        break;
    case TY_NAMED:
        if (known_is_iterator(w->t, ty))
            put_trait(w, ty, false, depth);
        else
            put_named(w, info, depth);
        break;
    case TY_FN: put_function(w, info, depth); break;
    case TY_DYN: put_trait(w, ty, behind, depth); break;
    }
}

const char *ty_text(Arena *a, const TyTable *t, Ty ty) {
    Writer w = {a, t, NULL, 0};
    put_type(&w, ty, false, 0);
    return w.at;
}

/* --- Copy and ownership --------------------------------------------------------------------------------- */

/* The Target of a bound `Deref`; 0 when it is none. */
static Ty deref_target(TyTable *t, Ty bound) {
    const TyInfo *info = ty_info(t, ty_find(t, bound));
    return info->kind == TY_DYN && info->count && str_is(info->name, "Deref") ? ty_find(t, info->args[0]) : 0;
}

Ty ty_deref(TyTable *t, Ty ty) {
    ty = ty_find(t, ty);
    const TyInfo *info = ty_info(t, ty);
    if (info->kind == TY_REF) return ty_find(t, info->args[0]);
    if (info->kind == TY_DYN) return deref_target(t, ty);
    if (info->kind == TY_PARAM) {
        Ty to = 0;
        for (uint32_t i = 0; i < info->count && !to; i++) to = deref_target(t, info->args[i]);
        return to;
    }
    return info->kind == TY_NAMED || info->kind == TY_ARRAY ? known_deref(t, ty) : 0;
}

static bool is_copy(TyTable *t, const TyItems *items, Ty ty, unsigned depth);

static bool parts_copy(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    TyInfo info = t->list.at[ty];
    for (uint32_t i = 0; i < info.count; i++)
        if (!is_copy(t, items, info.args[i], depth)) return false;
    return true;
}

static bool named_copy(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    KnownClass c = known_class(t, ty);
    if (c.known) return c.copy && (!c.parts || parts_copy(t, items, ty, depth));
    return items && items->is_copy && items->is_copy(items->index, ty);
}

static bool bound_copy(const TyTable *t, const TyInfo *info) {
    for (uint32_t i = 0; i < info->count; i++)
        if (known_means_copy(ty_info(t, ty_find(t, info->args[i]))->name)) return true;
    return false;
}

static bool is_copy(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    ty = ty_find(t, ty);
    const TyInfo *info = ty_info(t, ty);
    if (depth++ > DEEPEST) return false;
    switch ((TyKind)info->kind) {
    case TY_NEVER:
    case TY_PTR: return true;
    case TY_PRIM: return known_class(t, ty).copy;
    case TY_REF: return !info->mut;
    case TY_TUPLE:
    case TY_ARRAY: return parts_copy(t, items, ty, depth);
    case TY_NAMED: return named_copy(t, items, ty, depth);
    case TY_PARAM: return bound_copy(t, info);
    case TY_UNKNOWN:
    case TY_VAR:
    case TY_SLICE:
    case TY_FN:
    case TY_DYN: return false;
    }
    return false;
}

bool ty_is_copy(TyTable *t, const TyItems *items, Ty ty) { return is_copy(t, items, ty, 0); }

static Own own_of(TyTable *t, const TyItems *items, Ty ty, unsigned depth);

static bool owns_heap(Own own) { return own >= OWN_BOX && own != OWN_SHARED; }

/* A record of two parts. */
static Own combine(Own a, Own b) {
    if (owns_heap(a) || owns_heap(b)) return OWN_AGGREGATE;
    if (a == OWN_UNKNOWN || b == OWN_UNKNOWN) return OWN_UNKNOWN;
    return a > b ? a : b; /* PLAIN < VIEW < SHARED */
}

static Own own_of_parts(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    TyInfo info = t->list.at[ty];
    Own own = OWN_PLAIN;
    for (uint32_t i = 0; i < info.count; i++) own = combine(own, own_of(t, items, info.args[i], depth));
    return own;
}

/* Option, Result, cells: what their first argument owns; the others count only when that owns nothing. */
static Own own_of_payload(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    TyInfo info = t->list.at[ty];
    Own own = info.count ? own_of(t, items, info.args[0], depth) : OWN_PLAIN;
    return owns_heap(own) || info.count < 2 ? own : own_of_parts(t, items, ty, depth);
}

static Own own_of_named(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    KnownClass c = known_class(t, ty);
    if (c.known) return c.parts ? own_of_payload(t, items, ty, depth) : c.own;
    if (!known_is_iterator(t, ty)) return items && items->own ? items->own(items->index, ty) : OWN_UNKNOWN;
    /* What an iterator of owned items takes them from may be its own. */
    Own item = own_of_parts(t, items, ty, depth);
    return item == OWN_PLAIN || item == OWN_VIEW ? OWN_VIEW : OWN_UNKNOWN;
}

bool ty_is_unsized(TyTable *t, Ty ty) {
    const TyInfo *info = ty_info(t, ty);
    if (info->kind == TY_SLICE || info->kind == TY_DYN) return true;
    KnownClass c = known_class(t, ty);
    return c.known && !c.sized;
}

bool ty_holds_nodes(TyTable *t, Ty ty) { return known_class(t, ty).nodes; }

bool ty_is_shell(TyTable *t, Ty ty) { return known_class(t, ty).parts && ty_deref(t, ty); }

static Own own_of(TyTable *t, const TyItems *items, Ty ty, unsigned depth) {
    ty = ty_find(t, ty);
    const TyInfo *info = ty_info(t, ty);
    if (depth++ > DEEPEST) return OWN_UNKNOWN;
    switch ((TyKind)info->kind) {
    case TY_NEVER:
    case TY_PTR: return OWN_PLAIN;
    case TY_PRIM: return known_class(t, ty).own;
    case TY_REF: return ty_is_unsized(t, ty_find(t, info->args[0])) ? OWN_VIEW : OWN_PLAIN;
    case TY_SLICE: return OWN_VIEW;
    case TY_TUPLE:
    case TY_ARRAY: return own_of_parts(t, items, ty, depth);
    case TY_NAMED: return own_of_named(t, items, ty, depth);
    case TY_PARAM: return bound_copy(t, info) ? OWN_PLAIN : OWN_UNKNOWN;
    case TY_UNKNOWN:
    case TY_VAR:
    case TY_FN:
    case TY_DYN: return OWN_UNKNOWN;
    }
    return OWN_UNKNOWN;
}

Own ty_own(TyTable *t, const TyItems *items, Ty ty) { return own_of(t, items, ty, 0); }
