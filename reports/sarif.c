/* SARIF 2.1.0, shaped for GitHub code scanning and for Microsoft's validator. Results are written one by one.
 *
 * Files are named relative to the top of the git work tree when there is one, because that is what code
 * scanning resolves names against, else relative to the run's root. Columns are UTF-16 code units. */
#include "sarif.h"

#include "fingerprint.h"
#include "formats.h"
#include "listing.h"
#include "repo.h"
#include "tally.h"
#include "uri.h"
#include "utf8.h"

#include "../analyzer/base/file.h"

#include <string.h>

enum { SNIPPET_LIMIT = 8192 }; /* bytes; what is longer was not meant to be read */

/* The log being written. */
typedef struct Log {
    JsonOut json;
    const Run *run;
    const char *base; /* absolute path of %SRCROOT% */
} Log;

/* The file a result is in. */
typedef struct Page {
    Listing source;
    LineHashes hashes;
} Page;

Str sarif_stem(const char *text) {
    Str s = str_of(text);
    while (s.len && strchr(" \t\r\n.", s.at[s.len - 1])) s.len--;
    return s;
}

/* Repeats or precedes every byte of `special` by `mark` (0: by itself). */
static char *escape(Arena *a, Str text, const char *special, char mark) {
    char *out = arena_array(a, char, text.len * 2 + 1), *at = out;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (c && strchr(special, c)) *at++ = mark ? mark : c;
        *at++ = c;
    }
    return out;
}

char *sarif_escape(Arena *a, Str text) { return escape(a, text, "{}", 0); }

/* A part of a message: braces doubled, and what would read as a link's syntax disarmed. */
static const char *plain(Arena *a, Str text) {
    bool link = memmem(text.at, text.len, "](", 2) != NULL;
    Str disarmed = link ? str_of(escape(a, text, "[]\\", '\\')) : text;
    return sarif_escape(a, disarmed);
}

static const char *link_text(Arena *a, const char *text) {
    return sarif_escape(a, str_of(escape(a, str_of(text), "[]\\", '\\')));
}

/* --- places --------------------------------------------------------------------------------------------- */

static void put_artifact(Log *l, const char *file, Arena tmp) {
    JsonOut *j = &l->json;
    Str path = str_of(path_absolute(&tmp, l->run->root, file));
    size_t base = strlen(l->base);
    bool inside = str_starts(path, l->base) && path.at[base];
    json_open(j, "artifactLocation", '{');
    if (inside) {
        json_z(j, "uri", uri_path(&tmp, (Str){path.at + base, path.len - base}));
        json_z(j, "uriBaseId", "%SRCROOT%");
    } else {
        json_z(j, "uri", uri_file(&tmp, path.at));
    }
    json_close(j, '}');
}

static void put_quote(Log *l, Str text) {
    json_open(&l->json, "snippet", '{');
    json_text(&l->json, "text", text);
    json_close(&l->json, '}');
}

static Str between(const Listing *s, size_t from, size_t to) { return (Str){s->text.at + from, to - from}; }

/* The text of a clipped span. */
static Str region_text(const Listing *s, const Span *clip) {
    return between(s, listing_offset(s, clip->line, clip->col), listing_offset(s, clip->end_line, clip->end_col));
}

static size_t utf16_column(const Listing *s, uint32_t line, uint32_t col) {
    return utf16_length(between(s, s->starts[line - 1], listing_offset(s, line, col))) + 1;
}

/* Lines only when the file cannot be asked what its columns are. */
static void put_region(Log *l, const Listing *s, const Span *span) {
    JsonOut *j = &l->json;
    json_open(j, "region", '{');
    json_number(j, "startLine", span->line);
    if (listing_has(s, span->line)) {
        Span clip = listing_clip(s, *span);
        Str text = region_text(s, &clip);
        json_number(j, "startColumn", utf16_column(s, clip.line, clip.col));
        json_number(j, "endLine", clip.end_line);
        json_number(j, "endColumn", utf16_column(s, clip.end_line, clip.end_col));
        if (text.len <= SNIPPET_LIMIT) put_quote(l, text);
    }
    json_close(j, '}');
}

/* The lines around; left out where they say no more than the region, or too much. */
static void put_context(Log *l, const Listing *s, const Span *span) {
    if (!listing_has(s, span->line)) return;
    Span clip = listing_clip(s, *span);
    uint32_t first = clip.line > 1 ? clip.line - 1 : 1;
    uint32_t last = clip.end_line < s->lines ? clip.end_line + 1 : s->lines;
    Str text = between(s, s->starts[first - 1], listing_offset(s, last, UINT32_MAX));
    Str region = region_text(s, &clip);
    if (text.len > SNIPPET_LIMIT || text.len == region.len) return;
    json_open(&l->json, "contextRegion", '{');
    json_number(&l->json, "startLine", first);
    json_number(&l->json, "endLine", last);
    put_quote(l, text);
    json_close(&l->json, '}');
}

