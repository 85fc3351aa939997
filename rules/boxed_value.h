/* The part of rule boxed-local that looks at Rust's boxes. */
#ifndef ALLOCLINT_BOXED_VALUE_H
#define ALLOCLINT_BOXED_VALUE_H

#include "rule.h"

void check_rust_boxes(const Rule *rule, const Story *s, Findings *out, Arena tmp);

#endif
