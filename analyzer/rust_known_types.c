/* Which types libraries have: their paths, ownership, what they deref to and yield, from the RUST_TYPE, RUST_ALIAS,
 * RUST_DEREF, RUST_IS, RUST_ITEM and RUST_GATHER rows of analyzer/api/rust.def; and the notation of type patterns. Must
 * not know methods. */
#include "rust_known.h"

#include <assert.h>
#include <string.h>

typedef struct KnownType {
    const char *path, *pattern, *words;
} KnownType;

typedef KnownType Rule; /* from pattern `path` to pattern `pattern` */

static const KnownType types[] = {
#define RUST_TYPE(path, pattern, words) {path, pattern, words},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule aliases[] = {
#define RUST_ALIAS(path, pattern) {path, pattern, ""},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule derefs[] = {
#define RUST_DEREF(from, to) {from, to, ""},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule views[] = {
#define RUST_IS(from, to) {from, to, ""},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule items[] = {
#define RUST_ITEM(from, to, words) {from, to, words},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule settled[] = {
#define RUST_SETTLED(name, result, row) {name, result, row},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule fields[] = {
#define RUST_FIELD(type, name, field) {type, field, name},
#include "api/rust.def"
    {NULL, NULL, NULL},
};
static const Rule gathers[] = {
#define RUST_GATHER(from, to) {from, to, ""},
#include "api/rust.def"
    {NULL, NULL, NULL},
};

#define ROWS(table) (uint32_t)(sizeof(table) / sizeof *(table) - 1)

static const char iterator[] = "Iterator", exact_iterator[] = "ExactIterator";

enum { PATTERN_DEPTH = 12, VIEW_DEPTH = 4, FIRST_HEADS = 16 };

/* --- rows by name ---------------------------------------------------------------------------------------- */

KnownIndex index_new(Arena *a, uint32_t count) {
    uint32_t heads = FIRST_HEADS;
    while (heads < count) heads *= 2;
    return (KnownIndex){.keys = arena_array(a, Str, count + 1),
                        .heads = arena_array(a, uint32_t, heads),
                        .next = arena_array(a, uint32_t, count + 1),
                        .parsed = arena_get(a, sizeof(Ty[2]), _Alignof(Ty), count + 1),
                        .mask = heads - 1};
}

void index_put(KnownIndex *x, uint32_t row, Str key) {
    uint32_t *head = &x->heads[str_hash(key) & x->mask];
    x->keys[row] = key;
    x->next[row] = *head;
    *head = row + 1;
}

static uint32_t same_key(const KnownIndex *x, uint32_t at, Str key) {
    while (at && !str_eq(x->keys[at - 1], key)) at = x->next[at - 1];
    return at;
}

uint32_t index_find(const KnownIndex *x, Str key) { return same_key(x, x->heads[str_hash(key) & x->mask], key); }

uint32_t index_next(const KnownIndex *x, uint32_t found) { return same_key(x, x->next[found - 1], x->keys[found - 1]); }

/* --- parsing patterns ------------------------------------------------------------------------------------ */

static bool in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static Str name_at(Str s) {
    size_t n = 0;
    while (n < s.len && in_name(s.at[n])) n++;
    return (Str){s.at, n};
}

static bool has_word(const char *words, const char *word) {
    Str rest = str_of(words);
    while (rest.len)
        if (str_is(str_cut(&rest, ' '), word)) return true;
    return false;
}

static bool eat(Str *s, const char *token) {
    while (s->len && s->at[0] == ' ') s->at++, s->len--;
    if (!str_starts(*s, token)) return false;
    size_t n = strlen(token);
    s->at += n, s->len -= n;
    return true;
}

static bool parse(TyTable *t, Str *s, Ty *out, unsigned depth);

/* Types up to `end`; false on bad syntax. */
static bool parse_list(TyTable *t, Str *s, const char *end, Ty args[TY_ARGS], uint32_t *count, unsigned depth) {
    while (!eat(s, end)) {
        Ty ty = 0;
        if (!parse(t, s, &ty, depth)) return false;
        if (*count < TY_ARGS) args[(*count)++] = ty;
        if (!eat(s, ",") && !str_starts(*s, end)) return false;
    }
    return true;
}

