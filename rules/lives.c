/* See lives.h. Everything is decided by what query.h answers; what it does not know counts against. */
#include "lives.h"

#include <string.h>

static bool points_to(const Story *s, TypeId pointer, unsigned flag) {
    const Type *t = type_at(s, pointer);
    return (t->kind == TYPE_POINTER || t->kind == TYPE_ARRAY) && (type_at(s, t->of)->flags & flag);
}

static bool prints_bare_text(const Story *s, const Event *e, const Api *api) {
    if (!(api->flags & API_VARIADIC) || (api->flags & API_EDITS) || e->operands != api->format + 1u) return false;
    const Operand *format = event_operand(s, e, api->format - 1u);
    return format->kind == OPD_STRING && str_is(unit_str(s->unit, format->id), "%s");
}

/* `format!` of a text without arguments. */
static bool prints_literal(const Story *s, const Birth *birth, const Event *e) {
    if (birth->kind != BIRTH_VALUE || e->operands != 1 || birth->api->format != 1) return false;
    const Operand *format = event_operand(s, e, 0);
    return format->kind == OPD_STRING && !strpbrk(unit_z(s->unit, format->id), "{}") &&
           place_type(s->unit, birth->place)->own == OWN_STRING;
}

static bool is_volatile(const Story *s, const Operand *o) {
    bool placed = o->kind == OPD_VALUE || o->kind == OPD_INTERIOR || o->kind == OPD_ADDRESS;
    for (PlaceId p = placed ? o->id : 0; p; p = s->unit->places.at[p].parent)
        if (place_type(s->unit, p)->flags & TYPE_VOLATILE) return true;
    return points_to(s, o->type, TYPE_VOLATILE);
}

static const Operand *steady_enough(const Story *s, const Operand *o) { return is_volatile(s, o) ? NULL : o; }

const Operand *copied_whole(const Story *s, const Birth *birth) {
    const Api *api = birth->api;
    const Event *e = story_event(s, birth->event);
    if (!api || e->kind != EV_CALL || !birth->place) return NULL;
    if (birth->kind != BIRTH_RESULT && birth->kind != BIRTH_OUT && birth->kind != BIRTH_VALUE) return NULL;
    if (api->format && prints_bare_text(s, e, api)) return steady_enough(s, event_operand(s, e, api->format));
    if (prints_literal(s, birth, e)) return event_operand(s, e, 0);
    if (!api->copy || api->copy > e->operands || api->count || api->size_add) return NULL;
    return steady_enough(s, event_operand(s, e, api->copy - 1u));
}

static bool tests_at(const Life *life, EventId event) {
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].event == event && life->uses.at[i].kind == LIFE_TEST) return true;
    return false;
}

/* A comparison is two uses, one after the other. Between two pointers into the object it gives the same answer
 * for every object; with another pointer it tells this object from others. */
static bool tells_apart(const Story *s, const Life *life, EventId event) {
    const Event *e = story_event(s, event);
    if (e->kind != EV_USE || e->use != USE_COMPARE) return false;
    const Event *next = e + 1, *last = e - 1;
    bool paired_next = next->kind == EV_USE && next->use == USE_COMPARE && next->loc == e->loc;
    bool paired_last = last->kind == EV_USE && last->use == USE_COMPARE && last->loc == e->loc;
    return !(paired_next && tests_at(life, event + 1)) && !(paired_last && tests_at(life, event - 1));
}

static bool only_reads(const Story *s, const Life *life, const LifeUse *use) {
    switch ((LifeUseKind)use->kind) {
    case LIFE_READ:
    case LIFE_ALIAS:
    case LIFE_FREE:
    case LIFE_BORROW:
    case LIFE_DUPLICATE: return true;
    case LIFE_TEST: return !tells_apart(s, life, use->event);
    default: return false;
    }
}

/* The first branch that a call's status decides, 0 when something else comes first. */
static EventId status_branch(const Story *s, EventId call) {
    PlaceId status = story_event(s, call)->dst;
    if (!status) return 0;
    for (EventId e = call + 1; e < s->func->last; e++) {
        const Event *event = story_event(s, e);
        if (event->kind == EV_BRANCH) return e;
        if (event->kind != EV_USE || event->dst != status) return 0;
    }
    return 0;
}

