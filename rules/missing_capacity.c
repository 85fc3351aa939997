/* Rule missing-capacity: what a loop of known length fills element by element starts empty. */
#include "births.h"
#include "capacity.h"
#include "growth.h"

extern const Rule rule_missing_capacity;

/* --- owners with functions to append to them ------------------------------------------------------------ */

static bool adds_one(const Story *s, EventId call) {
    const Api *api = story_callee(s, call);
    const Event *e = story_event(s, call);
    if (!api || (api->role != ROLE_PUSH && api->role != ROLE_APPEND_CHAR)) return false;
    const Operand *count = e->operands > 2 ? event_operand(s, e, 2) : NULL;
    return !count || (count->kind == OPD_INT && count->add == 1);
}

/* The append that comes before all others, when it adds one element; else 0. */
static EventId first_append(const Story *s, const Life *life, Arena tmp) {
    EventId append = 0;
    if (!life_has(life, LIFE_APPEND, &append) || !adds_one(s, append)) return 0;
    EventSet before = set_before(&tmp, s, append, NULL);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_APPEND && use->event != append && set_has(before, use->event)) return 0;
    }
    return append;
}

static RegionId loop_around(const Story *s, RegionId region) {
    do region = s->unit->regions.at[region].parent;
    while (region && s->unit->regions.at[region].kind != REGION_LOOP);
    return region;
}

/* True when the owner is created empty before the loop, as often as the loop is entered, and nobody else can
 * have touched it by then. */
static bool empty_before(const Story *s, const Life *life, RegionId loop, EventId append, Arena tmp) {
    const Birth *b = &life->birth;
    if (loop_of(s, b->event) != loop_around(s, loop) || life_has(life, LIFE_RESERVE, NULL)) return false;
    EventSet before = set_before(&tmp, s, append, NULL);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        bool passes =
            use->kind == LIFE_CONSUME || use->kind == LIFE_KEEP || use->kind == LIFE_LOST || use->kind == LIFE_WRITE;
        if (passes && set_has(before, use->event)) return false;
    }
    const Event *e = story_event(s, b->event);
    bool roomy = b->api->room && b->api->room <= e->operands;
    if (roomy) { /* created with room: enough of it, unless it says none */
        const Operand *room = event_operand(s, e, b->api->room - 1u);
        if (room->kind != OPD_INT || room->add != 0) return false;
    }
    return b->kind == BIRTH_OWNER || (b->api->flags & API_EMPTY);
}

/* The function to write the capacity with: a reserve beside the owner, or a sized way to make it. */
static const Api *sizer(const Story *s, const Life *life) {
    static const Role wanted[] = {ROLE_RESERVE, ROLE_INIT_SIZED, ROLE_CREATE_SIZED};
    StrId type = owner_type(s, life->birth.place);
    for (uint32_t i = 0; type && i < sizeof wanted / sizeof *wanted; i++) {
        const Api *api = program_role(s->program, s->unit, type, wanted[i]);
        if (api) return api;
    }
    return NULL;
}

