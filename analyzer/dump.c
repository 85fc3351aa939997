/* Facts, summaries and rows as text, for people and for tests. */
#include "program.h"

static const char *const event_names[] = {"none", "decl",   "assign", "call",  "use", "branch",
                                          "jump", "switch", "return", "label", "end"};
static const char *const use_names[] = {"read", "test", "compare", "modify", "escape"};

static void dump_operand(FILE *out, const Unit *u, const Operand *o, Arena tmp) {
    switch ((OperandKind)o->kind) {
    case OPD_NONE: fputs("-", out); break;
    case OPD_INTERIOR: fprintf(out, "%s+", place_text(&tmp, u, o->id)); break;
    case OPD_AFFINE:
        fprintf(out, "%lld*%s%+lld", (long long)o->mul, place_text(&tmp, u, o->id), (long long)o->add);
        break;
    case OPD_SUM: fprintf(out, "sum(%s…)", place_text(&tmp, u, o->id)); break;
    case OPD_UNKNOWN: fputs("?", out); break;
    case OPD_VALUE: fprintf(out, "%s#%u", place_text(&tmp, u, o->id), o->id); break;
    default: fputs(operand_text(&tmp, u, o), out);
    }
    if (o->flags & OPERAND_DROPS_CONST) fputs(" (const dropped)", out);
    if (o->flags & OPERAND_PART) fputs(" part", out);
    if (o->flags & OPERAND_MOVE) fputs(" moved", out);
    if (o->flags & OPERAND_VIEW) fputs(" viewed", out);
    if (o->flags & OPERAND_DEREF) fputs(" dereffed", out);
    if (o->flags & OPERAND_ITERATED) fputs(" iterated", out);
    if (o->flags & OPERAND_MUT) fputs(" mut", out);
}

static void dump_event(FILE *out, const Unit *u, EventId e, Arena tmp) {
    const Event *ev = &u->events.at[e];
    const Loc *loc = unit_loc(u, ev->loc);
    fprintf(out, "  %u %u:%u %s", e, loc->line, loc->col, event_names[ev->kind]);
    if (ev->kind == EV_USE) fprintf(out, " %s", use_names[ev->use]);
    if (ev->dst) fprintf(out, " %s#%u", place_text(&tmp, u, ev->dst), ev->dst);
    if (ev->kind == EV_CALL) {
        fprintf(out, " = %s", ev->callee ? unit_z(u, ev->callee) : place_text(&tmp, u, ev->place));
        if (ev->spelled && ev->spelled != ev->callee) fprintf(out, " (as %s)", unit_z(u, ev->spelled));
    }
    fputs(ev->operands ? " (" : "", out);
    for (uint32_t i = 0; i < ev->operands; i++) {
        if (i) fputs(", ", out);
        dump_operand(out, u, &u->operands.at[ev->operand + i], tmp);
    }
    fputs(ev->operands ? ")" : "", out);
    if (ev->kind == EV_BRANCH || ev->kind == EV_JUMP || ev->kind == EV_SWITCH) fprintf(out, " -> %u", ev->target);
    if (ev->flags & EVENT_TRUE_IS_NULL) fputs(" true-is-null", out);
    if (ev->flags & EVENT_IMPLICIT) fputs(" implicit", out);
    if (ev->flags & EVENT_IN_MACRO) fputs(" in-macro", out);
    fputs("\n", out);
}

static void dump_region(FILE *out, const Unit *u, RegionId r, Arena tmp) {
    static const char *const names[] = {"body", "loop", "arm", "closure"};
    const Region *region = &u->regions.at[r];
    if (region->kind != REGION_LOOP && region->kind != REGION_CLOSURE && !(region->flags & REGION_COLD)) return;
    fprintf(out, "  %s %u..%u", names[region->kind], region->first, region->last);
    if (region->counter) {
        fprintf(out, " counter %s bound ", place_text(&tmp, u, region->counter));
        dump_operand(out, u, &region->bound, tmp);
    }
    if (region->flags & REGION_EACH) {
        fputs(region->flags & REGION_EXACT ? " each exactly " : " each ", out);
        dump_operand(out, u, &region->bound, tmp);
    }
    if (region->flags & REGION_COLD) fputs(" cold", out);
    if (region->flags & REGION_EARLY) fputs(" early", out);
    if (region->flags & REGION_GOTO) fputs(" goto", out);
    if (region->flags & REGION_SKIPS) fputs(" skips", out);
    fputs("\n", out);
}

