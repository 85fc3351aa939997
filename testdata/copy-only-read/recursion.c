/* What a function that calls itself does is known, directly or through others. */
#include <stdlib.h>
#include <string.h>

struct rule {
    const char *pattern;
    int weight;
};

static int matches(const char *text, const char *pattern) {
    for (; *pattern; pattern++, text++) {
        if (*pattern == '*') {
            for (; *text; text++)
                if (matches(text, pattern + 1)) return 1;
            return !pattern[1];
        }
        if (*pattern != *text) return 0;
    }
    return !*text;
}

int weight_of(const struct rule *rule, const char *text) {
    char *pattern = strdup(rule->pattern); // expect: copy-only-read
    int weight;
    if (!pattern) return -1;
    weight = matches(text, pattern) ? rule->weight : 0;
    free(pattern);
    return weight;
}

/* --- through each other ------------------------------------------------------------------------------- */

static int count_outer(const char *text);

static int count_inner(const char *text) { return *text == ')' || !*text ? 0 : count_outer(text + 1); }

static int count_outer(const char *text) { return *text == '(' ? 1 + count_inner(text) : 0; }

int depth_of(const struct rule *rule) {
    char *pattern = strdup(rule->pattern); // expect: copy-only-read
    int depth = pattern ? count_outer(pattern) : 0;
    free(pattern);
    return depth;
}

static const char *longest;

static void note_longest(const char *text) {
    if (!longest || strlen(text) > strlen(longest)) longest = text;
    if (*text == '/') note_longest(text + 1);
}

int length_after(const struct rule *rule) {
    char *pattern = strdup(rule->pattern); // ok: the recursion keeps its argument
    int length;
    if (!pattern) return -1;
    note_longest(pattern);
    length = (int)strlen(longest);
    free(pattern);
    return length;
}

static void drop_all(char **list) {
    if (!*list) return;
    free(*list);
    *list = NULL;
    drop_all(list + 1);
}

size_t length_freed(char **list) {
    char *first = strdup(list[0]); // ok: the recursion frees the original
    size_t length;
    if (!first) return 0;
    drop_all(list);
    length = strlen(first);
    free(first);
    return length;
}
