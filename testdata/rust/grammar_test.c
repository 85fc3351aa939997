/* The pinned Rust grammar loads into the pinned tree-sitter core, parses Rust without an error node, and takes
 * its memory from an arena. */
#include "../../analyzer/base/arena.h"

#include <stdio.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_rust(void);

static const char snippet[] =
    "use std::collections::HashMap;\n"
    "\n"
    "/// Counts words.\n"
    "pub fn count<'a>(text: &'a str, seen: &mut HashMap<String, usize>) -> Option<&'a str> {\n"
    "    for word in text.split_whitespace().filter(|w| !w.is_empty()) {\n"
    "        *seen.entry(word.to_owned()).or_insert(0) += 1;\n"
    "    }\n"
    "    let label = format!(\"{} words\", seen.len());\n"
    "    match label.as_str() {\n"
    "        \"0 words\" => None,\n"
    "        _ if cfg!(debug_assertions) => text.lines().next(),\n"
    "        other => { println!(\"{other}\"); Some(text) }\n"
    "    }\n"
    "}\n"
    "\n"
    "impl<T: Clone + 'static> Drop for Owner<T> where T: Send {\n"
    "    fn drop(&mut self) { unsafe { libc::free(self.0.as_ptr() as *mut _) } }\n"
    "}\n";

/* tree-sitter asks for blocks by size alone, so each carries its size in front. */
static Arena heap;
static unsigned blocks;

static void *take(size_t size) {
    size_t *block = arena_get(&heap, 1, _Alignof(max_align_t), size + sizeof(max_align_t));
    *block = size;
    blocks++;
    return (char *)block + sizeof(max_align_t);
}

static void *take_array(size_t count, size_t size) { return take(count * size); }

static void *take_again(void *old, size_t size) {
    void *grown = take(size);
    if (!old) return grown;
    size_t had = *(size_t *)(void *)((char *)old - sizeof(max_align_t));
    return memcpy(grown, old, had < size ? had : size);
}

static void give(void *block) { (void)block; }

static int fail(const char *what) {
    fprintf(stderr, "grammar_test: %s\n", what);
    return 1;
}

int main(void) {
    heap = arena_open((size_t)1 << 30);
    ts_set_allocator(take, take_array, take_again, give);
    TSParser *parser = ts_parser_new();
    if (!ts_parser_set_language(parser, tree_sitter_rust())) return fail("the core cannot load the grammar");

    TSTree *tree = ts_parser_parse_string(parser, NULL, snippet, sizeof snippet - 1);
    TSNode root = ts_tree_root_node(tree);
    if (strcmp(ts_node_type(root), "source_file")) return fail("the root is not a source file");
    if (ts_node_has_error(root)) return fail("valid Rust has an ERROR node");
    if (ts_node_named_child_count(root) != 4) return fail("expected use, comment, fn, impl");

    tree = ts_parser_parse_string(parser, NULL, "fn broken( {", 12);
    if (!ts_node_has_error(ts_tree_root_node(tree))) return fail("broken Rust has no ERROR node");
    if (!blocks) return fail("the arena was not used");
    return 0;
}
