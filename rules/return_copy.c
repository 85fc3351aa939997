/* return-copy: a function returns a copy of what outlives the call, and everyone who calls it only reads the copy. */
#include "lenders.h"

extern const Rule rule_return_copy;

enum { MOST_CALLS = 64 };

/* What a function returns copies of. */
typedef struct Copies {
    const Event *first; /* where the first copy is made, of something that a parameter lends if there is one */
    const Operand *source;
    Lenders lenders;
    uint32_t count;
} Copies;

/* --- the function ----------------------------------------------------------------------------------------------- */

/* A reference to what is copied has the type that stands for the result. */
static bool refers_to_result(const Story *s, const ValueCopy *copy) {
    const Unit *u = s->unit;
    const Type *result = &u->types.at[payload_type(u, s->func->result)];
    if (copy->same || copy->optional) return true;
    if (copy->source->kind == OPD_STRING)
        return result->own == OWN_STRING && str_is(unit_str(u, result->name), "String");
    const Type *from = &u->types.at[copy->source->type];
    if (from->kind != TYPE_POINTER || !result->view) return false;
    return u->types.at[from->of].name == u->types.at[result->view].name || u->types.at[from->of].view == result->view;
}

static bool only_returned(const Life *life) {
    bool returned = false;
    if (life->flags & (LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        uint8_t kind = life->uses.at[i].kind;
        if (kind != LIFE_RETURN && kind != LIFE_ALIAS) return false;
        returned |= kind == LIFE_RETURN;
    }
    return returned;
}

/* Adds a copy that could be lent as well. */
static bool add_copy(const Story *s, EventId made, Copies *copies, Arena tmp) {
    const Birth *birth = birth_at(s, made);
    ValueCopy copy;
    Lenders lenders = {0};
    if (!birth || closure_of(s, made) || !value_copy(s, birth, &copy) || !refers_to_result(s, &copy)) return false;
    if (copy.source->kind != OPD_STRING && !lenders_of(s, made, copy.source, &lenders, tmp)) return false;
    Life life = life_of(&tmp, s, *birth);
    if (!only_returned(&life) || !referent_outlives(s, made, copy.source, &life, tmp)) return false;
    bool better = lenders.params && !copies->lenders.params, worse = copies->lenders.params && !lenders.params;
    if (!copies->first || better || (!worse && story_event(s, made) < copies->first)) {
        copies->first = story_event(s, made);
        copies->source = copy.source;
    }
    copies->lenders.params |= lenders.params;
    copies->count++;
    return true;
}

static bool add_returned(const Story *s, EventId at, Copies *copies, Arena tmp) {
    const Event *e = story_event(s, at);
    if (!e->operands) return true; /* `?`: nothing, or the failure */
    const Operand *o = event_operand(s, e, 0);
    if (o->kind == OPD_NULL) return true;
    if (o->kind != OPD_VALUE || closure_of(s, at)) return false;
    Arena scratch = tmp;
    Sources from = sources_of(&scratch, s, at, o);
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *x = &from.list.at[i];
        if (x->kind == SOURCE_NULL || x->kind == SOURCE_UNSET) continue; /* the arm of a match that never is taken */
        if (x->kind != SOURCE_BIRTH || !add_copy(s, x->event, copies, scratch)) return false;
    }
    return from.list.count > 0;
}

/* True when the function returns nothing but copies that one parameter, or the program, could lend. */
static bool returns_copies(const Story *s, Copies *copies, Arena tmp) {
    const Unit *u = s->unit;
    TypeId owner = payload_type(u, s->func->result);
    if (!owns_heap(&u->types.at[owner]) || str_starts(unit_str(u, u->types.at[owner].name), "Result<")) return false;
    if (!s->births.count || program_recursive(s->program, u, s->func)) return false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (story_event(s, e)->kind == EV_RETURN && !add_returned(s, e, copies, tmp)) return false;
    }
    return copies->count && (!copies->lenders.params || sole_lender(copies->lenders) >= 0);
}

/* --- its callers -------------------------------------------------------------------------------------------------- */

/* True when what the call returns is only read, while what the function would lend stays as it is. */
static bool caller_only_reads(const Story *s, EventId call, int lender, Arena tmp) {
    static const Operand literal = {.kind = OPD_STRING};
    const Event *e = story_event(s, call);
    const Birth *birth = birth_at(s, call);
    if (!e->dst) return true;
    if (!birth || birth->kind != BIRTH_VALUE || lender >= (int)e->operands || (e->flags & EVENT_IN_MACRO)) return false;
    TypeId type = s->unit->places.at[birth->place].type;
    ValueCopy copy = {.birth = birth, .source = lender < 0 ? &literal : event_operand(s, e, (uint32_t)lender)};
    copy.optional = payload_type(s->unit, type) != type;
    copy.same = !copy.optional && !s->unit->types.at[type].view;
    Life life;
    return copy_borrowable(&tmp, s, &copy, &life);
}

