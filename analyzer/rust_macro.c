/* Macro calls of Rust. The arguments of macros that rust_macros.def lists, and of the project's own that hand theirs on to
 * one of those (rust_forward.c), are parsed again as expressions; what any other macro does with the names inside it is
 * unknown. */
#include "rust_ctx.h"

enum { MOST_PIECES = 24, DEEPEST_MACRO = 12 };

typedef enum MacroHow {
    MACRO_UNKNOWN,
    MACRO_FORMAT,
    MACRO_READ,
    MACRO_VALUES,
    MACRO_TEST,
    MACRO_MATCHES,
    MACRO_TEXT,
    MACRO_THROUGH,
    MACRO_NOTHING,
} MacroHow;

typedef struct Macro {
    const char *name;
    uint8_t how, format;
} Macro;

static const Macro macros[] = {
#define MACRO(name, how, format) {name, how, format},
#include "rust_macros.def"
#undef MACRO
};

/* A stretch of a token tree between commas, and the expression it is; node.id NULL: it is none. */
typedef struct Piece {
    TSRange range;
    TSNode node;
} Piece;

typedef struct Call {
    Str name, spelled; /* with its exclamation mark; as written: a macro of the project may stand for another */
    const RustForward *by; /* that macro, or NULL */
    LocId loc;
    const Macro *macro;
    Piece at[MOST_PIECES];
    uint32_t count;
    bool repeats; /* [value; count] */
    Operand operands[MOST_PIECES * 2];
    uint32_t operand_count;
} Call;

static const Macro *find_macro(Str name) {
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        if (str_is(name, macros[i].name)) return &macros[i];
    return NULL;
}

static bool is_name_byte(char ch) {
    return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || ch == '_';
}

/* Every local named in the text may be read, moved or changed. */
static void escape_names(RustCtx *c, Str text, LocId loc) {
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        while (i < text.len && is_name_byte(text.at[i])) i++;
        const Local *l = i > from ? find_local(c, (Str){text.at + from, i - from}) : NULL;
        if (l) escape(c, l->place, loc);
        if (i == from) i++;
    }
}

static Str range_text(const RustCtx *c, TSRange r) {
    return (Str){c->file->text.at + r.start_byte, r.end_byte - r.start_byte};
}

/* --- arguments ---------------------------------------------------------------------------------------------------- */

static TSNode expression_of(TSNode root) {
    TSNode none = {0};
    if (ts_node_has_error(root) || ts_node_named_child_count(root) != 1) return none;
    TSNode n = ts_node_named_child(root, 0);
    return node_is(n, NODE_expression_statement) ? ts_node_named_child(n, 0) : none;
}

/* A piece of the file as the parser reads it: with a semicolon behind it, since the grammar knows expressions as
 * statements only. */
typedef struct Excerpt {
    Str text; /* of the file up to the piece's end */
} Excerpt;

static const char *read_excerpt(void *payload, uint32_t at, TSPoint point, uint32_t *count) {
    const Excerpt *x = payload;
    (void)point;
    *count = at < x->text.len ? (uint32_t)x->text.len - at : at == x->text.len;
    return at < x->text.len ? x->text.at + at : ";";
}

static void parse_piece(RustCtx *c, Piece *p) {
    enum { LONGEST = 1 << 16 };
    if (p->range.end_byte - p->range.start_byte > LONGEST) return;
    if (!c->parser) {
        c->parser = ts_parser_new();
        ts_parser_set_language(c->parser, ts_tree_language(c->file->tree));
    }
    Excerpt x = {{c->file->text.at, p->range.end_byte}};
    TSRange range = p->range;
    range.end_byte++;
    range.end_point.column++;
    ts_parser_set_included_ranges(c->parser, &range, 1);
    TSInput input = {.payload = &x, .read = read_excerpt, .encoding = TSInputEncodingUTF8};
    TSTree *tree = ts_parser_parse(c->parser, NULL, input);
    if (tree) p->node = expression_of(ts_tree_root_node(tree)); /* the tree stays until the child ends */
}

/* name = value: what a format's named argument and a log field look like. */
static bool is_named(const RustCtx *c, const Kids *tokens, uint32_t i) {
    if (i + 1 >= tokens->count) return false;
    return node_is(tokens->at[i], NODE_identifier) && str_is(node_text(c, tokens->at[i + 1]), "=");
}

static bool is_comment(TSNode n) { return node_is(n, NODE_line_comment) || node_is(n, NODE_block_comment); }

static void end_piece(RustCtx *c, Call *m, const Kids *tokens, uint32_t from, uint32_t to) {
    while (from < to && is_comment(tokens->at[from])) from++;
    while (from < to && is_comment(tokens->at[to - 1])) to--;
    if (to <= from) return;
    if (is_named(c, tokens, from)) from += 2;
    if (to <= from || m->count == MOST_PIECES) {
        c->func_flags |= m->count == MOST_PIECES ? FUNC_TRUNCATED : 0;
        return;
    }
    TSNode first = tokens->at[from], last = tokens->at[to - 1];
    Piece *p = &m->at[m->count++];
    *p = (Piece){.range = {ts_node_start_point(first), ts_node_end_point(last), ts_node_start_byte(first),
                           ts_node_end_byte(last)}};
    parse_piece(c, p);
}

