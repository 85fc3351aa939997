/* Writes hand-made runs in every format and compares with golden/, and checks sift on a fixture.
 *
 *     formats_test            compares; exit status 1 when something differs
 *     formats_test --accept   rewrites golden/ instead
 *
 * Run from the repository's root. The sources the findings are about are written to a temporary folder,
 * because their names and bytes are too odd to be kept in a repository; that folder's name appears in golden
 * files as /src/project. */
#include "../../reports/fingerprint.h"
#include "../../reports/repo.h"
#include "../../reports/report.h"
#include "../../reports/snippet.h"
#include "../../reports/tool.h"

#include "../../analyzer/base/file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define GOLDEN "testdata/reports/golden/"
#define FIXTURE "testdata/reports/suppress.c"

/* --- a registry of our own ------------------------------------------------------------------------------ */

static const Rule fake_rule = {
    .id = "fake-rule",
    .code = "ALC1901",
    .title = "FakeRule",
    .family = FAMILY_BOX,
    .level = LEVEL_WARNING,
    .precision = "high",
    .summary = "A fake {finding} that exists for tests.",
    .why = "It costs nothing.",
    .fix = "Leave it alone.",
    .misses = "Everything.",
    .examples = {{LANG_C, "int *f(void) {\n    return malloc(4);\n}\n", "int f(void) {\n    return 4;\n}\n"}},
};
static const Rule quiet_rule = {
    .id = "quiet-rule",
    .code = "ALC3901",
    .title = "QuietRule",
    .family = FAMILY_LOOP,
    .level = LEVEL_NOTE,
    .off = true,
    .precision = "medium",
    .summary = "Another fake, off by default.",
    .why = "It costs \"time\".",
    .fix = "Wait.",
    .misses = "Nothing.",
    .examples = {{LANG_C, "int a;\n", "int b;\n"}},
};

const Rule *const rules_all[] = {&fake_rule, &quiet_rule};
const uint32_t rules_count = 2;

const Rule *rule_find(Str name) {
    for (uint32_t i = 0; i < rules_count; i++)
        if (str_is(name, rules_all[i]->id) || str_is(name, rules_all[i]->code)) return rules_all[i];
    return NULL;
}

const char *family_name(Family f) {
    static const char *const names[] = {"box", "capacity", "loop", "copy", "temp"};
    return names[f];
}

const char *level_name(Level l) {
    static const char *const names[] = {"note", "warning", "error"};
    return names[l];
}

/* --- the harness ---------------------------------------------------------------------------------------- */

static Arena arena;
static int failures;
static bool accept;

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "FAIL %s: %s\n", what, detail);
    failures++;
}

static void expect(bool ok, const char *what) {
    if (!ok) fail(what, "does not hold");
}

static void write_file(const char *path, Str text) {
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(text.at, 1, text.len, f) != text.len || fclose(f) != 0) {
        perror(path);
        exit(2);
    }
}

/* Every `from` becomes `to`. */
static Str replace(Str text, const char *from, const char *to) {
    size_t n = strlen(from), m = strlen(to);
    char *out = arena_array(&arena, char, text.len *(m / n + 1) + 1), *at = out;
    for (size_t i = 0; i < text.len;) {
        bool hit = text.len - i >= n && !memcmp(text.at + i, from, n);
        memcpy(at, hit ? to : text.at + i, hit ? m : 1);
        at += hit ? m : 1;
        i += hit ? n : 1;
    }
    return (Str){out, (size_t)(at - out)};
}

static void compare(const char *name, Str have) {
    Str want;
    const char *error, *path = str_format(&arena, GOLDEN "%s", name);
    if (accept) {
        write_file(path, have);
        return;
    }
    if (!file_read(&arena, path, &want, &error)) {
        fail(path, error);
        return;
    }
    if (str_eq(have, want)) return;
    const char *other = str_format(&arena, "%s/%s", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp", name);
    write_file(other, have);
    fail(path, str_format(&arena, "differs; see diff %s %s, or run with --accept", path, other));
}

static Str render(const char *format, const Run *run, Style style) {
    char *data = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&data, &size);
    format_find(str_of(format))->write(out, run, &style, arena);
    fclose(out);
    Str text = {str_z(&arena, (Str){data, size}), size};
    free(data);
    text = replace(text, run->root, "/src/project");
    return replace(text, "\"" ALLOCLINT_VERSION "\"", "\"0.0.0\"");
}

