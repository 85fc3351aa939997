// files: static_elsewhere_row.c
/* What is static in another file cannot be called here: the project has to offer it first (a note). */
#include "static_elsewhere.h"

int sheet_fill(struct sheet *sheet, const struct row *from) {
    for (size_t i = 0; i < from->count; i++)
        if (row_push(&sheet->row, from->cells[i]) < 0) return -1; // expect: missing-capacity
    return 0;
}

int sheet_title(struct sheet *sheet, const int *cells, int n) {
    for (int i = 0; i < n; i++)
        if (row_push(&sheet->row, cells[i]) < 0) return -1; // ok: nothing to reserve with, and n may be two
    return 0;
}
