/* Files for quoting. Lines end as compilers count them: at \n, \r\n and \r. Knows nothing of formats. */
#include "listing.h"

#include "../analyzer/base/file.h"

#include <string.h>

/* Offset behind the line end that starts the search at `at`, or the text's length; *found says which. */
static size_t next_line(Str text, size_t at, bool *found) {
    for (; at < text.len; at++) {
        if (text.at[at] != '\n' && text.at[at] != '\r') continue;
        *found = true;
        return at + (text.at[at] == '\r' && at + 1 < text.len && text.at[at + 1] == '\n' ? 2 : 1);
    }
    *found = false;
    return text.len;
}

static uint32_t count_lines(Str text) {
    uint32_t count = 0;
    bool more = true;
    for (size_t at = 0; more; count++) at = next_line(text, at, &more);
    return count;
}

static void index_lines(Listing *s, Arena *a) {
    s->lines = count_lines(s->text);
    s->starts = arena_array(a, uint32_t, s->lines + 1);
    bool more;
    for (uint32_t i = 1; i <= s->lines; i++) s->starts[i] = (uint32_t)next_line(s->text, s->starts[i - 1], &more);
}

Listing listing_read(Arena *a, const char *root, const char *file) {
    Listing s = {.file = file};
    const char *error;
    s.ok = file_provided(file, &s.text) || file_read(a, path_join(a, str_of(root), str_of(file)), &s.text, &error);
    if (s.ok) index_lines(&s, a);
    return s;
}

Listing listing_of(const Listing *have, Arena *a, const char *root, const char *file) {
    return have->file && !strcmp(have->file, file) ? *have : listing_read(a, root, file);
}

bool listing_has(const Listing *s, uint32_t line) { return line >= 1 && line <= s->lines; }

Str listing_line(const Listing *s, uint32_t line) {
    if (!listing_has(s, line)) return (Str){"", 0};
    Str text = {s->text.at + s->starts[line - 1], s->starts[line] - s->starts[line - 1]};
    if (str_ends(text, "\n")) text.len--;
    if (str_ends(text, "\r")) text.len--;
    return text;
}

size_t listing_offset(const Listing *s, uint32_t line, uint32_t col) {
    Str text = listing_line(s, line);
    size_t before = col ? col - 1 : 0;
    return s->starts[line - 1] + (before < text.len ? before : text.len);
}

static uint32_t clip_col(const Listing *s, uint32_t line, uint32_t col) {
    return (uint32_t)(listing_offset(s, line, col) - s->starts[line - 1]) + 1;
}

Span listing_clip(const Listing *s, Span span) {
    if (span.end_line < span.line) span.end_line = span.line;
    if (span.end_line > s->lines) span.end_line = s->lines;
    span.col = clip_col(s, span.line, span.col);
    span.end_col = clip_col(s, span.end_line, span.end_col);
    if (span.end_line == span.line && span.end_col < span.col) span.end_col = span.col;
    return span;
}
