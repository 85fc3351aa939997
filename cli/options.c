/* Parses the command line by the table in options.def. Does not look at the file system. */
#include "options.h"

#include "cli.h"

#include <ctype.h>

enum { DEFAULT_STACK_BUDGET = 1024, DEFAULT_SECONDS = 60, MOST_JOBS = 512 };

/* --- what each option does: NULL, or what is wrong with its argument ------------------------------------- */

static const char *add(Arena *a, Texts *list, const char *text) {
    *vec_push(a, list) = text;
    return NULL;
}

static const char *number(Arena *a, const char *text, uint64_t least, uint64_t most, uint32_t *out) {
    uint64_t n = 0;
    bool ok = *text != '\0';
    for (const char *c = text; *c && ok; c++) {
        ok = isdigit((unsigned char)*c) && n <= most;
        n = n * 10 + (uint64_t)(*c - '0');
    }
    if (!ok || n < least || n > most)
        return str_format(a, "`%s` is not a number from %llu to %llu", text, (unsigned long long)least,
                          (unsigned long long)most);
    *out = (uint32_t)n;
    return NULL;
}

/* The position of `text` in a list of names that ends with NULL, or an error that lists them. */
static const char *one_of(Arena *a, const char *text, const char *const *names, unsigned *out) {
    Suggestion s = suggest_for(str_of(text));
    for (unsigned i = 0; names[i]; i++) {
        if (str_is(s.given, names[i])) return *out = i, NULL;
        suggest_offer(&s, str_of(names[i]));
    }
    return str_format(a, "unknown value `%s`%s", text, suggest_text(a, &s));
}

static const char *choose(Arena *a, Options *o, RuleSwitch what, const char *names) {
    *vec_push(a, &o->choices) = (RuleChoice){what, names};
    return NULL;
}

static const char *set_files_from(Arena *a, Options *o, const char *v) { return add(a, &o->files_from, v); }
static const char *set_extra_arg(Arena *a, Options *o, const char *v) { return add(a, &o->extra_args, v); }
static const char *set_api(Arena *a, Options *o, const char *v) { return add(a, &o->packs, v); }
static const char *set_select(Arena *a, Options *o, const char *v) { return choose(a, o, RULES_ONLY, v); }
static const char *set_extend_select(Arena *a, Options *o, const char *v) { return choose(a, o, RULES_ALSO, v); }
static const char *set_ignore(Arena *a, Options *o, const char *v) { return choose(a, o, RULES_NOT, v); }

static const char *set_stdin_filename(Arena *a, Options *o, const char *v) {
    (void)a;
    o->stdin_name = v;
    return *v ? NULL : "the name is empty";
}

static const char *set_compile_db(Arena *a, Options *o, const char *v) {
    (void)a;
    o->compile_db = v;
    return NULL;
}

static const char *set_stack_budget(Arena *a, Options *o, const char *v) {
    return number(a, v, 0, UINT32_MAX, &o->stack_budget);
}

static const char *set_max_warnings(Arena *a, Options *o, const char *v) {
    return number(a, v, 0, UINT32_MAX, &o->max_warnings);
}

static const char *set_jobs(Arena *a, Options *o, const char *v) { return number(a, v, 1, MOST_JOBS, &o->jobs); }

static const char *set_timeout(Arena *a, Options *o, const char *v) { return number(a, v, 1, 86400, &o->seconds); }

static const char *set_format(Arena *a, Options *o, const char *v) {
    (void)a;
    o->format = v; /* `rules` knows others than the linter; checked when the command is known */
    return NULL;
}

static const char *unknown_format(Arena *a, Str name) {
    Suggestion s = suggest_for(name);
    for (uint32_t i = 0; i < formats_count; i++) suggest_offer(&s, str_of(formats_all[i]->name));
    return str_format(a, "unknown format `%.*s`%s", STR_ARG(name), suggest_text(a, &s));
}

