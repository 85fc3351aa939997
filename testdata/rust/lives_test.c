/* Lives, borrows and summaries of Rust units built by hand: what the engine concludes does not depend on a parser. */
#include "../../analyzer/base/arena.h"
#include "../../analyzer/build.h"
#include "../../analyzer/program.h"

#include <stdio.h>
#include <string.h>

static Arena run, tmp;
static Unit unit;
static Builder b;
static ApiTable *table;
static Program *program;
static int failures;
static uint32_t line;

/* Types: an owner, what a reference to it is. */
static TypeId t_int, t_str, t_ref_str, t_string, t_ref_string, t_mut_string, t_vec, t_mut_vec, t_ref_vec, t_views,
    t_rec, t_ref_rec, t_mut_rec, t_iter, t_closure;

static TypeId type(uint8_t kind, uint8_t own, uint16_t flags, TypeId of, const char *name) {
    return build_type(
        &b,
        (Type){.kind = kind, .own = own, .flags = flags, .of = of, .name = build_str(&b, str_of(name)), .size = -1});
}

/* &T has T with TYPE_CONST as what it points to, &mut T has T. */
static TypeId reference(TypeId to, bool mut) {
    Type t = unit.types.at[to];
    if (!mut) t.flags |= TYPE_CONST;
    return type(TYPE_POINTER, OWN_PLAIN, mut ? 0 : TYPE_COPY, build_type(&b, t), "&");
}

static void make_types(void) {
    t_int = type(TYPE_INT, OWN_PLAIN, TYPE_COPY, 0, "usize");
    t_str = type(TYPE_ARRAY, OWN_VIEW, 0, type(TYPE_INT, OWN_PLAIN, TYPE_CHAR, 0, "u8"), "str");
    t_ref_str = reference(t_str, false);
    t_string = type(TYPE_RECORD, OWN_STRING, 0, 0, "String");
    t_ref_string = reference(t_string, false);
    t_mut_string = reference(t_string, true);
    t_vec = type(TYPE_RECORD, OWN_CONTAINER, 0, t_string, "Vec<String>");
    t_ref_vec = reference(t_vec, false);
    t_mut_vec = reference(t_vec, true);
    t_views = type(TYPE_RECORD, OWN_CONTAINER, 0, t_ref_str, "Vec<&str>");
    t_rec = type(TYPE_RECORD, OWN_AGGREGATE, 0, 0, "Config");
    t_ref_rec = reference(t_rec, false);
    t_mut_rec = reference(t_rec, true);
    t_iter = type(TYPE_RECORD, OWN_UNKNOWN, 0, 0, "Iterator<String>");
    t_closure = type(TYPE_FUNCTION, OWN_UNKNOWN, 0, 0, "fn");
}

static const char *const rows[][3] = {
    {"str::to_string", "r", "fresh copy:1"},
    {"String::new", "", "fresh empty"},
    {"String::push_str", "a r", "plain"},
    {"String::clone", "r", "fresh copy:1"},
    {"String::as_str", "r", "borrow:1"},
    {"Vec::push", "a c", "plain"},
    {"Vec::new", "", "fresh empty"},
    {"print", "r", "plain"},
    {"String::into_boxed", "g", "regrown:1"},
    {"Option::unwrap", "c", "arg:1"},
    {"drop", "f", "plain"},
    {"str::trim", "r", "borrow:1"},
    {"Vec::iter", "r", "borrow:1"},
    {"Iterator::next", "w", "interior:1"},
    {"std::mem::take", "w", ""},
    {"std::mem::swap", "w w", "plain"},
    {"Iterator::map", "c c", "arg:1"},
    {"Option::map", "c b", ""},
};

static void make_rows(void) {
    table = api_table(&run);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *error = NULL;
        const char *params = rows[i][1];
        const Api *row = api_parse(&run, rows[i][0], "std", params, rows[i][2], &error);
        if (!row)
            printf("row %s: %s\n", rows[i][0], error);
        else
            api_add(table, &run, row);
    }
}

/* --- a function, event by event ---------------------------------------------------------------------------- */

static LocId here(void) {
    line++;
    return build_loc(&b, (Loc){1, line, 1, line, 2});
}

