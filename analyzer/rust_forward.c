/* Macros of the project that hand what they are given on to another macro: `($($arg:tt)*) => { println!($($arg)*) }`, with
 * parameters of their own in front, and other code around the one call.
 *
 * Reads text: knows neither syntax trees nor which macros there are. What is not of that form is unknown. */
#include "rust_index.h"

#include <string.h>

enum { MOST_OWN = 8 };

/* Text without blanks, cut into what stands between brackets. */
typedef struct Scan {
    const char *at, *end;
} Scan;

/* The parameters of an arm. */
typedef struct Params {
    Str names[MOST_OWN]; /* with the dollar sign */
    uint32_t count;
    Str rest; /* `$($arg)*`: what repeats the rest in the body; empty: none */
} Params;

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* Behind the string literal that begins at `at`. */
static const char *behind_string(const char *at, const char *end) {
    for (at++; at < end && *at != '"'; at++) at += *at == '\\' && at + 1 < end;
    return at < end ? at + 1 : end;
}

/* The text without blanks, save one between two words; strings as they are. Comments end it. */
static Str squeeze(Arena *a, const char *from, const char *end) {
    char *out = arena_get(a, 1, 1, (size_t)(end - from) + 1), *to = out;
    while (from < end) {
        const char *behind = *from == '"' ? behind_string(from, end) : from + 1;
        bool gap = is_blank(*from) && from + 1 < end && to > out && is_word(to[-1]) && is_word(from[1]);
        if (*from == '/' && from + 1 < end && (from[1] == '/' || from[1] == '*')) return (Str){out, 0};
        if (gap) *to++ = ' ';
        if (is_blank(*from)) {
            from++;
            continue;
        }
        memcpy(to, from, (size_t)(behind - from));
        to += behind - from;
        from = behind;
    }
    return (Str){out, (size_t)(to - out)};
}

/* What stands in the brackets that open at s->at, which moves behind them; empty and s->at NULL: there are none. */
static Str bracketed(Scan *s) {
    const char *from = s->at;
    int depth = 0;
    for (const char *p = from; p && p < s->end; p++) {
        if (*p == '"') {
            p = behind_string(p, s->end) - 1;
            continue;
        }
        depth += *p == '(' || *p == '[' || *p == '{';
        depth -= *p == ')' || *p == ']' || *p == '}';
        if (depth > 0) continue;
        s->at = p + 1;
        return p > from ? (Str){from + 1, (size_t)(p - from - 1)} : (Str){from, 0};
    }
    s->at = NULL;
    return (Str){"", 0};
}

static void skip_blanks(Scan *s) {
    while (s->at < s->end && is_blank(*s->at)) s->at++;
}

static bool skip_text(Scan *s, const char *text) {
    size_t len = strlen(text);
    if ((size_t)(s->end - s->at) < len || memcmp(s->at, text, len) != 0) return false;
    s->at += len;
    return true;
}

static Str word_at(Scan *s) {
    const char *from = s->at;
    while (s->at < s->end && is_word(*s->at)) s->at++;
    return (Str){from, (size_t)(s->at - from)};
}

/* `$name:kind`: the name with its dollar sign. */
static bool parameter(Scan *s, Str *name) {
    const char *from = s->at;
    if (!skip_text(s, "$") || !word_at(s).len) return false;
    *name = (Str){from, (size_t)(s->at - from)};
    return skip_text(s, ":") && word_at(s).len;
}

/* `$($arg:tt)*`, `$($arg:expr),+` and the like. */
static bool repetition(Arena *a, Scan *s, Str *rest) {
    Str name;
    if (!skip_text(s, "$(") || !parameter(s, &name) || !skip_text(s, ")")) return false;
    const char *comma = skip_text(s, ",") ? "," : "";
    if (s->at == s->end || (*s->at != '*' && *s->at != '+')) return false;
    *rest = str_of(str_format(a, "$(%.*s)%s%c", STR_ARG(name), comma, *s->at++));
    return true;
}

static bool read_params(Arena *a, Str matcher, Params *p) {
    Scan s = {matcher.at, matcher.at + matcher.len};
    while (s.at < s.end) {
        if (s.end - s.at > 1 && s.at[1] == '(') {
            if (!repetition(a, &s, &p->rest)) return false;
            skip_text(&s, "$(,)?");
            return s.at == s.end;
        }
        if (p->count == MOST_OWN || !parameter(&s, &p->names[p->count++])) return false;
        if (!skip_text(&s, ",") && s.at < s.end && *s.at != '$') return false;
    }
    return false;
}

