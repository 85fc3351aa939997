/* One source line as a terminal shows it, with the cells a range covers. */
#ifndef ALLOCLINT_SNIPPET_H
#define ALLOCLINT_SNIPPET_H

#include "../analyzer/base/str.h"

typedef struct Snippet {
    const char *text; /* safe to show; tabs expanded, long lines trimmed around the range */
    uint32_t at;      /* first marked cell, from 0 */
    uint32_t cells;   /* how many are marked, at least 1 */
} Snippet;

/* `from` and `to` are byte offsets into the line. */
Snippet snippet_of(Arena *a, Str line, size_t from, size_t to);

#endif
