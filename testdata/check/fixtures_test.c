/* Runs every rule over its fixtures and compares what it says with the markers in them.
 *
 * A fixture is testdata/RULE-ID/NAME.EXT (and testdata/common/NAME.EXT, which belongs to no rule alone). Markers
 * are comments on the line they speak of:
 *     expect: rule-id        a finding of this rule is on this line
 *     ok: reason             silence on this line is deliberate
 *     fp: rule-id reason     reported today, should not be; fails as FIXED when it no longer is
 *     fn: rule-id reason     not reported today, should be; fails as FIXED when it is
 * A finding may carry the advice as code, which testdata/rust/advice.sh compiles:
 *     expect: rule-id => CODE   CODE stands on this line once the advice is followed
 *     fix: CODE                 and CODE on this one, which changes with it
 * An empty CODE means that the line goes away.
 * A comment at the start of a line among the first lines may direct: `flags: -Iinc` (compiler arguments, relative to
 * the fixture's folder), `files: other.c` (analysed together with these; they are no fixtures of their own),
 * `broken: reason` (the file is meant not to compile).
 *
 * Without arguments: everything, with the tests of the registry itself. With RULE-ID or a file: only that.
 * `--ledger` prints the known wrong answers as Markdown, `--rewritten FILE` a fixture after all advice was followed
 * (lines keep their numbers), `--examples DIRECTORY` writes the examples of the documentation. */
#include "../../analyzer/analyze.h"
#include "../../analyzer/base/file.h"
#include "../../reports/report.h"
#include "../../rules/clippy.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES = 8, ARGS = 32, ORDERS = 4 };

typedef enum MarkerKind { MARK_EXPECT, MARK_OK, MARK_FP, MARK_FN, MARK_FIX, MARK_COUNT } MarkerKind;

static const char *const marker_word[MARK_COUNT] = {"expect:", "ok:", "fp:", "fn:", "fix:"};

typedef struct Marker {
    MarkerKind kind;
    uint32_t file; /* of the group */
    uint32_t line;
    Str rule;   /* empty for MARK_OK and MARK_FIX */
    Str reason;
    bool rewrites; /* the line becomes `code` */
    Str code;
    bool met;
} Marker;

/* One fixture: the files that are analysed together, and what is said of them. */
typedef struct Group {
    const char *folder; /* the rule's id, or "common", or "example" */
    const char *path[FILES];
    uint32_t files;
    uint32_t job; /* first of `files` jobs */
    const char *args[ARGS];
    uint32_t arg_count;
    bool broken;  /* meant not to compile */
    Vec(Marker) markers;
    /* Examples of the rules' own documentation have no markers: */
    const Rule *rule;
    bool bad;
} Group;

typedef struct Check {
    Arena run;
    const char *only; /* NULL: everything */
    Vec(Group) groups;
    Vec(Job) jobs;
    Outcome *outcomes;
    ApiTable *table;
    unsigned faults, expected, silent;
} Check;

static void fault(Check *c, const char *path, uint32_t line, const char *text) {
    if (line)
        fprintf(stderr, "%s:%u: %s\n", path, line, text);
    else
        fprintf(stderr, "%s: %s\n", path, text);
    c->faults++;
}

/* --- reading fixtures ------------------------------------------------------------------------------- */

static Str trimmed(Str s) {
    while (s.len && (*s.at == ' ' || *s.at == '\t')) s = (Str){s.at + 1, s.len - 1};
    while (s.len && strchr(" \t\r", s.at[s.len - 1])) s.len--;
    return s;
}

static Str first_word(Str *rest) {
    *rest = trimmed(*rest);
    Str word = str_cut(rest, ' ');
    *rest = trimmed(*rest);
    return word;
}

