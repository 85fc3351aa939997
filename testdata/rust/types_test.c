/* Rust's types and what the tables say of their methods: unification, deref, Copy, ownership, look-ups; and every row
 * of the tables for itself: its patterns parse, its letters agree with how it takes its receiver. Types are written in
 * the notation of the tables; a lower-case word in quotes is what the library's documentation shows. */
#include "../../analyzer/api.h"
#include "../../analyzer/rust_known.h"

#include <stdio.h>
#include <string.h>

static unsigned passed, failed;
static Arena run;
static TyTable *t;

__attribute__((format(printf, 2, 3))) static void check(bool ok, const char *format, ...) {
    if (ok) {
        passed++;
        return;
    }
    failed++;
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    printf("\n");
}

/* The type a text in the tables' notation means; single letters are type parameters, `_` a new variable. */
static Ty ty(const char *text) {
    if (!strcmp(text, "_")) return ty_var(t);
    Str s = str_of(text);
    Ty out = 0;
    bool ok = pattern_parse(t, &s, &out);
    check(ok && !s.len, "'%s' does not parse: stops at '%.*s'", text, STR_ARG(s));
    return out;
}

static const char *text(Ty of) { return ty_text(&run, t, ty_deep(t, of)); }

/* --- types ------------------------------------------------------------------------------------------ */

static void test_interning(void) {
    static const char *const texts[] = {"Vec<String>",
                                        "&mut Vec<&str>",
                                        "(usize, [u8; N], [&T])",
                                        "HashMap<String, Vec<Option<Box<T>>>>",
                                        "*const u8",
                                        "*mut u8",
                                        "&&str",
                                        "!",
                                        "()",
                                        "fn(&T, usize) -> Option<T>"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) check(ty(texts[i]) == ty(texts[i]), "%s: two", texts[i]);
    for (size_t i = 1; i < sizeof texts / sizeof *texts; i++) check(ty(texts[i]) != ty(texts[0]), "%s: one", texts[i]);
    check(ty("&str") != ty("&mut str"), "&str is &mut str");
    check(ty_named(t, "Vec", NULL, 0) != ty_prim(t, "Vec"), "kinds are ignored");
    check(ty_make(t, TY_UNKNOWN, S("x"), NULL, 0, false) == 0, "unknown is not 0");
    for (int i = 0; i < 5000; i++) ty_named(t, str_format(&run, "crate::T%d", i), NULL, 0);
    check(!strcmp(text(ty_named(t, "crate::T77", NULL, 0)), "T77"), "a type is lost");
}

static void test_text(void) {
    static const char *const same[] = {
        "Vec<String>", "&mut Vec<&str>", "(usize, [&T])", "*const u8", "()", "!", "fn(&T, usize) -> Option<T>"};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        check(!strcmp(text(ty(same[i])), same[i]), "%s is written %s", same[i], text(ty(same[i])));
    check(!strcmp(text(ty("ExactIterator<&T>")), "impl Iterator<Item = &T>"), "%s", text(ty("ExactIterator<&T>")));
    check(!strcmp(text(ty("Box<dyn Iterator<T>>")), "Box<dyn Iterator<Item = T>>"), "%s",
          text(ty("Box<dyn Iterator<T>>")));
    check(!strcmp(text(0), "_"), "unknown is written %s", text(0));
}

static void test_unify(void) {
    static const struct {
        const char *a, *b;
        bool coerce, ok;
    } pairs[] = {
        {"Vec<T>", "Vec<T>", false, true},
        {"Vec<String>", "Vec<&str>", false, false},
        {"Vec<_>", "Vec<&str>", false, true},
        {"&String", "&str", true, true},
        {"&String", "&str", false, false},
        {"&str", "&String", true, true},
        {"&mut Vec<u8>", "&[u8]", true, true},
        {"&Vec<u8>", "&[u16]", true, false},
        {"&Box<Rc<String>>", "&str", true, true},
        {"String", "str", true, false},
        {"(usize, bool)", "(usize, bool, bool)", false, false},
        {"[u8; N]", "[u8]", false, false},
        {"&[u8; N]", "&[u8]", true, true},
        {"!", "String", false, true},
        {"dyn Write", "File", false, true},
        {"ExactIterator<u8>", "Iterator<u8>", false, true},
        {"ExactIterator<u8>", "Iterator<u16>", false, false},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(ty_unify(t, ty(pairs[i].a), ty(pairs[i].b), pairs[i].coerce) == pairs[i].ok, "%s and %s: %s", pairs[i].a,
              pairs[i].b, pairs[i].ok ? "do not agree" : "agree");
    check(ty_unify(t, 0, ty("String"), false), "unknown does not agree");
}

static void test_variables(void) {
    Ty item = ty_var(t), list = ty_named(t, "Vec", &item, 1), other = ty_var(t);
    check(ty_unify(t, other, list, false) && ty_find(t, other) == list, "a variable is not bound");
    check(ty_unify(t, ty("Vec<String>"), other, false), "a bound variable does not agree");
    check(ty_deep(t, other) == ty("Vec<String>"), "%s", text(other));
    check(!ty_unify(t, ty_ref(t, item, false), item, false), "String is &String");
    Ty open = ty_var(t), around = ty_named(t, "Box", &open, 1);
    check(!ty_unify(t, open, around, false), "a type contains itself");
    Ty a = ty_var(t), b = ty_var(t);
    check(ty_unify(t, a, b, false) && ty_unify(t, b, ty("u8"), false) && ty_find(t, a) == ty("u8"), "aliases");
    TySubst subst[] = {{S("T"), ty("String")}, {S("U"), ty("u8")}};
    check(ty_subst(t, ty("HashMap<T, Vec<(U, V)>>"), subst, 2) == ty("HashMap<String, Vec<(u8, V)>>"), "subst");
}

/* What collect's result holds once it is known which collection it is. */
static void test_gather(void) {
    static const char *const made[][3] = {
        {"String", "Vec<A>", "Vec<String>"},
        {"&str", "HashSet<A>", "HashSet<&str>"},
        {"(String, u8)", "HashMap<A, B>", "HashMap<String, u8>"},
        {"Result<u8, IoError>", "Result<Vec<A>, E>", "Result<Vec<u8>, IoError>"},
        {"Option<u8>", "Option<Vec<A>>", "Option<Vec<u8>>"},
        {"u8", "Box<[A]>", "Box<[u8]>"},
        {"char", "String", "String"},
    };
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        Ty result = ty_var(t);
        Fresh fresh = {0};
        ty_gather(t, result, ty(made[i][0]));
        check(ty_unify(t, result, pattern_apply(t, ty(made[i][1]), &fresh), false), "%s", made[i][1]);
        check(ty_deep(t, result) == ty(made[i][2]), "%s of %s: %s", made[i][1], made[i][0], text(result));
    }
}

