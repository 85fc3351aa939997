/* What the tables know about functions and methods: finds the RUST and RUST_FN rows of analyzer/api/rust.def that a call
 * means, and the type of its result. Which rows there are is the tables' business; no function is named here. */
#include "rust_known.h"

#include <assert.h>
#include <string.h>

enum { ROW_ARGS = 5, STEPS = 8 };

typedef struct Source {
    const char *name, *self, *signature, *params, *words;
} Source;

static const Source sources[] = {
#define RUST(name, self, signature, params, words) {name, self, signature, params, words},
#define RUST_FN(name, signature, params, words) {name, NULL, signature, params, words},
#define RUST_MACRO(name, signature, params, words) {name, NULL, signature, params, words},
#include "api/rust.def"
};

enum { SOURCES = sizeof sources / sizeof *sources };

/* A row, parsed when first asked for. */
struct KnownRow {
    bool parsed;
    uint8_t self; /* SelfKind */
    bool generic; /* the receiver is any type */
    bool copy; /* any Copy type */
    bool sized; /* any type whose size is known */
    bool late; /* of a trait few import: after everything else */
    bool any; /* unknown types included */
    uint8_t count;
    Ty owner; /* receiver's type without the reference, or whose function it is; 0 for free functions */
    Ty args[ROW_ARGS];
    Ty result;
};

/* --- reading rows --------------------------------------------------------------------------------------- */

static bool has_word(const char *words, const char *word) {
    Str rest = str_of(words);
    while (rest.len)
        if (str_is(str_cut(&rest, ' '), word)) return true;
    return false;
}

static bool skip(Str *s, const char *token) {
    if (!str_starts(*s, token)) return false;
    size_t n = strlen(token);
    s->at += n, s->len -= n;
    return true;
}

/* "String::from<char>" is the row of another argument type: the name without what tells them apart. */
static Str plain_name(Str name) { return (Str){name.at, str_find(name, '<')}; }

static Str last_segment(Str name) {
    name = plain_name(name);
    size_t i = name.len;
    while (i && name.at[i - 1] != ':') i--;
    return (Str){name.at + i, name.len - i};
}

/* "&mut Vec<T>", "&copy T", "::Vec<T>" (a function of the type). */
static bool read_self(TyTable *t, KnownRow *row, const char *text) {
    Str s = str_of(text);
    bool function = skip(&s, "::");
    row->self = function ? SELF_NONE : SELF_VALUE;
    if (!function && skip(&s, "&mut "))
        row->self = SELF_MUT;
    else if (!function && skip(&s, "&"))
        row->self = SELF_REF;
    row->copy = skip(&s, "copy ");
    row->sized = skip(&s, "sized ");
    row->late = skip(&s, "late ");
    row->any = skip(&s, "any ");
    if (!pattern_parse(t, &s, &row->owner) || s.len) return false;
    row->generic = ty_info(t, row->owner)->kind == TY_PARAM;
    return true;
}

/* "(A, B) -> R" */
static bool read_signature(TyTable *t, KnownRow *row, const char *text) {
    Str s = str_of(str_format(t->a, "fn%s", text));
    Ty type = 0;
    if (!pattern_parse(t, &s, &type) || s.len) return false;
    const TyInfo *info = ty_info(t, type);
    row->result = info->args[0];
    row->count = (uint8_t)(info->count - 1);
    memcpy(row->args, info->args + 1, row->count * sizeof *row->args);
    return true;
}

static const KnownRow *row_at(TyTable *t, uint32_t i) {
    KnownRow *row = &known_tables(t)->rows[i];
    if (row->parsed) return row;
    row->parsed = true;
    bool ok = (!sources[i].self || read_self(t, row, sources[i].self)) && read_signature(t, row, sources[i].signature);
    assert(ok);
    (void)ok;
    return row;
}

void known_open_rows(TyTable *t, KnownTables *k) {
    k->rows = arena_array(t->a, KnownRow, SOURCES);
    k->methods = index_new(t->a, SOURCES);
    k->paths = index_new(t->a, SOURCES);
    for (uint32_t i = SOURCES; i--;) {
        if (sources[i].self) index_put(&k->methods, i, last_segment(str_of(sources[i].name)));
        index_put(&k->paths, i, plain_name(str_of(sources[i].name)));
    }
}

KnownTables *known_tables(TyTable *t) {
    if (t->known) return t->known;
    t->known = arena_new(t->a, KnownTables);
    known_open_types(t, t->known);
    known_open_rows(t, t->known);
    return t->known;
}

/* --- results -------------------------------------------------------------------------------------------- */

