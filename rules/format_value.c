/* format-temp in Rust: `format!` and `to_string` whose text is printed or appended at once.
 *
 * The advice is that the one who prints or appends does the formatting. It has to compile: what is formatted must still be
 * there, unchanged, and must not be borrowed from what is written to. */
#include "format_value.h"

#include "../analyzer/format_text.h"
#include "elements.h"
#include "lives.h"
#include "places.h"

/* The single consumer of a text. */
typedef struct Sink {
    EventId event;
    uint32_t arg;
    const Api *api;
    bool bytes; /* of what as_bytes, as_str and the like lend */
} Sink;

static bool makes_text(const Story *s, const Birth *b) {
    const Api *api = b->api;
    if (b->kind != BIRTH_VALUE || !b->place || !api || (api->flags & API_INFERRED) || api->copy) return false;
    return (api->format || api->prints) && place_type(s->unit, b->place)->own == OWN_STRING;
}

static bool find_sink(const Story *s, const Life *life, Sink *sink) {
    uint32_t reads = 0;
    bool lent = false;
    for (uint32_t i = 0; i < life->uses.count; i++) {
        const LifeUse *use = &life->uses.at[i];
        const Api *by = story_callee(s, use->event);
        if (use->kind == LIFE_BORROW && by && by->format) continue; /* what is printed later */
        if (use->kind == LIFE_BORROW && (lent || !lends_all(s, use))) return false;
        if (use->kind == LIFE_BORROW) lent = true;
        if (use->kind == LIFE_ALIAS || use->kind == LIFE_BORROW) continue;
        if (use->kind != LIFE_READ || story_event(s, use->event)->kind != EV_CALL) return false;
        if (lends_all(s, use)) continue;
        *sink = (Sink){use->event, use->arg, story_callee(s, use->event), false};
        reads++;
    }
    sink->bytes = lent;
    return reads == 1 && sink->api && !(sink->api->flags & API_INFERRED) &&
           same_trip(s, life->birth.event, sink->event);
}

/* --- what is formatted -------------------------------------------------------------------------------------------- */

static uint32_t first_argument(const Birth *b) { return b->api->format ? b->api->format : b->api->prints - 1u; }

/* The type of what `to_string` prints, behind any references. */
static const Type *printed_type(const Story *s, const Birth *b) {
    return type_behind(s, event_operand(s, story_event(s, b->event), b->api->prints - 1u)->type);
}

/* True when every type that is printed is known well enough to say that it prints itself. */
static bool types_known(const Story *s, const Birth *b) {
    if (!b->api->prints) return true;
    const Type *t = printed_type(s, b);
    return t->kind != TYPE_UNKNOWN && !(t->flags & TYPE_GENERIC) && unit_z(s->unit, t->name)[0];
}

/* True when the argument is the same, and alive, when the sink runs. */
static bool argument_lasts(const Story *s, const Birth *b, const Operand *o, const Sink *sink, Arena tmp) {
    if (!is_placed(o)) return o->kind == OPD_STRING || o->kind == OPD_INT || o->kind == OPD_NONE;
    bool named = !is_temporary(s, b->place);
    if (named && is_temporary(s, o->id)) return !type_may_refer(&s->unit->types.at[var_of(s, o->id)->type]);
    return !anything_between(s, b->event, sink->event) || operand_steady(s, o, b->event, sink->event, tmp);
}

/* True when a branch makes the text, and others make another for the same reader. */
static bool is_branch(const Story *s, const Birth *b) {
    return is_temporary(s, b->place) && times_set(s, b->place) > 1;
}

/* True when nothing happens on the way from one event to the other. */
static bool goes_straight(const Story *s, EventId from, EventId to) {
    EventId e = from, next[2];
    while (e < to && event_next(s, e, next) == 1) {
        e = next[0];
        uint8_t kind = story_event(s, e)->kind;
        if (e != to && kind != EV_JUMP && kind != EV_LABEL) return false;
    }
    return e == to;
}

static bool arguments_last(const Story *s, const Birth *b, const Sink *sink, Arena tmp) {
    const Event *e = story_event(s, b->event);
    if (is_branch(s, b)) return goes_straight(s, b->event, sink->event);
    for (uint32_t i = first_argument(b); i < e->operands; i++)
        if (!argument_lasts(s, b, event_operand(s, e, i), sink, tmp)) return false;
    return true;
}

