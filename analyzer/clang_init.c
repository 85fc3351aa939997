/* Initialisers: which functions they put into globals and into members of records. Events say the same of what is
 * assigned in functions. Knows initialiser lists as written. */
#include "clang_ctx.h"

static CXCursor function_in(CXCursor e) {
    if (e.kind == CXCursor_DeclRefExpr) {
        CXCursor decl = clang.getCursorReferenced(e);
        if (decl.kind == CXCursor_FunctionDecl) return decl;
    }
    return (CXCursor){0};
}

/* Without casts and `&`. */
static CXCursor bare(Ctx *c, CXCursor e) {
    e = strip(c, e);
    while (e.kind == CXCursor_CStyleCastExpr ||
           (e.kind == CXCursor_UnaryOperator && clang.getCursorUnaryOperatorKind(e) == CXUnaryOperator_AddrOf)) {
        Kids kids = kids_of(c, e);
        if (!kids.count) break;
        e = strip(c, kids.at[kids.count - 1]);
    }
    return e;
}

static void add_pointer(Ctx *c, StrId global, StrId record, StrId field, StrId function) {
    *vec_push(c->unit, &c->b.u->pointers) = (PointerInit){global, record, field, function};
}

static void note_pointer(Ctx *c, StrId global, StrId record, StrId field, CXCursor init) {
    CXCursor decl = function_in(bare(c, init));
    if (decl.kind == CXCursor_FunctionDecl)
        add_pointer(c, global, record, field, take_string(c, clang.getCursorSpelling(decl)));
}

/* --- members ------------------------------------------------------------------------------------------ */

static bool is_array(CXType t) { return t.kind == CXType_ConstantArray || t.kind == CXType_IncompleteArray; }

/* Nothing is known of what the members of such a record hold, nor those of the records in it. */
static void doubt(Ctx *c, CXType type) {
    type = clang.getCanonicalType(type);
    while (is_array(type)) type = clang.getCanonicalType(clang.getArrayElementType(type));
    if (type.kind != CXType_Record) return;
    add_pointer(c, 0, ctx_type(c, type_lower(c, type))->name, 0, 0);
    Fields fields = type_fields(&c->scratch, type);
    for (uint32_t i = 0; i < fields.list.count; i++) doubt(c, clang.getCursorType(fields.list.at[i]));
}

static bool is_designated(CXCursor e) {
    return e.kind == CXCursor_UnexposedExpr && clang.getCursorType(e).kind == CXType_Void;
}

static bool calls_function(CXType t) {
    if (t.kind != CXType_Pointer) return false;
    enum CXTypeKind to = clang.getCanonicalType(clang.getPointeeType(t)).kind;
    return to == CXType_FunctionProto || to == CXType_FunctionNoProto;
}

static bool note_value(Ctx *c, CXCursor value, CXType type);

static bool note_field(Ctx *c, StrId record, CXCursor field, CXCursor value) {
    CXType type = clang.getCanonicalType(clang.getCursorType(field));
    if (!calls_function(type)) return note_value(c, value, type);
    CXCursor plain = bare(c, value);
    CXCursor decl = function_in(plain);
    StrId name = take_string(c, clang.getCursorSpelling(field));
    if (decl.kind == CXCursor_FunctionDecl)
        add_pointer(c, 0, record, name, take_string(c, clang.getCursorSpelling(decl)));
    else if (plain.kind != CXCursor_IntegerLiteral && plain.kind != CXCursor_GNUNullExpr)
        add_pointer(c, 0, record, name, 0);
    return true;
}

static bool note_record(Ctx *c, Kids kids, CXType type) {
    StrId record = ctx_type(c, type_lower(c, type))->name;
    Fields fields = type_fields(&c->scratch, type);
    bool designated = kids.count && is_designated(kids.at[0]);
    for (uint32_t i = 0; i < kids.count; i++) {
        if (is_designated(kids.at[i]) != designated) return false;
        if (!designated) {
            if (i >= fields.list.count || !note_field(c, record, fields.list.at[i], kids.at[i])) return false;
            continue;
        }
        Kids parts = kids_of(c, kids.at[i]);
        if (parts.count != 2 || parts.at[0].kind != CXCursor_MemberRef) return false;
        if (!note_field(c, record, clang.getCursorReferenced(parts.at[0]), parts.at[1])) return false;
    }
    return true;
}

static bool note_elements(Ctx *c, Kids kids, CXType of) {
    for (uint32_t i = 0; i < kids.count; i++) {
        CXCursor value = kids.at[i];
        if (is_designated(value)) {
            Kids parts = kids_of(c, value);
            if (parts.count < 2 || parts.at[parts.count - 2].kind == CXCursor_MemberRef) return false;
            value = parts.at[parts.count - 1];
        }
        if (!note_value(c, value, of)) return false;
    }
    return true;
}

/* False when it cannot be told which value is whose: braces left out, say. */
static bool note_value(Ctx *c, CXCursor value, CXType type) {
    type = clang.getCanonicalType(type);
    CXType of = type;
    while (is_array(of)) of = clang.getCanonicalType(clang.getArrayElementType(of));
    CXCursor plain = strip(c, value);
    if (of.kind != CXType_Record)
        return !is_array(type) || plain.kind == CXCursor_InitListExpr || plain.kind == CXCursor_StringLiteral;
    Kids kids = kids_of(c, plain);
    if (plain.kind == CXCursor_CompoundLiteralExpr && kids.count) return note_value(c, kids.at[kids.count - 1], type);
    if (plain.kind != CXCursor_InitListExpr) {
        return clang.getCanonicalType(clang.getCursorType(plain)).kind == type.kind; /* a copy of another */
    }
    if (is_array(type)) return note_elements(c, kids, clang.getArrayElementType(type));
    return note_record(c, kids, type);
}

void note_members(Ctx *c, CXCursor init, CXType type) {
    CXType of = clang.getCanonicalType(type);
    while (is_array(of)) of = clang.getCanonicalType(clang.getArrayElementType(of));
    if (of.kind != CXType_Record || strip(c, init).kind != CXCursor_InitListExpr) return;
    if (!note_value(c, init, type)) doubt(c, type);
}

/* --- globals ------------------------------------------------------------------------------------------ */

static bool is_expression(CXCursor e) { return e.kind >= CXCursor_FirstExpr && e.kind <= CXCursor_LastExpr; }

void note_initialiser(Ctx *c, CXCursor var) {
    CXCursor init = clang.Cursor_getVarDeclInitializer(var);
    if (!is_expression(init)) return;
    StrId name = take_string(c, clang.getCursorSpelling(var));
    CXCursor plain = strip(c, init);
    note_members(c, init, clang.getCursorType(var));
    if (plain.kind != CXCursor_InitListExpr) {
        note_pointer(c, name, 0, 0, init);
        return;
    }
    Kids kids = kids_of(c, plain);
    for (uint32_t i = 0; i < kids.count; i++) {
        if (!is_designated(kids.at[i])) continue;
        Kids parts = kids_of(c, kids.at[i]);
        if (parts.count == 2 && parts.at[0].kind == CXCursor_MemberRef)
            note_pointer(c, name, 0, take_string(c, clang.getCursorSpelling(parts.at[0])), parts.at[1]);
    }
}
