/* return-copy: a function returns a copy of what outlives the call, and everyone who calls it only reads the copy. */
#include "returned.h"

extern const Rule rule_return_copy;

static const char *lent_text(const Story *s, const Copies *copies, Findings *out, Arena tmp) {
    const Operand *o = copies->source;
    if (o->kind == OPD_STRING) return copies->count > 1 ? "literals" : "a literal";
    if (o->kind == OPD_ADDRESS) return str_format(out->arena, "`%s`", place_text(out->arena, s->unit, o->id));
    return original_text(out->arena, s, (EventId)(copies->first - s->unit->events.at), o, tmp);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    Copies copies;
    if (s->func->flags & FUNC_TEST || !returned_copies(s, &copies, tmp) || copies.others) return;
    int lender = copies.lenders.params ? sole_lender(copies.lenders) : -1;
    const char *type = lent_type(out->arena, s->unit, s->func->result, lender < 0);
    if (!type || !signature_may_change(s->program, s->unit, s->func)) return;
    Finding f = finding_at(&rule_return_copy, s, copies.first->loc);
    Calls calls = returned_to(s, lender, &f, tmp);
    if (!calls_only_read(calls)) return;
    bool exported = s->func->flags & FUNC_EXPORTED;
    if (exported || calls.kept) f.level = LEVEL_NOTE;
    const char *lent = lent_text(s, &copies, out, tmp), *who = "its callers";
    if (calls.kept) who = str_format(out->arena, "%u of its %u callers", calls.read, calls.read + calls.kept);
    f.message = str_format(out->arena, "the function returns a copy of %s, which %s only read%s", lent, who,
                           exported ? " (the function is public: others may keep theirs)" : "");
    f.cost = "1 allocation per call";
    f.help = str_format(out->arena, "return `%s` and lend %s%s", type, lent,
                        calls.kept ? "; callers that keep it can copy it themselves" : "");
    finding_add(out, f);
}

static const char bad[] = "struct Job {\n"
                          "    name: String,\n"
                          "}\n"
                          "\n"
                          "impl Job {\n"
                          "    fn name(&self) -> String {\n"
                          "        self.name.clone()\n"
                          "    }\n"
                          "}\n"
                          "\n"
                          "pub fn list(names: &[&str]) {\n"
                          "    for name in names {\n"
                          "        let job = Job { name: name.to_string() };\n"
                          "        println!(\"{}\", job.name());\n"
                          "    }\n"
                          "}\n";

static const char good[] = "struct Job {\n"
                           "    name: String,\n"
                           "}\n"
                           "\n"
                           "impl Job {\n"
                           "    fn name(&self) -> &str {\n"
                           "        &self.name\n"
                           "    }\n"
                           "}\n"
                           "\n"
                           "pub fn list(names: &[&str]) {\n"
                           "    for name in names {\n"
                           "        let job = Job { name: name.to_string() };\n"
                           "        println!(\"{}\", job.name());\n"
                           "    }\n"
                           "}\n";

const Rule rule_return_copy = {
    .id = "return-copy",
    .code = "ALC4021",
    .title = "ReturnCopy",
    .family = FAMILY_COPY,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary = "A function returns a copy of what outlives the call, and its callers only read the copy.",
    .why = "Each call allocates, copies and frees a value that was at hand already: in a field, behind a parameter, in "
           "the program's text.",
    .fix = "Return a reference: `&str` for `String`, `&[T]` for `Vec<T>`, `Option<&T>` for `Option<T>`. Where two "
           "parameters are references, name the lifetime of the one that lends. Leave it where callers keep what they "
           "get, or change the original while they use it.",
    .misses = "Functions that are used as values or called where the type of the receiver is not known are not judged, "
              "nor those of traits, nor results inside of a `Result`.",
    .clippy = "unnecessary_literal_bound",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
