/* Reasons to keep an object on the heap. */
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job { int id; struct job *next; char text[48]; };
struct opaque;
struct flexible { int n; char text[]; };
struct handler { void (*run)(void *); void *context; };

extern struct job *global_job;
extern void unknown(struct job *job);
extern void register_handler(void (*run)(void *), void *context);
extern size_t opaque_size(void);
extern void log_number(int n);

/* --- it leaves ---------------------------------------------------------------------------------------- */

struct job *returned(int id) {
    struct job *job = malloc(sizeof *job); // ok: returned
    if (job) job->id = id;
    return job;
}

void to_global(int id) {
    struct job *job = malloc(sizeof *job); // ok: a global holds it
    if (!job) return;
    job->id = id;
    global_job = job;
}

void to_list(struct job *head, int id) {
    struct job *job = malloc(sizeof *job); // ok: another heap object holds it
    if (!job) return;
    job->id = id;
    head->next = job;
}

void to_parameter(struct job **out) {
    struct job *job = malloc(sizeof *job); // ok: an out-parameter holds it
    if (!job) return;
    job->id = 1;
    *out = job;
}

void to_unknown(void) {
    struct job *job = malloc(sizeof *job); // ok: nobody knows what the callee does with it
    if (!job) return;
    job->id = 2;
    unknown(job);
    free(job);
}

static struct job *kept;
static void keeper(struct job *job) { kept = job; }

void to_keeper(void) {
    struct job *job = malloc(sizeof *job); // ok: the callee keeps it
    if (!job) return;
    job->id = 3;
    keeper(job);
}

void to_registration(void (*run)(void *)) {
    struct handler *h = malloc(sizeof *h); // ok: registered as the context of a callback
    if (!h) return;
    h->run = run;
    register_handler(run, h);
}

static void *worker(void *arg) {
    struct job *job = arg;
    log_number(job->id);
    free(job);
    return NULL;
}

int to_thread(pthread_t *thread) {
    struct job *job = malloc(sizeof *job); // ok: a thread gets it
    if (!job) return -1;
    job->id = 4;
    return pthread_create(thread, NULL, worker, job);
}

void through_pointer(void (*visit)(struct job *)) {
    struct job *job = malloc(sizeof *job); // ok: handed to a function nobody knows
    if (!job) return;
    visit(job);
    free(job);
}

static void release_later(struct job *job) {
    job->next = kept;
    kept = job;
}

void to_free_list(int id) {
    struct job *job = malloc(sizeof *job); // ok: the callee puts it on a list
    if (!job) return;
    job->id = id;
    release_later(job);
}

void member_kept(struct job *other) {
    struct job *job = malloc(sizeof *job); // ok: a pointer into it is kept
    if (!job) return;
    job->next = NULL;
    other->next = (struct job *)&job->text[0];
}

struct pair { struct job *first, *second; };

static struct pair pair_of(struct job *a, struct job *b) { return (struct pair){a, b}; }

struct pair in_record(struct job *other) {
    struct job *job = malloc(sizeof *job); // ok: returned inside a record
    if (!job) abort();
    job->id = 5;
    return pair_of(job, other);
}

static struct job *lower(struct job *a, struct job *b) { return a->id < b->id ? a : b; }

struct job *one_of_two(struct job *other) {
    struct job *job = malloc(sizeof *job); // ok: the callee may return it
    if (!job) abort();
    job->id = 6;
    return lower(job, other);
}

struct settings { struct job *job; int flags; };
struct machine { struct job *job; };

static struct machine *machine_new(const struct settings *s) {
    struct machine *m = malloc(sizeof *m);
    if (!m) abort();
    m->job = s->job;
    return m;
}

struct machine *in_settings(void) {
    struct settings s;
    struct job *job = malloc(sizeof *job); // ok: the callee keeps what the settings point to
    if (!job) abort();
    job->id = 7;
    s.job = job;
    s.flags = 0;
    return machine_new(&s);
}

static void settings_release(struct settings *s) {
    free(s->job);
    s->job = NULL;
}

int freed_with_owner(int n) {
    struct settings s = {0};
    struct job *job = malloc(sizeof *job); // ok: freed by the owner it is put into
    if (!job) abort();
    job->id = n;
    s.job = job;
    n = s.job->id + 1;
    settings_release(&s);
    return n;
}

