#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int weigh(const char *text) { return (int)strlen(text); }

int shorten(char *text) { return (int)strlen(text); }

void give_up(const char *text) {
    fprintf(stderr, "%s\n", text);
    exit(1);
}

char *trimmed(const char *text) { return strdup(text); }
