/* See values.h. What is not known counts against. */
#include "values.h"

#include "elements.h"

bool is_temporary(const Story *s, PlaceId p) { return var_of(s, p)->kind == VAR_TEMP; }

bool owns_heap(const Type *t) {
    bool owner = t->own == OWN_BOX || t->own == OWN_CONTAINER || t->own == OWN_STRING || t->own == OWN_AGGREGATE;
    return owner && !(t->flags & (TYPE_COPY | TYPE_ITERATOR | TYPE_GENERIC));
}

static bool same_type(const Story *s, TypeId a, TypeId b) {
    const Type *x = type_at(s, a), *y = type_at(s, b);
    return a == b || (x->kind == y->kind && x->own == y->own && x->name == y->name);
}

/* What a reference, or a reference to a reference, refers to in the end; 0 when it is none. */
static TypeId referent(const Story *s, TypeId type) {
    TypeId to = 0;
    for (const Type *t = type_at(s, type); t->kind == TYPE_POINTER; t = type_at(s, to)) to = t->of;
    return to;
}

/* Option<&T> copied to Option<T>. */
static bool copies_payload(const Story *s, TypeId from, TypeId to) {
    const Type *x = type_at(s, from), *y = type_at(s, to);
    if (!type_is_option(s->unit, x) || !type_is_option(s->unit, y)) return false;
    TypeId payload = referent(s, x->of);
    return payload && same_type(s, payload, y->of);
}

bool value_copy(const Story *s, const Birth *birth, ValueCopy *copy) {
    if (s->unit->lang != UNIT_RUST || birth->kind != BIRTH_VALUE || !birth->place) return false;
    const Event *e = story_event(s, birth->event);
    const Operand *source = copied_whole(s, birth);
    TypeId made = place_at(s, birth->place)->type;
    bool made_here = birth->api && !(birth->api->flags & API_INFERRED); /* else it may do more than copy */
    if (!source || !made_here || (e->flags & EVENT_IN_MACRO) || !owns_heap(type_at(s, made))) return false;
    *copy = (ValueCopy){.birth = birth, .source = source};
    bool placed = source->kind == OPD_ADDRESS || source->kind == OPD_VALUE;
    if (!placed) return source->kind == OPD_STRING;
    TypeId from = referent(s, source->type);
    copy->optional = copies_payload(s, source->type, made);
    copy->same = from && same_type(s, from, made);
    if (source->kind == OPD_ADDRESS) {
        copy->place = source->id;
        copy->same |= same_type(s, place_at(s, source->id)->type, made);
    }
    return copy->optional || copy->same || from;
}

/* --- borrowing ----------------------------------------------------------------------------------------------- */

/* True when what is passed is no reference to the copy itself but something its view has as well. */
static bool is_view(const Story *s, const Operand *o) {
    if (o->flags & OPERAND_VIEW) return true;
    const Type *t = type_at(s, o->type);
    if (t->kind != TYPE_POINTER) return t->own == OWN_VIEW;
    const Type *to = type_at(s, t->of);
    return (to->flags & TYPE_UNSIZED) || to->kind == TYPE_ARRAY;
}

static bool is_plain(const Story *s, PlaceId p) {
    const Type *t = p ? place_type(s->unit, p) : NULL;
    return !t || t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->kind == TYPE_VOID;
}

static bool has_payload(const Story *s, TypeId type, TypeId payload) {
    const Type *t = type_at(s, type);
    bool open = t->kind == TYPE_UNKNOWN || (t->flags & TYPE_GENERIC);
    return open || same_type(s, type, payload) || (t->of && has_payload(s, t->of, payload));
}

/* An Option by value: one of references does as well where the payload is what comes out, or nothing of it does. */
static bool passes_payload(const Story *s, const LifeUse *use, const Operand *o) {
    const Event *e = story_event(s, use->event);
    const Type *t = type_at(s, o->type);
    const Api *api = story_callee(s, use->event);
    if (!api || (api->flags & API_INFERRED) || use->arg || !type_is_option(s->unit, t)) return false;
    bool passes = api->result == RESULT_ARG && api->result_arg == 1 && e->operands == 1;
    return passes || (e->dst && !has_payload(s, place_at(s, e->dst)->type, t->of));
}

