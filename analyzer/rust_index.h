/* Inside of the index of Rust items: what rust_collect.c reads from syntax, rust_paths.c resolves, rust_decls.c gives
 * types and rust_items.c answers from. Private to those. */
#ifndef ALLOCLINT_RUST_INDEX_H
#define ALLOCLINT_RUST_INDEX_H

#include "rust_items.h"

typedef uint32_t ItemId; /* index into RustIndex.items; 0: none */

typedef enum ItemKind {
    ITEM_NONE,
    ITEM_MODULE,
    ITEM_BLOCK, /* what one function's body declares; looks further in `parent` */
    ITEM_STRUCT,
    ITEM_UNION,
    ITEM_ENUM,
    ITEM_VARIANT,
    ITEM_ALIAS,
    ITEM_TRAIT,
    ITEM_FN,
    ITEM_CONST,
    ITEM_USE,
} ItemKind;

/* Where a name lives. One `use` may bring names of both kinds, so uses are kept apart. */
typedef enum Space { SPACE_TYPES, SPACE_VALUES, SPACE_USES } Space;

enum ItemFlag {
    ITEM_PUB = 1,
    ITEM_PUB_SOME = 2, /* pub(crate) and the like */
    ITEM_TWIN = 4,     /* several definitions of one name: cfg decides */
    ITEM_TEST = 8,
    ITEM_ODD = 16, /* an attribute nobody knows, or inside of one */
    ITEM_COPY = 32,
    ITEM_DERIVES = 64,
    ITEM_DROP = 128,     /* implements Drop by hand */
    ITEM_EXPORTED = 256, /* reachable from outside of its crate */
    ITEM_INHERENT = 512, /* a function of an impl without a trait */
    ITEM_BINARY = 1024,  /* a crate's root: a program, not a library */
    ITEM_GUESSED = 2048, /* a module nobody was seen to declare */
    ITEM_LIFETIME = 4096, /* a type with lifetime parameters */
    ITEM_OLD = 8192,      /* a crate's root: edition 2015, whose uses begin at the root */
};

enum { ITEM_PARAMS = 8, DEEPEST = 32 };

typedef struct Item {
    uint8_t kind;
    uint16_t flags;
    ItemId home;   /* what it is found in: a module, block, enum, trait or the type of its impl */
    ItemId parent; /* the module or block it is written in */
    ItemId twin;   /* next of the same name and home */
    Str name, path;
    const RustFile *file;
    TSNode node;
    Str attributes; /* source text in front of it, when it derives something */
    uint32_t data;  /* ITEM_FN: RustIndex.fns, ITEM_USE: .uses, types and constants: .decls */
} Item;

/* What a path leads to: an item, or the path of something outside of the run ("std::fs::read", "HashMap::new"), or
 * neither: unknown. */
typedef struct Target {
    ItemId item;
    Str outside;
    bool absent; /* there is no such name for certain, as far as the run is seen */
} Target;

enum UseState { USE_NEW, USE_BUSY, USE_KNOWN };

typedef struct Use {
    Str path; /* "a::b::C" */
    uint8_t state[2]; /* UseState, by Space */
    Target target[2];
} Use;

typedef struct Glob {
    ItemId in;
    Use use;
    bool exported; /* pub use */
    bool private;  /* brings names to its own module alone, and to those in it */
    uint32_t next; /* of the same module; index + 1 */
} Glob;

/* Types, traits and constants: what their declaration says. */
typedef struct Decl {
    ItemId item;
    uint32_t impl; /* constants of an impl: its index + 1 */
    uint8_t state; /* 0 not read, 1 being read, 2 read */
    bool tuple, more;
    uint8_t param_count;
    Str names[ITEM_PARAMS];
    Ty params[ITEM_PARAMS], defaults[ITEM_PARAMS];
    Ty type; /* the type itself, an alias's target, a constant's type */
    RustScope *scope;
    uint32_t field_count, variant_count; /* enums: variants */
    Str *fields;
    Ty *types;
    ItemId *variants;
    Ty *bounds; /* traits: supertraits */
    uint32_t bound_count;
    uint8_t own_state; /* 0 not asked, 1 being asked */
    uint32_t asked_for_cell; /* the last question about cells that looked at it */
} Decl;

