/* Calls of Rust: functions, associated functions, methods, constructors of tuple structs and variants, closures. Who is
 * called is asked of the index and the tables; this file knows neither names nor what they do. */
#include "rust_ctx.h"

#include <string.h>

enum { MOST_ARGS = 16 };

/* The arguments of a call as far as they are lowered. */
typedef struct Args {
    Operand at[MOST_ARGS];
    Ty types[MOST_ARGS]; /* of the written arguments: without the receiver */
    Value values[MOST_ARGS];
    uint32_t count; /* written ones */
} Args;

static const TyInfo *info(const RustCtx *c, Ty ty) { return ty_info(c->types, ty_find(c->types, ty)); }

Ty emit_call(RustCtx *c, Str callee, Str spelled, const Operand *args, uint32_t count, PlaceId dst, LocId loc) {
    StrId name = build_str(&c->b, callee), written = build_str(&c->b, spelled);
    Event *e = build_event(&c->b, EV_CALL, loc);
    e->callee = name;
    e->spelled = written;
    e->dst = dst;
    build_operands(&c->b, args, count);
    return dst ? place_ty(c, dst) : 0;
}

/* --- closures ---------------------------------------------------------------------------------------------------- */

static void bind_closure_params(RustCtx *c, TSNode list, const Ty *types, uint32_t count, Value source) {
    TSNode n;
    uint32_t k = 0;
    for (Kids kids = rust_kids(c, list); next_kid(&kids, &n); k++) {
        TSNode pattern = n;
        Ty ty = k < count ? types[k] : 0;
        if (node_is(n, NODE_parameter)) {
            pattern = node_field(n, FIELD_pattern);
            ty = rust_type(c->index, c->file, &c->fn->scope, node_field(n, FIELD_type));
        }
        if (!ty) ty = ty_var(c->types);
        Value v = unknown_value(ty);
        if (k == 0 && source.place) {
            v = value_of_place(source.place, ty);
            v.part = source.part;
            if (!source.part) v = value_of_operand((Operand){.kind = OPD_INTERIOR, .id = source.place, .type = ty}, ty);
        }
        bind_pattern(c, pattern, v, NULL);
    }
}

static bool is_move_closure(const RustCtx *c, TSNode n) {
    for (uint32_t i = 0; i < ts_node_child_count(n); i++) {
        TSNode child = ts_node_child(n, i);
        if (!ts_node_is_named(child) && str_is(node_text(c, child), "move")) return true;
    }
    return false;
}

/* What a closure that may outlive this statement has taken along is no longer ours to follow. */
static void release_captured(RustCtx *c, const Closure *f, LocId loc) {
    for (uint32_t i = 0; i < f->captured.count; i++) {
        Ty ty = place_ty(c, f->captured.at[i]);
        if (!ty_is_copy(c->types, rust_items(c->index), ty)) escape(c, f->captured.at[i], loc);
    }
}

static void lower_closure_body(RustCtx *c, TSNode n, Closure *f, Ty result, bool once, LocId loc) {
    Label end = {0}, top = {0}, on_return = {0};
    const Ty *types = c->closure_params;
    uint32_t count = c->closure_param_count, locals = c->locals.count;
    Value source = c->closure_source;
    Exit *exit = c->exit;
    Ty outer = c->result;
    c->closure_params = NULL;
    c->closure_param_count = 0;
    c->closure_source = (Value){0};
    c->exit = NULL;
    c->result = result;
    f->on_return = &on_return;
    c->closure = f;
    build_region_open(&c->b, REGION_CLOSURE, loc);
    build_place_label(&c->b, &top, loc);
    build_jump(&c->b, EV_SWITCH, &end, loc);
    bool async = node_is(n, NODE_async_block);
    if (!async) bind_closure_params(c, node_field(n, FIELD_parameters), types, count, source);
    TSNode body = async ? ts_node_named_child(n, ts_node_named_child_count(n) - 1) : node_field(n, FIELD_body);
    lower_into(c, body, f->result);
    build_place_label(&c->b, &on_return, loc);
    build_jump(&c->b, EV_JUMP, once ? &end : &top, loc);
    build_region_close(&c->b);
    build_place_label(&c->b, &end, loc);
    c->closure = f->outer;
    c->exit = exit;
    c->result = outer;
    c->locals.count = locals;
}

