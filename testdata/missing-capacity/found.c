/* Containers and arrays that start empty although the loop that fills them has a known length. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A growing array of the project: its functions are told apart by what they do. */
struct vec {
    void **items;
    size_t count, room;
};

static void vec_init(struct vec *v) {
    v->items = NULL;
    v->count = v->room = 0;
}

static void vec_reserve(struct vec *v, size_t room) {
    if (room <= v->room) return;
    v->items = realloc(v->items, room * sizeof *v->items);
    if (!v->items) abort();
    v->room = room;
}

static void vec_push(struct vec *v, void *item) {
    if (v->count == v->room) vec_reserve(v, v->room ? 2 * v->room : 8);
    v->items[v->count++] = item;
}

static void vec_release(struct vec *v) {
    free(v->items);
    vec_init(v);
}

extern void show(const struct vec *v);

void show_all(void **items, size_t n) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < n; i++) vec_push(&v, items[i]); // expect: missing-capacity
    for (size_t i = v.count; i-- > 0;) puts(v.items[i]);
    vec_release(&v);
}

struct set { void *at[256]; unsigned used; };

unsigned reversed(const struct set *set, void **out) {
    struct vec v;
    unsigned n = 0;
    vec_init(&v);
    for (unsigned i = 0; i < set->used; i++) {
        void *item = set->at[i];
        vec_push(&v, item); // expect: missing-capacity
    }
    while (v.count) out[n++] = v.items[--v.count];
    vec_release(&v);
    return n;
}

/* More may come later, and it may all be for nothing. */
struct delta { const char *path; int kind; };
struct deltas { struct delta *at; size_t count; };

int changed(const struct deltas *d, char *extra, int (*check)(struct vec *)) {
    struct vec paths;
    const struct delta *delta;
    int result = -1;
    vec_init(&paths);
    for (size_t i = 0; i < d->count && (delta = &d->at[i], 1); i++) {
        char *copy = strdup(delta->path);
        if (!copy) goto out;
        vec_push(&paths, copy); // expect: missing-capacity
    }
    if (extra) vec_push(&paths, extra);
    result = check(&paths);
out:
    while (paths.count) free(paths.items[--paths.count]);
    vec_release(&paths);
    return result;
}

/* Arrays grown by hand. */
int *squares(int n) {
    int *list = NULL;
    size_t room = 0;
    for (int i = 0; i < n; i++) {
        if ((size_t)i == room) {
            room = room ? 2 * room : 8;
            list = realloc(list, room * sizeof *list); // expect: missing-capacity
            if (!list) abort();
        }
        list[i] = i * i;
    }
    return list;
}

struct point { int x, y; };

struct point *diagonal(int from, int to, int *count) {
    struct point *list = NULL;
    int used = 0, room = 0;
    for (int i = from; i < to; i++) {
        if (used == room) {
            room = 2 * room + 4;
            list = realloc(list, (size_t)room * sizeof *list); // expect: missing-capacity
            if (!list) abort();
        }
        list[used].x = i;
        list[used].y = i;
        used++;
    }
    *count = used;
    return list;
}
