/* Linking: which function a call reaches, who plays which role for a type. Knows facts and rows only. */
#include "program.h"

#include <string.h>

static uint32_t unit_slot(const Program *p, const Unit *u) {
    uint32_t at = (uint32_t)((uintptr_t)u >> 4) * 2654435761u & (p->unit_slot_count - 1);
    while (p->unit_slots[at] && p->units[p->unit_slots[at] - 1] != u) at = (at + 1) & (p->unit_slot_count - 1);
    return at;
}

static void enter_units(Arena *run, Program *p) {
    for (p->unit_slot_count = 16; p->unit_slot_count < p->count * 2; p->unit_slot_count *= 2) {}
    p->unit_slots = arena_array(run, uint32_t, p->unit_slot_count);
    for (uint32_t i = 0; i < p->count; i++) p->unit_slots[unit_slot(p, p->units[i])] = i + 1;
}

uint32_t program_unit_index(const Program *p, const Unit *u) { return p->unit_slots[unit_slot(p, u)] - 1; }

static const char *node_name(const Program *p, uint32_t node) {
    return unit_z(p->units[p->nodes[node].unit], node_func(p, node)->name);
}

uint32_t program_node(const Program *p, const Unit *u, const Func *f) {
    return p->first_node[program_unit_index(p, u)] + (uint32_t)(f - u->funcs.at) - 1;
}

PlaceId program_var_place(const Program *p, const Unit *u, VarId v) {
    return p->var_place[program_unit_index(p, u)][v];
}

static Str node_file(const Program *p, uint32_t node) {
    const Unit *u = p->units[p->nodes[node].unit];
    return str_of(unit_file(u, unit_loc(u, node_func(p, node)->loc)));
}

/* The same inline function of a header, seen through two units. */
static bool same_definition(const Program *p, uint32_t a, uint32_t b) {
    const Loc *x = unit_loc(p->units[p->nodes[a].unit], node_func(p, a)->loc);
    const Loc *y = unit_loc(p->units[p->nodes[b].unit], node_func(p, b)->loc);
    return x->line == y->line && str_eq(node_file(p, a), node_file(p, b));
}

/* Rust: the function of a canonical path. Twins under different conditions are told apart by nothing that is known
 * here; programs that share a run and a name each have their own. */
static uint32_t find_by_path(const Program *p, uint32_t unit, const char *name) {
    uint32_t own = 0, any = 0, owns = 0, all = 0;
    for (uint32_t n = p->names[str_hash(str_of(name)) & (p->name_slots - 1)]; n; n = p->nodes[n].next_same) {
        if (strcmp(node_name(p, n), name) != 0) continue;
        all++;
        any = n;
        if (p->nodes[n].unit != unit) continue;
        owns++;
        own = n;
    }
    if (owns) return owns == 1 ? own : 0;
    return all == 1 ? any : 0;
}

/* The external function of that name which `unit` means; 0 when none is defined. A run may hold several programs and
 * several systems' versions of one function: the unit's own comes first, then the only one in its directory, then the
 * only one there is, then the node that stands for all of them. */
static uint32_t find_external(const Program *p, uint32_t unit, const char *name) {
    if (p->units[unit]->lang == UNIT_RUST) return find_by_path(p, unit, name);
    uint32_t any = 0, near = 0;
    bool several = false, several_near = false;
    Str dir = str_dir(str_of(unit_z(p->units[unit], p->units[unit]->files.at[1])));
    for (uint32_t n = p->names[str_hash(str_of(name)) & (p->name_slots - 1)]; n; n = p->nodes[n].next_same) {
        if (strcmp(node_name(p, n), name) != 0) continue;
        if (p->nodes[n].unit == unit) return n;
        several = several || (any && !same_definition(p, any, n));
        any = n;
        if (!str_eq(str_dir(node_file(p, n)), dir)) continue;
        several_near = several_near || (near && !same_definition(p, near, n));
        near = n;
    }
    if (near && !several_near) return near;
    return several ? p->nodes[any].joint : any;
}

static bool same_name(const Program *p, uint32_t a, uint32_t b) {
    return strcmp(node_name(p, a), node_name(p, b)) == 0;
}