/* True when what is written to may be borrowed together with what is formatted. */
static bool sink_apart(const Story *s, const Birth *b, const Sink *sink) {
    const Event *e = story_event(s, b->event), *to = story_event(s, sink->event);
    for (uint32_t k = 0; k < to->operands; k++) {
        const Operand *target = event_operand(s, to, k);
        Effect effect = api_effect(sink->api, k);
        if (k == sink->arg || !is_placed(target) || effect == EFFECT_READ || effect == EFFECT_PLAIN) continue;
        for (uint32_t i = first_argument(b); i < e->operands; i++) {
            const Operand *o = event_operand(s, e, i);
            if (is_placed(o) && place_lent_by(s, o->id, target->id)) return false;
        }
    }
    return true;
}

/* --- what is said ---------------------------------------------------------------------------------------------------- */

/* The type whose text grows, behind any references. */
static const Type *target_type(const Story *s, const Sink *sink) {
    return type_behind(s, event_operand(s, story_event(s, sink->event), 0)->type);
}

static bool prints_char(const Story *s, const Birth *b) {
    return b->api->prints && str_is(unit_str(s->unit, printed_type(s, b)->name), "char");
}

/* True when what grows takes text only, no characters. */
static bool takes_no_char(const Story *s, const Sink *sink) {
    return str_is(unit_str(s->unit, target_type(s, sink)->name), "OsString");
}

static bool prints_number(const Story *s, const Birth *b) {
    return b->api->prints && printed_type(s, b)->kind == TYPE_INT;
}

/* What is written in pieces should be collected first when every write is a system call. */
static bool is_buffered(const Story *s, const Sink *sink) {
    const Type *t = target_type(s, sink);
    return t->own == OWN_CONTAINER || t->own == OWN_AGGREGATE || t->own == OWN_BOX || t->own == OWN_VIEW;
}

static bool splits_writes(const Story *s, const Birth *b, const Sink *sink) {
    const Type *t = target_type(s, sink);
    bool open = t->kind != TYPE_RECORD || (t->flags & TYPE_GENERIC);
    return sink->bytes && !open && !is_buffered(s, sink) && !prints_number(s, b);
}

static bool is_error(const Story *s, TypeId type) {
    return str_ends(unit_str(s->unit, type_behind(s, type)->name), "Error");
}

/* True when the event makes an error of what is in the variable, or panics with it. */
static bool fails_with(const Story *s, EventId at, VarId v) {
    const Event *e = story_event(s, at);
    const Api *api = e->kind == EV_CALL ? story_callee(s, at) : NULL;
    bool error = api && ((api->flags & API_NORETURN) || (e->dst && is_error(s, place_at(s, e->dst)->type)));
    return error && event_mentions(s, at, v);
}

/* True when the text is written to say what went wrong: nobody waits for that. */
static bool tells_of_an_error(const Story *s, const Sink *sink) {
    const Operand *to = event_operand(s, story_event(s, sink->event), 0);
    if (is_error(s, s->func->result) || is_cold(s, sink->event)) return true;
    if (!is_placed(to) || var_of(s, to->id)->kind != VAR_LOCAL) return false;
    for (EventId e = sink->event + 1; e < s->func->last; e++)
        if (fails_with(s, e, place_at(s, to->id)->var)) return true;
    return false;
}

static void say_append(const Story *s, const Birth *b, const Sink *sink, Finding *f, Arena *a) {
    const Event *maker = story_event(s, b->event), *taker = story_event(s, sink->event);
    const char *to = named_or(a, s, event_operand(s, taker, 0), "it");
    bool string = target_type(s, sink)->own == OWN_STRING;
    f->message = str_format(a, "`%s` makes a `String` only for `%s` to append it", call_text(s->unit, maker),
                            call_text(s->unit, taker));
    if (prints_char(s, b) && string) {
        f->help = takes_no_char(s, sink) ? "a `char` is text on the stack, too: `encode_utf8(&mut [0; 4])`"
                                         : "a `String` takes a `char` as it is: `push`";
        return;
    }
    const char *name = to[0] == '`' ? str_format(a, "%.*s", (int)strlen(to) - 2, to + 1) : "..";
    const char *what = b->api->format ? ".." : "\"{}\", ..";
    const char *rest = string ? " (with `use std::fmt::Write`; writing to a `String` cannot fail)" : "";
    if (sink->bytes && !is_buffered(s, sink) && !prints_number(s, b)) {
        f->level = LEVEL_NOTE;
        rest = ", unless every write of it is a system call";
    }
    f->help = str_format(a, "format straight into %s%s: `write!(%s, %s)`%s", to,
                         is_branch(s, b) ? " in each branch" : "", name, what, rest);
}

