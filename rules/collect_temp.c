/* Rule collect-temp: elements are gathered into a collection for one use that could have taken them from the iterator.
 *
 * The iterator then runs later, and perhaps not to its end: what it borrows has to stay as it is until then, and its
 * closures must do nothing but compute. */
#include "chain.h"
#include "elements.h"
#include "places.h"

extern const Rule rule_collect_temp;

/* A sequence keeps every element, in order. */
static bool is_sequence(const Unit *u, const Type *t) { return t->view && unit_type(u, t->view)->kind == TYPE_ARRAY; }

static bool is_gathered(const Story *s, const Birth *b) {
    const Event *e = story_event(s, b->event);
    if (b->kind != BIRTH_VALUE || e->kind != EV_CALL || e->operands != 1 || b->place != e->dst || !b->place)
        return false;
    if (b->api->drains != 1 || b->api->result != RESULT_FRESH || (e->flags & EVENT_IN_MACRO)) return false;
    const Var *v = &s->unit->vars.at[s->unit->places.at[b->place].var];
    bool odd = v->flags & (VAR_HIDDEN_USE | VAR_UNSURE | VAR_CLEANUP);
    bool local = (v->kind == VAR_TEMP || v->kind == VAR_LOCAL) && !odd;
    return local && s->unit->places.at[b->place].step == STEP_VAR &&
           (place_type(s->unit, b->place)->own == OWN_CONTAINER || place_type(s->unit, b->place)->own == OWN_STRING);
}

typedef struct Gathering {
    const Story *s;
    Birth birth;
    Chain chain;
    EventId used; /* the only event that names the collection */
    Findings *out;
} Gathering;

static const char *name_of(const Gathering *g) {
    const Type *t = place_type(g->s->unit, g->birth.place);
    Str name = unit_str(g->s->unit, t->name);
    return str_z(g->out->arena, (Str){name.at, str_find(name, '<')});
}

static void report(const Gathering *g, const char *message, const char *help) {
    const Story *s = g->s;
    Finding f = finding_at(&rule_collect_temp, s, story_event(s, g->birth.event)->loc);
    f.level = level_at(f.rule, s);
    f.message = message;
    f.cost = str_format(g->out->arena, "%s, as large as all elements", cost_at(s, g->birth.event));
    f.help = help;
    f.clippy = "needless_collect";
    if (s->unit->vars.at[s->unit->places.at[g->birth.place].var].kind == VAR_LOCAL)
        finding_relate(&f, s, story_event(s, g->used)->loc, "used here alone");
    finding_add(g->out, f);
}

/* --- one question --------------------------------------------------------------------------------------------- */

/* True when the iterator's method may stop before the end. */
static bool stops_early(const char *instead) {
    return strcmp(instead, "count") != 0 && strcmp(instead, "last") != 0 && strcmp(instead, "collect") != 0 &&
           strcmp(instead, "collect_seq") != 0;
}

static const char *question_help(const Gathering *g, const char *instead) {
    Arena *a = g->out->arena;
    if (strcmp(instead, "next") == 0)
        return "ask the iterator for its `next()`: `.next().is_none()` tells whether there is nothing";
    if (strcmp(instead, "any") == 0) return "let the iterator look for it: `.any(|x| x == …)`";
    if (strcmp(instead, "collect") == 0) return "`collect` into the result itself: `.collect::<String>()`";
    if (strcmp(instead, "collect_seq") == 0) return "give the iterator to the serializer: `serializer.collect_seq(…)`";
    return str_format(a, "ask the iterator itself: `.%s(%s)`", instead, strcmp(instead, "nth") == 0 ? "…" : "");
}

/* True when the iterator knows how many elements are to come: some who take them ask for that. */
static bool keeps_number(const Gathering *g) {
    const Operand *from = event_operand(g->s, story_event(g->s, g->birth.event), 0);
    bool exact = place_type(g->s->unit, is_placed(from) ? from->id : 0)->flags & TYPE_EXACT;
    return exact && is_sequence(g->s->unit, place_type(g->s->unit, g->birth.place));
}