/* The nodes of one name, out of the chain that begins with `first`, get a node that stands for them all. */
static void join_names(Program *p, uint32_t first) {
    uint32_t joint = p->all_nodes;
    bool several = false;
    if (p->nodes[first].joint || p->units[p->nodes[first].unit]->lang == UNIT_RUST) return;
    for (uint32_t n = p->nodes[first].next_same; n; n = p->nodes[n].next_same)
        several = several || (same_name(p, first, n) && !same_definition(p, first, n));
    if (!several) return;
    p->all_nodes++;
    p->nodes[joint] = (Node){.unit = p->nodes[first].unit, .func = p->nodes[first].func, .next_same = first};
    for (uint32_t n = first; n; n = p->nodes[n].next_same)
        if (same_name(p, first, n)) p->nodes[n].joint = joint;
}

static void enter_functions(Arena *run, Program *p) {
    p->first_node = arena_array(run, uint32_t, p->count + 1);
    uint32_t total = 1;
    for (uint32_t u = 0; u < p->count; u++) {
        p->first_node[u] = total;
        total += p->units[u]->funcs.count ? p->units[u]->funcs.count - 1 : 0;
    }
    p->node_count = p->all_nodes = total;
    p->nodes = arena_array(run, Node, total + total / 2 + 1); /* a joint node stands for two at least */
    for (p->name_slots = 64; p->name_slots < total * 2; p->name_slots *= 2) {}
    p->names = arena_array(run, uint32_t, p->name_slots);
    for (uint32_t u = 0; u < p->count; u++) {
        for (FuncId f = 1; f < p->units[u]->funcs.count; f++) {
            uint32_t n = p->first_node[u] + f - 1;
            p->nodes[n] = (Node){.unit = u, .func = f};
            if ((node_func(p, n)->flags & FUNC_STATIC) && p->units[u]->lang != UNIT_RUST) continue;
            uint32_t *slot = &p->names[str_hash(str_of(node_name(p, n))) & (p->name_slots - 1)];
            p->nodes[n].next_same = *slot;
            *slot = n;
        }
    }
    for (uint32_t i = 0; i < p->name_slots; i++)
        for (uint32_t n = p->names[i]; n; n = p->nodes[n].next_same) join_names(p, n);
}

static uint32_t find_static(const Program *p, uint32_t unit, StrId name) {
    const Unit *u = p->units[unit];
    if (u->lang == UNIT_RUST) return 0; /* paths are unique as they are */
    for (FuncId f = 1; f < u->funcs.count; f++) {
        if (u->funcs.at[f].name == name && (u->funcs.at[f].flags & (FUNC_STATIC | FUNC_HEADER)))
            return p->first_node[unit] + f - 1;
    }
    return 0;
}

/* A project's own `error` or `warn` is not the library's: a shipped row speaks for a definition only when both take the
 * same arguments. */
static bool same_shape(const Api *row, const Func *f) {
    bool variadic = (f->flags & FUNC_VARIADIC) != 0;
    return row->params == f->params && variadic == ((row->flags & API_VARIADIC) != 0);
}

Target program_target(const Program *p, uint32_t unit, StrId name) {
    Target t = {0};
    const Api *row = api_find(p->table, unit_str(p->units[unit], name));
    t.node = find_static(p, unit, name);
    bool own = t.node && !(node_func(p, t.node)->flags & FUNC_HEADER); /* a header's is everybody's, like an external */
    if (own && !(row && (row->flags & API_PACK))) return t;
    if (!t.node) t.node = find_external(p, unit, unit_z(p->units[unit], name));
    if (row && (!t.node || (row->flags & API_PACK) || same_shape(row, node_func(p, t.node)))) t.row = row;
    return t;
}

/* The function a global pointer holds from its initialiser on: allocator hooks and the like. */
static StrId initial_function(const Program *p, uint32_t unit, StrId global, StrId field, uint32_t *in_unit) {
    const char *name = unit_z(p->units[unit], global), *member = unit_z(p->units[unit], field);
    StrId found = 0;
    for (uint32_t u = 0; u < p->count; u++) {
        const Unit *other = p->units[u];
        for (uint32_t i = 0; i < other->pointers.count; i++) {
            const PointerInit *init = &other->pointers.at[i];
            if (strcmp(unit_z(other, init->global), name) != 0 || strcmp(unit_z(other, init->field), member) != 0)
                continue;
            if (found && strcmp(unit_z(other, init->function), unit_z(p->units[*in_unit], found)) != 0) return 0;
            found = init->function;
            *in_unit = u;
        }
    }
    return found;
}

