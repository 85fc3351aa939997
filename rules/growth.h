/* Sizes of growing arrays as functions of a count: what a realloc asks for, what a step does to a count.
 *
 * Knows arithmetic up to  mul * count + add  and nothing beyond. */
#ifndef ALLOCLINT_GROWTH_H
#define ALLOCLINT_GROWTH_H

#include "rule.h"

/* The integer  mul * count + add. */
typedef struct Affine {
    PlaceId count;
    int64_t mul, add;
} Affine;

/* True when the event gives the place a new value. */
bool event_changes(const Event *e, PlaceId p);
/* What such an event leaves in its place. False when that is not known. */
bool affine_change(const Story *s, const Event *e, Affine *out);
/* Replaces a local helper variable (`n = list->count + 1`) by what it was computed from. */
void affine_resolve(const Story *s, Affine *a);
/* The size in bytes that a realloc asks for. False when it is no function of one count. */
bool asked_size(const Story *s, EventId call, Affine *out);

#endif