static const char *set_output(Arena *a, Options *o, const char *v) {
    Str path = str_of(v), name = str_cut(&path, '=');
    const Format *format = format_find(name);
    if (!format) return unknown_format(a, name);
    if (!path.len) return "expected FORMAT=FILE";
    *vec_push(a, &o->outputs) = (Output){format, path.at};
    return NULL;
}

static const char *set_min_severity(Arena *a, Options *o, const char *v) {
    static const char *const names[] = {"note", "warning", "error", NULL};
    unsigned level = 0;
    const char *error = one_of(a, v, names, &level);
    o->min_severity = (Level)level;
    return error;
}

static const char *set_color(Arena *a, Options *o, const char *v) {
    static const char *const names[] = {"auto", "always", "never", NULL};
    unsigned when = 0;
    const char *error = one_of(a, v, names, &when);
    o->colour = (When)when;
    return error;
}

static const char *set_dump(Arena *a, Options *o, const char *v) {
    static const char *const names[] = {"facts", "summaries", "api", "lives", NULL};
    unsigned what = 0;
    const char *error = one_of(a, v, names, &what);
    o->dump = (Dump)(DUMP_FACTS + what);
    return error;
}

static const char *turn_on(bool *flag) {
    *flag = true;
    return NULL;
}

static const char *run(Options *o, Command command) {
    if (o->command != COMMAND_HELP) o->command = command;
    return NULL;
}

static const char *set_exit_zero(Arena *a, Options *o, const char *v) {
    return (void)a, (void)v, turn_on(&o->exit_zero);
}
static const char *set_quiet(Arena *a, Options *o, const char *v) { return (void)a, (void)v, turn_on(&o->quiet); }
static const char *set_silent(Arena *a, Options *o, const char *v) { return (void)a, (void)v, turn_on(&o->silent); }
static const char *set_version(Arena *a, Options *o, const char *v) {
    return (void)a, (void)v, run(o, COMMAND_VERSION);
}
static const char *set_help(Arena *a, Options *o, const char *v) { return (void)a, (void)v, run(o, COMMAND_HELP); }

/* --- the table ---------------------------------------------------------------------------------------------- */

typedef struct Row {
    const char *name, *argument, *help; /* name NULL: a group's title in help */
    char letter;
    const char *(*set)(Arena *a, Options *o, const char *value);
} Row;

static const Row rows[] = {
#define GROUP(title) {NULL, NULL, title, 0, NULL},
#define OPTION(symbol, name, letter, argument, help) {name, argument, help, letter, set_##symbol},
#include "options.def"
#undef GROUP
#undef OPTION
};
enum { ROWS = sizeof rows / sizeof *rows };

static const Row *row_of_name(Str name) {
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].name && str_is(name, rows[i].name)) return &rows[i];
    return NULL;
}

static const Row *row_of_letter(char letter) {
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].letter && rows[i].letter == letter) return &rows[i];
    return NULL;
}

static const char *unknown_option(Arena *a, Str name) {
    Suggestion s = suggest_for(name);
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].name) suggest_offer(&s, str_of(rows[i].name));
    const char *best = s.best.len ? str_format(a, "; did you mean `--%.*s`?", STR_ARG(s.best)) : "";
    return str_format(a, "unknown option `--%.*s`%s", STR_ARG(name), best);
}

static const char *apply(Arena *a, Options *o, const Row *row, const char *value) {
    const char *error = row->set(a, o, value);
    return error ? str_format(a, "--%s: %s", row->name, error) : NULL;
}

/* `word` starts with "--"; *next is the word after it, taken by advancing *i. */
static const char *long_option(Arena *a, Options *o, const char *word, const char *next, int *i) {
    Str rest = str_of(word + 2), name = str_cut(&rest, '=');
    bool joined = word[2 + name.len] == '=';
    const Row *row = row_of_name(name);
    if (!row) return unknown_option(a, name);
    if (!row->argument && joined) return str_format(a, "--%s takes no argument", row->name);
    if (!row->argument || joined) return apply(a, o, row, rest.at);
    if (!next) return str_format(a, "--%s needs an argument: %s", row->name, row->argument);
    ++*i;
    return apply(a, o, row, next);
}

