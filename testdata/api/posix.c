/* Calls every function that analyzer/api/posix.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
#define _GNU_SOURCE
#include "headers/posix.h"

static struct in_addr address;
static ENTRY entry;

long __xpg_strerror_r(long, void *, long);
void setkey(void *);

/* string.h, strings.h, wchar.h */
void posix_string(void *p, long n) {
    strdup(p); // api: strdup (r) fresh copy:1 heap:malloc
    strndup(p, n); // api: strndup (r -) fresh copy:1 count:2 heap:malloc
    wcsdup(p); // api: wcsdup (r) fresh copy:1 heap:malloc
    stpcpy(p, p); // api: stpcpy (w r) interior:1 nonnull
    stpncpy(p, p, n); // api: stpncpy (w r -) interior:1 nonnull
    strnlen(p, n); // api: strnlen (r -) plain
    strsignal(n); // api: strsignal (-) static
    strtok_r(p, p, p); // api: strtok_r (w r ?) interior:1 into:1
    strerror_r(n, p, n); // api: strerror_r (- w -)
    __xpg_strerror_r(n, p, n); // api: __xpg_strerror_r (- w -) plain
    strerror_l(n, p); // api: strerror_l (- -) static
    strcoll_l(p, p, p); // api: strcoll_l (r r -) plain
    strxfrm_l(p, p, n, p); // api: strxfrm_l (w r - -) plain
    memccpy(p, p, n, n); // api: memccpy (w r - -) interior:1
    strcasecmp(p, p); // api: strcasecmp (r r) plain
    strncasecmp(p, p, n); // api: strncasecmp (r r -) plain
    strcasecmp_l(p, p, p); // api: strcasecmp_l (r r -) plain
    strncasecmp_l(p, p, n, p); // api: strncasecmp_l (r r - -) plain
    index(p, n); // api: index (r -) interior:1
    rindex(p, n); // api: rindex (r -) interior:1
    bcopy(p, p, n); // api: bcopy (r w -)
    bzero(p, n); // api: bzero (w -) zero covers:2
    bcmp(p, p, n); // api: bcmp (r r -) plain
    ffs(n); // api: ffs (-) plain
    ffsl(n); // api: ffsl (-) plain
    ffsll(n); // api: ffsll (-) plain
    wcpcpy(p, p); // api: wcpcpy (w r) interior:1 nonnull
    wcpncpy(p, p, n); // api: wcpncpy (w r -) interior:1 nonnull
    wcsnlen(p, n); // api: wcsnlen (r -) plain
    wcscasecmp(p, p); // api: wcscasecmp (r r) plain
    wcsncasecmp(p, p, n); // api: wcsncasecmp (r r -) plain
    wcsnrtombs(p, p, n, n, p); // api: wcsnrtombs (w ? - - w) plain
    mbsnrtowcs(p, p, n, n, p); // api: mbsnrtowcs (w ? - - w) plain
    wcwidth(n); // api: wcwidth (-) plain
    wcswidth(p, n); // api: wcswidth (r -) plain
}

/* stdlib.h */
void posix_stdlib(void *p, long n) {
    posix_memalign(p, n, n); // api: posix_memalign (o - -) plain size:3 heap:malloc
    valloc(n); // api: valloc (-) fresh size:1 heap:malloc
    memalign(n, n); // api: memalign (- -) fresh size:2 heap:malloc
    putenv(p); // api: putenv (k) plain
    setenv(p, p, n); // api: setenv (d d -) plain
    unsetenv(p); // api: unsetenv (r) plain
    realpath(p, p); // api: realpath (r w)
    mkstemp(p); // api: mkstemp (w) plain
    mkdtemp(p); // api: mkdtemp (w) arg:1
    mktemp(p); // api: mktemp (w) arg:1
    getsubopt(p, p, p); // api: getsubopt (? r ?) plain
    a64l(p); // api: a64l (r) plain
    l64a(n); // api: l64a (-) static nonnull
    drand48(); // api: drand48 () plain
    erand48(p); // api: erand48 (w) plain
    lrand48(); // api: lrand48 () plain
    nrand48(p); // api: nrand48 (w) plain
    mrand48(); // api: mrand48 () plain
    jrand48(p); // api: jrand48 (w) plain
    srand48(n); // api: srand48 (-)
    seed48(p); // api: seed48 (r) static
    lcong48(p); // api: lcong48 (r)
    random(); // api: random () plain
    srandom(n); // api: srandom (-)
    initstate(n, p, n); // api: initstate (- k -)
    setstate(p); // api: setstate (k)
    rand_r(p); // api: rand_r (w) plain
    grantpt(n); // api: grantpt (-) plain
    unlockpt(n); // api: unlockpt (-) plain
    posix_openpt(n); // api: posix_openpt (-) plain
    ptsname(n); // api: ptsname (-) static
    setkey(p); // api: setkey (r)
}