static bool parse_function(TyTable *t, Str *s, Ty *out, unsigned depth) {
    Ty args[TY_ARGS] = {0};
    uint32_t count = 1;
    args[0] = ty_unit(t);
    if (!parse_list(t, s, ")", args, &count, depth)) return false;
    if (eat(s, "->") && !parse(t, s, &args[0], depth)) return false;
    *out = ty_make(t, TY_FN, (Str){0}, args, count, false);
    return true;
}

static bool is_prim(TyTable *t, Str name) {
    const KnownTables *k = known_tables(t);
    uint32_t at = index_find(&k->type_names, name);
    return at && has_word(types[at - 1].words, "prim");
}

static bool parse_name(TyTable *t, Str *s, TyKind kind, Ty *out, unsigned depth) {
    Str name = name_at(*s);
    Ty args[TY_ARGS] = {0};
    uint32_t count = 0;
    if (!name.len) return false;
    s->at += name.len, s->len -= name.len;
    bool letter = (name.len == 1 && name.at[0] >= 'A' && name.at[0] <= 'Z') || str_is(name, "Self");
    if (letter) kind = TY_PARAM;
    if (eat(s, "<") && !parse_list(t, s, ">", args, &count, depth)) return false;
    if (eat(s, "(") && !parse_list(t, s, ")", args, &count, depth)) return false;
    if (kind == TY_NAMED && is_prim(t, name)) kind = TY_PRIM;
    *out = ty_make(t, kind, name, args, count, false);
    return true;
}

static bool parse_pointee(TyTable *t, Str *s, TyKind kind, bool mut, Ty *out, unsigned depth) {
    Ty to = 0;
    if (!parse(t, s, &to, depth)) return false;
    *out = ty_make(t, kind, (Str){0}, &to, 1, mut);
    return true;
}

static bool parse_array(TyTable *t, Str *s, Ty *out, unsigned depth) {
    Ty of = 0;
    if (!parse(t, s, &of, depth)) return false;
    TyKind kind = eat(s, ";") ? TY_ARRAY : TY_SLICE;
    if (kind == TY_ARRAY && !eat(s, "N")) return false;
    *out = ty_make(t, kind, (Str){0}, &of, 1, false);
    return eat(s, "]");
}

static bool parse_tuple(TyTable *t, Str *s, Ty *out, unsigned depth) {
    Ty args[TY_ARGS] = {0};
    uint32_t count = 0;
    if (!parse_list(t, s, ")", args, &count, depth)) return false;
    *out = ty_make(t, TY_TUPLE, (Str){0}, args, count, false);
    return true;
}

static bool parse(TyTable *t, Str *s, Ty *out, unsigned depth) {
    if (depth++ > PATTERN_DEPTH) return false;
    if (eat(s, "&mut ")) return parse_pointee(t, s, TY_REF, true, out, depth);
    if (eat(s, "&")) return parse_pointee(t, s, TY_REF, false, out, depth);
    if (eat(s, "*const ")) return parse_pointee(t, s, TY_PTR, false, out, depth);
    if (eat(s, "*mut ")) return parse_pointee(t, s, TY_PTR, true, out, depth);
    if (eat(s, "[")) return parse_array(t, s, out, depth);
    if (eat(s, "(")) return parse_tuple(t, s, out, depth);
    if (eat(s, "fn(")) return parse_function(t, s, out, depth);
    if (eat(s, "dyn ") || eat(s, "impl ")) return parse_name(t, s, TY_DYN, out, depth);
    if (eat(s, "!"))
        *out = ty_make(t, TY_NEVER, (Str){0}, NULL, 0, false);
    else if (eat(s, "_"))
        *out = 0;
    else
        return parse_name(t, s, TY_NAMED, out, depth);
    return true;
}

bool pattern_parse(TyTable *t, Str *s, Ty *out) { return parse(t, s, out, 0); }

/* The type of a pattern that is a whole text; a pattern that does not parse is a bug. */
static Ty pattern_of(TyTable *t, const char *text) {
    Str s = str_of(text);
    Ty ty = 0;
    bool ok = pattern_parse(t, &s, &ty);
    assert(ok && !s.len);
    return ok ? ty : 0;
}

/* --- applying patterns ----------------------------------------------------------------------------------- */

