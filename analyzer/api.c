/* Library knowledge: the notation of a row, and the table of rows by name. Rows are data (api/NAME.def, a user's
 * pack); this file must not know any library function, nor what the analysis makes of a row. */
#include "api.h"

#include "base/vec.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* --- the vocabulary --------------------------------------------------------------------------------- */

/* Indexed by Effect. */
static const char letters[] = "?-rwfkcdavzixgob";

enum { DID_YOU_MEAN = 3, RADIX = 10 };

static const char *const roles[] = {
    [ROLE_NONE] = "none",
    [ROLE_CREATE] = "create",
    [ROLE_CREATE_SIZED] = "create-sized",
    [ROLE_INIT] = "init",
    [ROLE_INIT_SIZED] = "init-sized",
    [ROLE_APPEND_TEXT] = "append-text",
    [ROLE_APPEND_BYTES] = "append-bytes",
    [ROLE_APPEND_CHAR] = "append-char",
    [ROLE_APPEND_FORMAT] = "append-format",
    [ROLE_PUSH] = "push",
    [ROLE_RESERVE] = "reserve",
    [ROLE_CLEAR] = "clear",
    [ROLE_RELEASE] = "release",
    [ROLE_FREE] = "free",
    [ROLE_STEAL] = "steal",
    [ROLE_TEXT] = "text",
};

typedef enum WordKind {
    WORD_RESULT,        /* a result without an argument */
    WORD_RESULT_ARG,    /* a result that refers to an argument */
    WORD_ARG,           /* names an argument; `at` is the byte to set */
    WORD_FLAG,
    WORD_SIZE,
    WORD_BYTES,
    WORD_TEXT,          /* `value` is the offset of a text */
    WORD_ROLE,
    WORD_TWIN,
} WordKind;

typedef struct Word {
    const char *text;
    uint8_t kind;   /* WordKind */
    uint32_t value; /* ResultKind, ApiFlag or, for WORD_ARG, an offset into Api */
} Word;

/* In the order a row is written. */
static const Word words[] = {
    {"plain", WORD_RESULT, RESULT_PLAIN},
    {"fresh", WORD_RESULT, RESULT_FRESH},
    {"regrown", WORD_RESULT_ARG, RESULT_REGROWN},
    {"arg", WORD_RESULT_ARG, RESULT_ARG},
    {"interior", WORD_RESULT_ARG, RESULT_INTERIOR},
    {"borrow", WORD_RESULT_ARG, RESULT_BORROW},
    {"static", WORD_RESULT, RESULT_STATIC},
    {"lasting", WORD_RESULT, RESULT_LASTING},
    {"copy", WORD_ARG, offsetof(Api, copy)},
    {"count", WORD_ARG, offsetof(Api, count)},
    {"size", WORD_SIZE, 0},
    {"bytes", WORD_BYTES, 0},
    {"zero", WORD_FLAG, API_ZEROED},
    {"empty", WORD_FLAG, API_EMPTY},
    {"room", WORD_ARG, offsetof(Api, room)},
    {"heap", WORD_TEXT, offsetof(Api, heap)},
    {"format", WORD_ARG, offsetof(Api, format)},
    {"text", WORD_ARG, offsetof(Api, text)},
    {"into", WORD_ARG, offsetof(Api, into)},
    {"length", WORD_ARG, offsetof(Api, length)},
    {"role", WORD_ROLE, 0},
    {"nonnull", WORD_FLAG, API_NONNULL},
    {"maybe", WORD_FLAG, API_MAYBE},
    {"noreturn", WORD_FLAG, API_NORETURN},
    {"frees", WORD_FLAG, API_FREES},
    {"writes", WORD_FLAG, API_WRITES},
    {"sets", WORD_FLAG, API_SETS},
    {"twice", WORD_FLAG, API_TWICE},
    {"calls", WORD_FLAG, API_CALLS},
    {"compares", WORD_FLAG, API_COMPARES},
    {"whole", WORD_FLAG, API_WHOLE},
    {"equates", WORD_FLAG, API_EQUATES},
    {"folds", WORD_ARG, offsetof(Api, folds)},
    {"prints", WORD_ARG, offsetof(Api, prints)},
    {"looks", WORD_ARG, offsetof(Api, looks)},
    {"eager", WORD_ARG, offsetof(Api, eager)},
    {"owned", WORD_ARG, offsetof(Api, owned)},
    {"twin", WORD_TWIN, 0},
    {"drains", WORD_ARG, offsetof(Api, drains)},
    {"covers", WORD_ARG, offsetof(Api, covers)},
    {"fills", WORD_ARG, offsetof(Api, fills)},
    {"lazy", WORD_FLAG, API_LAZY},
    {"each", WORD_FLAG, API_EACH},
    {"clones", WORD_FLAG, API_CLONES},
    {"cold", WORD_FLAG, API_COLD},
    {"acts", WORD_FLAG, API_ACTS},
    {"yields", WORD_FLAG, API_YIELDS},
    {"drops", WORD_FLAG, API_DROPS},
    {"same", WORD_FLAG, API_SAME},
    {"backwards", WORD_FLAG, API_BACKWARDS},
    {"instead", WORD_TEXT, offsetof(Api, instead)},
    {"keys", WORD_TEXT, offsetof(Api, keys)},
    {"orders", WORD_FLAG, API_ORDERS},
    {"allocates", WORD_FLAG, API_ALLOCATES},
};

