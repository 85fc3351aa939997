/* Judgements about lives that several rules share, on top of query.h: is a copy only read, what was it
 * copied from, how loudly may a rule speak of it.
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_LIVES_H
#define ALLOCLINT_LIVES_H

#include "rule.h"

/* The operand whose bytes the object is a whole copy of: what the birth's function says it copies, or the
 * text printed by a bare "%s". NULL when it is no copy, or a copy of a part. */
const Operand *copied_whole(const Story *s, const Birth *birth);

/* True when the object is only read, at least once, and freed on every path: one that is not may have got away
 * unseen. */
bool life_only_read(const Story *s, const Life *life, Arena tmp);

/* True when every path frees the object (Rust: nothing takes it away from the function), but for paths on which its birth failed: those where its pointer is null,
 * and those where the status of the call that stored it says so. */
bool life_ends(const Story *s, const Life *life, Arena tmp);

/* Events that may run after the object's birth, while there is an object, without passing an event of `stops`: not those
 * behind a test that found its pointer null. */
EventSet set_while_alive(Arena *a, const Story *s, const Life *life, const EventSet *stops);

/* True when every free of the object can free nothing else, so that it may go away together with it. */
bool frees_only_this(const Story *s, const Life *life, Arena tmp);

/* True when some name of the object is volatile, or is used in an #if arm this configuration leaves out. */
bool life_has_odd_holder(const Story *s, const Life *life);

/* True when the names and readers of a copy accept a pointer of the type of `source`, which may point to
 * const: no one takes it as a pointer to something writable. */
bool readers_accept(const Story *s, const Life *life, const Operand *source);

/* The original of a copy that every reader could read instead, with the copy's life; NULL when it is no copy, is not
 * only read, or the original does not last. */
const Operand *borrowable_original(Arena *a, const Story *s, const Birth *birth, Life *life);

/* True when every free of the life frees nothing but borrowable copies, so that all of them may go. */
bool frees_only_borrowable(const Story *s, const Life *life, Arena tmp);

/* True when the operand can only be text that lives as long as the program: literals, lasting results,
 * the arguments of main. */
bool operand_lasts(const Story *s, EventId at, const Operand *o, Arena tmp);

/* How to speak of an original: "`job->name`", "what `basename` returns", "its original". Owned by the arena. */
const char *original_text(Arena *a, const Story *s, EventId at, const Operand *o, Arena tmp);

/* The use that comes last in the text among those of a kind; 0 when there is none. */
EventId last_use(const Life *life, LifeUseKind kind);

/* The story's only birth at an event, NULL when there is none or more than one. */
const Birth *birth_at(const Story *s, EventId event);

/* The rule's level, or note in test code. */
Level level_at(const Rule *rule, const Story *s);

/* "1 allocation per iteration of the loop", "1 allocation per call". */
const char *cost_at(const Story *s, EventId event);

/* Relates the last read and the frees of a life to a finding, as many as there is room for. */
void relate_end(Finding *f, const Story *s, const Life *life);

#endif
