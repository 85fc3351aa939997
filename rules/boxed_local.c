/* Rule boxed-local: a heap object of constant size that never leaves the function that made it. */
#include "births.h"
#include "boxed_value.h"

extern const Rule rule_boxed_local;

/* Uses that work on a variable's address as they do on a malloc'ed pointer. */
static bool use_fits(const LifeUse *use) {
    switch (use->kind) {
    case LIFE_KEEP:
    case LIFE_RETURN:
    case LIFE_CONSUME:
    case LIFE_LOST:
    case LIFE_REGROW: return false;
    default: return true;
    }
}

static bool uses_fit(const Life *life) {
    bool used = false; /* what is allocated and freed again, and nothing else, tries the allocator out */
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (!use_fits(use)) return false;
        used = used || (use->kind != LIFE_FREE && use->kind != LIFE_TEST);
    }
    return used;
}

/* True when variables of the type can be declared here, `bytes` being one or several of them. */
static bool declarable(const Unit *u, const Type *t, int64_t bytes) {
    if (t->kind == TYPE_VOID || t->kind == TYPE_UNKNOWN || t->kind == TYPE_FUNCTION) return false;
    if (t->flags & (TYPE_INCOMPLETE | TYPE_FLEXIBLE | TYPE_VOLATILE)) return false;
    if (t->kind == TYPE_RECORD && strchr(unit_z(u, t->name), '(')) return false; /* no name to declare it by */
    return t->size > 0 && bytes % t->size == 0;
}

/* The function that frees the object and what it holds, 0 when all frees are plain. */
static EventId dismantler(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Event *e = story_event(s, use->event);
        if (use->kind != LIFE_FREE || e->kind != EV_CALL || !story_callee(s, use->event)) continue;
        if (api_effect(story_callee(s, use->event), use->arg) != EFFECT_FREE) continue;
        if (callee_dismantles(s, use->event, use->arg)) return use->event;
    }
    return 0;
}

/* True when the call that frees the object takes others of its kind too, or gives something back. */
static bool takes_more(const Story *s, EventId call, TypeId object) {
    const Event *e = story_event(s, call);
    uint32_t alike = 0;
    for (uint32_t i = 0; i < e->operands; i++) {
        const Type *t = &s->unit->types.at[event_operand(s, e, i)->type];
        alike += t->kind == TYPE_POINTER && t->of == object;
    }
    return alike != 1 || (e->dst && place_type(s->unit, e->dst)->kind == TYPE_POINTER);
}

/* True when what makes and what frees the object can be split into a part for the object and one for its
 * memory: functions of the project that do just that. */
static bool splittable(const Story *s, const Life *life, TypeId object) {
    EventId taker = dismantler(s, life);
    if (taker && takes_more(s, taker, object)) return false;
    if (birth_constructed(&life->birth) && (story_event(s, life->birth.event)->flags & EVENT_IN_MACRO)) return false;
    if (!birth_constructed(&life->birth)) return true;
    return !(s->func->flags & FUNC_TEST) && constructor_visible(s, &life->birth); /* not for a test's sake */
}

bool box_fits_stack(const Story *s, const Life *life, uint32_t budget, Arena tmp) {
    const Birth *b = &life->birth;
    if (b->kind != BIRTH_RESULT || !b->place || b->api->result != RESULT_FRESH || b->api->copy) return false;
    int64_t bytes = birth_bytes(s, b);
    if (bytes <= 0 || bytes > budget) return false;
    if (life->flags & (LIFE_OVERLAPS | LIFE_ESCAPES | LIFE_CROWDED | LIFE_LOST_ANY)) return false;
    TypeId object = life_object(s, life);
    if (!object || !declarable(s->unit, &s->unit->types.at[object], bytes)) return false;
    if (!life_name(s, life) || life_has_odd_holder(s, life) || birth_hidden(s, life)) return false;
    if (!uses_fit(life) || !frees_apart(s, life, tmp) || !splittable(s, life, object)) return false;
    return !program_recursive(s->program, s->unit, s->func);
}

/* "struct job job" or "char line[64]", to be declared in the object's place. */
static const char *declaration(Arena *a, const Story *s, const Life *life, TypeId object, int64_t bytes) {
    const Type *t = &s->unit->types.at[object];
    const char *name = place_text(a, s->unit, life_name(s, life)), *type = type_text(a, s->unit, object);
    const char *zero = (life->birth.api->flags & API_ZEROED) ? " = {0}" : "";
    const char *gap = str_ends(str_of(type), "*") ? "" : " ";
    if (bytes == t->size) return str_format(a, "%s%s%s_box%s;", type, gap, name, zero);
    return str_format(a, "%s%s%s_box[…]%s;", type, gap, name, zero); /* the number as the source spells it */
}