static void test_deref(void) {
    static const char *const steps[][2] = {
        {"&T", "T"},         {"&mut String", "String"},
        {"String", "str"},   {"Vec<T>", "[T]"},
        {"PathBuf", "Path"}, {"Box<dyn Write>", "dyn Write"},
        {"Rc<T>", "T"},      {"MutexGuard<Vec<T>>", "Vec<T>"},
        {"[u8; N]", "[u8]"}, {"Cow<str>", "str"},
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        check(ty_deep(t, ty_deref(t, ty(steps[i][0]))) == ty(steps[i][1]), "*%s is %s", steps[i][0],
              text(ty_deref(t, ty(steps[i][0]))));
    static const char *const ends[] = {"str", "[T]", "usize", "Option<T>", "T", "HashMap<K, V>", "*const T"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) check(!ty_deref(t, ty(ends[i])), "*%s", ends[i]);
}

static void test_copy(void) {
    static const char *const copies[] = {"u8",
                                         "&T",
                                         "&str",
                                         "(u8, &str)",
                                         "[u8; N]",
                                         "Option<&T>",
                                         "*mut T",
                                         "Duration",
                                         "bool",
                                         "Ordering",
                                         "Option<(u8, char)>",
                                         "Result<u8, FmtError>"};
    static const char *const moves[] = {"String",   "&mut T",    "Vec<u8>",      "(u8, String)", "Option<String>",
                                        "T",        "str",       "[u8]",         "Rc<T>",        "Range<u8>",
                                        "Cell<u8>", "Option<T>", "Iterator<u8>", "Box<u8>"};
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++)
        check(ty_is_copy(t, NULL, ty(copies[i])), "%s is moved", copies[i]);
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        check(!ty_is_copy(t, NULL, ty(moves[i])), "%s is copied", moves[i]);
    Ty bound = ty_make(t, TY_DYN, S("Copy"), NULL, 0, false);
    check(ty_is_copy(t, NULL, ty_make(t, TY_PARAM, S("T"), &bound, 1, false)), "T: Copy is moved");
}

