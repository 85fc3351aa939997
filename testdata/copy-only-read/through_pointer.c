// Calls through members: what every function does that the member may hold, is done.
#include <stdlib.h>
#include <string.h>

static const char *kept;

static size_t length(const char *s) { return strlen(s); }
static size_t dots(const char *s) {
    size_t n = 0;
    for (; *s; s++) n += *s == '.';
    return n;
}
static size_t keeps(const char *s) {
    kept = s;
    return 0;
}

/* All values are functions that read. */
struct reader {
    const char *name;
    size_t (*measure)(const char *);
};
static const struct reader readers[] = {{"length", length}, {"dots", dots}, {NULL, NULL}};

size_t reads(int which, char *text) {
    char *copy = strdup(text); // expect: copy-only-read
    if (!copy) return 0;
    size_t n = readers[which].measure(copy);
    free(copy);
    return n;
}

/* One of them keeps what it gets. */
struct keeper {
    size_t (*handle)(const char *);
};
static const struct keeper plain = {.handle = length};

size_t may_keep(const struct keeper *k, char *text) {
    char *copy = strdup(text); // ok: keeps() is stored below
    if (!copy) return 0;
    size_t n = k->handle(copy);
    free(copy);
    return n;
}
size_t calls_keeper(char *text) {
    struct keeper own = plain;
    own.handle = keeps;
    return may_keep(&own, text) + (kept ? 1 : 0);
}

/* A parameter of a function all of whose calls are visible. */
struct given {
    size_t (*count)(const char *);
};
static void set_given(struct given *g, size_t (*count)(const char *)) { g->count = count; }
size_t counts(char *text) {
    struct given given;
    set_given(&given, dots);
    char *copy = strdup(text); // expect: copy-only-read
    if (!copy) return 0;
    size_t n = given.count(copy);
    free(copy);
    return n;
}

/* A parameter of a function that others may call. */
struct open {
    size_t (*weigh)(const char *);
};
void set_open(struct open *o, size_t (*weigh)(const char *)) { o->weigh = weigh; }
size_t weighs(char *text) {
    struct open open;
    set_open(&open, length);
    char *copy = strdup(text); // ok: another file may give set_open() a function that keeps it
    if (!copy) return 0;
    size_t n = open.weigh(copy);
    free(copy);
    return n;
}

/* The member's address is taken. */
struct taken {
    size_t (*size)(const char *);
};
void install(size_t (**where)(const char *));
size_t sizes(char *text) {
    struct taken t = {length};
    install(&t.size);
    char *copy = strdup(text); // ok: install() may store what keeps it
    if (!copy) return 0;
    size_t n = t.size(copy);
    free(copy);
    return n;
}

/* Braces left out: which value is whose cannot be told. */
struct flat {
    size_t (*first)(const char *);
    size_t (*second)(const char *);
};
static const struct flat flats[] = {length, keeps, dots, keeps};
size_t firsts(int which, char *text) {
    char *copy = strdup(text); // ok: the values are not told apart
    if (!copy) return 0;
    size_t n = flats[which].first(copy);
    free(copy);
    return n;
}

/* Records that begin alike are used as each other. */
struct base {
    size_t (*visit)(const char *);
};
struct derived {
    size_t (*visit)(const char *);
    int more;
};
static const struct base base = {length};
static const struct derived derived = {keeps, 1};
size_t visits(int which, char *text) {
    const struct base *b = which ? (const struct base *)&derived : &base;
    char *copy = strdup(text); // ok: the other record's function keeps it
    if (!copy) return 0;
    size_t n = b->visit(copy);
    free(copy);
    return n;
}

/* A union's members are each other. */
union either {
    size_t (*act)(const char *);
    void *any;
};
size_t acts(void *any, char *text) {
    union either e = {length};
    e.any = any;
    char *copy = strdup(text); // ok: nobody knows what is called
    if (!copy) return 0;
    size_t n = e.act(copy);
    free(copy);
    return n;
}
