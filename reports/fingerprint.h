/* Fingerprints: what a finding is recognised by when the lines around it move. */
#ifndef ALLOCLINT_FINGERPRINT_H
#define ALLOCLINT_FINGERPRINT_H

#include "../analyzer/base/str.h"

typedef struct LineHash {
    uint64_t hash; /* of the line's text and what follows it */
    uint32_t nth;  /* how many lines up to this one have that hash, from 1 */
} LineHash;

typedef struct LineHashes {
    const LineHash *at; /* at[0] is line 1 */
    uint32_t count;
} LineHashes;

/* Hashes every line of a text, the way GitHub's code scanning does for primaryLocationLineHash. */
LineHashes line_hashes(Arena *a, Str text);
/* "hash:nth" of a line (from 1), or NULL when there is no such line. */
const char *line_fingerprint(Arena *a, LineHashes hashes, uint32_t line);

#endif
