/* Text builders that are set up and released on each trip of a loop. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text { char *at; size_t length, room; };

static void text_init(struct text *t) {
    t->at = NULL;
    t->length = t->room = 0;
}

static void text_add(struct text *t, const char *s) {
    size_t n = strlen(s);
    if (t->length + n + 1 > t->room) {
        t->room = 2 * (t->length + n + 1);
        t->at = realloc(t->at, t->room);
        if (!t->at) abort();
    }
    memcpy(t->at + t->length, s, n + 1);
    t->length += n;
}

static void text_clear(struct text *t) {
    t->length = 0;
    if (t->at) t->at[0] = '\0';
}

static void text_release(struct text *t) {
    free(t->at);
    t->at = NULL;
    t->length = t->room = 0;
}

void greet(FILE *out, char **names, int n) {
    for (int i = 0; i < n; i++) {
        struct text t;
        text_init(&t); // expect: alloc-in-loop
        text_add(&t, "Hello, ");
        text_add(&t, names[i]);
        fputs(t.at, out);
        text_release(&t);
    }
}

int replay(FILE *in, FILE *out) {
    char line[80];
    struct text t;
again:
    text_init(&t); // expect: alloc-in-loop
    while (fgets(line, sizeof line, in) && line[0] != '\n') text_add(&t, line);
    fputs(t.at ? t.at : "", out);
    text_release(&t);
    if (!feof(in)) goto again;
    return 0;
}

void greet_reused(FILE *out, char **names, int n) {
    struct text t;
    text_init(&t); // ok: set up once, cleared on each trip
    for (int i = 0; i < n; i++) {
        text_clear(&t);
        text_add(&t, names[i]);
        fputs(t.at, out);
    }
    text_release(&t);
}

struct text *all(char **names, int n) {
    struct text *list = calloc((size_t)n, sizeof *list);
    if (!list) return NULL;
    for (int i = 0; i < n; i++) {
        text_init(&list[i]); // ok: kept in the list
        text_add(&list[i], names[i]);
    }
    return list;
}

char *last_of(char **names, int n) {
    char *last = NULL;
    for (int i = 0; i < n; i++) {
        struct text t;
        text_init(&t); // ok: its memory is the result
        text_add(&t, names[i]);
        free(last);
        last = t.at;
    }
    return last;
}

/* A builder without a way to empty it. */
struct list { int *at; size_t count, room; };

static void list_init(struct list *l) {
    l->at = NULL;
    l->count = l->room = 0;
}

static void list_add(struct list *l, int n) {
    if (l->count == l->room) {
        l->room = l->room ? 2 * l->room : 8;
        l->at = realloc(l->at, l->room * sizeof *l->at);
        if (!l->at) abort();
    }
    l->at[l->count++] = n;
}

static void list_release(struct list *l) {
    free(l->at);
    l->at = NULL;
}

int biggest_row(FILE *in, int rows) {
    int biggest = 0, n;
    for (int i = 0; i < rows; i++) {
        struct list l;
        list_init(&l); // ok: nothing empties the list but its release
        while (fscanf(in, "%d", &n) == 1 && n) list_add(&l, n);
        if ((int)l.count > biggest) biggest = (int)l.count;
        list_release(&l);
    }
    return biggest;
}

void announce(FILE *out, char **names, int n) {
    int shown = 0;
    for (int i = 0; i < n; i++) {
        if (!*names[i]) continue;
        if (++shown == 2) {
            struct text t;
            text_init(&t); // fp: alloc-in-loop only the second of the names gets there, and nothing follows
            text_add(&t, "and ");
            text_add(&t, names[i]);
            fputs(t.at, out);
            text_release(&t);
        }
    }
}

/* An arm beside the trip's work: who knows how few trips take it. */
void announce_all(FILE *out, char **names, int n) {
    for (int i = 0; i < n; i++) {
        if (names[i][0] == '*') {
            struct text t;
            text_init(&t); // ok: the other trips have something else to do
            text_add(&t, "and ");
            text_add(&t, names[i]);
            fputs(t.at, out);
            text_release(&t);
        }
        fputs(names[i], out);
    }
}

/* Only some trips get there, but those that do not do nothing at all (a note). */
int announce_set(FILE *out, char **names, int n) {
    for (int i = 0; i < n; i++) {
        if (!*names[i]) return i;
        if (names[i][0] != '*') {
            struct text t;
            text_init(&t); // expect: alloc-in-loop
            text_add(&t, "and ");
            text_add(&t, names[i]);
            fputs(t.at, out);
            text_release(&t);
        }
    }
    return n;
}

/* Made in an arm, used behind it. */
void announce_long(FILE *out, char **names, int n, int verbose, size_t width) {
    for (int i = 0; i < n; i++) {
        char *dots = NULL;
        if (verbose) dots = malloc(width + 1); // expect: alloc-in-loop
        if (dots) {
            memset(dots, '.', width);
            dots[width] = '\0';
            fputs(dots, out);
        }
        fputs(names[i], out);
        free(dots);
    }
}
