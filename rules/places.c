/* See places.h. What is not known counts as the worse answer. */
#include "places.h"

enum { DEEPEST_LOAN = 12 };

const Type *type_behind(const Story *s, TypeId type) {
    const Type *t = type_at(s, type);
    while (t->kind == TYPE_POINTER) t = type_at(s, t->of);
    return t;
}

bool type_may_refer(const Type *t) {
    if (t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->own == OWN_STRING) return false;
    return t->kind != TYPE_RECORD || t->own != OWN_PLAIN || !(t->flags & TYPE_COPY);
}

static bool under(const Story *s, PlaceId place, PlaceId prefix) {
    while (place && place_at(s, place)->depth > place_at(s, prefix)->depth) place = place_at(s, place)->parent;
    return place == prefix;
}

bool places_overlap(const Story *s, PlaceId a, PlaceId b) { return under(s, a, b) || under(s, b, a); }

uint32_t times_set(const Story *s, PlaceId place) {
    uint32_t n = 0;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        bool stores = ev->kind == EV_CALL || ev->kind == EV_ASSIGN || ev->kind == EV_USE;
        bool sets = ev->kind != EV_USE || ev->use == USE_MODIFY || ev->use == USE_ESCAPE;
        if (stores && sets && ev->dst && place_at(s, ev->dst)->var == place_at(s, place)->var) n++;
    }
    return n;
}

bool same_trip(const Story *s, EventId a, EventId b) {
    return loop_of(s, a) == loop_of(s, b) && closure_of(s, a) == closure_of(s, b);
}

/* Shared references are Copy, and what they lead to can be borrowed again. */
static bool is_exclusive(const Story *s, const Operand *o) {
    const Type *t = type_at(s, o->type);
    if (o->kind == OPD_ADDRESS) return (o->flags & OPERAND_MUT) != 0;
    return t->kind != TYPE_POINTER || !(type_at(s, t->of)->flags & TYPE_CONST);
}

static bool lent_by(const Story *s, PlaceId place, PlaceId target, bool exclusive, unsigned depth) {
    if (places_overlap(s, place, target)) return true;
    const Var *v = var_of(s, place);
    if (v->kind != VAR_TEMP && v->kind != VAR_LOCAL) return false;
    if (!type_may_refer(type_at(s, v->type))) return false;
    if (depth == DEEPEST_LOAN) return true;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        bool stores = (ev->kind == EV_CALL || ev->kind == EV_ASSIGN) && ev->dst;
        if (!stores || place_at(s, ev->dst)->var != place_at(s, place)->var) continue;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (!is_placed(o) || (exclusive && !is_exclusive(s, o))) continue;
            if (lent_by(s, o->id, target, exclusive, depth + 1)) return true;
        }
    }
    return false;
}

bool place_lent_by(const Story *s, PlaceId place, PlaceId target) { return lent_by(s, place, target, false, 0); }

bool place_lent_exclusively(const Story *s, PlaceId place, PlaceId target) {
    return lent_by(s, place, target, true, 0);
}

bool anything_between(const Story *s, EventId from, EventId to) {
    for (EventId e = from + 1; e < to; e++) {
        const Event *ev = story_event(s, e);
        if (ev->kind == EV_ASSIGN || (ev->kind == EV_USE && ev->use != USE_READ)) return true;
        for (uint32_t i = 0; ev->kind == EV_CALL && i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            Effect effect = story_callee(s, e) ? api_effect(story_callee(s, e), i) : EFFECT_UNKNOWN;
            if (is_placed(o) && effect != EFFECT_READ && effect != EFFECT_PLAIN) return true;
        }
    }
    return false;
}

bool lends_all(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, use->event) : NULL;
    return api && e->operands == 1 && api->result == RESULT_BORROW && (api->flags & API_WHOLE);
}

bool about_errors(const Unit *u, const Func *f) {
    const char *path = unit_z(u, f->name);
    return str_ends(unit_str(u, u->types.at[f->result].name), "Error") || strstr(path, "error") ||
           strstr(path, "Error");
}

bool in_build_script(const Story *s) {
    const char *file = unit_file(s->unit, unit_loc(s->unit, s->func->loc));
    return str_is(str_base(str_of(file)), "build.rs");
}

const char *named_or(Arena *a, const Story *s, const Operand *o, const char *otherwise) {
    if (o->kind == OPD_STRING) {
        const char *text = operand_text(a, s->unit, o);
        return *text ? str_format(a, "`%s`", text) : otherwise;
    }
    bool is_it = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS;
    if (!is_it || is_temporary(s, o->id)) return otherwise;
    return str_format(a, "`%s`", place_text(a, s->unit, o->id));
}