static void put_physical(Log *l, const Listing *s, const Span *span, bool context, Arena tmp) {
    json_open(&l->json, "physicalLocation", '{');
    put_artifact(l, span->file, tmp);
    if (span->line) put_region(l, s, span);
    if (context) put_context(l, s, span);
    json_close(&l->json, '}');
}

/* --- results -------------------------------------------------------------------------------------------- */

static const char *links(Arena *a, const Finding *f) {
    const char *text = "", *lead = " See ";
    for (uint32_t i = 0; i < f->related_count; i++, lead = ", ")
        text = str_format(a, "%s%s[%s](%u)", text, lead, link_text(a, f->related[i].text), (unsigned)i + 1);
    return f->related_count ? str_format(a, "%s.", text) : text;
}

static const char *remark(Arena *a, const char *label, const char *text) {
    Str stem = sarif_stem(text);
    return stem.len ? str_format(a, " %s: %s.", label, plain(a, stem)) : "";
}

static void put_message(Log *l, const Finding *f, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, "message", '{');
    json_z(j, "text",
           str_format(&tmp, "%s.%s%s%s", plain(&tmp, sarif_stem(f->message)), remark(&tmp, "Cost", f->cost),
                      remark(&tmp, "Help", f->help), links(&tmp, f)));
    json_z(j, "id", "default");
    json_open(j, "arguments", '[');
    json_z(j, NULL, *f->function ? f->function : f->span.file);
    json_text(j, NULL, sarif_stem(f->message));
    json_close(j, ']');
    json_close(j, '}');
}

static void put_locations(Log *l, const Listing *s, const Finding *f, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, "locations", '[');
    json_open(j, NULL, '{');
    put_physical(l, s, &f->span, true, tmp);
    if (*f->function) {
        json_open(j, "logicalLocations", '[');
        json_open(j, NULL, '{');
        json_z(j, "name", f->function);
        json_z(j, "kind", "function");
        json_close(j, '}');
        json_close(j, ']');
    }
    json_close(j, '}');
    json_close(j, ']');
}

static void put_text(Log *l, const char *text, Arena tmp) {
    json_open(&l->json, "message", '{');
    json_z(&l->json, "text", sarif_escape(&tmp, str_of(text)));
    json_close(&l->json, '}');
}

static void put_related(Log *l, const Listing *have, const Finding *f, Arena tmp) {
    JsonOut *j = &l->json;
    if (!f->related_count) return;
    json_open(j, "relatedLocations", '[');
    for (uint32_t i = 0; i < f->related_count; i++) {
        const Related *related = &f->related[i];
        Arena scratch = tmp;
        Listing source = listing_of(have, &scratch, l->run->root, related->span.file);
        json_open(j, NULL, '{');
        json_number(j, "id", i + 1);
        put_physical(l, &source, &related->span, false, scratch);
        put_text(l, related->text, scratch);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_step(Log *l, const Listing *s, const Span *span, const char *text, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, NULL, '{');
    json_open(j, "location", '{');
    put_physical(l, s, span, false, tmp);
    put_text(l, text, tmp);
    json_close(j, '}');
    json_close(j, '}');
}

/* The object's way, for viewers that step through it: what is reported, then what is related to it. */
static void put_flow(Log *l, const Listing *have, const Finding *f, Arena tmp) {
    JsonOut *j = &l->json;
    if (!f->related_count) return;
    json_open(j, "codeFlows", '[');
    json_open(j, NULL, '{');
    json_open(j, "threadFlows", '[');
    json_open(j, NULL, '{');
    json_open(j, "locations", '[');
    put_step(l, have, &f->span, f->message, tmp);
    for (uint32_t i = 0; i < f->related_count; i++) {
        Arena scratch = tmp;
        Listing source = listing_of(have, &scratch, l->run->root, f->related[i].span.file);
        put_step(l, &source, &f->related[i].span, f->related[i].text, scratch);
    }
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, ']');
}

static void put_fingerprint(Log *l, const Page *page, uint32_t line, Arena tmp) {
    const char *hash = line_fingerprint(&tmp, page->hashes, line);
    if (!hash) return;
    json_open(&l->json, "partialFingerprints", '{');
    json_z(&l->json, "primaryLocationLineHash", hash);
    json_close(&l->json, '}');
}

static void put_result(Log *l, const Page *page, const Finding *f, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, NULL, '{');
    json_z(j, "ruleId", f->rule->code);
    json_number(j, "ruleIndex", sarif_rule_index(f->rule));
    json_z(j, "level", level_name(f->level));
    put_message(l, f, tmp);
    put_locations(l, &page->source, f, tmp);
    put_related(l, &page->source, f, tmp);
    put_flow(l, &page->source, f, tmp);
    put_fingerprint(l, page, f->span.line, tmp);
    json_open(j, "properties", '{');
    if (*f->cost) json_z(j, "cost", f->cost);
    if (*f->help) json_z(j, "help", f->help);
    json_close(j, '}');
    json_close(j, '}');
}

