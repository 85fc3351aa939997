/* The Rust front end: files to trees to an index, in the parent; functions to facts, in a child per file.
 *
 * Knows tree-sitter and the builder. What library functions mean is in tables behind rust_types.h; bodies are lowered
 * by rust_expr.c and its neighbours. */
#include "rust_ctx.h"

#include "analyze.h"
#include "base/file.h"

#include <string.h>

const TSLanguage *tree_sitter_rust(void);

enum { SYMBOLS = 512 };

/* --- the grammar's names ------------------------------------------------------------------------------ */

static uint16_t kinds[SYMBOLS]; /* NodeKind by TSSymbol */
static TSFieldId fields[64];    /* by FieldKind */

static void learn_grammar(const TSLanguage *l) {
    static const struct {
        const char *name;
        uint16_t kind;
    } nodes[] = {
#define NODE(name) {#name, NODE_##name},
#define FIELD(name)
#include "rust_syntax.def"
#undef NODE
#undef FIELD
    };
    static const struct {
        const char *name;
        uint16_t kind;
    } named[] = {
#define NODE(name)
#define FIELD(name) {#name, FIELD_##name},
#include "rust_syntax.def"
#undef NODE
#undef FIELD
    };
    for (TSSymbol s = 0; s < ts_language_symbol_count(l) && s < SYMBOLS; s++) {
        if (ts_language_symbol_type(l, s) != TSSymbolTypeRegular) continue;
        for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++)
            if (!strcmp(ts_language_symbol_name(l, s), nodes[i].name)) kinds[s] = nodes[i].kind;
    }
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        fields[named[i].kind] = ts_language_field_id_for_name(l, named[i].name, (uint32_t)strlen(named[i].name));
}

NodeKind node_kind(TSNode n) {
    if (ts_node_is_null(n)) return NODE_OTHER;
    TSSymbol s = ts_node_symbol(n);
    return s < SYMBOLS ? (NodeKind)kinds[s] : NODE_OTHER;
}

TSNode node_field(TSNode n, FieldKind field) {
    return ts_node_is_null(n) ? n : ts_node_child_by_field_id(n, fields[field]);
}

Str node_text(const RustCtx *c, TSNode n) {
    if (ts_node_is_null(n)) return (Str){"", 0};
    uint32_t from = ts_node_start_byte(n), to = ts_node_end_byte(n);
    return (Str){c->file->text.at + from, to - from};
}

LocId span_loc(RustCtx *c, TSPoint from, TSPoint to) {
    return build_loc(&c->b, (Loc){1, from.row + 1, from.column + 1, to.row + 1, to.column + 1});
}

LocId node_loc(RustCtx *c, TSNode n) {
    return ts_node_is_null(n) ? 0 : span_loc(c, ts_node_start_point(n), ts_node_end_point(n));
}

static bool is_remark(NodeKind k) {
    return k == NODE_line_comment || k == NODE_block_comment || k == NODE_attribute_item ||
           k == NODE_inner_attribute_item;
}

/* Asking a node for its children one by one counts from the first each time; a cursor goes from one to the next. */
static Kids collect_kids(RustCtx *c, TSNode parent, bool tokens) {
    Kids kids = {0};
    if (ts_node_is_null(parent)) return kids;
    uint32_t most = ts_node_child_count(parent);
    kids.at = arena_array(&c->local, TSNode, most + 1);
    ts_tree_cursor_reset(&c->cursor, parent);
    if (!ts_tree_cursor_goto_first_child(&c->cursor)) return kids;
    do {
        TSNode n = ts_tree_cursor_current_node(&c->cursor);
        if (kids.count < most && (tokens || (ts_node_is_named(n) && !is_remark(node_kind(n)))))
            kids.at[kids.count++] = n;
    } while (ts_tree_cursor_goto_next_sibling(&c->cursor));
    return kids;
}

Kids rust_kids(RustCtx *c, TSNode parent) { return collect_kids(c, parent, false); }
Kids rust_tokens(RustCtx *c, TSNode parent) { return collect_kids(c, parent, true); }