static void fn(const char *name, TypeId result, uint16_t params) {
    build_func_begin(&b,
                     (Func){.name = build_str(&b, str_of(name)), .params = params, .result = result, .loc = here()});
}

static PlaceId var(VarKind kind, TypeId of, const char *name) {
    uint16_t index = (uint16_t)(unit.vars.count - unit.funcs.at[b.func].var_first);
    return build_place_var(&b, build_var(&b, (Var){.name = build_str(&b, str_of(name)),
                                                   .type = of,
                                                   .kind = (uint8_t)kind,
                                                   .index = index,
                                                   .loc = here()}));
}
static PlaceId param(TypeId of, const char *name) { return var(VAR_PARAM, of, name); }
static PlaceId local(TypeId of, const char *name) { return var(VAR_LOCAL, of, name); }
static PlaceId dot(PlaceId p, const char *f, TypeId of) {
    bool arrow = place_type(&unit, p)->kind == TYPE_POINTER;
    return build_place_step(&b, p, arrow ? STEP_ARROW : STEP_DOT, build_str(&b, str_of(f)), of);
}

static Operand val(PlaceId p) { return (Operand){.kind = OPD_VALUE, .id = p, .type = unit.places.at[p].type}; }
static Operand mov(PlaceId p) {
    Operand o = val(p);
    o.flags = OPERAND_MOVE;
    return o;
}
static Operand ref(PlaceId p) {
    return (Operand){.kind = OPD_ADDRESS, .id = p, .type = reference(unit.places.at[p].type, false)};
}
static Operand mut(PlaceId p) {
    return (Operand){
        .kind = OPD_ADDRESS, .flags = OPERAND_MUT, .id = p, .type = reference(unit.places.at[p].type, true)};
}
static Operand text(const char *s) {
    return (Operand){.kind = OPD_STRING, .id = build_str(&b, str_of(s)), .type = t_ref_str, .add = (int64_t)strlen(s)};
}

static EventId call(PlaceId dst, const char *callee, uint32_t n, Operand x, Operand y) {
    Operand o[2] = {x, y};
    StrId name = build_str(&b, str_of(callee));
    Event *e = build_event(&b, EV_CALL, here());
    e->callee = name;
    e->dst = dst;
    if (dst) e->flags |= EVENT_INIT;
    build_operands(&b, o, n);
    return unit.events.count - 1;
}
static EventId call0(PlaceId dst, const char *callee) { return call(dst, callee, 0, (Operand){0}, (Operand){0}); }
static EventId call1(PlaceId dst, const char *callee, Operand x) { return call(dst, callee, 1, x, (Operand){0}); }
static EventId call2(PlaceId dst, const char *callee, Operand x, Operand y) { return call(dst, callee, 2, x, y); }
static EventId assign(PlaceId dst, Operand o) {
    build_event(&b, EV_ASSIGN, here())->dst = dst;
    build_operands(&b, &o, 1);
    return unit.events.count - 1;
}
static void give(Operand o) {
    build_event(&b, EV_RETURN, here());
    build_operands(&b, &o, 1);
}
static void end(void) { build_func_end(&b); }

/* --- questions ------------------------------------------------------------------------------------------------ */

static const Func *func(const char *name) {
    for (FuncId f = 1; f < unit.funcs.count; f++) {
        if (str_is(unit_str(&unit, unit.funcs.at[f].name), name)) return &unit.funcs.at[f];
    }
    return NULL;
}

static const Story *story(const char *name) { return story_of(&tmp, program, &unit, func(name)); }

static void check(bool good, const char *what) {
    if (good) return;
    printf("lives_test: %s\n", what);
    failures++;
}

static Life life(const Story *s, EventId birth) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        if (s->births.at[i].event == birth) return life_of(&tmp, s, s->births.at[i]);
    }
    check(false, "no birth there");
    return (Life){0};
}

static void check_row(const char *name, const char *want) {
    const Func *f = func(name);
    const Api *api = program->nodes[program_node(program, &unit, f)].summary;
    const char *got = api_format(&tmp, api);
    if (strstr(got, want)) return;
    printf("lives_test: %s: `%s` is not in `%s`\n", name, want, got);
    failures++;
}

