/* C statements as events: control flow, scopes, loops. Knows nothing of what calls mean. */
#include "clang_ctx.h"

#include <string.h>

/* The chain of tests a switch makes, spread over its case labels. */
typedef struct Dispatch {
    Label next;          /* the test that comes after the last one placed */
    Label default_label; /* placed when `has_default` */
    bool has_default;
} Dispatch;

static void run_cleanup(Ctx *c, const Scope *s, LocId loc) {
    const Place *p = &c->b.u->places.at[s->cleanup];
    Operand address = {.kind = OPD_ADDRESS, .id = s->cleanup, .type = p->type};
    Event *e = build_event(&c->b, EV_CALL, loc);
    e->flags |= EVENT_IMPLICIT;
    e->callee = s->function;
    build_operands(&c->b, &address, 1);
}

static void run_cleanups_until(Ctx *c, const Scope *outer, LocId loc) {
    for (const Scope *s = c->scope; s && s != outer; s = s->outer) {
        if (s->cleanup) run_cleanup(c, s, loc);
    }
}

static void scope_push(Ctx *c, PlaceId cleanup, StrId function) {
    Scope *s = arena_new(&c->local, Scope);
    *s = (Scope){c->scope, cleanup, function};
    c->scope = s;
}

/* The name in `__attribute__((cleanup(NAME)))`, which libclang shows only in the printed declaration. */
static StrId cleanup_function(Ctx *c, CXCursor decl) {
    if (!clang.Cursor_hasAttrs(decl)) return 0;
    CXPrintingPolicy policy = clang.getCursorPrintingPolicy(decl);
    CXString printed = clang.getCursorPrettyPrinted(decl, policy);
    const char *at = strstr(clang.getCString(printed), "cleanup(");
    StrId id = 0;
    if (at) {
        at += strlen("cleanup(");
        id = build_str(&c->b, (Str){at, strcspn(at, ")")});
    }
    clang.disposeString(printed);
    clang.PrintingPolicy_dispose(policy);
    return id;
}

void declare_variable(Ctx *c, CXCursor decl) {
    VarId v = var_of_decl(c, decl);
    LocId loc = loc_of(c, decl);
    PlaceId place = build_place_var(&c->b, v);
    CXCursor init = clang.Cursor_getVarDeclInitializer(decl);
    bool is_static = c->b.u->vars.at[v].kind == VAR_STATIC || c->b.u->vars.at[v].kind == VAR_GLOBAL;
    bool none = init.kind == CXCursor_InvalidFile || init.kind == 0 ||
                (init.kind >= CXCursor_FirstInvalid && init.kind <= CXCursor_LastInvalid);
    if (!none) note_members(c, init, clang.getCursorType(decl));
    if (is_static) return;
    if (none) {
        build_event(&c->b, EV_DECL, loc)->dst = place;
    } else {
        lower_init(c, place, init, loc);
    }
    StrId cleanup = cleanup_function(c, decl);
    if (!cleanup) return;
    c->b.u->vars.at[v].flags |= VAR_CLEANUP;
    c->b.u->vars.at[v].cleanup = cleanup;
    scope_push(c, place, cleanup);
}

static void lower_compound(Ctx *c, CXCursor s) {
    Scope *outer = c->scope;
    Kids kids = kids_of(c, s);
    for (uint32_t i = 0; i < kids.count; i++) lower_statement(c, kids.at[i]);
    run_cleanups_until(c, outer, loc_of(c, s));
    c->scope = outer;
}

static void lower_arm(Ctx *c, CXCursor s) {
    build_region_open(&c->b, REGION_ARM, loc_of(c, s));
    lower_statement(c, s);
    build_region_close(&c->b);
}

static void lower_if(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (kids.count < 2) return;
    Label on_false = {0}, end = {0};
    LocId loc = loc_of(c, kids.at[0]);
    lower_condition(c, kids.at[0], true, &on_false);
    lower_arm(c, kids.at[1]);
    if (kids.count > 2) {
        build_jump(&c->b, EV_JUMP, &end, loc);
        build_place_label(&c->b, &on_false, loc);
        lower_arm(c, kids.at[2]);
        build_place_label(&c->b, &end, loc);
    } else {
        build_place_label(&c->b, &on_false, loc);
    }
}