/* stdio.h */
void posix_stdio(void *p, long n) {
    ctermid(p); // api: ctermid (w)
    dprintf(n, p, p); // api: dprintf (- r *r) plain format:2
    vdprintf(n, p, p); // api: vdprintf (- r r) plain format:2
    fdopen(n, p); // api: fdopen (- r)
    fileno(p); // api: fileno (r) plain
    fmemopen(p, n, p); // api: fmemopen (k - r)
    open_memstream(p, p); // api: open_memstream (k k)
    open_wmemstream(p, p); // api: open_wmemstream (k k)
    fseeko(p, n, n); // api: fseeko (w - -) plain
    ftello(p); // api: ftello (w) plain
    flockfile(p); // api: flockfile (w)
    ftrylockfile(p); // api: ftrylockfile (w) plain
    funlockfile(p); // api: funlockfile (w)
    getc_unlocked(p); // api: getc_unlocked (w) plain
    getchar_unlocked(); // api: getchar_unlocked () plain
    putc_unlocked(n, p); // api: putc_unlocked (- w) plain
    putchar_unlocked(n); // api: putchar_unlocked (-) plain
    getdelim(p, p, n, p); // api: getdelim (? w - w) plain
    getline(p, p, p); // api: getline (? w w) plain
    popen(p, p); // api: popen (r r)
    pclose(p); // api: pclose (f) plain heap:popen
    renameat(n, p, n, p); // api: renameat (- r - r) plain
    tempnam(p, p); // api: tempnam (r r) fresh heap:malloc
    getw(p); // api: getw (w) plain
    putw(n, p); // api: putw (- w) plain
}

/* libgen.h: dirname and this basename may write to the path; the result is in it or is a constant. */
void posix_libgen(void *p, long n) {
    dirname(p); // api: dirname (w) interior:1 nonnull
    __xpg_basename(p); // api: __xpg_basename (w) interior:1 nonnull
}

/* unistd.h */
void posix_unistd(void *p, long n) {
    access(p, n); // api: access (r -) plain
    faccessat(n, p, n, n); // api: faccessat (- r - -) plain
    alarm(n); // api: alarm (-) plain
    chdir(p); // api: chdir (r) plain
    chown(p, n, n); // api: chown (r - -) plain
    lchown(p, n, n); // api: lchown (r - -) plain
    fchown(n, n, n); // api: fchown (- - -) plain
    fchownat(n, p, n, n, n); // api: fchownat (- r - - -) plain
    fchdir(n); // api: fchdir (-) plain
    close(n); // api: close (-) plain
    confstr(n, p, n); // api: confstr (- w -) plain
    crypt(p, p); // api: crypt (r r) static
    dup(n); // api: dup (-) plain
    dup2(n, n); // api: dup2 (- -) plain
    _exit(n); // api: _exit (-) noreturn
    execl(p, p, p); // api: execl (r r *r) plain
    execle(p, p, p); // api: execle (r r *r) plain
    execlp(p, p, p); // api: execlp (r r *r) plain
    execv(p, p); // api: execv (r r) plain
    execve(p, p, p); // api: execve (r r r) plain
    execvp(p, p); // api: execvp (r r) plain
    fexecve(n, p, p); // api: fexecve (- r r) plain
    fork(); // api: fork () plain
    vfork(); // api: vfork () plain
    _Fork(); // api: _Fork () plain
    fpathconf(n, n); // api: fpathconf (- -) plain
    pathconf(p, n); // api: pathconf (r -) plain
    fsync(n); // api: fsync (-) plain
    fdatasync(n); // api: fdatasync (-) plain
    ftruncate(n, n); // api: ftruncate (- -) plain
    truncate(p, n); // api: truncate (r -) plain
    getcwd(p, n); // api: getcwd (w -)
    getwd(p); // api: getwd (w) arg:1
    getegid(); // api: getegid () plain
    geteuid(); // api: geteuid () plain
    getgid(); // api: getgid () plain
    getuid(); // api: getuid () plain
    getgroups(n, p); // api: getgroups (- w) plain
    gethostid(); // api: gethostid () plain
    gethostname(p, n); // api: gethostname (w -) plain
    getlogin(); // api: getlogin () static
    getlogin_r(p, n); // api: getlogin_r (w -) plain
    getopt(n, p, p); // api: getopt (- k r) plain
    getpass(p); // api: getpass (r) static
    getpgid(n); // api: getpgid (-) plain
    getpgrp(); // api: getpgrp () plain
    getpid(); // api: getpid () plain
    getppid(); // api: getppid () plain
    getsid(n); // api: getsid (-) plain
    isatty(n); // api: isatty (-) plain
    link(p, p); // api: link (r r) plain
    linkat(n, p, n, p, n); // api: linkat (- r - r -) plain
    lockf(n, n, n); // api: lockf (- - -) plain
    lseek(n, n, n); // api: lseek (- - -) plain
    nice(n); // api: nice (-) plain
    pause(); // api: pause () plain
    pipe(p); // api: pipe (w) plain
    pread(n, p, n, n); // api: pread (- w - -) plain
    pwrite(n, p, n, n); // api: pwrite (- r - -) plain
    read(n, p, n); // api: read (- w -) plain
    write(n, p, n); // api: write (- r -) plain
    readlink(p, p, n); // api: readlink (r w -) plain
    readlinkat(n, p, p, n); // api: readlinkat (- r w -) plain
    rmdir(p); // api: rmdir (r) plain
    setegid(n); // api: setegid (-) plain
    seteuid(n); // api: seteuid (-) plain
    setgid(n); // api: setgid (-) plain
    setuid(n); // api: setuid (-) plain
    setpgid(n, n); // api: setpgid (- -) plain
    setregid(n, n); // api: setregid (- -) plain
    setreuid(n, n); // api: setreuid (- -) plain
    setsid(); // api: setsid () plain
    setgroups(n, p); // api: setgroups (- r) plain
    initgroups(p, n); // api: initgroups (r -) plain
    getgrouplist(p, n, p, p); // api: getgrouplist (r - w w) plain
    sleep(n); // api: sleep (-) plain
    usleep(n); // api: usleep (-) plain
    swab(p, p, n); // api: swab (r w -)
    symlink(p, p); // api: symlink (r r) plain
    symlinkat(p, n, p); // api: symlinkat (r - r) plain
    sync(); // api: sync ()
    sysconf(n); // api: sysconf (-) plain
    tcgetpgrp(n); // api: tcgetpgrp (-) plain
    tcsetpgrp(n, n); // api: tcsetpgrp (- -) plain
    ttyname(n); // api: ttyname (-) static
    ttyname_r(n, p, n); // api: ttyname_r (- w -) plain
    unlink(p); // api: unlink (r) plain
    unlinkat(n, p, n); // api: unlinkat (- r -) plain
    sethostname(p, n); // api: sethostname (r -) plain
    getpagesize(); // api: getpagesize () plain
    getdtablesize(); // api: getdtablesize () plain
    chroot(p); // api: chroot (r) plain
    daemon(n, n); // api: daemon (- -) plain
    brk(p); // api: brk (-) plain
    sbrk(n); // api: sbrk (-)
}