/* --- the functions ---------------------------------------------------------------------------------------------- */

/* let c = s.clone(); print(&c); with changes of s in between, or not */
static EventId read_birth, changed_birth, late_birth;
static Operand changed_from;
static void build_reads(void) {
    fn("reads", 0, 1);
    PlaceId s = param(t_ref_string, "s"), c = local(t_string, "c");
    read_birth = call1(c, "String::clone", val(s));
    call1(0, "print", ref(c));
    end();
    fn("changed", 0, 0);
    PlaceId own = local(t_string, "own"), copy = local(t_string, "copy"), second = local(t_string, "second");
    call0(own, "String::new");
    changed_birth = call1(copy, "String::clone", ref(own));
    call2(0, "String::push_str", mut(own), text("x"));
    call1(0, "print", ref(copy));
    late_birth = call1(second, "String::clone", ref(own));
    call1(0, "print", ref(second));
    call2(0, "String::push_str", mut(own), text("x"));
    changed_from = ref(own);
    end();
}

static void check_reads(void) {
    const Story *s = story("reads");
    Life l = life(s, read_birth);
    check(life_has(&l, LIFE_READ, NULL) && !(l.flags & LIFE_ESCAPES), "a copy that is printed is only read");
    check(life_freed_on_every_path(s, &l, tmp), "what does not escape is dropped");
    const Operand *source = event_operand(s, story_event(s, read_birth), 0);
    check(source_outlives(s, read_birth, source, &l, tmp, NULL), "what a parameter refers to outlives the function");
    s = story("changed");
    l = life(s, changed_birth);
    check(!source_outlives(s, changed_birth, &changed_from, &l, tmp, NULL), "an original that is appended to changes");
    l = life(s, late_birth);
    check(source_outlives(s, late_birth, &changed_from, &l, tmp, NULL),
          "what happens after the last read does not matter");
}

/* moves: along locals, into a record, into a vector behind a reference, on one path only */
static EventId moved_birth, kept_birth, maybe_birth, boxed_birth, lost_birth;
static void build_moves(void) {
    fn("moves", t_rec, 0);
    PlaceId a = local(t_string, "a"), c = local(t_string, "c"), r = local(t_rec, "r");
    moved_birth = call0(a, "String::new");
    assign(c, mov(a));
    call1(0, "print", ref(c));
    assign(dot(r, "name", t_string), mov(c));
    give(mov(r));
    end();
    fn("keeps", 0, 1);
    PlaceId v = param(t_mut_vec, "v"), k = local(t_string, "k");
    kept_birth = call0(k, "String::new");
    call2(0, "Vec::push", val(v), mov(k));
    end();
    fn("maybe", 0, 2);
    PlaceId w = param(t_mut_vec, "w"), yes = param(t_int, "yes"), m = local(t_string, "m");
    Label no = {0};
    maybe_birth = call0(m, "String::new");
    build_jump(&b, EV_BRANCH, &no, here())->dst = yes;
    call2(0, "Vec::push", val(w), mov(m));
    build_place_label(&b, &no, here());
    end();
    fn("boxes", 0, 0);
    PlaceId x = local(t_string, "x"), y = local(t_string, "y"), z = local(t_string, "z");
    boxed_birth = call0(x, "String::new");
    call1(y, "String::into_boxed", mov(x));
    call1(0, "print", ref(y));
    lost_birth = call0(z, "String::new");
    call1(0, "", mov(z));
    end();
}

static void check_moves(void) {
    const Story *s = story("moves");
    Life l = life(s, moved_birth);
    check(life_count(&l, LIFE_ALIAS) == 2 && life_has(&l, LIFE_READ, NULL), "a moved object is followed");
    check(life_has(&l, LIFE_RETURN, NULL), "what is part of what is returned is returned");
    l = life(story("keeps"), kept_birth);
    check(life_has(&l, LIFE_CONSUME, NULL) && !life_has(&l, LIFE_LOST, NULL), "a pushed object is consumed");
    s = story("maybe");
    l = life(s, maybe_birth);
    check(!life_freed_on_every_path(s, &l, tmp), "an object that is moved on some path escapes");
    s = story("boxes");
    l = life(s, boxed_birth);
    check(life_has(&l, LIFE_REGROW, NULL) && !(l.flags & LIFE_ESCAPES), "a converted object lives on");
    l = life(s, lost_birth);
    check(life_has(&l, LIFE_LOST, NULL), "what an unknown function gets is lost");
}

