/* weblog: counts the pages of an access log.  weblog [TITLE] <access.log */
#define _GNU_SOURCE
#include "hits.h"
#include "parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_LENGTH = 4096, TOP = 20 };

static void read_log(FILE *in, struct hits *hits) {
    struct request *request = malloc(sizeof *request);
    if (!request) abort();
    char line[LINE_MAX_LENGTH];
    while (fgets(line, sizeof line, in)) {
        if (parse_request(line, request) == 0 && is_page(request->path)) hits_add(hits, request->path, request->bytes);
    }
    free(request);
}

static void print_bar(unsigned long count, unsigned long most) {
    unsigned long width = most ? count * 40 / most : 0;
    for (unsigned long i = 0; i < width; i++) putchar('#');
}

static void print_hits(const struct hits *hits) {
    for (size_t i = 0; i < hits->count && i < TOP; i++) {
        char *label = malloc(LINE_MAX_LENGTH);
        if (!label) abort();
        snprintf(label, LINE_MAX_LENGTH, "%8lu %10lu %s", hits->at[i].count, hits->at[i].bytes, hits->at[i].path);
        printf("%-60s ", label);
        print_bar(hits->at[i].count, hits->at[0].count);
        putchar('\n');
        free(label);
    }
}

static char *upper_case(const char *text) {
    char *upper = strdup(text);
    if (!upper) abort();
    for (char *c = upper; *c; c++) {
        if (*c >= 'a' && *c <= 'z') *c = (char)(*c - 'a' + 'A');
    }
    return upper;
}

static char *heading(const char *title) {
    char *upper = upper_case(title);
    char *result = strdup(upper);
    free(upper);
    return result;
}

static void print_total(const struct hits *hits) {
    unsigned long total = 0;
    for (size_t i = 0; i < hits->count; i++) total += hits->at[i].count;
    char *text = NULL;
    if (asprintf(&text, "%zu pages, %lu requests\n", hits->count, total) < 0) abort();
    fputs(text, stdout);
    free(text);
}

int main(int argc, char **argv) {
    struct hits hits = {0};
    read_log(stdin, &hits);
    hits_sort(&hits);

    char *title = argc > 1 ? heading(argv[1]) : strdup("PAGES");
    if (!title) abort();
    puts(title);
    free(title);
    print_hits(&hits);
    print_total(&hits);
    hits_free(&hits);
    return 0;
}
