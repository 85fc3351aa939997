/* Rule alloc-in-loop: memory allocated and released on each trip of a loop, or freed and allocated again in place. */
#include "births.h"
#include "growth.h"
#include "scratch.h"

extern const Rule rule_alloc_in_loop;

/* --- the same block on every trip --------------------------------------------------------------------- */

static bool uses_stay_inside(const Story *s, const Life *life, RegionId loop) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_REGROW || !region_contains(s, loop, use->event)) return false;
    }
    return true;
}

/* True when the object is given to a function of which nothing is known, by its own address: the holder's would let the
 * callee put something else there. */
static bool handed_out(const Story *s, const Life *life, const LifeUse *use) {
    const Event *e = story_event(s, use->event);
    if (e->kind != EV_CALL || use->arg >= e->operands) return false;
    return life->birth.kind == BIRTH_OWNER || event_operand(s, e, use->arg)->kind != OPD_ADDRESS;
}

/* True when whatever happens to the object, it is freed on the same trip or the loop is over: whoever kept it could not
 * use it on the next trip as it is now, and may not then. */
static bool gone_by_next_trip(const Story *s, const Life *life, Arena tmp) {
    EventSet frees = set_new(&tmp, s);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        bool known = use->kind != LIFE_KEEP && use->kind != LIFE_CONSUME && use->kind != LIFE_RETURN;
        if (!known || (use->kind == LIFE_LOST && !handed_out(s, life, use))) return false;
        if (use->kind == LIFE_FREE) set_add(frees, use->event);
    }
    return !set_has(set_after(&tmp, s, life->birth.event, &frees), life->birth.event);
}

/* True when each trip's object is gone before the next trip makes another, and nothing keeps it. */
static bool lives_one_trip(const Story *s, const Life *life, RegionId loop, Arena tmp) {
    if (life->flags & (LIFE_OVERLAPS | LIFE_CROWDED)) return false;
    if ((life->flags & (LIFE_ESCAPES | LIFE_LOST_ANY)) && !gone_by_next_trip(s, life, tmp)) return false;
    if (!(life->flags & LIFE_FREED) || !uses_stay_inside(s, life, loop)) return false;
    if (life_has_odd_holder(s, life) || birth_hidden(s, life)) return false;
    return life->birth.kind == BIRTH_OWNER || frees_apart(s, life, tmp);
}

static bool sizes_invariant(const Story *s, const Birth *b, RegionId loop, Arena tmp) {
    const Operand *size[2];
    uint32_t n = birth_sizes(s, b, size);
    for (uint32_t i = 0; i < n; i++)
        if (!loop_invariant(s, loop, size[i], tmp)) return false;
    return n > 0 || birth_bytes(s, b) > 0;
}

/* True when the loop grows something by a factor, or sets `size` for its next trip: it tries again with more. */
static bool tries_again(const Story *s, EventId birth, RegionId loop, const Operand *size) {
    const Region *r = &s->unit->regions.at[loop];
    bool placed = is_placed(size);
    for (EventId e = r->first; e < r->last; e++) {
        Affine a;
        const Event *ev = story_event(s, e);
        if (affine_change(s, ev, &a) && a.count == ev->dst && a.mul >= 2) return true;
        if (placed && e > birth && event_changes(ev, size->id)) return true;
    }
    return false;
}

/* The size is worked out anew on each trip. */
static bool sizes_drawn_anew(const Story *s, const Birth *b, RegionId loop) {
    const Operand *size[2];
    uint32_t n = birth_sizes(s, b, size);
    for (uint32_t i = 0; i < n; i++)
        if (tries_again(s, b->event, loop, size[i])) return false;
    return n > 0 && !(s->unit->regions.at[loop].flags & REGION_GOTO);
}

/* True when each trip really allocates: an owner does when something is put into it. */
static bool allocates_each_trip(const Story *s, const Life *life, RegionId loop, Arena tmp) {
    if (life->birth.kind == BIRTH_RESULT) return runs_every_trip(s, loop, life->birth.event, tmp);
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        bool fills = use->kind == LIFE_APPEND || use->kind == LIFE_RESERVE;
        if (fills && runs_every_trip(s, loop, use->event, tmp)) return true;
    }
    return false;
}

static bool has_call(const Story *s, EventId first, EventId last) {
    for (EventId e = first; e < last; e++)
        if (story_event(s, e)->kind == EV_CALL) return true;
    return false;
}

