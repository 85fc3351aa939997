// files: called_far_loop.c
/* One element per call; the loop is in another file. */
#include "called_far.h"
#include <stdlib.h>

void bag_add(struct bag *bag, int n) {
    bag->at = realloc(bag->at, (bag->count + 1) * sizeof *bag->at); // expect: linear-growth
    if (!bag->at) abort();
    bag->at[bag->count++] = n;
}

/* The same, behind a function of its own that copies text to the same buffer. */
static void put(char **text, size_t *length, const char *more, size_t n) {
    *text = realloc(*text, *length + n + 1);
    if (!*text) abort();
    for (size_t i = 0; i < n; i++) (*text)[*length + i] = more[i];
    *length += n;
}

void expand(char **text, size_t *length, const char *format, const char *name, size_t n) {
    for (; *format; format++) {
        if (*format == '%') {
            put(text, length, name, n);
            continue;
        }
        *text = realloc(*text, *length + 2); // expect: linear-growth
        if (!*text) abort();
        (*text)[(*length)++] = *format;
    }
}