/* What stands in the next comment of the line; *rest moves behind it. False when there is none. */
static bool next_comment(Str *rest, Str *text) {
    for (size_t i = 0; i + 1 < rest->len; i++) {
        if (rest->at[i] != '/' || (rest->at[i + 1] != '/' && rest->at[i + 1] != '*')) continue;
        size_t from = i + 2, to = from;
        while (to < rest->len &&
               !(rest->at[to] == '/' && to + 1 < rest->len && rest->at[to + 1] == '/' && rest->at[to - 1] != ':') &&
               !(rest->at[to] == '*' && to + 1 < rest->len && rest->at[to + 1] == '/') &&
               !(rest->at[to] == '/' && to + 1 < rest->len && rest->at[to + 1] == '*'))
            to++;
        *text = trimmed((Str){rest->at + from, to - from});
        size_t skip = to + 1 < rest->len && rest->at[to] == '*' ? to + 2 : to;
        *rest = (Str){rest->at + skip, rest->len - skip};
        return true;
    }
    return false;
}

static bool strip_word(Str *text, const char *word) {
    if (!str_starts(*text, word)) return false;
    *text = trimmed((Str){text->at + strlen(word), text->len - strlen(word)});
    return true;
}

static const Marker *rewrite_of(const Group *g, uint32_t file, uint32_t line) {
    for (uint32_t i = 0; i < g->markers.count; i++) {
        const Marker *m = &g->markers.at[i];
        if (m->rewrites && m->file == file && m->line == line) return m;
    }
    return NULL;
}

static void add_marker(Check *c, Group *g, Marker m, Str text) {
    const char *path = g->path[m.file];
    if (m.kind != MARK_OK && m.kind != MARK_FIX) {
        m.rule = first_word(&text);
        if (!rule_find(m.rule)) fault(c, path, m.line, "the marker names no rule");
    }
    m.rewrites = m.kind == MARK_FIX || (m.kind == MARK_EXPECT && strip_word(&text, "=>"));
    if (m.rewrites) {
        m.code = text;
        if (rewrite_of(g, m.file, m.line)) fault(c, path, m.line, "the line is rewritten twice");
    } else
        m.reason = text;
    if (m.kind == MARK_EXPECT && m.reason.len && memmem(m.reason.at, m.reason.len, "=>", 2))
        fault(c, path, m.line, "the rewritten line follows the rule: `expect: rule-id => CODE`");
    if (m.kind != MARK_EXPECT && m.kind != MARK_FIX && !text.len) fault(c, path, m.line, "the marker gives no reason");
    *vec_push(&c->run, &g->markers) = m;
}

static void read_line(Check *c, Group *g, uint32_t file, uint32_t line, Str rest) {
    Str text;
    while (next_comment(&rest, &text)) {
        for (MarkerKind k = 0; k < MARK_COUNT; k++) {
            if (strip_word(&text, marker_word[k]))
                add_marker(c, g, (Marker){.kind = k, .file = file, .line = line}, text);
        }
    }
}

static void read_directive(Check *c, Group *g, Str line, Str dir) {
    Str text;
    if (!str_starts(line, "//") || !next_comment(&line, &text)) return;
    if (strip_word(&text, "flags:")) {
        while (text.len && g->arg_count < ARGS) g->args[g->arg_count++] = str_z(&c->run, first_word(&text));
    } else if (strip_word(&text, "files:")) {
        while (text.len && g->files < FILES) g->path[g->files++] = path_join(&c->run, dir, first_word(&text));
    } else if (strip_word(&text, "broken:")) {
        g->broken = true;
    }
}

static bool read_source(Check *c, const char *path, Str *out) {
    const char *error;
    if (file_read(&c->run, path, out, &error)) return true;
    fault(c, path, 0, error);
    return false;
}

/* Lines change because of a finding, not by themselves. */
static void check_fixes(Check *c, const Group *g) {
    bool advised = false;
    for (uint32_t i = 0; i < g->markers.count; i++)
        advised |= g->markers.at[i].rewrites && g->markers.at[i].kind == MARK_EXPECT;
    for (uint32_t i = 0; i < g->markers.count && !advised; i++) {
        const Marker *m = &g->markers.at[i];
        if (m->kind == MARK_FIX)
            fault(c, g->path[m->file], m->line, "no `expect: rule-id => CODE` belongs to this fix");
    }
}