/* True when the object is an affair of one arm, and trips that do not take it have other things to do: nobody knows how
 * few trips do. An arm with nothing behind it is as good as a `continue` before it. */
static bool in_side_arm(const Story *s, const Life *life, RegionId loop) {
    RegionId r = story_event(s, life->birth.event)->region;
    for (; r && r != loop; r = s->unit->regions.at[r].parent) {
        const Region *arm = &s->unit->regions.at[r];
        if (arm->kind != REGION_ARM || !has_call(s, arm->last, s->unit->regions.at[loop].last)) continue;
        if (uses_stay_inside(s, life, r)) return true;
    }
    return false;
}

/* What has to be so for the advice to pay, and is not proved; NULL when nothing. */
static const char *assumption(const Story *s, const Life *life, RegionId loop, bool same, Arena tmp) {
    if (s->unit->regions.at[loop].flags & REGION_GOTO) return ", if the loop goes round often";
    if (!allocates_each_trip(s, life, loop, tmp)) return ", if many trips get there";
    return same ? NULL : ", of another size each time";
}

/* True when the loop can be left by a return behind `from`, without making the object in between. */
static bool returns_without(const Story *s, const Life *life, RegionId loop, EventId from, Arena tmp) {
    const Region *r = &s->unit->regions.at[loop];
    EventSet stops = set_new(&tmp, s);
    set_add(stops, life->birth.event);
    EventSet bare = set_after(&tmp, s, from, &stops);
    for (EventId e = r->first; e < r->last; e++)
        if (set_has(bare, e) && story_event(s, e)->kind == EV_RETURN) return true;
    return false;
}

/* What the advice to release behind the loop leaves open when a return that has nothing to release today leaves it. */
static const char *at_returns(const Story *s, const Life *life, RegionId loop, Arena tmp) {
    bool any = returns_without(s, life, loop, s->unit->regions.at[loop].first, tmp);
    for (uint32_t i = 0; i < life->uses.count && !any; i++)
        any = life->uses.at[i].kind == LIFE_FREE && returns_without(s, life, loop, life->uses.at[i].event, tmp);
    return any ? " and before each return inside it" : "";
}

static void add(const Story *s, const Life *life, RegionId loop, const char *doubt, const char *help, Findings *out) {
    const Event *e = story_event(s, life->birth.event);
    bool owner = life->birth.kind == BIRTH_OWNER;
    const char *name = place_text(out->arena, s->unit, owner ? life->birth.place : life_name(s, life));
    Finding f = finding_at(&rule_alloc_in_loop, s, e->loc);
    f.level = doubt ? LEVEL_NOTE : level_at(f.rule, s);
    if (!doubt) doubt = "";
    f.message = owner
                    ? str_format(out->arena, "`%s` is set up and released again on each trip of a loop%s", name, doubt)
                    : str_format(out->arena, "`%s` for `%s` allocates what the same trip of a loop frees again%s",
                                 call_text(s->unit, e), name, doubt);
    f.cost = *doubt ? "up to 1 allocation per iteration" : "1 allocation per iteration";
    f.help = help;
    finding_relate(&f, s, s->unit->regions.at[loop].loc, "in this loop");
    relate_frees(&f, s, life);
    finding_add(out, f);
}

static void check_block(const Story *s, const Life *life, RegionId loop, Findings *out, Arena tmp) {
    const Birth *b = &life->birth;
    PlaceId name = life_name(s, life);
    bool plain = b->api->result == RESULT_FRESH && !b->api->copy && !birth_constructed(b);
    bool same = sizes_invariant(s, b, loop, tmp);
    if (!plain || !name || (!same && !sizes_drawn_anew(s, b, loop))) return;
    if (box_fits_stack(s, life, out->stack_budget, tmp)) return;
    const char *doubt = assumption(s, life, loop, same, tmp);
    if (doubt && (life->flags & LIFE_LOST_ANY)) return;
    if (!same && (s->func->flags & FUNC_TEST)) return; /* blocks of the very size show what is read behind them */
    const char *text = place_text(out->arena, s->unit, name);
    const char *zero = b->api->flags & API_ZEROED ? ", and set it to zero with memset on each trip" : "";
    const char *help = same ? "allocate `%s` once before the loop, free it once behind it%s%s"
                            : "keep one block for `%s` from trip to trip, enlarge it when a trip needs more, free it "
                              "behind the loop%s%s";
    add(s, life, loop, doubt, str_format(out->arena, help, text, at_returns(s, life, loop, tmp), zero), out);
}

