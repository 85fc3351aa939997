/* What a printf-like call prints, as far as its literal format tells. Part of the questions rules may ask. */
#ifndef ALLOCLINT_FORMAT_TEXT_H
#define ALLOCLINT_FORMAT_TEXT_H

#include "query.h"

/* One conversion of a format, as written. */
typedef struct Conversion {
    size_t at, end;     /* "%-5ld" is format[at..end) */
    uint32_t arg;       /* argument of the call it prints, from 0 */
    char type;          /* 'd', 's', … */
    char size[3];       /* length modifier: "", "hh", "l", … */
    bool plain;         /* nothing between % and the type */
    bool strange;       /* *, n$, ' or another modifier that is not understood */
    bool alternate, sign; /* flags # and + or blank */
    int64_t width, precision; /* -1: none */
} Conversion;

typedef Vec(Conversion) Conversions;

/* The conversions of the call's literal format, in order; "%%" is none. False when the format is no literal, the
 * callee no variadic one, or the arguments don't match. */
bool format_conversions(Arena *a, const Story *s, EventId call, Conversions *list);

/* The text of the call's format, empty when it is no literal. */
Str format_literal(const Story *s, EventId call);

/* Bytes that the call prints at most, terminator included; -1 when that cannot be told. */
int64_t format_bound(const Story *s, EventId call, Arena tmp);

/* The conversion by which the call prints argument `arg` (from 0) as it is: "%s" and nothing else. NULL when
 * there is none. */
const Conversion *format_prints_plainly(const Conversions *list, uint32_t arg);

/* Rust: true when the call prints operand `arg` (from 0) once, and as it is: "{}", "{name}". */
bool braces_print_plainly(const Story *s, EventId call, uint32_t arg);

#endif
