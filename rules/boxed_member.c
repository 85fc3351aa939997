/* Rule boxed-member: memory that is allocated with an object, held by a member of it alone, and freed with it. */
#include "parts.h"

#include <string.h>

extern const Rule rule_boxed_member;

enum { LARGEST_PART = 1024 }; /* bytes that a member may add to its record */

/* --- what to say ---------------------------------------------------------------------------------------------------- */

/* True when the record can hold the memory itself: an object, or a few bytes, of a size that is always the same. */
static bool fits_inside(const Part *part, int64_t *bytes) {
    const Story *s = part->s;
    const Type *t = type_at(s, place_type(s->unit, part->place)->of);
    *bytes = birth_bytes(s, part->birth);
    if (*bytes <= 0 || *bytes > LARGEST_PART || t->size <= 0 || *bytes % t->size) return false;
    if (t->kind == TYPE_VOID || t->kind == TYPE_UNKNOWN || t->kind == TYPE_FUNCTION) return false;
    if (t->flags & (TYPE_INCOMPLETE | TYPE_FLEXIBLE | TYPE_VOLATILE) || t->name == part->whole->name) return false;
    return (t->flags & TYPE_PUBLIC) || t->kind != TYPE_RECORD || !(part->whole->flags & TYPE_PUBLIC);
}

/* True when one allocation can have the size of both: nothing that tells the size is in the object itself, and the type
 * of the room is known. */
static bool fits_behind(const Part *part) {
    const Story *s = part->s;
    const Api *api = part->birth->api;
    const Event *e = story_event(s, part->birth->event);
    uint8_t numbers[] = {api->copy, api->size1, api->size2, api->count};
    const Type *to = type_at(s, place_type(s->unit, part->place)->of);
    if (to->size <= 0 || to->flags & (TYPE_INCOMPLETE | TYPE_FLEXIBLE) || to->kind == TYPE_VOID) return false;
    if ((part->whole->flags & TYPE_FLEXIBLE) || (!api->copy && !api->size1) || api->format) return false;
    for (size_t i = 0; i < sizeof numbers; i++) {
        if (!numbers[i] || numbers[i] > e->operands) continue;
        const Operand *o = event_operand(s, e, numbers[i] - 1u);
        if (o->kind == OPD_NONE || o->kind == OPD_UNKNOWN) return false;
        if (is_placed(o) && place_at(s, o->id)->var == place_at(s, part->owner)->var) return false;
    }
    return true;
}

typedef Vec(Part) Parts;

static const char *part_name(Arena *a, const Part *part) { return place_text(a, part->s->unit, part->place); }

static bool is_text(const Part *part) {
    return (type_at(part->s, place_type(part->s->unit, part->place)->of)->flags & TYPE_CHAR) != 0;
}

/* "`job->name` and `job->tag`" */
static const char *names_of(Arena *a, const Parts *parts) {
    char *names = str_format(a, "`%s`", part_name(a, &parts->at[0]));
    for (uint32_t i = 1; i < parts->count; i++)
        names = str_format(a, i + 1 < parts->count ? "%s, `%s`" : "%s and `%s`", names, part_name(a, &parts->at[i]));
    return names;
}

static const char *help_inside(Arena *a, const Part *part) {
    const Unit *u = part->s->unit;
    TypeId of = place_type(u, part->place)->of;
    const char *field = unit_z(u, place_at(part->s, part->place)->field);
    long long count = part->bytes / type_at(part->s, of)->size;
    if (count == 1)
        return str_format(a, "make `%s` a member of type `%s` instead of a pointer", field, type_text(a, u, of));
    return str_format(a, "make `%s` an array of %lld elements in `%s` instead of a pointer", field, count,
                      unit_z(u, part->record->name));
}

static const char *help_behind(Arena *a, const Parts *parts) {
    const Part *part = &parts->at[0];
    const char *whole = unit_z(part->s->unit, part->whole->name);
    if (parts->count > 1)
        return str_format(a, "allocate all at once: room for %s, in this order, behind `%s`", names_of(a, parts),
                          whole);
    return str_format(a, "allocate both at once: let `%s` be, or point to, a flexible array at the end of `%s`",
                      unit_z(part->s->unit, place_at(part->s, part->place)->field), whole);
}

/* What goes behind the record: text last, for it needs no alignment. */
static Parts parts_behind(Arena *a, const Parts *parts) {
    Parts behind = {0};
    for (int text = 0; text < 2; text++)
        for (uint32_t i = 0; i < parts->count; i++)
            if (!parts->at[i].bytes && is_text(&parts->at[i]) == (bool)text) *vec_push(a, &behind) = parts->at[i];
    return behind;
}

static const char *help_for(Arena *a, const Parts *parts, Arena tmp) {
    const char *help = "";
    for (uint32_t i = 0; i < parts->count; i++)
        if (parts->at[i].bytes) help = str_format(a, "%s%s%s", help, *help ? "; " : "", help_inside(a, &parts->at[i]));
    Parts behind = parts_behind(&tmp, parts);
    return behind.count ? str_format(a, "%s%s%s", help, *help ? "; " : "", help_behind(a, &behind)) : help;
}

/* One finding for all parts of an object, at the first of them. */
/* True when objects are made again and again, as far as can be seen: text put behind one that is made once per window or
 * connection saves too little for what it changes. */
static bool made_often(const Part *part, Arena tmp) {
    enum { FAR = 3 };
    const Story *s = part->s;
    return runs_again(s, part->object->event, tmp) || program_called_in_loop(s->program, s->unit, s->func, FAR, tmp);
}

