/* libclang, loaded on demand: a table of its functions, so that a run that parses no C pays nothing. */
#ifndef ALLOCLINT_CLANG_API_H
#define ALLOCLINT_CLANG_API_H

#include "base/arena.h"

#include <clang-c/Index.h>

typedef struct ClangApi {
#define CLANG(name) __typeof__(&clang_##name) name;
#include "clang_api.def"
#undef CLANG
} ClangApi;

extern ClangApi clang; /* valid after clang_load */

/* Loads libclang once. Returns NULL, or why it cannot be loaded (owned by the arena). */
const char *clang_load(Arena *run);

#endif
