/* Items as the syntax shows them: one walk over each file's declarations, no further into bodies than items lie.
 *
 * Knows syntax; resolves nothing. */
#include "rust_index.h"

#include "base/file.h"

#include <string.h>

enum { FIRST_SLOTS = 1024 };

/* --- tables --------------------------------------------------------------------------------------------------- */

uint32_t index_hash(Str s, uint32_t seed) {
    uint32_t h = (2166136261u ^ seed) * 16777619u; /* FNV-1a */
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.at[i]) * 16777619u;
    return h ^ h >> 15;
}

uint32_t *table_slot(const RustIndex *x, const Table *t, uint32_t seed, Str key, TableSame same) {
    static uint32_t none;
    if (!t->slots) return none = 0, &none;
    for (uint32_t i = index_hash(key, seed) & t->mask;; i = (i + 1) & t->mask)
        if (!t->slots[i] || same(x, t->slots[i], seed, key)) return &t->slots[i];
}

void table_room(RustIndex *x, Table *t, TableHash hash) {
    uint32_t size = t->slots ? t->mask + 1 : 0;
    if (++t->used * 2 <= size) return;
    Table old = *t;
    t->mask = size ? size * 2 - 1 : FIRST_SLOTS - 1;
    t->slots = arena_array(x->a, uint32_t, t->mask + 1);
    for (uint32_t i = 0; i < size; i++) {
        if (!old.slots[i]) continue;
        uint32_t at = hash(x, old.slots[i]) & t->mask;
        while (t->slots[at]) at = (at + 1) & t->mask;
        t->slots[at] = old.slots[i];
    }
}

/* --- items by home and name, and by path ------------------------------------------------------------------------- */

static Space space_of(ItemKind kind) {
    switch (kind) {
    case ITEM_FN:
    case ITEM_CONST:
    case ITEM_VARIANT: return SPACE_VALUES;
    case ITEM_USE: return SPACE_USES;
    default: return SPACE_TYPES;
    }
}

static uint32_t name_seed(ItemId home, Space space) { return home * 4 + (uint32_t)space; }

static bool same_name(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    const Item *it = &x->items.at[id];
    return name_seed(it->home, space_of(it->kind)) == seed && str_eq(it->name, key);
}
static uint32_t name_hash(const RustIndex *x, uint32_t id) {
    const Item *it = &x->items.at[id];
    return index_hash(it->name, name_seed(it->home, space_of(it->kind)));
}
static bool same_path(const RustIndex *x, uint32_t id, uint32_t seed, Str key) {
    const Item *it = &x->items.at[id];
    return (uint32_t)space_of(it->kind) == seed && str_eq(it->path, key);
}
static uint32_t path_hash(const RustIndex *x, uint32_t id) {
    const Item *it = &x->items.at[id];
    return index_hash(it->path, (uint32_t)space_of(it->kind));
}

ItemId item_find(const RustIndex *x, ItemId home, Space space, Str name) {
    return *table_slot(x, &x->names, name_seed(home, space), name, same_name);
}

ItemId item_at_path(const RustIndex *x, Space space, Str path) {
    return *table_slot(x, &x->paths, (uint32_t)space, path, same_path);
}

Str path_append(Arena *a, Str path, Str name) {
    if (!path.len) return name;
    char *at = arena_get(a, 1, 1, path.len + name.len + 2);
    memcpy(at, path.at, path.len);
    at[path.len] = at[path.len + 1] = ':';
    memcpy(at + path.len + 2, name.at, name.len);
    return (Str){at, path.len + name.len + 2};
}

