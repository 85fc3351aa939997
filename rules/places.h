/* Questions about places, their types and who borrows from whom, which rules for Rust ask on top of query.h.
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_PLACES_H
#define ALLOCLINT_PLACES_H

#include "values.h"

/* The type behind any references. */
const Type *type_behind(const Story *s, TypeId type);
/* False when nothing of the type can refer to anything else. */
bool type_may_refer(const Type *t);
/* True when one of the places is, or is part of, the other. */
bool places_overlap(const Story *s, PlaceId a, PlaceId b);
/* How many events give the place's variable, or a part of it, a value. */
uint32_t times_set(const Story *s, PlaceId place);
/* True when both run in the same loop and the same closure. */
bool same_trip(const Story *s, EventId a, EventId b);
/* May what is in the place be borrowed from, or be, what is in `target`? */
bool place_lent_by(const Story *s, PlaceId place, PlaceId target);
/* The same for a borrow that allows no other beside it. */
bool place_lent_exclusively(const Story *s, PlaceId place, PlaceId target);
/* True when an event between the two may change something, or take it away. */
bool anything_between(const Story *s, EventId from, EventId to);
/* True when the use only gets a view of the whole: `as_str`, `as_bytes`. */
bool lends_all(const Story *s, const LifeUse *use);
/* True when the function makes an error, or belongs to what speaks of errors: that runs rarely enough. */
bool about_errors(const Unit *u, const Func *f);
/* True for what cargo runs before it compiles the package. */
bool in_build_script(const Story *s);
/* How to call what the operand names: "`x`"; `otherwise` when it has no name. */
const char *named_or(Arena *a, const Story *s, const Operand *o, const char *otherwise);

#endif
