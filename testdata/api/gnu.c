/* Calls every function that analyzer/api/gnu.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
#define _GNU_SOURCE
#include "headers/gnu.h"

static ENTRY entry;
static cookie_io_functions_t cookie;

void *__strdup(void *);
void *__strndup(void *, long);
long pivot_root(void *, void *);

/* stdlib.h, stdio.h, malloc.h */
void gnu_stdlib(void *p, long n) {
    asprintf(p, p, p); // api: asprintf (o r *r) plain heap:malloc format:2
    vasprintf(p, p, p); // api: vasprintf (o r r) plain heap:malloc format:2
    reallocarray(p, n, n); // api: reallocarray (g - -) regrown:1 size:2*3 heap:malloc
    pvalloc(n); // api: pvalloc (-) fresh heap:malloc
    malloc_usable_size(p); // api: malloc_usable_size (r) plain
    malloc_trim(n); // api: malloc_trim (-) plain
    malloc_stats(); // api: malloc_stats ()
    mallopt(n, n); // api: mallopt (- -) plain
    canonicalize_file_name(p); // api: canonicalize_file_name (r) fresh heap:malloc
    get_current_dir_name(); // api: get_current_dir_name () fresh heap:malloc
    secure_getenv(p); // api: secure_getenv (r) static
    clearenv(); // api: clearenv () plain
    getauxval(n); // api: getauxval (-) plain
    mkostemp(p, n); // api: mkostemp (w -) plain
    mkstemps(p, n); // api: mkstemps (w -) plain
    mkostemps(p, n, n); // api: mkostemps (w - -) plain
    getpt(); // api: getpt () plain
    ptsname_r(n, p, n); // api: ptsname_r (- w -) plain
    qsort_r(p, n, n, 0, p); // api: qsort_r (w - - b ?) calls
    on_exit(0, p); // api: on_exit (b k) plain
    rpmatch(p); // api: rpmatch (r) plain
    ecvt(n, n, p, p); // api: ecvt (- - w w) static
    fcvt(n, n, p, p); // api: fcvt (- - w w) static
    gcvt(n, n, p); // api: gcvt (- - w) arg:3
    strtod_l(p, p, p); // api: strtod_l (r w -) plain into:1
    strtof_l(p, p, p); // api: strtof_l (r w -) plain into:1
    strtold_l(p, p, p); // api: strtold_l (r w -) plain into:1
    strtol_l(p, p, n, p); // api: strtol_l (r w - -) plain into:1
    strtoll_l(p, p, n, p); // api: strtoll_l (r w - -) plain into:1
    strtoul_l(p, p, n, p); // api: strtoul_l (r w - -) plain into:1
    strtoull_l(p, p, n, p); // api: strtoull_l (r w - -) plain into:1
    strtoq(p, p, n); // api: strtoq (r w -) plain into:1
    strtouq(p, p, n); // api: strtouq (r w -) plain into:1
    fopencookie(p, p, cookie); // api: fopencookie (k r -)
    fcloseall(); // api: fcloseall () plain
    fflush_unlocked(p); // api: fflush_unlocked (w) plain
    fgets_unlocked(p, n, p); // api: fgets_unlocked (w - w) arg:1
    fputs_unlocked(p, p); // api: fputs_unlocked (r w) plain text:1
    fputc_unlocked(n, p); // api: fputc_unlocked (- w) plain
    fgetc_unlocked(p); // api: fgetc_unlocked (w) plain
    fread_unlocked(p, n, n, p); // api: fread_unlocked (w - - w) plain
    fwrite_unlocked(p, n, n, p); // api: fwrite_unlocked (r - - w) plain
    feof_unlocked(p); // api: feof_unlocked (r) plain
    ferror_unlocked(p); // api: ferror_unlocked (r) plain
    clearerr_unlocked(p); // api: clearerr_unlocked (w)
    fileno_unlocked(p); // api: fileno_unlocked (r) plain
    setlinebuf(p); // api: setlinebuf (w)
    setbuffer(p, p, n); // api: setbuffer (w k -)
    __fpurge(p); // api: __fpurge (w)
    __fpending(p); // api: __fpending (r) plain
    __fsetlocking(p, n); // api: __fsetlocking (w -) plain
    __freading(p); // api: __freading (r) plain
    __fwriting(p); // api: __fwriting (r) plain
    (alloca)(n); // api: alloca (-)
    obstack_printf(p, p, p); // api: obstack_printf (w r *r) plain format:2
    obstack_vprintf(p, p, p); // api: obstack_vprintf (w r r) plain format:2
}