void item_place(RustIndex *x, ItemId id, Space space) {
    Item *it = &x->items.at[id];
    table_room(x, &x->names, name_hash);
    uint32_t *slot = table_slot(x, &x->names, name_seed(it->home, space), it->name, same_name);
    if (*slot) { /* behind the first */
        Item *first = &x->items.at[*slot];
        it->twin = first->twin;
        first->twin = id;
        it->flags |= ITEM_TWIN;
        first->flags |= ITEM_TWIN;
    } else {
        *slot = id;
    }
    if (space == SPACE_USES) return;
    it->path = path_append(x->a, x->items.at[it->home].path, it->name);
    table_room(x, &x->paths, path_hash);
    slot = table_slot(x, &x->paths, (uint32_t)space, it->path, same_path);
    if (!*slot) *slot = id;
}

ItemId item_new(RustIndex *x, ItemKind kind, ItemId home, ItemId parent, Str name, Space space) {
    ItemId id = x->items.count;
    *vec_push(x->a, &x->items) = (Item){.kind = (uint8_t)kind, .home = home, .parent = parent, .name = name};
    *vec_push(x->a, &x->first_glob) = 0;
    if (name.len) item_place(x, id, space);
    return id;
}

/* --- attributes --------------------------------------------------------------------------------------------------- */

typedef struct Reader {
    RustIndex *x;
    RustFile *file;
    ItemId module; /* module or block items are put into */
    ItemId trait;
    uint32_t impl; /* index + 1 */
    uint16_t flags; /* what attributes around say */
    Str dir;
    unsigned depth;
} Reader;

/* What stands in front of an item. */
typedef struct Front {
    uint16_t flags;
    Str path; /* #[path = "…"] */
    const char *from, *to;
} Front;

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 128;
}

static bool has_word(Str s, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= s.len; i++)
        if (!memcmp(s.at + i, word, len) && (!i || !is_word(s.at[i - 1])) &&
            (i + len == s.len || !is_word(s.at[i + len])))
            return true;
    return false;
}

static Str trim(Str s) {
    while (s.len && (unsigned char)*s.at <= ' ') s.at++, s.len--;
    while (s.len && (unsigned char)s.at[s.len - 1] <= ' ') s.len--;
    return s;
}

/* The path an attribute begins with; *rest receives what follows. */
static Str attribute_name(Str text, Str *rest) {
    text = trim(text);
    size_t n = 0;
    while (n < text.len && (is_word(text.at[n]) || text.at[n] == ':')) n++;
    *rest = trim((Str){text.at + n, text.len - n});
    return (Str){text.at, n};
}

/* Attributes that leave an item and its signature as they are. */
static bool is_harmless(Str name) {
    static const char *const list[] = {"inline",
                                       "must_use",
                                       "allow",
                                       "warn",
                                       "deny",
                                       "forbid",
                                       "expect",
                                       "doc",
                                       "cold",
                                       "deprecated",
                                       "track_caller",
                                       "cfg",
                                       "derive",
                                       "default",
                                       "non_exhaustive",
                                       "repr",
                                       "rustfmt::skip",
                                       "path",
                                       "macro_use",
                                       "target_feature",
                                       "automatically_derived",
                                       "stable",
                                       "unstable",
                                       "rustc_const_stable",
                                       "test",
                                       "ignore",
                                       "should_panic",
                                       "bench",
                                       "optimize",
                                       "no_implicit_prelude"};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (str_is(name, list[i])) return true;
    return str_starts(name, "clippy::") || str_starts(name, "rustdoc::") || str_starts(name, "diagnostic::");
}

bool attribute_derives(Str attributes, const char *trait) {
    Str rest = attributes;
    while (rest.len) {
        Str line = str_cut(&rest, ']'), after;
        size_t open = str_find(line, '[');
        if (open == line.len) continue;
        Str name = attribute_name((Str){line.at + open + 1, line.len - open - 1}, &after);
        if (str_is(name, "derive") && has_word(after, trait)) return true;
    }
    return false;
}

static Str quoted(Str s) {
    size_t from = str_find(s, '"');
    if (from >= s.len) return (Str){0};
    s.at += from + 1, s.len -= from + 1;
    return (Str){s.at, str_find(s, '"')};
}

