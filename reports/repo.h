/* The git repository a run happened in, as far as a report mentions it. */
#ifndef ALLOCLINT_REPO_H
#define ALLOCLINT_REPO_H

#include "../analyzer/base/arena.h"

typedef struct Repo {
    const char *top;      /* absolute path of the work tree; NULL: none found */
    const char *uri;      /* where it was cloned from, without user names and passwords; "" when unknown */
    const char *revision; /* "" when unknown */
    const char *branch;   /* "" when none is checked out */
} Repo;

/* Looks upwards from an absolute path. Reads git's files itself and starts no program. */
Repo repo_find(Arena *a, const char *dir);

#endif
