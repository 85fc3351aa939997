/* Tells comments from code and literals. Knows no preprocessor and no grammar: prose in a disabled #if
 * or an #error may hold a lone quote, so a literal that is not closed on its line is none. */
#include "comments.h"

#include <string.h>

Scanner scanner_of(Str text) { return (Scanner){.text = text, .line = 1}; }

static char byte_at(Str t, size_t i) { return i < t.len ? t.at[i] : '\0'; }
static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v'; }
static bool is_newline(char c) { return c == '\n' || c == '\r'; }

/* Bytes of the line end at i; 0 when there is none. */
static size_t newline_at(Str t, size_t i) {
    char c = byte_at(t, i);
    return c == '\r' && byte_at(t, i + 1) == '\n' ? 2 : is_newline(c) && i < t.len;
}

static void move_to(Scanner *s, size_t to) {
    while (s->at < to) {
        size_t n = newline_at(s->text, s->at);
        s->at += n ? n : 1;
        if (!n) continue;
        s->line++;
        s->line_start = s->at;
    }
}

/* Offset behind the escape (or spliced line end) at i. */
static size_t after_escape(Str t, size_t i) {
    size_t n = newline_at(t, i + 1), end = i + 1 + (n ? n : 1);
    return end < t.len ? end : t.len;
}

static size_t line_comment_end(Str t, size_t i) {
    while (i < t.len && !newline_at(t, i)) i = t.at[i] == '\\' ? after_escape(t, i) : i + 1;
    return i;
}

static size_t find_end(Str t, size_t from, Str what) {
    const char *p = from < t.len ? memmem(t.at + from, t.len - from, what.at, what.len) : NULL;
    return p ? (size_t)(p - t.at) + what.len : t.len;
}

/* Behind the quote that closes the literal opened at i; i + 1 when none does on this line. */
static size_t literal_end(Str t, size_t i) {
    char quote = t.at[i];
    for (size_t k = i + 1; k < t.len && !newline_at(t, k);) {
        if (t.at[k] == quote) return k + 1;
        k = t.at[k] == '\\' ? after_escape(t, k) : k + 1;
    }
    return i + 1;
}

static bool is_word(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The word that ends before i, cut to four bytes: longer ones are no prefix of a literal. */
static Str word_before(Str t, size_t i) {
    size_t from = i;
    while (from && i - from < 4 && is_word(t.at[from - 1])) from--;
    return (Str){t.at + from, i - from};
}

static bool opens_raw(Str t, size_t i) {
    Str word = word_before(t, i);
    return str_is(word, "R") || str_is(word, "LR") || str_is(word, "uR") || str_is(word, "UR") || str_is(word, "u8R");
}

/* R"delimiter( … )delimiter": the closing text is `)`, the delimiter and the quote. */
static size_t raw_end(Str t, size_t i) {
    enum { LONGEST = 16 };
    char close[LONGEST + 2] = {')'};
    size_t n = 0;
    while (n <= LONGEST && i + 1 + n < t.len && t.at[i + 1 + n] != '(') n++;
    if (n > LONGEST || i + 1 + n >= t.len) return i + 1;
    memcpy(close + 1, t.at + i + 1, n);
    size_t end = i;
    do end = find_end(t, end + 1, (Str){close, n + 1});
    while (end < t.len && t.at[end] != '"');
    return end < t.len ? end + 1 : t.len;
}

/* An apostrophe opens a literal of one character or escape, else it separates digits or stands in prose. */
static size_t apostrophe_end(Str t, size_t i) {
    enum { LONGEST = 12 };
    Str word = word_before(t, i);
    bool opens = !word.len || str_is(word, "L") || str_is(word, "b") || str_is(word, "u") || str_is(word, "U") ||
                 str_is(word, "u8");
    size_t end = literal_end(t, i);
    return opens && end - i <= LONGEST ? end : i + 1;
}

static size_t quote_end(Str t, size_t i) {
    if (t.at[i] == '\'') return apostrophe_end(t, i);
    return opens_raw(t, i) ? raw_end(t, i) : literal_end(t, i);
}

static bool blank_between(Str t, size_t from, size_t to) {
    while (from < to && is_blank(t.at[from])) from++;
    return from == to;
}

static bool blank_behind(Str t, size_t i) {
    while (i < t.len && is_blank(t.at[i])) i++;
    return i == t.len || newline_at(t, i);
}

static void take_comment(Scanner *s, size_t end, Comment *out) {
    *out = (Comment){.text = {s->text.at + s->at, end - s->at},
                     .line = s->line,
                     .col = (uint32_t)(s->at - s->line_start) + 1,
                     .alone = blank_between(s->text, s->line_start, s->at) && blank_behind(s->text, end)};
    move_to(s, end);
    out->end_line = s->line;
}

bool comment_next(Scanner *s, Comment *out) {
    Str t = s->text;
    while (s->at < t.len) {
        char c = t.at[s->at], next = byte_at(t, s->at + 1);
        if (c == '/' && next == '/') return take_comment(s, line_comment_end(t, s->at), out), true;
        if (c == '/' && next == '*') return take_comment(s, find_end(t, s->at + 2, S("*/")), out), true;
        move_to(s, c == '"' || c == '\'' ? quote_end(t, s->at) : s->at + 1);
    }
    return false;
}
