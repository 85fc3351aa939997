/* The formats' entry points, declared from formats.def. */
#ifndef ALLOCLINT_FORMATS_H
#define ALLOCLINT_FORMATS_H

#include "report.h"

#define FORMAT(name, summary) void write_##name(FILE *out, const Run *run, const Style *style, Arena tmp);
#include "formats.def"
#undef FORMAT

#endif
