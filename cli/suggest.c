/* "did you mean": the closest of the names that would have been right. */
#include "cli.h"

Suggestion suggest_for(Str given) {
    size_t far = given.len / 3 + 1; /* edits that still look like a slip */
    return (Suggestion){given, {"", 0}, (unsigned)(far < 4 ? far : 4) + 1};
}

void suggest_offer(Suggestion *s, Str candidate) {
    unsigned d = str_distance(s->given, candidate, s->distance);
    if (d >= s->distance) return;
    s->distance = d;
    s->best = candidate;
}

const char *suggest_text(Arena *a, const Suggestion *s) {
    return s->best.len ? str_format(a, "; did you mean `%.*s`?", STR_ARG(s->best)) : "";
}
