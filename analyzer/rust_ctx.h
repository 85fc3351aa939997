/* Shared by the parts of the Rust front end that lower bodies (rust.c, rust_expr.c, rust_call.c, rust_flow.c,
 * rust_pattern.c, rust_macro.c) only: where a lowering stands.
 *
 * While a function is lowered, Operand.type holds a Ty, and the types of variables and places wait in tables beside
 * them; rust.c turns all of them into facts' types when the body is done and inference knows what it will. */
#ifndef ALLOCLINT_RUST_CTX_H
#define ALLOCLINT_RUST_CTX_H

#include "build.h"
#include "rust_items.h"

typedef enum NodeKind {
    NODE_OTHER,
#define NODE(name) NODE_##name,
#define FIELD(name)
#include "rust_syntax.def"
#undef NODE
#undef FIELD
} NodeKind;

typedef enum FieldKind {
    FIELD_NONE,
#define NODE(name)
#define FIELD(name) FIELD_##name,
#include "rust_syntax.def"
#undef NODE
#undef FIELD
} FieldKind;

/* What an expression came to. A place is not read yet: who takes the value says how. */
typedef struct Value {
    PlaceId place; /* 0: `o` is all there is */
    bool part;     /* place: the payload of the Option or Result in it */
    Operand o;     /* when place is 0 */
    Ty ty;
} Value;

typedef struct Local {
    Str name;
    PlaceId place;
    uint32_t depth; /* how many closures are around its declaration */
} Local;

/* Where break, continue and return lead, and what takes the value they carry. */
typedef struct Exit {
    struct Exit *outer;
    Str label; /* with its quote; empty */
    Label *on_break, *on_continue;
    PlaceId result; /* of `break value`, 0 when nobody wants it */
    RegionId loop;  /* 0 for labelled blocks */
    uint32_t depth;
} Exit;

typedef struct Closure {
    struct Closure *outer;
    Label *on_return;
    PlaceId result;
    Ty type;
    uint32_t depth;
    Vec(PlaceId) captured; /* locals of outer bodies that this one names */
} Closure;

/* Children of a node, in order; owned by RustCtx.local. */
typedef struct Kids {
    TSNode *at;
    uint32_t count, next;
} Kids;

typedef struct RustCtx {
    TSTreeCursor cursor; /* for rust_kids */
    Builder b;
    Arena *unit;
    Arena local; /* reset for each function */
    RustIndex *index;
    TyTable *types;
    const RustFile *file;
    const RustFn *fn;
    TSParser *parser; /* for what macros hide; NULL until needed */
    Vec(Local) locals;
    Vec(Ty) var_types;   /* by variable */
    Vec(Ty) place_types; /* by place */
    uint32_t first_operand; /* of the function */
    PlaceId first_place;
    Vec(TypeId) facts_types; /* by Ty; 0: not made yet */
    Exit *exit;
    Closure *closure;
    Ty result; /* of the function or closure whose body is lowered */
    const Ty *closure_params; /* what a closure about to be lowered receives */
    uint32_t closure_param_count;
    Value closure_source; /* what its first parameter comes from, ty 0: nobody knows */
    uint16_t func_flags;
    uint32_t macros; /* how many are around what is lowered */
    uint32_t depth;
} RustCtx;

enum { DEEPEST_RUST = 200 };

/* rust.c. A null node is of no kind, and has no fields and no text. */
NodeKind node_kind(TSNode n);
TSNode node_field(TSNode n, FieldKind field);
static inline bool node_is(TSNode n, NodeKind kind) { return node_kind(n) == kind; }
Str node_text(const RustCtx *c, TSNode n);
LocId node_loc(RustCtx *c, TSNode n);
LocId span_loc(RustCtx *c, TSPoint from, TSPoint to);
Kids rust_kids(RustCtx *c, TSNode parent);   /* named children, without comments and attributes */
Kids rust_tokens(RustCtx *c, TSNode parent); /* all children */
bool next_kid(Kids *kids, TSNode *child);  /* false at the end */
PlaceId new_var(RustCtx *c, Str name, VarKind kind, Ty ty, LocId loc);
static inline Ty place_ty(const RustCtx *c, PlaceId p) { return c->place_types.at[p]; }
/* A place one step further. Owned content (elements of a Vec, what a Box holds) is part of its owner; only what
 * lies behind a reference or a shared pointer is a dereference. */
