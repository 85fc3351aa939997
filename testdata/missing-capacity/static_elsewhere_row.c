/* The container of static_elsewhere.c. */
#include "static_elsewhere.h"
#include <stdlib.h>

static int row_resize(struct row *row, size_t room) {
    int *cells = realloc(row->cells, room * sizeof *cells); // ok: this is how it grows
    if (!cells) return -1;
    row->cells = cells;
    row->room = room;
    return 0;
}

int row_push(struct row *row, int cell) {
    if (row->count == row->room && row_resize(row, row->room ? 2 * row->room : 8) < 0) return -1;
    row->cells[row->count++] = cell;
    return 0;
}
