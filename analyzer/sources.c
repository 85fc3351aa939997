/* Sources: where a value may come from, backwards along every path to the assignments that reach it. */
#include "query.h"

enum { MOST_STEPS = 96 };

typedef struct Asked {
    EventId event;
    PlaceId place;
    bool inside;
} Asked;

typedef struct Search {
    const Story *s;
    Arena *a;
    Sources *out;
    bool within; /* pointers computed from others are followed */
    bool inside; /* the question being answered is about such a one */
    Vec(Asked) asked;   /* questions put so far, each once, so that loops end; answered in turn */
    uint32_t *answered; /* by event: the question that passed it last */
    EventId *work;
} Search;

static void ask(Search *q, EventId event, const Operand *o);

static void found(Search *q, Source source) {
    for (uint32_t i = 0; i < q->out->list.count; i++) {
        const Source *x = &q->out->list.at[i];
        if (x->kind == source.kind && x->index == source.index && x->event == source.event &&
            x->place == source.place && x->inside == q->inside)
            return;
    }
    source.inside = q->inside;
    *vec_push(q->a, &q->out->list) = source;
}

static bool is_prefix(const Unit *u, PlaceId prefix, PlaceId place) {
    while (place && u->places.at[place].depth > u->places.at[prefix].depth) place = u->places.at[place].parent;
    return place == prefix;
}

/* Rust: a closure of the call may make the result, or elements of it. */
static bool may_be_made(const Story *s, const Event *ev) {
    for (uint32_t i = 0; s->unit->lang == UNIT_RUST && i < ev->operands; i++) {
        if (s->unit->types.at[event_operand(s, ev, i)->type].kind == TYPE_FUNCTION) return true;
    }
    return false;
}

static void from_result(Search *q, EventId e) {
    const Event *ev = story_event(q->s, e);
    const Api *api = story_callee(q->s, e);
    ResultKind kind = api ? (ResultKind)api->result : RESULT_UNKNOWN;
    switch (kind) {
    case RESULT_FRESH:
    case RESULT_REGROWN: found(q, (Source){.kind = SOURCE_BIRTH, .event = e}); break;
    case RESULT_ARG:
        if (!may_be_made(q->s, ev) && api->result_arg && api->result_arg <= ev->operands)
            ask(q, e, event_operand(q->s, ev, (uint32_t)api->result_arg - 1));
        else
            found(q, (Source){.kind = SOURCE_UNKNOWN, .event = e});
        break;
    case RESULT_BORROW:
    case RESULT_INTERIOR: found(q, (Source){.kind = SOURCE_BORROW, .index = api->result_arg, .event = e}); break;
    case RESULT_STATIC: found(q, (Source){.kind = SOURCE_STATIC, .event = e}); break;
    case RESULT_LASTING: found(q, (Source){.kind = SOURCE_LASTING, .event = e}); break;
    case RESULT_PENDING: found(q, (Source){.kind = SOURCE_NULL, .event = e}); break;
    default: found(q, (Source){.kind = SOURCE_UNKNOWN, .returned = true, .event = e});
    }
}

/* Rust: what a function gets by `&mut` it may replace. When it is known, it changes it in place, unless that is a
 * reference: then there is nothing else to change. */
static bool may_replace(const Unit *u, const Operand *o, Effect effect) {
    if (!(o->flags & OPERAND_MUT)) return false;
    return effect == EFFECT_UNKNOWN || (effect == EFFECT_WRITE && place_type(u, o->id)->kind == TYPE_POINTER);
}

/* True when the event gives `place` a value; its sources are then noted. */
static bool defines(Search *q, EventId e, PlaceId place) {
    const Event *ev = story_event(q->s, e);
    const Unit *u = q->s->unit;
    if (ev->kind == EV_CALL) {
        const Api *api = story_callee(q->s, e);
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(q->s, ev, i);
            if (o->kind != OPD_ADDRESS || !is_prefix(u, o->id, place)) continue;
            Effect effect = api ? api_effect(api, i) : EFFECT_UNKNOWN;
            if (u->lang == UNIT_RUST && !may_replace(u, o, effect)) continue;
            if (effect == EFFECT_READ || effect == EFFECT_PLAIN || effect == EFFECT_DUPLICATE) continue;
            bool out = effect == EFFECT_OUT && o->id == place;
            found(q, (Source){.kind = out ? SOURCE_BIRTH : SOURCE_UNKNOWN, .event = e});
            return true;
        }
    }
    if (ev->kind != EV_ASSIGN && ev->kind != EV_CALL && ev->kind != EV_DECL) return false;
    if (!ev->dst || !is_prefix(u, ev->dst, place)) return false;
    if (ev->kind == EV_DECL) {
        found(q, (Source){.kind = SOURCE_UNSET, .event = e});
    } else if (ev->dst != place) {
        const Operand *o = ev->kind == EV_ASSIGN ? event_operand(q->s, ev, 0) : NULL;
        bool zero = o && o->kind == OPD_INT && o->add == 0;
        found(q, (Source){.kind = zero ? SOURCE_NULL : SOURCE_UNKNOWN, .event = e});
    } else if (ev->kind == EV_CALL) {
        from_result(q, e);
    } else {
        ask(q, e, event_operand(q->s, ev, 0));
    }
    return true;
}

