/* Reallocations that are no growth by a constant, or that happen once. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct list { int *at; size_t count, room; };

void doubled(struct list *l, int n) {
    if (l->count == l->room) {
        l->room = l->room ? l->room * 2 : 8;
        l->at = realloc(l->at, l->room * sizeof *l->at); // ok: the capacity doubles
        if (!l->at) abort();
    }
    l->at[l->count++] = n;
}

void by_half(struct list *l, int n) {
    if (l->count >= l->room) {
        l->room += l->room / 2 + 16;
        l->at = realloc(l->at, l->room * sizeof *l->at); // ok: the capacity grows by half
        if (!l->at) abort();
    }
    l->at[l->count++] = n;
}

void of_twice_the_count(struct list *l, int n) {
    if (l->count == l->room) {
        l->at = realloc(l->at, 2 * (l->count + 1) * sizeof *l->at); // ok: twice as many as there are
        if (!l->at) abort();
        l->room = 2 * (l->count + 1);
    }
    l->at[l->count++] = n;
}

void in_chunks(struct list *l, int n) {
    if (l->count == l->room) {
        l->room += 64;
        l->at = realloc(l->at, l->room * sizeof *l->at); // ok: 64 elements at a time
        if (!l->at) abort();
    }
    l->at[l->count++] = n;
}

void in_chunks_without_room(struct list *l, int n) {
    if (l->count % 32 == 0) {
        l->at = realloc(l->at, (l->count + 32) * sizeof *l->at); // ok: 32 elements at a time
        if (!l->at) abort();
    }
    l->at[l->count++] = n;
}

int *shrunk(FILE *in, size_t *count) {
    int *all = malloc(1000 * sizeof *all), n, *fit;
    size_t used = 0;
    if (!all) return NULL;
    while (used < 1000 && fscanf(in, "%d", &n) == 1) all[used++] = n;
    fit = realloc(all, used * sizeof *all); // ok: once, to give back what is not needed
    *count = used;
    return fit ? fit : all;
}

char *appended(char *text, const char *more) {
    size_t old = strlen(text);
    char *longer = realloc(text, old + strlen(more) + 1); // ok: by as much as is appended
    if (!longer) return NULL;
    memcpy(longer + old, more, strlen(more) + 1);
    return longer;
}

char *terminated(char *text, size_t length) {
    char *whole = realloc(text, length + 1); // ok: once, for the terminator
    if (whole) whole[length] = '\0';
    return whole;
}

int *local_only(const int *from, size_t count) {
    int *copy = malloc(count * sizeof *copy);
    if (!copy) return NULL;
    memcpy(copy, from, count * sizeof *copy);
    copy = realloc(copy, (count + 1) * sizeof *copy); // ok: a local array, once per call
    if (!copy) return NULL;
    copy[count++] = -1;
    return copy;
}

int *fresh_each_trip(FILE *in) {
    int *row = NULL;
    for (int width = 1; width < 9; width++) {
        int *wider = NULL;
        size_t cells = 0;
        wider = realloc(wider, (cells + 1) * sizeof *wider); // ok: another array on each trip
        if (!wider) break;
        wider[cells++] = getc(in);
        free(row);
        row = wider;
    }
    return row;
}

int *first_try_only(int n) {
    int *cells = NULL, used = 0;
    while (used < n) {
        cells = realloc(cells, (size_t)(used + 1) * sizeof *cells); // ok: the loop is left on the first trip
        if (!cells) return NULL;
        cells[used++] = n;
        return cells;
    }
    return NULL;
}

void to_what_is_asked(struct list *l, size_t wanted) {
    if (wanted <= l->room) return;
    l->at = realloc(l->at, wanted * sizeof *l->at); // ok: the caller says how much
    if (!l->at) abort();
    l->room = wanted;
}

void counted_elsewhere(struct list *l) {
    l->at = realloc(l->at, (l->count + 1) * sizeof *l->at); // ok: nothing here says how the count goes up
    if (!l->at) abort();
    l->at[l->count] = 0;
}

void by_a_variable(struct list *l, size_t more) {
    l->at = realloc(l->at, (l->count + more) * sizeof *l->at); // ok: by as many as the caller brings
    if (!l->at) abort();
    memset(l->at + l->count, 0, more * sizeof *l->at);
    l->count += more;
}

/* A capacity of its own, in steps that are small but not one by one. */
int *in_small_chunks(FILE *in, size_t *count) {
    size_t room = 8, n = 0;
    int *all = malloc(room * sizeof *all), *more;
    if (!all) return NULL;
    for (;;) {
        if (n >= room) {
            room += 8;
            more = realloc(all, room * sizeof *all); // ok: `room` is the capacity already
            if (!more) break;
            all = more;
        }
        if (fscanf(in, "%d", &all[n]) != 1) break;
        n++;
    }
    *count = n;
    return all;
}

/* The text is reallocated to fit in two places: the advice names both. */
static void append_line(char **text, size_t *used, const char *line) {
    for (; *line; line++) {
        size_t length = *line == '\t' ? 8 : 1;
        *text = realloc(*text, *used + length);
        if (!*text) abort();
        memset(*text + *used, *line == '\t' ? ' ' : *line, length);
        *used += length;
    }
    *text = realloc(*text, *used + 1); // expect: linear-growth
    if (!*text) abort();
    (*text)[(*used)++] = '\n';
}

char *joined(const char *const *lines, size_t count, size_t *used) {
    char *text = NULL;
    *used = 0;
    for (size_t i = 0; i < count; i++) append_line(&text, used, lines[i]);
    return text;
}

/* Only the first name of the first list counts; a list that is there already is left alone. */
void first_of_each(char **names, char ***list, unsigned *count, int active) {
    for (; *names; names++) {
        if (active && *count == 0) {
            *list = realloc(*list, (*count + 1) * sizeof **list); // ok: while the list is empty, that is once
            if (!*list) abort();
            (*list)[(*count)++] = *names;
        }
    }
}

/* A caller in a loop that is left at once calls once. */
struct seen { int *at; int count; };

static void seen_add(struct seen *seen, int n) {
    seen->at = realloc(seen->at, (size_t)(seen->count + 1) * sizeof *seen->at); // expect: linear-growth
    if (!seen->at) abort();
    seen->at[seen->count++] = n;
}

void add_first_even(struct seen *seen, const int *from, int n) {
    for (int i = 0; i < n; i++) {
        if (from[i] % 2) continue;
        seen_add(seen, from[i]);
        break;
    }
}
