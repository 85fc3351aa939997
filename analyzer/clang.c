/* The C front end: parses a file with libclang and walks its declarations. The statements, expressions
 * and types are lowered by clang_stmt.c, clang_expr.c and clang_types.c. No libclang type leaves these. */
#include "analyze.h"
#include "base/file.h"
#include "clang_ctx.h"

#include <string.h>
#include <unistd.h>

enum { SCRATCH_BYTES = 1 << 28, ERRORS_KEPT = 20 };

uint32_t *ptr_map_slot(Arena *a, PtrMap *m, const void *key) {
    if (m->used * 2 >= m->size) {
        PtrMap bigger = {.size = m->size ? m->size * 2 : 512, .used = m->used};
        bigger.keys = arena_array(a, const void *, bigger.size);
        bigger.values = arena_array(a, uint32_t, bigger.size);
        for (uint32_t i = 0; i < m->size; i++) {
            if (!m->keys[i]) continue;
            uint32_t at = (uint32_t)(((uintptr_t)m->keys[i] >> 3) * 2654435761u) & (bigger.size - 1);
            while (bigger.keys[at]) at = (at + 1) & (bigger.size - 1);
            bigger.keys[at] = m->keys[i];
            bigger.values[at] = m->values[i];
        }
        *m = bigger;
    }
    uint32_t at = (uint32_t)(((uintptr_t)key >> 3) * 2654435761u) & (m->size - 1);
    while (m->keys[at] && m->keys[at] != key) at = (at + 1) & (m->size - 1);
    if (!m->keys[at]) {
        m->keys[at] = key;
        m->used++;
    }
    return &m->values[at];
}

typedef struct Collect {
    Arena *arena;
    Kids kids;
} Collect;

static enum CXChildVisitResult collect(CXCursor child, CXCursor parent, CXClientData data) {
    Collect *into = data;
    (void)parent;
    if (child.kind == CXCursor_TypeRef) return CXChildVisit_Continue; /* part of a spelled type */
    *vec_push(into->arena, &into->kids) = child;
    return CXChildVisit_Continue;
}

Kids kids_of(Ctx *c, CXCursor parent) {
    Collect into = {.arena = &c->scratch};
    clang.visitChildren(parent, collect, &into);
    return into.kids;
}

StrId take_string(Ctx *c, CXString s) {
    StrId id = build_str(&c->b, str_of(clang.getCString(s)));
    clang.disposeString(s);
    return id;
}

CXCursor strip(Ctx *c, CXCursor e) {
    while (e.kind == CXCursor_ParenExpr || e.kind == CXCursor_UnexposedExpr) {
        Arena saved = c->scratch;
        Kids kids = kids_of(c, e);
        CXCursor inner = kids.count ? kids.at[0] : e;
        uint32_t count = kids.count;
        c->scratch = saved;
        if (count != 1) return e;
        if (e.kind == CXCursor_UnexposedExpr) {
            enum CXTypeKind from = clang.getCanonicalType(clang.getCursorType(inner)).kind;
            enum CXTypeKind to = clang.getCanonicalType(clang.getCursorType(e)).kind;
            bool keeps = from == to || from == CXType_ConstantArray || from == CXType_IncompleteArray ||
                         from == CXType_VariableArray || from == CXType_FunctionProto ||
                         from == CXType_FunctionNoProto ||
                         (from != CXType_Record && to != CXType_Pointer && to != CXType_Record);
            if (!keeps && inner.kind != CXCursor_IntegerLiteral && inner.kind != CXCursor_ParenExpr &&
                inner.kind != CXCursor_CStyleCastExpr)
                return e;
        }
        e = inner;
    }
    return e;
}

static uint32_t file_index(Ctx *c, CXFile file) {
    if (!file) return 0;
    uint32_t *slot = ptr_map_slot(c->unit, &c->files, file);
    if (*slot) return *slot;
    CXString name = clang.getFileName(file);
    Arena tmp = c->scratch;
    uint32_t index = build_file(&c->b, str_of(path_shown(&tmp, c->dir, clang.getCString(name))));
    clang.disposeString(name);
    *ptr_map_slot(c->unit, &c->files, file) = index;
    return index;
}