static Target target_of_pointer(const Program *p, uint32_t unit, PlaceId place) {
    const Unit *u = p->units[unit];
    if (!place) return (Target){0};
    const Place *at = &u->places.at[place];
    StrId field = 0;
    if (at->step == STEP_DOT && at->depth == 1)
        field = at->field;
    else if (at->step != STEP_VAR)
        return (Target){0};
    const Var *v = &u->vars.at[at->var];
    if (v->kind != VAR_GLOBAL) return (Target){0};
    if (!field) {
        const Api *row = api_find(p->table, unit_str(u, v->name));
        if (row) return (Target){0, row};
    }
    uint32_t in_unit = unit;
    StrId function = initial_function(p, unit, v->name, field, &in_unit);
    return function ? program_target(p, in_unit, function) : (Target){0};
}

static bool takes_such(const Unit *u, const Operand *o, Effect effect) {
    uint8_t kind = u->types.at[o->type].kind;
    bool pointer = kind == TYPE_POINTER || kind == TYPE_ARRAY || o->kind == OPD_NULL || o->kind == OPD_STRING;
    return pointer == (effect != EFFECT_PLAIN);
}

/* The row of an allocating macro that calls whatever allocator was installed: its own arguments come first there. */
static const Api *row_as_written(const Program *p, const Unit *u, const Event *call) {
    if (!(call->flags & EVENT_IN_MACRO) || !call->spelled) return NULL;
    const Api *row = api_find(p->table, unit_str(u, call->spelled));
    if (!row || !*row->heap || row->params > call->operands) return NULL;
    for (uint32_t i = 0; i < row->params; i++)
        if (!takes_such(u, &u->operands.at[call->operand + i], (Effect)row->param[i])) return NULL;
    return row;
}

static Target target_through_pointer(const Program *p, uint32_t unit, const Event *call) {
    Target installed = target_of_pointer(p, unit, call->place);
    const Api *row = installed.row ? NULL : row_as_written(p, p->units[unit], call);
    return row ? (Target){0, row} : installed;
}

static void resolve_calls(Arena *run, Program *p, Arena tmp) {
    p->targets = arena_array(run, Target *, p->count);
    p->var_place = arena_array(run, PlaceId *, p->count);
    for (uint32_t u = 0; u < p->count; u++) {
        const Unit *unit = p->units[u];
        Arena scratch = tmp;
        Target *known = arena_array(&scratch, Target, unit->text.count + 1);
        bool *asked = arena_array(&scratch, bool, unit->text.count + 1);
        p->targets[u] = arena_array(run, Target, unit->events.count + 1);
        for (EventId e = 1; e < unit->events.count; e++) {
            const Event *ev = &unit->events.at[e];
            if (ev->kind != EV_CALL) continue;
            if (!ev->callee) {
                p->targets[u][e] = target_through_pointer(p, u, ev);
                continue;
            }
            if (!asked[ev->callee]) known[ev->callee] = program_target(p, u, ev->callee);
            asked[ev->callee] = true;
            p->targets[u][e] = known[ev->callee];
        }
        p->var_place[u] = arena_array(run, PlaceId, unit->vars.count + 1);
        for (PlaceId i = 1; i < unit->places.count; i++) {
            if (unit->places.at[i].step == STEP_VAR) p->var_place[u][unit->places.at[i].var] = i;
        }
    }
}

const Api *program_callee(const Program *p, const Unit *u, const Event *call) {
    Target t = p->targets[program_unit_index(p, u)][call - u->events.at];
    if (t.row) return t.row;
    return t.node ? p->nodes[t.node].summary : NULL;
}

const Func *program_definition(const Program *p, const Unit *u, StrId name, const Unit **unit) {
    uint32_t at = program_unit_index(p, u);
    uint32_t n = find_static(p, at, name);
    if (!n) n = find_external(p, at, unit_z(u, name));
    if (!n || node_is_joint(p, n)) return NULL;
    *unit = p->units[p->nodes[n].unit];
    return node_func(p, n);
}

bool program_recursive(const Program *p, const Unit *u, const Func *f) {
    return p->nodes[program_node(p, u, f)].recursive;
}