static void check_question(Gathering *g, const Api *api, Arena tmp) {
    const Story *s = g->s;
    const Event *e = story_event(s, g->used);
    for (uint32_t i = 1; i < e->operands; i++) { /* an element by its number, not a range of them */
        const Operand *o = event_operand(s, e, i);
        if (strcmp(api->instead, "nth") == 0 && o->kind != OPD_INT && unit_type(s->unit, o->type)->kind != TYPE_INT)
            return;
    }
    if (strcmp(api->instead, "collect_seq") == 0 && !keeps_number(g)) return;
    if (strcmp(api->instead, "join") == 0) return; /* without a crate for it, a loop that is longer and grows a text */
    bool at_once = !branches_between(s, g->birth.event, g->used);
    if (stops_early(api->instead) && !g->chain.pure) return;
    if ((!at_once || stops_early(api->instead)) && !chain_lasts(s, &g->chain, g->birth.event, g->used, tmp)) return;
    Arena *a = g->out->arena;
    report(g, str_format(a, "a `%s` is gathered only for `%s`", name_of(g), call_text(s->unit, e)),
           question_help(g, api->instead));
}

/* --- gone through once --------------------------------------------------------------------------------------------- */

/* The loop that goes through what is in the place from the event on; 0: none. */
static RegionId loop_through(const Story *s, EventId e, PlaceId place) {
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *region = &s->unit->regions.at[r];
        bool each = region->kind == REGION_LOOP && (region->flags & REGION_EACH);
        if (each && region->bound.id == place && region->first > e) return r;
    }
    return 0;
}

/* Where the iterator that the event makes, or takes, comes to its end; 0: not known. */
static EventId end_of_iterator(const Story *s, EventId e, uint32_t arg) {
    for (int hops = 0; hops < 16; hops++) {
        const Event *ev = story_event(s, e);
        const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
        if (ev->kind == EV_ASSIGN) {
            RegionId loop = loop_through(s, e, event_operand(s, ev, 0)->id);
            return loop ? s->unit->regions.at[loop].last : 0;
        }
        if (!api || arg >= ev->operands || (api->flags & API_BACKWARDS)) return 0;
        Effect effect = api_effect(api, arg);
        bool iterator = ev->dst && (place_type(s->unit, ev->dst)->flags & TYPE_ITERATOR);
        bool named = api->result_arg == arg + 1 && (api->result == RESULT_ARG || api->result == RESULT_BORROW);
        if (!iterator) return hops && (effect == EFFECT_CONSUME || effect == EFFECT_WRITE) ? e : 0;
        if (!named || effect == EFFECT_WRITE || (hops && effect != EFFECT_CONSUME)) return 0;
        const Place *p = &s->unit->places.at[ev->dst];
        EventId next = p->step == STEP_VAR ? only_mention(s, p->var, e) : 0;
        if (!next || next < e || s->unit->vars.at[p->var].kind != VAR_TEMP) return 0;
        e = next;
        arg = 0;
    }
    return 0;
}

/* The argument of the call that is the collection, moved there; -1: none is. */
static int moved_argument(const Gathering *g) {
    const Event *e = story_event(g->s, g->used);
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(g->s, e, i);
        if (o->kind == OPD_VALUE && o->id == g->birth.place && (o->flags & OPERAND_MOVE)) return (int)i;
    }
    return -1;
}

/* True when no reference to an element, or into it, lives on behind the end. */
static bool elements_stay(const Gathering *g, EventId end, Arena tmp) {
    if (moved_argument(g) >= 0) return true; /* elements by value: a reference to one ends with its trip */
    Life life = life_of(&tmp, g->s, g->birth);
    if (life.flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life.uses.count; i++)
        if (life.uses.at[i].event > end) return false;
    return true;
}

static void check_walk(Gathering *g, Arena tmp) {
    const Story *s = g->s;
    const Event *e = story_event(s, g->used);
    if (!g->chain.pure || !g->chain.in_memory || (s->func->flags & FUNC_ASYNC)) return;
    if (e->kind == EV_CALL && e->operands != 1) return; /* `windows(n)`, `split(..)`: not the elements one by one */
    EventId end = end_of_iterator(s, g->used, 0);
    if (!end || !chain_lasts(s, &g->chain, g->birth.event, end, tmp) || !elements_stay(g, end, tmp)) return;
    bool loop = story_event(s, end)->kind != EV_CALL;
    const char *by = loop                 ? "a loop"
                     : e->kind == EV_CALL ? str_format(g->out->arena, "`%s`", call_text(s->unit, story_event(s, end)))
                                          : "an iterator";
    report(g, str_format(g->out->arena, "a `%s` is gathered only to be gone through once, by %s", name_of(g), by),
           "go through the iterator itself, without `collect`");
}