static void read_group(Check *c, Group *g) {
    Str source;
    if (!read_source(c, g->path[0], &source)) return;
    for (Str rest = source; rest.len && (str_starts(rest, "//") || *rest.at == '\n');)
        read_directive(c, g, str_cut(&rest, '\n'), str_dir(str_of(g->path[0])));
    for (uint32_t file = 0; file < g->files; file++) {
        if (!read_source(c, g->path[file], &source)) continue;
        for (uint32_t line = 1; source.len; line++) read_line(c, g, file, line, str_cut(&source, '\n'));
    }
    if (!g->markers.count) fault(c, g->path[0], 0, "a fixture without a marker proves nothing");
    check_fixes(c, g);
}

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

typedef struct Names {
    Vec(const char *) list;
} Names;

/* The entries of a directory in order of name. */
static Names entries(Arena *a, const char *dir) {
    Names names = {0};
    DIR *d = opendir(dir);
    if (!d) return names;
    for (const struct dirent *e; (e = readdir(d));) {
        if (e->d_name[0] != '.') *vec_push(a, &names.list) = str_z(a, str_of(e->d_name));
    }
    closedir(d);
    if (names.list.count) qsort(names.list.at, names.list.count, sizeof *names.list.at, by_name);
    return names;
}

static bool is_companion(const Check *c, const char *path) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        for (uint32_t f = 1; f < c->groups.at[i].files; f++) {
            if (!strcmp(c->groups.at[i].path[f], path)) return true;
        }
    }
    return false;
}

static bool is_source(Str name) { return front_end_for(name) && !str_ends(name, "_test.c") && !str_ends(name, ".h"); }

static void find_fixtures(Check *c, const char *folder) {
    char *dir = path_join(&c->run, S("testdata"), str_of(folder));
    Names names = entries(&c->run, dir);
    uint32_t before = c->groups.count;
    for (uint32_t i = 0; i < names.list.count; i++) {
        Str name = str_of(names.list.at[i]);
        if (!is_source(name)) continue;
        Group *g = vec_push(&c->run, &c->groups);
        *g = (Group){.folder = folder, .path = {path_join(&c->run, str_of(dir), name)}, .files = 1};
        read_group(c, g);
    }
    uint32_t kept = before;
    for (uint32_t i = before; i < c->groups.count; i++) {
        const char *path = c->groups.at[i].path[0];
        bool wanted = !c->only || !strcmp(c->only, folder) || !strcmp(c->only, path);
        if (wanted && !is_companion(c, path)) c->groups.at[kept++] = c->groups.at[i];
    }
    c->groups.count = kept;
}

/* A folder that holds markers but is no rule's is a misspelt name: its fixtures would never run. */
static void reject_strays(Check *c, const char *folder) {
    char *dir = path_join(&c->run, S("testdata"), str_of(folder));
    Names names = entries(&c->run, dir);
    for (uint32_t i = 0; i < names.list.count; i++) {
        Arena tmp = c->run;
        Str text;
        const char *path = path_join(&tmp, str_of(dir), str_of(names.list.at[i]));
        const char *error;
        if (!is_source(str_of(names.list.at[i])) || !file_read(&tmp, path, &text, &error)) continue;
        if (strstr(text.at, "// expect: ")) fault(c, path, 0, "has markers, but its folder is not a rule's id");
    }
}

static void find_all_fixtures(Check *c) {
    Names folders = entries(&c->run, "testdata");
    for (uint32_t i = 0; i < folders.list.count; i++) {
        const char *folder = folders.list.at[i];
        if (!strcmp(folder, "common") || rule_find(str_of(folder)))
            find_fixtures(c, folder);
        else
            reject_strays(c, folder);
    }
}

/* --- the examples of the documentation --------------------------------------------------------------- */

static const char *const extension[LANG_COUNT] = {"c", "cpp", "rs"};

