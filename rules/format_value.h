/* The part of format-temp that speaks of Rust. */
#ifndef ALLOCLINT_FORMAT_VALUE_H
#define ALLOCLINT_FORMAT_VALUE_H

#include "rule.h"

/* A value that is made of text and printed or appended once: what has to be said of it goes into the finding, begun by
 * the caller at the birth. False when there is nothing to say. */
bool format_value(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp);
/* The same for text that is made for a parameter which can only print it. */
bool format_param(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp);
/* The same for the text of a number or a character that an array on the stack could hold. */
bool format_stack(const Story *s, const Birth *b, Finding *f, Findings *out, Arena tmp);

#endif
