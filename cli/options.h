/* The command line, parsed: what the user asked for, checked as far as that is possible without a look at
 * files. The table of options is options.def. */
#ifndef ALLOCLINT_OPTIONS_H
#define ALLOCLINT_OPTIONS_H

#include "../reports/report.h"

typedef Vec(const char *) Texts;

typedef enum Command { COMMAND_LINT, COMMAND_EXPLAIN, COMMAND_RULES, COMMAND_HELP, COMMAND_VERSION } Command;
typedef enum Dump { DUMP_NONE, DUMP_FACTS, DUMP_SUMMARIES, DUMP_API, DUMP_LIVES } Dump;
typedef enum When { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER } When;
typedef enum RuleSwitch { RULES_ONLY, RULES_ALSO, RULES_NOT } RuleSwitch;

typedef struct RuleChoice {
    RuleSwitch what;
    const char *names; /* as given: a comma list */
} RuleChoice;

typedef struct Output {
    const Format *format;
    const char *path; /* "-": standard output */
} Output;

typedef struct Options {
    Command command;
    Texts operands;   /* files, directories, @lists, "-"; the rules that `explain` is asked about */
    Texts files_from;
    const char *stdin_name;
    const char *compile_db; /* NULL: to be found */
    Texts extra_args;
    bool own_flags;         /* "--" was given: compiler_args, and no database */
    Texts compiler_args;
    Texts packs;
    Vec(RuleChoice) choices; /* in the order given */
    uint32_t stack_budget;
    const char *format;
    Vec(Output) outputs;
    Level min_severity;
    uint32_t max_warnings;
    bool exit_zero;
    When colour;
    bool quiet, silent;
    uint32_t jobs; /* 0: as many as there are processors */
    uint32_t seconds;
    Dump dump;
} Options;

/* Fills *out from the command line. NULL, or what is wrong with it (arena-owned). Texts in *out are those
 * of argv or owned by the arena. */
const char *options_parse(Arena *a, int argc, char **argv, Options *out);
void options_help(FILE *out);

#endif