/* The keyword and head of a loop: its extent up to its body. */
static LocId head_loc(Ctx *c, CXCursor loop, CXCursor body) {
    Loc head = *unit_loc(c->b.u, loc_of(c, loop));
    const Loc *inner = unit_loc(c->b.u, loc_of(c, body));
    if (inner->line > head.line || (inner->line == head.line && inner->col > head.col)) {
        head.end_line = inner->line;
        head.end_col = inner->col;
    }
    return build_loc(&c->b, head);
}

static void note_bound(Ctx *c, RegionId loop) {
    if (!c->compared.valid) return;
    Region *r = &c->b.u->regions.at[loop];
    const Operand *l = &c->compared.left, *o = &c->compared.right;
    if (l->kind == OPD_NULL || o->kind == OPD_NULL) return; /* a walk along pointers counts nothing */
    if (l->kind == OPD_VALUE) {
        r->counter = l->id;
        r->bound = *o;
    } else if (o->kind == OPD_VALUE) {
        r->counter = o->id;
        r->bound = *l;
    }
}

typedef struct LoopParts {
    CXCursor init, condition, step, body;
    bool has_init, has_condition, has_step, after; /* after: the condition is tested behind the body */
} LoopParts;

static void lower_loop_condition(Ctx *c, const LoopParts *p, RegionId loop, Label *out) {
    if (!p->has_condition) return;
    c->compared.valid = false;
    lower_condition(c, p->condition, true, out);
    note_bound(c, loop);
}

static void lower_loop(Ctx *c, CXCursor s, const LoopParts *p) {
    if (p->has_init) lower_statement(c, p->init);
    LocId loc = head_loc(c, s, p->body);
    Label head = {0}, out = {0}, next = {0};
    RegionId loop = build_region_open(&c->b, REGION_LOOP, loc);
    Exits outer = c->exits;
    c->exits = (Exits){&out, &next, c->scope, c->scope, loop, NULL};
    build_place_label(&c->b, &head, loc);
    if (!p->after) lower_loop_condition(c, p, loop, &out);
    lower_statement(c, p->body);
    build_place_label(&c->b, &next, loc);
    if (p->has_step) lower_discard(c, p->step);
    if (p->after) lower_loop_condition(c, p, loop, &out);
    build_jump(&c->b, EV_JUMP, &head, loc);
    c->exits = outer;
    build_region_close(&c->b);
    build_place_label(&c->b, &out, loc);
}

static bool is_assignment(CXCursor e) {
    if (e.kind == CXCursor_CompoundAssignOperator || e.kind == CXCursor_DeclStmt) return true;
    if (e.kind != CXCursor_BinaryOperator) return false;
    enum CXBinaryOperatorKind op = clang.getCursorBinaryOperatorKind(e);
    return op == CXBinaryOperator_Assign || op == CXBinaryOperator_Comma;
}

static bool is_step(CXCursor e) {
    if (e.kind == CXCursor_CompoundAssignOperator) return true;
    if (e.kind != CXCursor_UnaryOperator) return false;
    enum CXUnaryOperatorKind op = clang.getCursorUnaryOperatorKind(e);
    return op >= CXUnaryOperator_PostInc && op <= CXUnaryOperator_PreDec;
}

static unsigned offset_of(CXCursor e) {
    CXFile file;
    unsigned offset = 0;
    clang.getSpellingLocation(clang.getRangeStart(clang.getCursorExtent(e)), &file, NULL, NULL, &offset);
    return offset;
}

/* Offsets of the two semicolons of a `for` head that is written in the main file; false elsewhere. */
static bool for_semicolons(Ctx *c, CXCursor s, size_t at[2]) {
    if (written_in_macro(s)) return false;
    CXFile file;
    unsigned offset = 0;
    clang.getSpellingLocation(clang.getRangeStart(clang.getCursorExtent(s)), &file, NULL, NULL, &offset);
    if (file != c->main_file) return false;
    unsigned depth = 0, found = 0;
    for (size_t i = offset; i < c->main_text.len && found < 2; i++) {
        char ch = c->main_text.at[i];
        if (ch == '(' || ch == '{') depth++;
        if ((ch == ')' || ch == '}') && --depth == 0) return false;
        if (ch == '"' || ch == '\'') {
            for (i++; i < c->main_text.len && c->main_text.at[i] != ch; i++) i += c->main_text.at[i] == '\\';
        }
        if (ch == ';' && depth == 1) at[found++] = i;
    }
    return found == 2;
}

/* libclang leaves out the absent parts of `for(;;)`: tell the present ones by position, or by shape where
 * the loop comes out of a macro. */
