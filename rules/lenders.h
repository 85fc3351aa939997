/* Who lends what a function could hand back as a reference: questions about signatures that several rules ask.
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_LENDERS_H
#define ALLOCLINT_LENDERS_H

#include "values.h"

/* What an operand refers to in the end: things that parameters refer to (a bit for each), or what lives as long as the
 * program. */
typedef struct Lenders {
    uint64_t params;
    bool lasting;
} Lenders;

/* False when the operand, evaluated at the event, may refer to anything that does not outlive the function, or that is
 * only lent exclusively. */
bool lenders_of(const Story *s, EventId at, const Operand *o, Lenders *out, Arena tmp);
/* The only parameter that lends, from 0; -1 when there is none, or several. */
int sole_lender(Lenders l);

/* True when the function's signature is its own, and code of the run calls it by name only, where its calls are seen. */
bool signature_is_free(const Program *p, const Unit *u, const Func *f);
/* The same, or the function is public: it may have callers that nobody sees, which a note has to say. */
bool signature_may_change(const Program *p, const Unit *u, const Func *f);
/* "&str" for String, "Option<&Path>" for Option<PathBuf>; NULL for what nobody would lend. */
const char *lent_type(Arena *a, const Unit *u, TypeId type, bool lasting);
/* The owner in an Option, or the type itself. */
TypeId payload_type(const Unit *u, TypeId type);

#endif
