/* The macros that a configure script would have defined, for code that was never configured. Looks at the names in
 * #if lines and in templates of configuration headers, and at which system headers and functions there are. A
 * project's own switches (USE_THREADS) are left alone: what they would bring in cannot be known to be there. */
#include "cli.h"

#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <wchar.h>

enum { BUCKETS = 1 << 12, MOST_NAMES = 20000, MOST_CUTS = 5, NAME_BYTES = 120 };

typedef struct Name {
    const char *text;
    uint32_t next; /* of the same bucket; 0: last */
} Name;

typedef struct Attribute {
    const char *name, *value;
} Attribute;

/* What other systems' headers define for their code, in words that every compiler knows. */
static const Attribute attributes[] = {
    {"__dead", "__attribute__((__noreturn__))"},
    {"__packed", "__attribute__((__packed__))"},
    {"__unused", "__attribute__((__unused__))"},
};
enum { ATTRIBUTES = sizeof attributes / sizeof *attributes };

struct Macros {
    Arena *a;
    bool spoken[ATTRIBUTES];
    Vec(Name) names; /* in the order of their first use; item 0 is none */
    uint32_t first[BUCKETS];
};

typedef struct Setting {
    Str name;
    const char *value;
} Setting;

static const Setting settings[] = {
#define CONFIG(name, value) {{name, sizeof name - 1}, value},
#include "config.def"
#undef CONFIG
};
enum { SETTINGS = sizeof settings / sizeof *settings };

typedef struct Size {
    const char *type;
    size_t bytes;
} Size;

/* Of the machine that we are built for: other people's SIZEOF_ macros count the same bytes. */
static const Size sizes[] = {
    {"CHAR", sizeof(char)},
    {"SHORT", sizeof(short)},
    {"SHORT_INT", sizeof(short)},
    {"UNSIGNED_SHORT", sizeof(short)},
    {"INT", sizeof(int)},
    {"UNSIGNED_INT", sizeof(int)},
    {"UNSIGNED", sizeof(int)},
    {"LONG", sizeof(long)},
    {"LONG_INT", sizeof(long)},
    {"UNSIGNED_LONG", sizeof(long)},
    {"LONG_LONG", sizeof(long long)},
    {"LONG_LONG_INT", sizeof(long long)},
    {"UNSIGNED_LONG_LONG", sizeof(long long)},
    {"__INT64", sizeof(long long)},
    {"FLOAT", sizeof(float)},
    {"DOUBLE", sizeof(double)},
    {"LONG_DOUBLE", sizeof(long double)},
    {"VOIDP", sizeof(void *)},
    {"VOID_P", sizeof(void *)},
    {"VOID_PTR", sizeof(void *)},
    {"CHAR_P", sizeof(char *)},
    {"INT_P", sizeof(int *)},
    {"SIZE_T", sizeof(size_t)},
    {"SSIZE_T", sizeof(ssize_t)},
    {"PTRDIFF_T", sizeof(ptrdiff_t)},
    {"INTPTR_T", sizeof(intptr_t)},
    {"UINTPTR_T", sizeof(uintptr_t)},
    {"INTMAX_T", sizeof(intmax_t)},
    {"UINTMAX_T", sizeof(uintmax_t)},
    {"INT8_T", sizeof(int8_t)},
    {"INT16_T", sizeof(int16_t)},
    {"INT32_T", sizeof(int32_t)},
    {"INT64_T", sizeof(int64_t)},
    {"UINT8_T", sizeof(uint8_t)},
    {"UINT16_T", sizeof(uint16_t)},
    {"UINT32_T", sizeof(uint32_t)},
    {"UINT64_T", sizeof(uint64_t)},
    {"OFF_T", sizeof(off_t)},
    {"OFF64_T", sizeof(int64_t)},
    {"INO_T", sizeof(ino_t)},
    {"DEV_T", sizeof(dev_t)},
    {"MODE_T", sizeof(mode_t)},
    {"PID_T", sizeof(pid_t)},
    {"UID_T", sizeof(uid_t)},
    {"GID_T", sizeof(gid_t)},
    {"TIME_T", sizeof(time_t)},
    {"CLOCK_T", sizeof(clock_t)},
    {"WCHAR_T", sizeof(wchar_t)},
    {"WINT_T", sizeof(wint_t)},
    {"SOCKET_T", sizeof(int)},
};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* --- which names there are ----------------------------------------------------------------------------------------- */

