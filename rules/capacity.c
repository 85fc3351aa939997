/* See capacity.h. A collection is made empty in a variable; what fills it first is a loop whose trips are known, or a run
 * of pushes. What a collection takes at its first push anyway is no reason to speak. */
#include "capacity.h"

#include "births.h"
#include "elements.h"
#include "places.h"

enum { FIRST_ROOM = 4, FIRST_ROOM_BYTES = 8, BIG_ELEMENT = 1024 };

typedef struct Filling {
    const Rule *rule;
    const Story *s;
    const Life *life;
    VarId v;
    const Api *sized; /* makes such a collection with room */
    Findings *out;
} Filling;

/* Elements that the first push makes room for. */
static int64_t first_room(const Filling *f) {
    const Type *t = place_type(f->s->unit, f->life->birth.place);
    if (t->own == OWN_STRING) return FIRST_ROOM_BYTES;
    const Type *element = &f->s->unit->types.at[t->of];
    return element->size == 1 ? FIRST_ROOM_BYTES : element->size > BIG_ELEMENT ? 1 : FIRST_ROOM;
}

static EventId first_use(const Life *life, LifeUseKind kind) {
    EventId e = 0;
    return life_has(life, kind, &e) ? e : 0;
}

/* True when something but looks may have happened to the collection before `at`. */
static bool touched_before(const Filling *f, EventId at, Arena tmp) {
    EventSet born = set_new(&tmp, f->s);
    set_add(born, f->life->birth.event);
    EventSet before = set_before(&tmp, f->s, at, &born);
    for (uint32_t i = 0; i < f->life->uses.count; i++) {
        const LifeUse *use = &f->life->uses.at[i];
        if (use->event == at || !set_has(before, use->event)) continue;
        if (use->kind != LIFE_READ && use->kind != LIFE_TEST && use->kind != LIFE_APPEND) return true;
        if (use->kind == LIFE_APPEND && loop_of(f->s, use->event) != loop_of(f->s, at)) return true;
    }
    return false;
}

/* True when the event, or one like it in another arm, runs on every trip. Where a `continue` cuts some short, there may
 * be nothing to make room for in the end. */
static bool fills_every_trip(const Filling *f, RegionId loop, Arena tmp) {
    EventSet stops = set_new(&tmp, f->s);
    const Region *r = &f->s->unit->regions.at[loop];
    for (EventId e = f->s->func->first; e < f->s->func->last; e++)
        if (!region_contains(f->s, loop, e)) set_add(stops, e);
    for (uint32_t i = 0; i < f->life->uses.count; i++) {
        const LifeUse *use = &f->life->uses.at[i];
        bool same_closure = closure_of(f->s, use->event) == closure_of(f->s, f->life->birth.event);
        bool plain = use->kind == LIFE_APPEND && loop_of(f->s, use->event) == loop && same_closure;
        if (plain && adds_one_element(f->s, use->event)) set_add(stops, use->event);
    }
    EventId head = r->first;
    return !set_has(set_after(&tmp, f->s, head, &stops), head);
}

/* True when another loop adds to the collection as well: the trips of the first are a part of its size. */
static bool filled_elsewhere(const Filling *f, RegionId loop) {
    for (uint32_t i = 0; i < f->life->uses.count; i++) {
        const LifeUse *use = &f->life->uses.at[i];
        if (use->kind == LIFE_APPEND && loop_of(f->s, use->event) && loop_of(f->s, use->event) != loop) return true;
    }
    return false;
}

/* True when the loop asks whether the key was new: then it expects that some are not. */
static bool expects_doubles(const Filling *f, EventId append) {
    const Type *t = place_type(f->s->unit, f->life->birth.place);
    PlaceId added = story_event(f->s, append)->dst;
    if (t->own != OWN_CONTAINER || t->view || !added) return false;
    for (EventId e = append + 1; e < f->s->func->last; e++)
        if (event_mentions(f->s, e, place_at(f->s, added)->var)) return true;
    return false;
}

static bool result_is_nothing(const Story *s) {
    uint8_t kind = s->unit->types.at[s->func->result].kind;
    return !s->func->result || kind == TYPE_VOID || kind == TYPE_UNKNOWN;
}

/* True for the `?` of a closure: a jump to where the closure returns, which gives it no value. */
static bool fails_in_closure(const Story *s, EventId e) {
    RegionId closure = closure_of(s, e);
    const Region *r = &s->unit->regions.at[closure];
    if (!closure || r->last < r->first + 4) return false;
    EventId end = r->last - 2; /* a label, and the jump to the next call */
    const Event *jump = story_event(s, e), *before = story_event(s, e - 1), *value = story_event(s, end - 1);
    bool gives = (value->kind == EV_ASSIGN || value->kind == EV_CALL) && value->dst;
    if (!gives || var_of(s, value->dst)->kind != VAR_TEMP || story_event(s, end)->kind != EV_LABEL) return false;
    return jump->kind == EV_JUMP && jump->target == end && before->kind == EV_BRANCH && before->target == e + 1;
}

