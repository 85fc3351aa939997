/* Gives every file its compiler flags: those given, else a database's, else guessed ones. */
#include "cli.h"

#include <string.h>

/* Code is judged for its allocations alone: what clang refuses by default but older compilers let pass must
 * not hide the rest of a function. */
static const char *const tolerant[] = {
    "-Wno-everything",
    "-ferror-limit=0",
};

static void append(Arena *a, Texts *out, const Texts *more) {
    for (uint32_t i = 0; i < more->count; i++) *vec_push(a, out) = more->at[i];
}

typedef struct Givers {
    Arena *run;
    const Options *o;
    Texts given;           /* behind "--", sanitised */
    Texts extra;           /* --extra-arg, sanitised */
    const CompileDb *db;   /* of -p */
    DbSearch *search;      /* NULL when -p or "--" say enough */
} Givers;

static const CompileEntry *entry_of(const Givers *g, const SourceFile *file, Arena tmp) {
    const CompileDb *db = g->search ? compile_db_near(g->search, file->real, tmp) : g->db;
    return db ? compile_db_find(db, file->real) : NULL;
}

static Job job_of(const Givers *g, const SourceFile *file, const char *dir, const Texts *flags) {
    Texts args = {0};
    append(g->run, &args, flags);
    append(g->run, &args, &g->extra);
    for (size_t i = 0; i < sizeof tolerant / sizeof *tolerant; i++) *vec_push(g->run, &args) = tolerant[i];
    return (Job){file->path, dir, args.at, args.count};
}

static Givers givers(Arena *run, const Options *o, Problems *problems, Arena tmp) {
    Givers g = {.run = run, .o = o};
    g.given = flags_sanitise(run, NULL, &o->compiler_args, tmp);
    g.extra = flags_sanitise(run, NULL, &o->extra_args, tmp);
    if (o->compile_db)
        g.db = compile_db_read(run, o->compile_db, problems, tmp);
    else if (!o->own_flags)
        g.search = compile_db_search(run, problems);
    return g;
}

static bool takes_flags(const SourceFile *file) {
    const FrontEnd *front = front_end_for(str_of(file->path));
    return front && front->takes_flags;
}

Jobs jobs_make(Arena *run, const Options *o, const SourceFiles *files, Problems *problems, Arena tmp) {
    Givers g = givers(run, o, problems, tmp);
    Job *jobs = arena_array(run, Job, files->count + 1);
    bool *guessed = arena_array(run, bool, files->count + 1);
    SourceFiles orphans = {0};
    for (uint32_t i = 0; i < files->count; i++) {
        const SourceFile *file = &files->at[i];
        if (!takes_flags(file)) {
            jobs[i] = (Job){.path = file->path};
            continue;
        }
        const CompileEntry *entry = o->own_flags ? NULL : entry_of(&g, file, tmp);
        if (entry) {
            Texts flags = flags_sanitise(run, entry->dir, &entry->args, tmp);
            jobs[i] = job_of(&g, file, entry->dir, &flags);
            guessed[i] = strcmp(entry->real, file->real) != 0; /* another file's flags */
        } else if (o->own_flags)
            jobs[i] = job_of(&g, file, NULL, &g.given);
        else
            *vec_push(&tmp, &orphans) = *file;
    }
    if (!orphans.count) return (Jobs){jobs, guessed};
    Texts flags = guess_flags(run, &orphans, problems, tmp);
    for (uint32_t i = 0; i < files->count; i++) {
        if (jobs[i].path) continue;
        jobs[i] = job_of(&g, &files->at[i], NULL, &flags);
        guessed[i] = true;
    }
    return (Jobs){jobs, guessed};
}