bool next_kid(Kids *kids, TSNode *child) {
    if (kids->next == kids->count) return false;
    *child = kids->at[kids->next++];
    return true;
}

/* --- variables, places and their types ------------------------------------------------------------------ */

static void note_place(RustCtx *c, PlaceId p, Ty ty) {
    while (c->place_types.count <= p) *vec_push(c->unit, &c->place_types) = 0;
    if (ty) c->place_types.at[p] = ty;
}

PlaceId new_var(RustCtx *c, Str name, VarKind kind, Ty ty, LocId loc) {
    VarId v = build_var(&c->b, (Var){.name = build_str(&c->b, name), .kind = (uint8_t)kind, .loc = loc});
    while (c->var_types.count <= v) *vec_push(c->unit, &c->var_types) = 0;
    c->var_types.at[v] = ty;
    PlaceId p = build_place_var(&c->b, v);
    note_place(c, p, ty);
    return p;
}

PlaceId new_temp(RustCtx *c, Ty ty, LocId loc) { return new_var(c, (Str){"", 0}, VAR_TEMP, ty, loc); }

static bool steps_through(RustCtx *c, PlaceId parent, PlaceStep step) {
    const TyInfo *t = ty_info(c->types, ty_find(c->types, place_ty(c, parent)));
    if (step == STEP_ARROW) return true;
    if (step != STEP_DEREF && step != STEP_INDEX) return false;
    if (t->kind == TY_REF || t->kind == TY_PTR || t->kind == TY_UNKNOWN || t->kind == TY_VAR) return true;
    return step == STEP_DEREF && ty_own(c->types, rust_items(c->index), place_ty(c, parent)) != OWN_BOX;
}

PlaceId place_step(RustCtx *c, PlaceId parent, PlaceStep step, Str field, Ty ty) {
    if (!parent) return 0;
    uint32_t known = c->b.u->places.count;
    bool through = steps_through(c, parent, step);
    PlaceId p = build_place_step(&c->b, parent, step, build_str(&c->b, field), 0);
    if (p >= known) c->b.u->places.at[p].derefs = (uint16_t)(c->b.u->places.at[parent].derefs + through);
    if (p) note_place(c, p, ty);
    return p;
}

const Local *find_local(RustCtx *c, Str name) {
    for (uint32_t i = c->locals.count; i-- > 0;) {
        const Local *l = &c->locals.at[i];
        if (!str_eq(l->name, name)) continue;
        for (Closure *f = c->closure; f && f->depth > l->depth; f = f->outer) {
            bool known = false;
            for (uint32_t k = 0; k < f->captured.count; k++) known |= f->captured.at[k] == l->place;
            if (!known) *vec_push(&c->local, &f->captured) = l->place;
        }
        return l;
    }
    return NULL;
}

const char *type_name(RustCtx *c, Ty ty) {
    const TyInfo *t = ty_info(c->types, ty_find(c->types, ty));
    return t->kind == TY_NAMED ? str_z(&c->local, t->name) : "";
}

bool is_option(const RustCtx *c, Ty ty) {
    const TyInfo *t = ty_info(c->types, ty_find(c->types, ty));
    return t->kind == TY_NAMED && (str_is(t->name, "Option") || str_is(t->name, "Result"));
}

Ty payload_of(RustCtx *c, Ty ty, uint32_t which) {
    const TyInfo *t = ty_info(c->types, ty_find(c->types, ty));
    return is_option(c, ty) && which < t->count ? t->args[which] : 0;
}

/* --- types as facts --------------------------------------------------------------------------------------- */

/* True for a struct without fields: no value of it takes any room. */
static bool is_empty_struct(const RustCtx *c, const TyInfo *t) {
    RustShape shape;
    return t->kind == TY_NAMED && rust_shape(c->index, t->name, 0, &shape) && !shape.count && !shape.more;
}

