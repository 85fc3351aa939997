/* Child processes parse, a few at a time: each one file, or a batch of files where the language says that its parser
 * can be trusted with one. A child writes its units to a pipe; whatever the parser does to itself, this side only sees
 * a pipe that ends, and goes on behind the file it ended in.
 *
 * What goes through the pipe, per file: 16 bytes that say what follows (the tags below), 16 that say how long it is,
 * then the unit as unit_write wrote it, or the text of an error. Nothing here knows what a unit says. */
#include "analyze.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TAG_BYTES = 16, EXIT_OUT_OF_MEMORY = 101, WALL_MS = 3000, PIPE_BYTES = 1 << 20 };

static const char tag_unit[TAG_BYTES + 1] = "alloclint unit 1";
static const char tag_error[TAG_BYTES + 1] = "alloclint error ";

#define LANG(symbol, name, extensions) extern const FrontEnd front_end_##symbol;
#include "lang.def"
#undef LANG

static const FrontEnd *const front_ends[] = {
#define LANG(symbol, name, extensions) &front_end_##symbol,
#include "lang.def"
#undef LANG
};
enum { FRONT_ENDS = sizeof front_ends / sizeof *front_ends };

static Str extension(Str path) {
    Str name = str_base(path);
    size_t dot = name.len;
    while (dot && name.at[dot - 1] != '.') dot--;
    return dot ? (Str){name.at + dot, name.len - dot} : (Str){"", 0};
}

const FrontEnd *front_end_for(Str path) {
    Str ext = extension(path);
    for (size_t i = 0; ext.len && i < FRONT_ENDS; i++) {
        for (Str rest = str_of(front_ends[i]->extensions); rest.len;)
            if (str_eq(str_cut(&rest, ' '), ext)) return front_ends[i];
    }
    return NULL;
}

/* --- the child ---------------------------------------------------------------------------------------- */

static bool send_all(int fd, const char *data, size_t len) {
    while (len) {
        ssize_t n = write(fd, data, len);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        data += n;
        len -= (size_t)n;
    }
    return true;
}

/* NULL, or why the file cannot be source text (owned by `a`). Looks before the parser does: parsers open
 * pipes and devices without a thought. */
static const char *refuse(Arena *a, const char *path, Arena tmp) {
    enum { BINARY_PROBE = 8192 };
    Str text;
    struct stat st;
    const char *error;
    bool odd = stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
    if (odd && !file_provided(path, &text)) return "is not a regular file, skipped";
    if (!file_read(&tmp, path, &text, &error)) {
        bool unfit = str_starts(str_of(error), "is ");
        return unfit ? str_format(a, "%s, skipped", error) : str_format(a, "cannot be read: %s", error);
    }
    Str head = {text.at, text.len < BINARY_PROBE ? text.len : BINARY_PROBE};
    return str_find(head, '\0') < head.len ? "looks binary, skipped" : NULL;
}

/* Whatever parsers write must not reach the user's terminal, and an `-include /dev/stdin` must not wait. */
static void cut_off_terminal(void) {
    int null = open("/dev/null", O_RDWR);
    if (null < 0) _exit(1);
    for (int fd = 0; fd <= 2; fd++) dup2(null, fd);
    if (null > 2) close(null);
}

/* Bytes of address space in use: what the parent reserved is not the child's doing. */
static uint64_t address_space(void) {
    char text[64] = "";
    int fd = open("/proc/self/statm", O_RDONLY);
    ssize_t n = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    return n > 0 ? strtoull(text, NULL, 10) * (uint64_t)sysconf(_SC_PAGESIZE) : 0;
}

static void limit_memory(uint64_t bytes) {
    rlim_t most = address_space() + bytes;
    setrlimit(RLIMIT_AS, &(struct rlimit){most, most});
}

static void confine(const PoolOptions *options, uint32_t files, pid_t parent) {
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGPIPE, SIGXCPU, SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) signal(faults[i], SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1); /* it died before we could ask to be told */
    cut_off_terminal();
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    rlim_t seconds = (rlim_t)options->seconds * files;
    setrlimit(RLIMIT_CPU, &(struct rlimit){seconds, seconds + 1});
    if (options->memory) limit_memory(options->memory);
}

static const char *parse(const Job *job, Unit *u, Arena *unit, Arena tmp) {
    const FrontEnd *front = front_end_for(str_of(job->path));
    if (!front && str_ends(str_of(job->path), ".rs")) return "is Rust, which this program was built without, skipped";
    if (!front) return "is in no language that is known by its extension, skipped";
    const char *error = refuse(unit, job->path, tmp);
    return error ? error : front->parse(job, u, unit, tmp);
}

static bool send_head(int fd, const char *tag, uint64_t length) {
    char head[2 * TAG_BYTES] = {0};
    memcpy(head, tag, TAG_BYTES);
    memcpy(head + TAG_BYTES, &length, sizeof length);
    return send_all(fd, head, sizeof head);
}

