/* The front part of a fresh text is copied, and the text freed: it could be cut and kept. */
#include <stdlib.h>
#include <string.h>

struct session {
    char *directory;
};

char *unescaped(const char *url) {
    size_t length = strlen(url);
    char *text = malloc(length + 1);
    if (!text) return NULL;
    for (size_t i = 0; i <= length; i++) text[i] = url[i] == '+' ? ' ' : url[i];
    return text;
}

int remember_directory(struct session *s, const char *url, const char *file) {
    char *path = unescaped(url);
    if (!path) return -1;
    size_t length = strlen(path) - strlen(file);
    if (length) {
        s->directory = malloc(length + 1); // expect: copy-of-temporary
        if (!s->directory) {
            free(path);
            return -1;
        }
        memcpy(s->directory, path, length);
        s->directory[length] = 0;
    } else {
        s->directory = NULL;
    }
    free(path);
    return 0;
}

int remember_both(struct session *s, const char *url, const char *file, char *all, size_t room) {
    char *path = unescaped(url);
    if (!path) return -1;
    size_t length = strlen(path) - strlen(file);
    s->directory = malloc(length + 1); // ok: the whole text is needed afterwards
    if (!s->directory) {
        free(path);
        return -1;
    }
    memcpy(s->directory, path, length);
    s->directory[length] = 0;
    if (strlen(path) < room) strcpy(all, path);
    free(path);
    return 0;
}