/* fcntl.h, sys/ioctl.h, sys/file.h */
void posix_fcntl(void *p, long n) {
    open(p, n, p); // api: open (r - *-) plain
    openat(n, p, n, p); // api: openat (- r - *-) plain
    creat(p, n); // api: creat (r -) plain
    fcntl(n, n, p); // api: fcntl (- - *w) plain
    ioctl(n, n, p); // api: ioctl (- - *?) plain
    flock(n, n); // api: flock (- -) plain
    posix_fadvise(n, n, n, n); // api: posix_fadvise (- - - -) plain
    posix_fallocate(n, n, n); // api: posix_fallocate (- - -) plain
}

/* sys/stat.h, sys/statvfs.h, sys/time.h, utime.h */
void posix_sys_stat(void *p, long n) {
    stat(p, p); // api: stat (r w) plain
    lstat(p, p); // api: lstat (r w) plain
    fstat(n, p); // api: fstat (- w) plain
    fstatat(n, p, p, n); // api: fstatat (- r w -) plain
    chmod(p, n); // api: chmod (r -) plain
    fchmod(n, n); // api: fchmod (- -) plain
    fchmodat(n, p, n, n); // api: fchmodat (- r - -) plain
    mkdir(p, n); // api: mkdir (r -) plain
    mkdirat(n, p, n); // api: mkdirat (- r -) plain
    mkfifo(p, n); // api: mkfifo (r -) plain
    mkfifoat(n, p, n); // api: mkfifoat (- r -) plain
    mknod(p, n, n); // api: mknod (r - -) plain
    mknodat(n, p, n, n); // api: mknodat (- r - -) plain
    umask(n); // api: umask (-) plain
    futimens(n, p); // api: futimens (- r) plain
    utimensat(n, p, p, n); // api: utimensat (- r r -) plain
    statvfs(p, p); // api: statvfs (r w) plain
    fstatvfs(n, p); // api: fstatvfs (- w) plain
    utime(p, p); // api: utime (r r) plain
    utimes(p, p); // api: utimes (r r) plain
    gettimeofday(p, p); // api: gettimeofday (w w) plain
    settimeofday(p, p); // api: settimeofday (r r) plain
    getitimer(n, p); // api: getitimer (- w) plain
    setitimer(n, p, p); // api: setitimer (- r w) plain
}

/* time.h */
void posix_time(void *p, long n) {
    asctime_r(p, p); // api: asctime_r (r w) arg:2
    ctime_r(p, p); // api: ctime_r (r w) arg:2
    gmtime_r(p, p); // api: gmtime_r (r w) arg:2
    localtime_r(p, p); // api: localtime_r (r w) arg:2
    strptime(p, p, p); // api: strptime (r r w) interior:1
    strftime_l(p, n, p, p, p); // api: strftime_l (w - r r -) plain
    timegm(p); // api: timegm (w) plain
    tzset(); // api: tzset ()
    nanosleep(p, p); // api: nanosleep (r w) plain
    clock_getres(n, p); // api: clock_getres (- w) plain
    clock_gettime(n, p); // api: clock_gettime (- w) plain
    clock_settime(n, p); // api: clock_settime (- r) plain
    clock_nanosleep(n, n, p, p); // api: clock_nanosleep (- - r w) plain
    clock_getcpuclockid(n, p); // api: clock_getcpuclockid (- w) plain
    timer_create(n, p, p); // api: timer_create (- ? w) plain
    timer_delete(p); // api: timer_delete (-) plain
    timer_gettime(p, p); // api: timer_gettime (- w) plain
    timer_settime(p, n, p, p); // api: timer_settime (- - r w) plain
    timer_getoverrun(p); // api: timer_getoverrun (-) plain
    getdate(p); // api: getdate (r) static
}