/* A view of the copy that somebody made before: an iterator, say. */
static bool passes_view(const Story *s, const ValueCopy *copy, const Operand *o) {
    bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS;
    return placed && o->id != copy->birth->place && place_type(s->unit, o->id)->own == OWN_VIEW;
}

/* True when the original is a reference to just what the copy derefs to. */
static bool refers_to_view(const Story *s, const ValueCopy *copy) {
    const Type *from = type_at(s, copy->source->type);
    TypeId view = place_type(s->unit, copy->birth->place)->view;
    return view && copy->source->kind != OPD_ADDRESS && from->kind == TYPE_POINTER && same_type(s, from->of, view);
}

static bool call_accepts(const Story *s, const ValueCopy *copy, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    if (use->arg >= e->operands) return false;
    const Operand *o = event_operand(s, e, use->arg);
    const Api *api = story_callee(s, use->event);
    if (passes_view(s, copy, o)) return true;
    if (o->kind == OPD_VALUE && (o->flags & OPERAND_MOVE)) {
        bool by_view = (o->flags & OPERAND_DEREF) && refers_to_view(s, copy);
        return (o->flags & OPERAND_VIEW) || by_view || passes_payload(s, use, o);
    }
    if (o->flags & OPERAND_MUT) return false;
    if (copy->same || is_view(s, o)) return true;
    return copy->optional && use->arg == 0 && api && !(api->flags & API_INFERRED);
}

static bool has_named_holder(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++)
        if (!is_temporary(s, life->holders.at[i])) return true;
    return false;
}

/* Elements that are Copy become references to them where the copy is gone through by value; that costs no more than a
 * word in the head of the loop, but not when the copy comes there in a variable. */
static bool hands_out_elements(const Story *s, const Life *life, const Event *e) {
    const Operand *o = event_operand(s, e, 0);
    if (o->kind != OPD_VALUE || place_at(s, o->id)->step != STEP_INDEX) return false;
    if (!is_plain(s, e->dst) && !(place_type(s->unit, e->dst)->flags & TYPE_COPY)) return false;
    PlaceId of = place_at(s, o->id)->parent;
    return is_temporary(s, of) && has_named_holder(s, life);
}

static bool accepts(const Story *s, const ValueCopy *copy, const Life *life, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    switch ((EventKind)e->kind) {
    case EV_CALL: return call_accepts(s, copy, use);
    case EV_ASSIGN: return !hands_out_elements(s, life, e);
    case EV_USE: return true;
    default: return false;
    }
}

/* True when something else may be in the holder as well. */
static bool is_shared_holder(const Story *s, const Life *life, PlaceId holder) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        bool stores = e->kind == EV_ASSIGN || e->kind == EV_CALL || e->kind == EV_DECL;
        if (!stores || e->dst != holder || i == life->birth.event) continue;
        bool ours = false;
        for (uint32_t k = 0; k < life->uses.count; k++) {
            const LifeUse *use = &life->uses.at[k];
            ours |= use->event == i && (use->kind == LIFE_ALIAS || use->kind == LIFE_BORROW);
        }
        if (!ours) return true;
    }
    return false;
}

/* Patterns that take what is Copy and move the rest would bind references to both. */
static bool mixes_parts(const Story *s, const Life *life) {
    bool moved = false, copied = false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const Event *e = story_event(s, life->uses.at[i].event);
        if (e->kind != EV_ASSIGN || is_temporary(s, e->dst)) continue;
        const Operand *o = event_operand(s, e, 0);
        if (o->flags & OPERAND_MOVE)
            moved |= o->id != life->birth.place || (o->flags & OPERAND_PART);
        else
            copied |= is_plain(s, e->dst);
    }
    return moved && copied;
}

static bool holders_allow(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++) {
        PlaceId holder = life->holders.at[i]; /* a field has the type its record gives it */
        if (place_at(s, holder)->depth || is_shared_holder(s, life, holder)) return false;
    }
    return !mixes_parts(s, life);
}

