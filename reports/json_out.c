/* A JSON writer. Knows the grammar and the character set, not what is written. */
#include "json_out.h"

#include "utf8.h"

static void new_line(const JsonOut *j) {
    putc('\n', j->out);
    for (uint32_t i = 0; i < j->depth; i++) fputs("  ", j->out);
}

static void escape(FILE *out, uint32_t c) {
    switch (c) {
    case '"': fputs("\\\"", out); break;
    case '\\': fputs("\\\\", out); break;
    case '\n': fputs("\\n", out); break;
    case '\r': fputs("\\r", out); break;
    case '\t': fputs("\\t", out); break;
    default:
        if (c >= 0x10000) {
            fprintf(out, "\\u%04x", (unsigned)(0xd800 + ((c - 0x10000) >> 10)));
            c = 0xdc00 + (c & 0x3ff);
        }
        fprintf(out, "\\u%04x", (unsigned)c);
    }
}

/* More than the grammar asks for: a report may be looked at in a terminal. */
static bool must_escape(uint32_t c) {
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7f || c == RUNE_BAD || rune_deceives(c);
}

static void quote(FILE *out, Str text) {
    putc('"', out);
    size_t plain = 0;
    uint32_t len;
    for (size_t i = 0; i < text.len; i += len) {
        uint32_t c = rune_at(text, i, &len);
        if (!must_escape(c)) continue;
        fwrite(text.at + plain, 1, i - plain, out);
        escape(out, c == RUNE_BAD ? 0xfffd : c);
        plain = i + len;
    }
    if (text.len > plain) fwrite(text.at + plain, 1, text.len - plain, out);
    putc('"', out);
}

static void begin_member(JsonOut *j, const char *key) {
    if (j->any) putc(',', j->out);
    if (j->depth && j->depth <= j->wide)
        new_line(j);
    else if (j->any)
        putc(' ', j->out);
    j->any = true;
    if (!key) return;
    quote(j->out, str_of(key));
    fputs(": ", j->out);
}

void json_open(JsonOut *j, const char *key, char bracket) {
    begin_member(j, key);
    putc(bracket, j->out);
    j->depth++;
    j->any = false;
}

void json_close(JsonOut *j, char bracket) {
    j->depth--;
    if (j->any && j->depth < j->wide) new_line(j);
    putc(bracket, j->out);
    j->any = true;
    if (!j->depth) putc('\n', j->out);
}

void json_text(JsonOut *j, const char *key, Str text) {
    begin_member(j, key);
    quote(j->out, text);
}

void json_z(JsonOut *j, const char *key, const char *text) { json_text(j, key, str_of(text)); }

void json_number(JsonOut *j, const char *key, uint64_t number) {
    begin_member(j, key);
    fprintf(j->out, "%llu", (unsigned long long)number);
}

void json_flag(JsonOut *j, const char *key, bool flag) {
    begin_member(j, key);
    fputs(flag ? "true" : "false", j->out);
}
