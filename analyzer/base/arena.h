/* Arenas: the only memory the program has.
 *
 * Three arenas exist, named alike everywhere by the life of what they hold: `run` (until the program
 * ends), `unit` (one translation unit's facts), `tmp` (scratch). A function that takes `Arena *a`
 * leaves its result there; one that takes `Arena tmp` by value uses it as scratch that is gone when it
 * returns, because the caller's copy of the cursor never moved. Only arena.c talks to the system. */
#ifndef ALLOCLINT_ARENA_H
#define ALLOCLINT_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct Arena {
    char *base; /* start of the reserved range; NULL before arena_open */
    char *at;   /* next free byte */
    char *end;  /* one past the reserved range */
} Arena;

/* Reserves an arena of up to `bytes` (address space, committed by the kernel page by page as it is
 * touched). Halves the wish until the system agrees; ends the program with exit status 101 when even
 * 1 MiB is refused. */
Arena arena_open(size_t bytes);

/* Gives the range back to the system. The arena is empty afterwards and must not be used. */
void arena_close(Arena *a);

/* Returns `count` zeroed objects of `size` bytes aligned to `align` (a power of two). Owned by the
 * arena. Running out of the reserved range or an overflowing product ends the program (exit 101). */
void *arena_get(Arena *a, size_t size, size_t align, size_t count);

/* Grows the array at `old` (of `count` objects of `size` bytes, with room for `cap`) to room for `want`.
 * Extends in place when it is the arena's last object, else copies. Returns the array. */
void *arena_regrow(Arena *a, void *old, size_t size, size_t align, size_t cap, size_t want);

/* Number of times the program asked the system for memory so far (pinned by a test). */
unsigned arena_system_calls(void);

#define arena_new(a, T) ((T *)arena_get((a), sizeof(T), _Alignof(T), 1))
#define arena_array(a, T, n) ((T *)arena_get((a), sizeof(T), _Alignof(T), (size_t)(n)))

#endif
