/* Shared by the parts of the C front end (clang*.c) only: where a lowering stands. */
#ifndef ALLOCLINT_CLANG_CTX_H
#define ALLOCLINT_CLANG_CTX_H

#include "build.h"
#include "clang_api.h"

/* Children of a cursor, in source order. */
typedef struct Kids {
    CXCursor *at;
    uint32_t count, room;
} Kids;

/* From an address inside libclang to an id of ours. */
typedef struct PtrMap {
    const void **keys;
    uint32_t *values;
    uint32_t size, used;
} PtrMap;

typedef struct NamedLabel {
    const void *decl;
    Label label;
} NamedLabel;

/* A variable whose cleanup function runs when its scope is left. */
typedef struct Scope {
    struct Scope *outer;
    PlaceId cleanup; /* 0: a plain scope */
    StrId function;
} Scope;

/* Where break and continue lead. */
typedef struct Exits {
    Label *on_break, *on_continue;
    Scope *break_scope, *continue_scope;
    RegionId loop; /* 0 in a switch outside loops */
    struct Dispatch *dispatch;
} Exits;

/* The comparison a condition consisted of, for loops. */
typedef struct Compared {
    bool valid;
    bool holds; /* no comparison: true without a test */
    Operand left, right;
} Compared;

enum { SEEN_LOCS = 64 };

typedef struct Seen {
    unsigned begin, end; /* of a range, as libclang encodes it */
    LocId loc;
} Seen;

typedef struct Ctx {
    CXTranslationUnit tu;
    Builder b;
    Arena *unit;
    Arena scratch; /* stack-like: saved and restored around uses */
    Arena local;   /* reset for each function */
    Str main_text; /* the main file's bytes */
    const char *dir; /* what relative file names refer to, NULL: the working directory */
    CXFile main_file;
    PtrMap vars, types, funcs, files;
    Seen seen[SEEN_LOCS];
    Vec(NamedLabel) labels;
    Vec(CXCursor) queue; /* header functions to lower, because something calls them */
    Scope *scope;
    Exits exits;
    Compared compared;
    bool has_statement; /* the function has a body worth keeping */
    uint32_t depth;
    uint16_t func_flags; /* FuncFlag to add to the function being built */
} Ctx;

/* clang.c */
Kids kids_of(Ctx *c, CXCursor parent); /* owned by c->scratch */

/* The fields of a record, in order. */
typedef struct Fields {
    Vec(CXCursor) list;
    Arena *arena;
} Fields;
Fields type_fields(Arena *a, CXType record); /* owned by the arena; none when it is no record */
LocId loc_of(Ctx *c, CXCursor at);     /* whole extent */
/* clang_init.c: notes the functions that a global's initialiser stores. */
void note_initialiser(Ctx *c, CXCursor var);
/* The same for the members of records in any initialiser. */
void note_members(Ctx *c, CXCursor init, CXType type);
StrId take_string(Ctx *c, CXString s); /* interns and disposes */
uint32_t *ptr_map_slot(Arena *a, PtrMap *m, const void *key);
CXCursor strip(Ctx *c, CXCursor e);    /* without parentheses and implicit casts */
bool written_in_macro(CXCursor e);
bool in_main_file(Ctx *c, CXCursor decl);
void want_function(Ctx *c, CXCursor decl);

/* clang_types.c */
TypeId type_of(Ctx *c, CXCursor e);
TypeId type_lower(Ctx *c, CXType t);
static inline const Type *ctx_type(const Ctx *c, TypeId t) { return &c->b.u->types.at[t]; }
static inline bool type_is_pointer(const Ctx *c, TypeId t) { return ctx_type(c, t)->kind == TYPE_POINTER; }

/* clang_expr.c */
Operand lower_value(Ctx *c, CXCursor e);
void lower_discard(Ctx *c, CXCursor e);
PlaceId lower_place(Ctx *c, CXCursor e);
/* Falls through when the truth of `e` equals `want`, else goes to `otherwise`. */
void lower_condition(Ctx *c, CXCursor e, bool want, Label *otherwise);
/* Initialises a variable (or a part of one) from an initialiser. */
void lower_init(Ctx *c, PlaceId dst, CXCursor init, LocId loc);
VarId var_of_decl(Ctx *c, CXCursor decl);
void assign(Ctx *c, PlaceId dst, Operand value, LocId loc);
PlaceId temp_place(Ctx *c, TypeId type, LocId loc);

/* clang_stmt.c */
void lower_statement(Ctx *c, CXCursor s);
Operand lower_statement_value(Ctx *c, CXCursor s); /* of a statement expression */
void lower_function(Ctx *c, CXCursor decl);
void declare_variable(Ctx *c, CXCursor decl);

enum { DEEPEST_SYNTAX = 1500 };

#endif