/* #[cfg_attr(condition, attribute…)]: harmless when what it may add is. */
static bool is_harmless_if(Str rest) {
    size_t at = 0;
    for (unsigned depth = 0; at < rest.len; at++) {
        if (rest.at[at] == '(') depth++;
        if (rest.at[at] == ')' && depth) depth--;
        if (rest.at[at] == ',' && depth == 1) break;
    }
    if (at >= rest.len) return true;
    Str more, name = attribute_name((Str){rest.at + at + 1, rest.len - at - 1}, &more);
    return is_harmless(name);
}

static void read_attribute(Str text, Front *front) {
    size_t open = str_find(text, '[');
    if (open >= text.len) return;
    Str rest, name = attribute_name((Str){text.at + open + 1, text.len - open - 2}, &rest);
    if (str_is(name, "cfg")) {
        if (has_word(rest, "test") && !has_word(rest, "not") && !has_word(rest, "any")) front->flags |= ITEM_TEST;
    } else if (str_is(name, "derive")) {
        front->flags |= ITEM_DERIVES;
        if (has_word(rest, "Copy")) front->flags |= ITEM_COPY;
    } else if (str_is(name, "path")) {
        front->path = quoted(rest);
    } else if (str_is(name, "cfg_attr")) {
        if (!is_harmless_if(rest)) front->flags |= ITEM_ODD;
    } else {
        if (str_is(name, "bench") || (str_ends(name, "test") && !str_is(name, "cfg_test"))) front->flags |= ITEM_TEST;
        if (!is_harmless(name)) front->flags |= ITEM_ODD;
    }
}

/* --- small readings --------------------------------------------------------------------------------------------- */

static Str text_of(const Reader *r, TSNode n) { return ts_node_is_null(n) ? (Str){"", 0} : node_text(r->file, n); }

static uint16_t visibility(const Reader *r, TSNode n) {
    for (uint32_t i = 0; i < 4; i++) {
        TSNode child = ts_node_named_child(n, i);
        if (ts_node_is_null(child)) return 0;
        if (node_kind(r->x, child) != N_visibility_modifier) continue;
        return str_is(text_of(r, child), "pub") ? ITEM_PUB : ITEM_PUB_SOME;
    }
    return 0;
}

static ItemId add_item(Reader *r, TSNode n, ItemKind kind, Space space, const Front *front) {
    Str name = text_of(r, node_field(n, r->x->f.name));
    if (!name.len) return 0;
    ItemId home = r->trait && (kind == ITEM_FN || kind == ITEM_CONST) ? r->trait : r->module;
    ItemId id = item_new(r->x, kind, home, r->module, r->impl ? (Str){0} : name, space);
    Item *it = &r->x->items.at[id];
    it->name = name;
    it->node = n;
    it->file = r->file;
    it->flags |= (uint16_t)(visibility(r, n) | (front->flags & (ITEM_TEST | ITEM_ODD | ITEM_COPY | ITEM_DERIVES)) |
                            (r->flags & (ITEM_TEST | ITEM_ODD)));
    if (front->flags & ITEM_DERIVES) it->attributes = (Str){front->from, (size_t)(front->to - front->from)};
    return id;
}

static void add_declared(Reader *r, TSNode n, ItemKind kind, Space space, const Front *front) {
    ItemId id = add_item(r, n, kind, space, front);
    if (!id) return;
    r->x->items.at[id].data = r->x->decls.count;
    *vec_push(r->x->a, &r->x->decls) = (Decl){.item = id, .impl = r->impl};
}

static void read_list(Reader *r, TSNode list);

/* --- functions and what lies inside of them -------------------------------------------------------------------- */

