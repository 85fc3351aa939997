/* The walk of one object through one function, as life.c (pointers) and life_value.c (Rust's values and references)
 * share it. Private to the analyzer. */
#ifndef ALLOCLINT_LIFE_H
#define ALLOCLINT_LIFE_H

#include "query.h"

enum { HOLDERS = 64 };

/* A state is the set of holders that hold the object, one bit each. */
typedef struct Walk {
    const Story *s;
    Life *life;
    Arena *a;
    uint64_t objects; /* holders that are the object itself (or contain it), not pointers to it */
    uint64_t inside;  /* holders that point into the object, not to its start */
    uint64_t loose;   /* holders that may be null although the object exists */
    uint64_t unique;  /* Rust: holders through which the object may be written */
    uint64_t names;   /* variables of all holders so far, as in Story.names */
    bool pinned;      /* Rust: the object is a variable's storage: no move and no store ends it */
    uint64_t *in;     /* state before each event */
    uint64_t *done;   /* state each event was processed with */
} Walk;

void walk_record(Walk *w, LifeUseKind kind, EventId e, uint32_t arg, PlaceId place, bool whole);
/* The bit of a holder, 0 when it is none and is not to become one. */
uint64_t walk_holder(Walk *w, PlaceId place, bool add);
/* How `place` lies below `holder`: -1 not at all, else the number of dereferences in between. */
int derefs_below(const Unit *u, PlaceId place, PlaceId holder);
/* True for what lies in a variable of the function, behind no pointer. */
bool is_local_place(const Unit *u, PlaceId place);
/* True when which object the place is depends on an index that is no constant. */
bool is_weak_place(const Unit *u, PlaceId place);

/* life_value.c: the holders whose scope has the event in it; one event of Rust; what an edge between events does. */
uint64_t value_scope(const Walk *w, EventId e, uint64_t state);
uint64_t value_step(Walk *w, EventId e, uint64_t state);
uint64_t value_edge(const Walk *w, EventId e, EventId next, uint64_t state);
/* The innermost loop or closure whose next trip the edge begins, 0 when it begins none. */
RegionId trip_begun_by(const Story *s, EventId e, EventId next);
/* What the parameter (or place) at the start of a walk is: the object, or a reference to it. */
void value_begin(Walk *w, PlaceId place, uint64_t bit);

/* Follows the references made to (and into) a variable's storage. The result's holders are those references' places;
 * state_before[e - func->first] says, by bit, which of them are alive. Holder 0 is `place` itself. */
Life references_to(Arena *a, const Story *s, PlaceId place, uint64_t **state_before);

#endif
