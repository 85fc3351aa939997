/* Collects what went wrong with the run and prints it. */
#include "cli.h"

static void problem(Problems *p, Problem problem) { *vec_push(p->arena, &p->list) = problem; }

void problem_error(Problems *p, const char *file, uint32_t line, const char *text) {
    problem(p, (Problem){file, line, text, true});
}

void problem_remark(Problems *p, const char *file, uint32_t line, const char *text) {
    problem(p, (Problem){file, line, text, false});
}

bool problems_any_error(const Problems *p) {
    for (uint32_t i = 0; i < p->list.count; i++)
        if (p->list.at[i].error) return true;
    return false;
}

static void print(FILE *out, const Problem *problem, Arena tmp) {
    fputs("alloclint: ", out);
    if (*problem->file) fprintf(out, "%s:", visible(&tmp, str_of(problem->file), false));
    if (*problem->file && problem->line) fprintf(out, "%u:", problem->line);
    fprintf(out, "%s%s\n", *problem->file ? " " : "", visible(&tmp, str_of(problem->text), false));
}

void problems_print(FILE *out, const Problems *p, bool errors_only, Arena tmp) {
    for (uint32_t i = 0; i < p->list.count; i++)
        if (p->list.at[i].error || !errors_only) print(out, &p->list.at[i], tmp);
}