/* The item a keyword at `at` introduces; a null node when it is none. */
static TSNode item_of_keyword(const Reader *r, TSNode body, uint32_t at) {
    TSNode n = ts_node_descendant_for_byte_range(body, at, at + 1);
    for (unsigned up = 0; up < 3 && !ts_node_is_null(n) && !ts_node_eq(n, body); up++, n = ts_node_parent(n)) {
        switch (node_kind(r->x, n)) {
        case N_struct_item:
        case N_union_item:
        case N_enum_item:
        case N_type_item:
        case N_trait_item:
        case N_impl_item:
        case N_mod_item:
        case N_function_item:
        case N_const_item:
        case N_static_item:
        case N_use_declaration: return n;
        default: break;
        }
    }
    return (TSNode){0};
}

static bool is_item_keyword(Str word) {
    static const char *const list[] = {"fn",     "use",   "struct", "enum", "impl", "const",
                                       "static", "trait", "type",   "mod",  "union"};
    if (word.len < 2 || word.len > 6) return false;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (str_is(word, list[i])) return true;
    return false;
}

/* The next word of items in text[*at, end) that is followed by a blank; its position, or `end`. */
static uint32_t next_keyword(Str text, uint32_t at, uint32_t end) {
    while (at < end) {
        if (!is_word(text.at[at])) {
            at++;
            continue;
        }
        uint32_t from = at;
        while (at < end && is_word(text.at[at])) at++;
        if (at < end && (text.at[at] == ' ' || text.at[at] == '<' || text.at[at] == '\n') &&
            (!from || text.at[from - 1] != '\'') && is_item_keyword((Str){text.at + from, at - from}))
            return from;
    }
    return end;
}

static Front front_before(const Reader *r, TSNode n) {
    Front front = {0};
    TSNode before = ts_node_prev_named_sibling(n);
    for (unsigned i = 0; i < 8 && !ts_node_is_null(before) && node_kind(r->x, before) == N_attribute_item; i++) {
        Str text = text_of(r, before);
        read_attribute(text, &front);
        front.from = text.at;
        if (!front.to) front.to = text.at + text.len;
        before = ts_node_prev_named_sibling(before);
    }
    return front;
}

static void read_item(Reader *r, TSNode n, const Front *front);

/* Items inside of a function's body. Bodies are long and rarely hold any, so their words are looked at first. */
static ItemId read_body(Reader *r, TSNode body) {
    uint32_t end = ts_node_end_byte(body), at = ts_node_start_byte(body);
    if (end > r->file->text.len || r->depth > DEEPEST) return 0;
    ItemId block = 0;
    Reader inner = *r;
    inner.impl = 0, inner.trait = 0, inner.depth++;
    while ((at = next_keyword(r->file->text, at, end)) < end) {
        TSNode n = item_of_keyword(r, body, at);
        at++;
        if (ts_node_is_null(n)) continue;
        if (!block) {
            Str name = str_of(str_format(r->x->a, "{%u}", r->x->items.count));
            inner.module = block = item_new(r->x, ITEM_BLOCK, r->module, r->module, name, SPACE_TYPES);
            r->x->items.at[block].file = r->file;
            r->x->items.at[block].flags |= r->flags & (ITEM_TEST | ITEM_ODD);
        }
        Front front = front_before(r, n);
        read_item(&inner, n, &front);
        uint32_t past = ts_node_end_byte(n);
        if (past > at) at = past;
    }
    return block;
}

static uint16_t modifiers(const Reader *r, TSNode n) {
    uint16_t flags = 0;
    for (uint32_t i = 0; i < 4; i++) {
        TSNode child = ts_node_named_child(n, i);
        if (ts_node_is_null(child)) break;
        if (node_kind(r->x, child) != N_function_modifiers) continue;
        Str text = text_of(r, child);
        if (has_word(text, "async")) flags |= RUST_ASYNC;
        if (has_word(text, "const")) flags |= RUST_CONST;
        if (has_word(text, "unsafe")) flags |= RUST_UNSAFE;
        if (has_word(text, "extern")) flags |= RUST_EXTERN;
    }
    return flags;
}

