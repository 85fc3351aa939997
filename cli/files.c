/* Arguments become the list of files to analyse. Files are taken as they are; directories are asked what
 * they hold: git knows best inside a work tree (its ignore rules are its own), a plain walk serves elsewhere. */
#include "cli.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { DEEPEST = 200 }; /* directories within each other */

typedef struct Collector {
    Arena *a;
    SourceFiles files;
    Problems *problems;
    const char *stdin_name;
} Collector;

bool file_is_header(const char *path) {
    Str name = str_base(str_of(path));
    return str_ends(name, ".h") || str_ends(name, ".hh") || str_ends(name, ".hpp") || str_ends(name, ".hxx");
}

static void add_file(Collector *c, const char *path, bool named) {
    SourceFile file = {path_normal(c->a, str_of(path)), NULL, named};
    file.real = path_real(c->a, file.path);
    *vec_push(c->a, &c->files) = file;
}

/* --- directories ------------------------------------------------------------------------------------------- */

static bool skipped_by_name(const char *name) {
    static const char *const skipped[] = {".git", ".hg", ".svn", "node_modules", "build", "_build"};
    for (size_t i = 0; i < sizeof skipped / sizeof *skipped; i++)
        if (str_is(str_of(name), skipped[i])) return true;
    return str_starts(str_of(name), "build-") || str_starts(str_of(name), "cmake-build-") || name[0] == '.';
}

/* Directories with this file hold what can be made again: cargo's target/, and others' caches. */
static const char cache_tag[] = "CACHEDIR.TAG";

static bool is_cache(const char *dir, Arena tmp) {
    return path_is_regular(path_join(&tmp, str_of(dir), str_of(cache_tag)));
}

static int by_text(const void *x, const void *y) { return strcmp(*(const char *const *)x, *(const char *const *)y); }

static void sort_texts(Texts *t) {
    if (t->count) qsort(t->at, t->count, sizeof *t->at, by_text);
}

static Texts names_in(Arena *a, const char *dir) {
    Texts names = {0};
    DIR *d = opendir(dir);
    if (!d) return names;
    for (struct dirent *e; (e = readdir(d));) {
        Str name = str_of(e->d_name);
        if (!str_is(name, ".") && !str_is(name, "..")) *vec_push(a, &names) = str_z(a, name);
    }
    closedir(d);
    sort_texts(&names);
    return names;
}

static void walk(Collector *c, const char *dir, unsigned depth, Arena tmp) {
    Texts names = names_in(&tmp, dir);
    for (uint32_t i = 0; i < names.count; i++) {
        struct stat st;
        const char *path = path_join(&tmp, str_of(dir), str_of(names.at[i]));
        if (lstat(path, &st) != 0) continue;
        bool skipped = S_ISDIR(st.st_mode) && (skipped_by_name(names.at[i]) || is_cache(path, tmp));
        if (S_ISDIR(st.st_mode) && depth < DEEPEST && !skipped)
            walk(c, path, depth + 1, tmp);
        else if (front_end_for(str_of(path)) && path_is_regular(path))
            add_file(c, path, false);
    }
}

