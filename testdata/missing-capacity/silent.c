/* Containers whose final size is not known before the loop, or that were given room. */
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

static void print(const struct vec *v) {
    for (size_t i = v->count; i-- > 0;) puts(v->items[i]);
}

void reserved(void **items, size_t n) {
    struct vec v;
    vec_init(&v);
    vec_reserve(&v, n);
    for (size_t i = 0; i < n; i++) vec_push(&v, items[i]); // ok: room was reserved
    print(&v);
    vec_release(&v);
}

void some(char **lines, size_t n) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < n; i++)
        if (lines[i][0] != '#') vec_push(&v, lines[i]); // ok: on some trips only
    print(&v);
    vec_release(&v);
}

void skipped(char **lines, size_t n) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < n; i++) {
        if (!lines[i]) continue;
        vec_push(&v, lines[i]); // ok: some trips skip it
    }
    print(&v);
    vec_release(&v);
}

void until(char **lines, size_t n) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < n; i++) {
        if (strcmp(lines[i], "end") == 0) break;
        vec_push(&v, lines[i]); // ok: the loop may end early
    }
    print(&v);
    vec_release(&v);
}

struct node { struct node *next; };

void of_list(struct node *head) {
    struct vec v;
    vec_init(&v);
    for (; head; head = head->next) vec_push(&v, head); // ok: nobody knows how long the list is
    print(&v);
    vec_release(&v);
}

void of_file(FILE *in) {
    struct vec v;
    char *word;
    vec_init(&v);
    while (fscanf(in, "%ms", &word) == 1) vec_push(&v, word); // ok: nobody knows how many words there are
    print(&v);
    while (v.count) free(v.items[--v.count]);
    vec_release(&v);
}

void moving_end(struct vec *from) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < from->count; i++) {
        if (!from->items[i]) from->count++;
        vec_push(&v, from->items[i]); // ok: the loop moves its own end
    }
    print(&v);
    vec_release(&v);
}

void to_argument(struct vec *v, void **items, size_t n) {
    for (size_t i = 0; i < n; i++) vec_push(v, items[i]); // ok: the caller's container may have room, or grow again
}

void twice(void **items, size_t n) {
    struct vec v;
    vec_init(&v);
    vec_push(&v, NULL);
    for (size_t i = 0; i < n; i++) vec_push(&v, items[i]); // ok: other appends decide about its size too
    print(&v);
    vec_release(&v);
}

void nested(void ***rows, size_t n, size_t m) {
    struct vec v;
    vec_init(&v);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++) vec_push(&v, rows[i][k]); // ok: reserving for each row would defeat the doubling
    print(&v);
    vec_release(&v);
}

/* A project type without a way to reserve. */
struct text { char *at; size_t length, room; };

static void text_init(struct text *t) { *t = (struct text){0}; }

static void text_add(struct text *t, char c) {
    if (t->length + 1 >= t->room) {
        t->room = t->room ? 2 * t->room : 16;
        t->at = realloc(t->at, t->room);
        if (!t->at) abort();
    }
    t->at[t->length++] = c;
    t->at[t->length] = '\0';
}

static void text_release(struct text *t) { free(t->at); }

void upper(const char *from, size_t n) {
    struct text t;
    text_init(&t);
    for (size_t i = 0; i < n; i++) text_add(&t, (char)(from[i] & ~32)); // ok: there is no function to reserve with
    puts(t.at);
    text_release(&t);
}

int *even(const int *from, int n, int *count) {
    int *list = NULL, used = 0, room = 0;
    for (int i = 0; i < n; i++) {
        if (from[i] % 2) continue;
        if (used == room) {
            room = room ? 2 * room : 8;
            list = realloc(list, (size_t)room * sizeof *list); // ok: some trips add nothing
            if (!list) abort();
        }
        list[used++] = from[i];
    }
    *count = used;
    return list;
}

int *with_given(int *list, int used, int room, int n) {
    for (int i = 0; i < n; i++) {
        if (used == room) {
            room = room ? 2 * room : 8;
            list = realloc(list, (size_t)room * sizeof *list); // ok: the array is the caller's
            if (!list) abort();
        }
        list[used++] = i;
    }
    return list;
}
