/* Summaries: what callers need to know of a function, inferred from the lives of its parameters and of
 * what it returns. Callees come first, so their rows or summaries are there; a function that is not
 * understood gets letters and words that say so. */
#include "program.h"

#include <string.h>

typedef struct Infer {
    const Story *s;
    Api *api;
    Arena tmp;
    Life *params;  /* by parameter; uses empty for those never named */
    PlaceId *place; /* by parameter */
    bool reads_lists; /* whatever its lists of arguments hold is only read */
} Infer;

static bool param_of(Infer *in, EventId e, const Operand *o, uint32_t *index) {
    Arena tmp = in->tmp;
    Operand base = *o;
    if (base.kind == OPD_INTERIOR || base.kind == OPD_AFFINE) base.kind = OPD_VALUE;
    if (base.kind != OPD_VALUE) return false;
    Sources from = sources_of(&tmp, in->s, e, &base);
    bool any = false;
    for (uint32_t i = 0; i < from.list.count; i++) {
        const Source *x = &from.list.at[i];
        if (x->kind == SOURCE_NULL) continue;
        if (x->kind != SOURCE_PARAM || (any && x->index != *index)) return false;
        *index = x->index;
        any = true;
    }
    return any;
}

/* The parameter below whose pointer the place lies, through at least one dereference; -1: none. */
static int below_param(const Infer *in, PlaceId place) {
    const Unit *u = in->s->unit;
    const Place *p = &u->places.at[place];
    const Var *v = &u->vars.at[p->var];
    if (!p->derefs) return -1;
    if (v->kind == VAR_PARAM) return v->index;
    for (uint32_t i = 0; i < in->s->func->params && i < API_PARAMS; i++) { /* through an alias of it */
        PlaceId at = place;
        while (at && u->places.at[at].derefs) at = u->places.at[at].parent;
        for (uint32_t h = 0; h < in->params[i].holders.count; h++) {
            if (in->params[i].holders.at[h] == at) return (int)i;
        }
    }
    return -1;
}

/* --- parameters ------------------------------------------------------------------------------------------ */

/* What happens to what a parameter owns: memory reached through its members. */
typedef struct Inner {
    bool frees, grows, allocates, reserves, zeroes, stores_text, stores_out, reads_out;
} Inner;

/* True when what the call regrows was made by this function. */
static bool regrows_fresh(Infer *in, EventId e) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    const Api *api = story_callee(s, e);
    if (!api->result_arg || api->result_arg > ev->operands) return false;
    Arena before = in->tmp;
    Sources from = sources_of(&in->tmp, s, e, event_operand(s, ev, api->result_arg - 1u));
    bool fresh = from.list.count > 0;
    for (uint32_t i = 0; i < from.list.count && fresh; i++) {
        const Source *x = &from.list.at[i];
        if (x->kind == SOURCE_NULL) continue;
        const Api *maker = x->kind == SOURCE_BIRTH ? story_callee(s, x->event) : NULL;
        fresh = maker && (maker->result != RESULT_REGROWN || (x->event < e && regrows_fresh(in, x->event)));
    }
    in->tmp = before;
    return fresh;
}

static void note_inner_call(Infer *in, EventId e, Inner *inner) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    const Api *api = story_callee(s, e);
    if (!api) return;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(s, ev, i);
        if (o->kind != OPD_VALUE && o->kind != OPD_ADDRESS) continue;
        int owner = below_param(in, o->id);
        if (owner < 0 || owner >= API_PARAMS) continue;
        Effect effect = api_effect(api, i);
        bool value = o->kind == OPD_VALUE && place_type(s->unit, o->id)->kind == TYPE_POINTER;
        if (value && (effect == EFFECT_FREE)) inner[owner].frees = true;
        if (value && effect == EFFECT_REGROW) inner[owner].grows = true;
        if (effect == EFFECT_RELEASE) inner[owner].frees = true;
        if (effect == EFFECT_APPEND) inner[owner].grows = true;
        if (value && effect == EFFECT_WRITE) inner[owner].stores_text = true;
    }
    if (!ev->dst) return;
    int owner = below_param(in, ev->dst);
    if (owner < 0 || owner >= API_PARAMS) return;
    if (api->result == RESULT_FRESH) inner[owner].allocates = true;
    if (api->result == RESULT_REGROWN) *(regrows_fresh(in, e) ? &inner[owner].allocates : &inner[owner].grows) = true;
}

static void note_inner_store(Infer *in, EventId e, Inner *inner) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    if (!ev->dst) return;
    int owner = below_param(in, ev->dst);
    if (owner < 0 || owner >= API_PARAMS) return;
    const Place *p = &s->unit->places.at[ev->dst];
    const Operand *o = ev->operands ? event_operand(s, ev, 0) : NULL;
    if (p->derefs >= 2) inner[owner].stores_text = true;
    if (!o) return;
    if (o->kind == OPD_INT && o->add == 0) inner[owner].zeroes = true;
    if (o->kind != OPD_VALUE || place_type(s->unit, ev->dst)->kind != TYPE_POINTER) return;
    Arena before = in->tmp;
    Sources from = sources_of(&in->tmp, s, e, o);
    for (uint32_t i = 0; i < from.list.count; i++) {
        if (from.list.at[i].kind != SOURCE_BIRTH) continue;
        const Api *api = story_callee(s, from.list.at[i].event);
        if (api && api->result == RESULT_REGROWN && !regrows_fresh(in, from.list.at[i].event))
            inner[owner].grows = true;
        else
            inner[owner].allocates = true;
    }
    in->tmp = before;
}

static void note_inner(Infer *in, Inner *inner) {
    for (EventId e = in->s->func->first; e < in->s->func->last; e++) {
        uint8_t kind = story_event(in->s, e)->kind;
        if (kind == EV_CALL) note_inner_call(in, e, inner);
        if (kind == EV_ASSIGN) note_inner_store(in, e, inner);
    }
}

