/* See elements.h. Adaptors that keep the number of elements are told by their shape: they take an iterator, and nothing
 * else but closures. */
#include "elements.h"

bool makes_of_arguments(const Api *api) {
    return api->result == RESULT_FRESH && !api->params && (api->flags & API_VARIADIC) && api->rest == EFFECT_CONSUME;
}

bool makes_empty(const Story *s, EventId call, const Api *api) {
    const Event *e = story_event(s, call);
    if (makes_of_arguments(api)) return e->operands == 0;
    if (!(api->flags & API_EMPTY)) return false;
    if (!api->room) return true;
    const Operand *room = api->room <= e->operands ? event_operand(s, e, api->room - 1u) : NULL;
    return room && room->kind == OPD_INT && room->add == 0;
}

bool adds_one_element(const Story *s, EventId call) {
    const Api *api = story_callee(s, call);
    return api && (api->role == ROLE_PUSH || api->role == ROLE_APPEND_CHAR);
}

VarId born_in_variable(const Story *s, const Birth *b) {
    const Event *e = story_event(s, b->event);
    if (b->kind != BIRTH_VALUE || !b->place || e->kind != EV_CALL || e->dst != b->place) return 0;
    const Place *p = &s->unit->places.at[b->place];
    const Var *v = &s->unit->vars.at[p->var];
    bool odd = v->flags & (VAR_HIDDEN_USE | VAR_UNSURE | VAR_CLEANUP);
    if (p->step != STEP_VAR || v->kind != VAR_LOCAL || odd || (e->flags & EVENT_IN_MACRO)) return 0;
    return p->var;
}

EventId maker_of(const Story *s, EventId at, PlaceId temporary) {
    EventId made = 0;
    if (!temporary || s->unit->places.at[temporary].step != STEP_VAR) return 0;
    for (EventId e = s->func->first; e < at; e++) {
        const Event *ev = story_event(s, e);
        if (ev->dst != temporary || (ev->kind != EV_CALL && ev->kind != EV_ASSIGN)) continue;
        if (made) return 0;
        made = e;
    }
    return made;
}

bool event_mentions(const Story *s, EventId e, VarId v) {
    const Event *ev = story_event(s, e);
    const Unit *u = s->unit;
    if (ev->dst && u->places.at[ev->dst].var == v) return true;
    if (ev->place && u->places.at[ev->place].var == v) return true;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(s, ev, i);
        if (is_placed(o) && u->places.at[o->id].var == v) return true;
    }
    return false;
}

/* What a closure gets of the variable is told by the call that runs the closure, too. */
static bool feeds_closure(const Story *s, EventId e) {
    const Event *ev = story_event(s, e);
    return ev->kind == EV_ASSIGN && closure_of(s, e) && event_operand(s, ev, 0)->kind == OPD_INTERIOR;
}

EventId only_mention(const Story *s, VarId v, EventId except) {
    EventId found = 0;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (e == except || !event_mentions(s, e, v) || feeds_closure(s, e)) continue;
        if (found) return 0;
        found = e;
    }
    return found;
}

bool branches_between(const Story *s, EventId from, EventId to) {
    for (EventId e = from + 1; e < to; e++) {
        uint8_t kind = story_event(s, e)->kind;
        if (kind == EV_BRANCH || kind == EV_SWITCH || kind == EV_JUMP || kind == EV_RETURN) return true;
    }
    return false;
}

enum { MOST_DEPTH = 4 };

static const Type *type_of(const Unit *u, TypeId id) { return &u->types.at[id]; }

static bool quiet_drop(const Unit *u, const Type *t, int depth) {
    if (!depth) return false;
    switch ((TypeKind)t->kind) {
    case TYPE_VOID:
    case TYPE_INT:
    case TYPE_FLOAT:
    case TYPE_POINTER: return true;
    case TYPE_ARRAY: return quiet_drop(u, type_of(u, t->of), depth - 1);
    case TYPE_RECORD: break;
    default: return false;
    }
    if (t->own == OWN_STRING || (t->flags & TYPE_COPY)) return true;
    bool holds = t->own == OWN_CONTAINER || t->own == OWN_BOX;
    bool one = t->of && !strchr(unit_z(u, t->name), ','); /* its name tells of one argument alone */
    return holds && one && quiet_drop(u, type_of(u, t->of), depth - 1);
}

bool drops_quietly(const Unit *u, TypeId type) { return quiet_drop(u, type_of(u, type), MOST_DEPTH); }

/* --- how many ----------------------------------------------------------------------------------------------- */

static bool is_function(const Story *s, const Operand *o) { return type_at(s, o->type)->kind == TYPE_FUNCTION; }

/* The argument that has as many elements as the call's result; NULL when it takes anything else into account. */
static const Operand *counted_argument(const Story *s, EventId call) {
    const Event *e = story_event(s, call);
    const Api *api = e->kind == EV_CALL ? story_callee(s, call) : NULL;
    bool keeps = api && (api->result == RESULT_ARG || api->result == RESULT_BORROW) && api->result_arg <= e->operands;
    if (!keeps || !(place_type(s->unit, e->dst)->flags & TYPE_ITERATOR)) return NULL;
    for (uint32_t i = 0; i < e->operands; i++) {
        if (i + 1 != api->result_arg && !is_function(s, event_operand(s, e, i))) return NULL;
    }
    return event_operand(s, e, api->result_arg - 1u);
}