static void say_print(const Story *s, const Birth *b, const Sink *sink, Finding *f, Arena *a) {
    const Event *maker = story_event(s, b->event), *taker = story_event(s, sink->event);
    const char *by = call_text(s->unit, taker);
    f->message = str_format(a, "`%s` makes a `String` only for `%s` to print it", call_text(s->unit, maker), by);
    const char *or = is_temporary(s, b->place) ? ", or write `format_args!` in place of `format!`" : "";
    if (b->api->format)
        f->help = str_format(a, "let `%s` format it all%s", by, or);
    else
        f->help = str_format(a, "give %s itself to `%s`",
                             named_or(a, s, event_operand(s, maker, b->api->prints - 1u), "the value"), by);
}

/* True when the text is handed to a serializer, which can take what prints itself as well. */
static bool serializes(const Sink *sink) {
    const char *instead = sink->api->instead;
    return instead && strcmp(instead, "collect_seq") == 0 && sink->arg == 0 && !sink->bytes;
}

static void say_serialize(const Story *s, const Birth *b, const Sink *sink, Finding *f, Arena *a) {
    const Event *maker = story_event(s, b->event), *taker = story_event(s, sink->event);
    const char *what =
        b->api->format ? "&format_args!(..)" : operand_text(a, s->unit, event_operand(s, maker, b->api->prints - 1u));
    if (str_is(str_of(what), "")) what = "&..";
    f->level = LEVEL_NOTE; /* many formats write the text where it goes; a few make a `String` themselves */
    f->message = str_format(a, "`%s` makes a `String` only for `%s` to write it out", call_text(s->unit, maker),
                            call_text(s->unit, taker));
    f->help = str_format(a, "give the serializer what prints itself: `%s.collect_str(%s)`",
                         named_or(a, s, event_operand(s, taker, 1), "the serializer")[0] == '`'
                             ? operand_text(a, s->unit, event_operand(s, taker, 1))
                             : "serializer",
                         what);
}

static bool appends(const Story *s, const Birth *b, const Sink *sink) {
    if (takes_no_char(s, sink) && (!prints_char(s, b) || sink->bytes)) return false;
    return sink->api->role == ROLE_APPEND_TEXT && sink->api->text == sink->arg + 1u &&
           sink->api->result != RESULT_REGROWN;
}

/* --- elements ------------------------------------------------------------------------------------------------------- */

/* The call that gets what the closure makes, when that is all it makes; 0: none. */
static EventId maps_with(const Story *s, const Birth *b, const Life *life) {
    const Region *closure = &s->unit->regions.at[closure_of(s, b->event)];
    if (life->uses.count != 1 || life->uses.at[0].kind != LIFE_CONSUME || life->flags & LIFE_CROWDED) return 0;
    if (closure->kind != REGION_CLOSURE || life->uses.at[0].event + 1 != closure->last) return 0;
    EventId e = closure->last;
    while (e < s->func->last && story_event(s, e)->kind == EV_LABEL) e++;
    const Event *ev = story_event(s, e);
    const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
    bool lazy = api && (api->flags & API_LAZY) && ev->dst && is_temporary(s, ev->dst);
    return lazy && event_operand(s, ev, ev->operands - 1)->kind == OPD_UNKNOWN ? e : 0;
}

