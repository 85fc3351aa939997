/* Rule linear-growth: an array grown by a constant number of elements each time one is added. */
#include "births.h"
#include "growth.h"

extern const Rule rule_linear_growth;

/* What is known of a growing array. */
typedef struct Growth {
    EventId call; /* the realloc */
    PlaceId array, count;
    RegionId loop; /* the loop around it; 0: the function itself is what is called again and again */
    int64_t step;  /* elements added each time */
    int64_t spare; /* elements asked for beyond `count` */
} Growth;

enum { LARGE_CHUNK = 16 };

/* True when the place still means the same thing on the next trip of the loop, or on the next call. */
static bool persists(const Story *s, RegionId loop, PlaceId p) {
    const Place *place = &s->unit->places.at[p];
    const Var *v = &s->unit->vars.at[place->var];
    if (v->kind == VAR_STATIC || v->kind == VAR_GLOBAL) return true;
    if (!loop) return v->kind == VAR_PARAM && place->derefs > 0;
    for (RegionId r = v->region; r; r = s->unit->regions.at[r].parent)
        if (r == loop) return false;
    return v->kind != VAR_TEMP;
}

/* The constant by which the count goes up beside the call; 0 when it does not, or not by a constant. `before`
 * tells whether it does so first. */
static int64_t step_of(const Story *s, EventId call, PlaceId count, RegionId loop, bool *before) {
    int64_t step = 0;
    for (EventId i = s->func->first; i < s->func->last; i++) {
        Affine a;
        if (!event_changes(story_event(s, i), count) || loop_of(s, i) != loop) continue;
        if (!affine_change(s, story_event(s, i), &a)) return 0;
        affine_resolve(s, &a);
        if (a.count != count || a.mul != 1 || a.add <= 0 || (step && a.add != step)) return 0;
        if (!step) *before = i < call;
        step = a.add;
    }
    return step;
}

static bool element_size_fits(const Story *s, PlaceId array, int64_t mul) {
    const Type *pointer = place_type(s->unit, array);
    if (pointer->kind != TYPE_POINTER) return false;
    const Type *t = &s->unit->types.at[pointer->of];
    return t->kind == TYPE_VOID || t->size == mul;
}

/* True when the call's result ends up in the array's place, directly or through a temporary. */
static bool stored_back(const Story *s, EventId call, PlaceId array) {
    PlaceId result = story_event(s, call)->dst;
    if (result == array) return true;
    for (EventId i = call + 1; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        if (e->kind != EV_ASSIGN || e->dst != array || !e->operands) continue;
        const Operand *o = event_operand(s, e, 0);
        if (o->kind == OPD_VALUE && o->id == result) return true;
    }
    return false;
}

/* Fills in *g and returns true when each call makes room for the elements of one step and no more (one
 * spare element, a terminator, at most). */
static bool grows_linearly(const Story *s, EventId call, Growth *g) {
    const Api *api = story_callee(s, call);
    const Event *e = story_event(s, call);
    Affine size;
    if (!asked_size(s, call, &size) || size.mul <= 0 || api->result_arg > e->operands) return false;
    const Operand *old = event_operand(s, e, api->result_arg - 1u);
    if (old->kind != OPD_VALUE || !element_size_fits(s, old->id, size.mul)) return false;
    bool before = false;
    *g = (Growth){call, old->id, size.count, loop_of(s, call), 0, size.add / size.mul};
    g->step = step_of(s, call, size.count, g->loop, &before);
    if (!g->step || g->step >= LARGE_CHUNK || size.add % size.mul) return false;
    int64_t spare = size.add / size.mul - (before ? 0 : g->step);
    return (spare == 0 || spare == 1) && stored_back(s, call, g->array);
}

enum { FAR = 2 };

/* True when the realloc is guarded by a comparison of the count with another variable: then the count is a capacity
 * already, and the step its chunk. Conditions of loops guard nothing. */
