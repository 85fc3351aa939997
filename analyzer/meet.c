/* Summaries compared and combined: what is assumed of a function that is still being inferred, what is true of two
 * functions of one name. Knows rows only. */
#include "program.h"

#include <string.h>

static Api *blank(Arena *run, const Unit *u, const Func *f) {
    Api *api = arena_new(run, Api);
    api->name = unit_z(u, f->name);
    api->library = api->heap = "";
    api->bytes = -1;
    api->flags = API_INFERRED;
    api->params = (uint8_t)(f->params < API_PARAMS ? f->params : API_PARAMS);
    if (f->flags & FUNC_VARIADIC || f->params > API_PARAMS) api->flags |= API_VARIADIC;
    return api;
}

const Api *summary_unknown(Arena *run, const Unit *u, const Func *f) {
    Api *api = blank(run, u, f);
    api->flags |= API_FREES | API_WRITES | API_CALLS;
    return api;
}

static Effect mildest(const Unit *u, const Type *t) {
    switch ((TypeKind)t->kind) {
    case TYPE_POINTER: return u->types.at[t->of].kind == TYPE_FUNCTION ? EFFECT_CALLBACK : EFFECT_READ;
    case TYPE_ARRAY: return EFFECT_READ;
    case TYPE_RECORD:
    case TYPE_UNKNOWN: return EFFECT_UNKNOWN;
    default: return EFFECT_PLAIN;
    }
}

const Api *summary_assume(Arena *run, const Unit *u, const Func *f) {
    Api *api = blank(run, u, f);
    const Type *result = &u->types.at[f->result];
    for (uint32_t i = 0; i < api->params; i++)
        api->param[i] = (uint8_t)mildest(u, &u->types.at[u->vars.at[f->var_first + i].type]);
    if (f->flags & FUNC_VARIADIC) api->rest = EFFECT_READ;
    api->result = RESULT_PLAIN;
    if (result->kind == TYPE_POINTER) api->result = RESULT_PENDING;
    if (result->kind == TYPE_RECORD || result->kind == TYPE_UNKNOWN) api->result = RESULT_UNKNOWN;
    return api;
}

bool summary_same(const Api *a, const Api *b) {
    return a->params == b->params && memcmp(a->param, b->param, sizeof a->param) == 0 && a->rest == b->rest &&
           a->result == b->result && a->result_arg == b->result_arg && a->copy == b->copy && a->size1 == b->size1 &&
           a->size2 == b->size2 && a->room == b->room && a->format == b->format && a->text == b->text &&
           a->count == b->count && a->into == b->into && a->length == b->length && a->role == b->role &&
           a->flags == b->flags && a->bytes == b->bytes && a->size_add == b->size_add && strcmp(a->heap, b->heap) == 0;
}

static bool is_pair(Effect a, Effect b, Effect x, Effect y) { return (a == x && b == y) || (a == y && b == x); }

static Effect meet_effects(Effect a, Effect b) {
    if (a == b) return a;
    if (is_pair(a, b, EFFECT_PLAIN, EFFECT_READ)) return EFFECT_READ;
    if (is_pair(a, b, EFFECT_READ, EFFECT_WRITE)) return EFFECT_WRITE;
    if (is_pair(a, b, EFFECT_READ, EFFECT_DUPLICATE)) return EFFECT_DUPLICATE;
    return EFFECT_UNKNOWN;
}

static uint8_t agreed(uint8_t a, uint8_t b) { return a == b ? a : 0; }

static void meet_results(Api *m, const Api *b) {
    if (m->result == RESULT_PENDING) {
        m->result = b->result;
        m->result_arg = b->result_arg;
    } else if (b->result != RESULT_PENDING && (m->result != b->result || m->result_arg != b->result_arg)) {
        m->result = RESULT_UNKNOWN;
        m->result_arg = 0;
    }
    if (strcmp(m->heap, b->heap) != 0) m->heap = "";
    if (m->size1 != b->size1 || m->size2 != b->size2 || m->size_add != b->size_add || m->bytes != b->bytes) {
        m->size1 = m->size2 = 0;
        m->size_add = 0;
        m->bytes = -1;
    }
}

const Api *summary_meet(Arena *run, const Api *a, const Api *b) {
    enum {
        BOTH = API_NONNULL | API_NORETURN | API_ZEROED | API_EMPTY | API_COMPARES | API_EQUATES | API_CLONES |
               API_WHOLE | API_SAME
    };
    Api *m = arena_new(run, Api);
    *m = *a;
    m->flags = ((a->flags | b->flags) & ~(uint32_t)BOTH) | (a->flags & b->flags & BOTH);
    for (uint32_t i = 0; i < API_PARAMS; i++)
        m->param[i] = (uint8_t)meet_effects((Effect)a->param[i], (Effect)b->param[i]);
    m->rest = (uint8_t)meet_effects((Effect)a->rest, (Effect)b->rest);
    if (a->params != b->params || ((a->flags ^ b->flags) & API_VARIADIC)) {
        memset(m->param, EFFECT_UNKNOWN, sizeof m->param);
        m->rest = EFFECT_UNKNOWN;
    }
    meet_results(m, b);
    m->copy = agreed(a->copy, b->copy);
    m->room = agreed(a->room, b->room);
    m->format = agreed(a->format, b->format);
    m->text = agreed(a->text, b->text);
    m->count = a->count ? a->count : b->count;
    m->into = agreed(a->into, b->into);
    m->length = agreed(a->length, b->length);
    m->role = agreed(a->role, b->role);
    m->folds = agreed(a->folds, b->folds);
    m->prints = agreed(a->prints, b->prints);
    m->looks = m->eager = m->owned = m->drains = 0;
    if (a->twin != b->twin) m->twin = NULL;
    m->keys = m->instead = NULL;
    return m;
}