/* True when some object copied from the parameter is kept. */
static bool duplicated(Infer *in, uint32_t param) {
    const Story *s = in->s;
    for (uint32_t b = 0; b < s->births.count; b++) {
        Birth birth = s->births.at[b];
        uint32_t from = 0;
        if (!birth.api->copy || birth.api->copy > story_event(s, birth.event)->operands) continue;
        if (!param_of(in, birth.event, event_operand(s, story_event(s, birth.event), (uint32_t)birth.api->copy - 1),
                      &from) ||
            from != param)
            continue;
        Arena tmp = in->tmp;
        Life life = life_of(&tmp, s, birth);
        if (life_has(&life, LIFE_KEEP, NULL) || life_has(&life, LIFE_CONSUME, NULL)) return true;
    }
    return false;
}

static bool is_pointer_to_pointer(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    return t->kind == TYPE_POINTER && u->types.at[t->of].kind == TYPE_POINTER;
}

/* *param = fresh on some path, and *param is never looked at before. */
static bool is_out(const Infer *in, uint32_t param, const Inner *inner) {
    const Story *s = in->s;
    const Unit *u = s->unit;
    if (!inner->allocates || inner->frees || inner->grows) return false;
    if (!is_pointer_to_pointer(u, u->vars.at[s->func->var_first + param].type)) return false;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (ev->kind == EV_ASSIGN || ev->kind == EV_CALL) {
            if (ev->dst && u->places.at[ev->dst].parent == in->place[param]) return true; /* first contact is a store */
        }
        bool read = ev->kind == EV_USE && ev->dst && u->places.at[ev->dst].parent == in->place[param];
        if (read) return false;
        for (uint32_t i = 0; i < ev->operands && ev->kind == EV_CALL; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (o->kind == OPD_VALUE && u->places.at[o->id].parent == in->place[param]) return false;
        }
    }
    return false;
}

static Effect strongest_callee(const Infer *in, const Life *life) {
    Effect best = EFFECT_READ;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Api *api = story_event(in->s, use->event)->kind == EV_CALL ? story_callee(in->s, use->event) : NULL;
        Effect effect = EFFECT_READ;
        switch (use->kind) {
        case LIFE_APPEND: effect = EFFECT_APPEND; break;
        case LIFE_RESERVE: effect = EFFECT_RESERVE; break;
        case LIFE_CLEAR: effect = EFFECT_CLEAR; break;
        case LIFE_INIT: effect = EFFECT_INIT; break;
        case LIFE_DUPLICATE: effect = EFFECT_DUPLICATE; break;
        case LIFE_WRITE:
            effect = EFFECT_WRITE;
            if (api && use->arg < story_event(in->s, use->event)->operands &&
                api_effect(api, use->arg) == EFFECT_RELEASE)
                effect = EFFECT_RELEASE;
            if (api && use->arg < story_event(in->s, use->event)->operands && api_effect(api, use->arg) == EFFECT_OUT)
                effect = EFFECT_OUT;
            break;
        default: break;
        }
        bool mixed = best == EFFECT_RELEASE && (effect == EFFECT_APPEND || effect == EFFECT_INIT);
        if (mixed || (best != EFFECT_APPEND && effect != EFFECT_READ &&
                      (effect != EFFECT_WRITE || best == EFFECT_READ || best == EFFECT_DUPLICATE)))
            best = effect;
    }
    return best;
}

/* A list of arguments, or the address of one. */
static bool is_list(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    while (t->kind == TYPE_POINTER || t->kind == TYPE_ARRAY) t = &u->types.at[t->of];
    return t->kind == TYPE_RECORD && strstr(unit_z(u, t->name), "__va_list");
}

static bool names_list(const Unit *u, PlaceId place) {
    return place && (is_list(u, u->places.at[place].type) || is_list(u, u->vars.at[u->places.at[place].var].type));
}

/* True when the event hands lists of arguments on to readers, or has nothing to do with any. */
static bool list_only_read(const Infer *in, EventId e) {
    const Unit *u = in->s->unit;
    const Event *ev = story_event(in->s, e);
    const Api *api = ev->kind == EV_CALL ? story_callee(in->s, e) : NULL;
    if (ev->kind != EV_DECL && names_list(u, ev->dst)) return false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        const Operand *o = event_operand(in->s, ev, i);
        bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS || o->kind == OPD_INTERIOR;
        if (!(placed && names_list(u, o->id)) && !is_list(u, o->type)) continue;
        if (!api || api_effect(api, i) != EFFECT_READ) return false;
    }
    return true;
}

/* True when the function has a list of arguments, from `...` or from its caller, and all its arguments are only read:
 * by functions that format them, in the end. */
static bool lists_only_read(const Infer *in) {
    const Func *f = in->s->func;
    bool any = false;
    for (VarId v = f->var_first; v < f->var_last; v++) any = any || is_list(in->s->unit, in->s->unit->vars.at[v].type);
    for (EventId e = f->first; any && e < f->last; e++)
        if (!list_only_read(in, e)) return false;
    return any;
}

static Effect param_effect(Infer *in, uint32_t i, const Inner *inner) {
    const Unit *u = in->s->unit;
    const Type *t = &u->types.at[u->vars.at[in->s->func->var_first + i].type];
    const Life *life = &in->params[i];
    if (is_list(u, u->vars.at[in->s->func->var_first + i].type)) return in->reads_lists ? EFFECT_READ : EFFECT_UNKNOWN;
    if (t->kind == TYPE_RECORD) return EFFECT_UNKNOWN;
    if (t->kind != TYPE_POINTER && t->kind != TYPE_ARRAY)
        return t->kind == TYPE_UNKNOWN ? EFFECT_UNKNOWN : EFFECT_PLAIN;
    if (u->types.at[t->of].kind == TYPE_FUNCTION) return EFFECT_CALLBACK;
    if (life->flags & (LIFE_LOST_ANY | LIFE_CROWDED)) return EFFECT_UNKNOWN;
    bool hidden = (u->vars.at[in->s->func->var_first + i].flags & VAR_HIDDEN_USE) != 0;
    if (hidden && !(u->types.at[t->of].flags & TYPE_CONST))
        return EFFECT_UNKNOWN; /* another configuration may do more */
    if (life->flags & LIFE_FREED) {
        bool only = !(life->flags & (LIFE_OUTLASTS | LIFE_ESCAPES));
        return only ? EFFECT_FREE : EFFECT_UNKNOWN;
    }
    if (life_has(life, LIFE_CONSUME, NULL)) return EFFECT_CONSUME;
    if (life_has(life, LIFE_KEEP, NULL)) return EFFECT_KEEP;
    if (life_has(life, LIFE_REGROW, NULL)) return life_has(life, LIFE_RETURN, NULL) ? EFFECT_REGROW : EFFECT_UNKNOWN;
    Effect effect = strongest_callee(in, life);
    if (inner->grows) return EFFECT_APPEND;
    if (is_out(in, i, inner)) return EFFECT_OUT;
    if (inner->frees && !inner->allocates) return EFFECT_RELEASE;
    if (inner->frees || inner->allocates) return EFFECT_WRITE;
    if (effect == EFFECT_READ && duplicated(in, i)) return EFFECT_DUPLICATE;
    return effect;
}

