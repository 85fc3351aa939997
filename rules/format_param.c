/* format-temp in Rust, the other way round: text that `format!` makes for a parameter that can do nothing but print what it
 * is given. The formatting itself would do as the argument, and is done when, and if, the callee prints it. */
#include "format_value.h"

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

/* True when all the function can do with the parameter is print it before it returns. */
static bool only_prints(const Story *s, const Event *call, uint32_t arg) {
    const Unit *unit = NULL;
    const Func *f = call->callee ? program_definition(s->program, s->unit, call->callee, &unit) : NULL;
    if (!f || arg >= f->params || (f->flags & FUNC_ASYNC)) return false;
    const Type *t = &unit->types.at[unit->vars.at[f->var_first + arg].type], *result = &unit->types.at[f->result];
    bool open = result->kind == TYPE_UNKNOWN || (result->flags & TYPE_GENERIC);
    return (t->flags & TYPE_PRINTS) && !open && !about_errors(unit, f);
}

/* Messages are printed once, most of them: what a loop repeats, here or around a caller, is worth the change. */
static bool is_repeated(const Story *s, EventId call, Arena tmp) {
    return loop_of(s, call) || program_called_in_loop(s->program, s->unit, s->func, 0, tmp);
}

bool format_param(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    uint32_t arg = 0;
    if (b->kind != BIRTH_VALUE || !b->place || !b->api || !b->api->format || b->api->copy) return false;
    if (b->api->flags & API_INFERRED) return false;
    const Var *v = &s->unit->vars.at[s->unit->places.at[b->place].var];
    EventId call = v->kind == VAR_TEMP ? taken_by(s, b, &arg) : 0;
    if (!call || is_cold(s, call) || !only_prints(s, story_event(s, call), arg)) return false;
    if (about_errors(s->unit, s->func) || !is_repeated(s, call, tmp)) return false;
    const char *by = call_text(s->unit, story_event(s, call));
    f->message = str_format(out->arena, "`%s` makes a `String` for `%s`, which can only print it",
                            call_text(s->unit, story_event(s, b->event)), by);
    f->level = LEVEL_NOTE; /* messages: few of them are printed often */
    f->cost = cost_at(s, b->event);
    f->help = str_format(out->arena, "give `%s` the formatting itself: `format_args!(..)`", by);
    finding_relate(f, s, story_event(s, call)->loc, "taken here");
    return true;
}
