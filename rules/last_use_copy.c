/* last-use-copy: a value is copied at its last use, where it could be moved. */
#include "values.h"

extern const Rule rule_last_use_copy;

static bool is_parameter(const Story *s, PlaceId p) {
    return s->unit->vars.at[s->unit->places.at[p].var].kind == VAR_PARAM;
}

/* What a record owns may be empty; in tests it often is. */
static bool is_record(const Story *s, PlaceId p) { return place_type(s->unit, p)->own == OWN_AGGREGATE; }

/* `asked`: where the length of the original is asked for behind the copy; 0: nowhere. */
static void report(const Story *s, const ValueCopy *copy, EventId asked, Findings *out) {
    const Event *e = story_event(s, copy->birth->event);
    const char *original = place_text(out->arena, s->unit, copy->place), *call = call_text(s->unit, e);
    Finding f = finding_at(&rule_last_use_copy, s, e->loc);
    f.level = is_cold(s, copy->birth->event) ? LEVEL_NOTE : level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` copies `%s`, which is %s and is dropped as it is", call, original,
                           asked ? "only asked for its length afterwards" : "not used any more afterwards");
    f.cost = cost_at(s, copy->birth->event);
    f.help = asked ? str_format(out->arena, "ask for `%s` first, then move it: write `%s` without the call of `%s`",
                                str_format(out->arena, "%s.%s()", original, call_text(s->unit, story_event(s, asked))),
                                original, call)
                   : str_format(out->arena, "move it: write `%s` without the call of `%s`", original, call);
    if (is_parameter(s, copy->place))
        finding_relate(&f, s, s->unit->vars.at[s->unit->places.at[copy->place].var].loc, "the parameter is owned");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        ValueCopy copy;
        Life life;
        if (!value_copy(s, &s->births.at[i], &copy) || !copy.place || is_temporary(s, copy.place)) continue;
        if (s->func->flags & FUNC_TEST && is_record(s, copy.place)) continue;
        EventId asked = 0;
        if (!copy_movable(s, &copy, tmp) && !(asked = length_asked_behind(s, &copy, tmp))) continue;
        bool lendable = copy_borrowable(&tmp, s, &copy, &life);
        if (lendable && life.uses.count) continue; /* copy-only-read says more */
        report(s, &copy, asked, out);
    }
}

static const char bad[] = "pub struct Job {\n"
                          "    pub name: String,\n"
                          "}\n"
                          "\n"
                          "pub fn add(jobs: &mut Vec<Job>, name: String) {\n"
                          "    println!(\"adding {name}\");\n"
                          "    jobs.push(Job { name: name.clone() });\n"
                          "}\n";

static const char good[] = "pub struct Job {\n"
                           "    pub name: String,\n"
                           "}\n"
                           "\n"
                           "pub fn add(jobs: &mut Vec<Job>, name: String) {\n"
                           "    println!(\"adding {name}\");\n"
                           "    jobs.push(Job { name });\n"
                           "}\n";

const Rule rule_last_use_copy = {
    .id = "last-use-copy",
    .code = "ALC4003",
    .title = "LastUseCopy",
    .family = FAMILY_COPY,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A value that owns heap memory is copied at its last use instead of being moved.",
    .why = "The copy costs an allocation (for nested values many), and the original is dropped unread: a move does the "
           "same for nothing.",
    .fix = "Leave out the clone. When the next change may need the value again, the compiler will say so.",
    .misses = "Values that are read once more behind the copy are not reported, save for their length, nor "
              "variables that a closure or an unknown macro names, nor values whose type is not known to own memory.",
    .clippy = "redundant_clone",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
