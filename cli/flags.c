/* Lets through the compiler flags that say what code means. Compile commands come with the code, so they
 * are as trustworthy as the code: nothing may pass that writes a file, loads a plugin or reads a device. */
#include "cli.h"

#include <string.h>

typedef enum Form { EXACT, JOINED, NEXT, EITHER } Form;
typedef enum Fate { KEEP, REGULAR, STD, LANGUAGE, DROP } Fate;

typedef struct Flag {
    const char *spelling;
    Form form;
    Fate fate;
} Flag;

static const Flag flags_known[] = {
#define FLAG(spelling, form, fate) {spelling, form, fate},
#include "flags.def"
#undef FLAG
};
enum { FLAGS_KNOWN = sizeof flags_known / sizeof *flags_known };

static bool matches(const Flag *f, Str word) {
    bool whole = str_is(word, f->spelling);
    if (f->form == EXACT || f->form == NEXT) return whole;
    return str_starts(word, f->spelling);
}

static const Flag *flag_of(Str word) {
    for (size_t i = 0; i < FLAGS_KNOWN; i++)
        if (matches(&flags_known[i], word)) return &flags_known[i];
    return NULL;
}

static bool is_device(const char *path) {
    return str_starts(str_of(path), "/dev/") || str_starts(str_of(path), "/proc/") || str_starts(str_of(path), "/sys/");
}

/* A forced include is looked for as the compiler does: as named, then in the include directories. */
static bool is_plain_file(const char *dir, const char *name, const Texts *before, Arena tmp) {
    const char *path = path_absolute(&tmp, dir, name);
    if (path_is_regular(path)) return !is_device(path) && !is_device(path_real(&tmp, path));
    for (uint32_t i = 0; i < before->count && *name != '/'; i++) {
        if (!str_starts(str_of(before->at[i]), "-I") || !before->at[i][2]) continue;
        path = path_absolute(&tmp, dir, path_join(&tmp, str_of(before->at[i] + 2), str_of(name)));
        if (path_is_regular(path)) return !is_device(path) && !is_device(path_real(&tmp, path));
    }
    return false;
}

static bool known_standard(Str value) {
    static const char *const names[] = {
        "c89",          "c90",
        "c99",          "c9x",
        "c11",          "c1x",
        "c17",          "c18",
        "c23",          "c2x",
        "gnu89",        "gnu90",
        "gnu99",        "gnu9x",
        "gnu11",        "gnu1x",
        "gnu17",        "gnu18",
        "gnu23",        "gnu2x",
        "iso9899:1990", "iso9899:199409",
        "iso9899:1999", "iso9899:2011",
        "iso9899:2017", "iso9899:2018",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(value, names[i])) return true;
    return false;
}

static bool wanted(const Flag *f, const char *dir, const char *value, const Texts *before, Arena tmp) {
    switch (f->fate) {
    case KEEP: return true;
    case REGULAR: return is_plain_file(dir, value, before, tmp);
    case STD: return known_standard(str_of(value));
    case LANGUAGE: return str_is(str_of(value), "c");
    case DROP: break;
    }
    return false;
}

/* -I and -D come out joined, so that later steps see one word per flag; the others as they were. */
static void keep(Arena *a, Texts *out, const Flag *f, const char *word, const char *next) {
    bool one_letter = f->spelling[1] && !f->spelling[2];
    if (next && one_letter) {
        *vec_push(a, out) = str_format(a, "%s%s", word, next);
        return;
    }
    *vec_push(a, out) = word;
    if (next) *vec_push(a, out) = next;
}

Texts flags_sanitise(Arena *a, const char *dir, const Texts *flags, Arena tmp) {
    Texts out = {0};
    for (uint32_t i = 0; i < flags->count; i++) {
        const char *word = flags->at[i], *next = NULL;
        const Flag *f = word[0] == '-' ? flag_of(str_of(word)) : NULL;
        if (!f) continue;
        size_t spelled = strlen(f->spelling);
        const char *value = word + spelled;
        if (f->form == NEXT || (f->form == EITHER && !*value)) {
            if (++i == flags->count) break;
            value = next = flags->at[i];
        }
        if (wanted(f, dir, value, &out, tmp)) keep(a, &out, f, word, next);
    }
    return out;
}

/* --- splitting a command line ------------------------------------------------------------------------------------ */

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* Takes one word off *rest; NULL at the end. Outside quotes a backslash quotes the next byte, inside double
 * quotes only what is special there. */
static const char *next_word(Arena *a, Str *rest) {
    while (rest->len && blank(*rest->at)) rest->at++, rest->len--;
    if (!rest->len) return NULL;
    char *word = arena_array(a, char, rest->len + 1), quote = '\0';
    size_t i = 0, n = 0;
    for (; i < rest->len; i++) {
        char c = rest->at[i], after = i + 1 < rest->len ? rest->at[i + 1] : '\0';
        if (!quote && blank(c)) break;
        if (!quote && (c == '\'' || c == '"'))
            quote = c;
        else if (quote && c == quote)
            quote = '\0';
        else if (c == '\\' && after && (!quote || (quote == '"' && strchr("\"\\$`", after))))
            word[n++] = after, i++;
        else
            word[n++] = c;
    }
    *rest = (Str){rest->at + i, rest->len - i};
    a->at = word + n + 1; /* gives back what quotes and the rest of the line took */
    return word;
}

Texts flags_split(Arena *a, Str command) {
    Texts words = {0};
    for (const char *w; (w = next_word(a, &command));) *vec_push(a, &words) = w;
    return words;
}
