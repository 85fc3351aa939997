/* Elements that are copied as a container or an iterator is gone through (Rust): could whoever takes them have had
 * references?
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_CLONED_H
#define ALLOCLINT_CLONED_H

#include "values.h"

typedef enum ElementsFate {
    ELEMENTS_NEEDED,  /* somebody owns them in the end, or that is not known */
    ELEMENTS_READ,    /* all of them are only read */
    ELEMENTS_DROPPED, /* some are handed on, the others are dropped unread, or once they were read */
    ELEMENTS_DROPPED_DEEPER, /* the same, where a closure would have to look through one more reference */
} ElementsFate;

/* What becomes of the elements of the container or iterator in a temporary, which `event` made. *last receives the
 * event that drops them, or that reads them last; *life, when not NULL, their uses. */
ElementsFate elements_fate(Arena *a, const Story *s, EventId event, PlaceId from, EventId *last, Life *life);

/* True when the container in the temporary, which `event` made, is gone through by value within the statement, as an
 * iterator over copies of the original's elements could be. *last receives the event that ends it; *reused whether another
 * container takes over its block. */
bool elements_handed_out(const Story *s, EventId event, PlaceId from, EventId *last, bool *reused);

#endif
