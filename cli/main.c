/* The program: options, files, jobs, units, program, findings, reports. Each step is a function of another
 * file; this one only passes on what they return and decides about the exit status. */
#include "cli.h"

#include <limits.h>
#include <unistd.h>

typedef struct Lint {
    Arena *run;
    const Options *options;
    Problems problems;
    const bool *enabled; /* by rule, and unused-suppression behind them */
    ApiTable *table;
    Units units;
    const Program *program;
    Findings findings;
    uint32_t suppressed;
} Lint;

static int usage_error(Arena *a, const char *error) {
    fprintf(stderr, "alloclint: %s\n", visible(a, str_of(error), false));
    fputs("try `alloclint --help`\n", stderr);
    return EXIT_TROUBLE;
}

static void read_packs(Lint *l) {
    for (uint32_t i = 0; i < l->options->packs.count; i++) {
        const char *path = l->options->packs.at[i], *error = api_read_pack(l->table, l->run, path);
        if (error) problem_error(&l->problems, path, 0, error);
    }
}

static void drop_unused_suppressions(Findings *f) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < f->list.count; i++)
        if (f->list.at[i].rule != &rule_unused_suppression) f->list.at[kept++] = f->list.at[i];
    f->list.count = kept;
}

static void run_rules(Lint *l, Arena *tmp) {
    l->findings = (Findings){.arena = l->run, .stack_budget = l->options->stack_budget};
    for (uint32_t i = 0; i < l->units.list.count; i++)
        rules_run(l->program, l->units.list.at[i], l->enabled, NULL, &l->findings, tmp);
    l->suppressed = sift(&l->findings, l->units.paths.at, l->units.list.count, l->run);
    if (!l->enabled[rules_count]) drop_unused_suppressions(&l->findings);
}

static void report(Lint *l, const char *command, Arena tmp) {
    char root[PATH_MAX];
    Run run = {
        .findings = l->findings.list.at,
        .finding_count = l->findings.list.count,
        .problems = l->problems.list.at,
        .problem_count = l->problems.list.count,
        .files = l->units.list.count,
        .suppressed = l->suppressed,
        .root = getcwd(root, sizeof root) ? root : ".",
        .command = command,
    };
    outputs_write(l->options, &run, &l->problems, tmp);
}

static void dump(const Lint *l, Arena tmp) {
    if (l->options->dump == DUMP_API) dump_api(stdout, l->table, tmp);
    if (l->options->dump == DUMP_SUMMARIES) dump_summaries(stdout, l->program, tmp);
    for (uint32_t i = 0; i < l->units.list.count; i++) {
        if (l->options->dump == DUMP_FACTS) dump_facts(stdout, l->units.list.at[i], tmp);
        if (l->options->dump == DUMP_LIVES) dump_lives(stdout, l->program, l->units.list.at[i], tmp);
    }
}

static int exit_status(const Lint *l) {
    uint32_t failing = 0;
    for (uint32_t i = 0; i < l->findings.list.count; i++)
        failing += l->findings.list.at[i].level >= l->options->min_severity;
    if (problems_any_error(&l->problems)) return EXIT_TROUBLE;
    return failing > l->options->max_warnings && !l->options->exit_zero ? EXIT_FINDINGS : EXIT_CLEAN;
}

static int lint(Arena *run, const Options *o, const char *command, Arena tmp) {
    const char *error = NULL;
    Lint l = {.run = run, .options = o, .problems = {.arena = run}, .enabled = select_rules(run, o, &error)};
    if (error) return usage_error(run, error);
    l.table = api_table(run);
    read_packs(&l);
    if (o->dump != DUMP_API) {
        SourceFiles files = files_collect(run, o, &l.problems, tmp);
        l.units = units_parse(run, o, &files, &l.problems, tmp);
        bool whole = files_complete(&files, tmp);
        l.program = program_link(run, l.units.list.at, l.units.list.count, l.table, whole, tmp);
    }
    if (o->dump)
        dump(&l, tmp);
    else {
        run_rules(&l, &tmp);
        report(&l, command, tmp);
    }
    problems_print(stderr, &l.problems, o->quiet || o->silent, tmp);
    return exit_status(&l);
}

int main(int argc, char **argv) {
    enum { RUN_BITS = 36, TMP_BITS = 34 }; /* address space; memory is taken page by page */
    fault_handlers();
    Arena run = arena_open((size_t)1 << RUN_BITS), tmp = arena_open((size_t)1 << TMP_BITS);
    Options o;
    const char *error = options_parse(&run, argc, argv, &o);
    if (error) return usage_error(&run, error);
    switch (o.command) {
    case COMMAND_HELP: options_help(stdout); break;
    case COMMAND_VERSION: puts("alloclint " ALLOCLINT_VERSION); break;
    case COMMAND_EXPLAIN: return explain_rules(&run, &o);
    case COMMAND_RULES: return rules_print(&run, &o);
    case COMMAND_LINT: return lint(&run, &o, command_line(&run, argc, argv), tmp);
    }
    return fflush(stdout) == 0 ? EXIT_CLEAN : EXIT_TROUBLE;
}
