/* Source files as reports quote them: lines by number, columns in bytes. */
#ifndef ALLOCLINT_LISTING_H
#define ALLOCLINT_LISTING_H

#include "report.h"

typedef struct Listing {
    const char *file; /* as findings name it; NULL: nothing read yet */
    bool ok;          /* could be read */
    Str text;
    uint32_t *starts; /* offset of every line, and the text's length */
    uint32_t lines;
} Listing;

/* Reads a file that relative names refer to from `root`. Never fails: what cannot be read has no lines. */
Listing listing_read(Arena *a, const char *root, const char *file);
/* The source of `file`: `have` when that is it, else read. */
Listing listing_of(const Listing *have, Arena *a, const char *root, const char *file);
/* True when there is such a line (from 1). */
bool listing_has(const Listing *s, uint32_t line);
/* The line without its end; empty when there is none. */
Str listing_line(const Listing *s, uint32_t line);
/* Offset of a byte column of a line, at most the line's end. */
size_t listing_offset(const Listing *s, uint32_t line, uint32_t col);
/* The span with its ends put in order and inside the text. */
Span listing_clip(const Listing *s, Span span);

#endif
