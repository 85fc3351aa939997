/* The index of Rust items, over small files that exist in memory alone; their Cargo.toml lie in testdata/rust/items. */
#include "../../analyzer/rust_items.h"

#include <stdio.h>
#include <string.h>

const TSLanguage *tree_sitter_rust(void);

static Arena run, tmp;
static RustFile files[16];
static TyTable *types;
static RustIndex *x;
static uint32_t file_count;
static unsigned passed, failed;
static const char *title;

/* --- a run over some files --------------------------------------------------------------------------------- */

static void begin(const char *what) {
    title = what;
    for (uint32_t i = 0; i < file_count; i++)
        if (files[i].tree) ts_tree_delete(files[i].tree);
    file_count = 0;
}

static void file(const char *path, const char *text) {
    files[file_count++] = (RustFile){.path = path, .text = str_of(text)};
}

static void index_files(void) {
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, tree_sitter_rust());
    for (uint32_t i = 0; i < file_count; i++)
        files[i].tree = ts_parser_parse_string(parser, NULL, files[i].text.at, (uint32_t)files[i].text.len);
    ts_parser_delete(parser);
    types = ty_table(&run);
    x = rust_index(&run, types, files, file_count, tmp);
}

/* One file without a package. */
static void single(const char *what, const char *text) {
    begin(what);
    file("nowhere/lone/demo.rs", text);
    index_files();
}

/* --- checks ------------------------------------------------------------------------------------------------ */

static void same(const char *what, const char *got, const char *want) {
    if (!strcmp(got, want)) {
        passed++;
        return;
    }
    failed++;
    printf("items: %s: %s: got %s, expected %s\n", title, what, got, want);
}

static const RustFn *fn(const char *path) { return rust_function(x, str_of(path)); }

/* "self=& (A, B) -> C", and what is known besides. */
static const char *signature(const RustFn *f) {
    static const char *const selves[] = {"", "self ", "&self ", "&mut self "};
    if (!f) return "none";
    const char *s = selves[f->self];
    s = str_format(&run, "%s(", s);
    for (uint32_t i = 0; i < f->count; i++)
        s = str_format(&run, "%s%s%s", s, i ? ", " : "", ty_text(&run, types, f->params[i]));
    return str_format(&run, "%s) -> %s%s", s, ty_text(&run, types, f->result), f->borrows ? " borrows" : "");
}

static void sig(const char *path, const char *want) { same(path, signature(fn(path)), want); }

static void flags(const char *path, const char *want) {
    static const char *const names[] = {"pub", "trait", "extern", "test", "async", "const", "unsafe", "body", "crate"};
    const RustFn *f = fn(path);
    const char *s = f ? "" : "none";
    for (unsigned i = 0; f && i < sizeof names / sizeof *names; i++)
        if (f->flags & 1u << i) s = str_format(&run, "%s%s%s", s, *s ? " " : "", names[i]);
    same(path, s, want);
}

/* The first node inside of `n` whose source is `text`. */
static bool find_node(const RustFile *of, TSNode n, const char *text, TSNode *out) {
    uint32_t from = ts_node_start_byte(n), to = ts_node_end_byte(n);
    if (str_is((Str){of->text.at + from, to - from}, text) && ts_node_is_named(n)) {
        *out = n;
        return true;
    }
    for (uint32_t i = 0; i < ts_node_child_count(n); i++)
        if (find_node(of, ts_node_child(n, i), text, out)) return true;
    return false;
}

static const RustFn *named(const char *name) {
    for (uint32_t k = 0; k < file_count; k++)
        for (uint32_t i = 0; i < rust_fn_count(x, &files[k]); i++)
            if (str_is(rust_fn_at(x, &files[k], i)->name, name)) return rust_fn_at(x, &files[k], i);
    return NULL;
}

/* What a path written in a function means. */
static void path(const char *in, const char *text, const char *want) {
    TSNode n;
    const RustFn *f = named(in);
    const char *got = "none";
    if (f && find_node(f->file, f->node, text, &n)) got = str_z(&run, rust_path(&run, x, f->file, &f->scope, n));
    same(text, got, want);
}

static void type(const char *in, const char *text, const char *want) {
    TSNode n;
    const RustFn *f = named(in);
    const char *got = "none";
    if (f && find_node(f->file, f->node, text, &n)) got = ty_text(&run, types, rust_type(x, f->file, &f->scope, n));
    same(text, got, want);
}

static Ty result_of(const char *path_of_fn) {
    const RustFn *f = fn(path_of_fn);
    return f ? f->result : 0;
}

static void field(const char *of_result, const char *name, const char *want) {
    same(name, ty_text(&run, types, rust_field(x, result_of(of_result), str_of(name), NULL)), want);
}