static bool is_record_pointer(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    return t->kind == TYPE_POINTER && u->types.at[t->of].kind == TYPE_RECORD;
}

static void infer_params(Infer *in, Arena *run) {
    const Story *s = in->s;
    uint32_t n = s->func->params < API_PARAMS ? s->func->params : API_PARAMS;
    in->params = arena_array(&in->tmp, Life, API_PARAMS);
    in->place = arena_array(&in->tmp, PlaceId, API_PARAMS);
    Inner *inner = arena_array(&in->tmp, Inner, API_PARAMS);
    for (uint32_t i = 0; i < n; i++) {
        in->place[i] = program_var_place(s->program, s->unit, s->func->var_first + i);
        uint8_t kind = s->unit->types.at[s->unit->vars.at[s->func->var_first + i].type].kind;
        if (kind != TYPE_POINTER && kind != TYPE_ARRAY) continue;
        in->params[i] =
            life_of(&in->tmp, s,
                    (Birth){.kind = BIRTH_PARAM, .arg = (uint8_t)i, .event = s->func->first, .place = in->place[i]});
    }
    note_inner(in, inner);
    in->reads_lists = lists_only_read(in);
    for (uint32_t i = 0; i < n; i++) {
        Effect known = param_effect(in, i, &inner[i]);
        if (is_record_pointer(s->unit, s->unit->vars.at[s->func->var_first + i].type))
            known = owner_effect(s->unit, s->func, i, known);
        in->api->param[i] = (uint8_t)known;
    }
    in->api->params = (uint8_t)n;
    if (s->func->flags & FUNC_VARIADIC || s->func->params > API_PARAMS) {
        in->api->flags |= API_VARIADIC;
        bool read = in->reads_lists && s->func->params <= API_PARAMS;
        in->api->rest = read ? EFFECT_READ : EFFECT_UNKNOWN;
    }
    (void)run;
}

/* --- result ------------------------------------------------------------------------------------------------ */

enum { RETURNED_BIRTHS = 8 };

typedef struct Returned {
    ResultKind kind;
    uint32_t arg;
    EventId births[RETURNED_BIRTHS];
    uint32_t birth_count; /* may exceed what is kept */
    bool null, clash;
} Returned;

static void merge(Returned *r, ResultKind kind, uint32_t arg, EventId birth) {
    bool may_point_in = kind == RESULT_ARG || kind == RESULT_INTERIOR;
    if (may_point_in && r->arg == arg && r->kind == RESULT_INTERIOR) kind = RESULT_INTERIOR; /* the start is inside */
    if (kind == RESULT_INTERIOR && r->arg == arg && r->kind == RESULT_ARG) r->kind = RESULT_INTERIOR;
    if (r->kind != RESULT_PLAIN && (r->kind != kind || r->arg != arg)) r->clash = true;
    r->kind = kind;
    r->arg = arg;
    for (uint32_t i = 0; i < r->birth_count && i < RETURNED_BIRTHS; i++) {
        if (r->births[i] == birth) return;
    }
    if (!birth) return;
    if (r->birth_count < RETURNED_BIRTHS) r->births[r->birth_count] = birth;
    r->birth_count++;
}

/* A birth whose only way out is the return. */
static bool born_for_caller(Infer *in, EventId event) {
    for (uint32_t i = 0; i < in->s->births.count; i++) {
        Birth b = in->s->births.at[i];
        if (b.event != event || b.kind == BIRTH_OWNER) continue;
        Arena tmp = in->tmp;
        Life life = life_of(&tmp, in->s, b);
        return !(life.flags & LIFE_LOST_ANY) && !life_has(&life, LIFE_KEEP, NULL) &&
               !life_has(&life, LIFE_CONSUME, NULL);
    }
    return false; /* a regrown object belongs to whoever gave it */
}

static void merge_place(Infer *in, Returned *r, PlaceId place, bool address) {
    const Unit *u = in->s->unit;
    const Place *p = &u->places.at[place];
    const Var *v = &u->vars.at[p->var];
    int owner = below_param(in, place);
    if (owner >= 0) {
        bool direct = address && p->derefs == 1;
        merge(r, direct ? RESULT_INTERIOR : RESULT_BORROW, (uint32_t)owner + 1, 0);
    } else if (address && (v->kind == VAR_STATIC || v->kind == VAR_GLOBAL) && !p->derefs) {
        bool fixed =
            (u->types.at[p->type].flags & TYPE_CONST) || (u->types.at[u->types.at[p->type].of].flags & TYPE_CONST);
        merge(r, fixed ? RESULT_LASTING : RESULT_STATIC, 0, 0);
    } else {
        merge(r, RESULT_UNKNOWN, 0, 0);
    }
}