static void for_part(LoopParts *p, CXCursor e, const size_t semicolon[2], bool positions, bool first) {
    size_t at = positions ? offset_of(e) : 0;
    if (positions ? at < semicolon[0] : first && is_assignment(e)) {
        p->init = e;
        p->has_init = true;
    } else if (positions ? at < semicolon[1] : !p->has_condition && !is_step(e) && !is_assignment(e)) {
        p->condition = e;
        p->has_condition = true;
    } else {
        p->step = e;
        p->has_step = true;
    }
}

static void lower_for(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (!kids.count) return;
    LoopParts p = {.body = kids.at[kids.count - 1]};
    size_t semicolon[2] = {0};
    if (kids.count == 4) {
        p = (LoopParts){kids.at[0], kids.at[1], kids.at[2], kids.at[3], true, true, true, false};
    } else {
        bool positions = kids.count > 1 && for_semicolons(c, s, semicolon);
        for (uint32_t i = 0; i + 1 < kids.count; i++) for_part(&p, kids.at[i], semicolon, positions, i == 0);
    }
    lower_loop(c, s, &p);
}

static void lower_while(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (kids.count < 2) return;
    LoopParts p = {.condition = kids.at[0], .body = kids.at[1], .has_condition = true};
    lower_loop(c, s, &p);
}

static bool is_zero_literal(CXCursor e) {
    if (e.kind != CXCursor_IntegerLiteral) return false;
    CXEvalResult r = clang.Cursor_Evaluate(e);
    bool zero = r && clang.EvalResult_getKind(r) == CXEval_Int && clang.EvalResult_getAsLongLong(r) == 0;
    if (r) clang.EvalResult_dispose(r);
    return zero;
}

/* do { … } while (0) is how macros make statements: no loop at all, though break leaves it. */
static void lower_once(Ctx *c, CXCursor body) {
    Label out = {0};
    Exits outer = c->exits;
    c->exits.on_break = c->exits.on_continue = &out;
    c->exits.break_scope = c->exits.continue_scope = c->scope;
    c->exits.loop = 0;
    lower_statement(c, body);
    c->exits = outer;
    if (out.pending) build_place_label(&c->b, &out, 0);
}

static void lower_do(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (kids.count < 2) return;
    if (is_zero_literal(strip(c, kids.at[1]))) {
        lower_once(c, kids.at[0]);
        return;
    }
    LoopParts p = {.condition = kids.at[1], .body = kids.at[0], .has_condition = true, .after = true};
    lower_loop(c, s, &p);
}

/* Each case label carries its own test, so that events stay in source order: the test of one label leads
 * to the test of the next. */
static void lower_case(Ctx *c, CXCursor s) {
    Dispatch *d = c->exits.dispatch;
    Kids kids = kids_of(c, s);
    LocId loc = kids.count ? loc_of(c, kids.at[0]) : loc_of(c, s);
    if (d) {
        Label body = {0};
        build_jump(&c->b, EV_JUMP, &body, loc);
        build_place_label(&c->b, &d->next, loc);
        d->next = (Label){0};
        build_jump(&c->b, EV_SWITCH, &d->next, loc);
        build_place_label(&c->b, &body, loc);
    } else {
        c->func_flags |= FUNC_ODD; /* a label inside a loop of the switch: Duff's device */
    }
    if (kids.count) lower_statement(c, kids.at[kids.count - 1]);
}

static void lower_default(Ctx *c, CXCursor s) {
    Dispatch *d = c->exits.dispatch;
    if (d) {
        build_place_label(&c->b, &d->default_label, loc_of(c, s));
        d->has_default = true;
    }
    Kids kids = kids_of(c, s);
    if (kids.count) lower_statement(c, kids.at[kids.count - 1]);
}

static void lower_switch(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (kids.count < 2) return;
    LocId loc = loc_of(c, kids.at[0]);
    lower_discard(c, kids.at[0]);
    Dispatch d = {0};
    Label out = {0};
    Exits outer = c->exits;
    c->exits.on_break = &out;
    c->exits.break_scope = c->scope;
    c->exits.dispatch = &d;
    build_jump(&c->b, EV_JUMP, &d.next, loc);
    build_region_open(&c->b, REGION_ARM, loc);
    lower_statement(c, kids.at[1]);
    build_region_close(&c->b);
    c->exits = outer;
    build_jump(&c->b, EV_JUMP, &out, loc);
    build_place_label(&c->b, &d.next, loc);
    build_jump(&c->b, EV_JUMP, d.has_default ? &d.default_label : &out, loc);
    build_place_label(&c->b, &out, loc);
}

