/* copy-of-temporary: a copy of an object that is itself fresh, owned and about to be freed. */
#include "births.h"
#include "values.h"

extern const Rule rule_copy_of_temporary;

/* A copy, and how it came about. */
typedef struct Copy {
    const Birth *birth;      /* of the copy */
    EventId at;              /* where the bytes are copied */
    uint32_t arg;            /* argument of that call that is the original */
    const Operand *original;
} Copy;

enum { WASTE = 512 }; /* an object of at least so many bytes may be copied in order to trim it */

static bool is_heap(const Api *api, const char *heap) { return api && *api->heap && str_is(str_of(api->heap), heap); }

/* True when whatever frees the original may free the copy: the frees say so where their heap is known, else where
 * the two come from does. */
static bool same_heap(const Story *s, const Life *original, const Birth *copy) {
    const char *heap = copy->api->heap;
    bool all = true;
    for (uint32_t i = 0; i < original->uses.count; i++) {
        if (original->uses.at[i].kind != LIFE_FREE) continue;
        const Api *api = story_callee(s, original->uses.at[i].event);
        if (api && *api->heap && !is_heap(api, heap)) return false;
        all &= is_heap(api, heap);
    }
    return all || is_heap(original->birth.api, heap);
}

static bool same_operand(const Operand *a, const Operand *b) {
    return a->kind == b->kind && a->id == b->id && a->mul == b->mul && a->add == b->add;
}

/* True when the new object has just the room that the copying fills: the same size is given to both calls, or
 * the room is a length and a terminator and the copying goes up to the terminator. */
static bool filled_to_the_brim(const Story *s, const Birth *birth, EventId at, Arena tmp) {
    const Operand *room = event_operand(s, story_event(s, birth->event), birth->api->size1 - 1u);
    const Event *e = story_event(s, at);
    if (birth->api->size2 || birth->api->size_add || e->operands < 2) return false;
    if (e->operands == 2) return room->kind == OPD_AFFINE && room->mul == 1 && room->add == 1;
    const Operand *filled = event_operand(s, e, 2);
    bool known = room->kind == OPD_VALUE || room->kind == OPD_AFFINE || room->kind == OPD_INT;
    return known && same_operand(room, filled) && operand_steady(s, room, birth->event, at, tmp);
}

/* True for functions that copy what their second argument points to into their first, which they return. */
static bool fills(const Api *api) {
    bool copies = api_effect(api, 0) == EFFECT_WRITE && api_effect(api, 1) == EFFECT_READ && !api->format;
    return copies && api->result == RESULT_ARG && api->result_arg == 1;
}

/* malloc and copying by hand: the first event that writes to the new object fills it with a whole original. */
static bool filled_by_copy(const Story *s, const Birth *birth, Copy *copy, Arena tmp) {
    EventId first = 0;
    const Api *api = birth->api;
    if (birth->kind != BIRTH_RESULT || !birth->place || !api || api->copy || api->format || !api->size1) return false;
    Life life = life_of(&tmp, s, *birth);
    if (!life_has(&life, LIFE_WRITE, &first) || story_event(s, first)->kind != EV_CALL) return false;
    const Api *filler = story_callee(s, first);
    if (!filler || !fills(filler) || !filled_to_the_brim(s, birth, first, tmp)) return false;
    *copy = (Copy){birth, first, 1, event_operand(s, story_event(s, first), 1)};
    return true;
}

static bool find_copy(const Story *s, const Birth *birth, Copy *copy, Arena tmp) {
    const Operand *whole = copied_whole(s, birth);
    if (!whole) return filled_by_copy(s, birth, copy, tmp);
    uint32_t arg = (uint32_t)(whole - event_operand(s, story_event(s, birth->event), 0));
    *copy = (Copy){birth, birth->event, arg, whole};
    return true;
}

/* What may be done with the original beside the copying, given when it may happen. */
static bool use_allows(const LifeUse *use, const Copy *copy, EventSet before, EventSet after) {
    LifeUseKind kind = (LifeUseKind)use->kind;
    bool again = set_has(after, use->event); /* it is copied many times */
    if (use->event == copy->at) return kind == LIFE_READ && use->arg == copy->arg && !again;
    bool let_go = kind == LIFE_KEEP || kind == LIFE_CONSUME || kind == LIFE_LOST || kind == LIFE_RETURN;
    if (let_go && set_has(before, use->event)) return false;
    if (!set_has(after, use->event)) return true;
    return kind == LIFE_FREE || kind == LIFE_TEST;
}

static bool frees(const Story *s, const Life *life, EventSet *set, Arena *a) {
    *set = set_new(a, s);
    for (uint32_t i = 0; i < life->uses.count; i++)
        if (life->uses.at[i].kind == LIFE_FREE) set_add(*set, life->uses.at[i].event);
    return life->flags & LIFE_FREED;
}