static void put_results(Log *l, Arena tmp) {
    Page page = {.source = {.file = NULL}};
    Arena rest = tmp; /* behind the page at hand */
    json_open(&l->json, "results", '[');
    for (uint32_t i = 0; i < l->run->finding_count; i++) {
        const Finding *f = &l->run->findings[i];
        if (!page.source.file || strcmp(page.source.file, f->span.file) != 0) {
            rest = tmp;
            page.source = listing_read(&rest, l->run->root, f->span.file);
            page.hashes = page.source.ok ? line_hashes(&rest, page.source.text) : (LineHashes){0};
        }
        put_result(l, &page, f, rest);
    }
    json_close(&l->json, ']');
}

/* --- the run -------------------------------------------------------------------------------------------- */

static void put_notification(Log *l, const Problem *p, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, NULL, '{');
    json_z(j, "level", p->error ? "error" : "note");
    json_open(j, "message", '{');
    json_z(j, "text", str_format(&tmp, "%s.", plain(&tmp, sarif_stem(p->text))));
    json_close(j, '}');
    if (*p->file) {
        json_open(j, "locations", '[');
        json_open(j, NULL, '{');
        Listing none = {.file = NULL};
        put_physical(l, &none, &(Span){.file = p->file, .line = p->line}, false, tmp);
        json_close(j, '}');
        json_close(j, ']');
    }
    json_close(j, '}');
}

static void put_invocation(Log *l, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, "invocations", '[');
    json_open(j, NULL, '{');
    if (*l->run->command) json_z(j, "commandLine", l->run->command);
    json_flag(j, "executionSuccessful", tally_of(l->run).failures == 0);
    json_open(j, "toolExecutionNotifications", '[');
    for (uint32_t i = 0; i < l->run->problem_count; i++) put_notification(l, &l->run->problems[i], tmp);
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, ']');
}

static void put_base(Log *l, Arena tmp) {
    json_open(&l->json, "originalUriBaseIds", '{');
    json_open(&l->json, "%SRCROOT%", '{');
    json_z(&l->json, "uri", uri_file(&tmp, l->base));
    json_open(&l->json, "description", '{');
    json_z(&l->json, "text", "The root of the analysed sources.");
    json_close(&l->json, '}');
    json_close(&l->json, '}');
    json_close(&l->json, '}');
}

static void put_repository(Log *l, const Repo *repo) {
    JsonOut *j = &l->json;
    if (!repo->top || !*repo->uri) return;
    json_open(j, "versionControlProvenance", '[');
    json_open(j, NULL, '{');
    json_z(j, "repositoryUri", repo->uri);
    if (*repo->revision) json_z(j, "revisionId", repo->revision);
    if (*repo->branch) json_z(j, "branch", repo->branch);
    json_open(j, "mappedTo", '{');
    json_z(j, "uriBaseId", "%SRCROOT%");
    json_close(j, '}');
    json_close(j, '}');
    json_close(j, ']');
}

static void put_newlines(JsonOut *j) {
    static const char *const ends[] = {"\r\n", "\n", "\r"};
    json_open(j, "newlineSequences", '[');
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) json_z(j, NULL, ends[i]);
    json_close(j, ']');
}

static void put_run(Log *l, const Repo *repo, Arena tmp) {
    JsonOut *j = &l->json;
    json_open(j, NULL, '{');
    sarif_tool(j, tmp);
    json_open(j, "automationDetails", '{');
    json_z(j, "id", "alloclint/");
    json_close(j, '}');
    put_invocation(l, tmp);
    put_repository(l, repo);
    put_base(l, tmp);
    json_z(j, "columnKind", "utf16CodeUnits");
    put_newlines(j);
    put_results(l, tmp);
    json_close(j, '}');
}

void write_sarif(FILE *out, const Run *run, const Style *style, Arena tmp) {
    (void)style;
    const char *root = path_absolute(&tmp, NULL, run->root && *run->root ? run->root : ".");
    Repo repo = repo_find(&tmp, root);
    Str top = str_of(repo.top ? repo.top : root);
    Log log = {{.out = out, .wide = 7}, run, str_ends(top, "/") ? top.at : str_format(&tmp, "%s/", top.at)};
    json_open(&log.json, NULL, '{');
    json_z(&log.json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_z(&log.json, "version", "2.1.0");
    json_open(&log.json, "runs", '[');
    put_run(&log, &repo, tmp);
    json_close(&log.json, ']');
    json_close(&log.json, '}');
}
