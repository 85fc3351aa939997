/* compile_commands.json: which flags each file is compiled with. Knows the database's format and where it
 * usually lies; which flags matter is flags.c's business. */
#include "cli.h"

#include <cjson/cJSON.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static const char db_name[] = "compile_commands.json";

struct CompileDb {
    Vec(CompileEntry) entries; /* sorted by file, each file once */
};

/* --- reading ------------------------------------------------------------------------------------------------- */

static Arena *json_arena; /* cJSON's hooks take no context */

static void *json_get(size_t size) { return arena_get(json_arena, 1, _Alignof(max_align_t), size); }
static void json_free(void *p) { (void)p; }

static cJSON *json_parse(Arena *a, Str text, const char **error) {
    const char *end = text.at;
    json_arena = a;
    cJSON_InitHooks(&(cJSON_Hooks){json_get, json_free});
    cJSON *root = cJSON_ParseWithLengthOpts(text.at, text.len + 1, &end, true);
    if (root) return root;
    unsigned line = 1, column = 1;
    for (const char *c = text.at; c < end && c < text.at + text.len; c++) {
        column = *c == '\n' ? 1 : column + 1;
        line += *c == '\n';
    }
    *error = str_format(a, "is not valid JSON: line %u, column %u", line, column);
    return NULL;
}

static Texts words_of(Arena *a, const cJSON *entry) {
    Texts words = {0};
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(entry, "arguments"), *word;
    const char *command = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(entry, "command"));
    if (!cJSON_IsArray(list)) return command ? flags_split(a, str_of(command)) : words;
    cJSON_ArrayForEach(word, list) {
        if (cJSON_IsString(word)) *vec_push(a, &words) = word->valuestring;
    }
    return words;
}

/* False for entries that are of no use: malformed, or of files that are no longer there. */
static bool read_entry(Arena *run, const char *base, const cJSON *json, CompileEntry *out, Arena tmp) {
    const char *dir = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, "directory"));
    const char *file = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, "file"));
    if (!file) return false;
    const char *absolute_dir = path_absolute(run, base, dir ? dir : ".");
    const char *path = path_absolute(&tmp, absolute_dir, file);
    if (!path_is_regular(path)) return false;
    *out = (CompileEntry){path_real(run, path), absolute_dir, words_of(run, json)};
    return true;
}

typedef struct Row {
    CompileEntry entry;
    uint32_t position;
} Row;

static int by_file(const void *x, const void *y) {
    const Row *a = x, *b = y;
    int order = strcmp(a->entry.real, b->entry.real);
    return order ? order : (a->position > b->position) - (a->position < b->position);
}

static CompileDb *sorted(Arena *run, Row *rows, uint32_t count) {
    CompileDb *db = arena_new(run, CompileDb);
    if (count) qsort(rows, count, sizeof *rows, by_file);
    for (uint32_t i = 0; i < count; i++)
        if (!i || strcmp(rows[i].entry.real, rows[i - 1].entry.real) != 0) *vec_push(run, &db->entries) = rows[i].entry;
    return db;
}

const CompileDb *compile_db_read(Arena *run, const char *path, Problems *problems, Arena tmp) {
    const char *file = path_is_dir(path) ? path_join(run, str_of(path), S("compile_commands.json")) : path;
    const char *error = NULL;
    Str text;
    if (!file_read(&tmp, file, &text, &error)) error = str_format(run, "cannot be read: %s", error);
    cJSON *root = error ? NULL : json_parse(run, text, &error); /* entries refer to its texts */
    if (root && !cJSON_IsArray(root)) error = "is not a compilation database: not a JSON array";
    if (error) {
        problem_error(problems, file, 0, str_z(run, str_of(error)));
        return NULL;
    }
    const char *base = str_z(run, str_dir(str_of(path_absolute(&tmp, NULL, file))));
    Row *rows = arena_array(run, Row, cJSON_GetArraySize(root) + 1);
    uint32_t count = 0;
    const cJSON *json;
    cJSON_ArrayForEach(json, root) {
        rows[count].position = count;
        if (read_entry(run, base, json, &rows[count].entry, tmp)) count++;
    }
    return sorted(run, rows, count);
}

/* --- asking -------------------------------------------------------------------------------------------------- */