static Ty iterator_over(TyTable *t, Ty item, bool exact) {
    return ty_named(t, exact ? "ExactIterator" : "Iterator", &item, 1);
}

/* The words of result patterns. `arg` is already evaluated. False when the name is none of them. */
static bool evaluate(TyTable *t, const TyItems *items, Str name, Ty arg, bool exact, Ty *out) {
    bool known = false;
    if (str_is(name, "Like")) {
        *out = iterator_over(t, arg, exact);
    } else if (str_is(name, "Gather")) {
        *out = ty_var(t);
        ty_gather(t, *out, arg);
    } else if (str_is(name, "from")) {
        *out = ty_var(t);
        ty_gather(t, arg, *out);
    } else if (str_is(name, "deref")) {
        *out = ty_deref(t, arg);
        if (!*out) *out = ty_var(t);
    } else if (str_is(name, "item")) {
        *out = known_item(t, items, arg, &known);
        if (!*out) *out = ty_var(t);
    } else if (str_is(name, "iter")) {
        Ty item = known_item(t, items, arg, &known);
        *out = iterator_over(t, item ? item : ty_var(t), known);
    } else {
        return false;
    }
    return true;
}

/* What of a slice an index means: ranges are the indexes that are not numbers. */
static Ty indexed(TyTable *t, const Ty at[2]) {
    bool range = ty_info(t, ty_find(t, at[0]))->kind == TY_NAMED;
    return range ? ty_make(t, TY_SLICE, (Str){0}, &at[1], 1, false) : at[1];
}

static Ty result_of(TyTable *t, const TyItems *items, Ty ty, bool exact, unsigned depth) {
    TyInfo info = t->list.at[ty];
    if (!info.count || depth > STEPS) return ty;
    for (uint32_t i = 0; i < info.count; i++) info.args[i] = result_of(t, items, info.args[i], exact, depth + 1);
    Ty out = 0;
    if (info.kind == TY_NAMED && info.count == 2 && str_is(info.name, "at")) return indexed(t, info.args);
    if (info.kind == TY_NAMED && info.count == 1 && evaluate(t, items, info.name, info.args[0], exact, &out))
        return out;
    return ty_make(t, (TyKind)info.kind, info.name, info.args, info.count, info.mut);
}

Ty known_result(TyTable *t, const TyItems *items, Ty ty, bool exact) { return result_of(t, items, ty, exact, 0); }

/* --- finding a method ----------------------------------------------------------------------------------- */

/* How closely types have to agree with a row. */
typedef enum Look {
    LOOK_EXACT,
    LOOK_LOOSE, /* what is unknown agrees */
    LOOK_OWNER, /* arguments need not agree */
} Look;

typedef struct Ask {
    TyTable *t;
    const TyItems *items;
    Str name;
    const Ty *args;
    uint32_t count;
    const KnownRow *row; /* found */
    uint32_t at; /* its number */
    Ty self; /* as the row's owner sees it */
    bool exact;
    bool late; /* looking among the traits few import */
    Look look;
    bool same; /* the rows that fit agree on the result */
    bool vague; /* it may be another of them */
    uint8_t derefs;
} Ask;

static bool args_fit(const Ask *q, const KnownRow *row) {
    Fit fit = q->look == LOOK_EXACT ? FIT_ARG : FIT_ARG_LOOSE;
    for (uint32_t i = 0; q->look != LOOK_OWNER && i < row->count && i < q->count; i++)
        if (!pattern_fits(q->t, row->args[i], q->args[i], fit)) return false;
    return true;
}

static bool owner_fits(const Ask *q, const KnownRow *row, Ty self, bool generic) {
    if (row->generic != generic || row->late != q->late) return false;
    if (row->copy && !ty_is_copy(q->t, q->items, self)) return false;
    if (row->sized && ty_is_unsized(q->t, self)) return false;
    return pattern_fits(q->t, row->owner, self, q->look == LOOK_EXACT ? FIT_EXACT : FIT_LOOSE);
}

/* The rows of the name that take a receiver seen as `self` the way `kind` says; the first one is noted. */
static uint32_t count_rows(Ask *q, Ty self, SelfKind kind, bool generic) {
    const KnownIndex *x = &known_tables(q->t)->methods;
    uint32_t count = 0;
    for (uint32_t at = index_find(x, q->name); at; at = index_next(x, at)) {
        const KnownRow *row = row_at(q->t, at - 1);
        if (row->self != kind || !owner_fits(q, row, self, generic) || !args_fit(q, row)) continue;
        q->same = !count++ || (q->same && row->result == q->row->result);
        if (count > 1) continue;
        q->row = row;
        q->at = at - 1;
        q->self = self;
        if (q->look == LOOK_EXACT) break;
    }
    return count;
}

