/* The order of inference: callees first, by strongly connected components (Tarjan 1972, without recursion), and what a
 * cycle of functions that call each other needs.
 *
 * Recursion: the summaries of a cycle rest on what is assumed of the calls inside it. The first assumption is the best
 * there is; each round infers anew from what the one before found. When a round changes nothing, every function keeps
 * what its callers assume of it: a call that makes no further calls into the cycle does, and one that does makes calls
 * of less depth, which do. A summary that keeps changing is given up as unknown, so the rounds end. Knows no rows. */
#include "program.h"

enum { MOST_CHANGES = 6 };

typedef struct Visit {
    uint32_t node;
    uint32_t at; /* next event, or (joint nodes) next node of the name */
} Visit;

typedef struct Components {
    Arena *run;
    Program *p;
    bool infers; /* else it only finds out what calls itself, and one of several that it may call is no call to it */
    bool *calls_self;
    uint32_t *index, *low;
    bool *on_stack;
    uint32_t *stack, stacked;
    Visit *path;
    uint32_t depth, counter;
    uint32_t *changed; /* by node: the inference after which its summary was new */
    uint32_t *rounds; /* by node: how often it was */
    uint32_t inferences;
} Components;

static uint32_t next_definition(const Program *p, uint32_t joint, uint32_t n) {
    while (n && p->nodes[n].joint != joint) n = p->nodes[n].next_same;
    return n;
}

/* Steps to what the visited node calls next; 0: nothing more. */
static uint32_t next_callee(const Components *c, Visit *v) {
    const Program *p = c->p;
    const Node *n = &p->nodes[v->node];
    while (n->set_count && v->at < n->set_count) {
        Target t = p->sets.at[n->set + v->at++];
        if (t.node && !t.row) return t.node;
    }
    if (n->set_count) return 0;
    if (node_is_joint(p, v->node)) {
        uint32_t found = next_definition(p, v->node, v->at);
        v->at = found ? p->nodes[found].next_same : 0;
        return found;
    }
    const Func *f = node_func(p, v->node);
    const Target *targets = p->targets[p->nodes[v->node].unit];
    while (v->at < f->last) {
        uint32_t node = targets[v->at++].node;
        if (node && (c->infers || !node_is_joint(p, node))) return node;
    }
    return 0;
}

static Visit visit(const Program *p, uint32_t node) {
    if (p->nodes[node].set_count) return (Visit){node, 0};
    return (Visit){node, node_is_joint(p, node) ? p->nodes[node].next_same : node_func(p, node)->first};
}

static void component_enter(Components *c, uint32_t node) {
    c->index[node] = c->low[node] = ++c->counter;
    c->stack[c->stacked++] = node;
    c->on_stack[node] = true;
    c->path[c->depth++] = visit(c->p, node);
}

static const Api *infer_joint(Components *c, uint32_t joint) {
    const Program *p = c->p;
    const Api *all = NULL;
    for (uint32_t n = next_definition(p, joint, p->nodes[joint].next_same); n;
         n = next_definition(p, joint, p->nodes[n].next_same)) {
        const Api *one = p->nodes[n].summary;
        all = all ? summary_meet(c->run, all, one) : one;
    }
    return all;
}

/* Of a call that may reach several: no row by itself, whatever they are. */
static const Api *infer_set(Components *c, const Node *set) {
    const Program *p = c->p;
    const Api *all = NULL;
    for (uint32_t i = 0; i < set->set_count; i++) {
        Target t = p->sets.at[set->set + i];
        const Api *one = t.row ? t.row : p->nodes[t.node].summary;
        all = all ? summary_meet(c->run, all, one) : one;
    }
    Api *own = arena_new(c->run, Api);
    *own = *all;
    own->library = "";
    own->role = ROLE_NONE;
    own->flags |= API_INFERRED;
    return own;
}

static const Api *infer(Components *c, uint32_t node, Arena tmp) {
    const Program *p = c->p;
    if (p->nodes[node].set_count) return infer_set(c, &p->nodes[node]);
    if (node_is_joint(p, node)) return infer_joint(c, node);
    return summary_infer(c->run, p, p->units[p->nodes[node].unit], node_func(p, node), tmp);
}