enum { WORD_COUNT = sizeof words / sizeof *words, ROLE_COUNT = sizeof roles / sizeof *roles };

/* --- reading a row ---------------------------------------------------------------------------------- */

typedef struct Reader {
    Arena *arena;
    Api *row;
    const char *error; /* the first thing wrong, NULL so far */
} Reader;

static bool read_number(Str s, int64_t most, int64_t *out) {
    int64_t n = 0;
    if (!s.len) return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9') return false;
        if (n > (most - (s.at[i] - '0')) / RADIX) return false;
        n = n * RADIX + (s.at[i] - '0');
    }
    *out = n;
    return true;
}

/* Reads the number of one of the row's parameters; 0 and an error when it is none. */
static uint8_t read_arg(Reader *r, Str word, Str number) {
    int64_t n = 0;
    if (!read_number(number, UINT8_MAX, &n) || n < 1 || n > r->row->params) {
        r->error = str_format(r->arena, "'%.*s': parameters count from 1 to %u", STR_ARG(word), r->row->params);
        return 0;
    }
    return (uint8_t)n;
}

/* size:N, size:N*M and (a constant more than argument N) size:N+K. */
static void read_size(Reader *r, Str word, Str value) {
    if (str_find(value, '+') < value.len) {
        Str first = str_cut(&value, '+');
        if (!read_number(value, INT64_MAX, &r->row->size_add)) {
            r->error = str_format(r->arena, "'%.*s': not a number of bytes", STR_ARG(word));
            return;
        }
        r->row->size1 = read_arg(r, word, first);
        return;
    }
    bool product = str_find(value, '*') < value.len;
    r->row->size1 = read_arg(r, word, str_cut(&value, '*'));
    if (product && !r->error) r->row->size2 = read_arg(r, word, value);
}

static void unknown_role(Reader *r, Str value) {
    unsigned best = DID_YOU_MEAN;
    const char *near = NULL;
    for (unsigned i = ROLE_CREATE; i < ROLE_COUNT; i++) {
        unsigned d = str_distance(value, str_of(roles[i]), DID_YOU_MEAN);
        if (d < best) best = d, near = roles[i];
    }
    r->error = near ? str_format(r->arena, "unknown role '%.*s'; did you mean '%s'?", STR_ARG(value), near)
                    : str_format(r->arena, "unknown role '%.*s'", STR_ARG(value));
}

static void read_role(Reader *r, Str value) {
    for (unsigned i = ROLE_CREATE; i < ROLE_COUNT; i++) {
        if (!str_is(value, roles[i])) continue;
        r->row->role = (uint8_t)i;
        return;
    }
    unknown_role(r, value);
}

static void set_result(Reader *r, const Word *w, Str word) {
    if (r->row->result != RESULT_UNKNOWN) {
        r->error = str_format(r->arena, "'%.*s': a row has one result", STR_ARG(word));
        return;
    }
    r->row->result = (uint8_t)w->value;
}

