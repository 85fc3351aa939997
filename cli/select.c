/* --select, --extend-select and --ignore: names, codes, families and `all` become one flag per rule. */
#include "cli.h"

#include <string.h>

static bool covers(const Rule *rule, Str name) {
    return str_is(name, "all") || str_is(name, rule->id) || str_is(name, rule->code) ||
           str_is(name, family_name(rule->family));
}

/* Sets the flag of every rule the name stands for; false when there is none. */
static bool mark(bool *flags, Str name, bool on) {
    bool known = false;
    for (uint32_t i = 0; i < rules_count; i++) {
        if (!covers(rules_all[i], name)) continue;
        flags[i] = on;
        known = true;
    }
    return known || str_is(name, "all");
}

static const char *unknown(Arena *a, Str name) {
    Suggestion s = suggest_for(name);
    suggest_offer(&s, S("all"));
    for (uint32_t i = 0; i < rules_count; i++) {
        suggest_offer(&s, str_of(rules_all[i]->id));
        suggest_offer(&s, str_of(rules_all[i]->code));
        suggest_offer(&s, str_of(family_name(rules_all[i]->family)));
    }
    return str_format(a, "unknown rule `%.*s`%s", STR_ARG(name), suggest_text(a, &s));
}

static const char *apply(Arena *a, bool *flags, RuleChoice choice) {
    for (Str rest = str_of(choice.names); rest.len;) {
        Str name = str_cut(&rest, ',');
        if (name.len && !mark(flags, name, choice.what != RULES_NOT)) return unknown(a, name);
    }
    return NULL;
}

/* Later choices must not undo earlier ones of another kind: what is ignored stays ignored. */
const bool *select_rules(Arena *a, const Options *o, const char **error) {
    bool *flags = arena_array(a, bool, rules_count + 1);
    bool only = false;
    for (uint32_t i = 0; i < o->choices.count; i++) only |= o->choices.at[i].what == RULES_ONLY;
    for (uint32_t i = 0; i < rules_count; i++) flags[i] = !only && !rules_all[i]->off;
    for (int what = RULES_ONLY; what <= RULES_NOT; what++) {
        for (uint32_t i = 0; i < o->choices.count; i++) {
            if (o->choices.at[i].what != (RuleSwitch)what) continue;
            *error = apply(a, flags, o->choices.at[i]);
            if (*error) return NULL;
        }
    }
    return flags;
}