/* string.h, argz.h */
void gnu_string(void *p, long n) {
    __strdup(p); // api: __strdup (r) fresh copy:1 heap:malloc
    __strndup(p, n); // api: __strndup (r -) fresh copy:1 count:2 heap:malloc
    basename(p); // api: basename (r) interior:1 nonnull
    strchrnul(p, n); // api: strchrnul (r -) interior:1 nonnull
    rawmemchr(p, n); // api: rawmemchr (r -) interior:1 nonnull
    memrchr(p, n, n); // api: memrchr (r - -) interior:1
    memmem(p, n, p, n); // api: memmem (r - r -) interior:1
    mempcpy(p, p, n); // api: mempcpy (w r -) interior:1 nonnull
    wmempcpy(p, p, n); // api: wmempcpy (w r -) interior:1 nonnull
    wcschrnul(p, n); // api: wcschrnul (r -) interior:1 nonnull
    strcasestr(p, p); // api: strcasestr (r r) interior:1
    strverscmp(p, p); // api: strverscmp (r r) plain
    strfry(p); // api: strfry (w) arg:1
    memfrob(p, n); // api: memfrob (w -) arg:1
    strerrorname_np(n); // api: strerrorname_np (-) lasting
    strerrordesc_np(n); // api: strerrordesc_np (-) lasting
    sigabbrev_np(n); // api: sigabbrev_np (-) lasting
    sigdescr_np(n); // api: sigdescr_np (-) lasting
    explicit_bzero(p, n); // api: explicit_bzero (w -)
    argz_count(p, n); // api: argz_count (r -) plain
    argz_create(p, p, p); // api: argz_create (r o w) plain heap:malloc
    argz_create_sep(p, n, p, p); // api: argz_create_sep (r - o w) plain heap:malloc
    argz_stringify(p, n, n); // api: argz_stringify (w - -)
    argz_add(p, p, p); // api: argz_add (? w r) plain
    argz_append(p, p, p, n); // api: argz_append (? w r -) plain
    argz_next(p, n, p); // api: argz_next (r - r) interior:1
}

/* error.h, getopt.h, argp.h, assert.h */
void gnu_error(void *p, long n) {
    error(n, n, p, p); // api: error (- - r *r) format:3
    error_at_line(n, n, p, n, p, p); // api: error_at_line (- - r - r *r) format:5
    getopt_long(n, p, p, p, p); // api: getopt_long (- k r r w) plain
    getopt_long_only(n, p, p, p, p); // api: getopt_long_only (- k r r w) plain
    argp_parse(p, n, p, n, p, p); // api: argp_parse (? - k - w ?) plain frees writes calls
    argp_error(p, p, p); // api: argp_error (r r *r) format:2
    argp_failure(p, n, n, p, p); // api: argp_failure (r - - r *r) format:4
    argp_usage(p); // api: argp_usage (r)
}

/* search.h, dirent.h, fts.h */
void gnu_search(void *p, long n) {
    tdestroy(p, 0); // api: tdestroy (f b) frees calls
    twalk_r(p, 0, p); // api: twalk_r (r b ?) frees writes calls
    hcreate_r(n, p); // api: hcreate_r (- w) plain
    hdestroy_r(p); // api: hdestroy_r (w)
    hsearch_r(entry, n, p, p); // api: hsearch_r (? - ? w) plain
    versionsort(p, p); // api: versionsort (r r) plain
    scandirat(n, p, p, 0, 0); // api: scandirat (- r o b b) plain heap:malloc calls
    getdents64(n, p, n); // api: getdents64 (- w -) plain
    fts_open(p, n, 0); // api: fts_open (? - b) calls
    fts_read(p); // api: fts_read (w) static calls
    fts_children(p, n); // api: fts_children (w -) static calls
    fts_set(p, p, n); // api: fts_set (w w -) plain
    fts_close(p); // api: fts_close (f) plain heap:fts
}

/* netdb.h, pwd.h, shadow.h */
void gnu_netdb(void *p, long n) {
    gethostbyname2(p, n); // api: gethostbyname2 (r -) static
    gethostbyname_r(p, p, p, n, p, p); // api: gethostbyname_r (r ? k - ? w) plain
    gethostbyname2_r(p, n, p, p, n, p, p); // api: gethostbyname2_r (r - ? k - ? w) plain
    gethostbyaddr_r(p, n, n, p, p, n, p, p); // api: gethostbyaddr_r (r - - ? k - ? w) plain
    getservbyname_r(p, p, p, p, n, p); // api: getservbyname_r (r r ? k - ?) plain
    getservbyport_r(n, p, p, p, n, p); // api: getservbyport_r (- r ? k - ?) plain
    getpwent_r(p, p, n, p); // api: getpwent_r (? k - ?) plain
    getgrent_r(p, p, n, p); // api: getgrent_r (? k - ?) plain
    fgetpwent(p); // api: fgetpwent (w) static
    fgetgrent(p); // api: fgetgrent (w) static
    getspnam(p); // api: getspnam (r) static
    getspent(); // api: getspent () static
}

