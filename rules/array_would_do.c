/* Rule array-would-do: a list of a few elements on the heap that an array could hold. */
#include "births.h"
#include "elements.h"

extern const Rule rule_array_would_do;

enum { MOST_ELEMENTS = 32, WORD_BYTES = 8, WIDE_BYTES = 16, OWNER_BYTES = 24 };

/* At most, when all parts are numbers, texts or views: what may be larger has a name that is longer. */
static int64_t tuple_bytes(const char *name) {
    int64_t parts = 1;
    if (strpbrk(name, "<[")) return 0;
    for (const char *c = name; *c; c++) parts += *c == ',';
    return strspn(name, "(), &abcdefghijklmnopqrstuvwxyzS0123456789'_") == strlen(name) ? parts * OWNER_BYTES : 0;
}

/* About how many bytes a value takes; 0 when that cannot be told. */
static int64_t bytes_of(const Unit *u, const Type *t) {
    if (t->size > 0) return t->size;
    switch ((TypeKind)t->kind) {
    case TYPE_INT:
    case TYPE_FLOAT: return WIDE_BYTES;
    case TYPE_POINTER: return unit_type(u, t->of)->flags & TYPE_UNSIZED ? WIDE_BYTES : WORD_BYTES;
    case TYPE_RECORD:
        if (unit_z(u, t->name)[0] == '(') return tuple_bytes(unit_z(u, t->name));
        return t->own == OWN_STRING || t->own == OWN_CONTAINER ? OWNER_BYTES : 0;
    default: return 0;
    }
}

static uint32_t element_count(const Story *s, const Birth *b) {
    const Event *e = story_event(s, b->event);
    return makes_of_arguments(b->api) ? e->operands : 0;
}

/* True when the argument may be any sequence whose elements are taken in turn. */
static bool takes_sequence(const Story *s, EventId call, uint32_t arg) {
    const Event *e = story_event(s, call);
    const Api *api = e->kind == EV_CALL ? story_callee(s, call) : NULL;
    if (!api || !arg) return false; /* `into_iter` itself differs between the editions */
    if (!(api->flags & API_INFERRED)) return api->drains == arg + 1;
    const Unit *u;
    const Func *f = program_definition(s->program, s->unit, e->callee, &u);
    if (!f || arg >= f->params) return false;
    const Type *t = unit_type(u, u->vars.at[f->var_first + arg].type);
    return str_starts(unit_str(u, t->name), "impl IntoIterator");
}

/* True when the use takes an array as well: a view of the elements, one of them, or all in turn. */
static bool suits_array(const Story *s, const LifeUse *use, PlaceId list) {
    const Event *e = story_event(s, use->event);
    if (use->kind == LIFE_CONSUME) return takes_sequence(s, use->event, use->arg);
    if (use->kind != LIFE_READ && use->kind != LIFE_ALIAS && use->kind != LIFE_BORROW) return false;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        bool itself = (o->kind == OPD_VALUE || o->kind == OPD_ADDRESS) && o->id == list;
        if (itself && e->kind == EV_CALL && !(o->flags & OPERAND_VIEW)) return false;
    }
    return true;
}

/* True when a loop goes through what the event takes. */
static bool begins_loop(const Story *s, EventId e) {
    const Event *ev = story_event(s, e);
    if (ev->kind != EV_ASSIGN || ev->operands != 1) return false;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        if ((region->flags & REGION_EACH) && region->first > e && region->bound.id == event_operand(s, ev, 0)->id)
            return true;
    }
    return false;
}

/* True when the variable gets its value from this birth alone: the other arms of a `match` give lists as well. */
static bool set_once(const Story *s, const Birth *b, VarId v) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        bool stores = (ev->kind == EV_ASSIGN || ev->kind == EV_CALL) && ev->dst && s->unit->places.at[ev->dst].var == v;
        if (stores && e != b->event) return false;
    }
    return true;
}

