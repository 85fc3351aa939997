/* What a function does with an owner that it takes by value: would a reference have done?
 *
 * Nothing here knows a single rule or the name of a library function. */
#ifndef ALLOCLINT_TAKEN_H
#define ALLOCLINT_TAKEN_H

#include "lenders.h"

typedef enum Taken {
    TAKEN_NEEDED,    /* it keeps it or changes it, or that is not known */
    TAKEN_READ,      /* it only reads it */
    TAKEN_SOMETIMES, /* on some paths it keeps it, on others, which are no failures, it reads and drops it */
} Taken;

/* Text, a container, a record that holds one: what a reference could stand for. */
bool is_lendable(const Unit *u, TypeId type);
/* What the function does with a parameter that is_lendable. */
Taken taken_as(const Story *s, uint32_t param, Arena tmp);

#endif