/* pthread.h, sched.h */
void gnu_pthread(void *p, long n) {
    pthread_setname_np(n, p); // api: pthread_setname_np (- r) plain
    pthread_getname_np(n, p, n); // api: pthread_getname_np (- w -) plain
    pthread_setaffinity_np(n, n, p); // api: pthread_setaffinity_np (- - r) plain
    pthread_getaffinity_np(n, n, p); // api: pthread_getaffinity_np (- - w) plain
    pthread_getattr_np(n, p); // api: pthread_getattr_np (- w) plain
    pthread_tryjoin_np(n, p); // api: pthread_tryjoin_np (- w) plain frees writes
    pthread_timedjoin_np(n, p, p); // api: pthread_timedjoin_np (- w r) plain frees writes
    pthread_yield(); // api: pthread_yield () plain
    pthread_mutex_consistent(p); // api: pthread_mutex_consistent (w) plain
    sched_setaffinity(n, n, p); // api: sched_setaffinity (- - r) plain
    sched_getaffinity(n, n, p); // api: sched_getaffinity (- - w) plain
    sched_getcpu(); // api: sched_getcpu () plain
    __sched_cpucount(n, p); // api: __sched_cpucount (- r) plain
    unshare(n); // api: unshare (-) plain
    setns(n, n); // api: setns (- -) plain
    clone(0, p, n, p, p); // api: clone (b k - k *?) plain calls
    gettid(); // api: gettid () plain
    tgkill(n, n, n); // api: tgkill (- - -) plain
}

/* execinfo.h */
void gnu_execinfo(void *p, long n) {
    backtrace(p, n); // api: backtrace (w -) plain
    backtrace_symbols(p, n); // api: backtrace_symbols (r -) fresh heap:malloc
    backtrace_symbols_fd(p, n, n); // api: backtrace_symbols_fd (r - -)
}

