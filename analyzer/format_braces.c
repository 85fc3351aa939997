/* Reads formats in braces, as std::fmt has them. Knows the notation, no macro: which argument is a format is what a
 * callee's row says. */
#include "format_text.h"

#include <string.h>

typedef struct Hole {
    Str name; /* "", "0", "name" */
    Str how;  /* behind the colon */
} Hole;

/* The next hole at or behind *at, which moves behind it. False at the end, or when the format is not understood. */
static bool next_hole(Str f, size_t *at, Hole *hole) {
    while (*at < f.len) {
        char c = f.at[*at];
        bool doubled = *at + 1 < f.len && f.at[*at + 1] == c;
        *at += 1;
        if (c != '{' && c != '}') continue;
        if (doubled) {
            *at += 1;
            continue;
        }
        if (c == '}') return false;
        Str rest = {f.at + *at, f.len - *at};
        size_t end = str_find(rest, '}');
        if (end == rest.len) return false;
        *at += end + 1;
        rest.len = end;
        hole->name = str_cut(&rest, ':');
        hole->how = rest;
        return true;
    }
    return false;
}

static bool is_number(Str s, uint32_t *n) {
    *n = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9' || i > 3) return false;
        *n = *n * 10 + (uint32_t)(s.at[i] - '0');
    }
    return s.len > 0;
}

/* `{}` alone: widths and the like count what is printed as a whole. */
static bool is_plain(const Hole *h) { return h->how.len == 0; }

/* The format's text, and which of its own arguments, from 0, operand `arg` is. */
static bool braces_of(const Story *s, EventId call, uint32_t arg, Str *text, uint32_t *index) {
    const Api *api = story_callee(s, call);
    const Event *e = story_event(s, call);
    if (!api || !api->format || s->unit->lang != UNIT_RUST || arg < api->format || arg >= e->operands) return false;
    const Operand *o = event_operand(s, e, api->format - 1u);
    if (o->kind != OPD_STRING || !o->id) return false;
    *text = (Str){unit_z(s->unit, o->id), (size_t)o->add};
    *index = arg - api->format;
    return strlen(text->at) == text->len;
}

static bool is_variable(const Story *s, EventId call, uint32_t arg, Str name) {
    const Operand *o = event_operand(s, story_event(s, call), arg);
    if ((o->kind != OPD_ADDRESS && o->kind != OPD_VALUE) || !name.len) return false;
    const Place *p = &s->unit->places.at[o->id];
    return !p->depth && str_eq(unit_str(s->unit, s->unit->vars.at[p->var].name), name);
}

bool braces_print_plainly(const Story *s, EventId call, uint32_t arg) {
    Str text;
    uint32_t index, next = 0, at_number;
    Hole hole;
    if (!braces_of(s, call, arg, &text, &index)) return false;
    if (memchr(text.at, '$', text.len) || memchr(text.at, '*', text.len)) return false;
    unsigned printed = 0;
    for (size_t at = 0; next_hole(text, &at, &hole);) {
        bool here = !hole.name.len                     ? next++ == index
                    : is_number(hole.name, &at_number) ? at_number == index
                                                       : is_variable(s, call, arg, hole.name);
        if (!here) continue;
        if (!is_plain(&hole)) return false;
        printed++;
    }
    return printed == 1;
}
