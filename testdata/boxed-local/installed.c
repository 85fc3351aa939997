/* Allocating macros that call whatever allocator was installed at run time. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    void *(*allocate)(size_t size, const char *file, int line);
    void (*release)(void *memory);
} allocator;

allocator installed;

void install(const allocator *other) { memcpy(&installed, other, sizeof installed); }

#define git__malloc(size) installed.allocate(size, __FILE__, __LINE__)
#define git__free installed.release
#define git__strdup(text, size) installed.allocate(size, text, 0) /* not what the name says elsewhere */

struct range {
    long low, high;
};

long width(long a, long b) {
    struct range *range = git__malloc(sizeof *range); // expect: boxed-local
    long w;
    if (!range) return -1;
    range->low = a < b ? a : b;
    range->high = a < b ? b : a;
    w = range->high - range->low;
    git__free(range);
    return w;
}

long width_called(long a, long b) {
    struct range *range = installed.allocate(sizeof *range, "", 0); // ok: what was installed may be anything
    long w;
    if (!range) return -1;
    range->low = a < b ? a : b;
    range->high = a < b ? b : a;
    w = range->high - range->low;
    installed.release(range);
    return w;
}

size_t length_of(const char *text) {
    char *copy = git__strdup(text, 16); // ok: the arguments are not those of the function known by that name
    size_t n = copy ? strlen(copy) : 0;
    git__free(copy);
    return n;
}
