#define _GNU_SOURCE

#include "parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int parse_request(const char *line, struct request *out) {
    const char *quote = strchr(line, '"');
    if (!quote) return -1;
    const char *path = strchr(quote, ' ');
    if (!path) return -1;
    size_t length = strcspn(++path, " \"");
    if (length >= sizeof out->path) return -1;
    memcpy(out->path, path, length);
    out->path[length] = '\0';

    const char *end = strchr(path, '"');
    return end && sscanf(end + 1, "%d %lu", &out->status, &out->bytes) == 2 ? 0 : -1;
}

int is_page(const char *path) {
    char *copy = strdup(path);
    if (!copy) return 0;
    const char *dot = strrchr(copy, '.');
    int page = !dot || strcmp(dot, ".html") == 0;
    free(copy);
    return page;
}
