/* Summaries of Rust functions: a row from the body, and from what the signature allows. References may be kept only
 * where a type has room for one, and what is returned by reference comes from a parameter or lives for ever. Knows rows
 * and lives only. */
#include "borrow.h"
#include "program.h"

typedef struct Infer {
    const Story *s;
    Api *api;
    Arena tmp;
    Life params[API_PARAMS];
    PlaceId place[API_PARAMS];
    uint32_t count;
} Infer;

static TypeId param_type(const Infer *in, uint32_t i) { return in->s->unit->vars.at[in->s->func->var_first + i].type; }

/* By reference, or made of references: not an owner. */
static bool refers(const Infer *in, uint32_t i) {
    const Type *t = &in->s->unit->types.at[param_type(in, i)];
    return t->kind == TYPE_POINTER || t->kind == TYPE_ARRAY || t->own == OWN_VIEW || t->own == OWN_PLAIN;
}

/* --- parameters ------------------------------------------------------------------------------------------ */

static bool has_whole(const Life *life, LifeUseKind kind) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        if (life->uses.at[i].kind == kind && life->uses.at[i].whole) return true;
    }
    return false;
}

/* True when the operand is the parameter, or a reference to all of it. */
static bool is_param(const Infer *in, EventId e, const Operand *o, uint32_t param) {
    const Unit *u = in->s->unit;
    if (o->kind != OPD_VALUE && o->kind != OPD_ADDRESS) return false;
    if (!in->place[param]) return false;
    const Place *p = &u->places.at[o->id];
    if (o->id == in->place[param] || (p->step == STEP_DEREF && p->parent == in->place[param])) return true;
    Arena tmp = in->tmp;
    Operand value = {.kind = OPD_VALUE, .id = o->id, .type = o->type};
    Sources from = sources_of(&tmp, in->s, e, &value);
    return from.list.count == 1 && from.list.at[0].kind == SOURCE_PARAM && from.list.at[0].index == param;
}

/* True when a copy of what the parameter refers to is kept. */
static bool duplicated(const Infer *in, uint32_t param) {
    const Story *s = in->s;
    for (uint32_t b = 0; b < s->births.count; b++) {
        Birth birth = s->births.at[b];
        const Event *ev = story_event(s, birth.event);
        if (!birth.api->copy || birth.api->copy > ev->operands) continue;
        if (!is_param(in, birth.event, event_operand(s, ev, birth.api->copy - 1u), param)) continue;
        Arena tmp = in->tmp;
        Life life = life_of(&tmp, s, birth);
        if (life_has(&life, LIFE_KEEP, NULL) || life_has(&life, LIFE_CONSUME, NULL)) return true;
    }
    return false;
}

static Effect reference_effect(const Infer *in, uint32_t i) {
    const Life *life = &in->params[i];
    if (life->flags & (LIFE_LOST_ANY | LIFE_CROWDED)) return EFFECT_UNKNOWN;
    if (life_has(life, LIFE_KEEP, NULL) || life_has(life, LIFE_CONSUME, NULL)) return EFFECT_KEEP;
    bool clears = life_has(life, LIFE_CLEAR, NULL), writes = life_has(life, LIFE_WRITE, NULL);
    if (life_has(life, LIFE_REGROW, NULL)) return EFFECT_WRITE;
    if (life_has(life, LIFE_APPEND, NULL))
        return has_whole(life, LIFE_APPEND) && !clears ? EFFECT_APPEND : EFFECT_WRITE;
    if (clears) return has_whole(life, LIFE_CLEAR) && !writes ? EFFECT_CLEAR : EFFECT_WRITE;
    if (writes) return EFFECT_WRITE;
    if (life_has(life, LIFE_RESERVE, NULL)) return has_whole(life, LIFE_RESERVE) ? EFFECT_RESERVE : EFFECT_WRITE;
    if (life_has(life, LIFE_DUPLICATE, NULL) || duplicated(in, i)) return EFFECT_DUPLICATE;
    return EFFECT_READ;
}

/* Owners: `r` when the body could do with a reference, `w` when it changes its own one. */
static Effect value_effect(const Infer *in, uint32_t i) {
    static const LifeUseKind changes[] = {LIFE_WRITE, LIFE_APPEND, LIFE_CLEAR, LIFE_RESERVE, LIFE_REGROW};
    const Life *life = &in->params[i];
    if (life->flags & (LIFE_ESCAPES | LIFE_CROWDED)) return EFFECT_CONSUME;
    if (life->flags & LIFE_FREED) return EFFECT_FREE;
    for (size_t k = 0; k < sizeof changes / sizeof *changes; k++) {
        if (life_has(life, changes[k], NULL)) return EFFECT_WRITE;
    }
    return duplicated(in, i) ? EFFECT_DUPLICATE : EFFECT_READ;
}