Macros *macros_new(Arena *a) {
    Macros *m = arena_new(a, Macros);
    m->a = a;
    (void)vec_push(a, &m->names);
    return m;
}

static bool word_byte(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

static Str rest_of(Str s, size_t n) { return (Str){s.at + n, s.len - n}; }

/* From where `part` begins, at the start or behind a '_', to the end; empty when it is nowhere. */
static Str from_part(Str name, const char *part) {
    for (size_t i = 0; i < name.len; i++)
        if ((!i || name.at[i - 1] == '_') && str_starts(rest_of(name, i), part)) return rest_of(name, i);
    return (Str){0};
}

static const char *setting(Str name) {
    for (size_t i = 0; i < SETTINGS; i++)
        if (str_eq(name, settings[i].name)) return settings[i].value;
    return NULL;
}

static void add_name(Macros *m, Str name) {
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < name.len; i++) h = (h ^ (unsigned char)name.at[i]) * 16777619u;
    uint32_t *first = &m->first[(h ^ h >> 12) % BUCKETS];
    for (uint32_t i = *first; i; i = m->names.at[i].next)
        if (str_is(name, m->names.at[i].text)) return;
    if (m->names.count > MOST_NAMES || name.len > NAME_BYTES) return;
    *vec_push(m->a, &m->names) = (Name){str_z(m->a, name), *first};
    *first = m->names.count - 1;
}

static void take_names(Macros *m, Str line) {
    for (size_t i = 0, end; i < line.len; i = end + 1) {
        for (end = i; end < line.len && word_byte(line.at[end]);) end++;
        if (end - i >= sizeof "HAVE_") add_name(m, (Str){line.at + i, end - i});
    }
}

static Str skip_blanks(Str s) {
    while (s.len && (*s.at == ' ' || *s.at == '\t')) s = rest_of(s, 1);
    return s;
}

/* True when the line is an #if of any kind. */
static bool is_condition(Str line) {
    line = skip_blanks(line);
    if (!str_starts(line, "#")) return false;
    line = skip_blanks(rest_of(line, 1));
    return str_starts(line, "if") || str_starts(line, "elif");
}

static bool goes_on(Str line) {
    if (str_ends(line, "\r")) line.len--;
    return str_ends(line, "\\");
}

/* True when the text, which is terminated, contains the word. */
static bool speaks_of(Str text, const char *word) {
    for (const char *at = text.at; (at = strstr(at, word)); at++)
        if ((at == text.at || !word_byte(at[-1])) && !word_byte(at[strlen(word)])) return true;
    return false;
}

void macros_tested(Macros *m, Str text) {
    for (size_t i = 0; i < ATTRIBUTES; i++) m->spoken[i] = m->spoken[i] || speaks_of(text, attributes[i].name);
    for (bool inside = false; text.len;) {
        Str line = str_cut(&text, '\n');
        if (!inside && !is_condition(line)) continue;
        take_names(m, line);
        inside = goes_on(line);
    }
}

/* `#undef NAME`, `#cmakedefine NAME`, `#define NAME @value@`. */
void macros_of_template(Macros *m, Str text) {
    while (text.len) {
        Str line = skip_blanks(str_cut(&text, '\n'));
        if (str_starts(line, "#")) take_names(m, line);
    }
}

bool is_config_template(Str name) {
    return str_ends(name, ".h.in") || str_ends(name, ".h.cmake") || str_ends(name, ".h.cmake.in");
}

/* --- what they would be ---------------------------------------------------------------------------------------------- */

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

static Str lowered(Arena *a, Str s) {
    char *z = str_z(a, s);
    for (size_t i = 0; i < s.len; i++) z[i] = lower(z[i]);
    return str_of(z);
}

