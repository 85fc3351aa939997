/* URIs of files and pages. */
#ifndef ALLOCLINT_URI_H
#define ALLOCLINT_URI_H

#include "../rules/rule.h"

/* The path with every byte but letters, digits, "-._~" and '/' percent-encoded. */
char *uri_path(Arena *a, Str path);
/* "file:///…" of an absolute path. */
char *uri_file(Arena *a, const char *path);
/* The page that explains a rule. */
char *uri_rule(Arena *a, const Rule *rule);

#endif
