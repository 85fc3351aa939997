/* A table of request paths and how often each was asked for. */
#ifndef HITS_H
#define HITS_H

#include <stddef.h>

struct hit {
    char *path;
    unsigned long count;
    unsigned long bytes;
};

struct hits {
    struct hit *at;
    size_t count;
};

void hits_add(struct hits *hits, const char *path, unsigned long bytes);
void hits_sort(struct hits *hits);
void hits_free(struct hits *hits);

#endif