static void assume(Components *c, uint32_t node) {
    Node *n = &c->p->nodes[node];
    n->summary = summary_assume(c->run, c->p->units[n->unit], node_func(c->p, node));
    c->changed[node] = ++c->inferences;
}

/* True when something that the node calls has a new summary since inference `since`. */
static bool is_stale(const Components *c, uint32_t node, uint32_t since) {
    Visit v = visit(c->p, node);
    for (uint32_t callee = next_callee(c, &v); callee; callee = next_callee(c, &v))
        if (c->changed[callee] > since) return true;
    return false;
}

static void update(Components *c, uint32_t node, Arena tmp) {
    Node *n = &c->p->nodes[node];
    const Api *now = infer(c, node, tmp);
    if (summary_same(now, n->summary)) return;
    if (++c->rounds[node] > MOST_CHANGES) now = summary_unknown(c->run, c->p->units[n->unit], node_func(c->p, node));
    n->summary = now;
    c->changed[node] = c->inferences;
}

static void settle(Components *c, uint32_t first, Arena tmp) {
    uint32_t count = c->stacked - first;
    uint32_t *inferred = arena_array(&tmp, uint32_t, count);
    for (uint32_t i = first; i < c->stacked; i++) assume(c, c->stack[i]);
    for (bool settled = false; !settled;) {
        settled = true;
        for (uint32_t i = count; i-- > 0;) { /* callees are behind their callers, most of them */
            uint32_t node = c->stack[first + i];
            if (c->rounds[node] > MOST_CHANGES || (inferred[i] && !is_stale(c, node, inferred[i]))) continue;
            settled = false;
            inferred[i] = ++c->inferences;
            update(c, node, tmp);
        }
    }
}

static void component_leave(Components *c, uint32_t node, Arena tmp) {
    if (c->low[node] != c->index[node]) return;
    uint32_t first = c->stacked;
    do c->on_stack[c->stack[--first]] = false;
    while (c->stack[first] != node);
    bool cycle = c->stacked - first > 1 || c->calls_self[node];
    if (c->infers && cycle) settle(c, first, tmp);
    if (c->infers && !cycle) c->p->nodes[node].summary = infer(c, node, tmp);
    for (uint32_t i = first; i < c->stacked && cycle && !c->infers; i++) c->p->nodes[c->stack[i]].recursive = true;
    c->stacked = first;
}

static void component_walk(Components *c, uint32_t root, Arena tmp) {
    component_enter(c, root);
    while (c->depth) {
        Visit *v = &c->path[c->depth - 1];
        uint32_t next = next_callee(c, v);
        if (!next) {
            uint32_t done = v->node;
            c->depth--;
            component_leave(c, done, tmp);
            if (c->depth) {
                uint32_t parent = c->path[c->depth - 1].node;
                if (c->low[done] < c->low[parent]) c->low[parent] = c->low[done];
            }
            continue;
        }
        if (next == v->node) c->calls_self[next] = true;
        if (!c->index[next])
            component_enter(c, next);
        else if (c->on_stack[next] && c->index[next] < c->low[v->node])
            c->low[v->node] = c->index[next];
    }
}

static void walk_all(Arena *run, Program *p, bool infers, Arena tmp) {
    uint32_t n = p->all_nodes + 1;
    Components c = {.run = run, .p = p, .infers = infers};
    c.calls_self = arena_array(&tmp, bool, n);
    c.index = arena_array(&tmp, uint32_t, n);
    c.low = arena_array(&tmp, uint32_t, n);
    c.on_stack = arena_array(&tmp, bool, n);
    c.stack = arena_array(&tmp, uint32_t, n);
    c.path = arena_array(&tmp, Visit, n);
    c.changed = arena_array(&tmp, uint32_t, n);
    c.rounds = arena_array(&tmp, uint32_t, n);
    for (uint32_t i = 1; i < p->node_count; i++)
        if (!c.index[i]) component_walk(&c, i, tmp);
}

void program_infer(Arena *run, Program *p, Arena tmp) {
    walk_all(run, p, false, tmp);
    walk_all(run, p, true, tmp);
}
