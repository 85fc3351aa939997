/* Units on the wire: the arrays of a unit, one after the other, as they are. Writer and reader are always
 * the same program on the same machine, so nothing is converted; the reader still trusts no count. */
#include "facts.h"

#include <errno.h>
#include <unistd.h>

enum { ALIGN = 16, ARRAYS = 14 };

typedef struct Piece {
    void **at;
    uint32_t *count;
    size_t size;
} Piece;

typedef struct Head {
    char magic[8];
    uint32_t counts[ARRAYS];
    uint32_t missing_headers;
    uint32_t lang;
} Head;

#define PIECE(u, member) ((Piece){(void **)&(u)->member.at, &(u)->member.count, sizeof *(u)->member.at})

static void pieces_of(Unit *u, Piece p[ARRAYS]) {
    p[0] = PIECE(u, text);
    p[1] = PIECE(u, files);
    p[2] = PIECE(u, locs);
    p[3] = PIECE(u, types);
    p[4] = PIECE(u, vars);
    p[5] = PIECE(u, places);
    p[6] = PIECE(u, operands);
    p[7] = PIECE(u, events);
    p[8] = PIECE(u, regions);
    p[9] = PIECE(u, funcs);
    p[10] = PIECE(u, pointers);
    p[11] = PIECE(u, diagnostics);
    p[12] = PIECE(u, allows);
    p[13] = PIECE(u, type_uses);
}

static bool write_all(int fd, const void *data, size_t n) {
    const char *at = data;
    while (n) {
        ssize_t done = write(fd, at, n);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        at += done;
        n -= (size_t)done;
    }
    return true;
}

static size_t padded(size_t n) { return (n + ALIGN - 1) & ~(size_t)(ALIGN - 1); }

uint64_t unit_size(const Unit *u) {
    Unit copy = *u;
    Piece p[ARRAYS];
    pieces_of(&copy, p);
    uint64_t total = sizeof(Head);
    for (int i = 0; i < ARRAYS; i++) total += padded(p[i].size * *p[i].count);
    return total;
}

bool unit_write(const Unit *u, int fd) {
    static const char zeros[ALIGN];
    Unit copy = *u;
    Piece p[ARRAYS];
    pieces_of(&copy, p);
    Head head = {.magic = "ALCUNIT", .missing_headers = u->missing_headers, .lang = u->lang};
    for (int i = 0; i < ARRAYS; i++) head.counts[i] = *p[i].count;
    if (!write_all(fd, &head, sizeof head)) return false;
    for (int i = 0; i < ARRAYS; i++) {
        size_t n = p[i].size * *p[i].count;
        if (n && !write_all(fd, *p[i].at, n)) return false;
        if (padded(n) > n && !write_all(fd, zeros, padded(n) - n)) return false;
    }
    return true;
}

bool unit_read(Unit *u, Str data) {
    *u = (Unit){0};
    Head head;
    if (data.len < sizeof head) return false;
    memcpy(&head, data.at, sizeof head);
    if (memcmp(head.magic, "ALCUNIT", sizeof head.magic) != 0) return false;
    Piece p[ARRAYS];
    pieces_of(u, p);
    size_t at = sizeof head;
    for (int i = 0; i < ARRAYS; i++) {
        size_t n = padded(p[i].size * head.counts[i]);
        if (n > data.len - at) return false;
        union {
            const char *from;
            void *to;
        } bytes = {.from = data.at + at};
        *p[i].at = bytes.to;
        *p[i].count = head.counts[i];
        at += n;
    }
    u->missing_headers = head.missing_headers;
    u->lang = (uint8_t)head.lang;
    return u->text.count > 0;
}