static void report(const Parts *parts, Findings *out, Arena tmp) {
    const Part *part = &parts->at[0];
    const Story *s = part->s;
    Arena *a = out->arena;
    const char *owner = place_text(a, s->unit, part->owner);
    const char *maker = call_text(s->unit, story_event(s, part->birth->event));
    Finding f = finding_at(&rule_boxed_member, s, story_event(s, part->birth->event)->loc);
    f.level = part->bytes && !(part->whole->flags & TYPE_PUBLIC) ? level_at(f.rule, s) : LEVEL_NOTE;
    if (parts->count > 1)
        f.message =
            str_format(a, "the memory for %s is freed together with `%s`, and only then", names_of(a, parts), owner);
    else
        f.message = str_format(a, "what `%s` allocates for `%s` is freed together with `%s`, and only then", maker,
                               part_name(a, part), owner);
    f.cost = str_format(a, "%u allocation%s per `%s`", parts->count, parts->count > 1 ? "s" : "",
                        unit_z(s->unit, part->whole->name));
    f.help = help_for(a, parts, tmp);
    finding_relate(&f, s, story_event(s, part->object->event)->loc, "the object is allocated here");
    for (uint32_t i = 1; i < parts->count; i++)
        finding_relate(&f, s, story_event(s, parts->at[i].birth->event)->loc, "and this for it");
    const MemberUse *also = part->also, *freed = part->freed;
    if (also)
        finding_relate_in(&f, also->unit, also->unit->events.at[also->event].loc,
                          "allocated here as well, which needs the same change");
    finding_relate_in(&f, freed->unit, freed->unit->events.at[freed->event].loc, "freed here, with the object");
    finding_add(out, f);
}

static bool is_boxed(const Story *s, EventId e, Part *part, Arena tmp) {
    if (!part_at(s, e, part, tmp) || (part->whole->flags & (TYPE_SYSTEM | TYPE_SHIPPED)) || part_is_repeated(part, tmp))
        return false;
    if (!fits_inside(part, &part->bytes)) part->bytes = 0;
    if (!part->bytes && !fits_behind(part)) return false;
    return part_lives_as_long(part, tmp);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    Parts all = {0};
    if (str_eq(unit_str(s->unit, s->func->name), S("main"))) return; /* once per process */
    for (EventId e = s->func->first; e < s->func->last; e++) {
        Part part;
        if (is_boxed(s, e, &part, tmp)) *vec_push(&tmp, &all) = part;
    }
    for (uint32_t i = 0; i < all.count; i++) {
        Parts of_object = {0};
        bool reported = false;
        for (uint32_t k = 0; k < all.count; k++) {
            if (all.at[k].object->event != all.at[i].object->event) continue;
            reported |= k < i;
            *vec_push(&tmp, &of_object) = all.at[k];
        }
        bool inside = of_object.at[0].bytes > 0;
        if (!reported && (inside || made_often(&of_object.at[0], tmp))) report(&of_object, out, tmp);
    }
}

static const char bad[] = "#include <stdlib.h>\n"
                          "\n"
                          "struct reader {\n"
                          "    int fd;\n"
                          "    char *line;\n"
                          "};\n"
                          "\n"
                          "struct reader *reader_new(int fd) {\n"
                          "    struct reader *r = calloc(1, sizeof *r);\n"
                          "    if (!r) return NULL;\n"
                          "    r->fd = fd;\n"
                          "    r->line = malloc(256);\n"
                          "    if (!r->line) {\n"
                          "        free(r);\n"
                          "        return NULL;\n"
                          "    }\n"
                          "    return r;\n"
                          "}\n"
                          "\n"
                          "void reader_free(struct reader *r) {\n"
                          "    if (!r) return;\n"
                          "    free(r->line);\n"
                          "    free(r);\n"
                          "}\n";

static const char good[] = "#include <stdlib.h>\n"
                           "\n"
                           "struct reader {\n"
                           "    int fd;\n"
                           "    char line[256];\n"
                           "};\n"
                           "\n"
                           "struct reader *reader_new(int fd) {\n"
                           "    struct reader *r = calloc(1, sizeof *r);\n"
                           "    if (!r) return NULL;\n"
                           "    r->fd = fd;\n"
                           "    return r;\n"
                           "}\n"
                           "\n"
                           "void reader_free(struct reader *r) { free(r); }\n";

const Rule rule_boxed_member = {
    .id = "boxed-member",
    .code = "ALC1005",
    .title = "BoxedMember",
    .family = FAMILY_BOX,
    .level = LEVEL_WARNING,
    .precision = "medium",
    .summary = "Memory that is allocated with an object, held by one of its members, and freed with it.",
    .why = "The two live and die together, so one allocation can serve both: it saves a call of the allocator, its "
           "bookkeeping, a jump through memory on every access, and a path on which only the second one fails.",
    .fix =
        "Give the record room for it: a member instead of a pointer, an array, or, for text of any length, a flexible "
        "array at its end. Leave it where the record's layout is part of an interface, or where the part is large and "
        "often stays unused.",
    .misses =
        "Objects that one function allocates and another one fills, members that are replaced, records that are copied, "
        "that headers in a folder include show, "
        "or are variables or elements somewhere, and records of headers when not all files beside those given are "
        "analysed.",
    .examples = {{LANG_C, bad, good}},
    .check = check,
};
