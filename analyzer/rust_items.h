/* The items of the Rust files of a run: structs, enums, functions, impls, traits, uses, constants; by module path.
 * Built once from all syntax trees before any body is lowered; read only from then on. Private to the Rust front end.
 *
 * Knows syntax trees and types; knows neither facts nor bodies. */
#ifndef ALLOCLINT_RUST_ITEMS_H
#define ALLOCLINT_RUST_ITEMS_H

#include "rust_types.h"

#include <tree_sitter/api.h>

/* One parsed file. */
typedef struct RustFile {
    const char *path;
    Str text;
    TSTree *tree; /* NULL: could not be read or parsed */
    const char *fault; /* why there is none */
    Str module;   /* canonical path of its module: "crate::config", where `crate` is the crate's own name */
    bool test;    /* lies in a test, bench or example directory */
} RustFile;

/* Where a name is looked up: a file's module, an inline one, or what a function's body declares; the type parameters and
 * Self in scope. Closure traits are TY_DYN "Fn", "FnMut", "FnOnce" with the result first and the parameters behind it,
 * as in TY_FN. Traits of libraries have their last name ("AsRef") when std's, else their path ("serde::Serialize"). */
typedef struct RustScope {
    Str module; /* canonical */
    Ty self; /* what Self is, 0 outside of impls and traits */
    TySubst params[16]; /* type parameters in scope, each to its TY_PARAM; also "Self::Item" to what it is there */
    uint32_t param_count;
} RustScope;

enum RustFnFlag {
    RUST_PUB = 1, /* pub, and so is every module and type around it: others may call it */
    RUST_TRAIT = 2, /* in a trait or a trait's impl: the signature is fixed */
    RUST_EXTERN = 4, /* extern "C", no_mangle, or an attribute nobody knows (macros may depend on the signature) */
    RUST_TEST = 8,
    RUST_ASYNC = 16,
    RUST_CONST = 32,
    RUST_UNSAFE = 64,
    RUST_BODY = 128,
    RUST_PUB_CRATE = 256, /* visible outside of its module, not outside of the crate */
};

enum { RUST_PARAMS = 12 };

typedef struct RustFn {
    Str name;
    Str path; /* canonical and unique: "crate::config::Config::load"; trait impls: "crate::config::Config::fmt". Where one
               * path means several (cfg twins, From<A> and From<B>), and in impls for types outside of the project, it
               * ends in "#12": no written path leads there */
    Ty owner; /* what Self is: the impl's type, in traits the parameter Self bound by the trait; 0 for free functions */
    uint16_t flags; /* RustFnFlag */
    uint8_t self; /* SelfKind */
    uint8_t count; /* parameters, self not counted; those beyond RUST_PARAMS are left out */
    Ty params[RUST_PARAMS];
    Ty result; /* () when none is written */
    RustScope scope; /* to resolve names in its body */
    TSNode node; /* function_item or function_signature_item */
    const RustFile *file;
    bool borrows; /* the result holds a borrow of an argument (a lifetime or an elided reference in it) */
} RustFn;

typedef struct RustIndex RustIndex;

/* Reads all files. `files` must outlive the index; `types` receives every type named. Never fails: what cannot be
 * understood is left out. Recursion over syntax is bounded. */
RustIndex *rust_index(Arena *a, TyTable *types, RustFile *files, uint32_t count, Arena tmp);
const TyItems *rust_items(const RustIndex *x); /* to ask about Copy and ownership of the project's types */

/* Every function with a body in a file, in source order. */
uint32_t rust_fn_count(const RustIndex *x, const RustFile *file);
const RustFn *rust_fn_at(const RustIndex *x, const RustFile *file, uint32_t i);

