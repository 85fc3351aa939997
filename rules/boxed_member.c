/* Rule boxed-member: memory that is allocated with an object, held by a member of it alone, and freed with it. */
#include "births.h"

extern const Rule rule_boxed_member;

enum { LARGEST_PART = 1024 }; /* bytes that a member may add to its record */

/* A member that is given fresh memory in the function that makes the object. */
typedef struct Part {
    const Story *s;
    EventId store;
    PlaceId place;  /* job->name */
    PlaceId owner;  /* job */
    const Birth *birth; /* of what it points to */
    const Birth *object;
    const Type *record; /* the member is declared in */
    const Type *whole;  /* the object's, of which the record may be a part */
} Part;

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

static bool part_at(const Story *s, EventId store, Part *part, Arena tmp) {
    const Event *e = story_event(s, store);
    if ((e->kind != EV_ASSIGN && e->kind != EV_CALL) || !e->dst || place_type(s->unit, e->dst)->kind != TYPE_POINTER)
        return false;
    *part = (Part){.s = s, .store = store, .place = e->dst, .owner = member_owner(s->unit, e->dst)};
    part->record = member_record(s->unit, e->dst);
    if (!part->owner || !part->record || place_at(s, part->owner)->step != STEP_VAR) return false;
    part->whole = type_at(s, place_type(s->unit, part->owner)->of);
    Operand owner = {.kind = OPD_VALUE, .id = part->owner, .type = place_at(s, part->owner)->type};
    part->object = only_birth(s, store, &owner, tmp);
    if (!is_allocation(part->object) || birth_bytes(s, part->object) != part->whole->size) return false;
    part->birth = stored_birth(s, store, tmp);
    return is_allocation(part->birth) && part->birth != part->object;
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

/* True when the function that frees the member frees the object that it belongs to as well. */
static bool frees_object_too(const Program *p, const MemberUse *use) {
    const Unit *u = use->unit;
    PlaceId owner = member_owner(u, use->place);
    if (!owner || u->places.at[owner].step != STEP_VAR) return false;
    for (EventId e = use->func->first; e < use->func->last; e++) {
        const Event *ev = &u->events.at[e];
        for (uint32_t i = 0; ev->kind == EV_CALL && i < ev->operands; i++) {
            const Operand *o = &u->operands.at[ev->operand + i];
            if (o->kind != OPD_VALUE || u->places.at[o->id].step != STEP_VAR || !frees(p, u, ev, i)) continue;
            if (one_object(u, use->func, u->places.at[owner].var, u->places.at[o->id].var)) return true;
        }
    }
    return false;
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
    if (stores_null(use)) return makes_object(part, use, tmp) || frees_object_too(part->s->program, use);
    const Story *s = story_of(&tmp, part->s->program, use->unit, use->func);
    Part other;
    return part_at(s, use->event, &other, tmp) && birth_bytes(s, other.birth) == birth_bytes(part->s, part->birth);
}

/* True when the member is filled where the object is made, and freed with the object only. *freed: one place where. */
static bool lives_as_long(const Part *part, const MemberUse **freed, Arena tmp) {
    StrId field = place_at(part->s, part->place)->field;
    *freed = NULL;
    for (const MemberUse *use = uses_of(part, part->record, field); use; use = use->next) {
        bool freeing = use->kind == MEMBER_FREED;
        if (use->kind == MEMBER_TAKEN || !is_whole(part, use)) return false;
        if (use->kind == MEMBER_STORED && !store_fits(part, use, tmp)) return false;
        if (freeing && (takes_apart(part, use) || !frees_object_too(part->s->program, use))) return false;
        if (freeing && !makes_object(part, use, tmp)) *freed = use;
    }
    return *freed != NULL;
}

/* True when objects of the type are made on the heap one by one, are never copied, and never freed without the
 * member. */
static bool whole_behaves(const Part *part, Arena tmp) {
    if (!program_sees_all(part->s->program, part->whole)) return false;
    for (const MemberUse *use = uses_of(part, part->whole, 0); use; use = use->next) {
        if (use->kind == RECORD_COPIED || use->kind == RECORD_HELD) return false;
        if (use->kind == RECORD_FREED && !frees_both(part, use, tmp)) return false;
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

/* --- what to say ---------------------------------------------------------------------------------------------------- */

/* True when the record can hold the memory itself: an object, or a few bytes, of a size that is always the same. */
static bool fits_inside(const Part *part, int64_t *bytes) {
    const Story *s = part->s;
    const Type *t = type_at(s, place_type(s->unit, part->place)->of);
    *bytes = birth_bytes(s, part->birth);
    if (*bytes <= 0 || *bytes > LARGEST_PART || t->size <= 0 || *bytes % t->size) return false;
    if (t->kind == TYPE_VOID || t->kind == TYPE_UNKNOWN || t->kind == TYPE_FUNCTION) return false;
    if (t->flags & (TYPE_INCOMPLETE | TYPE_FLEXIBLE | TYPE_VOLATILE) || t->name == part->whole->name) return false;
    return (t->flags & TYPE_PUBLIC) || t->kind != TYPE_RECORD || !(part->whole->flags & TYPE_PUBLIC);
}

/* True when one allocation can have the size of both: nothing that tells the size is in the object itself. */
static bool fits_behind(const Part *part) {
    const Story *s = part->s;
    const Api *api = part->birth->api;
    const Event *e = story_event(s, part->birth->event);
    uint8_t numbers[] = {api->copy, api->size1, api->size2, api->count};
    if ((part->whole->flags & TYPE_FLEXIBLE) || (!api->copy && !api->size1) || api->format) return false;
    for (size_t i = 0; i < sizeof numbers; i++) {
        if (!numbers[i] || numbers[i] > e->operands) continue;
        const Operand *o = event_operand(s, e, numbers[i] - 1u);
        if (o->kind == OPD_NONE || o->kind == OPD_UNKNOWN) return false;
        if (is_placed(o) && place_at(s, o->id)->var == place_at(s, part->owner)->var) return false;
    }
    return true;
}

static void report(const Part *part, int64_t bytes, const MemberUse *freed, Findings *out) {
    const Story *s = part->s;
    const char *member = place_text(out->arena, s->unit, part->place);
    const char *owner = place_text(out->arena, s->unit, part->owner);
    const char *maker = call_text(s->unit, story_event(s, part->birth->event));
    Finding f = finding_at(&rule_boxed_member, s, story_event(s, part->birth->event)->loc);
    bool public = (part->whole->flags & TYPE_PUBLIC) != 0;
    f.level = bytes && !public ? level_at(f.rule, s) : LEVEL_NOTE;
    f.message = str_format(out->arena, "what `%s` allocates for `%s` is freed together with `%s`, and only then", maker,
                           member, owner);
    f.cost = str_format(out->arena, "1 allocation per `%s`", unit_z(s->unit, part->whole->name));
    const Type *t = type_at(s, place_type(s->unit, part->place)->of);
    const char *field = unit_z(s->unit, place_at(s, part->place)->field);
    if (bytes && bytes == t->size)
        f.help = str_format(out->arena, "make `%s` a member of type `%s` instead of a pointer", field,
                            type_text(out->arena, s->unit, place_type(s->unit, part->place)->of));
    else if (bytes)
        f.help = str_format(out->arena, "make `%s` an array of %lld elements in `%s` instead of a pointer", field,
                            (long long)(bytes / t->size), unit_z(s->unit, part->whole->name));
    else
        f.help = str_format(out->arena,
                            "allocate both at once: let `%s` be, or point to, a flexible array at the end of `%s`",
                            field, unit_z(s->unit, part->whole->name));
    finding_relate(&f, s, story_event(s, part->object->event)->loc, "the object is allocated here");
    Story at = {.program = s->program, .unit = freed->unit, .func = freed->func};
    finding_relate(&f, &at, freed->unit->events.at[freed->event].loc, "freed here, with the object");
    finding_add(out, f);
}

static bool is_reported(const Part *part, EventId store, Arena tmp) {
    for (EventId e = part->s->func->first; e < store; e++) {
        Part earlier;
        if (story_event(part->s, e)->dst == part->place && part_at(part->s, e, &earlier, tmp)) return true;
    }
    return false;
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        Part part;
        int64_t bytes = 0;
        const MemberUse *freed = NULL;
        if (!part_at(s, e, &part, tmp) || (part.whole->flags & TYPE_SYSTEM) || is_reported(&part, e, tmp)) continue;
        if (!fits_inside(&part, &bytes)) bytes = 0;
        if (!bytes && !fits_behind(&part)) continue;
        if (!whole_behaves(&part, tmp) || !record_behaves(&part) || !lives_as_long(&part, &freed, tmp)) continue;
        if (always_filled(&part, tmp)) report(&part, bytes, freed, out);
    }
}

static const char bad[] = "#include <stdlib.h>\n"
                          "\n"
                          "struct reader {\n"
                          "    int fd;\n"
                          "    char *line;\n"
                          "};\n"
                          "\n"
                          "struct reader *reader_new(int fd) {\n"
                          "    struct reader *r = calloc(1, sizeof *r);\n"
                          "    if (!r) return NULL;\n"
                          "    r->fd = fd;\n"
                          "    r->line = malloc(256);\n"
                          "    if (!r->line) {\n"
                          "        free(r);\n"
                          "        return NULL;\n"
                          "    }\n"
                          "    return r;\n"
                          "}\n"
                          "\n"
                          "void reader_free(struct reader *r) {\n"
                          "    if (!r) return;\n"
                          "    free(r->line);\n"
                          "    free(r);\n"
                          "}\n";

static const char good[] = "#include <stdlib.h>\n"
                           "\n"
                           "struct reader {\n"
                           "    int fd;\n"
                           "    char line[256];\n"
                           "};\n"
                           "\n"
                           "struct reader *reader_new(int fd) {\n"
                           "    struct reader *r = calloc(1, sizeof *r);\n"
                           "    if (!r) return NULL;\n"
                           "    r->fd = fd;\n"
                           "    return r;\n"
                           "}\n"
                           "\n"
                           "void reader_free(struct reader *r) { free(r); }\n";

const Rule rule_boxed_member = {
    .id = "boxed-member",
    .code = "ALC1005",
    .title = "BoxedMember",
    .family = FAMILY_BOX,
    .level = LEVEL_WARNING,
    .precision = "medium",
    .summary = "Memory that is allocated with an object, held by one of its members, and freed with it.",
    .why = "The two live and die together, so one allocation can serve both: it saves a call of the allocator, its "
           "bookkeeping, a jump through memory on every access, and a path on which only the second one fails.",
    .fix =
        "Give the record room for it: a member instead of a pointer, an array, or, for text of any length, a flexible "
        "array at its end. Leave it where the record's layout is part of an interface, or where the part is large and "
        "often stays unused.",
    .misses =
        "Objects that one function allocates and another one fills, members that are replaced, records that are copied, "
        "or are variables or elements somewhere, and records of headers when not all files beside those given are "
        "analysed.",
    .examples = {{LANG_C, bad, good}},
    .check = check,
};