static void read_value(Reader *r, const Word *w, Str word, Str value) {
    switch ((WordKind)w->kind) {
    case WORD_RESULT: set_result(r, w, word); break;
    case WORD_RESULT_ARG:
        set_result(r, w, word);
        if (!r->error) r->row->result_arg = read_arg(r, word, value);
        break;
    case WORD_ARG: ((uint8_t *)r->row)[w->value] = read_arg(r, word, value); break;
    case WORD_FLAG: r->row->flags |= w->value; break;
    case WORD_SIZE: read_size(r, word, value); break;
    case WORD_BYTES:
        if (!read_number(value, INT64_MAX, &r->row->bytes))
            r->error = str_format(r->arena, "'%.*s': not a number of bytes", STR_ARG(word));
        break;
    case WORD_TEXT: *(const char **)((char *)r->row + w->value) = str_z(r->arena, value); break;
    case WORD_ROLE: read_role(r, value); break;
    case WORD_TWIN: r->row->twin = str_z(r->arena, value); break;
    }
}

static bool takes_value(const Word *w) { return w->kind != WORD_RESULT && w->kind != WORD_FLAG; }

static void unknown_word(Reader *r, Str word, Str key) {
    unsigned best = DID_YOU_MEAN;
    const char *near = NULL;
    for (size_t i = 0; i < WORD_COUNT; i++) {
        unsigned d = str_distance(key, str_of(words[i].text), DID_YOU_MEAN);
        if (d < best) best = d, near = words[i].text;
    }
    r->error = near ? str_format(r->arena, "unknown word '%.*s'; did you mean '%s'?", STR_ARG(word), near)
                    : str_format(r->arena, "unknown word '%.*s'", STR_ARG(word));
}

static void read_word(Reader *r, Str word) {
    Str value = word;
    Str key = str_cut(&value, ':');
    for (size_t i = 0; i < WORD_COUNT; i++) {
        const Word *w = &words[i];
        if (!str_is(key, w->text)) continue;
        bool given = key.len < word.len;
        if (given == takes_value(w) && given == (value.len > 0)) {
            read_value(r, w, word, value);
        } else {
            r->error = str_format(r->arena, given ? "'%.*s': this word takes no value" : "'%.*s': a value is missing",
                                  STR_ARG(word));
            if (given && takes_value(w)) r->error = str_format(r->arena, "'%.*s': a value is missing", STR_ARG(word));
        }
        return;
    }
    unknown_word(r, word, key);
}

static void read_letter(Reader *r, Str letter) {
    Api *row = r->row;
    bool rest = letter.len == 2 && letter.at[0] == '*';
    char c = letter.at[letter.len - 1];
    const char *known = letter.len == 1 || rest ? strchr(letters, c) : NULL;
    if (!known || !c) {
        r->error = str_format(r->arena, "parameter %u: unknown letter '%.*s'", row->params + 1u, STR_ARG(letter));
    } else if (row->flags & API_VARIADIC) {
        r->error = str_format(r->arena, "'%.*s': nothing follows the variadic parameters", STR_ARG(letter));
    } else if (rest) {
        row->flags |= API_VARIADIC;
        row->rest = (uint8_t)(known - letters);
    } else if (row->params == API_PARAMS) {
        r->error = str_format(r->arena, "more than %d parameters", API_PARAMS);
    } else {
        row->param[row->params++] = (uint8_t)(known - letters);
    }
}

static void each_field(Reader *r, const char *text, void (*read)(Reader *, Str)) {
    Str rest = str_of(text);
    while (rest.len && !r->error) {
        Str field = str_cut(&rest, ' ');
        if (field.len) read(r, field);
    }
}

static bool has_letter(const Api *row, Effect e) { return memchr(row->param, (int)e, row->params) != NULL; }

