/* A rule: what it is called, what it says about itself, and the function that looks for it.
 *
 * One rule lives in one file, rules/ID.c (dashes become underscores), which defines `const Rule rule_ID`,
 * and has one line in rules.def. Explanations, the docs, SARIF's rule table and the tests of the examples
 * are generated from this struct. A rule sees facts through query.h only. */
#ifndef ALLOCLINT_RULE_H
#define ALLOCLINT_RULE_H

#include "../analyzer/query.h"

typedef enum Family { FAMILY_BOX, FAMILY_CAPACITY, FAMILY_LOOP, FAMILY_COPY, FAMILY_TEMP } Family;
typedef enum Level { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR } Level;
typedef enum Lang { LANG_C, LANG_CPP, LANG_RUST, LANG_COUNT } Lang;

typedef struct Rule Rule;

/* A range in a file as written. Lines and columns from 1, columns in bytes, end exclusive. */
typedef struct Span {
    const char *file;
    uint32_t line, col, end_line, end_col;
} Span;

typedef struct Related {
    Span span;
    const char *text; /* "freed here" */
} Related;

enum { FINDING_RELATED = 8 };

typedef struct Finding {
    const Rule *rule;
    Level level;
    Span span;            /* the allocation; short, on one line where possible */
    const char *function; /* name of the function it is in */
    const char *message;  /* one sentence: the allocation and why it is avoidable */
    const char *cost;     /* "1 allocation per iteration" */
    const char *help;     /* the rewrite, in the library's own words */
    const char *clippy;   /* Rust: which of the rule's clippy lints this is; NULL: any of them */
    uint32_t related_count;
    Related related[FINDING_RELATED]; /* born, passed, freed; in that order */
} Finding;

/* Where rules put their findings. Texts in a finding must live in `arena`. */
typedef struct Findings {
    Arena *arena;
    Vec(Finding) list;
    uint32_t stack_budget; /* bytes a rule may advise to put on the stack */
    const bool *enabled;   /* which of rules_all ran; NULL: all that are not off */
} Findings;

typedef struct Example {
    Lang lang;
    const char *bad;  /* a whole small file: the rule reports exactly once */
    const char *good; /* the rewrite: the rule reports nothing */
} Example;

struct Rule {
    const char *id;      /* "boxed-local" */
    const char *code;    /* "ALC1001"; unique and never reused */
    const char *title;   /* PascalCase, for SARIF: "BoxedLocal" */
    Family family;
    Level level;
    bool off;            /* not run unless selected */
    bool skips_tests;    /* Rust: tests are left as they are, the change would be worth more words than it saves */
    const char *precision; /* "high", "medium": measured, see docs/precision.md */
    const char *summary; /* one sentence */
    const char *why;     /* what it costs */
    const char *fix;     /* how to fix it, and when not to */
    const char *misses;  /* known weaknesses */
    const char *clippy;  /* Rust: the clippy lints that look for the same, separated by spaces, as in clippy.def; what
                            the source allows of them is not reported. NULL: none */
    Example examples[4]; /* ends with an entry whose bad is NULL; the rule runs on the languages of its examples only */
    /* Looks at one function; NULL for a rule that only judges types. */
    void (*check)(const Story *story, Findings *out, Arena tmp);
    /* Looks at one type written in the source; NULL for most rules. */
    void (*check_type)(const Program *p, const Unit *u, const TypeUse *use, Findings *out, Arena tmp);
};

extern const Rule *const rules_all[];
extern const uint32_t rules_count;

/* The rule with that id or code, or NULL. */
const Rule *rule_find(Str name);
const char *family_name(Family f); /* "box", "capacity", … */
const char *level_name(Level l); /* "note", "warning", "error" */

/* Runs the rules in `enabled` (indexes into rules_all, one flag each) over every function of a unit that
 * may be reported on. `order` permutes the rules (tests shuffle it); NULL is registry order. */
void rules_run(const Program *p, const Unit *u, const bool *enabled, const uint32_t *order, Findings *out, Arena *tmp);

/* --- helpers for writing findings --------------------------------------------------------------------- */

Span span_of(const Unit *u, LocId loc);
/* Starts a finding at the location; fill in the texts, then push it with finding_add. */
Finding finding_at(const Rule *rule, const Story *s, LocId loc);
/* The same for a type written in the source. */
Finding finding_at_type(const Rule *rule, const Unit *u, const TypeUse *use);
void finding_relate(Finding *f, const Story *s, LocId loc, const char *text);
/* The same for a place in any unit. */
void finding_relate_in(Finding *f, const Unit *u, LocId loc, const char *text);
void finding_add(Findings *out, Finding f);

#endif
