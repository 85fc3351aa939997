/* See parts.h. Must not know a rule's texts or a library function's name. */
#include "parts.h"

#include <string.h>

/* --- where the object is made --------------------------------------------------------------------------------------- */

/* The only birth that the operand's value can come from, NULL when there may be another source, or none. */
static const Birth *only_birth(const Story *s, EventId at, const Operand *o, Arena tmp) {
    Sources all = sources_of(&tmp, s, at, o);
    const Birth *found = NULL;
    for (uint32_t i = 0; i < all.list.count; i++) {
        const Source *from = &all.list.at[i];
        if (from->kind != SOURCE_BIRTH || from->inside || (found && found->event != from->event)) return NULL;
        found = birth_at(s, from->event);
        if (!found) return NULL;
    }
    return found && found->kind == BIRTH_RESULT ? found : NULL;
}

static const Birth *stored_birth(const Story *s, EventId store, Arena tmp) {
    const Event *e = story_event(s, store);
    if (e->kind == EV_CALL) return birth_at(s, store);
    return e->operands == 1 ? only_birth(s, store, event_operand(s, e, 0), tmp) : NULL;
}

static bool is_allocation(const Birth *b) {
    return b && b->api->result == RESULT_FRESH && (!birth_constructed(b) || b->api->copy);
}

/* True when the birth may give NULL although there is memory: it copies a text only if there is one. */
static bool may_be_null(const Story *s, const Birth *b) {
    if (b->api->flags & API_MAYBE) return true;
    const Unit *u = NULL;
    StrId callee = story_event(s, b->event)->callee;
    const Func *f = b->api->copy && callee ? program_definition(s->program, s->unit, callee, &u) : NULL;
    if (!f || b->api->copy > f->params) return false;
    VarId copied = f->var_first + b->api->copy - 1u;
    for (EventId i = f->first; i < f->last; i++) {
        const Event *e = &u->events.at[i];
        bool tests = e->kind == EV_BRANCH && e->dst && !(e->flags & EVENT_IN_MACRO); /* no assertion */
        if (tests && u->places.at[e->dst].step == STEP_VAR && u->places.at[e->dst].var == copied) return true;
    }
    return false;
}

/* True when the member belongs to a record without a name inside the object. Such a record is made by a macro, as a rule,
 * whose other uses grow what it points to: they cannot be told from those of the next such record. */
static bool is_unnamed_part(const Part *part) {
    if (part->record->name == part->whole->name) return false;
    return strchr(unit_z(part->s->unit, part->record->name), '(') != NULL;
}

bool part_at(const Story *s, EventId store, Part *part, Arena tmp) {
    const Event *e = story_event(s, store);
    if ((e->kind != EV_ASSIGN && e->kind != EV_CALL) || !e->dst || place_type(s->unit, e->dst)->kind != TYPE_POINTER)
        return false;
    *part = (Part){.s = s, .store = store, .place = e->dst, .owner = member_owner(s->unit, e->dst)};
    part->record = member_record(s->unit, e->dst);
    if (!part->owner || !part->record || place_at(s, part->owner)->step != STEP_VAR) return false;
    part->whole = type_at(s, place_type(s->unit, part->owner)->of);
    Operand owner = {.kind = OPD_VALUE, .id = part->owner, .type = place_at(s, part->owner)->type};
    part->object = only_birth(s, store, &owner, tmp);
    if (!is_allocation(part->object) || part->object->api->copy) return false;
    if (birth_bytes(s, part->object) != part->whole->size || is_unnamed_part(part)) return false;
    part->birth = stored_birth(s, store, tmp);
    return is_allocation(part->birth) && part->birth != part->object && !may_be_null(s, part->birth);
}

/* True when the object gets away from the function with its member filled only. */
static bool always_filled(const Part *part, Arena tmp) {
    const Story *s = part->s;
    Life life = life_of(&tmp, s, *part->object);
    EventSet stops = set_new(&tmp, s);
    if ((life.flags & LIFE_CROWDED) || !(life.flags & LIFE_ESCAPES)) return false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        Part other;
        if (story_event(s, e)->dst == part->place && part_at(s, e, &other, tmp)) set_add(stops, e);
    }
    for (uint32_t i = 0; i < life.uses.count; i++)
        if (life.uses.at[i].kind == LIFE_FREE) set_add(stops, life.uses.at[i].event);
    EventSet before = set_while_alive(&tmp, s, &life, &stops);
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        bool leaves = use->kind == LIFE_KEEP || use->kind == LIFE_RETURN || use->kind == LIFE_CONSUME ||
                      use->kind == LIFE_LOST || use->kind == LIFE_REGROW;
        if (leaves && set_has(before, use->event)) return false;
    }
    return true;
}