static void method(const char *on_result, const char *name, const char *want) {
    uint32_t derefs = 0;
    const RustFn *f = rust_method(x, result_of(on_result), str_of(name), &derefs);
    same(name, f ? str_format(&run, "%.*s %u", STR_ARG(f->path), derefs) : "none", want);
}

/* Fields of a struct or variant: "(A, B)" or "{a: A}". */
static void shape(const char *path_of, Ty of, const char *want) {
    RustShape s;
    if (!rust_shape(x, str_of(path_of), of, &s)) {
        same(path_of, "none", want);
        return;
    }
    const char *got = s.tuple ? "(" : "{";
    for (uint32_t i = 0; i < s.count; i++)
        got = str_format(&run, "%s%s%.*s: %s", got, i ? ", " : "", STR_ARG(s.fields[i]),
                         ty_text(&run, types, s.types[i]));
    same(path_of, str_format(&run, "%s%s", got, s.tuple ? ")" : "}"), want);
}

static void own(const char *of_result, Own want) {
    static const char *const names[] = {"unknown", "plain",     "view",   "box",
                                        "shared",  "container", "string", "aggregate"};
    const TyItems *items = rust_items(x);
    same(of_result, names[items->own(items->index, result_of(of_result))], names[want]);
}

static void copy(const char *of_result, bool want) {
    const TyItems *items = rust_items(x);
    same(of_result, items->is_copy(items->index, result_of(of_result)) ? "copy" : "move", want ? "copy" : "move");
}

static void implements(const char *of_result, const char *trait, const char *want) {
    Ty item = 0;
    bool does = rust_implements(x, result_of(of_result), trait, &item);
    same(trait, !does ? "no" : item ? ty_text(&run, types, item) : "yes", want);
}

static void module(unsigned i, const char *want) {
    same(files[i].path, str_format(&run, "%.*s%s", STR_ARG(files[i].module), files[i].test ? " test" : ""), want);
}

/* --- modules and crates -------------------------------------------------------------------------------------- */

#define APP "testdata/rust/items/app/"

static void test_crates(void) {
    begin("crates");
    file(APP "src/util/paths.rs", "pub fn join() {}");
    file(APP "src/lib.rs",
         "pub mod config; mod util; #[cfg(test)] mod checks; #[path = \"odd/place.rs\"] pub mod odd;");
    file(APP "src/config.rs", "pub mod inner { pub mod deep; } pub fn load() { crate::util::paths::join() }");
    file(APP "src/config/inner/deep.rs", "pub fn f() { super::super::load(); self::g(); } fn g() {}");
    file(APP "src/util/mod.rs", "pub mod paths;");
    file(APP "src/odd/place.rs", "pub fn here() {}");
    file(APP "src/checks.rs", "fn helper() {}");
    file(APP "src/main.rs", "use my_app::config; fn main() { config::load(); my_app::odd::here(); }");
    file(APP "src/bin/other.rs", "pub fn run() {}");
    file(APP "tool/start.rs", "mod part;");
    file(APP "tool/part.rs", "pub fn p() {}");
    file(APP "tests/helper.rs", "pub fn setup() {}");
    file(APP "tests/all.rs", "mod helper; #[test] fn t() { helper::setup(); }");
    file(APP "src/stray/thing.rs", "pub fn s() {}");
    index_files();
    static const char *const want[] = {"my_app::util::paths",
                                       "my_app",
                                       "my_app::config",
                                       "my_app::config::inner::deep",
                                       "my_app::util",
                                       "my_app::odd",
                                       "my_app::checks test",
                                       "my_app_2",
                                       "other",
                                       "tool",
                                       "tool::part",
                                       "all::helper test",
                                       "all test",
                                       "my_app::stray::thing"};
    for (unsigned i = 0; i < file_count; i++) module(i, want[i]);
    flags("my_app::util::paths::join", "body crate");
    flags("my_app::config::load", "pub body");
    flags("my_app::odd::here", "pub body");
    flags("my_app::checks::helper", "test body");
    flags("other::run", "body crate");
    flags("all::t", "test body");
    flags("my_app::stray::thing::s", "pub body");
    path("load", "crate::util::paths::join", "my_app::util::paths::join");
    path("f", "super::super::load", "my_app::config::load");
    path("f", "self::g", "my_app::config::inner::deep::g");
    path("main", "config::load", "my_app::config::load");
    path("main", "my_app::odd::here", "my_app::odd::here");
    path("t", "helper::setup", "all::helper::setup");
}

