/* One line on standard error that says how far the run is: on a terminal only, after a second, gone at the end. */
#include "cli.h"

#include <time.h>
#include <unistd.h>

static struct {
    bool started, visible;
    struct timespec start;
} line;

static bool long_enough(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec - line.start.tv_sec > (now.tv_nsec < line.start.tv_nsec);
}

void progress_show(void *context, uint32_t done, uint32_t total) {
    (void)context;
    if (!line.started) {
        line.started = true;
        clock_gettime(CLOCK_MONOTONIC, &line.start);
    }
    if (!isatty(STDERR_FILENO) || !long_enough()) return;
    line.visible = true;
    fprintf(stderr, "\r%u of %u files", done, total);
    fflush(stderr);
}

void progress_erase(void) {
    if (line.visible) fputs("\r\x1b[K", stderr);
    line.visible = false;
}