Value lower_closure(RustCtx *c, TSNode n, bool stays, bool once) {
    LocId loc = node_loc(c, n);
    TSNode type = node_is(n, NODE_async_block) ? (TSNode){0} : node_field(n, FIELD_return_type);
    bool typed = type.id && !ts_node_is_null(type);
    Ty result = typed ? rust_type(c->index, c->file, &c->fn->scope, type) : ty_var(c->types);
    Closure f = {.outer = c->closure, .depth = (c->closure ? c->closure->depth : 0) + 1, .type = result};
    f.result = new_temp(c, result, loc);
    lower_closure_body(c, n, &f, result, once, loc);
    bool async = node_is(n, NODE_async_block);
    if (stays || async || is_move_closure(c, n)) release_captured(c, &f, loc);
    Ty ty = async ? result : ty_make(c->types, TY_FN, (Str){"", 0}, &result, 1, false);
    return unknown_value(ty);
}

/* --- arguments --------------------------------------------------------------------------------------------------- */

/* Whom the arguments are for. */
typedef struct Callee {
    Str name; /* the method's, or the path */
    Value receiver; /* of a method; ty 0: there is none */
    const RustFn *f; /* when it is the project's; NULL: it is not, or not known */
    RustUse use; /* of f, but for the arguments */
    uint32_t shift; /* 1: a method called by its path, whose receiver is the first argument */
} Callee;

/* Of the project's method on what a guard or another library's pointer refers to. */
static KnownClosure closure_behind(RustCtx *c, const Callee *callee, const Args *args) {
    uint32_t derefs;
    const RustFn *f = rust_method(c->index, callee->receiver.ty, callee->name, &derefs);
    RustUse use = {.args = args->types, .count = args->count};
    return (KnownClosure){f ? rust_closure(c->index, f, &use, args->count) : 0, .project = true};
}

static KnownClosure closure_taken(RustCtx *c, const Callee *callee, const Args *args) {
    if (callee->f) {
        RustUse use = callee->use;
        if (args->count < callee->shift) return (KnownClosure){0};
        use.args = args->types + callee->shift;
        use.count = args->count - callee->shift;
        if (callee->shift) use.receiver = args->types[0];
        return (KnownClosure){rust_closure(c->index, callee->f, &use, use.count), .project = true};
    }
    if (callee->receiver.ty) {
        KnownClosure known =
            known_closure(c->types, rust_items(c->index), callee->receiver.ty, callee->name, args->types, args->count);
        return known.type ? known : closure_behind(c, callee, args);
    }
    if (!callee->name.len) return (KnownClosure){0};
    return known_path_closure(c->types, callee->name, args->types, args->count);
}

/* The closure in `|x| …` or `&mut |x| …`; null: it is something else. */
static TSNode closure_written(TSNode n) {
    if (node_is(n, NODE_reference_expression)) n = node_field(n, FIELD_value);
    return node_is(n, NODE_closure_expression) ? n : (TSNode){0};
}

static Value lower_closure_argument(RustCtx *c, TSNode n, const Callee *callee, const Args *args) {
    KnownClosure taken = closure_taken(c, callee, args);
    const TyInfo fn = *info(c, taken.type);
    bool several = fn.count > 1, adaptor = several && !taken.project && callee->receiver.ty;
    c->closure_params = fn.args + 1;
    c->closure_param_count = several ? fn.count - 1u : 0;
    c->closure_source = adaptor ? callee->receiver : (Value){0};
    c->closure_source.part = is_option(c, callee->receiver.ty);
    RegionId body = c->b.u->regions.count; /* of the closure, when it is one */
    bool closure = node_is(n, NODE_closure_expression);
    Value v = closure ? lower_closure(c, n, !taken.now && !adaptor, taken.once) : lower_expr(c, n);
    if (closure && taken.cold && body < c->b.u->regions.count) c->b.u->regions.at[body].flags |= REGION_COLD;
    const TyInfo *made = info(c, v.ty);
    if (taken.project && fn.count && made->kind == TY_FN && made->count)
        ty_unify(c->types, fn.args[0], made->args[0], true);
    return v;
}