static Ty apply(TyTable *t, Ty pattern, Fresh *fresh, unsigned depth) {
    TyInfo info = t->list.at[pattern];
    if (info.kind == TY_PARAM && info.name.len > 1) return fresh->self;
    if (info.kind == TY_PARAM) {
        Ty *letter = &fresh->letter[info.name.at[0] - 'A'];
        if (!*letter) *letter = ty_var(t);
        return *letter;
    }
    if (!info.count || depth > PATTERN_DEPTH) return pattern;
    for (uint32_t i = 0; i < info.count; i++) info.args[i] = apply(t, info.args[i], fresh, depth + 1);
    return ty_make(t, (TyKind)info.kind, info.name, info.args, info.count, info.mut);
}

Ty pattern_apply(TyTable *t, Ty pattern, Fresh *fresh) { return apply(t, pattern, fresh, 0); }

static bool fits(TyTable *t, Ty pattern, Ty ty, Fit fit, unsigned depth);

static bool fits_pointee(TyTable *t, Ty pattern, Ty to, Fit fit, unsigned depth) {
    for (unsigned i = 0; i < VIEW_DEPTH && to; i++) {
        if (fits(t, pattern, to, fit, depth)) return true;
        to = fit >= FIT_ARG ? ty_deref(t, to) : 0;
    }
    return false;
}

static bool fits_parts(TyTable *t, const TyInfo *p, const TyInfo *x, Fit fit, unsigned depth) {
    if (p->kind == TY_TUPLE && p->count != x->count) return false;
    Fit part = fit == FIT_ARG ? FIT_EXACT : fit == FIT_ARG_LOOSE ? FIT_LOOSE : fit;
    bool closure = p->kind == TY_FN; /* what is known of it may be its result alone */
    for (uint32_t i = 0; i < p->count && i < x->count; i++)
        if (!fits(t, p->args[i], x->args[i], closure ? FIT_LOOSE : part, depth + 1)) return false;
    return true;
}

static bool is_integer(const TyInfo *x) {
    bool starts = x->kind == TY_PRIM && x->name.len > 1 && (*x->name.at == 'u' || *x->name.at == 'i');
    return starts && (x->name.at[1] == 's' || (x->name.at[1] >= '0' && x->name.at[1] <= '9'));
}

static bool fits(TyTable *t, Ty pattern, Ty ty, Fit fit, unsigned depth) {
    ty = ty_find(t, ty);
    TyInfo p = t->list.at[pattern], x = t->list.at[ty];
    if (p.kind == TY_PARAM || p.kind == TY_UNKNOWN || p.kind == TY_DYN) return true;
    if (x.kind == TY_UNKNOWN || x.kind == TY_VAR) return fit == FIT_LOOSE || fit == FIT_ARG_LOOSE;
    if (x.kind == TY_NEVER) return true;
    if (fit >= FIT_ARG && is_integer(&p) && is_integer(&x)) return true; /* a literal is what it has to be */
    if (p.kind != x.kind || !str_eq(p.name, x.name) || depth > PATTERN_DEPTH) return false;
    if (p.kind == TY_REF)
        return (p.mut == x.mut || (fit >= FIT_ARG && !p.mut)) && fits_pointee(t, p.args[0], x.args[0], fit, depth + 1);
    return fits_parts(t, &p, &x, fit, depth);
}

bool pattern_fits(TyTable *t, Ty pattern, Ty ty, Fit fit) { return fits(t, pattern, ty, fit, 0); }

/* --- the tables ------------------------------------------------------------------------------------------ */

/* What rules are found by: the outermost constructor behind references. */
static Str head_of(Str pattern) {
    while (eat(&pattern, "&mut ") || eat(&pattern, "&")) {}
    return pattern.len && in_name(pattern.at[0]) ? name_at(pattern) : (Str){pattern.at, pattern.len ? 1 : 0};
}

static KnownIndex index_rules(Arena *a, const Rule *rules, uint32_t count, Str (*key)(Str)) {
    KnownIndex x = index_new(a, count);
    for (uint32_t i = count; i--;) index_put(&x, i, key(str_of(rules[i].path)));
    return x;
}

/* A path without its parameters: "std::vec::Vec<T>". */
static Str plain_path(Str path) { return (Str){path.at, str_find(path, '<')}; }

static Str last_segment(Str path) {
    size_t i = path.len;
    while (i && path.at[i - 1] != ':') i--;
    return (Str){path.at + i, path.len - i};
}