/* True for what has a length to ask for: a collection, a slice, a text, or a reference to one. */
static bool has_length(const Story *s, PlaceId p) {
    const Type *t = place_type(s->unit, p);
    for (int i = 0; i < 2 && t->kind == TYPE_POINTER; i++) t = type_at(s, t->of);
    return t->kind == TYPE_ARRAY || t->own == OWN_CONTAINER || t->own == OWN_STRING;
}

/* True for elements and ranges of them that the place does not tell apart. */
static bool is_some_part(const Story *s, PlaceId p) {
    for (; p; p = place_at(s, p)->parent)
        if (place_at(s, p)->step == STEP_INDEX && !place_at(s, p)->field) return true;
    return false;
}

const char *count_text(Arena *a, const Story *s, EventId at, const Operand *o) {
    for (int depth = 0; depth < 16; depth++) { /* adaptors in a row */
        if (o->kind != OPD_VALUE && o->kind != OPD_ADDRESS) return NULL;
        if (var_of(s, o->id)->kind != VAR_TEMP) break;
        EventId made = maker_of(s, at, o->id);
        if (!made) return NULL;
        const Event *e = story_event(s, made);
        o = e->kind == EV_ASSIGN ? event_operand(s, e, 0) : counted_argument(s, made);
        if (!o) return NULL;
        at = made;
    }
    if (var_of(s, o->id)->kind == VAR_TEMP || !has_length(s, o->id) || is_some_part(s, o->id)) return NULL;
    const char *name = place_text(a, s->unit, o->id);
    while (*name == '*') name++; /* a method call finds its way through references */
    return str_format(a, "%s.len()", name);
}

/* An integer as the source would write it, as a usize; NULL when it has no simple spelling. */
static const char *number_text(Arena *a, const Story *s, EventId at, const Operand *o) {
    if (o->kind == OPD_INT) return str_format(a, "%lld", (long long)o->add);
    bool affine = o->kind == OPD_AFFINE && o->mul == 1 && o->add > 0;
    if (o->kind != OPD_VALUE && !affine) return NULL;
    const char *text = NULL;
    if (var_of(s, o->id)->kind == VAR_TEMP) {
        EventId made = maker_of(s, at, o->id);
        const Api *api = made ? story_callee(s, made) : NULL;
        bool length = api && api->length && api->length <= story_event(s, made)->operands;
        if (length) text = count_text(a, s, made, event_operand(s, story_event(s, made), api->length - 1u));
    } else {
        const char *name = unit_z(s->unit, place_type(s->unit, o->id)->name);
        text = place_text(a, s->unit, o->id);
        if (strcmp(name, "usize") != 0) text = str_format(a, "%s as usize", text);
    }
    return text && affine ? str_format(a, "%s + %lld", text, (long long)o->add) : text;
}

const Operand *first_count(const Story *s, RegionId loop) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId e = r->first; e-- > s->func->first;) {
        const Event *ev = story_event(s, e);
        if (ev->dst == r->counter && ev->kind == EV_ASSIGN) return event_operand(s, ev, 0);
    }
    return NULL;
}

static const char *counted_text(Arena *a, const Story *s, RegionId loop) {
    const Region *r = &s->unit->regions.at[loop];
    const Operand *from = first_count(s, loop);
    const char *to = number_text(a, s, r->first, &r->bound);
    if (!from || !to) return NULL;
    if (from->kind == OPD_INT && from->add == 0) return to;
    if (from->kind == OPD_INT && r->bound.kind == OPD_INT)
        return str_format(a, "%lld", (long long)(r->bound.add - from->add));
    const char *start = number_text(a, s, r->first, from);
    return start ? str_format(a, "%s - %s", to, start) : NULL;
}

/* True when the loop takes one character per trip. */
static bool takes_characters(const Story *s, const Region *r) {
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(s, e);
        const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
        if (ev->kind != EV_CALL) continue;
        bool next = api && api->result == RESULT_INTERIOR && ev->dst;
        return next && str_is(unit_str(s->unit, place_type(s->unit, ev->dst)->name), "char");
    }
    return false;
}

/* The text that the loop goes through character by character; NULL when it does not. */
static const Operand *text_of(const Story *s, const Region *r) {
    const Operand *o = &r->bound;
    EventId made = is_placed(o) && takes_characters(s, r) ? maker_of(s, r->first, o->id) : 0;
    const Operand *text = made ? counted_argument(s, made) : NULL;
    if (!text || !is_placed(text)) return NULL;
    const Type *t = place_type(s->unit, text->id);
    while (t->kind == TYPE_POINTER) t = type_at(s, t->of);
    return t->own == OWN_STRING || (t->kind == TYPE_ARRAY && (type_at(s, t->of)->flags & TYPE_CHAR)) ? text : NULL;
}

const char *trips_text(Arena *a, const Story *s, RegionId loop, bool *text, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    *text = false;
    if (!(r->flags & REGION_EACH)) return loop_counted(s, loop, tmp) ? counted_text(a, s, loop) : NULL;
    if (r->flags & REGION_EXACT) return count_text(a, s, r->first, &r->bound);
    const Operand *of = text_of(s, r);
    *text = of != NULL;
    return of ? count_text(a, s, r->first, of) : NULL;
}
