/* literal-copy: a heap copy of text that lives as long as the program. */
#include "values.h"

#include <string.h>

extern const Rule rule_literal_copy;

static void report(const Story *s, const Life *life, const Operand *source, Findings *out, Arena tmp) {
    const Event *e = story_event(s, life->birth.event);
    const char *original = original_text(out->arena, s, life->birth.event, source, tmp);
    const char *copy = place_text(out->arena, s->unit, life->birth.place);
    Finding f = finding_at(&rule_literal_copy, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies %s, which lives as long as the program, and the copy is only read",
                           call_text(s->unit, e), original);
    f.cost = cost_at(s, life->birth.event);
    f.help = str_format(out->arena, "let `%s` (a pointer to const) point to %s and drop the free", copy, original);
    relate_end(&f, s, life);
    finding_add(out, f);
}

static void check_birth(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    Life life;
    const Operand *source = borrowable_original(&tmp, s, birth, &life);
    if (!source || !operand_lasts(s, birth->event, source, tmp)) return;
    if (frees_only_borrowable(s, &life, tmp)) report(s, &life, source, out, tmp);
}

/* --- Rust: text that ends in a zero byte ------------------------------------------------------------------------- */

static bool is_c_text(const Story *s, TypeId type) {
    const Type *t = type_at(s, type);
    return t->view && str_is(unit_str(s->unit, type_at(s, t->view)->name), "CStr");
}

static bool is_object(const Life *life, PlaceId place) {
    for (uint32_t i = 0; i < life->holders.count; i++)
        if (life->holders.at[i] == place) return life->objects >> i & 1;
    return place == life->birth.place;
}

/* True when the use would do with a literal: a view of the text, another name for it, whatever becomes of a pointer. */
static bool takes_literal(const Story *s, const Life *life, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    TypeId type = place_at(s, use->place)->type;
    if (!is_object(life, use->place)) return true;
    bool call = e->kind == EV_CALL && use->arg < e->operands;
    switch ((LifeUseKind)use->kind) {
    case LIFE_ALIAS: return e->dst && owns_heap(place_type(s->unit, e->dst));
    case LIFE_READ:
    case LIFE_BORROW: return call && (event_operand(s, e, use->arg)->flags & OPERAND_VIEW) && is_c_text(s, type);
    default: return false;
    }
}

static void check_c_text(const Story *s, const Birth *birth, Findings *out, Arena tmp) {
    ValueCopy copy;
    if (s->func->flags & FUNC_TEST || !value_copy(s, birth, &copy) || copy.source->kind != OPD_STRING) return;
    const char *text = unit_z(s->unit, copy.source->id);
    Life life = life_of(&tmp, s, *birth);
    bool held = false, whole = (int64_t)strlen(text) == copy.source->add; /* a zero byte in it is a failure */
    for (uint32_t i = 0; i < life.holders.count; i++) held |= is_c_text(s, place_at(s, life.holders.at[i])->type);
    if (!held || !whole || life.flags & LIFE_CROWDED || life_has_odd_holder(s, &life)) return;
    for (uint32_t i = 0; i < life.uses.count; i++)
        if (!takes_literal(s, &life, &life.uses.at[i])) return;
    const Event *e = story_event(s, birth->event);
    Finding f = finding_at(&rule_literal_copy, s, e->loc);
    f.level = LEVEL_NOTE;
    f.message =
        str_format(out->arena, "`%s` copies a literal to the heap to end it in a zero byte, and the copy is only read",
                   call_text(s->unit, e));
    f.cost = cost_at(s, birth->event);
    f.help = "a literal can do that itself: `c\"..\"` (Rust 1.77, edition 2021)";
    relate_end(&f, s, &life);
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        if (s->unit->lang == UNIT_RUST)
            check_c_text(s, &s->births.at[i], out, tmp);
        else
            check_birth(s, &s->births.at[i], out, tmp);
    }
}

static const char bad[] = "#include <stdio.h>\n"
                          "#include <stdlib.h>\n"
                          "#include <string.h>\n"
                          "\n"
                          "void greet(FILE *out, const char *name) {\n"
                          "    char *greeting = strdup(\"Hello\");\n"
                          "    if (greeting == NULL) return;\n"
                          "    fprintf(out, \"%s, %s!\\n\", greeting, name);\n"
                          "    free(greeting);\n"
                          "}\n";

static const char good[] = "#include <stdio.h>\n"
                           "\n"
                           "void greet(FILE *out, const char *name) {\n"
                           "    const char *greeting = \"Hello\";\n"
                           "    fprintf(out, \"%s, %s!\\n\", greeting, name);\n"
                           "}\n";

static const char rust_bad[] = "use std::ffi::CString;\n"
                               "use std::os::raw::c_char;\n"
                               "\n"
                               "extern \"C\" {\n"
                               "    fn puts(text: *const c_char) -> i32;\n"
                               "}\n"
                               "\n"
                               "pub fn greet() -> i32 {\n"
                               "    let greeting = CString::new(\"Hello\").unwrap();\n"
                               "    unsafe { puts(greeting.as_ptr()) }\n"
                               "}\n";

static const char rust_good[] = "use std::os::raw::c_char;\n"
                                "\n"
                                "extern \"C\" {\n"
                                "    fn puts(text: *const c_char) -> i32;\n"
                                "}\n"
                                "\n"
                                "pub fn greet() -> i32 {\n"
                                "    let greeting = c\"Hello\";\n"
                                "    unsafe { puts(greeting.as_ptr()) }\n"
                                "}\n";

const Rule rule_literal_copy = {
    .id = "literal-copy",
    .code = "ALC4010",
    .title = "LiteralCopy",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A string that lives as long as the program is copied to the heap, read and freed.",
    .why = "A literal, an interned string or a program argument never goes away: the copy buys nothing and costs an "
           "allocation and a failure path.",
    .fix = "Point to the string itself. Keep the copy when it is written to, or when the same variable may also hold "
           "a heap string that has to be freed. In Rust, `c\"..\"` is a `&CStr` without an allocation.",
    .misses = "Only copies held by local variables are looked at, not those stored in members.",
    .examples = {{LANG_C, bad, good}, {LANG_RUST, rust_bad, rust_good}},
    .check = check,
};