static void read_fn(Reader *r, TSNode n, const Front *front) {
    RustIndex *x = r->x;
    ItemId id = add_item(r, n, ITEM_FN, SPACE_VALUES, front);
    if (!id) return;
    uint32_t index = x->fns.count;
    x->items.at[id].data = index;
    RustFn *f = vec_push(x->a, &x->fns);
    *f = (RustFn){.name = x->items.at[id].name, .node = n, .file = r->file, .flags = modifiers(r, n)};
    uint16_t flags = x->items.at[id].flags;
    if (flags & ITEM_ODD) f->flags |= RUST_EXTERN;
    if (flags & ITEM_TEST || r->file->test) f->flags |= RUST_TEST;
    if (r->trait) f->flags |= RUST_TRAIT;
    *vec_push(x->a, &x->fn_info) = (FnInfo){.item = id, .impl = r->impl, .trait = r->trait};
    TSNode body = node_field(n, x->f.body);
    if (ts_node_is_null(body)) return;
    f->flags |= RUST_BODY;
    FileInfo *info = &x->info[r->file - x->files];
    *vec_push(x->a, &info->fns) = index;
    x->fn_info.at[index].block = read_body(r, body);
}

/* --- uses ------------------------------------------------------------------------------------------------------ */

/* A path without blanks and comments. */
static Str plain_path(Reader *r, Str text) {
    bool plain = true;
    for (size_t i = 0; i < text.len; i++) plain &= is_word(text.at[i]) || text.at[i] == ':' || text.at[i] == '#';
    if (plain) return text;
    char *at = arena_get(r->x->a, 1, 1, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++)
        if (is_word(text.at[i]) || text.at[i] == ':') at[len++] = text.at[i];
    return (Str){at, len};
}

Str last_name(Str path) {
    for (size_t i = path.len; i > 1; i--)
        if (path.at[i - 1] == ':') return (Str){path.at + i, path.len - i};
    return path;
}

static Str without_last(Str path) {
    for (size_t i = path.len; i > 1; i--)
        if (path.at[i - 1] == ':') return (Str){path.at, i - 2};
    return (Str){path.at, 0};
}

static void add_use(Reader *r, TSNode n, Str path, Str name, const Front *front) {
    if (str_is(last_name(path), "self")) { /* use a::{self} */
        if (name.at == last_name(path).at) name = last_name(without_last(path));
        path = without_last(path);
    }
    if (!path.len || !name.len || str_is(name, "_")) return;
    ItemId id = item_new(r->x, ITEM_USE, r->module, r->module, name, SPACE_USES);
    Item *it = &r->x->items.at[id];
    it->node = n;
    it->file = r->file;
    it->flags |= front->flags;
    it->data = r->x->uses.count;
    *vec_push(r->x->a, &r->x->uses) = (Use){.path = path};
}

static void add_glob(Reader *r, Str path, const Front *front) {
    uint32_t *first = &r->x->first_glob.at[r->module];
    Glob g = {.in = r->module, .use = {.path = path}, .exported = front->flags & ITEM_PUB, .next = *first};
    g.private = !(front->flags & (ITEM_PUB | ITEM_PUB_SOME));
    *vec_push(r->x->a, &r->x->globs) = g;
    *first = r->x->globs.count;
}

static Str join_use(Reader *r, Str prefix, TSNode path) {
    Str text = plain_path(r, text_of(r, path));
    if (!text.len) return prefix;
    return prefix.len ? path_append(r->x->a, prefix, text) : text;
}

