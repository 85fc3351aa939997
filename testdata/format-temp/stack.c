/* Text that is so short that an array can hold it. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdbool.h>
#include <string.h>

struct table;
void unknown(const char *key);
char *current;

struct name {
    char text[16];
    int number;
};

static unsigned hash(const char *key) {
    unsigned h = 5381;
    while (*key) h = h * 33 + (unsigned char)*key++;
    return h;
}

unsigned bucket(int id) {
    char *key;
    if (asprintf(&key, "%d", id) < 0) return 0; // expect: format-temp
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned long_bucket(unsigned long id, char kind) {
    char *key;
    if (asprintf(&key, "%c%08lx", kind, id) < 0) return 0; // expect: format-temp
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned of_array(const struct name *n) {
    char *key;
    if (asprintf(&key, "%s:%d", n->text, n->number) < 0) return 0; // expect: format-temp
    unsigned h = hash(key);
    free(key);
    return h;
}

/* The length is bounded, so several readers are as good as one. */
bool known(const char *const *keys, int n, int id) {
    bool found = false;
    char *key;
    if (asprintf(&key, "id-%d%%", id) < 0) return false; // expect: format-temp
    for (int i = 0; i < n && !found; i++) found = strcmp(keys[i], key) == 0;
    if (!found) printf("no %s\n", key);
    free(key);
    return found;
}

unsigned precise(const char *word) {
    char *key;
    if (asprintf(&key, "%.8s", word) < 0) return 0; // expect: format-temp
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned real(double d) {
    char *key;
    if (asprintf(&key, "%.2f", d) < 0) return 0; // expect: format-temp
    unsigned h = hash(key);
    free(key);
    return h;
}

/* --- with a reason --- */

unsigned unbounded(const char *word) {
    char *key;
    if (asprintf(&key, "<%s>", word) < 0) return 0; // ok: a text of any length
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned star(const char *word, int n) {
    char *key;
    if (asprintf(&key, "%.*s", n, word) < 0) return 0; // ok: a precision that is not known
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned wide(int n) {
    char *key;
    if (asprintf(&key, "%2000d", n) < 0) return 0; // ok: more than the stack budget
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned located(int n) {
    char *key;
    if (asprintf(&key, "%'d", n) < 0) return 0; // ok: grouping depends on the locale
    unsigned h = hash(key);
    free(key);
    return h;
}

unsigned variable_format(const char *format, int n) {
    char *key;
    if (asprintf(&key, format, n) < 0) return 0; // ok: the format is not known
    unsigned h = hash(key);
    free(key);
    return h;
}

void to_unknown(int id) {
    char *key;
    if (asprintf(&key, "%d", id) < 0) return; // ok: an unknown callee may keep it
    unknown(key);
    free(key);
}

void to_global(int id) {
    char *key;
    if (asprintf(&key, "%d", id) < 0) return; // ok: reaches a global
    current = key;
}

char *to_result(int id) {
    char *key;
    if (asprintf(&key, "%d", id) < 0) return NULL; // ok: is the result
    return key;
}

unsigned depth(int n) {
    char *key;
    if (asprintf(&key, "%d", n) < 0) return 0; // ok: the function calls itself
    unsigned h = hash(key);
    if (n) h += depth(n - 1);
    free(key);
    return h;
}

unsigned hidden_use(int id) {
    char *key;
    if (asprintf(&key, "%d", id) < 0) return 0; // ok: an arm that is not compiled uses the variable
#ifdef KEEP_KEYS
    current = key;
#endif
    unsigned h = hash(key);
    free(key);
    return h;
}

void with_optional_size(const char *name, long size) {
    char *digits = NULL;
    if (size > 0 && asprintf(&digits, "%ld", size) < 0) return; // ok: no pointer says that there is no text
    printf("%s%s%s\n", name, digits ? " size=" : "", digits ? digits : "");
    free(digits);
}

static const char *home = "/";

static char *path_of(const char *format, ...) {
    char *name, *path;
    va_list args;
    va_start(args, format);
    if (vasprintf(&name, format, args) < 0) abort();
    va_end(args);
    path = malloc(strlen(home) + strlen(name) + 1);
    if (!path) abort();
    strcpy(path, home);
    strcat(path, name);
    free(name);
    return path;
}

static int shouted(char **text, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vasprintf(text, format, args);
    va_end(args);
    for (char *c = *text; n > 0 && *c; c++) *c = *c == '?' ? '!' : *c;
    return n;
}

bool has_objects(void) {
    char *path = path_of("objects/info"); // ok: there is more in it than what the format says
    FILE *f = fopen(path, "r");
    free(path);
    if (f) fclose(f);
    return f;
}

unsigned loud(int id) {
    char *text;
    if (shouted(&text, "%d?", id) < 0) return 0; // ok: the text is changed after it was formatted
    unsigned h = hash(text);
    free(text);
    return h;
}