static void test_old(void) {
    begin("edition 2015");
    file("testdata/rust/items/old/lib.rs",
         "extern crate serde_json as json; pub mod a; mod util { pub struct U; pub fn go() {} }");
    file("testdata/rust/items/old/a.rs",
         "use util::{self, U}; use std::fmt; pub fn f(u: U) { util::go(); ::util::go(); }");
    index_files();
    module(0, "older");
    module(1, "older::a");
    sig("older::a::f", "(U) -> ()");
    path("f", "util::go", "older::util::go");
    path("f", "::util::go", "older::util::go");
}

static void test_no_package(void) {
    begin("no package");
    file("nowhere/b.rs", "pub fn g() {}");
    file("nowhere/main.rs", "mod b; fn main() { b::g() }");
    file("nowhere/c.rs", "pub struct C; pub fn h() -> C { C }");
    index_files();
    module(0, "nowhere::b");
    module(1, "nowhere");
    module(2, "c");
    path("main", "b::g", "nowhere::b::g");
    flags("c::h", "pub body");
    flags("nowhere::b::g", "body crate");
}

static void test_exports(void) {
    single(
        "exports",
        "mod hidden { pub struct S; impl S { pub fn a(&self) {} fn b(&self) {} } pub struct T; impl T { pub fn c() {} }\n"
        "  pub(crate) fn d() {} pub mod more { pub fn e() {} } pub fn f() {} }\n"
        "pub use hidden::{S as Shown, more::*};\n"
        "pub trait Tr { fn m(&self); }\n"
        "impl Tr for S { fn m(&self) {} } use hidden::S;\n");
    flags("demo::hidden::S::a", "pub body");
    flags("demo::hidden::S::b", "body");
    flags("demo::hidden::T::c", "body crate");
    flags("demo::hidden::d", "body crate");
    flags("demo::hidden::more::e", "pub body");
    flags("demo::hidden::f", "body crate");
    flags("demo::Tr::m", "pub trait");
    flags("demo::hidden::S::m", "trait body");
}

/* --- names ----------------------------------------------------------------------------------------------------- */

static void test_uses(void) {
    single(
        "uses",
        "use std::collections::HashMap as Map;\n"
        "use std::{fs, io::{self, Read as _, BufReader}};\n"
        "use self::inner::{Thing, make as build};\n"
        "use inner::Kind::*;\n"
        "mod inner { pub struct Thing(pub u8); impl Thing { pub fn new() -> Self { Thing(0) } pub const MAX: usize = 3; }\n"
        "  pub fn make() {} pub enum Kind { One, Two(String) } pub type Alias = Thing; pub static S: &str = \"\"; }\n"
        "fn f(r: io::Result<String>) { Map::new(); fs::read_to_string(p); BufReader::new(x); Thing::new(); build();\n"
        "  Two(s); One; inner::Alias::new(); Vec::<u8>::with_capacity(3); String::from(a); str::len(b); local();\n"
        "  <Thing>::new(); <Vec<u8> as Default>::default(); inner::Kind::One; serde_json::from_str(c); Thing::MAX; }\n"
        "fn local() {}\n");
    type("f", "io::Result<String>", "Result<String, IoError>");
    path("f", "Map::new", "HashMap::new");
    path("f", "fs::read_to_string", "std::fs::read_to_string");
    path("f", "BufReader::new", "BufReader::new");
    path("f", "Thing::new", "demo::inner::Thing::new");
    path("f", "build", "demo::inner::make");
    path("f", "Two", "demo::inner::Kind::Two");
    path("f", "One", "demo::inner::Kind::One");
    path("f", "inner::Alias::new", "demo::inner::Thing::new");
    path("f", "Vec::<u8>::with_capacity", "Vec::with_capacity");
    path("f", "String::from", "String::from");
    path("f", "str::len", "str::len");
    path("f", "local", "demo::local");
    path("f", "<Thing>::new", "demo::inner::Thing::new");
    path("f", "<Vec<u8> as Default>::default", "Vec::default");
    path("f", "inner::Kind::One", "demo::inner::Kind::One");
    path("f", "serde_json::from_str", "serde_json::from_str");
    path("f", "Thing::MAX", "demo::inner::Thing::MAX");
    sig("demo::f", "(Result<String, IoError>) -> ()");
    same("MAX", ty_text(&run, types, rust_constant(x, S("demo::inner::Thing::MAX"))), "usize");
    same("S", ty_text(&run, types, rust_constant(x, S("demo::inner::S"))), "&str");
}