/* The loop is left before its end by errors alone: `?`, which returns nothing that is written, and what is cold. */
static bool left_by_errors_only(const Story *s, RegionId loop) {
    const Region *r = &s->unit->regions.at[loop];
    for (EventId e = r->first; e < r->last; e++) {
        const Event *ev = story_event(s, e);
        bool leaves = ev->kind == EV_RETURN || (ev->kind == EV_JUMP && ev->target >= r->last);
        if (!leaves || is_cold(s, e) || fails_in_closure(s, e)) continue;
        if (ev->kind != EV_RETURN || ev->operands || result_is_nothing(s)) return false;
    }
    return true;
}

static bool trips_are_known(const Filling *f, RegionId loop, bool characters, Arena tmp) {
    const Region *r = &f->s->unit->regions.at[loop];
    if (r->kind != REGION_LOOP || ((r->flags & REGION_EARLY) && !left_by_errors_only(f->s, loop))) return false;
    if (r->flags & REGION_EACH) return characters || (r->flags & REGION_EXACT);
    return loop_counted(f->s, loop, tmp) || ((r->flags & REGION_EARLY) && r->counter);
}

/* True when the number of trips is written as a number that the first push has room for. */
static bool few_trips(const Filling *f, RegionId loop) {
    const Region *r = &f->s->unit->regions.at[loop];
    const Operand *from = r->counter ? first_count(f->s, loop) : NULL;
    if (!from || r->bound.kind != OPD_INT || from->kind != OPD_INT) return false;
    return r->bound.add - from->add <= first_room(f);
}

static bool always_reaches(const Filling *f, RegionId loop, Arena tmp) {
    EventSet stops = set_new(&tmp, f->s);
    set_add(stops, f->s->unit->regions.at[loop].first);
    EventSet after = set_after(&tmp, f->s, f->life->birth.event, &stops);
    for (EventId e = f->s->func->first; e < f->s->func->last; e++) {
        uint8_t kind = story_event(f->s, e)->kind;
        if (set_has(after, e) && (kind == EV_RETURN || kind == EV_END)) return false;
    }
    return true;
}

/* True when the source names the type itself: an alias may stand for one with a hasher or an allocator of its own, which
 * is made in another way. */
static bool names_type(const Filling *f) {
    const Event *e = story_event(f->s, f->life->birth.event);
    if (makes_of_arguments(f->life->birth.api)) return true;
    Str sized = str_of(f->sized->name);
    size_t len = str_find(sized, ':');
    Str path = str_of(call_text(f->s->unit, e));
    size_t start = 0;
    for (size_t i = 0; i + 1 < path.len && path.at[i] != '<'; i++) {
        if (path.at[i] != ':' || path.at[i + 1] != ':') continue;
        if (i - start == len && memcmp(path.at + start, sized.at, len) == 0) return true;
        start = i + 2;
    }
    return path.len - start > len && memcmp(path.at + start, sized.at, len) == 0 && path.at[start + len] == '<';
}

/* True when the first is written before the second in the same file. */
static bool stands_before(const Unit *u, LocId a, LocId b) {
    const Loc *x = &u->locs.at[a], *y = &u->locs.at[b];
    return a && x->file == y->file && (x->line < y->line || (x->line == y->line && x->col < y->col));
}

/* True when what the loop goes through is there where the container is made: the number can be named there. */
static bool bound_is_there(const Filling *f, RegionId loop) {
    const Unit *u = f->s->unit;
    const Operand *bound = &u->regions.at[loop].bound;
    if (bound->kind != OPD_VALUE && bound->kind != OPD_ADDRESS) return true;
    const Var *v = &u->vars.at[u->places.at[bound->id].var];
    return v->kind != VAR_LOCAL || stands_before(u, v->loc, story_event(f->s, f->life->birth.event)->loc);
}

static const char *advice(const Filling *f, RegionId loop, const char *count, Arena tmp) {
    Arena *a = f->out->arena;
    const char *name = unit_z(f->s->unit, f->s->unit->vars.at[f->v].name);
    const char *n = count ? count : "n", *where = count ? "" : ", n being how often the loop runs";
    if (names_type(f) && always_reaches(f, loop, tmp) && (!count || bound_is_there(f, loop)))
        return str_format(a, "make it with `%s(%s)`%s", f->sized->name, n, where);
    return str_format(a, "call `%s.reserve(%s)` before the loop%s", name, n, where);
}

static void report(const Filling *f, Level level, const char *message, const char *cost, const char *help,
                   RegionId loop) {
    Finding finding = finding_at(f->rule, f->s, story_event(f->s, f->life->birth.event)->loc);
    finding.level = (f->s->func->flags & FUNC_TEST) ? LEVEL_NOTE : level;
    finding.message = message;
    finding.cost = cost;
    finding.help = help;
    if (loop) finding_relate(&finding, f->s, f->s->unit->regions.at[loop].loc, "filled by this loop");
    finding_add(f->out, finding);
}

