/* The part of rule missing-capacity that looks at Rust's collections. */
#ifndef ALLOCLINT_CAPACITY_H
#define ALLOCLINT_CAPACITY_H

#include "rule.h"

void check_rust_capacity(const Rule *rule, const Story *s, Findings *out, Arena tmp);

#endif