/* True when nothing on the ways from `from` on has to do with the object before its free. */
static bool ignores(const Story *s, const Life *life, EventId from, Arena tmp) {
    EventSet way = set_after(&tmp, s, from, NULL);
    set_add(way, from);
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (set_has(way, life->uses.at[i].event)) return false;
    return true;
}

static bool ends_freed(const Story *s, const Life *life, EventId from, Arena tmp) {
    EventSet frees = set_new(&tmp, s);
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == LIFE_FREE) set_add(frees, life->uses.at[i].event);
    EventSet way = set_after(&tmp, s, from, &frees);
    return !set_has(way, s->func->last - 1);
}

bool life_ends(const Story *s, const Life *life, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) return life_freed_on_every_path(s, life, tmp);
    if (!(life->flags & LIFE_FREED)) return false;
    if (life_freed_on_every_path(s, life, tmp)) return true;
    EventId branch = life->birth.kind == BIRTH_OUT ? status_branch(s, life->birth.event) : 0, next[2];
    if (!branch || event_next(s, branch, next) != 2) return false;
    int good = ignores(s, life, next[0], tmp) ? 1 : ignores(s, life, next[1], tmp) ? 0 : -1;
    return good >= 0 && ends_freed(s, life, next[good], tmp);
}

bool life_only_read(const Story *s, const Life *life, Arena tmp) {
    bool read = false;
    if (life->flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (!only_reads(s, life, use)) return false;
        if (use->kind != LIFE_FREE && use->kind != LIFE_TEST && use->kind != LIFE_ALIAS) read = true;
    }
    return read && life_ends(s, life, tmp);
}

/* The edge of a branch on the object's pointer that is taken when there is no object: 0 or 1, -1 when it is no such
 * branch. */
static int failing_edge(const Life *life, const Event *e) {
    if (e->kind != EV_BRANCH || !e->dst) return -1;
    for (uint32_t i = 0; i < life->holders.count; i++)
        if (life->holders.at[i] == e->dst) return e->flags & EVENT_TRUE_IS_NULL ? 0 : 1;
    return -1;
}

EventSet set_while_alive(Arena *a, const Story *s, const Life *life, const EventSet *stops) {
    EventSet seen = set_new(a, s);
    Vec(EventId) open = {0};
    *vec_push(a, &open) = life->birth.event;
    while (open.count) {
        EventId e = open.at[--open.count], next[2];
        unsigned count = event_next(s, e, next);
        int failing = count == 2 ? failing_edge(life, story_event(s, e)) : -1;
        for (unsigned i = 0; i < count; i++) {
            if ((int)i == failing || set_has(seen, next[i]) || set_has(*stops, next[i])) continue;
            set_add(seen, next[i]);
            *vec_push(a, &open) = next[i];
        }
    }
    return seen;
}

bool frees_only_this(const Story *s, const Life *life, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_FREE && (!use->whole || life_mixes(s, life, use->event, use->place, tmp))) return false;
    }
    return true;
}

bool life_has_odd_holder(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++) {
        const Place *p = &s->unit->places.at[life->holders.at[i]];
        const Var *v = &s->unit->vars.at[p->var];
        if (v->flags & (VAR_VOLATILE | VAR_HIDDEN_USE | VAR_UNSURE)) return true;
        if (v->kind == VAR_STATIC || v->kind == VAR_GLOBAL) return true;
    }
    return false;
}

static bool parameter_accepts(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    const Unit *unit = NULL;
    if (e->kind != EV_CALL || use->kind == LIFE_FREE) return true;
    if (!e->callee) return false;
    const Func *f = program_definition(s->program, s->unit, e->callee, &unit);
    if (!f || use->arg >= f->params) return true;
    const Type *t = &unit->types.at[unit->vars.at[f->var_first + use->arg].type];
    return t->kind == TYPE_POINTER && (unit->types.at[t->of].flags & TYPE_CONST);
}

bool readers_accept(const Story *s, const Life *life, const Operand *source) {
    if (source->kind == OPD_STRING || !points_to(s, source->type, TYPE_CONST)) return true;
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (!parameter_accepts(s, &life->uses.at[i])) return false;
    for (uint32_t i = 0; i < life->holders.count; i++) {
        const Place *p = &s->unit->places.at[life->holders.at[i]];
        if (p->step != STEP_VAR && !points_to(s, p->type, TYPE_CONST)) return false;
    }
    return true;
}

