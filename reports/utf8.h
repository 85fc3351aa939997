/* Characters: decoding bytes that claim to be UTF-8, and how much room a character takes where. */
#ifndef ALLOCLINT_UTF8_H
#define ALLOCLINT_UTF8_H

#include "../analyzer/base/str.h"

enum { RUNE_BAD = 0x110000 };

/* Decodes the character at s.at[i], i < s.len; *len receives its bytes. Where the bytes are ill-formed
 * the answer is RUNE_BAD and *len covers the longest start of a character, which is what decoders replace
 * by one U+FFFD. */
uint32_t rune_at(Str s, size_t i, uint32_t *len);
/* UTF-16 code units of a character; 1 for RUNE_BAD. */
uint32_t rune_units(uint32_t rune);
/* Terminal cells of a printable character: 0 (combining), 1 or 2. */
uint32_t rune_width(uint32_t rune);
/* True for characters above ASCII that steer a terminal, reorder what surrounds them or cannot be seen. */
bool rune_deceives(uint32_t rune);
/* UTF-16 code units of a text. */
size_t utf16_length(Str s);
/* The largest i' <= i that does not split a character of s. */
size_t rune_floor(Str s, size_t i);

/* What a terminal may be shown for one character of a file. */
typedef struct Glyph {
    char text[16];  /* not terminated */
    uint32_t bytes; /* of text */
    uint32_t width; /* cells */
    uint32_t taken; /* bytes of the source */
} Glyph;

/* The glyph for the character at s.at[i]: itself, or an escape like \x1b or \u{202e} for what would steer
 * a terminal or deceive its reader. */
Glyph glyph_at(Str s, size_t i);

#endif
