/* The format for people: `path:line:col: level: message [rule]`, the line it is about, related places,
 * cost and help. Knows terminals only through Style; whatever comes from outside passes visible().
 * Problems are not its business: whoever runs it says them on the error stream. */
#include "formats.h"
#include "listing.h"
#include "snippet.h"
#include "tally.h"
#include "uri.h"

#include "../analyzer/base/file.h"

enum { GUTTER = 5 }; /* cells for line numbers */

typedef struct Sheet {
    FILE *out;
    const Run *run;
    const Style *style;
} Sheet;

typedef enum Paint { PAINT_PATH, PAINT_NOTE, PAINT_WARNING, PAINT_ERROR, PAINT_GUTTER, PAINT_MARK, PAINT_RULE } Paint;

static const char *const paints[] = {
    [PAINT_PATH] = "\x1b[1m",     [PAINT_NOTE] = "\x1b[1;36m", [PAINT_WARNING] = "\x1b[1;33m",
    [PAINT_ERROR] = "\x1b[1;31m", [PAINT_GUTTER] = "\x1b[34m", [PAINT_MARK] = "\x1b[1;32m",
    [PAINT_RULE] = "\x1b[2m",
};

static void put(const Sheet *s, Paint paint, const char *text) {
    bool colour = s->style->colour;
    fprintf(s->out, "%s%s%s", colour ? paints[paint] : "", text, colour ? "\x1b[0m" : "");
}

static void put_link(const Sheet *s, Paint paint, const char *uri, const char *text) {
    if (s->style->links) fprintf(s->out, "\x1b]8;;%s\x1b\\", uri);
    put(s, paint, text);
    if (s->style->links) fputs("\x1b]8;;\x1b\\", s->out);
}

static void put_place(const Sheet *s, const Span *span, Arena tmp) {
    const char *name = visible(&tmp, str_of(span->file), false);
    const char *uri = uri_file(&tmp, path_absolute(&tmp, s->run->root, span->file));
    put_link(s, PAINT_PATH, uri, str_format(&tmp, "%s:%u:%u:", name, (unsigned)span->line, (unsigned)span->col));
}

static Paint level_paint(Level level) { return (Paint)(PAINT_NOTE + (int)level); }

static void put_level(const Sheet *s, Level level) {
    putc(' ', s->out);
    put(s, level_paint(level), level_name(level));
    fputs(": ", s->out);
}

static size_t without_blanks(Str line) {
    while (line.len && (line.at[line.len - 1] == ' ' || line.at[line.len - 1] == '\t')) line.len--;
    return line.len;
}

static void put_gutter(const Sheet *s, const char *label, int width, const char *bar, Arena tmp) {
    put(s, PAINT_GUTTER, str_format(&tmp, "%*s %s", width, label, bar));
}

/* The first line of the span with its range underlined; nothing when the file does not have it. */
static void put_snippet(const Sheet *s, const Listing *source, const Span *span, Arena tmp) {
    if (!listing_has(source, span->line)) return;
    Str line = listing_line(source, span->line);
    size_t from = span->col ? span->col - 1 : 0;
    size_t to = span->end_line > span->line ? without_blanks(line) : span->end_col ? span->end_col - 1 : 0;
    Snippet snippet = snippet_of(&tmp, line, from, to);
    const char *number = str_format(&tmp, "%u", (unsigned)span->line);
    int digits = (int)str_of(number).len, width = digits > GUTTER ? digits : GUTTER;

    put_gutter(s, number, width, "|", tmp);
    fprintf(s->out, " %s\n", snippet.text);
    put_gutter(s, "", width, "|", tmp);
    fprintf(s->out, " %*s", (int)snippet.at, "");
    char *marks = arena_array(&tmp, char, snippet.cells + 1);
    for (uint32_t i = 0; i < snippet.cells; i++) marks[i] = '^';
    put(s, PAINT_MARK, marks);
    putc('\n', s->out);
}

static void put_related(const Sheet *s, const Listing *have, const Related *related, Arena tmp) {
    put_place(s, &related->span, tmp);
    put_level(s, LEVEL_NOTE);
    fprintf(s->out, "%s\n", visible(&tmp, str_of(related->text), false));
    Listing source = listing_of(have, &tmp, s->run->root, related->span.file);
    put_snippet(s, &source, &related->span, tmp);
}

/* `= label: text`, further lines indented under the first. */
static void put_advice(const Sheet *s, const char *label, const char *text, Arena tmp) {
    Str rest = str_of(text);
    if (!rest.len) return;
    put_gutter(s, "", GUTTER, "= ", tmp);
    put(s, PAINT_PATH, str_format(&tmp, "%s:", label));
    for (const char *lead = " "; rest.len; lead = "              ")
        fprintf(s->out, "%s%s\n", lead, visible(&tmp, str_cut(&rest, '\n'), false));
}

static void put_finding(const Sheet *s, const Listing *source, const Finding *f, Arena tmp) {
    put_place(s, &f->span, tmp);
    put_level(s, f->level);
    fprintf(s->out, "%s ", visible(&tmp, str_of(f->message), false));
    put_link(s, PAINT_RULE, uri_rule(&tmp, f->rule), str_format(&tmp, "[%s]", f->rule->id));
    putc('\n', s->out);
    put_snippet(s, source, &f->span, tmp);
    for (uint32_t i = 0; i < f->related_count; i++) put_related(s, source, &f->related[i], tmp);
    put_advice(s, "cost", f->cost, tmp);
    put_advice(s, "help", f->help, tmp);
    putc('\n', s->out);
}

static void put_count(FILE *out, uint32_t count, const char *what, const char **lead) {
    if (!count) return;
    fprintf(out, "%s%u %s%s", *lead, (unsigned)count, what, count == 1 ? "" : "s");
    *lead = ", ";
}

static void put_summary(const Sheet *s) {
    Tally tally = tally_of(s->run);
    const char *lead = "";
    for (int level = LEVEL_ERROR; level >= LEVEL_NOTE; level--)
        put_count(s->out, tally.level[level], level_name((Level)level), &lead);
    fprintf(s->out, "%s in %u file%s", *lead ? "" : "no findings", (unsigned)s->run->files,
            s->run->files == 1 ? "" : "s");
    lead = " (";
    if (s->run->suppressed) fprintf(s->out, "%s%u suppressed", lead, (unsigned)s->run->suppressed), lead = ", ";
    put_count(s->out, tally.failures, "problem", &lead);
    fputs(*lead == ',' ? ")\n" : "\n", s->out);
}

void write_text(FILE *out, const Run *run, const Style *style, Arena tmp) {
    Sheet sheet = {out, run, style};
    Listing source = {.file = NULL};
    Arena rest = tmp; /* behind the source at hand */
    for (uint32_t i = 0; i < run->finding_count; i++) {
        const Finding *f = &run->findings[i];
        if (!source.file || !str_is(str_of(source.file), f->span.file)) {
            rest = tmp;
            source = listing_read(&rest, run->root, f->span.file);
        }
        put_finding(&sheet, &source, f, rest);
    }
    if (!style->quiet) put_summary(&sheet);
}