/* --- roles ---------------------------------------------------------------------------------------------- */

static void add_role(Arena *run, Program *p, Str type, const Api *api, uint32_t node) {
    for (uint32_t i = 0; i < p->roles.count; i++) {
        if (p->roles.at[i].api == api && str_eq(p->roles.at[i].type, type)) return;
    }
    *vec_push(run, &p->roles) = (RoleEntry){type, api, node};
}

static StrId owner_type(const Unit *u, TypeId type) {
    const Type *t = &u->types.at[type];
    while (t->kind == TYPE_POINTER) t = &u->types.at[t->of];
    return t->kind == TYPE_RECORD ? t->name : 0;
}

/* What empties an owner must undo what its appending functions count, and what reserves room must not. */
static bool role_holds(const Program *p, uint32_t node, Str type) {
    Role role = (Role)p->nodes[node].summary->role;
    bool checked = false;
    if (role != ROLE_CLEAR && role != ROLE_RESERVE) return true;
    for (uint32_t n = 1; n < p->node_count; n++) {
        const Api *api = p->nodes[n].summary;
        const Unit *unit = p->units[p->nodes[n].unit];
        const Func *f = node_func(p, n);
        if (!api || !f->params || api->param[0] != EFFECT_APPEND || !owner_counts(unit, f)) continue;
        if (!str_eq(unit_str(unit, owner_type(unit, unit->vars.at[f->var_first].type)), type)) continue;
        if (!owner_agrees(p->units[p->nodes[node].unit], node_func(p, node), role, unit, f)) return false;
        checked = true;
    }
    return checked;
}

/* Notes the row with a role that a call means which is written as a macro. */
static void note_macro(Arena *run, Program *p, const Unit *u, const Event *call) {
    const Api *row = call->spelled ? api_find(p->table, unit_str(u, call->spelled)) : NULL;
    if (!row || !row->role) return;
    for (uint32_t i = 0; i < p->macros.count; i++)
        if (p->macros.at[i] == row) return;
    *vec_push(run, &p->macros) = row;
}

/* The type a row plays its role for: the record its first parameter or its result points to, as seen in calls
 * and definitions. */
static void collect_roles(Arena *run, Program *p) {
    for (uint32_t u = 0; u < p->count; u++) {
        const Unit *unit = p->units[u];
        for (EventId e = 1; e < unit->events.count; e++) {
            const Event *ev = &unit->events.at[e];
            if (ev->kind != EV_CALL) continue;
            note_macro(run, p, unit, ev);
            const Api *api = program_callee(p, unit, ev);
            if (!api || !api->role || (api->flags & API_INFERRED)) continue;
            bool made = api->role == ROLE_CREATE || api->role == ROLE_CREATE_SIZED;
            TypeId type = made           ? (ev->dst ? unit->places.at[ev->dst].type : 0)
                          : ev->operands ? unit->operands.at[ev->operand].type
                                         : 0;
            StrId name = owner_type(unit, type);
            if (name) add_role(run, p, unit_str(unit, name), api, 0);
        }
    }
    for (uint32_t n = 1; n < p->node_count; n++) {
        const Api *api = p->nodes[n].summary;
        const Unit *unit = p->units[p->nodes[n].unit];
        const Func *f = node_func(p, n);
        if (!api || !api->role) continue;
        bool made = api->role == ROLE_CREATE || api->role == ROLE_CREATE_SIZED;
        StrId name = owner_type(unit, made || !f->params ? f->result : unit->vars.at[f->var_first].type);
        if (name && role_holds(p, n, unit_str(unit, name))) add_role(run, p, unit_str(unit, name), api, n);
    }
}

static size_t stem_of(Str name) {
    size_t n = name.len;
    while (n && name.at[n - 1] != '_') n--;
    return n;
}

/* True when the program shows that there is a function or macro of that name. */
static bool is_there(const Program *p, const Api *row) {
    for (uint32_t i = 0; i < p->macros.count; i++)
        if (p->macros.at[i] == row) return true;
    for (uint32_t n = p->names[str_hash(str_of(row->name)) & (p->name_slots - 1)]; n; n = p->nodes[n].next_same)
        if (!strcmp(node_name(p, n), row->name)) return true;
    for (uint32_t n = 1; n < p->node_count; n++)
        if ((node_func(p, n)->flags & FUNC_HEADER) && !strcmp(node_name(p, n), row->name)) return true;
    return false;
}

