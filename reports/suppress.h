/* Suppressions: comments that say `alloclint: ignore[rule, …] reason`. */
#ifndef ALLOCLINT_SUPPRESS_H
#define ALLOCLINT_SUPPRESS_H

#include "report.h"

typedef enum SuppressKind { SUPPRESS_ALL, SUPPRESS_RULE, SUPPRESS_FAMILY, SUPPRESS_BAD } SuppressKind;

/* One name in one comment. */
typedef struct Suppression {
    SuppressKind kind;
    const Rule *rule;   /* SUPPRESS_RULE */
    Family family;      /* SUPPRESS_FAMILY */
    const char *fault;  /* SUPPRESS_BAD: what is wrong with it */
    const char *remedy; /* and what to do */
    Str text;           /* the name as written, or the word `ignore` */
    Span span;          /* of that */
    uint32_t first, last; /* lines it covers, inclusive */
    bool used;
} Suppression;

typedef struct Suppressions {
    Vec(Suppression) list; /* in the order of the comments */
} Suppressions;

/* Finds the suppressions of a file. Texts of faults live in `run`, the rest in `a`. */
Suppressions suppressions_of(Arena *a, Arena *run, const char *file, Str text);
/* True when the suppression is about that rule. */
bool suppression_names(const Suppression *s, const Rule *rule);

#endif