static Effect param_effect(const Infer *in, uint32_t i) {
    const Unit *u = in->s->unit;
    const Type *t = &u->types.at[param_type(in, i)];
    if (t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->kind == TYPE_VOID) return EFFECT_PLAIN;
    if (t->kind == TYPE_FUNCTION) return EFFECT_CALLBACK;
    if (u->vars.at[in->s->func->var_first + i].flags & VAR_HIDDEN_USE) return EFFECT_UNKNOWN;
    return refers(in, i) ? reference_effect(in, i) : value_effect(in, i);
}

static void infer_params(Infer *in) {
    const Story *s = in->s;
    in->count = s->func->params < API_PARAMS ? s->func->params : API_PARAMS;
    for (uint32_t i = 0; i < in->count; i++) {
        in->place[i] = program_var_place(s->program, s->unit, s->func->var_first + i);
        Birth birth = {.kind = BIRTH_PARAM, .arg = (uint8_t)i, .event = s->func->first, .place = in->place[i]};
        in->params[i] = life_of(&in->tmp, s, birth);
    }
    for (uint32_t i = 0; i < in->count; i++) in->api->param[i] = (uint8_t)param_effect(in, i);
    in->api->params = (uint8_t)in->count;
    if (s->func->params > API_PARAMS) {
        in->api->flags |= API_VARIADIC;
        in->api->rest = EFFECT_UNKNOWN;
    }
}

/* --- results ---------------------------------------------------------------------------------------------- */

/* What the returns of the function give, taken together. */
typedef struct Given {
    uint32_t births, params, built, others; /* how many sources of each kind; literals and errors count as none */
    uint32_t param;                         /* the last one, from 0 */
    bool clash;                             /* several parameters */
    EventId birth;                          /* the last one */
} Given;

static void give_source(Given *g, const Source *x) {
    switch ((SourceKind)x->kind) {
    case SOURCE_BIRTH:
        g->births++;
        g->birth = x->event;
        break;
    case SOURCE_PARAM:
        g->clash = g->clash || (g->params && g->param != x->index);
        g->params++;
        g->param = x->index;
        break;
    case SOURCE_UNSET: g->built++; break;
    case SOURCE_NULL:
    case SOURCE_LITERAL:
    case SOURCE_LASTING: break;
    default: g->others++; break;
    }
}

static Given given_by(Infer *in) {
    Given g = {0};
    for (EventId e = in->s->func->first; e < in->s->func->last; e++) {
        const Event *ev = story_event(in->s, e);
        if (ev->kind != EV_RETURN || !ev->operands) continue;
        Arena before = in->tmp;
        Sources from = sources_of(&in->tmp, in->s, e, event_operand(in->s, ev, 0));
        for (uint32_t i = 0; i < from.list.count; i++) give_source(&g, &from.list.at[i]);
        in->tmp = before;
    }
    return g;
}

static const Birth *birth_at(const Story *s, EventId e) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        if (s->births.at[i].event == e) return &s->births.at[i];
    }
    return NULL;
}

/* The one object that is returned: what is it a copy of, is it empty? */
static void describe_birth(Infer *in, EventId event) {
    const Birth *birth = birth_at(in->s, event);
    if (!birth) return;
    const Event *ev = story_event(in->s, event);
    Arena before = in->tmp;
    Life life = life_of(&in->tmp, in->s, *birth);
    bool same = !(life.flags & LIFE_LOST_ANY) && !life_has(&life, LIFE_WRITE, NULL) &&
                !life_has(&life, LIFE_APPEND, NULL) && !life_has(&life, LIFE_CLEAR, NULL);
    if (same) in->api->flags |= birth->api->flags & (API_EMPTY | API_ZEROED);
    const Operand *o = same && birth->api->copy && birth->api->copy <= ev->operands
                           ? event_operand(in->s, ev, birth->api->copy - 1u)
                           : NULL;
    for (uint32_t i = 0; o && i < in->count; i++) {
        if (is_param(in, event, o, i)) in->api->copy = (uint8_t)(i + 1);
    }
    in->tmp = before;
}

/* A value put together in this function, out of something that it made. */
static bool builds(Infer *in) {
    for (uint32_t i = 0; i < in->s->births.count; i++) {
        Arena tmp = in->tmp;
        Life life = life_of(&tmp, in->s, in->s->births.at[i]);
        if (life_has(&life, LIFE_RETURN, NULL)) return true;
    }
    return false;
}