static Type named_type(RustCtx *c, Ty ty, const TyInfo *t) {
    Own own = ty_own(c->types, rust_items(c->index), ty);
    Type f = {.kind = TYPE_RECORD, .own = (uint8_t)own, .size = -1};
    if (own == OWN_PLAIN && is_empty_struct(c, t)) f.size = 0;
    f.of = t->count ? fact_type(c, t->args[0]) : 0;
    return f;
}

static uint8_t scalar_kind(Str name) {
    if (str_is(name, "f32") || str_is(name, "f64")) return TYPE_FLOAT;
    return str_is(name, "str") ? TYPE_ARRAY : TYPE_INT;
}

static bool names_parameter(const RustCtx *c, Ty ty, uint32_t depth) {
    const TyInfo *t = ty_info(c->types, ty_find(c->types, ty));
    if (t->kind == TY_PARAM) return true;
    for (uint32_t i = 0; i < t->count && depth; i++)
        if (names_parameter(c, t->args[i], depth - 1)) return true;
    return false;
}

typedef enum TraitUse { TRAIT_OTHER, TRAIT_PRINTS, TRAIT_MARKER } TraitUse;

static TraitUse trait_use(Str name) {
    static const struct {
        const char *name;
        TraitUse use;
    } traits[] = {
#define PRINTS(name) {#name, TRAIT_PRINTS},
#define MARKER(name) {#name, TRAIT_MARKER},
#include "api/rust_traits.def"
#undef PRINTS
#undef MARKER
    };
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++)
        if (str_is(name, traits[i].name)) return traits[i].use;
    return TRAIT_OTHER;
}

/* A type parameter whose bounds allow to print it and nothing else. */
static bool only_prints(const RustCtx *c, const TyInfo *t) {
    bool prints = t->kind == TY_DYN && trait_use(t->name) == TRAIT_PRINTS;
    if (t->kind != TY_PARAM) return prints;
    for (uint32_t i = 0; i < t->count; i++) {
        TraitUse use = trait_use(ty_info(c->types, t->args[i])->name);
        if (use == TRAIT_OTHER) return false;
        prints |= use == TRAIT_PRINTS;
    }
    return prints;
}

static uint32_t type_flags(RustCtx *c, Ty ty, const TyInfo *t) {
    enum { DEEP = 4 };
    const TyItems *items = rust_items(c->index);
    bool exact = false;
    unsigned flags = 0;
    if (ty_is_copy(c->types, items, ty)) flags |= TYPE_COPY;
    if (rust_is_unsized(c->index, ty)) flags |= TYPE_UNSIZED;
    if (ty_holds_nodes(c->types, ty)) flags |= TYPE_NODES;
    if (ty_is_shell(c->types, ty)) flags |= TYPE_SHELL;
    if (names_parameter(c, ty, DEEP)) flags |= TYPE_GENERIC;
    if (rust_has_cell(c->index, ty)) flags |= TYPE_CELL;
    if (only_prints(c, t)) flags |= TYPE_PRINTS;
    if (rust_holds_no_borrow(c->index, ty)) flags |= TYPE_LASTS;
    bool iterates = t->kind == TY_NAMED || t->kind == TY_DYN;
    Own own = iterates ? ty_own(c->types, items, ty) : OWN_PLAIN;
    if (iterates && own != OWN_CONTAINER && !is_option(c, ty) && known_item(c->types, items, ty, &exact))
        flags |= exact ? TYPE_ITERATOR | TYPE_EXACT : TYPE_ITERATOR;
    return flags;
}