/* --- everywhere else ------------------------------------------------------------------------------------------------ */

static bool is_same_variable(const Unit *u, const Event *e, VarId a, VarId b) {
    if (e->kind != EV_ASSIGN || e->operands != 1 || !e->dst) return false;
    const Operand *o = &u->operands.at[e->operand];
    const Place *to = &u->places.at[e->dst];
    if (o->kind != OPD_VALUE || to->step != STEP_VAR || u->places.at[o->id].step != STEP_VAR) return false;
    VarId from = u->places.at[o->id].var;
    return (to->var == a && from == b) || (to->var == b && from == a);
}

/* True when the two variables are one, or one is assigned to the other. */
static bool one_object(const Unit *u, const Func *f, VarId a, VarId b) {
    bool same = a == b;
    for (EventId e = f->first; e < f->last && !same; e++) same = is_same_variable(u, &u->events.at[e], a, b);
    return same;
}

static bool frees(const Program *p, const Unit *u, const Event *e, uint32_t arg) {
    const Api *api = program_callee(p, u, e);
    return api && (api_effect(api, arg) == EFFECT_FREE || api_effect(api, arg) == EFFECT_RELEASE);
}

/* True when the call frees the object that the variable holds. */
static bool frees_variable(const Program *p, const MemberUse *use, const Event *e, VarId object) {
    const Unit *u = use->unit;
    for (uint32_t i = 0; e->kind == EV_CALL && i < e->operands; i++) {
        const Operand *o = &u->operands.at[e->operand + i];
        if (o->kind != OPD_VALUE || u->places.at[o->id].step != STEP_VAR || !frees(p, u, e, i)) continue;
        if (one_object(u, use->func, object, u->places.at[o->id].var)) return true;
    }
    return false;
}

/* True when the function frees the object that the member belongs to on every path behind its use. */
static bool frees_object_too(const Program *p, const MemberUse *use, Arena tmp) {
    PlaceId owner = member_owner(use->unit, use->place);
    if (!owner || use->unit->places.at[owner].step != STEP_VAR) return false;
    const Story *s = story_of(&tmp, p, use->unit, use->func);
    EventSet seen = set_new(&tmp, s);
    Vec(EventId) open = {0};
    *vec_push(&tmp, &open) = use->event;
    while (open.count) {
        EventId next[2];
        unsigned count = event_next(s, open.at[--open.count], next);
        for (unsigned i = 0; i < count; i++) {
            const Event *e = story_event(s, next[i]);
            if (e->kind == EV_RETURN || e->kind == EV_END) return false;
            if (set_has(seen, next[i]) || frees_variable(p, use, e, place_at(s, owner)->var)) continue;
            set_add(seen, next[i]);
            *vec_push(&tmp, &open) = next[i];
        }
    }
    return true;
}

static const MemberUse *uses_of(const Part *part, const Type *record, StrId field) {
    const Unit *u = part->s->unit;
    return program_member_uses(part->s->program, unit_str(u, record->name), field ? unit_str(u, field) : S(""));
}

static bool is_whole(const Part *part, const MemberUse *use) {
    PlaceId owner = member_owner(use->unit, use->place);
    const Type *to = owner ? unit_type(use->unit, place_type(use->unit, owner)->of) : NULL;
    return to && str_eq(unit_str(use->unit, to->name), unit_str(part->s->unit, part->whole->name));
}

/* True when the function makes an object of its own and stores fresh memory in its member. */
static bool makes_object(const Part *part, const MemberUse *use, Arena tmp) {
    if (use->func == part->s->func) return true;
    const Story *s = story_of(&tmp, part->s->program, use->unit, use->func);
    StrId field = place_at(part->s, part->place)->field;
    for (const MemberUse *other = uses_of(part, part->record, field); other; other = other->next) {
        Part made;
        if (other->kind == MEMBER_STORED && other->func == use->func && part_at(s, other->event, &made, tmp))
            return true;
    }
    return false;
}

static bool stores_null(const MemberUse *use) {
    const Event *e = &use->unit->events.at[use->event];
    return e->kind == EV_ASSIGN && e->operands == 1 && use->unit->operands.at[e->operand].kind == OPD_NULL;
}

/* True when the function frees the member of the object it frees. */
static bool frees_member_too(const Part *part, const Unit *unit, const Func *f) {
    StrId field = place_at(part->s, part->place)->field;
    for (const MemberUse *use = uses_of(part, part->record, field); use; use = use->next)
        if (use->kind == MEMBER_FREED && use->func == f && use->unit == unit) return true;
    return false;
}