/* Linux system calls: what is registered with epoll comes back as a pointer later. */
void gnu_linux_system_calls(void *p, long n) {
    accept4(n, p, p, n); // api: accept4 (- w w -) plain
    pipe2(p, n); // api: pipe2 (w -) plain
    dup3(n, n, n); // api: dup3 (- - -) plain
    epoll_create(n); // api: epoll_create (-) plain
    epoll_create1(n); // api: epoll_create1 (-) plain
    epoll_ctl(n, n, n, p); // api: epoll_ctl (- - - ?) plain
    epoll_wait(n, p, n, n); // api: epoll_wait (- w - -) plain
    epoll_pwait(n, p, n, n, p); // api: epoll_pwait (- w - - r) plain
    eventfd(n, n); // api: eventfd (- -) plain
    eventfd_read(n, p); // api: eventfd_read (- w) plain
    eventfd_write(n, n); // api: eventfd_write (- -) plain
    timerfd_create(n, n); // api: timerfd_create (- -) plain
    timerfd_settime(n, n, p, p); // api: timerfd_settime (- - r w) plain
    timerfd_gettime(n, p); // api: timerfd_gettime (- w) plain
    signalfd(n, p, n); // api: signalfd (- r -) plain
    inotify_init(); // api: inotify_init () plain
    inotify_init1(n); // api: inotify_init1 (-) plain
    inotify_add_watch(n, p, n); // api: inotify_add_watch (- r -) plain
    inotify_rm_watch(n, n); // api: inotify_rm_watch (- -) plain
    ppoll(p, n, p, p); // api: ppoll (w - r r) plain
    getrandom(p, n, n); // api: getrandom (w - -) plain
    getentropy(p, n); // api: getentropy (w -) plain
    memfd_create(p, n); // api: memfd_create (r -) plain
    mremap(p, n, n, n, p); // api: mremap (? - - - *?)
    sendfile(n, n, p, n); // api: sendfile (- - w -) plain
    splice(n, p, n, p, n, n); // api: splice (- w - w - -) plain
    tee(n, n, n, n); // api: tee (- - - -) plain
    copy_file_range(n, p, n, p, n, n); // api: copy_file_range (- w - w - -) plain
    fallocate(n, n, n, n); // api: fallocate (- - - -) plain
    sync_file_range(n, n, n, n); // api: sync_file_range (- - - -) plain
    syncfs(n); // api: syncfs (-) plain
    readahead(n, n, n); // api: readahead (- - -) plain
    statx(n, p, n, n, p); // api: statx (- r - - w) plain
    statfs(p, p); // api: statfs (r w) plain
    fstatfs(n, p); // api: fstatfs (- w) plain
    sysinfo(p); // api: sysinfo (w) plain
    get_nprocs(); // api: get_nprocs () plain
    get_nprocs_conf(); // api: get_nprocs_conf () plain
    getloadavg(p, n); // api: getloadavg (w -) plain
    mount(p, p, p, n, p); // api: mount (r r r - r) plain
    umount(p); // api: umount (r) plain
    umount2(p, n); // api: umount2 (r -) plain
    pivot_root(p, p); // api: pivot_root (r r) plain
    reboot(n); // api: reboot (-) plain
    prctl(n, p); // api: prctl (- *?) plain
    ptrace(n, p); // api: ptrace (- *?) plain
    syscall(n, p); // api: syscall (- *?) plain
    sendmmsg(n, p, n, n); // api: sendmmsg (- w - -) plain
    recvmmsg(n, p, n, n, p); // api: recvmmsg (- ? - - w) plain
    renameat2(n, p, n, p, n); // api: renameat2 (- r - r -) plain
    execveat(n, p, p, p, n); // api: execveat (- r r r -) plain
    execvpe(p, p, p); // api: execvpe (r r r) plain
    euidaccess(p, n); // api: euidaccess (r -) plain
    eaccess(p, n); // api: eaccess (r -) plain
    getresuid(p, p, p); // api: getresuid (w w w) plain
    getresgid(p, p, p); // api: getresgid (w w w) plain
    setresuid(n, n, n); // api: setresuid (- - -) plain
    setresgid(n, n, n); // api: setresgid (- - -) plain
    prlimit(n, n, p, p); // api: prlimit (- - r w) plain
    getdomainname(p, n); // api: getdomainname (w -) plain
    setdomainname(p, n); // api: setdomainname (r -) plain
    getxattr(p, p, p, n); // api: getxattr (r r w -) plain
    lgetxattr(p, p, p, n); // api: lgetxattr (r r w -) plain
    fgetxattr(n, p, p, n); // api: fgetxattr (- r w -) plain
    setxattr(p, p, p, n, n); // api: setxattr (r r r - -) plain
    lsetxattr(p, p, p, n, n); // api: lsetxattr (r r r - -) plain
    fsetxattr(n, p, p, n, n); // api: fsetxattr (- r r - -) plain
    listxattr(p, p, n); // api: listxattr (r w -) plain
    llistxattr(p, p, n); // api: llistxattr (r w -) plain
    flistxattr(n, p, n); // api: flistxattr (- w -) plain
    removexattr(p, p); // api: removexattr (r r) plain
    lremovexattr(p, p); // api: lremovexattr (r r) plain
    fremovexattr(n, p); // api: fremovexattr (- r) plain
    dlvsym(p, p, p); // api: dlvsym (? r r)
    dl_iterate_phdr(0, p); // api: dl_iterate_phdr (b ?) plain calls
    gnu_get_libc_version(); // api: gnu_get_libc_version () lasting nonnull
    crypt_r(p, p, p); // api: crypt_r (r r w)
    setmntent(p, p); // api: setmntent (r r)
    getmntent(p); // api: getmntent (w) static
    getmntent_r(p, p, p, n); // api: getmntent_r (w ? k -)
    endmntent(p); // api: endmntent (f) plain heap:mntent
    hasmntopt(p, p); // api: hasmntopt (r r)
    futimes(n, p); // api: futimes (- r) plain
    lutimes(p, p); // api: lutimes (r r) plain
    posix_fadvise64(n, n, n, n); // api: posix_fadvise64 (- - - -) plain
    lseek64(n, n, n); // api: lseek64 (- - -) plain
    open64(p, n, p); // api: open64 (r - *-) plain
    fopen64(p, p); // api: fopen64 (r r)
    stat64(p, p); // api: stat64 (r w) plain
    lstat64(p, p); // api: lstat64 (r w) plain
    fstat64(n, p); // api: fstat64 (- w) plain
    fseeko64(p, n, n); // api: fseeko64 (w - -) plain
    ftello64(p); // api: ftello64 (w) plain
    ftruncate64(n, n); // api: ftruncate64 (- -) plain
    pread64(n, p, n, n); // api: pread64 (- w - -) plain
    pwrite64(n, p, n, n); // api: pwrite64 (- r - -) plain
    mmap64(p, n, n, n, n, n); // api: mmap64 (- - - - - -)
    readdir64(p); // api: readdir64 (w) static
}
