/* Facts: what a front end says about one translation unit, and all that anything behind it may know.
 *
 * A unit is a set of flat arrays of plain records that refer to each other by index, never by pointer,
 * so a unit can be written to a pipe or a file and read back as it is. Index 0 of every array is a
 * reserved "none". A function is a list of events in source order, small as a bytecode: control flow
 * is explicit (branch, jump, return), loops are regions laid over the list.
 *
 * Nothing here knows a parser, a library function or a rule. */
#ifndef ALLOCLINT_FACTS_H
#define ALLOCLINT_FACTS_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

typedef uint32_t StrId;    /* offset into Unit.text; 0 is the empty text */
typedef uint32_t LocId;    /* index into Unit.locs */
typedef uint32_t TypeId;   /* index into Unit.types */
typedef uint32_t VarId;    /* index into Unit.vars */
typedef uint32_t PlaceId;  /* index into Unit.places */
typedef uint32_t EventId;  /* index into Unit.events */
typedef uint32_t RegionId; /* index into Unit.regions */
typedef uint32_t FuncId;   /* index into Unit.funcs */

/* A source range in the file as written: where the user typed it, i.e. the use of a macro, not its body.
 * Lines and columns count from 1; columns are bytes; the end is exclusive. */
typedef struct Loc {
    uint32_t file; /* index into Unit.files */
    uint32_t line, col, end_line, end_col;
} Loc;

typedef enum TypeKind {
    TYPE_UNKNOWN,
    TYPE_VOID,
    TYPE_INT,
    TYPE_FLOAT,
    TYPE_POINTER,
    TYPE_ARRAY,
    TYPE_RECORD,
    TYPE_FUNCTION
} TypeKind;

enum TypeFlag {
    TYPE_CONST = 1,      /* the object itself is const */
    TYPE_VOLATILE = 2,   /* volatile or _Atomic */
    TYPE_CHAR = 4,       /* char, signed char or unsigned char */
    TYPE_UNION = 8,      /* a record that is a union */
    TYPE_INCOMPLETE = 16,/* a record whose body this unit does not show */
    TYPE_FLEXIBLE = 32,  /* a record that ends in a flexible array member */
    TYPE_PUBLIC = 64,    /* a record declared in a header */
    TYPE_SYSTEM = 128,   /* a record declared in a system header */
    TYPE_SHIPPED = 524288, /* a record declared in a header below a folder `include` of the project */
    TYPE_APART = 1048576, /* a record declared in a header of another directory */
    TYPE_COPY = 256,     /* Rust: assigning it copies, never moves */
    TYPE_GENERIC = 512,  /* Rust: a type parameter, or a type that names one */
    TYPE_UNSIZED = 1024, /* Rust: dyn Trait, [T], str: lives behind a pointer only */
    TYPE_ITERATOR = 2048, /* Rust: an iterator */
    TYPE_PRINTS = 131072, /* Rust: a type parameter or impl Trait of which nothing is known but that it prints itself */
    TYPE_EXACT = 32768, /* Rust: an iterator of known length */
    TYPE_LASTS = 8192, /* Rust: no value of it can hold a reference to what does not last as long as the program */
    TYPE_SHELL = 262144, /* Rust: it owns what it holds by value, and derefs to it: a cell made late, ManuallyDrop */
    TYPE_NODES = 65536, /* Rust: a container that puts each element into a heap object of its own */
    TYPE_CELL = 4096, /* Rust: it may change behind a shared reference: it is, or holds, a cell, a lock, an atomic, a
                             guard, or something behind a trait */
};

/* What a value of the type owns on the heap, and so what a deep copy of it costs. Filled in for languages whose types
 * say so (Rust); OWN_UNKNOWN elsewhere. */
typedef enum Own {
    OWN_UNKNOWN,
    OWN_PLAIN, /* nothing: numbers, references, ranges, records of those */
    OWN_VIEW, /* nothing, but it borrows: slices, iterators, guards */
    OWN_BOX, /* one heap object */
    OWN_SHARED, /* a count to be raised: a deep copy is cheap (Rc, Arc, Sender) */
    OWN_CONTAINER, /* a growable container */
    OWN_STRING, /* growable text: a string, a path */
    OWN_AGGREGATE, /* a record, enum or tuple that holds one of BOX, CONTAINER, STRING */
} Own;

