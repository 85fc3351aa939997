/* The driver's public header: jobs in, facts out, and the linked program.
 *
 * Files are parsed in child processes (pool.c): a parser that crashes, hangs or runs out of memory loses the file it
 * was at and nothing else. The child sends its Unit back through a pipe. */
#ifndef ALLOCLINT_ANALYZE_H
#define ALLOCLINT_ANALYZE_H

#include "query.h"

#include <stdio.h>

/* One file to analyse. */
typedef struct Job {
    const char *path;        /* as it will be shown; opened relative to the working directory */
    const char *dir;         /* directory the arguments refer to; NULL: the working directory */
    const char *const *args; /* compiler arguments, sanitised, without the compiler's and the file's name */
    uint32_t arg_count;
} Job;

typedef struct Outcome {
    bool ok;           /* unit is filled in */
    Unit unit;
    const char *error; /* when not ok: "cannot be read: Permission denied", "the parser crashed (signal 11)" */
} Outcome;

/* A language's front end; the table is lang.def. */
typedef struct FrontEnd {
    const char *language;   /* "C" */
    const char *extensions; /* " c h " */
    bool takes_flags;       /* what a file means depends on compiler flags */
    uint32_t batch; /* how many files one child process may parse: 1 where parsers crash or keep memory */
    /* Prepares the parser once, before the children are forked. NULL, or why it cannot (arena-owned). */
    const char *(*load)(Arena *run);
    /* Reads what must be known of all files of the language before the first is parsed, once, in the parent: whatever
     * it leaves in `run` the children inherit. NULL when the language needs none. Must not crash on any input. */
    void (*prepare)(Arena *run, const Job *jobs, uint32_t count, Arena tmp);
    /* Fills the unit from the file. NULL, or why the file cannot be parsed at all (owned by `unit`).
     * Runs in a child process; may crash. */
    const char *(*parse)(const Job *job, Unit *out, Arena *unit, Arena tmp);
} FrontEnd;

/* The front end for a path by its extension, or NULL. */
const FrontEnd *front_end_for(Str path);

typedef struct PoolOptions {
    uint32_t workers; /* children at a time, at least 1 */
    uint32_t seconds; /* processor time a file may take */
    uint64_t memory; /* bytes of address space a child may use, 0: no limit */
    void (*progress)(void *context, uint32_t done, uint32_t total); /* NULL: none */
    void *context;
} PoolOptions;

/* Parses every job; outcome[i] belongs to job[i], whatever order they finish in. Units live in `run`. */
void pool_run(Arena *run, const Job *jobs, uint32_t count, const PoolOptions *options, Outcome *outcome);

/* Links units into a program and infers every function's summary (callees first, to a fixed point). The
 * table and the units must outlive the program. `whole`: the run holds all files of C that may see what its headers
 * declare: what nobody in the run does with a record, nobody does. */
Program *program_link(Arena *run, const Unit *const *units, uint32_t count, const ApiTable *table, bool whole,
                      Arena tmp);

/* Text dumps for --dump: facts of a unit, inferred summaries of a program, rows of a table. */
void dump_facts(FILE *out, const Unit *u, Arena tmp);
void dump_summaries(FILE *out, const Program *p, Arena tmp);
/* Every heap object born in the unit's functions, with what becomes of it. */
void dump_lives(FILE *out, const Program *p, const Unit *u, Arena tmp);
void dump_api(FILE *out, const ApiTable *table, Arena tmp);

#endif