static void merge_source(Infer *in, Returned *r, const Source *x) {
    switch ((SourceKind)x->kind) {
    case SOURCE_NULL: r->null = true; break;
    case SOURCE_UNSET: break;
    case SOURCE_BIRTH:
        if (x->inside)
            merge(r, RESULT_UNKNOWN, 0, 0);
        else
            merge(r, born_for_caller(in, x->event) ? RESULT_FRESH : RESULT_UNKNOWN, 0, x->event);
        break;
    case SOURCE_PARAM: merge(r, x->inside ? RESULT_INTERIOR : RESULT_ARG, x->index + 1u, 0); break;
    case SOURCE_LITERAL:
    case SOURCE_LASTING: merge(r, RESULT_LASTING, 0, 0); break;
    case SOURCE_STATIC: merge(r, RESULT_STATIC, 0, 0); break;
    case SOURCE_ADDRESS: merge_place(in, r, x->place, true); break;
    case SOURCE_PLACE: merge_place(in, r, x->place, false); break;
    case SOURCE_BORROW: {
        const Event *ev = story_event(in->s, x->event);
        uint32_t param = 0;
        bool through = x->index && x->index <= ev->operands &&
                       param_of(in, x->event, event_operand(in->s, ev, x->index - 1u), &param);
        const Api *api = story_callee(in->s, x->event);
        if (through && api)
            merge(r, (ResultKind)api->result, param + 1, 0);
        else
            merge(r, RESULT_UNKNOWN, 0, 0);
        break;
    }
    case SOURCE_UNKNOWN: merge(r, RESULT_UNKNOWN, 0, 0); break;
    }
}

static void merge_return(Infer *in, Returned *r, EventId e) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    if (!ev->operands) return;
    const Operand *o = event_operand(s, ev, 0);
    Arena before = in->tmp;
    Sources from = sources_within(&in->tmp, s, e, o);
    if (!from.list.count) merge(r, RESULT_UNKNOWN, 0, 0);
    for (uint32_t i = 0; i < from.list.count; i++) merge_source(in, r, &from.list.at[i]);
    in->tmp = before;
}

/* True when the operand is the parameter as it was passed, not a pointer stepped forward from it. */
static bool is_whole_param(const Infer *in, EventId e, const Operand *o, uint32_t param) {
    const Story *s = in->s;
    if (o->kind != OPD_VALUE) return false;
    for (EventId i = s->func->first; i < e; i++) {
        const Event *ev = story_event(s, i);
        bool stepped = ev->kind == EV_USE && ev->use == USE_MODIFY;
        if (stepped && (ev->dst == o->id || ev->dst == in->place[param])) return false;
    }
    return true;
}

static bool is_length_of(Infer *in, EventId e, const Operand *o, uint32_t param) {
    const Story *s = in->s;
    Arena tmp = in->tmp;
    Operand base = *o;
    if (base.kind == OPD_AFFINE) base.kind = OPD_VALUE;
    if (base.kind != OPD_VALUE || (o->kind == OPD_AFFINE && (o->mul != 1 || o->add < 0))) return false;
    Sources from = sources_of(&tmp, s, e, &base);
    if (from.list.count != 1 || from.list.at[0].kind != SOURCE_UNKNOWN || !from.list.at[0].event) return false;
    EventId call = from.list.at[0].event;
    const Api *api = story_event(s, call)->kind == EV_CALL ? story_callee(s, call) : NULL;
    uint32_t of = 0;
    if (!api || !api->length) return false;
    return param_of(in, call, event_operand(s, story_event(s, call), api->length - 1u), &of) && of == param;
}

/* True when the call copies the whole of the parameter: up to its terminator, as many bytes as its text is long, or
 * as many as the new object has. */
static bool copies_all(Infer *in, Birth birth, EventId e, uint32_t param) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e), *made = story_event(s, birth.event);
    if (!is_whole_param(in, e, event_operand(s, ev, 1), param)) return false;
    if (ev->operands < 3) return true;
    const Operand *count = event_operand(s, ev, 2);
    if (is_length_of(in, e, count, param)) return true;
    if (!birth.api->size1 || birth.api->size2 || birth.api->size_add) return false;
    const Operand *size = event_operand(s, made, birth.api->size1 - 1u);
    return size->kind == count->kind && size->id == count->id && size->mul == count->mul && size->add == count->add;
}

/* Copies of memory into the fresh object: what is it a copy of (0: nothing known), and of all of it? */
static uint32_t param_copied_into(Infer *in, Birth birth, Life life, bool *all) {
    const Story *s = in->s;
    uint32_t param = 0;
    const Event *ev = story_event(s, birth.event);
    if (birth.api->copy && birth.api->copy <= ev->operands) {
        if (life_has(&life, LIFE_WRITE, NULL) || life_has(&life, LIFE_APPEND, NULL)) return 0; /* a changed copy */
        if (!param_of(in, birth.event, event_operand(s, ev, birth.api->copy - 1u), &param)) return 0;
        *all = is_whole_param(in, birth.event, event_operand(s, ev, birth.api->copy - 1u), param);
        return param + 1;
    }
    if (birth.kind != BIRTH_RESULT || birth.api->bytes >= 0) return 0;
    uint32_t found = 0;
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        if (use->kind != LIFE_WRITE) continue;
        const Event *write = story_event(s, use->event);
        const Api *api = write->kind == EV_CALL ? story_callee(s, use->event) : NULL;
        if (!api) {
            const Operand *o = write->kind == EV_ASSIGN ? event_operand(s, write, 0) : NULL;
            if (o && o->kind == OPD_INT && o->add == 0) continue; /* the terminator */
            return 0;
        }
        bool copies = use->arg == 0 && use->whole && api->result_arg == 1 && write->operands >= 2 &&
                      api_effect(api, 1) == EFFECT_READ && !api->format;
        if (!copies || found || !param_of(in, use->event, event_operand(s, write, 1), &param)) return 0;
        if (event_operand(s, write, 1)->kind != OPD_VALUE) return 0;
        *all = copies_all(in, birth, use->event, param);
        found = param + 1;
    }
    return found;
}

static uint32_t copied_param(Infer *in, Birth birth, bool *all) {
    Arena before = in->tmp;
    Life life = life_of(&in->tmp, in->s, birth);
    uint32_t param = param_copied_into(in, birth, life, all);
    in->tmp = before;
    return param;
}