typedef struct Type {
    uint8_t kind; /* TypeKind */
    uint8_t own; /* Own */
    uint32_t flags; /* TypeFlag */
    TypeId of; /* pointee, element or (functions) result; Rust: the first type argument */
    TypeId view; /* Rust: what it derefs to: [T] for Vec<T>, str for String, T for Box<T>; 0: nothing */
    StrId name; /* as spelled; for records the tag or typedef without qualifiers */
    int64_t size; /* bytes, -1 when unknown */
} Type;

typedef enum VarKind { VAR_LOCAL, VAR_PARAM, VAR_TEMP, VAR_STATIC, VAR_GLOBAL } VarKind;

enum VarFlag {
    VAR_VOLATILE = 1,
    VAR_HIDDEN_USE = 2, /* named in an #if arm that this configuration does not compile */
    VAR_CLEANUP = 4, /* __attribute__((cleanup)) or a destructor runs at the end of its scope */
    VAR_ADDRESS = 8, /* its address is taken somewhere */
    VAR_UNSURE = 16, /* declared with a type the front end could not resolve */
    VAR_EXTERN = 32, /* a global other translation units can reach */
};

typedef struct Var {
    StrId name; /* "" for temporaries */
    TypeId type;
    uint8_t kind; /* VarKind */
    uint8_t flags; /* VarFlag */
    uint16_t index; /* parameters: position from 0 */
    RegionId region; /* innermost region of the declaration; 0 for globals */
    LocId loc;
    StrId cleanup; /* name of the cleanup function, else "" */
} Var;

/* A place is a variable plus an access path: x, x->f, x.f.g, *x, x[i]. Interned per unit: equal ids mean
 * the same path (not the same object: x may have changed in between). */
typedef enum PlaceStep {
    STEP_VAR, /* the variable itself (parent 0) */
    STEP_ARROW, /* parent->field: reads the pointer in parent */
    STEP_DOT, /* parent.field */
    STEP_DEREF, /* *parent */
    STEP_INDEX, /* parent[i], all elements alike; of a pointer it is a dereference, of an array it is not */
} PlaceStep;

typedef struct Place {
    uint8_t step; /* PlaceStep */
    uint8_t depth; /* 0 for variables */
    uint16_t derefs; /* how many steps on the path go through a pointer */
    PlaceId parent;
    VarId var; /* root */
    StrId field; /* STEP_ARROW and STEP_DOT; STEP_INDEX: index as written when simple, else "" */
    TypeId type;
} Place;

/* What a value is, as far as heap memory and sizes are concerned. */
typedef enum OperandKind {
    OPD_NONE, /* a value of no interest (void, float, computed scalar) */
    OPD_NULL, /* a null pointer */
    OPD_INT, /* the integer `add` */
    OPD_STRING, /* string literal: `id` is its text (StrId, as decoded), `add` its length in bytes */
    OPD_VALUE, /* the value of place `id` */
    OPD_ADDRESS, /* the address of place `id` (&x, &p->f, an array decayed) */
    OPD_INTERIOR, /* a pointer computed from the pointer in place `id` (p + n) */
    OPD_AFFINE, /* the integer  mul * place(id) + add */
    OPD_SUM, /* an integer that depends on several places; `id` is one of them */
    OPD_FUNCTION, /* the address of the function named `id` (StrId) */
    OPD_UNKNOWN, /* a pointer or aggregate the front end cannot describe */
} OperandKind;

enum OperandFlag {
    OPERAND_DROPS_CONST = 1, /* an explicit cast removed const from what it points to */
    OPERAND_BY_VALUE = 2, /* a record copied as a whole */
    OPERAND_MOVE = 4, /* OPD_VALUE: the place gives its value away and must not be read again (Rust) */
    OPERAND_MUT = 8, /* OPD_ADDRESS: whoever gets the address may write through it (Rust: &mut) */
    OPERAND_PART = 16, /* OPD_VALUE: the payload of an Option or Result is meant, not the whole */
    OPERAND_VIEW = 32, /* whoever gets it takes a view of it as well: `&str` for `&String`, any AsRef (Rust) */
    OPERAND_DEREF =
        64, /* whoever gets it takes a reference to its view as well, but none to itself: any Deref (Rust) */
    OPERAND_ITERATED = 128, /* whoever gets it takes whatever goes through the same elements: any IntoIterator (Rust) */
};

typedef struct Operand {
    uint8_t kind; /* OperandKind */
    uint8_t flags; /* OperandFlag */
    uint32_t id;
    TypeId type;
    int64_t mul, add;
} Operand;

