/* Containers that belong to a larger object, filled by a loop of known length. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vec {
    void **items;
    size_t count, room;
};

static void vec_init(struct vec *v) {
    v->items = NULL;
    v->count = v->room = 0;
}

static void vec_clear(struct vec *v) { v->count = 0; }

static int vec_reserve(struct vec *v, size_t room) {
    if (room <= v->room) return 0;
    void **items = realloc(v->items, room * sizeof *items);
    if (!items) return -1;
    v->items = items;
    v->room = room;
    return 0;
}

static int vec_push(struct vec *v, void *item) {
    if (v->count == v->room && vec_reserve(v, v->room ? 2 * v->room : 8) < 0) return -1;
    v->items[v->count++] = item;
    return 0;
}

static void vec_release(struct vec *v) {
    free(v->items);
    vec_init(v);
}

struct index { struct vec entries, names; int changed; };
extern int report(const char *name);
extern void *copy_entry(struct index *index, const void *entry);

/* A note: nothing here says that it is empty. The break is taken on failure only. */
int index_fill(struct index *index, const struct vec *from) {
    int error = 0;
    for (size_t i = 0; i < from->count; i++) {
        void *entry = copy_entry(index, from->items[i]);
        if ((error = report(entry)) < 0) break;
        if ((error = vec_push(&index->entries, entry)) < 0) break; // expect: missing-capacity
        index->changed = 1;
    }
    return error;
}

/* Cleared before: it may have room, though. */
int index_refill(struct index *index, char **names, size_t n) {
    vec_clear(&index->names);
    for (size_t i = 0; i < n; i++)
        if (vec_push(&index->names, names[i]) < 0) return -1; // expect: missing-capacity
    return 0;
}

int index_renew(struct index *index, char **names, size_t n) {
    vec_release(&index->names);
    for (size_t i = 0; i < n; i++)
        if (vec_push(&index->names, names[i]) < 0) return -1; // expect: missing-capacity
    return 0;
}

int reserved_before(struct index *index, char **names, size_t n) {
    if (vec_reserve(&index->names, n) < 0) return -1;
    for (size_t i = 0; i < n; i++)
        if (vec_push(&index->names, names[i]) < 0) return -1; // ok: room was reserved
    return 0;
}

int added_before(struct index *index, char **names, size_t n) {
    if (vec_push(&index->names, "first") < 0) return -1;
    for (size_t i = 0; i < n; i++)
        if (vec_push(&index->names, names[i]) < 0) return -1; // ok: it is not empty any more
    return 0;
}

int until_found(struct index *index, char **names, size_t n) {
    for (size_t i = 0; i < n; i++) {
        int same = strcmp(names[i], "end");
        if (same == 0) break;
        if (vec_push(&index->names, names[i]) < 0) return -1; // ok: the loop may end early
    }
    return 0;
}

int one_for_each(struct index **list, char **names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (vec_push(&list[i]->names, names[i]) < 0) return -1; // ok: another container on each trip
    return 0;
}

int rows_of(struct index *index, void ***rows, size_t n, size_t m) {
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++)
            if (vec_push(&index->entries, rows[i][k]) < 0) return -1; // ok: not one row alone
    return 0;
}

int its_own_length(struct index *index) {
    for (size_t i = 0; i < index->names.count; i++)
        if (vec_push(&index->names, NULL) < 0) return -1; // ok: the loop moves its own end
    return 0;
}

extern int take_some(struct vec *from);

int shortened(struct index *index, struct vec *from) {
    for (size_t i = 0; i < from->count; i++) {
        take_some(from);
        if (vec_push(&index->names, from->items[i]) < 0) return -1; // ok: the callee may shorten what is counted
    }
    return 0;
}
