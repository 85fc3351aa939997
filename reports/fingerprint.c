/* The rolling line hash of GitHub's code scanning. Knows text, not findings.
 *
 * The definition is the behaviour of github/codeql-action (src/fingerprints.ts), which computes the same
 * value when a report lacks it; a report that carries it must agree. A line's hash is the polynomial
 * sum of char[k] * 37^(99-k), modulo 2^64, over the 100 UTF-16 code units that begin at the line's first
 * one. Blanks and tabs do not count; every line end (\n, \r, \r\n) counts as one \n; the end of the file
 * counts as one unit 65535 and is followed by zeros. Equal hashes within a file are numbered. */
#include "fingerprint.h"

#include "utf8.h"

enum { WINDOW = 100, FACTOR = 37, END_OF_FILE = 65535, REPLACEMENT = 0xfffd };

typedef struct Roller {
    uint64_t hash, leaving; /* `leaving`: 37^100, the weight of the unit that falls out */
    uint32_t window[WINDOW];
    uint32_t line[WINDOW]; /* line that starts at this slot of the window, 0: none */
    uint32_t slot, lines;
    bool at_start, after_cr;
    LineHash *out;
} Roller;

static void roll(Roller *r, uint32_t unit) {
    r->hash = r->hash * FACTOR + unit - r->leaving * r->window[r->slot];
    r->window[r->slot] = unit;
    r->slot = (r->slot + 1) % WINDOW;
}

static void finish_line(Roller *r) {
    if (r->line[r->slot]) r->out[r->line[r->slot] - 1].hash = r->hash;
    r->line[r->slot] = 0;
}

static void feed(Roller *r, uint32_t unit) {
    bool skip = unit == ' ' || unit == '\t' || (unit == '\n' && r->after_cr);
    r->after_cr = unit == '\r';
    if (skip) return;
    if (unit == '\r') unit = '\n';
    finish_line(r);
    if (r->at_start) r->line[r->slot] = ++r->lines;
    r->at_start = unit == '\n';
    roll(r, unit);
}

static void feed_rune(Roller *r, uint32_t rune) {
    if (rune == RUNE_BAD) rune = REPLACEMENT;
    if (rune >= 0x10000) {
        feed(r, 0xd800 + ((rune - 0x10000) >> 10));
        rune = 0xdc00 + (rune & 0x3ff);
    }
    feed(r, rune);
}

static void feed_all(Roller *r, Str text) {
    uint32_t len;
    for (size_t i = 0; i < text.len; i += len) feed_rune(r, rune_at(text, i, &len));
    feed(r, END_OF_FILE);
    for (uint32_t i = 0; i < WINDOW; i++) {
        finish_line(r);
        roll(r, 0);
    }
}

static size_t line_bound(Str text) {
    size_t lines = 1;
    for (size_t i = 0; i < text.len; i++) lines += text.at[i] == '\n' || text.at[i] == '\r';
    return lines;
}

/* Numbers equal hashes with an open-addressed table of lines; gone afterwards. */
static void number_lines(LineHash *at, uint32_t count, Arena tmp) {
    size_t size = 2;
    while (size < (size_t)count * 2) size *= 2;
    uint32_t *last = arena_array(&tmp, uint32_t, size); /* latest line of a hash, from 1 */
    for (uint32_t i = 0; i < count; i++) {
        size_t slot = (size_t)(at[i].hash ^ at[i].hash >> 32) & (size - 1);
        while (last[slot] && at[last[slot] - 1].hash != at[i].hash) slot = (slot + 1) & (size - 1);
        at[i].nth = last[slot] ? at[last[slot] - 1].nth + 1 : 1;
        last[slot] = i + 1;
    }
}

LineHashes line_hashes(Arena *a, Str text) {
    Roller r = {.leaving = 1, .at_start = true, .out = arena_array(a, LineHash, line_bound(text))};
    for (uint32_t i = 0; i < WINDOW; i++) r.leaving *= FACTOR;
    feed_all(&r, text);
    number_lines(r.out, r.lines, *a);
    return (LineHashes){r.out, r.lines};
}

const char *line_fingerprint(Arena *a, LineHashes hashes, uint32_t line) {
    if (line < 1 || line > hashes.count) return NULL;
    const LineHash *h = &hashes.at[line - 1];
    return str_format(a, "%llx:%u", (unsigned long long)h->hash, (unsigned)h->nth);
}
