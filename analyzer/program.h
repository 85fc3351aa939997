/* The linked program, as its parts (program.c, summary.c, dump.c) see it. Private to the analyzer. */
#ifndef ALLOCLINT_PROGRAM_H
#define ALLOCLINT_PROGRAM_H

#include "analyze.h"

/* What a call reaches: a node, else a row, else nothing known. */
typedef struct Target {
    uint32_t node; /* 0: none */
    const Api *row; /* preferred over the node's summary when not NULL */
} Target;

/* A function of the program: one number for all units. */
typedef struct Node {
    uint32_t unit;
    FuncId func;
    const Api *summary; /* NULL until inferred */
    bool recursive;
    bool value; /* its address is taken somewhere: not all of its calls are visible */
    uint32_t next_same; /* hash chain of external names; joint nodes: the first of those they stand for */
    uint32_t set, set_count; /* joint nodes of calls through pointers: what they may reach, in Program.sets */
    uint32_t joint;     /* the node that stands for every definition of the name, 0 when there is but one */
} Node;

/* A call of a function that is defined in the program. */
typedef struct CallSite {
    uint32_t caller; /* a node */
    EventId event;   /* in the caller's unit */
} CallSite;

typedef struct RoleEntry {
    Str type;
    const Api *api;
    uint32_t node; /* of an inferred one, else 0 */
} RoleEntry;

struct Program {
    const Unit *const *units;
    uint32_t count;
    bool whole; /* see program_link */
    uint32_t *unit_slots; /* hash of unit addresses: index + 1 */
    uint32_t unit_slot_count;
    const ApiTable *table;
    Node *nodes; /* nodes[0] is reserved */
    uint32_t node_count; /* nodes of functions; behind them come joint nodes, for names with several definitions */
    uint32_t all_nodes;
    uint32_t *first_node; /* by unit: node of its func 1, so node = first_node[u] + func - 1 */
    Vec(Target) sets;
    Target **targets;     /* by unit, by event: what the call reaches */
    PlaceId **var_place;  /* by unit, by variable: its place, 0 when it has none */
    uint32_t *names;      /* hash of external functions: node numbers */
    uint32_t name_slots;
    Vec(RoleEntry) roles;
    Vec(const Api *) macros; /* rows with a role that the program calls by a macro */
    CallSite *calls;      /* sorted by callee: calls[first_call[node]] .. calls[first_call[node + 1]] */
    uint32_t *first_call;
    const char **unseen; /* hash of the last parts of the names of calls that reach nothing known */
    uint32_t unseen_slots;
    const MemberUse **members; /* hash of record and member: the first use of each */
    uint32_t member_slots, member_names;
};

static inline const Func *node_func(const Program *p, uint32_t node) {
    return &p->units[p->nodes[node].unit]->funcs.at[p->nodes[node].func];
}
static inline bool node_is_joint(const Program *p, uint32_t node) { return node >= p->node_count; }

uint32_t program_unit_index(const Program *p, const Unit *u);
uint32_t program_node(const Program *p, const Unit *u, const Func *f);
/* The place of a variable, 0 when no event names it. */
PlaceId program_var_place(const Program *p, const Unit *u, VarId v);

/* Infers the summary of a function whose callees are done. Owned by `run`. */
const Api *summary_infer(Arena *run, const Program *p, const Unit *u, const Func *f, Arena tmp);
/* The same for a function of Rust (summary_value.c). */
const Api *summary_infer_value(Arena *run, const Story *s, Arena tmp);

/* What the function of that name, as seen from a unit, is. */
Target program_target(const Program *p, uint32_t unit, StrId name);

/* pointers.c: resolves calls through members of records whose every value is a function known by name. */
void pointers_resolve(Arena *run, Program *p);

/* callers.c: finds out which functions are used as values. */
void callers_mark_values(Program *p);
/* callers.c: enters every resolved call into the program. */
void callers_enter(Arena *run, Program *p);

/* members.c: enters what every unit of C does with members; all summaries are there. */
void members_enter(Arena *run, Program *p);

/* order.c: infers every summary, callees first, and finds out what calls itself. */
void program_infer(Arena *run, Program *p, Arena tmp);

/* meet.c: the best that may be assumed of a function while its own summary is inferred. */
const Api *summary_assume(Arena *run, const Unit *u, const Func *f);
/* Of a function that is not understood. */
const Api *summary_unknown(Arena *run, const Unit *u, const Func *f);
/* What is true of both functions. */
const Api *summary_meet(Arena *run, const Api *a, const Api *b);
bool summary_same(const Api *a, const Api *b);

/* owners.c: the more telling effect of a function on an owner, when what is known of it says no more than
 * "written" or "may grow". */
Effect owner_effect(const Unit *u, const Func *f, uint32_t param, Effect known);
/* True when a function that appends adds exactly one element per call. */
bool owner_pushes(const Unit *u, const Func *f);
/* True when a function that appends keeps a count in the owner itself. */
bool owner_counts(const Unit *u, const Func *f);
/* True when a function said to empty an owner (or to reserve room in it) sets (leaves alone) every count that a
 * function moves on which appends to it, and that what reserves does not shrink it. */
bool owner_agrees(const Unit *u, const Func *f, Role role, const Unit *appender_unit, const Func *appender);

#endif