static void lower_args(RustCtx *c, TSNode list, const Callee *callee, Args *args) {
    TSNode n;
    for (Kids kids = rust_kids(c, list); next_kid(&kids, &n);) {
        if (args->count == MOST_ARGS - 1) {
            c->func_flags |= FUNC_TRUNCATED;
            lower_drop(c, n);
            continue;
        }
        bool closure = closure_written(n).id != NULL;
        Value v = closure ? lower_closure_argument(c, n, callee, args) : lower_expr(c, n);
        args->values[args->count] = v;
        args->types[args->count++] = v.ty;
    }
}

/* Which arguments take views, by bit. */
typedef struct Views {
    uint32_t any, deref; /* any: a reference to the owner, too; deref: references to what it derefs to only */
    uint32_t iterated; /* not views, but anything over the same elements */
} Views;

static void take_args(RustCtx *c, Args *args, const Ty *params, uint32_t count, uint32_t shift, Views views) {
    for (uint32_t i = 0; i < args->count; i++) {
        if (i < count && params[i]) ty_unify(c->types, params[i], args->values[i].ty, true);
        args->at[i + shift] = take(c, args->values[i]);
        if (views.any >> i & 1) args->at[i + shift].flags |= OPERAND_VIEW;
        if (views.deref >> i & 1) args->at[i + shift].flags |= OPERAND_DEREF;
        if (views.iterated >> i & 1) args->at[i + shift].flags |= OPERAND_ITERATED;
    }
}

static bool names_type(const RustCtx *c, Ty ty, Ty part, uint32_t depth) {
    if (ty == part) return true;
    const TyInfo *t = info(c, ty);
    for (uint32_t i = 0; i < t->count && depth; i++)
        if (names_type(c, t->args[i], part, depth - 1)) return true;
    return false;
}

static bool is_view_trait(Str name) {
    static const char *const traits[] = {
#define VIEW_TRAIT(name) #name,
#include "api/rust_view_traits.def"
#undef VIEW_TRAIT
    };
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++)
        if (str_is(name, traits[i])) return true;
    return false;
}

/* True when all that is asked of the type are traits that a reference has when what it refers to has them; *deref
 * receives whether it also has to deref to what the owner derefs to. */
static bool is_open(const RustCtx *c, Ty ty, bool *deref) {
    const TyInfo *t = info(c, ty);
    *deref = t->kind == TY_DYN && str_is(t->name, "Deref");
    if (t->kind == TY_DYN) return *deref || is_view_trait(t->name);
    if (t->kind != TY_PARAM || !t->count) return false;
    for (uint32_t i = 0; i < t->count; i++) {
        Str bound = info(c, t->args[i])->name;
        if (str_is(bound, "Deref"))
            *deref = true;
        else if (!is_view_trait(bound))
            return false;
    }
    return true;
}

/* True when all that is asked of the type is that it can be gone through. */
static bool is_iterable(const RustCtx *c, Ty ty) {
    const TyInfo *t = info(c, ty);
    bool iterable = t->kind == TY_DYN && str_is(t->name, "IntoIterator");
    for (uint32_t i = 0; t->kind == TY_PARAM && i < t->count; i++) {
        Str bound = info(c, t->args[i])->name;
        if (!str_is(bound, "IntoIterator") && !str_is(bound, "Sized")) return false;
        iterable |= str_is(bound, "IntoIterator");
    }
    return iterable;
}