/* `list.extend(iterator.collect::<Vec<_>>())` */
static void check_handed(Gathering *g, const Api *api, uint32_t arg, Arena tmp) {
    const Story *s = g->s;
    const Event *e = story_event(s, g->used);
    bool iterated = event_operand(s, e, arg)->flags & OPERAND_ITERATED; /* by the project: may do anything meanwhile */
    if (api->drains != arg + 1 && !(iterated && g->chain.pure && g->chain.in_memory)) return;
    if (branches_between(s, g->birth.event, g->used)) return;
    if (!chain_apart(s, &g->chain, g->used) || !chain_lasts(s, &g->chain, g->birth.event, g->used, tmp)) return;
    report(g,
           str_format(g->out->arena, "a `%s` is gathered only for `%s`, which goes through it once", name_of(g),
                      call_text(s->unit, e)),
           str_format(g->out->arena, "pass the iterator itself to `%s`", call_text(s->unit, e)));
}

static bool takes_elements(const Gathering *g, const Api *api, uint32_t arg) {
    const Operand *o = event_operand(g->s, story_event(g->s, g->used), arg);
    return api->drains == arg + 1u || (o->flags & OPERAND_ITERATED);
}

/* --- one element ----------------------------------------------------------------------------------------------------- */

/* The number in `parts[1]`, as written, when that element is all that is used of the collection, and can be copied; NULL:
 * it is not. */
static const char *indexed_by(const Gathering *g) {
    const Unit *u = g->s->unit;
    const Event *e = story_event(g->s, g->used);
    PlaceId element = 0;
    if (e->kind != EV_CALL && e->kind != EV_ASSIGN) return NULL;
    if (e->dst && u->places.at[e->dst].var == u->places.at[g->birth.place].var) return NULL;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(g->s, e, i);
        if (!is_placed(o) || u->places.at[o->id].var != u->places.at[g->birth.place].var) continue;
        bool lent = o->kind == OPD_ADDRESS && e->kind == EV_CALL;
        if (element || (o->kind != OPD_VALUE && !lent) || (o->flags & (OPERAND_MUT | OPERAND_MOVE))) return NULL;
        element = o->id;
    }
    const Place *p = &u->places.at[element];
    const Type *t = unit_type(u, p->type);
    bool plain = t->kind == TYPE_INT || t->kind == TYPE_FLOAT || (t->flags & TYPE_COPY);
    bool shared = t->kind == TYPE_POINTER && (unit_type(u, t->of)->flags & TYPE_CONST);
    if (!element || p->parent != g->birth.place || p->step != STEP_INDEX || !(plain || shared)) return NULL;
    const char *text = unit_z(u, p->field);
    return *text >= '0' && *text <= '9' ? text : NULL;
}

static void check_index(Gathering *g, Arena tmp) {
    const char *number = indexed_by(g);
    Arena *a = g->out->arena;
    if (!g->chain.pure || !chain_lasts(g->s, &g->chain, g->birth.event, g->used, tmp)) return;
    const char *method = strcmp(number, "0") == 0 ? "next()" : str_format(a, "nth(%s)", number);
    report(g, str_format(a, "a `%s` is gathered only for its element %s", name_of(g), number),
           str_format(a, "ask the iterator itself: `.%s.unwrap()`", method));
}

static void check_use(Gathering *g, Arena tmp) {
    const Story *s = g->s;
    const Event *e = story_event(s, g->used);
    if (loop_of(s, g->used) != loop_of(s, g->birth.event) || g->used < g->birth.event) return;
    if (closure_of(s, g->used) != closure_of(s, g->birth.event) || (e->flags & EVENT_IN_MACRO)) return;
    if (in_build_script(s)) return;
    bool sequence = is_sequence(s->unit, place_type(s->unit, g->birth.place));
    const Api *api = e->kind == EV_CALL ? story_callee(s, g->used) : NULL;
    int moved = moved_argument(g);
    if (api && api->instead && *api->instead && moved < 0)
        check_question(g, api, tmp);
    else if (api && moved >= 0 && sequence && takes_elements(g, api, (uint32_t)moved))
        check_handed(g, api, (uint32_t)moved, tmp);
    else if (sequence && indexed_by(g))
        check_index(g, tmp);
    else if (sequence && (api || e->kind == EV_ASSIGN))
        check_walk(g, tmp);
}

