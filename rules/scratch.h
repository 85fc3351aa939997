/* The part of rule alloc-in-loop that looks at Rust's collections. */
#ifndef ALLOCLINT_SCRATCH_H
#define ALLOCLINT_SCRATCH_H

#include "rule.h"

void check_rust_scratch(const Rule *rule, const Story *s, Findings *out, Arena tmp);

#endif
