/* SARIF's `tool`: the driver and everything each rule says about itself. Knows rules, not findings. */
#include "sarif.h"

#include "tool.h"
#include "uri.h"

static const Rule *rule_at(uint32_t i) { return i < rules_count ? rules_all[i] : &rule_unused_suppression; }

uint32_t sarif_rule_index(const Rule *rule) {
    uint32_t i = 0;
    while (i < rules_count && rules_all[i] != rule) i++;
    return i;
}

static const char *topic(const Rule *rule) {
    return rule == &rule_unused_suppression ? "suppression" : family_name(rule->family);
}

static const char *severity(Level level) { return level == LEVEL_NOTE ? "recommendation" : level_name(level); }

static const char *const languages[] = {[LANG_C] = "C", [LANG_CPP] = "C++", [LANG_RUST] = "Rust"};
static const char *const fences[] = {[LANG_C] = "c", [LANG_CPP] = "cpp", [LANG_RUST] = "rust"};

static const char *example_text(Arena *a, const Example *e) {
    return str_format(a, "\n\nAvoidable (%s):\n\n%s\nBetter:\n\n%s", languages[e->lang], e->bad, e->good);
}

static const char *example_markdown(Arena *a, const Example *e) {
    const char *fence = fences[e->lang];
    return str_format(a, "\n\n**Avoidable (%s)**\n\n```%s\n%s```\n\n**Better**\n\n```%s\n%s```\n", languages[e->lang],
                      fence, e->bad, fence, e->good);
}

static const char *examples(Arena *a, const Rule *rule, const char *show(Arena *, const Example *)) {
    const Example *end = rule->examples + sizeof rule->examples / sizeof *rule->examples;
    const char *text = "";
    for (const Example *e = rule->examples; e < end && e->bad; e++) text = str_format(a, "%s%s", text, show(a, e));
    return text;
}

static void put_help(JsonOut *j, const Rule *rule, Arena tmp) {
    const char *page = uri_rule(&tmp, rule);
    json_open(j, "help", '{');
    json_z(j, "text",
           str_format(&tmp, "%s\n\n%s\n\n%s\n\nKnown weaknesses: %s%s\n\nSee %s", rule->summary, rule->why, rule->fix,
                      rule->misses, examples(&tmp, rule, example_text), page));
    json_z(j, "markdown",
           str_format(&tmp, "# %s\n\n%s\n\n%s\n\n## What to do\n\n%s\n%s\n## Known weaknesses\n\n%s\n\n[More](%s)\n",
                      rule->id, rule->summary, rule->why, rule->fix, examples(&tmp, rule, example_markdown),
                      rule->misses, page));
    json_close(j, '}');
}

static void put_text(JsonOut *j, const char *key, const char *text) {
    json_open(j, key, '{');
    json_z(j, "text", text);
    json_close(j, '}');
}

static void put_properties(JsonOut *j, const Rule *rule) {
    json_open(j, "properties", '{');
    json_open(j, "tags", '[');
    json_z(j, NULL, "performance");
    json_z(j, NULL, "memory");
    json_z(j, NULL, topic(rule));
    json_close(j, ']');
    json_z(j, "precision", rule->precision);
    json_z(j, "problem.severity", severity(rule->level));
    json_close(j, '}');
}

/* The message by id, for consumers that look it up: what the rule is about, where, and the finding's words. */
static void put_message_strings(JsonOut *j, const Rule *rule, Arena tmp) {
    char *summary = sarif_escape(&tmp, sarif_stem(rule->summary));
    json_open(j, "messageStrings", '{');
    put_text(j, "default", str_format(&tmp, "%s. In '{0}': '{1}'.", summary));
    json_close(j, '}');
}

static void put_rule(JsonOut *j, const Rule *rule, Arena tmp) {
    json_open(j, NULL, '{');
    json_z(j, "id", rule->code);
    json_z(j, "name", rule->title);
    put_text(j, "shortDescription", rule->summary);
    put_text(j, "fullDescription", str_format(&tmp, "%s %s", rule->summary, rule->why));
    put_help(j, rule, tmp);
    json_z(j, "helpUri", uri_rule(&tmp, rule));
    put_message_strings(j, rule, tmp);
    json_open(j, "defaultConfiguration", '{');
    json_z(j, "level", level_name(rule->level));
    json_flag(j, "enabled", !rule->off);
    json_close(j, '}');
    put_properties(j, rule);
    json_close(j, '}');
}

void sarif_tool(JsonOut *j, Arena tmp) {
    json_open(j, "tool", '{');
    json_open(j, "driver", '{');
    json_z(j, "name", "alloclint");
    json_z(j, "version", ALLOCLINT_VERSION);
    json_z(j, "semanticVersion", ALLOCLINT_VERSION);
    json_z(j, "informationUri", ALLOCLINT_SITE);
    put_text(j, "shortDescription", "Finds heap allocations a program could do without.");
    json_open(j, "rules", '[');
    for (uint32_t i = 0; i <= rules_count; i++) put_rule(j, rule_at(i), tmp);
    json_close(j, ']');
    json_close(j, '}');
    json_close(j, '}');
}