/* How much two paths have in common: whole directories first, then the file's stem, then its letters. */
static unsigned closeness(const char *a, const char *b) {
    unsigned common = 0, dirs = 0;
    while (a[common] && a[common] == b[common]) dirs += a[common++] == '/';
    Str x = str_base(str_of(a)), y = str_base(str_of(b));
    size_t stem = str_find(x, '.');
    bool same_stem = stem == str_find(y, '.') && !memcmp(x.at, y.at, stem);
    bool same_dir = str_eq(str_dir(str_of(a)), str_dir(str_of(b)));
    return dirs * 4096 + same_dir * 2048u + same_stem * 1024u + (common < 1023 ? common : 1023);
}

static int by_name(const void *key, const void *entry) { return strcmp(key, ((const CompileEntry *)entry)->real); }

const CompileEntry *compile_db_find(const CompileDb *db, const char *real) {
    uint32_t n = db->entries.count;
    if (!n) return NULL;
    const CompileEntry *best = bsearch(real, db->entries.at, n, sizeof *db->entries.at, by_name);
    if (best) return best;
    unsigned most = 0;
    for (uint32_t i = 0; i < n; i++) {
        unsigned c = closeness(real, db->entries.at[i].real);
        if (best && c <= most) continue;
        best = &db->entries.at[i];
        most = c;
    }
    return best;
}

/* --- looking for it ------------------------------------------------------------------------------------------ */

typedef struct Known {
    const char *dir;
    const CompileDb *db; /* NULL: neither the directory nor its parents have one */
} Known;

struct DbSearch {
    Arena *run;
    Problems *problems;
    Vec(Known) known;
};

DbSearch *compile_db_search(Arena *run, Problems *problems) {
    DbSearch *s = arena_new(run, DbSearch);
    *s = (DbSearch){.run = run, .problems = problems};
    return s;
}

static bool may_hold_builds(Str name) { return str_starts(name, "build") || str_starts(name, "cmake-build"); }

/* The database in `dir` itself or in the first of its build directories by name; NULL when there is none. */
static const char *db_in(Arena *a, const char *dir, Arena tmp) {
    const char *here = path_join(a, str_of(dir), str_of(db_name)), *first = NULL;
    if (path_is_regular(here)) return here;
    DIR *d = opendir(dir);
    if (!d) return NULL;
    for (struct dirent *e; (e = readdir(d));) {
        if (!may_hold_builds(str_of(e->d_name)) || (first && strcmp(e->d_name, first) >= 0)) continue;
        const char *path = str_format(&tmp, "%s/%s/%s", dir, e->d_name, db_name);
        if (path_is_regular(path)) first = str_z(&tmp, str_of(e->d_name));
    }
    closedir(d);
    return first ? str_format(a, "%s/%s/%s", dir, first, db_name) : NULL;
}

/* Parents beyond the work tree's top belong to somebody else. */
static bool is_top(const char *dir, Arena tmp) {
    return str_is(str_of(dir), "/") || path_exists(path_join(&tmp, str_of(dir), S(".git")));
}

static const CompileDb *search_up(DbSearch *s, const char *dir, Arena tmp) {
    for (uint32_t i = 0; i < s->known.count; i++)
        if (!strcmp(s->known.at[i].dir, dir)) return s->known.at[i].db;
    const char *path = db_in(s->run, dir, tmp);
    const CompileDb *db = NULL;
    if (path)
        db = compile_db_read(s->run, path, s->problems, tmp);
    else if (!is_top(dir, tmp)) {
        const char *parent = str_z(&tmp, str_dir(str_of(dir)));
        db = search_up(s, parent, tmp);
    }
    *vec_push(s->run, &s->known) = (Known){str_z(s->run, str_of(dir)), db};
    return db;
}

/* True when the file lies below the directory that all of the database's files share: a database that merely
 * happens to lie in a parent (a scratch directory's, say) speaks of another project. */
static bool covers(const CompileDb *db, const char *real) {
    if (!db->entries.count) return false;
    const char *first = db->entries.at[0].real, *last = db->entries.at[db->entries.count - 1].real; /* sorted */
    size_t common = 0, dir = 0;
    for (; first[common] && first[common] == last[common]; common++)
        if (first[common] == '/') dir = common + 1;
    return !strncmp(real, first, dir);
}

const CompileDb *compile_db_near(DbSearch *s, const char *real, Arena tmp) {
    const char *dir = str_z(&tmp, str_dir(str_of(real)));
    const CompileDb *db = search_up(s, dir, tmp);
    return db && covers(db, real) ? db : NULL;
}