typedef struct Assoc {
    Str name;
    Ty type;
} Assoc;

typedef struct Impl {
    TSNode node;
    const RustFile *file;
    ItemId module;
    uint16_t flags; /* ItemFlag */
    bool of_trait;
    Target trait;
    Str trait_name; /* last name */
    Ty trait_type;  /* TY_DYN with its arguments */
    Ty self;
    ItemId type; /* the project type, 0 for others */
    RustScope scope;
    Assoc assoc[4];
    uint32_t assoc_count;
    uint32_t next; /* of the same trait name; index + 1 */
} Impl;

typedef struct FnInfo {
    ItemId item, block;
    uint32_t impl;  /* index + 1 */
    ItemId trait;
    uint32_t joint; /* first of several of one signature: what is known of all; index in RustIndex.joint + 1 */
    uint32_t next_method; /* of the same name, in impls of other types and in traits; index + 1 */
} FnInfo;

typedef struct FileInfo {
    ItemId module;
    Str dir;      /* where its `mod x;` are looked for */
    Str absolute; /* path */
    uint32_t package; /* index + 1 */
    Vec(uint32_t) fns; /* with a body, in source order */
} FileInfo;

typedef struct Package {
    Str dir, name, lib_name, lib_path;
    ItemId lib;
    bool old; /* edition 2015 */
    Vec(Str) bin_names;
    Vec(Str) bin_paths;
} Package;

typedef struct Crate {
    ItemId root;
    Str name; /* as others write it */
    Str dir;
    uint32_t package;
    bool binary;
} Crate;

/* A file that is to become a module. */
typedef struct Wanted {
    uint32_t file;
    ItemId module;
} Wanted;

typedef struct Table {
    uint32_t *slots, mask, used;
} Table;

typedef enum NodeKind {
    N_other,
#define NODE(name) N_##name,
#define FIELD(name)
#include "rust_index.def"
#undef NODE
#undef FIELD
} NodeKind;

typedef struct Fields {
#define NODE(name)
#define FIELD(name) TSFieldId name;
#include "rust_index.def"
#undef NODE
#undef FIELD
} Fields;

enum { SYMBOLS = 1024 };

struct RustIndex {
    uint32_t cell_question; /* number of the last one */
    Arena *a;
    TyTable *t;
    RustFile *files;
    uint32_t file_count;
    FileInfo *info; /* parallel to files */
    uint8_t kinds[SYMBOLS]; /* NodeKind by TSSymbol */
    Fields f;
    Vec(Item) items;
    Vec(Use) uses;
    Vec(Glob) globs;
    Vec(uint32_t) first_glob; /* by ItemId: index + 1 */
    Vec(uint32_t) passed;     /* by ItemId: the last lookup that went through the globs there */
    uint32_t lookups;
    Vec(Decl) decls;
    Vec(Impl) impls;
    Vec(RustFn) fns;
    Vec(FnInfo) fn_info; /* parallel */
    Vec(RustFn) joint;   /* signatures that several functions of one path share; without bodies */
    Vec(RustForward) forwards;
    Vec(Package) packages;
    Vec(Crate) crates;
    Vec(Wanted) wanted;
    Table names;   /* items by home, space and name */
    Table paths;   /* items by space and canonical path */
    Table by_path; /* files by absolute path */
    Table dirs;    /* packages by directory: Dir */
    Table traits;  /* impls by the trait's last name */
    Table methods; /* fns by name, those not found by their type */
    Vec(struct Dir {
        Str path;
        uint32_t package;
    }) dir_list;
    TyItems asked;
    bool linked; /* all impls are in place */
};

/* --- syntax ----------------------------------------------------------------------------------------------- */

static inline NodeKind node_kind(const RustIndex *x, TSNode n) {
    TSSymbol s = ts_node_symbol(n);
    return s < SYMBOLS ? (NodeKind)x->kinds[s] : N_other;
}
static inline Str node_text(const RustFile *file, TSNode n) {
    uint32_t from = ts_node_start_byte(n), to = ts_node_end_byte(n);
    if (to > file->text.len || from > to) return (Str){"", 0};
    return (Str){file->text.at + from, to - from};
}
static inline TSNode node_field(TSNode n, TSFieldId field) { return ts_node_child_by_field_id(n, field); }