/* True when the original is nothing to anyone after the copying but something to free, on every path. */
static bool only_dies_after(const Story *s, const Life *original, const Copy *copy, Arena tmp) {
    EventSet stops;
    if (original->flags & (LIFE_LOST_ANY | LIFE_CROWDED | LIFE_OVERLAPS)) return false;
    if (!frees(s, original, &stops, &tmp)) return false;
    EventSet after = set_after(&tmp, s, copy->at, &stops);
    EventSet before = set_before(&tmp, s, copy->at, &stops);
    for (uint32_t i = 0; i < original->uses.count; i++)
        if (!use_allows(&original->uses.at[i], copy, before, after)) return false;
    return !set_has(after, s->func->last - 1) || life_freed_on_every_path(s, original, tmp);
}

static bool read_whole(const Life *life, const Copy *copy) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->event == copy->at && use->arg == copy->arg) return use->whole;
    }
    return false;
}

/* True when the copy may have been made to get rid of spare room: of a large object, or of a buffer that this function
 * allocates before it knows how much will be in it. */
static bool may_be_trimmed(const Story *s, const Copy *copy, const Birth *original) {
    bool buffer = original->api->size1 && !original->api->copy && copy->at == copy->birth->event;
    return buffer || birth_bytes(s, original) >= WASTE;
}

/* True when the copied object may be handed over instead: it comes from the copy's heap, has about the copy's size,
 * and nobody needs it afterwards. */
static bool may_hand_over(const Story *s, const Copy *copy, const Birth *original, Life *life, Arena *a) {
    if (original == copy->birth || may_be_trimmed(s, copy, original)) return false;
    *life = life_of(a, s, *original);
    return same_heap(s, life, copy->birth) && read_whole(life, copy) && !life_has_odd_holder(s, life) &&
           only_dies_after(s, life, copy, *a);
}

/* True when every object that may be copied here may be handed over; *life receives one's life. */
static bool originals_may(const Story *s, const Copy *copy, Life *life, Arena *a) {
    bool any = false;
    if (copy->original->kind != OPD_VALUE) return false;
    Sources from = sources_of(a, s, copy->at, copy->original);
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *source = &from.list.at[i];
        if (source->kind == SOURCE_NULL || source->kind == SOURCE_UNSET) continue;
        const Birth *birth = source->kind == SOURCE_BIRTH ? birth_at(s, source->event) : NULL;
        if (!birth || !may_hand_over(s, copy, birth, life, a)) return false;
        any = true;
    }
    return any;
}

/* The accessor that returned the text of a local owner which the copy is made of; NULL when none did. */
static const Api *accessor_used(const Story *s, const Copy *copy, const Birth *owner, Arena tmp) {
    if (copy->original->kind != OPD_VALUE) return NULL;
    Sources from = sources_of(&tmp, s, copy->at, copy->original);
    if (from.list.count != 1 || from.list.at[0].kind != SOURCE_BORROW) return NULL;
    const Event *e = story_event(s, from.list.at[0].event);
    const Api *accessor = story_callee(s, from.list.at[0].event);
    if (!accessor || accessor->role != ROLE_TEXT || !e->operands) return NULL;
    const Operand *o = event_operand(s, e, 0);
    return o->kind == OPD_ADDRESS && o->id == owner->place ? accessor : NULL;
}

/* True when the copy is made of the text of a local owner: its pointer member, or what its accessor returns. */
static bool is_text_of(const Story *s, const Copy *copy, const Birth *owner, Arena tmp) {
    bool member = copy->original->kind == OPD_VALUE && s->unit->places.at[copy->original->id].parent == owner->place;
    return member || accessor_used(s, copy, owner, tmp);
}

static bool gives_heap(const Api *api, const Copy *copy) {
    const char *heap = copy->birth->api->heap;
    return api && api->heap && heap && *heap && str_is(str_of(api->heap), heap);
}

/* What gives up an owner's text, when that may be freed as the copy may: a function for it, else the accessor, where
 * what it returns is known to be a heap object of its own. */
static const Api *stealer(const Story *s, const Copy *copy, const Birth *owner, Arena tmp) {
    const Api *steal = program_role(s->program, s->unit, place_type(s->unit, owner->place)->name, ROLE_STEAL);
    if (gives_heap(steal, copy)) return steal;
    const Api *accessor = accessor_used(s, copy, owner, tmp);
    return gives_heap(accessor, copy) ? accessor : NULL;
}

static const char *takeover(const Api *steal, const char *owner, Findings *out) {
    if (steal->role == ROLE_STEAL) return str_format(out->arena, "take the text over with `%s`", steal->name);
    return str_format(out->arena, "keep what `%s` returns and leave out the release of `%s` on this path", steal->name,
                      owner);
}