static void at_entry(Search *q, PlaceId place) {
    const Unit *u = q->s->unit;
    const Place *p = &u->places.at[place];
    const Var *v = &u->vars.at[p->var];
    bool param = v->kind == VAR_PARAM && p->step == STEP_VAR;
    if (param)
        found(q, (Source){.kind = SOURCE_PARAM, .index = (uint8_t)v->index, .place = place});
    else
        found(q, (Source){.kind = v->kind == VAR_PARAM ? SOURCE_PLACE : SOURCE_UNSET, .place = place});
}

/* Walks back from the question's event to the definitions that reach it. */
static void answer(Search *q, uint32_t question) {
    const Story *s = q->s;
    uint32_t first = s->func->first, count = 0, mark = question + 1;
    EventId e = q->asked.at[question].event;
    q->inside = q->asked.at[question].inside;
    PlaceId place = q->asked.at[question].place;
    for (;;) {
        uint32_t i = e - first;
        if (e == first) at_entry(q, place);
        for (uint32_t k = s->pred[i]; k < s->pred[i + 1]; k++) {
            uint32_t before = s->pred_at[k];
            if (q->answered[before] == mark) continue;
            q->answered[before] = mark;
            q->work[count++] = before + first;
        }
        do {
            if (!count) return;
            e = q->work[--count];
        } while (defines(q, e, place));
    }
}

static void ask_place(Search *q, EventId event, const Operand *o, bool inside) {
    const Place *p = &q->s->unit->places.at[o->id];
    const Var *v = &q->s->unit->vars.at[p->var];
    bool before = q->inside;
    q->inside = inside;
    bool loaded = p->derefs || v->kind == VAR_GLOBAL || v->kind == VAR_STATIC, known = false;
    if (loaded) found(q, (Source){.kind = SOURCE_PLACE, .event = event, .place = o->id});
    for (uint32_t i = 0; i < q->asked.count && !loaded; i++) {
        const Asked *x = &q->asked.at[i];
        known = known || (x->event == event && x->place == o->id && x->inside == inside);
    }
    if (!loaded && !known && q->asked.count >= MOST_STEPS)
        found(q, (Source){.kind = SOURCE_UNKNOWN, .event = event});
    else if (!loaded && !known)
        *vec_push(q->a, &q->asked) = (Asked){event, o->id, inside};
    q->inside = before;
}

static void ask(Search *q, EventId event, const Operand *o) {
    switch ((OperandKind)o->kind) {
    case OPD_NULL: found(q, (Source){.kind = SOURCE_NULL, .event = event}); return;
    case OPD_INT: found(q, (Source){.kind = o->add ? SOURCE_UNKNOWN : SOURCE_NULL, .event = event}); return;
    case OPD_STRING: found(q, (Source){.kind = SOURCE_LITERAL, .event = event}); return;
    case OPD_ADDRESS: found(q, (Source){.kind = SOURCE_ADDRESS, .event = event, .place = o->id}); return;
    case OPD_VALUE: ask_place(q, event, o, q->inside); return;
    case OPD_INTERIOR:
        if (q->within) {
            ask_place(q, event, o, true);
            return;
        }
        break;
    default: break;
    }
    found(q, (Source){.kind = SOURCE_UNKNOWN, .event = event});
}

static Sources search(Arena *a, const Story *s, EventId event, const Operand *o, bool within) {
    Sources out = {0};
    Search q = {.s = s, .a = a, .out = &out, .within = within};
    ask(&q, event, o);
    if (!q.asked.count) return out;
    uint32_t n = s->func->last - s->func->first;
    q.answered = arena_array(a, uint32_t, n);
    q.work = arena_array(a, EventId, n);
    for (uint32_t i = 0; i < q.asked.count; i++) answer(&q, i);
    return out;
}

Sources sources_of(Arena *a, const Story *s, EventId event, const Operand *o) { return search(a, s, event, o, false); }

Sources sources_within(Arena *a, const Story *s, EventId event, const Operand *o) {
    return search(a, s, event, o, true);
}
