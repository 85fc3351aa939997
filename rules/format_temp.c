/* format-temp: text formatted onto the heap only to be printed, appended or read once. */
#include "../analyzer/format_text.h"
#include "format_value.h"
#include "lives.h"
#include "values.h"

extern const Rule rule_format_temp;

/* The single consumer of a text. */
typedef struct Sink {
    EventId event;
    uint32_t arg;
    const Api *api;
} Sink;

static bool formats_fresh(const Birth *b) {
    bool called = b->kind == BIRTH_RESULT || b->kind == BIRTH_OUT;
    return called && b->place && b->api && b->api->format && !(b->api->flags & API_EDITS);
}

static bool takes_list(const Birth *b) { return !(b->api->flags & API_VARIADIC); } /* a va_list */

/* True when the sink's argument is this text and never another, or null. */
static bool is_only_source(const Story *s, const Life *life, const Sink *sink, Arena tmp) {
    Sources from = sources_of(&tmp, s, sink->event, event_operand(s, story_event(s, sink->event), sink->arg));
    const Source *only = from.list.count == 1 ? from.list.at : NULL;
    return only && only->kind == SOURCE_BIRTH && only->event == life->birth.event;
}

/* True when the text has exactly one consumer, a call that reads it, as often as it is formatted. */
static bool find_sink(const Story *s, const Life *life, Sink *sink, Arena tmp) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_BORROW) return false;
        if (use->kind != LIFE_READ && use->kind != LIFE_DUPLICATE) continue;
        if (story_event(s, use->event)->kind != EV_CALL || !use->whole) return false;
        *sink = (Sink){use->event, use->arg, story_callee(s, use->event)};
        found++;
    }
    if (found != 1 || !sink->api || !is_only_source(s, life, sink, tmp)) return false;
    return loop_of(s, sink->event) == loop_of(s, life->birth.event);
}

static bool mentions(const Story *s, const Event *e, PlaceId place) {
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        bool by_place = o->kind == OPD_VALUE || o->kind == OPD_AFFINE || o->kind == OPD_SUM;
        if (by_place && o->id == place) return true;
    }
    return false;
}

/* True when the number of bytes that the formatting call reports is used for more than telling failure. */
static bool length_is_used(const Story *s, const Birth *b) {
    PlaceId length = story_event(s, b->event)->dst;
    if (b->kind != BIRTH_OUT || !length) return false;
    for (EventId e = b->event + 1; e < s->func->last; e++) {
        const Event *event = story_event(s, e);
        if (event->kind == EV_CALL || event->kind == EV_ASSIGN || event->kind == EV_RETURN || event->kind == EV_USE)
            if (mentions(s, event, length)) return true;
    }
    return false;
}

static VarId root_of(const Story *s, PlaceId place) { return s->unit->places.at[place].var; }

static bool points_to_record(const Story *s, const Operand *o) {
    const Type *t = &s->unit->types.at[o->type];
    return t->kind == TYPE_POINTER && s->unit->types.at[t->of].kind == TYPE_RECORD;
}

/* May text from this source lie in memory that the sink changes through `target`? A record owns what is reached
 * through it and what it lends; a buffer of characters may be anything but another object of this function. */
static bool may_lie_in(const Story *s, const Source *x, const Operand *target) {
    bool record = points_to_record(s, target);
    VarId var = root_of(s, target->id);
    switch ((SourceKind)x->kind) {
    case SOURCE_NULL:
    case SOURCE_LITERAL:
    case SOURCE_LASTING:
    case SOURCE_UNSET: return false;
    case SOURCE_ADDRESS:
    case SOURCE_PLACE: return root_of(s, x->place) == var || !record;
    case SOURCE_BIRTH:
    case SOURCE_PARAM: return !record && target->kind != OPD_ADDRESS;
    case SOURCE_STATIC:
    case SOURCE_BORROW:
    case SOURCE_UNKNOWN: return true;
    }
    return true;
}

static bool is_changed(Effect e) {
    return e != EFFECT_READ && e != EFFECT_PLAIN && e != EFFECT_DUPLICATE && e != EFFECT_KEEP;
}