static void test_namesakes(void) {
    single("namesakes", "use anyhow::{anyhow, Result}; use log::log;\n"
                        "fn f() -> Result<u8> { anyhow::bail(x); log::info(y); anyhow(z); }\n"
                        "fn g() -> anyhow::Result<u8> { x }\n");
    path("f", "anyhow::bail", "anyhow::bail");
    path("f", "log::info", "log::info");
    path("f", "anyhow", "anyhow::anyhow");
    sig("demo::f", "() -> Result<u8, AnyhowError>");
    same("one type", result_of("demo::f") == result_of("demo::g") ? "same" : "other", "same");
}

static void test_globs(void) {
    single(
        "globs",
        "mod a { pub use self::b::*; mod b { pub fn deep() {} pub struct Vec; } }\n"
        "mod project { use crate::a::*; fn f() { deep(); Vec::new(); String::new(); } }\n"
        "mod foreign { use wild::*; fn g(s: String) { String::new(); helper(); std::mem::take(x); crate::a::deep(); } }\n"
        "mod tame { use rayon::prelude::*; fn h(s: String, r: Result<u8>) { String::new(); } }\n"
        "mod tests { use super::*; fn k() { a::deep(); top(); } }\n"
        "mod styles { use wild::*; mod inner { use super::*; fn i(s: String) {} } }\n"
        "mod styled { use crate::styles::*; fn l(s: String) { String::new(); } }\n"
        "fn top() {}\n");
    path("f", "deep", "demo::a::b::deep");
    path("f", "Vec::new", "demo::a::b::Vec::new");
    path("f", "String::new", "String::new");
    path("g", "String::new", "");
    path("g", "helper", "");
    path("g", "std::mem::take", "std::mem::take");
    path("g", "crate::a::deep", "demo::a::b::deep");
    sig("demo::foreign::g", "(_) -> ()");
    path("h", "String::new", "String::new");
    sig("demo::tame::h", "(String, _) -> ()");
    path("k", "a::deep", "demo::a::b::deep");
    path("k", "top", "demo::top");
    path("l", "String::new", "String::new"); /* what `styles` uses is its own affair */
    sig("demo::styled::l", "(String) -> ()");
    sig("demo::styles::inner::i", "(_) -> ()");
}

static void test_bodies(void) {
    single("bodies", "struct S { a: u8 }\n"
                     "fn outer() -> u8 {\n"
                     "  use std::collections::BTreeMap as M;\n"
                     "  struct S { b: String }\n"
                     "  impl S { fn inside(&self) -> &str { &self.b } }\n"
                     "  if true { fn nested(s: S) -> S { s } M::new(); nested(S { b }); }\n"
                     "  const LOCAL: u32 = 1;\n"
                     "  for t in 0..3 { let use_ = \"fn fake() {}\"; }\n"
                     "  S::inside(&s); other::<u8>(); 0\n"
                     "}\n"
                     "fn other<T>() {}\n");
    path("outer", "M::new", "BTreeMap::new");
    path("outer", "other::<u8>", "demo::other");
    const RustFn *outer = named("outer"), *nested = named("nested");
    same("outer's module", outer && str_starts(outer->scope.module, "demo::{") ? "block" : "none", "block");
    same("nested", signature(nested), "(S) -> S");
    same("nested's S", ty_text(&run, types, rust_field(x, nested->result, S("b"), NULL)), "String");
    same("count", str_format(&run, "%u", rust_fn_count(x, files)), "4");
    same("order", str_z(&run, rust_fn_at(x, files, 1)->name), "inside");
    same("inside", signature(named("inside")), "&self () -> &str borrows");
}

static void test_twins(void) {
    single(
        "twins",
        "#[cfg(unix)] fn f() {} #[cfg(windows)] fn f() {} #[cfg(unix)] fn h() {} #[cfg(windows)] fn h() -> u8 { 0 }\n"
        "#[cfg(unix)] struct S { a: u8 } #[cfg(windows)] struct S { b: u8 }\n"
        "#[cfg(unix)] mod imp { pub fn g() {} } #[cfg(windows)] mod imp { pub fn g() {} }\n"
        "#[cfg(unix)] use std::fs::read as r; #[cfg(windows)] use std::fs::write as r;\n"
        "#[cfg(unix)] use std::mem as same; #[cfg(windows)] use std::mem as same;\n"
        "struct P; impl From<u8> for P { fn from(x: u8) -> P { P } } impl From<u16> for P { fn from(x: u16) -> P { P } }\n"
        "impl P { fn show(&self) {} } trait Show { fn show(&self); } impl Show for P { fn show(&self) {} }\n"
        "fn user(s: S) { f(); imp::g(); r(); same::take(x); P::from(1); }\n"
        "fn p() -> P { P }\n");
    sig("demo::f", "() -> ()");
    flags("demo::f", "");
    sig("demo::h", "none");
    path("user", "imp::g", "");
    path("user", "r", "");
    path("user", "same::take", "std::mem::take");
    sig("demo::user", "(_) -> ()");
    sig("demo::P::from", "none");
    method("demo::p", "show", "demo::P::show 0");
    const RustFn *first = rust_fn_at(x, files, 0), *second = rust_fn_at(x, files, 1);
    same("distinct", str_eq(first->path, second->path) ? "same" : "different", "different");
}

