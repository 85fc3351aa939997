/* Text formatted onto the heap that its only consumer could have formatted itself. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buf {
    char *ptr;
    size_t len, room;
};

static int buf_grow(struct buf *b, size_t want) {
    if (want <= b->room) return 0;
    size_t room = b->room ? b->room : 16;
    while (room < want) room *= 2;
    char *ptr = realloc(b->ptr, room);
    if (!ptr) return -1;
    b->ptr = ptr;
    b->room = room;
    return 0;
}

static int buf_puts(struct buf *b, const char *text) {
    size_t len = strlen(text);
    if (buf_grow(b, b->len + len + 1) < 0) return -1;
    memcpy(b->ptr + b->len, text, len + 1);
    b->len += len;
    return 0;
}

int buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

int buf_printf(struct buf *b, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n >= 0 && buf_grow(b, b->len + (size_t)n + 1) < 0) n = -1;
    if (n >= 0) {
        vsnprintf(b->ptr + b->len, (size_t)n + 1, format, again);
        b->len += (size_t)n;
    }
    va_end(again);
    return n;
}

static FILE *log_file;

static void log_debug(const char *format, ...) {
    va_list args;
    if (!log_file) return;
    va_start(args, format);
    vfprintf(log_file, format, args);
    va_end(args);
}

static char *text_of(const char *format, ...) {
    char *text;
    va_list args;
    va_start(args, format);
    if (vasprintf(&text, format, args) < 0) abort();
    va_end(args);
    return text;
}

struct peer {
    const char *host;
    int port;
    char name[16];
};

void printed(FILE *out, const struct peer *p) {
    char *address;
    if (asprintf(&address, "%s:%d", p->host, p->port) < 0) return; // expect: format-temp
    fprintf(out, "connecting to %s\n", address);
    free(address);
}

void printed_through_wrappers(const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // expect: format-temp
    log_debug("%s: %s", __func__, address);
    free(address);
}

void appended(struct buf *b, const char *key, const char *value) {
    char *line = text_of("%s=%s\n", key, value); // expect: format-temp
    buf_puts(b, line);
    free(line);
}

void written(FILE *out, const char *key, const char *value) {
    char *line = text_of("%s=%s\n", key, value); // expect: format-temp
    fputs(line, out);
    free(line);
}

void per_element(FILE *out, const struct peer *peers, int n) {
    for (int i = 0; i < n; i++) {
        char *address = text_of("%s:%d", peers[i].host, peers[i].port); // expect: format-temp
        fprintf(out, "%d %s\n", i, address);
        free(address);
    }
}

/* Formatted again into a longer text: one of the two is enough. */
char *nested(const struct peer *p, const char *path) {
    char *address = text_of("%s:%d", p->host, p->port); // expect: format-temp
    char *url = text_of("http://%s/%s", address, path); // ok: is the result
    free(address);
    return url;
}

/* --- with a reason --- */

void padded(FILE *out, const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: a width is applied to the whole
    fprintf(out, "%-30s|\n", address);
    free(address);
}

void cut(FILE *out, const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: a precision is applied to the whole
    fprintf(out, "%.30s\n", address);
    free(address);
}

void twice(FILE *out, FILE *log, const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: two consumers
    fprintf(out, "connecting to %s\n", address);
    fprintf(log, "%s\n", address);
    free(address);
}

int two_ends(FILE *out, const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: printed on one path, shown as an error on the other
    if (fprintf(out, "%s\n", address) < 0) {
        perror(address);
        free(address);
        return -1;
    }
    free(address);
    return 0;
}

void changed(FILE *out, struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: an argument changes in between
    p->port = 0;
    fprintf(out, "was %s\n", address);
    free(address);
}

void changed_by_unknown(FILE *out, struct peer *p, void (*reset)(struct peer *)) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: unknown code runs in between
    reset(p);
    fprintf(out, "was %s\n", address);
    free(address);
}

void text_changed(FILE *out, FILE *in, char *line, int size) {
    char *first = text_of("<%s>", line); // ok: the text of an argument changes in between
    if (!fgets(line, size, in)) line[0] = '\0';
    fprintf(out, "%s %s", first, line);
    free(first);
}

void freed_between(FILE *out, struct buf *b) {
    char *first = text_of("<%s>", b->ptr); // ok: an argument is freed in between
    free(b->ptr);
    b->ptr = NULL;
    fprintf(out, "%s\n", first);
    free(first);
}

void onto_itself(char *line, size_t size) {
    char *longer = text_of("%s, %s", line, line); // ok: the sink writes where an argument is read
    snprintf(line, size, "%s", longer);
    free(longer);
}

void buffer_onto_itself(struct buf *b) {
    char *longer = text_of(", %s", b->ptr); // ok: the sink may move what an argument points to
    buf_puts(b, longer);
    free(longer);
}

void repeated(FILE *out, const struct peer *p, int n) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: formatted once, printed in a loop
    for (int i = 0; i < n; i++) fprintf(out, "%d: %s\n", i, address);
    free(address);
}

void through_pointer(int (*print)(const char *, ...), const struct peer *p) {
    char *address = text_of("%s:%d", p->host, p->port); // ok: nothing is known of the consumer
    print("%s\n", address);
    free(address);
}

char *current;

void kept(const struct peer *p) {
    current = text_of("%s:%d", p->host, p->port); // ok: reaches a global
}

void to_environment(const char *name, const char *value) {
    char *entry = text_of("%s=%s", name, value); // ok: putenv keeps the pointer
    putenv(entry);
}

int measured(FILE *out, const struct peer *p) {
    char *address;
    int n = asprintf(&address, "%s:%d", p->host, p->port); // ok: the length is used
    if (n < 0) return -1;
    fprintf(out, "connecting to %s\n", address);
    free(address);
    return n;
}

void two_sources(FILE *out, const struct peer *p, FILE *in) {
    char *address = NULL;
    size_t room = 0;
    if (p->port) address = text_of("%s:%d", p->host, p->port); // ok: the variable may hold a line that was read
    else if (getline(&address, &room, in) < 0) return;
    fprintf(out, "connecting to %s\n", address);
    free(address);
}

void as_format(FILE *out, const char *prefix, int value) {
    char *format = text_of("%s: %%d\n", prefix); // ok: is itself a format
    fprintf(out, format, value);
    free(format);
}

void optional(FILE *out, const struct peer *p) {
    char *port = NULL;
    if (p->port) port = text_of(":%s", p->host); // ok: on another path there is nothing to print
    fprintf(out, "%s%s\n", p->host, port ? port : "");
    free(port);
}

/* Copied on into a buffer that was made large enough. */
static void print_more(char **text, size_t *room, const char *format, ...) {
    char *more;
    va_list args;
    va_start(args, format);
    int n = vasprintf(&more, format, args); // expect: format-temp
    va_end(args);
    if (n < 0) abort();
    *room += (size_t)n;
    *text = realloc(*text, *room);
    if (!*text) abort();
    strcat(*text, more);
    free(more);
}

char *printed_more(int a, int b) {
    size_t room = 1;
    char *text = calloc(1, room);
    if (!text) return NULL;
    print_more(&text, &room, "%d", a);
    print_more(&text, &room, ", %d", b);
    return text;
}

void copied_twice(char *first, char *second, const char *name) {
    char *text = text_of("<%s>", name); // ok: copied to two places
    strcpy(first, text);
    strcpy(second, text);
    free(text);
}