/* True when something behind a trait is in the type. */
static bool holds_dyn(const RustCtx *c, Ty ty, uint32_t depth) {
    const TyInfo *t = info(c, ty);
    bool found = t->kind == TY_DYN || !depth;
    for (uint32_t i = 0; i < t->count && !found; i++) found = holds_dyn(c, t->args[i], depth - 1);
    return found;
}

/* Which parameters of a function of the project take views of what they are given. */
static Views views_of(const RustCtx *c, const RustFn *f) {
    enum { DEEP = 4 };
    Views views = {0};
    uint8_t result = info(c, f->result)->kind;
    bool later = (f->flags & RUST_ASYNC) || result == TY_DYN; /* what runs later keeps its arguments */
    for (uint32_t i = 0; i < f->count; i++) {
        const TyInfo *t = info(c, f->params[i]);
        Ty to = t->kind == TY_REF ? ty_find(c->types, t->args[0]) : f->params[i];
        bool alone = !names_type(c, f->result, to, DEEP);
        for (uint32_t k = 0; k < f->count; k++) alone &= k == i || !names_type(c, f->params[k], to, DEEP);
        bool deref, open = is_open(c, to, &deref) && alone && !later;
        bool view = t->kind == TY_REF && ty_is_unsized(c->types, to) && info(c, to)->kind != TY_DYN;
        if (t->kind != TY_REF && is_iterable(c, to) && alone && !later && !holds_dyn(c, f->result, DEEP))
            views.iterated |= 1u << i;
        if (open && deref && t->kind != TY_REF)
            views.deref |= 1u << i;
        else if ((open && !deref) || view)
            views.any |= 1u << i;
    }
    return views;
}

static void finish_call(RustCtx *c, Str callee, Str spelled, const Operand *operands, uint32_t count, Ty result,
                        PlaceId dst, LocId loc, Value *out) {
    const TyInfo *t = info(c, result);
    bool nothing = t->kind == TY_NEVER || (t->kind == TY_TUPLE && !t->count);
    if (dst && !nothing) ty_unify(c->types, place_ty(c, dst), result, true);
    PlaceId to = nothing ? 0 : dst ? dst : new_temp(c, result, loc);
    emit_call(c, callee, spelled, operands, count, to, loc);
    *out = to ? value_of_place(to, dst ? place_ty(c, dst) : result)
              : value_of_operand((Operand){.kind = OPD_NONE, .type = result}, result);
}

/* --- methods ----------------------------------------------------------------------------------------------------- */

static Operand receiver_operand(RustCtx *c, Value v, uint32_t derefs, uint32_t self, LocId loc) {
    v = deref_value(c, v, derefs);
    if (self == SELF_VALUE) return take(c, v);
    Operand o = borrow(c, v, self == SELF_MUT, loc);
    if (derefs && ty_is_unsized(c->types, ty_find(c->types, v.ty))) o.flags |= OPERAND_VIEW;
    return o;
}

/* True for as_str and its like: what is behind the result is what the receiver derefs to. */
static bool gives_view(RustCtx *c, Ty receiver, const Known *known) {
    const TyInfo *t = info(c, known->result);
    for (uint32_t i = 0; i < known->derefs && receiver; i++) receiver = ty_deref(c->types, ty_find(c->types, receiver));
    Ty view = receiver ? ty_deref(c->types, ty_find(c->types, receiver)) : 0;
    return known->self == SELF_REF && t->kind == TY_REF && view &&
           ty_find(c->types, t->args[0]) == ty_find(c->types, view);
}

/* Chains are long: the finding is about their last link. */
static LocId link_loc(RustCtx *c, TSNode call, TSNode name) {
    TSPoint from = ts_node_start_point(call), at = ts_node_start_point(name);
    return span_loc(c, from.row == at.row ? from : at, ts_node_end_point(call));
}