/* The call that gathers what the iterator in the place yields in one text, of the type of `made`; 0: none. */
static EventId gathered_by(const Story *s, EventId from, PlaceId iterator, PlaceId made) {
    for (EventId e = from + 1; e < s->func->last; e++) {
        const Event *ev = story_event(s, e);
        const Api *api = ev->kind == EV_CALL ? story_callee(s, e) : NULL;
        for (uint32_t i = 0; i < ev->operands; i++) {
            const Operand *o = event_operand(s, ev, i);
            if (!is_placed(o) || o->id != iterator) continue;
            if (!api || api->drains != i + 1u || (api->flags & API_INFERRED)) return 0;
            const Type *to = i ? type_behind(s, event_operand(s, ev, 0)->type)
                               : &s->unit->types.at[ev->dst ? place_at(s, ev->dst)->type : 0];
            bool text = to->own == OWN_STRING && to->name == place_type(s->unit, made)->name; /* no path */
            return text && (i || api->result == RESULT_FRESH) ? e : 0;
        }
    }
    return 0;
}

/* One text per element, gathered in one: `map(|x| format!(..)).collect::<String>()`. */
static bool format_elements(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    if (!makes_text(s, b) || !types_known(s, b) || times_set(s, b->place) != 1 || !closure_of(s, b->event))
        return false;
    if (type_is_option(s->unit, place_type(s->unit, b->place))) return false;
    Life life = life_of(&tmp, s, *b);
    EventId map = maps_with(s, b, &life);
    EventId gather = map ? gathered_by(s, map, story_event(s, map)->dst, b->place) : 0;
    if (!gather) return false;
    f->message = str_format(out->arena, "`%s` makes a `String` of every element only for `%s` to append it",
                            call_text(s->unit, story_event(s, b->event)), call_text(s->unit, story_event(s, gather)));
    f->cost = "1 allocation per element";
    const Event *end = story_event(s, gather);
    f->help = end->operands > 1
                  ? "append in a loop: `for x in ..`, and `write!(..)` (with `use std::fmt::Write`) in it"
                  : "append to one `String`: `fold(String::new(), |mut out, x| ..)` and `write!(out, ..)` "
                    "in it";
    finding_relate(f, s, story_event(s, gather)->loc, "appended here");
    return true;
}

/* True when a branch above makes a text as well: one finding speaks of all. */
static bool is_told(const Story *s, const Birth *b) {
    for (uint32_t i = 0; i < s->births.count; i++) {
        const Birth *other = &s->births.at[i];
        if (other->place == b->place && other->event < b->event && makes_text(s, other)) return true;
    }
    return false;
}

/* True when the reader always gets this text: no way leads to it past the place where it is made. */
static bool always_made(const Story *s, const Birth *b, const Sink *sink, Arena tmp) {
    if (b->event == s->func->first) return true;
    EventSet stops = set_new(&tmp, s);
    set_add(stops, b->event);
    return !set_has(set_after(&tmp, s, s->func->first, &stops), sink->event);
}

bool format_value(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp) {
    Sink sink = {0};
    if (format_elements(s, b, f, out, tmp)) return true;
    if (!makes_text(s, b) || (times_set(s, b->place) != 1 && !is_branch(s, b))) return false;
    Life life = life_of(&tmp, s, *b);
    if (!life_only_read(s, &life, tmp) || life_has_odd_holder(s, &life) || !find_sink(s, &life, &sink)) return false;
    bool prints = !sink.bytes && braces_print_plainly(s, sink.event, sink.arg);
    bool serialized = serializes(&sink) && !is_branch(s, b);
    if ((!prints || is_branch(s, b)) && !appends(s, b, &sink) && !serialized) return false;
    if (is_branch(s, b) ? is_told(s, b) : !always_made(s, b, &sink, tmp)) return false;
    if (!types_known(s, b) || !arguments_last(s, b, &sink, tmp) || !sink_apart(s, b, &sink)) return false;
    if (!prints && !serialized && (splits_writes(s, b, &sink) || tells_of_an_error(s, &sink))) return false;
    if (serialized)
        say_serialize(s, b, &sink, f, out->arena);
    else if (prints)
        say_print(s, b, &sink, f, out->arena);
    else
        say_append(s, b, &sink, f, out->arena);
    if (sink.api->flags & (API_NORETURN | API_COLD)) f->level = LEVEL_NOTE;
    f->cost = cost_at(s, b->event);
    relate_end(f, s, &life);
    return true;
}
