/* Copies of fresh objects that have a reason. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conn {
    char *host, *path;
};

char *current;
void unknown(char *text);
char *foreign_text(int i);
void foreign_free(char *text);

static char *must_dup(const char *s) {
    char *copy = strdup(s);
    if (copy == NULL) abort();
    return copy;
}

static char *escaped(const char *s) {
    char *out = malloc(2 * strlen(s) + 1), *at = out;
    if (!out) abort();
    for (; *s; s++) {
        if (*s == '"') *at++ = '\\';
        *at++ = *s;
    }
    *at = '\0';
    return out;
}

/* A second allocator: its objects cannot be freed with free. */
static char *pool_dup(const char *s) {
    char *base = malloc(strlen(s) + 1 + 16);
    if (!base) abort();
    strcpy(base + 16, s);
    return base + 16;
}

static void pool_free(char *p) {
    if (p) free(p - 16);
}

char *other_allocator(const char *s) {
    char *text = pool_dup(s);
    char *copy = must_dup(text); // ok: the original comes from another allocator
    pool_free(text);
    return copy;
}

char *foreign(int i) {
    char *text = foreign_text(i);
    char *copy = must_dup(text); // ok: nothing is known of where the original comes from
    foreign_free(text);
    return copy;
}

char *part(const char *s) {
    char *text = escaped(s);
    char *copy = must_dup(text + 1); // ok: a copy of a part
    free(text);
    return copy;
}

char *skipped(const char *s) {
    char *text = escaped(s), *p = text;
    while (*p == ' ') p++;
    char *copy = must_dup(p); // ok: a copy of what is left behind the blanks
    free(text);
    return copy;
}

char *prefix(const char *s, size_t n) {
    char *text = escaped(s);
    char *copy = strndup(text, n); // ok: a bounded copy, the room of the original is not known
    free(text);
    return copy;
}

char *still_read(const char *s) {
    char *text = escaped(s);
    char *copy = must_dup(text); // ok: the original is read after the copy is written
    copy[0] = 'x';
    puts(text);
    free(text);
    return copy;
}

char *written_after(const char *s) {
    char *text = escaped(s);
    char *copy = must_dup(text); // ok: the original is written and read after the copy was made
    text[0] = 'x';
    puts(text);
    free(text);
    return copy;
}

char *kept_too(const char *s) {
    char *text = escaped(s);
    current = text;
    char *copy = must_dup(text); // ok: the original is kept elsewhere
    return copy;
}

void both_kept(struct conn *c, const char *s) {
    char *text = escaped(s);
    c->host = must_dup(text); // ok: both are kept
    c->path = text;
}

char *to_unknown(const char *s) {
    char *text = escaped(s);
    unknown(text);
    char *copy = must_dup(text); // ok: an unknown callee may have kept the original
    free(text);
    return copy;
}

char *sometimes_freed(const char *s, bool keep) {
    char *text = escaped(s);
    char *copy = must_dup(text); // ok: the original is returned on another path
    if (keep) {
        free(copy);
        return text;
    }
    free(text);
    return copy;
}

/* A big buffer is copied in order to be trimmed. */
char *first_line(FILE *in) {
    char *buffer = malloc(8192);
    if (!buffer) return NULL;
    if (!fgets(buffer, 8192, in)) {
        free(buffer);
        return NULL;
    }
    char *line = strdup(buffer); // ok: trims a buffer of 8192 bytes
    free(buffer);
    return line;
}

char *borrowed(struct conn *c) {
    char *copy = must_dup(c->host); // ok: the original belongs to someone else, who happens to free it here
    free(c->host);
    c->host = NULL;
    return copy;
}

char *param(char *text) {
    char *copy = must_dup(text); // ok: the original is the caller's
    free(text);
    return copy;
}

/* More room than the original has. */
char *with_suffix(const char *s) {
    char *text = escaped(s);
    char *copy = malloc(strlen(text) + 5); // ok: the copy has more room than the original
    if (copy) {
        strcpy(copy, text);
        strcat(copy, ".txt");
    }
    free(text);
    return copy;
}

char *terminated(const char *s, size_t n) {
    char *bytes = malloc(n);
    if (!bytes) return NULL;
    memcpy(bytes, s, n);
    char *copy = malloc(n + 1); // ok: one byte more than the original has
    if (copy) {
        memcpy(copy, bytes, n);
        copy[n] = '\0';
    }
    free(bytes);
    return copy;
}

char *either(const char *s, bool plain) {
    const char *text = plain ? s : escaped(s);
    char *copy = must_dup(text); // ok: on one path the original is the caller's
    if (!plain) free((char *)text);
    return copy;
}

/* What looks like a wrapper of strdup adds something in one case. */
static char *message(const char *file, const char *error) {
    char *text;
    if (!file) text = must_dup(error); // ok: is the result
    else if (asprintf(&text, "%s: %s", file, error) < 0) abort();
    return text;
}

void report(struct conn *c, const char *file, const char *s) {
    char *error = escaped(s);
    c->host = message(file, error); // ok: is no mere copy
    free(error);
}

/* libcurl's memory is given back with curl_free, which may not be the program's free. */
char *curl_getenv(const char *name);
void curl_free(void *p);

void configure(struct conn *c) {
    char *env = curl_getenv("CURL_CA_BUNDLE");
    if (env) {
        c->path = strdup(env); // ok: a copy from another heap
        curl_free(env);
    }
}

/* The room that a first guess gave it is trimmed. */
char *printed(const char *format, int n, size_t room) {
    char *buffer = malloc(room);
    if (!buffer) return NULL;
    snprintf(buffer, room, format, n);
    char *text = strdup(buffer); // ok: trims a buffer whose size was a guess
    free(buffer);
    return text;
}

struct entry {
    char *pattern;
    struct entry *next;
};

void add_all(struct entry *entries, const char *name) {
    char *pattern = escaped(name);
    for (; entries; entries = entries->next) entries->pattern = strdup(pattern); // ok: one for each of many
    free(pattern);
}

static const char *past_blanks(const char *at) {
    while (*at == ' ') at++;
    return at;
}

char *without_blanks(const char *name) {
    char *text = escaped(name), *kept;
    kept = strdup(past_blanks(text)); // ok: a pointer into it cannot be handed over
    free(text);
    return kept;
}
