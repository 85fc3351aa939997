/* unshared-shared: a counted pointer (Rc, Arc) that is never cloned: what it points to has one owner, its variable. */
#include "boxed_value.h"

#include "elements.h"

extern const Rule rule_unshared_shared;

/* What is counted, when a variable could be it as well. */
static const Type *counted(const Story *s, PlaceId p) {
    const Type *t = place_type(s->unit, p), *of = type_at(s, t->of);
    if (t->own != OWN_SHARED || t->kind != TYPE_RECORD || !t->of || (t->flags & TYPE_SHELL)) return NULL;
    if (of->kind == TYPE_UNKNOWN || of->own == OWN_UNKNOWN) return NULL;
    return of->flags & (TYPE_UNSIZED | TYPE_GENERIC) || of->kind == TYPE_ARRAY ? NULL : of;
}

static void check_birth(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    VarId v = born_in_variable(s, b);
    const Event *e = story_event(s, b->event);
    const Type *of = v && b->api ? counted(s, b->place) : NULL;
    if (!of || b->api->result != RESULT_FRESH || b->api->copy || (b->api->flags & API_INFERRED)) return;
    if (e->operands != 1 || api_effect(b->api, 0) != EFFECT_CONSUME || of->size > (int64_t)out->stack_budget) return;
    Life life = life_of(&tmp, s, *b);
    if (!box_stays(&life) || !box_only_opened(s, b->place, b->event)) return;
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name);
    Finding f = finding_at(&rule_unshared_shared, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena,
                           "`%s` is counted but never shared: nothing clones it, and it stays in this function", name);
    f.cost = cost_at(s, b->event);
    f.help = str_format(out->arena, "let `%s` be the value itself", name);
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (program_recursive(s->program, s->unit, s->func)) return;
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, &s->births.at[i], out, tmp);
}

static const char bad[] = "use std::rc::Rc;\n"
                          "\n"
                          "pub fn total(list: Vec<u32>) -> u32 {\n"
                          "    let list = Rc::new(list);\n"
                          "    list.iter().sum()\n"
                          "}\n";

static const char good[] = "pub fn total(list: Vec<u32>) -> u32 {\n"
                           "    list.iter().sum()\n"
                           "}\n";

const Rule rule_unshared_shared = {
    .id = "unshared-shared",
    .code = "ALC1004",
    .title = "UnsharedShared",
    .family = FAMILY_BOX,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary = "A value is put behind a counted pointer that nobody clones.",
    .why =
        "`Rc` and `Arc` put the value into a heap object together with its counts, so that it can have several owners. "
        "One that is never cloned has one.",
    .fix =
        "Keep the value itself in the variable. Leave it where a clone is about to be made, or where the value is too "
        "large for the stack.",
    .misses = "Only variables that stay in their function are judged, not fields, and not what closures use.",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
