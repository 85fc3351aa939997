/* eager-alloc: a value is built for the case that it is needed, before that is known. */
#include "lives.h"
#include "places.h"

extern const Rule rule_eager_alloc;

enum { MOST_NEEDED = 16 };

/* The places that the argument is made of, as found going backwards. */
typedef struct Needed {
    const Story *s;
    PlaceId temps[MOST_NEEDED];
    uint32_t count;
    EventId first; /* of the events that make it */
} Needed;

static bool is_needed(const Needed *n, PlaceId p) {
    for (uint32_t i = 0; i < n->count; i++)
        if (place_at(n->s, n->temps[i])->var == place_at(n->s, p)->var) return true;
    return false;
}

/* True when running the call later, or not at all, makes no difference but for what it allocates. */
static bool is_pure(const Api *api, const Event *e) {
    enum { HARMFUL = API_WRITES | API_SETS | API_FREES | API_CALLS | API_NORETURN | API_LAZY };
    if (!api || (api->flags & HARMFUL)) return false;
    bool asks = api->result == RESULT_BORROW || api->result == RESULT_LASTING;
    bool makes = api->copy || api->format || api->prints || api->folds || api->role == ROLE_CREATE_SIZED ||
                 api->result == RESULT_FRESH;
    if (api->flags & API_INFERRED) makes = false;
    if (!asks && !makes) return false;
    bool copies = api->copy || api->format || api->prints || api->folds;
    for (uint32_t i = 0; i < e->operands; i++) {
        Effect effect = api_effect(api, i);
        if (effect != EFFECT_READ && effect != EFFECT_PLAIN && effect != EFFECT_CONSUME) return false;
        if (!asks && !copies && effect == EFFECT_READ) return false; /* may read a file by that name */
    }
    return true;
}

/* Adds what the event needs. False when it cannot be put off. */
static bool need_operands(Needed *n, EventId at) {
    const Event *e = story_event(n->s, at);
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(n->s, e, i);
        if (o->kind == OPD_UNKNOWN) return false;
        if (!is_placed(o) || !is_temporary(n->s, o->id) || is_needed(n, o->id)) continue;
        if (n->count == MOST_NEEDED) return false;
        n->temps[n->count++] = o->id;
    }
    return true;
}

/* True when the events from the first that makes the argument up to its birth do nothing else and may be put off. */
static bool find_making(Needed *n, EventId birth, PlaceId place) {
    uint32_t open = 1;
    n->temps[n->count++] = place;
    for (EventId e = birth; open && e >= n->s->func->first; e--) {
        const Event *ev = story_event(n->s, e);
        bool call = ev->kind == EV_CALL && is_pure(story_callee(n->s, e), ev);
        if (!ev->dst || !is_needed(n, ev->dst) || (!call && ev->kind != EV_ASSIGN)) return false;
        uint32_t before = n->count;
        if (times_set(n->s, ev->dst) != 1 || !need_operands(n, e)) return false;
        open += n->count - before - 1;
        n->first = e;
    }
    return open == 0;
}

/* True when nothing was ever put into the local variable: a copy of it has no memory. */
static bool is_empty_variable(const Story *s, PlaceId p, unsigned depth) {
    const Var *v = var_of(s, p);
    bool found = false;
    if ((v->kind != VAR_LOCAL && v->kind != VAR_TEMP) || depth > 4) return false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
        if (!ev->dst || place_at(s, ev->dst)->var != place_at(s, p)->var) continue;
        const Operand *o = ev->kind == EV_ASSIGN ? event_operand(s, ev, 0) : NULL;
        bool empty = (api && (api->flags & API_EMPTY)) || (api && api->format == 0 && !ev->operands) ||
                     (o && is_placed(o) && is_empty_variable(s, o->id, depth + 1));
        if (!empty) return false;
        found = true;
    }
    return found;
}

/* True when the birth surely allocates: `String::new()`, `vec![]` and "".to_string() do not. */
static bool surely_allocates(const Story *s, const Birth *b) {
    const Api *api = b->api;
    const Event *e = story_event(s, b->event);
    if (b->kind != BIRTH_VALUE || !b->place || !api || (api->flags & (API_INFERRED | API_EMPTY))) return false;
    if (api->bytes == 0 || !e->operands || !owns_heap(place_type(s->unit, b->place))) return false;
    const Operand *o = event_operand(s, e, api->copy ? api->copy - 1u : api->format ? api->format - 1u : 0);
    if (api->copy && is_placed(o) && is_empty_variable(s, o->id, 0)) return false;
    return o->kind != OPD_STRING || o->add > 0;
}