static void dump_flags(FILE *out, uint32_t flags) {
    static const struct {
        uint32_t bit;
        const char *name;
    } names[] = {{FUNC_STATIC, "static"}, {FUNC_VARIADIC, "variadic"},   {FUNC_BROKEN, "broken"}, {FUNC_ODD, "odd"},
                 {FUNC_HEADER, "header"}, {FUNC_TRUNCATED, "truncated"}, {FUNC_ASM, "asm"},       {FUNC_TRAIT, "trait"},
                 {FUNC_ASYNC, "async"},   {FUNC_EXPORTED, "exported"},   {FUNC_TEST, "test"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (flags & names[i].bit) fprintf(out, " %s", names[i].name);
    }
}

void dump_facts(FILE *out, const Unit *u, Arena tmp) {
    for (FuncId f = 1; f < u->funcs.count; f++) {
        const Func *func = &u->funcs.at[f];
        const Loc *loc = unit_loc(u, func->loc);
        fprintf(out, "func %s %s:%u", unit_z(u, func->name), unit_file(u, loc), loc->line);
        dump_flags(out, func->flags);
        fputs("\n", out);
        for (VarId v = func->var_first; v < func->var_last; v++) {
            if (u->vars.at[v].flags & VAR_HIDDEN_USE) fprintf(out, "  hidden %s\n", unit_z(u, u->vars.at[v].name));
        }
        for (RegionId r = func->region_first; r < func->region_last; r++) dump_region(out, u, r, tmp);
        for (EventId e = func->first; e < func->last; e++) dump_event(out, u, e, tmp);
    }
    for (uint32_t i = 0; i < u->allows.count; i++) {
        const Loc *l = unit_loc(u, u->allows.at[i].loc);
        fprintf(out, "allow %s %s:%u:%u-%u:%u\n", unit_z(u, u->allows.at[i].lint), unit_file(u, l), l->line, l->col,
                l->end_line, l->end_col);
    }
}

void dump_summaries(FILE *out, const Program *p, Arena tmp) {
    for (uint32_t n = 1; n < p->node_count; n++) {
        const Unit *u = p->units[p->nodes[n].unit];
        const Func *f = &u->funcs.at[p->nodes[n].func];
        const Loc *loc = unit_loc(u, f->loc);
        Arena scratch = tmp;
        fprintf(out, "%s:%u: %s\n", unit_file(u, loc), loc->line,
                p->nodes[n].summary ? api_format(&scratch, p->nodes[n].summary) : "?");
    }
}

static const char *const life_names[] = {"read", "write",     "test",   "alias",  "free",  "consume",
                                         "keep", "return",    "regrow", "append", "clear", "reserve",
                                         "init", "duplicate", "borrow", "LOST"};

static const char *const birth_names[] = {"result", "out", "owner", "param", "value"};

/* Rust: what is known of what the object is a copy of. */
static void dump_original(FILE *out, const Story *s, const Life *life, Arena tmp) {
    const Birth *birth = &life->birth;
    const Event *ev = story_event(s, birth->event);
    if (birth->kind != BIRTH_VALUE || !birth->api->copy || birth->api->copy > ev->operands) return;
    const Operand *o = event_operand(s, ev, birth->api->copy - 1u);
    bool lasts = source_outlives(s, birth->event, o, life, tmp, NULL);
    bool dies = o->kind == OPD_ADDRESS && place_dead_after(s, birth->event, o->id, tmp);
    fputs("    copy of ", out);
    dump_operand(out, s->unit, o, tmp);
    fprintf(out, "%s%s\n", lasts ? ", which stays as it is" : "", dies ? ", which is not used again" : "");
}

static void dump_life(FILE *out, const Story *s, Birth birth, Arena tmp) {
    Life life = life_of(&tmp, s, birth);
    const Event *ev = story_event(s, birth.event);
    fprintf(out, "  %u: %s born of %s in %s%s%s%s\n", unit_loc(s->unit, ev->loc)->line, birth_names[birth.kind],
            call_text(s->unit, ev), birth.place ? place_text(&tmp, s->unit, birth.place) : "nothing",
            life.flags & LIFE_OVERLAPS ? " overlaps" : "", life.flags & LIFE_OUTLASTS ? " outlasts" : "",
            birth.kind == BIRTH_VALUE && life_freed_on_every_path(s, &life, tmp) ? " dropped" : "");
    if (life.flags & LIFE_CROWDED) fputs("    crowded\n", out);
    dump_original(out, s, &life, tmp);
    for (uint32_t i = 0; i < life.uses.count; i++) {
        const LifeUse *use = &life.uses.at[i];
        const Event *at = story_event(s, use->event);
        fprintf(out, "    %u %s %s%s%s\n", unit_loc(s->unit, at->loc)->line, life_names[use->kind],
                place_text(&tmp, s->unit, use->place), at->kind == EV_CALL ? " by " : "",
                at->kind == EV_CALL ? call_text(s->unit, at) : "");
    }
}

void dump_lives(FILE *out, const Program *p, const Unit *u, Arena tmp) {
    for (FuncId f = 1; f < u->funcs.count; f++) {
        Arena scratch = tmp;
        const Func *func = &u->funcs.at[f];
        const Story *s = story_of(&scratch, p, u, func);
        if (s->births.count) fprintf(out, "func %s %s\n", unit_z(u, func->name), unit_file(u, unit_loc(u, func->loc)));
        for (uint32_t b = 0; b < s->births.count; b++) dump_life(out, s, s->births.at[b], scratch);
    }
}

void dump_api(FILE *out, const ApiTable *table, Arena tmp) {
    for (uint32_t i = 0; i < api_count(table); i++) {
        Arena scratch = tmp;
        const Api *row = api_at(table, i);
        fprintf(out, "%-10s %s\n", row->library, api_format(&scratch, row));
    }
}
