/* owned-compare: a text, or another value, made on the heap only to be compared or measured. */
#include "lives.h"
#include "places.h"

extern const Rule rule_owned_compare;

/* A comparison that reads the value. */
typedef struct Compare {
    EventId event;
    uint32_t arg;
    const Api *api;
} Compare;

/* The one call that reads the value; what only lends a view of the whole does not count. */
static bool only_reader(const Story *s, const Life *life, Compare *c) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_ALIAS || use->kind == LIFE_BORROW || lends_all(s, use)) continue;
        if (use->kind != LIFE_READ || story_event(s, use->event)->kind != EV_CALL) return false;
        *c = (Compare){use->event, use->arg, story_callee(s, use->event)};
        found++;
    }
    if (found != 1 || !c->api || (c->api->flags & API_INFERRED)) return false;
    return story_event(s, c->event)->dst; /* assertions have none, and show both sides when they fail */
}

static bool only_read_once(const Story *s, const Birth *b, Life *life, Arena *a) {
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || (b->api->flags & API_INFERRED)) return false;
    if (!owns_heap(place_type(s->unit, b->place)) || times_set(s, b->place) != 1) return false;
    *life = life_of(a, s, *b);
    return life_only_read(s, life, *a) && !life_has_odd_holder(s, life);
}

static Finding begin(const Story *s, const Birth *b) {
    Finding f = finding_at(&rule_owned_compare, s, story_event(s, b->event)->loc);
    f.level = level_at(f.rule, s);
    f.cost = cost_at(s, b->event);
    return f;
}

static const Operand *made_of(const Story *s, const Birth *b, uint32_t number) {
    return event_operand(s, story_event(s, b->event), number - 1u);
}

/* True when what was read to make the value is the same when it is compared. */
static bool source_lasts(const Story *s, const Life *life, const Operand *source, EventId at, Arena tmp) {
    if (!anything_between(s, life->birth.event, at)) return true;
    return source_outlives(s, life->birth.event, source, life, tmp, NULL);
}

/* --- one case --------------------------------------------------------------------------------------------------- */

/* The birth of what is in the place, when only that is ever in it. */
static const Birth *birth_of(const Story *s, PlaceId place) {
    for (uint32_t i = 0; i < s->births.count; i++)
        if (s->births.at[i].place == place && times_set(s, place) == 1) return &s->births.at[i];
    return NULL;
}

/* True when a letter of the text is in the case that folding by the function of that name leaves none in. */
static bool never_matches(Str text, const char *fold) {
    bool lower = strstr(fold, "lower") != NULL;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (lower ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z') return true;
    }
    return false;
}

/* The other side of the comparison is folded the same way; *partner is its birth, NULL for a literal. */
static bool other_folded(const Story *s, const Birth *b, const Compare *c, const Birth **partner) {
    const Event *e = story_event(s, c->event);
    if (e->operands != 2) return false;
    const Operand *other = event_operand(s, e, 1 - c->arg);
    *partner = NULL;
    if (other->kind == OPD_STRING)
        return !never_matches(unit_str(s->unit, other->id), call_text(s->unit, story_event(s, b->event)));
    *partner = is_placed(other) ? birth_of(s, other->id) : NULL;
    if (!*partner || !(*partner)->api || !(*partner)->api->folds) return false;
    return str_is(str_of(call_text(s->unit, story_event(s, (*partner)->event))),
                  call_text(s->unit, story_event(s, b->event)));
}

static bool check_fold(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    Life life;
    Compare c;
    const Birth *partner = NULL;
    if (!b->api || !b->api->folds || !b->api->twin || !only_read_once(s, b, &life, &tmp)) return false;
    if (!only_reader(s, &life, &c) || !(c.api->flags & API_EQUATES) || !other_folded(s, b, &c, &partner)) return false;
    if (!source_lasts(s, &life, made_of(s, b, b->api->folds), c.event, tmp)) return false;
    if (partner && partner->event < b->event) return true; /* said there */
    Finding f = begin(s, b);
    const char *fold = call_text(s->unit, story_event(s, b->event));
    f.message = partner ? str_format(out->arena, "`%s` makes a copy of each side only to compare them", fold)
                        : str_format(out->arena, "`%s` makes a copy only to compare it", fold);
    if (partner) f.cost = loop_of(s, b->event) ? "2 allocations per iteration of the loop" : "2 allocations per call";
    f.help = str_format(out->arena, "compare without regard to case: `%s`", b->api->twin);
    relate_end(&f, s, &life);
    finding_add(out, f);
    return true;
}