/* references: views, unknown callees, references kept in a container */
static EventId view_birth, shared_birth, held_birth, exclusive_birth;
static void build_references(void) {
    fn("views", 0, 0);
    PlaceId a = local(t_string, "a"), v = local(t_ref_str, "v"), n = local(t_int, "n");
    view_birth = call0(a, "String::new");
    call1(v, "String::as_str", ref(a));
    call1(0, "print", val(v));
    shared_birth = call0(a, "String::new");
    call1(n, "", ref(a));
    PlaceId list = local(t_views, "list"), h = local(t_string, "h");
    held_birth = call0(h, "String::new");
    call2(0, "Vec::push", mut(list), ref(h));
    call1(0, "print", ref(list));
    PlaceId m = local(t_string, "m");
    exclusive_birth = call0(m, "String::new");
    call1(0, "", mut(m));
    end();
}

static void check_references(void) {
    const Story *s = story("views");
    Life l = life(s, view_birth);
    check(life_has(&l, LIFE_BORROW, NULL) && life_has(&l, LIFE_READ, NULL), "a view is followed, its reader reads");
    l = life(s, shared_birth);
    check(!(l.flags & LIFE_ESCAPES), "an unknown function that gets &T and returns a number can keep nothing");
    l = life(s, held_birth);
    check(life_has(&l, LIFE_BORROW, NULL) && life_has(&l, LIFE_READ, NULL), "a container of references holds them");
    l = life(s, exclusive_birth);
    check(life_has(&l, LIFE_LOST, NULL), "an unknown function that gets &mut T may do anything");
}

/* self: shared, and exclusive with a call in between */
static EventId self_birth, mine_birth;
static void build_self(void) {
    fn("shared_self", 0, 1);
    PlaceId self = param(t_ref_rec, "self"), c = local(t_string, "c");
    self_birth = call1(c, "String::clone", ref(dot(self, "name", t_string)));
    call1(0, "", val(self));
    call1(0, "print", ref(c));
    end();
    fn("exclusive_self", 0, 1);
    PlaceId me = param(t_mut_rec, "self"), d = local(t_string, "d");
    mine_birth = call1(d, "String::clone", ref(dot(me, "name", t_string)));
    call1(0, "", val(me));
    call1(0, "print", ref(d));
    end();
}

static void check_self(void) {
    const Story *s = story("shared_self");
    Life l = life(s, self_birth);
    const Operand *o = event_operand(s, story_event(s, self_birth), 0);
    check(source_outlives(s, self_birth, o, &l, tmp, NULL), "what lies behind &self does not change");
    s = story("exclusive_self");
    l = life(s, mine_birth);
    o = event_operand(s, story_event(s, mine_birth), 0);
    check(!source_outlives(s, mine_birth, o, &l, tmp, NULL), "a method with &mut self changes everything under self");
}