static void read_use(Reader *r, TSNode n, Str prefix, const Front *front, unsigned depth) {
    if (ts_node_is_null(n) || depth > DEEPEST) return;
    NodeKind kind = node_kind(r->x, n);
    if (kind == N_use_as_clause) {
        add_use(r, n, join_use(r, prefix, node_field(n, r->x->f.path)), text_of(r, node_field(n, r->x->f.alias)),
                front);
    } else if (kind == N_use_wildcard) {
        add_glob(r, join_use(r, prefix, ts_node_named_child(n, 0)), front);
    } else if (kind == N_scoped_use_list) {
        TSNode path = node_field(n, r->x->f.path);
        Str longer = ts_node_is_null(path) ? prefix : join_use(r, prefix, path);
        read_use(r, node_field(n, r->x->f.list), longer, front, depth + 1);
    } else if (kind == N_use_list) {
        TSTreeCursor c = ts_tree_cursor_new(n);
        for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
            TSNode child = ts_tree_cursor_current_node(&c);
            if (ts_node_is_named(child)) read_use(r, child, prefix, front, depth + 1);
        }
        ts_tree_cursor_delete(&c);
    } else if (kind == N_identifier || kind == N_scoped_identifier || kind == N_self || kind == N_super ||
               kind == N_crate) {
        Str path = join_use(r, prefix, n);
        add_use(r, n, path, last_name(path), front);
    }
}

static void read_extern_crate(Reader *r, TSNode n, const Front *front) {
    Str name = text_of(r, node_field(n, r->x->f.name)), alias = text_of(r, node_field(n, r->x->f.alias));
    if (!name.len) return;
    Str path = str_is(name, "self") ? S("crate") : path_append(r->x->a, S("{}"), name); /* leads to a crate alone */
    add_use(r, n, path, alias.len ? alias : name, front);
}

/* --- the rest ---------------------------------------------------------------------------------------------------- */

static void read_enum(Reader *r, TSNode n, const Front *front) {
    ItemId before = r->x->items.count;
    add_declared(r, n, ITEM_ENUM, SPACE_TYPES, front);
    if (r->x->items.count == before) return;
    TSNode body = node_field(n, r->x->f.body);
    if (ts_node_is_null(body)) return;
    TSTreeCursor c = ts_tree_cursor_new(body);
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode variant = ts_tree_cursor_current_node(&c);
        if (node_kind(r->x, variant) != N_enum_variant) continue;
        Str name = text_of(r, node_field(variant, r->x->f.name));
        if (!name.len) continue;
        ItemId id = item_new(r->x, ITEM_VARIANT, before, r->module, name, SPACE_VALUES);
        Item *it = &r->x->items.at[id];
        it->node = variant;
        it->file = r->file;
        it->flags |= ITEM_PUB;
        it->data = r->x->decls.count;
        *vec_push(r->x->a, &r->x->decls) = (Decl){.item = id};
    }
    ts_tree_cursor_delete(&c);
}

static void read_mod(Reader *r, TSNode n, const Front *front) {
    ItemId id = add_item(r, n, ITEM_MODULE, SPACE_TYPES, front);
    if (!id || r->depth > DEEPEST) return;
    Str name = r->x->items.at[id].name;
    TSNode body = node_field(n, r->x->f.body);
    if (ts_node_is_null(body)) {
        module_wanted(r->x, r->file, id, r->dir, front->path);
        return;
    }
    Reader inner = *r;
    inner.module = id;
    inner.depth++;
    inner.flags |= front->flags & (ITEM_TEST | ITEM_ODD);
    inner.dir = str_of(path_join(r->x->a, r->dir, front->path.len ? front->path : name));
    read_list(&inner, body);
}

static void read_impl(Reader *r, TSNode n, const Front *front) {
    TSNode body = node_field(n, r->x->f.body);
    if (ts_node_is_null(body) || ts_node_is_null(node_field(n, r->x->f.type))) return;
    Reader inner = *r;
    inner.impl = r->x->impls.count + 1;
    inner.depth++;
    inner.flags |= front->flags & (ITEM_TEST | ITEM_ODD);
    Impl *impl = vec_push(r->x->a, &r->x->impls);
    *impl = (Impl){.node = n, .file = r->file, .module = r->module, .flags = inner.flags};
    impl->of_trait = !ts_node_is_null(node_field(n, r->x->f.trait));
    if (r->depth < DEEPEST) read_list(&inner, body);
}

