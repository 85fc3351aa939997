/* Counting a run's findings and problems, for the formats that sum up. */
#ifndef ALLOCLINT_TALLY_H
#define ALLOCLINT_TALLY_H

#include "report.h"

typedef struct Tally {
    uint32_t level[LEVEL_ERROR + 1]; /* findings by Level */
    uint32_t failures;               /* problems that make the exit status 2 */
} Tally;

static inline Tally tally_of(const Run *run) {
    Tally t = {{0}, 0};
    for (uint32_t i = 0; i < run->finding_count; i++) t.level[run->findings[i].level]++;
    for (uint32_t i = 0; i < run->problem_count; i++) t.failures += run->problems[i].error;
    return t;
}

#endif