/* What is unknown may be what any row wants: then the row must be the only one, or at least all must agree on the
 * result, which is all that is known then. Arguments tell overloads apart; where there are none, they do not matter. */
static bool find_row(Ask *q, Ty self, SelfKind kind, bool generic) {
    uint32_t count = 0;
    for (q->look = LOOK_EXACT; q->look <= LOOK_OWNER; q->look++) {
        if ((count = count_rows(q, self, kind, generic))) break;
    }
    q->vague = count > 1;
    return count == 1 || (count && q->same);
}

static bool is_guard(TyTable *t, Ty ty) { return known_class(t, ty).guard; }

/* A method of a library's trait that the project implements for a type of its own. */
static bool find_trait(Ask *q, Ty self, SelfKind kind) {
    const KnownIndex *x = &known_tables(q->t)->methods;
    TyInfo info = *ty_info(q->t, self);
    bool own = info.kind == TY_NAMED && str_find(info.name, ':') < info.name.len;
    if (!own || !q->items || !q->items->implements) return false;
    for (uint32_t at = index_find(x, q->name); at; at = index_next(x, at)) {
        const KnownRow *row = row_at(q->t, at - 1);
        if (row->self != kind || !known_class(q->t, row->owner).trait) continue;
        const char *trait = str_z(q->t->a, ty_info(q->t, row->owner)->name);
        if (!q->items->implements(q->items->index, self, trait, NULL)) continue;
        q->row = row;
        q->at = at - 1;
        q->self = row->owner;
        return true;
    }
    return false;
}

static bool find_specific(Ask *q, Ty self, SelfKind kind) {
    View views[VIEWS];
    uint32_t count = known_views(q->t, q->items, self, views);
    for (uint32_t i = 0; i < count; i++) {
        q->exact = views[i].exact;
        if (find_row(q, views[i].ty, kind, false)) return true;
    }
    q->exact = false;
    return find_trait(q, self, kind);
}

/* A receiver that is a reference: methods by reference of what it points to come before what it can do itself. */
static bool find_behind(Ask *q, Ty ref, Ty to, bool mut) {
    q->derefs++;
    if (mut && find_specific(q, to, SELF_MUT)) return true;
    if (find_specific(q, to, SELF_REF)) return true;
    bool guard = is_guard(q->t, to);
    if (!guard && mut && find_row(q, to, SELF_MUT, true)) return true;
    if (!guard && find_row(q, to, SELF_REF, true)) return true;
    q->derefs--;
    return find_row(q, ref, SELF_VALUE, true) || (!guard && find_row(q, ref, SELF_REF, true));
}

static bool find_direct(Ask *q, Ty self) {
    for (SelfKind kind = SELF_VALUE; kind <= SELF_MUT; kind++)
        if (find_specific(q, self, kind)) return true;
    for (SelfKind kind = SELF_VALUE; kind <= SELF_MUT && !is_guard(q->t, self); kind++)
        if (find_row(q, self, kind, true)) return true;
    return false;
}

static bool is_unknown(const TyTable *t, Ty ty) {
    uint8_t kind = ty_info(t, ty)->kind;
    return kind == TY_UNKNOWN || kind == TY_VAR;
}

/* What every type has, on a receiver of unknown type. */
static bool find_any(Ask *q, Ty receiver) { return find_row(q, receiver, SELF_REF, true) && q->row->any; }

/* One step of auto-deref, by the project's `impl Deref` too. */
static Ty deref_step(Ask *q, Ty ty) {
    Ty to = ty_deref(q->t, ty), target = 0;
    if (to || ty_info(q->t, ty)->kind != TY_NAMED || !q->items || !q->items->implements) return to;
    return q->items->implements(q->items->index, ty, "Deref", &target) ? ty_find(q->t, target) : 0;
}

static bool find_along(Ask *q, Ty receiver) {
    Ty ty = ty_find(q->t, receiver);
    q->derefs = 0;
    for (unsigned step = 0; step < STEPS; step++) {
        if (is_unknown(q->t, ty)) return find_any(q, ty);
        bool ref = ty_info(q->t, ty)->kind == TY_REF, mut = ty_info(q->t, ty)->mut;
        Ty to = deref_step(q, ty);
        if (ref && is_unknown(q->t, to)) {
            q->derefs++;
            return find_any(q, to);
        }
        if (ref ? find_behind(q, ty, to, mut) : find_direct(q, ty)) return true;
        if (!to) return false;
        ty = to;
        q->derefs++;
    }
    return false;
}

