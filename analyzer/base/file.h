/* Files and paths: whole files into an arena, and arithmetic on path names. */
#ifndef ALLOCLINT_FILE_H
#define ALLOCLINT_FILE_H

#include "arena.h"
#include "str.h"

enum { FILE_LIMIT = 32 << 20 }; /* bytes; what is larger was not written by a human */

/* Reads a whole file (or pipe) of at most FILE_LIMIT bytes. The text is owned by the arena and followed by
 * a NUL that does not count. False when that fails; *error is then a constant or arena-owned phrase
 * without the path: "is a directory", "No such file or directory", "is larger than 32 MB". */
bool file_read(Arena *a, const char *path, Str *out, const char **error);
/* The same from an open descriptor, which stays open. */
bool file_read_fd(Arena *a, int fd, Str *out, const char **error);

/* From now on `path` reads as `text`, whatever the disk holds (standard input under a file's name). Both
 * must outlive the program; one path at a time. */
void file_provide(const char *path, Str text);
/* True when the path was provided; *text receives what it holds. */
bool file_provided(const char *path, Str *text);

bool path_exists(const char *path);
bool path_is_dir(const char *path);
bool path_is_regular(const char *path);

/* "dir/name", or just `name` when it is absolute or dir is "." or empty. Owned by the arena. */
char *path_join(Arena *a, Str dir, Str name);
/* Without "./", "//" and "a/.."; "." when nothing is left. Does not ask the disk. Owned by the arena. */
char *path_normal(Arena *a, Str path);
/* Absolute and normal, without asking the disk about links; relative paths refer to `dir`, or to the
 * working directory when dir is NULL. Owned by the arena. */
char *path_absolute(Arena *a, const char *dir, const char *path);
/* How to show a path that refers to `dir` (NULL: the working directory): normal, and relative to the working
 * directory when it lies below. Owned by the arena. */
const char *path_shown(Arena *a, const char *dir, const char *path);
/* Absolute with links resolved, or path_absolute's answer when there is no such file. Owned by the arena. */
char *path_real(Arena *a, const char *path);

#endif