/* The row that plays the role in the library of a function already seen with the type: its name begins with the same
 * stem (strbuf_addf: strbuf_reset), though the program may never have called it, or only through a macro. */
static const Api *role_beside(const Program *p, const Api *seen, Role role) {
    const Api *best = NULL;
    size_t longest = 0;
    for (uint32_t i = 0; i < api_count(p->table); i++) {
        const Api *row = api_at(p->table, i);
        size_t stem = stem_of(str_of(row->name));
        if (row->role != role || stem <= longest || strcmp(row->library, seen->library) != 0) continue;
        if (strncmp(row->name, seen->name, stem) != 0) continue;
        if (is_there(p, seen) && !is_there(p, row)) continue; /* a version without it */
        best = row;
        longest = stem;
    }
    return best;
}

static bool allocates_like(const Api *api, const Api *like, bool zeroed) {
    uint32_t same = API_NONNULL | API_FREES | API_WRITES | API_NORETURN;
    if (api->result != RESULT_FRESH || api->copy || api->size_add || !api->size1 || api->role != like->role)
        return false;
    if (strcmp(api->heap, like->heap) != 0 || !*api->heap || api->params > 2) return false;
    return !((api->flags ^ like->flags) & same) && ((api->flags & API_ZEROED) != 0) == zeroed;
}

const Api *program_allocator(const Program *p, const Unit *u, const Api *like, bool zeroed) {
    for (uint32_t i = 0; i < api_count(p->table); i++) {
        const Api *row = api_at(p->table, i);
        bool own = str_is(str_of(row->library), "libc") || is_there(p, row);
        if (allocates_like(row, like, zeroed) && strcmp(row->library, like->library) == 0 && own) return row;
    }
    for (uint32_t n = 1; n < p->node_count; n++) {
        const Api *api = p->nodes[n].summary;
        bool hidden = (node_func(p, n)->flags & (FUNC_STATIC | FUNC_TEST)) && p->units[p->nodes[n].unit] != u;
        if (api && !hidden && allocates_like(api, like, zeroed)) return api;
    }
    return NULL;
}

/* Rust: the row named after the type ("Vec::reserve" for Vec<String>). */
static const Api *role_of_type(const Program *p, Str name, Role role) {
    size_t base = 0;
    while (base < name.len && name.at[base] != '<') base++;
    for (uint32_t i = 0; base && i < api_count(p->table); i++) {
        const Api *row = api_at(p->table, i);
        if (row->role != role || strncmp(row->name, name.at, base) != 0) continue;
        if (row->name[base] == ':' && row->name[base + 1] == ':') return row;
    }
    return NULL;
}

/* A function that is static elsewhere cannot be called from this unit. */
static bool is_visible(const Program *p, const Unit *u, const RoleEntry *entry) {
    if (!entry->node || p->nodes[entry->node].unit == program_unit_index(p, u)) return true;
    return !(node_func(p, entry->node)->flags & FUNC_STATIC);
}

const Api *program_role(const Program *p, const Unit *u, StrId type, Role role) {
    Str name = unit_str(u, type);
    if (u->lang == UNIT_RUST) return role_of_type(p, name, role);
    const Api *seen = NULL;
    for (uint32_t i = 0; i < p->roles.count; i++) {
        const RoleEntry *entry = &p->roles.at[i];
        if (!str_eq(entry->type, name)) continue;
        if (entry->api->role == role && is_visible(p, u, entry)) return entry->api;
        if (*entry->api->library) seen = entry->api;
    }
    return seen ? role_beside(p, seen, role) : NULL;
}

Program *program_link(Arena *run, const Unit *const *units, uint32_t count, const ApiTable *table, bool whole,
                      Arena tmp) {
    Program *p = arena_new(run, Program);
    p->whole = whole;
    p->units = units;
    p->count = count;
    p->table = table;
    enter_units(run, p);
    enter_functions(run, p);
    resolve_calls(run, p, tmp);
    callers_mark_values(p);
    pointers_resolve(run, p);
    callers_enter(run, p);
    program_infer(run, p, tmp);
    collect_roles(run, p);
    members_enter(run, p);
    return p;
}
