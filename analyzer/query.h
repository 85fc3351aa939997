/* Questions rules may ask: the public header of the analyzer, with facts.h and api.h.
 *
 * A Story is one function, made ready for questions. The three that matter:
 *   story_births   which heap objects does it bring into the world?
 *   life_of        what happens to one of them, from birth on, under every name it goes by?
 *   sources_of     where may the value in this place come from?
 * Answers err on the side of "unknown": LIFE_LOST and SOURCE_UNKNOWN mean silence. */
#ifndef ALLOCLINT_QUERY_H
#define ALLOCLINT_QUERY_H

#include "api.h"
#include "facts.h"

/* Everything given on the command line, linked. */
typedef struct Program Program;

typedef enum BirthKind {
    BIRTH_RESULT, /* a call returned it: event's dst holds it */
    BIRTH_OUT,    /* a call stored it through argument `arg`: `place` holds it */
    BIRTH_OWNER,  /* a local owner object (struct with init/append/release functions) came to life */
    BIRTH_PARAM,  /* not a birth: what a parameter points to (Rust: or is), alive before the function began */
    BIRTH_VALUE,  /* Rust: a call returned a value that owns memory: `place` is the object itself, not a pointer */
} BirthKind;

typedef struct Birth {
    uint8_t kind;  /* BirthKind */
    uint8_t arg;   /* BIRTH_OUT, BIRTH_PARAM: argument or parameter, from 0 */
    EventId event; /* BIRTH_PARAM: the function's first event */
    PlaceId place; /* first holder; BIRTH_OWNER: the owner variable itself; 0 when the result is dropped */
    const Api *api;
} Birth;

typedef struct Story {
    const Program *program;
    const Unit *unit;
    const Func *func;
    const Api **callee;   /* by event - func->first; NULL where unknown or not a call */
    const uint32_t *pred; /* predecessors of event i: pred_at[pred[i]] .. pred_at[pred[i + 1]], relative to first */
    const EventId *pred_at;
    const uint64_t *names; /* by event: the variables it names, each hashed to a bit (name_bit) */
    Vec(Birth) births;
} Story;

/* Makes the story of a function; owned by the arena. */
Story *story_of(Arena *a, const Program *program, const Unit *unit, const Func *func);

/* Events whose names have no bit in common have no variable in common. */
static inline uint64_t name_bit(VarId v) { return (uint64_t)1 << (v % 64); }

static inline const Event *story_event(const Story *s, EventId e) { return &s->unit->events.at[e]; }
static inline const Api *story_callee(const Story *s, EventId e) { return s->callee[e - s->func->first]; }
static inline const Operand *event_operand(const Story *s, const Event *e, uint32_t i) {
    return &s->unit->operands.at[e->operand + i];
}

/* Rust: Option and Result, which stand for what they hold in places and operands, but not in types. */
static inline bool type_is_option(const Unit *u, const Type *t) {
    return t->kind == TYPE_RECORD && str_starts(unit_str(u, t->name), "Option<");
}
static inline bool type_is_result(const Unit *u, const Type *t) {
    return t->kind == TYPE_RECORD && str_starts(unit_str(u, t->name), "Result<");
}

static inline const Type *type_at(const Story *s, TypeId t) { return &s->unit->types.at[t]; }
static inline const Place *place_at(const Story *s, PlaceId p) { return &s->unit->places.at[p]; }
static inline const Var *var_of(const Story *s, PlaceId p) { return &s->unit->vars.at[place_at(s, p)->var]; }

/* --- lives ------------------------------------------------------------------------------------------ */