/* sys/wait.h, sys/resource.h, sys/times.h, sys/utsname.h, sched.h, spawn.h */
void posix_sys_wait(void *p, long n) {
    wait(p); // api: wait (w) plain
    waitpid(n, p, n); // api: waitpid (- w -) plain
    waitid(n, n, p, n); // api: waitid (- - w -) plain
    wait3(p, n, p); // api: wait3 (w - w) plain
    wait4(n, p, n, p); // api: wait4 (- w - w) plain
    getpriority(n, n); // api: getpriority (- -) plain
    setpriority(n, n, n); // api: setpriority (- - -) plain
    getrlimit(n, p); // api: getrlimit (- w) plain
    setrlimit(n, p); // api: setrlimit (- r) plain
    getrusage(n, p); // api: getrusage (- w) plain
    times(p); // api: times (w) plain
    uname(p); // api: uname (w) plain
    sched_yield(); // api: sched_yield () plain
    sched_get_priority_max(n); // api: sched_get_priority_max (-) plain
    sched_get_priority_min(n); // api: sched_get_priority_min (-) plain
    sched_getparam(n, p); // api: sched_getparam (- w) plain
    sched_setparam(n, p); // api: sched_setparam (- r) plain
    sched_getscheduler(n); // api: sched_getscheduler (-) plain
    sched_setscheduler(n, n, p); // api: sched_setscheduler (- - r) plain
    posix_spawn(p, p, p, p, p, p); // api: posix_spawn (w r r r r r) plain
    posix_spawnp(p, p, p, p, p, p); // api: posix_spawnp (w r r r r r) plain
    posix_spawn_file_actions_init(p); // api: posix_spawn_file_actions_init (i) plain role:init
    posix_spawn_file_actions_destroy(p); // api: posix_spawn_file_actions_destroy (x) plain role:release
    posix_spawn_file_actions_addopen(p, n, p, n, n); // api: posix_spawn_file_actions_addopen (a - r - -) plain
    posix_spawn_file_actions_adddup2(p, n, n); // api: posix_spawn_file_actions_adddup2 (a - -) plain
    posix_spawn_file_actions_addclose(p, n); // api: posix_spawn_file_actions_addclose (a -) plain
    posix_spawnattr_init(p); // api: posix_spawnattr_init (w) plain
    posix_spawnattr_destroy(p); // api: posix_spawnattr_destroy (w) plain
    posix_spawnattr_setflags(p, n); // api: posix_spawnattr_setflags (w -) plain
    posix_spawnattr_setpgroup(p, n); // api: posix_spawnattr_setpgroup (w -) plain
    posix_spawnattr_setsigmask(p, p); // api: posix_spawnattr_setsigmask (w r) plain
    posix_spawnattr_setsigdefault(p, p); // api: posix_spawnattr_setsigdefault (w r) plain
}

/* sys/mman.h, sys/uio.h: a vector's buffers are reachable only through it, so what is read into is unknown. */
void posix_sys_mman(void *p, long n) {
    mmap(p, n, n, n, n, n); // api: mmap (- - - - - -)
    munmap(p, n); // api: munmap (f -) plain heap:mmap
    mprotect(p, n, n); // api: mprotect (- - -) plain
    msync(p, n, n); // api: msync (r - -) plain
    mlock(p, n); // api: mlock (r -) plain
    munlock(p, n); // api: munlock (r -) plain
    mlockall(n); // api: mlockall (-) plain
    munlockall(); // api: munlockall () plain
    posix_madvise(p, n, n); // api: posix_madvise (w - -) plain
    madvise(p, n, n); // api: madvise (w - -) plain
    mincore(p, n, p); // api: mincore (r - w) plain
    shm_open(p, n, n); // api: shm_open (r - -) plain
    shm_unlink(p); // api: shm_unlink (r) plain
    readv(n, p, n); // api: readv (- ? -) plain
    writev(n, p, n); // api: writev (- r -) plain
    preadv(n, p, n, n); // api: preadv (- ? - -) plain
    pwritev(n, p, n, n); // api: pwritev (- r - -) plain
}

/* dirent.h, ftw.h, glob.h, fnmatch.h, wordexp.h */
void posix_dirent(void *p, long n) {
    opendir(p); // api: opendir (r)
    fdopendir(n); // api: fdopendir (-)
    closedir(p); // api: closedir (f) plain heap:dir
    readdir(p); // api: readdir (w) static
    readdir_r(p, p, p); // api: readdir_r (w ? ?) plain
    rewinddir(p); // api: rewinddir (w)
    seekdir(p, n); // api: seekdir (w -)
    telldir(p); // api: telldir (w) plain
    dirfd(p); // api: dirfd (r) plain
    scandir(p, p, 0, 0); // api: scandir (r o b b) plain heap:malloc calls
    alphasort(p, p); // api: alphasort (r r) plain
    ftw(p, 0, n); // api: ftw (r b -) plain frees writes calls
    nftw(p, 0, n, n); // api: nftw (r b - -) plain frees writes calls
    glob(p, n, 0, p); // api: glob (r - b w) plain calls
    globfree(p); // api: globfree (x) role:release
    fnmatch(p, p, n); // api: fnmatch (r r -) plain
    wordexp(p, p, n); // api: wordexp (r w -) plain
    wordfree(p); // api: wordfree (x) role:release
}

