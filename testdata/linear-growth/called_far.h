#include <stddef.h>
struct bag { int *at; size_t count; };
void bag_add(struct bag *bag, int n);
