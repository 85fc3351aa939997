/* Reads printf formats. Knows the notation of C17 7.21.6.1 and the sizes of 64-bit systems, no library
 * function: which argument is a format is what a function's row says. */
#include "format_text.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool one_of(char c, const char *set) { return c && strchr(set, c); }

static const Operand *format_operand(const Story *s, EventId call) {
    const Api *api = story_callee(s, call);
    const Event *e = story_event(s, call);
    if (!api || !api->format || !(api->flags & API_VARIADIC) || api->format > e->operands) return NULL;
    const Operand *o = event_operand(s, e, api->format - 1u);
    /* neither "literal" + n nor one with a terminator inside */
    bool whole = o->kind == OPD_STRING && unit_str(s->unit, o->id).len == (size_t)o->add;
    return whole ? o : NULL;
}

Str format_literal(const Story *s, EventId call) {
    const Operand *o = format_operand(s, call);
    return o ? (Str){unit_z(s->unit, o->id), (size_t)o->add} : S("");
}

/* A number at *at, or -1; moves behind it. */
static int64_t number(Str f, size_t *at) {
    int64_t n = 0;
    size_t from = *at;
    for (; *at < f.len && is_digit(f.at[*at]); ++*at)
        if (n < 100000) n = n * 10 + (f.at[*at] - '0');
    return *at == from ? -1 : n;
}

static void read_flags(Str f, size_t *at, Conversion *c) {
    for (; *at < f.len && one_of(f.at[*at], "-+ #0'"); ++*at) {
        if (f.at[*at] == '\'') c->strange = true;
        if (f.at[*at] == '#') c->alternate = true;
        if (f.at[*at] == '+' || f.at[*at] == ' ') c->sign = true;
    }
}

/* Reads one conversion whose '%' is at c->at. False when the format ends inside it. */
static bool read_conversion(Str f, Conversion *c) {
    size_t at = c->at + 1;
    read_flags(f, &at, c);
    c->width = number(f, &at);
    if (at < f.len && f.at[at] == '.') {
        at++;
        c->precision = number(f, &at);
        if (c->precision < 0) c->precision = 0;
    }
    for (int n = 0; at < f.len && one_of(f.at[at], "hlLqjzt"); at++)
        if (n < 2)
            c->size[n++] = f.at[at];
        else
            c->strange = true;
    if (at >= f.len) return false;
    c->type = f.at[at];
    c->end = at + 1;
    c->plain = c->end == c->at + 2;
    if (!one_of(c->type, "diouxXcspfFeEgG%")) c->strange = true;
    return true;
}

bool format_conversions(Arena *a, const Story *s, EventId call, Conversions *list) {
    Str f = format_literal(s, call);
    const Operand *o = format_operand(s, call);
    if (!o) return false;
    uint32_t arg = story_callee(s, call)->format;
    for (size_t at = 0; at < f.len; at++) {
        if (f.at[at] != '%') continue;
        Conversion c = {.at = at, .arg = arg, .precision = -1};
        if (!read_conversion(f, &c)) return false;
        at = c.end - 1;
        if (c.strange || (c.type == '%' && !c.plain)) return false;
        if (c.type == '%') continue;
        *vec_push(a, list) = c;
        arg++;
    }
    return arg == story_event(s, call)->operands;
}

const Conversion *format_prints_plainly(const Conversions *list, uint32_t arg) {
    for (uint32_t i = 0; i < list->count; i++) {
        const Conversion *c = &list->at[i];
        if (c->arg == arg) return c->plain && c->type == 's' ? c : NULL;
    }
    return NULL;
}

/* --- how long can it get ---------------------------------------------------------------------------------- */

static int bits(const Conversion *c) {
    if (c->size[0] == 'h') return c->size[1] == 'h' ? 8 : 16;
    return c->size[0] ? 64 : 32;
}

static int64_t integer_bytes(const Conversion *c) {
    int64_t digits;
    switch (c->type) {
    case 'x':
    case 'X': digits = bits(c) / 4; break;
    case 'o': digits = (bits(c) + 2) / 3; break;
    default: digits = bits(c) == 8 ? 3 : bits(c) == 16 ? 5 : bits(c) == 32 ? 10 : 20; break;
    }
    if (c->precision > digits) digits = c->precision;
    bool prefix = c->type == 'd' || c->type == 'i' || c->sign;
    return digits + (prefix ? 1 : 0) + (c->alternate ? 2 : 0);
}

/* Sign, digits before the point (a double has 309 at most), point, precision; or sign, point, exponent. */
static int64_t float_bytes(const Conversion *c) {
    int64_t precision = c->precision < 0 ? 6 : c->precision;
    if (c->size[0] == 'L') return -1;
    return (c->type == 'f' || c->type == 'F' ? 311 : 9) + precision;
}

/* Bytes of the longest text the operand can be: a literal, or an array of known size that holds a string. */
static int64_t text_bytes(const Story *s, const Operand *o) {
    if (o->kind == OPD_STRING) return o->add;
    if (o->kind != OPD_ADDRESS) return -1;
    const Type *t = place_type(s->unit, o->id);
    bool chars = t->kind == TYPE_ARRAY && (s->unit->types.at[t->of].flags & TYPE_CHAR);
    return chars && t->size > 1 ? t->size - 1 : -1;
}

static int64_t string_bytes(const Story *s, const Operand *o, const Conversion *c) {
    if (c->size[0]) return -1;
    int64_t bytes = text_bytes(s, o);
    if (c->precision >= 0 && (bytes < 0 || bytes > c->precision)) return c->precision;
    return bytes;
}

static int64_t conversion_bytes(const Story *s, const Operand *o, const Conversion *c) {
    int64_t bytes;
    switch (c->type) {
    case 's': bytes = string_bytes(s, o, c); break;
    case 'c': bytes = c->size[0] ? -1 : 1; break;
    case 'p': bytes = 18; break;
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G': bytes = float_bytes(c); break;
    default: bytes = integer_bytes(c); break;
    }
    return bytes >= 0 && bytes < c->width ? c->width : bytes;
}

/* Bytes outside conversions; "%%" prints one. */
static int64_t literal_bytes(Str f, const Conversions *list) {
    int64_t bytes = (int64_t)f.len;
    for (size_t at = 0; at + 1 < f.len; at++)
        if (f.at[at] == '%') {
            if (f.at[at + 1] == '%') bytes--;
            at++;
        }
    for (uint32_t i = 0; i < list->count; i++) bytes -= (int64_t)(list->at[i].end - list->at[i].at);
    return bytes;
}

int64_t format_bound(const Story *s, EventId call, Arena tmp) {
    Conversions list = {0};
    if (!format_conversions(&tmp, s, call, &list)) return -1;
    int64_t total = literal_bytes(format_literal(s, call), &list) + 1;
    for (uint32_t i = 0; i < list.count; i++) {
        const Operand *o = event_operand(s, story_event(s, call), list.at[i].arg);
        int64_t bytes = conversion_bytes(s, o, &list.at[i]);
        if (bytes < 0) return -1;
        total += bytes;
    }
    return total;
}