/* Starts `git -C dir ls-files` with its output on a pipe; returns the end to read from, or -1. */
static int spawn_git(const char *dir, pid_t *pid) {
    /* A repository's own settings must not start programs: fsmonitor would. */
    const char *const args[] = {"git",      "-c",  "core.fsmonitor=false", "-C", dir,
                                "ls-files", "-co", "--exclude-standard",   "-z", NULL};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawnp(pid, "git", &actions, NULL, (char *const *)(uintptr_t)args, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (!failed) return ends[0];
    close(ends[0]);
    return -1;
}

/* NUL-separated names below dir, relative to it. False outside a work tree and without git. */
static bool git_list(Arena *a, const char *dir, Str *list) {
    pid_t pid;
    const char *error;
    int status = 0, fd = spawn_git(dir, &pid);
    if (fd < 0) return false;
    bool ok = file_read_fd(a, fd, list, &error);
    close(fd);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    return ok && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void add_directory(Collector *c, const char *dir, unsigned depth, Arena tmp);

/* One line of git's list: a file, or a submodule or nested repository with files of its own. */
static void add_listed(Collector *c, const char *path, unsigned depth, Arena tmp) {
    struct stat st;
    if (lstat(path, &st) != 0) return; /* tracked, but removed from the disk */
    if (S_ISDIR(st.st_mode) && depth < DEEPEST)
        add_directory(c, path, depth + 1, tmp);
    else if (front_end_for(str_of(path)) && path_is_regular(path))
        add_file(c, path, false);
}

/* The caches among listed files, each with a slash at its end; not the directory that was asked for. */
static Texts caches_in(Arena *a, const char *dir, const Texts *paths) {
    Texts caches = {0};
    for (uint32_t i = 0; i < paths->count; i++) {
        Str path = str_of(paths->at[i]), parent = str_dir(path);
        if (!str_is(str_base(path), cache_tag) || str_is(parent, dir)) continue;
        *vec_push(a, &caches) = str_format(a, "%.*s/", STR_ARG(parent));
    }
    return caches;
}

static bool is_below(const Texts *dirs, const char *path) {
    for (uint32_t i = 0; i < dirs->count; i++)
        if (str_starts(str_of(path), dirs->at[i])) return true;
    return false;
}

static void add_directory(Collector *c, const char *dir, unsigned depth, Arena tmp) {
    Str list;
    /* An empty list: the directory itself is ignored, yet the user asked for it. */
    if (!git_list(&tmp, dir, &list) || !list.len) {
        walk(c, dir, depth, tmp);
        return;
    }
    Texts paths = {0};
    while (list.len) {
        Str name = str_cut(&list, '\0');
        if (name.len) *vec_push(&tmp, &paths) = path_join(&tmp, str_of(dir), name);
    }
    sort_texts(&paths);
    const Texts caches = caches_in(&tmp, dir, &paths);
    for (uint32_t i = 0; i < paths.count; i++)
        if (!is_below(&caches, paths.at[i])) add_listed(c, paths.at[i], depth, tmp);
}

/* --- operands and lists -------------------------------------------------------------------------------------- */

static void add_stdin(Collector *c) {
    const char *error, *name = c->stdin_name ? c->stdin_name : "stdin.c";
    Str text;
    if (!file_read_fd(c->a, STDIN_FILENO, &text, &error)) {
        problem_error(c->problems, "standard input", 0, error);
        return;
    }
    file_provide(path_normal(c->a, str_of(name)), text);
    add_file(c, name, true);
}

static void add_path(Collector *c, const char *path, Arena tmp) {
    if (path_is_dir(path))
        add_directory(c, path, 0, tmp);
    else
        add_file(c, path, true);
}

/* A list of paths, separated by NUL when there is one, else by line ends. */
static void add_list(Collector *c, const char *path, Arena tmp) {
    Str text;
    const char *error;
    bool ok = str_is(str_of(path), "-") ? file_read_fd(&tmp, STDIN_FILENO, &text, &error)
                                        : file_read(&tmp, path, &text, &error);
    if (!ok) {
        problem_error(c->problems, path, 0, str_format(c->problems->arena, "cannot be read: %s", error));
        return;
    }
    char separator = str_find(text, '\0') < text.len ? '\0' : '\n';
    while (text.len) {
        Str line = str_cut(&text, separator);
        if (separator == '\n' && str_ends(line, "\r")) line.len--;
        if (!line.len) continue;
        const char *name = str_z(&tmp, line);
        add_path(c, name, tmp);
    }
}

/* --- each file once --------------------------------------------------------------------------------------------- */

typedef struct Rank {
    const char *real;
    uint32_t position;
} Rank;

static int by_real(const void *x, const void *y) {
    const Rank *a = x, *b = y;
    int order = strcmp(a->real, b->real);
    return order ? order : (a->position > b->position) - (a->position < b->position);
}

/* Keeps the first of several names of one file; it counts as named when any of them was. */
static void drop_repeats(SourceFiles *files, Arena tmp) {
    Rank *ranks = arena_array(&tmp, Rank, files->count + 1);
    bool *repeated = arena_array(&tmp, bool, files->count + 1);
    for (uint32_t i = 0; i < files->count; i++) ranks[i] = (Rank){files->at[i].real, i};
    qsort(ranks, files->count, sizeof *ranks, by_real);
    for (uint32_t i = 1, first = 0; i < files->count; i++) {
        if (strcmp(ranks[i].real, ranks[first].real) != 0)
            first = i;
        else
            repeated[ranks[i].position] = true;
        files->at[ranks[first].position].named |= files->at[ranks[i].position].named;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < files->count; i++)
        if (!repeated[i]) files->at[kept++] = files->at[i];
    files->count = kept;
}

SourceFiles files_collect(Arena *a, const Options *o, Problems *problems, Arena tmp) {
    Collector c = {.a = a, .problems = problems, .stdin_name = o->stdin_name};
    for (uint32_t i = 0; i < o->operands.count; i++) {
        const char *word = o->operands.at[i];
        if (str_is(str_of(word), "-"))
            add_stdin(&c);
        else if (word[0] == '@')
            add_list(&c, word + 1, tmp);
        else
            add_path(&c, word, tmp);
    }
    for (uint32_t i = 0; i < o->files_from.count; i++) add_list(&c, o->files_from.at[i], tmp);
    if (!o->operands.count && !o->files_from.count) add_directory(&c, ".", 0, tmp);
    drop_repeats(&c.files, tmp);
    return c.files;
}

/* --- beside them -------------------------------------------------------------------------------------------------- */

static bool is_among(const Texts *sorted, const char *path) {
    return bsearch(&path, sorted->at, sorted->count, sizeof path, by_text) != NULL;
}

bool files_complete(const SourceFiles *files, Arena tmp) {
    Texts all = {0}, dirs = {0};
    for (uint32_t i = 0; i < files->count; i++) {
        *vec_push(&tmp, &all) = files->at[i].path;
        *vec_push(&tmp, &dirs) = str_z(&tmp, str_dir(str_of(files->at[i].path)));
    }
    sort_texts(&all);
    sort_texts(&dirs);
    for (uint32_t i = 0; i < dirs.count; i++) {
        if (i && strcmp(dirs.at[i - 1], dirs.at[i]) == 0) continue;
        Texts names = names_in(&tmp, dirs.at[i]);
        for (uint32_t k = 0; k < names.count; k++) {
            if (!str_ends(str_of(names.at[k]), ".c")) continue;
            const char *path = path_normal(&tmp, str_of(path_join(&tmp, str_of(dirs.at[i]), str_of(names.at[k]))));
            if (!is_among(&all, path) && path_is_regular(path)) return false;
        }
    }
    return true;
}
