/* Comments of C-like source, one after the other. */
#ifndef ALLOCLINT_COMMENTS_H
#define ALLOCLINT_COMMENTS_H

#include "../analyzer/base/str.h"

typedef struct Scanner {
    Str text;
    size_t at;
    size_t line_start; /* offset of the line that holds `at` */
    uint32_t line;     /* its number */
} Scanner;

typedef struct Comment {
    Str text;       /* with its slashes and stars */
    uint32_t line, col; /* of its first byte, from 1 */
    uint32_t end_line;
    bool alone; /* nothing but blanks before and behind it on its lines */
} Comment;

Scanner scanner_of(Str text);
/* The next comment; false when there is none. Literals are stepped over. */
bool comment_next(Scanner *s, Comment *out);

#endif