/* --- copies ----------------------------------------------------------------------------------------------------------- */

/* The name of the type, or of what it is a view of: "str" for String. */
static Str view_name(const Story *s, const Type *t) {
    return unit_str(s->unit, t->view ? type_at(s, t->view)->name : t->name);
}

/* What `Option<&str>` is one of, or the type itself. */
static const Type *payload(const Story *s, const Type *t) {
    return type_is_option(s->unit, t) && t->of ? type_behind(s, t->of) : t;
}

/* How to write a comparison with the original in place of its copy; NULL when there may be no such. */
static const char *comparison(const Story *s, const Birth *b, const Type *original, const Compare *c) {
    const Event *e = story_event(s, c->event);
    if (e->operands != 2) return NULL;
    const Type *mine = place_type(s->unit, b->place);
    const Type *own = type_behind(s, event_operand(s, e, c->arg)->type);
    const Type *other = type_behind(s, event_operand(s, e, 1 - c->arg)->type);
    Str view = view_name(s, mine);
    if (!view.len || mine->own != OWN_STRING || !str_eq(view_name(s, original), view)) return NULL;
    bool elements = c->arg == 1 && other->kind == TYPE_ARRAY && other->of && owns_heap(type_at(s, other->of));
    if (elements && str_eq(view_name(s, type_at(s, other->of)), view))
        return "compare the elements with it: `iter().any(..)`";
    if (!str_eq(view_name(s, payload(s, other)), view)) return NULL;
    if (!(c->api->flags & API_EQUATES)) return type_is_option(s->unit, own) ? NULL : "compare views of both";
    return type_is_option(s->unit, own) ? "compare an `Option` of a reference: `as_deref`" : "compare it as it is";
}

static bool check_copy(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    ValueCopy copy;
    Life life;
    Compare c;
    if (!value_copy(s, b, &copy) || copy.optional || copy_borrowable(&tmp, s, &copy, &life)) return false;
    if (!only_read_once(s, b, &life, &tmp) || !only_reader(s, &life, &c) || !(c.api->flags & API_COMPARES))
        return false;
    const char *how = comparison(s, b, type_behind(s, copy.source->type), &c);
    if (!how || !source_lasts(s, &life, copy.source, c.event, tmp)) return false;
    Finding f = begin(s, b);
    const char *what = named_or(out->arena, s, copy.source, "what is there already");
    f.message =
        str_format(out->arena, "`%s` copies %s only to compare it", call_text(s->unit, story_event(s, b->event)), what);
    f.help = how;
    relate_end(&f, s, &life);
    finding_add(out, f);
    return true;
}

/* --- numbers --------------------------------------------------------------------------------------------------------- */

static const Type *printed_number(const Story *s, const Birth *b) {
    if (!b->api || !b->api->prints || b->api->copy) return NULL;
    const Type *t = type_behind(s, made_of(s, b, b->api->prints)->type);
    return t->kind == TYPE_INT && !str_is(unit_str(s->unit, t->name), "char") ? t : NULL;
}

/* True when the object is gone through once, and what goes through it is only counted. */
static bool only_counted(const Story *s, const Life *life) {
    bool counted = false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Event *e = story_event(s, use->event);
        const Api *api = e->kind == EV_CALL ? story_callee(s, use->event) : NULL;
        if (use->kind == LIFE_ALIAS || use->kind == LIFE_BORROW) continue;
        if (use->kind != LIFE_READ || !api || (api->flags & API_INFERRED)) return false;
        if (api->length == use->arg + 1u && e->operands == 1) {
            counted = true;
            continue;
        }
        if (api->result != RESULT_BORROW || e->operands != 1) return false;
    }
    return counted;
}

