/* Every shipped row is met in a call: NAME.c calls each function of api/NAME.def once, and a comment on the line says
 * what has to be known of it. The file goes through the front end; what the call on each line resolves to is
 * compared with the comment.
 *
 *     p = strdup(s); // api: strdup (r) fresh copy:1 heap:malloc */
#include "../../analyzer/analyze.h"
#include "../../analyzer/base/file.h"

#include <stdio.h>
#include <string.h>

static unsigned passed, failed;

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

static const struct {
    const char *name, *library;
} shipped[] = {
#define API(name, params, words) {name, LIBRARY},
#include "../../analyzer/api/libraries.def"
#undef API
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

typedef struct Fixture {
    Arena *arena;
    const ApiTable *table;
    const char *path;
    Unit unit;
    bool *marked; /* one flag per shipped row */
} Fixture;

/* The row of the first call on `line`; *name receives what it calls. NULL when there is none. */
static const Api *called_on(const Fixture *f, uint32_t line, const char **name) {
    const Unit *u = &f->unit;
    for (uint32_t i = 1; i < u->events.count; i++) {
        const Event *e = &u->events.at[i];
        const Loc *loc = unit_loc(u, e->loc);
        if (e->kind != EV_CALL || loc->line != line || strcmp(unit_file(u, loc), f->path) != 0) continue;
        *name = unit_z(u, e->callee);
        return api_find(f->table, unit_str(u, e->callee));
    }
    return NULL;
}

static void mark(Fixture *f, Str name, uint32_t line) {
    uint32_t i = 0;
    while (i < SHIPPED && !str_is(name, shipped[i].name)) i++;
    check(i < SHIPPED && !f->marked[i], "%s:%u: '%.*s' is no row, or was called before", f->path, line, STR_ARG(name));
    if (i < SHIPPED) f->marked[i] = true;
}

static void check_line(Fixture *f, Str text, uint32_t line) {
    size_t at = str_find(text, '/');
    Str expected = {text.at + at, text.len - at};
    if (!str_starts(expected, "// api: ")) return;
    str_cut(&expected, ':');
    str_cut(&expected, ' ');
    Str rest = expected;
    Str name = str_cut(&rest, ' ');
    mark(f, name, line);
    const char *callee = "no call";
    const Api *row = called_on(f, line, &callee);
    check(row && str_is(expected, api_format(f->arena, row)), "%s:%u: %s: knows %s", f->path, line, callee,
          row ? api_format(f->arena, row) : "nothing");
}

static void check_fixture(Fixture *f, const Outcome *outcome, const char *library) {
    const char *error = NULL;
    Str text = {0};
    check(outcome->ok && file_read(f->arena, f->path, &text, &error), "%s: %s", f->path,
          error ? error : outcome->error);
    f->unit = outcome->unit;
    for (uint32_t i = 0; i < f->unit.diagnostics.count; i++)
        check(false, "%s: %s", f->path, unit_z(&f->unit, f->unit.diagnostics.at[i].text));
    for (uint32_t line = 1; text.len; line++) check_line(f, str_cut(&text, '\n'), line);
    for (uint32_t i = 0; i < SHIPPED; i++) {
        if (!strcmp(shipped[i].library, library)) check(f->marked[i], "%s: %s is not called", f->path, shipped[i].name);
    }
}

/* One library per slot, in the table's order. */
static uint32_t list_libraries(const char *libraries[SHIPPED]) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < SHIPPED; i++)
        if (!i || strcmp(shipped[i].library, shipped[i - 1].library) != 0) libraries[count++] = shipped[i].library;
    return count;
}

int main(void) {
    static const char *const args[] = {"-std=gnu17", "-Wno-everything"};
    static const char *libraries[SHIPPED];
    Arena run = arena_open((size_t)1 << 30);
    const char *error = front_end_for(S("x.c"))->load(&run);
    check(!error, "%s", error ? error : "");
    uint32_t count = list_libraries(libraries);
    Job *jobs = arena_array(&run, Job, count);
    Outcome *outcomes = arena_array(&run, Outcome, count);
    for (uint32_t i = 0; i < count; i++)
        jobs[i] = (Job){str_format(&run, "testdata/api/%s.c", libraries[i]), NULL, args, sizeof args / sizeof *args};
    if (!error) pool_run(&run, jobs, count, &(PoolOptions){.workers = 2, .seconds = 60}, outcomes);
    Fixture f = {.arena = &run, .table = api_table(&run), .marked = arena_array(&run, bool, SHIPPED)};
    for (uint32_t i = 0; i < count && !error; i++) {
        f.path = jobs[i].path;
        check_fixture(&f, &outcomes[i], libraries[i]);
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed || !passed;
}
