/* From what the rules reported to what is worth saying: one finding per range and rule, in order,
 * without what comments suppress, and with a word about comments that suppress nothing. */
#include "suppress.h"

#include "../analyzer/base/file.h"

#include <string.h>

/* --- order ---------------------------------------------------------------------------------------------- */

typedef int Compare(const void *a, const void *b);

/* A stable sort of pointers; the C library's is not, and may allocate. */
static void sort(const void **at, uint32_t count, Compare *compare, Arena tmp) {
    const void **from = at, **to = arena_array(&tmp, const void *, count);
    for (uint64_t run = 1; run < count; run *= 2) {
        for (uint64_t low = 0; low < count; low += 2 * run) {
            uint64_t mid = low + run < count ? low + run : count, high = mid + run < count ? mid + run : count;
            for (uint64_t i = low, j = mid, k = low; k < high; k++)
                to[k] = j >= high || (i < mid && compare(from[i], from[j]) <= 0) ? from[i++] : from[j++];
        }
        const void **swap = from;
        from = to;
        to = swap;
    }
    if (from != at && count) memcpy(at, from, count * sizeof *at);
}

static int by_number(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static int by_place(const void *x, const void *y) {
    const Finding *a = x, *b = y;
    int order = strcmp(a->span.file, b->span.file);
    if (!order) order = by_number(a->span.line, b->span.line);
    if (!order) order = by_number(a->span.col, b->span.col);
    if (!order) order = strcmp(a->rule->id, b->rule->id);
    if (!order) order = by_number(a->span.end_line, b->span.end_line);
    return order ? order : by_number(a->span.end_col, b->span.end_col);
}

static int by_name(const void *a, const void *b) { return strcmp(a, b); }

static void put_in_order(Findings *f, Arena tmp) {
    uint32_t count = f->list.count;
    const void **order = arena_array(&tmp, const void *, count);
    Finding *copy = arena_array(&tmp, Finding, count);
    for (uint32_t i = 0; i < count; i++) {
        copy[i] = f->list.at[i];
        order[i] = &copy[i];
    }
    sort(order, count, by_place, tmp);
    for (uint32_t i = 0; i < count; i++) f->list.at[i] = *(const Finding *)order[i];
}

/* Of equal findings, which a header seen by many units makes, the first stays. */
static void drop_repeats(Findings *f) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < f->list.count; i++) {
        if (kept && !by_place(&f->list.at[kept - 1], &f->list.at[i])) continue;
        f->list.at[kept++] = f->list.at[i];
    }
    f->list.count = kept;
}

/* --- suppressions --------------------------------------------------------------------------------------- */

/* Marks all that cover a rule at a line, so that none of them counts as unused. Lines must be asked for in
 * ascending order: *from steps over what ended above. */
static bool covered(Suppressions *s, uint32_t *from, uint32_t line, const Rule *rule) {
    bool found = false;
    while (*from < s->list.count && s->list.at[*from].last < line) ++*from;
    for (uint32_t i = *from; i < s->list.count && s->list.at[i].first <= line; i++) {
        Suppression *it = &s->list.at[i];
        if (line <= it->last && suppression_names(it, rule)) it->used = found = true;
    }
    return found;
}

/* Whether the rules it names ran. Families and blanket suppressions do not expect those that are off by default. */
static bool expected_use(const Suppression *s, const bool *enabled) {
    if (s->rule == &rule_unused_suppression) return false;
    for (uint32_t i = 0; i < rules_count; i++) {
        const Rule *rule = rules_all[i];
        bool ran = enabled ? enabled[i] : !rule->off;
        if (!ran && suppression_names(s, rule) && (s->kind == SUPPRESS_RULE || !rule->off)) return false;
    }
    return true;
}

