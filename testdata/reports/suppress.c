/* Suppressions, as sift.c sees them. A line that names a rule in capitals carries a finding of it. This file
 * is read, never compiled; what sift makes of it is in golden/suppress*.txt. Prose may say alloclint: ignore. */

int FAKE1; // alloclint: ignore[fake-rule] the same line, by id
int FAKE2; /* alloclint: ignore[ALC1901] by code */
int FAKE3; // alloclint: ignore[box] by family
int FAKE4; // alloclint: ignore everything
// alloclint: ignore[fake-rule] the line above
int FAKE5;
/* alloclint: ignore[fake-rule] a reason
 * that takes three
 * lines */
int FAKE6;
// alloclint: ignore[fake-rule] stacked
// alloclint: ignore[quiet-rule] comments
int FAKE7, QUIET7;
int FAKE8, QUIET8; // alloclint: ignore[fake-rule, quiet-rule] a list
int FAKE9; // some words first // alloclint: ignore[fake-rule]
    /// alloclint:ignore [ fake-rule ] blanks
    int FAKE10;

int x1; // alloclint: ignore[fake-rule] not alone on its line
int FAKE11; // reported
// alloclint: ignore[fake-rule] a blank line lies between

int FAKE12; // reported
int FAKE13; // alloclint: ignore[quiet-rule] reported: another rule; unused unless quiet-rule is off
int FAKE14; // alloclint: ignore[fake-rule, loop] `loop` is not needed

const char *s1 = "// alloclint: ignore[fake-rule]", *FAKE15; // reported
const char *s2 = "\"// alloclint: ignore", c = '"', *FAKE16; // alloclint: ignore[fake-rule]
const char *s3 = R"x(
// alloclint: ignore[fake-rule] )"
)x", *FAKE17; // reported
#define LONG(FAKE18) "a \
// alloclint: ignore[fake-rule] in a spliced literal" /* reported above */
int n = 1'000'000, *FAKE19 = L'"'; // alloclint: ignore[fake-rule]
#error don't stumble "over prose
int FAKE20; // alloclint: ignore[fake-rule]

int FAKE21; // alloclint: ignore[fake-rul] reported: misspelt
int FAKE22; // alloclint: ignore[fake-rule reported: not closed
int FAKE23; // alloclint: ignore[] reported: empty
int FAKE24; // alloclint: ingore[fake-rule] reported: misspelt
int FAKE25; // alloclint: ignore-next-line reported: not known
int FAKE26; // alloclint: is silent about prose; reported
int x2; // alloclint: ignore[no-such-thing-anywhere, unused-suppression] excused
int x3; // alloclint: ignore nothing
int FAKE27; // alloclint: ignore[fake-rule] a spliced comment \
int FAKE28; // suppressed as well
int FAKE29; /* alloclint: ignore[fake-rule] open to the end