/* regex.h */
void posix_regex(void *p, long n) {
    regcomp(p, p, n); // api: regcomp (i r -) plain role:init
    regexec(p, p, n, p, n); // api: regexec (r r - w -) plain
    regerror(n, p, p, n); // api: regerror (- r w -) plain
    regfree(p); // api: regfree (x) role:release
}

/* search.h */
void posix_search(void *p, long n) {
    hcreate(n); // api: hcreate (-) plain
    hdestroy(); // api: hdestroy ()
    hsearch(entry, n); // api: hsearch (? -)
    tsearch(p, p, 0); // api: tsearch (k ? b) calls
    tfind(p, p, 0); // api: tfind (r r b) calls
    tdelete(p, p, 0); // api: tdelete (r ? b) calls
    twalk(p, 0); // api: twalk (r b) frees writes calls
    lfind(p, p, p, n, 0); // api: lfind (r r r - b) interior:2 calls
    lsearch(p, p, p, n, 0); // api: lsearch (r w w - b) interior:2 calls
    insque(p, p); // api: insque (k k)
    remque(p); // api: remque (?)
}

/* pthread.h, semaphore.h: where a thread waits or lets another in, what is shared may change. */
void posix_pthread(void *p, long n) {
    pthread_create(p, p, 0, p); // api: pthread_create (w r b k) plain
    pthread_join(n, p); // api: pthread_join (- w) plain frees writes
    pthread_detach(n); // api: pthread_detach (-) plain
    pthread_exit(p); // api: pthread_exit (k) noreturn
    pthread_self(); // api: pthread_self () plain
    pthread_equal(n, n); // api: pthread_equal (- -) plain
    pthread_cancel(n); // api: pthread_cancel (-) plain
    pthread_testcancel(); // api: pthread_testcancel ()
    pthread_setcancelstate(n, p); // api: pthread_setcancelstate (- w) plain
    pthread_setcanceltype(n, p); // api: pthread_setcanceltype (- w) plain
    pthread_once(p, 0); // api: pthread_once (w b) plain frees writes calls
    pthread_atfork(0, 0, 0); // api: pthread_atfork (b b b) plain
    pthread_kill(n, n); // api: pthread_kill (- -) plain
    pthread_sigmask(n, p, p); // api: pthread_sigmask (- r w) plain
    pthread_key_create(p, 0); // api: pthread_key_create (w b) plain
    pthread_key_delete(n); // api: pthread_key_delete (-) plain
    pthread_getspecific(n); // api: pthread_getspecific (-)
    pthread_setspecific(n, p); // api: pthread_setspecific (- k) plain
    pthread_attr_init(p); // api: pthread_attr_init (w) plain
    pthread_attr_destroy(p); // api: pthread_attr_destroy (w) plain
    pthread_attr_getdetachstate(p, p); // api: pthread_attr_getdetachstate (r w) plain
    pthread_attr_setdetachstate(p, n); // api: pthread_attr_setdetachstate (w -) plain
    pthread_attr_getstacksize(p, p); // api: pthread_attr_getstacksize (r w) plain
    pthread_attr_setstacksize(p, n); // api: pthread_attr_setstacksize (w -) plain
    pthread_attr_setstack(p, p, n); // api: pthread_attr_setstack (w k -) plain
    pthread_attr_setschedparam(p, p); // api: pthread_attr_setschedparam (w r) plain
    pthread_attr_setschedpolicy(p, n); // api: pthread_attr_setschedpolicy (w -) plain
    pthread_mutex_init(p, p); // api: pthread_mutex_init (w r) plain
    pthread_mutex_destroy(p); // api: pthread_mutex_destroy (w) plain
    pthread_mutex_lock(p); // api: pthread_mutex_lock (w) plain
    pthread_mutex_trylock(p); // api: pthread_mutex_trylock (w) plain
    pthread_mutex_timedlock(p, p); // api: pthread_mutex_timedlock (w r) plain
    pthread_mutex_unlock(p); // api: pthread_mutex_unlock (w) plain frees writes
    pthread_mutexattr_init(p); // api: pthread_mutexattr_init (w) plain
    pthread_mutexattr_destroy(p); // api: pthread_mutexattr_destroy (w) plain
    pthread_mutexattr_settype(p, n); // api: pthread_mutexattr_settype (w -) plain
    pthread_mutexattr_setpshared(p, n); // api: pthread_mutexattr_setpshared (w -) plain
    pthread_mutexattr_setrobust(p, n); // api: pthread_mutexattr_setrobust (w -) plain
    pthread_cond_init(p, p); // api: pthread_cond_init (w r) plain
    pthread_cond_destroy(p); // api: pthread_cond_destroy (w) plain
    pthread_cond_signal(p); // api: pthread_cond_signal (w) plain
    pthread_cond_broadcast(p); // api: pthread_cond_broadcast (w) plain
    pthread_cond_wait(p, p); // api: pthread_cond_wait (w w) plain frees writes
    pthread_cond_timedwait(p, p, p); // api: pthread_cond_timedwait (w w r) plain frees writes
    pthread_condattr_init(p); // api: pthread_condattr_init (w) plain
    pthread_condattr_destroy(p); // api: pthread_condattr_destroy (w) plain
    pthread_condattr_setclock(p, n); // api: pthread_condattr_setclock (w -) plain
    pthread_rwlock_init(p, p); // api: pthread_rwlock_init (w r) plain
    pthread_rwlock_destroy(p); // api: pthread_rwlock_destroy (w) plain
    pthread_rwlock_rdlock(p); // api: pthread_rwlock_rdlock (w) plain
    pthread_rwlock_wrlock(p); // api: pthread_rwlock_wrlock (w) plain
    pthread_rwlock_tryrdlock(p); // api: pthread_rwlock_tryrdlock (w) plain
    pthread_rwlock_trywrlock(p); // api: pthread_rwlock_trywrlock (w) plain
    pthread_rwlock_unlock(p); // api: pthread_rwlock_unlock (w) plain frees writes
    pthread_spin_init(p, n); // api: pthread_spin_init (w -) plain
    pthread_spin_destroy(p); // api: pthread_spin_destroy (w) plain
    pthread_spin_lock(p); // api: pthread_spin_lock (w) plain
    pthread_spin_trylock(p); // api: pthread_spin_trylock (w) plain
    pthread_spin_unlock(p); // api: pthread_spin_unlock (w) plain frees writes
    pthread_barrier_init(p, p, n); // api: pthread_barrier_init (w r -) plain
    pthread_barrier_destroy(p); // api: pthread_barrier_destroy (w) plain
    pthread_barrier_wait(p); // api: pthread_barrier_wait (w) plain frees writes
    pthread_getschedparam(n, p, p); // api: pthread_getschedparam (- w w) plain
    pthread_setschedparam(n, n, p); // api: pthread_setschedparam (- - r) plain
    pthread_getcpuclockid(n, p); // api: pthread_getcpuclockid (- w) plain
    sem_init(p, n, n); // api: sem_init (w - -) plain
    sem_destroy(p); // api: sem_destroy (w) plain
    sem_open(p, n, p); // api: sem_open (r - *-)
    sem_close(p); // api: sem_close (w) plain
    sem_unlink(p); // api: sem_unlink (r) plain
    sem_post(p); // api: sem_post (w) plain frees writes
    sem_wait(p); // api: sem_wait (w) plain frees writes
    sem_trywait(p); // api: sem_trywait (w) plain
    sem_timedwait(p, p); // api: sem_timedwait (w r) plain frees writes
    sem_getvalue(p, p); // api: sem_getvalue (r w) plain
}