/* No byte that steers a terminal, and no byte that is not UTF-8 (by its simplest test). */
static bool harmless(Str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if ((c < 0x20 && c != '\n') || c == 0x7f || c >= 0xf5 || c == 0xc0 || c == 0xc1) return false;
    }
    return !memmem(text.at, text.len, "\xc2\x9b", 2) && !memmem(text.at, text.len, "\xe2\x80\xae", 3);
}

/* --- the run -------------------------------------------------------------------------------------------- */

static const char plain_c[] = "#include <stdlib.h>\n"
                              "\n"
                              "int f(void) {\n"
                              "\tint *p = malloc(sizeof *p);\t// tabs before and behind\n"
                              "\tif (!p) return 1;\n"
                              "    \tfree(p);\n"
                              "    return 0;\n"
                              "}\n";
static const char unicode_c[] = "const char *s = \"\xc3\xa4\xf0\x9f\x98\x80\xe6\xbc\xa2\", *p = strdup(s);\n"
                                "char *e\xcc\x81 = strdup(\"e\");\n";
static const char crlf_c[] = "int main(void) {\r\n    char *p = malloc(3);\r\n    free(p);\r\n}\r\n";
static const char hostile_c[] = "/* \x1b[31mred\x1b]0;title\x07 \xe2\x80\xae \xc2\x9b \xff\xc3( \x7f */ malloc(1);\n";

static Str wide_line(void) {
    enum { BEFORE = 700, BEHIND = 700 };
    char *text = arena_array(&arena, char, BEFORE + BEHIND + 32);
    memset(text, 'a', BEFORE + BEHIND + 16);
    memcpy(text + BEFORE, " malloc(16) ", 12);
    text[BEFORE + BEHIND] = '\n';
    return str_of(text);
}

#define ODD_NAME "a b%20\x1b[2J\xc3\xa4\xff.c"

static const char *in(const char *root, const char *name) { return str_format(&arena, "%s/%s", root, name); }

/* A repository with a remote whose URL holds a password, and a file for each way to go wrong. */
static const char *make_project(void) {
    char *root = str_format(&arena, "%s/alloclint.XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    if (!mkdtemp(root)) exit(2);
    mkdir(in(root, ".git"), 0700);
    write_file(in(root, ".git/HEAD"), S("ref: refs/heads/feature/x\n"));
    write_file(in(root, ".git/packed-refs"), S("# pack-refs with: peeled fully-peeled sorted\n"
                                               "0123456789abcdef0123456789abcdef01234567 refs/heads/feature/x\n"));
    write_file(in(root, ".git/config"), S("[core]\n\tbare = false\n[remote \"origin\"]\n"
                                          "\turl = https://user:secret@example.org/team/project.git\n"));
    mkdir(in(root, "src"), 0700);
    write_file(in(root, "src/plain.c"), str_of(plain_c));
    write_file(in(root, "src/unicode.c"), str_of(unicode_c));
    write_file(in(root, "crlf.c"), str_of(crlf_c));
    write_file(in(root, ODD_NAME), str_of(hostile_c));
    write_file(in(root, "wide.c"), wide_line());
    return root;
}

static void remove_project(const char *root) {
    static const char *const files[] = {".git/HEAD",     ".git/packed-refs", ".git/config", "src/plain.c",
                                        "src/unicode.c", "crlf.c",           ODD_NAME,      "wide.c"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) unlink(in(root, files[i]));
    rmdir(in(root, ".git"));
    rmdir(in(root, "src"));
    rmdir(root);
}

static const Finding findings[] = {
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {ODD_NAME, 1, 39, 1, 48},
     .function = "f",
     .message = "hostile \x1b[1m source and \xff message",
     .cost = "none",
     .help = "two\nlines"},
    {.rule = &fake_rule,
     .level = LEVEL_ERROR,
     .span = {"crlf.c", 2, 15, 2, 24},
     .function = "main",
     .message = "`malloc` of {3} bytes in a[0](1)",
     .cost = "",
     .help = "",
     .related_count = 1,
     .related = {{{"crlf.c", 3, 5, 3, 12}, "freed {here} [too]"}}},
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {"src/plain.c", 4, 11, 4, 28},
     .function = "f",
     .message = "`malloc` of 4 bytes for `p` never leaves this function",
     .cost = "1 allocation per call",
     .help = "declare `int p_box;`, point `p` to it, and drop the free",
     .related_count = 2,
     .related = {{{"src/unicode.c", 1, 31, 1, 32}, "passed here"}, {{"src/plain.c", 6, 6, 6, 13}, "freed here"}}},
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {"src/plain.c", 5, 2, 7, 14},
     .function = "f",
     .message = "a range of several lines",
     .cost = "",
     .help = ""},
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {"src/unicode.c", 1, 35, 1, 44},
     .function = "",
     .message = "behind wide characters",
     .cost = "",
     .help = ""},
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {"src/unicode.c", 2, 13, 2, 99},
     .function = "",
     .message = "behind a combining character, beyond the end",
     .cost = "",
     .help = ""},
    {.rule = &rule_unused_suppression,
     .level = LEVEL_WARNING,
     .span = {"wide.c", 1, 702, 1, 712},
     .function = "",
     .message = "in a very long line",
     .cost = "",
     .help = "remove it"},
};

