/* The parser's memory: blocks of an arena, in size classes, each class with a list of what was given back. The parser
 * asks for blocks by size alone, so each carries its class in front. */
#include "rust_ctx.h"

#include <string.h>

enum { UNIT_BYTES = 16, CLASSES = 160, STEPS = 4, HEAP_BITS = 36 };

typedef struct Block {
    uint32_t class;
    struct Block *next; /* while it is free */
} Block;

static Arena heap;
static Block *free_blocks[CLASSES];

/* Four classes per doubling: at most a fifth of a block is wasted. */
static uint32_t class_of(size_t bytes) {
    size_t units = (bytes + UNIT_BYTES - 1) / UNIT_BYTES, step = 1;
    uint32_t base = 0;
    while (units > 2 * STEPS * step) {
        step *= 2;
        base += STEPS;
    }
    return base + (uint32_t)((units + step - 1) / step);
}

static size_t class_bytes(uint32_t class) {
    size_t step = 1;
    while (class > 2 * STEPS) {
        class -= STEPS;
        step *= 2;
    }
    return class * step * UNIT_BYTES;
}

static void *take_block(size_t bytes) {
    uint32_t class = class_of(bytes ? bytes : 1);
    Block *b = free_blocks[class];
    if (b) {
        free_blocks[class] = b->next;
    } else {
        b = arena_get(&heap, 1, UNIT_BYTES, UNIT_BYTES + class_bytes(class));
        b->class = class;
    }
    return b + 1;
}

_Static_assert(sizeof(Block) == UNIT_BYTES, "a block's head is one unit");

static Block *block_of(void *data) { return (Block *)data - 1; }

static void give_block(void *data) {
    if (!data) return;
    Block *b = block_of(data);
    b->next = free_blocks[b->class];
    free_blocks[b->class] = b;
}

static void *take_zeroed(size_t count, size_t size) {
    void *data = take_block(count * size); /* the parser checks the product itself */
    return memset(data, 0, count * size);
}

static void *take_again(void *old, size_t bytes) {
    if (!old) return take_block(bytes);
    size_t had = class_bytes(block_of(old)->class);
    if (bytes <= had) return old;
    void *grown = memcpy(take_block(bytes), old, had);
    give_block(old);
    return grown;
}

void own_parser_memory(void) {
    if (!heap.base) heap = arena_open((size_t)1 << HEAP_BITS);
    ts_set_allocator(take_block, take_zeroed, take_again, give_block);
}
