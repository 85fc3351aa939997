/* Callers: who calls a function, from any unit, and does a loop do so again and again? Knows the linked calls and the
 * shape of control flow, not what any function does. */
#include "program.h"

/* Calls `enter` for every call in the program that reaches a definition. */
static void each_call(Program *p, void (*enter)(Program *, uint32_t callee, CallSite)) {
    for (uint32_t n = 1; n < p->node_count; n++) {
        uint32_t unit = p->nodes[n].unit;
        const Func *f = node_func(p, n);
        for (EventId e = f->first; e < f->last; e++) {
            uint32_t callee = p->targets[unit][e].node;
            if (callee && !node_is_joint(p, callee)) enter(p, callee, (CallSite){n, e});
        }
    }
}

static void count(Program *p, uint32_t callee, CallSite call) {
    (void)call;
    p->first_call[callee + 1]++;
}

/* Fills each callee's calls from behind: what was its end becomes its beginning. */
static void place(Program *p, uint32_t callee, CallSite call) { p->calls[--p->first_call[callee + 1]] = call; }

static void mark_value(Program *p, const Unit *u, StrId name) {
    const Unit *unit = NULL;
    const Func *f = program_definition(p, u, name, &unit);
    if (f) p->nodes[program_node(p, unit, f)].value = true;
}

/* Functions whose address some operand takes, or an initialiser. */
static void mark_values(Program *p, const Unit *u) {
    for (uint32_t i = 1; i < u->operands.count; i++)
        if (u->operands.at[i].kind == OPD_FUNCTION) mark_value(p, u, u->operands.at[i].id);
    for (uint32_t i = 0; i < u->pointers.count; i++)
        if (u->pointers.at[i].function) mark_value(p, u, u->pointers.at[i].function);
}

/* The last part of a path: "name" of "a::Job::name". */
static Str last_part(Str path) {
    size_t from = path.len;
    while (from && path.at[from - 1] != ':') from--;
    return (Str){path.at + from, path.len - from};
}

/* Where the name is, or would be, among the names of calls that reach nothing known. */
static const char **unseen_slot(const Program *p, Str name) {
    uint32_t mask = p->unseen_slots - 1, at = str_hash(name) & mask;
    while (p->unseen[at] && !str_eq(str_of(p->unseen[at]), name)) at = (at + 1) & mask;
    return &p->unseen[at];
}

static StrId unseen_name(const Program *p, uint32_t unit, EventId e) {
    const Event *ev = &p->units[unit]->events.at[e];
    if (ev->kind != EV_CALL || p->targets[unit][e].node || p->targets[unit][e].row) return 0;
    return ev->spelled ? ev->spelled : ev->callee;
}

/* Notes the last parts of the names of all calls that reach nothing known. */
static void mark_unseen(Arena *run, Program *p) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->count; i++)
        for (EventId e = 1; e < p->units[i]->events.count; e++) count += unseen_name(p, i, e) != 0;
    for (p->unseen_slots = 64; p->unseen_slots < count * 2; p->unseen_slots *= 2) {}
    p->unseen = arena_array(run, const char *, p->unseen_slots);
    for (uint32_t i = 0; i < p->count; i++) {
        for (EventId e = 1; e < p->units[i]->events.count; e++) {
            StrId name = unseen_name(p, i, e);
            if (!name) continue;
            Str last = last_part(unit_str(p->units[i], name)); /* the end of a text that ends with a zero */
            *unseen_slot(p, last) = last.at;
        }
    }
}

void callers_mark_values(Program *p) {
    for (uint32_t i = 0; i < p->count; i++) mark_values(p, p->units[i]);
}

void callers_enter(Arena *run, Program *p) {
    uint32_t *ends = arena_array(run, uint32_t, p->node_count + 2);
    p->first_call = ends;
    each_call(p, count);
    for (uint32_t n = 0; n <= p->node_count; n++) ends[n + 1] += ends[n];
    p->calls = arena_array(run, CallSite, ends[p->node_count + 1] + 1);
    each_call(p, place);
    p->first_call = ends + 1;
    mark_unseen(run, p);
}

/* A loop that is always left on the trip that calls (a search, say) does not call again. */
static bool calls_again(const Program *p, const CallSite *call, Arena tmp) {
    const Unit *u = p->units[p->nodes[call->caller].unit];
    RegionId r = u->events.at[call->event].region;
    while (r && u->regions.at[r].kind != REGION_LOOP) r = u->regions.at[r].parent;
    if (!r) return false;
    const Story *s = story_of(&tmp, p, u, &u->funcs.at[p->nodes[call->caller].func]);
    return set_has(set_after(&tmp, s, call->event, NULL), call->event);
}

static bool node_called_in_loop(const Program *p, uint32_t node, bool tests, unsigned hops, Arena tmp) {
    for (uint32_t i = p->first_call[node]; i < p->first_call[node + 1]; i++) {
        const CallSite *call = &p->calls[i];
        const Func *caller = node_func(p, call->caller);
        if (!tests && (caller->flags & FUNC_TEST)) continue;
        if (calls_again(p, call, tmp)) return true;
        if (hops && call->caller != node && node_called_in_loop(p, call->caller, tests, hops - 1, tmp)) return true;
    }
    return false;
}

bool program_called_in_loop(const Program *p, const Unit *u, const Func *f, unsigned hops, Arena tmp) {
    return node_called_in_loop(p, program_node(p, u, f), (f->flags & FUNC_TEST) != 0, hops, tmp);
}

bool program_call(const Program *p, const Unit *u, const Func *f, uint32_t i, const Unit **unit, const Func **caller,
                  EventId *event) {
    uint32_t node = program_node(p, u, f), at = p->first_call[node] + i;
    if (at >= p->first_call[node + 1]) return false;
    const CallSite *call = &p->calls[at];
    *unit = p->units[p->nodes[call->caller].unit];
    *caller = node_func(p, call->caller);
    *event = call->event;
    return true;
}

bool program_is_value(const Program *p, const Unit *u, const Func *f) { return p->nodes[program_node(p, u, f)].value; }

bool program_called_unseen(const Program *p, const Unit *u, const Func *f) {
    return *unseen_slot(p, last_part(unit_str(u, f->name))) != NULL;
}

const Api *program_summary(const Program *p, const Unit *u, const Func *f) {
    return p->nodes[program_node(p, u, f)].summary;
}
