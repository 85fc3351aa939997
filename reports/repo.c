/* Reads .git/HEAD, refs and config. Knows just enough of git's layout for that; what it does not
 * understand stays unknown. */
#include "repo.h"

#include "uri.h"

#include "../analyzer/base/file.h"

#include <string.h>

static Str trim(Str s) {
    while (s.len && strchr(" \t\r\n", s.at[0])) s.at++, s.len--;
    while (s.len && strchr(" \t\r\n", s.at[s.len - 1])) s.len--;
    return s;
}

static Str read_in(Arena *a, const char *dir, const char *name) {
    Str text;
    const char *error;
    return file_read(a, path_join(a, str_of(dir), str_of(name)), &text, &error) ? text : S("");
}

static bool cut_prefix(Str *s, const char *prefix) {
    if (!str_starts(*s, prefix)) return false;
    *s = trim((Str){s->at + strlen(prefix), s->len - strlen(prefix)});
    return true;
}

static bool is_revision(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if (!s.at[i] || !strchr("0123456789abcdef", s.at[i])) return false;
    return s.len == 40 || s.len == 64;
}

static const char *find_top(Arena *a, const char *dir) {
    for (Str at = str_of(dir);; at = str_dir(at)) {
        const char *top = str_z(a, at);
        if (path_exists(path_join(a, at, S(".git")))) return top;
        if (at.len <= 1) return NULL;
    }
}

/* .git is a folder, or in linked work trees and submodules a file that names one. */
static const char *git_dir(Arena *a, const char *top) {
    const char *dot_git = path_join(a, str_of(top), S(".git"));
    if (path_is_dir(dot_git)) return dot_git;
    Str named = read_in(a, top, ".git");
    return cut_prefix(&named, "gitdir:") ? path_absolute(a, top, str_z(a, named)) : dot_git;
}

/* Where linked work trees keep what they share. */
static const char *common_dir(Arena *a, const char *dir) {
    Str named = trim(read_in(a, dir, "commondir"));
    return named.len ? path_absolute(a, dir, str_z(a, named)) : dir;
}

static Str packed_ref(Str packed, Str ref) {
    while (packed.len) {
        Str line = trim(str_cut(&packed, '\n')), revision = str_cut(&line, ' ');
        if (str_eq(line, ref)) return revision;
    }
    return S("");
}

static Str resolve(Arena *a, const char *dir, const char *common, Str ref) {
    const char *name = str_z(a, ref);
    Str loose = trim(read_in(a, dir, name));
    if (!loose.len) loose = trim(read_in(a, common, name));
    return loose.len ? loose : packed_ref(read_in(a, common, "packed-refs"), ref);
}

/* The first `url =` of [remote "origin"]. */
static Str origin(Str config) {
    bool inside = false;
    while (config.len) {
        Str line = trim(str_cut(&config, '\n'));
        if (str_starts(line, "[")) inside = str_starts(line, "[remote \"origin\"]");
        Str key = trim(str_cut(&line, '='));
        if (inside && str_is(key, "url")) return trim(line);
    }
    return S("");
}

/* Behind "user:password@", which must not leave the machine. */
static Str without_user(Str host_and_path) {
    Str path = host_and_path, host = str_cut(&path, '/');
    size_t at = host.len;
    while (at && host.at[at - 1] != '@') at--;
    return (Str){host_and_path.at + at, host_and_path.len - at};
}

/* An URL, a path, or ssh's short form "user@host:path". */
static const char *remote_uri(Arena *a, const char *top, Str url) {
    const char *mark = url.len ? memmem(url.at, url.len, "://", 3) : NULL;
    if (mark) {
        Str scheme = {url.at, (size_t)(mark - url.at)};
        Str rest = without_user((Str){mark + 3, url.len - scheme.len - 3});
        Str path = rest, host = str_cut(&path, '/'), name = str_cut(&host, ':');
        const char *colon = host.len ? ":" : "";
        return str_format(a, "%.*s://%s%s%.*s/%s", STR_ARG(scheme), uri_path(a, name), colon, STR_ARG(host),
                          uri_path(a, path));
    }
    Str path = url, host = str_cut(&path, ':');
    if (path.len && str_find(host, '/') == host.len)
        return str_format(a, "https://%s/%s", uri_path(a, without_user(host)), uri_path(a, path));
    return url.len ? uri_file(a, path_absolute(a, top, str_z(a, url))) : "";
}

Repo repo_find(Arena *a, const char *dir) {
    Repo repo = {.top = find_top(a, dir), .uri = "", .revision = "", .branch = ""};
    if (!repo.top) return repo;
    const char *own = git_dir(a, repo.top), *common = common_dir(a, own);
    Str head = trim(read_in(a, own, "HEAD"));
    if (cut_prefix(&head, "ref:")) {
        Str branch = head;
        if (cut_prefix(&branch, "refs/heads/")) repo.branch = str_z(a, branch);
        head = resolve(a, own, common, head);
    }
    if (is_revision(head)) repo.revision = str_z(a, head);
    repo.uri = remote_uri(a, repo.top, origin(read_in(a, common, "config")));
    return repo;
}