/* True when the call passes parameter `arg` of its function on to one that appends to it. */
static bool fills_param(const Story *s, EventId call, uint32_t arg) {
    const Event *e = story_event(s, call);
    const Api *api = story_callee(s, call);
    for (uint32_t k = 0; api && k < e->operands; k++) {
        const Operand *o = event_operand(s, e, k);
        if (o->kind != OPD_VALUE || api_effect(api, k) != EFFECT_APPEND) continue;
        const Place *p = &s->unit->places.at[o->id];
        const Var *v = &s->unit->vars.at[p->var];
        if (p->step == STEP_VAR && v->kind == VAR_PARAM && v->index == arg) return true;
    }
    return false;
}

/* True when the function appends to what parameter `arg` points to however it goes: a text for failures alone is not
 * filled on each trip. */
static bool always_fills(const Program *p, const Unit *u, const Func *f, uint32_t arg, Arena tmp) {
    const Story *s = story_of(&tmp, p, u, f);
    EventSet fills = set_new(&tmp, s);
    bool any = false;
    for (EventId i = f->first; i < f->last; i++) {
        if (!fills_param(s, i, arg)) continue;
        set_add(fills, i);
        any = true;
    }
    return any && !set_has(set_after(&tmp, s, f->first, &fills), f->last - 1);
}

/* True when a callee of which not all is known fills the owner, whatever else it does with it. */
static bool filled_out_of_sight(const Story *s, const Life *life, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Event *e = story_event(s, use->event);
        const Unit *u;
        if (use->kind != LIFE_LOST || e->kind != EV_CALL || !e->callee) continue;
        const Func *f = program_definition(s->program, s->unit, e->callee, &u);
        if (f && always_fills(s->program, u, f, use->arg, tmp)) return true;
    }
    return false;
}

static void check_owner(const Story *s, const Life *life, RegionId loop, Findings *out, Arena tmp) {
    const Birth *b = &life->birth;
    bool made = b->kind == BIRTH_RESULT && b->api->role == ROLE_CREATE && (b->api->flags & API_EMPTY);
    if (b->kind != BIRTH_OWNER && !made) return;
    if (!life_has(life, LIFE_APPEND, NULL) && !life_has(life, LIFE_RESERVE, NULL) && !filled_out_of_sight(s, life, tmp))
        return;
    StrId type = owner_type(s, b->place);
    const Api *clear = type ? program_role(s->program, s->unit, type, ROLE_CLEAR) : NULL;
    if (!clear) return;
    const char *text = place_text(out->arena, s->unit, b->place);
    add(s, life, loop, assumption(s, life, loop, true, tmp),
        str_format(out->arena,
                   "set `%s` up once before the loop, call `%s` on each trip, and release it once behind it%s", text,
                   clear->name, at_returns(s, life, loop, tmp)),
        out);
}

static void check_birth(const Story *s, Birth b, Findings *out, Arena tmp) {
    RegionId loop = loop_of(s, b.event);
    if (!loop || !b.place || (b.kind != BIRTH_RESULT && b.kind != BIRTH_OWNER)) return;
    if (!runs_again(s, b.event, tmp)) return;
    Life life = life_of(&tmp, s, b);
    if (!lives_one_trip(s, &life, loop, tmp)) return;
    if (!(s->unit->regions.at[loop].flags & REGION_GOTO) && in_side_arm(s, &life, loop)) return;
    if (b.kind == BIRTH_RESULT) check_block(s, &life, loop, out, tmp);
    check_owner(s, &life, loop, out, tmp);
}

/* --- freed and allocated again in place ---------------------------------------------------------------- */

static const Type *member_pointee(const Story *s, PlaceId p) {
    const Type *t = place_type(s->unit, p);
    return s->unit->places.at[p].derefs > 0 && t->kind == TYPE_POINTER ? &s->unit->types.at[t->of] : NULL;
}

/* The plain free of the value in place `p` that comes straight before event `e`, else 0. */
static EventId freed_before(const Story *s, EventId e, PlaceId p) {
    for (EventId i = e; i-- > s->func->first;) {
        const Event *f = story_event(s, i);
        if (f->kind == EV_USE && f->use == USE_READ && f->dst != p) continue;
        if (f->kind != EV_CALL || f->operands != 1) return 0;
        const Api *api = story_callee(s, i);
        const Operand *o = event_operand(s, f, 0);
        bool frees = api && api_effect(api, 0) == EFFECT_FREE && o->kind == OPD_VALUE && o->id == p;
        return frees && !callee_dismantles(s, i, 0) ? i : 0;
    }
    return 0;
}

