/* Text helpers. Nothing here knows what the text means. */
#include "str.h"

#include <stdio.h>
#include <string.h>

Str str_of(const char *z) { return z ? (Str){z, strlen(z)} : (Str){"", 0}; }

bool str_eq(Str a, Str b) { return a.len == b.len && (!a.len || !memcmp(a.at, b.at, a.len)); }

bool str_is(Str a, const char *z) { return str_eq(a, str_of(z)); }

bool str_starts(Str s, const char *prefix) {
    size_t n = strlen(prefix);
    return s.len >= n && !memcmp(s.at, prefix, n);
}

bool str_ends(Str s, const char *suffix) {
    size_t n = strlen(suffix);
    return s.len >= n && !memcmp(s.at + s.len - n, suffix, n);
}

uint32_t str_hash(Str s) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.at[i]) * 16777619u;
    return h ^ (h >> 15);
}

size_t str_find(Str s, char c) {
    const char *p = s.len ? memchr(s.at, c, s.len) : NULL;
    return p ? (size_t)(p - s.at) : s.len;
}

static size_t after_last_slash(Str path) {
    size_t i = path.len;
    while (i && path.at[i - 1] != '/') i--;
    return i;
}

Str str_base(Str path) {
    size_t i = after_last_slash(path);
    return (Str){path.at + i, path.len - i};
}

Str str_dir(Str path) {
    size_t i = after_last_slash(path);
    if (i == 0) return S(".");
    return (Str){path.at, i > 1 ? i - 1 : 1};
}

Str str_cut(Str *rest, char sep) {
    size_t i = str_find(*rest, sep);
    Str field = {rest->at, i};
    size_t skip = i < rest->len ? i + 1 : i;
    *rest = (Str){rest->at + skip, rest->len - skip};
    return field;
}

char *str_z(Arena *a, Str s) {
    char *z = arena_array(a, char, s.len + 1);
    if (s.len) memcpy(z, s.at, s.len);
    return z;
}

char *str_vformat(Arena *a, const char *fmt, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    if (n < 0) n = 0;
    char *z = arena_array(a, char, (size_t)n + 1);
    vsnprintf(z, (size_t)n + 1, fmt, args);
    return z;
}

char *str_format(Arena *a, const char *fmt, ...) {
    va_list args;
    va_start(args, fmt);
    char *z = str_vformat(a, fmt, args);
    va_end(args);
    return z;
}

unsigned str_distance(Str a, Str b, unsigned cap) {
    enum { LONGEST = 64 };
    if (a.len > LONGEST || b.len > LONGEST) return cap;
    unsigned row[LONGEST + 1];
    for (size_t j = 0; j <= b.len; j++) row[j] = (unsigned)j;
    for (size_t i = 1; i <= a.len; i++) {
        unsigned diagonal = row[0];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b.len; j++) {
            unsigned swap = diagonal + (a.at[i - 1] != b.at[j - 1]);
            unsigned best = row[j - 1] < row[j] ? row[j - 1] + 1 : row[j] + 1;
            diagonal = row[j];
            row[j] = swap < best ? swap : best;
        }
    }
    return row[b.len] < cap ? row[b.len] : cap;
}