/* last uses */
static EventId last_copy, early_copy, loop_copy, fresh_copy, lent_copy, kept_copy;
static PlaceId last_of, early_of, loop_of_, fresh_of, lent_of, kept_of;
static void build_last(void) {
    fn("last", 0, 1);
    PlaceId v = param(t_mut_vec, "v"), c = local(t_string, "c");
    last_of = local(t_string, "s");
    call0(last_of, "String::new");
    last_copy = call1(c, "String::clone", ref(last_of));
    call2(0, "Vec::push", val(v), mov(c));
    PlaceId d = local(t_string, "d");
    early_of = local(t_string, "e");
    call0(early_of, "String::new");
    early_copy = call1(d, "String::clone", ref(early_of));
    call1(0, "print", ref(early_of));
    lent_of = local(t_string, "lent");
    PlaceId r = local(t_ref_str, "r"), f = local(t_string, "f");
    call0(lent_of, "String::new");
    call1(r, "String::as_str", ref(lent_of));
    lent_copy = call1(f, "String::clone", ref(lent_of));
    call1(0, "print", val(r));
    loop_of_ = local(t_string, "outer");
    call0(loop_of_, "String::new");
    Label top = {0}, out = {0};
    build_region_open(&b, REGION_LOOP, here());
    build_place_label(&b, &top, here());
    build_jump(&b, EV_BRANCH, &out, here());
    PlaceId g = local(t_string, "g"), h = local(t_string, "h");
    loop_copy = call1(g, "String::clone", ref(loop_of_));
    call2(0, "Vec::push", val(v), mov(g));
    kept_of = local(t_string, "kept");
    call0(kept_of, "String::new");
    Label again = {0}, done = {0};
    build_region_open(&b, REGION_LOOP, here());
    build_place_label(&b, &again, here());
    build_jump(&b, EV_BRANCH, &done, here());
    PlaceId i = local(t_string, "i");
    kept_copy = call1(i, "String::clone", ref(kept_of));
    call2(0, "Vec::push", val(v), mov(i));
    build_jump(&b, EV_JUMP, &again, here());
    build_region_close(&b);
    build_place_label(&b, &done, here());
    fresh_of = local(t_string, "inner");
    call0(fresh_of, "String::new");
    fresh_copy = call1(h, "String::clone", ref(fresh_of));
    call2(0, "Vec::push", val(v), mov(h));
    build_jump(&b, EV_JUMP, &top, here());
    build_region_close(&b);
    build_place_label(&b, &out, here());
    end();
}

static void check_last(void) {
    const Story *s = story("last");
    check(place_dead_after(s, last_copy, last_of, tmp), "nothing uses s after its last copy");
    check(!place_dead_after(s, early_copy, early_of, tmp), "e is printed after its copy");
    check(borrowed_at(s, lent_copy, lent_of, tmp), "a view of lent is read later");
    check(!place_dead_after(s, lent_copy, lent_of, tmp), "what is lent is not dead");
    check(!place_dead_after(s, loop_copy, loop_of_, tmp), "the next trip copies it again");
    check(place_dead_after(s, fresh_copy, fresh_of, tmp), "a variable of the loop's body is new on the next trip");
    check(!place_dead_after(s, kept_copy, kept_of, tmp), "the inner loop's next trip has the outer trip's variable");
    Life l = life(s, fresh_copy);
    check(!(l.flags & LIFE_OVERLAPS), "a trip's own object is gone with it");
}

/* loops */
static RegionId each_loop;
static EventId in_loop, in_closure;
static Operand steady_operand, grown_operand;
static void build_loops(void) {
    fn("loops", 0, 2);
    PlaceId v = param(t_ref_vec, "v"), s = param(t_ref_str, "s"), g = local(t_string, "g"), c = local(t_string, "c");
    call0(g, "String::new");
    each_loop = build_region_open(&b, REGION_LOOP, here());
    unit.regions.at[each_loop].flags = REGION_EACH | REGION_EXACT;
    unit.regions.at[each_loop].bound = val(v);
    Label top = {0}, out = {0}, over = {0}, again = {0};
    build_place_label(&b, &top, here());
    build_jump(&b, EV_BRANCH, &out, here());
    in_loop = call1(c, "str::to_string", val(s));
    call2(0, "String::push_str", mut(g), val(s));
    build_region_open(&b, REGION_CLOSURE, here());
    build_place_label(&b, &again, here());
    build_jump(&b, EV_SWITCH, &over, here());
    unit.regions.at[b.region].flags |= REGION_COLD;
    in_closure = call1(0, "print", val(s));
    build_jump(&b, EV_JUMP, &again, here());
    build_region_close(&b);
    build_place_label(&b, &over, here());
    build_jump(&b, EV_JUMP, &top, here());
    build_region_close(&b);
    build_place_label(&b, &out, here());
    steady_operand = val(s);
    grown_operand = ref(g);
    end();
}

