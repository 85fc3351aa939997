/* Holds every row against the library's own prototype: as many parameters, memory letters on pointers only,
 * nothing written through a pointer to const, results of the right shape. Libraries whose headers are not
 * installed are not checked (headers/NAME.h is empty then); libc, posix and gnu always are.
 *
 *     prototypes_test [-a] [DIR…]    DIR: another root to look for headers in; -a: also list declared functions
 *                                    that have no row */
#include "../../analyzer/api.h"

#include <clang-c/Index.h>
#include <stdio.h>
#include <string.h>

enum { FLAGS = 64 };

typedef struct Check {
    Arena *arena;
    const ApiTable *table;
    const char *library;
    unsigned passed, failed, declared;
    bool list;
    bool *seen; /* one flag per row */
} Check;

/* Rows that contradict their prototype on purpose: memory that goes away is declared const, a handle is
 * declared as a pointer. */
static const char *const lenient[] = {"shmdt", "towctrans"};

static bool is_lenient(const char *name) {
    for (size_t i = 0; i < sizeof lenient / sizeof *lenient; i++)
        if (!strcmp(name, lenient[i])) return true;
    return false;
}

static void fail(Check *c, const Api *row, const char *what, int param) {
    c->failed++;
    printf("%s: %s: ", c->library, api_format(c->arena, row));
    if (param) printf("parameter %d ", param);
    printf("%s\n", what);
}

static bool is_pointer(CXType t) {
    return t.kind == CXType_Pointer || t.kind == CXType_ConstantArray || t.kind == CXType_IncompleteArray ||
           t.kind == CXType_BlockPointer;
}

static CXType pointee(CXType t) {
    return clang_getCanonicalType(t.kind == CXType_Pointer ? clang_getPointeeType(t) : clang_getArrayElementType(t));
}

static bool is_function(CXType t) { return t.kind == CXType_FunctionProto || t.kind == CXType_FunctionNoProto; }

/* A pointer to a type nobody sees into is a handle, and may be called a plain value; glibc shows its locales. */
static bool is_handle(CXType t) {
    if (t.kind == CXType_Void) return true;
    CXString name = clang_getTypeSpelling(t);
    bool locale = strstr(clang_getCString(name), "locale") != NULL;
    clang_disposeString(name);
    return t.kind == CXType_Record && (locale || clang_Type_getSizeOf(t) < 0);
}

static void check_param(Check *c, const Api *row, unsigned i, CXType type) {
    Effect e = (Effect)row->param[i];
    int number = (int)i + 1;
    if (e == EFFECT_UNKNOWN) return;
    if (!is_pointer(type)) {
        bool record = type.kind == CXType_Record;
        if (e != EFFECT_PLAIN && !record) fail(c, row, "is no pointer", number);
        return;
    }
    CXType to = pointee(type);
    if (is_function(to) != (e == EFFECT_CALLBACK)) fail(c, row, "confuses memory and a function", number);
    if (e == EFFECT_PLAIN && !is_handle(to) && !is_lenient(row->name)) fail(c, row, "is a pointer", number);
    bool changes = e == EFFECT_WRITE || e == EFFECT_FREE || e == EFFECT_APPEND || e == EFFECT_OUT ||
                   e == EFFECT_REGROW || e == EFFECT_RELEASE || e == EFFECT_INIT || e == EFFECT_CLEAR ||
                   e == EFFECT_RESERVE;
    if (changes && clang_isConstQualifiedType(to) && !is_lenient(row->name)) fail(c, row, "points to const", number);
    if (e == EFFECT_OUT && !is_pointer(to)) fail(c, row, "is no pointer to a pointer", number);
}

static void check_result(Check *c, const Api *row, CXType result) {
    bool memory = row->result > RESULT_PLAIN;
    if (memory && !is_pointer(result)) fail(c, row, "returns no pointer", 0);
    if (row->result == RESULT_PLAIN && (is_pointer(result) || result.kind == CXType_Void))
        fail(c, row, "returns no plain value", 0);
    if (row->result == RESULT_UNKNOWN && !is_pointer(result) && result.kind != CXType_Void)
        fail(c, row, "returns a plain value", 0);
}