static Type make_type(RustCtx *c, Ty ty) {
    const TyInfo t = *ty_info(c->types, ty);
    Type f = {.size = -1};
    switch ((TyKind)t.kind) {
    case TY_PRIM:
        f.kind = scalar_kind(t.name);
        f.own = f.kind == TYPE_ARRAY ? OWN_VIEW : OWN_PLAIN;
        if (f.kind == TYPE_ARRAY) f.of = build_type(&c->b, (Type){.kind = TYPE_INT, .flags = TYPE_CHAR, .size = 1});
        break;
    case TY_REF:
    case TY_PTR: {
        TypeId behind = fact_type(c, t.args[0]); /* may move the types */
        Type to = c->b.u->types.at[behind];
        if (!t.mut) to.flags |= TYPE_CONST;
        f = (Type){.kind = TYPE_POINTER, .own = OWN_PLAIN, .of = build_type(&c->b, to), .size = sizeof(void *)};
        break;
    }
    case TY_TUPLE: f = t.count ? named_type(c, ty, &t) : (Type){.kind = TYPE_VOID, .own = OWN_PLAIN, .size = 0}; break;
    case TY_SLICE:
    case TY_ARRAY:
        f = (Type){.kind = TYPE_ARRAY, .of = fact_type(c, t.args[0]), .size = -1};
        f.own = t.kind == TY_SLICE ? OWN_VIEW : (uint8_t)ty_own(c->types, rust_items(c->index), ty);
        break;
    case TY_NAMED:
    case TY_DYN: f = named_type(c, ty, &t); break;
    case TY_PARAM: f = (Type){.kind = TYPE_UNKNOWN, .size = -1}; break;
    case TY_FN: f = (Type){.kind = TYPE_FUNCTION, .size = -1}; break;
    default: break;
    }
    f.flags |= type_flags(c, ty, &t);
    Ty view = t.kind == TY_NAMED ? ty_deref(c->types, ty) : 0;
    if (view) f.view = fact_type(c, view);
    f.name = build_str(&c->b, str_of(ty_text(&c->local, c->types, ty)));
    return f;
}

TypeId fact_type(RustCtx *c, Ty ty) {
    ty = ty_deep(c->types, ty);
    if (!ty || c->depth > DEEPEST_RUST) return 0;
    while (c->facts_types.count <= ty) *vec_push(c->unit, &c->facts_types) = 0;
    if (c->facts_types.at[ty]) return c->facts_types.at[ty];
    c->depth++;
    TypeId made = build_type(&c->b, make_type(c, ty));
    c->depth--;
    while (c->facts_types.count <= ty) *vec_push(c->unit, &c->facts_types) = 0;
    bool open = ty_info(c->types, ty)->kind == TY_VAR;
    return open ? made : (c->facts_types.at[ty] = made);
}

/* Calls whose meaning depends on the type of their result. */
static void settle_calls(RustCtx *c, EventId first) {
    Unit *u = c->b.u;
    for (EventId e = first; e < u->events.count; e++) {
        const Event *ev = &u->events.at[e];
        if (ev->kind != EV_CALL || !ev->callee) continue;
        const char *callee = unit_z(u, ev->callee);
        const char *settled = known_settled(c->types, callee, ev->dst ? place_ty(c, ev->dst) : 0);
        if (settled == callee || !strcmp(settled, callee)) continue;
        StrId id = build_str(&c->b, str_of(settled));
        u->events.at[e].callee = id;
    }
}

/* The body is done: what inference found out becomes the types of facts. */
static void settle_types(RustCtx *c, const Func *f) {
    Unit *u = c->b.u;
    settle_calls(c, f->first);
    for (VarId v = f->var_first; v < u->vars.count; v++) u->vars.at[v].type = fact_type(c, c->var_types.at[v]);
    for (PlaceId p = c->first_place; p < u->places.count; p++) {
        VarId root = u->places.at[p].var;
        if (root >= f->var_first)
            u->places.at[p].type = p < c->place_types.count ? fact_type(c, c->place_types.at[p]) : 0;
    }
    for (uint32_t i = c->first_operand; i < u->operands.count; i++) {
        TypeId type = fact_type(c, u->operands.at[i].type);
        u->operands.at[i].type = type;
    }
    for (RegionId r = f->region_first; r < u->regions.count; r++) {
        TypeId type = fact_type(c, u->regions.at[r].bound.type);
        u->regions.at[r].bound.type = type;
    }
    c->first_operand = u->operands.count;
    c->first_place = u->places.count;
}

