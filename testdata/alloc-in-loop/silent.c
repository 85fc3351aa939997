/* Reasons to allocate inside a loop. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line { struct line *next; char text[2000]; };
extern void keep_line(struct line *line);
extern int try_read(char *buffer, size_t size);

struct line *collected(FILE *in) {
    struct line *head = NULL;
    while (!feof(in)) {
        struct line *l = malloc(sizeof *l); // ok: the list keeps it
        if (!l) break;
        if (!fgets(l->text, sizeof l->text, in)) l->text[0] = '\0';
        l->next = head;
        head = l;
    }
    return head;
}

void passed_on(FILE *in) {
    while (!feof(in)) {
        struct line *l = malloc(sizeof *l); // ok: nobody knows what the callee does with it
        if (!l) break;
        if (!fgets(l->text, sizeof l->text, in)) l->text[0] = '\0';
        keep_line(l);
    }
}

static void *work(void *arg) {
    free(arg);
    return NULL;
}

void to_threads(int n) {
    pthread_t thread;
    for (int i = 0; i < n; i++) {
        struct line *l = malloc(sizeof *l); // ok: a thread gets it
        if (!l) break;
        l->text[0] = (char)i;
        pthread_create(&thread, NULL, work, l);
    }
}

int print_number(const char *format, int n) {
    int size = 256;
    for (;;) {
        char *buffer = malloc((size_t)size); // ok: tried again with what was found to be needed
        int need;
        if (!buffer) return -1;
        need = snprintf(buffer, (size_t)size, format, n);
        if (need < size) {
            puts(buffer);
            free(buffer);
            return need;
        }
        free(buffer);
        size = need + 1;
    }
}

char *until_it_fits(void) {
    size_t size = 256;
    for (;;) {
        char *buffer = malloc(size); // ok: tried again with a larger size
        if (!buffer) return NULL;
        if (try_read(buffer, size) == 0) return buffer;
        free(buffer);
        size *= 2;
    }
}

int first_only(FILE *in, size_t size, int n) {
    for (int i = 0; i < n; i++) {
        char *block = malloc(size); // ok: the loop is left on the same trip
        if (!block) return -1;
        n = (int)fread(block, 1, size, in);
        free(block);
        return n;
    }
    return 0;
}

int once(FILE *in, size_t size) {
    int n;
    do {
        char *block = malloc(size); // ok: a loop in form only
        if (!block) return -1;
        n = (int)fread(block, 1, size, in);
        free(block);
    } while (0);
    return n;
}

int on_the_way_out(FILE *in, size_t size) {
    int c, n = 0;
    while ((c = getc(in)) != EOF) {
        if (c != '!') continue;
        char *rest = malloc(size); // ok: the loop ends here
        if (!rest) break;
        n = (int)fread(rest, 1, size, in);
        free(rest);
        break;
    }
    return n;
}

int kept_between_trips(FILE *in, size_t size) {
    char *last = NULL;
    int same = 0;
    while (!feof(in)) {
        char *block = malloc(size); // ok: compared with the next trip's
        if (!block) break;
        if (fread(block, 1, size, in) < size) {
            free(block);
            break;
        }
        same += last && memcmp(last, block, size) == 0;
        free(last);
        last = block;
    }
    free(last);
    return same;
}

char *the_best(FILE *in, size_t size) {
    char *best = NULL;
    while (!feof(in)) {
        char *block = malloc(size); // ok: one of them is the result
        if (!block) break;
        if (fread(block, 1, size, in) == size && (!best || memcmp(best, block, size) < 0)) {
            free(best);
            best = block;
        } else {
            free(block);
        }
    }
    return best;
}

struct header { int length; char name[32]; };
struct buffer { struct header *header; char *bytes; size_t size; };

int of_unknown_old_size(struct buffer *b) {
    free(b->bytes);
    b->bytes = malloc(512); // ok: the old block may have been smaller
    return b->bytes ? 0 : -1;
}

static void header_free(struct header **h) {
    free(*h);
    *h = NULL;
}

int used_in_between(struct buffer *b, struct header *other) {
    header_free(&b->header);
    b->header = other;
    free(b->header);
    b->header = NULL;
    b->size++;
    b->header = malloc(sizeof *b->header); // ok: not freed straight before
    return b->header ? 0 : -1;
}