static bool check_digits(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    Life life;
    const Type *number = printed_number(s, b);
    if (!number || !only_read_once(s, b, &life, &tmp) || !only_counted(s, &life)) return false;
    if (!str_starts(unit_str(s->unit, number->name), "u")) return false;
    if ((s->func->flags & FUNC_TEST) || about_errors(s->unit, s->func)) return false;
    Finding f = begin(s, b);
    f.level = LEVEL_NOTE; /* it takes a Rust of 2022, and most numbers are printed on rare paths */
    const char *what = named_or(out->arena, s, made_of(s, b, b->api->prints), "the number");
    f.message = str_format(out->arena, "`%s` prints %s onto the heap only to count its digits",
                           call_text(s->unit, story_event(s, b->event)), what);
    f.help = "count them: `checked_ilog10().unwrap_or(0) as usize + 1`";
    relate_end(&f, s, &life);
    finding_add(out, f);
    return true;
}

/* Printed text that its type can lend: compared with text, it need not be printed. */
static bool check_text(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    Life life;
    Compare c;
    if (!b->api || !b->api->prints || !b->api->twin || b->api->copy || !only_read_once(s, b, &life, &tmp)) return false;
    if (!only_reader(s, &life, &c) || !(c.api->flags & API_COMPARES)) return false;
    const Event *e = story_event(s, c.event);
    if (e->operands != 2 || type_is_option(s->unit, type_behind(s, event_operand(s, e, c.arg)->type))) return false;
    const Type *other = type_behind(s, event_operand(s, e, 1 - c.arg)->type);
    if (!str_is(view_name(s, other), "str") || !source_lasts(s, &life, made_of(s, b, b->api->prints), c.event, tmp))
        return false;
    Finding f = begin(s, b);
    const char *what = named_or(out->arena, s, made_of(s, b, b->api->prints), "what is there already");
    f.message = str_format(out->arena, "`%s` prints %s onto the heap only to compare it",
                           call_text(s->unit, story_event(s, b->event)), what);
    f.help = str_format(out->arena, "it can lend its text: `.%s()`", b->api->twin);
    relate_end(&f, s, &life);
    finding_add(out, f);
    return true;
}

static bool check_numbers(const Story *s, const Birth *b, Findings *out, Arena tmp) {
    Life life;
    Compare c;
    const Type *number = printed_number(s, b);
    if (!number || !only_read_once(s, b, &life, &tmp) || !only_reader(s, &life, &c)) return false;
    const Event *e = story_event(s, c.event);
    if (!(c.api->flags & API_EQUATES) || e->operands != 2) return false;
    const Operand *other = event_operand(s, e, 1 - c.arg);
    const Birth *partner = is_placed(other) ? birth_of(s, other->id) : NULL;
    if (!partner || printed_number(s, partner) != number) return false;
    if (partner->event < b->event || !source_lasts(s, &life, made_of(s, b, b->api->prints), c.event, tmp)) return true;
    Finding f = begin(s, b);
    f.message = str_format(out->arena, "`%s` prints two numbers onto the heap only to compare them",
                           call_text(s->unit, story_event(s, b->event)));
    f.help = "compare the numbers";
    relate_end(&f, s, &life);
    finding_add(out, f);
    return true;
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; s->unit->lang == UNIT_RUST && i < s->births.count; i++) {
        const Birth *b = &s->births.at[i];
        if (check_fold(s, b, out, tmp) || check_copy(s, b, out, tmp) || check_digits(s, b, out, tmp)) continue;
        if (!check_text(s, b, out, tmp)) check_numbers(s, b, out, tmp);
    }
}

static const char bad[] = "pub fn is_yes(answer: &str) -> bool {\n"
                          "    answer.to_ascii_lowercase() == \"yes\"\n"
                          "}\n";

static const char good[] = "pub fn is_yes(answer: &str) -> bool {\n"
                           "    answer.eq_ignore_ascii_case(\"yes\")\n"
                           "}\n";

const Rule rule_owned_compare = {
    .id = "owned-compare",
    .code = "ALC4009",
    .title = "OwnedCompare",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A value is made on the heap only to be compared or measured.",
    .why =
        "A comparison needs no copy: borrowed text compares with owned text, ASCII case can be ignored while comparing, "
        "and the digits of a number can be counted without printing it.",
    .fix = "Compare what is there: `==` works between `str` and `String`, `eq_ignore_ascii_case` folds as it goes, "
           "`as_deref` turns an optional string into an optional reference.",
    .misses =
        "Folding beyond ASCII and the printed form of types that have no borrowed text are left alone, and so are "
        "values with more than one reader.",
    .clippy = "manual_ignore_case_cmp cmp_owned",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
