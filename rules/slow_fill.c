/* Rule slow-fill: memory is written twice before anything is read of it: set to zero and then overwritten, or taken as it
 * is and then set to zero as a whole. */
#include "births.h"

extern const Rule rule_slow_fill;

static bool same_size(const Story *s, EventId from, EventId to, const Operand *a, const Operand *b, Arena tmp) {
    if (a->kind != b->kind || a->add != b->add) return false;
    if (a->kind == OPD_INT) return true;
    if (a->kind != OPD_VALUE && a->kind != OPD_AFFINE) return false;
    return a->id == b->id && (a->kind == OPD_VALUE || a->mul == b->mul) && operand_steady(s, a, from, to, tmp);
}

/* True when the number of bytes is the object's size. */
static bool is_size(const Story *s, const Birth *b, EventId at, const Operand *bytes, Arena tmp) {
    const Operand *size[2];
    int64_t all = birth_bytes(s, b);
    if (all > 0) return bytes->kind == OPD_INT && bytes->add == all;
    uint32_t n = birth_sizes(s, b, size);
    if (n == 1 && !b->api->size_add) return same_size(s, b->event, at, size[0], bytes, tmp);
    if (n != 2 || bytes->kind != OPD_AFFINE || bytes->add) return false;
    const Operand *number = size[size[0]->kind == OPD_INT], *each = size[size[0]->kind != OPD_INT];
    if (each->kind != OPD_INT || number->kind != OPD_VALUE) return false;
    return number->id == bytes->id && each->add == bytes->mul && operand_steady(s, number, b->event, at, tmp);
}

static bool is_holder(const Life *life, const Operand *o) {
    for (uint32_t i = 0; o->kind == OPD_VALUE && i < life->holders.count; i++)
        if (life->holders.at[i] == o->id) return true;
    return false;
}

/* True when the event stores a whole record where the object is. */
static bool stores_whole(const Story *s, const Life *life, const Event *e) {
    const Place *p = place_at(s, e->dst);
    if (e->kind != EV_ASSIGN || !e->dst || p->step != STEP_DEREF || type_at(s, p->type)->kind != TYPE_RECORD)
        return false;
    Operand pointer = {.kind = OPD_VALUE, .id = p->parent};
    return is_holder(life, &pointer) && type_at(s, p->type)->size == birth_bytes(s, &life->birth);
}

/* True when the event writes the whole object; *zero: with zeros. */
static bool covers(const Story *s, const Life *life, EventId event, bool *zero, Arena tmp) {
    const Event *e = story_event(s, event);
    *zero = false;
    if (stores_whole(s, life, e)) return true;
    const Api *api = e->kind == EV_CALL ? story_callee(s, event) : NULL;
    if (!api || !api->covers || api->covers > e->operands || api->fills > e->operands) return false;
    if (!is_holder(life, event_operand(s, e, 0))) return false;
    const Operand *value = api->fills ? event_operand(s, e, api->fills - 1u) : NULL;
    *zero = value ? value->kind == OPD_INT && value->add == 0 : (api->flags & API_ZEROED) != 0;
    return is_size(s, &life->birth, event, event_operand(s, e, api->covers - 1u), tmp);
}

static bool looks_only(const LifeUse *use) {
    return use->kind == LIFE_TEST || use->kind == LIFE_ALIAS || use->kind == LIFE_FREE;
}

/* True when every path that does anything with the object writes it as a whole first. *first: where. */
static bool covered_first(const Story *s, const Life *life, bool zeros, EventId *first, Arena tmp) {
    EventSet stops = set_new(&tmp, s);
    *first = 0;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        EventId at = life->uses.at[i].event;
        bool zero = false;
        if (!covers(s, life, at, &zero, tmp) || zero != zeros) continue;
        set_add(stops, at);
        if (!*first) *first = at;
    }
    if (!*first) return false;
    EventSet before = set_while_alive(&tmp, s, life, &stops);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (!looks_only(use) && set_has(before, use->event) && !set_has(stops, use->event)) return false;
    }
    return true;
}

/* True when the writing is reached by no other object: it may go. */
static bool writes_this_only(const Story *s, const Life *life, EventId at, Arena tmp) {
    const Operand *o = event_operand(s, story_event(s, at), 0);
    return !life_mixes(s, life, at, o->id, tmp);
}

static void check_birth(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    if (b->kind != BIRTH_RESULT || !b->place || b->api->result != RESULT_FRESH || b->api->copy || !b->api->size1)
        return;
    bool zeroed = (b->api->flags & API_ZEROED) != 0;
    EventId first = 0;
    Life life = life_of(&tmp, s, *b);
    if ((life.flags & LIFE_CROWDED) || !covered_first(s, &life, !zeroed, &first, tmp)) return;
    const Api *other = program_allocator(s->program, s->unit, b->api, !zeroed);
    if (!other || (!zeroed && !writes_this_only(s, &life, first, tmp))) return;
    const Event *e = story_event(s, b->event);
    const char *maker = call_text(s->unit, e), *name = place_text(out->arena, s->unit, b->place);
    Finding f = finding_at(&rule_slow_fill, s, e->loc);
    f.message = zeroed
                    ? str_format(out->arena, "`%s` sets `%s` to zero, and then all of it is overwritten", maker, name)
                    : str_format(out->arena, "`%s` leaves it to the caller to set `%s` to zero", maker, name);
    f.cost = "1 write of the whole object";
    f.help = zeroed ? str_format(out->arena, "allocate it with `%s`", other->name)
                    : str_format(out->arena, "allocate it with `%s`, which can take memory that is zero already",
                                 other->name);
    finding_relate(&f, s, story_event(s, first)->loc, zeroed ? "overwritten here" : "set to zero here");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, &s->births.at[i], out, tmp);
}

static const char bad[] = "#include <stdlib.h>\n"
                          "#include <string.h>\n"
                          "\n"
                          "int *counters(size_t n) {\n"
                          "    int *c = malloc(n * sizeof *c);\n"
                          "    if (!c) return NULL;\n"
                          "    memset(c, 0, n * sizeof *c);\n"
                          "    return c;\n"
                          "}\n";

static const char good[] = "#include <stdlib.h>\n"
                           "\n"
                           "int *counters(size_t n) { return calloc(n, sizeof(int)); }\n";

const Rule rule_slow_fill = {
    .id = "slow-fill",
    .code = "ALC2003",
    .title = "SlowFill",
    .family = FAMILY_CAPACITY,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary = "Memory is set to zero and then overwritten, or allocated as it is and then set to zero.",
    .why =
        "An allocator that promises zeros often has memory from the system that is zero already, and need not touch it; "
        "it also checks that the product of number and size does not overflow. Zeros that are overwritten at once are "
        "written for nothing.",
    .fix =
        "Let the allocator set the memory to zero when zeros are wanted, and leave it out when everything is written "
        "anyway. Leave it where padding between members is compared, hashed or written out: assigning a record does not "
        "set it.",
    .misses = "Objects that are filled member by member, or by a function that is called.",
    .examples = {{LANG_C, bad, good}},
    .check = check,
};