/* --- functions -------------------------------------------------------------------------------------------- */

static uint16_t flags_of(const RustFn *fn) {
    unsigned f = 0;
    if (fn->flags & RUST_PUB) f |= FUNC_EXPORTED;
    if (fn->flags & (RUST_TRAIT | RUST_EXTERN)) f |= FUNC_TRAIT;
    if (fn->flags & RUST_ASYNC) f |= FUNC_ASYNC;
    if ((fn->flags & RUST_TEST) || fn->file->test) f |= FUNC_TEST;
    if (ts_node_has_error(fn->node)) f |= FUNC_BROKEN;
    return (uint16_t)f;
}

static void add_local(RustCtx *c, Str name, PlaceId place) {
    *vec_push(&c->local, &c->locals) = (Local){name, place, c->closure ? c->closure->depth : 0};
}

static void lower_self(RustCtx *c, const RustFn *fn) {
    if (fn->self == SELF_NONE) return;
    Ty ty = fn->owner;
    if (fn->self != SELF_VALUE) ty = ty_ref(c->types, ty, fn->self == SELF_MUT);
    PlaceId p = new_var(c, str_of("self"), VAR_PARAM, ty, node_loc(c, fn->node));
    add_local(c, str_of("self"), p);
}

/* Parameters come first, one variable each; what their patterns bind comes after all of them. */
static void lower_params(RustCtx *c, const RustFn *fn) {
    lower_self(c, fn);
    TSNode list = node_field(fn->node, FIELD_parameters), n;
    PlaceId places[RUST_PARAMS];
    uint32_t count = 0;
    for (Kids kids = rust_kids(c, list); count < RUST_PARAMS && next_kid(&kids, &n);) {
        if (!node_is(n, NODE_parameter)) continue;
        TSNode pattern = node_field(n, FIELD_pattern);
        Str name = node_is(pattern, NODE_identifier) ? node_text(c, pattern) : (Str){"", 0};
        Ty ty = count < fn->count ? fn->params[count] : 0;
        places[count] = new_var(c, name, VAR_PARAM, ty, node_loc(c, n));
        c->b.u->vars.at[c->b.u->vars.count - 1].index = (uint16_t)(count + (fn->self != SELF_NONE));
        if (name.len) add_local(c, name, places[count]);
        count++;
    }
    uint32_t k = 0;
    for (Kids kids = rust_kids(c, list); k < count && next_kid(&kids, &n);) {
        if (!node_is(n, NODE_parameter)) continue;
        TSNode pattern = node_field(n, FIELD_pattern);
        if (!node_is(pattern, NODE_identifier))
            bind_pattern(c, pattern, value_of_place(places[k], place_ty(c, places[k])), NULL);
        k++;
    }
}

static uint16_t param_count(const RustFn *fn) { return (uint16_t)(fn->count + (fn->self != SELF_NONE)); }

static void lower_fn(RustCtx *c, const RustFn *fn) {
    TSNode body = node_field(fn->node, FIELD_body);
    if (ts_node_is_null(body)) return;
    Arena saved = c->local;
    c->fn = fn;
    memset(&c->locals, 0, sizeof c->locals);
    c->func_flags = 0;
    c->depth = 0;
    c->result = fn->result;
    Func f = {.name = build_str(&c->b, fn->path),
              .flags = flags_of(fn),
              .params = param_count(fn),
              .loc = node_loc(c, node_field(fn->node, FIELD_name)),
              .end_line = ts_node_end_point(fn->node).row + 1};
    build_func_begin(&c->b, f);
    FuncId id = c->b.func;
    lower_params(c, fn);
    PlaceId result = new_temp(c, fn->result, f.loc);
    Value v = lower_block(c, body, result);
    (void)v;
    Value out = value_of_place(result, fn->result);
    Operand o = take(c, out);
    bool unit = ty_info(c->types, ty_find(c->types, fn->result))->kind == TY_TUPLE && fn->result == ty_unit(c->types);
    emit_return(c, unit ? NULL : &o, span_loc(c, ts_node_end_point(body), ts_node_end_point(body)));
    build_func_end(&c->b);
    Func *made = &c->b.u->funcs.at[id];
    made->flags |= c->func_flags;
    Func copy = *made;
    settle_types(c, &copy);
    c->b.u->funcs.at[id].result = fact_type(c, fn->result);
    c->local = saved;
}