static bool is_capacity(const Story *s, const Growth *g) {
    if (g->step == 1) return false; /* a capacity that grows like the count is none */
    for (EventId i = s->func->first; i + 1 < g->call; i++) {
        const Event *one = story_event(s, i), *two = story_event(s, i + 1), *branch = story_event(s, i + 2);
        bool compares =
            one->kind == EV_USE && one->use == USE_COMPARE && two->kind == EV_USE && two->use == USE_COMPARE;
        if (!compares || one->loc != two->loc || (one->dst != g->count && two->dst != g->count)) continue;
        RegionId loop = loop_of(s, i);
        bool leaves = loop && branch->target >= s->unit->regions.at[loop].last;
        if (branch->kind == EV_BRANCH && branch->target > g->call && !leaves) return true;
    }
    return false;
}

/* True when the count is zero whenever the realloc is reached: then it makes room once, for the first element. */
static bool grows_once(const Story *s, const Growth *g, Arena tmp) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Event *e = story_event(s, i);
        EventId next[2];
        if (e->kind != EV_BRANCH || e->dst != g->count || event_next(s, i, next) != 2) continue;
        EventSet stops = set_new(&tmp, s);
        set_add(stops, i);
        EventId filled = next[e->flags & EVENT_TRUE_IS_NULL ? 1 : 0];
        bool around = set_has(set_after(&tmp, s, s->func->first, &stops), g->call);
        if (!around && filled != g->call && !set_has(set_after(&tmp, s, filled, &stops), g->call)) return true;
    }
    return false;
}

/* What the event reallocates, 0 when it does not. */
static PlaceId reallocated(const Story *s, const Event *e) {
    const Api *api = e->kind == EV_CALL ? program_callee(s->program, s->unit, e) : NULL;
    if (!api || api->result != RESULT_REGROWN || api->result_arg > e->operands) return 0;
    const Operand *old = event_operand(s, e, api->result_arg - 1u);
    return old->kind == OPD_VALUE ? old->id : 0;
}

/* True when the event calls a function of this unit that is given the address of the array, and reallocates it. */
static bool passes_for_growth(const Story *s, const Event *e, PlaceId array) {
    const Unit *u = NULL;
    const Place *p = &s->unit->places.at[array];
    const Func *f = e->kind == EV_CALL && e->callee ? program_definition(s->program, s->unit, e->callee, &u) : NULL;
    if (!f || u != s->unit) return false;
    for (EventId i = f->first; i < f->last; i++) {
        const Place *old = &u->places.at[reallocated(s, story_event(s, i))];
        const Var *param = &u->vars.at[old->var];
        if (old->step != STEP_DEREF || old->depth != 1 || param->kind != VAR_PARAM || param->index >= e->operands)
            continue;
        const Operand *given = event_operand(s, e, param->index);
        bool address = given->kind == OPD_ADDRESS && given->id == array;
        if (address || (given->kind == OPD_VALUE && p->step == STEP_DEREF && given->id == p->parent)) return true;
    }
    return false;
}

/* True when both places are the same member of the same type. */
static bool same_member(const Unit *u, PlaceId a, PlaceId b) {
    const Place *x = &u->places.at[a], *y = &u->places.at[b];
    bool members = (x->step == STEP_ARROW || x->step == STEP_DOT) && (y->step == STEP_ARROW || y->step == STEP_DOT);
    if (!members || x->field != y->field) return false;
    const Type *of_x = place_type(u, x->parent), *of_y = place_type(u, y->parent);
    if (of_x->kind == TYPE_POINTER) of_x = &u->types.at[of_x->of];
    if (of_y->kind == TYPE_POINTER) of_y = &u->types.at[of_y->of];
    return of_x->name && of_x->name == of_y->name;
}

/* Another reallocation of the same array: in this function, in one that is called with its address, or of the same
 * member anywhere in the unit. 0 when there is none. */
static EventId other_growth(const Story *s, const Growth *g) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        if (i == g->call) continue;
        if (reallocated(s, story_event(s, i)) == g->array) return i;
        if (passes_for_growth(s, story_event(s, i), g->array)) return i;
    }
    for (EventId i = 1; i < s->unit->events.count; i++) {
        PlaceId other = i == g->call ? 0 : reallocated(s, story_event(s, i));
        if (other && same_member(s->unit, other, g->array)) return i;
    }
    return 0;
}

