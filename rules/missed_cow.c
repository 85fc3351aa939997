/* missed-cow: a function makes a new text on some paths and returns a copy of an old one on others, and everyone who calls
 * it only reads what it gets. */
#include "returned.h"

extern const Rule rule_missed_cow;

/* "Cow<'_, str>" for String; NULL for what has no borrowed form of its own. */
static const char *cow_type(Arena *a, const Unit *u, TypeId result, bool lasting) {
    TypeId owner = payload_type(u, result);
    const Type *t = unit_type(u, owner);
    bool text_or_list = t->own == OWN_STRING || t->own == OWN_CONTAINER;
    if (!t->view || !text_or_list || !owns_heap(t)) return NULL;
    const char *cow = str_format(a, "Cow<%s, %s>", lasting ? "'static" : "'_", unit_z(u, unit_type(u, t->view)->name));
    return owner == result ? cow : str_format(a, "Option<%s>", cow);
}

static const char *copied_text(const Story *s, const Copies *copies, Arena *a, Arena tmp) {
    const Operand *o = copies->source;
    if (o->kind == OPD_STRING) return "a literal";
    if (o->kind == OPD_ADDRESS) return str_format(a, "`%s`", place_text(a, s->unit, o->id));
    return original_text(a, s, (EventId)(copies->first - s->unit->events.at), o, tmp);
}

/* A few literals among much that is made are not worth another type. */
static bool is_often_old(const Copies *copies) { return copies->lenders.params || copies->count >= copies->others; }

static void check(const Story *s, Findings *out, Arena tmp) {
    Copies copies;
    if (s->func->flags & FUNC_TEST || !returned_copies(s, &copies, tmp) || !copies.others) return;
    if (!is_often_old(&copies)) return;
    int lender = copies.lenders.params ? sole_lender(copies.lenders) : -1;
    const char *type = cow_type(out->arena, s->unit, s->func->result, lender < 0);
    EventId at = (EventId)(copies.first - s->unit->events.at);
    if (!type || is_cold(s, at) || !signature_may_change(s->program, s->unit, s->func)) return;
    Finding f = finding_at(&rule_missed_cow, s, copies.first->loc);
    Calls calls = returned_to(s, lender, &f, tmp);
    if (!calls_only_read(calls)) return;
    const char *who = "its callers";
    if (calls.kept) who = str_format(out->arena, "%u of its %u callers", calls.read, calls.read + calls.kept);
    f.message = str_format(out->arena,
                           "on this path the function returns a copy of %s, on others something new; %s only "
                           "read either%s",
                           copied_text(s, &copies, out->arena, tmp), who,
                           s->func->flags & FUNC_EXPORTED ? " (the function is public: others may keep theirs)" : "");
    f.cost = "1 allocation per call that takes this path";
    f.help = str_format(out->arena, "return `%s`: `Cow::Borrowed(..)` here, `Cow::Owned(..)` where it is made", type);
    finding_add(out, f);
}

static const char bad[] = "fn quoted(name: &str) -> String {\n"
                          "    if name.contains(' ') {\n"
                          "        format!(\"\\\"{name}\\\"\")\n"
                          "    } else {\n"
                          "        name.to_string()\n"
                          "    }\n"
                          "}\n"
                          "\n"
                          "pub fn list(names: &[&str]) {\n"
                          "    for name in names {\n"
                          "        println!(\"{}\", quoted(name));\n"
                          "    }\n"
                          "}\n";

static const char good[] = "use std::borrow::Cow;\n"
                           "\n"
                           "fn quoted(name: &str) -> Cow<'_, str> {\n"
                           "    if name.contains(' ') {\n"
                           "        Cow::Owned(format!(\"\\\"{name}\\\"\"))\n"
                           "    } else {\n"
                           "        Cow::Borrowed(name)\n"
                           "    }\n"
                           "}\n"
                           "\n"
                           "pub fn list(names: &[&str]) {\n"
                           "    for name in names {\n"
                           "        println!(\"{}\", quoted(name));\n"
                           "    }\n"
                           "}\n";

const Rule rule_missed_cow = {
    .id = "missed-cow",
    .code = "ALC4022",
    .title = "MissedCow",
    .family = FAMILY_COPY,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary =
        "A function copies what it was given on paths that change nothing, and its callers only read the result.",
    .why = "An owned result makes every path allocate, also those that return what was there before, or a literal.",
    .fix =
        "Return a `Cow`: borrowed where nothing changes, owned where something is made. Callers that read it need no "
        "change. Leave it where most calls take the other path.",
    .misses = "Functions that are used as values or called where the type of the receiver is not known are not judged, "
              "nor those of traits, nor results inside of a `Result`.",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
