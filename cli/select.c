/* --select, --extend-select and --ignore: names, codes, families and `all` become one flag per rule. */
#include "cli.h"

static const Rule *rule_at(uint32_t i) { return i < rules_count ? rules_all[i] : &rule_unused_suppression; }

static bool covers(const Rule *rule, Str name) {
    if (str_is(name, "all") || str_is(name, rule->id) || str_is(name, rule->code)) return true;
    return rule != &rule_unused_suppression && str_is(name, family_name(rule->family));
}

/* Sets the flag of every rule the name stands for; false when there is none. */
static bool mark(bool *flags, Str name, bool on) {
    bool known = false;
    for (uint32_t i = 0; i <= rules_count; i++) {
        if (!covers(rule_at(i), name)) continue;
        flags[i] = on;
        known = true;
    }
    return known;
}

static const char *unknown(Arena *a, Str name) {
    Suggestion s = suggest_for(name);
    suggest_offer(&s, S("all"));
    for (uint32_t i = 0; i <= rules_count; i++) {
        suggest_offer(&s, str_of(rule_at(i)->id));
        suggest_offer(&s, str_of(rule_at(i)->code));
        if (i < rules_count) suggest_offer(&s, str_of(family_name(rule_at(i)->family)));
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

static const char *apply_all(Arena *a, bool *flags, const Options *o, RuleSwitch what) {
    const char *error = NULL;
    for (uint32_t i = 0; i < o->choices.count && !error; i++)
        if (o->choices.at[i].what == what) error = apply(a, flags, o->choices.at[i]);
    return error;
}

static bool has_choice(const Options *o, RuleSwitch what) {
    for (uint32_t i = 0; i < o->choices.count; i++)
        if (o->choices.at[i].what == what) return true;
    return false;
}

/* A suppression may be unused because its rule did not run. */
static bool every_default_runs(const bool *flags) {
    for (uint32_t i = 0; i < rules_count; i++)
        if (!flags[i] && !rules_all[i]->off) return false;
    return true;
}

/* The order of the options does not matter: what is ignored stays ignored. */
const bool *select_rules(Arena *a, const Options *o, const char **error) {
    bool *flags = arena_array(a, bool, rules_count + 1);
    bool only = has_choice(o, RULES_ONLY);
    for (uint32_t i = 0; i < rules_count; i++) flags[i] = !only && !rules_all[i]->off;
    *error = apply_all(a, flags, o, RULES_ONLY);
    if (!*error) *error = apply_all(a, flags, o, RULES_ALSO);
    bool asked = flags[rules_count];
    flags[rules_count] = true;
    if (!*error) *error = apply_all(a, flags, o, RULES_NOT);
    if (!asked && !every_default_runs(flags)) flags[rules_count] = false;
    return flags;
}
