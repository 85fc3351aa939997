/* The tables analyzer/api/rust_*.def as the Rust front end's types need them: which types libraries have, what they
 * deref to, what iterating them yields. Private to rust_types.c and rust_known*.c.
 *
 * Patterns in the tables are types in Rust's notation. A single upper-case letter stands for any type. Besides
 * Iterator<T> and ExactIterator<T> (some iterator over T, of known length) result patterns may use
 *     Like<T>      an iterator over T, of known length when the receiver's is
 *     Gather<T>    a collection of T's that the context decides
 *     item(T)      what iterating a T yields           iter(T)   an iterator over that
 *     deref(T)     what a T derefs to                  from(C)   what a collection C is made from
 *     at(I, T)     T, or [T] when the index I is a range
 *     Self         the receiver's type */
#ifndef ALLOCLINT_RUST_KNOWN_H
#define ALLOCLINT_RUST_KNOWN_H

#include "rust_types.h"

/* What a RUST_TYPE row says. */
typedef struct KnownClass {
    bool known;
    bool copy;  /* with `parts`: when its arguments are */
    bool parts; /* owns what its arguments own */
    bool sized; /* false: str, Path */
    bool trait; /* one that has no parameters: its methods are those of whatever implements it */
    bool nodes; /* a container of heap objects */
    bool guard; /* methods that every type has (clone) are those of what it derefs to */
    Own own;
} KnownClass;

KnownClass known_class(TyTable *t, Ty ty);
Ty known_deref(TyTable *t, Ty ty);
bool known_is_iterator(const TyTable *t, Ty ty); /* one of the synthetic iterator types, or the trait itself */
bool known_means_copy(Str trait);
/* Binds the element type of a collection that is made from items of a type. */
void known_gather(TyTable *t, Ty collection, Ty item);

/* "core::…" and "alloc::…" as "std::…". */
Str known_standard(Arena *a, Str path);
/* The type the tables call so, whatever its path; 0: none. */
Ty known_named(TyTable *t, Str name);

/* --- patterns ------------------------------------------------------------------------------------------ */

/* Parses a type pattern at the front of *s, which moves on; type variables become TY_PARAM. False on bad syntax. */
bool pattern_parse(TyTable *t, Str *s, Ty *out);
/* A pattern's variables, each with the open variable that stands for it in one application. */
typedef struct Fresh {
    Ty letter[26];
    Ty self;
} Fresh;
Ty pattern_apply(TyTable *t, Ty pattern, Fresh *fresh);
typedef enum Fit {
    FIT_EXACT,     /* as it is; what is still open is no instance of anything but a variable */
    FIT_LOOSE,     /* unknown parts may turn out to be anything */
    FIT_ARG,       /* exact, but a reference may deref to what is wanted */
    FIT_ARG_LOOSE, /* both */
} Fit;
/* True when the type is an instance of the pattern. Binds nothing. */
bool pattern_fits(TyTable *t, Ty pattern, Ty ty, Fit fit);

/* Types whose methods a type has as well: an iterator's Iterator, the bounds of a type parameter. */
typedef struct View {
    Ty ty;
    bool exact; /* an iterator of known length */
} View;
enum { VIEWS = 12 };
uint32_t known_views(TyTable *t, const TyItems *project, Ty ty, View out[VIEWS]);

/* --- rows by name ---------------------------------------------------------------------------------------- */

/* Several rows may have one key. */
typedef struct KnownIndex {
    Str *keys;
    uint32_t *heads, *next; /* row + 1 */
    Ty (*parsed)[2]; /* both patterns of a rule, 0 so far */
    uint32_t mask;
} KnownIndex;
KnownIndex index_new(Arena *a, uint32_t count);
void index_put(KnownIndex *x, uint32_t row, Str key); /* in reverse: rows put later are found earlier */
uint32_t index_find(const KnownIndex *x, Str key); /* row + 1, 0: none */
uint32_t index_next(const KnownIndex *x, uint32_t found); /* the next of the same key */

typedef struct KnownRow KnownRow;   /* of rust_known.c */
typedef struct KnownTables {
    KnownIndex type_names, type_paths, aliases, views, derefs, items, fields, settled, gathers;
    KnownClass *classes; /* by row of the types, as they are asked for */
    KnownRow *rows;
    KnownIndex methods, paths;
} KnownTables;
KnownTables *known_tables(TyTable *t);
void known_open_types(TyTable *t, KnownTables *k);
void known_open_rows(TyTable *t, KnownTables *k);

/* What an applied result pattern comes to: Like, Gather, item and iter replaced. `exact`: the receiver's length is known. */
Ty known_result(TyTable *t, const TyItems *items, Ty ty, bool exact);

#endif