static bool has_reader(const Life *life) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        uint8_t kind = life->uses.at[i].kind;
        if (kind == LIFE_READ || kind == LIFE_DUPLICATE || kind == LIFE_BORROW) return true;
    }
    return false;
}

bool copy_borrowable(Arena *a, const Story *s, const ValueCopy *copy, Life *life) {
    *life = life_of(a, s, *copy->birth);
    if (!life_only_read(s, life, *a) || life_has_odd_holder(s, life) || !has_reader(life)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        if (!accepts(s, copy, life, &life->uses.at[i])) return false;
    }
    return holders_allow(s, life) && source_outlives(s, copy->birth->event, copy->source, life, *a, NULL);
}

bool prints_borrowable_literal(const Story *s, const Birth *birth, Arena tmp) {
    ValueCopy copy;
    Life life;
    bool literal = birth->api && birth->api->format && value_copy(s, birth, &copy) && copy.source->kind == OPD_STRING;
    return literal && copy_borrowable(&tmp, s, &copy, &life);
}

/* --- moving --------------------------------------------------------------------------------------------------- */

/* True when the place can be moved out of its variable: through fields of values that do nothing when dropped. */
static bool can_move_out(const Story *s, PlaceId p) {
    for (; place_at(s, p)->parent; p = place_at(s, p)->parent) {
        const Type *of = place_type(s->unit, place_at(s, p)->parent);
        if (place_at(s, p)->step != STEP_DOT || of->kind != TYPE_RECORD || of->own == OWN_UNKNOWN) return false;
    }
    uint8_t kind = var_of(s, p)->kind;
    return kind == VAR_LOCAL || kind == VAR_PARAM || kind == VAR_TEMP;
}

/* A closure takes what it moves along from where it is written on: no other may hold on to the variable then, and before
 * Rust 2021 it takes all of it. */
static bool closure_may_take(const Story *s, EventId e, PlaceId p, Arena tmp) {
    RegionId closure = closure_of(s, e), scope = var_of(s, p)->region;
    if (!closure || (scope && region_contains(s, closure, s->unit->regions.at[scope].first))) return true;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++) {
        const Region *other = &s->unit->regions.at[r];
        bool apart = other->kind == REGION_CLOSURE && !region_contains(s, r, e);
        for (EventId i = apart ? other->first : other->last; i < other->last; i++)
            if (event_mentions(s, i, place_at(s, p)->var)) return false;
    }
    while (place_at(s, p)->parent) p = place_at(s, p)->parent;
    return place_dead_after(s, e, p, tmp);
}

static bool may_be_moved(const Story *s, const ValueCopy *copy) {
    if (!copy->place || !copy->same || place_at(s, copy->place)->derefs || !can_move_out(s, copy->place)) return false;
    if (!owns_heap(place_type(s->unit, copy->place))) return false;
    return same_type(s, place_at(s, copy->place)->type, place_at(s, copy->birth->place)->type);
}

bool copy_movable(const Story *s, const ValueCopy *copy, Arena tmp) {
    EventId e = copy->birth->event;
    return may_be_moved(s, copy) && place_dead_after(s, e, copy->place, tmp) &&
           closure_may_take(s, e, copy->place, tmp);
}

EventId length_asked_behind(const Story *s, const ValueCopy *copy, Arena tmp) {
    EventId e = copy->birth->event;
    if (!may_be_moved(s, copy) || closure_of(s, e)) return 0;
    for (EventId i = e + 1; i < s->func->last; i++) {
        if (!event_mentions(s, i, place_at(s, copy->place)->var)) continue;
        const Event *ev = story_event(s, i);
        const Api *api = ev->kind == EV_CALL ? story_callee(s, i) : NULL;
        bool asks = api && api->length == 1 && ev->operands == 1 && event_operand(s, ev, 0)->id == copy->place;
        if (!asks || branches_between(s, e, i) || loop_of(s, i) != loop_of(s, e)) return 0;
        return place_dead_after(s, i, copy->place, tmp) ? i : 0;
    }
    return 0;
}
