/* Reports: findings in, files and terminal text out. Formats are listed in formats.def; one file each.
 *
 * A format sees findings that were already sifted (sift.c: duplicates, suppressions) and sorted. */
#ifndef ALLOCLINT_REPORT_H
#define ALLOCLINT_REPORT_H

#include "../rules/rule.h"

#include <stdio.h>

/* A problem that is not a finding: an unreadable file, a parse error, a guess that was made. */
typedef struct Problem {
    const char *file;  /* "" when none */
    uint32_t line;     /* 0 when none */
    const char *text;
    bool error;        /* makes the exit status 2 */
} Problem;

typedef struct Run {
    const Finding *findings;
    uint32_t finding_count;
    const Problem *problems;
    uint32_t problem_count;
    uint32_t files;     /* analysed */
    uint32_t suppressed;
    const char *root;   /* absolute path that relative file names refer to */
    const char *command; /* the command line, for SARIF's invocation; "" when unknown */
} Run;

typedef struct Style {
    bool colour;
    bool links;  /* OSC 8 hyperlinks */
    bool quiet;  /* findings only, no closing line */
} Style;

typedef struct Format {
    const char *name;
    const char *summary;
    /* Writes the run to `out`; `tmp` is scratch. Write errors are left on the stream for the caller. */
    void (*write)(FILE *out, const Run *run, const Style *style, Arena tmp);
} Format;

extern const Format *const formats_all[];
extern const uint32_t formats_count;
const Format *format_find(Str name);

/* Copies text with control characters made visible (\x1b becomes "\\x1b"), so that nothing a file
 * contains can steer a terminal. Tabs become spaces where `tab` is false. Owned by the arena. */
const char *visible(Arena *a, Str text, bool tab);

/* Drops duplicates (same file, range and rule), sorts by file, line, column and rule, and removes what
 * `alloclint: ignore[...]` comments cover. Unused or malformed suppressions become findings of the
 * built-in rule `unused-suppression`. Returns the number of suppressed findings. */
uint32_t sift(Findings *findings, const char *const *files, uint32_t file_count, Arena *run);

/* What sift says about suppressions. Not in rules_all, because it looks for nothing in a program. */
extern const Rule rule_unused_suppression;

#endif