/* `word` is "-abc": switches, the last of which may take the rest of the word or the next one. */
static const char *short_options(Arena *a, Options *o, const char *word, const char *next, int *i) {
    for (const char *c = word + 1; *c; c++) {
        const Row *row = row_of_letter(*c);
        if (!row) return str_format(a, "unknown option `-%c` in `%s`", *c, word);
        if (row->argument && !c[1] && !next) return str_format(a, "-%c needs an argument: %s", *c, row->argument);
        if (row->argument && !c[1]) ++*i;
        const char *error = apply(a, o, row, !row->argument ? NULL : c[1] ? c + 1 : next);
        if (error || row->argument) return error;
    }
    return NULL;
}

static const char *operand(Arena *a, Options *o, const char *word) {
    bool first = o->operands.count == 0 && o->command == COMMAND_LINT;
    if (first && str_is(str_of(word), "explain")) return run(o, COMMAND_EXPLAIN);
    if (first && str_is(str_of(word), "rules")) return run(o, COMMAND_RULES);
    return add(a, &o->operands, word);
}

/* What can be said only when everything was read. */
static const char *check(Arena *a, const Options *o) {
    if (o->command == COMMAND_LINT && !format_find(str_of(o->format))) return unknown_format(a, str_of(o->format));
    if (o->command == COMMAND_EXPLAIN && !o->operands.count) return "explain what? `alloclint rules` lists the rules";
    if (o->command == COMMAND_RULES && o->operands.count)
        return str_format(a, "`rules` lists the rules and takes no `%s`; a directory of that name is ./rules",
                          o->operands.at[0]);
    return NULL;
}

const char *options_parse(Arena *a, int argc, char **argv, Options *out) {
    *out = (Options){.stack_budget = DEFAULT_STACK_BUDGET,
                     .seconds = DEFAULT_SECONDS,
                     .format = "text",
                     .min_severity = LEVEL_WARNING};
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i], *next = i + 1 < argc ? argv[i + 1] : NULL, *error = NULL;
        if (str_is(str_of(word), "--")) {
            out->own_flags = true;
            while (++i < argc) add(a, &out->compiler_args, argv[i]);
        } else if (str_starts(str_of(word), "--"))
            error = long_option(a, out, word, next, &i);
        else if (word[0] == '-' && word[1])
            error = short_options(a, out, word, next, &i);
        else
            error = operand(a, out, word);
        if (error) return error;
    }
    return check(a, out);
}

/* --- help --------------------------------------------------------------------------------------------------- */

static void help_row(FILE *out, const Row *row) {
    enum { COLUMN = 30 };
    char letter[] = "    ";
    if (row->letter) snprintf(letter, sizeof letter, "-%c, ", row->letter);
    int n = fprintf(out, "  %s--%s%s%s", row->letter ? letter : "    ", row->name, row->argument ? " " : "",
                    row->argument ? row->argument : "");
    fprintf(out, "%*s%s\n", n < COLUMN ? COLUMN - n : 1, "", row->help);
}

void options_help(FILE *out) {
    fprintf(out, "alloclint finds heap allocations that can be avoided, in C%s.\n\n",
            front_end_for(S("x.rs")) ? " and Rust" : " (this program was built without Rust)");
    fputs("usage: alloclint [OPTIONS] [FILE | DIRECTORY | @LIST | -]... [-- COMPILER FLAGS]\n"
          "       alloclint explain RULE...\n"
          "       alloclint rules [--format text|json|md]\n\n"
          "Without a path the working directory is analysed.\n",
          out);
    for (size_t i = 0; i < ROWS; i++) {
        if (rows[i].name)
            help_row(out, &rows[i]);
        else
            fprintf(out, "\n%s:\n", rows[i].help);
    }
    fputs("\nformats:", out);
    for (uint32_t i = 0; i < formats_count; i++) fprintf(out, "%s %s", i ? "," : "", formats_all[i]->name);
    fputs("\nexit status: 0 clean, 1 findings, 2 usage, input or configuration errors, 101 internal fault\n", out);
}