/* signal.h */
void posix_signal(void *p, long n) {
    kill(n, n); // api: kill (- -) plain
    killpg(n, n); // api: killpg (- -) plain
    psignal(n, p); // api: psignal (- r)
    sigaction(n, p, p); // api: sigaction (- r w) plain
    sigaddset(p, n); // api: sigaddset (w -) plain
    sigdelset(p, n); // api: sigdelset (w -) plain
    sigemptyset(p); // api: sigemptyset (w) plain
    sigfillset(p); // api: sigfillset (w) plain
    sigismember(p, n); // api: sigismember (r -) plain
    sigpending(p); // api: sigpending (w) plain
    sigprocmask(n, p, p); // api: sigprocmask (- r w) plain
    sigsuspend(p); // api: sigsuspend (r) plain writes
    sigwait(p, p); // api: sigwait (r w) plain
    sigwaitinfo(p, p); // api: sigwaitinfo (r w) plain
    sigtimedwait(p, p, p); // api: sigtimedwait (r w r) plain
    sigaltstack(p, p); // api: sigaltstack (? w) plain
    siginterrupt(n, n); // api: siginterrupt (- -) plain
    siglongjmp(p, n); // api: siglongjmp (? -) noreturn
}

/* poll.h, sys/select.h */
void posix_poll(void *p, long n) {
    poll(p, n, n); // api: poll (w - -) plain
    select(n, p, p, p, p); // api: select (- w w w w) plain
    pselect(n, p, p, p, p, p); // api: pselect (- w w w r r) plain
}