/* Keys may be there already, and what is a text may be longer in bytes: the number is a bound, or a beginning. */
static bool is_exact(const Filling *f, bool characters) {
    const Type *t = place_type(f->s->unit, f->life->birth.place);
    return !characters && (t->own == OWN_STRING || t->view);
}

/* True when the number of trips is a mere number, and the loop may find before its end that it was wrong: what was read
 * from a file, say, that nobody should allocate for unseen. */
static bool number_in_doubt(const Filling *f, RegionId loop) {
    const Region *r = &f->s->unit->regions.at[loop];
    return r->counter && (r->flags & REGION_EARLY) && r->bound.kind != OPD_INT;
}

static void check_loop(const Filling *f, EventId append, Arena tmp) {
    const Story *s = f->s;
    RegionId loop = loop_of(s, append);
    EventId birth = f->life->birth.event;
    bool characters, same_closure = closure_of(s, append) == closure_of(s, birth);
    if (!loop || region_contains(s, loop, birth) || !same_closure || !adds_one_element(s, append)) return;
    if (is_cold(s, birth) || about_errors(s->unit, s->func)) return;
    RegionId outer = s->unit->regions.at[loop].parent;
    while (outer && s->unit->regions.at[outer].kind != REGION_LOOP) outer = s->unit->regions.at[outer].parent;
    if (outer != loop_of(s, birth) || touched_before(f, append, tmp) || few_trips(f, loop)) return;
    const char *count = trips_text(f->out->arena, s, loop, &characters, tmp);
    if (!trips_are_known(f, loop, characters, tmp) || number_in_doubt(f, loop)) return;
    if (!fills_every_trip(f, loop, tmp) || filled_elsewhere(f, loop) || expects_doubles(f, append)) return;
    bool exact = is_exact(f, characters);
    const char *name = unit_z(s->unit, s->unit->vars.at[f->v].name);
    report(f, LEVEL_NOTE, /* how many are usual, nobody knows here; the first push makes room for a few */
           str_format(f->out->arena, "`%s` grows step by step to a size that is%s known before the loop", name,
                      exact ? "" : ", about,"),
           "about log2(n) reallocations per call", advice(f, loop, count, tmp), loop);
}

/* --- runs of pushes ----------------------------------------------------------------------------------------- */

/* The last push of a run that nothing else comes between. */
static uint32_t run_of_pushes(const Filling *f, EventId *last) {
    uint32_t run = 0;
    for (uint32_t i = 0; i < f->life->uses.count; i++) {
        const LifeUse *use = &f->life->uses.at[i];
        bool push = use->kind == LIFE_APPEND && adds_one_element(f->s, use->event);
        if (!push || branches_between(f->s, f->life->birth.event, use->event)) break;
        *last = use->event;
        run++;
    }
    return run;
}

static int64_t room_given(const Filling *f) {
    const Birth *b = &f->life->birth;
    if (!b->api->room) return 0;
    const Operand *room = event_operand(f->s, story_event(f->s, b->event), b->api->room - 1u);
    return room->kind == OPD_INT ? room->add : INT64_MAX;
}

static void check_run(const Filling *f) {
    EventId last = 0;
    uint32_t run = run_of_pushes(f, &last);
    int64_t room = room_given(f);
    if (run <= (room ? room : first_room(f)) || !run) return;
    const Type *t = place_type(f->s->unit, f->life->birth.place);
    const char *name = unit_z(f->s->unit, f->s->unit->vars.at[f->v].name);
    const char *how = t->view && t->own == OWN_CONTAINER
                          ? "write the elements as `vec![…]`"
                          : str_format(f->out->arena, "make it with `%s(%u)`", f->sized->name, run);
    report(f, f->rule->level,
           str_format(f->out->arena, "`%s` is made %s and then filled with %u elements one by one", name,
                      room ? "with less room than it needs" : "empty", run),
           "1 reallocation and more per call", how, 0);
}

static void check_collection(const Rule *rule, const Story *s, const Birth *b, Findings *out, Arena tmp) {
    VarId v = born_in_variable(s, b);
    if (!v || !b->api || !(makes_empty(s, b->event, b->api) || b->api->room)) return;
    StrId type = owner_type(s, b->place);
    const Api *sized = type ? program_role(s->program, s->unit, type, ROLE_CREATE_SIZED) : NULL;
    if (!sized) return;
    Life life = life_of(&tmp, s, *b);
    if (life.flags & LIFE_CROWDED) return;
    Filling f = {rule, s, &life, v, sized, out};
    EventId append = first_use(&life, LIFE_APPEND);
    if (!append) return;
    check_run(&f);
    if (makes_empty(s, b->event, b->api)) check_loop(&f, append, tmp);
}

void check_rust_capacity(const Rule *rule, const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_collection(rule, s, &s->births.at[i], out, tmp);
}
