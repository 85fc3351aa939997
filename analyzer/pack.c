/* A user's pack: library knowledge in JSON, read into the table row by row. This file knows the shape of the
 * JSON; what the words of a row mean is api.c's business. */
#include "api.h"

#include "base/file.h"

#include <cjson/cJSON.h>

enum { DID_YOU_MEAN = 3 };

typedef struct Pack {
    ApiTable *table;
    Arena *run;
    const char *path;
    const char *library;
} Pack;

/* cJSON asks without saying for whom. */
static Arena *json_arena;

static void *json_take(size_t size) { return arena_get(json_arena, 1, _Alignof(max_align_t), size); }

static void json_leave(void *p) { (void)p; }

static const char *const pack_keys[] = {"$schema", "library", "functions", NULL};
static const char *const row_keys[] = {"name", "params", "result", NULL};

static const char *nearest(Str key, const char *const *known) {
    unsigned best = DID_YOU_MEAN;
    const char *near = NULL;
    for (; *known; known++) {
        unsigned d = str_distance(key, str_of(*known), DID_YOU_MEAN);
        if (d < best) best = d, near = *known;
    }
    return near;
}

/* NULL, or which key of the object is not one of `known`. */
static const char *unknown_key(Arena *a, const cJSON *object, const char *const *known) {
    const cJSON *item = NULL;
    cJSON_ArrayForEach(item, object) {
        const char *const *k = known;
        while (*k && !str_is(str_of(item->string), *k)) k++;
        if (*k) continue;
        const char *near = nearest(str_of(item->string), known);
        return near ? str_format(a, "unknown key \"%s\"; did you mean \"%s\"?", item->string, near)
                    : str_format(a, "unknown key \"%s\"", item->string);
    }
    return NULL;
}

/* The text under `key`; NULL and *error when it is not a text, `absent` when there is none. */
static const char *text_of(Arena *a, const cJSON *object, const char *key, const char *absent, const char **error) {
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    if (!item && absent) return absent;
    if (!item) {
        *error = str_format(a, "\"%s\" is missing", key);
    } else if (!cJSON_IsString(item)) {
        *error = str_format(a, "\"%s\" is not a text", key);
    } else {
        return item->valuestring;
    }
    return NULL;
}

static const char *read_row(const Pack *p, const cJSON *item, const char **name) {
    const char *error = NULL;
    *name = NULL;
    if (!cJSON_IsObject(item)) return "is not an object";
    *name = text_of(p->run, item, "name", NULL, &error);
    if (*name && !(*name)[0]) return "\"name\" is empty";
    if (!error) error = unknown_key(p->run, item, row_keys);
    const char *params = error ? NULL : text_of(p->run, item, "params", NULL, &error);
    const char *words = error ? NULL : text_of(p->run, item, "result", "", &error);
    if (error) return error;
    const Api *parsed = api_parse(p->run, *name, p->library, params, words, &error);
    if (!parsed) return error;
    Api *row = arena_new(p->run, Api);
    *row = *parsed;
    row->flags |= API_PACK;
    api_add(p->table, p->run, row);
    return NULL;
}

static const char *read_rows(const Pack *p, const cJSON *functions) {
    unsigned number = 0;
    const cJSON *item = NULL;
    cJSON_ArrayForEach(item, functions) {
        const char *name = NULL;
        const char *error = read_row(p, item, &name);
        number++;
        if (error && name && name[0])
            return str_format(p->run, "%s: function %u (%s): %s", p->path, number, name, error);
        if (error) return str_format(p->run, "%s: function %u: %s", p->path, number, error);
    }
    return NULL;
}

static const char *read_root(Pack *p, const cJSON *root) {
    const char *error = NULL;
    if (!cJSON_IsObject(root)) return str_format(p->run, "%s: not a JSON object", p->path);
    error = unknown_key(p->run, root, pack_keys);
    if (!error) p->library = text_of(p->run, root, "library", NULL, &error);
    if (error) return str_format(p->run, "%s: %s", p->path, error);
    const cJSON *functions = cJSON_GetObjectItemCaseSensitive(root, "functions");
    if (!cJSON_IsArray(functions)) return str_format(p->run, "%s: \"functions\" is not a list", p->path);
    return read_rows(p, functions);
}

static unsigned line_of(Str text, const char *at) {
    unsigned line = 1;
    for (const char *c = text.at; c < at && c < text.at + text.len; c++) line += *c == '\n';
    return line;
}

const char *api_read_pack(ApiTable *t, Arena *run, const char *path) {
    Str text = {0};
    const char *error = NULL;
    if (!file_read(run, path, &text, &error)) return str_format(run, "%s: %s", path, error);
    json_arena = run;
    cJSON_InitHooks(&(cJSON_Hooks){json_take, json_leave});
    const char *end = NULL;
    const cJSON *root = cJSON_ParseWithLengthOpts(text.at, text.len + 1, &end, 1);
    if (!root) return str_format(run, "%s:%u: not valid JSON", path, line_of(text, end));
    Pack pack = {t, run, path, ""};
    return read_root(&pack, root);
}