static NamedLabel *named_label(Ctx *c, const void *decl) {
    for (uint32_t i = 0; i < c->labels.count; i++) {
        if (c->labels.at[i].decl == decl) return &c->labels.at[i];
    }
    NamedLabel *l = vec_push(&c->local, &c->labels);
    *l = (NamedLabel){.decl = decl};
    return l;
}

static void mark_early(Ctx *c) {
    for (RegionId r = c->b.region; r; r = c->b.u->regions.at[r].parent) {
        if (c->b.u->regions.at[r].kind == REGION_LOOP) c->b.u->regions.at[r].flags |= REGION_EARLY;
    }
}

static void lower_goto(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    if (!kids.count) return;
    NamedLabel *l = named_label(c, clang.getCursorReferenced(kids.at[0]).data[1]);
    mark_early(c);
    LocId loc = loc_of(c, s);
    EventId back_to = l->label.at;
    build_jump(&c->b, EV_JUMP, &l->label, loc);
    if (back_to) build_region_back(&c->b, back_to, loc);
}

static void lower_label(Ctx *c, CXCursor s) {
    LocId loc = loc_of(c, s);
    build_place_label(&c->b, &named_label(c, s.data[1])->label, loc);
    Kids kids = kids_of(c, s);
    for (uint32_t i = 0; i < kids.count; i++) lower_statement(c, kids.at[i]);
}

static void lower_return(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    LocId loc = loc_of(c, s);
    Operand value = {0};
    if (kids.count) value = lower_value(c, kids.at[0]);
    run_cleanups_until(c, NULL, loc);
    mark_early(c);
    build_event(&c->b, EV_RETURN, loc);
    if (kids.count) build_operands(&c->b, &value, 1);
}

static void lower_break(Ctx *c, CXCursor s, bool is_break) {
    Label *to = is_break ? c->exits.on_break : c->exits.on_continue;
    if (!to) return;
    LocId loc = loc_of(c, s);
    run_cleanups_until(c, is_break ? c->exits.break_scope : c->exits.continue_scope, loc);
    bool leaves_loop = is_break && !c->exits.dispatch;
    if (c->exits.loop && leaves_loop) c->b.u->regions.at[c->exits.loop].flags |= REGION_EARLY;
    if (c->exits.loop && !is_break) c->b.u->regions.at[c->exits.loop].flags |= REGION_SKIPS;
    build_jump(&c->b, EV_JUMP, to, loc);
}

static void lower_asm(Ctx *c, CXCursor s) {
    c->func_flags |= FUNC_ASM;
    Kids kids = kids_of(c, s);
    for (uint32_t i = 0; i < kids.count; i++) {
        Operand o = lower_value(c, kids.at[i]);
        if (o.kind == OPD_VALUE || o.kind == OPD_ADDRESS || o.kind == OPD_INTERIOR)
            build_use(&c->b, o.id, USE_ESCAPE, loc_of(c, s));
    }
}

static void lower_declarations(Ctx *c, CXCursor s) {
    Kids kids = kids_of(c, s);
    for (uint32_t i = 0; i < kids.count; i++) {
        if (kids.at[i].kind == CXCursor_VarDecl) declare_variable(c, kids.at[i]);
    }
}

void lower_statement(Ctx *c, CXCursor s) {
    if (++c->depth > DEEPEST_SYNTAX) {
        c->func_flags |= FUNC_TRUNCATED;
        c->depth--;
        return;
    }
    Arena saved = c->scratch;
    switch (s.kind) {
    case CXCursor_CompoundStmt: lower_compound(c, s); break;
    case CXCursor_DeclStmt: lower_declarations(c, s); break;
    case CXCursor_IfStmt: lower_if(c, s); break;
    case CXCursor_ForStmt: lower_for(c, s); break;
    case CXCursor_WhileStmt: lower_while(c, s); break;
    case CXCursor_DoStmt: lower_do(c, s); break;
    case CXCursor_SwitchStmt: lower_switch(c, s); break;
    case CXCursor_CaseStmt: lower_case(c, s); break;
    case CXCursor_DefaultStmt: lower_default(c, s); break;
    case CXCursor_LabelStmt: lower_label(c, s); break;
    case CXCursor_GotoStmt: lower_goto(c, s); break;
    case CXCursor_IndirectGotoStmt: c->func_flags |= FUNC_ODD; break;
    case CXCursor_ReturnStmt: lower_return(c, s); break;
    case CXCursor_BreakStmt: lower_break(c, s, true); break;
    case CXCursor_ContinueStmt: lower_break(c, s, false); break;
    case CXCursor_GCCAsmStmt:
    case CXCursor_MSAsmStmt: lower_asm(c, s); break;
    case CXCursor_NullStmt: break;
    case CXCursor_UnexposedStmt: { /* attributed statements: [[fallthrough]]; */
        Kids kids = kids_of(c, s);
        for (uint32_t i = 0; i < kids.count; i++) lower_statement(c, kids.at[i]);
        break;
    }
    default: lower_discard(c, s);
    }
    c->scratch = saved;
    c->depth--;
}

