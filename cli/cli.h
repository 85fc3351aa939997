/* What the parts of the command line program say to each other. Private to cli/. */
#ifndef ALLOCLINT_CLI_H
#define ALLOCLINT_CLI_H

#include "../analyzer/analyze.h"
#include "../analyzer/base/file.h"
#include "options.h"

enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_TROUBLE = 2, EXIT_FAULT = 101 };

/* --- problems: what is wrong with the run, not with the user's code ------------------------------------ */

typedef struct Problems {
    Arena *arena;
    Vec(Problem) list;
} Problems;

void problem_error(Problems *p, const char *file, uint32_t line, const char *text);  /* makes the exit status 2 */
void problem_remark(Problems *p, const char *file, uint32_t line, const char *text);
bool problems_any_error(const Problems *p);
/* One line each on `out`; remarks too unless `errors_only`. */
void problems_print(FILE *out, const Problems *p, bool errors_only, Arena tmp);

/* --- "did you mean" (suggest.c) -------------------------------------------------------------------------- */

typedef struct Suggestion {
    Str given, best;
    unsigned distance;
} Suggestion;

Suggestion suggest_for(Str given);
void suggest_offer(Suggestion *s, Str candidate);
/* "; did you mean `best`?", or "" when nothing offered comes close. Owned by the arena. */
const char *suggest_text(Arena *a, const Suggestion *s);

/* --- which rules (select.c) ------------------------------------------------------------------------------ */

/* One flag per rule of rules_all, and one for unused-suppression behind them. *error is set when a name is
 * unknown; both are arena-owned. */
const bool *select_rules(Arena *a, const Options *o, const char **error);

/* --- which files (files.c) ------------------------------------------------------------------------------- */

typedef struct SourceFile {
    const char *path; /* normal, as it will be shown */
    const char *real; /* absolute, links resolved: what makes two names the same file */
    bool named;       /* the user named the file itself; otherwise it was found in a directory */
} SourceFile;

typedef Vec(SourceFile) SourceFiles;

/* Every file the operands stand for, once each, in order. Lists that cannot be read become problems. */
SourceFiles files_collect(Arena *a, const Options *o, Problems *problems, Arena tmp);
/* True when every source file of C that lies beside one of the files is among them, too. */
bool files_complete(const SourceFiles *files, Arena tmp);
bool file_is_header(const char *path);

/* --- how they are compiled (flags.c, compile_db.c, guess.c, jobs.c) ----------------------------------------- */

/* Copies the flags that say what the code means, and nothing that makes a compiler read or write anything
 * else or run code. `dir` is what relative names refer to (NULL: the working directory). */
Texts flags_sanitise(Arena *a, const char *dir, const Texts *flags, Arena tmp);
/* Splits a command line as a shell would: quotes, backslashes, no expansion. */
Texts flags_split(Arena *a, Str command);

typedef struct CompileDb CompileDb;

typedef struct CompileEntry {
    const char *real;  /* the source file, absolute, links resolved */
    const char *dir;
    Texts args;        /* as written; flags_sanitise before use */
} CompileEntry;

/* The database in a file or directory, NULL with a problem when it cannot be read. */
const CompileDb *compile_db_read(Arena *run, const char *path, Problems *problems, Arena tmp);
/* The entry of that file, else the one whose file lies closest to it; NULL when the database is empty. */
const CompileEntry *compile_db_find(const CompileDb *db, const char *real);
/* The database of a file's nearest parent that has one, itself or in build*. NULL: none. Remembers what it
 * found out about directories in the arena. */
typedef struct DbSearch DbSearch;
DbSearch *compile_db_search(Arena *run, Problems *problems);
const CompileDb *compile_db_near(DbSearch *s, const char *real, Arena tmp);

/* Flags for files without a database: include directories that make their #includes resolve, and macros of a
 * configuration. Says so in a remark when it guessed any. */
Texts guess_flags(Arena *run, const SourceFiles *files, Problems *problems, Arena tmp);
/* True when <name> is a header of the system. */
bool system_has(Arena tmp, Str name);

/* The configuration of code that nobody configured (guess_config.c): names are collected, then defined. */
typedef struct Macros Macros;
Macros *macros_new(Arena *a);
void macros_tested(Macros *m, Str text);      /* by a source file, whose text is terminated */
void macros_of_template(Macros *m, Str text); /* of a configuration header */
bool is_config_template(Str name);
/* Appends -DNAME=VALUE for every collected macro that a system like this one would define; returns their
 * number. */
uint32_t macros_define(const Macros *m, Arena *a, Texts *flags, Arena tmp);

typedef struct Jobs {
    const Job *list;     /* one per file */
    const bool *guessed; /* whether its flags are guessed */
} Jobs;

Jobs jobs_make(Arena *run, const Options *o, const SourceFiles *files, Problems *problems, Arena tmp);

/* --- what they say (units.c) -------------------------------------------------------------------------------- */

typedef struct Units {
    Vec(const Unit *) list;
    Texts paths; /* list.at[i] is what paths.at[i] says */
} Units;

/* Parses the files. Those that cannot be parsed become problems. */
Units units_parse(Arena *run, const Options *o, const SourceFiles *files, Problems *problems, Arena tmp);

/* --- the rest ------------------------------------------------------------------------------------------------ */

void fault_handlers(void);            /* the program's own crashes end with EXIT_FAULT */
uint32_t processors(Arena tmp);       /* that this process may use, at least 1 */
void progress_show(void *context, uint32_t done, uint32_t total); /* for PoolOptions */
void progress_erase(void);
int explain_rules(Arena *a, const Options *o); /* `alloclint explain`; exit status */
int rules_print(Arena *a, const Options *o);   /* `alloclint rules`; exit status */
/* Writes the run in every format asked for. */
void outputs_write(const Options *o, const Run *run, Problems *problems, Arena tmp);
/* The command line as one could paste it into a shell. Owned by the arena. */
const char *command_line(Arena *a, int argc, char **argv);

#endif
