/* Text: a pointer and a length, never owned. Bytes are whatever the user's file holds. */
#ifndef ALLOCLINT_STR_H
#define ALLOCLINT_STR_H

#include "arena.h"

#include <stdarg.h>
#include <stdbool.h>

typedef struct Str {
    const char *at; /* not necessarily terminated */
    size_t len;     /* bytes */
} Str;

#define S(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_ARG(s) (int)(s).len, (s).at /* for "%.*s" */

/* Views `z` up to its terminator; a NULL pointer is the empty text. */
Str str_of(const char *z);
bool str_eq(Str a, Str b);
bool str_is(Str a, const char *z);
bool str_starts(Str s, const char *prefix);
bool str_ends(Str s, const char *suffix);
/* FNV-1a (Fowler, Noll, Vo; RFC draft-eastlake-fnv), folded so that the low bits serve as an index. */
uint32_t str_hash(Str s);
/* Position of byte `c`, or s.len when absent. */
size_t str_find(Str s, char c);
/* The text after the last '/', or all of it. */
Str str_base(Str path);
/* The text before the last '/', "." when there is none, "/" for a file in the root. */
Str str_dir(Str path);

/* The first field of *rest up to `sep`; *rest moves behind the separator. */
Str str_cut(Str *rest, char sep);

/* A terminated copy in the arena. */
char *str_z(Arena *a, Str s);
/* printf into the arena; the result is terminated and owned by it. */
char *str_format(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
char *str_vformat(Arena *a, const char *fmt, va_list args) __attribute__((format(printf, 2, 0)));

/* Number of single-character edits from a to b (Levenshtein), at most `cap`; for "did you mean". */
unsigned str_distance(Str a, Str b, unsigned cap);

#endif