static void add_example(Check *c, const char *dir, const Rule *rule, uint32_t number, bool bad) {
    const Example *e = &rule->examples[number];
    const char *path =
        str_format(&c->run, "%s/%s-%u-%s.%s", dir, rule->id, number, bad ? "bad" : "good", extension[e->lang]);
    FILE *file = fopen(path, "w");
    if (!file || fputs(bad ? e->bad : e->good, file) < 0) fault(c, path, 0, "cannot be written");
    if (file) fclose(file);
    *vec_push(&c->run, &c->groups) = (Group){.folder = "example", .path = {path}, .files = 1, .rule = rule, .bad = bad};
}

static void add_examples(Check *c, const char *dir) {
    for (uint32_t r = 0; r < rules_count; r++) {
        const Rule *rule = rules_all[r];
        if (c->only && strcmp(c->only, rule->id) != 0) continue;
        if (!rule->examples[0].bad) fault(c, rule->id, 0, "the rule has no example");
        for (uint32_t e = 0; rule->examples[e].bad; e++) {
            add_example(c, dir, rule, e, true);
            add_example(c, dir, rule, e, false);
        }
    }
}

static void remove_examples(const Check *c, const char *dir) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        if (c->groups.at[i].rule) unlink(c->groups.at[i].path[0]);
    }
    rmdir(dir);
}

/* --- running ----------------------------------------------------------------------------------------- */

static void make_jobs(Check *c) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        Group *g = &c->groups.at[i];
        g->job = c->jobs.count;
        const char *dir = path_absolute(&c->run, NULL, str_z(&c->run, str_dir(str_of(g->path[0]))));
        for (uint32_t f = 0; f < g->files; f++)
            *vec_push(&c->run, &c->jobs) = (Job){g->path[f], dir, g->args, g->arg_count};
    }
}

static bool load_front_ends(Check *c) {
    for (uint32_t l = 0; l < LANG_COUNT; l++) {
        const FrontEnd *front = front_end_for(str_of(str_format(&c->run, "x.%s", extension[l])));
        const char *error = front && front->load ? front->load(&c->run) : NULL;
        if (error) return fault(c, front->language, 0, error), false;
    }
    return true;
}

static void parse_all(Check *c) {
    make_jobs(c);
    c->outcomes = arena_array(&c->run, Outcome, c->jobs.count);
    PoolOptions options = {.workers = 2, .seconds = 60};
    pool_run(&c->run, c->jobs.at, c->jobs.count, &options, c->outcomes);
}

static bool parsed(Check *c, const Group *g) {
    bool ok = true;
    for (uint32_t f = 0; f < g->files; f++) {
        const Outcome *o = &c->outcomes[g->job + f];
        if (!o->ok) fault(c, g->path[f], 0, o->error);
        ok = ok && o->ok;
        if (!o->ok || g->broken) continue;
        for (uint32_t d = 0; d < o->unit.diagnostics.count; d++) {
            const Diagnostic *diagnostic = &o->unit.diagnostics.at[d];
            fault(c, g->path[f], unit_loc(&o->unit, diagnostic->loc)->line, unit_z(&o->unit, diagnostic->text));
        }
    }
    return ok;
}

/* The sifted findings of a group with every rule enabled; owned by the arena. */
static Findings findings_of(const Check *c, const Group *g, const uint32_t *order, Arena *a) {
    const Unit *units[FILES];
    for (uint32_t f = 0; f < g->files; f++) units[f] = &c->outcomes[g->job + f].unit;
    bool *enabled = arena_array(a, bool, rules_count + 1);
    memset(enabled, true, rules_count);

    Arena tmp = arena_open((size_t)1 << 30);
    const Program *program = program_link(a, units, g->files, c->table, false, tmp);
    Findings out = {.arena = a, .stack_budget = 1024};
    for (uint32_t f = 0; f < g->files; f++) rules_run(program, units[f], enabled, order, &out, &tmp);
    arena_close(&tmp);
    sift(&out, g->path, g->files, a);
    return out;
}

static bool same_finding(const Finding *a, const Finding *b) {
    return a->rule == b->rule && a->level == b->level && !strcmp(a->span.file, b->span.file) &&
           a->span.line == b->span.line && a->span.col == b->span.col && !strcmp(a->message, b->message) &&
           !strcmp(a->help, b->help);
}