static bool find_method(Ask *q, Ty receiver) {
    q->late = false;
    if (find_along(q, receiver)) return true;
    q->late = true;
    return find_along(q, receiver);
}

/* --- applying a row -------------------------------------------------------------------------------------- */

/* An argument that may be anything iterable: what it yields is what counts. */
static void unify_arg(Ask *q, Ty pattern, Ty arg) {
    const TyInfo *info = ty_info(q->t, pattern);
    bool exact = false;
    if (info->kind != TY_DYN || !info->count) {
        ty_unify(q->t, pattern, arg, true);
        return;
    }
    if (!str_is(info->name, "IntoIterator")) return;
    Ty element = info->args[0];
    ty_unify(q->t, element, known_item(q->t, q->items, arg, &exact), false);
}

static bool names_letter(TyTable *t, Ty ty, Ty letter, unsigned depth) {
    if (ty == letter) return true;
    TyInfo info = *ty_info(t, ty);
    for (uint32_t i = 0; i < info.count && depth < STEPS; i++)
        if (names_letter(t, info.args[i], letter, depth + 1)) return true;
    return false;
}

/* True when the letter stands for nothing but this argument: whatever has the traits that it is bound by will do. */
static bool letter_is_free(TyTable *t, const KnownRow *row, Ty letter, uint32_t arg) {
    if (names_letter(t, row->owner, letter, 0) || names_letter(t, row->result, letter, 0)) return false;
    for (uint32_t i = 0; i < row->count; i++)
        if (i != arg && names_letter(t, row->args[i], letter, 0)) return false;
    return true;
}

/* What is looked up in a collection of references has to be what they refer to, not a view of it; so it may have to in one
 * of which nothing is known yet. */
static bool holds_references(TyTable *t, Ty self) {
    const TyInfo *info = ty_info(t, ty_find(t, self));
    uint8_t kind = info->count ? ty_info(t, ty_find(t, info->args[0]))->kind : TY_NEVER;
    return info->kind == TY_NAMED && (kind == TY_REF || kind == TY_VAR || kind == TY_UNKNOWN);
}

static uint32_t views_of(TyTable *t, const KnownRow *row, Ty self) {
    uint32_t views = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        Ty to = row->args[i];
        bool ref = ty_info(t, to)->kind == TY_REF;
        if (ref) to = ty_info(t, to)->args[0];
        bool letter = ty_info(t, to)->kind == TY_PARAM && letter_is_free(t, row, to, i);
        if (ref && holds_references(t, self)) letter = false;
        if (letter || (ref && ty_is_unsized(t, to))) views |= 1u << i;
    }
    return views;
}

static void apply_row(Ask *q, Fresh *fresh, Known *out) {
    const KnownRow row = *q->row;
    const Source *source = &sources[q->at];
    for (uint32_t i = 0; i < row.count && i < q->count; i++)
        unify_arg(q, pattern_apply(q->t, row.args[i], fresh), q->args[i]);
    *out = (Known){.callee = q->vague ? "" : source->name,
                   .result = known_result(q->t, q->items, pattern_apply(q->t, row.result, fresh), q->exact),
                   .self = row.self,
                   .derefs = q->derefs,
                   .views = views_of(q->t, &row, q->self),
                   .adaptor = has_word(source->words, "each")};
}

static Fresh bind_self(Ask *q) {
    Fresh fresh = {.self = q->self};
    ty_unify(q->t, pattern_apply(q->t, q->row->owner, &fresh), q->self, false);
    return fresh;
}

bool known_method(TyTable *t, const TyItems *items, Ty receiver, Str name, const Ty *args, uint32_t count, Known *out) {
    Ask q = {.t = t, .items = items, .name = name, .args = args, .count = count};
    if (!find_method(&q, receiver)) return false;
    Fresh fresh = bind_self(&q);
    apply_row(&q, &fresh, out);
    return true;
}

/* The letter of argument `arg`, the receiver not counted. */
static char letter_of(const Ask *q, uint32_t arg) {
    const char *letters = sources[q->at].params;
    for (uint32_t i = arg + (q->row->self != SELF_NONE); i && *letters; letters++) i -= *letters == ' ';
    return *letters;
}

/* Closure argument `arg` of the row found, after the arguments before it have been put in. */
static KnownClosure closure_of_row(Ask *q, Fresh *fresh, const Ty *args, uint32_t arg) {
    if (arg >= q->row->count) return (KnownClosure){0};
    const KnownRow row = *q->row;
    for (uint32_t i = 0; args && i < arg; i++) unify_arg(q, pattern_apply(q->t, row.args[i], fresh), args[i]);
    Ty closure = ty_deep(q->t, known_result(q->t, q->items, pattern_apply(q->t, row.args[arg], fresh), q->exact));
    if (ty_info(q->t, closure)->kind != TY_FN) return (KnownClosure){0};
    const char *words = sources[q->at].words;
    bool now = letter_of(q, arg) == 'b';
    return (KnownClosure){
        .type = closure, .now = now, .once = now && !has_word(words, "each"), .cold = has_word(words, "cold")};
}