static bool parse_and_send(const Job *job, int fd, Arena unit, Arena tmp) {
    Unit u = {0};
    const char *error = parse(job, &u, &unit, tmp);
    if (error) return send_head(fd, tag_error, strlen(error)) && send_all(fd, error, strlen(error));
    return send_head(fd, tag_unit, unit_size(&u)) && unit_write(&u, fd);
}

static _Noreturn void child(const Job *jobs, uint32_t count, const PoolOptions *options, pid_t parent, int fd) {
    enum { UNIT_SHARE = 8, TMP_SHARE = 8 }; /* of the memory limit; the parser takes the rest */
    confine(options, count, parent);
    uint64_t memory = options->memory ? options->memory : (uint64_t)64 << 30;
    Arena unit = arena_open((size_t)(memory / UNIT_SHARE)), tmp = arena_open((size_t)(memory / TMP_SHARE));
    bool sent = true;
    for (uint32_t i = 0; i < count && sent; i++) sent = parse_and_send(&jobs[i], fd, unit, tmp);
    _exit(!sent);
}

/* --- the parent --------------------------------------------------------------------------------------- */

/* Jobs that one child parses one after the other. */
typedef struct Batch {
    uint32_t first, count;
} Batch;

typedef struct Worker {
    pid_t pid; /* 0: idle */
    int fd;
    Batch batch;
    int64_t deadline; /* in milliseconds() */
    bool late;        /* killed at its deadline */
    Arena inbox;      /* what came through the pipe so far, from its start */
} Worker;

typedef struct Pool {
    Arena *run;
    const Job *jobs;
    uint32_t count;
    const PoolOptions *options;
    Outcome *outcome;
    Worker *workers;
    struct pollfd *polls;
    uint32_t slots; /* workers at a time */
    Vec(Batch) batches; /* batches[next] is the next to start */
    uint32_t next, done, busy;
} Pool;

static int64_t milliseconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void settle(Pool *p, uint32_t job, const char *error) {
    if (error) p->outcome[job] = (Outcome){.error = error};
    p->done++;
    if (p->options->progress) p->options->progress(p->options->context, p->done, p->count);
}

static void settle_all(Pool *p, Batch b, const char *error) {
    for (uint32_t i = 0; i < b.count; i++) settle(p, b.first + i, error);
}

static void start(Pool *p, Worker *w) {
    int ends[2];
    Batch b = p->batches.at[p->next++];
    if (p->outcome[b.first].error) {
        settle_all(p, b, p->outcome[b.first].error);
        return;
    }
    if (pipe2(ends, O_CLOEXEC) != 0) {
        settle_all(p, b, str_format(p->run, "cannot be parsed: %s", strerror(errno)));
        return;
    }
    pid_t self = getpid(), pid = fork();
    if (pid == 0) {
        close(ends[0]);
        child(&p->jobs[b.first], b.count, p->options, self, ends[1]);
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        settle_all(p, b, str_format(p->run, "cannot be parsed: no process for it: %s", strerror(errno)));
        return;
    }
    fcntl(ends[0], F_SETPIPE_SZ, PIPE_BYTES); /* fewer switches between the two; failing is harmless */
    Arena inbox = w->inbox;
    inbox.at = inbox.base;
    int64_t deadline = milliseconds() + (int64_t)p->options->seconds * b.count * WALL_MS;
    *w = (Worker){pid, ends[0], b, deadline, false, inbox};
    p->busy++;
}

/* Why a child that did not deliver ended. Owned by `run`. */
static const char *obituary(Arena *run, int status, bool late, uint32_t seconds) {
    int by = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (late || by == SIGXCPU) return str_format(run, "took longer than %u s, skipped", seconds);
    if (by == SIGSEGV || by == SIGBUS) return "the parser crashed (segmentation fault), skipped";
    if (by == SIGABRT) return "the parser crashed (aborted), skipped";
    if (by == SIGKILL) return "the parser was killed (out of memory?), skipped";
    if (by) return str_format(run, "the parser crashed (signal %d), skipped", by);
    if (WEXITSTATUS(status) == EXIT_OUT_OF_MEMORY) return "needs more memory than it may use, skipped";
    return str_format(run, "the parser ended early (exit status %d), skipped", WEXITSTATUS(status));
}

/* The next answer in what a child sent; false when it is not there as a whole. */
static bool next_answer(Str *rest, Str *tag, Str *body) {
    uint64_t length;
    if (rest->len < 2 * TAG_BYTES) return false;
    memcpy(&length, rest->at + TAG_BYTES, sizeof length);
    if (length > rest->len - 2 * TAG_BYTES) return false;
    *tag = (Str){rest->at, TAG_BYTES};
    *body = (Str){rest->at + 2 * TAG_BYTES, (size_t)length};
    *rest = (Str){body->at + length, rest->len - 2 * TAG_BYTES - (size_t)length};
    return true;
}

static const char *deliver(Pool *p, uint32_t job, Str tag, Str body) {
    if (str_starts(tag, tag_error)) return str_z(p->run, body);
    char *kept = arena_get(p->run, 1, TAG_BYTES, body.len + 1);
    memcpy(kept, body.at, body.len);
    Outcome *out = &p->outcome[job];
    out->ok = str_starts(tag, tag_unit) && unit_read(&out->unit, (Str){kept, body.len});
    return out->ok ? NULL : "the parser sent half an answer, skipped";
}

