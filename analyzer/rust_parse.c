/* Parses a Rust file in the program's own process, where all files' trees have to be: what makes the parser run out of
 * stack or of time costs that file alone. */
#include "rust_ctx.h"

#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <time.h>

enum { LARGEST_MB = 16, LONGEST_SECONDS = 20 };

static sigjmp_buf back;

static void overflowed(int sig) {
    (void)sig;
    siglongjmp(back, 1);
}

static const char *read_text(void *payload, uint32_t at, TSPoint point, uint32_t *count) {
    const Str *text = payload;
    (void)point;
    *count = at < text->len ? (uint32_t)(text->len - at) : 0;
    return *count ? text->at + at : "";
}

static int64_t processor_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec;
}

static bool out_of_time(TSParseState *state) {
    const int64_t *deadline = state->payload;
    return processor_seconds() > *deadline;
}

static TSTree *parse_text(TSParser *p, Str *text) {
    int64_t deadline = processor_seconds() + LONGEST_SECONDS;
    TSInput input = {.payload = text, .read = read_text, .encoding = TSInputEncodingUTF8};
    TSParseOptions options = {.payload = &deadline, .progress_callback = out_of_time};
    return ts_parser_parse_with_options(p, NULL, input, options);
}

/* False when the stack did not suffice; then the parser is in no state to be used again. */
static bool within_stack(TSParser *p, Str *text, TSTree **tree) {
    enum { STACK_BYTES = 1 << 16 };
    static char stack[STACK_BYTES];
    stack_t stack_before;
    struct sigaction before, action = {.sa_handler = overflowed, .sa_flags = SA_ONSTACK};
    sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, &stack_before);
    sigaction(SIGSEGV, &action, &before);
    bool ok = !sigsetjmp(back, 1);
    if (ok) *tree = parse_text(p, text);
    sigaction(SIGSEGV, &before, NULL);
    sigaltstack(&stack_before, NULL);
    return ok;
}

static TSParser *new_parser(const TSLanguage *language) {
    TSParser *p = ts_parser_new();
    ts_parser_set_language(p, language);
    return p;
}

/* NULL, or why there is no tree. */
static const char *parse_file(TSParser **p, const TSLanguage *language, RustFile *f) {
    if (f->text.len >> 20 >= LARGEST_MB) return "is larger than 16 MB, skipped";
    if (memchr(f->text.at, '\0', f->text.len)) return "looks binary, skipped";
    if (!within_stack(*p, &f->text, &f->tree)) {
        *p = new_parser(language);
        f->tree = NULL;
        return "nests too deeply to be parsed, skipped";
    }
    if (f->tree) return NULL;
    ts_parser_reset(*p);
    return "takes too long to be parsed, skipped";
}

void parse_files(const TSLanguage *language, RustFile *files, uint32_t count) {
    TSParser *p = new_parser(language);
    for (uint32_t i = 0; i < count; i++)
        if (!files[i].fault) files[i].fault = parse_file(&p, language, &files[i]);
    ts_parser_delete(p);
}