/* True when the closure would name a variable that the receiver may hold a mutable borrow of. */
static bool receiver_in_the_way(const Needed *n, const Event *call, EventId birth) {
    const Operand *receiver = event_operand(n->s, call, 0);
    if (!is_placed(receiver)) return false;
    if (!(receiver->flags & OPERAND_MUT) && !type_may_refer(type_at(n->s, receiver->type))) return false;
    for (EventId e = n->first; e <= birth; e++) {
        const Event *ev = story_event(n->s, e);
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(n->s, ev, i);
            if (!is_placed(o) || is_temporary(n->s, o->id)) continue;
            PlaceId root = o->id; /* before Rust 2021, closures capture variables as a whole */
            while (place_at(n->s, root)->parent) root = place_at(n->s, root)->parent;
            if (place_lent_exclusively(n->s, receiver->id, root)) return true;
        }
    }
    return false;
}

static const Birth *born_in(const Story *s, EventId before, PlaceId place) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *b = &s->births.at[i];
        if (b->place == place && b->event < before && b->kind == BIRTH_VALUE) return b;
    }
    return NULL;
}

static void report(const Story *s, const Birth *b, EventId call, Findings *out) {
    const Api *api = story_callee(s, call);
    const Event *maker = story_event(s, b->event), *taker = story_event(s, call);
    Finding f = finding_at(&rule_eager_alloc, s, maker->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` allocates before `%s` knows whether that is needed",
                           call_text(s->unit, maker), call_text(s->unit, taker));
    f.cost = cost_at(s, b->event);
    bool message = api_effect(api, api->eager - 1u) == EFFECT_READ;
    f.help = message ? str_format(out->arena, "panic in a closure: `%s`", api->twin)
                     : str_format(out->arena, "make it in a closure: `%s`", api->twin);
    finding_relate(&f, s, taker->loc, "needed here, if at all");
    finding_add(out, f);
}

static void check_call(const Story *s, EventId e, Findings *out, Arena tmp) {
    const Event *call = story_event(s, e);
    const Api *api = story_callee(s, e);
    if (!api || !api->eager || !api->twin || (api->flags & API_INFERRED) || api->eager > call->operands) return;
    const Operand *o = event_operand(s, call, api->eager - 1u);
    if (!is_placed(o) || !is_temporary(s, o->id)) return;
    const Birth *b = born_in(s, e, o->id);
    if (!b || !surely_allocates(s, b) || !same_trip(s, b->event, e)) return;
    if (prints_borrowable_literal(s, b, tmp)) return; /* copy-only-read says more */
    Life life = life_of(&tmp, s, *b);
    Needed n = {.s = s};
    if (life.flags & LIFE_CROWDED || life.uses.count != 1 || life.uses.at[0].event != e) return;
    if (!find_making(&n, b->event, o->id) || receiver_in_the_way(&n, call, b->event)) return;
    report(s, b, e, out);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (EventId e = s->func->first; s->unit->lang == UNIT_RUST && e < s->func->last; e++)
        if (story_event(s, e)->kind == EV_CALL) check_call(s, e, out, tmp);
}

static const char bad[] = "pub fn title(given: Option<String>, number: u32) -> String {\n"
                          "    given.unwrap_or(format!(\"Chapter {number}\"))\n"
                          "}\n";

static const char good[] = "pub fn title(given: Option<String>, number: u32) -> String {\n"
                           "    given.unwrap_or_else(|| format!(\"Chapter {number}\"))\n"
                           "}\n";

const Rule rule_eager_alloc = {
    .id = "eager-alloc",
    .code = "ALC5004",
    .title = "EagerAlloc",
    .family = FAMILY_TEMP,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A value is built on the heap before it is known whether it is needed.",
    .why =
        "Arguments are evaluated before the call: the default of a value that is there, or the text of an error that "
        "did not happen, is allocated, filled and freed for nothing.",
    .fix = "Use the variant that takes a closure, which runs only when the value is needed. Keep the argument where it "
           "is almost always needed, or has to be made at that moment.",
    .misses = "Only arguments made in the call itself are looked at, and only such as may be made later without a "
              "difference: calls of unknown functions, `?` and `.await` inside them are left alone.",
    .clippy = "or_fun_call expect_fun_call",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
