/* Reads suppression comments. Knows their grammar and the rules' names, not findings.
 *
 * A comment covers the lines it stands on, and the next one when it stands alone; comments that stand
 * alone one below the other all cover the line below the last. The marker must be the comment's first
 * word, so that prose may talk about it. */
#include "suppress.h"

#include "comments.h"

#include <string.h>

typedef struct Reader {
    Arena *a, *run;
    const char *file;
    Comment comment;
    Suppressions out;
} Reader;

static const char marker[] = "alloclint:";

bool suppression_names(const Suppression *s, const Rule *rule) {
    switch (s->kind) {
    case SUPPRESS_ALL: return rule != &rule_unused_suppression;
    case SUPPRESS_RULE: return rule == s->rule;
    case SUPPRESS_FAMILY: return rule != &rule_unused_suppression && rule->family == s->family;
    case SUPPRESS_BAD: return false;
    }
    return false;
}

/* --- where things are ----------------------------------------------------------------------------------- */

/* The place of a part of the comment's text. */
static Span span_in(const Reader *r, Str part) {
    const char *line_start = r->comment.text.at - (r->comment.col - 1);
    uint32_t line = r->comment.line;
    for (const char *p = r->comment.text.at; p < part.at; p++) {
        if (*p != '\n' && !(*p == '\r' && p[1] != '\n')) continue;
        line++;
        line_start = p + 1;
    }
    uint32_t col = (uint32_t)(part.at - line_start) + 1;
    return (Span){r->file, line, col, line, col + (uint32_t)part.len};
}

static Suppression *add(Reader *r, SuppressKind kind, Str text) {
    Suppression *s = vec_push(r->a, &r->out.list);
    *s = (Suppression){.kind = kind, .text = text, .span = span_in(r, text), .first = r->comment.line};
    s->last = r->comment.end_line + r->comment.alone;
    return s;
}

static void add_bad(Reader *r, Str text, const char *fault, const char *remedy) {
    Suppression *s = add(r, SUPPRESS_BAD, text);
    s->fault = fault;
    s->remedy = remedy;
}

/* --- names ---------------------------------------------------------------------------------------------- */

static const char *closest(Str name) {
    enum { FAR = 4 };
    const char *best = NULL;
    unsigned least = FAR;
    for (uint32_t i = 0; i < rules_count; i++) {
        unsigned d = str_distance(name, str_of(rules_all[i]->id), FAR);
        if (d < least) least = d, best = rules_all[i]->id;
    }
    for (Family f = FAMILY_BOX; f <= FAMILY_TEMP; f++) {
        unsigned d = str_distance(name, str_of(family_name(f)), FAR);
        if (d < least && d < name.len) least = d, best = family_name(f);
    }
    return best;
}

static void add_unknown(Reader *r, Str name) {
    const char *shown = visible(r->run, name, false), *close = closest(name);
    add_bad(r, name, str_format(r->run, "no rule or family is called `%s`, so this suppresses nothing", shown),
            close ? str_format(r->run, "write `%s`", close) : "write a rule's id or code, or a family's name");
}

static const Rule *find_rule(Str name) {
    const Rule *own = &rule_unused_suppression;
    return str_is(name, own->id) || str_is(name, own->code) ? own : rule_find(name);
}

static void add_name(Reader *r, Str name) {
    const Rule *rule = find_rule(name);
    if (rule) {
        add(r, SUPPRESS_RULE, name)->rule = rule;
        return;
    }
    for (Family f = FAMILY_BOX; f <= FAMILY_TEMP; f++) {
        if (!str_is(name, family_name(f))) continue;
        add(r, SUPPRESS_FAMILY, name)->family = f;
        return;
    }
    add_unknown(r, name);
}

/* --- the comment's grammar ------------------------------------------------------------------------------ */

static bool among(char c, const char *set) { return c && strchr(set, c); }

static Str trim(Str s, const char *set) {
    while (s.len && among(s.at[0], set)) s.at++, s.len--;
    while (s.len && among(s.at[s.len - 1], set)) s.len--;
    return s;
}

static Str skip_blanks(Str s) {
    while (s.len && among(s.at[0], " \t")) s.at++, s.len--;
    return s;
}

static Str leading_word(Str s) {
    size_t n = 0;
    while (n < s.len && ((s.at[n] >= 'a' && s.at[n] <= 'z') || (s.at[n] >= 'A' && s.at[n] <= 'Z') || s.at[n] == '-'))
        n++;
    return (Str){s.at, n};
}

static void read_names(Reader *r, Str word, Str list) {
    uint32_t before = r->out.list.count;
    while (list.len) {
        Str name = trim(str_cut(&list, ','), " \t\r\n*");
        if (name.len) add_name(r, name);
    }
    if (r->out.list.count == before)
        add_bad(r, word, "this suppression names no rule between its brackets",
                "name the rules, or leave the brackets out to cover them all");
}

/* What follows the marker. Words that are nowhere near `ignore` are prose. */
static void read_directive(Reader *r, Str rest) {
    enum { TYPO = 3 };
    rest = skip_blanks(rest);
    Str word = leading_word(rest);
    if (!str_is(word, "ignore")) {
        if (str_starts(word, "ignore") || (word.len && str_distance(word, S("ignore"), TYPO) < TYPO))
            add_bad(r, word, str_format(r->run, "`%.*s` is not understood, so this suppresses nothing", STR_ARG(word)),
                    "write `alloclint: ignore[rule] reason`");
        return;
    }
    Str list = skip_blanks((Str){rest.at + word.len, rest.len - word.len});
    if (!str_starts(list, "[")) {
        add(r, SUPPRESS_ALL, word);
        return;
    }
    size_t close = str_find(list, ']');
    if (close == list.len)
        add_bad(r, word, "this suppression's `[` is not closed", "add the `]`");
    else
        read_names(r, word, (Str){list.at + 1, close - 1});
}

/* True when nothing but the comment's own signs stands before the marker. */
static bool leads(Str before) {
    size_t from = before.len;
    while (from && among(before.at[from - 1], " \t\r\n*!</")) from--;
    Str signs = {before.at + from, before.len - from};
    return memmem(signs.at, signs.len, "//", 2) || memmem(signs.at, signs.len, "/*", 2);
}

static void read_comment(Reader *r) {
    Str text = r->comment.text;
    const char *at = text.at, *end = text.at + text.len;
    while ((at = memmem(at, (size_t)(end - at), marker, sizeof marker - 1)) != NULL) {
        const char *behind = at + sizeof marker - 1;
        if (leads((Str){text.at, (size_t)(at - text.at)})) read_directive(r, (Str){behind, (size_t)(end - behind)});
        at = behind;
    }
}

/* Lets what reached down to this comment reach on below it. */
static void extend(Suppressions *s, const Comment *c) {
    if (!c->alone) return;
    for (uint32_t i = s->list.count; i-- > 0 && s->list.at[i].last >= c->line;) {
        if (s->list.at[i].last == c->line) s->list.at[i].last = c->end_line + 1;
    }
}

Suppressions suppressions_of(Arena *a, Arena *run, const char *file, Str text) {
    Reader r = {.a = a, .run = run, .file = file};
    if (!text.len || !memmem(text.at, text.len, marker, sizeof marker - 1)) return r.out;
    Scanner scanner = scanner_of(text);
    while (comment_next(&scanner, &r.comment)) {
        extend(&r.out, &r.comment);
        read_comment(&r);
    }
    return r.out;
}
