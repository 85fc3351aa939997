/* Copies of text that is there for good, and those that have a reason. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *must_dup(const char *s) {
    char *copy = strdup(s);
    if (copy == NULL) abort();
    return copy;
}

void unknown(const char *text);
char *global_name;

static const char *mode_name(int mode) {
    switch (mode) {
    case 0: return "read";
    case 1: return "write";
    default: return "unknown";
    }
}

size_t plain(void) {
    char *text = strdup("hello"); // expect: literal-copy
    if (!text) return 0;
    size_t n = strcspn(text, "l");
    free(text);
    return n;
}

void either(FILE *out, bool loud) {
    char *text = must_dup(loud ? "HELLO" : "hello"); // expect: literal-copy
    fprintf(out, "%s\n", text);
    free(text);
}

void chosen(FILE *out, int n) {
    const char *unit = "bytes";
    if (n == 1) unit = "byte";
    char *copy = must_dup(unit); // expect: literal-copy
    fprintf(out, "%d %s\n", n, copy);
    free(copy);
}

void two_arms(FILE *out, bool loud) {
    char *text;
    if (loud) text = must_dup("HELLO"); // expect: literal-copy
    else text = must_dup("hello"); // expect: literal-copy
    fputs(text, out);
    free(text);
}

void from_function(FILE *out, int mode) {
    char *name = must_dup(mode_name(mode)); // expect: literal-copy
    fprintf(out, "mode %s\n", name);
    free(name);
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    char *file = strdup(argv[1]); // expect: literal-copy
    if (!file) return 1;
    FILE *in = fopen(file, "r");
    free(file);
    if (!in) return 1;
    fclose(in);
    return 0;
}

/* --- with a reason --- */

size_t written(void) {
    char *name = must_dup("tmpXXXXXX"); // ok: the copy is written
    name[3] = 'a';
    size_t n = strlen(name);
    free(name);
    return n;
}

void template_file(void) {
    char *name = must_dup("/tmp/fileXXXXXX"); // ok: mkstemp writes to it
    int fd = mkstemp(name);
    if (fd >= 0) puts(name);
    free(name);
}

char *returned(void) {
    return must_dup(""); // ok: is the result, which the caller frees
}

void kept(void) {
    global_name = must_dup("nobody"); // ok: reaches a global
}

void to_unknown(void) {
    char *name = must_dup("nobody"); // ok: an unknown callee may keep it
    unknown(name);
    free(name);
}

void mixed(FILE *out, FILE *in) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, in) < 0) {
        free(line);
        line = must_dup("nothing"); // ok: another path stores a heap string into the same variable
    }
    fprintf(out, "%s\n", line);
    free(line);
}

void grown(FILE *out, const char *more) {
    char *text = must_dup("start"); // ok: is regrown
    char *longer = realloc(text, strlen(text) + strlen(more) + 1);
    if (!longer) {
        free(text);
        return;
    }
    strcat(longer, more);
    fputs(longer, out);
    free(longer);
}

/* The free of the list frees its items. */
struct list {
    char *items[4];
    int count;
};

static void list_free(struct list *l) {
    for (int i = 0; i < l->count; i++) free(l->items[i]);
}

void listed(struct list *l) {
    l->items[l->count++] = must_dup("first"); // ok: the list frees its items
    list_free(l);
}

void not_main(char **argv) {
    char *word = must_dup(argv[1]); // ok: no argument of the program; fputs cannot change it
    argv[1][0] = 'x';
    puts(word);
    free(word);
}

static char *old_style(char *text) { return text + 1; }

void drops_const_of_result(int mode) {
    char *name = must_dup(mode_name(mode)); // ok: the reader takes a pointer to char, the source points to const
    puts(old_style(name));
    free(name);
}

void hidden_use(FILE *out) {
    char *text = must_dup("text"); // ok: an arm that is not compiled uses the variable
#ifdef LOUD
    text[0] = 'T';
#endif
    fputs(text, out);
    free(text);
}