PlaceId place_step(RustCtx *c, PlaceId parent, PlaceStep step, Str field, Ty ty);
PlaceId new_temp(RustCtx *c, Ty ty, LocId loc);
const Local *find_local(RustCtx *c, Str name);
bool is_option(const RustCtx *c, Ty ty);         /* Option or Result */
Ty payload_of(RustCtx *c, Ty ty, uint32_t which); /* 0: Some, Ok; 1: Err */
const char *type_name(RustCtx *c, Ty ty);         /* of a named type, "" otherwise */

TypeId fact_type(RustCtx *c, Ty ty); /* the type as facts say it, as far as it is known by now */

/* rust_uses.c */
void note_type_uses(RustCtx *c); /* every generic type written in an item of the file becomes a TypeUse */
void note_local_type(RustCtx *c, TSNode type, bool fixed); /* the same for a local's type; fixed: its value has it */

/* rust_parse.c */
/* Gives every file without a fault its tree, or a fault. */
void parse_files(const TSLanguage *language, RustFile *files, uint32_t count);

/* rust_allow.c */
/* Notes what the file, and the modules around it among `files`, allow by name. */
void note_allows(RustCtx *c, const RustFile *files, uint32_t count);

/* rust_memory.c */
void own_parser_memory(void); /* from now on the parser's memory comes from an arena */

/* rust_expr.c */
static inline Value value_of_place(PlaceId p, Ty ty) { return (Value){.place = p, .ty = ty}; }
static inline Value value_of_operand(Operand o, Ty ty) { return (Value){.o = o, .ty = ty}; }
Value unknown_value(Ty ty);
Value lower_expr(RustCtx *c, TSNode n);
/* The value goes to dst, whose type is unified with it; dst 0: it is dropped. */
void lower_into(RustCtx *c, TSNode n, PlaceId dst);
void lower_drop(RustCtx *c, TSNode n);
Operand take(RustCtx *c, Value v);                 /* by value: copied or moved */
Operand borrow(RustCtx *c, Value v, bool mut, LocId loc); /* its address; what has none is put in a temporary */
PlaceId as_place(RustCtx *c, Value v, LocId loc);
void store(RustCtx *c, PlaceId dst, Value v, LocId loc, bool init);
void read_value(RustCtx *c, Value v, LocId loc);
Value deref_value(RustCtx *c, Value v, uint32_t steps);
void escape(RustCtx *c, PlaceId p, LocId loc);

/* rust_call.c */
void lower_call(RustCtx *c, TSNode n, PlaceId dst, Value *out); /* dst 0 and out NULL: dropped */
Ty emit_call(RustCtx *c, Str callee, Str spelled, const Operand *args, uint32_t count, PlaceId dst, LocId loc);
/* `stays`: it may be called later; `once`: it is called once at most. */
Value lower_closure(RustCtx *c, TSNode n, bool stays, bool once);
Value call_operator(RustCtx *c, const char *callee, Value left, Value right, bool left_moves, Ty result, LocId loc);

/* rust_flow.c */
Value lower_block(RustCtx *c, TSNode n, PlaceId dst);
void lower_statement_rust(RustCtx *c, TSNode n);
/* Falls through when the condition holds, else goes to `otherwise`. */
void lower_test(RustCtx *c, TSNode n, Label *otherwise);
void lower_if(RustCtx *c, TSNode n, PlaceId dst);
void lower_match(RustCtx *c, TSNode n, PlaceId dst);
void lower_loop(RustCtx *c, TSNode n, PlaceId dst);
void lower_for(RustCtx *c, TSNode n);
void lower_leave(RustCtx *c, TSNode n); /* break, continue, return */
void lower_try(RustCtx *c, TSNode n, PlaceId dst, Value *out);
void emit_branch(RustCtx *c, Label *to, LocId loc);
void emit_return(RustCtx *c, const Operand *value, LocId loc);

/* rust_pattern.c */
/* Binds the pattern's names to parts of the value. `fails`, when not NULL, is where a pattern that does not match
 * leads. */
void bind_pattern(RustCtx *c, TSNode pattern, Value v, Label *fails);
bool pattern_always(RustCtx *c, TSNode pattern); /* matches every value: names, wildcards, tuples of those */

/* rust_macro.c */
void lower_macro(RustCtx *c, TSNode n, PlaceId dst, Value *out);

#endif