/* What the disk no longer holds: no snippets, in SARIF no columns. */
static const Finding vanished[] = {
    {.rule = &quiet_rule,
     .level = LEVEL_NOTE,
     .span = {"gone.c", 7, 3, 7, 9},
     .function = "",
     .message = "a file that vanished.",
     .cost = "1 allocation",
     .help = "look for it"},
    {.rule = &fake_rule,
     .level = LEVEL_WARNING,
     .span = {"src/plain.c", 99, 1, 99, 2},
     .function = "f",
     .message = "a line the file does not have",
     .cost = "",
     .help = ""},
};

static const Problem problems[] = {
    {"src/broken.c", 3, "unknown type name 'x{y}'", true},
    {"", 0, "include directories were guessed: \x1b[7m inc", false},
};

static Run make_run(const char *root) {
    return (Run){.findings = findings,
                 .finding_count = sizeof findings / sizeof *findings,
                 .problems = problems,
                 .problem_count = sizeof problems / sizeof *problems,
                 .files = 12,
                 .suppressed = 2,
                 .root = root,
                 .command = "alloclint -f sarif src"};
}

static void test_formats(void) {
    const char *root = make_project();
    Run run = make_run(root), empty = {.findings = NULL, .files = 1, .root = root, .command = ""};
    Style dull = {0}, gaudy = {.colour = true, .links = true, .quiet = true};
    Str text = render("text", &run, dull);
    expect(harmless(text), "text is harmless");
    expect(harmless(render("json", &run, dull)), "json is harmless");
    expect(harmless(render("sarif", &run, dull)), "sarif is harmless");
    compare("run.txt", text);
    compare("run.colour.txt", render("text", &run, gaudy));
    compare("run.json", render("json", &run, dull));
    compare("run.sarif", render("sarif", &run, dull));
    run = (Run){.findings = vanished, .finding_count = 2, .files = 1, .root = root, .command = ""};
    compare("gone.txt", render("text", &run, dull));
    compare("gone.json", render("json", &run, dull));
    compare("gone.sarif", render("sarif", &run, dull));
    compare("empty.txt", render("text", &empty, dull));
    compare("empty.json", render("json", &empty, dull));
    compare("empty.sarif", render("sarif", &empty, dull));
    expect(render("text", &empty, gaudy).len == 0, "quiet and empty says nothing");
    /* From a folder below the top, names in SARIF still start at the top. */
    Finding below = findings[2];
    below.span.file = "plain.c";
    below.related_count = 0;
    Run sub = {.findings = &below, .finding_count = 1, .files = 1, .root = in(root, "src"), .command = ""};
    Str sarif = render("sarif", &sub, dull);
    expect(memmem(sarif.at, sarif.len, "\"src/plain.c\"", 13) != NULL, "names start at the work tree's top");
    remove_project(root);
}

/* --- single pieces -------------------------------------------------------------------------------------- */

static void expect_hashes(const char *text, const char *const *want, uint32_t count) {
    LineHashes hashes = line_hashes(&arena, str_of(text));
    expect(hashes.count == count, "number of line hashes");
    for (uint32_t i = 1; i <= count && i <= hashes.count; i++) {
        const char *have = line_fingerprint(&arena, hashes, i);
        if (strcmp(have, want[i - 1]) != 0) fail("line hash", str_format(&arena, "%s, not %s", have, want[i - 1]));
    }
}

