/* Members that are allocated with their object and freed with it, and such as only look like it. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct reader {
    int fd;
    char *line;
    const char *name;
};

struct reader *reader_new(int fd, const char *name) {
    struct reader *r = calloc(1, sizeof *r);
    if (r) {
        r->fd = fd;
        r->line = malloc(256); // expect: boxed-member
        char *copy = strdup(name); // ok: reported with r->line
        if (!r->line || !copy) {
            free(r->line);
            free(copy);
            free(r);
            return NULL;
        }
        r->name = copy;
    }
    return r;
}

void reader_free(struct reader *r) {
    if (!r) return;
    free((void *)(uintptr_t)r->name);
    free(r->line);
    free(r);
}

/* What a second function replaces has a life of its own. */
struct label {
    char *text;
};

struct label *label_new(const char *text) {
    struct label *l = malloc(sizeof *l);
    if (!l) return NULL;
    l->text = strdup(text); // ok: label_set replaces it
    return l;
}

void label_set(struct label *l, const char *text) {
    free(l->text);
    l->text = strdup(text);
}

void label_free(struct label *l) {
    free(l->text);
    free(l);
}

/* What is handed on outlives the object. */
struct job {
    char *output;
};

struct job *job_new(size_t size) {
    struct job *j = malloc(sizeof *j);
    if (!j) return NULL;
    j->output = malloc(size); // ok: job_steal hands it on
    return j;
}

char *job_steal(struct job *j) {
    char *output = j->output;
    free(j);
    return output;
}

void job_free(struct job *j) {
    free(j->output);
    free(j);
}

/* What only some objects have would take room in all of them. */
struct node {
    char *note;
    struct node *next;
};

struct node *node_new(struct node *next, const char *note) {
    struct node *n = calloc(1, sizeof *n);
    if (!n) return NULL;
    n->next = next;
    if (note) n->note = strdup(note); // ok: not every node has one
    return n;
}

void node_free(struct node *n) {
    free(n->note);
    free(n);
}

/* Records that are variables somewhere have no end to put text behind. */
struct key {
    char *text;
};

struct key *key_new(const char *text) {
    struct key *k = malloc(sizeof *k);
    if (!k) return NULL;
    k->text = strdup(text); // ok: key_hash has one that is a variable
    return k;
}

void key_free(struct key *k) {
    free(k->text);
    free(k);
}

unsigned key_hash(char *text) {
    struct key k = {text};
    unsigned hash = 0;
    for (const char *c = k.text; *c; c++) hash = hash * 31 + (unsigned char)*c;
    return hash;
}

/* What the freer frees as well would have to be split. */
struct inner {
    char *text;
    int n;
};

struct outer {
    struct inner *inner;
};

static void inner_free(struct inner *i) {
    free(i->text);
    free(i);
}

struct outer *outer_new(void) {
    struct outer *o = malloc(sizeof *o);
    if (!o) return NULL;
    o->inner = calloc(1, sizeof *o->inner); // ok: inner_free frees what it holds, too
    return o;
}

void outer_text(struct outer *o, const char *text) {
    free(o->inner->text);
    o->inner->text = strdup(text);
}

void outer_free(struct outer *o) {
    inner_free(o->inner);
    free(o);
}

/* Two members of parts of one object are one finding. */
struct host {
    char *name;
    int port;
};

struct route {
    struct host from, to;
};

struct route *route_new(const char *from, const char *to) {
    struct route *r = calloc(1, sizeof *r);
    if (!r) return NULL;
    r->from.name = strdup(from); // expect: boxed-member
    r->to.name = strdup(to); // ok: reported with r->from.name
    return r;
}

void route_free(struct route *r) {
    free(r->from.name);
    free(r->to.name);
    free(r);
}

/* A pointer whose address somebody has may be changed by them. */
struct box {
    char *text;
};

void fill(char **text);

struct box *box_new(const char *text) {
    struct box *b = malloc(sizeof *b);
    if (!b) return NULL;
    b->text = strdup(text); // ok: fill gets the address of the member
    return b;
}

void box_fill(struct box *b) { fill(&b->text); }

void box_free(struct box *b) {
    free(b->text);
    free(b);
}

/* A copy of a text that may be missing is missing with it. */
struct author {
    char *mail;
};

static char *copy_if_any(const char *text) { return text ? strdup(text) : NULL; }