/* A method nobody knows may do anything its receiver allows. */
static void call_unknown_method(RustCtx *c, Value v, Str name, Args *args, PlaceId dst, LocId loc, Value *out) {
    args->at[0] = info(c, v.ty)->kind == TY_REF ? take(c, v) : borrow(c, v, true, loc);
    take_args(c, args, NULL, 0, 1, (Views){0});
    finish_call(c, (Str){"", 0}, name, args->at, args->count + 1, dst ? place_ty(c, dst) : ty_var(c->types), dst, loc,
                out);
}

static bool is_project_type(RustCtx *c, Ty ty) {
    for (uint32_t i = 0; i < 4 && ty; i++, ty = ty_deref(c->types, ty)) {
        const TyInfo *t = info(c, ty);
        if (t->kind == TY_PARAM || t->kind == TY_DYN) return true;
        if (t->kind != TY_NAMED) continue;
        for (size_t k = 0; k + 1 < t->name.len; k++)
            if (t->name.at[k] == ':') return true;
        return false;
    }
    return false;
}

static void call_project_method(RustCtx *c, const Callee *callee, uint32_t derefs, Value v, Args *args, PlaceId dst,
                                LocId loc, Value *out) {
    const RustFn *f = callee->f;
    RustUse use = callee->use;
    use.receiver = v.ty;
    use.args = args->types;
    use.count = args->count;
    args->at[0] = receiver_operand(c, v, derefs, f->self, loc);
    take_args(c, args, f->params, f->count, 1, views_of(c, f));
    Ty result = rust_result(c->index, f, &use);
    finish_call(c, f->path, callee->name, args->at, args->count + 1, result, dst, loc, out);
}

/* A type written behind the name is that of the result, or of what is in it: `collect::<Vec<u8>>()`, `parse::<u8>()`. */
static void settle_result(RustCtx *c, Ty result, const RustUse *use) {
    if (use->type_count != 1 || !result) return;
    const TyInfo *t = info(c, result), *written = info(c, use->types[0]);
    bool same = written->kind == TY_NAMED && str_eq(written->name, t->name);
    if (is_option(c, result) && t->count && !same) result = t->args[0];
    t = info(c, result);
    if (t->kind == TY_REF && written->kind != TY_REF) result = t->args[0];
    ty_unify(c->types, result, use->types[0], false);
}

static void lower_method(RustCtx *c, TSNode n, TSNode access, const RustUse *use, PlaceId dst, Value *out) {
    TSNode name_node = node_field(access, FIELD_field);
    Str name = node_text(c, name_node);
    LocId loc = link_loc(c, n, name_node);
    Value v = lower_expr(c, node_field(access, FIELD_value));
    Args args = {0};
    Known known = {0};
    uint32_t derefs = 0;
    const TyItems *items = rust_items(c->index);
    v.ty = ty_deep(c->types, v.ty);
    bool own = is_project_type(c, v.ty);
    const RustFn *f = own ? rust_method(c->index, v.ty, name, &derefs) : NULL;
    if (!v.place && info(c, v.ty)->kind != TY_UNKNOWN && v.o.kind == OPD_UNKNOWN)
        v = value_of_place(as_place(c, v, loc), v.ty);
    Callee callee = {.name = name, .receiver = v, .f = f, .use = *use};
    callee.use.receiver = v.ty;
    lower_args(c, node_field(n, FIELD_arguments), &callee, &args);
    if (f) {
        call_project_method(c, &callee, derefs, v, &args, dst, loc, out);
        return;
    }
    if (known_method(c->types, items, v.ty, name, args.types, args.count, &known)) {
        settle_result(c, known.result, use);
        args.at[0] = receiver_operand(c, v, known.derefs, known.self, loc);
        if (gives_view(c, v.ty, &known)) args.at[0].flags |= OPERAND_VIEW;
        take_args(c, &args, NULL, 0, 1, (Views){.any = known.views});
        finish_call(c, str_of(known.callee), name, args.at, args.count + 1, known.result, dst, loc, out);
        return;
    }
    uint8_t kind = info(c, v.ty)->kind;
    callee.f = own || kind == TY_UNKNOWN || kind == TY_VAR ? NULL : rust_method(c->index, v.ty, name, &derefs);
    if (callee.f)
        call_project_method(c, &callee, derefs, v, &args, dst, loc, out);
    else
        call_unknown_method(c, v, name, &args, dst, loc, out);
}