static void report(const Story *s, const Copy *copy, const Life *original, const Api *steal, Findings *out) {
    const Event *birth = story_event(s, copy->birth->event);
    const char *from = operand_text(out->arena, s->unit, copy->original);
    const char *to = place_text(out->arena, s->unit, copy->birth->place);
    const char *owner = place_text(out->arena, s->unit, original->birth.place);
    Finding f = finding_at(&rule_copy_of_temporary, s, birth->loc);
    f.level = level_at(f.rule, s);
    f.message = steal ? str_format(out->arena, "`%s` copies the text of `%s`, which is released right after",
                                   call_text(s->unit, story_event(s, copy->at)), owner)
                      : str_format(out->arena, "`%s` copies `%s`, a fresh heap object that is freed right after",
                                   call_text(s->unit, story_event(s, copy->at)), from);
    f.cost = cost_at(s, copy->birth->event);
    f.help =
        steal ? takeover(steal, owner, out)
              : str_format(out->arena, "hand it over: `%s = %s;` and drop the free on this path (or set `%s` to NULL)",
                           to, from, from);
    if (!steal) finding_relate(&f, s, story_event(s, original->birth.event)->loc, "the original is allocated here");
    relate_end(&f, s, original);
    finding_add(out, f);
}

static void check_owners(const Story *s, const Copy *copy, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *owner = &s->births.at[i];
        if (owner->kind != BIRTH_OWNER || !is_text_of(s, copy, owner, tmp)) continue;
        const Api *steal = stealer(s, copy, owner, tmp);
        Life life = life_of(&tmp, s, *owner);
        if (steal && !life_has_odd_holder(s, &life) && only_dies_after(s, &life, copy, tmp))
            report(s, copy, &life, steal, out);
    }
}

static void check_birth(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    Copy copy;
    Life original;
    if (!find_copy(s, birth, &copy, tmp)) return;
    if (originals_may(s, &copy, &original, &tmp))
        report(s, &copy, &original, NULL, out);
    else
        check_owners(s, &copy, out, tmp);
}

/* Rust: the original is a temporary that is moved as well as copied. */
static void check_value(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    ValueCopy copy;
    if (!value_copy(s, birth, &copy) || !copy.place || !is_temporary(s, copy.place)) return;
    if (!copy_movable(s, &copy, tmp)) return;
    const Event *e = story_event(s, birth->event);
    const char *call = call_text(s->unit, e);
    Finding f = finding_at(&rule_copy_of_temporary, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message =
        str_format(out->arena, "`%s` copies a value that was made for it, and that is dropped right after", call);
    f.cost = cost_at(s, birth->event);
    f.help = str_format(out->arena, "leave out `%s`: the value is owned already", call);
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    bool rust = s->unit->lang == UNIT_RUST;
    for (uint32_t i = 0; i < s->births.count; i++) (rust ? check_value : check_birth)(s, &s->births.at[i], out, tmp);
}

#define LOWERED                                                                                                        \
    "#include <ctype.h>\n"                                                                                             \
    "#include <stdlib.h>\n"                                                                                            \
    "#include <string.h>\n"                                                                                            \
    "\n"                                                                                                               \
    "static char *lowered(const char *word) {\n"                                                                       \
    "    char *copy = strdup(word);\n"                                                                                 \
    "    if (copy == NULL) return NULL;\n"                                                                             \
    "    for (char *p = copy; *p; p++) *p = (char)tolower((unsigned char)*p);\n"                                       \
    "    return copy;\n"                                                                                               \
    "}\n"                                                                                                              \
    "\n"

static const char bad[] = LOWERED "char *key_of(const char *name) {\n"
                                  "    char *lower = lowered(name);\n"
                                  "    if (lower == NULL) return NULL;\n"
                                  "    char *key = strdup(lower);\n"
                                  "    free(lower);\n"
                                  "    return key;\n"
                                  "}\n";

static const char good[] = LOWERED "char *key_of(const char *name) {\n"
                                   "    return lowered(name);\n"
                                   "}\n";

static const char bad_rust[] = "pub fn title(words: &[&str]) -> String {\n"
                               "    words.join(\" \").to_string()\n"
                               "}\n";

static const char good_rust[] = "pub fn title(words: &[&str]) -> String {\n"
                                "    words.join(\" \")\n"
                                "}\n";

const Rule rule_copy_of_temporary = {
    .id = "copy-of-temporary",
    .code = "ALC4002",
    .title = "CopyOfTemporary",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A fresh heap object is copied and the original freed, instead of being handed over.",
    .why = "Two allocations hold the same bytes one after the other; the second one, its copying and one free are "
           "wasted.",
    .fix = "Give the original to whoever gets the copy and don't free it. Keep the copy when the two come from "
           "different allocators, or when the original has much more room than the copy and the copy lives long.",
    .misses = "Originals that other names may still reach are not reported, nor copies of a part.",
    .clippy = "redundant_clone unnecessary_to_owned",
    .examples = {{LANG_C, bad, good}, {LANG_RUST, bad_rust, good_rust}},
    .check = check,
};