KnownClosure known_closure(TyTable *t, const TyItems *items, Ty receiver, Str name, const Ty *args, uint32_t arg) {
    Ask q = {.t = t, .items = items, .name = name, .args = args, .count = args ? arg : 0};
    if (!find_method(&q, receiver)) return (KnownClosure){0};
    Fresh fresh = bind_self(&q);
    return closure_of_row(&q, &fresh, args, arg);
}

/* --- functions ------------------------------------------------------------------------------------------- */

static bool call_found(Ask *q, Known *out) {
    Fresh fresh = bind_self(q);
    apply_row(q, &fresh, out);
    return true;
}

/* A method called by its path: the receiver is the first argument. `of`: the type it must belong to, 0: any. */
static bool method_by_path(TyTable *t, Ty of, Str name, const Ty *args, uint32_t count, Known *out) {
    Ask q = {.t = t, .name = name, .args = args + 1, .count = count - 1};
    if (!count || !find_method(&q, args[0])) return false;
    for (unsigned i = 0; of && !q.row->generic && !pattern_fits(t, q.row->owner, of, FIT_LOOSE); i++)
        if (i == STEPS || !(of = ty_deref(t, of))) return false;
    return call_found(&q, out);
}

/* By trait name: "Default::default", "ToString::to_string". */
static bool trait_function(TyTable *t, Str path, const Ty *args, uint32_t count, Known *out) {
    Ask q = {.t = t, .name = last_segment(path), .args = args, .count = count};
    const KnownIndex *x = &known_tables(t)->paths;
    uint32_t at = index_find(x, path);
    if (!at || !sources[at - 1].self || !row_at(t, at - 1)->generic) return false;
    if (row_at(t, at - 1)->self != SELF_NONE) return method_by_path(t, 0, q.name, args, count, out);
    q.row = row_at(t, at - 1);
    q.at = at - 1;
    q.self = ty_var(t);
    return call_found(&q, out);
}

bool known_function(TyTable *t, Ty type, Str name, const Ty *args, uint32_t count, Known *out) {
    type = ty_find(t, type);
    if (!type) return trait_function(t, name, args, count, out);
    Ask q = {.t = t, .name = name, .args = args, .count = count};
    if (ty_info(t, type)->kind != TY_VAR && find_row(&q, type, SELF_NONE, false)) return call_found(&q, out);
    if (method_by_path(t, type, name, args, count, out)) return true;
    return find_row(&q, type, SELF_NONE, true) && call_found(&q, out);
}

/* "std::collections::HashMap::new": a type's path and a function of it. */
static bool function_of_type(TyTable *t, Str path, const Ty *args, uint32_t count, Known *out) {
    Str name = last_segment(path);
    if (name.len + 2 >= path.len) return false;
    if (trait_function(t, path, args, count, out)) return true;
    Str owner = {path.at, path.len - name.len - 2};
    Ty type = known_type(t, owner, NULL, 0);
    if (!type) type = known_named(t, owner);
    return type && known_function(t, type, name, args, count, out);
}

static bool find_path(Ask *q, Str path) {
    const KnownIndex *x = &known_tables(q->t)->paths;
    for (uint32_t at = index_find(x, path); at; at = index_next(x, at)) {
        if (sources[at - 1].self || !args_fit(q, row_at(q->t, at - 1))) continue;
        q->row = row_at(q->t, at - 1);
        q->at = at - 1;
        return true;
    }
    return false;
}

bool known_path(TyTable *t, Str path, const Ty *args, uint32_t count, Known *out) {
    path = known_standard(t->a, path);
    Ask q = {.t = t, .args = args, .count = count, .look = LOOK_LOOSE};
    if (!find_path(&q, path)) return function_of_type(t, path, args, count, out);
    Fresh fresh = {0};
    apply_row(&q, &fresh, out);
    return true;
}

KnownClosure known_path_closure(TyTable *t, Str path, const Ty *args, uint32_t arg) {
    path = known_standard(t->a, path);
    Ask q = {.t = t, .args = args, .count = arg, .look = LOOK_LOOSE};
    Fresh fresh = {0};
    return find_path(&q, path) ? closure_of_row(&q, &fresh, args, arg) : (KnownClosure){0};
}