/* sys/socket.h, netdb.h, arpa/inet.h, net/if.h */
void posix_sys_socket(void *p, long n) {
    accept(n, p, p); // api: accept (- w w) plain
    bind(n, p, n); // api: bind (- r -) plain
    connect(n, p, n); // api: connect (- r -) plain
    getpeername(n, p, p); // api: getpeername (- w w) plain
    getsockname(n, p, p); // api: getsockname (- w w) plain
    getsockopt(n, n, n, p, p); // api: getsockopt (- - - w w) plain
    setsockopt(n, n, n, p, n); // api: setsockopt (- - - r -) plain
    listen(n, n); // api: listen (- -) plain
    recv(n, p, n, n); // api: recv (- w - -) plain
    recvfrom(n, p, n, n, p, p); // api: recvfrom (- w - - w w) plain
    recvmsg(n, p, n); // api: recvmsg (- ? -) plain
    send(n, p, n, n); // api: send (- r - -) plain
    sendmsg(n, p, n); // api: sendmsg (- r -) plain
    sendto(n, p, n, n, p, n); // api: sendto (- r - - r -) plain
    shutdown(n, n); // api: shutdown (- -) plain
    sockatmark(n); // api: sockatmark (-) plain
    socket(n, n, n); // api: socket (- - -) plain
    socketpair(n, n, n, p); // api: socketpair (- - - w) plain
    getaddrinfo(p, p, p, p); // api: getaddrinfo (r r r o) plain heap:addrinfo
    freeaddrinfo(p); // api: freeaddrinfo (f) heap:addrinfo
    gai_strerror(n); // api: gai_strerror (-) lasting nonnull
    getnameinfo(p, n, p, n, p, n, n); // api: getnameinfo (r - w - w - -) plain
    gethostbyname(p); // api: gethostbyname (r) static
    gethostbyaddr(p, n, n); // api: gethostbyaddr (r - -) static
    gethostent(); // api: gethostent () static
    sethostent(n); // api: sethostent (-)
    endhostent(); // api: endhostent ()
    getservbyname(p, p); // api: getservbyname (r r) static
    getservbyport(n, p); // api: getservbyport (- r) static
    getservent(); // api: getservent () static
    setservent(n); // api: setservent (-)
    endservent(); // api: endservent ()
    getprotobyname(p); // api: getprotobyname (r) static
    getprotobynumber(n); // api: getprotobynumber (-) static
    getprotoent(); // api: getprotoent () static
    getnetbyname(p); // api: getnetbyname (r) static
    getnetbyaddr(n, n); // api: getnetbyaddr (- -) static
    hstrerror(n); // api: hstrerror (-) lasting nonnull
    herror(p); // api: herror (r) text:1
    htonl(n); // api: htonl (-) plain
    htons(n); // api: htons (-) plain
    ntohl(n); // api: ntohl (-) plain
    ntohs(n); // api: ntohs (-) plain
    inet_addr(p); // api: inet_addr (r) plain
    inet_aton(p, p); // api: inet_aton (r w) plain
    inet_network(p); // api: inet_network (r) plain
    inet_ntoa(address); // api: inet_ntoa (-) static nonnull
    inet_ntop(n, p, p, n); // api: inet_ntop (- r w -) arg:3
    inet_pton(n, p, p); // api: inet_pton (- r w) plain
    if_nametoindex(p); // api: if_nametoindex (r) plain
    if_indextoname(n, p); // api: if_indextoname (- w) arg:2
    if_nameindex(); // api: if_nameindex () fresh heap:ifnameindex
    if_freenameindex(p); // api: if_freenameindex (f) heap:ifnameindex
    getifaddrs(p); // api: getifaddrs (o) plain heap:ifaddrs
    freeifaddrs(p); // api: freeifaddrs (f) heap:ifaddrs
}

/* pwd.h, grp.h, utmpx.h: the _r variants' records point into the buffer. */
void posix_pwd(void *p, long n) {
    getpwnam(p); // api: getpwnam (r) static
    getpwuid(n); // api: getpwuid (-) static
    getpwent(); // api: getpwent () static
    setpwent(); // api: setpwent ()
    endpwent(); // api: endpwent ()
    getpwnam_r(p, p, p, n, p); // api: getpwnam_r (r ? k - ?) plain
    getpwuid_r(n, p, p, n, p); // api: getpwuid_r (- ? k - ?) plain
    getgrnam(p); // api: getgrnam (r) static
    getgrgid(n); // api: getgrgid (-) static
    getgrent(); // api: getgrent () static
    setgrent(); // api: setgrent ()
    endgrent(); // api: endgrent ()
    getgrnam_r(p, p, p, n, p); // api: getgrnam_r (r ? k - ?) plain
    getgrgid_r(n, p, p, n, p); // api: getgrgid_r (- ? k - ?) plain
    getutxent(); // api: getutxent () static
    getutxid(p); // api: getutxid (r) static
    getutxline(p); // api: getutxline (r) static
    pututxline(p); // api: pututxline (r)
    setutxent(); // api: setutxent ()
    endutxent(); // api: endutxent ()
}

/* termios.h, pty.h */
void posix_termios(void *p, long n) {
    cfgetispeed(p); // api: cfgetispeed (r) plain
    cfgetospeed(p); // api: cfgetospeed (r) plain
    cfsetispeed(p, n); // api: cfsetispeed (w -) plain
    cfsetospeed(p, n); // api: cfsetospeed (w -) plain
    cfsetspeed(p, n); // api: cfsetspeed (w -) plain
    cfmakeraw(p); // api: cfmakeraw (w)
    tcdrain(n); // api: tcdrain (-) plain
    tcflow(n, n); // api: tcflow (- -) plain
    tcflush(n, n); // api: tcflush (- -) plain
    tcgetattr(n, p); // api: tcgetattr (- w) plain
    tcgetsid(n); // api: tcgetsid (-) plain
    tcsendbreak(n, n); // api: tcsendbreak (- -) plain
    tcsetattr(n, n, p); // api: tcsetattr (- - r) plain
    openpty(p, p, p, p, p); // api: openpty (w w w r r) plain
    forkpty(p, p, p, p); // api: forkpty (w w r r) plain
    login_tty(n); // api: login_tty (-) plain
}