void known_open_types(TyTable *t, KnownTables *k) {
    k->type_names = index_new(t->a, ROWS(types));
    k->classes = arena_array(t->a, KnownClass, ROWS(types));
    for (uint32_t i = ROWS(types); i--;) index_put(&k->type_names, i, name_at(str_of(types[i].pattern)));
    k->type_paths = index_rules(t->a, types, ROWS(types), plain_path);
    k->aliases = index_rules(t->a, aliases, ROWS(aliases), plain_path);
    k->derefs = index_rules(t->a, derefs, ROWS(derefs), head_of);
    k->views = index_rules(t->a, views, ROWS(views), head_of);
    k->items = index_rules(t->a, items, ROWS(items), head_of);
    k->fields = index_rules(t->a, fields, ROWS(fields), head_of);
    k->settled = index_new(t->a, ROWS(settled));
    for (uint32_t i = ROWS(settled); i--;) index_put(&k->settled, i, str_of(settled[i].path));
    k->gathers = index_rules(t->a, gathers, ROWS(gathers), head_of);
}

static Str head_of_type(const TyTable *t, Ty ty) {
    const TyInfo *info = ty_info(t, ty);
    while (info->kind == TY_REF) info = ty_info(t, ty_find(t, info->args[0]));
    if (info->kind == TY_SLICE || info->kind == TY_ARRAY) return S("[");
    if (info->kind == TY_TUPLE) return S("(");
    return info->kind == TY_DYN ? last_segment(info->name) : info->name;
}

/* What a rule makes of the type; 0 when its left side does not fit. */
static Ty apply_rule(TyTable *t, const KnownIndex *x, const Rule *rule, uint32_t row, Ty ty) {
    Ty *parsed = x->parsed[row];
    if (!parsed[0]) parsed[0] = pattern_of(t, rule->path), parsed[1] = pattern_of(t, rule->pattern);
    if (!pattern_fits(t, parsed[0], ty, FIT_EXACT)) return 0;
    Fresh fresh = {.self = ty};
    return ty_unify(t, pattern_apply(t, parsed[0], &fresh), ty, false) ? pattern_apply(t, parsed[1], &fresh) : 0;
}

/* The first rule that fits, applied. NULL: none. */
static const Rule *first_rule(TyTable *t, const KnownIndex *x, const Rule *rules, Ty ty, Ty *to) {
    for (uint32_t at = index_find(x, head_of_type(t, ty)); at; at = index_next(x, at))
        if ((*to = apply_rule(t, x, &rules[at - 1], at - 1, ty))) return &rules[at - 1];
    return NULL;
}

/* --- asking ---------------------------------------------------------------------------------------------- */

bool known_is_iterator(const TyTable *t, Ty ty) {
    const TyInfo *info = ty_info(t, ty);
    if (info->kind != TY_NAMED && info->kind != TY_DYN) return false;
    return str_is(info->name, iterator) || str_is(info->name, exact_iterator);
}

static Own own_word(const char *words) {
    static const struct {
        const char *word;
        Own own;
    } owns[] = {{"plain", OWN_PLAIN},   {"view", OWN_VIEW},           {"box", OWN_BOX},
                {"shared", OWN_SHARED}, {"container", OWN_CONTAINER}, {"string", OWN_STRING}};
    for (size_t i = 0; i < sizeof owns / sizeof *owns; i++)
        if (has_word(words, owns[i].word)) return owns[i].own;
    return OWN_UNKNOWN;
}

static KnownClass class_of_words(const char *words) {
    return (KnownClass){.known = true,
                        .copy = has_word(words, "copy"),
                        .parts = has_word(words, "parts"),
                        .nodes = has_word(words, "nodes"),
                        .guard = has_word(words, "guard"),
                        .trait = has_word(words, "trait"),
                        .sized = !has_word(words, "unsized"),
                        .own = own_word(words)};
}

KnownClass known_class(TyTable *t, Ty ty) {
    const TyInfo *info = ty_info(t, ty);
    if (info->kind != TY_NAMED && info->kind != TY_PRIM) return (KnownClass){0};
    const KnownTables *k = known_tables(t);
    uint32_t at = index_find(&k->type_names, info->name);
    if (!at || known_is_iterator(t, ty)) return (KnownClass){0};
    KnownClass *class = &k->classes[at - 1];
    if (!class->known) *class = class_of_words(types[at - 1].words);
    return *class;
}

bool known_means_copy(Str trait) { return str_is(last_segment(trait), "Copy"); }

Ty known_deref(TyTable *t, Ty ty) {
    Ty to = 0;
    return first_rule(t, &known_tables(t)->derefs, derefs, ty, &to) ? ty_find(t, known_result(t, NULL, to, false)) : 0;
}

