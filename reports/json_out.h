/* Writing JSON to a stream, member by member, so that a report is never held in memory as a whole. */
#ifndef ALLOCLINT_JSON_OUT_H
#define ALLOCLINT_JSON_OUT_H

#include "../analyzer/base/str.h"

#include <stdio.h>

typedef struct JsonOut {
    FILE *out;
    uint32_t wide;  /* containers nested up to this deep put each member on a line of its own */
    uint32_t depth;
    bool any;       /* the innermost container has a member already */
} JsonOut;

/* A `key` of NULL stands for none: an element of an array, or the document itself. */
void json_open(JsonOut *j, const char *key, char bracket); /* '{' or '[' */
void json_close(JsonOut *j, char bracket);                 /* '}' or ']' */
/* Text of any bytes; what is not UTF-8 becomes U+FFFD. */
void json_text(JsonOut *j, const char *key, Str text);
void json_z(JsonOut *j, const char *key, const char *text);
void json_number(JsonOut *j, const char *key, uint64_t number);
void json_flag(JsonOut *j, const char *key, bool flag);

#endif