typedef enum LifeUseKind {
    LIFE_READ,     /* its memory is read */
    LIFE_WRITE,    /* its memory is written */
    LIFE_TEST,     /* its pointer is tested or compared */
    LIFE_ALIAS,    /* another local name for it (or a pointer into it) */
    LIFE_FREE,     /* freed, or released as an owner */
    LIFE_CONSUME,  /* handed to a callee that owns it from now on */
    LIFE_KEEP,     /* stored in memory that outlives the function, by an assignment (`place`) or a callee */
    LIFE_RETURN,   /* returned */
    LIFE_REGROW,   /* realloc'ed; lives on */
    LIFE_APPEND,   /* something is appended to it (owners) */
    LIFE_CLEAR,    /* emptied, its room kept (owners) */
    LIFE_RESERVE,  /* room reserved (owners) */
    LIFE_INIT,     /* initialised as an owner */
    LIFE_DUPLICATE,/* read, and a copy of it kept */
    LIFE_BORROW,   /* a callee returned a pointer into it (place holds that; followed as an alias) */
    LIFE_LOST,     /* goes where nothing is known: unknown callee, address of its holder, aggregate copy */
} LifeUseKind;

typedef struct LifeUse {
    uint8_t kind;  /* LifeUseKind */
    uint8_t arg;   /* argument of the call from 0, when event is a call */
    uint8_t whole; /* 1 when the pointer is to the object's start, 0 for an interior pointer */
    EventId event;
    PlaceId place; /* the holder it went through; LIFE_KEEP by assignment: where it is stored */
} LifeUse;

enum LifeFlag {
    LIFE_OVERLAPS = 1, /* two objects of this birth may be alive at once (a loop runs the birth again) */
    LIFE_ESCAPES = 2,  /* some use is KEEP, RETURN, CONSUME or LOST */
    LIFE_LOST_ANY = 4, /* some use is LOST */
    LIFE_FREED = 8,    /* some use is FREE */
    LIFE_CROWDED = 16, /* more holders than are followed; treat as LOST */
    LIFE_OUTLASTS = 32, /* some path leaves the function, or forgets its last name, while it is alive */
};

typedef struct Life {
    Birth birth;
    uint32_t flags; /* LifeFlag */
    Vec(LifeUse) uses; /* in event order, at most one per event, kind and argument */
    Vec(PlaceId) holders; /* every place that ever held it */
    uint64_t objects;     /* by holder, a bit: it is (or contains) the object itself, it is no pointer to it */
} Life;

/* Follows an object from its birth through every path. Owned by the arena. */
Life life_of(Arena *a, const Story *s, Birth birth);
/* True when some use has that kind; *event receives the first one's when not NULL. */
bool life_has(const Life *life, LifeUseKind kind, EventId *event);
uint32_t life_count(const Life *life, LifeUseKind kind);
/* True when every path from birth to the function's end passes a FREE (paths where the birth failed and
 * paths that do not return are not counted). */
bool life_freed_on_every_path(const Story *s, const Life *life, Arena tmp);
/* True when the places that reach `event` (a FREE, say) through `place` may hold another value than this
 * object or null. */
bool life_mixes(const Story *s, const Life *life, EventId event, PlaceId place, Arena tmp);

/* --- sources ---------------------------------------------------------------------------------------- */

typedef enum SourceKind {
    SOURCE_NULL,
    SOURCE_BIRTH, /* `event` gave birth to it */
    SOURCE_PARAM,              /* parameter `index` on entry */
    SOURCE_LITERAL,
    SOURCE_ADDRESS, /* address of the object at `place` */
    SOURCE_PLACE,              /* loaded from `place`, which is not a local: a member, global, element */
    SOURCE_LASTING,
    SOURCE_STATIC,
    SOURCE_BORROW, /* results of calls, as Api says; `event` */
    SOURCE_UNSET,
    SOURCE_UNKNOWN,
} SourceKind;

typedef struct Source {
    uint8_t kind;
    uint8_t index;
    bool inside; /* a pointer computed from it, into the same object */
    bool returned; /* SOURCE_UNKNOWN: `event` is a call that returned it, of which no more is known */
    EventId event;
    PlaceId place;
} Source;

typedef struct Sources {
    Vec(Source) list;
} Sources;

