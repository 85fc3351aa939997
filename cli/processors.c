/* How many processors this process may use: its affinity mask and its control groups' quotas. */
#include "cli.h"

#include <sched.h>
#include <stdlib.h>

static uint32_t by_affinity(void) {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    int n = CPU_COUNT(&set);
    return n > 0 ? (uint32_t)n : 1;
}

/* A cpu.max reads "QUOTA PERIOD" or "max PERIOD"; part of a processor counts as one. */
static uint32_t quota(const char *path, uint32_t most, Arena tmp) {
    Str text;
    const char *error;
    if (!file_read(&tmp, path, &text, &error)) return most;
    unsigned long long allowed = 0, period = 0;
    if (sscanf(text.at, "%llu %llu", &allowed, &period) != 2 || !period) return most;
    unsigned long long n = (allowed + period - 1) / period;
    return n < 1 ? 1 : n < most ? (uint32_t)n : most;
}

uint32_t processors(Arena tmp) {
    uint32_t n = by_affinity();
    Str groups;
    const char *error;
    if (!file_read(&tmp, "/proc/self/cgroup", &groups, &error)) return n;
    while (groups.len) {
        Str line = str_cut(&groups, '\n');
        if (!str_starts(line, "0::/")) continue; /* the unified hierarchy */
        for (Str group = {line.at + 3, line.len - 3}; group.len > 1; group = str_dir(group)) {
            const char *path = str_format(&tmp, "/sys/fs/cgroup%.*s/cpu.max", STR_ARG(group));
            n = quota(path, n, tmp);
        }
    }
    return quota("/sys/fs/cgroup/cpu.max", n, tmp);
}
