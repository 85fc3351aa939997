/* What Rust code says to clippy about a rule's twin holds for the rule as well. */
#ifndef ALLOCLINT_CLIPPY_H
#define ALLOCLINT_CLIPPY_H

#include "rule.h"

/* True when an attribute around the finding allows (or expects) a twin of its rule: `#[allow(clippy::needless_collect)]`,
 * a group of clippy's that the twin is in, or all warnings. */
bool clippy_allows(const Unit *u, const Finding *f);
/* True for the names that Rule.clippy may hold. */
bool clippy_knows(Str lint);

#endif
