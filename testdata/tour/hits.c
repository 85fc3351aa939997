#define _GNU_SOURCE

#include "hits.h"

#include <stdlib.h>
#include <string.h>

static struct hit *find(const struct hits *hits, const char *path) {
    for (size_t i = 0; i < hits->count; i++) {
        if (strcmp(hits->at[i].path, path) == 0) return &hits->at[i];
    }
    return NULL;
}

/* Grows the table by one: every new path moves the whole table. */
static struct hit *append(struct hits *hits, const char *path) {
    struct hit *grown = realloc(hits->at, (hits->count + 1) * sizeof *grown);
    if (!grown) abort();
    hits->at = grown;
    struct hit *hit = &hits->at[hits->count++];
    hit->path = strdup(path);
    if (!hit->path) abort();
    hit->count = 0;
    hit->bytes = 0;
    return hit;
}

void hits_add(struct hits *hits, const char *path, unsigned long bytes) {
    struct hit *hit = find(hits, path);
    if (!hit) hit = append(hits, path);
    hit->count++;
    hit->bytes += bytes;
}

static int by_count(const void *a, const void *b) {
    const struct hit *x = a, *y = b;
    return (x->count < y->count) - (x->count > y->count);
}

void hits_sort(struct hits *hits) {
    if (hits->count) qsort(hits->at, hits->count, sizeof *hits->at, by_count);
}

void hits_free(struct hits *hits) {
    for (size_t i = 0; i < hits->count; i++) free(hits->at[i].path);
    free(hits->at);
    hits->at = NULL;
    hits->count = 0;
}