/* --- everything that was there ------------------------------------------------------------------------------------- */

/* True when nothing behind the event names the local collection; a reference made before cannot be in use. */
static bool named_no_more(const Story *s, EventId e, VarId v) {
    RegionId loop = loop_of(s, e), scope = s->unit->vars.at[v].region;
    if (loop && !(scope && s->unit->regions.at[scope].first >= s->unit->regions.at[loop].first)) return false;
    for (EventId i = e + 1; i < s->func->last; i++)
        if (event_mentions(s, i, v)) return false;
    return s->unit->vars.at[v].kind == VAR_LOCAL && !closure_of(s, e);
}

/* `list.drain(..).collect()`: the elements are moved into a second block. */
static bool check_drained(const Gathering *g) {
    const Story *s = g->s;
    const Operand *from = chain_drained(s, &g->chain, g->birth.event);
    if (!from) return false;
    const Type *t = place_type(s->unit, from->id), *made = place_type(s->unit, g->birth.place);
    if (t->kind == TYPE_POINTER) t = unit_type(s->unit, t->of);
    if (!t->name || t->name != made->name) return true;
    const char *text = place_text(g->out->arena, s->unit, from->id);
    bool own = from->kind == OPD_ADDRESS && s->unit->places.at[from->id].step == STEP_VAR;
    bool gone = own && named_no_more(s, g->birth.event, s->unit->places.at[from->id].var);
    Finding f = finding_at(&rule_collect_temp, s, story_event(s, g->birth.event)->loc);
    f.level = gone ? level_at(f.rule, s) : LEVEL_NOTE;
    f.message = str_format(g->out->arena, "all elements of `%s` are moved into a second block of the same kind", text);
    f.cost = cost_at(s, g->birth.event);
    f.help = gone ? str_format(g->out->arena, "use `%s` itself", text)
                  : str_format(g->out->arena,
                               "take the block along: `std::mem::take`, unless `%s` is filled again and again and "
                               "should keep its room",
                               text);
    f.clippy = "drain_collect extend_with_drain";
    finding_add(g->out, f);
    return true;
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        Arena scratch = tmp;
        Gathering g = {.s = s, .birth = s->births.at[i], .out = out};
        if (!is_gathered(s, &g.birth) || !chain_of(&scratch, s, g.birth.event, &g.chain)) continue;
        if (check_drained(&g)) continue;
        if (place_type(s->unit, g.birth.place)->own == OWN_STRING) continue;
        g.used = only_mention(s, s->unit->places.at[g.birth.place].var, g.birth.event);
        if (g.used) check_use(&g, scratch);
    }
}

static const char bad[] = "pub fn total(names: &[String]) -> usize {\n"
                          "    let mut sum = 0;\n"
                          "    let lengths: Vec<usize> = names.iter().map(|name| name.len()).collect();\n"
                          "    for n in lengths {\n"
                          "        sum += n;\n"
                          "    }\n"
                          "    sum\n"
                          "}\n";

static const char good[] = "pub fn total(names: &[String]) -> usize {\n"
                           "    let mut sum = 0;\n"
                           "    for n in names.iter().map(|name| name.len()) {\n"
                           "        sum += n;\n"
                           "    }\n"
                           "    sum\n"
                           "}\n";

const Rule rule_collect_temp = {
    .id = "collect-temp",
    .code = "ALC5002",
    .title = "CollectTemp",
    .family = FAMILY_TEMP,
    .level = LEVEL_NOTE,
    .skips_tests = true,
    .precision = "medium",
    .summary = "Elements are gathered into a collection for one use that the iterator could have served.",
    .why =
        "The collection is allocated, grown and freed to hold what is looked at once. An iterator hands the elements "
        "over one by one, and stops as soon as it may.",
    .fix = "Leave out the `collect` and use the iterator. Keep it where the elements are needed several times, where "
           "they have to be computed before something changes, or where what computes them must not run in between.",
    .misses =
        "Texts that are gathered for `join` alone, collections that are looked at twice, iterators whose origin is not a collection or a text, and "
        "functions that could take an iterator where they take a slice.",
    .clippy = "needless_collect drain_collect extend_with_drain",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