static const char *advice(Arena *a, const Story *s, const Growth *g, EventId other) {
    const char *array = place_text(a, s->unit, g->array), *count = place_text(a, s->unit, g->count);
    const char *need = g->spare ? str_format(a, "%s + %lld", count, (long long)g->spare) : count;
    return str_format(a, "keep the capacity of `%s`; only when `%s` exceeds it, double it and reallocate%s", array,
                      need, other ? ", and let the other reallocation of it go by the same capacity" : "");
}

static void report(const Story *s, const Growth *g, Findings *out, Arena tmp) {
    const Event *e = story_event(s, g->call);
    const char *array = place_text(out->arena, s->unit, g->array), *count = place_text(out->arena, s->unit, g->count);
    bool repeated = g->loop || program_called_in_loop(s->program, s->unit, s->func, FAR, tmp);
    Finding f = finding_at(&rule_linear_growth, s, e->loc);
    f.level = repeated ? level_at(f.rule, s) : LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` grows `%s` by %lld element%s each time `%s` goes up%s",
                           call_text(s->unit, e), array, (long long)g->step, g->step > 1 ? "s" : "", count,
                           repeated ? "" : ", if this function is called often");
    f.cost = g->loop ? "1 reallocation per iteration" : "1 reallocation per call";
    EventId other = other_growth(s, g);
    f.help = advice(out->arena, s, g, other);
    if (other) finding_relate(&f, s, story_event(s, other)->loc, "also reallocated here");
    if (g->loop) finding_relate(&f, s, s->unit->regions.at[g->loop].loc, "in this loop");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (EventId i = s->func->first; i < s->func->last; i++) {
        const Api *api = story_callee(s, i);
        Growth g;
        if (!api || api->result != RESULT_REGROWN || !grows_linearly(s, i, &g)) continue;
        if (!persists(s, g.loop, g.array) || !persists(s, g.loop, g.count)) continue;
        if ((g.loop && !runs_again(s, i, tmp)) || is_capacity(s, &g)) continue;
        if (grows_once(s, &g, tmp)) continue;
        report(s, &g, out, tmp);
    }
}

const Rule rule_linear_growth = {
    .id = "linear-growth",
    .code = "ALC2001",
    .title = "LinearGrowth",
    .family = FAMILY_CAPACITY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "An array is reallocated for every element that is added to it.",
    .why =
        "Each reallocation may copy everything stored so far: n elements cost n calls of the allocator and up to n*n/2 "
        "copied elements. With a capacity that doubles, n elements cost about log2(n) calls.",
    .fix =
        "Keep the capacity next to the count; when more is needed, double the capacity and reallocate. When the final "
        "number is known beforehand, allocate once. Leave it when there are only ever a few elements and the memory "
        "of a spare slot matters more.",
    .misses =
        "Sizes that are no linear function of one count (len + strlen(s)), and elements added in another function "
        "than the one that reallocates.",
    .examples =
        {
            {LANG_C,
             "#include <stdio.h>\n"
             "#include <stdlib.h>\n"
             "\n"
             "int *read_numbers(FILE *in, size_t *count) {\n"
             "    int *numbers = NULL, n;\n"
             "    *count = 0;\n"
             "    while (fscanf(in, \"%d\", &n) == 1) {\n"
             "        int *more = realloc(numbers, (*count + 1) * sizeof *numbers);\n"
             "        if (!more) break;\n"
             "        numbers = more;\n"
             "        numbers[(*count)++] = n;\n"
             "    }\n"
             "    return numbers;\n"
             "}\n",
             "#include <stdio.h>\n"
             "#include <stdlib.h>\n"
             "\n"
             "int *read_numbers(FILE *in, size_t *count) {\n"
             "    int *numbers = NULL, n;\n"
             "    size_t room = 0;\n"
             "    *count = 0;\n"
             "    while (fscanf(in, \"%d\", &n) == 1) {\n"
             "        if (*count == room) {\n"
             "            room = room ? 2 * room : 16;\n"
             "            int *more = realloc(numbers, room * sizeof *numbers);\n"
             "            if (!more) break;\n"
             "            numbers = more;\n"
             "        }\n"
             "        numbers[(*count)++] = n;\n"
             "    }\n"
             "    return numbers;\n"
             "}\n"},
        },
    .check = check,
};
