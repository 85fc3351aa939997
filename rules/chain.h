/* Chains of iterator adaptors in Rust, seen from the call that ends them: what do they go through, what do their closures
 * do, and could they run later than they do?
 *
 * Knows facts through query.h only; no rule's texts live here. */
#ifndef ALLOCLINT_CHAIN_H
#define ALLOCLINT_CHAIN_H

#include "rule.h"

enum { CHAIN_ROOTS = 8 };

typedef struct Chain {
    EventId first; /* the call that begins it */
    bool in_memory; /* what it goes through is a collection, a text, or a range of numbers */
    bool pure; /* its closures compute and do nothing else */
    uint32_t roots;
    struct {
        const Operand *o;
        EventId at;
        bool moved; /* given away to the iterator: nothing is borrowed */
    } root[CHAIN_ROOTS];
} Chain;

/* The chain that the call `end` goes through, its first argument. False when not all of it is known. */
bool chain_of(Arena *a, const Story *s, EventId end, Chain *out);
/* True when what the chain borrows and its closures name stays as it is between the two events. */
bool chain_lasts(const Story *s, const Chain *c, EventId from, EventId to, Arena tmp);
/* True when nothing that the call may write through an argument is named by the chain. */
bool chain_apart(const Story *s, const Chain *c, EventId call);
/* When the chain, up to `end`, is one call that empties a collection as a whole: that collection; else NULL. */
const Operand *chain_drained(const Story *s, const Chain *c, EventId end);

#endif