struct author *author_new(const char *mail) {
    struct author *a = malloc(sizeof *a);
    if (!a) return NULL;
    a->mail = copy_if_any(mail); // ok: NULL says that there is none
    return a;
}

void author_free(struct author *a) {
    free(a->mail);
    free(a);
}

/* One maker fills it, another one does not. */
struct remote {
    char *name;
};

struct remote *remote_new(const char *name) {
    struct remote *r = calloc(1, sizeof *r);
    if (!r) return NULL;
    r->name = strdup(name); // ok: remote_anonymous makes one without
    return r;
}

struct remote *remote_anonymous(void) {
    struct remote *r = calloc(1, sizeof *r);
    return r;
}

void remote_free(struct remote *r) {
    free(r->name);
    free(r);
}

/* All makers fill it. */
struct status {
    char *ref;
    char *message;
};

struct status *status_good(const char *ref) {
    struct status *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->ref = strdup(ref); // expect: boxed-member
    return s;
}

struct status *status_bad(const char *ref, const char *message) {
    struct status *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->ref = strdup(ref); // expect: boxed-member
    s->message = strdup(message); // ok: status_good has none
    return s;
}

void status_free(struct status *s) {
    free(s->ref);
    free(s->message);
    free(s);
}

/* Freed with the object on one path, without it on another. */
struct cache {
    char *data;
    int used;
};

struct cache *cache_new(size_t size) {
    struct cache *c = calloc(1, sizeof *c);
    if (!c) return NULL;
    c->data = malloc(size); // ok: cache_drop may leave the cache without it
    return c;
}

void cache_drop(struct cache *c, int whole) {
    free(c->data);
    c->data = NULL;
    if (!whole) return;
    free(c);
}

/* Nobody knows what the memory is for, and how it must be aligned. */
struct digest {
    void *state;
};

struct digest *digest_new(size_t state) {
    struct digest *d = malloc(sizeof *d);
    if (!d) return NULL;
    d->state = malloc(state); // ok: a flexible array has a type
    return d;
}

void digest_free(struct digest *d) {
    free(d->state);
    free(d);
}

/* A record inside that macros fill, and grow elsewhere. */
#define ARRAY(type)                                                                                                    \
    struct {                                                                                                           \
        type *at;                                                                                                      \
        size_t count, room;                                                                                            \
    }
#define ARRAY_START(a, n) ((a).at = calloc((n), sizeof *(a).at), (a).count = 0, (a).room = (n))

struct repo {
    ARRAY(int) names;
};

struct repo *repo_new(void) {
    struct repo *r = malloc(sizeof *r);
    if (!r) return NULL;
    ARRAY_START(r->names, 4); // ok: such an array grows
    return r;
}

void repo_free(struct repo *r) {
    free(r->names.at);
    free(r);
}

/* What a program makes once is not worth it. */
struct config {
    char *path;
};

static void config_free(struct config *c) {
    free(c->path);
    free(c);
}

int run(struct config *c);

int main(int count, char **args) {
    struct config *c = calloc(1, sizeof *c);
    if (!c || count < 2) exit(1);
    c->path = strdup(args[1]); // ok: once per process
    int result = run(c);
    config_free(c);
    return result;
}

/* Text behind objects that are made once saves too little. */
struct window {
    char *title;
};

struct window *window_new(const char *title) {
    struct window *w = calloc(1, sizeof *w);
    if (!w) return NULL;
    w->title = strdup(title); // ok: nobody makes windows in a loop
    return w;
}

void window_free(struct window *w) {
    free(w->title);
    free(w);
}

/* All others are made again and again. */
void make_many(void **made, const char *const *names, int count) {
    struct node *last = NULL;
    for (int i = 0; i < count; i++) {
        *made++ = reader_new(i, names[i]);
        *made++ = label_new(names[i]);
        *made++ = job_new(strlen(names[i]));
        *made++ = last = node_new(last, names[i]);
        *made++ = key_new(names[i]);
        *made++ = outer_new();
        *made++ = route_new("here", names[i]);
        *made++ = box_new(names[i]);
        *made++ = author_new(names[i]);
        *made++ = remote_new(names[i]);
        *made++ = status_good(names[i]);
        *made++ = status_bad(names[i], "bad");
        *made++ = cache_new(strlen(names[i]));
        *made++ = digest_new(strlen(names[i]));
        *made++ = repo_new();
    }
}