/* Remembers the last ranges asked for: one expression is asked about several times in a row. */
static Seen *seen_slot(Ctx *c, CXSourceRange extent) {
    uint32_t hash = (extent.begin_int_data * 31u ^ extent.end_int_data) * 2654435761u;
    return &c->seen[hash >> 24 & (SEEN_LOCS - 1)];
}

LocId loc_of(Ctx *c, CXCursor at) {
    CXSourceRange extent = clang.getCursorExtent(at);
    Seen *seen = seen_slot(c, extent);
    if (seen->loc && seen->begin == extent.begin_int_data && seen->end == extent.end_int_data) return seen->loc;
    CXFile file = NULL, end_file = NULL;
    Loc loc = {0};
    clang.getFileLocation(clang.getRangeStart(extent), &file, &loc.line, &loc.col, NULL);
    clang.getFileLocation(clang.getRangeEnd(extent), &end_file, &loc.end_line, &loc.end_col, NULL);
    loc.file = file_index(c, file);
    if (end_file != file || loc.end_line < loc.line || (loc.end_line == loc.line && loc.end_col <= loc.col)) {
        loc.end_line = loc.line;
        loc.end_col = loc.col + 1;
    }
    *seen = (Seen){extent.begin_int_data, extent.end_int_data, build_loc(&c->b, loc)};
    return seen->loc;
}

bool written_in_macro(CXCursor e) {
    CXSourceLocation start = clang.getRangeStart(clang.getCursorExtent(e));
    CXFile file, spelled_file;
    unsigned offset = 0, spelled = 0;
    clang.getFileLocation(start, &file, NULL, NULL, &offset);
    clang.getSpellingLocation(start, &spelled_file, NULL, NULL, &spelled);
    return file != spelled_file || offset != spelled;
}

/* Inline functions of headers are lowered when something calls them. */
void want_function(Ctx *c, CXCursor decl) {
    CXSourceLocation at = clang.getCursorLocation(decl);
    if (in_main_file(c, decl) || clang.Location_isInSystemHeader(at)) return;
    if (!clang.Cursor_isFunctionInlined(decl) && clang.Cursor_getStorageClass(decl) != CX_SC_Static) return;
    uint32_t *slot = ptr_map_slot(c->unit, &c->funcs, decl.data[0]);
    if (*slot) return;
    *slot = 1;
    *vec_push(c->unit, &c->queue) = decl;
}

/* --- the unit ----------------------------------------------------------------------------------------- */

/* Also true of what a macro of a header makes where the main file uses it (RB_GENERATE). */
bool in_main_file(Ctx *c, CXCursor decl) {
    CXSourceLocation at = clang.getCursorLocation(decl);
    if (clang.Location_isFromMainFile(at)) return true;
    CXFile file = NULL;
    clang.getFileLocation(at, &file, NULL, NULL, NULL);
    return file && file == c->main_file;
}

static bool has_body(CXCursor decl) { return clang.isCursorDefinition(decl) != 0; }

static enum CXChildVisitResult visit_top(CXCursor e, CXCursor parent, CXClientData data) {
    Ctx *c = data;
    (void)parent;
    if (e.kind != CXCursor_FunctionDecl && e.kind != CXCursor_VarDecl) return CXChildVisit_Continue;
    bool own = in_main_file(c, e);
    if (!own && clang.Location_isInSystemHeader(clang.getCursorLocation(e))) return CXChildVisit_Continue;
    if (own && e.kind == CXCursor_FunctionDecl && has_body(e)) lower_function(c, e);
    if (e.kind == CXCursor_VarDecl) { /* tables may be in a file that is included */
        Arena saved = c->scratch;
        note_initialiser(c, e);
        c->scratch = saved;
    }
    return CXChildVisit_Continue;
}

static void lower_queue(Ctx *c) {
    for (uint32_t i = 0; i < c->queue.count; i++) {
        CXCursor definition = clang.getCursorDefinition(c->queue.at[i]);
        if (definition.kind == CXCursor_FunctionDecl) lower_function(c, definition);
    }
}