static void test_own(void) {
    static const struct {
        const char *type;
        Own own;
    } owns[] = {
        {"String", OWN_STRING},
        {"PathBuf", OWN_STRING},
        {"Vec<u8>", OWN_CONTAINER},
        {"HashMap<K, V>", OWN_CONTAINER},
        {"Box<u8>", OWN_BOX},
        {"Arc<String>", OWN_SHARED},
        {"&T", OWN_PLAIN},
        {"&str", OWN_VIEW},
        {"&Path", OWN_VIEW},
        {"Chars", OWN_VIEW},
        {"ExactIterator<&T>", OWN_VIEW},
        {"ExactIterator<String>", OWN_UNKNOWN},
        {"MutexGuard<String>", OWN_VIEW},
        {"u8", OWN_PLAIN},
        {"Duration", OWN_PLAIN},
        {"Option<String>", OWN_STRING},
        {"Option<u8>", OWN_PLAIN},
        {"Result<Vec<u8>, IoError>", OWN_CONTAINER},
        {"Result<(), String>", OWN_AGGREGATE},
        {"(u8, String)", OWN_AGGREGATE},
        {"(u8, &T)", OWN_PLAIN},
        {"(T, String)", OWN_AGGREGATE},
        {"(T, u8)", OWN_UNKNOWN},
        {"[String; N]", OWN_AGGREGATE},
        {"(Rc<T>, u8)", OWN_SHARED},
        {"T", OWN_UNKNOWN},
        {"Cow<str>", OWN_VIEW},
        {"Elsewhere", OWN_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof owns / sizeof *owns; i++)
        check(ty_own(t, NULL, ty(owns[i].type)) == owns[i].own, "%s owns %d, not %d", owns[i].type,
              ty_own(t, NULL, ty(owns[i].type)), owns[i].own);
    check(ty_own(t, NULL, 0) == OWN_UNKNOWN, "an unknown type owns something");
}

/* --- look-ups --------------------------------------------------------------------------------------- */

typedef struct Case {
    const char *receiver, *name, *args, *callee, *result;
    int self, derefs;
} Case;

/* Argument types, separated by " ; ". */
static uint32_t parse_args(const char *list, Ty args[TY_ARGS]) {
    Str rest = str_of(list);
    uint32_t count = 0;
    while (rest.len) args[count++] = ty(str_z(&run, str_cut(&rest, ';')));
    return count;
}

static void check_method(const Case *c) {
    Ty args[TY_ARGS];
    Known known = {0};
    uint32_t count = parse_args(c->args, args);
    bool found = known_method(t, NULL, ty(c->receiver), str_of(c->name), args, count, &known);
    check(found == (c->callee != NULL), "%s.%s: %s", c->receiver, c->name, found ? known.callee : "unknown");
    if (!found || !c->callee) return;
    check(!strcmp(known.callee, c->callee), "%s.%s is %s, not %s", c->receiver, c->name, known.callee, c->callee);
    check(!strcmp(text(known.result), c->result), "%s.%s gives %s, not %s", c->receiver, c->name, text(known.result),
          c->result);
    check(known.self == c->self, "%s.%s takes self as %d, not %d", c->receiver, c->name, known.self, c->self);
    check(known.derefs == c->derefs, "%s.%s after %d steps, not %d", c->receiver, c->name, known.derefs, c->derefs);
}

enum { VALUE = SELF_VALUE, REF = SELF_REF, MUT = SELF_MUT };

static const Case cases[] = {
    {"Vec<String>", "push", "String", "Vec::push", "()", MUT, 0},
    {"&mut Vec<String>", "push", "String", "Vec::push", "()", MUT, 1},
    {"Vec<String>", "iter", "", "slice::iter", "impl Iterator<Item = &String>", REF, 1},
    {"&Vec<String>", "len", "", "slice::len", "usize", REF, 2},
    {"&[u8]", "to_vec", "", "slice::to_vec", "Vec<u8>", REF, 1},
    {"[u8; N]", "iter", "", "slice::iter", "impl Iterator<Item = &u8>", REF, 1},
    {"Vec<String>", "into_iter", "", "Vec::into_iter", "impl Iterator<Item = String>", VALUE, 0},
    {"&Vec<String>", "into_iter", "", "Vec::into_iter<&>", "impl Iterator<Item = &String>", REF, 1},
    {"&mut Vec<String>", "into_iter", "", "Vec::into_iter<&mut>", "impl Iterator<Item = &mut String>", MUT, 1},
    {"Vec<String>", "get", "usize", "slice::get", "Option<&String>", REF, 1},
    {"Vec<String>", "get", "Range<usize>", "slice::get", "Option<&[String]>", REF, 1},
    {"Vec<String>", "join", "&str", "slice::join<String>", "String", REF, 1},
    {"[&str; N]", "concat", "", "slice::concat", "String", REF, 1},
    {"String", "as_str", "", "String::as_str", "&str", REF, 0},
    {"&String", "trim", "", "str::trim", "&str", REF, 2},
    {"&str", "to_string", "", "str::to_string", "String", REF, 1},
    {"&&str", "to_string", "", "str::to_string<&>", "String", REF, 1},
    {"String", "to_string", "", "String::to_string", "String", REF, 0},
    {"usize", "to_string", "", "ToString::to_string", "String", REF, 0},
    {"&str", "to_owned", "", "str::to_owned", "String", REF, 1},
    {"&str", "clone", "", "Copy::clone", "&str", REF, 0},
    {"&String", "clone", "", "String::clone", "String", REF, 1},
    {"&&String", "clone", "", "Copy::clone", "&String", REF, 1},
    {"Arc<String>", "clone", "", "Arc::clone", "Arc<String>", REF, 0},
    {"&Rc<String>", "clone", "", "Rc::clone", "Rc<String>", REF, 1},
    {"&u8", "clone", "", "Copy::clone", "u8", REF, 1},
    {"&(String, u8)", "clone", "", "Clone::clone", "(String, u8)", REF, 1},
    {"Option<String>", "clone", "", "Clone::clone", "Option<String>", REF, 0},
    {"MutexGuard<String>", "clone", "", "String::clone", "String", REF, 1},
    {"Ref<Vec<u8>>", "clone", "", "Vec::clone", "Vec<u8>", REF, 1},
    {"&Path", "to_path_buf", "", "Path::to_path_buf", "PathBuf", REF, 1},
    {"PathBuf", "join", "&str", "Path::join", "PathBuf", REF, 1},
    {"&PathBuf", "display", "", "Path::display", "Display", REF, 2},
    {"&OsStr", "to_string_lossy", "", "OsStr::to_string_lossy", "Cow<str>", REF, 1},
    {"Cow<str>", "into_owned", "", "Cow::into_owned", "String", VALUE, 0},
    {"Cow<str>", "to_string", "", "Cow::to_string", "String", REF, 0},
    {"Cow<str>", "len", "", "str::len", "usize", REF, 1},
    {"Option<String>", "as_deref", "", "Option::as_deref", "Option<&str>", REF, 0},
    {"Option<String>", "as_ref", "", "Option::as_ref", "Option<&String>", REF, 0},
    {"&Option<String>", "as_ref", "", "Option::as_ref", "Option<&String>", REF, 1},
    {"Option<&String>", "cloned", "", "Option::cloned", "Option<String>", VALUE, 0},
    {"Option<String>", "map", "fn() -> u8", "Option::map", "Option<u8>", VALUE, 0},
    {"Option<u8>", "ok_or_else", "fn() -> String", "Option::ok_or_else", "Result<u8, String>", VALUE, 0},
    {"Result<u8, IoError>", "map_err", "fn() -> String", "Result::map_err", "Result<u8, String>", VALUE, 0},
    {"Result<String, IoError>", "unwrap_or_default", "", "Result::unwrap_or_default", "String", VALUE, 0},
    {"HashMap<String, u8>", "get", "&str", "HashMap::get", "Option<&u8>", REF, 0},
    {"&mut HashMap<String, Vec<u8>>", "entry", "String", "HashMap::entry", "Entry<String, Vec<u8>>", MUT, 1},
    {"Entry<String, Vec<u8>>", "or_default", "", "Entry::or_default", "&mut Vec<u8>", VALUE, 0},
    {"&BTreeMap<String, u8>", "keys", "", "BTreeMap::keys", "impl Iterator<Item = &String>", REF, 1},
    {"HashMap<String, u8>", "drain", "", "HashMap::drain", "impl Iterator<Item = (String, u8)>", MUT, 0},
    {"ExactIterator<&String>", "cloned", "", "Iterator::cloned", "impl Iterator<Item = String>", VALUE, 0},
    {"ExactIterator<u8>", "map", "fn() -> String", "Iterator::map", "impl Iterator<Item = String>", VALUE, 0},
    {"Iterator<u8>", "flat_map", "fn() -> Vec<String>", "Iterator::flat_map", "impl Iterator<Item = String>", VALUE, 0},
    {"Iterator<Vec<u8>>", "flatten", "", "Iterator::flatten", "impl Iterator<Item = u8>", VALUE, 0},
    {"Iterator<u8>", "zip", "Vec<String>", "Iterator::zip", "impl Iterator<Item = (u8, String)>", VALUE, 0},
    {"Iterator<u8>", "enumerate", "", "Iterator::enumerate", "impl Iterator<Item = (usize, u8)>", VALUE, 0},
    {"&mut Iterator<u8>", "next", "", "Iterator::next", "Option<u8>", MUT, 1},
    {"Range<usize>", "map", "fn() -> String", "Iterator::map", "impl Iterator<Item = String>", VALUE, 0},
    {"Chars", "rev", "", "Iterator::rev", "impl Iterator<Item = char>", VALUE, 0},
    {"Chars", "as_str", "", "Chars::as_str", "&str", REF, 0},
    {"Peekable<u8>", "peek", "", "Peekable::peek", "Option<&u8>", MUT, 0},
    {"Peekable<u8>", "next", "", "Iterator::next", "Option<u8>", MUT, 0},
    {"Box<dyn Iterator<u8>>", "next", "", "Iterator::next", "Option<u8>", MUT, 1},
    {"BufReader<File>", "lines", "", "BufRead::lines", "impl Iterator<Item = Result<String, IoError>>", VALUE, 0},
    {"File", "read_to_string", "&mut String", "Read::read_to_string", "Result<usize, IoError>", MUT, 0},
    {"Arc<Mutex<Vec<u8>>>", "lock", "", "Mutex::lock", "Result<MutexGuard<Vec<u8>>, PoisonError<MutexGuard<Vec<u8>>>>",
     REF, 1},
    {"MutexGuard<Vec<u8>>", "push", "u8", "Vec::push", "()", MUT, 1},
    {"Rc<RefCell<Vec<u8>>>", "borrow_mut", "", "RefCell::borrow_mut", "RefMut<Vec<u8>>", REF, 1},
    {"&String", "eq", "&str", "PartialEq::eq", "bool", REF, 1},
    {"&str", "cmp", "&str", "str::cmp", "Ordering", REF, 1},
    {"u8", "max", "u8", "Ord::max<>", "u8", VALUE, 0},
    {"usize", "checked_add", "usize", "usize::checked_add", "Option<usize>", VALUE, 0},
    {"f64", "sqrt", "", "f64::sqrt", "f64", VALUE, 0},
    {"&char", "is_alphabetic", "", "char::is_alphabetic", "bool", VALUE, 1},
    {"&Command", "arg", "&str", "Command::arg", "&mut Command", MUT, 1},
    {"Vec<u8>", "no_such_method", "", NULL, NULL, 0, 0},
    {"_", "push", "u8", NULL, NULL, 0, 0},
    {"&_", "clone", "", NULL, NULL, 0, 0},
    {"_", "to_string", "", "ToString::to_string", "String", REF, 0},
    {"&_", "to_string", "", "ToString::to_string", "String", REF, 1},
    {"Vec<_>", "join", "&str", NULL, NULL, 0, 0},
    {"Iterator<u8>", "nth", "i32", "Iterator::nth", "Option<u8>", MUT, 0},
    {"usize", "checked_add", "i32", "usize::checked_add", "Option<usize>", VALUE, 0},
    {"SyncWeak<u8>", "upgrade", "", "SyncWeak::upgrade", "Option<Arc<u8>>", REF, 0},
};

static void test_methods(void) {
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) check_method(&cases[i]);
}

