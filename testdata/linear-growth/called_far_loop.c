/* Calls called_far.c in a loop. */
#include "called_far.h"
#include <stdio.h>

void bag_read(struct bag *bag, FILE *in) {
    int n;
    while (fscanf(in, "%d", &n) == 1) bag_add(bag, n); // ok: the allocation is in bag_add
}
