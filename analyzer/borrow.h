/* What Rust's rules of borrowing let one conclude, as the parts of the analyzer ask it. Private to the analyzer. */
#ifndef ALLOCLINT_BORROW_H
#define ALLOCLINT_BORROW_H

#include "query.h"

/* False when what lies behind a shared reference to the type stays as it is while the reference lives. */
bool type_may_change(const Unit *u, TypeId type);

/* source_outlives, operand_steady and loop_invariant (query.h) for units of Rust. */
bool borrow_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp, EventId *why);
bool borrow_steady(const Story *s, const Operand *o, EventId from, EventId to, Arena tmp);
bool borrow_invariant(const Story *s, RegionId loop, const Operand *o, Arena tmp);

#endif