/* May the sink, while it prints, change what `o` (an argument of the formatting call at `at`) points to? */
static bool sink_touches(const Story *s, EventId at, const Operand *o, const Sink *sink, Arena tmp) {
    const Event *e = story_event(s, sink->event);
    uint8_t type = s->unit->types.at[o->type].kind;
    if (type == TYPE_INT || type == TYPE_FLOAT) return false;
    Operand base = *o;
    if (base.kind == OPD_INTERIOR) base.kind = OPD_VALUE;
    Sources from = sources_of(&tmp, s, at, &base);
    for (uint32_t i = 0; i < e->operands; i++) {
        const Operand *target = event_operand(s, e, i);
        bool placed = target->kind == OPD_VALUE || target->kind == OPD_ADDRESS || target->kind == OPD_INTERIOR;
        if (i == sink->arg || !is_changed(api_effect(sink->api, i))) continue;
        if (!placed) return true;
        for (uint32_t k = 0; k < from.list.count; k++)
            if (may_lie_in(s, &from.list.at[k], target)) return true;
    }
    return false;
}

/* True when the arguments of the formatting call are the same just before the sink. */
static bool arguments_keep(const Story *s, const Birth *b, const Sink *sink, Arena tmp) {
    const Event *e = story_event(s, b->event);
    for (uint32_t i = b->api->format - 1u; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if (o->kind == OPD_STRING || o->kind == OPD_INT) continue;
        if (o->kind == OPD_NONE || o->kind == OPD_UNKNOWN) return false;
        if (!operand_steady(s, o, b->event, sink->event, tmp)) return false;
    }
    return true;
}

/* True when the sink, while it prints, cannot change what it prints. */
static bool sink_keeps(const Story *s, const Birth *b, const Sink *sink, Arena tmp) {
    const Event *e = story_event(s, b->event);
    for (uint32_t i = b->api->format - 1u; i < e->operands; i++) {
        const Operand *o = event_operand(s, e, i);
        if (o->kind != OPD_STRING && o->kind != OPD_INT && sink_touches(s, b->event, o, sink, tmp)) return false;
    }
    return true;
}

/* The format of both calls in one, spelled as in C; NULL when the sink does not print the text as it is. */
static const char *merged_format(const Story *s, const Birth *b, const Sink *sink, Arena *a) {
    Conversions list = {0};
    Str inner = format_literal(s, b->event), outer = format_literal(s, sink->event);
    if (!inner.len || !format_conversions(a, s, sink->event, &list)) return NULL;
    const Conversion *c = format_prints_plainly(&list, sink->arg);
    if (!c) return NULL;
    return str_format(a, "%.*s%.*s%.*s", (int)c->at, outer.at, STR_ARG(inner), (int)(outer.len - c->end),
                      outer.at + c->end);
}

static char escape_letter(char c) {
    switch (c) {
    case '\n': return 'n';
    case '\t': return 't';
    case '\r': return 'r';
    case '"':
    case '\\': return c;
    default: return 0;
    }
}

static const char *quoted(Arena *a, const char *text) {
    char *out = arena_array(a, char, 4 * strlen(text) + 3), *at = out;
    *at++ = '"';
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (escape_letter(*text)) {
            *at++ = '\\';
            *at++ = escape_letter(*text);
        } else if (c < ' ' || c == 127) {
            at += snprintf(at, 5, "\\%03o", (unsigned)c);
        } else {
            *at++ = *text;
        }
    }
    *at = '"';
    return out;
}

/* The record type that owns what the sink appends to, as its role functions know it; 0 when there is none. */
static StrId owner_type(const Story *s, const Sink *sink) {
    const Event *e = story_event(s, sink->event);
    for (uint32_t i = 0; i < e->operands; i++) {
        Effect effect = api_effect(sink->api, i);
        const Type *t = &s->unit->types.at[event_operand(s, e, i)->type];
        if (i == sink->arg || (effect != EFFECT_APPEND && effect != EFFECT_WRITE)) continue;
        if (t->kind == TYPE_POINTER && s->unit->types.at[t->of].kind == TYPE_RECORD)
            return s->unit->types.at[t->of].name;
    }
    return 0;
}

/* The function that formats into what the sink appends to; NULL when none is known. */
static const Api *formatting_twin(const Story *s, const Sink *sink) {
    if (sink->api->role != ROLE_APPEND_TEXT || sink->api->text != sink->arg + 1 || sink->api->count) return NULL;
    StrId type = owner_type(s, sink);
    const Api *twin = type ? program_role(s->program, s->unit, type, ROLE_APPEND_FORMAT) : NULL;
    return twin && (twin->flags & API_VARIADIC) ? twin : NULL;
}