static void complain(Findings *f, const Suppression *s, Arena *run) {
    bool bad = s->kind == SUPPRESS_BAD;
    const char *what = s->kind == SUPPRESS_ALL ? "" : str_format(run, " of `%.*s`", STR_ARG(s->text));
    *vec_push(f->arena, &f->list) = (Finding){
        .rule = &rule_unused_suppression,
        .level = rule_unused_suppression.level,
        .span = s->span,
        .function = "",
        .message = bad ? s->fault : str_format(run, "this suppression%s covers no finding", what),
        .cost = "",
        .help = bad ? s->remedy : "remove it",
    };
}

/* Adds what is to be said about a file's suppressions; returns how much of that is suppressed itself. */
static uint32_t judge(Findings *f, Suppressions *s, Arena *run) {
    uint32_t excused = 0, from = 0;
    for (uint32_t i = 0; i < s->list.count; i++) {
        const Suppression *it = &s->list.at[i];
        if (it->used || (it->kind != SUPPRESS_BAD && !expected_use(it, f->enabled))) continue;
        if (covered(s, &from, it->span.line, &rule_unused_suppression))
            excused++;
        else
            complain(f, it, run);
    }
    return excused;
}

/* --- files ---------------------------------------------------------------------------------------------- */

static Suppressions read_suppressions(Arena *tmp, Arena *run, const char *file) {
    Str text;
    const char *error;
    if (!file_read(tmp, file, &text, &error)) return (Suppressions){.list = {.count = 0}};
    return suppressions_of(tmp, run, file, text);
}

/* Takes the suppressed findings of one file, list[*at] and on, out; those that stay move to list[*kept]. */
static uint32_t sift_file(Findings *f, uint32_t *at, uint32_t *kept, uint32_t end, Suppressions *s, const char *file) {
    uint32_t gone = 0, from = 0;
    for (; *at < end && !strcmp(f->list.at[*at].span.file, file); ++*at) {
        if (covered(s, &from, f->list.at[*at].span.line, f->list.at[*at].rule))
            gone++;
        else
            f->list.at[(*kept)++] = f->list.at[*at];
    }
    return gone;
}

typedef struct Names {
    const void **at; /* const char *, sorted */
    uint32_t count;
} Names;

static Names sorted_names(Arena *a, const char *const *files, uint32_t count) {
    Names n = {arena_array(a, const void *, count), count};
    for (uint32_t i = 0; i < count; i++) n.at[i] = files[i];
    sort(n.at, count, by_name, *a);
    return n;
}

/* The lesser of the next finding's file and the next name; steps over all names equal to it. */
static const char *next_file(const Names *names, uint32_t *name, const char *found, bool *listed) {
    const char *file = found;
    if (*name < names->count && (!found || strcmp(names->at[*name], found) <= 0)) file = names->at[*name];
    *listed = false;
    for (; file && *name < names->count && !strcmp(names->at[*name], file); ++*name) *listed = true;
    return file;
}

static uint32_t apply_suppressions(Findings *f, const char *const *files, uint32_t file_count, Arena *run, Arena tmp) {
    Names names = sorted_names(&tmp, files, file_count);
    Findings said = {.arena = f->arena, .enabled = f->enabled};
    uint32_t at = 0, kept = 0, name = 0, gone = 0, end = f->list.count;
    for (;;) {
        bool listed;
        const char *file = next_file(&names, &name, at < end ? f->list.at[at].span.file : NULL, &listed);
        if (!file) break;
        Arena scratch = tmp;
        Suppressions s = read_suppressions(&scratch, run, file);
        gone += sift_file(f, &at, &kept, end, &s, file);
        if (listed) gone += judge(&said, &s, run);
    }
    f->list.count = kept;
    for (uint32_t i = 0; i < said.list.count; i++) *vec_push(f->arena, &f->list) = said.list.at[i];
    return gone;
}

uint32_t sift(Findings *findings, const char *const *files, uint32_t file_count, Arena *run) {
    Arena tmp = arena_open((size_t)1 << 30);
    put_in_order(findings, tmp);
    drop_repeats(findings);
    uint32_t gone = apply_suppressions(findings, files, file_count, run, tmp);
    put_in_order(findings, tmp);
    arena_close(&tmp);
    return gone;
}
