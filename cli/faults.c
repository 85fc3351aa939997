/* A fault of the program's own ends it with one line and a status of its own. */
#include "cli.h"

#include <signal.h>
#include <unistd.h>

static void fault(int sig) {
    static const char text[] = "alloclint: internal fault, nothing was reported; please file a bug\n";
    ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
    (void)ignored;
    (void)sig;
    _exit(EXIT_FAULT);
}

/* On a stack of its own: a fault may well be the end of the other one. */
void fault_handlers(void) {
    enum { STACK_BYTES = 1 << 16 };
    static char stack[STACK_BYTES];
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
    sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, NULL);
    struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigaction(faults[i], &action, NULL);
}