/* A call tells what an open variable is. */
static void test_inference(void) {
    Known known = {0};
    Ty item = ty_var(t), list = ty_named(t, "Vec", &item, 1), arg = ty("String");
    check(known_method(t, NULL, list, S("push"), &arg, 1, &known) && ty_find(t, item) == arg, "push: %s", text(list));
    Ty kv[2] = {ty_var(t), ty_var(t)}, map = ty_named(t, "HashMap", kv, 2), args[2] = {arg, ty("u8")};
    check(known_method(t, NULL, map, S("insert"), args, 2, &known), "insert");
    check(ty_deep(t, map) == ty("HashMap<String, u8>"), "insert: %s", text(map));
    item = ty_var(t), list = ty_named(t, "Vec", &item, 1);
    Ty source = ty("ExactIterator<(u8, u8)>");
    check(known_method(t, NULL, list, S("extend"), &source, 1, &known) && ty_find(t, item) == ty("(u8, u8)"),
          "extend: %s", text(list));
    Ty strings = ty("Iterator<String>");
    check(known_method(t, NULL, strings, S("collect"), NULL, 0, &known), "collect");
    check(ty_unify(t, known.result, ty_named(t, "Vec", (Ty[]){ty_var(t)}, 1), false), "collect into Vec<_>");
    check(ty_deep(t, known.result) == ty("Vec<String>"), "collect: %s", text(known.result));
}

