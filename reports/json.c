/* The format for scripts: one object, every finding with all it has. Columns are bytes from 1, ends are
 * exclusive, as the compiler has them. `version` grows when a member changes its meaning or goes away. */
#include "fingerprint.h"
#include "formats.h"
#include "json_out.h"
#include "listing.h"
#include "tally.h"
#include "tool.h"
#include "uri.h"

enum { JSON_VERSION = 1 };

static void put_span(JsonOut *j, const Span *span) {
    json_z(j, "file", span->file);
    json_number(j, "line", span->line);
    json_number(j, "column", span->col);
    json_number(j, "end_line", span->end_line);
    json_number(j, "end_column", span->end_col);
}

static void put_related(JsonOut *j, const Finding *f) {
    json_open(j, "related", '[');
    for (uint32_t i = 0; i < f->related_count; i++) {
        json_open(j, NULL, '{');
        put_span(j, &f->related[i].span);
        json_z(j, "text", f->related[i].text);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_finding(JsonOut *j, const Finding *f, const char *fingerprint, Arena tmp) {
    json_open(j, NULL, '{');
    json_z(j, "rule", f->rule->id);
    json_z(j, "code", f->rule->code);
    json_z(j, "level", level_name(f->level));
    put_span(j, &f->span);
    json_z(j, "function", f->function);
    json_z(j, "message", f->message);
    json_z(j, "cost", f->cost);
    json_z(j, "help", f->help);
    json_z(j, "url", uri_rule(&tmp, f->rule));
    if (fingerprint) json_z(j, "fingerprint", fingerprint);
    put_related(j, f);
    json_close(j, '}');
}

static void put_findings(JsonOut *j, const Run *run, Arena tmp) {
    const char *file = NULL;
    LineHashes hashes = {0};
    Arena rest = tmp;
    json_open(j, "findings", '[');
    for (uint32_t i = 0; i < run->finding_count; i++) {
        const Finding *f = &run->findings[i];
        if (!file || !str_is(str_of(file), f->span.file)) {
            rest = tmp;
            file = f->span.file;
            Listing source = listing_read(&rest, run->root, file);
            hashes = source.ok ? line_hashes(&rest, source.text) : (LineHashes){0};
        }
        Arena scratch = rest;
        put_finding(j, f, line_fingerprint(&scratch, hashes, f->span.line), scratch);
    }
    json_close(j, ']');
}

static void put_problems(JsonOut *j, const Run *run) {
    json_open(j, "problems", '[');
    for (uint32_t i = 0; i < run->problem_count; i++) {
        const Problem *p = &run->problems[i];
        json_open(j, NULL, '{');
        json_z(j, "file", p->file);
        json_number(j, "line", p->line);
        json_z(j, "text", p->text);
        json_flag(j, "error", p->error);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void put_head(JsonOut *j, const Run *run) {
    Tally tally = tally_of(run);
    json_number(j, "version", JSON_VERSION);
    json_open(j, "tool", '{');
    json_z(j, "name", "alloclint");
    json_z(j, "version", ALLOCLINT_VERSION);
    json_close(j, '}');
    json_open(j, "summary", '{');
    json_number(j, "errors", tally.level[LEVEL_ERROR]);
    json_number(j, "warnings", tally.level[LEVEL_WARNING]);
    json_number(j, "notes", tally.level[LEVEL_NOTE]);
    json_number(j, "files", run->files);
    json_number(j, "suppressed", run->suppressed);
    json_number(j, "failures", tally.failures);
    json_close(j, '}');
}

void write_json(FILE *out, const Run *run, const Style *style, Arena tmp) {
    (void)style;
    JsonOut j = {.out = out, .wide = 2};
    json_open(&j, NULL, '{');
    put_head(&j, run);
    put_findings(&j, run, tmp);
    put_problems(&j, run);
    json_close(&j, '}');
}