static bool is_program_argument(const Story *s, PlaceId id) {
    const Place *p = &s->unit->places.at[id];
    const Var *v = &s->unit->vars.at[p->var];
    bool element = p->depth == 1 && (p->step == STEP_INDEX || p->step == STEP_DEREF);
    return element && v->kind == VAR_PARAM && v->index == 1 && str_is(unit_str(s->unit, s->func->name), "main");
}

bool operand_lasts(const Story *s, EventId at, const Operand *o, Arena tmp) {
    if (o->kind == OPD_STRING) return true;
    if (o->kind != OPD_VALUE) return false;
    Sources from = sources_of(&tmp, s, at, o);
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *source = &from.list.at[i];
        bool argument = source->kind == SOURCE_PLACE && is_program_argument(s, source->place);
        if (source->kind != SOURCE_LITERAL && source->kind != SOURCE_LASTING && !argument) return false;
    }
    return from.list.count > 0;
}

const Operand *borrowable_original(Arena *a, const Story *s, const Birth *birth, Life *life) {
    const Operand *source = copied_whole(s, birth);
    if (!source) return NULL;
    *life = life_of(a, s, *birth);
    if (!life_only_read(s, life, *a) || life_has_odd_holder(s, life) || !readers_accept(s, life, source)) return NULL;
    return source_outlives(s, birth->event, source, life, *a, NULL) ? source : NULL;
}

static bool is_borrowable(const Story *s, const Source *x, const Life *life, Arena tmp) {
    if (x->kind == SOURCE_NULL || x->kind == SOURCE_UNSET) return true;
    if (x->kind != SOURCE_BIRTH || x->event == life->birth.event) return x->kind == SOURCE_BIRTH;
    const Birth *other = birth_at(s, x->event);
    Life unused;
    return other && borrowable_original(&tmp, s, other, &unused);
}

bool frees_only_borrowable(const Story *s, const Life *life, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind != LIFE_FREE) continue;
        Arena scratch = tmp;
        Operand freed = {.kind = OPD_VALUE, .id = use->place};
        Sources from = sources_of(&scratch, s, use->event, &freed);
        for (uint32_t k = 0; k < from.list.count; k++)
            if (!use->whole || !is_borrowable(s, &from.list.at[k], life, scratch)) return false;
    }
    return true;
}

const char *original_text(Arena *a, const Story *s, EventId at, const Operand *o, Arena tmp) {
    const char *spelled = operand_text(a, s->unit, o);
    bool temporary = o->kind == OPD_VALUE && s->unit->vars.at[s->unit->places.at[o->id].var].kind == VAR_TEMP;
    if (*spelled && !temporary) return str_format(a, "`%s`", spelled);
    Sources from = temporary ? sources_of(&tmp, s, at, o) : (Sources){0};
    EventId call = from.list.count == 1 ? from.list.at[0].event : 0;
    if (!call || story_event(s, call)->kind != EV_CALL) return "its original";
    return str_format(a, "what `%s` returns", call_text(s->unit, story_event(s, call)));
}

EventId last_use(const Life *life, LifeUseKind kind) {
    EventId last = 0;
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == kind && life->uses.at[i].event > last) last = life->uses.at[i].event;
    return last;
}

const Birth *birth_at(const Story *s, EventId event) {
    const Birth *found = NULL;
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *b = &s->births.at[i];
        if (b->event != event || b->kind == BIRTH_PARAM || b->kind == BIRTH_OWNER) continue;
        if (found) return NULL;
        found = b;
    }
    return found;
}

Level level_at(const Rule *rule, const Story *s) {
    bool quiet = (s->func->flags & FUNC_TEST) != 0;
    return quiet ? LEVEL_NOTE : rule->level;
}

const char *cost_at(const Story *s, EventId event) {
    return loop_of(s, event) ? "1 allocation per iteration of the loop" : "1 allocation per call";
}

static void relate_use(Finding *f, const Story *s, EventId event, const char *text) {
    if (event && f->related_count < FINDING_RELATED) finding_relate(f, s, story_event(s, event)->loc, text);
}

void relate_end(Finding *f, const Story *s, const Life *life) {
    EventId read = last_use(life, LIFE_READ), copied = last_use(life, LIFE_DUPLICATE);
    relate_use(f, s, read > copied ? read : copied, "last read here");
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == LIFE_FREE) relate_use(f, s, life->uses.at[i].event, "freed here");
}