void known_gather(TyTable *t, Ty collection, Ty item) {
    Ty from = 0;
    if (!first_rule(t, &known_tables(t)->gathers, gathers, collection, &from)) return;
    ty_unify(t, known_result(t, NULL, from, false), item, false);
}

const char *known_settled(TyTable *t, const char *callee, Ty result) {
    const KnownIndex *x = &known_tables(t)->settled;
    for (uint32_t at = index_find(x, str_of(callee)); at; at = index_next(x, at)) {
        Ty *parsed = x->parsed[at - 1];
        if (!parsed[0]) parsed[0] = pattern_of(t, settled[at - 1].pattern);
        Ty ty = ty_find(t, result);
        if (ty_info(t, ty)->kind != TY_VAR && pattern_fits(t, parsed[0], ty, FIT_EXACT)) return settled[at - 1].words;
    }
    return callee;
}

Ty known_field(TyTable *t, Ty record, Str field) {
    const KnownIndex *x = &known_tables(t)->fields;
    record = ty_find(t, record);
    for (uint32_t at = index_find(x, head_of_type(t, record)); at; at = index_next(x, at)) {
        if (!str_is(field, fields[at - 1].words)) continue;
        Ty ty = apply_rule(t, x, &fields[at - 1], at - 1, record);
        if (ty) return ty_find(t, ty);
    }
    return 0;
}

/* --- constants -------------------------------------------------------------------------------------------- */

static const struct {
    const char *path, *type;
} constants[] = {
#define RUST_CONST(path, type) {path, type},
#include "api/rust.def"
};

Ty known_constant(TyTable *t, Str path) {
    path = known_standard(t->a, path);
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        if (!str_is(path, constants[i].path)) continue;
        Str text = str_of(constants[i].type);
        Ty ty;
        return pattern_parse(t, &text, &ty) ? ty : 0;
    }
    return 0;
}

/* --- views ------------------------------------------------------------------------------------------------ */

static void add_view(TyTable *t, View out[VIEWS], uint32_t *count, Ty ty, bool exact, unsigned depth) {
    if (*count == VIEWS || depth > VIEW_DEPTH) return;
    const TyInfo *info = ty_info(t, ty);
    exact |= info->kind == TY_NAMED && str_is(info->name, exact_iterator);
    out[(*count)++] = (View){ty, exact};
    const KnownIndex *x = &known_tables(t)->views;
    for (uint32_t at = index_find(x, head_of_type(t, ty)); at; at = index_next(x, at)) {
        Ty to = apply_rule(t, x, &views[at - 1], at - 1, ty);
        if (to) add_view(t, out, count, to, exact, depth + 1);
    }
}

/* A trait as the type that has its methods. */
static Ty trait_type(TyTable *t, Ty ty) {
    TyInfo info = t->list.at[ty];
    Ty known = known_type(t, info.name, info.args, info.count);
    if (!known) known = known_named(t, last_segment(info.name));
    Str name = known ? ty_info(t, known)->name : last_segment(info.name);
    return ty_make(t, TY_NAMED, name, info.args, info.count, false);
}

uint32_t known_views(TyTable *t, const TyItems *project, Ty ty, View out[VIEWS]) {
    uint32_t count = 0;
    TyInfo info = t->list.at[ty];
    Ty item = 0;
    add_view(t, out, &count, ty, false, 0);
    if (info.kind == TY_DYN) add_view(t, out, &count, trait_type(t, ty), false, 0);
    for (uint32_t i = 0; info.kind == TY_PARAM && i < info.count; i++)
        add_view(t, out, &count, trait_type(t, ty_find(t, info.args[i])), false, 0);
    bool own = info.kind == TY_NAMED && str_find(info.name, ':') < info.name.len;
    if (own && project && project->implements && project->implements(project->index, ty, iterator, &item))
        add_view(t, out, &count, ty_named(t, iterator, &item, 1), false, 0);
    return count;
}

/* --- for the front end ------------------------------------------------------------------------------------ */

Str known_standard(Arena *a, Str path) {
    static const char *const others[] = {"core::", "alloc::"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t n = strlen(others[i]);
        if (str_starts(path, others[i])) return str_of(str_format(a, "std::%.*s", (int)(path.len - n), path.at + n));
    }
    return path;
}

