/* What Rust's collections are made of, filled with and gone through by: questions that several rules ask.
 *
 * Knows facts through query.h only; no rule's texts live here. */
#ifndef ALLOCLINT_ELEMENTS_H
#define ALLOCLINT_ELEMENTS_H

#include "lives.h"

/* True when the call makes a collection that holds nothing yet and has no room: Vec::new(), vec![], with_capacity(0). */
bool makes_empty(const Story *s, EventId call, const Api *api);
/* True when the call puts its arguments into a collection that it makes: vec![a, b]. */
bool makes_of_arguments(const Api *api);
/* True when the call adds one element, or one character. */
bool adds_one_element(const Story *s, EventId call);
/* The local variable with a name that the birth's value is put into at once; 0: none. */
VarId born_in_variable(const Story *s, const Birth *b);
/* The call or assignment before `at` that gave a temporary its value; 0 when there is none or several. */
EventId maker_of(const Story *s, EventId at, PlaceId temporary);
/* The only event besides `except` that names the variable; 0 when there is none, or several. */
EventId only_mention(const Story *s, VarId v, EventId except);
bool event_mentions(const Story *s, EventId e, VarId v);
/* How many elements a collection, or an iterator that keeps their number, goes through, as the source would say it:
 * "names.len()". NULL when it has no simple spelling. */
const char *count_text(Arena *a, const Story *s, EventId at, const Operand *o);
/* The same for the trips of a loop; `*text` is true when the loop goes through the characters of a text. NULL when
 * the number is unknown or has no simple spelling. */
const char *trips_text(Arena *a, const Story *s, RegionId loop, bool *text, Arena tmp);
/* What a counted loop's counter begins with, NULL when that is not known. */
const Operand *first_count(const Story *s, RegionId loop);
/* True when dropping a value of the type only gives memory back. */
bool drops_quietly(const Unit *u, TypeId type);
/* True when some event between the two, in the order of the text, decides which way to go. */
bool branches_between(const Story *s, EventId from, EventId to);

#endif