static void split(RustCtx *c, Call *m, TSNode tree) {
    const Kids tokens = rust_tokens(c, tree);
    uint32_t n = tokens.count, from = 1;
    for (uint32_t i = 1; i + 1 < n; i++) {
        TSNode child = tokens.at[i];
        if (ts_node_is_named(child)) continue;
        Str text = node_text(c, child);
        bool cut = str_is(text, ",") || str_is(text, ";");
        if (str_is(text, ";")) m->repeats = true;
        if (!cut) continue;
        end_piece(c, m, &tokens, from, i);
        from = i + 1;
    }
    if (n > 1) end_piece(c, m, &tokens, from, n - 1);
}

static Value piece_value(RustCtx *c, Call *m, uint32_t i) {
    if (m->at[i].node.id) return lower_expr(c, m->at[i].node);
    escape_names(c, range_text(c, m->at[i].range), m->loc);
    return unknown_value(0);
}

static void add_operand(Call *m, Operand o) {
    if (m->operand_count < MOST_PIECES * 2) m->operands[m->operand_count++] = o;
}

/* An owner prints like its view. */
static Operand printed(RustCtx *c, Value v, LocId loc) {
    Operand o = borrow(c, v, false, loc);
    o.flags |= OPERAND_VIEW;
    return o;
}

/* {name} and {name:?} in a format borrow the local of that name. */
static void add_inline(RustCtx *c, Call *m, Str format) {
    for (size_t i = 0; i + 1 < format.len; i++) {
        if (format.at[i] != '{') continue;
        if (format.at[i + 1] == '{') {
            i++;
            continue;
        }
        size_t from = i + 1, to = from;
        while (to < format.len && is_name_byte(format.at[to])) to++;
        const Local *l = to > from ? find_local(c, (Str){format.at + from, to - from}) : NULL;
        if (l) add_operand(m, printed(c, value_of_place(l->place, place_ty(c, l->place)), m->loc));
    }
}

static bool is_literal(TSNode n) {
    return n.id && (node_is(n, NODE_string_literal) || node_is(n, NODE_raw_string_literal));
}

static void add_format(RustCtx *c, Call *m, uint32_t first) {
    for (uint32_t i = first; i < m->count; i++) {
        Value v = piece_value(c, m, i);
        bool format = i == first && is_literal(m->at[i].node);
        bool given = i == first && !format; /* what is no format is taken as it is */
        add_operand(m, format ? v.o : given ? take(c, v) : printed(c, v, m->loc));
    }
    if (first < m->count && is_literal(m->at[first].node)) add_inline(c, m, node_text(c, m->at[first].node));
}

/* What is written to: a reference as it is, anything else by mutable reference. */
static void add_sink(RustCtx *c, Call *m) {
    Value v = piece_value(c, m, 0);
    bool ref = ty_info(c->types, ty_find(c->types, v.ty))->kind == TY_REF;
    add_operand(m, ref ? take(c, v) : borrow(c, v, true, m->loc));
}

/* --- kinds of macros ---------------------------------------------------------------------------------------------- */

static void finish(RustCtx *c, Call *m, Str callee, const Ty *types, uint32_t count, PlaceId dst, Value *out) {
    Known known = {0};
    bool found = known_path(c->types, callee, types, count, &known);
    Ty result = found ? known.result : dst ? place_ty(c, dst) : 0;
    const TyInfo *t = ty_info(c->types, ty_find(c->types, result));
    bool nothing = t->kind == TY_NEVER || (t->kind == TY_TUPLE && !t->count);
    if (dst && !nothing) ty_unify(c->types, place_ty(c, dst), result, true);
    PlaceId to = nothing ? 0 : dst ? dst : new_temp(c, result, m->loc);
    emit_call(c, callee, m->spelled, m->operands, m->operand_count, to, m->loc);
    *out = to ? value_of_place(to, dst ? place_ty(c, dst) : result)
              : value_of_operand((Operand){.kind = OPD_NONE, .type = result}, result);
}

static void lower_format(RustCtx *c, Call *m, PlaceId dst, Value *out) {
    uint32_t first = m->macro->format - 1u;
    if (first && m->count) add_sink(c, m);
    add_format(c, m, first);
    finish(c, m, m->name, NULL, 0, dst, out);
}

static void lower_test_macro(RustCtx *c, Call *m, Value *out) {
    if (m->count) {
        Value v = piece_value(c, m, 0);
        read_value(c, v, m->loc);
    }
    add_format(c, m, 1);
    finish(c, m, m->name, NULL, 0, 0, out);
}