static void add(const Story *s, EventId at, RegionId loop, PlaceId what, const char *doubt, const char *help,
                Findings *out) {
    Finding f = finding_at(&rule_missing_capacity, s, story_event(s, at)->loc);
    f.level = *doubt ? LEVEL_NOTE : level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` grows step by step to a size that is known before the loop%s",
                           place_text(out->arena, s->unit, what), doubt);
    f.cost = "about log2(n) reallocations per call";
    f.help = help;
    finding_relate(&f, s, s->unit->regions.at[loop].loc, "filled by this loop");
    finding_add(out, f);
}

/* --- loops of known length ------------------------------------------------------------------------------ */

/* The loop's counter goes up by one on every trip and is changed by nothing else. */
static bool counts_up(const Story *s, RegionId loop, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    EventId step = 0;
    for (EventId i = r->first; i < r->last; i++) {
        if (!event_changes(story_event(s, i), r->counter)) continue;
        if (step) return false;
        step = i;
    }
    Affine a;
    bool one = step && affine_change(s, story_event(s, step), &a) && a.count == r->counter && a.mul == 1 && a.add == 1;
    return one && runs_every_trip(s, loop, step, tmp);
}

/* True when the event gives up: it returns null, a negative number, or what was just tested. */
static bool returns_failure(const Story *s, EventId e) {
    const Event *ev = story_event(s, e);
    if (ev->kind != EV_RETURN || !ev->operands) return false;
    const Operand *o = event_operand(s, ev, 0);
    if (o->kind == OPD_NULL || (o->kind == OPD_INT && o->add < 0)) return true;
    const Event *before = story_event(s, e - 1);
    return e > s->func->first && o->kind == OPD_VALUE && before->kind == EV_BRANCH && before->dst == o->id;
}

static bool is_returned(const Story *s, PlaceId p) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        if (e->kind == EV_RETURN && e->operands && event_operand(s, e, 0)->kind == OPD_VALUE &&
            event_operand(s, e, 0)->id == p)
            return true;
    }
    return false;
}

/* True when the break at `e` is taken because a status that the function returns is negative: a test against zero that
 * is no test for zero. */
static bool breaks_on_failure(const Story *s, EventId e) {
    const Event *branch = story_event(s, e - 1), *test = story_event(s, e - 2);
    bool below = e >= s->func->first + 2 && branch->kind == EV_BRANCH && !branch->dst;
    if (!below || test->kind != EV_USE || test->use != USE_TEST) return false;
    return place_type(s->unit, test->dst)->kind == TYPE_INT && is_returned(s, test->dst);
}

/* The loop is left before its end on failure only: by such a return or break, or by a jump to a label elsewhere. */
static bool leaves_on_failure(const Story *s, RegionId loop) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId i = r->first; i < r->last; i++) {
        const Event *e = story_event(s, i);
        if (e->kind == EV_RETURN && !returns_failure(s, i)) return false;
        if (e->kind == EV_JUMP && e->target == r->last && !breaks_on_failure(s, i)) return false;
    }
    return true;
}

static bool is_under(const Unit *u, PlaceId p, PlaceId base) {
    while (p && p != base) p = u->places.at[p].parent;
    return p && p == base;
}

/* True when the event may give the bound another value: stores to it, or passes what it is a member of to a function
 * that may. Others do not reach it, as far as the capacity of something goes. */
static bool moves_bound(const Story *s, const Event *e, PlaceId bound) {
    const Api *api = e->kind == EV_CALL ? program_callee(s->program, s->unit, e) : NULL;
    const Place *b = &s->unit->places.at[bound];
    if (e->dst && is_under(s->unit, bound, e->dst) && event_changes(e, e->dst)) return true;
    if (e->dst && b->field && s->unit->places.at[e->dst].field == b->field && event_changes(e, e->dst)) return true;
    for (uint32_t i = 0; e->kind == EV_CALL && i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS;
        if (!placed || !is_under(s->unit, bound, o->id) || s->unit->places.at[o->id].derefs == b->derefs) continue;
        Effect effect = api ? api_effect(api, i) : EFFECT_UNKNOWN;
        const Type *t = &s->unit->types.at[o->type];
        bool constant = t->kind == TYPE_POINTER && (s->unit->types.at[t->of].flags & TYPE_CONST);
        if (!constant && effect != EFFECT_READ && effect != EFFECT_PLAIN && effect != EFFECT_DUPLICATE) return true;
    }
    return false;
}

static bool bound_stays(const Story *s, RegionId loop, const Operand *bound, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    if (loop_invariant(s, loop, bound, tmp)) return true;
    for (PlaceId p = bound->id; p; p = s->unit->places.at[p].parent)
        if (s->unit->places.at[p].step == STEP_INDEX) return false;
    for (EventId i = r->first; i < r->last; i++)
        if (moves_bound(s, story_event(s, i), bound->id)) return false;
    return !(s->unit->vars.at[s->unit->places.at[bound->id].var].flags & VAR_ADDRESS);
}

/* How often the loop runs, as written; NULL when that is not known, no variable, or has no simple spelling. */
static const char *trips(const Story *s, RegionId loop, Arena *a, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    if (!loop || !r->counter || (r->bound.kind != OPD_VALUE && r->bound.kind != OPD_AFFINE)) return NULL;
    if (!bound_stays(s, loop, &r->bound, tmp) || !counts_up(s, loop, tmp) || !leaves_on_failure(s, loop)) return NULL;
    const char *bound = operand_text(a, s->unit, &r->bound);
    return *bound ? bound : NULL;
}

static void check_owner(const Story *s, Birth b, Findings *out, Arena tmp) {
    if (!b.place || (b.kind != BIRTH_OWNER && b.kind != BIRTH_RESULT)) return;
    Life life = life_of(&tmp, s, b);
    if (life.flags & LIFE_CROWDED) return;
    EventId append = first_append(s, &life, tmp);
    RegionId loop = append ? loop_of(s, append) : 0;
    const char *bound = trips(s, loop, out->arena, tmp);
    if (!bound || !empty_before(s, &life, loop, append, tmp) || !runs_every_trip(s, loop, append, tmp)) return;
    const Api *sized = sizer(s, &life);
    if (!sized) return;
    const char *owner = place_text(out->arena, s->unit, b.place);
    const char *help =
        sized->role == ROLE_RESERVE
            ? str_format(out->arena, "call `%s` for `%s` elements of `%s` before the loop", sized->name, bound, owner)
            : str_format(out->arena, "make `%s` with `%s`, with room for `%s` elements", owner, sized->name, bound);
    add(s, append, loop, b.place, "", help, out);
}

/* --- containers that are members of something ----------------------------------------------------------- */

/* True when the operand is the container at `place`, which no local variable holds. */
static bool is_container(const Operand *o, PlaceId place) {
    return (o->kind == OPD_ADDRESS || o->kind == OPD_VALUE) && o->id == place;
}

/* What is not proved about the room a container has when the first element is added. */
static const char if_empty[] = ", if it is empty before", if_no_room[] = ", if it has no room from before";

/* What a call before the loop makes of the doubt; NULL when it may give the container room. */
static const char *doubt_after(const Story *s, const Event *call, const Api *api, Effect effect, const char *doubt) {
    if (effect == EFFECT_READ) return doubt;
    if (effect == EFFECT_CLEAR) return *doubt ? if_no_room : doubt;
    if (effect == EFFECT_RELEASE) return "";
    if (effect != EFFECT_INIT || api->room > call->operands) return NULL;
    const Operand *room = api->room ? event_operand(s, call, api->room - 1u) : NULL;
    return !room || (room->kind == OPD_INT && room->add == 0) ? "" : NULL;
}

/* What is in doubt about the container's room before the append; NULL when something else gives it room. */
static const char *room_in_doubt(const Story *s, EventId append, PlaceId what, Arena tmp) {
    EventSet before = set_before(&tmp, s, append, NULL);
    const char *doubt = if_empty;
    for (EventId i = s->func->first; doubt && i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        const Api *api = story_callee(s, i);
        for (uint32_t k = 0; doubt && e->kind == EV_CALL && i != append && k < e->operands; k++) {
            if (!set_has(before, i) || !is_container(event_operand(s, e, k), what)) continue;
            doubt = doubt_after(s, e, api, api ? api_effect(api, k) : EFFECT_UNKNOWN, doubt);
        }
    }
    return doubt;
}

/* How to reserve room in the container: its function for that, or a new one where the project owns it and fills it from
 * another of its kind (such may be large); NULL when there is neither. */
static const char *reserving(const Story *s, EventId append, PlaceId what, const char *bound, Arena *a) {
    PlaceId from = s->unit->places.at[s->unit->regions.at[loop_of(s, append)].bound.id].parent;
    StrId type = owner_type(s, what);
    const Api *reserve = type ? program_role(s->program, s->unit, type, ROLE_RESERVE) : NULL;
    const char *text = place_text(a, s->unit, what);
    const Unit *unused;
    if (reserve)
        return str_format(a, "call `%s` for `%s` elements of `%s` before the loop", reserve->name, bound, text);
    const Event *e = story_event(s, append);
    bool own = type && from && program_definition(s->program, s->unit, e->callee, &unused);
    if (!own || owner_type(s, from) != type) return NULL;
    return str_format(a,
                      "write a function beside `%s` that reserves room, and call it for `%s` elements of `%s` before "
                      "the loop",
                      call_text(s->unit, e), bound, text);
}

/* True when the loop fills one and the same container. */
static bool same_all_along(const Story *s, RegionId loop, const Operand *o, Arena tmp) {
    Operand holder = {.kind = OPD_VALUE, .id = o->id, .type = o->type};
    return s->unit->places.at[o->id].derefs == 1 || loop_invariant(s, loop, &holder, tmp);
}

static void check_member(const Story *s, EventId append, Findings *out, Arena tmp) {
    const Event *e = story_event(s, append);
    const Operand *o = e->operands ? event_operand(s, e, 0) : NULL;
    RegionId loop = loop_of(s, append);
    bool member = o && is_container(o, o->id) && s->unit->places.at[o->id].derefs > 0;
    if (!member || !loop || loop_around(s, loop) || !adds_one(s, append)) return;
    const char *bound = trips(s, loop, out->arena, tmp);
    if (!bound || is_under(s->unit, s->unit->regions.at[loop].bound.id, o->id)) return;
    if (!same_all_along(s, loop, o, tmp) || !runs_every_trip(s, loop, append, tmp)) return;
    const char *doubt = room_in_doubt(s, append, o->id, tmp);
    const char *help = doubt ? reserving(s, append, o->id, bound, out->arena) : NULL;
    if (help) add(s, append, loop, o->id, doubt, help, out);
}

/* --- arrays grown by hand -------------------------------------------------------------------------------- */

static bool geometric(const Story *s, RegionId loop, PlaceId capacity) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId i = r->first; i < r->last; i++) {
        Affine a;
        if (affine_change(s, story_event(s, i), &a) && a.count == capacity && a.mul >= 2) return true;
    }
    return false;
}

/* The element of `array` that the place is or is part of; 0 when it is neither. */
static PlaceId element_of(const Unit *u, PlaceId p, PlaceId array) {
    for (; p; p = u->places.at[p].parent)
        if (u->places.at[p].step == STEP_INDEX && u->places.at[p].parent == array) return p;
    return 0;
}

/* True when every trip of the loop writes one element of the array and no other. */
static bool one_element_per_trip(const Story *s, RegionId loop, PlaceId array, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    PlaceId element = 0;
    bool each_trip = false;
    for (EventId i = r->first; i < r->last; i++) {
        PlaceId written = element_of(s->unit, story_event(s, i)->dst, array);
        bool writes = event_changes(story_event(s, i), story_event(s, i)->dst);
        if (!written || !writes) continue;
        if (element && element != written) return false;
        element = written;
        if (runs_every_trip(s, loop, i, tmp)) each_trip = true;
    }
    return each_trip;
}

/* True when the value that call reallocates was null before the loop. */
static bool starts_null(const Story *s, EventId call, const Operand *array, Arena tmp) {
    Sources from = sources_of(&tmp, s, call, array);
    bool null = false;
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *source = &from.list.at[i];
        if (source->kind == SOURCE_NULL)
            null = true;
        else if (source->kind != SOURCE_BIRTH || source->event != call)
            return false;
    }
    return null;
}

static void check_array(const Story *s, EventId call, Findings *out, Arena tmp) {
    const Api *api = story_callee(s, call);
    RegionId loop = loop_of(s, call);
    Affine size;
    if (!loop || !asked_size(s, call, &size) || !geometric(s, loop, size.count)) return;
    const Operand *array = event_operand(s, story_event(s, call), api->result_arg - 1u);
    const char *bound = array->kind == OPD_VALUE ? trips(s, loop, out->arena, tmp) : NULL;
    if (!bound || !starts_null(s, call, array, tmp) || !one_element_per_trip(s, loop, array->id, tmp)) return;
    add(s, call, loop, array->id, "",
        str_format(out->arena, "allocate `%s` elements for `%s` once before the loop", bound,
                   place_text(out->arena, s->unit, array->id)),
        out);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) {
        check_rust_capacity(&rule_missing_capacity, s, out, tmp);
        return;
    }
    for (uint32_t i = 0; i < s->births.count; i++) check_owner(s, s->births.at[i], out, tmp);
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Api *api = story_callee(s, i);
        if (api && api->result == RESULT_REGROWN) check_array(s, i, out, tmp);
        if (api && api->role) check_member(s, i, out, tmp);
    }
}

const Rule rule_missing_capacity = {
    .id = "missing-capacity",
    .code = "ALC2002",
    .title = "MissingCapacity",
    .family = FAMILY_CAPACITY,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "medium",
    .summary = "A container starts empty although the loop that fills it has a known number of trips.",
    .why = "Growing from nothing to n elements takes about log2(n) reallocations, each of which may copy what is there "
           "already. With the capacity given first it takes one.",
    .fix =
        "Reserve room before the loop, create the container with that capacity, or allocate the array once. Leave it "
        "when the loop may stop long before its end, or when the container's first block already holds what usually "
        "comes.",
    .misses =
        "Containers that are passed in by themselves, several appends per trip, and loops whose length is not a number "
        "that is known when they start.",
    .examples =
        {
            {LANG_C,
             "#include <stdlib.h>\n"
             "\n"
             "int *squares(int n) {\n"
             "    int *list = NULL;\n"
             "    size_t room = 0;\n"
             "    for (int i = 0; i < n; i++) {\n"
             "        if ((size_t)i == room) {\n"
             "            room = room ? 2 * room : 8;\n"
             "            list = realloc(list, room * sizeof *list);\n"
             "            if (!list) abort();\n"
             "        }\n"
             "        list[i] = i * i;\n"
             "    }\n"
             "    return list;\n"
             "}\n",
             "#include <stdlib.h>\n"
             "\n"
             "int *squares(int n) {\n"
             "    int *list = malloc((size_t)n * sizeof *list);\n"
             "    if (!list) abort();\n"
             "    for (int i = 0; i < n; i++) list[i] = i * i;\n"
             "    return list;\n"
             "}\n"},
            {LANG_RUST,
             "pub fn squares(list: &[u64]) -> Vec<u64> {\n"
             "    let mut out = Vec::new();\n"
             "    for x in list {\n"
             "        out.push(x * x);\n"
             "    }\n"
             "    out\n"
             "}\n",
             "pub fn squares(list: &[u64]) -> Vec<u64> {\n"
             "    let mut out = Vec::with_capacity(list.len());\n"
             "    for x in list {\n"
             "        out.push(x * x);\n"
             "    }\n"
             "    out\n"
             "}\n"},
        },
    .clippy = "vec_init_then_push",
    .check = check,
};
