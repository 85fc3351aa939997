/* An allocator behind hooks, as libraries have it. */
#include <stddef.h>

struct hooks { void *(*allocate)(size_t n); void (*release)(void *p); };
extern struct hooks hooks;

static inline void *git__malloc(size_t n) { return hooks.allocate(n); }
static inline void git__free(void *p) { hooks.release(p); }
