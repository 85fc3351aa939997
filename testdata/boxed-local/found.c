/* Objects of constant size that never leave their function. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct range { long low, high; };

long width(long a, long b) {
    struct range *r = malloc(sizeof *r); // expect: boxed-local
    if (!r) return -1;
    r->low = a < b ? a : b;
    r->high = a < b ? b : a;
    long w = r->high - r->low;
    free(r);
    return w;
}

/* A helper that only reads. */
static long middle(const struct range *r) { return (r->low + r->high) / 2; }

long center(long a, long b) {
    struct range *r = calloc(1, sizeof(struct range)); // expect: boxed-local
    long m;
    if (r == NULL) return 0;
    r->low = a;
    r->high = b;
    m = middle(r);
    free(r);
    return m;
}

/* A helper that writes, and one shared way out. */
static int parse_range(struct range *r, const char *text) { return sscanf(text, "%ld-%ld", &r->low, &r->high) == 2; }

int in_range(const char *text, long n) {
    int found = 0;
    struct range *r = malloc(sizeof(*r)); // expect: boxed-local
    if (!r) goto out;
    if (!parse_range(r, text)) goto out;
    found = n >= r->low && n < r->high;
out:
    free(r);
    return found;
}

/* A buffer of constant size. */
long first_number(FILE *in) {
    char *line = malloc(128); // expect: boxed-local
    long n = 0;
    if (!line) return 0;
    if (fgets(line, 128, in)) n = strtol(line, NULL, 10);
    free(line);
    return n;
}

/* A scalar on each trip. */
double sum(FILE *in) {
    double total = 0;
    for (;;) {
        double *next = malloc(sizeof *next); // expect: boxed-local
        if (!next) break;
        int got = fscanf(in, "%lf", next);
        if (got == 1) total += *next;
        free(next);
        if (got != 1) break;
    }
    return total;
}

/* Several elements. */
int digits(unsigned n) {
    int *count = calloc(10, sizeof(int)); // expect: boxed-local
    int used = 0;
    if (!count) return -1;
    for (; n; n /= 10) count[n % 10]++;
    for (int i = 0; i < 10; i++) used += count[i] > 0;
    free(count);
    return used;
}

/* Library functions that do not keep it. */
long size_of(const char *path) {
    struct stat *st = malloc(sizeof *st); // expect: boxed-local
    long size = -1;
    if (!st) return -1;
    if (stat(path, st) == 0) size = (long)st->st_size;
    free(st);
    return size;
}

/* The allocator under the project's own name. */
static void *xmalloc(size_t size) {
    void *p = malloc(size);
    if (!p) abort();
    return p;
}

int same_case(char a, char b) {
    char *pair = xmalloc(2); // expect: boxed-local
    pair[0] = a;
    pair[1] = b;
    int same = (pair[0] & 32) == (pair[1] & 32);
    free(pair);
    return same;
}

/* Allocated through a macro that knows the type. */
#define NEW(T) ((T *)calloc(1, sizeof(T)))

long twice(long n) {
    struct range *r = NEW(struct range); // expect: boxed-local
    if (!r) return 0;
    r->high = 2 * n;
    n = r->high - r->low;
    free(r);
    return n;
}

/* Another name for it, and a pointer into it. */
long swap_and_diff(long a, long b) {
    struct range *r = malloc(sizeof *r), *same; // expect: boxed-local
    long *low;
    if (!r) return 0;
    same = r;
    low = &same->low;
    *low = b;
    same->high = a;
    a = r->high - r->low;
    free(same);
    return a;
}

/* Only on some paths, and freed with a null pointer on the others. */
long maybe(int wanted, long n) {
    struct range *r = NULL;
    if (wanted) {
        r = malloc(sizeof *r); // expect: boxed-local
        if (!r) return -1;
        r->low = n;
        r->high = n + 1;
    }
    if (r) n = r->high;
    free(r);
    return n;
}

/* A constructor and a destructor of the project. */
struct counter { int hits; char *label; };

static struct counter *counter_new(void) {
    struct counter *c = calloc(1, sizeof *c);
    return c;
}

static void counter_free(struct counter *c) {
    if (!c) return;
    free(c->label);
    free(c);
}

int count_spaces(const char *text) {
    struct counter *c = counter_new(); // expect: boxed-local
    int hits;
    if (!c) return 0;
    for (; *text; text++) c->hits += *text == ' ';
    hits = c->hits;
    counter_free(c);
    return hits;
}

int main(int argc, char **argv) {
    struct range *r = malloc(sizeof *r); // expect: boxed-local
    if (!r) return 1;
    r->low = argc;
    r->high = argc > 1 ? atol(argv[1]) : 0;
    printf("%ld\n", r->high - r->low);
    free(r);
    return 0;
}

/* A destructor that has another function release what the object holds: it is split, not dropped. */
struct node { struct node *next; int value; };
struct chain { struct node *head; };

static void chain_empty(struct chain *c) {
    struct node *next;
    for (struct node *n = c->head; n; n = next) {
        next = n->next;
        free(n);
    }
    c->head = NULL;
}

static void chain_release(struct chain *c) {
    chain_empty(c);
    free(c);
}

int count_lines(FILE *in) {
    struct chain *seen = calloc(1, sizeof *seen); // expect: boxed-local
    int c, lines = 0;
    if (!seen) return -1;
    while ((c = getc(in)) != EOF) {
        struct node *n = malloc(sizeof *n);
        if (!n) break;
        n->value = c;
        n->next = seen->head;
        seen->head = n;
        lines += c == '\n';
    }
    chain_release(seen);
    return lines;
}