static void check_row(Check *c, const Api *row, CXType type) {
    unsigned before = c->failed;
    int count = clang_getNumArgTypes(type);
    if (type.kind == CXType_FunctionNoProto) return;
    if (count != row->params) {
        fail(c, row, count < row->params ? "has too many letters" : "has too few letters", 0);
        return;
    }
    if ((clang_isFunctionTypeVariadic(type) != 0) != ((row->flags & API_VARIADIC) != 0))
        fail(c, row, "is wrong about being variadic", 0);
    for (unsigned i = 0; i < (unsigned)count; i++)
        check_param(c, row, i, clang_getCanonicalType(clang_getArgType(type, i)));
    check_result(c, row, clang_getCanonicalType(clang_getResultType(type)));
    if (c->failed == before) c->passed++;
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data) {
    (void)parent;
    Check *c = data;
    if (clang_getCursorKind(cursor) != CXCursor_FunctionDecl) return CXChildVisit_Continue;
    CXString name = clang_getCursorSpelling(cursor);
    Str text = str_of(clang_getCString(name));
    c->declared++;
    const Api *row = api_find(c->table, text);
    if (row && str_is(text, row->name)) {
        uint32_t i = 0;
        while (api_at(c->table, i) != row) i++;
        if (!c->seen[i] && !strcmp(row->library, c->library)) {
            c->seen[i] = true;
            check_row(c, row, clang_getCanonicalType(clang_getCursorType(cursor)));
        }
    } else if (c->list && !row && !str_starts(text, "_")) {
        CXString type = clang_getTypeSpelling(clang_getCursorType(cursor));
        printf("%s: no row: %s %s\n", c->library, text.at, clang_getCString(type));
        clang_disposeString(type);
    }
    clang_disposeString(name);
    return CXChildVisit_Continue;
}

static unsigned parse(Check *c, const char *const *flags, int count) {
    const char *path = str_format(c->arena, "testdata/api/headers/%s.h", c->library);
    CXIndex index = clang_createIndex(0, 1);
    CXTranslationUnit unit = NULL;
    if (clang_parseTranslationUnit2(index, path, flags, count, NULL, 0, 0, &unit) == CXError_Success && unit)
        clang_visitChildren(clang_getTranslationUnitCursor(unit), visit, c);
    unsigned errors = unit ? 0 : 1;
    for (unsigned i = 0; unit && i < clang_getNumDiagnostics(unit); i++) {
        CXDiagnostic d = clang_getDiagnostic(unit, i);
        if (clang_getDiagnosticSeverity(d) < CXDiagnostic_Error) continue;
        CXString text = clang_formatDiagnostic(d, clang_defaultDiagnosticDisplayOptions());
        printf("%s\n", clang_getCString(text));
        clang_disposeString(text);
        errors++;
    }
    clang_disposeTranslationUnit(unit);
    clang_disposeIndex(index);
    return errors;
}

/* The flags to find a library's headers with, below each root. */
static int include_flags(Arena *a, const char *flags[FLAGS], const char *const *roots, int count) {
    static const char *const folders[] = {"", "/glib-2.0", "/libxml2", "/apr-1.0", "/x86_64-linux-gnu"};
    int n = 0;
    flags[n++] = "-xc";
    flags[n++] = "-std=gnu17";
    flags[n++] = "-D_GNU_SOURCE";
    for (int r = 0; r < count; r++) {
        for (size_t f = 0; f < sizeof folders / sizeof *folders && n < FLAGS - 1; f++)
            flags[n++] = str_format(a, "-I%s/include%s", roots[r], folders[f]);
        if (n < FLAGS) flags[n++] = str_format(a, "-I%s/lib/x86_64-linux-gnu/glib-2.0/include", roots[r]);
    }
    return n;
}

static bool is_absent(const Check *c) { return c->declared == 0; }

static void check_library(Check *c, const char *library, const char *const *flags, int count) {
    unsigned passed = c->passed, failed = c->failed;
    c->library = library;
    c->declared = 0;
    if (parse(c, flags, count)) {
        printf("%s: the headers do not parse\n", library);
        c->failed++;
    }
    bool always = !strcmp(library, "libc") || !strcmp(library, "posix") || !strcmp(library, "gnu");
    if (is_absent(c) && always) c->failed++;
    unsigned rows = 0;
    for (uint32_t i = 0; i < api_count(c->table); i++) {
        const Api *row = api_at(c->table, i);
        if (strcmp(row->library, library) != 0) continue;
        rows++;
        if (c->list && !c->seen[i] && !is_absent(c)) printf("%s: not declared: %s\n", library, row->name);
    }
    printf("%-10s %3u rows, %3u as declared, %u wrong%s\n", library, rows, c->passed - passed, c->failed - failed,
           is_absent(c) ? " (headers not installed)" : "");
}

int main(int argc, char **argv) {
    static const char *const libraries[] = {
#define LIBRARY_NAME
        "libc", "posix", "gnu",      "bsd",     "glib",    "apr",    "talloc", "sds", "libgit2",
        "curl", "stb",   "libevent", "openssl", "libxml2", "sqlite", "json",   "zlib"
#undef LIBRARY_NAME
    };
    Arena arena = arena_open((size_t)64 << 20);
    const char *roots[8] = {"/usr"};
    int root_count = 1;
    Check c = {.arena = &arena, .table = api_table(&arena)};
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "-a"))
            c.list = true;
        else if (root_count < 8)
            roots[root_count++] = argv[i];
    }
    c.seen = arena_array(&arena, bool, api_count(c.table));
    const char *flags[FLAGS];
    int count = include_flags(&arena, flags, roots, root_count);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) check_library(&c, libraries[i], flags, count);
    printf("%u passed, %u failed\n", c.passed, c.failed);
    return c.failed || !c.passed;
}