/* The calls of the function outside of tests. */
typedef struct Calls {
    uint32_t read, kept;
} Calls;

/* Counts calls, and relates those that only read what they get. */
static Calls count_calls(const Story *s, int lender, Finding *f, Arena tmp) {
    const Unit *unit;
    const Func *caller;
    EventId call;
    Calls calls = {0};
    for (uint32_t i = 0; i < MOST_CALLS; i++) {
        Arena scratch = tmp;
        if (!program_call(s->program, s->unit, s->func, i, &unit, &caller, &call)) return calls;
        if (caller->flags & FUNC_TEST) continue;
        const Story *at = story_of(&scratch, s->program, unit, caller);
        if (!caller_only_reads(at, call, lender, scratch)) {
            calls.kept++;
            continue;
        }
        calls.read++;
        if (f->related_count < FINDING_RELATED) finding_relate(f, at, unit->events.at[call].loc, "only read here");
    }
    return (Calls){0};
}

/* Callers that need the copy can make it themselves, as long as they are the few. */
static bool is_worth_it(Calls calls) { return calls.read && (!calls.kept || calls.read > calls.kept + 1); }

/* --- the finding ------------------------------------------------------------------------------------------------- */

static const char *lent_text(const Story *s, const Copies *copies, Findings *out, Arena tmp) {
    const Operand *o = copies->source;
    if (o->kind == OPD_STRING) return copies->count > 1 ? "literals" : "a literal";
    if (o->kind == OPD_ADDRESS) return str_format(out->arena, "`%s`", place_text(out->arena, s->unit, o->id));
    return original_text(out->arena, s, (EventId)(copies->first - s->unit->events.at), o, tmp);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    Copies copies = {0};
    if (s->func->flags & FUNC_TEST || !returns_copies(s, &copies, tmp)) return;
    int lender = copies.lenders.params ? sole_lender(copies.lenders) : -1;
    const char *type = lent_type(out->arena, s->unit, s->func->result, lender < 0);
    if (!type || !signature_may_change(s->program, s->unit, s->func)) return;
    Finding f = finding_at(&rule_return_copy, s, copies.first->loc);
    Calls calls = count_calls(s, lender, &f, tmp);
    if (!is_worth_it(calls)) return;
    bool exported = s->func->flags & FUNC_EXPORTED;
    if (exported || calls.kept) f.level = LEVEL_NOTE;
    const char *lent = lent_text(s, &copies, out, tmp), *who = "its callers";
    if (calls.kept) who = str_format(out->arena, "%u of its %u callers", calls.read, calls.read + calls.kept);
    f.message = str_format(out->arena, "the function returns a copy of %s, which %s only read%s", lent, who,
                           exported ? " (the function is public: others may keep theirs)" : "");
    f.cost = "1 allocation per call";
    f.help = str_format(out->arena, "return `%s` and lend %s%s", type, lent,
                        calls.kept ? "; callers that keep it can copy it themselves" : "");
    finding_add(out, f);
}

static const char bad[] = "struct Job {\n"
                          "    name: String,\n"
                          "}\n"
                          "\n"
                          "impl Job {\n"
                          "    fn name(&self) -> String {\n"
                          "        self.name.clone()\n"
                          "    }\n"
                          "}\n"
                          "\n"
                          "pub fn list(names: &[&str]) {\n"
                          "    for name in names {\n"
                          "        let job = Job { name: name.to_string() };\n"
                          "        println!(\"{}\", job.name());\n"
                          "    }\n"
                          "}\n";

static const char good[] = "struct Job {\n"
                           "    name: String,\n"
                           "}\n"
                           "\n"
                           "impl Job {\n"
                           "    fn name(&self) -> &str {\n"
                           "        &self.name\n"
                           "    }\n"
                           "}\n"
                           "\n"
                           "pub fn list(names: &[&str]) {\n"
                           "    for name in names {\n"
                           "        let job = Job { name: name.to_string() };\n"
                           "        println!(\"{}\", job.name());\n"
                           "    }\n"
                           "}\n";

const Rule rule_return_copy = {
    .id = "return-copy",
    .code = "ALC4021",
    .title = "ReturnCopy",
    .family = FAMILY_COPY,
    .level = LEVEL_NOTE,
    .precision = "medium",
    .summary = "A function returns a copy of what outlives the call, and its callers only read the copy.",
    .why = "Each call allocates, copies and frees a value that was at hand already: in a field, behind a parameter, in "
           "the program's text.",
    .fix = "Return a reference: `&str` for `String`, `&[T]` for `Vec<T>`, `Option<&T>` for `Option<T>`. Where two "
           "parameters are references, name the lifetime of the one that lends. Leave it where callers keep what they "
           "get, or change the original while they use it.",
    .misses = "Functions that are used as values or called where the type of the receiver is not known are not judged, "
              "nor those of traits, nor results inside of a `Result`.",
    .clippy = "unnecessary_literal_bound",
    .examples = {{LANG_RUST, bad, good}},
    .check = check,
};
