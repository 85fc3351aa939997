/* copy-only-read: a heap copy whose every use could have used the original. */
#include "cloned.h"
#include "values.h"

extern const Rule rule_copy_only_read;

static void report(const Story *s, const Life *life, const Operand *source, Findings *out, Arena tmp) {
    const Event *e = story_event(s, life->birth.event);
    const char *original = original_text(out->arena, s, life->birth.event, source, tmp);
    const char *copy = place_text(out->arena, s->unit, life->birth.place);
    Finding f = finding_at(&rule_copy_only_read, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies %s, but the copy is only read, and the original outlives it",
                           call_text(s->unit, e), original);
    f.cost = cost_at(s, life->birth.event);
    f.help = str_format(out->arena, "let `%s` point to %s (as a pointer to const) and drop the free", copy, original);
    relate_end(&f, s, life);
    finding_add(out, f);
}

static void check_copy(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    Life life;
    const Operand *source = borrowable_original(&tmp, s, birth, &life);
    if (!source || operand_lasts(s, birth->event, source, tmp)) return;
    if (frees_only_borrowable(s, &life, tmp)) report(s, &life, source, out, tmp);
}

/* The text operand of the builder's only append, when it is a whole one and comes before every read. */
static const Operand *only_append(const Story *s, const Life *life, EventId *at, Arena tmp) {
    if (life_count(life, LIFE_APPEND) != 1 || !life_has(life, LIFE_APPEND, at)) return NULL;
    const Event *e = story_event(s, *at);
    const Api *api = story_callee(s, *at);
    if (!api || api->role != ROLE_APPEND_TEXT || !api->text || api->text > e->operands || api->count) return NULL;
    if (loop_of(s, *at) != loop_of(s, life->birth.event)) return NULL;
    EventSet append = set_new(&tmp, s);
    set_add(append, *at);
    EventSet unfilled = set_after(&tmp, s, life->birth.event, &append);
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == LIFE_READ && set_has(unfilled, life->uses.at[i].event)) return NULL;
    return event_operand(s, e, api->text - 1u);
}

/* True when the use needs the owner itself, not just its text: a function that reads an owner takes no other text. */
static bool needs_owner(const Story *s, const LifeUse *use, PlaceId owner) {
    const Event *e = story_event(s, use->event);
    if (use->kind != LIFE_READ || e->kind != EV_CALL || use->arg >= e->operands) return false;
    const Operand *o = event_operand(s, e, use->arg);
    return o->kind == OPD_ADDRESS && o->id == owner;
}

static bool leaves_text(const Story *s, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, use->event) : NULL;
    switch ((LifeUseKind)use->kind) {
    case LIFE_READ:
    case LIFE_BORROW:
    case LIFE_ALIAS:
    case LIFE_FREE:
    case LIFE_INIT:
    case LIFE_APPEND: return true;
    case LIFE_TEST: return e->use != USE_COMPARE;
    case LIFE_RESERVE: return api && api->role == ROLE_RESERVE;
    default: return false;
    }
}