typedef enum EventKind {
    EV_NONE,
    EV_DECL, /* dst comes into scope without an initialiser (uninitialised) */
    EV_ASSIGN, /* dst = operand */
    EV_CALL, /* dst = callee(operands); dst 0 when the result is dropped */
    EV_USE, /* the value of place dst is used; `use` says how */
    EV_BRANCH, /* goes to `target` when the condition is false, else falls through; dst is the place tested
                  against null or zero (0: something else), and EVENT_TRUE_IS_NULL says which edge has null */
    EV_JUMP, /* goes to `target` */
    EV_SWITCH, /* one of several: falls through, or goes to `target` (chains describe more) */
    EV_RETURN, /* operand 0, when there is one, is the result */
    EV_LABEL, /* a join; does nothing */
    EV_END, /* the function's end; every function has exactly one, its last event */
} EventKind;

typedef enum UseKind {
    USE_READ, /* read */
    USE_TEST, /* compared with null or zero, used as a truth value */
    USE_COMPARE, /* pointers compared with each other */
    USE_MODIFY, /* a scalar place incremented or changed in place; `mul`/`add` in operand 0 give the new
                    value as mul * old + add when known (OPD_AFFINE of dst), else OPD_NONE */
    USE_ESCAPE, /* goes where the front end cannot follow (inline asm, computed) */
} UseKind;

enum EventFlag {
    EVENT_IN_MACRO = 1, /* written inside a macro's body, not at its use */
    EVENT_IMPLICIT = 2, /* not written: cleanup attribute, destructor, copy constructor */
    EVENT_TRUE_IS_NULL = 4, /* EV_BRANCH: the fall-through edge is the one where dst is null / zero */
    EVENT_INDIRECT = 8, /* EV_CALL through a pointer: `callee` is 0, `place` holds the pointer */
    EVENT_INIT = 64, /* EV_ASSIGN that initialises its variable's declaration */
};

typedef struct Event {
    uint8_t kind; /* EventKind */
    uint8_t use; /* UseKind */
    uint16_t flags; /* EventFlag */
    PlaceId dst;
    uint32_t operand; /* first operand, index into Unit.operands */
    uint32_t operands;
    StrId callee; /* EV_CALL: the function's name; StrId of the macro's name as written is `spelled` */
    StrId spelled; /* EV_CALL: name at the call as the user wrote it (macro name), "" when same as callee */
    PlaceId place; /* EV_CALL through a pointer: the place of the function pointer */
    EventId target; /* EV_BRANCH, EV_JUMP, EV_SWITCH */
    RegionId region;
    LocId loc;
} Event;

typedef enum RegionKind {
    REGION_BODY,
    REGION_LOOP,
    REGION_ARM,
    REGION_CLOSURE, /* a closure's body, where the closure is written: runs any number of times, maybe never */
} RegionKind;

enum RegionFlag {
    REGION_EARLY = 1, /* a break, goto or return leaves the loop early */
    REGION_GOTO = 2, /* a loop made of a label and a jump back to it */
    REGION_SKIPS = 4, /* a continue skips part of the body */
    REGION_EACH = 8, /* one trip per element of what `bound` names (a container, a slice, an iterator) */
    REGION_EXACT = 16, /* REGION_EACH: the number of trips is known on entry */
    REGION_COLD = 32, /* arms and closures that run when something went wrong */
};

/* A stretch of events. Regions nest. A loop's region holds its condition, body and step. */
typedef struct Region {
    uint8_t kind; /* RegionKind */
    uint8_t flags; /* RegionFlag */
    RegionId parent;
    EventId first, last; /* inclusive first, exclusive last */
    PlaceId counter; /* counted loops: what is stepped by a constant each trip, else 0 */
    Operand bound; /* counted loops: what the counter is compared with on entry; REGION_EACH: what is gone
                            through; else OPD_NONE */
    LocId loc; /* the loop's keyword and head */
} Region;

enum FuncFlag {
    FUNC_STATIC = 1,
    FUNC_VARIADIC = 2,
    FUNC_BROKEN = 4, /* the parser reported an error inside: facts may be incomplete */
    FUNC_ODD = 8, /* setjmp, computed goto, asm goto: order cannot be told */
    FUNC_HEADER = 16, /* defined in a header */
    FUNC_SYSTEM = 32, /* defined in a system header: summarised, never reported */
    FUNC_TEST = 64, /* test code, by the path of its file */
    FUNC_EXPORTED = 128, /* Rust: code outside of the run may call it: `pub` all the way up */
    FUNC_TRAIT =
        2048, /* Rust: its signature is fixed, by a trait it is declared in or implements, by an attribute, by C */
    FUNC_ASYNC = 4096, /* Rust: async */
    FUNC_TRUNCATED = 256, /* deeper or longer than the front end follows */
    FUNC_ASM = 512, /* contains inline asm */
    FUNC_HIDDEN_RETURN = 1024, /* an #if arm that this configuration does not compile returns */
};