/* What in a row contradicts itself, or NULL. */
static const char *contradiction(const Api *row) {
    bool out = has_letter(row, EFFECT_OUT);
    bool born = row->result == RESULT_FRESH || out;
    bool sized = born || row->result == RESULT_REGROWN;
    if (row->copy && !born) return "'copy' needs 'fresh' or a parameter 'o'";
    if ((row->size1 || row->bytes >= 0) && !sized) return "'size' needs 'fresh', 'regrown' or a parameter 'o'";
    if (row->fills && !row->covers) return "'fills' needs 'covers'";
    if ((row->flags & (API_ZEROED | API_EMPTY)) && !sized && !row->covers && !has_letter(row, EFFECT_INIT))
        return "'zero' and 'empty' need 'fresh', 'regrown', 'covers' or a parameter 'o' or 'i'";
    bool owns = row->result == RESULT_BORROW && row->role == ROLE_TEXT; /* the text is an object of that heap */
    if (row->heap[0] && !sized && !owns && !has_letter(row, EFFECT_FREE) && !has_letter(row, EFFECT_REGROW))
        return "'heap' needs a result that is allocated or a parameter that is freed";
    if (row->count && !row->text && !row->copy) return "'count' needs 'text' or 'copy'";
    if (row->format && row->param[row->format - 1] != EFFECT_READ) return "'format' needs a parameter 'r'";
    if (row->result == RESULT_REGROWN && row->param[row->result_arg - 1] != EFFECT_REGROW)
        return "'regrown' needs a parameter 'g'";
    if (row->into && !has_letter(row, EFFECT_WRITE) && !has_letter(row, EFFECT_UNKNOWN))
        return "'into' needs a parameter 'w'";
    if (row->length && row->result != RESULT_PLAIN) return "'length' needs 'plain'";
    if ((row->flags & API_NORETURN) && row->result != RESULT_UNKNOWN) return "'noreturn' has no result";
    return NULL;
}

const Api *api_parse(Arena *a, const char *name, const char *library, const char *params, const char *text,
                     const char **error) {
    Api *row = arena_new(a, Api);
    row->name = name;
    row->library = library;
    row->heap = "";
    row->instead = "";
    row->keys = "";
    row->bytes = -1;
    Reader r = {a, row, NULL};
    each_field(&r, params, read_letter);
    each_field(&r, text, read_word);
    if (!r.error) r.error = contradiction(row);
    *error = r.error;
    return r.error ? NULL : row;
}

/* --- writing a row ---------------------------------------------------------------------------------- */

typedef struct Line {
    Arena *arena;
    char *at;
    size_t len;
} Line;

__attribute__((format(printf, 2, 3))) static void put(Line *line, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(n >= 0);
    line->at = arena_regrow(line->arena, line->at, 1, 1, line->at ? line->len + 1 : 0, line->len + (size_t)n + 1);
    va_start(args, format);
    vsnprintf(line->at + line->len, (size_t)n + 1, format, args);
    va_end(args);
    line->len += (size_t)n;
}

static void put_params(Line *line, const Api *row) {
    put(line, "(");
    for (uint8_t i = 0; i < row->params; i++) put(line, i ? " %c" : "%c", letters[row->param[i]]);
    if (row->flags & API_VARIADIC) put(line, row->params ? " *%c" : "*%c", letters[row->rest]);
    put(line, ")");
}

static void put_size(Line *line, const Api *row) {
    if (!row->size1) return;
    put(line, " size:%u", row->size1);
    if (row->size2) put(line, "*%u", row->size2);
    if (row->size_add) put(line, "+%" PRId64, row->size_add);
}

static void put_word(Line *line, const Api *row, const Word *w) {
    uint8_t arg = 0;
    switch ((WordKind)w->kind) {
    case WORD_RESULT:
        if (row->result == w->value) put(line, " %s", w->text);
        break;
    case WORD_RESULT_ARG:
        if (row->result == w->value) put(line, " %s:%u", w->text, row->result_arg);
        break;
    case WORD_ARG:
        arg = ((const uint8_t *)row)[w->value];
        if (arg) put(line, " %s:%u", w->text, arg);
        break;
    case WORD_FLAG:
        if (row->flags & w->value) put(line, " %s", w->text);
        break;
    case WORD_SIZE: put_size(line, row); break;
    case WORD_BYTES:
        if (row->bytes >= 0) put(line, " bytes:%" PRId64, row->bytes);
        break;
    case WORD_TEXT: {
        const char *text = *(const char *const *)((const char *)row + w->value);
        if (text && *text) put(line, " %s:%s", w->text, text);
        break;
    }
    case WORD_ROLE:
        if (row->role) put(line, " role:%s", roles[row->role]);
        break;
    case WORD_TWIN:
        if (row->twin) put(line, " twin:%s", row->twin);
        break;
    }
}

const char *api_format(Arena *a, const Api *api) {
    Line line = {a, NULL, 0};
    put(&line, "%s ", api->name);
    put_params(&line, api);
    for (size_t i = 0; i < WORD_COUNT; i++) put_word(&line, api, &words[i]);
    return line.at;
}

/* --- the table -------------------------------------------------------------------------------------- */

