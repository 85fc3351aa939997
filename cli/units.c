/* Files become units: two rounds through the pool. Headers that were merely found in a directory wait for the
 * second round, and drop out when a source file of the first one has shown them already. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { MEMORY_BITS = 32 }; /* of what a file's parser may use */

typedef struct Spot {
    const char *file;
    uint32_t line;
} Spot;

typedef struct Round {
    Arena *run;
    const Options *options;
    const SourceFiles *files;
    Problems *problems;
    Units *units;
    uint32_t lacking;  /* files with an #include that was not found */
    uint32_t doubtful; /* files with errors for which guessed flags may be the reason */
    uint32_t beyond;   /* Rust files with errors that may be the grammar's, which knows less than the compiler */
    Vec(Spot) told;
} Round;

/* Headers that were only found need not stand on their own, and are not blamed for it. */
static bool awaits_second(const SourceFile *file) { return !file->named && file_is_header(file->path); }

/* True at the first error of that place, whatever file led to it. */
static bool is_news(Round *r, const char *file, uint32_t line) {
    for (uint32_t i = 0; i < r->told.count; i++)
        if (r->told.at[i].line == line && !strcmp(r->told.at[i].file, file)) return false;
    *vec_push(r->run, &r->told) = (Spot){file, line};
    return true;
}

/* One line per file, about errors that no other file has shown. */
static void tell(Round *r, const SourceFile *file, const Unit *u) {
    const char *text = NULL, *where = file->path;
    uint32_t line = 0, more = 0;
    for (uint32_t i = 0; i < u->diagnostics.count; i++) {
        const Loc *loc = unit_loc(u, u->diagnostics.at[i].loc);
        const char *name = unit_file(u, loc);
        name = path_normal(r->run, str_of(*name ? name : file->path));
        if (!is_news(r, name, loc->line)) continue;
        if (text) {
            more++;
            continue;
        }
        text = unit_z(u, u->diagnostics.at[i].text);
        where = name;
        line = loc->line;
    }
    if (more) text = str_format(r->run, "%s (and %u more)", text, more);
    if (text) problem_error(r->problems, where, line, text);
}

/* Errors begin in a header, or leave functions of the file untouched. */
static bool understood(const SourceFile *file, const Unit *u) {
    const char *first = unit_file(u, unit_loc(u, u->diagnostics.at[0].loc));
    for (FuncId f = 1; f < u->funcs.count; f++)
        if (!(u->funcs.at[f].flags & FUNC_BROKEN)) return true;
    return *first && strcmp(first, file->path) != 0;
}

/* Where headers are missing, errors are their echo; where flags were guessed, the guess may be to blame. */
static void judge(Round *r, const SourceFile *file, bool guessed, const Unit *u) {
    bool lacking = u->missing_headers, faulty = !lacking && u->diagnostics.count && !awaits_second(file);
    bool beyond = faulty && u->lang == UNIT_RUST && !file->named;
    bool doubtful = faulty && guessed && (!file->named || understood(file, u));
    r->lacking += lacking;
    r->doubtful += doubtful;
    r->beyond += beyond;
    if (faulty && !doubtful && !beyond) tell(r, file, u);
}

static void take(Round *r, const SourceFile *file, bool guessed, Outcome *outcome) {
    if (!outcome->ok) {
        problem_error(r->problems, file->path, 0, outcome->error);
        return;
    }
    Unit *u = arena_new(r->run, Unit);
    *u = outcome->unit;
    *vec_push(r->run, &r->units->list) = u;
    *vec_push(r->run, &r->units->paths) = file->path;
    judge(r, file, guessed, u);
}

/* Parses the files whose flag is set. */
static void parse(Round *r, const Jobs *jobs, const bool *chosen, Arena tmp) {
    uint32_t n = 0, count = r->files->count;
    Job *batch = arena_array(&tmp, Job, count + 1);
    uint32_t *from = arena_array(&tmp, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++) {
        if (!chosen[i]) continue;
        from[n] = i;
        batch[n++] = jobs->list[i];
    }
    Outcome *outcomes = arena_array(&tmp, Outcome, n + 1);
    PoolOptions pool = {.workers = r->options->jobs ? r->options->jobs : processors(tmp),
                        .seconds = r->options->seconds,
                        .memory = (uint64_t)1 << MEMORY_BITS,
                        .progress = progress_show};
    pool_run(r->run, batch, n, &pool, outcomes);
    progress_erase();
    for (uint32_t i = 0; i < n; i++) take(r, &r->files->at[from[i]], jobs->guessed[from[i]], &outcomes[i]);
}

static int by_text(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

static void sort_unique(Texts *t) {
    uint32_t kept = 0;
    if (t->count) qsort(t->at, t->count, sizeof *t->at, by_text);
    for (uint32_t i = 0; i < t->count; i++)
        if (!kept || strcmp(t->at[i], t->at[kept - 1]) != 0) t->at[kept++] = t->at[i];
    t->count = kept;
}

/* Real paths of every file the units know of, sorted. */
static Texts files_seen(Arena *a, const Units *units) {
    Texts seen = {0};
    for (uint32_t i = 0; i < units->list.count; i++) {
        const Unit *u = units->list.at[i];
        for (uint32_t f = 1; f < u->files.count; f++) *vec_push(a, &seen) = unit_z(u, u->files.at[f]);
    }
    sort_unique(&seen);
    for (uint32_t i = 0; i < seen.count; i++) seen.at[i] = path_real(a, seen.at[i]);
    sort_unique(&seen);
    return seen;
}

/* Sets the flags of the headers nobody has included; true when there are any. */
static bool choose_unseen(const SourceFiles *files, const Units *units, bool *chosen, Arena tmp) {
    Texts seen = files_seen(&tmp, units);
    bool any = false;
    for (uint32_t i = 0; i < files->count; i++) {
        const char *real = files->at[i].real;
        bool known = seen.count && bsearch(&real, seen.at, seen.count, sizeof *seen.at, by_text);
        chosen[i] = awaits_second(&files->at[i]) && !known;
        any |= chosen[i];
    }
    return any;
}

static void remark_gap(const Round *r, uint32_t files, const char *what) {
    if (!files) return;
    problem_remark(r->problems, "", 0, str_format(r->run, "%u of %u files %s", files, r->units->list.count, what));
}

static void remark_gaps(const Round *r) {
    remark_gap(r, r->lacking, "include headers that were not found; -p or `-- -I DIR` would help");
    remark_gap(r, r->doubtful,
               "have parse errors, perhaps for want of their real flags; nothing is said about the functions "
               "concerned; -p or flags behind `--` would help");
    remark_gap(r, r->beyond, "hold Rust that the grammar does not know; nothing is said about the functions concerned");
}

Units units_parse(Arena *run, const Options *o, const SourceFiles *files, Problems *problems, Arena tmp) {
    Units units = {0};
    Round r = {.run = run, .options = o, .files = files, .problems = problems, .units = &units};
    if (!files->count) {
        if (!problems_any_error(problems)) problem_remark(problems, "", 0, "no source files found");
        return units;
    }
    const Jobs jobs = jobs_make(run, o, files, problems, tmp);
    bool *chosen = arena_array(&tmp, bool, files->count + 1);
    for (uint32_t i = 0; i < files->count; i++) chosen[i] = !awaits_second(&files->at[i]);
    parse(&r, &jobs, chosen, tmp);
    if (choose_unseen(files, &units, chosen, tmp)) parse(&r, &jobs, chosen, tmp);
    remark_gaps(&r);
    return units;
}