/* Values that code scanning computes for these texts. */
static void test_fingerprints(void) {
    static const char *const empty[] = {"c129715d7a2bc9a3:1"};
    static const char *const lines[] = {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1",
                                        "a23a3dc5e078b07b:1"};
    static const char *const ends[] = {"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1",
                                       "e20e36e16fcb0cc8:1", "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1",
                                       "c129715d7a2bc9a3:1"};
    static const char *const same[] = {"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
                                       "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
                                       "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1",
                                       "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"};
    expect_hashes("", empty, 1);
    expect_hashes(" a\nb\n  \t\tc\n d", lines, 4);
    expect_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", ends, 7);
    expect_hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", ends, 7);
    expect_hashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", ends, 7);
#define LOREM "Lorem ipsum dolor sit amet.\n"
    expect_hashes(LOREM LOREM LOREM LOREM LOREM LOREM LOREM LOREM LOREM LOREM, same, 11);
}

static void expect_visible(Str text, bool tab, const char *want) {
    const char *have = visible(&arena, text, tab);
    if (strcmp(have, want) != 0) fail("visible", str_format(&arena, "\"%s\", not \"%s\"", have, want));
}

static void test_visible(void) {
    expect_visible(S("a\tb"), true, "a\tb");
    expect_visible(S("a\tb"), false, "a b");
    expect_visible(S("\x1b[0m\n\0"), false, "\\x1b[0m\\x0a\\x00");
    expect_visible(S("\xc3\xa4 \xf0\x9f\x98\x80"), false, "\xc3\xa4 \xf0\x9f\x98\x80");
    expect_visible(S("\xc2\x9b\xe2\x80\xae"), false, "\\u{9b}\\u{202e}");
    expect_visible(S("\xc0\xaf\xed\xa0\x80\xf0\x9f"), false, "\\xc0\\xaf\\xed\\xa0\\x80\\xf0\\x9f");
}

static void expect_snippet(Str line, size_t from, size_t to, const char *text, uint32_t at, uint32_t cells) {
    Snippet s = snippet_of(&arena, line, from, to);
    if (strcmp(s.text, text) != 0 || s.at != at || s.cells != cells)
        fail("snippet", str_format(&arena, "\"%s\" %u %u", s.text, (unsigned)s.at, (unsigned)s.cells));
}

static void test_snippets(void) {
    expect_snippet(S(""), 0, 0, "", 0, 1);
    expect_snippet(S("ab"), 2, 2, "ab", 2, 1);
    expect_snippet(S("ab"), 7, 9, "ab", 2, 1);
    expect_snippet(S("ab"), 1, 0, "ab", 1, 1);
    expect_snippet(S("a\tb"), 1, 2, "a   b", 1, 3);
    expect_snippet(S("\xe6\xbc\xa2z"), 0, 3, "\xe6\xbc\xa2z", 0, 2);
    expect_snippet(S("\xff!"), 1, 2, "\\xff!", 4, 1);
}

static void expect_remote(const char *root, const char *url, const char *want) {
    write_file(in(root, ".git/config"), str_of(str_format(&arena, "[remote \"origin\"]\n\turl = %s\n", url)));
    Repo repo = repo_find(&arena, root);
    if (strcmp(repo.uri, want) != 0) fail(url, repo.uri);
}

/* Remotes in their several spellings, a detached head, and a linked work tree, whose .git is a file. */
static void test_repo(void) {
    const char *root = make_project(), *top = in(root, "src");
    expect_remote(root, "git@example.org:team/a b.git", "https://example.org/team/a%20b.git");
    expect_remote(root, "ssh://git:secret@example.org:2222/team/x", "ssh://example.org:2222/team/x");
    expect_remote(root, "https://token@example.org/x", "https://example.org/x");
    expect_remote(root, "/srv/git/x.git", "file:///srv/git/x.git");
    expect_remote(root, "", "");
    write_file(in(root, ".git/HEAD"), S("89abcdef0123456789abcdef0123456789abcdef\n"));
    Repo detached = repo_find(&arena, top);
    expect(detached.top && !strcmp(detached.top, root), "the work tree is found from below");
    expect(!*detached.branch && !strncmp(detached.revision, "89abcdef", 8), "a detached head has no branch");

    write_file(in(top, ".git"), S("gitdir: ../.git/linked\n"));
    mkdir(in(root, ".git/linked"), 0700);
    write_file(in(root, ".git/linked/commondir"), S("..\n"));
    write_file(in(root, ".git/linked/HEAD"), S("ref: refs/heads/feature/x\n"));
    Repo linked = repo_find(&arena, top);
    expect(linked.top && !strcmp(linked.top, top) && !strcmp(linked.branch, "feature/x"), "a linked work tree");
    expect(!strncmp(linked.revision, "01234567", 8), "its branch is packed in the main one");
    unlink(in(root, ".git/linked/HEAD"));
    unlink(in(root, ".git/linked/commondir"));
    rmdir(in(root, ".git/linked"));
    unlink(in(top, ".git"));
    remove_project(root);
}

