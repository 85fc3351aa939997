/* What is known of a function: one row, whatever its source.
 *
 * A row comes from analyzer/api/NAME.def (shipped knowledge), from a user's JSON pack, or is inferred from a
 * function's own body (summary.c). All three are the same struct and the same notation, which is also
 * what --dump=api and --dump=summaries print:
 *
 *     strndup   (r -)      fresh copy:1 heap:malloc
 *     realloc   (g -)      regrown:1 size:2 heap:malloc
 *     snprintf  (w - r *r) format:3
 *
 * Parameter letters (one per parameter, `*x` for the variadic rest):
 *     -  a plain value             r  memory only read            w  memory written (and read)
 *     f  freed                     k  kept: stored where it outlives the call
 *     c  consumed: kept and owned from now on                     d  read, and a copy of it is kept
 *     a  appended to: an owner that may grow                      v  an owner whose room is reserved
 *     z  emptied, its memory kept  i  an owner initialised empty  x  what it owns is freed, not itself
 *     g  given up for the regrown result (realloc)                o  receives a fresh pointer (T **)
 *     b  a function called back    ?  unknown
 *
 * Rust's rows (api/rust_*.def, which say more: see rust.def) use the same letters; self is parameter 1. r: by shared
 * reference, w: by &mut, c: taken by value, -: a plain Copy value, b: a closure that runs during the call (one that a
 * lazy adaptor keeps is c). What a fresh value costs is said by its type: `fresh bytes:0` does not allocate.
 *
 * Result and property words, separated by spaces, in any order:
 *     fresh          a new heap object that the caller owns
 *     regrown:N      argument N's object, possibly moved
 *     arg:N          argument N itself                interior:N  a pointer into argument N's object
 *     borrow:N       memory owned by what argument N points to
 *     static         storage overwritten by a later call (getenv, strerror)
 *     lasting        storage that is never freed or changed (a literal, an interned string)
 *     copy:N         the fresh (or out) object is a copy of what argument N points to
 *     size:N size:N*M   its size in bytes is argument N, or their product (size:N+K: K bytes more)
 *     bytes:K        its size is the constant K
 *     zero           its bytes are zero
 *     empty          the owner created holds nothing yet     room:N   argument N is its first capacity
 *     heap:NAME      which allocator; objects of one heap may be freed by its free only (of `borrow … role:text`: the
 *                    text is such an object by itself, which the owner may give up)
 *     format:N       argument N is a printf format for the arguments behind it (or the va_list after it)
 *     text:N         argument N is text appended or printed
 *     count:N        argument N limits how many bytes of argument text/copy are used
 *     into:N         what a `w` parameter of type T ** receives points into argument N's object (strtol)
 *     length:N       the result is the length of the text argument N, without its terminator, or how many elements
 *                    it has
 *     role:NAME      what the function does for its owner type; see Role
 *     nonnull        never returns NULL             noreturn      does not return
 *     maybe          returns NULL where argument `copy` is NULL
 *     frees          may free memory that is not reachable from its arguments
 *     writes         may write memory that is not reachable from its arguments
 *     sets           may set numbers or pointers there, but writes no text and no records
 *     calls          runs code it was given (callbacks)   twice   may return a second time (setjmp)
 *     compares       only compares or measures its arguments: no copy of them would be needed for it
 *     whole          what it lends is all of argument 1, as another type (as_bytes)
 *     equates        its result says whether arguments 1 and 2 are equal, or whether they are not
 *     folds:N        the fresh object is argument N with its ASCII letters in one case
 *     prints:N       the fresh text is what printing argument N gives
 *     looks:N        argument N is a key that is looked up: any borrowed form of it will do
 *     eager:N        argument N may turn out not to be needed
 *     owned:N        the result is argument N where that owns what it holds, else a copy of what it borrows
 *     twin:NAME      what does the same without a heap object: for `eager` one that makes it when it is needed, for
 *                    `folds` one that compares without folding first, for `prints` one that lends the text; for what
 *                    makes one text of two, what appends one to a text that is there
 *     drains:N       goes through all elements of the iterator or container argument N
 *     covers:N       writes the first so many bytes of argument 1, all of them: argument N is their number (zero: zeros)
 *     fills:N        each of them gets the value of argument N
 *     lazy           returns an iterator; nothing happens before that is gone through
 *     each           a closure argument runs once per element      clones   its elements are deep copies
 *     yields         each element of the iterator is a fresh heap object; twin, when there is one, fills one again
 *     cold           a closure argument runs when something went wrong only
 *     acts           does more than its arguments and result show: files, output, threads, time, other processes
 *     drops          hands on only some of the elements it goes through
 *     same           given the same arguments again it makes the same again, and does nothing else
 *     backwards      needs an iterator that can be gone through from its end
 *     keys:NAME      its closure makes a key whenever one is compared; NAME compares the elements themselves, and twin,
 *                    when there is one, makes each key once
 *     orders         leaves equal elements in their order, for which it takes memory that its twin does not need
 *     instead:NAME   of elements gathered for this call alone: the iterator's own NAME gives the same
 *     allocates      (inferred) some path allocates and the memory outlives the call or is freed inside
 * A row without a result word says nothing about a pointer it returns; `plain` says that it is no memory.
 * Argument numbers count from 1. */
#ifndef ALLOCLINT_API_H
#define ALLOCLINT_API_H

#include "base/arena.h"
#include "base/str.h"

enum { API_PARAMS = 12 };

