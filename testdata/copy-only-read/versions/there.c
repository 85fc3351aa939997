#include <stdlib.h>
#include <string.h>

int weigh(const char *text) { return *text ? 1 : 0; }

int shorten(char *text) {
    text[0] = 0;
    return 0;
}

void give_up(const char *text) { exit(*text); }

char *trimmed(const char *text) {
    char *blank = calloc(1, 8);
    if (blank && *text) blank[0] = '-';
    return blank;
}
