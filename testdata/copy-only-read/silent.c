/* Copies that have a reason: the object gets away, or the source does not last. */
#define _GNU_SOURCE
#include <ctype.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct node {
    struct node *next;
    char *name;
};

struct table {
    char *last;
    char *(*fetch)(struct table *t, int i);
};

char *current;
struct node *nodes;
void unknown(const char *text);
void on_exit_call(void (*f)(void *), void *data);
const char *lookup(const struct table *t, int i);
char *scratch_text(int i);

static char *must_dup(const char *s) {
    char *copy = strdup(s);
    if (copy == NULL) abort();
    return copy;
}

static bool is_option(const char *text) { return text[0] == '-' && text[1] != '\0'; }

/* --- the object gets away --- */

void to_global(const char *name) {
    current = must_dup(name); // ok: reaches a global
}

void to_heap(const char *name) {
    struct node *n = malloc(sizeof *n);
    if (!n) return;
    n->name = must_dup(name); // ok: reaches another heap object
    n->next = nodes;
    nodes = n;
}

void to_out(char **out, const char *name) {
    *out = must_dup(name); // ok: reaches the caller through an out-parameter
}

char *to_result(const char *name) {
    return must_dup(name); // ok: is the result
}

void to_unknown(const char *name) {
    char *copy = must_dup(name); // ok: an unknown callee may keep it
    unknown(copy);
    free(copy);
}

static void print_late(void *data) { puts(data); }

void to_callback(const char *name) {
    char *copy = must_dup(name); // ok: is registered for a callback
    on_exit_call(print_late, copy);
}

static void *work(void *data) {
    puts(data);
    free(data);
    return NULL;
}

void to_thread(const char *name) {
    pthread_t thread;
    char *copy = must_dup(name); // ok: a thread owns it
    if (pthread_create(&thread, NULL, work, copy) != 0) free(copy);
}

static jmp_buf again;

int across_setjmp(const char *name) {
    char *copy = must_dup(name); // ok: setjmp makes the order unknown
    if (setjmp(again)) {
        free(copy);
        return 1;
    }
    puts(copy);
    free(copy);
    return 0;
}

static char *volatile for_handler;

static void handler(int number) {
    (void)number;
    if (for_handler && *for_handler) _Exit(1);
}

void to_handler(const char *name) {
    for_handler = must_dup(name); // ok: a signal handler reads it
    signal(SIGINT, handler);
}

void through_pointer(void (*print)(const char *), const char *name) {
    char *copy = must_dup(name); // ok: called through a pointer, may keep it
    print(copy);
    free(copy);
}

/* --- the copy is written --- */

int cut_at(const char *line) {
    char *copy = must_dup(line); // ok: the copy is written
    char *comma = strchr(copy, ',');
    if (comma) *comma = '\0';
    int n = atoi(copy);
    free(copy);
    return n;
}

int tokens(const char *line) {
    int n = 0;
    char *rest = NULL;
    char *copy = must_dup(line); // ok: strtok_r writes to it
    for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) n++;
    free(copy);
    return n;
}

static void lower(char *text) {
    for (; *text; text++) *text = (char)tolower((unsigned char)*text);
}

int folded(const char *line) {
    char *copy = must_dup(line); // ok: a callee of the project writes to it
    lower(copy);
    int same = strcmp(copy, "yes") == 0;
    free(copy);
    return same;
}

char *grown(const char *line) {
    char *copy = must_dup(line); // ok: grows and is the result
    char *more = realloc(copy, strlen(line) + 2);
    if (!more) {
        free(copy);
        return NULL;
    }
    strcat(more, "\n");
    return more;
}

/* --- the source does not last --- */

bool of_getenv(void) {
    const char *value = getenv("MODE");
    if (!value) return false;
    char *copy = must_dup(value); // ok: getenv's storage may change with the next call
    setenv("MODE", "x", 1);
    bool option = is_option(copy);
    free(copy);
    return option;
}

void of_strerror(int first, int second) {
    char *copy = must_dup(strerror(first)); // ok: strerror's storage is overwritten by the next call
    printf("%s, then %s\n", copy, strerror(second));
    free(copy);
}

void of_ctime(time_t a, time_t b) {
    char *copy = must_dup(ctime(&a)); // ok: ctime's storage is overwritten by the next call
    printf("%s %s", copy, ctime(&b));
    free(copy);
}

const char *ring(int i) {
    static char buffers[4][16];
    static int next;
    char *buffer = buffers[next++ % 4];
    snprintf(buffer, 16, "%d", i);
    return buffer;
}

bool of_ring(int i) {
    char *copy = must_dup(ring(i)); // ok: a ring of static buffers
    for (int k = 0; k < 4; k++) puts(ring(k));
    bool option = is_option(copy);
    free(copy);
    return option;
}

int of_line_buffer(FILE *in) {
    char line[80];
    char *first = NULL;
    int n = 0;
    while (fgets(line, sizeof line, in)) {
        if (!first) first = must_dup(line); // ok: the loop refills the line buffer
        if (first && strcmp(first, line) == 0) n++;
    }
    free(first);
    return n;
}

int written_after(char *text) {
    char *before = must_dup(text); // ok: a snapshot, the source is written afterwards
    lower(text);
    int same = strcmp(before, text) == 0;
    free(before);
    return same;
}