/* --- the front end ---------------------------------------------------------------------------------------- */

/* What the parent learnt, for the children it forks. */
static struct {
    RustFile *files;
    uint32_t count;
    TyTable *types;
    RustIndex *index;
} known;

static const char *load(Arena *run) {
    (void)run;
    own_parser_memory();
    learn_grammar(tree_sitter_rust());
    return NULL;
}

static bool in_test_folder(const char *path) {
    return strstr(path, "/tests/") || strstr(path, "/benches/") || strstr(path, "/examples/") ||
           !strncmp(path, "tests/", 6) || !strncmp(path, "benches/", 8) || !strncmp(path, "examples/", 9);
}

/* What cannot be read is no longer of interest here: the child that would parse it says why. A pipe would be waited
 * for. */
static void read_file(Arena *run, RustFile *f) {
    Str provided;
    const char *error;
    bool plain = path_is_regular(f->path) || file_provided(f->path, &provided);
    if (!plain || !file_read(run, f->path, &f->text, &error)) f->fault = "cannot be read";
}

static void prepare(Arena *run, const Job *jobs, uint32_t count, Arena tmp) {
    known.files = arena_array(run, RustFile, count + 1);
    known.count = count;
    for (uint32_t i = 0; i < count; i++) {
        known.files[i] = (RustFile){.path = jobs[i].path, .test = in_test_folder(jobs[i].path)};
        read_file(run, &known.files[i]);
    }
    parse_files(tree_sitter_rust(), known.files, count);
    known.types = ty_table(run);
    known.index = rust_index(run, known.types, known.files, known.count, tmp);
}

static void note_errors(RustCtx *c, TSNode n, uint32_t depth) {
    enum { MOST = 8, DEEPEST = 64 };
    if (!ts_node_has_error(n) || c->b.u->diagnostics.count >= MOST || depth > DEEPEST) return;
    if (ts_node_is_error(n) || ts_node_is_missing(n)) {
        *vec_push(c->unit, &c->b.u->diagnostics) =
            (Diagnostic){node_loc(c, n), build_str(&c->b, str_of("syntax error")), 0};
        return;
    }
    for (uint32_t i = 0; i < ts_node_child_count(n); i++) note_errors(c, ts_node_child(n, i), depth + 1);
}

static const char *parse(const Job *job, Unit *out, Arena *unit, Arena tmp) {
    const RustFile *file = NULL;
    for (uint32_t i = 0; i < known.count && !file; i++)
        if (!strcmp(known.files[i].path, job->path)) file = &known.files[i];
    if (!file) return "cannot be read";
    if (!file->tree) return file->fault;
    RustCtx c = {.unit = unit, .local = tmp, .index = known.index, .types = known.types, .file = file};
    c.cursor = ts_tree_cursor_new(ts_tree_root_node(file->tree));
    build_begin(&c.b, out, unit);
    out->lang = UNIT_RUST;
    build_file(&c.b, str_of(file->path));
    note_errors(&c, ts_tree_root_node(file->tree), 0);
    for (uint32_t i = 0; i < rust_fn_count(c.index, file); i++) lower_fn(&c, rust_fn_at(c.index, file, i));
    note_type_uses(&c);
    note_allows(&c, known.files, known.count);
    return NULL;
}

const FrontEnd front_end_rust = {
    .language = "Rust", .extensions = " rs ", .batch = 64, .load = load, .prepare = prepare, .parse = parse};
