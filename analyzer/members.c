/* Members: what the program does, anywhere, with the pointers that records hold, and with the records as a whole.
 *
 * A member is known by the name of the record it is declared in and its own. Records of one name in several files count
 * as one: what holds for all of them holds for each. Knows facts and effects, not what a rule makes of them. */
#include "program.h"

#include <string.h>

enum { FIRST_MEMBERS = 256 };

static const Type *record_of(const Unit *u, PlaceId p) {
    const Type *t = place_type(u, p);
    return t->kind == TYPE_RECORD ? t : NULL;
}

/* The record a pointer in the place points to, NULL when it is no such pointer. */
static const Type *pointed_record(const Unit *u, TypeId type) {
    const Type *t = unit_type(u, type);
    if (t->kind != TYPE_POINTER) return NULL;
    const Type *to = unit_type(u, t->of);
    return to->kind == TYPE_RECORD ? to : NULL;
}

const Type *member_record(const Unit *u, PlaceId place) {
    const Place *p = &u->places.at[place];
    if (!place || (p->step != STEP_ARROW && p->step != STEP_DOT)) return NULL;
    return p->step == STEP_DOT ? record_of(u, p->parent) : pointed_record(u, u->places.at[p->parent].type);
}

PlaceId member_owner(const Unit *u, PlaceId place) {
    while (place && u->places.at[place].step == STEP_DOT) place = u->places.at[place].parent;
    return place && u->places.at[place].step == STEP_ARROW ? u->places.at[place].parent : 0;
}

static bool is_pointer_member(const Unit *u, PlaceId place) {
    return member_record(u, place) && place_type(u, place)->kind == TYPE_POINTER;
}

static uint32_t key(Str record, Str field) { return str_hash(record) * 31u ^ str_hash(field); }

static Str use_record(const MemberUse *use) { return unit_str(use->unit, use->record); }
static Str use_field(const MemberUse *use) { return unit_str(use->unit, use->field); }

static const MemberUse **slot_of(const Program *p, Str record, Str field) {
    uint32_t mask = p->member_slots - 1, at = key(record, field) & mask;
    for (;; at = (at + 1) & mask) {
        const MemberUse *use = p->members[at];
        if (!use || (str_eq(use_record(use), record) && str_eq(use_field(use), field))) return &p->members[at];
    }
}

static void grow(Arena *run, Program *p) {
    const MemberUse **old = p->members;
    uint32_t slots = p->member_slots;
    p->member_slots = slots ? slots * 2 : FIRST_MEMBERS;
    p->members = arena_array(run, const MemberUse *, p->member_slots);
    for (uint32_t i = 0; i < slots; i++)
        if (old[i]) *slot_of(p, use_record(old[i]), use_field(old[i])) = old[i];
}

static void note(Arena *run, Program *p, MemberUse use) {
    if (p->member_names * 2 >= p->member_slots) grow(run, p);
    const MemberUse **slot = slot_of(p, use_record(&use), use_field(&use));
    p->member_names += !*slot;
    MemberUse *kept = arena_new(run, MemberUse);
    *kept = use;
    kept->next = *slot;
    *slot = kept;
}

/* One event, as it is gone through. */
typedef struct At {
    Arena *run;
    Program *p;
    const Unit *u;
    const Func *f;
    EventId event;
} At;

static void note_member(const At *at, MemberUseKind kind, PlaceId place, uint32_t arg) {
    const Type *record = member_record(at->u, place);
    MemberUse use = {.unit = at->u, .func = at->f, .event = at->event, .place = place, .kind = (uint8_t)kind};
    use.arg = (uint8_t)arg;
    use.record = record->name;
    use.field = at->u->places.at[place].field;
    note(at->run, at->p, use);
}

static void note_record(const At *at, MemberUseKind kind, const Type *record, PlaceId place, uint32_t arg) {
    MemberUse use = {.unit = at->u, .func = at->f, .event = at->event, .place = place, .kind = (uint8_t)kind};
    use.arg = (uint8_t)arg;
    use.record = record->name;
    note(at->run, at->p, use);
}