static void break_functions_at(Unit *u, uint32_t file, uint32_t line) {
    for (FuncId f = 1; f < u->funcs.count; f++) {
        const Loc *l = unit_loc(u, u->funcs.at[f].loc);
        if (l->file == file && l->line <= line && line <= u->funcs.at[f].end_line) u->funcs.at[f].flags |= FUNC_BROKEN;
    }
}

static void take_diagnostic(Ctx *c, CXDiagnostic d) {
    Unit *u = c->b.u;
    enum CXDiagnosticSeverity severity = clang.getDiagnosticSeverity(d);
    if (severity < CXDiagnostic_Error) return;
    CXFile file = NULL;
    unsigned line = 0, col = 0;
    clang.getFileLocation(clang.getDiagnosticLocation(d), &file, &line, &col, NULL);
    CXString text = clang.getDiagnosticSpelling(d);
    Str spelled = str_of(clang.getCString(text));
    if (str_ends(spelled, "file not found")) {
        u->missing_headers++;
    } else {
        Loc loc = {file_index(c, file), line, col, line, col + 1};
        break_functions_at(u, loc.file, line);
        if (u->diagnostics.count < ERRORS_KEPT)
            *vec_push(c->unit, &u->diagnostics) =
                (Diagnostic){build_loc(&c->b, loc), build_str(&c->b, spelled), severity == CXDiagnostic_Fatal};
    }
    clang.disposeString(text);
}

static void take_diagnostics(Ctx *c) {
    unsigned count = clang.getNumDiagnostics(c->tu);
    for (unsigned i = 0; i < count; i++) {
        CXDiagnostic d = clang.getDiagnostic(c->tu, i);
        take_diagnostic(c, d);
        clang.disposeDiagnostic(d);
    }
}

static const char *parse_error(enum CXErrorCode code) {
    switch (code) {
    case CXError_Crashed: return "the parser crashed";
    case CXError_ASTReadError: return "the parser cannot read its own tree";
    case CXError_InvalidArguments: return "the parser rejects the compiler flags";
    default: return "cannot be parsed";
    }
}

static const char *absolute(Arena *a, const char *path) {
    char here[4096];
    if (path[0] == '/' || !getcwd(here, sizeof here)) return path;
    return str_format(a, "%s/%s", here, path);
}

static const char *c_parse(const Job *job, Unit *out, Arena *unit, Arena tmp) {
    CXIndex index = clang.createIndex(0, 0);
    Ctx c = {.unit = unit, .dir = job->dir};
    const char **args = arena_array(&tmp, const char *, job->arg_count + 2);
    if (job->arg_count) memcpy(args, job->args, sizeof *args * job->arg_count);
    uint32_t count = job->arg_count;
    if (job->dir) args[count++] = str_format(&tmp, "-working-directory=%s", job->dir);
    const char *path = job->dir ? absolute(&tmp, job->path) : job->path;
    Str given;
    unsigned provided = file_provided(job->path, &given) ? 1 : 0; /* standard input has no file */
    struct CXUnsavedFile unsaved = {path, provided ? given.at : NULL, provided ? given.len : 0};
    enum CXErrorCode code = clang.parseTranslationUnit2(index, path, args, (int)count, &unsaved, provided,
                                                        CXTranslationUnit_KeepGoing, &c.tu);
    if (code != CXError_Success || !c.tu) return parse_error(code);
    c.scratch = arena_open(SCRATCH_BYTES);
    c.local = arena_open(SCRATCH_BYTES);
    build_begin(&c.b, out, unit);
    CXCursor root = clang.getTranslationUnitCursor(c.tu);
    c.main_file = clang.getFile(c.tu, path);
    size_t size = 0;
    const char *text = c.main_file ? clang.getFileContents(c.tu, c.main_file, &size) : NULL;
    c.main_text = (Str){text ? text : "", text ? size : 0};
    uint32_t main_index = build_file(&c.b, str_of(job->path));
    if (c.main_file) *ptr_map_slot(unit, &c.files, c.main_file) = main_index;
    clang.visitChildren(root, visit_top, &c);
    lower_queue(&c);
    take_diagnostics(&c);
    return NULL;
}

const FrontEnd front_end_c = {
    .language = "C", .batch = 1, .extensions = " c h ", .takes_flags = true, .load = clang_load, .parse = c_parse};