void in_union(void) {
    union { struct job *job; void *any; } u;
    u.job = malloc(sizeof *u.job); // ok: reached through another member of the union
    if (!u.job) return;
    u.job->id = 8;
    kept = u.any;
}

struct job *in_array(int i) {
    struct job *job = malloc(sizeof *job), *jobs[2] = {job, job}; // ok: returned from an array
    if (!job) abort();
    job->id = 9;
    return jobs[i];
}

void as_bytes(void) {
    struct job *job = malloc(sizeof *job); // ok: the pointer is copied as bytes
    if (!job) abort();
    job->id = 10;
    memcpy(&kept, &job, sizeof job);
}

char *unless_found(const char *text) {
    char *copy = malloc(20), *x; // ok: returned when the search in it finds nothing
    if (!copy) return NULL;
    memcpy(copy, text, 19);
    copy[19] = '\0';
    x = strchr(copy, 'x');
    if (!x) return copy;
    free(copy);
    return NULL;
}

/* --- its size or type --------------------------------------------------------------------------------- */

int too_large(FILE *in) {
    char *page = malloc(4096); // ok: larger than the stack budget
    int n;
    if (!page) return -1;
    n = (int)fread(page, 1, 4096, in);
    free(page);
    return n;
}

int of_variable_size(FILE *in, size_t size) {
    char *page = malloc(size); // ok: the size is not a constant
    int n;
    if (!page) return -1;
    n = (int)fread(page, 1, size, in);
    free(page);
    return n;
}

int of_flexible_record(int n) {
    struct flexible *f = malloc(sizeof *f + 16); // ok: ends in a flexible array
    if (!f) return -1;
    f->n = n;
    memset(f->text, 0, 16);
    n = f->n + f->text[0];
    free(f);
    return n;
}

int of_unknown_record(void) {
    struct opaque *o = malloc(opaque_size()); // ok: nobody here can declare a variable of the type
    if (!o) return -1;
    memset(o, 0, opaque_size());
    free(o);
    return 0;
}

int untyped(FILE *in) {
    void *block = malloc(64); // ok: no type says how to align a variable in its place
    int n;
    if (!block) return -1;
    n = (int)fread(block, 1, 64, in);
    free(block);
    return n;
}

int bytes_as_record(int id) {
    char *block = malloc(sizeof(struct job)); // ok: an array of char would not be aligned for the record
    struct job *job = (struct job *)block;
    if (!block) return -1;
    job->id = id;
    id = job->id + 1;
    free(block);
    return id;
}

int not_a_whole_number(int id) {
    struct job *job = malloc(sizeof *job + 5); // ok: the extra bytes belong to no declared type
    if (!job) return -1;
    job->id = id;
    id = job->id + 1;
    free(job);
    return id;
}

/* --- how it is used ----------------------------------------------------------------------------------- */

int grown(FILE *in) {
    char *text = malloc(16), *more; // ok: realloc'ed later
    int n;
    if (!text) return -1;
    more = realloc(text, 4096);
    if (!more) {
        free(text);
        return -1;
    }
    n = (int)fread(more, 1, 4096, in);
    free(more);
    return n;
}

int many_at_once(int n) {
    struct job *head = NULL;
    int sum = 0;
    for (int i = 0; i < n; i++) {
        struct job *job = malloc(sizeof *job); // ok: all trips' objects live at the same time
        if (!job) break;
        job->id = i;
        job->next = head;
        head = job;
    }
    while (head) {
        struct job *next = head->next;
        sum += head->id;
        free(head);
        head = next;
    }
    return sum;
}

int previous_trip(int n) {
    struct job *last = NULL;
    int drops = 0;
    for (int i = 0; i < n; i++) {
        struct job *job = malloc(sizeof *job); // ok: the previous trip's object is still alive
        if (!job) break;
        job->id = rand();
        drops += last && last->id > job->id;
        free(last);
        last = job;
    }
    free(last);
    return drops;
}

int small_or_large(size_t need, FILE *in) {
    char small[32], *buffer = small;
    int n;
    if (need > sizeof small) buffer = malloc(need); // ok: the size is not a constant
    if (!buffer) return -1;
    n = (int)fread(buffer, 1, need, in);
    if (buffer != small) free(buffer);
    return n;
}