/* free(x->f); x->f = malloc(sizeof *x->f): whatever was there has the size wanted. */
static void check_replaced(const Story *s, Birth b, Findings *out) {
    if (b.kind != BIRTH_RESULT || !b.place || b.api->copy || birth_constructed(&b)) return;
    const Type *t = member_pointee(s, b.place);
    if (!t || t->kind != TYPE_RECORD || (t->flags & (TYPE_FLEXIBLE | TYPE_INCOMPLETE))) return;
    EventId freed = birth_bytes(s, &b) == t->size ? freed_before(s, b.event, b.place) : 0;
    if (!freed) return;
    const Event *e = story_event(s, b.event);
    const char *text = place_text(out->arena, s->unit, b.place);
    Finding f = finding_at(&rule_alloc_in_loop, s, e->loc);
    f.level = level_at(f.rule, s);
    f.message = str_format(out->arena, "`%s` is freed and at once allocated again with the same size", text);
    f.cost = cost_at(s, b.event);
    f.help = str_format(out->arena, "reuse the block: allocate only when `%s` is null%s", text,
                        b.api->flags & API_ZEROED ? ", and set it to zero with memset" : "");
    finding_relate(&f, s, story_event(s, freed)->loc, "freed here");
    finding_add(out, f);
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) {
        check_rust_scratch(&rule_alloc_in_loop, s, out, tmp);
        return;
    }
    for (uint32_t i = 0; i < s->births.count; i++) {
        check_birth(s, s->births.at[i], out, tmp);
        check_replaced(s, s->births.at[i], out);
    }
}

const Rule rule_alloc_in_loop = {
    .id = "alloc-in-loop",
    .code = "ALC3001",
    .title = "AllocInLoop",
    .family = FAMILY_LOOP,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "high",
    .summary = "Each trip of a loop allocates the same memory and frees it again.",
    .why = "One block would serve all trips. Allocating it anew costs a call of the allocator and one of free per "
           "iteration, touches colder memory, and puts an error path inside the loop.",
    .fix = "Allocate before the loop and free behind it; with a string or array builder, set it up before the loop and "
           "empty it on each trip. Keep the allocation inside when it is rarely reached, or when holding the memory "
           "during the whole loop costs more than it saves.",
    .misses =
        "Blocks that a callee keeps or frees on some paths only, objects made by functions that also take other things "
        "into account than a size, and what is made in an arm beside the trip's other work, where few trips may get.",
    .examples =
        {
            {LANG_C,
             "#include <stdio.h>\n"
             "#include <stdlib.h>\n"
             "\n"
             "int copy_blocks(FILE *from, FILE *to, size_t size, int blocks) {\n"
             "    for (int i = 0; i < blocks; i++) {\n"
             "        char *block = malloc(size);\n"
             "        if (!block) return -1;\n"
             "        size_t got = fread(block, 1, size, from);\n"
             "        fwrite(block, 1, got, to);\n"
             "        free(block);\n"
             "    }\n"
             "    return 0;\n"
             "}\n",
             "#include <stdio.h>\n"
             "#include <stdlib.h>\n"
             "\n"
             "int copy_blocks(FILE *from, FILE *to, size_t size, int blocks) {\n"
             "    char *block = malloc(size);\n"
             "    if (!block) return -1;\n"
             "    for (int i = 0; i < blocks; i++) {\n"
             "        size_t got = fread(block, 1, size, from);\n"
             "        fwrite(block, 1, got, to);\n"
             "    }\n"
             "    free(block);\n"
             "    return 0;\n"
             "}\n"},
            {LANG_RUST,
             "pub fn longest(words: &[&str]) -> usize {\n"
             "    let mut longest = 0;\n"
             "    for word in words {\n"
             "        let mut quoted = String::new();\n"
             "        quoted.push_str(word);\n"
             "        quoted.push('\"');\n"
             "        longest = longest.max(quoted.len());\n"
             "    }\n"
             "    longest\n"
             "}\n",
             "pub fn longest(words: &[&str]) -> usize {\n"
             "    let mut longest = 0;\n"
             "    let mut quoted = String::new();\n"
             "    for word in words {\n"
             "        quoted.clear();\n"
             "        quoted.push_str(word);\n"
             "        quoted.push('\"');\n"
             "        longest = longest.max(quoted.len());\n"
             "    }\n"
             "    longest\n"
             "}\n"},
        },
    .check = check,
};
