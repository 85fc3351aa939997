/* UTF-8 decoding and character widths. Knows nothing of files, terminals or formats. */
#include "utf8.h"

typedef struct Lead {
    uint8_t first, last; /* lead bytes */
    uint8_t more;        /* continuation bytes */
    uint8_t low, high;   /* bounds of the first of them: no overlong forms, no surrogates */
} Lead;

static const Lead leads[] = {
    {0xc2, 0xdf, 1, 0x80, 0xbf}, {0xe0, 0xe0, 2, 0xa0, 0xbf}, {0xe1, 0xec, 2, 0x80, 0xbf}, {0xed, 0xed, 2, 0x80, 0x9f},
    {0xee, 0xef, 2, 0x80, 0xbf}, {0xf0, 0xf0, 3, 0x90, 0xbf}, {0xf1, 0xf3, 3, 0x80, 0xbf}, {0xf4, 0xf4, 3, 0x80, 0x8f},
};

static const Lead *lead_of(uint8_t byte) {
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (byte >= leads[i].first && byte <= leads[i].last) return &leads[i];
    return NULL;
}

uint32_t rune_at(Str s, size_t i, uint32_t *len) {
    uint8_t byte = (uint8_t)s.at[i];
    *len = 1;
    if (byte < 0x80) return byte;
    const Lead *lead = lead_of(byte);
    if (!lead) return RUNE_BAD;
    uint32_t rune = byte & (0x3fu >> lead->more);
    for (uint32_t k = 1; k <= lead->more; k++, ++*len) {
        uint8_t next = i + k < s.len ? (uint8_t)s.at[i + k] : 0;
        if (next < (k == 1 ? lead->low : 0x80) || next > (k == 1 ? lead->high : 0xbf)) return RUNE_BAD;
        rune = rune << 6 | (next & 0x3f);
    }
    return rune;
}

uint32_t rune_units(uint32_t rune) { return rune >= 0x10000 && rune != RUNE_BAD ? 2 : 1; }

size_t utf16_length(Str s) {
    size_t units = 0;
    uint32_t len;
    for (size_t i = 0; i < s.len; i += len) units += rune_units(rune_at(s, i, &len));
    return units;
}

size_t rune_floor(Str s, size_t i) {
    if (i >= s.len) return s.len;
    for (size_t back = 1; back <= 3 && back <= i; back++) {
        uint32_t len;
        rune_at(s, i - back, &len);
        if (len > back) return i - back;
    }
    return i;
}

typedef struct Range {
    uint32_t first, last;
} Range;

static bool among(uint32_t rune, const Range *ranges, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (rune >= ranges[i].first && rune <= ranges[i].last) return true;
    return false;
}

static const Range combining[] = {
    {0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x610, 0x61a},   {0x64b, 0x65f},   {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x200b, 0x200d}, {0x20d0, 0x20f0}, {0x3099, 0x309a}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};

static const Range wide[] = {
    {0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe30, 0xfe6f},
    {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff}, {0x20000, 0x3fffd},
};

uint32_t rune_width(uint32_t rune) {
    if (rune < 0x300) return 1;
    if (among(rune, combining, sizeof combining / sizeof *combining)) return 0;
    return among(rune, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

static const Range deceiving[] = {
    {0x80, 0x9f},     {0xad, 0xad},     {0x61c, 0x61c},   {0x200e, 0x200f},   {0x2028, 0x202e},
    {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

bool rune_deceives(uint32_t rune) { return among(rune, deceiving, sizeof deceiving / sizeof *deceiving); }
