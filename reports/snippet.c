/* Lays a source line out in terminal cells. Knows characters, not files or findings.
 *
 * Two cuts keep this quick and readable whatever the file holds: one in bytes, before anything is laid
 * out, and one in cells, to what fits a usual terminal. */
#include "snippet.h"

#include "utf8.h"

#include <string.h>

enum { NEAR = 600, FIT = 110, LEAD = 30, TAB = 4 };

/* Where a character of the line went. */
typedef struct Cell {
    size_t source;   /* offset in the line */
    uint32_t text;   /* offset in the laid-out text */
    uint32_t column; /* in cells */
} Cell;

typedef struct Layout {
    char *text;
    Cell *cells; /* one per character, and one for the end */
    uint32_t count;
} Layout;

static uint32_t put_tab(char *to, uint32_t column) {
    uint32_t width = TAB - column % TAB;
    memset(to, ' ', width);
    return width;
}

/* Lays out line[from, to). */
static Layout lay_out(Arena *a, Str line, size_t from, size_t to) {
    Layout l = {arena_array(a, char, (to - from) * sizeof((Glyph *)0)->text + 1), arena_array(a, Cell, to - from + 1),
                0};
    Cell c = {.source = from};
    while (c.source < to) {
        l.cells[l.count++] = c;
        Glyph g = glyph_at(line, c.source);
        if (line.at[c.source] == '\t')
            g.bytes = g.width = put_tab(l.text + c.text, c.column);
        else
            memcpy(l.text + c.text, g.text, g.bytes);
        c.source += g.taken;
        c.text += g.bytes;
        c.column += g.width;
    }
    l.cells[l.count] = c;
    return l;
}

/* The cell of the character that holds offset `at` of the line, or the end's. */
static const Cell *cell_at(const Layout *l, size_t at) {
    uint32_t i = 0;
    while (i < l->count && l->cells[i + 1].source <= at) i++;
    return &l->cells[i];
}

/* The first cell at or behind a column. */
static const Cell *cell_from(const Layout *l, uint32_t column) {
    uint32_t i = 0;
    while (i < l->count && l->cells[i].column < column) i++;
    return &l->cells[i];
}

static uint32_t min_u32(uint32_t a, uint32_t b) { return a < b ? a : b; }

Snippet snippet_of(Arena *a, Str line, size_t from, size_t to) {
    if (from > line.len) from = line.len;
    if (to > line.len) to = line.len;
    size_t near_from = from > NEAR ? rune_floor(line, from - NEAR) : 0;
    size_t near_to = rune_floor(line, from + NEAR);
    Layout l = lay_out(a, line, near_from, near_to);

    uint32_t at = cell_at(&l, from)->column;
    uint32_t end = to > from ? cell_from(&l, cell_at(&l, to - 1)->column + 1)->column : at + 1;
    uint32_t total = l.cells[l.count].column;
    uint32_t low = total <= FIT || end <= FIT ? 0 : at > LEAD ? at - LEAD : 0;
    const Cell *first = cell_from(&l, low), *last = cell_from(&l, min_u32(total, first->column + FIT));

    const char *before = first->source > 0 ? "..." : "", *after = last->source < line.len ? "..." : "";
    uint32_t shift = (uint32_t)strlen(before);
    end = min_u32(end, last->column > at ? last->column : at + 1);
    return (Snippet){
        .text = str_format(a, "%s%.*s%s", before, (int)(last->text - first->text), l.text + first->text, after),
        .at = at - first->column + shift,
        .cells = end > at ? end - at : 1,
    };
}
