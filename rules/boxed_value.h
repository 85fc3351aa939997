/* The part of rule boxed-local that looks at Rust's boxes, and what it asks of them. */
#ifndef ALLOCLINT_BOXED_VALUE_H
#define ALLOCLINT_BOXED_VALUE_H

#include "rule.h"

/* True when every event that names the box, besides its birth, goes on to what is in it. */
bool box_only_opened(const Story *s, PlaceId box, EventId birth);
/* True when the box is only looked into, and changed in place. */
bool box_stays(const Life *life);

void check_rust_boxes(const Rule *rule, const Story *s, Findings *out, Arena tmp);

#endif
