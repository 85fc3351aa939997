/* format-temp in Rust, the other way round: text that `format!` makes for a parameter that can do nothing but print what it
 * is given. The formatting itself would do as the argument, and is done when, and if, the callee prints it. The same holds
 * for text that is lent to a function which does nothing but print it, once that takes what prints itself. */
#include "format_value.h"

#include "../analyzer/format_text.h"
#include "lenders.h"
#include "lives.h"
#include "places.h"

/* The one call that the text is moved into, as an argument of its own; 0 when there is no such call. */
static EventId taken_by(const Story *s, const Birth *b, uint32_t *arg) {
    EventId found = 0;
    for (EventId e = b->event + 1; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->dst == b->place) return 0;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (o->id != b->place || (o->kind != OPD_VALUE && o->kind != OPD_ADDRESS)) continue;
            if (found || ev->kind != EV_CALL || o->kind != OPD_VALUE || !(o->flags & OPERAND_MOVE)) return 0;
            found = e;
            *arg = i;
        }
    }
    return found;
}

/* True when the function makes an error of what it is given, or speaks of one: that is rare enough as it is. */
static bool is_about_errors(const Unit *unit, const Func *f) {
    Str result = unit_str(unit, unit->types.at[f->result].name);
    const char *name = unit_z(unit, f->name), *part;
    while ((part = strstr(name, "::"))) name = part + 2;
    return str_ends(result, "Error") || strstr(name, "error");
}

/* True when all the function can do with the parameter is print it before it returns. */
static bool only_prints(const Story *s, const Event *call, uint32_t arg) {
    const Unit *unit = NULL;
    const Func *f = call->callee ? program_definition(s->program, s->unit, call->callee, &unit) : NULL;
    if (!f || arg >= f->params || (f->flags & FUNC_ASYNC)) return false;
    const Type *t = &unit->types.at[unit->vars.at[f->var_first + arg].type], *result = &unit->types.at[f->result];
    bool open = result->kind == TYPE_UNKNOWN || (result->flags & TYPE_GENERIC);
    return (t->flags & TYPE_PRINTS) && !open && !is_about_errors(unit, f);
}

/* --- lent text ----------------------------------------------------------------------------------------------------- */

/* The one call that a reference to the text is given to; 0 when there is no such call. */
static EventId lent_to(const Story *s, const Birth *b, uint32_t *arg) {
    EventId found = 0;
    for (EventId e = b->event + 1; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->dst == b->place) return 0;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (!is_placed(o) || o->id != b->place) continue;
            if (found || ev->kind != EV_CALL || o->kind != OPD_ADDRESS || (o->flags & OPERAND_MUT)) return 0;
            found = e;
            *arg = i;
        }
    }
    return found;
}

static bool is_str(const Unit *u, TypeId type) {
    const Type *t = unit_type(u, type);
    return t->kind == TYPE_POINTER && str_is(unit_str(u, unit_type(u, t->of)->name), "str");
}

static bool names(const Unit *u, const Operand *o, VarId v) { return is_placed(o) && u->places.at[o->id].var == v; }

/* True when the call gives up with a message, or makes an error of it. */
static bool makes_error(const Story *s, const Event *e, const Api *api) {
    if (api->flags & API_NORETURN) return true;
    return e->dst && str_ends(unit_str(s->unit, place_type(s->unit, e->dst)->name), "Error");
}

/* True when all that the function does with the parameter is print it, and not only in errors; as it is, or `anyhow`. */
static bool body_prints(const Story *s, VarId v, bool anyhow) {
    bool printed = false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->dst && var_of(s, ev->dst) == &s->unit->vars.at[v]) return false;
        const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
        for (uint32_t i = 0; i < ev->operands; i++) {
            if (!names(s->unit, event_operand(s, ev, i), v)) continue;
            if (!api || (api->flags & API_INFERRED) || !api->format || i < api->format) return false;
            if (!anyhow && !braces_print_plainly(s, e, i)) return false;
            printed |= !makes_error(s, ev, api);
        }
    }
    return printed;
}

/* The type of the one value that the text is made of; NULL when it is made of more, or of what is not known. */
static const Type *printed_type(const Story *s, const Birth *b) {
    if (!b->api->prints || b->api->copy) return NULL;
    const Type *t = type_behind(s, event_operand(s, story_event(s, b->event), b->api->prints - 1u)->type);
    return t->kind != TYPE_UNKNOWN && !(t->flags & TYPE_GENERIC) && *unit_z(s->unit, t->name) ? t : NULL;
}

/* What a path displays looks the same however it is printed; a type of the project may ignore widths. */
static bool looks_like_text(const Story *s, const Type *t) {
    return t->own == OWN_VIEW && str_is(unit_str(s->unit, t->name), "Display");
}

static bool format_lent(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    uint32_t arg = 0;
    const Unit *unit = NULL;
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || (b->api->flags & API_INFERRED)) return false;
    const Type *type = printed_type(s, b);
    if (!is_temporary(s, b->place) || !type) return false;
    EventId call = lent_to(s, b, &arg);
    const Event *ev = story_event(s, call);
    const Func *to = call && ev->callee ? program_definition(s->program, s->unit, ev->callee, &unit) : NULL;
    if (!to || arg >= to->params || !signature_may_change(s->program, unit, to)) return false;
    VarId v = to->var_first + arg;
    if (!is_str(unit, unit->vars.at[v].type)) return false;
    const Story *callee = story_of(&tmp, s->program, unit, to);
    if (!body_prints(callee, v, looks_like_text(s, type))) return false;
    const char *by = call_text(s->unit, ev), *name = unit_z(unit, unit->vars.at[v].name);
    const char *also = body_prints(callee, v, false) ? "" : " + Debug";
    f->level = LEVEL_NOTE;
    f->message = str_format(out->arena, "`%s` makes a `String` for `%s`, which only prints it",
                            call_text(s->unit, story_event(s, b->event)), by);
    f->cost = cost_at(s, b->event);
    f->help = str_format(out->arena, "let `%s` take what prints itself (`%s: impl Display%s`), and give it the value",
                         by, name, also);
    finding_relate(f, s, ev->loc, "lent here");
    return true;
}

bool format_param(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    uint32_t arg = 0;
    if (format_lent(s, b, f, out, tmp)) return true;
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || !b->api->format || b->api->copy) return false;
    if (b->api->flags & API_INFERRED) return false;
    const Var *v = &s->unit->vars.at[s->unit->places.at[b->place].var];
    EventId call = v->kind == VAR_TEMP ? taken_by(s, b, &arg) : 0;
    if (!call || is_cold(s, call) || !only_prints(s, story_event(s, call), arg)) return false;
    const char *by = call_text(s->unit, story_event(s, call));
    f->message = str_format(out->arena, "`%s` makes a `String` for `%s`, which can only print it",
                            call_text(s->unit, story_event(s, b->event)), by);
    f->level = LEVEL_NOTE; /* messages: few of them are printed often */
    f->cost = cost_at(s, b->event);
    f->help = str_format(out->arena, "give `%s` the formatting itself: `format_args!(..)`", by);
    finding_relate(f, s, story_event(s, call)->loc, "taken here");
    return true;
}
