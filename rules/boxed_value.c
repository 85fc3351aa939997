/* See boxed_value.h. A box is made in a variable, or taken as a parameter by a function that nothing but calls by name
 * reach, and what is in it is only looked at or changed in place. */
#include "boxed_value.h"

#include "births.h"
#include "elements.h"

/* A box around something that a variable could be. */
static const Type *boxed(const Unit *u, PlaceId p) {
    const Type *t = place_type(u, p), *of = unit_type(u, t->of);
    if (t->own != OWN_BOX || !t->of || t->kind != TYPE_RECORD) return NULL;
    bool owner = of->own == OWN_STRING || of->own == OWN_CONTAINER || of->own == OWN_BOX || of->own == OWN_SHARED;
    bool record = of->kind == TYPE_RECORD && of->own != OWN_UNKNOWN && !owner; /* owners: see box-of-owner */
    bool known = of->kind == TYPE_INT || of->kind == TYPE_FLOAT || record;
    if (!of->size) return NULL; /* a box of nothing allocates nothing */
    return known && !(of->flags & (TYPE_UNSIZED | TYPE_GENERIC | TYPE_ITERATOR)) ? of : NULL;
}

/* True when the argument takes what is in the box as well as the box. */
static bool takes_content(const Story *s, EventId call, uint32_t arg) {
    const Event *e = story_event(s, call);
    const Unit *u;
    if (event_operand(s, e, arg)->flags & OPERAND_VIEW) return true;
    const Func *f = e->callee ? program_definition(s->program, s->unit, e->callee, &u) : NULL;
    if (!f || arg >= f->params) return false;
    const Type *t = unit_type(u, u->vars.at[f->var_first + arg].type);
    const Type *of = unit_type(u, t->of);
    return t->kind == TYPE_POINTER && of->own != OWN_BOX && of->own != OWN_SHARED && !(of->flags & TYPE_GENERIC);
}

bool box_only_opened(const Story *s, PlaceId box, EventId birth) {
    VarId v = s->unit->places.at[box].var;
    bool opened = false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (e == birth || !event_mentions(s, e, v)) continue;
        if (ev->dst == box || ev->place == box || closure_of(s, e)) return false;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            bool whole = is_placed(o) && o->id == box;
            if (whole && (ev->kind != EV_CALL || o->kind != OPD_ADDRESS || !takes_content(s, e, i))) return false;
        }
        opened = true;
    }
    return opened;
}

bool box_stays(const Life *life) {
    if (life->flags & (LIFE_ESCAPES | LIFE_LOST_ANY | LIFE_CROWDED)) return false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        uint8_t kind = life->uses.at[i].kind;
        if (kind != LIFE_READ && kind != LIFE_WRITE && kind != LIFE_BORROW && kind != LIFE_ALIAS) return false;
    }
    return true;
}

static void check_local(const Rule *rule, const Story *s, const Birth *b, Findings *out, Arena tmp) {
    VarId v = born_in_variable(s, b);
    const Event *e = story_event(s, b->event);
    const Type *of = v ? boxed(s->unit, b->place) : NULL;
    bool made = of && b->api->result == RESULT_FRESH && !b->api->copy && !(b->api->flags & API_INFERRED);
    if (!made || e->operands != 1 || api_effect(b->api, 0) != EFFECT_CONSUME) return;
    if (of->size > (int64_t)out->stack_budget || program_recursive(s->program, s->unit, s->func)) return;
    Life life = life_of(&tmp, s, *b);
    if (!box_stays(&life) || !box_only_opened(s, b->place, b->event)) return;
    const char *name = unit_z(s->unit, s->unit->vars.at[v].name);
    Finding f = finding_at(rule, s, e->loc);
    bool small = of->size > 0 || of->kind != TYPE_RECORD;
    f.level = small ? level_at(rule, s) : LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` is a heap object that never leaves this function", name);
    f.cost = cost_at(s, b->event);
    f.help = str_format(out->arena, "let `%s` be the value itself%s", name, small ? "" : ", unless it is large");
    finding_add(out, f);
}

/* True when the caller makes the box for the call. */
static bool makes_box(const Unit *u, const Func *caller, EventId call, uint32_t param) {
    const Event *ev = &u->events.at[call];
    const Operand *o = param < ev->operands ? &u->operands.at[ev->operand + param] : NULL;
    if (!o || o->kind != OPD_VALUE || u->vars.at[u->places.at[o->id].var].kind != VAR_TEMP) return false;
    for (EventId e = caller->first; e < call; e++) {
        const Event *made = &u->events.at[e];
        if (made->kind == EV_CALL && made->dst == o->id && made->operands == 1 && made->callee) return true;
    }
    return false;
}

/* Relates the calls that make a box for the parameter; how many there are, and in `*all` how many calls. */
static uint32_t relate_makers(const Story *s, uint32_t param, Finding *f, uint32_t *all) {
    enum { MOST_CALLS = 64 };
    const Unit *unit;
    const Func *caller;
    EventId call;
    uint32_t makers = 0;
    for (*all = 0; *all < MOST_CALLS; ++*all) {
        if (!program_call(s->program, s->unit, s->func, *all, &unit, &caller, &call)) break;
        if (!makes_box(unit, caller, call, param)) continue;
        makers++;
        if (unit == s->unit && f->related_count < FINDING_RELATED)
            finding_relate(f, s, unit->events.at[call].loc, "a box is made for it here");
    }
    return makers;
}

static void check_param(const Rule *rule, const Story *s, const Birth *b, Findings *out, Arena tmp) {
    const Unit *u = s->unit;
    if (s->func->flags & (FUNC_EXPORTED | FUNC_TRAIT | FUNC_ASYNC | FUNC_TEST) || !b->place) return;
    const Type *of = boxed(u, b->place);
    const Var *v = &u->vars.at[u->places.at[b->place].var];
    if (!of || v->kind != VAR_PARAM || u->places.at[b->place].step != STEP_VAR || !*unit_z(u, v->name)) return;
    if (str_is(unit_str(u, v->name), "self") || program_is_value(s->program, u, s->func)) return;
    Life life = life_of(&tmp, s, *b);
    if (!box_stays(&life) || !box_only_opened(s, b->place, 0)) return;
    Finding f = finding_at(rule, s, v->loc);
    uint32_t calls, makers = relate_makers(s, b->arg, &f, &calls);
    if (!makers) return;
    f.level = makers == calls ? level_at(rule, s) : LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` need not be on the heap: `%s` only uses what is in it", unit_z(u, v->name),
                           unit_z(u, s->func->name));
    f.cost = "1 allocation per caller that makes the box for it";
    f.help = str_format(out->arena, "take `%s` or a reference to it", unit_z(u, of->name));
    finding_add(out, f);
}

void check_rust_boxes(const Rule *rule, const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *b = &s->births.at[i];
        if (b->kind == BIRTH_VALUE) check_local(rule, s, b, out, tmp);
    }
    for (uint32_t i = 0; i < s->func->params; i++) {
        VarId v = s->func->var_first + i;
        for (PlaceId p = 1; p < s->unit->places.count; p++) {
            const Place *place = &s->unit->places.at[p];
            if (place->var != v || place->step != STEP_VAR) continue;
            Birth b = {BIRTH_PARAM, (uint8_t)i, s->func->first, p, NULL};
            if (boxed(s->unit, p)) check_param(rule, s, &b, out, tmp);
            break;
        }
    }
}
