/* Include directories for code without a compilation database. Looks at the tree's file names and at the text
 * of #include lines only: a directory is guessed when an #include resolves in it and nowhere closer. What
 * macros mean is guess_config.c's to know. */
#include "cli.h"

#include <dirent.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum {
    MOST_DIRECTORIES = 4000,
    MOST_NAMES = 400000,
    MOST_SCANNED = 20000,
    MOST_GUESSES = 200,
    MOST_SHOWN = 8,
    MOST_TEMPLATES = 50,
    MOST_MODELS = 8,
    BUCKETS = 1 << 14,
    SCAN_BYTES = 80 << 20, /* a file, and room */
};

typedef struct Filed {
    const char *path;
    uint32_t next; /* of the same bucket; 0: last */
} Filed;

/* Paths filed under keys of the caller's choice. */
typedef struct Paths {
    Vec(Filed) items; /* item 0 is none */
    uint32_t first[BUCKETS];
} Paths;

typedef struct Guess {
    const char *dir; /* absolute */
    bool angled;     /* needed for <name.h>, too */
} Guess;

typedef struct Guesser {
    Arena *a;
    Paths *tree;   /* every file below the root, by base name */
    Paths *queued; /* files whose #includes are followed, by path; scanned in this order */
    Vec(Guess) guesses;
    Macros *macros;  /* that the code tests */
    Texts models;    /* NAME.h.dist for a NAME.h that is yet to be made from it */
    bool has_config; /* a file asks for HAVE_CONFIG_H, and the header it means is there */
} Guesser;

static uint32_t bucket(Str key) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < key.len; i++) h = (h ^ (unsigned char)key.at[i]) * 16777619u;
    return (h ^ h >> 15) % BUCKETS;
}

static Paths *paths_new(Arena *a) {
    Paths *p = arena_new(a, Paths);
    (void)vec_push(a, &p->items);
    return p;
}

static void paths_add(Arena *a, Paths *p, Str key, const char *path) {
    uint32_t *first = &p->first[bucket(key)];
    *vec_push(a, &p->items) = (Filed){path, *first};
    *first = p->items.count - 1;
}

/* The stored path that is the same, or NULL. */
static const char *paths_find(const Paths *p, Str key, const char *path) {
    for (uint32_t i = p->first[bucket(key)]; i; i = p->items.at[i].next)
        if (!strcmp(p->items.at[i].path, path)) return p->items.at[i].path;
    return NULL;
}

/* --- the tree -------------------------------------------------------------------------------------------------- */