/* FOO_BAR_H is <foo/bar.h> or <foo_bar.h>: every '_' is tried as both. */
static bool header_exists(Str stem, Arena tmp) {
    Str name = str_of(str_format(&tmp, "%.*s.h", STR_ARG(lowered(&tmp, stem))));
    char *at[MOST_CUTS], *z = str_z(&tmp, name);
    unsigned cuts = 0;
    for (char *c = z + 1; *c && c[1] != '.'; c++) {
        if (*c != '_') continue;
        if (cuts == MOST_CUTS) return false;
        at[cuts++] = c;
    }
    for (unsigned set = 0; set < 1u << cuts; set++) {
        for (unsigned i = 0; i < cuts; i++) *at[i] = set >> i & 1 ? '_' : '/';
        if (system_has(tmp, str_of(z))) return true;
    }
    return false;
}

static bool function_exists(const ApiTable *table, Str name, Arena tmp) {
    const Api *row = api_find(table, lowered(&tmp, name));
    if (!row) return false;
    Str library = str_of(row->library);
    return str_is(library, "libc") || str_is(library, "posix") || str_is(library, "gnu");
}

static const char *have(const ApiTable *table, Str name, Arena tmp) {
    const char *known = setting(name);
    if (known) return known;
    Str what = rest_of(name, sizeof "HAVE_" - 1);
    if (str_is(what, "CONFIG_H")) return NULL;
    if (str_ends(what, "_H") || str_ends(what, "_h"))
        return header_exists((Str){what.at, what.len - 2}, tmp) ? "1" : NULL;
    if (str_starts(what, "DECL_"))
        what = rest_of(what, sizeof "DECL_" - 1);
    else if (str_starts(what, "WORKING_"))
        what = rest_of(what, sizeof "WORKING_" - 1);
    return function_exists(table, what, tmp) ? "1" : NULL;
}

/* A project's own my_off_t is as wide as off_t. */
static const char *size_of(Arena *a, Str type) {
    const Size *found = NULL;
    for (size_t i = 0; i < SIZES && !found; i++)
        if (str_is(type, sizes[i].type)) found = &sizes[i];
    for (size_t i = 0; i < SIZES && !found && str_ends(type, "_T"); i++)
        if (str_ends(type, str_format(a, "_%s", sizes[i].type))) found = &sizes[i];
    return found ? str_format(a, "%u", (unsigned)found->bytes) : NULL;
}

/* True for "" and a project's name, false for what turns a macro into something else: DONT_HAVE_X, __HAVE_X. */
static bool is_prefix(Str s) {
    Str letters = s;
    while (letters.len && *letters.at == '_') letters = rest_of(letters, 1);
    return !s.len || (letters.len && !str_ends(s, "NOT_") && !str_ends(s, "DONT_") && !str_ends(s, "NO_"));
}

/* Two customs: BUILDING_LIBX says that the code is the library's own, X_BUILTIN picks what comes with the code. */
static bool is_inside(Str name) {
    return str_starts(name, "BUILDING_LIB") || (str_ends(name, "_BUILTIN") && !from_part(name, "NO_").len);
}

/* NULL: better left undefined. */
static const char *value_of(const ApiTable *table, Str name, Arena *a, Arena tmp) {
    Str part = from_part(name, "HAVE_");
    if (part.len) return is_prefix((Str){name.at, name.len - part.len}) ? have(table, part, tmp) : NULL;
    part = from_part(name, "SIZEOF_");
    if (part.len) return size_of(a, rest_of(part, sizeof "SIZEOF_" - 1));
    return is_inside(name) ? "1" : setting(name);
}

uint32_t macros_define(const Macros *m, Arena *a, Texts *flags, Arena tmp) {
    const ApiTable *table = api_table(&tmp); /* the shipped rows alone: packs know nothing of the system */
    uint32_t before = flags->count;
    for (uint32_t i = 1; i < m->names.count; i++) {
        const char *name = m->names.at[i].text, *value = value_of(table, str_of(name), a, tmp);
        if (value) *vec_push(a, flags) = str_format(a, "-D%s=%s", name, value);
    }
    for (size_t i = 0; i < ATTRIBUTES; i++)
        if (m->spoken[i]) *vec_push(a, flags) = str_format(a, "-D%s=%s", attributes[i].name, attributes[i].value);
    return flags->count - before;
}
