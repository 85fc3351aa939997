/* Zeros that are written twice, or by the caller, and such as are needed. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct point {
    int x, y;
    char name[20];
};

struct point *origin(void) {
    struct point *p = malloc(sizeof *p); // expect: slow-fill
    if (p) memset(p, 0, sizeof(struct point));
    return p;
}

long *counters(size_t n) {
    long *c = malloc(n * sizeof *c); // expect: slow-fill
    if (!c) return NULL;
    bzero(c, n * sizeof *c);
    return c;
}

struct point *copy_of(const struct point *from) {
    struct point *p = calloc(1, sizeof *p); // expect: slow-fill
    if (!p) return NULL;
    memcpy(p, from, sizeof *p);
    return p;
}

struct point *either(const struct point *a, const struct point *b, int second) {
    struct point *p = calloc(1, sizeof *p); // expect: slow-fill
    if (!p) return NULL;
    if (second)
        *p = *b;
    else
        *p = *a;
    return p;
}

struct point *sometimes(const struct point *from) {
    struct point *p = calloc(1, sizeof *p); // ok: without an original it stays zero
    if (p && from) *p = *from;
    return p;
}

struct point *named(const struct point *from) {
    struct point *p = calloc(1, sizeof *p); // ok: the name comes first
    if (!p) return NULL;
    strcpy(p->name, "copy");
    if (from->x) memcpy(p, from, sizeof *p);
    return p;
}

char *padded(const char *text, size_t size) {
    char *p = malloc(size + 1); // ok: spaces, not zeros
    if (!p) return NULL;
    memset(p, ' ', size + 1);
    memcpy(p, text, strlen(text));
    return p;
}

char *shorter(size_t size) {
    char *p = malloc(size + 1); // ok: one byte is left
    if (!p) return NULL;
    memset(p, 0, size);
    p[size] = '.';
    return p;
}

long *changed(size_t n) {
    long *c = malloc(n * sizeof *c); // ok: another number of elements is set
    n /= 2;
    if (c) memset(c, 0, n * sizeof *c);
    return c;
}

char *reused(char *old, size_t size) {
    char *p = old ? old : malloc(size); // ok: what is set may be another object
    if (p) memset(p, 0, size);
    return p;
}

/* A library that can only hand out memory as it is. */
char *pool_take(size_t size);

char *from_pool(size_t size) {
    char *p = pool_take(size); // ok: nothing is known of a sibling that sets it to zero
    if (p) memset(p, 0, size);
    return p;
}
