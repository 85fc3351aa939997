/* Questions about births that several rules ask. Must not know a rule's texts or a library function's name. */
#include "births.h"

uint32_t birth_sizes(const Story *s, const Birth *b, const Operand *size[2]) {
    const Event *e = story_event(s, b->event);
    uint8_t numbers[2] = {b->api->size1, b->api->size2};
    uint32_t n = 0;
    for (int i = 0; i < 2; i++) {
        if (!numbers[i]) continue;
        if (numbers[i] > e->operands) return 0;
        size[n++] = event_operand(s, e, numbers[i] - 1u);
    }
    return n;
}

int64_t birth_bytes(const Story *s, const Birth *b) {
    const Operand *size[2];
    uint32_t n = birth_sizes(s, b, size);
    int64_t bytes = 1;
    if (n == 0) return b->api->size1 ? -1 : b->api->bytes;
    for (uint32_t i = 0; i < n; i++) {
        if (size[i]->kind != OPD_INT || size[i]->add < 0 || size[i]->add > INT32_MAX) return -1;
        bytes *= size[i]->add;
    }
    return bytes + b->api->size_add;
}

bool birth_constructed(const Birth *b) { return (b->api->flags & API_INFERRED) && !b->api->size1; }

static bool same_spot(const Unit *u, LocId a, LocId b) {
    const Loc *x = unit_loc(u, a), *y = unit_loc(u, b);
    return x->file == y->file && x->line == y->line && x->col == y->col;
}

bool constructor_visible(const Story *s, const Birth *b) {
    const Unit *u;
    const Func *f = program_definition(s->program, s->unit, story_event(s, b->event)->callee, &u);
    if (f && program_recursive(s->program, u, f)) return false; /* it makes many */
    for (EventId i = f ? f->first : 0; f && i < f->last; i++) {
        const Event *e = &u->events.at[i];
        const Api *api = e->kind == EV_CALL ? program_callee(s->program, u, e) : NULL;
        if (api && api->result == RESULT_FRESH && api->size1)
            return !same_spot(u, f->loc, e->loc); /* made by a macro */
    }
    return false;
}

/* True when the place reads or writes memory behind parameter `arg` of its function. */
static bool behind_param(const Unit *u, PlaceId p, uint32_t arg) {
    const Place *place = &u->places.at[p];
    const Var *root = &u->vars.at[place->var];
    return p && place->derefs > 0 && root->kind == VAR_PARAM && root->index == arg;
}

static bool dismantles(const Program *p, const Unit *u, const Func *f, uint32_t arg, unsigned hops);

/* True when the call does more with parameter `arg` of its function, which it gets as it is, than read or free it. */
static bool passed_to_dismantle(const Program *p, const Unit *u, const Event *call, uint32_t arg, unsigned hops) {
    for (uint32_t k = 0; call->kind == EV_CALL && k < call->operands; k++) {
        const Operand *o = &u->operands.at[call->operand + k];
        if (o->kind != OPD_VALUE || u->places.at[o->id].step != STEP_VAR) continue;
        const Var *v = &u->vars.at[u->places.at[o->id].var];
        if (v->kind != VAR_PARAM || v->index != arg) continue;
        const Unit *in;
        const Func *f = call->callee ? program_definition(p, u, call->callee, &in) : NULL;
        if (f && hops && dismantles(p, in, f, k, hops - 1)) return true;
        const Api *api = program_callee(p, u, call);
        Effect effect = api ? api_effect(api, k) : EFFECT_UNKNOWN;
        if (effect != EFFECT_FREE && effect != EFFECT_READ && effect != EFFECT_PLAIN) return true;
    }
    return false;
}

static bool dismantles(const Program *p, const Unit *u, const Func *f, uint32_t arg, unsigned hops) {
    for (EventId i = f->first; i < f->last; i++) {
        const Event *e = &u->events.at[i];
        if (behind_param(u, e->dst, arg) || behind_param(u, e->place, arg)) return true;
        for (uint32_t k = 0; k < e->operands; k++) {
            const Operand *o = &u->operands.at[e->operand + k];
            bool placed = is_placed(o);
            if (placed && behind_param(u, o->id, arg)) return true;
        }
        if (passed_to_dismantle(p, u, e, arg, hops)) return true;
    }
    return false;
}

bool callee_dismantles(const Story *s, EventId call, uint32_t arg) {
    const Unit *u;
    const Func *f = program_definition(s->program, s->unit, story_event(s, call)->callee, &u);
    return f && dismantles(s->program, u, f, arg, 3);
}

static const Type *pointee(const Unit *u, PlaceId p, TypeId *id) {
    const Type *t = place_type(u, p);
    if (t->kind != TYPE_POINTER) return NULL;
    *id = t->of;
    return &u->types.at[t->of];
}

TypeId life_object(const Story *s, const Life *life) {
    TypeId object = 0;
    for (uint32_t i = 0; i < life->holders.count; i++) {
        TypeId id;
        const Type *t = pointee(s->unit, life->holders.at[i], &id);
        if (!t || t->kind == TYPE_VOID || t->kind == TYPE_UNKNOWN) continue;
        if (!object)
            object = id;
        else if ((s->unit->types.at[object].flags & TYPE_CHAR) && !(t->flags & TYPE_CHAR))
            return 0;
    }
    return object;
}

const char *type_text(Arena *a, const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    if (t->kind != TYPE_POINTER) return unit_z(u, t->name);
    const char *of = type_text(a, u, t->of);
    return *of ? str_format(a, "%s%s*", of, str_ends(str_of(of), "*") ? "" : " ") : "";
}

static const Var *holder_var(const Story *s, PlaceId p) { return &s->unit->vars.at[s->unit->places.at[p].var]; }

PlaceId life_name(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->holders.count; i++) {
        PlaceId p = life->holders.at[i];
        if (s->unit->places.at[p].step == STEP_VAR && holder_var(s, p)->kind == VAR_LOCAL) return p;
    }
    return 0;
}

bool birth_hidden(const Story *s, const Life *life) {
    const Event *birth = story_event(s, life->birth.event);
    for (uint32_t i = 0; i < life->holders.count; i++) {
        const Var *v = holder_var(s, life->holders.at[i]);
        if (v->kind == VAR_TEMP || !(birth->flags & EVENT_IN_MACRO)) continue;
        if (same_spot(s->unit, v->loc, birth->loc)) return true;
    }
    return false;
}

bool frees_apart(const Story *s, const Life *life, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Event *e = story_event(s, use->event);
        const Api *api = story_callee(s, use->event);
        if (use->kind != LIFE_FREE || (e->flags & EVENT_IMPLICIT)) continue;
        if (!api || api_effect(api, use->arg) != EFFECT_FREE) return false;
    }
    return frees_only_this(s, life, tmp);
}

void relate_frees(Finding *f, const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Event *e = story_event(s, use->event);
        if (use->kind != LIFE_FREE || (e->flags & EVENT_IMPLICIT)) continue;
        finding_relate(f, s, e->loc, "freed here");
    }
}

StrId owner_type(const Story *s, PlaceId p) {
    const Type *t = place_type(s->unit, p);
    if (t->kind == TYPE_POINTER) t = &s->unit->types.at[t->of];
    return t->kind == TYPE_RECORD ? t->name : 0;
}

bool runs_again(const Story *s, EventId e, Arena tmp) { return set_has(set_after(&tmp, s, e, NULL), e); }
