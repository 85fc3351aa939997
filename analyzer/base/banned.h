/* Force-included everywhere but arena.c: the heap is reached through arenas only. */
#ifndef ALLOCLINT_BANNED_H
#define ALLOCLINT_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#pragma GCC poison malloc calloc realloc reallocarray strdup strndup asprintf vasprintf getline getdelim open_memstream
#pragma GCC poison strcpy strcat sprintf vsprintf gets strtok

#endif
