/* Types of Rust as the front end infers them, and what the standard library says about methods: receiver and
 * arguments in, canonical name and result type out. Private to the Rust front end (rust*.c).
 *
 * Knows no syntax tree and no facts. Types are interned: equal numbers are equal types. */
#ifndef ALLOCLINT_RUST_TYPES_H
#define ALLOCLINT_RUST_TYPES_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"
#include "facts.h" /* Own */

typedef uint32_t Ty; /* index into TyTable.list; 0: nothing is known */

typedef enum TyKind {
    TY_UNKNOWN,
    TY_VAR,   /* to be inferred inside one function; ty_find gives what it was bound to */
    TY_PARAM, /* a type parameter of the item at hand: `name`; args: the bounds (TY_DYN) */
    TY_NEVER, /* ! */
    TY_PRIM,  /* usize, bool, char, f64, str: `name` */
    TY_REF,   /* &args[0], `mut`: &mut */
    TY_PTR,   /* *const args[0], *mut args[0] */
    TY_TUPLE, /* (args…); none: () */
    TY_SLICE, /* [args[0]] */
    TY_ARRAY, /* [args[0]; N] */
    TY_NAMED, /* `name` is canonical: "Vec" for types the tables know, "crate::module::Name" for the project's */
    TY_FN,    /* fn(args[1], …) -> args[0] and closures; the parameters may be left out */
    TY_DYN, /* impl Trait, dyn Trait: `name` is the trait; args: its arguments and associated types (Item, Output) */
} TyKind;

enum { TY_ARGS = 6 };

typedef struct TyInfo {
    uint8_t kind; /* TyKind */
    uint8_t mut; /* TY_REF, TY_PTR: 1 when mutable. TY_ARRAY: 0 */
    uint8_t count; /* of args */
    Str name;
    Ty args[TY_ARGS];
} TyInfo;

typedef struct TyTable {
    Arena *a;
    Vec(TyInfo) list;
    Vec(Ty) bound; /* what type variable i is, 0 while open; parallel to `list` for TY_VAR */
    Vec(Ty) gathers; /* the item type that variable i, once bound to a collection, turns out to hold; 0: none */
    uint32_t *slots, slot_count;
    struct KnownTables *known; /* what the tables know, parsed as it is asked for */
} TyTable;

/* An empty table in the arena, with entry 0 for the unknown type. */
TyTable *ty_table(Arena *a);
static inline const TyInfo *ty_info(const TyTable *t, Ty ty) { return &t->list.at[ty]; }

/* Interns. `args` beyond TY_ARGS are dropped. The name must live as long as the table. */
Ty ty_make(TyTable *t, TyKind kind, Str name, const Ty *args, uint32_t count, bool mut);
Ty ty_named(TyTable *t, const char *name, const Ty *args, uint32_t count);
Ty ty_prim(TyTable *t, const char *name);
Ty ty_ref(TyTable *t, Ty to, bool mut);
Ty ty_unit(TyTable *t);
Ty ty_var(TyTable *t); /* a new open variable */
Ty ty_find(const TyTable *t, Ty ty); /* what it is by now: follows bound variables (of the outermost constructor) */
Ty ty_deep(TyTable *t, Ty ty); /* the same with every variable inside replaced by what it is bound to */
/* Binds variables in both so that they become equal, as far as possible; false when they cannot. Unknown
 * agrees with everything and binds nothing. A reference to an owner agrees with a reference to what it derefs
 * to when `coerce` (&String for &str). */
bool ty_unify(TyTable *t, Ty a, Ty b, bool coerce);
/* Says that the open variable `ty` is a collection made from items of that type (Iterator::collect); takes effect when
 * it is bound. */
void ty_gather(TyTable *t, Ty ty, Ty item);
/* Replaces type parameters by name. */
typedef struct TySubst {
    Str name;
    Ty with;
} TySubst;
Ty ty_subst(TyTable *t, Ty ty, const TySubst *with, uint32_t count);

/* The type as Rust spells it, project types by their last name: "Vec<String>", "&mut Foo". Owned by the arena. */
const char *ty_text(Arena *a, const TyTable *t, Ty ty);

/* One step of auto-deref: &T, &mut T, Box<T>, Rc<T>, Arc<T>, Cow<T>, guards -> T; String -> str; Vec<T> -> [T];
 * PathBuf -> Path, T: Deref<Target = U> -> U …; 0 when there is no further step. */
Ty ty_deref(TyTable *t, Ty ty);
/* How to ask about the project's own types (TY_NAMED whose name contains "::"); made by rust_items.c. NULL: nothing is
 * known of them. */
