/* Records of headers that are installed with a library: others were compiled with their layout. */
#include <stdlib.h>
#include <string.h>

#include "include/credential.h"

struct credential *credential_new(const char *user) {
    struct credential *c = calloc(1, sizeof *c);
    if (!c) return NULL;
    c->user = strdup(user); // ok: struct credential is part of an interface
    return c;
}

void credential_free(struct credential *c) {
    free(c->user);
    free(c);
}