typedef struct Shipped {
    const char *name, *library, *params, *words;
} Shipped;

static const Shipped shipped[] = {
#define API(name, params, words) {name, LIBRARY, params, words},
#include "api/libraries.def"
#undef API
#define RUST(name, self, signature, params, words) {name, "rust", params, words},
#define RUST_FN(name, signature, params, words) {name, "rust", params, words},
#define RUST_MACRO(name, signature, params, words) {name, "rust", params, words},
#include "api/rust.def"
};

enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* Open addressing; a slot holds a row's index + 1. The number of slots is a power of two and at least
 * twice the number of rows. */
struct ApiTable {
    Vec(const Api *) rows;
    uint32_t *slots;
    uint32_t slot_count;
};

/* The slot that holds `name`, or the empty one where it belongs. */
static uint32_t *slot_of(const ApiTable *t, Str name) {
    uint32_t mask = t->slot_count - 1;
    for (uint32_t i = str_hash(name) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &t->slots[i];
        if (!*slot || str_is(name, t->rows.at[*slot - 1]->name)) return slot;
    }
}

static void make_slots(ApiTable *t, Arena *run, uint32_t count) {
    t->slot_count = count;
    t->slots = arena_array(run, uint32_t, count);
    for (uint32_t i = 0; i < t->rows.count; i++) *slot_of(t, str_of(t->rows.at[i]->name)) = i + 1;
}

void api_add(ApiTable *t, Arena *run, const Api *row) {
    if ((t->rows.count + 1) * 2 > t->slot_count) make_slots(t, run, t->slot_count * 2);
    uint32_t *slot = slot_of(t, str_of(row->name));
    if (*slot) {
        t->rows.at[*slot - 1] = row;
        return;
    }
    *vec_push(run, &t->rows) = row;
    *slot = t->rows.count;
}

ApiTable *api_table(Arena *run) {
    ApiTable *t = arena_new(run, ApiTable);
    uint32_t slots = 64;
    while (slots < SHIPPED * 2 + 2) slots *= 2;
    make_slots(t, run, slots);
    for (uint32_t i = 0; i < SHIPPED; i++) {
        const Shipped *s = &shipped[i];
        const char *error = NULL;
        const Api *row = api_parse(run, s->name, s->library, s->params, s->words, &error);
        if (error) fprintf(stderr, "%s: %s: %s\n", s->library, s->name, error);
        assert(row);
        api_add(t, run, row);
    }
    return t;
}

static const Api *find_exact(const ApiTable *t, Str name) {
    uint32_t slot = *slot_of(t, name);
    return slot ? t->rows.at[slot - 1] : NULL;
}

static Str without(Str s, size_t head, size_t tail) { return (Str){s.at + head, s.len - head - tail}; }

/* The row of a __sync_ builtin, whose name ends in the operand's size: __sync_fetch_and_add_8. */
static const Api *find_sized(const ApiTable *t, Str name) {
    while (name.len && name.at[name.len - 1] >= '0' && name.at[name.len - 1] <= '9') name.len--;
    return str_ends(name, "_") ? find_exact(t, without(name, 0, 1)) : NULL;
}

/* The compiler's and the C library's other spellings of a name: __builtin_X, __X_chk (whose additional
 * arguments come last; the ones where they don't have rows of their own), __isoc99_X, __sync_X_8. */
const Api *api_find(const ApiTable *t, Str name) {
    const Api *row = find_exact(t, name);
    if (row || !str_starts(name, "__")) return row;
    if (str_starts(name, "__builtin_")) {
        name = without(name, sizeof "__builtin_" - 1, 0);
        if ((row = find_exact(t, name))) return row;
    }
    if (str_starts(name, "__sync_")) return find_sized(t, name);
    if (str_starts(name, "__isoc99_") || str_starts(name, "__isoc23_"))
        return find_exact(t, without(name, sizeof "__isoc99_" - 1, 0));
    if (str_starts(name, "__") && str_ends(name, "_chk") && name.len > sizeof "___chk" - 1)
        return find_exact(t, without(name, sizeof "__" - 1, sizeof "_chk" - 1));
    return NULL;
}

uint32_t api_count(const ApiTable *t) { return t->rows.count; }

const Api *api_at(const ApiTable *t, uint32_t i) {
    assert(i < t->rows.count);
    return t->rows.at[i];
}