/* Every value that operand `o`, evaluated just before `event`, may have. Owned by the arena. */
Sources sources_of(Arena *a, const Story *s, EventId event, const Operand *o);
/* The same for questions about memory: what a pointer was computed from counts as its source, too. */
Sources sources_within(Arena *a, const Story *s, EventId event, const Operand *o);

/* --- order ------------------------------------------------------------------------------------------ */

/* A set of events of one function. */
typedef struct EventSet {
    const Func *func;
    uint64_t *bits;
} EventSet;

EventSet set_new(Arena *a, const Story *s);
static inline bool set_has(EventSet set, EventId e) {
    uint32_t i = e - set.func->first;
    return set.bits[i / 64] >> (i % 64) & 1;
}
static inline void set_add(EventSet set, EventId e) {
    uint32_t i = e - set.func->first;
    set.bits[i / 64] |= (uint64_t)1 << (i % 64);
}
/* Events that may run after `from` without passing an event of `stops` (NULL: none). `from` itself is in
 * the set only when a loop leads back to it; members of `stops` that are reached are in the set. */
EventSet set_after(Arena *a, const Story *s, EventId from, const EventSet *stops);
/* Events from which `to` may be reached without passing `stops`. */
EventSet set_before(Arena *a, const Story *s, EventId to, const EventSet *stops);
/* Successors of an event: 0, 1 or 2, written to next[]. */
unsigned event_next(const Story *s, EventId e, EventId next[2]);

/* True when what `source` (the operand a copy was made of at event `copy`) points to stays alive and
 * unchanged until the last of `life`'s uses, on every path. Unknown is false. *why, when not NULL,
 * receives the event that breaks it (0: the source's kind). */
bool source_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp, EventId *why);
/* Rust: the same, but `source` itself need not last when it is a reference: what takes the copy's place refers to what
 * it referred to. */
bool referent_outlives(const Story *s, EventId copy, const Operand *source, const Life *life, Arena tmp);
/* True when nothing between events `from` and `to` may change the value of operand `o` (a scalar or a
 * pointer together with what it points to). */
bool operand_steady(const Story *s, const Operand *o, EventId from, EventId to, Arena tmp);
/* Rust: true when nothing uses what is in the local variable (or part of one) once `event` has run, on any path, by
 * any name, nor through a reference to it: the event may move it. */
bool place_dead_after(const Story *s, EventId event, PlaceId place, Arena tmp);
/* Rust: true when a reference to what is in the place, made before the event, may be used behind it. */
bool borrowed_at(const Story *s, EventId event, PlaceId place, Arena tmp);

/* Rust: false when no value of the type can hold a reference to something else. */
bool type_may_borrow(const Unit *u, TypeId type);

/* --- loops ------------------------------------------------------------------------------------------ */

/* True when the number of trips is known on entry, by counting or because the loop goes through something whose
 * length is known, and nothing leaves it early. */
bool loop_trips_known(const Story *s, RegionId loop, Arena tmp);
/* Innermost closure around an event, 0 when none: what is in it runs any number of times, maybe later. */
RegionId closure_of(const Story *s, EventId e);
/* True when the event runs only after something went wrong. */
bool is_cold(const Story *s, EventId e);
/* Innermost loop around an event, 0 when none. */
RegionId loop_of(const Story *s, EventId e);
bool region_contains(const Story *s, RegionId region, EventId e);
/* True when the event runs exactly once on every full trip of the loop. */
bool runs_every_trip(const Story *s, RegionId loop, EventId e, Arena tmp);
/* True when the operand has one value during the whole loop. */
bool loop_invariant(const Story *s, RegionId loop, const Operand *o, Arena tmp);
/* True when the number of trips is known on entry: a counter stepped once per trip up to an invariant
 * bound, and no way out early. */
bool loop_counted(const Story *s, RegionId loop, Arena tmp);

/* --- whole program ---------------------------------------------------------------------------------- */

