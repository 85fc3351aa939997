/* Judgements about copies of values in Rust that several rules share: is it a copy of heap memory for certain, of
 * what, could its readers have had a reference, could the original have been moved.
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_VALUES_H
#define ALLOCLINT_VALUES_H

#include "lives.h"

/* True when a value of the type owns heap memory for certain, which copying it copies. */
bool owns_heap(const Type *t);

/* A deep copy of a value, or of what a reference refers to. */
typedef struct ValueCopy {
    const Birth *birth;
    const Operand *source; /* the argument that is copied */
    PlaceId place;         /* the place that is copied, when it is named; else 0 */
    bool same;             /* the original has the copy's own type; else it is a view of it (str for String) */
    bool optional;         /* Option<&T> made an Option<T> */
} ValueCopy;

/* False when the birth is no copy of heap memory for certain. */
bool value_copy(const Story *s, const Birth *birth, ValueCopy *copy);

/* True when every user of the copy would do with a reference to the original, which lasts as long; *life receives
 * the copy's life. */
bool copy_borrowable(Arena *a, const Story *s, const ValueCopy *copy, Life *life);

/* True when that is so of what `format!` makes of a text without arguments. */
bool prints_borrowable_literal(const Story *s, const Birth *birth, Arena tmp);

/* True when the original is an owned variable, or a part of one, that nobody uses once it is copied, and that can be
 * moved out of where it is. */
bool copy_movable(const Story *s, const ValueCopy *copy, Arena tmp);

/* The same when all that is asked of the original behind the copy is its length, which could be asked for before: that
 * event; else 0. */
EventId length_asked_behind(const Story *s, const ValueCopy *copy, Arena tmp);

/* True for variables without a name. */
bool is_temporary(const Story *s, PlaceId p);

#endif