/* A permutation that differs from seed to seed and never from run to run. */
static void shuffle(uint32_t *order, uint32_t seed) {
    for (uint32_t i = 0; i < rules_count; i++) order[i] = rules_count - 1 - i;
    for (uint32_t i = rules_count; seed && i > 1; i--) {
        seed = seed * 1664525 + 1013904223;
        uint32_t j = (seed >> 16) % i, held = order[i - 1];
        order[i - 1] = order[j];
        order[j] = held;
    }
}

static void check_order(Check *c, const Group *g, const Findings *found, Arena a) {
    uint32_t *order = arena_array(&a, uint32_t, rules_count + 1);
    for (uint32_t seed = 0; seed < ORDERS; seed++) {
        Arena again = a;
        shuffle(order, seed);
        Findings other = findings_of(c, g, order, &again);
        bool same = other.list.count == found->list.count;
        for (uint32_t i = 0; same && i < found->list.count; i++)
            same = same_finding(&found->list.at[i], &other.list.at[i]);
        if (!same) fault(c, g->path[0], 0, "the order of the rules changes what is found");
    }
}

/* --- judging ----------------------------------------------------------------------------------------- */

static bool meets(const Group *g, const Marker *m, const Finding *f) {
    return m->line == f->span.line && !strcmp(g->path[m->file], f->span.file) && rule_find(m->rule) == f->rule;
}

static Marker *claim(Group *g, const Finding *f) {
    for (uint32_t i = 0; i < g->markers.count; i++) {
        Marker *m = &g->markers.at[i];
        if (m->kind != MARK_OK && !m->met && meets(g, m, f)) return m;
    }
    return NULL;
}

static const Marker *ok_on(const Group *g, const Finding *f) {
    for (uint32_t i = 0; i < g->markers.count; i++) {
        const Marker *m = &g->markers.at[i];
        if (m->kind == MARK_OK && m->line == f->span.line && !strcmp(g->path[m->file], f->span.file)) return m;
    }
    return NULL;
}

static void judge_finding(Check *c, Group *g, const Finding *f, Arena tmp) {
    Marker *m = claim(g, f);
    if (m) {
        m->met = true;
        return;
    }
    const Marker *ok = ok_on(g, f);
    const char *text = str_format(&tmp, "unexpected %s: %s", f->rule->id, f->message);
    if (ok) text = str_format(&tmp, "%s (ok: %.*s)", text, STR_ARG(ok->reason));
    fault(c, f->span.file, f->span.line, text);
}

static void judge_marker(Check *c, const Group *g, const Marker *m, Arena tmp) {
    const char *path = g->path[m->file];
    if (m->kind == MARK_EXPECT && !m->met) fault(c, path, m->line, str_format(&tmp, "missing %.*s", STR_ARG(m->rule)));
    if (m->kind == MARK_FP && !m->met)
        fault(c, path, m->line,
              str_format(&tmp, "FIXED: %.*s is no longer reported; say ok: instead", STR_ARG(m->rule)));
    if (m->kind == MARK_FN && m->met)
        fault(c, path, m->line, str_format(&tmp, "FIXED: %.*s is reported now; say expect: instead", STR_ARG(m->rule)));
    c->expected += m->kind == MARK_EXPECT;
    c->silent += m->kind == MARK_OK;
}

static void judge_example(Check *c, const Group *g, const Findings *found, Arena tmp) {
    uint32_t own = 0, notes = 0;
    for (uint32_t i = 0; i < found->list.count; i++) {
        bool loud = found->list.at[i].level >= g->rule->level;
        own += found->list.at[i].rule == g->rule && loud;
        notes += found->list.at[i].rule == g->rule && !loud;
    }
    if (!own) own = notes; /* else notes that go with it do not count */
    if (g->bad && own != 1)
        fault(c, g->path[0], 0, str_format(&tmp, "the bad example is reported %u times, not once", own));
    for (uint32_t i = 0; !g->bad && i < found->list.count; i++)
        fault(c, g->path[0], found->list.at[i].span.line,
              str_format(&tmp, "the good example is reported: %s", found->list.at[i].message));
}