static bool is_directory(const struct dirent *e, const char *path) {
    struct stat st;
    if (e->d_type != DT_UNKNOWN) return e->d_type == DT_DIR;
    return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static void list_directory(Guesser *g, Texts *dirs, const char *dir) {
    DIR *d = opendir(dir);
    if (!d) return;
    for (struct dirent *e; (e = readdir(d));) {
        Str name = str_of(e->d_name);
        if (e->d_name[0] == '.' || str_is(name, "node_modules")) continue;
        const char *path = path_join(g->a, str_of(dir), name);
        if (is_directory(e, path))
            *vec_push(g->a, dirs) = path;
        else if (g->tree->items.count < MOST_NAMES)
            paths_add(g->a, g->tree, name, path);
    }
    closedir(d);
}

/* Breadth first, so that a cut-off tree loses what lies deepest. */
static void list_tree(Guesser *g, const char *root) {
    Texts dirs = {0};
    *vec_push(g->a, &dirs) = root;
    for (uint32_t i = 0; i < dirs.count && i < MOST_DIRECTORIES; i++) list_directory(g, &dirs, dirs.at[i]);
}

static Str common_parent(Str dir, const char *path) {
    while (dir.len > 1 && !(str_starts(str_of(path), "/") && !strncmp(dir.at, path, dir.len) && path[dir.len] == '/'))
        dir = str_dir(dir);
    return dir;
}

static bool has_any(Arena *a, Str dir, const char *const *names) {
    for (; *names; names++)
        if (path_exists(path_join(a, dir, str_of(*names)))) return true;
    return false;
}

/* Files that have nothing but the file system's root in common are judged by the first one's place. */
static Str directory_of_all(const SourceFiles *files) {
    Str first = {0}, common = {0};
    for (uint32_t i = 0; i < files->count; i++) {
        const char *path = files->at[i].real;
        if (path_exists(path) && !path_is_regular(path)) continue;
        if (!first.len)
            common = first = str_dir(str_of(path));
        else
            common = common_parent(common, path);
    }
    return common.len > 1 ? common : first;
}

/* The work tree's top; else the highest parent close by that looks like a project's top; else the nearest
 * directory that holds every file, or its parent when it is but the place for sources. */
static const char *root_of(Arena *a, const SourceFiles *files) {
    static const char *const top[] = {".git", NULL};
    static const char *const signs[] = {"configure",   "configure.ac",   "Makefile",    "Makefile.am",
                                        "GNUmakefile", "CMakeLists.txt", "meson.build", "README",
                                        "README.md",   "LICENSE",        "COPYING",     NULL};
    static const char *const parts[] = {"src", "source", "sources", "lib", "test", "tests", NULL};
    enum { CLOSE_BY = 4 };
    Str common = directory_of_all(files), root = {0};
    unsigned up = 0;
    for (Str dir = common; dir.len > 1; dir = str_dir(dir), up++) {
        if (has_any(a, dir, top)) return str_z(a, dir);
        if (up < CLOSE_BY && has_any(a, dir, signs)) root = dir;
    }
    for (size_t i = 0; parts[i] && !root.len; i++)
        if (str_is(str_base(common), parts[i])) root = str_dir(common);
    return str_z(a, root.len ? root : common);
}

/* --- which directory an #include means ------------------------------------------------------------------------- */

bool system_has(Arena tmp, Str name) {
    static const char *const dirs[] = {"/usr/include", "/usr/local/include", "/usr/include/x86_64-linux-gnu",
                                       "/usr/include/aarch64-linux-gnu"};
    static const char *const compilers[] = {"float.h",  "iso646.h",      "limits.h",  "stdalign.h",
                                            "stdarg.h", "stdatomic.h",   "stdbool.h", "stddef.h",
                                            "stdint.h", "stdnoreturn.h", "tgmath.h"};
    for (size_t i = 0; i < sizeof compilers / sizeof *compilers; i++)
        if (str_is(name, compilers[i])) return true;
    for (size_t i = 0; i < sizeof dirs / sizeof *dirs; i++)
        if (path_exists(path_join(&tmp, str_of(dirs[i]), name))) return true;
    return false;
}

/* <curl/curl.h> in curl's own tree is the tree's, whatever is installed; <sys/queue.h> stays the system's. */
static bool names_a_project(Str name) {
    static const char *const systems[] = {"arpa", "asm",     "asm-generic", "bits",      "bsd", "gnu",  "linux",
                                          "net",  "netinet", "netpacket",   "protocols", "rpc", "scsi", "sys"};
    size_t cut = str_find(name, '/');
    for (size_t i = 0; i < sizeof systems / sizeof *systems; i++)
        if (str_is((Str){name.at, cut}, systems[i])) return false;
    return cut < name.len;
}

static const char *in_tree(const Guesser *g, Str dir, Str name, Arena tmp) {
    const char *path = path_normal(&tmp, str_of(path_join(&tmp, dir, name)));
    return paths_find(g->tree, str_base(str_of(path)), path);
}

static unsigned shared_directories(const char *a, const char *b) {
    unsigned n = 0;
    for (size_t i = 0; a[i] && a[i] == b[i]; i++) n += a[i] == '/';
    return n;
}

static unsigned depth(const char *path) {
    unsigned n = 0;
    for (const char *c = path; *c; c++) n += *c == '/';
    return n;
}

/* True when `x` is the better place to find what `from` includes: more of the way in common, then higher up. */
static bool nearer(const char *x, const char *y, const char *from) {
    unsigned sx = shared_directories(x, from), sy = shared_directories(y, from);
    if (sx != sy) return sx > sy;
    unsigned dx = depth(x), dy = depth(y);
    return dx != dy ? dx < dy : strcmp(x, y) < 0;
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/* True when a directory of the path is named for a system that is not this one: win, win32, WIN32-Code. */
static bool is_foreign(const char *path) {
    static const char *const systems[] = {"win", "wince", "windows", "vms", "msvc",  "mac",     "macos",  "amiga",
                                          "dos", "msdos", "djgpp",   "os2", "os400", "symbian", "riscos", "netware"};
    for (const char *dir = strchr(path, '/'); dir && strchr(dir + 1, '/'); dir = strchr(dir + 1, '/'))
        for (size_t i = 0; i < sizeof systems / sizeof *systems; i++) {
            size_t n = strlen(systems[i]);
            if (!strncasecmp(dir + 1, systems[i], n) && !is_letter(dir[1 + n])) return true;
        }
    return false;
}

static const char *nearest(const Guesser *g, const char *from, Str name) {
    const char *best = NULL;
    bool at_home = !is_foreign(from);
    for (uint32_t i = g->tree->first[bucket(str_base(name))]; i; i = g->tree->items.at[i].next) {
        const char *path = g->tree->items.at[i].path;
        size_t len = strlen(path);
        if (len <= name.len || path[len - name.len - 1] != '/' || memcmp(path + len - name.len, name.at, name.len) != 0)
            continue;
        if (at_home && is_foreign(path)) continue;
        if (!best || nearer(path, best, from)) best = path;
    }
    return best;
}

static void add_guess(Guesser *g, const char *path, Str name, bool angled) {
    Str dir = {path, strlen(path) - name.len - 1};
    for (uint32_t i = 0; i < g->guesses.count; i++) {
        if (!str_is(dir, g->guesses.at[i].dir)) continue;
        g->guesses.at[i].angled |= angled;
        return;
    }
    if (g->guesses.count < MOST_GUESSES) *vec_push(g->a, &g->guesses) = (Guess){str_z(g->a, dir), angled};
}

/* What a distributed header would say is said before every file: later is too late, and the name is not there. */
static void add_model(Guesser *g, const char *from, Str name, Arena tmp) {
    const char *path = nearest(g, from, str_of(str_format(&tmp, "%.*s.dist", STR_ARG(name))));
    for (uint32_t i = 0; i < g->models.count; i++)
        if (path == g->models.at[i]) return;
    if (path && g->models.count < MOST_MODELS) *vec_push(g->a, &g->models) = path;
}

/* True when the header lies in what stands in for the C library of a system without one: the directory has headers
 * that are installed here. One that gnulib fills builds on those and may stay. */
static bool stands_in(const Guesser *g, const char *path, Str name, Arena tmp) {
    Str dir = {path, strlen(path) - name.len - 1}, unistd = str_of("unistd.h");
    return system_has(tmp, unistd) && in_tree(g, dir, unistd, tmp) && !in_tree(g, dir, str_of("unistd.in.h"), tmp);
}

/* The file of the tree that an #include reaches, NULL when it is none of them. May add a guess. */
static const char *resolve(Guesser *g, const char *from, Str name, bool angled, Arena tmp) {
    const char *path = angled ? NULL : in_tree(g, str_dir(str_of(from)), name, tmp);
    for (uint32_t i = 0; i < g->guesses.count && !path; i++)
        if (!angled || g->guesses.at[i].angled) path = in_tree(g, str_of(g->guesses.at[i].dir), name, tmp);
    if (path) return path;
    path = nearest(g, from, name);
    if (!path) add_model(g, from, name, tmp);
    if (!path || (angled && !names_a_project(name) && system_has(tmp, name))) return NULL;
    if (angled && stands_in(g, path, name, tmp)) return NULL;
    add_guess(g, path, name, angled);
    return path;
}

/* --- following #includes --------------------------------------------------------------------------------------- */

static void queue(Guesser *g, const char *path) {
    Str key = str_of(path);
    if (g->queued->items.count <= MOST_SCANNED && !paths_find(g->queued, key, path))
        paths_add(g->a, g->queued, key, path);
}

static Str skip_blanks(Str s) {
    while (s.len && (*s.at == ' ' || *s.at == '\t')) s.at++, s.len--;
    return s;
}

/* True when the line is an #include of a plain name. */
static bool include_of(Str line, Str *name, bool *angled) {
    line = skip_blanks(line);
    if (!str_starts(line, "#")) return false;
    line = skip_blanks((Str){line.at + 1, line.len - 1});
    if (!str_starts(line, "include")) return false;
    line = skip_blanks((Str){line.at + 7, line.len - 7});
    if (!line.len || (*line.at != '<' && *line.at != '"')) return false;
    *angled = *line.at == '<';
    *name = (Str){line.at + 1, line.len - 1};
    size_t end = str_find(*name, *angled ? '>' : '"');
    if (end == 0 || end == name->len) return false;
    name->len = end;
    return true;
}

static void scan(Guesser *g, const char *path, const char *open_as, Arena tmp) {
    Str text, name;
    const char *error;
    bool angled, config = false;
    bool readable =
        file_provided(open_as, &text) || (path_is_regular(open_as) && file_read(&tmp, open_as, &text, &error));
    if (!readable) return;
    bool asks = strstr(text.at, "HAVE_CONFIG_H") != NULL;
    macros_tested(g->macros, text);
    while (text.len) {
        Str line = str_cut(&text, '\n');
        if (!include_of(line, &name, &angled)) continue;
        const char *found = resolve(g, path, name, angled, tmp);
        if (!found) continue;
        config |= str_ends(name, "config.h");
        queue(g, found);
    }
    g->has_config |= asks && config;
}

/* --- the answer -------------------------------------------------------------------------------------------------- */

static void remark(const Guesser *g, uint32_t macros, Problems *problems) {
    Arena *a = problems->arena;
    const char *text = "no compile_commands.json: guessed";
    uint32_t n = g->guesses.count;
    for (uint32_t i = 0; i < n && i < MOST_SHOWN; i++)
        text = str_format(a, "%s%s %s", text,
                          i ? "," : " include directories:", path_shown(a, NULL, g->guesses.at[i].dir));
    if (n > MOST_SHOWN) text = str_format(a, "%s and %u more", text, n - MOST_SHOWN);
    if (macros) text = str_format(a, "%s%s %u macros that a configure script defines", text, n ? ";" : "", macros);
    if (n || macros) problem_remark(problems, "", 0, text);
}

/* Directories relative to the working directory: headers are then shown as the user knows them. */
static Texts flags_of(Arena *run, const Guesser *g) {
    Texts flags = {0};
    *vec_push(run, &flags) = "-std=gnu17";
    *vec_push(run, &flags) = "-D_GNU_SOURCE";
    if (g->has_config) *vec_push(run, &flags) = "-DHAVE_CONFIG_H";
    for (uint32_t i = 0; i < g->guesses.count; i++) {
        const Guess *guess = &g->guesses.at[i];
        *vec_push(run, &flags) = guess->angled ? "-I" : "-iquote";
        *vec_push(run, &flags) = path_shown(run, NULL, guess->dir);
    }
    for (uint32_t i = 0; i < g->models.count; i++) {
        *vec_push(run, &flags) = "-include";
        *vec_push(run, &flags) = path_shown(run, NULL, g->models.at[i]);
    }
    return flags;
}

static void read_templates(const Guesser *g, Arena page) {
    for (uint32_t i = 1, n = 0; i < g->tree->items.count && n < MOST_TEMPLATES; i++) {
        const char *path = g->tree->items.at[i].path, *error;
        Arena tmp = page;
        Str text;
        if (!is_config_template(str_of(path)) || !path_is_regular(path) || !file_read(&tmp, path, &text, &error))
            continue;
        macros_of_template(g->macros, text);
        n++;
    }
}

Texts guess_flags(Arena *run, const SourceFiles *files, Problems *problems, Arena tmp) {
    Guesser g = {.a = &tmp};
    g.tree = paths_new(&tmp);
    g.queued = paths_new(&tmp);
    g.macros = macros_new(&tmp);
    const char *root = root_of(&tmp, files);
    if (root[0] && root[1]) list_tree(&g, root); /* never the whole file system */
    for (uint32_t i = 0; i < files->count; i++) queue(&g, files->at[i].real);
    Arena page = arena_open(SCAN_BYTES);
    for (uint32_t i = 1; i < g.queued->items.count; i++) {
        const char *path = g.queued->items.at[i].path;
        scan(&g, path, i <= files->count && files->at[i - 1].real == path ? files->at[i - 1].path : path, page);
    }
    if (!g.has_config) read_templates(&g, page);
    arena_close(&page);
    Texts flags = flags_of(run, &g);
    remark(&g, g.has_config ? 0 : macros_define(g.macros, run, &flags, tmp), problems);
    return flags;
}
