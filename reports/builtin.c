/* The rules that reports bring along: what is said about suppressions, by sift. They look for nothing
 * in a program, so they are not in the registry and have no check. */
#include "report.h"

const Rule rule_unused_suppression = {
    .id = "unused-suppression",
    .code = "ALC9001",
    .title = "UnusedSuppression",
    .family = FAMILY_TEMP,
    .level = LEVEL_WARNING,
    .precision = "very-high",
    .summary = "An `alloclint: ignore` comment covers no finding, or cannot be understood.",
    .why =
        "It costs nothing at run time, but it hides the next finding on that line, and it tells readers of a problem "
        "that is not there.",
    .fix = "Remove the comment, or correct the rule's name in it. Ids, codes and families are understood, separated by "
           "commas.",
    .misses = "A comment that names a rule which did not run is not judged.",
    .examples = {{.lang = LANG_C,
                  .bad = "int twice(int n) {\n"
                         "    return n * 2; // alloclint: ignore[box]\n"
                         "}\n",
                  .good = "int twice(int n) {\n"
                          "    return n * 2;\n"
                          "}\n"}},
};