static void describe_size(Infer *in, Birth birth) {
    const Story *s = in->s;
    const Api *row = birth.api;
    const Event *ev = story_event(s, birth.event);
    Api *api = in->api;
    api->bytes = row->bytes;
    if (!row->size1 || row->size1 > ev->operands) return;
    const Operand *a = event_operand(s, ev, row->size1 - 1u);
    const Operand *b = row->size2 && row->size2 <= ev->operands ? event_operand(s, ev, row->size2 - 1u) : NULL;
    if (a->kind == OPD_INT && (!b || b->kind == OPD_INT)) {
        api->bytes = (a->add + row->size_add) * (b ? b->add : 1);
        return;
    }
    uint32_t p1 = 0, p2 = 0;
    bool plain = a->kind == OPD_VALUE || (a->kind == OPD_AFFINE && a->mul == 1);
    if (!plain || !param_of(in, birth.event, a, &p1)) return;
    if (b && (b->kind != OPD_VALUE || !param_of(in, birth.event, b, &p2))) return;
    api->size1 = (uint8_t)(p1 + 1);
    api->size2 = b ? (uint8_t)(p2 + 1) : 0;
    api->size_add = (a->kind == OPD_AFFINE ? a->add : 0) + row->size_add;
}

static bool may_stay_null(Infer *in, EventId birth, PlaceId holder) {
    const Story *s = in->s;
    Arena tmp = in->tmp;
    EventSet seen = set_new(&tmp, s);
    EventId *work = arena_array(&tmp, EventId, s->func->last - s->func->first + 1);
    uint32_t count = 0;
    EventId next[2];
    if (!event_next(s, birth, next)) return false;
    work[count++] = next[0];
    set_add(seen, next[0]);
    while (count) {
        EventId e = work[--count];
        const Event *ev = story_event(s, e);
        if (ev->kind == EV_RETURN || ev->kind == EV_END) return true;
        if ((ev->kind == EV_ASSIGN || ev->kind == EV_CALL) && ev->dst == holder) continue;
        unsigned n = event_next(s, e, next);
        for (unsigned k = 0; k < n; k++) {
            bool tests = ev->kind == EV_BRANCH && ev->dst == holder && n == 2;
            bool null_edge = ((ev->flags & EVENT_TRUE_IS_NULL) != 0) == (next[k] == e + 1);
            if ((tests && !null_edge) || set_has(seen, next[k])) continue;
            set_add(seen, next[k]);
            work[count++] = next[k];
        }
    }
    return false;
}

static const Birth *birth_at(const Story *s, EventId e) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        if (s->births.at[i].event == e && s->births.at[i].kind != BIRTH_OWNER) return &s->births.at[i];
    }
    return NULL;
}

static void describe_birth(Infer *in, const Returned *r, const Birth *birth) {
    Api *api = in->api;
    api->heap = birth->api->heap;
    api->flags |= birth->api->flags & (API_ZEROED | API_EMPTY);
    describe_size(in, *birth);
    bool all = false;
    api->copy = (uint8_t)copied_param(in, *birth, &all);
    if (api->copy && (birth->api->count || !all)) api->count = 1; /* bounded by something of the callee's own */
    bool safe = (birth->api->flags & API_NONNULL) || !may_stay_null(in, birth->event, birth->place);
    if (safe && !r->null) api->flags |= API_NONNULL;
}

/* Keeps of the first object's description what is true of the second one's, too. */
static void keep_common(Api *a, const Api *b) {
    if (!a->heap || !b->heap || !str_is(str_of(a->heap), b->heap)) a->heap = "";
    a->flags &= b->flags | ~(uint32_t)(API_ZEROED | API_EMPTY | API_NONNULL);
    if (a->copy != b->copy) a->copy = 0;
    if (b->count) a->count = b->count;
    if (a->size1 == b->size1 && a->size2 == b->size2 && a->size_add == b->size_add && a->bytes == b->bytes) return;
    a->size1 = a->size2 = 0;
    a->size_add = 0;
    a->bytes = -1;
}

static void describe_fresh(Infer *in, const Returned *r) {
    Api plain = *in->api;
    Api common = plain;
    for (uint32_t i = 0; i < r->birth_count && i < RETURNED_BIRTHS; i++) {
        const Birth *birth = birth_at(in->s, r->births[i]);
        *in->api = plain;
        if (birth) describe_birth(in, r, birth);
        if (i)
            keep_common(&common, in->api);
        else
            common = *in->api;
    }
    *in->api = r->birth_count <= RETURNED_BIRTHS ? common : plain;
    if (!(in->s->func->flags & FUNC_HIDDEN_RETURN)) return;
    in->api->copy = in->api->size1 = in->api->size2 = 0; /* another configuration may return something else */
    in->api->bytes = -1;
}

/* The size and the heap that the function hands on to the only realloc it makes of its parameter. */
static void describe_regrown(Infer *in, uint32_t param) {
    EventId found = 0;
    for (uint32_t i = 0; i < in->params[param].uses.count; i++) {
        const LifeUse *use = &in->params[param].uses.at[i];
        if (use->kind != LIFE_REGROW) continue;
        if (found) return;
        found = use->event;
    }
    const Api *row = found ? story_callee(in->s, found) : NULL;
    if (!row) return;
    in->api->heap = row->heap;
    describe_size(in, (Birth){.kind = BIRTH_RESULT, .event = found, .api = row});
}

/* True when the birth's object ends up where the parameter points. */
static bool stored_through(Infer *in, Birth birth, uint32_t param) {
    const Unit *u = in->s->unit;
    if (birth.place && u->places.at[birth.place].parent == in->place[param]) return true;
    Arena tmp = in->tmp;
    Life life = life_of(&tmp, in->s, birth);
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        if (use->kind == LIFE_KEEP && use->place && u->places.at[use->place].parent == in->place[param]) return true;
    }
    return false;
}

/* The row of the call that is handed the parameter itself to store a fresh pointer through; NULL when none is. */
static const Api *filled_by(const Infer *in, uint32_t param) {
    for (uint32_t i = 0; i < in->params[param].uses.count; i++) {
        const LifeUse *use = &in->params[param].uses.at[i];
        const Api *api = story_event(in->s, use->event)->kind == EV_CALL ? story_callee(in->s, use->event) : NULL;
        if (api && api_effect(api, use->arg) == EFFECT_OUT) return api;
    }
    return NULL;
}

