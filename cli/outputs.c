/* Writes the findings in the formats that were asked for, to standard output and to files. */
#include "cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool set(const char *variable) {
    const char *v = getenv(variable);
    return v && *v;
}

static bool terminal(FILE *out) { return isatty(fileno(out)) && !str_is(str_of(getenv("TERM")), "dumb"); }

/* NO_COLOR and CLICOLOR_FORCE are the customs of no-color.org and bixense.com/clicolors. */
static bool coloured(const Options *o, FILE *out) {
    if (o->colour != WHEN_AUTO) return o->colour == WHEN_ALWAYS;
    if (set("NO_COLOR")) return false;
    if (set("CLICOLOR_FORCE")) return !str_is(str_of(getenv("CLICOLOR_FORCE")), "0");
    return terminal(out);
}

static void trouble(Problems *problems, const char *path, int code) {
    problem_error(problems, path, 0, str_format(problems->arena, "cannot be written: %s", strerror(code)));
}

static void write_stdout(const Options *o, const Format *format, const Run *run, Problems *problems, Arena tmp) {
    Style style = {coloured(o, stdout), terminal(stdout), o->quiet};
    errno = 0;
    format->write(stdout, run, &style, tmp);
    if (fflush(stdout) != 0 || ferror(stdout)) trouble(problems, "standard output", errno ? errno : EIO);
}

static void write_file(const Options *o, Output output, const Run *run, Problems *problems, Arena tmp) {
    FILE *out = fopen(output.path, "we");
    if (!out) {
        trouble(problems, output.path, errno);
        return;
    }
    Style style = {.quiet = o->quiet};
    errno = 0;
    output.format->write(out, run, &style, tmp);
    bool failed = ferror(out) != 0;
    if (fclose(out) != 0 || failed) trouble(problems, output.path, errno ? errno : EIO);
}

void outputs_write(const Options *o, const Run *run, Problems *problems, Arena tmp) {
    bool taken = o->silent;
    for (uint32_t i = 0; i < o->outputs.count; i++) {
        bool standard = str_is(str_of(o->outputs.at[i].path), "-");
        if (standard)
            write_stdout(o, o->outputs.at[i].format, run, problems, tmp);
        else
            write_file(o, o->outputs.at[i], run, problems, tmp);
        taken |= standard;
    }
    if (!taken) write_stdout(o, format_find(str_of(o->format)), run, problems, tmp);
}

static bool plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("_-./=,:+@%", c));
}

typedef Vec(char) Chars;

static void append_quoted(Arena *a, Chars *text, const char *word) {
    bool safe = *word != '\0';
    for (const char *c = word; *c; c++) safe = safe && plain(*c);
    if (!safe) *vec_push(a, text) = '\'';
    for (const char *c = word; *c; c++) {
        for (const char *q = *c == '\'' ? "'\\'" : ""; *q; q++) *vec_push(a, text) = *q;
        *vec_push(a, text) = *c;
    }
    if (!safe) *vec_push(a, text) = '\'';
}

const char *command_line(Arena *a, int argc, char **argv) {
    Chars text = {0};
    append_quoted(a, &text, "alloclint");
    for (int i = 1; i < argc; i++) {
        *vec_push(a, &text) = ' ';
        append_quoted(a, &text, argv[i]);
    }
    *vec_push(a, &text) = '\0';
    return text.at;
}