static void test_closures(void) {
    static const char *const given[][4] = {
        /* receiver, method, parameters, argument */
        {"Option<String>", "map", "String", "0"},
        {"ExactIterator<&String>", "filter", "&&String", "0"},
        {"&mut Iterator<u8>", "any", "u8", "0"},
        {"Vec<(u8, String)>", "sort_by_key", "&(u8, String)", "0"},
        {"Vec<String>", "sort_by", "&String, &String", "0"},
        {"HashMap<String, u8>", "retain", "&String, &mut u8", "0"},
        {"Result<u8, IoError>", "unwrap_or_else", "IoError", "0"},
        {"Iterator<u8>", "fold", "_, u8", "1"},
        {"Iterator<(u8, String)>", "for_each", "(u8, String)", "0"},
        {"Option<String>", "unwrap_or", "", "0"},
        {"Option<String>", "map_or", "String", "1"},
    };
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        uint32_t arg = (uint32_t)(given[i][3][0] - '0');
        Ty closure = known_closure(t, NULL, ty(given[i][0]), str_of(given[i][1]), NULL, arg).type;
        const TyInfo info = *ty_info(t, closure);
        const char *said = "";
        for (uint32_t j = 1; j < info.count; j++)
            said = str_format(&run, "%s%s%s", said, j > 1 ? ", " : "", text(info.args[j]));
        check(!strcmp(said, given[i][2]), "%s.%s: the closure gets (%s)", given[i][0], given[i][1], said);
    }
}

static void test_closures_after(void) {
    Ty zero = ty("String"), some = ty("Option<u8>");
    KnownClosure f = known_closure(t, NULL, ty("Iterator<u8>"), S("fold"), &zero, 1);
    const TyInfo fold = *ty_info(t, f.type);
    check(fold.count == 3 && fold.args[1] == zero && fold.args[2] == ty("u8") && f.now, "fold");
    const TyInfo next = *ty_info(t, known_path_closure(t, S("core::iter::successors"), &some, 1).type);
    check(next.count == 2 && next.args[1] == ty("&u8"), "successors: %s", next.count ? text(next.args[1]) : "nothing");
    check(!known_path_closure(t, S("std::iter::once"), NULL, 0).type, "once calls nothing");
    check(known_closure(t, NULL, ty("Option<u8>"), S("ok_or_else"), NULL, 0).now, "ok_or_else calls at once");
    check(!known_path_closure(t, S("std::thread::spawn"), NULL, 0).now, "spawn calls later");
    check(!known_closure(t, NULL, ty("Iterator<u8>"), S("map"), NULL, 0).now, "map calls later");
}

/* Bounds of type parameters have the methods of their traits. */
static void test_bounds(void) {
    static const char *const bounds[][4] = {
        {"dyn AsRef<Path>", "as_ref", "AsRef::as_ref<T>", "&Path"},
        {"dyn Into<String>", "into", "Into::into<T>", "String"},
        {"dyn ExactSizeIterator<u8>", "next", "Iterator::next", "Option<u8>"},
        {"dyn DoubleEndedIterator<u8>", "rev", "Iterator::rev", "impl Iterator<Item = u8>"},
        {"dyn Write", "flush", "Write::flush", "Result<(), IoError>"},
        {"dyn Iterator<u8>", "next", "Iterator::next", "Option<u8>"},
        {"dyn IntoIterator<u8>", "into_iter", "IntoIterator::into_iter", "impl Iterator<Item = u8>"},
    };
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        Ty bound = ty(bounds[i][0]);
        Ty param = ty_make(t, TY_PARAM, S("P"), &bound, 1, false), *both[] = {&bound, &param};
        for (size_t j = 0; j < 2; j++) {
            Known k = {0};
            bool found = known_method(t, NULL, *both[j], str_of(bounds[i][1]), NULL, 0, &k);
            check(found && !strcmp(k.callee, bounds[i][2]), "%s: %s", bounds[i][0], found ? k.callee : "nothing");
            check(found && !strcmp(text(k.result), bounds[i][3]), "%s: %s", bounds[i][0], text(k.result));
        }
    }
}

static bool writes(void *index, Ty of, const char *trait, Ty *item) {
    (void)item;
    return ty_info(t, of)->kind == TY_NAMED && !strcmp(trait, index);
}

/* Types of the project have the methods of the libraries' traits they implement. */
static void test_project(void) {
    char trait[] = "Write";
    TyItems items = {.index = trait, .implements = writes};
    Ty own = ty_named(t, "crate::Counter", NULL, 0), bytes = ty("&[u8]");
    Known k = {0};
    check(known_method(t, &items, ty_ref(t, own, true), S("write_all"), &bytes, 1, &k), "write_all is not found");
    check(k.callee && !strcmp(k.callee, "Write::write_all") && k.derefs == 1, "write_all is %s", k.callee);
    check(!known_method(t, &items, own, S("read_to_end"), &bytes, 1, &k), "what it does not implement is found");
    check(!known_method(t, NULL, own, S("write_all"), &bytes, 1, &k), "nothing is known, and found");
    check(known_method(t, NULL, own, S("clone"), NULL, 0, &k) && ty_deep(t, k.result) == own, "clone");
}

static void test_closure_kinds(void) {
    static const struct {
        const char *receiver, *name;
        bool adaptor, cold;
    } kinds[] = {
        {"Option<u8>", "map", false, false},       {"Result<u8, E>", "map_err", false, true},
        {"Iterator<u8>", "map", true, false},      {"Result<u8, E>", "unwrap_or_else", false, true},
        {"Option<u8>", "ok_or_else", false, true}, {"Vec<u8>", "retain", true, false},
        {"Iterator<u8>", "take", false, false},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        Known k = {0};
        known_method(t, NULL, ty(kinds[i].receiver), str_of(kinds[i].name), NULL, 0, &k);
        bool cold = known_closure(t, NULL, ty(kinds[i].receiver), str_of(kinds[i].name), NULL, 0).cold;
        check(k.adaptor == kinds[i].adaptor && cold == kinds[i].cold, "%s: %d %d", kinds[i].name, k.adaptor, cold);
    }
}