/* --- functions --------------------------------------------------------------------------------------------------- */

/* Some, Ok and Err are what their argument is. */
static bool lower_wrapper(RustCtx *c, Str path, TSNode list, PlaceId dst, Value *out) {
    bool some = str_is(path, "Some"), ok = str_is(path, "Ok"), err = str_is(path, "Err");
    TSNode n;
    Kids kids = some || ok || err ? rust_kids(c, list) : (Kids){0};
    if (!next_kid(&kids, &n)) return false;
    Value v = lower_expr(c, n);
    Ty args[2] = {ok || some ? v.ty : ty_var(c->types), err ? v.ty : ty_var(c->types)};
    v.ty = ty_named(c->types, some ? "Option" : "Result", args, some ? 1 : 2);
    v.o.type = v.ty;
    (void)dst;
    *out = v;
    return true;
}

static bool lower_shape(RustCtx *c, Str path, TSNode list, PlaceId dst, LocId loc, Value *out) {
    RustShape shape;
    TSNode n;
    if (!rust_shape(c->index, path, 0, &shape) || !shape.tuple) return false;
    PlaceId to = dst ? dst : new_temp(c, shape.type, loc);
    ty_unify(c->types, place_ty(c, to), shape.type, true);
    uint32_t k = 0;
    for (Kids kids = rust_kids(c, list); next_kid(&kids, &n); k++) {
        Value v = lower_expr(c, n);
        Str name = str_of(str_format(&c->local, "%u", k));
        if (k < shape.count) ty_unify(c->types, shape.types[k], v.ty, true);
        PlaceId field = place_step(c, to, STEP_DOT, name, k < shape.count ? shape.types[k] : v.ty);
        if (field)
            store(c, field, v, node_loc(c, n), true);
        else if (v.place)
            escape(c, v.place, node_loc(c, n));
    }
    *out = value_of_place(to, shape.type);
    return true;
}

/* The type in `Type::name` as written; 0 when the path has no such part. */
static Ty prefix_type(RustCtx *c, TSNode function, Str path) {
    if (!node_is(function, NODE_scoped_identifier)) return 0;
    TSNode prefix = ts_node_child_by_field_name(function, "path", 4);
    Ty ty = ts_node_is_null(prefix) ? 0 : rust_type(c->index, c->file, &c->fn->scope, prefix);
    if (ty) return ty;
    size_t cut = path.len;
    while (cut && path.at[cut - 1] != ':') cut--;
    return cut > 2 ? known_type(c->types, (Str){path.at, cut - 2}, NULL, 0) : 0;
}

static Str last_name(Str path) {
    size_t at = path.len;
    while (at && path.at[at - 1] != ':') at--;
    return (Str){path.at + at, path.len - at};
}

static bool find_known(RustCtx *c, Ty type, Str path, const Args *args, Known *known) {
    const TyItems *items = rust_items(c->index);
    if (known_path(c->types, path, args->types, args->count, known)) return true;
    if (known_function(c->types, type, last_name(path), args->types, args->count, known)) return true;
    if (!type || !args->count) return false;
    return known_method(c->types, items, args->types[0], last_name(path), args->types + 1, args->count - 1, known);
}

static void call_unknown(RustCtx *c, Str spelled, PlaceId through, Args *args, Ty result, PlaceId dst, LocId loc,
                         Value *out) {
    take_args(c, args, NULL, 0, 0, (Views){0});
    finish_call(c, (Str){"", 0}, spelled, args->at, args->count, result, dst, loc, out);
    Event *e = &c->b.u->events.at[c->b.u->events.count - 1];
    if (!through) return;
    e->place = through;
    e->flags |= EVENT_INDIRECT;
}