static const char *help(Arena *a, const Story *s, const Life *life, int64_t bytes, EventId taker) {
    TypeId object = life_object(s, life);
    const char *type = type_text(a, s->unit, object), *name = place_text(a, s->unit, life_name(s, life));
    const char *maker = call_text(s->unit, story_event(s, life->birth.event));
    const char *freer = taker ? unit_z(s->unit, story_event(s, taker)->callee) : "";
    const char *decl = declaration(a, s, life, object, bytes),
               *drop = life->flags & LIFE_FREED ? ", and drop the free" : "";
    bool made = birth_constructed(&life->birth);
    if (made && taker)
        return str_format(a,
                          "split `%s` and `%s` into functions that set up and tear down a `%s` of the caller's; "
                          "declare `%s` here",
                          maker, freer, type, decl);
    if (made && s->unit->types.at[object].kind != TYPE_RECORD)
        return str_format(a, "let `%s` fill memory of the caller's; declare `%s` here%s", maker, decl, drop);
    if (made)
        return str_format(a, "split `%s` into a function that sets up a `%s` of the caller's; declare `%s` here%s",
                          maker, type, decl, drop);
    if (taker)
        return str_format(a,
                          "declare `%s`, point `%s` to it, and split `%s` so that it can release what the object holds "
                          "without freeing the object",
                          decl, name, freer);
    return str_format(a, "declare `%s`, point `%s` to it%s", decl, name, drop);
}

static void report(const Story *s, const Life *life, Findings *out) {
    const Event *e = story_event(s, life->birth.event);
    int64_t bytes = birth_bytes(s, &life->birth);
    EventId taker = dismantler(s, life);
    Finding f = finding_at(&rule_boxed_local, s, e->loc);
    f.level = taker || birth_constructed(&life->birth) ? LEVEL_NOTE : level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` of %lld bytes for `%s` never leaves this function", call_text(s->unit, e),
                           (long long)bytes, place_text(out->arena, s->unit, life_name(s, life)));
    f.cost = cost_at(s, life->birth.event);
    f.help = help(out->arena, s, life, bytes, taker);
    relate_frees(&f, s, life);
    finding_add(out, f);
}

static void check_birth(const Story *s, Birth b, Findings *out, Arena tmp) {
    if (b.kind != BIRTH_RESULT || !b.place) return;
    Life life = life_of(&tmp, s, b);
    if (box_fits_stack(s, &life, out->stack_budget, tmp)) report(s, &life, out);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) {
        check_rust_boxes(&rule_boxed_local, s, out, tmp);
        return;
    }
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, s->births.at[i], out, tmp);
}

const Rule rule_boxed_local = {
    .id = "boxed-local",
    .code = "ALC1001",
    .title = "BoxedLocal",
    .family = FAMILY_BOX,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A heap object of small constant size never leaves the function that allocates it.",
    .why =
        "Every call pays for a trip through the allocator and back, and gains an error path for the case that it "
        "fails. A variable of the same size costs nothing, is freed by itself, and is more likely to be in the cache.",
    .fix = "Declare a variable of the object's type, let the pointer point to it, and drop the free and the check for "
           "failure. Keep the heap object when it is large for the stack the function runs on, or when it is about to "
           "be handed to code that keeps it.",
    .misses =
        "Objects of unknown or variable size, objects held by an untyped pointer, and objects passed to functions "
        "whose bodies are not part of the analysed program.",
    .examples =
        {
            {LANG_C,
             "#include <stdlib.h>\n"
             "\n"
             "struct range { int low, high; };\n"
             "\n"
             "int width(int a, int b) {\n"
             "    struct range *r = malloc(sizeof *r);\n"
             "    if (!r) return -1;\n"
             "    r->low = a < b ? a : b;\n"
             "    r->high = a < b ? b : a;\n"
             "    int w = r->high - r->low;\n"
             "    free(r);\n"
             "    return w;\n"
             "}\n",
             "struct range { int low, high; };\n"
             "\n"
             "int width(int a, int b) {\n"
             "    struct range r;\n"
             "    r.low = a < b ? a : b;\n"
             "    r.high = a < b ? b : a;\n"
             "    return r.high - r.low;\n"
             "}\n"},
            {LANG_RUST,
             "pub fn product(a: u64, b: u64) -> u64 {\n"
             "    let mut sum = Box::new(0);\n"
             "    for _ in 0..a {\n"
             "        *sum += b;\n"
             "    }\n"
             "    *sum\n"
             "}\n",
             "pub fn product(a: u64, b: u64) -> u64 {\n"
             "    let mut sum = 0;\n"
             "    for _ in 0..a {\n"
             "        sum += b;\n"
             "    }\n"
             "    sum\n"
             "}\n"},
        },
    .clippy = "boxed_local",
    .check = check,
};