/* True when the call frees the record, and frees the member beforehand: here, or in the function that is called. */
static bool frees_both(const Part *part, const MemberUse *use, Arena tmp) {
    if (makes_object(part, use, tmp) || frees_member_too(part, use->unit, use->func)) return true;
    const Event *e = &use->unit->events.at[use->event];
    const Unit *unit = NULL;
    const Func *f = e->callee ? program_definition(part->s->program, use->unit, e->callee, &unit) : NULL;
    return f && frees_member_too(part, unit, f);
}

/* True when the call frees what the member's object holds, too. */
static bool takes_apart(const Part *part, const MemberUse *use) {
    Story at = {.program = part->s->program, .unit = use->unit, .func = use->func};
    return callee_dismantles(&at, use->event, use->arg);
}

/* True when the event stores fresh memory, as much as here when that is a constant, in an object just made, or null
 * where an object is made or freed. */
static bool store_fits(const Part *part, const MemberUse *use, Arena tmp) {
    if (stores_null(use)) return makes_object(part, use, tmp) || frees_object_too(part->s->program, use, tmp);
    const Story *s = story_of(&tmp, part->s->program, use->unit, use->func);
    Part other;
    return part_at(s, use->event, &other, tmp) && birth_bytes(s, other.birth) == birth_bytes(part->s, part->birth);
}

/* True when what the call makes gets its member where it is made. Functions of the project that make whole objects are
 * looked into by themselves. */
static bool made_filled(const Part *part, const MemberUse *use, Arena tmp) {
    const Story *s = story_of(&tmp, part->s->program, use->unit, use->func);
    const Birth *b = birth_at(s, use->event);
    if (!b) return false;
    if (birth_constructed(b)) return true;
    if (b->api->copy) return false;
    StrId field = place_at(part->s, part->place)->field;
    for (const MemberUse *other = uses_of(part, part->record, field); other; other = other->next) {
        Part made;
        if (other->kind != MEMBER_STORED || other->func != use->func || !part_at(s, other->event, &made, tmp)) continue;
        if (made.object->event == use->event && always_filled(&made, tmp)) return true;
    }
    return false;
}

/* True when the member is filled where the object is made, and freed with the object only. */
static bool lives_as_long(Part *part, Arena tmp) {
    StrId field = place_at(part->s, part->place)->field;
    part->freed = NULL;
    for (const MemberUse *use = uses_of(part, part->record, field); use; use = use->next) {
        bool freeing = use->kind == MEMBER_FREED;
        if (use->kind == MEMBER_TAKEN || !is_whole(part, use)) return false;
        if (use->kind == MEMBER_STORED && !store_fits(part, use, tmp)) return false;
        if (freeing && (takes_apart(part, use) || !frees_object_too(part->s->program, use, tmp))) return false;
        if (freeing && !makes_object(part, use, tmp)) part->freed = use;
    }
    return part->freed != NULL;
}

/* True when objects of the type are made on the heap one by one, are never copied, and never freed without the
 * member. */
static bool whole_behaves(Part *part, Arena tmp) {
    if (!program_sees_all(part->s->program, part->whole)) return false;
    for (const MemberUse *use = uses_of(part, part->whole, 0); use; use = use->next) {
        if (use->kind == RECORD_COPIED || use->kind == RECORD_HELD) return false;
        if (use->kind == RECORD_FREED && !frees_both(part, use, tmp)) return false;
        if (use->kind != RECORD_MADE) continue;
        if (!made_filled(part, use, tmp)) return false;
        const Api *api = program_callee(part->s->program, use->unit, &use->unit->events.at[use->event]);
        bool called =
            api && (api->flags & API_INFERRED) && !api->size1; /* a maker: its own allocation is another use */
        if (use->func != part->s->func && !called) part->also = use;
    }
    return true;
}

/* A record that is a part of the whole must not be copied either. */
static bool record_behaves(const Part *part) {
    if (part->record->name == part->whole->name) return true;
    if (!program_sees_all(part->s->program, part->record)) return false;
    for (const MemberUse *use = uses_of(part, part->record, 0); use; use = use->next) {
        if (use->kind == RECORD_COPIED || use->kind == RECORD_FREED) return false;
        bool member = use->kind == RECORD_HELD && use->unit->places.at[use->place].step != STEP_VAR &&
                      use->unit->places.at[use->place].step != STEP_INDEX;
        if (use->kind == RECORD_HELD && !member) return false;
    }
    return true;
}

bool part_is_repeated(const Part *part, Arena tmp) {
    for (EventId e = part->s->func->first; e < part->store; e++) {
        Part earlier;
        if (story_event(part->s, e)->dst == part->place && part_at(part->s, e, &earlier, tmp)) return true;
    }
    return false;
}

bool part_lives_as_long(Part *part, Arena tmp) {
    return whole_behaves(part, tmp) && record_behaves(part) && lives_as_long(part, tmp) && always_filled(part, tmp);
}