static void judge(Check *c, Group *g, Arena a) {
    if (!parsed(c, g)) return;
    Findings found = findings_of(c, g, NULL, &a);
    if (g->rule) {
        judge_example(c, g, &found, a);
    } else {
        for (uint32_t i = 0; i < found.list.count; i++) judge_finding(c, g, &found.list.at[i], a);
        for (uint32_t i = 0; i < g->markers.count; i++) judge_marker(c, g, &g->markers.at[i], a);
    }
    check_order(c, g, &found, a);
}

/* --- the registry ------------------------------------------------------------------------------------ */

static bool has_marker(const Check *c, const Rule *rule, MarkerKind kind, Lang lang) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        const Group *g = &c->groups.at[i];
        if (strcmp(g->folder, rule->id) != 0 || !str_ends(str_of(g->path[0]), extension[lang])) continue;
        for (uint32_t m = 0; m < g->markers.count; m++) {
            const Marker *marker = &g->markers.at[m];
            if (marker->kind == kind && (kind == MARK_OK || rule_find(marker->rule) == rule)) return true;
        }
    }
    return false;
}

static bool has_rewrite(const Check *c, const Rule *rule) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        const Group *g = &c->groups.at[i];
        for (uint32_t m = 0; m < g->markers.count && str_ends(str_of(g->path[0]), ".rs"); m++)
            if (g->markers.at[m].rewrites && rule_find(g->markers.at[m].rule) == rule) return true;
    }
    return false;
}

static void check_evidence(Check *c, const Rule *rule) {
    for (uint32_t e = 0; rule->examples[e].bad; e++) {
        Lang lang = rule->examples[e].lang;
        if (!has_marker(c, rule, MARK_EXPECT, lang))
            fault(c, rule->id, 0, "no fixture expects it in a language it claims");
        if (!has_marker(c, rule, MARK_OK, lang))
            fault(c, rule->id, 0, "no fixture shows it silent in a language it claims");
        if (lang == LANG_RUST && !has_rewrite(c, rule))
            fault(c, rule->id, 0, "no Rust fixture carries the advice as code (`expect: rule-id => CODE`)");
    }
}

/* A code says its family: ALC1nnn box, ALC2nnn capacity, and so on. */
static bool code_fits(const Rule *rule) {
    const char *code = rule->code;
    return strlen(code) == 7 && !strncmp(code, "ALC", 3) && code[3] == '1' + (char)rule->family &&
           strspn(code + 3, "0123456789") == 4;
}

static void check_registry(Check *c) {
    for (uint32_t i = 0; i < rules_count; i++) {
        const Rule *a = rules_all[i];
        if (!code_fits(a)) fault(c, a->id, 0, "the code does not say the family");
        if (!a->summary || !a->why || !a->fix || !a->misses || !a->precision) fault(c, a->id, 0, "a text is missing");
        for (uint32_t j = 0; j < i; j++) {
            const Rule *b = rules_all[j];
            if (!strcmp(a->id, b->id) || !strcmp(a->code, b->code) || !strcmp(a->title, b->title))
                fault(c, a->id, 0, "id, code or title is another rule's too");
        }
        for (Str twins = str_of(a->clippy ? a->clippy : ""); twins.len;)
            if (!clippy_knows(str_cut(&twins, ' '))) fault(c, a->id, 0, "a clippy lint that rules/clippy.def lacks");
        check_evidence(c, a);
    }
}

/* --- the ledger -------------------------------------------------------------------------------------- */

static uint32_t count_markers(const Check *c, MarkerKind kind, const Rule *rule) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->groups.count; i++) {
        const Group *g = &c->groups.at[i];
        for (uint32_t m = 0; m < g->markers.count; m++) {
            const Marker *marker = &g->markers.at[m];
            bool ours = !rule || (kind == MARK_OK ? !strcmp(g->folder, rule->id) : rule_find(marker->rule) == rule);
            n += marker->kind == kind && ours;
        }
    }
    return n;
}