/* Puts arguments in for the parameters a path is declared with: "std::io::Result<T>". */
static void bind_parameters(TyTable *t, const char *declared, const Ty *args, uint32_t count, Fresh *fresh) {
    Str rest = str_of(declared);
    Ty params[TY_ARGS] = {0};
    uint32_t n = 0;
    rest.at += str_find(rest, '<'), rest.len = strlen(rest.at);
    bool ok = !eat(&rest, "<") || parse_list(t, &rest, ">", params, &n, 0);
    assert(ok);
    (void)ok;
    for (uint32_t i = 0; i < n && i < count; i++) ty_unify(t, pattern_apply(t, params[i], fresh), args[i], false);
}

static Ty type_of_row(TyTable *t, const KnownType *type, const Ty *args, uint32_t count) {
    Fresh fresh = {0};
    bind_parameters(t, type->pattern, args, count, &fresh);
    return pattern_apply(t, pattern_of(t, type->pattern), &fresh);
}

static Ty prelude_type(TyTable *t, Str name, const Ty *args, uint32_t count) {
    uint32_t at = index_find(&known_tables(t)->type_names, name);
    if (!at || !has_word(types[at - 1].words, "prelude")) return 0;
    return type_of_row(t, &types[at - 1], args, count);
}

Ty known_named(TyTable *t, Str name) {
    uint32_t at = index_find(&known_tables(t)->type_names, name);
    return at ? type_of_row(t, &types[at - 1], NULL, 0) : 0;
}

Ty known_type(TyTable *t, Str path, const Ty *args, uint32_t count) {
    if (str_find(path, ':') == path.len) {
        Ty ty = prelude_type(t, path, args, count);
        if (ty) return ty;
    }
    path = known_standard(t->a, path);
    const KnownTables *k = known_tables(t);
    uint32_t at = index_find(&k->type_paths, path);
    if (at) return type_of_row(t, &types[at - 1], args, count);
    at = index_find(&k->aliases, path);
    if (!at) return 0;
    Fresh fresh = {0};
    bind_parameters(t, aliases[at - 1].path, args, count, &fresh);
    return known_result(t, NULL, pattern_apply(t, pattern_of(t, aliases[at - 1].pattern), &fresh), false);
}

/* What one view of a type yields. */
static Ty item_of_view(TyTable *t, View view, bool *exact) {
    Ty item = 0;
    const Rule *rule = first_rule(t, &known_tables(t)->items, items, view.ty, &item);
    const TyInfo *info = ty_info(t, view.ty);
    bool iterates = !rule && known_is_iterator(t, view.ty) && info->count;
    *exact = rule ? has_word(rule->words, "exact") : iterates && view.exact;
    return rule ? ty_find(t, item) : iterates ? ty_find(t, info->args[0]) : 0;
}

static Ty item_of(TyTable *t, const TyItems *project, Ty ty, bool *exact) {
    View seen[VIEWS];
    uint32_t count = known_views(t, project, ty, seen);
    Ty item = 0;
    for (uint32_t i = 0; i < count && !item; i++) item = item_of_view(t, seen[i], exact);
    return item;
}

/* By the project's `impl IntoIterator`. */
static Ty declared_item(TyTable *t, const TyItems *project, Ty ty) {
    Ty item = 0;
    uint8_t kind = ty_info(t, ty)->kind;
    bool asked = project && project->implements && (kind == TY_NAMED || kind == TY_REF);
    return asked && project->implements(project->index, ty, "IntoIterator", &item) ? ty_find(t, item) : 0;
}

/* &mut I where I is an iterator. */
static Ty iterator_behind(TyTable *t, const TyItems *project, Ty to, bool *exact) {
    View seen[VIEWS];
    uint32_t count = known_views(t, project, to, seen);
    for (uint32_t i = 0; i < count; i++)
        if (known_is_iterator(t, seen[i].ty)) return item_of_view(t, seen[i], exact);
    return 0;
}

Ty known_item(TyTable *t, const TyItems *project, Ty ty, bool *exact) {
    *exact = false;
    ty = ty_find(t, ty);
    if (!ty || ty_info(t, ty)->kind == TY_VAR) return 0;
    Ty item = item_of(t, project, ty, exact);
    if (!item) item = declared_item(t, project, ty);
    const TyInfo *info = ty_info(t, ty);
    if (item || info->kind != TY_REF || !info->mut) return item;
    return iterator_behind(t, project, ty_find(t, info->args[0]), exact);
}
