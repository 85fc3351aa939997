/* Arrays that are reallocated for every element. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *read_numbers(FILE *in, size_t *count) {
    int *numbers = NULL, n;
    *count = 0;
    while (fscanf(in, "%d", &n) == 1) {
        int *more = realloc(numbers, (*count + 1) * sizeof *numbers); // expect: linear-growth
        if (!more) break;
        numbers = more;
        numbers[(*count)++] = n;
    }
    return numbers;
}

/* Counted up first. */
char **split_words(char *text, int *words) {
    char **list = NULL, *word;
    int n = 0;
    for (word = strtok(text, " "); word; word = strtok(NULL, " ")) {
        n++;
        list = realloc(list, n * sizeof(char *)); // expect: linear-growth
        if (!list) abort();
        list[n - 1] = word;
    }
    *words = n;
    return list;
}

/* Counted up in the argument. */
char **split_lines(char *text, int *lines) {
    char **list = NULL, *line;
    int n = 0;
    while ((line = strsep(&text, "\n")) != NULL) {
        list = realloc(list, ++n * sizeof *list); // expect: linear-growth
        if (!list) abort();
        list[n - 1] = line;
    }
    *lines = n;
    return list;
}

/* Elements and size as two arguments, behind the project's own name. */
static void *xreallocarray(void *p, size_t n, size_t size) {
    p = reallocarray(p, n, size);
    if (!p) abort();
    return p;
}

struct node { struct node *next; int weight; };

struct node **heavy_nodes(struct node *head, unsigned *count) {
    struct node **list = NULL;
    unsigned n = 0;
    for (; head; head = head->next) {
        if (head->weight < 100) continue;
        list = xreallocarray(list, n + 1, sizeof *list); // expect: linear-growth
        list[n++] = head;
    }
    *count = n;
    return list;
}

/* Room for a terminator is no reserve. */
char **words_of(FILE *in) {
    char **argv = NULL, word[64];
    size_t argc = 0;
    while (fscanf(in, "%63s", word) == 1) {
        argv = xreallocarray(argv, argc + 2, sizeof *argv); // expect: linear-growth
        argv[argc++] = strdup(word);
        argv[argc] = NULL;
    }
    return argv;
}

/* Bytes one by one. */
char *read_line(FILE *in) {
    char *line = NULL;
    size_t length = 0;
    int c;
    while ((c = getc(in)) != EOF && c != '\n') {
        line = realloc(line, length + 2); // expect: linear-growth
        if (!line) return NULL;
        line[length++] = (char)c;
        line[length] = '\0';
    }
    return line;
}

/* Two by two. */
int *read_pairs(FILE *in, size_t *count) {
    int *pairs = NULL, a, b;
    size_t n = 0;
    while (fscanf(in, "%d %d", &a, &b) == 2) {
        pairs = realloc(pairs, (n + 2) * sizeof *pairs); // expect: linear-growth
        if (!pairs) return NULL;
        pairs[n] = a;
        pairs[n + 1] = b;
        n += 2;
    }
    *count = n;
    return pairs;
}

/* One element per call, and the calls come from a loop. */
struct menu { char **items; unsigned count; };

static int menu_add(struct menu *menu, const char *name) {
    char **items = realloc(menu->items, (menu->count + 1) * sizeof *items); // expect: linear-growth
    if (!items) return -1;
    menu->items = items;
    menu->items[menu->count] = strdup(name);
    menu->count++;
    return 0;
}

int menu_fill(struct menu *menu, char **names) {
    for (; *names; names++)
        if (menu_add(menu, *names) < 0) return -1;
    return 0;
}

/* One element per call, through pointers to the caller's variables; who calls it is not known (a note). */
void list_add(char ***list, int *count, const char *fmt, ...) {
    va_list ap;
    char line[256];
    va_start(ap, fmt);
    vsnprintf(line, sizeof line, fmt, ap);
    va_end(ap);
    *list = xreallocarray(*list, *count + 1, sizeof **list); // expect: linear-growth
    (*list)[(*count)++] = strdup(line);
}

/* The new count in a variable of its own. */
struct table { int *rows; int used; };

void table_append(struct table *t, int row) {
    int wanted = t->used + 1;
    t->rows = xreallocarray(t->rows, (size_t)wanted, sizeof *t->rows); // expect: linear-growth
    t->rows[t->used] = row;
    t->used = wanted;
}

/* Globals. */
static char **environment;
static size_t environment_size;

void environment_add(char *setting) {
    environment = realloc(environment, sizeof(char *) * (environment_size + 1)); // expect: linear-growth
    if (!environment) abort();
    environment[environment_size++] = setting;
}

/* A capacity that grows like the count is none. */
struct stack { int *cells; int top, room; };

void stack_push(struct stack *s, int cell) {
    if (s->top == s->room) {
        s->room++;
        s->cells = realloc(s->cells, (size_t)s->room * sizeof *s->cells); // expect: linear-growth
        if (!s->cells) abort();
    }
    s->cells[s->top++] = cell;
}

/* A loop made by hand. */
int *countdown(int from, int *count) {
    int *list = NULL, n = 0;
again:
    list = realloc(list, (size_t)(n + 1) * sizeof *list); // expect: linear-growth
    if (!list) return NULL;
    list[n++] = from--;
    if (from > 0) goto again;
    *count = n;
    return list;
}
