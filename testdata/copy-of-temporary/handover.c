/* Copies of fresh objects that are freed right after. */
#define _GNU_SOURCE
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conn {
    char *host, *path;
    int port;
};

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

static int decode(const char *text, unsigned char **out, size_t *size) {
    size_t n = strlen(text) / 2;
    unsigned char *bytes = malloc(n + 1);
    if (!bytes) return -1;
    for (size_t i = 0; i < n; i++) bytes[i] = (unsigned char)(text[2 * i] ^ text[2 * i + 1]);
    bytes[n] = 0;
    *out = bytes;
    *size = n;
    return 0;
}

char *argument(const char *s) {
    char *text = escaped(s);
    char *result = must_dup(text); // expect: copy-of-temporary
    free(text);
    return result;
}

/* On some arms the text is formatted anew, on one it is copied; one free for all. */
char *quoted(const char *s, char quote) {
    char *result;
    char *text = escaped(s);
    if (quote == '\'') {
        if (asprintf(&result, "'%s'", text) < 0) abort();
    } else if (quote == '"') {
        if (asprintf(&result, "\"%s\"", text) < 0) abort();
    } else if (*text == '~') {
        if (asprintf(&result, "\\%s", text) < 0) abort();
    } else {
        result = must_dup(text); // expect: copy-of-temporary
    }
    free(text);
    return result;
}

/* Stored into the caller's struct; cleanup label shared with the failures. */
int set_host(struct conn *c, const char *reply) {
    int error = 0;
    char *host = NULL;
    if (*reply == '\0') return -1;
    host = escaped(reply);
    if (strlen(host) > 255) {
        error = -2;
        goto out;
    }
    free(c->host);
    c->port = 21;
    c->host = strdup(host); // expect: copy-of-temporary
    if (!c->host) {
        error = -3;
        goto out;
    }
    c->port = 22;
out:
    free(host);
    return error;
}

/* Through an out parameter. */
char *formatted(int a, int b) {
    char *text, *copy;
    if (asprintf(&text, "%d.%d", a, b) < 0) return NULL;
    copy = strdup(text); // expect: copy-of-temporary
    free(text);
    return copy;
}

/* Copied by hand. */
char *by_hand(const char *s) {
    char *text = escaped(s);
    size_t n = strlen(text);
    char *copy = malloc(n + 1); // expect: copy-of-temporary
    if (copy) memcpy(copy, text, n + 1);
    free(text);
    return copy;
}

char *by_strcpy(const char *s) {
    char *text = escaped(s);
    char *copy = malloc(strlen(text) + 1); // expect: copy-of-temporary
    if (!copy) {
        free(text);
        return NULL;
    }
    strcpy(copy, text);
    free(text);
    return copy;
}

unsigned char *exact(const char *s, size_t *size) {
    unsigned char *bytes = NULL;
    if (decode(s, &bytes, size) < 0) return NULL;
    unsigned char *copy = malloc(*size); // expect: copy-of-temporary
    if (copy) memcpy(copy, bytes, *size);
    free(bytes);
    return copy;
}

/* A part is enough for whoever keeps it: truncate and hand over. */
void remember(struct conn *c, const char *url, size_t drop) {
    char *path = escaped(url);
    size_t n = strlen(path) - drop;
    if (n) {
        c->path = malloc(n + 1); // fn: copy-of-temporary the room of the original is not known
        if (c->path) {
            memcpy(c->path, path, n);
            c->path[n] = '\0';
        }
    }
    free(path);
}

/* In a loop, one per element. */
void all(char **out, const char *const *in, int n) {
    for (int i = 0; i < n; i++) {
        char *text = escaped(in[i]);
        out[i] = must_dup(text); // expect: copy-of-temporary
        free(text);
    }
}

/* Read before the copy, tested after it. */
char *shortened(const char *s) {
    char *text = escaped(s);
    if (strlen(text) > 80) text[80] = '\0';
    char *copy = must_dup(text); // expect: copy-of-temporary
    if (text) free(text);
    return copy;
}

/* Made with realloc, trimmed with realloc, handed out through a parameter. */
static size_t upper(char **out, const char *s) {
    size_t n = 0;
    char *text = realloc(NULL, 2 * strlen(s) + 1);
    if (!text) abort();
    for (; *s; s++) text[n++] = (char)toupper((unsigned char)*s);
    text[n] = '\0';
    *out = realloc(text, n + 1);
    if (!*out) abort();
    return n;
}

char *shouted(const char *s, bool loud) {
    char *text, *result;
    upper(&text, s);
    if (loud) {
        if (asprintf(&result, "%s!", text) < 0) abort();
    } else {
        result = must_dup(text); // expect: copy-of-temporary
    }
    free(text);
    return result;
}

/* One of two. */
char *either(const char *a, const char *b) {
    char *text = *a ? escaped(a) : NULL;
    if (!text) text = must_dup(b);
    char *copy = must_dup(text); // expect: copy-of-temporary
    free(text);
    return copy;
}