static void test_functions(void) {
    static const char *const functions[][5] = {
        /* type, name, arguments, row, result */
        {"Vec<u8>", "with_capacity", "usize", "Vec::with_capacity", "Vec<u8>"},
        {"String", "new", "", "String::new", "String"},
        {"String", "from", "&str", "String::from", "String"},
        {"String", "from", "&String", "String::from", "String"},
        {"String", "from", "char", "String::from<char>", "String"},
        {"String", "from", "String", "String::from<String>", "String"},
        {"String", "from", "_", "", "String"},
        {"String", "from_utf8_lossy", "&Vec<u8>", "String::from_utf8_lossy", "Cow<str>"},
        {"Arc<str>", "from", "&str", "Arc::from<str>", "Arc<str>"},
        {"Path", "new", "&str", "Path::new", "&Path"},
        {"PathBuf", "from", "&str", "PathBuf::from", "PathBuf"},
        {"PathBuf", "from", "String", "PathBuf::from<String>", "PathBuf"},
        {"Vec<u8>", "default", "", "Vec::default", "Vec<u8>"},
        {"u64", "from", "u8", "u64::from", "u64"},
        {"u64", "from_str", "&str", "u64::from_str", "Result<u64, ParseIntError>"},
        {"Duration", "default", "", "Default::default", "Duration"},
        {"String", "len", "&String", "str::len", "usize"},
        {"str", "to_string", "&str", "str::to_string", "String"},
        {"Rc<u8>", "clone", "&Rc<u8>", "Rc::clone", "Rc<u8>"},
        {"Arc<u8>", "ptr_eq", "&Arc<u8>;&Arc<u8>", "Arc::ptr_eq", "bool"},
        {"Elsewhere", "push", "&mut Vec<u8>;u8", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        const char *const *f = functions[i];
        Ty args[TY_ARGS];
        Known k = {0};
        uint32_t count = parse_args(f[2], args);
        bool found = known_function(t, ty(f[0]), str_of(f[1]), args, count, &k);
        check(found == (f[3] != NULL), "%s::%s: %s", f[0], f[1], found ? k.callee : "unknown");
        if (found && f[3]) check(!strcmp(k.callee, f[3]), "%s::%s is %s", f[0], f[1], k.callee);
        if (found && f[3]) check(!strcmp(text(k.result), f[4]), "%s::%s gives %s", f[0], f[1], text(k.result));
    }
}

static void test_paths(void) {
    static const char *const paths[][4] = {
        {"std::fs::read_to_string", "&str", "std::fs::read_to_string", "Result<String, IoError>"},
        {"core::mem::take", "&mut String", "std::mem::take", "String"},
        {"std::mem::replace", "&mut String;String", "std::mem::replace", "String"},
        {"Some", "String", "Some", "Option<String>"},
        {"std::iter::once", "u8", "std::iter::once", "impl Iterator<Item = u8>"},
        {"Vec::new", "", "Vec::new", "Vec<_>"},
        {"std::collections::HashMap::with_capacity", "usize", "HashMap::with_capacity", "HashMap<_, _>"},
        {"String::from_utf8", "Vec<u8>", "String::from_utf8", "Result<String, FromUtf8Error>"},
        {"format!", "&str", "format!", "String"},
        {"Default::default", "", "Default::default", "_"},
        {"ToString::to_string", "&u8", "ToString::to_string", "String"},
        {"Iterator::next", "&mut Iterator<u8>", "Iterator::next", "Option<u8>"},
        {"serde_json::to_string", "&u8", "serde_json::to_string", "Result<String, JsonError>"},
    };
    Known k = {0};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        Ty args[TY_ARGS];
        uint32_t count = parse_args(paths[i][1], args);
        bool found = known_path(t, str_of(paths[i][0]), args, count, &k);
        check(found, "%s is unknown", paths[i][0]);
        if (found) check(!strcmp(k.callee, paths[i][2]), "%s is %s", paths[i][0], k.callee);
        if (found) check(!strcmp(text(k.result), paths[i][3]), "%s gives %s", paths[i][0], text(k.result));
    }
    static const char *const unknown[] = {"", "::", "std::fs", "std::fs::no_such", "crate::new", "take", "Vec"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        check(!known_path(t, str_of(unknown[i]), NULL, 0, &k), "%s is %s", unknown[i], k.callee);
}

static void test_settled(void) {
    static const char *const calls[][3] = {
        {"str::into", "String", "str::to_owned"},
        {"str::into", "Arc<str>", "Arc::from<str>"},
        {"str::into", "_", "str::into"},
        {"str::into", "Elsewhere", "str::into"},
        {"String::into", "String", "String::from<String>"},
        {"Vec::into", "Box<[u8]>", "Box::from<Vec>"},
        {"Default::default", "HashMap<u8, u8>", "HashMap::default"},
        {"Vec::push", "()", "Vec::push"},
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const char *callee = known_settled(t, calls[i][0], ty(calls[i][1]));
        check(!strcmp(callee, calls[i][2]), "%s to %s is %s", calls[i][0], calls[i][1], callee);
    }
}

static void test_types(void) {
    static const char *const types[][3] = {
        {"Vec", "String", "Vec<String>"},
        {"std::vec::Vec", "String", "Vec<String>"},
        {"alloc::vec::Vec", "String", "Vec<String>"},
        {"std::collections::hash_map::HashMap", "u8;u8;u8", "HashMap<u8, u8>"},
        {"std::io::Result", "u8", "Result<u8, IoError>"},
        {"std::fmt::Result", "", "Result<(), FmtError>"},
        {"anyhow::Result", "u8", "Result<u8, AnyhowError>"},
        {"std::slice::Iter", "u8", "impl Iterator<Item = &u8>"},
        {"std::iter::Peekable", "Chars", "Peekable<char>"},
        {"std::iter::Rev", "Chars", "impl Iterator<Item = char>"},
        {"usize", "", "usize"},
        {"str", "", "str"},
        {"Option", "", "Option<_>"},
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        Ty args[TY_ARGS];
        uint32_t count = parse_args(types[i][1], args);
        Ty found = known_type(t, str_of(types[i][0]), args, count);
        check(!strcmp(text(found), types[i][2]), "%s is %s", types[i][0], text(found));
    }
    static const char *const unknown[] = {"HashMap", "IoError", "Path", "crate::Vec", "", "Foo", "T"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        check(!known_type(t, str_of(unknown[i]), NULL, 0), "%s is known without a path", unknown[i]);
}

static void test_items(void) {
    static const struct {
        const char *type, *item;
        bool exact;
    } items[] = {
        {"Vec<String>", "String", true},
        {"&Vec<String>", "&String", true},
        {"&mut [u8]", "&mut u8", true},
        {"[u8; N]", "u8", true},
        {"&HashMap<String, u8>", "(&String, &u8)", true},
        {"Range<usize>", "usize", true},
        {"Chars", "char", false},
        {"&mut Chars", "char", false},
        {"Iterator<u8>", "u8", false},
        {"dyn Iterator<u8>", "u8", false},
        {"Option<String>", "String", true},
        {"ReadDir", "Result<DirEntry, IoError>", false},
        {"usize", "_", false},
        {"&str", "_", false},
    };
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        bool exact = false;
        Ty item = known_item(t, NULL, ty(items[i].type), &exact);
        check(!strcmp(text(item), items[i].item), "for in %s: %s", items[i].type, text(item));
        check(exact == items[i].exact, "for in %s: exact is %d", items[i].type, exact);
    }
}

static void test_fields(void) {
    check(known_constant(t, S("usize::MAX")) == ty("usize"), "usize::MAX");
    check(known_constant(t, S("std::env::consts::OS")) == ty("&str"), "OS");
    check(!known_constant(t, S("std::env::consts::MINE")), "no constant");
    check(known_field(t, ty("Output"), S("stdout")) == ty("Vec<u8>"), "Output.stdout");
    check(known_field(t, ty("Range<usize>"), S("end")) == ty("usize"), "Range.end");
    check(!known_field(t, ty("Output"), S("stdin")), "Output.stdin");
    check(!known_field(t, 0, S("stdin")), "a field of nothing");
}

/* Which adaptors keep a known length. */
static void test_exact(void) {
    static const struct {
        const char *receiver, *name;
        bool exact;
    } adaptors[] = {
        {"ExactIterator<u8>", "map", true},
        {"ExactIterator<u8>", "enumerate", true},
        {"ExactIterator<u8>", "rev", true},
        {"ExactIterator<&u8>", "cloned", true},
        {"ExactIterator<u8>", "filter", false},
        {"ExactIterator<u8>", "flat_map", false},
        {"Range<u8>", "map", true},
        {"Iterator<u8>", "map", false},
        {"ExactIterator<u8>", "take_while", false},
        {"Chars", "rev", false},
    };
    for (size_t i = 0; i < sizeof adaptors / sizeof *adaptors; i++) {
        Known k = {0};
        bool exact = false;
        known_method(t, NULL, ty(adaptors[i].receiver), str_of(adaptors[i].name), NULL, 0, &k);
        known_item(t, NULL, k.result, &exact);
        check(exact == adaptors[i].exact, "%s.%s: exact is %d", adaptors[i].receiver, adaptors[i].name, exact);
    }
}

/* --- every row -------------------------------------------------------------------------------------- */

typedef struct Row {
    const char *name, *self, *signature, *params, *words;
} Row;

static const Row rows[] = {
#define RUST(name, self, signature, params, words) {name, self, signature, params, words},
#define RUST_FN(name, signature, params, words) {name, NULL, signature, params, words},
#define RUST_MACRO(name, signature, params, words) {name, "!", signature, params, words},
#include "../../analyzer/api/rust.def"
};

static const struct {
    const char *from, *to;
} rules[] = {
#define RUST_TYPE(path, pattern, words) {pattern, pattern},
#define RUST_DEREF(from, to) {from, to},
#define RUST_IS(from, to) {from, to},
#define RUST_ITEM(of, item, words) {of, item},
#define RUST_FIELD(type, name, field) {type, field},
#define RUST_GATHER(collection, from) {collection, from},
#include "../../analyzer/api/rust.def"
};

static const char *const aliases[][2] = {
#define RUST_ALIAS(path, pattern) {path, pattern},
#include "../../analyzer/api/rust.def"
};

/* A named type of a pattern has a RUST_TYPE row, or is a word of the notation, or an error nobody names. */
static void check_names(const char *where, Ty pattern) {
    static const char words[] = " Like Gather item iter deref from at Iterator ExactIterator ";
    static const char others[] = " FromUtf16Error StripPrefixError NulError ";
    TyInfo info = *ty_info(t, pattern);
    for (uint32_t i = 0; i < info.count; i++) check_names(where, info.args[i]);
    if (info.kind != TY_NAMED) return;
    const char *name = str_format(&run, " %.*s ", STR_ARG(info.name));
    check(known_class(t, pattern).known || strstr(words, name) || strstr(others, name), "%s: no type%s", where, name);
}

static char letter(const Row *row, uint32_t i) { return strlen(row->params) > 2 * i ? row->params[2 * i] : 0; }

static bool is_by_value(Ty arg) {
    int kind = ty_info(t, arg)->kind;
    return kind != TY_REF && kind != TY_PTR && kind != TY_FN && kind != TY_PARAM && kind != TY_DYN && arg;
}

/* The letter of an argument of that type. */
static void check_letter(const Row *row, Ty arg, char c) {
    const TyInfo *info = ty_info(t, arg);
    if (info->kind == TY_FN) check(c == 'b' || c == 'c', "%s: a closure is %c", row->name, c);
    if (info->kind == TY_REF && info->mut) check(strchr("wavk", c), "%s: %s is %c", row->name, text(arg), c);
    if (info->kind == TY_REF && !info->mut) check(c == 'r' || c == 'd', "%s: %s is %c", row->name, text(arg), c);
    if (!is_by_value(arg)) return;
    bool copy = ty_is_copy(t, NULL, arg);
    check(copy ? c == '-' : c == 'c' || c == '-' || c == 'k' || c == 'r', "%s: %s is %c", row->name, text(arg), c);
}

static void check_self(const Row *row, Ty self, bool function) {
    char c = letter(row, 0);
    const TyInfo *info = ty_info(t, self);
    if (function) return;
    if (info->kind != TY_REF) {
        check(strchr("c-krg", c), "%s: self by value is %c", row->name, c);
        return;
    }
    /* Cells and locks are written through shared references. */
    if (info->mut)
        check(strchr("wavz", c), "%s: &mut self is %c", row->name, c);
    else
        check(c == 'r' || c == 'w', "%s: &self is %c", row->name, c);
}

/* What the result's type allows the words to say. */
static void check_words(const Row *row, const Api *api, Ty result) {
    const TyInfo *info = ty_info(t, result);
    bool ref = info->kind == TY_REF;
    if (ref) check(api->result != RESULT_FRESH && api->result != RESULT_PLAIN, "%s: a reference is not one", row->name);
    if (info->kind == TY_PRIM) check(api->result == RESULT_PLAIN || api->result == RESULT_ARG, "%s: plain", row->name);
    Own own = ty_own(t, NULL, result);
    bool owns = own == OWN_STRING || own == OWN_CONTAINER || own == OWN_BOX;
    if (owns) check(api->result != RESULT_PLAIN && api->result != RESULT_BORROW, "%s: gives what it owns", row->name);
    if (own == OWN_PLAIN && !ref) check(api->result != RESULT_FRESH, "%s: plain is not fresh", row->name);
    if (api->flags & API_COMPARES) check(api->result != RESULT_FRESH, "%s: compares and makes", row->name);
}

/* "&copy T": "&T". */
static const char *without_condition(const char *self) {
    static const char *const conditions[] = {"copy ", "sized ", "late ", "any "};
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        const char *at = strstr(self, conditions[i]);
        if (at) return str_format(&run, "%.*s%s", (int)(at - self), self, at + strlen(conditions[i]));
    }
    return self;
}