static void print_known(const Check *c, MarkerKind kind) {
    for (uint32_t i = 0; i < c->groups.count; i++) {
        const Group *g = &c->groups.at[i];
        for (uint32_t m = 0; m < g->markers.count; m++) {
            const Marker *k = &g->markers.at[m];
            if (k->kind != kind) continue;
            printf("- `%s:%u` %.*s: %.*s\n", g->path[k->file], k->line, STR_ARG(k->rule), STR_ARG(k->reason));
        }
    }
}

static void print_ledger(const Check *c) {
    printf(
        "# Ledger\n\nGenerated by `./dev docs` from the markers in testdata/. Known wrong answers stay in the suite and are\n"
        "counted here; a change that mends one has to say so.\n\n"
        "| rule | reported (expect) | silent (ok) | wrongly reported (fp) | missed (fn) |\n|---|--:|--:|--:|--:|\n");
    for (uint32_t r = 0; r < rules_count; r++) {
        const Rule *rule = rules_all[r];
        printf("| %s | %u | %u | %u | %u |\n", rule->id, count_markers(c, MARK_EXPECT, rule),
               count_markers(c, MARK_OK, rule), count_markers(c, MARK_FP, rule), count_markers(c, MARK_FN, rule));
    }
    printf("\n## Wrongly reported\n\n");
    print_known(c, MARK_FP);
    printf("\n## Missed\n\n");
    print_known(c, MARK_FN);
}

/* --- what other tests ask for -------------------------------------------------------------------------- */

/* The file with its rewritten lines; a line that goes away stays as an empty one. */
static void print_rewritten(Check *c, const char *path) {
    Group g = {.folder = "", .path = {path}, .files = 1};
    Str source;
    if (!read_source(c, path, &source)) return;
    Str lines = source;
    for (uint32_t line = 1; lines.len; line++) read_line(c, &g, 0, line, str_cut(&lines, '\n'));
    for (uint32_t line = 1; source.len; line++) {
        Str text = str_cut(&source, '\n');
        const Marker *m = rewrite_of(&g, 0, line);
        int indent = 0;
        while ((size_t)indent < text.len && text.at[indent] == ' ') indent++;
        if (!m)
            printf("%.*s\n", STR_ARG(text));
        else
            printf("%*s%.*s\n", m->code.len ? indent : 0, "", STR_ARG(m->code));
    }
}

static void run_checks(Check *c) {
    char dir[] = "/tmp/alloclint-examples-XXXXXX";
    if (!mkdtemp(dir)) {
        fault(c, dir, 0, "cannot be created");
        return;
    }
    add_examples(c, dir);
    if (!load_front_ends(c)) return;
    parse_all(c);
    c->table = api_table(&c->run);
    Arena scratch = arena_open((size_t)1 << 30);
    for (uint32_t i = 0; i < c->groups.count; i++) judge(c, &c->groups.at[i], scratch);
    arena_close(&scratch);
    if (!c->only) check_registry(c);
    remove_examples(c, dir);
}

static void run_tests(Check *c) {
    run_checks(c);
    if (c->only && !c->groups.count) fault(c, c->only, 0, "no such rule or fixture");
    printf("%u fixtures: %u expected, %u silent, %u known false positives, %u known misses, %u faults\n",
           c->groups.count, c->expected, c->silent, count_markers(c, MARK_FP, NULL), count_markers(c, MARK_FN, NULL),
           c->faults);
}

int main(int argc, char **argv) {
    Check c = {.run = arena_open((size_t)1 << 34)};
    const char *mode = argc > 1 ? argv[1] : "", *argument = argc > 2 ? argv[2] : NULL;
    if (!strcmp(mode, "--rewritten") && argument)
        print_rewritten(&c, argument);
    else if (!strcmp(mode, "--examples") && argument)
        add_examples(&c, argument);
    else {
        bool ledger = !strcmp(mode, "--ledger");
        if (*mode && !ledger) c.only = mode;
        find_all_fixtures(&c);
        if (ledger)
            print_ledger(&c);
        else
            run_tests(&c);
    }
    return c.faults != 0;
}
