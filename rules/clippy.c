/* Lints by name and group. Knows nothing of what a lint looks for. */
#include "clippy.h"

typedef struct Lint {
    const char *name, *group;
} Lint;

static const Lint lints[] = {
#define LINT(name, group) {#name, #group},
#include "clippy.def"
#undef LINT
};
enum { LINTS = sizeof lints / sizeof *lints };

static const Lint *find(Str name) {
    for (size_t i = 0; i < LINTS; i++)
        if (str_is(name, lints[i].name)) return &lints[i];
    return NULL;
}

bool clippy_knows(Str lint) { return find(lint); }

/* The groups that `clippy::all` stands for; the others are off until somebody asks for them. */
static bool on_by_default(const char *group) {
    static const char *const groups[] = {"correctness", "suspicious", "style", "complexity", "perf"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (str_is(str_of(group), groups[i])) return true;
    return false;
}

/* `said` is what stands behind "clippy::". */
static bool means(Str said, Str twin) {
    if (str_eq(said, twin)) return true;
    const Lint *lint = find(twin);
    if (!lint) return false;
    return str_is(said, "all") ? on_by_default(lint->group) : str_is(said, lint->group);
}

static bool allows(Str said, const char *twins) {
    if (str_is(said, "warnings")) return true;
    Str tool = S("clippy::");
    if (!str_starts(said, tool.at)) return false;
    said = (Str){said.at + tool.len, said.len - tool.len};
    for (Str rest = str_of(twins); rest.len;)
        if (means(said, str_cut(&rest, ' '))) return true;
    return false;
}

static bool around(const Loc *l, const Span *s) {
    bool begun = l->line < s->line || (l->line == s->line && l->col <= s->col);
    return begun && (s->line < l->end_line || (s->line == l->end_line && s->col < l->end_col));
}

bool clippy_allows(const Unit *u, const Finding *f) {
    const char *twins = f->clippy ? f->clippy : f->rule->clippy;
    for (uint32_t i = 0; twins && i < u->allows.count; i++) {
        const Allow *a = &u->allows.at[i];
        if (around(unit_loc(u, a->loc), &f->span) && allows(unit_str(u, a->lint), twins)) return true;
    }
    return false;
}
