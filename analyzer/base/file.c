/* Reads files and reckons with paths. Knows the file system, not what files mean. */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct {
    const char *path;
    Str text;
} provided;

void file_provide(const char *path, Str text) {
    provided.path = path;
    provided.text = text;
}

bool file_provided(const char *path, Str *text) {
    if (!provided.path || strcmp(path, provided.path) != 0) return false;
    *text = provided.text;
    return true;
}

static const char *error_text(Arena *a) { return str_format(a, "%s", strerror(errno)); }

/* The size to make room for first: a regular file's, or a pipe's usual helping. */
static bool first_guess(Arena *a, int fd, size_t *room, const char **error) {
    enum { HELPING = 1 << 16 };
    struct stat st;
    *room = HELPING;
    if (fstat(fd, &st) != 0)
        *error = error_text(a);
    else if (S_ISDIR(st.st_mode))
        *error = "is a directory";
    else if (S_ISREG(st.st_mode) && st.st_size > FILE_LIMIT)
        *error = "is larger than 32 MB";
    else {
        if (S_ISREG(st.st_mode)) *room = (size_t)st.st_size + 2; /* files in /proc claim to be empty */
        return true;
    }
    return false;
}

bool file_read_fd(Arena *a, int fd, Str *out, const char **error) {
    size_t room, len = 0;
    if (!first_guess(a, fd, &room, error)) return false;
    char *text = arena_array(a, char, room);
    for (;;) {
        ssize_t n = read(fd, text + len, room - 1 - len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return *error = error_text(a), false;
        if (n == 0) break;
        len += (size_t)n;
        if (len > FILE_LIMIT) return *error = "is larger than 32 MB", false;
        if (room - 1 > len) continue;
        text = arena_regrow(a, text, 1, 1, room, room * 2);
        room *= 2;
    }
    text[len] = '\0';
    *out = (Str){text, len};
    return true;
}

bool file_read(Arena *a, const char *path, Str *out, const char **error) {
    if (file_provided(path, out)) return true;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return *error = error_text(a), false;
    bool ok = file_read_fd(a, fd, out, error);
    close(fd);
    return ok;
}

bool path_exists(const char *path) {
    struct stat st;
    return stat(path, &st) == 0;
}

bool path_is_dir(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool path_is_regular(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

char *path_join(Arena *a, Str dir, Str name) {
    if (str_starts(name, "/") || dir.len == 0 || str_is(dir, ".")) return str_z(a, name);
    const char *slash = str_ends(dir, "/") ? "" : "/";
    return str_format(a, "%.*s%s%.*s", STR_ARG(dir), slash, STR_ARG(name));
}

/* Takes the last component off z[root..len) when that is possible, i.e. when it is not itself "..". */
static bool drop_last(const char *z, size_t root, size_t *len) {
    size_t i = *len;
    while (i > root && z[i - 1] != '/') i--;
    if (*len == root || str_is((Str){z + i, *len - i}, "..")) return false;
    *len = i > root ? i - 1 : root;
    return true;
}

char *path_normal(Arena *a, Str path) {
    char *z = arena_array(a, char, path.len + 2);
    size_t root = str_starts(path, "/") ? 1 : 0, len = root;
    if (root) z[0] = '/';
    for (Str rest = path; rest.len;) {
        Str part = str_cut(&rest, '/');
        if (part.len == 0 || str_is(part, ".")) continue;
        if (str_is(part, "..") && (drop_last(z, root, &len) || (root && len == root))) continue;
        if (len > root) z[len++] = '/';
        memcpy(z + len, part.at, part.len);
        len += part.len;
    }
    if (len == 0) z[len++] = '.';
    z[len] = '\0';
    return z;
}

char *path_absolute(Arena *a, const char *dir, const char *path) {
    char here[PATH_MAX];
    if (*path == '/') return path_normal(a, str_of(path));
    if (!getcwd(here, sizeof here)) here[0] = '\0';
    char *base = dir ? path_join(a, str_of(here), str_of(dir)) : here;
    return path_normal(a, str_of(path_join(a, str_of(base), str_of(path))));
}

char *path_real(Arena *a, const char *path) {
    char resolved[PATH_MAX];
    return realpath(path, resolved) ? str_z(a, str_of(resolved)) : path_absolute(a, NULL, path);
}

const char *path_shown(Arena *a, const char *dir, const char *path) {
    const char *absolute = path_absolute(a, dir, path), *here = path_absolute(a, NULL, ".");
    size_t n = strlen(here);
    if (*path != '/' && !dir) return path_normal(a, str_of(path));
    if (!strcmp(absolute, here)) return ".";
    return !strncmp(absolute, here, n) && absolute[n] == '/' ? absolute + n + 1 : absolute;
}
