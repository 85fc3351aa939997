/* What is known of a library's function holds when its body in a header shows a call through a pointer only. */
#include "hooked.h"
#include <stdio.h>

int copy_blocks(FILE *from, FILE *to, size_t size, int blocks) {
    for (int i = 0; i < blocks; i++) {
        char *block = git__malloc(size); // expect: alloc-in-loop
        if (!block) return -1;
        size_t got = fread(block, 1, size, from);
        fwrite(block, 1, got, to);
        git__free(block);
    }
    return 0;
}