/* Takes what a child sent. When it died, the file it died in is lost, and those behind it are given to another. */
static void finish(Pool *p, Worker *w) {
    int status = 0;
    close(w->fd);
    while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR) {}
    w->pid = 0;
    p->busy--;
    Str rest = {w->inbox.base, (size_t)(w->inbox.at - w->inbox.base)}, tag, body;
    uint32_t i = 0;
    for (; i < w->batch.count && next_answer(&rest, &tag, &body); i++)
        settle(p, w->batch.first + i, deliver(p, w->batch.first + i, tag, body));
    if (i == w->batch.count) return;
    settle(p, w->batch.first + i, obituary(p->run, status, w->late, p->options->seconds));
    if (++i < w->batch.count) *vec_push(p->run, &p->batches) = (Batch){w->batch.first + i, w->batch.count - i};
}

static void receive(Pool *p, Worker *w) {
    enum { CHUNK = 1 << 18 };
    char *room = arena_get(&w->inbox, 1, 1, CHUNK);
    ssize_t n = read(w->fd, room, CHUNK);
    bool ended = n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN);
    w->inbox.at = room + (n > 0 ? n : 0);
    if (ended) finish(p, w);
}

/* Kills who is late; returns the milliseconds until the next one will be. */
static int watch(Pool *p) {
    int64_t t = milliseconds(), first = t + 60000;
    for (uint32_t i = 0; i < p->slots; i++) {
        Worker *w = &p->workers[i];
        if (!w->pid || w->late) continue;
        if (w->deadline <= t) {
            w->late = true;
            kill(w->pid, SIGKILL);
        } else if (w->deadline < first)
            first = w->deadline;
    }
    return (int)(first - t) + 1;
}

static void turn(Pool *p) {
    uint32_t n = p->slots;
    for (uint32_t i = 0; i < n; i++) {
        while (!p->workers[i].pid && p->next < p->batches.count) start(p, &p->workers[i]);
        p->polls[i] = (struct pollfd){.fd = p->workers[i].pid ? p->workers[i].fd : -1, .events = POLLIN};
    }
    if (!p->busy || poll(p->polls, n, watch(p)) <= 0) return;
    for (uint32_t i = 0; i < n; i++)
        if (p->polls[i].fd >= 0 && p->polls[i].revents) receive(p, &p->workers[i]);
}

static void prepare(Pool *p, const FrontEnd *front) {
    Arena tmp = arena_open((size_t)1 << 30);
    Job *own = arena_array(&tmp, Job, p->count + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->count; i++)
        if (!p->outcome[i].error && front_end_for(str_of(p->jobs[i].path)) == front) own[n++] = p->jobs[i];
    front->prepare(p->run, own, n, tmp);
    arena_close(&tmp);
}

/* Parsers are loaded once, before the first fork, and only those that have something to parse. */
static void load(Pool *p, const FrontEnd *front) {
    const char *error = NULL;
    bool asked = false;
    for (uint32_t i = 0; i < p->count; i++) {
        if (p->outcome[i].error || front_end_for(str_of(p->jobs[i].path)) != front) continue;
        if (!asked) error = front->load(p->run);
        asked = true;
        if (error) p->outcome[i].error = error;
    }
    if (asked && !error && front->prepare) prepare(p, front);
}

/* As many jobs as their language lets one child take, but no more than a fair share. */
static void make_batches(Pool *p, uint32_t workers) {
    enum { ROUNDS = 3 };
    uint32_t share = p->count / (workers * ROUNDS) + 1;
    for (uint32_t i = 0; i < p->count;) {
        const FrontEnd *front = front_end_for(str_of(p->jobs[i].path));
        uint32_t most = front && front->batch < share ? front->batch : share, n = 1;
        if (!front || !most || p->outcome[i].error) most = 1;
        while (n < most && i + n < p->count && !p->outcome[i + n].error &&
               front_end_for(str_of(p->jobs[i + n].path)) == front)
            n++;
        *vec_push(p->run, &p->batches) = (Batch){i, n};
        i += n;
    }
}

void pool_run(Arena *run, const Job *jobs, uint32_t count, const PoolOptions *options, Outcome *outcome) {
    enum { INBOX_BYTES = 1 << 30 };
    memset(outcome, 0, count * sizeof *outcome);
    Pool p = {.run = run, .jobs = jobs, .count = count, .options = options, .outcome = outcome};
    for (size_t i = 0; i < FRONT_ENDS; i++) load(&p, front_ends[i]);
    make_batches(&p, options->workers);
    p.slots = options->workers < p.batches.count ? options->workers : p.batches.count;
    p.workers = arena_array(run, Worker, p.slots);
    p.polls = arena_array(run, struct pollfd, p.slots);
    for (uint32_t i = 0; i < p.slots; i++) p.workers[i].inbox = arena_open(INBOX_BYTES);
    while (p.done < count) turn(&p);
    for (uint32_t i = 0; i < p.slots; i++) arena_close(&p.workers[i].inbox);
}
