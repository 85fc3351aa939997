/* What the source allows by name: `#[allow(clippy::needless_collect)]` and `#[expect(…)]`, on an item, a statement, an
 * expression, a field or an arm, or for all of a module or crate (`#![allow(…)]`), whose other files heed it too.
 *
 * Finds the names in the text and asks the tree only about those. Knows no lint. */
#include "rust_ctx.h"

typedef struct Extent {
    uint32_t first, last; /* bytes, exclusive last */
    bool all; /* of the file */
} Extent;

typedef struct Allowed {
    Str lint;
    Extent on;
} Allowed;

/* --- one file ------------------------------------------------------------------------------------------------- */

static bool is_attribute(TSNode n) { return node_is(n, NODE_attribute_item) || node_is(n, NODE_inner_attribute_item); }

static Extent extent_of(TSNode n) {
    return (Extent){ts_node_start_byte(n), ts_node_end_byte(n), node_is(n, NODE_source_file)};
}

/* What an attribute stands on. */
static Extent target_of(TSNode attribute) {
    TSNode parent = ts_node_parent(attribute), n = attribute;
    NodeKind in = node_kind(parent);
    if (in == NODE_match_arm || in == NODE_field_initializer || in == NODE_shorthand_field_initializer)
        return extent_of(parent);
    if (node_is(attribute, NODE_inner_attribute_item)) {
        TSNode item = in == NODE_source_file ? parent : ts_node_parent(parent);
        return extent_of(ts_node_is_null(item) || node_is(item, NODE_source_file) ? parent : item);
    }
    do n = ts_node_next_named_sibling(n);
    while (!ts_node_is_null(n) && (is_attribute(n) || node_is(n, NODE_line_comment) || node_is(n, NODE_block_comment)));
    return extent_of(ts_node_is_null(n) ? attribute : n);
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static bool is_name(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Whether the list around text[at] belongs to `allow` or `expect`; looks no further back than `from`, and not for ever. */
static bool in_allow(Str text, size_t from, size_t at) {
    enum { LONGEST = 1 << 14 };
    unsigned closed = 0;
    if (at > from + LONGEST) from = at - LONGEST;
    while (at > from && (text.at[at - 1] != '(' || closed)) {
        closed += text.at[at - 1] == ')';
        closed -= text.at[at - 1] == '(';
        at--;
    }
    if (at == from) return false;
    size_t end = at - 1;
    while (end > from && is_space(text.at[end - 1])) end--;
    size_t first = end;
    while (first > from && is_name(text.at[first - 1])) first--;
    Str word = {text.at + first, end - first};
    return str_is(word, "allow") || str_is(word, "expect");
}

/* The name at text[at], and what it is allowed on; false when it stands in no such attribute. */
static bool read_name(const RustFile *f, size_t at, size_t len, Allowed *out) {
    TSNode n = ts_node_descendant_for_byte_range(ts_tree_root_node(f->tree), (uint32_t)at, (uint32_t)at + 1);
    bool quoted = false; /* `reason = "…"` */
    for (; !ts_node_is_null(n) && !is_attribute(n); n = ts_node_parent(n))
        quoted |= node_is(n, NODE_string_literal) || node_is(n, NODE_raw_string_literal);
    if (quoted || ts_node_is_null(n) || !in_allow(f->text, ts_node_start_byte(n), at)) return false;
    while (at + len < f->text.len && is_name(f->text.at[at + len])) len++;
    *out = (Allowed){{f->text.at + at, len}, target_of(n)};
    return true;
}

/* The next name at or behind *at that is allowed somewhere; *at moves behind it. */
static bool next_allowed(const RustFile *f, const char *word, size_t *at, Allowed *out) {
    size_t len = strlen(word);
    while (*at < f->text.len) {
        const char *hit = memmem(f->text.at + *at, f->text.len - *at, word, len);
        if (!hit) return false;
        size_t here = (size_t)(hit - f->text.at);
        *at = here + len;
        if (read_name(f, here, len, out)) return true;
    }
    return false;
}

static const char *const names[] = {"clippy::", "warnings"};
enum { NAMES = sizeof names / sizeof *names };

static void add(RustCtx *c, Str lint, LocId loc) {
    *vec_push(c->unit, &c->b.u->allows) = (Allow){loc, build_str(&c->b, lint)};
}

static LocId loc_of(RustCtx *c, Extent e) {
    TSNode root = ts_tree_root_node(c->file->tree);
    TSPoint begin = {0, 0};
    if (e.all) return span_loc(c, begin, (TSPoint){ts_node_end_point(root).row + 1, 0});
    TSNode n = ts_node_descendant_for_byte_range(root, e.first, e.last);
    return node_loc(c, n);
}

static void note_own(RustCtx *c) {
    for (size_t i = 0; i < NAMES; i++) {
        Allowed a;
        for (size_t at = 0; next_allowed(c->file, names[i], &at, &a);) add(c, a.lint, loc_of(c, a.on));
    }
}

/* --- the files of the modules around it ------------------------------------------------------------------------ */

/* What is left of the module's path behind the outer one's; empty when it is not inside. */
static Str inside(Str outer, Str module) {
    bool in = outer.len && module.len > outer.len + 2 && !memcmp(outer.at, module.at, outer.len) &&
              !memcmp(module.at + outer.len, "::", 2);
    return in ? (Str){module.at + outer.len + 2, module.len - outer.len - 2} : (Str){"", 0};
}

static bool find_module(const RustFile *f, TSNode in, Str name, TSNode *out) {
    for (uint32_t i = 0; i < ts_node_named_child_count(in); i++) {
        TSNode n = ts_node_named_child(in, i), id = node_field(n, FIELD_name);
        if (!node_is(n, NODE_mod_item) || ts_node_is_null(id)) continue;
        uint32_t from = ts_node_start_byte(id);
        if (!str_eq((Str){f->text.at + from, ts_node_end_byte(id) - from}, name)) continue;
        *out = n;
        return true;
    }
    return false;
}

/* Where the file declares the module that `path` begins with: a byte of `mod name;`, 0 when it does not. */
static uint32_t declaration(const RustFile *f, Str path) {
    TSNode in = ts_tree_root_node(f->tree), n;
    while (path.len) {
        size_t end = str_find(path, ':');
        if (!find_module(f, in, (Str){path.at, end}, &n)) return 0;
        in = node_field(n, FIELD_body);
        if (ts_node_is_null(in)) return ts_node_start_byte(n);
        size_t skip = end + 2 < path.len ? end + 2 : path.len;
        path = (Str){path.at + skip, path.len - skip};
    }
    return 0;
}

static void note_outer(RustCtx *c, const RustFile *outer, Str path) {
    uint32_t at = 0;
    bool asked = false;
    for (size_t i = 0; i < NAMES; i++) {
        Allowed a;
        for (size_t from = 0; next_allowed(outer, names[i], &from, &a);) {
            if (!asked) at = declaration(outer, path);
            asked = true;
            if (a.on.all || (at && a.on.first <= at && at < a.on.last))
                add(c, a.lint, loc_of(c, (Extent){.all = true}));
        }
    }
}

void note_allows(RustCtx *c, const RustFile *files, uint32_t count) {
    note_own(c);
    for (uint32_t i = 0; i < count; i++) {
        Str path = inside(files[i].module, c->file->module);
        if (path.len && files[i].tree) note_outer(c, &files[i], path);
    }
}
