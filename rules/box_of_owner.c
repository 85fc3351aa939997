/* box-of-owner: a pointer to the heap around something that is one already. */
#include "rule.h"

extern const Rule rule_box_of_owner;

/* Not what passes through to a pointer that it holds (Pin), nor what holds one by value (ManuallyDrop). */
static bool is_pointer(const Type *t) {
    bool owner = (t->own == OWN_BOX || t->own == OWN_SHARED) && !(t->flags & TYPE_SHELL);
    return owner && t->view && t->view == t->of;
}
static bool is_buffer(const Type *t) {
    return (t->own == OWN_STRING || t->own == OWN_CONTAINER) && t->view && !(t->flags & TYPE_SHELL);
}

/* "Rc" of "Rc<Vec<T>>". */
static const char *wrapper(Arena *a, const Unit *u, const Type *t) {
    Str name = unit_str(u, t->name);
    return str_z(a, (Str){name.at, str_find(name, '<')});
}

/* Two pointers where one would do. What the inner one holds must have a size: a thin pointer to a wide one is made on
 * purpose. */
static const char *twice(Arena *a, const Unit *u, const Type *outer, const Type *inner) {
    const Type *held = unit_type(u, inner->of);
    bool reference = inner->kind == TYPE_POINTER;
    if (!reference && !is_pointer(inner)) return NULL;
    if (!inner->of || !held->kind || (held->flags & TYPE_UNSIZED)) return NULL;
    if (reference) return str_format(a, "write `%s` where `%s` stands", unit_z(u, inner->name), unit_z(u, outer->name));
    const char *keep = outer->own == OWN_SHARED ? wrapper(a, u, outer) : wrapper(a, u, inner);
    return str_format(a, "write `%s<%s>`", keep, unit_z(u, held->name));
}

/* A shared buffer is a matter of taste, and of another rule. */
static const char *buffer(Arena *a, const Unit *u, const Type *outer, const Type *inner) {
    if (!is_buffer(inner) || outer->own != OWN_BOX) return NULL;
    return str_format(a, "write `%s`: it is one pointer to the heap already", unit_z(u, inner->name));
}

/* Lists of blocks are linked to be joined without a copy, and who writes for any element leaves the choice to others. */
static bool is_linked_for_a_reason(const Type *element) {
    bool block = element->own == OWN_CONTAINER || element->own == OWN_STRING;
    return block || !element->kind || (element->flags & TYPE_GENERIC);
}

/* A list that allocates for each element, or a list of boxes around what is as small as the box. */
static bool check_list(const Unit *u, const TypeUse *use, Findings *out) {
    const Type *list = unit_type(u, use->type), *element = unit_type(u, list->of), *held = unit_type(u, element->of);
    bool nodes = list->flags & TYPE_NODES;
    bool small = held->kind == TYPE_INT || held->kind == TYPE_FLOAT;
    bool boxes = list->own == OWN_CONTAINER && list->view && element->own == OWN_BOX && element->of && small;
    if (!nodes && !boxes) return false;
    if (use->site == SITE_OTHER || use->site == SITE_LOCAL || use->site == SITE_ALIAS) return true;
    if (nodes && is_linked_for_a_reason(element)) return true;
    Finding f = finding_at_type(&rule_box_of_owner, u, use);
    if (nodes || (use->flags & TYPE_USE_EXPORTED)) f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` puts each element into a heap object of its own", unit_z(u, list->name));
    f.cost = "1 allocation per element";
    f.help = boxes ? str_format(out->arena, "write `Vec<%s>`", unit_z(u, held->name))
                   : "use a `Vec`, or a `VecDeque` where elements come and go at both ends: one block holds all";
    f.clippy = nodes ? "linkedlist" : "vec_box";
    finding_add(out, f);
    return true;
}

static void check_type(const Program *p, const Unit *u, const TypeUse *use, Findings *out, Arena tmp) {
    (void)p;
    (void)tmp;
    const Type *outer = unit_type(u, use->type), *inner = unit_type(u, outer->of);
    if ((use->flags & TYPE_USE_FIXED) || check_list(u, use, out)) return;
    if (!is_pointer(outer) || !outer->of || use->site == SITE_OTHER) return;
    const char *both = twice(out->arena, u, outer, inner), *help = both ? both : buffer(out->arena, u, outer, inner);
    if (!help) return;
    Finding f = finding_at_type(&rule_box_of_owner, u, use);
    if (use->flags & TYPE_USE_EXPORTED) f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` puts `%s`, which %s, into a heap object of its own",
                           unit_z(u, outer->name), unit_z(u, inner->name),
                           inner->kind == TYPE_POINTER ? "is a pointer" : "lives behind a pointer to the heap already");
    f.cost = "1 allocation per value, and a second pointer to follow at each access";
    f.help = help;
    f.clippy = both ? "redundant_allocation" : "box_collection";
    finding_add(out, f);
}

static const char bad[] = "pub struct Index {\n"
                          "    names: Box<Vec<String>>,\n"
                          "}\n";

static const char good[] = "pub struct Index {\n"
                           "    names: Vec<String>,\n"
                           "}\n";

const Rule rule_box_of_owner = {
    .id = "box-of-owner",
    .code = "ALC1002",
    .title = "BoxOfOwner",
    .family = FAMILY_BOX,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "medium",
    .summary = "A heap pointer to something that is a heap pointer already.",
    .why =
        "The outer box costs an allocation per value and a second pointer to follow at each access, and gives nothing "
        "that the inner owner does not give.",
    .fix =
        "Use the inner type alone. Keep it where the address must stay the same while the owner moves, or where C code "
        "holds it.",
    .misses =
        "Types that only inference shows are not judged, only those that are written. `Rc<Vec<T>>` and its like are "
        "left to shared-buffer.",
    .clippy = "box_collection redundant_allocation linkedlist vec_box",
    .examples = {{LANG_RUST, bad, good}},
    .check_type = check_type,
};
