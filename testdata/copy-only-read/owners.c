/* Originals that belong to an object of this function: as good as the object is alive. */
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct job {
    char *name;
    struct job *next;
    char notes[2048]; /* too much for the stack */
};

struct list {
    struct job *first;
    char notes[2048];
};

static char *must_dup(const char *s) {
    char *copy = strdup(s);
    if (!copy) abort();
    return copy;
}

static struct job *job_new(const char *name) {
    struct job *job = malloc(sizeof *job);
    if (!job) abort();
    job->name = must_dup(name); // ok: reaches another heap object
    job->next = NULL;
    return job;
}

static void job_free(struct job *job) {
    free(job->name);
    free(job);
}

static const char *job_name(const struct job *job) { return job->name; }

static void list_add(struct list *list, struct job *job) {
    job->next = list->first;
    list->first = job;
}

static void list_free(struct list *list) {
    while (list->first) {
        struct job *next = list->first->next;
        job_free(list->first);
        list->first = next;
    }
}

void alive(const char *name) {
    struct job *job = job_new(name);
    char *copy = must_dup(job_name(job)); // expect: copy-only-read
    puts(copy);
    free(copy);
    job_free(job);
}

void member_gone(const char *name) {
    struct job *job = job_new(name);
    char *copy = must_dup(job->name); // ok: the original goes with its object
    job_free(job);
    puts(copy);
    free(copy);
}

void borrowed_gone(const char *name) {
    struct job *job = job_new(name);
    char *copy = must_dup(job_name(job)); // ok: the original goes with its object
    job_free(job);
    puts(copy);
    free(copy);
}

void alias_gone(const char *name) {
    struct job *job = job_new(name);
    const char *text = job->name;
    char *copy = must_dup(text); // ok: the original goes with its object
    job_free(job);
    puts(copy);
    free(copy);
}

void given_gone(const char *name) {
    struct list list;
    list.first = NULL;
    struct job *job = job_new(name);
    list_add(&list, job);
    char *copy = must_dup(job->name); // ok: the list takes the original along
    list_free(&list);
    puts(copy);
    free(copy);
}

void listed_gone(const char *name) {
    struct list *list = calloc(1, sizeof *list);
    if (!list) return;
    list->first = job_new(name);
    char *copy = must_dup(list->first->name); // ok: the list takes the original along
    list_free(list);
    free(list);
    puts(copy);
    free(copy);
}

void resolved(const char *host) {
    struct addrinfo *found;
    if (getaddrinfo(host, NULL, NULL, &found) != 0) return;
    char *copy = must_dup(found->ai_canonname); // ok: the system's record takes the original along
    freeaddrinfo(found);
    puts(copy);
    free(copy);
}
