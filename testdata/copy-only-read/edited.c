/* Text that is changed after it was formatted is no copy of what was formatted. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *at;
    size_t used;
};

static void clean(struct text *text) {
    while (text->used && text->at[text->used - 1] == '/') text->used--;
    text->at[text->used] = 0;
}

static char *clean_path(const char *format, ...) {
    struct text text = {0};
    va_list args;
    va_start(args, format);
    if (vasprintf(&text.at, format, args) < 0) abort();
    va_end(args);
    text.used = strlen(text.at);
    clean(&text);
    return text.at;
}

size_t length_cleaned(const char *path) {
    char *clean = clean_path("%s", path); // ok: trailing slashes are gone
    size_t n = strlen(clean);
    free(clean);
    return n;
}