static void check_loops(void) {
    const Story *s = story("loops");
    check(loop_trips_known(s, each_loop, tmp), "a loop over a slice knows its trips");
    check(runs_every_trip(s, each_loop, in_loop, tmp), "the copy runs on every trip");
    check(!runs_every_trip(s, each_loop, in_closure, tmp), "a closure runs any number of times");
    check(is_cold(s, in_closure) && !is_cold(s, in_loop) && closure_of(s, in_closure), "cold regions are seen");
    check(loop_invariant(s, each_loop, &steady_operand, tmp), "s is the same on every trip");
    check(!loop_invariant(s, each_loop, &grown_operand, tmp), "g grows");
}

/* objects that change places, closures that run later or take what they get, elements of what is gone through */
static EventId taken_birth, swapped_birth, lazy_copy, mapped_birth, element_birth, pushed_birth, given_birth;
static PlaceId lazy_of;
static Operand closure(void) { return (Operand){.kind = OPD_UNKNOWN, .type = t_closure}; }
static void open_closure(Label *again, Label *over) {
    build_region_open(&b, REGION_CLOSURE, here());
    build_place_label(&b, again, here());
    build_jump(&b, EV_SWITCH, over, here());
}
static void close_closure(Label *again, Label *over) {
    build_jump(&b, EV_JUMP, again, here());
    build_region_close(&b);
    build_place_label(&b, over, here());
}
static EventId element_of(PlaceId v, bool grows) {
    Label top = {0}, out = {0};
    PlaceId it = local(t_ref_vec, "it");
    assign(it, ref(v));
    build_region_open(&b, REGION_LOOP, here());
    build_place_label(&b, &top, here());
    build_jump(&b, EV_BRANCH, &out, here());
    PlaceId x = local(t_ref_string, "x"), c = local(t_string, "c");
    assign(x, ref(build_place_step(&b, it, STEP_INDEX, 0, t_string)));
    EventId birth = call1(c, "String::clone", val(x));
    if (grows) call2(0, "Vec::push", mut(v), text("x"));
    call1(0, "print", ref(c));
    build_jump(&b, EV_JUMP, &top, here());
    build_region_close(&b);
    build_place_label(&b, &out, here());
    return birth;
}
static void build_changes(void) {
    fn("changes", 0, 0);
    PlaceId t = local(t_string, "t"), u = local(t_string, "u"), s = local(t_string, "s"), w = local(t_string, "w");
    taken_birth = call0(t, "String::new");
    call1(u, "std::mem::take", mut(t));
    swapped_birth = call0(s, "String::new");
    call2(0, "std::mem::swap", mut(w), mut(s));
    Label again = {0}, over = {0}, again2 = {0}, over2 = {0};
    PlaceId lazy = local(t_iter, "lazy"), from = local(t_iter, "from"), copy = local(t_string, "copy");
    lazy_of = local(t_string, "named");
    call0(lazy_of, "String::new");
    open_closure(&again, &over);
    call1(0, "print", ref(lazy_of));
    close_closure(&again, &over);
    call2(lazy, "Iterator::map", mov(from), closure());
    lazy_copy = call1(copy, "String::clone", ref(lazy_of));
    call1(0, "print", ref(copy));
    call1(0, "Iterator::next", mut(lazy));
    PlaceId opt = local(t_string, "opt"), n = local(t_int, "n");
    mapped_birth = call0(opt, "String::new");
    open_closure(&again2, &over2);
    PlaceId inner = local(t_string, "inner");
    assign(inner, mov(opt));
    call1(0, "print", ref(inner));
    close_closure(&again2, &over2);
    call2(n, "Option::map", mov(opt), closure());
    Label again3 = {0}, over3 = {0};
    PlaceId result = var(VAR_TEMP, t_string, ""), made = var(VAR_TEMP, t_iter, "");
    open_closure(&again3, &over3);
    given_birth = call0(result, "String::new");
    close_closure(&again3, &over3);
    call2(made, "Iterator::map", mov(from), closure());
    PlaceId v = local(t_vec, "v");
    call0(v, "Vec::new");
    element_birth = element_of(v, false);
    pushed_birth = element_of(v, true);
    end();
}

