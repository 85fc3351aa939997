/* Makes text safe to show: control characters, marks that reorder text and bytes that are not UTF-8
 * become escapes. Knows characters, not where they are shown. */
#include "report.h"
#include "utf8.h"

#include <string.h>

static void escape_bytes(Glyph *g, Str s, size_t i) {
    static const char digits[] = "0123456789abcdef";
    for (uint32_t k = 0; k < g->taken; k++) {
        uint8_t byte = (uint8_t)s.at[i + k];
        const char piece[4] = {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        memcpy(g->text + g->bytes, piece, sizeof piece);
        g->bytes += sizeof piece;
    }
    g->width = g->bytes;
}

Glyph glyph_at(Str s, size_t i) {
    Glyph g = {.bytes = 0};
    uint32_t rune = rune_at(s, i, &g.taken);
    if (rune == RUNE_BAD || rune < 0x20 || rune == 0x7f) {
        escape_bytes(&g, s, i);
    } else if (rune_deceives(rune)) {
        g.width = g.bytes = (uint32_t)snprintf(g.text, sizeof g.text, "\\u{%x}", (unsigned)rune);
    } else {
        memcpy(g.text, s.at + i, g.taken);
        g.bytes = g.taken;
        g.width = rune_width(rune);
    }
    return g;
}

static Glyph tab_glyph(bool tab) { return (Glyph){.text = {tab ? '\t' : ' '}, .bytes = 1, .width = 1, .taken = 1}; }

static Glyph shown(Str text, size_t i, bool tab) { return text.at[i] == '\t' ? tab_glyph(tab) : glyph_at(text, i); }

const char *visible(Arena *a, Str text, bool tab) {
    size_t room = 1;
    for (size_t i = 0; i < text.len;) {
        Glyph g = shown(text, i, tab);
        room += g.bytes;
        i += g.taken;
    }
    char *out = arena_array(a, char, room), *at = out;
    for (size_t i = 0; i < text.len;) {
        Glyph g = shown(text, i, tab);
        memcpy(at, g.text, g.bytes);
        at += g.bytes;
        i += g.taken;
    }
    return out;
}
