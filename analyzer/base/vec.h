/* Growing arrays whose storage lives in an arena. `Vec(T)` declares one; `vec_push` adds an element and
 * yields a pointer to it (zeroed). Capacity doubles; the last array of an arena grows in place. */
#ifndef ALLOCLINT_VEC_H
#define ALLOCLINT_VEC_H

#include "arena.h"

#define Vec(T)                                                                                                         \
    struct {                                                                                                           \
        T *at;                                                                                                         \
        uint32_t count;                                                                                                \
        uint32_t room;                                                                                                 \
    }

#define vec_push(arena, v)                                                                                             \
    ((v)->count < (v)->room ? (void)0                                                                                  \
                            : (void)((v)->at = arena_regrow((arena), (v)->at, sizeof *(v)->at, _Alignof(max_align_t),  \
                                                            (v)->room, (v)->room ? (size_t)(v)->room * 2 : 8),         \
                                     (v)->room = (v)->room ? (v)->room * 2 : 8),                                       \
     &(v)->at[(v)->count++])

#endif
