/* Arguments behind `...`: read where they are formatted in the end, unknown where they are taken one by one. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    const char *name;
    int id;
};

static void vtrace(const char *where, const char *format, va_list args) {
    char with_place[256], line[256];
    snprintf(with_place, sizeof with_place, "%s: %s", where, format);
    vsnprintf(line, sizeof line, with_place, args);
    fputs(line, stderr);
}

static void trace(const char *where, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    vtrace(where, format, args);
    vtrace("again", format, again);
    va_end(again);
    va_end(args);
}

void start(const struct job *job) {
    char *name = strdup(job->name); // expect: copy-only-read
    trace(__func__, "starting %s", name);
    free(name);
}

static const char *kept;

static void keep_one(const char *format, ...) {
    va_list args;
    va_start(args, format);
    kept = va_arg(args, const char *);
    va_end(args);
}

size_t start_and_keep(const struct job *job) {
    char *name = strdup(job->name); // ok: the argument is taken and kept
    size_t n;
    keep_one("%s", name);
    n = strlen(kept);
    free(name);
    return n;
}

struct arguments {
    va_list list;
};

static void keep_listed(struct arguments *arguments) { kept = va_arg(arguments->list, const char *); }

static void keep_through(const char *format, ...) {
    struct arguments arguments;
    va_list unused;
    va_start(unused, format);
    vtrace("", format, unused);
    va_end(unused);
    va_start(arguments.list, format);
    keep_listed(&arguments);
    va_end(arguments.list);
}

size_t start_and_keep_through(const struct job *job) {
    char *name = strdup(job->name); // ok: a list inside a record goes somewhere
    size_t n;
    keep_through("%s", name);
    n = strlen(kept);
    free(name);
    return n;
}

/* --- why the program ends ----------------------------------------------------------------------------- */

static void (*last_words)(const char *format, va_list args);

static void give_up(const char *format, ...) {
    va_list args;
    va_start(args, format);
    last_words(format, args);
    va_end(args);
    exit(1);
}

int id_of(const struct job *job) {
    char *name = strdup(job->name); // expect: copy-only-read
    int id;
    if (!name) return -1;
    id = name[0] == '#' ? atoi(name + 1) : 0;
    if (!id) give_up("%s has no number", name);
    free(name);
    return id;
}

/* --- each trip has its own copy ------------------------------------------------------------------------ */

struct list {
    struct list *next;
    char *name;
};

size_t all_lengths(const struct list *at) {
    size_t sum = 0;
    for (; at; at = at->next) {
        char *name = strdup(at->name); // expect: copy-only-read
        sum += strlen(name);
        free(name);
    }
    return sum;
}

size_t lengths_behind(const struct list *at) {
    char *name = NULL;
    size_t sum = 0;
    for (; at; at = at->next) {
        if (name) sum += strlen(name);
        free(name);
        name = strdup(at->name); // ok: read after `at` has gone on
    }
    free(name);
    return sum;
}