static bool builder_only_read(const Story *s, const Life *life) {
    if (life->flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (!leaves_text(s, &life->uses.at[i]) || needs_owner(s, &life->uses.at[i], life->birth.place)) return false;
    return life_has(life, LIFE_READ, NULL) || life_has(life, LIFE_BORROW, NULL);
}

static void check_builder(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    EventId append = 0;
    Life life = life_of(&tmp, s, *birth);
    if (!builder_only_read(s, &life) || life_has_odd_holder(s, &life)) return;
    const Operand *source = only_append(s, &life, &append, tmp);
    if (!source || !source_outlives(s, append, source, &life, tmp, NULL)) return;
    const Event *e = story_event(s, append);
    const char *original = operand_text(out->arena, s->unit, source);
    const char *owner = place_text(out->arena, s->unit, birth->place);
    if (!*original) return;
    Finding f = finding_at(&rule_copy_only_read, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies `%s` into `%s`, which is only read, and `%s` outlives it",
                           call_text(s->unit, e), original, owner, original);
    f.cost = cost_at(s, append);
    f.help = str_format(out->arena, "use `%s` where the text of `%s` is read and remove `%s`", original, owner, owner);
    relate_end(&f, s, &life);
    finding_add(out, f);
}

/* The text of the whole type that the copy is a view of where another type is copied from: "Path" of
 * `PathBuf::from(text)`; NULL where the original is such a view already. */
static const char *other_view(const Story *s, const ValueCopy *copy) {
    const Unit *u = s->unit;
    TypeId view = place_type(u, copy->birth->place)->view;
    const Type *from = &u->types.at[copy->source->type];
    if (copy->same || copy->optional || !view || from->kind != TYPE_POINTER) return NULL;
    const Type *to = &u->types.at[from->of];
    bool same = to->name == u->types.at[view].name || to->view == view;
    return same ? NULL : unit_z(u, u->types.at[view].name);
}

/* True when the copy is made of what may hold borrowed text and can be read in the same way. */
static bool of_view(const Story *s, const ValueCopy *copy) {
    bool placed = copy->source->kind == OPD_ADDRESS || copy->source->kind == OPD_VALUE;
    return placed && place_type(s->unit, copy->source->id)->kind == TYPE_RECORD &&
           place_type(s->unit, copy->source->id)->own == OWN_VIEW;
}

/* What to write instead of a copy that lives in a variable, or in none. */
static const char *borrowed(const Story *s, const ValueCopy *copy, const char *original, Findings *out) {
    Arena *a = out->arena;
    const char *call = call_text(s->unit, story_event(s, copy->birth->event)), *view = other_view(s, copy);
    const char *name = place_text(a, s->unit, copy->birth->place);
    if (copy->optional) return str_format(a, "leave out `%s` and use the reference", call);
    if (of_view(s, copy))
        return str_format(
            a, "leave out `%s`: what it is called on derefs to the same (`&*..` for who asks for a trait)", call);
    if (view) return str_format(a, "make %s a `&%s` instead of calling `%s`", original, view, call);
    if (!is_temporary(s, copy->birth->place))
        return str_format(a, "let `%s` be a reference to %s, or read that in place of it", name, original);
    if (!copy->same)
        return str_format(a, "leave out `%s`: what gets the copy takes a reference to %s as well", call, original);
    if (type_is_option(s->unit, place_type(s->unit, copy->birth->place)))
        return str_format(a, "write `as_ref` instead of `%s`: that borrows %s", call, original);
    return str_format(a, "leave out `%s` and borrow %s", call, original);
}

static const char *copied_text(const Story *s, const ValueCopy *copy, Findings *out, Arena tmp) {
    if (copy->source->kind == OPD_STRING) return "a literal";
    if (copy->place && !is_temporary(s, copy->place))
        return str_format(out->arena, "`%s`", place_text(out->arena, s->unit, copy->place));
    const char *original = original_text(out->arena, s, copy->birth->event, copy->source, tmp);
    return str_is(str_of(original), "its original") ? "what it is called on" : original;
}

/* Elements of a copy, or copied one by one, that nobody keeps. */
static void report_elements(const Story *s, EventId event, ElementsFate fate, EventId last, Findings *out) {
    const Event *e = story_event(s, event);
    const char *call = call_text(s->unit, e), *end = call_text(s->unit, story_event(s, last));
    bool dropped = fate != ELEMENTS_READ;
    const char *deeper =
        fate == ELEMENTS_DROPPED_DEEPER ? ", with closures that look through one more reference (`|&x|`)" : "";
    Finding f = finding_at(&rule_copy_only_read, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = dropped ? str_format(out->arena, "`%s` copies elements that `%s` drops again", call, end)
                        : str_format(out->arena, "`%s` copies elements that are only read", call);
    f.cost = "1 allocation per element";
    f.help = dropped ? str_format(out->arena, "call `%s` behind `%s`, for what is left%s", call, end, deeper)
                     : str_format(out->arena, "leave out `%s` and go through references", call);
    f.clippy = "iter_overeager_cloned redundant_iter_cloned unnecessary_to_owned";
    finding_add(out, f);
}

static void check_cloned(const Story *s, EventId event, Findings *out, Arena tmp) {
    const Event *e = story_event(s, event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, event) : NULL;
    EventId last;
    if (!api || !(api->flags & API_CLONES) || (api->flags & API_INFERRED) || !e->dst) return;
    const Type *made = place_type(s->unit, e->dst);
    if (!(made->flags & TYPE_ITERATOR) || !owns_heap(&s->unit->types.at[made->of])) return;
    ElementsFate fate = elements_fate(&tmp, s, event, e->dst, &last, NULL);
    if (fate != ELEMENTS_NEEDED) report_elements(s, event, fate, last, out);
}

/* A container that is copied to be gone through by value. */
static bool check_container(const Story *s, const ValueCopy *copy, Findings *out, Arena tmp) {
    PlaceId place = copy->birth->place;
    EventId event = copy->birth->event, last;
    Life life = {.birth = *copy->birth};
    if (place_type(s->unit, place)->own != OWN_CONTAINER || copy->optional) return false;
    if (elements_fate(&tmp, s, event, place, &last, &life) != ELEMENTS_READ || !life.uses.count) return false;
    EventId end;
    bool reused;
    if (!elements_handed_out(s, event, place, &end, &reused)) return false; /* the iterator lives on */
    *vec_push(&tmp, &life.uses) = (LifeUse){.kind = LIFE_READ, .event = end, .place = place};
    if (!source_outlives(s, event, copy->source, &life, tmp, NULL)) return false;
    report_elements(s, event, ELEMENTS_READ, last, out);
    return true;
}

/* A container that is copied for its elements to be handed out: an iterator can copy those, without a block for all. */
static bool check_handed_out(const Story *s, const ValueCopy *copy, Findings *out, Arena tmp) {
    PlaceId place = copy->birth->place;
    EventId event = copy->birth->event, last;
    const Event *e = story_event(s, event);
    if (place_type(s->unit, place)->own != OWN_CONTAINER || copy->optional || copy_movable(s, copy, tmp)) return false;
    if (s->func->flags & FUNC_ASYNC) return false; /* what is borrowed while it waits has to be shared by threads */
    bool reused;
    if (!elements_handed_out(s, event, place, &last, &reused) || reused) return false;
    Life life = {.birth = *copy->birth};
    *vec_push(&tmp, &life.uses) = (LifeUse){.kind = LIFE_READ, .event = last, .place = place};
    *vec_push(&tmp, &life.holders) = place;
    if (!source_outlives(s, event, copy->source, &life, tmp, NULL)) return false;
    const char *call = call_text(s->unit, e);
    const Type *element = type_at(s, place_type(s->unit, place)->of);
    bool plain = element->kind == TYPE_INT || element->kind == TYPE_FLOAT || (element->flags & TYPE_COPY);
    Finding f = finding_at(&rule_copy_only_read, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message =
        str_format(out->arena, "`%s` copies a container only for its elements to be taken out one by one", call);
    f.cost = cost_at(s, event);
    f.help = str_format(out->arena, "write `iter().%s()` instead of `%s`: that copies each element when it is needed",
                        plain ? "copied" : "cloned", call);
    finding_add(out, f);
    return true;
}

/* True when the copy is copied once more for nothing, which another rule tells. */
static bool copied_again(const Story *s, const ValueCopy *copy, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        ValueCopy other;
        bool again = value_copy(s, &s->births.at[i], &other) && other.place == copy->birth->place;
        if (again && (is_temporary(s, other.place) || copy_movable(s, &other, tmp))) return true;
    }
    return false;
}

static void report_value(const Story *s, const ValueCopy *copy, const Life *life, Findings *out, Arena tmp) {
    const Event *e = story_event(s, copy->birth->event);
    const char *original = copied_text(s, copy, out, tmp);
    Finding f = finding_at(&rule_copy_only_read, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies %s, but the copy is only read, and the original outlives it",
                           call_text(s->unit, e), original);
    f.cost = cost_at(s, copy->birth->event);
    f.help = borrowed(s, copy, original, out);
    bool owned = is_temporary(s, copy->birth->place) && place_type(s->unit, copy->birth->place)->view;
    f.clippy = owned ? "unnecessary_to_owned redundant_clone" : "redundant_clone";
    if (copy->birth->api && copy->birth->api->format) f.clippy = "useless_format";
    relate_end(&f, s, life);
    finding_add(out, f);
}

static void check_value(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    ValueCopy copy;
    Life life;
    if (!value_copy(s, birth, &copy) || (copy.same && copy.place && is_temporary(s, copy.place))) return;
    if (copied_again(s, &copy, tmp)) return;
    if (copy.source->kind == OPD_STRING && (s->func->flags & FUNC_TEST)) return; /* written for its brevity */
    if (check_container(s, &copy, out, tmp) || check_handed_out(s, &copy, out, tmp)) return;
    if (!copy_borrowable(&tmp, s, &copy, &life)) return;
    report_value(s, &copy, &life, out, tmp);
}

/* What is made to own what it holds, only to be read. */
static void check_owned(const Story *s, EventId event, Findings *out, Arena tmp) {
    const Event *e = story_event(s, event);
    const Api *api = e->kind == EV_CALL ? story_callee(s, event) : NULL;
    if (!api || !api->owned || !e->dst || (e->flags & EVENT_IN_MACRO) || !owns_heap(place_type(s->unit, e->dst)))
        return;
    Birth birth = {.kind = BIRTH_VALUE, .event = event, .place = e->dst, .api = api};
    ValueCopy copy = {.birth = &birth, .source = event_operand(s, e, api->owned - 1u)};
    Life life;
    if (of_view(s, &copy) && copy_borrowable(&tmp, s, &copy, &life)) report_value(s, &copy, &life, out, tmp);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    bool rust = s->unit->lang == UNIT_RUST;
    for (EventId e = s->func->first; rust && e < s->func->last; e++) {
        check_cloned(s, e, out, tmp);
        check_owned(s, e, out, tmp);
    }
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *birth = &s->births.at[i];
        if (rust) {
            check_value(s, birth, out, tmp);
            continue;
        }
        if (birth->kind == BIRTH_OWNER)
            check_builder(s, birth, out, tmp);
        else
            check_copy(s, birth, out, tmp);
    }
}

static const char bad[] = "#include <stdlib.h>\n"
                          "#include <string.h>\n"
                          "\n"
                          "size_t word_length(const char *line) {\n"
                          "    char *copy = strdup(line);\n"
                          "    if (copy == NULL) return 0;\n"
                          "    size_t n = strcspn(copy, \" \");\n"
                          "    free(copy);\n"
                          "    return n;\n"
                          "}\n";

static const char good[] = "#include <stdlib.h>\n"
                           "#include <string.h>\n"
                           "\n"
                           "size_t word_length(const char *line) {\n"
                           "    return strcspn(line, \" \");\n"
                           "}\n";

static const char bad_rust[] = "pub struct Config {\n"
                               "    pub name: String,\n"
                               "}\n"
                               "\n"
                               "pub fn describe(config: &Config) -> String {\n"
                               "    let name = config.name.clone();\n"
                               "    format!(\"{} ({} bytes)\", name, name.len())\n"
                               "}\n";

static const char good_rust[] = "pub struct Config {\n"
                                "    pub name: String,\n"
                                "}\n"
                                "\n"
                                "pub fn describe(config: &Config) -> String {\n"
                                "    let name = &config.name;\n"
                                "    format!(\"{} ({} bytes)\", name, name.len())\n"
                                "}\n";

const Rule rule_copy_only_read = {
    .id = "copy-only-read",
    .code = "ALC4001",
    .title = "CopyOnlyRead",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A heap copy is only read while the original stays alive and unchanged.",
    .why =
        "The copy costs an allocation, a pass over the bytes and a free, and adds a failure path, to hold bytes that "
        "are at hand already.",
    .fix = "Read the original through a pointer to const and drop the free. Keep the copy when the original may be "
           "changed or freed before the last read: then it is a snapshot.",
    .misses =
        "In Rust, copies that a struct or an unknown function gets are kept. Copies of a part (a prefix that is copied for its terminator) are not reported. Originals reached "
        "through memory that an unknown function might change count as changed.",
    .clippy = "unnecessary_to_owned redundant_clone useless_format iter_overeager_cloned redundant_iter_cloned",
    .examples = {{LANG_C, bad, good}, {LANG_RUST, bad_rust, good_rust}},
    .check = check,
};
