/* Memory that each trip of a loop allocates and frees again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int copy_blocks(FILE *from, FILE *to, size_t size, int blocks) {
    for (int i = 0; i < blocks; i++) {
        char *block = malloc(size); // expect: alloc-in-loop
        if (!block) return -1;
        size_t got = fread(block, 1, size, from);
        fwrite(block, 1, got, to);
        free(block);
    }
    return 0;
}

/* Too large for the stack. */
long count_lines(FILE *const *files, int n) {
    long lines = 0;
    for (int i = 0; i < n; i++) {
        char *page = malloc(65536); // expect: alloc-in-loop
        size_t got;
        if (!page) return -1;
        while ((got = fread(page, 1, 65536, files[i])) > 0)
            for (size_t k = 0; k < got; k++) lines += page[k] == '\n';
        free(page);
    }
    return lines;
}

/* Zeroed, and freed on two ways out of the trip. */
struct seen { unsigned char bits[8192]; };

int distinct(FILE *in, size_t records) {
    int total = 0;
    while (!feof(in)) {
        struct seen *seen = calloc(1, sizeof *seen); // expect: alloc-in-loop
        if (!seen) break;
        for (size_t i = 0; i < records; i++) {
            int c = getc(in);
            if (c == EOF) continue;
            total += !seen->bits[c];
            seen->bits[c] = 1;
        }
        if (total > 100) {
            free(seen);
            continue;
        }
        fprintf(stderr, "%d\n", total);
        free(seen);
    }
    return total;
}

/* The project's own allocator, and a size computed before the loop. */
static void *xmalloc(size_t size) {
    void *p = malloc(size);
    if (!p) abort();
    return p;
}

double worst_row(const double *cells, int rows, int columns) {
    double worst = 0;
    size_t size = sizeof(double) * (size_t)columns;
    for (int r = 0; r < rows; r++) {
        double *row = xmalloc(size); // expect: alloc-in-loop
        memcpy(row, cells + r * columns, size);
        for (int c = 1; c < columns; c++) row[c] += row[c - 1];
        if (row[columns - 1] > worst) worst = row[columns - 1];
        free(row);
    }
    return worst;
}

/* A loop made of a label and a jump (a note: such loops often only try again). */
int send_all(FILE *in, FILE *out, size_t size) {
    size_t got;
replay: {
    char *chunk = malloc(size); // expect: alloc-in-loop
    if (!chunk) return -1;
    got = fread(chunk, 1, size, in);
    if (fwrite(chunk, 1, got, out) < got) {
        free(chunk);
        return -1;
    }
    free(chunk);
}
    if (got == size) goto replay;
    return 0;
}

/* Reached on some trips only (a note). */
void show_long(char **lines, int n, size_t width) {
    for (int i = 0; i < n; i++) {
        if (strlen(lines[i]) <= width) {
            puts(lines[i]);
            continue;
        }
        char *cut = malloc(width + 1); // expect: alloc-in-loop
        if (!cut) return;
        memcpy(cut, lines[i], width);
        cut[width] = '\0';
        puts(cut);
        free(cut);
    }
}

/* Another size on each trip (a note: one block that is enlarged would do). */
int of_another_size(FILE *in, const size_t *sizes, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
        char *block = malloc(sizes[i]); // expect: alloc-in-loop
        if (!block) return -1;
        sum += (int)fread(block, 1, sizes[i], in);
        free(block);
    }
    return sum;
}

int visit(FILE *list, const char *folder, int (*action)(const char *)) {
    char name[256];
    int done = 0;
    while (fscanf(list, "%255s", name) == 1) {
        size_t length = strlen(folder) + strlen(name) + 2;
        char *path = malloc(length); // expect: alloc-in-loop
        if (!path) break;
        snprintf(path, length, "%s/%s", folder, name);
        FILE *f = fopen(path, "r");
        if (f) done++, fclose(f);
        free(path);
    }
    return done + (action != NULL);
}

/* Freed and allocated again in the same place. */
struct header { int length, kind; char name[32]; };
struct reader { FILE *in; struct header *header; };

int next_header(struct reader *r) {
    free(r->header);
    r->header = malloc(sizeof *r->header); // expect: alloc-in-loop
    if (!r->header) return -1;
    return fscanf(r->in, "%d %d %31s", &r->header->length, &r->header->kind, r->header->name) == 3;
}
