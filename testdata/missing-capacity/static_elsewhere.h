/* A container whose function to reserve room is its own file's business. */
#include <stddef.h>
struct row { int *cells; size_t count, room; };
struct sheet { struct row row; };
int row_push(struct row *row, int cell);
