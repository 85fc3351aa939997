/* A growing string that holds one text only. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buf {
    char *ptr;
    size_t len, room;
};

#define BUF_INIT {NULL, 0, 0}

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

static int buf_put(struct buf *b, const char *data, size_t len) {
    if (buf_grow(b, b->len + len + 1) < 0) return -1;
    memcpy(b->ptr + b->len, data, len);
    b->len += len;
    b->ptr[b->len] = '\0';
    return 0;
}

static int buf_puts(struct buf *b, const char *text) { return buf_put(b, text, strlen(text)); }

static void buf_dispose(struct buf *b) {
    free(b->ptr);
    b->ptr = NULL;
    b->len = b->room = 0;
}

static bool exists(const char *path) {
    FILE *f = fopen(path, "r");
    if (!f) return false;
    fclose(f);
    return true;
}

struct tree {
    const char *gitdir, *parent;
};

int tree_valid(const struct tree *t) {
    struct buf path = BUF_INIT;
    int error = 0;
    buf_puts(&path, t->gitdir); // expect: copy-only-read
    if (!exists(path.ptr)) {
        error = -1;
        goto out;
    }
    if (t->parent && !exists(t->parent)) error = -2;
out:
    buf_dispose(&path);
    return error;
}

int two_texts(const struct tree *t) {
    struct buf path = BUF_INIT;
    buf_puts(&path, t->gitdir); // ok: two texts are joined
    buf_puts(&path, "/HEAD");
    int error = exists(path.ptr) ? 0 : -1;
    buf_dispose(&path);
    return error;
}

int maybe_filled(const struct tree *t, bool filled) {
    struct buf path = BUF_INIT;
    if (filled) buf_puts(&path, t->gitdir); // ok: read on a path that appended nothing
    int error = path.ptr && exists(path.ptr) ? 0 : -1;
    buf_dispose(&path);
    return error;
}

int prefix(const struct tree *t, size_t n) {
    struct buf path = BUF_INIT;
    buf_put(&path, t->gitdir, n); // ok: a part of the text
    int error = exists(path.ptr) ? 0 : -1;
    buf_dispose(&path);
    return error;
}

int cut(const struct tree *t) {
    struct buf path = BUF_INIT;
    buf_puts(&path, t->gitdir); // ok: the copy is written
    path.ptr[0] = '/';
    int error = exists(path.ptr) ? 0 : -1;
    buf_dispose(&path);
    return error;
}

char *stolen(const struct tree *t) {
    struct buf path = BUF_INIT;
    if (buf_puts(&path, t->gitdir) < 0) return NULL; // ok: the text is returned
    return path.ptr;
}

static int buf_put_escaped(struct buf *b, const char *text) {
    int error = 0;
    for (; *text && !error; text++) {
        if (*text == '.') error = buf_put(b, "\\", 1);
        if (!error) error = buf_put(b, text, 1);
    }
    return error;
}

int escaped_first(const char *section) {
    struct buf pattern = BUF_INIT;
    int error = buf_put_escaped(&pattern, section);
    if (error == 0 && buf_puts(&pattern, "[.].+") == 0) error = exists(pattern.ptr) ? 0 : -1; // ok: something else is in it
    buf_dispose(&pattern);
    return error;
}

int escaped_only(const char *section) {
    struct buf pattern = BUF_INIT;
    int error = buf_put_escaped(&pattern, section); // ok: appended is not just the text
    if (error == 0) error = exists(pattern.ptr) ? 0 : -1;
    buf_dispose(&pattern);
    return error;
}

static size_t buf_common(const struct buf *a, const struct buf *b) {
    size_t n = 0;
    while (n < a->len && n < b->len && a->ptr[n] == b->ptr[n]) n++;
    return n;
}

size_t common(const struct tree *t, const struct buf *with) {
    struct buf path = BUF_INIT;
    buf_puts(&path, t->gitdir); // ok: the function that reads it takes a buf
    size_t n = buf_common(&path, with);
    buf_dispose(&path);
    return n;
}