typedef enum Effect {
    EFFECT_UNKNOWN,
    EFFECT_PLAIN,
    EFFECT_READ,
    EFFECT_WRITE,
    EFFECT_FREE,
    EFFECT_KEEP,
    EFFECT_CONSUME,
    EFFECT_DUPLICATE,
    EFFECT_APPEND,
    EFFECT_RESERVE,
    EFFECT_CLEAR,
    EFFECT_INIT,
    EFFECT_RELEASE,
    EFFECT_REGROW,
    EFFECT_OUT,
    EFFECT_CALLBACK,
} Effect;

typedef enum ResultKind {
    RESULT_UNKNOWN,
    RESULT_PLAIN,
    RESULT_FRESH,
    RESULT_REGROWN,
    RESULT_ARG,
    RESULT_INTERIOR,
    RESULT_BORROW,
    RESULT_STATIC,
    RESULT_LASTING,
    RESULT_PENDING, /* while it is inferred: nothing has been returned yet */
} ResultKind;

/* What a function does for the owner type in its first parameter or result: the library's vocabulary, so
 * that a message can say `strbuf_addf` where the code uses strbuf. */
typedef enum Role {
    ROLE_NONE,
    ROLE_CREATE,
    ROLE_CREATE_SIZED,
    ROLE_INIT,
    ROLE_INIT_SIZED,
    ROLE_APPEND_TEXT,
    ROLE_APPEND_BYTES,
    ROLE_APPEND_CHAR,
    ROLE_APPEND_FORMAT,
    ROLE_PUSH,
    ROLE_RESERVE,
    ROLE_CLEAR,
    ROLE_RELEASE,
    ROLE_FREE,
    ROLE_STEAL,
    ROLE_TEXT,
} Role;

enum ApiFlag {
    API_VARIADIC = 1,
    API_NONNULL = 2,
    API_NORETURN = 4,
    API_FREES = 8,
    API_WRITES = 16,
    API_ZEROED = 32,
    API_EMPTY = 64,
    API_CALLS = 128,
    API_INFERRED = 256,
    API_PACK = 512,
    API_TWICE = 8192, /* returns a second time, from elsewhere (setjmp) */
    API_SETS = 2048, /* may set numbers or pointers that are not reachable from its arguments, but no text or records */
    API_EDITS = 4096, /* inferred: the text made is not just what `format` says: something is added or changed */
    API_ALLOCATES = 1024, /* inferred: some path allocates and the memory outlives the call or is freed inside */
    API_LAZY = 1 << 14,
    API_EACH = 1 << 15,
    API_COLD = 1 << 16,
    API_COMPARES = 1 << 17,
    API_CLONES = 1 << 18,
    API_EQUATES = 1 << 19,
    API_BACKWARDS = 1 << 20,
    API_WHOLE = 1 << 21,
    API_ORDERS = 1 << 22,
    API_SAME = 1 << 23,
    API_ACTS = 1 << 24,
    API_YIELDS = 1 << 25,
    API_DROPS = 1 << 26,
    API_MAYBE = 1 << 27,
};

typedef struct Api {
    const char *name; /* owned by whoever made the row */
    const char *library; /* "libc", "glib", …; "" for inferred rows */
    uint8_t params; /* letters given */
    uint8_t param[API_PARAMS]; /* Effect */
    uint8_t rest; /* Effect of variadic arguments */
    uint8_t result; /* ResultKind */
    uint8_t result_arg; /* for REGROWN, ARG, INTERIOR, BORROW; counts from 1 */
    uint8_t copy, size1, size2, room, format, text, count, into, length, drains, covers,
        fills; /* argument numbers; 0: none */
    uint8_t folds, prints, looks, eager, owned; /* the same */
    uint8_t role; /* Role */
    uint32_t flags; /* ApiFlag */
    int64_t bytes; /* constant size, -1 when unknown */
    int64_t size_add; /* inferred: constant added to size1 */
    const char *heap; /* allocator's name; "" when unknown or none */
    const char *twin; /* as written in code; NULL: there is none */
    const char *keys; /* what compares elements instead of keys made of them; "" or NULL: none */
    const char *instead; /* the iterator's own method that gives the same; "" or NULL: none */
} Api;

/* Effect of argument `arg` (from 0) of a call. */
static inline Effect api_effect(const Api *api, uint32_t arg) {
    if (arg < api->params) return (Effect)api->param[arg];
    return (api->flags & API_VARIADIC) ? (Effect)api->rest : EFFECT_UNKNOWN;
}

/* Parses a row in the notation above. `params` is "(r - *r)" without the parentheses. Returns NULL and
 * sets *error (arena-owned) when a word is unknown. */
const Api *api_parse(Arena *a, const char *name, const char *library, const char *params, const char *text,
                     const char **error);

/* Writes a row in the notation above; the text is owned by the arena. */
const char *api_format(Arena *a, const Api *api);

typedef struct ApiTable ApiTable;

/* The shipped rows, in a table owned by the arena. A shipped row that does not parse is a bug (asserts). */
ApiTable *api_table(Arena *run);
/* Adds a row; a later row of the same name replaces an earlier one. */
void api_add(ApiTable *t, Arena *run, const Api *row);
/* The row of that name, or NULL. */
const Api *api_find(const ApiTable *t, Str name);
uint32_t api_count(const ApiTable *t);
const Api *api_at(const ApiTable *t, uint32_t i); /* in order of addition */

/* Reads a user's JSON pack into the table. Returns NULL, or a message (arena-owned) that says what is
 * wrong with which row. The format is documented in docs/api-packs.md. */
const char *api_read_pack(ApiTable *t, Arena *run, const char *path);

#endif