static void read_trait(Reader *r, TSNode n, const Front *front) {
    ItemId before = r->x->items.count;
    add_declared(r, n, ITEM_TRAIT, SPACE_TYPES, front);
    TSNode body = node_field(n, r->x->f.body);
    if (r->x->items.count == before || ts_node_is_null(body) || r->depth > DEEPEST) return;
    Reader inner = *r;
    inner.trait = before;
    inner.depth++;
    inner.flags |= front->flags & (ITEM_TEST | ITEM_ODD);
    read_list(&inner, body);
}

static void read_foreign(Reader *r, TSNode n, const Front *front) {
    TSNode body = node_field(n, r->x->f.body);
    if (ts_node_is_null(body) || r->depth > DEEPEST) return;
    Reader inner = *r;
    inner.depth++;
    inner.flags |= (uint16_t)((front->flags & ITEM_TEST) | ITEM_ODD);
    read_list(&inner, body);
}

static void read_item(Reader *r, TSNode n, const Front *front) {
    switch (node_kind(r->x, n)) {
    case N_struct_item: add_declared(r, n, ITEM_STRUCT, SPACE_TYPES, front); break;
    case N_union_item: add_declared(r, n, ITEM_UNION, SPACE_TYPES, front); break;
    case N_enum_item: read_enum(r, n, front); break;
    case N_type_item:
        if (!r->impl && !r->trait) add_declared(r, n, ITEM_ALIAS, SPACE_TYPES, front);
        break;
    case N_trait_item: read_trait(r, n, front); break;
    case N_impl_item: read_impl(r, n, front); break;
    case N_mod_item: read_mod(r, n, front); break;
    case N_foreign_mod_item: read_foreign(r, n, front); break;
    case N_function_item:
    case N_function_signature_item: read_fn(r, n, front); break;
    case N_const_item:
    case N_static_item: add_declared(r, n, ITEM_CONST, SPACE_VALUES, front); break;
    case N_use_declaration: {
        Front seen = *front;
        seen.flags |= visibility(r, n);
        read_use(r, node_field(n, r->x->f.argument), (Str){0}, &seen, 0);
        break;
    }
    case N_extern_crate_declaration: read_extern_crate(r, n, front); break;
    default: break;
    }
}

/* The declarations of a file, module, impl or trait, each with the attributes in front of it. */
static void read_list(Reader *r, TSNode list) {
    Front front = {0};
    TSTreeCursor c = ts_tree_cursor_new(list);
    for (bool more = ts_tree_cursor_goto_first_child(&c); more; more = ts_tree_cursor_goto_next_sibling(&c)) {
        TSNode n = ts_tree_cursor_current_node(&c);
        NodeKind kind = node_kind(r->x, n);
        if (kind == N_line_comment || kind == N_block_comment) continue;
        if (kind == N_attribute_item) {
            Str text = text_of(r, n);
            if (!front.from) front.from = text.at;
            front.to = text.at + text.len;
            read_attribute(text, &front);
            continue;
        }
        if (kind == N_inner_attribute_item) {
            Front whole = {0};
            read_attribute(text_of(r, n), &whole);
            r->flags |= whole.flags & ITEM_TEST;
            continue;
        }
        if (kind != N_other) read_item(r, n, &front);
        front = (Front){0};
    }
    ts_tree_cursor_delete(&c);
}

void collect_file(RustIndex *x, RustFile *file, ItemId module) {
    Reader r = {.x = x, .file = file, .module = module, .dir = x->info[file - x->files].dir};
    r.flags = x->items.at[module].flags & (ITEM_TEST | ITEM_ODD);
    if (file->tree) read_list(&r, ts_tree_root_node(file->tree));
}