/* Which heap what is stored through the parameter comes from, and what it is a copy of when there is but one. */
static void describe_out(Infer *in, uint32_t param) {
    Api *api = in->api;
    const Birth *one = NULL;
    uint32_t found = 0;
    for (uint32_t i = 0; i < in->s->births.count; i++) {
        const Birth *birth = &in->s->births.at[i];
        if (birth->kind == BIRTH_OWNER || !birth->api || !stored_through(in, *birth, param)) continue;
        if (found++ && strcmp(birth->api->heap, one->api->heap) != 0) return;
        one = birth;
    }
    const Api *filler = found ? NULL : filled_by(in, param);
    api->heap = one ? one->api->heap : filler ? filler->heap : "";
    if (found != 1) return;
    bool all = false;
    api->copy = (uint8_t)copied_param(in, *one, &all);
    if (api->copy && (one->api->count || !all)) api->count = 1; /* bounded by something of the callee's own */
}

/* A row speaks of one fresh object: the result, or what one parameter receives. */
static void infer_out(Infer *in) {
    uint32_t outs = 0, param = 0;
    for (uint32_t i = 0; i < in->api->params; i++) {
        if (in->api->param[i] != EFFECT_OUT) continue;
        param = i;
        outs++;
    }
    if (outs == 1 && in->api->result != RESULT_FRESH) describe_out(in, param);
}

static void infer_result(Infer *in) {
    const Story *s = in->s;
    const Type *t = &s->unit->types.at[s->func->result];
    in->api->result = RESULT_PLAIN;
    in->api->bytes = -1;
    in->api->heap = "";
    if (t->kind != TYPE_POINTER) {
        if (t->kind == TYPE_RECORD || t->kind == TYPE_UNKNOWN) in->api->result = RESULT_UNKNOWN;
        return;
    }
    Returned r = {.kind = RESULT_PLAIN};
    for (EventId e = s->func->first; e < s->func->last; e++) {
        if (story_event(s, e)->kind == EV_RETURN) merge_return(in, &r, e);
    }
    if (r.clash) r.kind = RESULT_UNKNOWN;
    in->api->result = (uint8_t)r.kind;
    if (r.kind == RESULT_ARG || r.kind == RESULT_INTERIOR || r.kind == RESULT_BORROW)
        in->api->result_arg = (uint8_t)r.arg;
    if (r.kind != RESULT_UNKNOWN && !r.null && r.kind != RESULT_FRESH && r.kind != RESULT_PLAIN &&
        r.kind != RESULT_BORROW)
        in->api->flags |= API_NONNULL;
    if (r.kind == RESULT_FRESH) describe_fresh(in, &r);
    for (uint32_t i = 0; i < in->api->params; i++) {
        if (in->api->param[i] != EFFECT_REGROW) continue;
        in->api->result = RESULT_REGROWN;
        in->api->result_arg = (uint8_t)(i + 1);
        describe_regrown(in, i);
    }
}

/* A parameter that is returned in a way the result's words do not say is out of sight for callers. */
static void doubt_returned(Infer *in) {
    for (uint32_t i = 0; i < in->api->params; i++) {
        if (!life_has(&in->params[i], LIFE_RETURN, NULL)) continue;
        bool said = in->api->result_arg == i + 1;
        if (!said) in->api->param[i] = EFFECT_UNKNOWN;
    }
}

/* --- side effects, text, roles -------------------------------------------------------------------------------- */

static bool is_own_object(const Unit *u, PlaceId place) {
    return !u->places.at[place].derefs && u->vars.at[u->places.at[place].var].kind != VAR_GLOBAL;
}

static bool is_own(Infer *in, const Source *x) {
    if (x->kind == SOURCE_BORROW) {
        const Event *call = story_event(in->s, x->event);
        uint32_t unused = 0;
        return x->index && x->index <= call->operands &&
               param_of(in, x->event, event_operand(in->s, call, x->index - 1u), &unused);
    }
    return x->kind == SOURCE_BIRTH || x->kind == SOURCE_NULL || x->kind == SOURCE_PARAM || x->kind == SOURCE_UNSET ||
           x->kind == SOURCE_LITERAL || (x->kind == SOURCE_ADDRESS && is_own_object(in->s->unit, x->place)) ||
           (x->kind == SOURCE_PLACE && below_param(in, x->place) >= 0);
}

static bool all_own(Infer *in, EventId e, const Operand *o) {
    if (o->kind == OPD_ADDRESS && !in->s->unit->places.at[o->id].derefs) return is_own_object(in->s->unit, o->id);
    if (o->kind == OPD_INT || o->kind == OPD_NULL || o->kind == OPD_NONE || o->kind == OPD_STRING) return true;
    Operand base = *o;
    if (base.kind == OPD_INTERIOR) base.kind = OPD_VALUE;
    if (base.kind == OPD_VALUE || base.kind == OPD_ADDRESS) {
        if (below_param(in, base.id) >= 0) return true; /* the letters of the parameter say it */
        PlaceId at = base.id;
        while (in->s->unit->places.at[at].derefs) at = in->s->unit->places.at[at].parent;
        base.kind = OPD_VALUE;
        base.id = at;
    }
    Arena before = in->tmp;
    Sources from = sources_within(&in->tmp, in->s, e, &base);
    bool own = true;
    for (uint32_t i = 0; i < from.list.count && own; i++) own = is_own(in, &from.list.at[i]);
    in->tmp = before;
    return own;
}

static bool is_number(const Type *t) {
    return (t->kind == TYPE_INT || t->kind == TYPE_FLOAT) && !(t->flags & TYPE_CHAR);
}

/* How a store to memory that is not the function's own shows. */
static uint16_t store_effect(const Unit *u, PlaceId dst) {
    const Type *t = place_type(u, dst);
    return is_number(t) || t->kind == TYPE_POINTER ? API_SETS : API_WRITES;
}

