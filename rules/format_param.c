/* format-temp in Rust, the other way round: text that `format!` makes for a parameter that can do nothing but print what it
 * is given. The formatting itself would do as the argument, and is done when, and if, the callee prints it. */
#include "format_value.h"

#include "lives.h"

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
    return (t->flags & TYPE_PRINTS) && !(result->flags & TYPE_GENERIC) && !is_about_errors(unit, f);
}

bool format_param(const Story *s, const Birth *b, Finding *f, Findings *out) {
    uint32_t arg = 0;
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || !b->api->format || b->api->copy) return false;
    if (b->api->flags & API_INFERRED) return false;
    const Var *v = &s->unit->vars.at[s->unit->places.at[b->place].var];
    EventId call = v->kind == VAR_TEMP ? taken_by(s, b, &arg) : 0;
    if (!call || is_cold(s, call) || !only_prints(s, story_event(s, call), arg)) return false;
    const char *by = call_text(s->unit, story_event(s, call));
    f->message = str_format(out->arena, "`%s` makes a `String` for `%s`, which can only print it",
                            call_text(s->unit, story_event(s, b->event)), by);
    f->level = LEVEL_NOTE; /* warnings and reports: few of them run often */
    f->cost = cost_at(s, b->event);
    f->help = str_format(out->arena, "give `%s` the formatting itself: `format_args!(..)`", by);
    finding_relate(f, s, story_event(s, call)->loc, "taken here");
    return true;
}