static void lower_path_call(RustCtx *c, TSNode n, TSNode function, const RustUse *use, PlaceId dst, Value *out) {
    LocId loc = node_loc(c, n);
    TSNode list = node_field(n, FIELD_arguments);
    Str path = rust_path(&c->local, c->index, c->file, &c->fn->scope, function);
    Args args = {0};
    Known known;
    if (lower_wrapper(c, path, list, dst, out) || lower_shape(c, path, list, dst, loc, out)) return;
    const RustFn *f = path.len ? rust_function(c->index, path) : NULL;
    Callee callee = {.name = path, .f = f, .use = *use, .shift = f && f->self != SELF_NONE};
    if (f && !callee.shift) callee.use.receiver = prefix_type(c, function, path);
    lower_args(c, list, &callee, &args);
    Str spelled = node_text(c, function);
    if (f) {
        uint32_t shift = callee.shift;
        if (shift && args.count) callee.use.receiver = args.types[0];
        callee.use.args = args.types + shift;
        callee.use.count = args.count >= shift ? args.count - shift : 0;
        for (uint32_t i = shift; i < args.count && i - shift < f->count; i++)
            ty_unify(c->types, f->params[i - shift], args.types[i], true);
        Views views = views_of(c, f);
        take_args(c, &args, NULL, 0, 0, (Views){views.any << shift, views.deref << shift, views.iterated << shift});
        Ty result = rust_result(c->index, f, &callee.use);
        finish_call(c, f->path, spelled, args.at, args.count, result, dst, loc, out);
        return;
    }
    Ty type = path.len ? prefix_type(c, function, path) : 0;
    if (path.len && find_known(c, type, path, &args, &known)) {
        settle_result(c, known.result, use);
        take_args(c, &args, NULL, 0, 0, (Views){.any = known.self == SELF_NONE ? known.views : known.views << 1});
        finish_call(c, str_of(known.callee), spelled, args.at, args.count, known.result, dst, loc, out);
        return;
    }
    call_unknown(c, spelled, 0, &args, dst ? place_ty(c, dst) : ty_var(c->types), dst, loc, out);
}

/* The types written behind the name of a function. */
static uint32_t written_types(RustCtx *c, TSNode list, Ty types[TY_ARGS]) {
    TSNode n;
    uint32_t count = 0;
    for (Kids kids = rust_kids(c, list); next_kid(&kids, &n) && count < TY_ARGS;)
        if (!node_is(n, NODE_lifetime)) types[count++] = rust_type(c->index, c->file, &c->fn->scope, n);
    return count;
}

void lower_call(RustCtx *c, TSNode n, PlaceId dst, Value *out) {
    TSNode function = node_field(n, FIELD_function);
    Ty types[TY_ARGS];
    RustUse use = {.types = types};
    while (node_is(function, NODE_parenthesized_expression)) function = ts_node_named_child(function, 0);
    if (node_is(function, NODE_generic_function)) {
        use.type_count = written_types(c, node_field(function, FIELD_type_arguments), types);
        function = node_field(function, FIELD_function);
    }
    if (node_is(function, NODE_field_expression)) {
        lower_method(c, n, function, &use, dst, out);
        return;
    }
    const Local *l = node_is(function, NODE_identifier) ? find_local(c, node_text(c, function)) : NULL;
    if (!l && (node_is(function, NODE_identifier) || node_is(function, NODE_scoped_identifier))) {
        lower_path_call(c, n, function, &use, dst, out);
        return;
    }
    Args args = {0};
    Value callee = l ? value_of_place(l->place, place_ty(c, l->place)) : lower_expr(c, function);
    lower_args(c, node_field(n, FIELD_arguments), &(Callee){.use = use}, &args);
    const TyInfo *t = info(c, callee.ty);
    Ty result = t->kind == TY_FN && t->count ? t->args[0] : dst ? place_ty(c, dst) : ty_var(c->types);
    call_unknown(c, node_text(c, function), callee.place, &args, result, dst, node_loc(c, n), out);
}