/* --- types ------------------------------------------------------------------------------------------------------ */

static void test_types(void) {
    single(
        "types",
        "use std::{borrow::Cow, collections::HashMap, fmt, io, path::Path, rc::Rc};\n"
        "type Res<T> = Result<T, MyError>; pub struct MyError; struct Pair<A, B = String> { a: A, b: B } type Of<T> = Pair<T, Vec<T>>;\n"
        "fn a(x: &str, y: &mut Vec<String>, z: Option<&'static [u8]>, w: [u8; 4], p: *const u8) -> Res<()> {}\n"
        "fn b<'a>(x: Cow<'a, str>, f: fn(u8, &str) -> String, n: !, t: (u8, String), u: ()) -> Box<dyn fmt::Display + 'a> {}\n"
        "fn c(x: impl Into<String>, y: impl Fn(&str) -> bool, z: &dyn Iterator<Item = u8>) -> impl Iterator<Item = String> {}\n"
        "fn d<T: AsRef<Path>, I, F>(t: T, i: I, f: F) -> Pair<T> where I: IntoIterator<Item = T> + Clone, F: FnMut(T) -> u8 {}\n"
        "fn e(p: Of<u8>, r: io::Result<Rc<HashMap<String, Vec<u8>>>>, u: unknown::Type, v: Vec<unknown::Type>, q: std::string::String) {}\n"
        "fn g<I: Iterator>(x: I::Item, y: <I as Iterator>::Item, z: Vec<_>, f: &dyn Fn()) where I::Item: AsRef<str> {}\n");
    sig("demo::a", "(&str, &mut Vec<String>, Option<&[u8]>, [u8; _], *const u8) -> Result<(), MyError>");
    sig("demo::b", "(Cow<str>, fn(u8, &str) -> String, !, (u8, String), ()) -> Box<dyn Display> borrows");
    const RustFn *c = fn("demo::c");
    same("impl Into", ty_text(&run, types, c->params[0]), "impl Into<String>");
    same("impl Fn", str_z(&run, ty_info(types, c->params[1])->name), "Fn");
    same("Fn's result", ty_text(&run, types, ty_info(types, c->params[1])->args[0]), "bool");
    same("Fn's parameter", ty_text(&run, types, ty_info(types, c->params[1])->args[1]), "&str");
    same("Item", ty_text(&run, types, ty_info(types, c->result)->args[0]), "String");
    const RustFn *d = fn("demo::d");
    same("T", ty_text(&run, types, ty_info(types, d->params[0])->args[0]), "impl AsRef<Path>");
    same("bounds of I", str_format(&run, "%u", ty_info(types, d->params[1])->count), "2");
    same("F", str_z(&run, ty_info(types, ty_info(types, d->params[2])->args[0])->name), "FnMut");
    same("defaults", ty_text(&run, types, d->result), "Pair<T, String>");
    sig("demo::e", "(Pair<u8, Vec<u8>>, Result<Rc<HashMap<String, Vec<u8>>>, IoError>, _, Vec<_>, String) -> ()");
    same("I::Item", str_z(&run, ty_info(types, fn("demo::g")->params[0])->name), "I::Item");
}

static void test_borrows(void) {
    single(
        "borrows",
        "struct V<'a> { s: &'a str } struct O { v: Vec<u8> } use unknown::U;\n"
        "impl O { fn a(&self) -> &[u8] { &self.v } fn b(&self) -> usize { 0 } fn c(&self) -> V { V { s: \"\" } }\n"
        "  fn d(&self) -> Option<&u8> { None } fn e(&self) -> &'static str { \"\" } fn f(&self) -> U { U }\n"
        "  fn g(&self) -> String { String::new() } fn h(self) -> U { U } fn i<'b>(&self, x: &'b str) -> V<'b> { V { s: x } }\n"
        "  fn j(&self) -> impl Iterator<Item = u8> + '_ { x } fn k(&mut self) -> Result<Vec<u8>, String> { x } }\n");
    static const char *const want[] = {"a yes", "b no", "c yes", "d yes", "e no", "f yes",
                                       "g no",  "h no", "i yes", "j yes", "k no"};
    for (unsigned i = 0; i < sizeof want / sizeof *want; i++) {
        const RustFn *f = rust_fn_at(x, files, i);
        same("borrows", str_format(&run, "%.*s %s", STR_ARG(f->name), f->borrows ? "yes" : "no"), want[i]);
    }
}

