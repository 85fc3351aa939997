/* sort-alloc: sorting makes a copy of a key for each comparison, or takes memory to keep equal numbers in order. */
#include "values.h"

extern const Rule rule_sort_alloc;

/* Records are left alone: their copies may turn out to need no memory. */
static bool is_costly_key(const Story *s, const Birth *birth) {
    const Type *t = place_type(s->unit, birth->place);
    return owns_heap(t) && t->view && t->own != OWN_AGGREGATE; /* text, a list, a box */
}

/* The call that a closure is written for alone, when it compares what that makes of elements; 0: another one. */
static EventId comparing_call(const Story *s, RegionId closure) {
    EventId e = s->unit->regions.at[closure].last;
    while (story_event(s, e)->kind == EV_LABEL) e++;
    const Api *api = story_event(s, e)->kind == EV_CALL ? story_callee(s, e) : NULL;
    return api && api->keys && *api->keys ? e : 0;
}

/* The call that compares what is born in a closure and is its result; 0 when it is used in another way, too. */
static EventId compared_at(const Story *s, const Birth *birth, Arena tmp) {
    RegionId closure = birth->kind == BIRTH_VALUE && birth->place ? closure_of(s, birth->event) : 0;
    EventId call = closure ? comparing_call(s, closure) : 0;
    if (!call || !is_costly_key(s, birth)) return 0;
    Life life = life_of(&tmp, s, *birth);
    bool result = false;
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        if (use->kind == LIFE_ALIAS) continue;
        if (use->kind != LIFE_CONSUME || use->event + 1 != s->unit->regions.at[closure].last) return 0;
        result = true;
    }
    return result ? call : 0;
}

static void check_copy(const Story *s, const ValueCopy *copy, EventId at, Findings *out) {
    const Event *e = story_event(s, copy->birth->event), *call = story_event(s, at);
    const char *original =
        copy->place ? str_format(out->arena, "`%s`", place_text(out->arena, s->unit, copy->place)) : "what is compared";
    bool each = !story_callee(s, at)->twin; /* makes each key once */
    Finding f = finding_at(&rule_sort_alloc, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies %s %s `%s` %s", call_text(s->unit, e), original,
                           each ? "for each element that" : "whenever", call_text(s->unit, call),
                           each ? "compares" : "compares two elements");
    f.cost = each ? "1 allocation per element" : "2 allocations per comparison";
    f.help = str_format(out->arena, "compare references: `.%s(|a, b| …)` and `.cmp()` with %s of both elements",
                        story_callee(s, at)->keys, original);
    finding_add(out, f);
}

static void check_key(const Story *s, const Birth *birth, EventId at, Findings *out) {
    const Api *api = story_callee(s, at);
    const Event *e = story_event(s, birth->event), *call = story_event(s, at);
    if (!api->twin || !birth->api || birth->api->result != RESULT_FRESH || birth->api->bytes == 0) return;
    if (e->flags & EVENT_IN_MACRO) return;
    Finding f = finding_at(&rule_sort_alloc, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` makes a key whenever `%s` compares two elements", call_text(s->unit, e),
                           call_text(s->unit, call));
    f.cost = "2 allocations per comparison";
    f.help = str_format(out->arena, "`.%s(…)` makes one key per element", api->twin);
    finding_add(out, f);
}

/* Numbers that are equal cannot be told apart. */
static bool sorts_numbers(const Story *s, const Operand *o) {
    const Type *t = &s->unit->types.at[o->type];
    if (o->kind == OPD_VALUE || o->kind == OPD_ADDRESS) t = place_type(s->unit, o->id);
    while (t->kind == TYPE_POINTER) t = &s->unit->types.at[t->of];
    if (t->kind != TYPE_ARRAY && t->own != OWN_CONTAINER) return false;
    return s->unit->types.at[t->of].kind == TYPE_INT;
}

static void check_order(const Story *s, EventId at, Findings *out) {
    const Event *e = story_event(s, at);
    const Api *api = e->kind == EV_CALL ? story_callee(s, at) : NULL;
    if (!api || !(api->flags & API_ORDERS) || !api->twin || !e->operands || (e->flags & EVENT_IN_MACRO)) return;
    const Operand *o = event_operand(s, e, 0);
    if (!sorts_numbers(s, o)) return;
    Finding f = finding_at(&rule_sort_alloc, s, e->loc);
    f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` takes memory to keep equal numbers in their order, which nobody can see",
                           call_text(s->unit, e));
    f.cost = "1 allocation per call, unless there are only a few";
    f.help = str_format(out->arena, "`.%s()`", api->twin);
    f.clippy = "stable_sort_primitive";
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        ValueCopy copy;
        EventId at = compared_at(s, &s->births.at[i], tmp);
        if (at && value_copy(s, &s->births.at[i], &copy))
            check_copy(s, &copy, at, out);
        else if (at)
            check_key(s, &s->births.at[i], at, out);
    }
    for (EventId e = s->func->first; e < s->func->last; e++) check_order(s, e, out);
}

static const char bad[] = "pub struct Job {\n"
                          "    pub name: String,\n"
                          "}\n"
                          "\n"
                          "pub fn order(jobs: &mut [Job]) {\n"
                          "    jobs.sort_by_key(|job| job.name.clone());\n"
                          "}\n";

static const char good[] = "pub struct Job {\n"
                           "    pub name: String,\n"
                           "}\n"
                           "\n"
                           "pub fn order(jobs: &mut [Job]) {\n"
                           "    jobs.sort_by(|a, b| a.name.cmp(&b.name));\n"
                           "}\n";

const Rule rule_sort_alloc = {
    .id = "sort-alloc",
    .code = "ALC5010",
    .title = "SortAlloc",
    .family = FAMILY_TEMP,
    .level = LEVEL_NOTE,
    .skips_tests = true,
    .precision = "medium",
    .summary = "Sorting allocates: a key for each comparison, or room to keep equal numbers in their order.",
    .why =
        "A key that is made by the closure of `sort_by_key` is made twice per comparison, about 2 n log n times, and "
        "a stable sort takes room for half of the elements.",
    .fix = "Compare references with `sort_by`; where the key has to be made, `sort_by_cached_key` makes it once per "
           "element. Numbers that are equal look alike: `sort_unstable` does.",
    .misses = "Keys wrapped in `Reverse`, keys that are records, and keys made by functions that are not known.",
    .clippy = "stable_sort_primitive",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