Operand lower_statement_value(Ctx *c, CXCursor s) {
    Scope *outer = c->scope;
    Kids kids = kids_of(c, s);
    Operand value = {0};
    for (uint32_t i = 0; i < kids.count; i++) {
        bool is_value = i + 1 == kids.count && clang.getCursorType(kids.at[i]).kind != CXType_Invalid &&
                        clang.getCursorType(kids.at[i]).kind != CXType_Void && kids.at[i].kind >= CXCursor_FirstExpr &&
                        kids.at[i].kind <= CXCursor_LastExpr;
        if (is_value)
            value = lower_value(c, kids.at[i]);
        else
            lower_statement(c, kids.at[i]);
    }
    run_cleanups_until(c, outer, loc_of(c, s));
    c->scope = outer;
    return value;
}

/* --- functions -------------------------------------------------------------------------------------- */

/* A directory or file name that says its code is a test. */
static bool names_test(Str part) {
    return str_is(part, "test") || str_is(part, "tests") || str_is(part, "unittest") || str_is(part, "unittests") ||
           str_is(part, "regress") || str_starts(part, "test_") || str_ends(part, "_test.c") ||
           str_ends(part, "_tests.c") || str_ends(part, "-test.c");
}

static bool is_test_path(Str path) {
    while (path.len) {
        if (names_test(str_cut(&path, '/'))) return true;
    }
    return false;
}

static uint16_t function_flags(Ctx *c, CXCursor decl) {
    uint16_t flags = 0;
    if (clang.Cursor_getStorageClass(decl) == CX_SC_Static) flags |= FUNC_STATIC;
    if (clang.Cursor_isVariadic(decl)) flags |= FUNC_VARIADIC;
    CXSourceLocation at = clang.getCursorLocation(decl);
    if (is_test_path(unit_str(c->b.u, c->b.u->files.at[1]))) flags |= FUNC_TEST;
    if (in_main_file(c, decl)) return flags;
    flags |= FUNC_HEADER;
    if (clang.Location_isInSystemHeader(at)) flags |= FUNC_SYSTEM;
    return flags;
}

static LocId name_loc(Ctx *c, CXCursor decl, Str name) {
    CXFile file;
    unsigned line = 0, col = 0;
    clang.getFileLocation(clang.getCursorLocation(decl), &file, &line, &col, NULL);
    Loc loc = *unit_loc(c->b.u, loc_of(c, decl));
    loc.line = loc.end_line = line;
    loc.col = col;
    loc.end_col = col + (uint32_t)name.len;
    return build_loc(&c->b, loc);
}

static bool names_word(Str text, Str name) {
    for (size_t i = 0; i + name.len <= text.len; i++) {
        const char *hit = memchr(text.at + i, name.at[0], text.len - i - name.len + 1);
        if (!hit) return false;
        i = (size_t)(hit - text.at);
        if (memcmp(hit, name.at, name.len) != 0) continue;
        char before = i ? text.at[i - 1] : ' ', after = i + name.len < text.len ? text.at[i + name.len] : ' ';
        bool left = before == '_' || (before >= '0' && before <= '9') || ((before | 32) >= 'a' && (before | 32) <= 'z');
        bool right = after == '_' || (after >= '0' && after <= '9') || ((after | 32) >= 'a' && (after | 32) <= 'z');
        if (!left && !right) return true;
    }
    return false;
}

static void mark_hidden(Ctx *c, Func *f, Str arm) {
    if (names_word(arm, S("return"))) f->flags |= FUNC_HIDDEN_RETURN;
    for (VarId v = f->var_first; v < c->b.u->vars.count; v++) {
        Var *var = &c->b.u->vars.at[v];
        if (var->name && names_word(arm, unit_str(c->b.u, var->name))) var->flags |= VAR_HIDDEN_USE;
    }
}

