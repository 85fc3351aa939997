/* Memory that each trip of a loop gives to functions of which little is known, and frees before the next one. */
#include <stdarg.h>
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

extern int send_text(const char *text, size_t length);
extern int keep_text(struct text *t);
extern int fill(unsigned char *block, size_t size);
extern int look_up(const char *name, char **found);

int send_names(char **names, int n) {
    for (int i = 0; i < n; i++) {
        struct text t;
        int sent;
        text_init(&t); // expect: alloc-in-loop
        text_add(&t, "name ");
        text_add(&t, names[i]);
        sent = send_text(t.at, t.length);
        text_release(&t);
        if (sent < 0) return -1;
    }
    return 0;
}

/* Filled by a function that also passes it to one it knows through a pointer only. */
struct peer { int (*sign)(struct text *t, const char *name); int sent, failed; };

static int make_request(struct text *t, const struct peer *p, const char *name) {
    if (p->failed)
        text_add(t, "again ");
    else
        text_add(t, "get ");
    if (!p->sign) return 0;
    return p->sign(t, name);
}

int converse(struct peer *p, const char *name) {
    int answer;
replay:
    if (!p->sent) {
        struct text request;
        text_init(&request); // expect: alloc-in-loop
        if (make_request(&request, p, name) < 0) return -1;
        answer = send_text(request.at, request.length);
        text_release(&request);
        if (answer < 0) return -1;
        p->sent = 1;
    }
    answer = send_text("", 0);
    if (answer == 401) {
        p->sent = 0;
        p->failed++;
        goto replay;
    }
    return answer;
}

/* A text for failures is empty as a rule. */
static int check_one(const struct peer *p, const char *name, struct text *error) {
    if (p->sign) return p->sign(error, name);
    text_add(error, "nobody to sign ");
    return -1;
}

int check_all(const struct peer *p, char **names, int n) {
    int bad = 0;
    for (int i = 0; i < n; i++) {
        struct text error;
        text_init(&error); // ok: the callee appends when it fails only
        if (check_one(p, names[i], &error) < 0) bad += send_text(error.at, error.length) < 0;
        text_release(&error);
    }
    return bad;
}

static void give_up(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    exit(1);
}

void check_or_die(const struct peer *p, char **names, int n) {
    for (int i = 0; i < n; i++) {
        struct text error;
        text_init(&error); // ok: the callee appends when it fails only, and then it is all over
        if (check_one(p, names[i], &error) < 0) give_up("%s", error.at);
        text_release(&error);
    }
}

int kept_or_not(char **names, int n) {
    for (int i = 0; i < n; i++) {
        struct text t;
        text_init(&t); // ok: who knows what becomes of those that are not released
        text_add(&t, names[i]);
        if (keep_text(&t) < 0) text_release(&t);
    }
    return n;
}

long sum_blocks(int n, size_t size) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
        unsigned char *block = malloc(size); // expect: alloc-in-loop
        if (!block) return -1;
        int got = fill(block, size);
        for (int k = 0; k < got; k++) sum += block[k];
        free(block);
    }
    return sum;
}

long sum_some(int n, size_t size) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
        if (!fill(NULL, (size_t)i)) continue;
        unsigned char *block = malloc(size); // ok: seldom, perhaps, and given to an unknown function
        if (!block) return -1;
        sum += fill(block, size);
        free(block);
    }
    return sum;
}

int freed_when_refused(int n, size_t size) {
    for (int i = 0; i < n; i++) {
        unsigned char *block = malloc(size); // ok: the callee may have kept it
        if (!block) return -1;
        if (fill(block, size) < 0) free(block);
    }
    return 0;
}

int replaced(char **names, int n, size_t size) {
    int found = 0;
    for (int i = 0; i < n; i++) {
        char *name = malloc(size); // ok: the callee may put another block there
        if (!name) return -1;
        found += look_up(names[i], &name);
        free(name);
    }
    return found;
}
