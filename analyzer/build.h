/* Building a unit: what front ends call to write facts down. Interns names, types and places; keeps the
 * book of open regions; patches jumps. Private to the analyzer. */
#ifndef ALLOCLINT_BUILD_H
#define ALLOCLINT_BUILD_H

#include "facts.h"

/* A hash table from content to index; the caller compares. */
typedef struct Interned {
    uint32_t *slots;
    uint32_t size, used;
} Interned;

typedef struct Builder {
    Unit *u;
    Arena *a; /* owns the unit's arrays: one reserved range each would waste nothing, one shared is simpler */
    Interned strings, places, types;
    RegionId region; /* innermost open one */
    FuncId func;     /* being built, 0: none */
    uint16_t event_flags; /* added to every event built */
} Builder;

/* A jump target that may be used before it is placed. */
typedef struct Label {
    EventId at;      /* 0: not placed yet */
    EventId pending; /* list of events that wait for it, linked through their target */
} Label;

/* Starts an empty unit whose arrays live in `a`. */
void build_begin(Builder *b, Unit *u, Arena *a);

StrId build_str(Builder *b, Str s);
uint32_t build_file(Builder *b, Str path);
LocId build_loc(Builder *b, Loc loc);
TypeId build_type(Builder *b, Type t);
VarId build_var(Builder *b, Var v);
/* The place of a variable. */
PlaceId build_place_var(Builder *b, VarId v);
/* A place one step further; 0 when the path gets too deep to be followed or parent is 0. */
PlaceId build_place_step(Builder *b, PlaceId parent, PlaceStep step, StrId field, TypeId type);

void build_func_begin(Builder *b, Func f);
void build_func_end(Builder *b);
RegionId build_region_open(Builder *b, RegionKind kind, LocId loc);
void build_region_close(Builder *b);
/* A loop formed by jumping back from here to `label`. */
void build_region_back(Builder *b, EventId label, LocId loc);

/* Appends an event. The pointer is valid until the next one is built. */
Event *build_event(Builder *b, EventKind kind, LocId loc);
/* Copies operands to the event that was built last. */
void build_operands(Builder *b, const Operand *o, uint32_t count);
void build_use(Builder *b, PlaceId place, UseKind use, LocId loc);
/* Appends a branch, jump or switch event that leads to the label. */
Event *build_jump(Builder *b, EventKind kind, Label *to, LocId loc);
void build_place_label(Builder *b, Label *l, LocId loc);

#endif