static uint32_t times_found(Str text, Str what) {
    uint32_t found = 0;
    for (size_t i = 0; i + what.len <= text.len; i++) {
        bool whole = i + what.len == text.len || !is_word(text.at[i + what.len]) || !is_word(what.at[what.len - 1]);
        found += whole && memcmp(text.at + i, what.at, what.len) == 0;
    }
    return found;
}

/* True when the code may go elsewhere, or comes by more than once, or later. */
static bool goes_elsewhere(Str body) {
    static const char *const words[] = {"return", "break", "continue", "loop", "while", "for", "move", "async"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (times_found(body, str_of(words[i]))) return true;
    return times_found(body, S("|")) || times_found(body, S("?")) || times_found(body, S("macro_rules!"));
}

/* How many parameters the call's arguments leave out at the front; -1: they are not just parameters. */
static int left_out(const Params *p, Str body, Str args, Arena tmp) {
    for (uint32_t skip = 0; skip <= p->count; skip++) {
        const char *want = str_format(&tmp, "%.*s", STR_ARG(p->rest));
        for (uint32_t i = p->count; i-- > skip;) want = str_format(&tmp, "%.*s,%s", STR_ARG(p->names[i]), want);
        if (!str_is(args, want)) continue;
        for (uint32_t i = skip; i < p->count; i++)
            if (times_found(body, p->names[i]) != 1) return -1;
        return (int)skip;
    }
    return -1;
}

/* One arm: its parameters and its body, both without blanks. */
static bool read_arm(Str matcher, Str body, RustForward *out, Arena tmp) {
    Params p = {0};
    if (!read_params(&tmp, matcher, &p) || !p.rest.len || goes_elsewhere(body)) return false;
    if (times_found(body, S("$(")) != 1 || times_found(body, S("$crate"))) return false;
    const char *at = memmem(body.at, body.len, p.rest.at, p.rest.len), *open = at;
    if (!at) return false;
    while (open > body.at && *open != '(' && *open != '[' && *open != '{') open--;
    if (open == at) open = at - 1;
    if (open <= body.at + 1 || open[-1] != '!') return false;
    const char *name = open - 1;
    while (name > body.at && is_word(name[-1])) name--;
    Scan s = {open, body.at + body.len};
    Str args = bracketed(&s);
    int skip = s.at ? left_out(&p, body, args, tmp) : -1;
    if (skip < 0) return false;
    const char *first = body.at, *last = body.at + body.len;
    while (first < name && *first == '{') first++;
    while (last > s.at && (last[-1] == '}' || last[-1] == ';')) last--;
    out->to = (Str){name, (size_t)(open - 1 - name)};
    out->skip = (uint8_t)skip;
    out->only = first == name && last == s.at;
    return out->to.len > 0;
}

/* All arms; those without parameters say nothing. */
static bool read_arms(Arena *a, Str arms, RustForward *out) {
    Scan s = {arms.at, arms.at + arms.len};
    bool found = false;
    for (skip_blanks(&s); s.at < s.end; skip_blanks(&s)) {
        Str matcher = bracketed(&s);
        if (!s.at) return false;
        skip_blanks(&s);
        if (!skip_text(&s, "=>")) return false;
        skip_blanks(&s);
        Str body = bracketed(&s);
        if (!s.at) return false;
        skip_blanks(&s);
        skip_text(&s, ";");
        matcher = squeeze(a, matcher.at, matcher.at + matcher.len);
        if (!matcher.len) continue;
        if (found) return false;
        body = squeeze(a, body.at, body.at + body.len);
        found = true;
        if (!body.len || !read_arm(matcher, body, out, *a)) return false;
    }
    return found;
}

void forwards_read(RustIndex *x) {
    for (uint32_t i = 0; i < x->file_count; i++) {
        Str text = x->files[i].text;
        const char *end = text.at + text.len, *at = text.at;
        while (at && (at = memmem(at, (size_t)(end - at), "macro_rules!", 12))) {
            Scan s = {at + 12, end};
            at = s.at;
            skip_blanks(&s);
            RustForward f = {.name = word_at(&s), .root = module_root(x, x->info[i].module)};
            skip_blanks(&s);
            if (!f.name.len || s.at == s.end) continue;
            Str arms = bracketed(&s);
            if (!s.at || !read_arms(x->a, arms, &f)) f.to = (Str){"", 0};
            *vec_push(x->a, &x->forwards) = f;
        }
    }
}

const RustForward *rust_forward(const RustIndex *x, const RustFile *file, Str name) {
    const RustForward *found = NULL;
    uint32_t root = module_root(x, x->info[file - x->files].module);
    for (uint32_t i = 0; i < x->forwards.count; i++) {
        const RustForward *f = &x->forwards.at[i];
        if (f->root != root || !str_eq(f->name, name)) continue;
        if (found || !f->to.len) return NULL; /* several: which one holds is not known */
        found = f;
    }
    return found;
}
