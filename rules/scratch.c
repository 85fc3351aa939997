/* See scratch.h. A collection or text is made empty in a loop, filled, and gone before the next trip: one that is made
 * before the loop and cleared on each trip keeps its room. What it holds must not refer to anything of the trip. */
#include "scratch.h"

#include "births.h"
#include "elements.h"

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

void check_rust_scratch(const Rule *rule, const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(rule, s, &s->births.at[i], out, tmp);
}