static void lower_read(RustCtx *c, Call *m, Value *out) {
    for (uint32_t i = 0; i < m->count && i + 1 < m->macro->format; i++)
        add_operand(m, borrow(c, piece_value(c, m, i), false, m->loc));
    add_format(c, m, m->macro->format - 1u);
    finish(c, m, m->name, NULL, 0, 0, out);
}

static void lower_values(RustCtx *c, Call *m, PlaceId dst, Value *out) {
    Ty types[MOST_PIECES];
    for (uint32_t i = 0; i < m->count; i++) {
        Value v = piece_value(c, m, i);
        types[i] = v.ty;
        add_operand(m, take(c, v));
    }
    Str callee = m->name;
    if (m->repeats) callee = str_of(str_format(&c->local, "%.*s[;]", STR_ARG(m->name)));
    finish(c, m, callee, types, m->count, dst, out);
}

static void lower_known(RustCtx *c, Call *m, PlaceId dst, Value *out) {
    Ty text = ty_ref(c->types, ty_prim(c->types, "str"), false);
    switch ((MacroHow)m->macro->how) {
    case MACRO_FORMAT: lower_format(c, m, dst, out); return;
    case MACRO_TEST: lower_test_macro(c, m, out); return;
    case MACRO_READ: lower_read(c, m, out); return;
    case MACRO_VALUES: lower_values(c, m, dst, out); return;
    case MACRO_THROUGH: *out = m->count == 1 ? piece_value(c, m, 0) : unknown_value(0); return;
    case MACRO_MATCHES:
        if (m->count) read_value(c, piece_value(c, m, 0), m->loc);
        *out = value_of_operand((Operand){.kind = OPD_NONE}, ty_prim(c->types, "bool"));
        return;
    case MACRO_TEXT: *out = value_of_operand((Operand){.kind = OPD_STRING, .type = text}, text); return;
    default: *out = value_of_operand((Operand){.kind = OPD_NONE}, 0); return;
    }
}

/* The arguments at the front belong to the project's own macro, which may do anything with them. */
static void drop_own(RustCtx *c, Call *m) {
    uint32_t own = m->by->skip < m->count ? m->by->skip : m->count;
    for (uint32_t i = 0; i < own; i++) escape_names(c, range_text(c, m->at[i].range), m->loc);
    m->count -= own;
    memmove(m->at, m->at + own, m->count * sizeof *m->at);
}

/* True when the macro says no more than that it prints, or writes into something: whatever is around the call. */
static bool may_stand_among(RustCtx *c, const Macro *macro, Str callee) {
    Known known = {0};
    if (macro->how != MACRO_FORMAT || !known_path(c->types, callee, NULL, 0, &known)) return false;
    const TyInfo *t = ty_info(c->types, ty_find(c->types, known.result));
    return macro->format == 2 || (t->kind == TY_TUPLE && !t->count);
}

/* Puts the macro that is called in the end in the place of the project's own; false: not known. */
static bool see_through(RustCtx *c, Call *m, Str path, Str name) {
    bool own = path.len == name.len || str_starts(path, "crate::");
    m->by = own && !m->macro ? rust_forward(c->index, c->file, name) : NULL;
    const Macro *to = m->by ? find_macro(m->by->to) : NULL;
    Str callee = to ? str_of(str_format(&c->local, "%s!", to->name)) : S("");
    if (!to || to->how != MACRO_FORMAT || (!m->by->only && !may_stand_among(c, to, callee))) return false;
    m->macro = to;
    m->name = callee;
    return true;
}

static Str macro_name(Str path) {
    size_t at = path.len;
    while (at && path.at[at - 1] != ':') at--;
    return (Str){path.at + at, path.len - at};
}

void lower_macro(RustCtx *c, TSNode n, PlaceId dst, Value *out) {
    TSNode tree = ts_node_named_child(n, ts_node_named_child_count(n) - 1);
    Str path = node_text(c, node_field(n, FIELD_macro)), name = macro_name(path);
    Call *m = arena_new(&c->local, Call);
    m->loc = node_loc(c, n);
    m->macro = find_macro(name);
    m->spelled = m->name = str_of(str_format(&c->local, "%.*s!", STR_ARG(name)));
    *out = unknown_value(dst ? place_ty(c, dst) : 0);
    if ((!m->macro && !see_through(c, m, path, name)) || c->macros == DEEPEST_MACRO) {
        if (m->macro) c->func_flags |= FUNC_TRUNCATED;
        escape_names(c, node_text(c, tree), m->loc);
        return;
    }
    c->macros++;
    if (m->macro->how != MACRO_TEXT && m->macro->how != MACRO_NOTHING) split(c, m, tree);
    if (m->by) drop_own(c, m);
    lower_known(c, m, m->by && !m->by->only ? 0 : dst, out);
    if (m->by && !m->by->only) *out = unknown_value(dst ? place_ty(c, dst) : 0);
    c->macros--;
}
