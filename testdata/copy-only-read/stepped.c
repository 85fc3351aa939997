/* Pointers stepped through a text, in the function itself or in one that returns where it stopped. */
#include <stdlib.h>
#include <string.h>

struct line {
    const char *text;
};

static const char *skip_blanks(const char *at) {
    while (*at == ' ') at++;
    return at;
}

static const char *value_of(const char *at) {
    const char *sign = strchr(at, '=');
    if (sign) return sign + 1;
    return at;
}

size_t value_length(const struct line *line) {
    char *text = strdup(line->text); // expect: copy-only-read
    size_t n;
    if (!text) return 0;
    n = strlen(value_of(skip_blanks(text)));
    free(text);
    return n;
}

const char *start_of(const struct line *line) {
    char *text = strdup(line->text); // ok: a part of it is returned
    return text ? skip_blanks(text) : NULL;
}

static void blank(char *at) {
    char *end = at + strlen(at);
    while (end > at) *--end = ' ';
}

static int marks;

static void mark(void) {
    char room[8], *at = room;
    *at++ = '<';
    *at++ = '>';
    *at = 0;
    marks += (int)strlen(room);
}

size_t length_blanked(const struct line *line) {
    char *text = strdup(line->text); // ok: written to through a stepped pointer
    size_t n;
    if (!text) return 0;
    blank(text);
    n = strspn(text, " ");
    free(text);
    return n;
}

size_t length_marked(const struct line *line) {
    char *text = strdup(line->text); // expect: copy-only-read
    size_t n;
    if (!text) return 0;
    mark();
    n = strlen(text);
    free(text);
    return n;
}

static char shown[80];

static void show(const char *text) {
    char *at = shown;
    while (*text && at < shown + 79) *at++ = *text++;
    *at = 0;
}

size_t length_shown(const char *next) {
    char *text = strdup(shown); // ok: the function called writes to the original
    size_t n;
    if (!text) return 0;
    show(next);
    n = strlen(text);
    free(text);
    return n;
}