static void test_shapes(void) {
    single(
        "shapes",
        "use demo as _; use Event as Ev;\n"
        "enum Event<T> { Quit, Key(char, T), Resize { w: u32, text: Option<T> }, Big = 7 }\n"
        "struct Unit; struct Tuple(pub String, #[allow(x)] pub(crate) u8);\n"
        "struct Wide<T> { pub a: Vec<T>, // note\n  #[serde(default)] b: Box<Wide<T>>, r#type: u8 } union Un { i: u32, f: f32 }\n"
        "fn ev() -> Event<String> { Ev::Quit } fn wide() -> &'static Box<Wide<u8>> { x } fn tup() -> (u8, String) { x }\n"
        "impl<T> Wide<T> { fn make() -> Self { Self { a, b }; Self::make() } }\n"
        "fn alias(e: Ev<u8>) {} fn t2() -> Tuple { x }\n");
    Ty event = result_of("demo::ev");
    shape("demo::Event::Quit", 0, "{}");
    shape("demo::Event::Key", 0, "(0: char, 1: T)");
    shape("demo::Event::Key", event, "(0: char, 1: String)");
    shape("demo::Event::Resize", ty_ref(types, event, false), "{w: u32, text: Option<String>}");
    shape("demo::Unit", 0, "{}");
    shape("demo::Tuple", 0, "(0: String, 1: u8)");
    shape("demo::Wide", result_of("demo::wide"), "{a: Vec<T>, b: Box<Wide<T>>, r#type: u8}");
    shape("demo::Un", 0, "{i: u32, f: f32}");
    shape("demo::Event", 0, "none");
    field("demo::wide", "a", "Vec<u8>");
    field("demo::wide", "b", "Box<Wide<u8>>");
    field("demo::tup", "1", "String");
    field("demo::t2", "0", "String");
    field("demo::t2", "9", "_");
    path("ev", "Ev::Quit", "demo::Event::Quit");
    path("make", "Self", "demo::Wide");
    path("make", "Self::make", "demo::Wide::make");
    sig("demo::alias", "(Event<u8>) -> ()");
}

/* --- traits and methods --------------------------------------------------------------------------------------------- */

static Ty result_in_call(const RustFn *f, Ty receiver, const Ty *arg) {
    RustUse use = {.receiver = receiver, .args = arg, .count = arg != NULL};
    return rust_result(x, f, &use);
}

static void test_methods(void) {
    single(
        "methods",
        "use std::{ops::Deref, rc::Rc};\n"
        "pub trait Base { fn base(&self) -> u8 { 0 } fn name(&self) -> String; } pub trait Derived: Base { fn derived(&self) {} }\n"
        "struct A<T> { x: T } impl<T> A<T> { fn new(x: T) -> A<T> { A { x } } fn get(&self) -> &T { &self.x } fn map<U>(self, f: impl Fn(T) -> U) -> A<U> { x } }\n"
        "impl<T> Base for A<T> { fn name(&self) -> String { x } } impl<T> Derived for A<T> {}\n"
        "trait Ext { fn ext(&self) -> usize; fn dup(&self); } impl Ext for Vec<String> { fn ext(&self) -> usize { 0 } fn dup(&self) {} } impl Ext for str { fn ext(&self) -> usize { 0 } fn dup(&self) {} }\n"
        "struct W(A<String>); impl Deref for W { type Target = A<String>; fn deref(&self) -> &Self::Target { &self.0 } }\n"
        "fn a() -> Rc<A<u8>> { x } fn v() -> Vec<String> { x } fn w() -> W { x } fn s() -> &'static str { x } fn b() -> Box<dyn Derived> { x } fn i() -> Vec<u8> { x }\n"
        "fn p<T: Derived>(t: T) -> T { T::name(); t } impl<T: Clone> All for T { fn all(&self) {} } trait All { fn all(&self); }\n"
        "trait Make { type Out; fn make(&self) -> Self::Out; fn me(self) -> Self; } impl Make for W { type Out = Vec<u8>; fn make(&self) -> Self::Out { x } fn me(self) -> Self { self } }\n"
        "struct G; impl Make for G { type Out = String; }\n fn g() -> G { G }\n"
        "fn of<M: Make>(m: &M) -> Option<M::Out> { None }\n");
    method("demo::a", "get", "demo::A::get 1");
    method("demo::a", "base", "demo::Base::base 1");
    method("demo::a", "name", "demo::A::name 1");
    method("demo::a", "derived", "demo::Derived::derived 1");
    method("demo::w", "get", "demo::A::get 1");
    method("demo::b", "base", "demo::Base::base 1");
    method("demo::p", "name", "demo::Base::name 0");
    method("demo::a", "new", "none");
    method("demo::a", "nothing", "none");
    same("Vec<String>", rust_method(x, result_of("demo::v"), S("ext"), NULL) ? "found" : "none", "found");
    same("str", rust_method(x, result_of("demo::s"), S("ext"), NULL) ? "found" : "none", "found");
    same("Vec<u8>", rust_method(x, result_of("demo::i"), S("ext"), NULL) ? "found" : "none", "none");
    same("blanket", rust_method(x, result_of("demo::i"), S("all"), NULL) ? "found" : "none", "found");
    path("p", "T::name", "demo::Base::name");
    Ty a = result_of("demo::a"), text = ty_named(types, "String", NULL, 0);
    same("get's result", ty_text(&run, types, result_in_call(fn("demo::A::get"), a, NULL)), "&u8");
    same("new's result", ty_text(&run, types, result_in_call(fn("demo::A::new"), 0, &text)), "A<String>");
    same("map's result", ty_text(&run, types, result_in_call(fn("demo::A::map"), a, NULL)), "A<_>");
    sig("demo::W::make", "&self () -> Vec<u8>");
    same("make by the trait", ty_text(&run, types, result_in_call(fn("demo::Make::make"), result_of("demo::g"), NULL)),
         "String");
    same("me by the trait", ty_text(&run, types, result_in_call(fn("demo::Make::me"), result_of("demo::g"), NULL)),
         "G");
    Ty g = ty_ref(types, result_of("demo::g"), false);
    same("a parameter's type", ty_text(&run, types, result_in_call(fn("demo::of"), 0, &g)), "Option<String>");
    implements("demo::w", "Deref", "A<String>");
}