static uint32_t call_effects(Infer *in, EventId e) {
    const Event *ev = story_event(in->s, e);
    const Api *api = story_callee(in->s, e);
    if (!api) return API_FREES | API_WRITES | API_CALLS;
    uint32_t flags = api->flags & (API_FREES | API_WRITES | API_SETS | API_CALLS | API_ALLOCATES);
    if (api->result == RESULT_FRESH) flags |= API_ALLOCATES;
    for (uint32_t i = 0; i < ev->operands; i++) {
        Effect effect = api_effect(api, i);
        bool frees = effect == EFFECT_FREE || effect == EFFECT_RELEASE || effect == EFFECT_REGROW ||
                     effect == EFFECT_APPEND || effect == EFFECT_CONSUME || effect == EFFECT_UNKNOWN;
        bool writes =
            effect != EFFECT_READ && effect != EFFECT_PLAIN && effect != EFFECT_DUPLICATE && effect != EFFECT_KEEP;
        if (!frees && !writes) continue;
        const Operand *o = event_operand(in->s, ev, i);
        const Type *t = &in->s->unit->types.at[o->type];
        const Type *of = &in->s->unit->types.at[t->of];
        if (of->flags & TYPE_SYSTEM || all_own(in, e, o)) continue; /* a FILE is nobody's text */
        if (frees) flags |= API_FREES;
        flags |= frees || !is_number(of) ? API_WRITES : API_SETS;
    }
    return flags;
}

static bool is_text(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    return t->kind == TYPE_POINTER && (u->types.at[t->of].flags & TYPE_CHAR);
}

/* Arguments of a function that says why the program ends: nobody frees or changes them on the way there. */
static bool tells_the_end(const Infer *in) {
    const Func *f = in->s->func;
    if (!(in->api->flags & API_NORETURN) || !(f->flags & FUNC_VARIADIC) || !f->params) return false;
    return is_text(in->s->unit, in->s->unit->vars.at[f->var_first + f->params - 1u].type);
}

static void infer_effects(Infer *in) {
    const Story *s = in->s;
    const Unit *u = s->unit;
    Arena tmp = in->tmp;
    EventSet returning = set_before(&tmp, s, s->func->last - 1, NULL);
    EventSet reached = set_after(&tmp, s, s->func->first, NULL);
    bool empty = s->func->last - s->func->first == 1;
    if (!empty && !set_has(reached, s->func->last - 1)) in->api->flags |= API_NORETURN;
    if (tells_the_end(in)) in->api->rest = EFFECT_READ;
    in->tmp = tmp;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        if (!set_has(returning, e)) continue; /* what happens on the way to abort() concerns no caller */
        if (ev->kind == EV_CALL) in->api->flags |= call_effects(in, e);
        bool stores = ev->kind == EV_ASSIGN || ev->kind == EV_CALL || (ev->kind == EV_USE && ev->use == USE_MODIFY);
        if (!stores || !ev->dst) continue;
        const Place *p = &u->places.at[ev->dst];
        uint8_t kind = u->vars.at[p->var].kind;
        if (kind == VAR_GLOBAL || kind == VAR_STATIC) {
            in->api->flags |= store_effect(u, ev->dst);
        } else if (p->derefs && below_param(in, ev->dst) < 0) {
            Operand o = {.kind = OPD_VALUE, .id = ev->dst};
            if (!all_own(in, e, &o)) in->api->flags |= store_effect(u, ev->dst);
        }
    }
    if (s->func->flags & (FUNC_ASM | FUNC_ODD)) in->api->flags |= API_WRITES;
}

/* True when event `e` adds text, or changes some, that is not what the format in parameter `format` makes. */
static bool adds_text(Infer *in, EventId e, uint8_t format) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    const Api *api = story_callee(s, e);
    uint32_t param = 0;
    if (ev->kind == EV_ASSIGN && ev->dst && s->unit->places.at[ev->dst].derefs) {
        const Operand *o = event_operand(s, ev, 0);
        return (place_type(s->unit, ev->dst)->flags & TYPE_CHAR) && (o->kind != OPD_INT || o->add != 0);
    }
    if (ev->kind != EV_CALL) return false;
    if (api && api->format && api->format <= ev->operands)
        if (param_of(in, e, event_operand(s, ev, api->format - 1u), &param) && param + 1u == format) return false;
    for (uint32_t i = 0; i < ev->operands; i++) {
        Effect effect = api ? api_effect(api, i) : EFFECT_UNKNOWN;
        if (effect == EFFECT_APPEND) return true;
        if (effect == EFFECT_WRITE && is_text(s->unit, event_operand(s, ev, i)->type)) return true;
        bool changed =
            effect == EFFECT_WRITE && !api->role && (api->flags & API_INFERRED) && api->result == RESULT_PLAIN;
        if (changed && is_record_pointer(s->unit, event_operand(s, ev, i)->type)) return true; /* a builder, say */
    }
    return false;
}

/* A format stands for all the text that a function makes, unless that text is nothing to its callers (a log). */
static bool formats_more(Infer *in) {
    const Api *api = in->api;
    bool makes = api->result == RESULT_FRESH;
    for (uint32_t i = 0; i < in->s->func->params && i < API_PARAMS; i++)
        makes |= api->param[i] == EFFECT_APPEND || api->param[i] == EFFECT_OUT;
    for (EventId e = in->s->func->first; makes && e < in->s->func->last; e++)
        if (adds_text(in, e, api->format)) return true;
    return false;
}

/* What a format says is done with the arguments behind it, even where some of those who are given the list are unknown:
 * they get the format with it. */
static void read_formatted(Infer *in) {
    const Func *f = in->s->func;
    const Unit *u = in->s->unit;
    if (in->api->flags & API_VARIADIC) in->api->rest = EFFECT_READ;
    for (uint32_t i = in->api->format; i < in->api->params; i++)
        if (is_list(u, u->vars.at[f->var_first + i].type)) in->api->param[i] = EFFECT_READ;
}

static void infer_format(Infer *in) {
    const Story *s = in->s;
    for (EventId e = s->func->first; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        const Api *api = story_callee(s, e);
        if (!api) continue;
        uint32_t param = 0;
        if (api->format && api->format <= ev->operands &&
            param_of(in, e, event_operand(s, ev, api->format - 1u), &param) &&
            param + 1 < s->func->params + (s->func->flags & FUNC_VARIADIC ? 1u : 0u))
            in->api->format = (uint8_t)(param + 1);
        if (in->api->format) in->api->flags |= api->flags & API_EDITS;
        if (api->text && api->text <= ev->operands && param_of(in, e, event_operand(s, ev, api->text - 1u), &param))
            in->api->text = (uint8_t)(param + 1);
    }
    if (in->api->format && formats_more(in)) in->api->flags |= API_EDITS;
    if (in->api->format) read_formatted(in);
}