/* syslog.h, err.h */
void posix_syslog(void *p, long n) {
    openlog(p, n, n); // api: openlog (k - -)
    syslog(n, p, p); // api: syslog (- r *r) format:2
    vsyslog(n, p, p); // api: vsyslog (- r r) format:2
    closelog(); // api: closelog ()
    setlogmask(n); // api: setlogmask (-) plain
    err(n, p, p); // api: err (- r *r) format:2 noreturn
    errx(n, p, p); // api: errx (- r *r) format:2 noreturn
    warn(p, p); // api: warn (r *r) format:1
    warnx(p, p); // api: warnx (r *r) format:1
    verr(n, p, p); // api: verr (- r r) format:2 noreturn
    verrx(n, p, p); // api: verrx (- r r) format:2 noreturn
    vwarn(p, p); // api: vwarn (r r) format:1
    vwarnx(p, p); // api: vwarnx (r r) format:1
}

/* dlfcn.h: code of the library runs on loading and unloading. */
void posix_dlfcn(void *p, long n) {
    dlopen(p, n); // api: dlopen (r -) calls
    dlsym(p, p); // api: dlsym (? r)
    dlclose(p); // api: dlclose (f) plain heap:dl frees calls
    dlerror(); // api: dlerror () static
    dladdr(p, p); // api: dladdr (- w) plain
}

/* iconv.h, langinfo.h, locale.h, nl_types.h, monetary.h, libintl.h */
void posix_iconv(void *p, long n) {
    iconv_open(p, p); // api: iconv_open (r r)
    iconv(p, p, p, p, p); // api: iconv (w ? w ? w) plain
    iconv_close(p); // api: iconv_close (f) plain heap:iconv
    nl_langinfo(n); // api: nl_langinfo (-) static nonnull
    nl_langinfo_l(n, p); // api: nl_langinfo_l (- -) static nonnull
    newlocale(n, p, p); // api: newlocale (- r -)
    duplocale(p); // api: duplocale (-)
    uselocale(p); // api: uselocale (-)
    freelocale(p); // api: freelocale (f) heap:locale
    catopen(p, n); // api: catopen (r -)
    catgets(p, n, n, p); // api: catgets (- - - r)
    catclose(p); // api: catclose (f) plain heap:catalog
    strfmon(p, n, p, p); // api: strfmon (w - r *-) plain
    gettext(p); // api: gettext (r)
    dgettext(p, p); // api: dgettext (r r)
    dcgettext(p, p, n); // api: dcgettext (r r -)
    ngettext(p, p, n); // api: ngettext (r r -)
    dngettext(p, p, p, n); // api: dngettext (r r r -)
    dcngettext(p, p, p, n, n); // api: dcngettext (r r r - -)
    textdomain(p); // api: textdomain (d) static
    bindtextdomain(p, p); // api: bindtextdomain (r d) static
    bind_textdomain_codeset(p, p); // api: bind_textdomain_codeset (r d) static
}

/* sys/ipc.h, sys/shm.h, sys/sem.h, sys/msg.h, mqueue.h */
void posix_sys_ipc(void *p, long n) {
    ftok(p, n); // api: ftok (r -) plain
    shmget(n, n, n); // api: shmget (- - -) plain
    shmat(n, p, n); // api: shmat (- - -)
    shmdt(p); // api: shmdt (f) plain heap:shm
    shmctl(n, n, p); // api: shmctl (- - w) plain
    semget(n, n, n); // api: semget (- - -) plain
    semop(n, p, n); // api: semop (- w -) plain frees writes
    semctl(n, n, n, p); // api: semctl (- - - *?) plain
    msgget(n, n); // api: msgget (- -) plain
    msgsnd(n, p, n, n); // api: msgsnd (- r - -) plain
    msgrcv(n, p, n, n, n); // api: msgrcv (- w - - -) plain
    msgctl(n, n, p); // api: msgctl (- - w) plain
    mq_open(p, n, p); // api: mq_open (r - *-) plain
    mq_close(n); // api: mq_close (-) plain
    mq_unlink(p); // api: mq_unlink (r) plain
    mq_send(n, p, n, n); // api: mq_send (- r - -) plain
    mq_receive(n, p, n, p); // api: mq_receive (- w - w) plain
    mq_getattr(n, p); // api: mq_getattr (- w) plain
    mq_setattr(n, p, p); // api: mq_setattr (- r w) plain
}

/* aio.h: the control block is the kernel's until the operation is done. */
void posix_aio(void *p, long n) {
    aio_read(p); // api: aio_read (k) plain
    aio_write(p); // api: aio_write (k) plain
    aio_fsync(n, p); // api: aio_fsync (- k) plain
    aio_error(p); // api: aio_error (r) plain
    aio_return(p); // api: aio_return (w) plain
    aio_cancel(n, p); // api: aio_cancel (- w) plain
    aio_suspend(p, n, p); // api: aio_suspend (r - r) plain writes
}