static void test_traits(void) {
    single(
        "traits",
        "#[derive(Clone, Copy, Debug)] struct C { x: u8 } #[derive(Clone)]\n#[allow(x)]\n#[derive(Default)] struct D { s: String }\n"
        "struct Lines; impl Iterator for Lines { type Item = String; fn next(&mut self) -> Option<Self::Item> { None } }\n"
        "struct M; impl Clone for M { fn clone(&self) -> M { M } } impl Copy for M {} struct Dr { s: String } impl Drop for Dr { fn drop(&mut self) {} }\n"
        "enum E { A(String), B } struct Rec { next: Option<Box<Rec>> } struct View<'a> { s: &'a str, n: u8 } struct Sh { r: std::rc::Rc<u8> }\n"
        "struct Un { u: unknown::U } struct Both { u: unknown::U, s: String } struct Loop { l: Vec<Loop> } #[derive(Clone, Copy)] struct Gen<T>(T); struct Nest { d: D }\n"
        "#[cfg_attr(x, derive(Copy))] struct Maybe; impl std::ops::Add for C { type Output = u64; fn add(self, o: C) -> u64 { 0 } }\n"
        "fn c() -> C { x } fn d() -> D { x } fn lines() -> Lines { x } fn m() -> M { x } fn dr() -> Dr { x } fn e() -> E { x }\n"
        "fn rec() -> Rec { x } fn view() -> View { x } fn sh() -> Sh { x } fn un() -> Un { x } fn both() -> Both { x } fn lp() -> Loop { x }\n"
        "fn gs() -> Gen<String> { x } fn gu() -> Gen<u8> { x } fn nest() -> Nest { x } fn maybe() -> Maybe { x }\n");
    copy("demo::c", true), copy("demo::d", false), copy("demo::m", true), copy("demo::gs", false),
        copy("demo::gu", true);
    copy("demo::maybe", false);
    implements("demo::d", "Clone", "yes");
    implements("demo::d", "Default", "yes");
    implements("demo::d", "Debug", "no");
    implements("demo::lines", "Iterator", "String");
    implements("demo::c", "Add", "u64");
    own("demo::c", OWN_PLAIN), own("demo::d", OWN_AGGREGATE), own("demo::dr", OWN_UNKNOWN),
        own("demo::e", OWN_AGGREGATE);
    own("demo::rec", OWN_AGGREGATE), own("demo::sh", OWN_SHARED), own("demo::un", OWN_UNKNOWN),
        own("demo::both", OWN_AGGREGATE);
    own("demo::lp", OWN_AGGREGATE), own("demo::gs", OWN_AGGREGATE), own("demo::gu", OWN_PLAIN),
        own("demo::nest", OWN_AGGREGATE);
    own("demo::m", OWN_PLAIN);
}