typedef struct TyItems {
    void *index;
    bool (*is_copy)(void *index, Ty ty); /* implements or derives Copy */
    Own (*own)(void *index, Ty ty);
    bool (*implements)(void *index, Ty ty, const char *trait, Ty *item); /* see rust_implements */
} TyItems;

/* True when values of the type are copied by assignment for certain; false when they are moved or it is unknown. */
bool ty_is_copy(TyTable *t, const TyItems *items, Ty ty);
/* True for str, slices, dyn Trait, Path: types that exist behind a pointer only. */
bool ty_is_unsized(TyTable *t, Ty ty);
/* A container that puts each element into a heap object of its own. */
bool ty_holds_nodes(TyTable *t, Ty ty);
/* True for known types that hold what they deref to by value. */
bool ty_is_shell(TyTable *t, Ty ty);
/* What a value owns. OWN_UNKNOWN for type parameters, unknown types and records with a part that is unknown and none
 * that owns heap memory for certain. */
Own ty_own(TyTable *t, const TyItems *items, Ty ty);

/* --- what the tables know ---------------------------------------------------------------------------- */

typedef enum SelfKind { SELF_NONE, SELF_VALUE, SELF_REF, SELF_MUT } SelfKind;

/* A function or method the tables know, applied. */
typedef struct Known {
    const char *callee; /* "Vec::push": the name of its row */
    Ty result; /* with the receiver's and the arguments' types put in */
    uint8_t self; /* SelfKind */
    uint8_t derefs; /* auto-deref steps from the receiver to the type that has the method */
    bool adaptor; /* calls a closure argument once per element */
    uint32_t
        views; /* which arguments (by bit, the receiver not counted) take views and whatever has the traits wanted */
} Known;

/* Where types are unknown and the rows that might be meant differ in their effects only, `callee` is "".
 *
 * The method of that name on a receiver (autoderef included), given the types of the other arguments (closures as
 * TY_FN whose args[0] is the result). Binds open variables (`v.push(x)` tells what v holds). False when no table has
 * it. */
bool known_method(TyTable *t, const TyItems *items, Ty receiver, Str name, const Ty *args, uint32_t count, Known *out);
/* The associated function `type::name`: Vec::with_capacity, String::from, Default::default (type 0: by trait name). */
bool known_function(TyTable *t, Ty type, Str name, const Ty *args, uint32_t count, Known *out);
/* The free function of that canonical path: "std::fs::read_to_string", "std::mem::take". */
bool known_path(TyTable *t, Str path, const Ty *args, uint32_t count, Known *out);
/* The row a call turns out to be once the type of its result is known: `into` is a copy when text becomes a String, a
 * move when a String does; `default` of a collection allocates nothing. `callee` itself when there is nothing to add. To
 * be asked when the function's types are settled. */
const char *known_settled(TyTable *t, const char *callee, Ty result);
/* A closure that a function takes. */
typedef struct KnownClosure {
    Ty type; /* a TY_FN: what it gives and receives; 0: unknown */
    bool now; /* it runs during the call, and is not kept */
    bool once; /* at most once */
    bool cold; /* it runs when something went wrong (unwrap_or_else, map_err …) */
    bool project; /* a function of the project takes it, not one that the tables know */
} KnownClosure;
/* Argument `arg` (from 0, the receiver not counted) of that method: to be asked before the closure's body is lowered.
 * `args`: the types of the arguments before it, as far as they are known (fold). */
KnownClosure known_closure(TyTable *t, const TyItems *items, Ty receiver, Str name, const Ty *args, uint32_t arg);
/* The same of a function by its path (std::iter::successors). */
KnownClosure known_path_closure(TyTable *t, Str path, const Ty *args, uint32_t arg);
/* The type of a constant by its canonical path ("std::path::MAIN_SEPARATOR", "usize::MAX"); 0: unknown. */
Ty known_constant(TyTable *t, Str path);
/* The type of a public field of a type the tables know; 0: unknown. */
Ty known_field(TyTable *t, Ty record, Str field);
/* A type of the standard library or of a known crate by its full path ("std::collections::HashMap", "Vec" from the
 * prelude) with its arguments; 0 when the tables do not know it. Aliases such as std::io::Result<T> are expanded. */
Ty known_type(TyTable *t, Str path, const Ty *args, uint32_t count);
/* The element type when a value of that type is iterated by `for` or into_iter; 0 when unknown. *exact: the number of
 * elements is known beforehand. */
Ty known_item(TyTable *t, const TyItems *project, Ty ty, bool *exact);

#endif