/* The type a type node means in a scope; 0 unknown. `_` is a fresh variable. */
Ty rust_type(RustIndex *x, const RustFile *file, const RustScope *scope, TSNode type);
/* A path as written in an expression ("HashMap::new", "Self::helper", "module::CONST", "Enum::Variant") made canonical
 * by the uses of the scope: "HashMap::new", "crate::config::Config::helper". Owned by the arena. Empty when a glob of
 * an unknown crate might be meant. */
Str rust_path(Arena *a, RustIndex *x, const RustFile *file, const RustScope *scope, TSNode path);

/* A macro of the project that does nothing with its arguments but hand them on to another. */
typedef struct RustForward {
    Str name, to;
    uint32_t root; /* the crate it is defined in */
    uint8_t skip; /* so many arguments at the front are its own */
    bool only; /* it is nothing but the call */
} RustForward;
/* NULL: the file's crate has no such macro of that name, or several. */
const RustForward *rust_forward(const RustIndex *x, const RustFile *file, Str name);

/* The function of a canonical path, or NULL. When several exist (cfg twins), NULL. */
const RustFn *rust_function(const RustIndex *x, Str path);
/* The method of a project type, or a project trait's method on any type: inherent impls, trait impls, trait defaults;
 * autoderef included (*derefs: steps, references counted). NULL when there is none or more than one candidate. On a
 * TY_PARAM or TY_DYN receiver it is the trait's own function: its signature holds, but an impl may have another body. */
const RustFn *rust_method(RustIndex *x, Ty receiver, Str name, uint32_t *derefs);
/* A call, as far as its types are known. */
typedef struct RustUse {
    Ty receiver; /* or the type before the name; 0: none */
    const Ty *args; /* the receiver not counted */
    uint32_t count;
    const Ty *types; /* written behind the name: `::<A, B>` */
    uint32_t type_count;
} RustUse;
/* The function's result with the receiver's type arguments and the arguments' types put in for its parameters; a parameter
 * that appears in neither is a fresh variable. */
Ty rust_result(RustIndex *x, const RustFn *f, const RustUse *use);
/* What the function calls argument `arg` with, as a TY_FN: to be asked when the arguments before it are known. 0: it takes
 * no closure there, or that is not known. */
Ty rust_closure(RustIndex *x, const RustFn *f, const RustUse *use, uint32_t arg);
/* The type of a field ("name", "0") of a struct, autoderef included; 0 unknown. */
Ty rust_field(RustIndex *x, Ty record, Str field, uint32_t *derefs);
/* The type of a constant or static (of a module, impl or trait) of that canonical path; 0 unknown. */
Ty rust_constant(const RustIndex *x, Str path);

/* A struct or an enum's variant, as constructed and as matched. */
typedef struct RustShape {
    Ty type; /* the whole (type parameters as TY_PARAM) */
    bool tuple; /* Name(a, b); else Name { a, b } or Name */
    uint8_t count;
    Str fields[32]; /* names; "0", "1" … for tuples */
    Ty types[32];
    bool more; /* more fields than fit */
} RustShape;
/* By canonical path of the struct or variant ("crate::Shape::Circle"); `of`, when not 0, is the type matched against,
 * whose type arguments are put in. False when there is none. */
bool rust_shape(RustIndex *x, Str path, Ty of, RustShape *out);
/* True when what is in a value of the type may change behind a shared reference: it is or holds a cell, a lock, an
 * atomic, a guard, something behind a trait, or nests too deep to tell. What is unknown of it does not count. */
bool rust_has_cell(RustIndex *x, Ty type);
/* str, a slice, a trait object, Path, or a struct that ends in one. */
bool rust_is_unsized(RustIndex *x, Ty type);
/* True when no value of the type can hold a reference, save one to what lasts as long as the program. */
bool rust_holds_no_borrow(RustIndex *x, Ty type);
/* True when some file implements the trait for the type (`impl Iterator for Lines`), or derives it; *item, when not
 * NULL, receives the associated type Item, Target or Output. */
bool rust_implements(RustIndex *x, Ty type, const char *trait, Ty *item);

#endif
