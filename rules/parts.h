/* Parts: members that hold memory allocated for an object of its own, as its maker fills them, and the proof that the
 * memory lives exactly as long as the object. Knows facts through query.h only; no rule's texts live here. */
#ifndef ALLOCLINT_PARTS_H
#define ALLOCLINT_PARTS_H

#include "births.h"

/* A member that is given fresh memory in the function that makes the object. */
typedef struct Part {
    const Story *s;
    EventId store;
    PlaceId place;  /* job->name */
    PlaceId owner;  /* job */
    const Birth *birth; /* of what it points to */
    const Birth *object;
    const Type *record; /* the member is declared in */
    const Type *whole;  /* the object's, of which the record may be a part */
    int64_t bytes; /* that the record could hold itself, 0: the room is behind it */
    const MemberUse *freed; /* one place where */
    const MemberUse *also;  /* another function that allocates such objects and fills the member; NULL: none */
} Part;

/* True when the event stores fresh memory in a member of an object that the function has just allocated. *part is filled
 * in, but for what only part_lives_as_long tells. */
bool part_at(const Story *s, EventId store, Part *part, Arena tmp);
/* True when an earlier event of the function fills the same member. */
bool part_is_repeated(const Part *part, Arena tmp);
/* True when the memory and the object live and die together: in the whole run nothing else is ever stored in the member,
 * its memory is freed with the object only and the object never without it, no object gets away with the member unset,
 * none is copied, or is anything but a heap object of its own. */
bool part_lives_as_long(Part *part, Arena tmp);

#endif