int stored_after(char *text) {
    char *before = must_dup(text); // ok: a snapshot, one byte of the source is stored to afterwards
    text[0] = 'x';
    int n = atoi(before);
    free(before);
    return n;
}

size_t freed_before(void) {
    char *text = scratch_text(1);
    if (!text) return 0;
    char *copy = must_dup(text); // ok: the source may be freed by whoever owns it
    free(text);
    size_t n = strlen(copy);
    free(copy);
    return n;
}

void member_freed(struct node *n, const char *next) {
    char *old = must_dup(n->name); // ok: the source is freed before the copy's last use
    free(n->name);
    n->name = must_dup(next); // ok: reaches another heap object
    printf("%s -> %s\n", old, n->name);
    free(old);
}

static void rename_node(struct node *n, const char *name) {
    free(n->name);
    n->name = must_dup(name); // ok: reaches the caller's struct
}

void callee_frees(struct node *n, const char *name) {
    char *old = must_dup(n->name); // ok: a callee frees the source
    rename_node(n, name);
    printf("%s -> %s\n", old, n->name);
    free(old);
}

void alias_frees(struct node *n, struct node *same, const char *name) {
    char *old = must_dup(n->name); // ok: freed through what may be another name for the same node
    rename_node(same, name);
    puts(old);
    free(old);
}

void global_source(void) {
    char *copy = must_dup(current); // ok: an unknown function may change the global
    unknown("x");
    puts(copy);
    free(copy);
}

void member_across_unknown(const struct node *n) {
    char *copy = must_dup(n->name); // ok: an unknown function may free the member
    unknown("x");
    puts(copy);
    free(copy);
}

void pointer_call(struct table *t) {
    char *copy = must_dup(t->last); // ok: called through a pointer, may change the member
    t->fetch(t, 1);
    puts(copy);
    free(copy);
}

size_t inner_scope(int wide) {
    char *copy = NULL;
    size_t n = 0;
    if (wide) {
        char text[32];
        snprintf(text, sizeof text, "%d", wide);
        copy = must_dup(text); // ok: the source goes out of scope before the last use
    }
    if (copy) n = strlen(copy);
    free(copy);
    return n;
}

void list_walk(struct node *head) {
    while (head) {
        char *name = must_dup(head->name); // ok: the node is freed before the copy is read
        struct node *next = head->next;
        free(head->name);
        free(head);
        puts(name);
        free(name);
        head = next;
    }
}

size_t unknown_source(const struct table *t) {
    char *copy = must_dup(lookup(t, 0)); // ok: nothing is known of what lookup returns
    puts(lookup(t, 1));
    size_t n = strlen(copy);
    free(copy);
    return n;
}

/* --- the rewrite would not be one --- */

size_t mixed(const char *word, FILE *in) {
    char *text;
    if (in) {
        text = malloc(80);
        if (!text || !fgets(text, 80, in)) {
            free(text);
            return 0;
        }
    } else {
        text = must_dup(word); // ok: the same variable may hold another heap object, which has to be freed
    }
    size_t n = strlen(text);
    free(text);
    return n;
}

bool different(const char *word, const char *other) {
    char *copy = must_dup(word); // ok: the identity of the pointer matters
    bool same = copy == other;
    printf("%s\n", copy);
    free(copy);
    return same;
}

static size_t old_style_length(char *text) { return strlen(text); }

size_t drops_const(const char *word) {
    char *copy = must_dup(word); // ok: the reader takes a pointer to char, the source points to const
    size_t n = old_style_length(copy);
    free(copy);
    return n;
}

size_t hidden_use(const char *word) {
    char *copy = must_dup(word); // ok: an arm that is not compiled uses the variable
#ifdef WITH_FOLDING
    lower(copy);
#endif
    size_t n = strlen(copy);
    free(copy);
    return n;
}

int bounded(const char *word, size_t n) {
    char *copy = strndup(word, n); // ok: copied for its terminator, the reader takes no length
    if (!copy) return -1;
    int value = atoi(copy);
    free(copy);
    return value;
}

size_t volatile_source(const char *volatile *slot) {
    char *copy = must_dup(*slot); // ok: the source is volatile
    size_t n = strlen(copy) + strlen(copy + 1);
    free(copy);
    return n;
}

size_t volatile_holder(const char *word) {
    char *volatile copy = must_dup(word); // ok: the holder is volatile
    size_t n = strlen(copy);
    free(copy);
    return n;
}

/* Each holds the one before: the copy outlives the iteration, the source does not. */
int repeated(FILE *in) {
    char line[80];
    char *last = NULL;
    int n = 0;
    while (fgets(line, sizeof line, in)) {
        if (last && strcmp(last, line) == 0) n++;
        free(last);
        last = must_dup(line); // ok: the line buffer is refilled before the copy is read
    }
    free(last);
    return n;
}

static char *first_word(const char *s) {
    size_t n = strcspn(s, " ");
    char *word = malloc(n + 1);
    if (!word) abort();
    memcpy(word, s, n);
    word[n] = '\0';
    return word;
}

static char *without_dash(const char *s) {
    while (*s == '-') s++;
    return must_dup(s); // ok: is the result
}

int partly(const char *line) {
    char *word = first_word(line); // ok: the callee copies a part
    int n = atoi(word);
    free(word);
    return n;
}

int stepped(const char *line) {
    char *word = without_dash(line); // ok: the callee copies what is behind the dashes
    int n = atoi(word);
    free(word);
    return n;
}