static void check_row(const ApiTable *table, const Row *row) {
    const char *signature = str_format(&run, "fn%s", row->signature);
    bool macro = row->self && !strcmp(row->self, "!"), function = row->self && !strncmp(row->self, "::", 2);
    TyInfo sig = *ty_info(t, ty(signature));
    const Api *api = api_find(table, str_of(row->name));
    check(sig.kind == TY_FN && api, "%s: no signature or no row", row->name);
    check_names(row->name, ty(signature));
    if (sig.kind != TY_FN || !api || macro) return;
    bool method = row->self && !function;
    check(api->params == sig.count - 1u + method, "%s: %u letters for %u arguments", row->name, api->params,
          sig.count - 1u + method);
    if (row->self) {
        const char *self = function ? row->self + 2 : row->self;
        self = without_condition(self);
        check_self(row, ty(self), function);
        check_names(row->name, ty(self));
    }
    for (uint32_t i = 1; i < sig.count; i++) check_letter(row, sig.args[i], letter(row, i - 1 + method));
    check_words(row, api, sig.args[0]);
}

/* A row that another turns into exists, and so does the one it is. */
static void check_settled(const ApiTable *table) {
    static const char *const pairs[][3] = {
#define RUST_SETTLED(name, result, row) {name, result, row},
#include "../../analyzer/api/rust.def"
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const Api *from = api_find(table, str_of(pairs[i][0])), *to = api_find(table, str_of(pairs[i][2]));
        check(from && to && from->params == to->params, "%s or %s is no row", pairs[i][0], pairs[i][2]);
        check_names(pairs[i][0], ty(pairs[i][1]));
    }
}