/* True when every event that names the variable looks at elements. */
static bool only_looked_at(const Story *s, const Life *life, VarId v) {
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (!suits_array(s, &life->uses.at[i], life->birth.place)) return false;
    for (EventId e = life->birth.event + 1; e < s->func->last; e++) {
        if (!event_mentions(s, e, v)) continue;
        const Event *ev = story_event(s, e);
        if (ev->kind == EV_RETURN) return false;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            bool moved = o->kind == OPD_VALUE && o->id == life->birth.place && (o->flags & OPERAND_MOVE);
            bool whole = (o->kind == OPD_VALUE || o->kind == OPD_ADDRESS) && o->id == life->birth.place;
            if (moved && takes_sequence(s, e, i)) continue;
            if ((moved || (whole && ev->kind == EV_ASSIGN)) && !begins_loop(s, e)) return false;
        }
    }
    return life->uses.count > 0 && set_once(s, &life->birth, v);
}

static void check_birth(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    const Event *e = story_event(s, b->event);
    if (b->kind != BIRTH_VALUE || !b->place || (e->flags & EVENT_IN_MACRO)) return;
    const Place *p = &s->unit->places.at[b->place];
    const Var *v = &s->unit->vars.at[p->var];
    uint32_t count = element_count(s, b);
    if (!count || count > MOST_ELEMENTS || p->step != STEP_VAR || v->kind > VAR_TEMP || v->kind == VAR_PARAM) return;
    if (v->flags & (VAR_HIDDEN_USE | VAR_UNSURE | VAR_CLEANUP)) return;
    const Type *t = place_type(s->unit, b->place), *element = unit_type(s->unit, t->of);
    int64_t bytes = t->own == OWN_CONTAINER && t->view ? bytes_of(s->unit, element) : 0;
    if (!bytes || bytes * count > out->stack_budget || program_recursive(s->program, s->unit, s->func)) return;
    Life life = life_of(&tmp, s, *b);
    if (life.flags & (LIFE_LOST_ANY | LIFE_CROWDED) || (s->func->flags & FUNC_ASYNC)) return;
    if (!only_looked_at(s, &life, p->var)) return;
    Finding f = finding_at(&rule_array_would_do, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` puts %u element%s on the heap that are only %s", call_text(s->unit, e),
                           count, count == 1 ? "" : "s",
                           life_has(&life, LIFE_CONSUME, NULL) ? "taken out again one by one" : "looked at");
    f.cost = cost_at(s, b->event);
    f.help = v->kind == VAR_TEMP ? "write an array: `[…]`"
                                 : str_format(out->arena, "make `%s` an array: `[…]`", unit_z(s->unit, v->name));
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, &s->births.at[i], out, tmp);
}

static const char bad[] = "pub fn is_vowel(c: char) -> bool {\n"
                          "    let vowels = vec!['a', 'e', 'i', 'o', 'u'];\n"
                          "    vowels.contains(&c)\n"
                          "}\n";

static const char good[] = "pub fn is_vowel(c: char) -> bool {\n"
                           "    let vowels = ['a', 'e', 'i', 'o', 'u'];\n"
                           "    vowels.contains(&c)\n"
                           "}\n";

const Rule rule_array_would_do = {
    .id = "array-would-do",
    .code = "ALC5005",
    .title = "ArrayWouldDo",
    .family = FAMILY_TEMP,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "high",
    .summary = "A short list of known length is put on the heap and only looked at.",
    .why = "An array of a few elements lives on the stack, or in the program itself when they are constants: no "
           "allocation, no free, and its length is known to the compiler.",
    .fix = "Write `[a, b, c]` instead of `vec![a, b, c]`. Keep the `Vec` where it grows, where it is handed on, or "
           "where the elements are large.",
    .misses = "Elements of types whose size is not known, and lists of a length that a constant gives.",
    .clippy = "useless_vec",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
