/* The text of a builder is copied, then the builder is released. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buf {
    char *ptr;
    size_t len, room;
};

#define BUF_INIT {NULL, 0, 0}

static int buf_puts(struct buf *b, const char *text) {
    size_t len = strlen(text);
    if (b->len + len + 1 > b->room) {
        size_t room = 2 * (b->len + len + 1);
        char *ptr = realloc(b->ptr, room);
        if (!ptr) return -1;
        b->ptr = ptr;
        b->room = room;
    }
    memcpy(b->ptr + b->len, text, len + 1);
    b->len += len;
    return 0;
}

static const char *buf_text(const struct buf *b) { return b->ptr; }

static char *buf_detach(struct buf *b) {
    char *text = b->ptr;
    b->ptr = NULL;
    b->len = b->room = 0;
    return text;
}

static void buf_release(struct buf *b) {
    free(b->ptr);
    b->ptr = NULL;
    b->len = b->room = 0;
}

struct request {
    char *authority;
};

int set_authority(struct request *r, const char *host, const char *port) {
    struct buf text = BUF_INIT;
    int error = -1;
    if (buf_puts(&text, host) < 0) goto out;
    if (port && (buf_puts(&text, ":") < 0 || buf_puts(&text, port) < 0)) goto out;
    r->authority = strdup(text.ptr); // fn: copy-of-temporary that buf_detach gives the text up is not inferred
    if (!r->authority) goto out;
    error = 0;
out:
    buf_release(&text);
    return error;
}

char *joined(const char *a, const char *b) {
    struct buf text = BUF_INIT;
    char *result = NULL;
    if (buf_puts(&text, a) == 0 && buf_puts(&text, b) == 0) result = strdup(buf_text(&text)); // fn: copy-of-temporary that buf_detach gives the text up is not inferred
    buf_release(&text);
    return result;
}

char *reused(const char *a, const char *b, FILE *out) {
    struct buf text = BUF_INIT;
    if (buf_puts(&text, a) < 0) return NULL;
    char *result = strdup(text.ptr); // ok: the builder is used again
    if (buf_puts(&text, b) == 0) fputs(text.ptr, out);
    buf_release(&text);
    return result;
}

char *tail(const char *a) {
    struct buf text = BUF_INIT;
    if (buf_puts(&text, a) < 0) return NULL; // expect: copy-only-read
    char *result = strdup(text.ptr + 1); // ok: a part of the text
    buf_release(&text);
    return result;
}

char *taken(const char *a) {
    struct buf text = BUF_INIT;
    buf_puts(&text, a);
    return buf_detach(&text); // ok: handed over
}

/* git's strbuf, whose functions are known. */
struct strbuf {
    size_t alloc, len;
    char *buf;
};

extern char strbuf_slopbuf[];
#define STRBUF_INIT {0, 0, strbuf_slopbuf}

void strbuf_addstr(struct strbuf *sb, const char *text);
void strbuf_addf(struct strbuf *sb, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *strbuf_detach(struct strbuf *sb, size_t *size);
void strbuf_release(struct strbuf *sb);

char *known(const char *host, int port) {
    struct strbuf text = STRBUF_INIT;
    strbuf_addstr(&text, host);
    strbuf_addf(&text, ":%d", port);
    char *result = strdup(text.buf); // expect: copy-of-temporary
    strbuf_release(&text);
    return result;
}

char *detached(const char *host, int port) {
    struct strbuf text = STRBUF_INIT;
    strbuf_addstr(&text, host);
    strbuf_addf(&text, ":%d", port);
    return strbuf_detach(&text, NULL); // ok: handed over
}