static void test_rows(void) {
    const ApiTable *table = api_table(&run);
    check_settled(table);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) check_row(table, &rows[i]);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        check_names(rules[i].from, ty(rules[i].from));
        check_names(rules[i].from, ty(rules[i].to));
    }
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
        Str path = {aliases[i][0], str_find(str_of(aliases[i][0]), '<')};
        check_names(aliases[i][0], ty(aliases[i][1]));
        check(known_type(t, path, NULL, 0), "%s is not found", aliases[i][0]);
    }
}

/* Every method is found on the type its row names, unless a row before it speaks for the type as well. */
static void test_found(void) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Row *row = &rows[i];
        if (!row->self || row->self[0] == ':' || row->self[0] == '!' || strstr(row->self, "copy ")) continue;
        Known k = {0};
        Ty args[TY_ARGS], self = ty(without_condition(row->self));
        TyInfo sig = *ty_info(t, ty(str_format(&run, "fn%s", row->signature)));
        for (uint32_t a = 1; a < sig.count; a++) args[a - 1] = sig.args[a];
        Str name = {row->name, str_find(str_of(row->name), '<')};
        while (str_find(name, ':') < name.len) str_cut(&name, ':');
        bool found = known_method(t, NULL, self, name, args, sig.count - 1u, &k);
        check(found, "%s is not found on %s", row->name, row->self);
        if (found && strchr(row->name, '<') == NULL && ty_info(t, self)->kind != TY_PARAM)
            check(!strcmp(k.callee, row->name), "%s on %s is %s", row->name, row->self, k.callee);
    }
}

int main(void) {
    run = arena_open((size_t)256 << 20);
    t = ty_table(&run);
    test_interning();
    test_text();
    test_unify();
    test_variables();
    test_gather();
    test_deref();
    test_copy();
    test_own();
    test_methods();
    test_inference();
    test_closures();
    test_closures_after();
    test_bounds();
    test_project();
    test_closure_kinds();
    test_functions();
    test_paths();
    test_settled();
    test_types();
    test_items();
    test_fields();
    test_exact();
    test_rows();
    test_found();
    printf("%u passed, %u failed\n", passed, failed);
    return failed || !passed;
}
