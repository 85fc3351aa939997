/* C types as facts. Knows types only. */
#include "clang_ctx.h"

static Str without_prefix(Str s, const char *prefix) {
    if (str_starts(s, prefix)) {
        size_t n = str_of(prefix).len;
        return (Str){s.at + n, s.len - n};
    }
    return s;
}

static StrId type_name(Ctx *c, CXType t) {
    CXString spelled = clang.getTypeSpelling(t);
    Str s = str_of(clang.getCString(spelled));
    s = without_prefix(s, "const ");
    s = without_prefix(s, "volatile ");
    StrId id = build_str(&c->b, s);
    clang.disposeString(spelled);
    return id;
}

static enum CXVisitorResult add_field(CXCursor field, CXClientData data) {
    Fields *f = data;
    *vec_push(f->arena, &f->list) = field;
    return CXVisit_Continue;
}

Fields type_fields(Arena *a, CXType record) {
    Fields fields = {.arena = a};
    clang.Type_visitFields(record, add_field, &fields);
    return fields;
}

/* The last field seen, and whether one has a type the parser could not make sense of. */
typedef struct LastField {
    CXCursor last;
    bool broken;
} LastField;

static enum CXVisitorResult note_field(CXCursor field, CXClientData data) {
    LastField *f = data;
    f->last = field;
    f->broken = f->broken || clang.isInvalidDeclaration(field);
    return CXVisit_Continue;
}

/* True when the file is in a folder `include` of the project: what is there is installed, as a rule. */
static bool is_shipped(CXSourceLocation at) {
    CXFile file;
    clang.getFileLocation(at, &file, NULL, NULL, NULL);
    CXString name = clang.getFileName(file);
    Str path = str_dir(str_of(clang.getCString(name)));
    bool shipped = false;
    while (path.len && !shipped) shipped = str_is(str_cut(&path, '/'), "include");
    clang.disposeString(name);
    return shipped;
}

/* True when the file lies in another directory than the one that is analysed. */
static bool is_apart(const Ctx *c, CXSourceLocation at) {
    CXFile file = NULL;
    clang.getFileLocation(at, &file, NULL, NULL, NULL);
    if (!file || !c->main_file) return true;
    CXString name = clang.getFileName(file), own = clang.getFileName(c->main_file);
    bool apart = !str_eq(str_dir(str_of(clang.getCString(name))), str_dir(str_of(clang.getCString(own))));
    clang.disposeString(name);
    clang.disposeString(own);
    return apart;
}

static uint32_t record_flags(const Ctx *c, CXType t, int64_t *size) {
    CXCursor decl = clang.getTypeDeclaration(t);
    uint32_t flags = 0;
    if (decl.kind == CXCursor_UnionDecl) flags |= TYPE_UNION;
    CXSourceLocation at = clang.getCursorLocation(decl);
    if (clang.Location_isInSystemHeader(at))
        flags |= TYPE_SYSTEM | TYPE_PUBLIC;
    else if (!clang.Location_isFromMainFile(at))
        flags |= TYPE_PUBLIC | (is_shipped(at) ? TYPE_SHIPPED : 0) | (is_apart(c, at) ? TYPE_APART : 0);
    LastField fields = {0};
    if (*size >= 0) clang.Type_visitFields(t, note_field, &fields);
    if (fields.broken || clang.isInvalidDeclaration(decl)) *size = -1; /* what was left out has a size too */
    if (*size < 0) flags |= TYPE_INCOMPLETE;
    bool ends_open =
        fields.last.kind == CXCursor_FieldDecl && clang.getCursorType(fields.last).kind == CXType_IncompleteArray;
    if (ends_open) flags |= TYPE_FLEXIBLE;
    return flags;
}

static uint8_t qualifiers(CXType t) {
    uint8_t flags = 0;
    if (clang.isConstQualifiedType(t)) flags |= TYPE_CONST;
    if (clang.isVolatileQualifiedType(t)) flags |= TYPE_VOLATILE;
    return flags;
}

static bool is_char(enum CXTypeKind k) {
    return k == CXType_Char_U || k == CXType_UChar || k == CXType_Char_S || k == CXType_SChar;
}

static Type type_shape(Ctx *c, CXType t) {
    Type r = {.flags = qualifiers(t), .size = -1};
    switch (t.kind) {
    case CXType_Void: r.kind = TYPE_VOID; break;
    case CXType_Pointer:
    case CXType_BlockPointer:
        r.kind = TYPE_POINTER;
        r.of = type_lower(c, clang.getPointeeType(t));
        r.size = clang.Type_getSizeOf(t);
        break;
    case CXType_ConstantArray:
    case CXType_IncompleteArray:
    case CXType_VariableArray:
        r.kind = TYPE_ARRAY;
        r.of = type_lower(c, clang.getArrayElementType(t));
        r.size = t.kind == CXType_ConstantArray ? clang.Type_getSizeOf(t) : -1;
        break;
    case CXType_Record:
        r.kind = TYPE_RECORD;
        r.size = clang.Type_getSizeOf(t);
        r.name = type_name(c, t);
        r.flags |= record_flags(c, t, &r.size);
        break;
    case CXType_FunctionProto:
    case CXType_FunctionNoProto: r.kind = TYPE_FUNCTION; break;
    case CXType_Atomic:
        r = type_shape(c, clang.getCanonicalType(clang.Type_getValueType(t)));
        r.flags |= TYPE_VOLATILE;
        break;
    default:
        if (t.kind >= CXType_Float && t.kind <= CXType_LongDouble)
            r.kind = TYPE_FLOAT;
        else if ((t.kind >= CXType_Bool && t.kind <= CXType_Int128) || t.kind == CXType_Enum)
            r.kind = TYPE_INT;
        else
            break;
        r.size = clang.Type_getSizeOf(t);
        r.name = type_name(c, t);
        if (is_char(t.kind)) r.flags |= TYPE_CHAR;
    }
    return r;
}

TypeId type_lower(Ctx *c, CXType t) {
    CXType canonical = clang.getCanonicalType(t);
    if (canonical.kind == CXType_Invalid || !canonical.data[0]) return 0;
    uint32_t *slot = ptr_map_slot(c->unit, &c->types, canonical.data[0]);
    if (!*slot) {
        /* A record may contain a pointer to itself, but names stand for bodies here, so this ends. */
        TypeId id = build_type(&c->b, type_shape(c, canonical));
        *ptr_map_slot(c->unit, &c->types, canonical.data[0]) = id;
        return id;
    }
    return *slot;
}

TypeId type_of(Ctx *c, CXCursor e) { return type_lower(c, clang.getCursorType(e)); }