static Finding begin(const Story *s, const Life *life) {
    Finding f = finding_at(&rule_format_temp, s, story_event(s, life->birth.event)->loc);
    f.level = level_at(f.rule, s);
    return f;
}

static void finish(const Story *s, Finding *f, const Life *life, Findings *out) {
    f->cost = cost_at(s, life->birth.event);
    relate_end(f, s, life);
    finding_add(out, *f);
}

/* Reports when the sink can do the formatting itself. */
static bool check_sink(const Story *s, const Life *life, Findings *out, Arena tmp) {
    Sink sink = {0};
    const Birth *b = &life->birth;
    if (takes_list(b) || !find_sink(s, life, &sink, tmp) || length_is_used(s, b)) return false;
    if (!arguments_keep(s, b, &sink, tmp) || !sink_keeps(s, b, &sink, tmp)) return false;
    const char *merged = merged_format(s, b, &sink, &tmp);
    const Api *twin = merged ? NULL : formatting_twin(s, &sink);
    if (!merged && !twin) return false;
    const char *maker = call_text(s->unit, story_event(s, b->event));
    const char *taker = call_text(s->unit, story_event(s, sink.event));
    const char *text = place_text(out->arena, s->unit, b->place);
    Finding f = begin(s, life);
    f.message = str_format(out->arena, "`%s` formats `%s` onto the heap only for `%s` to %s it", maker, text, taker,
                           merged ? "print" : "append");
    f.help = merged ? str_format(out->arena, "let `%s` format it all: %s", taker, quoted(&tmp, merged))
                    : str_format(out->arena, "format straight into it with `%s` and drop the free", twin->name);
    finish(s, &f, life, out);
    return true;
}

/* Reports when the text is only copied on into a buffer. That no argument points into that buffer is not proved,
 * nor what becomes of a va_list's arguments until then. */
static bool check_buffer(const Story *s, const Life *life, Findings *out, Arena tmp) {
    Sink sink = {0};
    const Birth *b = &life->birth;
    if (!find_sink(s, life, &sink, tmp) || sink.arg != 1 || sink.api->text != 2 || sink.api->role) return false;
    const Operand *buffer = event_operand(s, story_event(s, sink.event), 0);
    const Type *t = &s->unit->types.at[buffer->type];
    bool chars = t->kind == TYPE_POINTER && (s->unit->types.at[t->of].flags & TYPE_CHAR);
    if (!chars || (sink.api->flags & API_INFERRED) || api_effect(sink.api, 0) != EFFECT_WRITE) return false;
    if (!takes_list(b) && !arguments_keep(s, b, &sink, tmp)) return false;
    Finding f = begin(s, life);
    f.level = LEVEL_NOTE;
    f.message = str_format(out->arena, "`%s` formats `%s` onto the heap only for `%s` to copy it on",
                           call_text(s->unit, story_event(s, b->event)), place_text(out->arena, s->unit, b->place),
                           call_text(s->unit, story_event(s, sink.event)));
    f.help = str_format(
        out->arena,
        "format it where it goes with `%s`, unless an argument points into that buffer or changes until then",
        takes_list(b) ? "vsnprintf" : "snprintf");
    finish(s, &f, life, out);
    return true;
}

/* True when the text is copied into another fresh object: then it is the text that should be handed over. */
static bool is_copied(const Story *s, const Life *life) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        bool called = story_event(s, use->event)->kind == EV_CALL;
        const Api *api = called && use->kind == LIFE_READ ? story_callee(s, use->event) : NULL;
        if (api && api->copy == use->arg + 1) return true;
    }
    return false;
}

/* True when whoever reads finds this text and never another, or null in its place. */
static bool is_always_read(const Story *s, const Life *life, Arena tmp) {
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        if (use->kind == LIFE_FREE || use->kind == LIFE_TEST) continue;
        Arena scratch = tmp;
        Operand o = {.kind = OPD_VALUE, .id = use->place};
        Sources from = sources_of(&scratch, s, use->event, &o);
        bool only = from.list.count == 1 && from.list.at[0].kind == SOURCE_BIRTH;
        if (use->whole && (!only || from.list.at[0].event != life->birth.event)) return false;
    }
    return true;
}