static void test_attributes(void) {
    single(
        "attributes",
        "#[inline] #[must_use] pub fn plain() {} #[no_mangle] pub extern \"C\" fn c() {} #[tokio::main] async fn main() {}\n"
        "#[test] fn t() {} #[tokio::test] async fn at() {} #[pymethods] impl P { fn m(&self) {} fn n() {} } struct P;\n"
        "#[cfg(test)] mod tests { fn helper() {} impl super::P { fn in_test(&self) {} } } #[cfg(not(test))] fn not() {}\n"
        "extern \"C\" { fn foreign(x: *const u8) -> i32; } const unsafe fn cu() {} #[cfg_attr(f, inline)] fn ca() {} #[cfg_attr(f, napi)] fn cn() {}\n"
        "#[bench] fn bn() {} /// doc\n#[allow(\n  x\n)]\n// comment\nfn commented() {}\n");
    flags("demo::plain", "pub body");
    flags("demo::c", "pub extern body");
    flags("demo::main", "extern async body");
    flags("demo::t", "test body");
    flags("demo::at", "extern test async body");
    flags("demo::P::m", "extern body");
    flags("demo::P::n", "extern body");
    flags("demo::tests::helper", "test body");
    flags("demo::P::in_test", "test body");
    flags("demo::not", "body");
    flags("demo::foreign", "extern");
    flags("demo::cu", "const unsafe body");
    flags("demo::ca", "body");
    flags("demo::cn", "extern body");
    flags("demo::commented", "body");
    sig("demo::foreign", "(*const u8) -> i32");
}

/* --- hostile input ----------------------------------------------------------------------------------------------------- */

static void test_broken(void) {
    single(
        "broken",
        "fn ok() -> String { x } struct { } impl for {} use ; use a::{b, ; mod ; fn (x: ) -> {} enum E { , } type = ; impl<T> {} trait { fn f( }\n");
    same("ok", named("ok") ? "found" : "none", "found");
    single("empty", "");
    same("empty", str_format(&run, "%u", rust_fn_count(x, files)), "0");
    begin("unread");
    file("nowhere/unread.rs", "");
    index_files();
    ts_tree_delete(files[0].tree);
    files[0].tree = NULL;
    x = rust_index(&run, types, files, 1, tmp);
    same("unread", str_format(&run, "%u", rust_fn_count(x, files)), "0");
    single(
        "cycles",
        "use a::b; mod a { pub use super::b; } type A = B; type B = A; struct S(A); pub use self::c::*; mod c { pub use super::*; }\n"
        "use x::x; trait T: U {} trait U: T {} fn f(a: A, t: &dyn T) { b(); q(); x::y(); } fn z(t: Box<dyn T>) -> Box<dyn T> { t }\n");
    sig("demo::f", "(_, &dyn T) -> ()");
    method("demo::z", "nothing", "none");
    Arena text = arena_open((size_t)1 << 24);
    char *deep = arena_array(&text, char, 200000);
    size_t len = 0;
    for (unsigned i = 0; i < 3000; i++) len += (size_t)snprintf(deep + len, 64, "mod m { ");
    len += (size_t)snprintf(deep + len, 64, "fn deepest(x: ");
    for (unsigned i = 0; i < 3000; i++) len += (size_t)snprintf(deep + len, 64, "Vec<");
    single("deep", deep);
    same("deep", named("deepest") ? "found" : "none", "none");
    arena_close(&text);
}

static void test_many(void) {
    Arena text = arena_open((size_t)1 << 26);
    char *many = arena_array(&text, char, 4 << 20);
    size_t len = 0;
    for (unsigned i = 0; i < 10000; i++)
        len += (size_t)snprintf(many + len, 256,
                                "pub struct S%u { a: Vec<S%u> } impl S%u { pub fn f(&self) -> S%u { x } }\n", i,
                                (i * 7) % 10000, i, (i + 1) % 10000);
    single("many", many);
    sig("demo::S9999::f", "&self () -> S0");
    field("demo::S41::f", "a", "Vec<S294>");
    arena_close(&text);
}

int main(void) {
    run = arena_open((size_t)1 << 32);
    tmp = arena_open((size_t)1 << 30);
    test_crates();
    test_old();
    test_no_package();
    test_exports();
    test_uses();
    test_namesakes();
    test_globs();
    test_bodies();
    test_twins();
    test_types();
    test_borrows();
    test_shapes();
    test_methods();
    test_traits();
    test_attributes();
    test_broken();
    test_many();
    begin("end");
    printf("%u passed, %u failed\n", passed, failed);
    return failed != 0;
}
