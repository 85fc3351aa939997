/* Functions of Rust that return copies of what outlives the call, and what their callers do with them.
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_RETURNED_H
#define ALLOCLINT_RETURNED_H

#include "lenders.h"

/* What a function returns copies of. */
typedef struct Copies {
    const Event *first; /* where the first copy is made, of something that a parameter lends if there is one */
    const Operand *source;
    Lenders lenders;
    uint32_t count;  /* copies of what outlives the call */
    uint32_t others; /* whatever else is returned */
} Copies;

/* Looks at all that the function returns: an owner, or an Option of one. False when it returns no such copy, or copies of
 * what several parameters lend. */
bool returned_copies(const Story *s, Copies *copies, Arena tmp);

/* The calls of the function outside of tests, by what becomes of what they get. */
typedef struct Calls {
    uint32_t read, kept;
} Calls;

/* Counts calls, and relates those that only read what they get while the function's parameter `lender` (-1: nobody's)
 * stays as it is. None when there are too many. */
Calls returned_to(const Story *s, int lender, Finding *f, Arena tmp);
/* True when it is worth it to lend: those that keep what they get are the few. */
bool calls_only_read(Calls calls);

#endif