static void infer_owned(Infer *in) {
    Given g = given_by(in);
    if (g.others) return;
    if (g.params && !g.births && !g.built && !g.clash) {
        in->api->result = RESULT_ARG;
        in->api->result_arg = (uint8_t)(g.param + 1);
    } else if (g.births && !g.params && !g.built) {
        in->api->result = RESULT_FRESH;
        if (g.births == 1) describe_birth(in, g.birth);
    } else if (g.built && !g.params && builds(in)) {
        in->api->result = RESULT_FRESH;
    }
}

/* The only parameter that what is returned may come from: -1 when there are several, or none. */
static int lender_of(const Infer *in, bool must) {
    int found = -1;
    for (uint32_t i = 0; i < in->count; i++) {
        const Life *life = &in->params[i];
        bool may = life_has(life, LIFE_RETURN, NULL) || (life->flags & (LIFE_LOST_ANY | LIFE_CROWDED));
        if (!type_may_borrow(in->s->unit, param_type(in, i)) || (must && !may)) continue;
        if (found >= 0) return -1;
        found = (int)i;
    }
    return found;
}

static void infer_reference(Infer *in) {
    Given g = given_by(in);
    bool direct = g.params && !g.births && !g.built && !g.others && !g.clash;
    bool any = g.params || g.births || g.built || g.others;
    int lender = lender_of(in, true);
    if (lender < 0 && any) lender = lender_of(in, false);
    if (!any) {
        in->api->result = RESULT_LASTING;
    } else if (lender >= 0) {
        in->api->result = direct && g.param == (uint32_t)lender ? RESULT_ARG : RESULT_BORROW;
        in->api->result_arg = (uint8_t)(lender + 1);
    }
}

static bool is_reference(const Type *t) {
    return t->kind == TYPE_POINTER || (t->kind == TYPE_RECORD && (t->own == OWN_VIEW || t->own == OWN_PLAIN));
}

static void infer_result(Infer *in) {
    const Type *t = &in->s->unit->types.at[in->s->func->result];
    in->api->result = RESULT_UNKNOWN;
    if (t->kind == TYPE_INT || t->kind == TYPE_FLOAT || t->kind == TYPE_VOID)
        in->api->result = RESULT_PLAIN;
    else if (is_reference(t))
        infer_reference(in);
    else if (t->kind == TYPE_RECORD && t->own != OWN_UNKNOWN)
        infer_owned(in);
}

/* A reference that is returned in a way which the result's words do not say stays in the result (`c`). */
static void note_returned(Infer *in) {
    for (uint32_t i = 0; i < in->count; i++) {
        if (!refers(in, i) || !life_has(&in->params[i], LIFE_RETURN, NULL) || in->api->result_arg == i + 1) continue;
        Effect effect = (Effect)in->api->param[i];
        bool reads = effect == EFFECT_READ || effect == EFFECT_DUPLICATE || effect == EFFECT_KEEP;
        in->api->param[i] = reads ? EFFECT_CONSUME : EFFECT_UNKNOWN;
    }
}

/* What runs later holds its arguments until then. */
static void defer(Infer *in) {
    for (uint32_t i = 0; i < in->count; i++) {
        Effect effect = (Effect)in->api->param[i];
        bool mild = effect == EFFECT_READ || effect == EFFECT_DUPLICATE || effect == EFFECT_CALLBACK;
        if (mild) in->api->param[i] = EFFECT_CONSUME;
    }
    in->api->result = RESULT_UNKNOWN;
    in->api->result_arg = in->api->copy = 0;
}

static void infer_effects(Infer *in) {
    const Story *s = in->s;
    Arena tmp = in->tmp;
    bool empty = s->func->last - s->func->first == 1;
    EventSet reached = set_after(&tmp, s, s->func->first, NULL),
             returning = set_before(&tmp, s, s->func->last - 1, NULL);
    if (!empty && !set_has(reached, s->func->last - 1)) in->api->flags |= API_NORETURN;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Api *api = story_callee(s, e);
        if (story_event(s, e)->kind != EV_CALL || !set_has(returning, e)) continue;
        if (!api)
            in->api->flags |= API_FREES | API_WRITES | API_CALLS;
        else
            in->api->flags |= api->flags & (API_FREES | API_WRITES | API_SETS | API_CALLS | API_ALLOCATES);
    }
    if (s->births.count) in->api->flags |= API_ALLOCATES;
}

const Api *summary_infer_value(Arena *run, const Story *s, Arena tmp) {
    Infer in = {.s = s, .api = arena_new(run, Api), .tmp = tmp};
    in.api->name = unit_z(s->unit, s->func->name);
    in.api->library = in.api->heap = "";
    in.api->flags = API_INFERRED;
    in.api->bytes = -1;
    infer_params(&in);
    infer_result(&in);
    note_returned(&in);
    infer_effects(&in);
    if (s->func->flags & FUNC_ASYNC) defer(&in);
    return in.api;
}