/* Reports when the text is so short that an array can hold it. */
static bool check_stack(const Story *s, const Life *life, Findings *out, Arena tmp) {
    const Birth *b = &life->birth;
    int64_t bytes = format_bound(s, b->event, tmp);
    if (bytes < 0 || bytes > (int64_t)out->stack_budget || (life->flags & LIFE_OVERLAPS)) return false;
    if (program_recursive(s->program, s->unit, s->func) || is_copied(s, life)) return false;
    if (!is_always_read(s, life, tmp)) return false;
    const char *text = place_text(out->arena, s->unit, b->place);
    Finding f = begin(s, life);
    f.message = str_format(out->arena, "`%s` formats at most %lld bytes onto the heap, and they are only read",
                           call_text(s->unit, story_event(s, b->event)), (long long)bytes);
    f.help =
        str_format(out->arena, "format into an array of %lld bytes with `snprintf` instead of `%s`, and drop the free",
                   (long long)bytes, text);
    finish(s, &f, life, out);
    return true;
}

static void check_values(const Story *s, Findings *out, Arena tmp) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *b = &s->births.at[i];
        if (prints_borrowable_literal(s, b, tmp)) continue; /* copy-only-read says more */
        Finding f = finding_at(&rule_format_temp, s, story_event(s, b->event)->loc);
        f.level = level_at(f.rule, s);
        bool found =
            format_value(s, b, &f, out, tmp) || format_param(s, b, &f, out, tmp) || format_stack(s, b, &f, out, tmp);
        if (found) finding_add(out, f);
    }
}

static void check(const Story *s, Findings *out, Arena tmp) {
    if (s->unit->lang == UNIT_RUST) {
        check_values(s, out, tmp);
        return;
    }
    for (uint32_t i = 0; i < s->births.count; i++) {
        Arena scratch = tmp;
        const Birth *b = &s->births.at[i];
        if (!formats_fresh(b) || copied_whole(s, b)) continue;
        Life life = life_of(&scratch, s, *b);
        if (!life_only_read(s, &life, scratch) || life_has_odd_holder(s, &life) || !frees_only_this(s, &life, scratch))
            continue;
        if (!check_sink(s, &life, out, scratch) && !check_stack(s, &life, out, scratch))
            check_buffer(s, &life, out, scratch);
    }
}

static const char bad[] = "#define _GNU_SOURCE\n"
                          "#include <stdio.h>\n"
                          "#include <stdlib.h>\n"
                          "\n"
                          "void show(FILE *out, const char *host, int port) {\n"
                          "    char *address;\n"
                          "    if (asprintf(&address, \"%s:%d\", host, port) < 0) return;\n"
                          "    fprintf(out, \"connecting to %s\\n\", address);\n"
                          "    free(address);\n"
                          "}\n";

static const char good[] = "#include <stdio.h>\n"
                           "\n"
                           "void show(FILE *out, const char *host, int port) {\n"
                           "    fprintf(out, \"connecting to %s:%d\\n\", host, port);\n"
                           "}\n";

static const char bad_rust[] = "pub fn list(out: &mut String, names: &[String]) {\n"
                               "    for name in names {\n"
                               "        out.push_str(&format!(\"<{name}>\"));\n"
                               "    }\n"
                               "}\n";

static const char good_rust[] = "use std::fmt::Write;\n"
                                "\n"
                                "pub fn list(out: &mut String, names: &[String]) {\n"
                                "    for name in names {\n"
                                "        write!(out, \"<{name}>\").unwrap();\n"
                                "    }\n"
                                "}\n";

const Rule rule_format_temp = {
    .id = "format-temp",
    .code = "ALC5001",
    .title = "FormatTemp",
    .family = FAMILY_TEMP,
    .level = LEVEL_WARNING,
    .skips_tests = true,
    .precision = "high",
    .summary = "Text is formatted onto the heap only to be printed, appended or read once.",
    .why = "Formatting to a heap string allocates, often formats twice to learn the length, and frees again what its "
           "consumer could have formatted itself or read from a small array.",
    .fix =
        "Give the format and its arguments to the consumer, or, when the conversions bound the length, format into "
        "an array. Rust: `write!` into the string that is appended to, `format_args!` or the value itself for what is "
        "printed. Keep the temporary when a width or precision is applied to it, or when an argument changes in "
        "between.",
    .misses = "Texts with more than one consumer are reported only when their length is bounded. Formats that are no "
              "literals are not merged. Rust: what one `match` arm formats and another does not is left alone.",
    .clippy = "format_push_string format_in_format_args to_string_in_format_args format_collect",
    .examples = {{LANG_C, bad, good}, {LANG_RUST, bad_rust, good_rust}},
    .check = check,
};