static bool has_events(const Ctx *c, const Func *f, uint32_t first_line, uint32_t last_line) {
    for (EventId e = f->first; e < c->b.u->events.count; e++) {
        const Loc *l = unit_loc(c->b.u, c->b.u->events.at[e].loc);
        if (c->b.u->events.at[e].loc && l->line > first_line && l->line < last_line) return true;
    }
    return false;
}

static bool is_directive(Str line, const char *word) {
    size_t i = 0;
    while (i < line.len && (line.at[i] == ' ' || line.at[i] == '\t')) i++;
    if (i >= line.len || line.at[i] != '#') return false;
    i++;
    while (i < line.len && (line.at[i] == ' ' || line.at[i] == '\t')) i++;
    return str_starts((Str){line.at + i, line.len - i}, word);
}

/* An #if arm in which no event happened was not compiled (or declares nothing of interest): what it names
 * may be used there in ways these facts do not show. */
static void find_hidden_uses(Ctx *c, Func *f, unsigned first_offset, unsigned last_offset) {
    Str body = {c->main_text.at + first_offset, last_offset - first_offset};
    if (!memchr(body.at, '#', body.len)) return;
    enum { DEEPEST = 32 };
    const char *arm_at[DEEPEST];
    uint32_t arm_line[DEEPEST], depth = 0, line = unit_loc(c->b.u, f->loc)->line;
    Str rest = body;
    while (rest.len) {
        Str text = str_cut(&rest, '\n');
        bool opens = is_directive(text, "if"), turns = is_directive(text, "el"), ends = is_directive(text, "endif");
        if ((turns || ends) && depth) {
            Str arm = {arm_at[depth - 1], (size_t)(text.at - arm_at[depth - 1])};
            if (!has_events(c, f, arm_line[depth - 1], line)) mark_hidden(c, f, arm);
            depth--;
        }
        if ((opens || turns) && depth < DEEPEST) {
            arm_at[depth] = text.at + text.len;
            arm_line[depth++] = line;
        }
        line++;
    }
}

static void declare_parameters(Ctx *c, Kids kids) {
    uint16_t index = 0;
    for (uint32_t i = 0; i < kids.count; i++) {
        if (kids.at[i].kind != CXCursor_ParmDecl) continue;
        VarId v = var_of_decl(c, kids.at[i]);
        c->b.u->vars.at[v].kind = VAR_PARAM;
        c->b.u->vars.at[v].index = index++;
    }
    c->b.u->funcs.at[c->b.func].params = index;
}

static void finish_function(Ctx *c, CXCursor decl) {
    Func *f = &c->b.u->funcs.at[c->b.func];
    f->flags = (uint16_t)(f->flags | c->func_flags);
    CXFile file;
    unsigned first = 0, last = 0, line = 0;
    CXSourceRange extent = clang.getCursorExtent(decl);
    clang.getFileLocation(clang.getCursorLocation(decl), &file, NULL, NULL, &first);
    if (file == c->main_file) {
        clang.getFileLocation(clang.getRangeEnd(extent), &file, &line, NULL, &last);
        if (last <= c->main_text.len && first < last) find_hidden_uses(c, f, first, last);
    } else {
        clang.getFileLocation(clang.getRangeEnd(extent), &file, &line, NULL, NULL);
    }
    f->end_line = line;
    build_func_end(&c->b);
}

void lower_function(Ctx *c, CXCursor decl) {
    Arena saved = c->scratch;
    Arena local = c->local;
    Kids kids = kids_of(c, decl);
    StrId name = take_string(c, clang.getCursorSpelling(decl));
    Func f = {.name = name, .flags = function_flags(c, decl), .loc = name_loc(c, decl, unit_str(c->b.u, name))};
    f.result = type_lower(c, clang.getResultType(clang.getCursorType(decl)));
    c->labels.count = c->labels.room = 0;
    c->labels.at = NULL;
    c->scope = NULL;
    c->exits = (Exits){0};
    c->func_flags = 0;
    c->depth = 0;
    build_func_begin(&c->b, f);
    declare_parameters(c, kids);
    for (uint32_t i = 0; i < kids.count; i++) {
        if (kids.at[i].kind == CXCursor_CompoundStmt) lower_statement(c, kids.at[i]);
    }
    finish_function(c, decl);
    c->local = local;
    c->scratch = saved;
}
