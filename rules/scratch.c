/* See scratch.h. A collection or text is made empty in a loop, filled, and gone before the next trip: one that is made
 * before the loop and cleared on each trip keeps its room; the same goes for a path that is joined anew. What it holds must not refer to anything of the trip. */
#include "scratch.h"

#include "births.h"
#include "elements.h"
#include "places.h"

enum { CALLS_UP = 3 }; /* how far up a loop is looked for that calls the function */

static bool stays_inside(const Story *s, const Life *life, RegionId loop) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        bool leaves = use->kind == LIFE_REGROW || use->kind == LIFE_KEEP || use->kind == LIFE_FREE;
        if (leaves || !region_contains(s, loop, use->event)) return false;
    }
    return true;
}

/* True when each trip puts something in: itself, or by a loop of its own. */
static bool filled_each_trip(const Story *s, const Life *life, RegionId loop, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind != LIFE_APPEND || closure_of(s, use->event) != closure_of(s, life->birth.event)) continue;
        RegionId inner = loop_of(s, use->event);
        EventId at = inner == loop ? use->event : s->unit->regions.at[inner].first - 1;
        if (runs_every_trip(s, loop, at, tmp)) return true;
    }
    return false;
}

/* True when the closure around the event, if there is one, is around the loop as well. */
static bool same_closure(const Story *s, RegionId loop, EventId e) {
    RegionId closure = closure_of(s, e);
    return !closure || !region_contains(s, loop, s->unit->regions.at[closure].first);
}

static void check_birth(const Rule *rule, const Story *s, const Birth *b, Findings *out, Arena tmp) {
    RegionId loop = loop_of(s, b->event);
    VarId v = loop ? born_in_variable(s, b) : 0;
    if (!v || !(b->api->flags & API_EMPTY) || !same_closure(s, loop, b->event)) return;
    TypeId type = s->unit->places.at[b->place].type;
    uint8_t own = place_type(s->unit, b->place)->own;
    if ((own != OWN_CONTAINER && own != OWN_STRING) || type_may_borrow(s->unit, type)) return;
    const Api *clear = program_role(s->program, s->unit, owner_type(s, b->place), ROLE_CLEAR);
    bool quiet = own == OWN_STRING || drops_quietly(s->unit, type);
    if (!clear || !quiet || is_cold(s, b->event) || !runs_again(s, b->event, tmp)) return;
    Life life = life_of(&tmp, s, *b);
    if (life.flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return;
    if (!stays_inside(s, &life, loop) || !filled_each_trip(s, &life, loop, tmp)) return;
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name);
    Finding f = finding_at(rule, s, story_event(s, b->event)->loc);
    f.level = level_at(rule, s);
    f.message = str_format(out->arena, "`%s` is made, filled and dropped on each trip of a loop", name);
    f.cost = "1 allocation and more per iteration";
    f.help =
        str_format(out->arena, "make `%s` once before the loop, and begin each trip with `%s.clear()`", name, name);
    finding_relate(&f, s, s->unit->regions.at[loop].loc, "in this loop");
    finding_add(out, f);
}

/* --- joined anew on each trip ------------------------------------------------------------------------------------ */

/* True when the call makes one text of two, which another call could append one by one. */
static bool joins(const Story *s, const Birth *b) {
    const Api *api = b->api;
    if (!api || !api->twin || api->result != RESULT_FRESH || (api->flags & API_INFERRED)) return false;
    return !api->prints && !api->folds && !api->eager && story_event(s, b->event)->operands == 2;
}

/* True when the variable keeps its value wherever it is used, but where a reference would do as well. */
static bool stays_put(const Story *s, VarId v) {
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            bool moved = o->kind == OPD_VALUE && (o->flags & OPERAND_MOVE) && !(o->flags & OPERAND_VIEW);
            if (moved && place_at(s, o->id)->var == v) return false;
        }
    }
    return true;
}

/* True when the call does more than look: of such, one block less would not show. */
static bool is_work(const Api *api) {
    return !api || ((api->flags & API_INFERRED) && (api->flags & (API_ACTS | API_WRITES | API_ALLOCATES)));
}

/* True when each trip of the loop makes something else, too, or does other work. */
static bool does_more(const Story *s, const Birth *b, RegionId loop, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *other = &s->births.at[i];
        bool makes = other->event != b->event && other->kind == BIRTH_VALUE && other->api && other->api->bytes != 0;
        if (makes && loop_of(s, other->event) == loop && runs_every_trip(s, loop, other->event, tmp)) return true;
    }
    const Region *r = &s->unit->regions.at[loop];
    for (EventId e = r->first; e < r->last; e++) {
        bool work = story_event(s, e)->kind == EV_CALL && is_work(story_callee(s, e));
        if (work && runs_every_trip(s, loop, e, tmp)) return true;
    }
    return false;
}

/* A path is joined on each trip, read, and gone before the next: one that keeps its room takes both parts. */
static void check_joined(const Rule *rule, const Story *s, const Birth *b, Findings *out, Arena tmp) {
    RegionId loop = loop_of(s, b->event);
    VarId v = loop && joins(s, b) ? born_in_variable(s, b) : 0;
    if (!v || !same_closure(s, loop, b->event) || closure_of(s, b->event) || !stays_put(s, v)) return;
    if (times_set(s, b->place) != 1 || is_cold(s, b->event) || !runs_every_trip(s, loop, b->event, tmp)) return;
    if ((s->func->flags & (FUNC_TEST | FUNC_ASYNC)) || !runs_again(s, b->event, tmp)) return;
    if (does_more(s, b, loop, tmp) || !program_called_in_loop(s->program, s->unit, s->func, CALLS_UP, tmp)) return;
    Life life = life_of(&tmp, s, *b);
    if (life.flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED) || !life.uses.count) return;
    if (!stays_inside(s, &life, loop)) return;
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name), *twin = b->api->twin;
    Finding f = finding_at(rule, s, story_event(s, b->event)->loc);
    f.level = LEVEL_NOTE; /* how many trips there are, nobody knows here */
    f.message = str_format(out->arena, "`%s` is put together and dropped on each trip of a loop", name);
    f.cost = "1 allocation and more per iteration";
    f.help = str_format(out->arena,
                        "make `%s` empty once before the loop; on each trip `%s.clear()`, then `%s.%s(..)` for either "
                        "part, and lend it where it is given away",
                        name, name, name, twin);
    finding_relate(&f, s, s->unit->regions.at[loop].loc, "in this loop");
    finding_add(out, f);
}

void check_rust_scratch(const Rule *rule, const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        check_birth(rule, s, &s->births.at[i], out, tmp);
        check_joined(rule, s, &s->births.at[i], out, tmp);
    }
}