/* --- tables: generic open addressing over ids; equality is the caller's ------------------------------------- */

uint32_t index_hash(Str s, uint32_t seed);
typedef bool (*TableSame)(const RustIndex *x, uint32_t id, uint32_t seed, Str key);
typedef uint32_t (*TableHash)(const RustIndex *x, uint32_t id);
/* The slot where the key is, or has to go. */
uint32_t *table_slot(const RustIndex *x, const Table *t, uint32_t seed, Str key, TableSame same);
/* Makes room for one more. To be called before table_slot when something is to be put there. */
void table_room(RustIndex *x, Table *t, TableHash hash);

/* --- rust_collect.c ------------------------------------------------------------------------------------------ */

ItemId item_new(RustIndex *x, ItemKind kind, ItemId home, ItemId parent, Str name, Space space);
/* Puts an item whose home turned out later (functions of impls) where it is found. */
void item_place(RustIndex *x, ItemId id, Space space);
ItemId item_find(const RustIndex *x, ItemId home, Space space, Str name); /* the first; 0: none */
ItemId item_at_path(const RustIndex *x, Space space, Str path);
Str path_append(Arena *a, Str path, Str name);
/* Reads one file's items into a module. `mod x;` go to module_wanted. */
void collect_file(RustIndex *x, RustFile *file, ItemId module);

/* --- rust_modules.c ------------------------------------------------------------------------------------------ */

/* Finds crates and modules and collects every file. */
void modules_read(RustIndex *x, Arena tmp);
/* `mod name;` was seen: the file becomes that module, soon. `path` is the attribute's, or empty. */
void module_wanted(RustIndex *x, const RustFile *from, ItemId module, Str dir, Str path);
/* The crate a name means in a module: its root, or 0. */
ItemId module_crate(const RustIndex *x, ItemId module, Str name);
ItemId module_root(const RustIndex *x, ItemId module);

/* --- rust_forward.c ------------------------------------------------------------------------------------------ */

void forwards_read(RustIndex *x); /* once modules are known */

/* --- rust_paths.c -------------------------------------------------------------------------------------------- */

Target path_resolve(RustIndex *x, ItemId module, Str path, Space space, unsigned depth);
/* One step on from a target. */
Target path_step(RustIndex *x, Target from, Str name, Space space, unsigned depth);
/* The same by the canonical name of a type: "Vec", "crate::Config". */
Target path_of_type(RustIndex *x, Ty type);
void paths_export(RustIndex *x, Arena tmp);

/* --- rust_decls.c -------------------------------------------------------------------------------------------- */

void decls_link(RustIndex *x, Arena tmp); /* impls find their types, functions their paths and signatures */
const Decl *decl_of(RustIndex *x, ItemId id); /* read when first asked for; types, traits and constants only */
Ty decl_alias(RustIndex *x, ItemId id, const Ty *args, uint32_t count, unsigned depth);
ItemId decl_item(const RustIndex *x, Ty type); /* a project type's item */
/* An associated type, of whichever trait has one of that name; 0 when several impls disagree. */
Ty decl_assoc(RustIndex *x, Ty type, Str name);
/* Matches a pattern with type parameters against a type; fills subst with what they stand for. */
bool decl_match(RustIndex *x, Ty pattern, Ty type, TySubst *subst, uint32_t *count, unsigned depth);
/* The next impl (first: after NULL) of a trait, by its last name, for a type; *subst receives what the impl's
 * parameters stand for. */
const Impl *impl_find(RustIndex *x, const Impl *after, Ty type, Str trait, TySubst *subst, uint32_t *count);
/* The function among items of one name: the only one, or the only one of an impl without a trait. */
const RustFn *fn_of_items(const RustIndex *x, ItemId first);
uint32_t method_first(const RustIndex *x, Str name); /* of FnInfo.next_method's list: index + 1 */
Str path_text(RustIndex *x, Str text); /* without blanks and type arguments */
Ty scope_param(const RustScope *scope, Str name);
bool attribute_derives(Str attributes, const char *trait);
Str last_name(Str path);

#endif