typedef struct Func {
    StrId name;
    uint16_t flags; /* FuncFlag */
    uint16_t params;
    VarId var_first, var_last; /* parameters first, exclusive last; temporaries included */
    EventId first, last; /* exclusive; events[last - 1] is EV_END */
    RegionId region_first, region_last;
    TypeId result;
    LocId loc; /* the name in its definition */
    uint32_t end_line; /* of the body */
} Func;

/* A function whose address an initialiser stores: global.field = function, or a member of some record. */
typedef struct PointerInit {
    StrId global; /* "" when it is a variable inside a function, an element, or a record in another */
    StrId record; /* name of the record that `field` belongs to */
    StrId field; /* "" when the global itself is the pointer; of a record alone: any member */
    StrId function; /* "" when nothing is known of what is stored */
} PointerInit;

/* A stretch of the file in which the source allows, or expects, a lint of that name: Rust's
 * `#[allow(clippy::needless_collect)]`. Nested lists are spelled out: one Allow per name. */
typedef struct Allow {
    LocId loc;
    StrId lint; /* "clippy::needless_collect", "clippy::all", "warnings" */
} Allow;

/* A type with arguments as the source writes it. */
typedef enum UseSite { SITE_OTHER, SITE_FIELD, SITE_PARAM, SITE_RESULT, SITE_LOCAL, SITE_ALIAS, SITE_STATIC } UseSite;

enum TypeUseFlag {
    TYPE_USE_INNER = 1, /* it is an argument of another type */
    TYPE_USE_EXPORTED = 2, /* part of a signature or field that is `pub`, or of a trait's impl */
    TYPE_USE_TEST = 4,
    TYPE_USE_BORROWED = 8, /* directly behind a reference */
    TYPE_USE_FIXED = 16, /* decided elsewhere: by the trait that an impl is of, by C, by whoever makes the value */
};

typedef struct TypeUse {
    TypeId type;
    LocId loc;
    uint8_t site; /* UseSite */
    uint8_t flags; /* TypeUseFlag */
    StrId owner; /* the function or record it is written in, as the source names it */
} TypeUse;

typedef struct Diagnostic {
    LocId loc;
    StrId text;
    uint8_t fatal; /* 1: the parser gave up here */
} Diagnostic;

typedef enum UnitLang { UNIT_C, UNIT_RUST } UnitLang;

typedef struct Unit {
    uint8_t lang; /* UnitLang */
    Vec(char) text;
    Vec(StrId) files; /* paths as given on the command line or found, relative where they were */
    Vec(Loc) locs;
    Vec(Type) types;
    Vec(Var) vars;
    Vec(Place) places;
    Vec(Operand) operands;
    Vec(Event) events;
    Vec(Region) regions;
    Vec(Func) funcs;
    Vec(PointerInit) pointers;
    Vec(Allow) allows;
    Vec(TypeUse) type_uses;
    Vec(Diagnostic) diagnostics;
    uint32_t missing_headers; /* #includes that were not found */
} Unit;

static inline const char *unit_z(const Unit *u, StrId id) { return u->text.at + id; } /* terminated */
static inline Str unit_str(const Unit *u, StrId id) { return str_of(u->text.at + id); }
static inline const Loc *unit_loc(const Unit *u, LocId id) { return &u->locs.at[id]; }
static inline const char *unit_file(const Unit *u, const Loc *loc) { return unit_z(u, u->files.at[loc->file]); }
/* True when the operand names a place. */
static inline bool is_placed(const Operand *o) { return o->kind >= OPD_VALUE && o->kind <= OPD_SUM; }
static inline const Type *unit_type(const Unit *u, TypeId t) { return &u->types.at[t]; }
static inline const Type *place_type(const Unit *u, PlaceId p) { return &u->types.at[u->places.at[p].type]; }

/* How many bytes unit_write writes. */
uint64_t unit_size(const Unit *u);
/* Writes the unit to a file descriptor; false when writing fails. */
bool unit_write(const Unit *u, int fd);
/* Reads a unit back from `data`, whose bytes it refers to from then on. False when the data is not a
 * whole unit. `data` must be aligned to 16 bytes. */
bool unit_read(Unit *u, Str data);

#endif