static Role append_role(const Infer *in) {
    const Story *s = in->s;
    const Unit *u = s->unit;
    const Api *api = in->api;
    bool as_is = !(api->flags & API_EDITS);
    if (as_is && (api->format == 2 || api->format == 3)) return ROLE_APPEND_FORMAT;
    if (s->func->params < 2 || (s->func->flags & FUNC_VARIADIC)) return ROLE_NONE;
    TypeId second = u->vars.at[s->func->var_first + 1].type;
    bool reads = api->param[1] == EFFECT_READ || api->param[1] == EFFECT_DUPLICATE;
    if (s->func->params == 2 && is_text(u, second) && reads) return ROLE_APPEND_TEXT;
    if (s->func->params == 3 && u->types.at[second].kind == TYPE_POINTER && reads && api->param[2] == EFFECT_PLAIN)
        return ROLE_APPEND_BYTES;
    if (s->func->params == 2 && u->types.at[second].kind == TYPE_INT && (u->types.at[second].flags & TYPE_CHAR))
        return ROLE_APPEND_CHAR;
    if (s->func->params == 2 && (api->param[1] == EFFECT_KEEP || api->param[1] == EFFECT_CONSUME)) return ROLE_PUSH;
    if (s->func->params == 2 && api->param[1] == EFFECT_PLAIN && owner_pushes(u, s->func)) return ROLE_PUSH;
    return ROLE_NONE;
}

static Role infer_role(const Infer *in) {
    const Story *s = in->s;
    const Unit *u = s->unit;
    if (in->api->result == RESULT_FRESH && is_record_pointer(u, s->func->result) && in->api->bytes >= 0)
        return ROLE_CREATE;
    if (!s->func->params || !is_record_pointer(u, u->vars.at[s->func->var_first].type)) return ROLE_NONE;
    switch ((Effect)in->api->param[0]) {
    case EFFECT_APPEND: return append_role(in);
    case EFFECT_FREE: return s->func->params == 1 ? ROLE_FREE : ROLE_NONE;
    case EFFECT_RELEASE: return s->func->params == 1 ? ROLE_RELEASE : ROLE_NONE;
    case EFFECT_INIT: return s->func->params == 1 ? ROLE_INIT : ROLE_NONE;
    case EFFECT_CLEAR: return s->func->params == 1 ? ROLE_CLEAR : ROLE_NONE;
    case EFFECT_RESERVE: return s->func->params == 2 && in->api->param[1] == EFFECT_PLAIN ? ROLE_RESERVE : ROLE_NONE;
    default: return ROLE_NONE;
    }
}

/* True for functions that put what argument `arg` points to, as it is, behind or over what is in their first. */
static bool copies_verbatim(const Api *api, uint32_t arg) {
    if (api->text == arg + 1) return true;
    bool copies = api_effect(api, 0) == EFFECT_WRITE && api_effect(api, 1) == EFFECT_READ && !api->format;
    return arg == 1 && copies && api->result == RESULT_ARG && api->result_arg == 1;
}

/* Counts what one call moves from the text in parameter 1 to the owner in parameter 0; -1 when it moves something
 * else there. */
static int moved_text(Infer *in, EventId e) {
    const Story *s = in->s;
    const Event *ev = story_event(s, e);
    const Api *api = story_callee(s, e);
    bool changes = false;
    int moved = 0;
    for (uint32_t i = 0; api && i < ev->operands; i++) {
        const Operand *o = event_operand(s, ev, i);
        Effect effect = api_effect(api, i);
        uint32_t param = 1;
        bool placed = o->kind == OPD_VALUE || o->kind == OPD_ADDRESS || o->kind == OPD_INTERIOR;
        bool owner = placed && (below_param(in, o->id) == 0 || (param_of(in, e, o, &param) && param == 0));
        if (owner && (effect == EFFECT_WRITE || effect == EFFECT_APPEND)) changes = true;
        if (owner || (o->kind != OPD_STRING && !is_text(s->unit, o->type))) continue;
        bool whole = is_whole_param(in, e, o, 1) && param_of(in, e, o, &param) && param == 1;
        moved += whole && copies_verbatim(api, i) ? 1 : 2;
    }
    if (!changes) return 0;
    return moved > 1 || api->role == ROLE_APPEND_CHAR ? -1 : moved;
}

/* True when the function appends the text in its second parameter to the owner in its first, and nothing else. */
static bool appends_just_text(Infer *in) {
    const Unit *u = in->s->unit;
    int moved = 0;
    for (EventId e = in->s->func->first; e < in->s->func->last; e++) {
        const Event *ev = story_event(in->s, e);
        int more = ev->kind == EV_CALL ? moved_text(in, e) : 0;
        bool stores = ev->kind == EV_ASSIGN && ev->dst && below_param(in, ev->dst) == 0;
        if (more < 0) return false;
        moved += more;
        if (!stores || !(place_type(u, ev->dst)->flags & TYPE_CHAR)) continue;
        const Operand *o = event_operand(in->s, ev, 0);
        if (o->kind != OPD_INT || o->add != 0) return false;
    }
    return moved == 1;
}

const Api *summary_infer(Arena *run, const Program *p, const Unit *u, const Func *f, Arena tmp) {
    if (f->flags & (FUNC_BROKEN | FUNC_ODD | FUNC_TRUNCATED)) return summary_unknown(run, u, f);
    Infer in = {.api = arena_new(run, Api), .tmp = tmp};
    in.s = story_of(&in.tmp, p, u, f);
    if (u->lang == UNIT_RUST) return summary_infer_value(run, in.s, in.tmp);
    in.api->name = unit_z(u, f->name);
    in.api->library = "";
    in.api->flags = API_INFERRED;
    infer_params(&in, run);
    infer_result(&in);
    doubt_returned(&in);
    infer_out(&in);
    infer_effects(&in);
    infer_format(&in);
    in.api->role = (uint8_t)infer_role(&in);
    if (in.api->role == ROLE_APPEND_TEXT || in.api->role == ROLE_APPEND_BYTES) {
        in.api->text = appends_just_text(&in) ? 2 : 0;
        if (in.api->text && in.api->role == ROLE_APPEND_BYTES) in.api->count = 3;
    }
    return in.api;
}