/* The row or summary of the function an event calls, NULL when unknown. */
const Api *program_callee(const Program *p, const Unit *u, const Event *call);
/* The definition a call reaches, or NULL; *unit receives its unit. */
const Func *program_definition(const Program *p, const Unit *u, StrId name, const Unit **unit);
/* True when the function may call itself, directly or through others (or through a pointer that may be it). */
bool program_recursive(const Program *p, const Unit *u, const Func *f);
/* True when some loop of the program calls the function again and again: directly, or through up to `hops` functions
 * that lie between. Tests do not count as callers of what is no test. */
bool program_called_in_loop(const Program *p, const Unit *u, const Func *f, unsigned hops, Arena tmp);
/* The i-th call of the program that reaches the function: false behind the last. *unit, *caller and *event receive
 * where it is. */
bool program_call(const Program *p, const Unit *u, const Func *f, uint32_t i, const Unit **unit, const Func **caller,
                  EventId *event);
/* True when the function is used as a value somewhere: not all of its calls are visible then. */
bool program_is_value(const Program *p, const Unit *u, const Func *f);
/* True when some call that reaches nothing known is of a function of that name: it may be one of this. */
bool program_called_unseen(const Program *p, const Unit *u, const Func *f);
/* The summary inferred for a function with a body. */
const Api *program_summary(const Program *p, const Unit *u, const Func *f);
/* The function that plays `role` for the owner type `type` (a record name), by row or by inference; NULL
 * when there is none visible from this unit. */
const Api *program_role(const Program *p, const Unit *u, StrId type, Role role);

/* A function that allocates from the same heap in the same way, the memory set to zero or, `zeroed` false, as it is;
 * NULL when none is known to be there. */
const Api *program_allocator(const Program *p, const Unit *u, const Api *like, bool zeroed);

/* --- members ------------------------------------------------------------------------------------------ */

typedef enum MemberUseKind {
    MEMBER_STORED, /* the pointer is given a value */
    MEMBER_FREED,  /* a call frees what it points to */
    MEMBER_TAKEN,  /* its address is taken, it is stepped, or a call takes over what it points to */
    RECORD_FREED,  /* a call frees a whole record that a pointer of its type points to */
    RECORD_COPIED, /* a whole record is copied */
    RECORD_MADE,   /* a call gives a fresh one */
    RECORD_HELD,   /* a record is a variable, a member or an element (`event` 0) */
} MemberUseKind;

typedef struct MemberUse {
    const struct MemberUse *next;
    const Unit *unit;
    const Func *func;     /* NULL for RECORD_HELD */
    StrId record, field;  /* names, in `unit`; field 0: the record as a whole */
    EventId event;
    PlaceId place;        /* the member as it is written there; RECORD_FREED: the pointer */
    uint8_t kind;         /* MemberUseKind */
    uint8_t arg;          /* argument of the call, from 0 */
} MemberUse;

/* C: everything the run does with a member that is a pointer, or (field "") with the records themselves, in no order;
 * NULL when nothing is. */
const MemberUse *program_member_uses(const Program *p, Str record, Str field);
/* True when all files that may see the record are part of the run. */
bool program_sees_all(const Program *p, const Type *record);
/* The record a member is declared in; NULL when the place is no member of a record. */
const Type *member_record(const Unit *u, PlaceId place);
/* The pointer to the object that the member is a part of, "job" for job->name and job->range.from; 0 when the member
 * belongs to a variable or an element. */
PlaceId member_owner(const Unit *u, PlaceId place);

/* --- text for messages -------------------------------------------------------------------------------- */

/* The place as source ("job->name", in Rust "job.name"); owned by the arena. "a temporary" for unnamed temporaries. */
const char *place_text(Arena *a, const Unit *u, PlaceId p);
/* The operand as source, or "" when it has no simple spelling. */
const char *operand_text(Arena *a, const Unit *u, const Operand *o);
/* The name of a called function as the user wrote it. */
const char *call_text(const Unit *u, const Event *call);

#endif
