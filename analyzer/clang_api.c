/* Finds and loads libclang. Knows nothing of what is done with it. */
#include "clang_api.h"

#include "base/str.h"

#include <dlfcn.h>

#ifndef ALLOCLINT_LIBCLANG
#define ALLOCLINT_LIBCLANG "libclang-19.so.1"
#endif

ClangApi clang;

static const char *const candidates[] = {ALLOCLINT_LIBCLANG, "libclang-19.so.19", "libclang-19.so.1", "libclang.so.1",
                                         "libclang.so"};

static void *open_library(void) {
    const char *chosen = getenv("ALLOCLINT_LIBCLANG");
    if (chosen && *chosen) return dlopen(chosen, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
        void *handle = dlopen(candidates[i], RTLD_NOW | RTLD_LOCAL);
        if (handle) return handle;
    }
    return NULL;
}

const char *clang_load(Arena *run) {
    if (clang.createIndex) return NULL;
    void *handle = open_library();
    if (!handle) return str_format(run, "cannot load libclang (package libclang1-19): %s", dlerror());
    ClangApi found;
    const char *missing = NULL;
#define CLANG(name)                                                                                                    \
    *(void **)&found.name = dlsym(handle, "clang_" #name);                                                             \
    if (!found.name) missing = "clang_" #name;
#include "clang_api.def"
#undef CLANG
    if (missing) return str_format(run, "libclang is too old: it has no %s (version 19 is needed)", missing);
    clang = found;
    return NULL;
}
