/* line-alloc: a loop gets each line of its input in a string of its own, and only reads it. */
#include "elements.h"
#include "places.h"

extern const Rule rule_line_alloc;

/* The call that gives a loop's iterator its elements, each a fresh object; NULL when it gives others. */
static const Event *maker_of_elements(const Story *s, const Region *loop, const Api **api) {
    if (loop->kind != REGION_LOOP || !(loop->flags & REGION_EACH) || loop->bound.kind != OPD_VALUE) return NULL;
    EventId made = maker_of(s, loop->first, loop->bound.id);
    const Event *e = story_event(s, made);
    *api = made && e->kind == EV_CALL ? story_callee(s, made) : NULL;
    return *api && ((*api)->flags & API_YIELDS) && (*api)->twin ? e : NULL;
}

/* The element of a trip, as if a call gave birth to it; its event is 0 when there is none. */
static Birth element(const Story *s, const Region *loop) {
    for (EventId e = loop->first; e < loop->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->kind != EV_CALL) continue;
        if (!ev->dst || !story_callee(s, e) || (ev->flags & EVENT_IN_MACRO)) break;
        return (Birth){.kind = BIRTH_VALUE, .event = e, .place = ev->dst, .api = story_callee(s, e)};
    }
    return (Birth){0};
}

static void check_loop(const Story *s, const Region *loop, Findings *out, Arena tmp) {
    const Api *api;
    const Event *maker = maker_of_elements(s, loop, &api);
    Birth birth = maker ? element(s, loop) : (Birth){0};
    if (!birth.event || !owns_heap(place_type(s->unit, birth.place))) return;
    Life life = life_of(&tmp, s, birth);
    if (!life_only_read(s, &life, tmp) || life_has_odd_holder(s, &life)) return;
    Finding f = finding_at(&rule_line_alloc, s, maker->loc);
    f.message = str_format(out->arena, "`%s` makes a new buffer for each element, and the loop only reads it",
                           call_text(s->unit, maker));
    f.cost = "1 allocation per iteration of the loop";
    f.help =
        str_format(out->arena, "read into one buffer that is cleared for each: `%s` (what ends an element stays in it)",
                   api->twin);
    relate_end(&f, s, &life);
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (s->unit->lang != UNIT_RUST || (s->func->flags & FUNC_TEST)) return;
    for (RegionId r = s->func->region_first; r < s->func->region_last; r++)
        check_loop(s, &s->unit->regions.at[r], out, tmp);
}

static const char bad[] = "use std::io::{BufRead, Result};\n"
                          "\n"
                          "pub fn comments(reader: impl BufRead) -> Result<usize> {\n"
                          "    let mut count = 0;\n"
                          "    for line in reader.lines() {\n"
                          "        if line?.starts_with('#') {\n"
                          "            count += 1;\n"
                          "        }\n"
                          "    }\n"
                          "    Ok(count)\n"
                          "}\n";

static const char good[] = "use std::io::{BufRead, Result};\n"
                           "\n"
                           "pub fn comments(mut reader: impl BufRead) -> Result<usize> {\n"
                           "    let mut count = 0;\n"
                           "    let mut line = String::new();\n"
                           "    while reader.read_line(&mut line)? != 0 {\n"
                           "        if line.starts_with('#') {\n"
                           "            count += 1;\n"
                           "        }\n"
                           "        line.clear();\n"
                           "    }\n"
                           "    Ok(count)\n"
                           "}\n";

const Rule rule_line_alloc = {
    .id = "line-alloc",
    .code = "ALC3004",
    .title = "LineAlloc",
    .family = FAMILY_LOOP,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary = "A loop gets each line of its input in a string of its own, and only reads it.",
    .why =
        "`lines` allocates a `String` for every line, which the loop drops again: as many allocations as there are lines.",
    .fix = "Read into one `String` with `read_line`, and clear it for each line. The line keeps its line break then: "
           "`trim_end` where that matters. Leave it where the input is short.",
    .misses = "Lines that go through adaptors before they come to the loop, and loops that hand on what went wrong.",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