static bool takes_away(Effect effect) {
    return effect == EFFECT_CONSUME || effect == EFFECT_REGROW || effect == EFFECT_OUT;
}

static bool releases(Effect effect) { return effect == EFFECT_FREE || effect == EFFECT_RELEASE; }

/* Library functions that copy one record over another get both as pointers to it. */
static bool copies_record(const At *at, const Event *e, const Api *api, uint32_t arg, const Type *record) {
    if (!api || (api->flags & API_INFERRED) || api_effect(api, arg) != EFFECT_WRITE) return false;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Type *other = pointed_record(at->u, at->u->operands.at[e->operand + i].type);
        if (i != arg && other && strcmp(unit_z(at->u, other->name), unit_z(at->u, record->name)) == 0) return true;
    }
    return false;
}

static void enter_argument(const At *at, const Event *e, const Api *api, uint32_t arg) {
    const Operand *o = &at->u->operands.at[e->operand + arg];
    Effect effect = api ? api_effect(api, arg) : EFFECT_UNKNOWN;
    if (o->kind == OPD_VALUE && is_pointer_member(at->u, o->id)) {
        if (releases(effect)) note_member(at, MEMBER_FREED, o->id, arg);
        if (takes_away(effect)) note_member(at, MEMBER_TAKEN, o->id, arg);
    }
    const Type *record = pointed_record(at->u, o->type);
    if (!record) return;
    if (o->kind == OPD_VALUE && releases(effect)) note_record(at, RECORD_FREED, record, o->id, arg);
    if (copies_record(at, e, api, arg, record)) note_record(at, RECORD_COPIED, record, 0, arg);
}

static void enter_event(const At *at) {
    const Unit *u = at->u;
    const Event *e = &u->events.at[at->event];
    bool stores = e->kind == EV_ASSIGN || e->kind == EV_CALL;
    if (e->dst && is_pointer_member(u, e->dst)) {
        bool touched = e->kind == EV_USE && (e->use == USE_MODIFY || e->use == USE_ESCAPE);
        if (stores || touched) note_member(at, stores ? MEMBER_STORED : MEMBER_TAKEN, e->dst, 0);
    }
    const Api *api = e->kind == EV_CALL ? program_callee(at->p, u, e) : NULL;
    const Type *made =
        e->dst && api && api->result == RESULT_FRESH ? pointed_record(u, u->places.at[e->dst].type) : NULL;
    if (made) note_record(at, RECORD_MADE, made, e->dst, 0);
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = &u->operands.at[e->operand + i];
        if (o->kind == OPD_ADDRESS && is_pointer_member(u, o->id)) note_member(at, MEMBER_TAKEN, o->id, i);
        if (o->kind == OPD_VALUE && record_of(u, o->id)) note_record(at, RECORD_COPIED, record_of(u, o->id), o->id, i);
        if (e->kind == EV_CALL) enter_argument(at, e, api, i);
    }
}

/* Records that are no heap objects of their own: variables, members, elements. */
static void enter_places(Arena *run, Program *p, const Unit *u) {
    for (PlaceId i = 1; i < u->places.count; i++) {
        const Type *record = u->places.at[i].step == STEP_DEREF ? NULL : record_of(u, i);
        if (record) note_record(&(At){.run = run, .p = p, .u = u}, RECORD_HELD, record, i, 0);
    }
}

void members_enter(Arena *run, Program *p) {
    grow(run, p);
    for (uint32_t i = 0; i < p->count; i++) {
        const Unit *u = p->units[i];
        if (u->lang != UNIT_C) continue;
        enter_places(run, p, u);
        for (FuncId f = 1; f < u->funcs.count; f++) {
            const Func *func = &u->funcs.at[f];
            if (func->flags & FUNC_SYSTEM) continue;
            for (EventId e = func->first; e < func->last; e++) enter_event(&(At){run, p, u, func, e});
        }
    }
}

const MemberUse *program_member_uses(const Program *p, Str record, Str field) { return *slot_of(p, record, field); }

bool program_sees_all(const Program *p, const Type *record) { return p->whole || !(record->flags & TYPE_PUBLIC); }