int mixed(struct job *given) {
    struct job *job = given;
    int id;
    if (!job) {
        job = calloc(1, sizeof *job); // ok: the free may also get the caller's object
        if (!job) return -1;
    }
    id = job->id;
    free(job);
    return id;
}

int depth(int n) {
    struct job *job = malloc(sizeof *job); // ok: each level of a recursion would need it on the stack
    int d;
    if (!job) return 0;
    job->id = n;
    d = n > 0 ? 1 + depth(n / 2) : 0;
    d += job->id == 0;
    free(job);
    return d;
}

static int odd_depth(int n);
static int even_depth(int n) {
    struct job *job = malloc(sizeof *job); // ok: calls itself through another function
    int d;
    if (!job) return 0;
    job->id = n;
    d = n > 0 ? odd_depth(n - 1) : 0;
    d += job->id;
    free(job);
    return d;
}
static int odd_depth(int n) { return n > 0 ? even_depth(n - 1) : 1; }
int any_depth(int n) { return even_depth(n); }

static jmp_buf back;

int jumps(FILE *in) {
    struct job *job = malloc(sizeof *job); // ok: what runs after setjmp returns again is not seen
    if (!job) return -1;
    if (setjmp(back)) {
        free(job);
        return -1;
    }
    job->id = fgetc(in);
    int id = job->id;
    free(job);
    return id;
}

int with_volatile(int n) {
    int *volatile cell = malloc(sizeof(int)); // ok: a volatile pointer is read by someone else
    if (!cell) return -1;
    *cell = n;
    n = *cell + 1;
    free(cell);
    return n;
}

int other_configuration(int n) {
    struct job *job = malloc(sizeof *job); // ok: another #if arm hands it away
    if (!job) return -1;
    job->id = n;
#ifdef KEEP_JOBS
    unknown(job);
#else
    n = job->id;
    free(job);
#endif
    return n;
}

#define WITH_TEMP_JOB(n)                                                                                               \
    do {                                                                                                               \
        struct job *temp = malloc(sizeof *temp);                                                                       \
        if (temp) {                                                                                                    \
            temp->id = (n);                                                                                            \
            log_number(temp->id);                                                                                      \
            free(temp);                                                                                                \
        }                                                                                                              \
    } while (0)

void in_macro(int n) {
    WITH_TEMP_JOB(n); // ok: written in the body of a macro
}

/* --- releasing ---------------------------------------------------------------------------------------- */

struct pool { char *at, *end; };
extern void *pool_get(struct pool *p, size_t size);

int from_pool(struct pool *p, int n) {
    struct job *job = pool_get(p, sizeof *job); // ok: no heap object
    if (!job) return -1;
    job->id = n;
    return job->id;
}

int dismantled_elsewhere(void (*release)(struct job *), int n) {
    struct job *job = malloc(sizeof *job); // ok: released by a function nobody knows
    if (!job) return -1;
    job->id = n;
    n = job->id;
    release(job);
    return n;
}

/* --- nothing to replace ------------------------------------------------------------------------------- */

void allocator_tried(void) {
    char *probe = malloc(558); // ok: nothing uses the memory, the call is there for its own sake
    free(probe);
}

static struct job *job_made(int id) {
    struct job *job = malloc(sizeof *job);
    if (!job) abort();
    job->id = id;
    return job;
}

#define CHECK_JOB(n)               \
    do {                           \
        made = job_made(n);        \
        if (made->id != n) abort(); \
        free(made);                \
    } while (0)

void checked_by_macro(void) {
    struct job *made;
    CHECK_JOB(1); // ok: the macro calls the constructor, not this function
    CHECK_JOB(2); // ok: the macro calls the constructor, not this function
}

struct packs {
    struct packs *next;
    int number;
};

static struct packs *packs_without(const struct packs *all, int number) {
    struct packs *kept;
    if (!all) return NULL;
    if (all->number == number) return packs_without(all->next, number);
    kept = malloc(sizeof *kept);
    if (!kept) abort();
    kept->number = all->number;
    kept->next = packs_without(all->next, number);
    return kept;
}

int count_others(const struct packs *all, int number) {
    struct packs *others = packs_without(all, number); // ok: a list of many, made by recursion
    int n = 0;
    for (struct packs *at = others; at; at = at->next) n++;
    return n;
}
