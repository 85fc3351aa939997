/* The registry of formats. Knows none of them but through formats.def. */
#include "formats.h"

#define FORMAT(name, summary) static const Format format_##name = {#name, summary, write_##name};
#include "formats.def"
#undef FORMAT

const Format *const formats_all[] = {
#define FORMAT(name, summary) &format_##name,
#include "formats.def"
#undef FORMAT
};

const uint32_t formats_count = (uint32_t)(sizeof formats_all / sizeof *formats_all);

const Format *format_find(Str name) {
    for (uint32_t i = 0; i < formats_count; i++)
        if (str_is(name, formats_all[i]->name)) return formats_all[i];
    return NULL;
}
