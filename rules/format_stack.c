/* format-temp in Rust: a number or a character that `to_string` puts on the heap although its text is short for certain and
 * only read. An array on the stack has room for it. */
#include "format_value.h"

#include "lives.h"
#include "places.h"

enum { MOST_DIGITS = 40 }; /* of 128 bits, with a sign */

static const Type *printed(const Story *s, const Birth *b) {
    const Event *e = story_event(s, b->event);
    return type_behind(s, event_operand(s, e, b->api->prints - 1u)->type);
}

/* True for what points to bytes, not to a text. */
static bool is_bytes(const Story *s, const Operand *o) {
    const Type *t = type_behind(s, o->type);
    return t->kind == TYPE_ARRAY && !(unit_type(s->unit, t->of)->flags & TYPE_CHAR);
}

/* True when every use lends the text to someone who reads it, and nobody compares it: that has a better answer. A number
 * is written as bytes, and made a `str` again by checking each. */
static bool is_lent(const Story *s, const Life *life, bool letter) {
    uint32_t reads = 0;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_ALIAS || use->kind == LIFE_BORROW) continue;
        if (use->kind != LIFE_READ || story_event(s, use->event)->kind != EV_CALL) return false;
        const Api *api = story_callee(s, use->event);
        if (!api || (api->flags & API_COMPARES) || api->format) return false;
        const Operand *o = event_operand(s, story_event(s, use->event), use->arg);
        if (lends_all(s, use)) continue;
        if (o->flags & OPERAND_MOVE || (!letter && !is_bytes(s, o))) return false;
        reads++;
    }
    return reads > 0;
}

/* True when nothing else is ever held where the text is. */
static bool stands_alone(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++)
        if (times_set(s, life->holders.at[i]) != 1) return false;
    return true;
}

bool format_stack(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || !b->api->prints || b->api->format) return false;
    if (place_type(s->unit, b->place)->own != OWN_STRING || b->api->prints > story_event(s, b->event)->operands)
        return false;
    const Type *t = printed(s, b);
    const char *name = unit_z(s->unit, t->name);
    bool letter = str_is(str_of(name), "char");
    if (t->kind != TYPE_INT || str_is(str_of(name), "bool")) return false;
    Life life = life_of(&tmp, s, *b);
    if (!life_only_read(s, &life, tmp) || life_has_odd_holder(s, &life)) return false;
    if (!stands_alone(s, &life) || !is_lent(s, &life, letter)) return false;
    f->message = str_format(out->arena, "`%s` puts the text of a `%s` on the heap, where it is only read",
                            call_text(s->unit, story_event(s, b->event)), name);
    f->cost = cost_at(s, b->event);
    f->help = letter ? "write it into an array on the stack: `encode_utf8(&mut [0; 4])` lends a `str`; where a pattern "
                       "is asked for, the `char` itself is one"
                     : str_format(out->arena,
                                  "write it into an array on the stack: `write!(&mut buffer[..], ..)` with "
                                  "`[u8; %d]` has room for every number",
                                  MOST_DIGITS);
    if (!letter) f->level = LEVEL_NOTE;
    relate_end(f, s, &life);
    return true;
}
