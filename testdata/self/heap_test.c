/* Pins how often alloclint asks the system for memory: a linter of allocations is exemplary about its own. */
#include "../../analyzer/analyze.h"
#include "../../rules/rule.h"

#include <stdio.h>

enum {
    RUN_AND_TMP = 2,   /* the caller's two arenas */
    FRONT_END = 2,     /* scratch and per-function scratch of one file's lowering */
    REST = 0,          /* rows, linking, summaries, rules: nothing more */
};

/* libclang's own memory stays with the process, as in the children that parse. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }

static int failures;

static void expect(const char *what, unsigned got, unsigned want) {
    if (got == want) return;
    printf("heap: %s asked %u times for memory, expected %u\n", what, got, want);
    failures++;
}

int main(int argc, char **argv) {
    static const char *const args[] = {"-std=gnu17", "-D_GNU_SOURCE"};
    const char *path = argc > 1 ? argv[1] : "testdata/tour/main.c";
    Arena run = arena_open((size_t)1 << 32), tmp = arena_open((size_t)1 << 32);
    expect("the start", arena_system_calls(), RUN_AND_TMP);

    const ApiTable *table = api_table(&run);
    const FrontEnd *c = front_end_for(S("main.c"));
    const char *error = c->load(&run);
    static Unit unit;
    Job job = {.path = path, .args = args, .arg_count = 2};
    if (!error) error = c->parse(&job, &unit, &run, tmp);
    if (error) {
        printf("heap: %s: %s\n0 passed, 1 failed\n", path, error);
        return 1;
    }
    expect("the front end", arena_system_calls(), RUN_AND_TMP + FRONT_END);

    const Unit *units[] = {&unit};
    const Program *program = program_link(&run, units, 1, table, false, tmp);
    static bool enabled[256];
    for (uint32_t i = 0; i < rules_count; i++) enabled[i] = true;
    Findings findings = {.arena = &run, .stack_budget = 1024};
    rules_run(program, &unit, enabled, NULL, &findings, &tmp);
    expect("a whole run", arena_system_calls(), RUN_AND_TMP + FRONT_END + REST);
    if (!findings.list.count) {
        printf("heap: the tour has no findings: nothing was run\n");
        failures++;
    }
    printf("%d passed, %d failed\n", 4 - failures, failures);
    return failures != 0;
}
