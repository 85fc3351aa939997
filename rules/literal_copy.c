/* literal-copy: a heap copy of text that lives as long as the program. */
#include "lives.h"

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

static void check(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) check_birth(s, &s->births.at[i], out, tmp);
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
           "a heap string that has to be freed.",
    .misses = "Only copies held by local variables are looked at, not those stored in members.",
    .examples = {{LANG_C, bad, good}},
    .check = check,
};
