/* Questions about births that several rules ask: how big, under which name, would the stack do?
 *
 * Knows facts through query.h only; no rule's texts live here. */
#ifndef ALLOCLINT_BIRTHS_H
#define ALLOCLINT_BIRTHS_H

#include "lives.h"

/* The operands whose product is the object's size in bytes: 1 or 2, written to size[]; 0 when unknown. A
 * constant the callee adds is not among them. */
uint32_t birth_sizes(const Story *s, const Birth *b, const Operand *size[2]);
/* The object's size in bytes when it is a constant, else -1. */
int64_t birth_bytes(const Story *s, const Birth *b);

/* True when the callee is a function of the project that makes a whole object, not a malloc by another name. */
bool birth_constructed(const Birth *b);
/* True when such a function's body is there and gets the object from an allocator itself. */
bool constructor_visible(const Story *s, const Birth *b);
/* True when the definition of a function that frees its parameter `arg` does more than that: reads members,
 * frees what they hold. Unknown is false. */
bool callee_dismantles(const Story *s, EventId call, uint32_t arg);

/* The type of the object as its first typed holder declares it, 0 when no holder tells or two disagree. */
TypeId life_object(const Story *s, const Life *life);
/* The type as C source, without qualifiers: "struct job", "char *". */
const char *type_text(Arena *a, const Unit *u, TypeId type);
/* A local variable that holds the object, by name; 0 when every holder is a temporary or no local. */
PlaceId life_name(const Story *s, const Life *life);
/* True when a variable that holds the object is declared by the very macro that allocates it: whoever uses
 * the macro cannot rewrite it. */
bool birth_hidden(const Story *s, const Life *life);
/* True when every free of the object frees nothing else and is given the object, not an owner that holds it. */
bool frees_apart(const Story *s, const Life *life, Arena tmp);
/* Relates the frees that are written in the code. */
void relate_frees(Finding *f, const Story *s, const Life *life);

/* True when a variable of constant size could stand for the object: rule boxed-local applies. */
bool box_fits_stack(const Story *s, const Life *life, uint32_t budget, Arena tmp);

/* The record type of an owner in that place, or that the place points to; 0 when it is no record. */
StrId owner_type(const Story *s, PlaceId p);
/* True when the event may run again before the function returns. */
bool runs_again(const Story *s, EventId e, Arena tmp);

#endif
