/* `alloclint explain` and `alloclint rules`: what the rules say about themselves. */
#include "cli.h"

#include <cjson/cJSON.h>

#include <string.h>

static const char *language(Lang l) { return l == LANG_C ? "C" : l == LANG_CPP ? "C++" : "Rust"; }

/* "C, Rust": the languages a rule gives examples in; "" when it gives none. */
static const char *languages(Arena *a, const Rule *r) {
    const char *list = "";
    for (Lang l = 0; l < LANG_COUNT; l++) {
        bool speaks = false;
        for (const Example *e = r->examples; e->bad; e++) speaks |= e->lang == l;
        if (speaks) list = str_format(a, "%s%s%s", list, *list ? ", " : "", language(l));
    }
    return list;
}

static const Rule *find(const char *name) {
    const Rule *own = &rule_unused_suppression;
    return !strcmp(name, own->id) || !strcmp(name, own->code) ? own : rule_find(str_of(name));
}

/* --- one rule -------------------------------------------------------------------------------------------------- */

static void indented(FILE *out, const char *text) {
    for (Str rest = str_of(text); rest.len;) {
        Str line = str_cut(&rest, '\n');
        fprintf(out, "%s%.*s\n", line.len ? "    " : "", STR_ARG(line));
    }
}

static void paragraph(FILE *out, const char *title, const char *text) {
    if (text && *text) fprintf(out, "\n%s: %s\n", title, text);
}

static void explain(Arena *a, FILE *out, const Rule *r) {
    const char *spoken = languages(a, r);
    fprintf(out, "%s (%s, %s, %s%s%s%s)\n\n%s\n", r->id, r->code, family_name(r->family), level_name(r->level),
            r->off ? ", off by default" : "", *spoken ? "; " : "", spoken, r->summary);
    paragraph(out, "Why", r->why);
    paragraph(out, "Fix", r->fix);
    paragraph(out, "Weaknesses", r->misses);
    paragraph(out, "Precision", r->precision);
    paragraph(out, "Silent in Rust where an attribute allows clippy's", r->clippy);
    for (const Example *e = r->examples; e->bad; e++) {
        fprintf(out, "\nReported (%s):\n\n", language(e->lang));
        indented(out, e->bad);
        if (!e->good) continue;
        fputs("\nNot reported:\n\n", out);
        indented(out, e->good);
    }
}

static const char *unknown(Arena *a, const char *name) {
    Suggestion s = suggest_for(str_of(name));
    for (uint32_t i = 0; i < rules_count; i++) {
        suggest_offer(&s, str_of(rules_all[i]->id));
        suggest_offer(&s, str_of(rules_all[i]->code));
    }
    return str_format(a, "unknown rule `%s`%s", name, suggest_text(a, &s));
}

static int flushed(void) {
    if (fflush(stdout) == 0 && !ferror(stdout)) return EXIT_CLEAN;
    fputs("alloclint: standard output cannot be written\n", stderr);
    return EXIT_TROUBLE;
}

int explain_rules(Arena *a, const Options *o) {
    for (uint32_t i = 0; i < o->operands.count; i++) {
        if (find(o->operands.at[i])) continue;
        fprintf(stderr, "alloclint: %s\n", visible(a, str_of(unknown(a, o->operands.at[i])), false));
        return EXIT_TROUBLE;
    }
    for (uint32_t i = 0; i < o->operands.count; i++) {
        if (i) putchar('\n');
        explain(a, stdout, find(o->operands.at[i]));
    }
    return flushed();
}

/* --- all rules --------------------------------------------------------------------------------------------------- */

static void list_text(Arena *a) {
    for (uint32_t i = 0; i < rules_count; i++) {
        const Rule *r = rules_all[i];
        printf("%s  %-24s %-8s %-7s %-7s %s%s\n", r->code, r->id, family_name(r->family), level_name(r->level),
               languages(a, r), r->summary, r->off ? " (off by default)" : "");
    }
}

static void list_markdown(Arena *a) {
    puts("| code | rule | family | level | languages | precision | finds |\n"
         "| --- | --- | --- | --- | --- | --- | --- |");
    for (uint32_t i = 0; i < rules_count; i++) {
        const Rule *r = rules_all[i];
        printf("| %s | `%s`%s | %s | %s | %s | %s | %s |\n", r->code, r->id, r->off ? " (off)" : "",
               family_name(r->family), level_name(r->level), languages(a, r), r->precision, r->summary);
    }
}

static Arena *json_arena; /* cJSON's hooks take no context */
static void *json_get(size_t size) { return arena_get(json_arena, 1, _Alignof(max_align_t), size); }
static void json_free(void *p) { (void)p; }

static void add_examples(cJSON *to, const Rule *r) {
    cJSON *list = cJSON_AddArrayToObject(to, "examples");
    for (const Example *e = r->examples; e->bad; e++) {
        cJSON *one = cJSON_CreateObject();
        cJSON_AddStringToObject(one, "language", language(e->lang));
        cJSON_AddStringToObject(one, "bad", e->bad);
        if (e->good) cJSON_AddStringToObject(one, "good", e->good);
        cJSON_AddItemToArray(list, one);
    }
}

static cJSON *rule_json(const Rule *r) {
    const struct {
        const char *key, *value;
    } texts[] = {
        {"id", r->id},
        {"code", r->code},
        {"title", r->title},
        {"family", family_name(r->family)},
        {"level", level_name(r->level)},
        {"precision", r->precision},
        {"summary", r->summary},
        {"why", r->why},
        {"fix", r->fix},
        {"misses", r->misses},
        {"clippy", r->clippy},
    };
    cJSON *json = cJSON_CreateObject();
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        cJSON_AddStringToObject(json, texts[i].key, texts[i].value ? texts[i].value : "");
    cJSON_AddBoolToObject(json, "default", !r->off);
    add_examples(json, r);
    return json;
}

static void list_json(Arena *a) {
    json_arena = a;
    cJSON_InitHooks(&(cJSON_Hooks){json_get, json_free});
    cJSON *list = cJSON_CreateArray();
    for (uint32_t i = 0; i < rules_count; i++) cJSON_AddItemToArray(list, rule_json(rules_all[i]));
    puts(cJSON_Print(list));
}

int rules_print(Arena *a, const Options *o) {
    static const struct {
        const char *name;
        void (*list)(Arena *a);
    } formats[] = {
        {"text", list_text},
        {"json", list_json},
        {"md", list_markdown},
    };
    Suggestion s = suggest_for(str_of(o->format));
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        suggest_offer(&s, str_of(formats[i].name));
        if (!str_is(s.given, formats[i].name)) continue;
        formats[i].list(a);
        return flushed();
    }
    const char *text = str_format(a, "unknown format `%s`%s", o->format, suggest_text(a, &s));
    fprintf(stderr, "alloclint: %s\n", visible(a, str_of(text), false));
    return EXIT_TROUBLE;
}
