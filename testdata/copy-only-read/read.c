/* Copies that are only read: library functions, wrappers of the project, out parameters, goto cleanup. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    const char *name;
    char *command;
    int priority;
};

static void *must(void *p) {
    if (p == NULL) abort();
    return p;
}

static char *save_text(const char *s) {
    size_t n = strlen(s) + 1;
    char *copy = must(malloc(n));
    memcpy(copy, s, n);
    return copy;
}

static char *must_dup(const char *s) {
    char *copy = strdup(s);
    if (copy == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return copy;
}

static void *bytes_dup(const void *from, size_t size) {
    void *to = malloc(size);
    if (to != NULL) memcpy(to, from, size);
    return to;
}

static bool dup_to(char **out, const char *from) {
    *out = strdup(from);
    return *out != NULL;
}

static bool is_option(const char *text) { return text[0] == '-' && text[1] != '\0'; }

static unsigned sum(const unsigned char *bytes, size_t n) {
    unsigned total = 0;
    for (size_t i = 0; i < n; i++) total += bytes[i];
    return total;
}

int count_commas(const char *line) {
    int n = 0;
    char *copy = strdup(line); // expect: copy-only-read
    if (copy == NULL) return -1;
    for (const char *p = copy; *p; p++)
        if (*p == ',') n++;
    free(copy);
    return n;
}

bool name_is_option(const struct job *job) {
    char *name = must_dup(job->name); // expect: copy-only-read
    bool option = is_option(name);
    free(name);
    return option;
}

bool saved_is_option(const char *word) {
    char *copy = save_text(word); // expect: copy-only-read
    bool option = is_option(copy);
    free(copy);
    return option;
}

unsigned checksum(const unsigned char *data, size_t n) {
    unsigned char *copy = bytes_dup(data, n); // expect: copy-only-read
    if (!copy) return 0;
    unsigned total = sum(copy, n);
    free(copy);
    return total;
}

int port_of(const char *address) {
    char *copy;
    if (!dup_to(&copy, address)) return -1; // expect: copy-only-read
    const char *colon = strrchr(copy, ':');
    int port = colon ? atoi(colon + 1) : 0;
    free(copy);
    return port;
}

int bare_format(const char *word) {
    char *copy;
    if (asprintf(&copy, "%s", word) < 0) return -1; // expect: copy-only-read
    int n = atoi(copy);
    free(copy);
    return n;
}

/* Several ways out, one cleanup. */
int run(FILE *log, const struct job *job) {
    int result = -1;
    char *name = NULL;
    if (job->priority < 0) goto out;
    name = strdup(job->name); // expect: copy-only-read
    if (!name) goto out;
    if (strcmp(name, "none") == 0) goto out;
    fprintf(log, "running %s\n", name);
    result = 0;
out:
    free(name);
    return result;
}

/* In a loop: the array's strings stay as they are. */
int longest(const char *const *words, int n) {
    size_t best = 0;
    for (int i = 0; i < n; i++) {
        char *word = strdup(words[i]); // expect: copy-only-read
        if (word == NULL) break;
        if (strlen(word) > best) best = strlen(word);
        free(word);
    }
    return (int)best;
}

/* One arm duplicates, the other leaves null. */
size_t maybe_length(const char *word, bool wanted) {
    char *copy = NULL;
    size_t n = 0;
    if (wanted) {
        copy = strdup(word); // expect: copy-only-read
        if (copy) n = strlen(copy);
    }
    free(copy);
    return n;
}

/* The source is a local array that nobody touches until the end. */
long digits(FILE *in) {
    char line[80];
    if (!fgets(line, sizeof line, in)) return 0;
    char *copy = strdup(line); // expect: copy-only-read
    if (!copy) return 0;
    long value = strtol(copy, NULL, 10);
    free(copy);
    return value;
}

/* Interior pointers and the end pointer of strtol are names for the same copy. */
long second_number(const char *text) {
    char *copy = must_dup(text); // expect: copy-only-read
    char *end;
    long first = strtol(copy, &end, 10);
    long second = strtol(end, NULL, 10);
    free(copy);
    return first + second;
}

/* Another copy of the copy is kept; that one is needed. */
struct label {
    char *text;
};

void relabel(struct label *label, const char *text) {
    char *copy = must_dup(text); // expect: copy-only-read
    char *kept = must_dup(copy); // expect: copy-of-temporary
    free(label->text);
    label->text = kept;
    free(copy);
}

/* A copy of the rest of a string ends where the string ends. */
bool rest_is_option(const char *line) {
    const char *space = strchr(line, ' ');
    if (space == NULL) return false;
    char *rest = must_dup(space + 1); // expect: copy-only-read
    bool option = is_option(rest);
    free(rest);
    return option;
}

/* Pointers into the copy are compared with each other. */
int blanks(const char *text, size_t n) {
    int count = 0;
    char *copy = must_dup(text); // expect: copy-only-read
    const char *end = copy + n;
    for (const char *p = copy; p < end; p++)
        if (*p == ' ') count++;
    free(copy);
    return count;
}

static char *length_first(const char *s) {
    size_t n = strlen(s);
    char *copy = malloc(n + 1);
    if (copy) {
        memcpy(copy, s, n);
        copy[n] = '\0';
    }
    return copy;
}

int measured(const char *line) {
    char *copy = length_first(line); // expect: copy-only-read
    if (!copy) return 0;
    int n = atoi(copy);
    free(copy);
    return n;
}

/* Several copies share one free; none of them is needed. */
void either(FILE *out, const char *first, const char *second) {
    char *word;
    if (*first) word = must_dup(first); // expect: copy-only-read
    else word = must_dup(second); // expect: copy-only-read
    fprintf(out, "%s\n", word);
    free(word);
}