/* --- sift ----------------------------------------------------------------------------------------------- */

static void report(Findings *f, const Rule *rule, const char *file, uint32_t line, uint32_t col) {
    *vec_push(f->arena, &f->list) = (Finding){.rule = rule,
                                              .level = rule->level,
                                              .span = {file, line, col, line, col + 4},
                                              .function = "",
                                              .message = "found",
                                              .cost = "",
                                              .help = ""};
}

/* Reports the fake rule at every line of the fixture that says so: `FAKE` or `QUIET`, twice each. */
static void report_fixture(Findings *f) {
    Str text;
    const char *error;
    if (!file_read(&arena, FIXTURE, &text, &error)) {
        fail(FIXTURE, error);
        return;
    }
    for (uint32_t line = 1; text.len; line++) {
        Str row = str_cut(&text, '\n');
        const char *fake = memmem(row.at, row.len, "FAKE", 4), *quiet = memmem(row.at, row.len, "QUIET", 5);
        for (int twice = 0; twice < 2; twice++) {
            if (quiet) report(f, &quiet_rule, FIXTURE, line, (uint32_t)(quiet - row.at) + 1);
            if (fake) report(f, &fake_rule, FIXTURE, line, (uint32_t)(fake - row.at) + 1);
        }
    }
}

static Str sift_fixture(const bool *enabled, uint32_t *gone) {
    static const char *const files[] = {FIXTURE, "testdata/reports/no-such-file.c", FIXTURE};
    Findings f = {.arena = &arena, .enabled = enabled};
    report_fixture(&f);
    report(&f, &fake_rule, "a-file-without-text.c", 1, 1);
    *gone = sift(&f, files, 3, &arena);
    Run run = {.findings = f.list.at,
               .finding_count = f.list.count,
               .files = 2,
               .suppressed = *gone,
               .root = ".",
               .command = ""};
    char *data = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&data, &size);
    format_find(S("text"))->write(out, &run, &(Style){0}, arena);
    fclose(out);
    Str text = {str_z(&arena, (Str){data, size}), size};
    free(data);
    return text;
}

static void test_sift(void) {
    static const bool both[] = {true, true}, none[] = {false, false};
    uint32_t gone;
    compare("suppress.txt", sift_fixture(NULL, &gone));
    expect(gone > 0, "something is suppressed");
    compare("suppress.all.txt", sift_fixture(both, &gone));
    compare("suppress.none.txt", sift_fixture(none, &gone));
}

/* Equal ranges keep the order they were found in; others are put in order. */
static void test_order(void) {
    enum { MANY = 1000 };
    Findings f = {.arena = &arena};
    for (uint32_t i = 0; i < MANY; i++)
        report(&f, i % 2 ? &fake_rule : &quiet_rule, "nowhere.c", (i * 7919) % MANY / 4 + 1, 1);
    f.list.at[0].message = "first";
    uint32_t first_line = f.list.at[0].span.line;
    expect(sift(&f, NULL, 0, &arena) == 0, "nothing to suppress");
    for (uint32_t i = 1; i < f.list.count; i++) {
        const Finding *a = &f.list.at[i - 1], *b = &f.list.at[i];
        expect(a->span.line < b->span.line || (a->span.line == b->span.line && strcmp(a->rule->id, b->rule->id) < 0),
               "findings are in order and different");
        if (b->span.line == first_line && b->rule == &quiet_rule)
            expect(!strcmp(b->message, "first"), "the first stays");
    }
    expect(f.list.count == MANY / 2, "repeats are dropped");
}

int main(int argc, char **argv) {
    accept = argc > 1 && !strcmp(argv[1], "--accept");
    arena = arena_open((size_t)1 << 28);
    test_fingerprints();
    test_visible();
    test_snippets();
    test_repo();
    test_formats();
    test_sift();
    test_order();
    arena_close(&arena);
    return failures ? 1 : 0;
}
