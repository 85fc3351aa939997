/* Rule shared-buffer: a counted pointer to a container that has its content elsewhere on the heap. Not on by default: what
 * the change saves is an object that stays, and it asks for changes wherever the type is written. */
#include "rule.h"

extern const Rule rule_shared_buffer;

static bool is_counted(const Type *t) {
    return t->own == OWN_SHARED && t->of && t->view == t->of && !(t->flags & TYPE_SHELL);
}

static bool is_buffer(const Type *t) {
    return (t->own == OWN_STRING || t->own == OWN_CONTAINER) && t->view && !(t->flags & TYPE_SHELL);
}

static void check_type(const Program *p, const Unit *u, const TypeUse *use, Findings *out, Arena tmp) {
    (void)p;
    (void)tmp;
    const Type *outer = unit_type(u, use->type), *inner = unit_type(u, outer->of);
    if (!is_counted(outer) || !is_buffer(inner) || use->site == SITE_OTHER) return;
    Str name = unit_str(u, outer->name);
    const char *counted = str_z(out->arena, (Str){name.at, str_find(name, '<')});
    Finding f = finding_at_type(&rule_shared_buffer, u, use);
    f.message = str_format(out->arena, "`%s` shares `%s`, whose content is in a heap object of its own",
                           unit_z(u, outer->name), unit_z(u, inner->name));
    f.cost = "a second heap object per value, and a second pointer to follow at each access";
    f.help = str_format(
        out->arena, "write `%s<%s>` when what it holds is not grown: one allocation holds the count and the content",
        counted, unit_z(u, unit_type(u, inner->view)->name));
    finding_add(out, f);
}

static const char bad[] = "use std::rc::Rc;\n"
                          "\n"
                          "pub struct Page {\n"
                          "    text: Rc<String>,\n"
                          "}\n";

static const char good[] = "use std::rc::Rc;\n"
                           "\n"
                           "pub struct Page {\n"
                           "    text: Rc<str>,\n"
                           "}\n";

const Rule rule_shared_buffer = {
    .id = "shared-buffer",
    .code = "ALC1003",
    .title = "SharedBuffer",
    .family = FAMILY_BOX,
    .level = LEVEL_NOTE,
    .off = true,
    .skips_tests = true,
    .precision = "low",
    .summary = "A counted pointer to a string or vector, which is a pointer to the heap itself.",
    .why =
        "Two heap objects live as long as the value, and each access follows two pointers. A counted slice keeps the "
        "count and the content in one.",
    .fix = "Share the content itself, `Rc<str>` or `Arc<[T]>`, when it is not grown once it is shared. Keep it where "
           "`make_mut` or `try_unwrap` gives the owner back.",
    .misses = "`Rc<[T]>` made from a grown `Vec` is a copy of it: what is saved then is an object that stays, not the "
              "allocation. Whether what is shared is grown later is not looked at.",
    .clippy = "rc_buffer",
    .examples = {{LANG_RUST, bad, good}},
    .check_type = check_type,
};
