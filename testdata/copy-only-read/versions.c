// files: versions/here.c versions/there.c
/* Functions that the files analysed together define more than once: what holds for every version is known. */
#include <stdlib.h>
#include <string.h>

struct host {
    const char *name;
};

int weigh(const char *text);
int shorten(char *text);
void give_up(const char *text);
char *trimmed(const char *text);

int weight_of(const struct host *host) {
    char *name = strdup(host->name); // expect: copy-only-read
    int weight;
    if (!name) return -1;
    weight = weigh(name);
    free(name);
    return weight;
}

int weight_or_end(const struct host *host) {
    char *name = strdup(host->name); // expect: copy-only-read
    int weight;
    if (!name) give_up("no memory");
    weight = *name - '0';
    free(name);
    return weight;
}

int length_of(const struct host *host) {
    char *name = strdup(host->name); // ok: one version of the function writes to it
    int length;
    if (!name) return -1;
    length = shorten(name) + (int)strlen(name);
    free(name);
    return length;
}

size_t length_trimmed(const struct host *host) {
    char *name = trimmed(host->name); // ok: only one version copies
    size_t length = name ? strlen(name) : 0;
    free(name);
    return length;
}