static void check_changes(void) {
    const Story *s = story("changes");
    Life l = life(s, taken_birth);
    check(life_has(&l, LIFE_LOST, NULL), "what is taken out of its place is not followed");
    l = life(s, swapped_birth);
    check(life_has(&l, LIFE_LOST, NULL), "what is swapped with another is not followed");
    check(borrowed_at(s, lazy_copy, lazy_of, tmp), "a lazy iterator holds what its closure names");
    l = life(s, mapped_birth);
    check(!(l.flags & LIFE_ESCAPES) && life_has(&l, LIFE_READ, NULL), "what a closure takes and reads is only read");
    l = life(s, given_birth);
    check(life_has(&l, LIFE_CONSUME, NULL), "what a closure returns goes to its caller");
    l = life(s, element_birth);
    const Operand *o = event_operand(s, story_event(s, element_birth), 0);
    check(source_outlives(s, element_birth, o, &l, tmp, NULL),
          "an element lives as long as nothing changes the vector");
    l = life(s, pushed_birth);
    o = event_operand(s, story_event(s, pushed_birth), 0);
    check(!source_outlives(s, pushed_birth, o, &l, tmp, NULL), "a push may move the elements");
}

/* rows */
static void build_rows(void) {
    fn("own::reads", 0, 1);
    call1(0, "print", ref(param(t_string, "s")));
    end();
    fn("own::pushes", 0, 2);
    PlaceId v = param(t_mut_vec, "v"), s = param(t_string, "s");
    call2(0, "Vec::push", val(v), mov(s));
    end();
    fn("own::name", t_ref_string, 1);
    give(ref(dot(param(t_ref_rec, "self"), "name", t_string)));
    end();
    fn("own::copy", t_string, 1);
    PlaceId from = param(t_ref_str, "from"), made = local(t_string, "made");
    call1(made, "str::to_string", val(from));
    give(mov(made));
    end();
    fn("own::same", t_string, 1);
    PlaceId in = param(t_string, "s");
    call2(0, "String::push_str", mut(in), text("!"));
    give(mov(in));
    end();
    fn("own::build", t_rec, 2);
    PlaceId a = param(t_string, "a"), n = param(t_ref_str, "n"), made2 = local(t_rec, "c");
    assign(dot(made2, "name", t_string), mov(a));
    call1(dot(made2, "path", t_string), "str::to_string", val(n));
    give(mov(made2));
    end();
    fn("own::trim", t_ref_str, 1);
    PlaceId t = param(t_ref_str, "t"), cut = local(t_ref_str, "cut");
    call1(cut, "str::trim", val(t));
    give(val(cut));
    end();
    fn("own::calls", 0, 1);
    PlaceId given = param(t_string, "s");
    call1(0, "own::reads", mov(given));
    end();
    fn("own::set", 0, 2);
    PlaceId self = param(t_mut_rec, "self"), value = param(t_string, "value");
    assign(dot(self, "name", t_string), mov(value));
    end();
    fn("own::constant", t_ref_str, 1);
    param(t_ref_rec, "self");
    give(text("fixed"));
    end();
}

static void check_rows(void) {
    check_row("own::reads", "(r)");
    check_row("own::pushes", "(a c)");
    check_row("own::name", "(r) borrow:1");
    check_row("own::copy", "(r) fresh copy:1");
    check_row("own::same", "(c) arg:1");
    check_row("own::build", "(c r) fresh");
    check_row("own::trim", "(r) borrow:1");
    check_row("own::calls", "(r)");
    check_row("own::set", "(w c)");
    check_row("own::constant", "lasting");
}

int main(void) {
    run = arena_open((size_t)1 << 30);
    tmp = arena_open((size_t)1 << 30);
    build_begin(&b, &unit, &run);
    unit.lang = UNIT_RUST;
    build_file(&b, str_of("lib.rs"));
    make_types();
    make_rows();
    build_reads();
    build_moves();
    build_references();
    build_self();
    build_last();
    build_loops();
    build_changes();
    build_rows();
    const Unit *units[] = {&unit};
    program = program_link(&run, units, 1, table, false, tmp);
    check_reads();
    check_moves();
    check_references();
    check_self();
    check_last();
    check_loops();
    check_changes();
    check_rows();
    if (failures) dump_summaries(stdout, program, tmp);
    if (failures) dump_lives(stdout, program, &unit, tmp);
    return failures ? 1 : 0;
}
