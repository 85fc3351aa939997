/* The only file that asks the system for memory. Ranges are reserved with mmap so that scratch arenas
 * can be passed by value: a linear range needs no bookkeeping to be rewound. */
#define _GNU_SOURCE
#include "arena.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { EXIT_INTERNAL = 101, SMALLEST = 1 << 20 };

static unsigned system_calls;

static _Noreturn void out_of_memory(void) {
    static const char text[] = "alloclint: out of memory\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    _exit(EXIT_INTERNAL);
}

Arena arena_open(size_t bytes) {
    for (; bytes >= SMALLEST; bytes /= 2) {
        system_calls++;
        char *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (p != MAP_FAILED) return (Arena){p, p, p + bytes};
    }
    out_of_memory();
}

void arena_close(Arena *a) {
    if (a->base) munmap(a->base, (size_t)(a->end - a->base));
    *a = (Arena){0};
}

void *arena_get(Arena *a, size_t size, size_t align, size_t count) {
    uintptr_t at = ((uintptr_t)a->at + (align - 1)) & ~(uintptr_t)(align - 1);
    size_t room = (uintptr_t)a->end > at ? (size_t)((uintptr_t)a->end - at) : 0;
    if (size && count > room / size) out_of_memory();
    char *p = a->at + (at - (uintptr_t)a->at);
    a->at = p + size * count;
    return memset(p, 0, size * count); /* scratch pages come back dirty */
}

void *arena_regrow(Arena *a, void *old, size_t size, size_t align, size_t cap, size_t want) {
    char *tail = old ? (char *)old + size * cap : NULL;
    if (old && tail == a->at && want >= cap) {
        arena_get(a, size, 1, want - cap);
        return old;
    }
    void *grown = arena_get(a, size, align, want);
    if (cap) memcpy(grown, old, size * cap);
    return grown;
}

unsigned arena_system_calls(void) { return system_calls; }
