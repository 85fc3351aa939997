/* URI encoding. Knows no format. */
#include "uri.h"

#include "tool.h"

#include <string.h>

static bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-._~/", c));
}

char *uri_path(Arena *a, Str path) {
    static const char digits[] = "0123456789ABCDEF";
    char *out = arena_array(a, char, path.len * 3 + 1), *at = out;
    for (size_t i = 0; i < path.len; i++) {
        uint8_t byte = (uint8_t)path.at[i];
        if (unreserved(path.at[i])) {
            *at++ = path.at[i];
            continue;
        }
        *at++ = '%';
        *at++ = digits[byte >> 4];
        *at++ = digits[byte & 15];
    }
    return out;
}

char *uri_file(Arena *a, const char *path) { return str_format(a, "file://%s", uri_path(a, str_of(path))); }

char *uri_rule(Arena *a, const Rule *rule) { return str_format(a, ALLOCLINT_DOCS_URL "%s", rule->id); }
