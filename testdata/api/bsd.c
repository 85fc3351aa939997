/* Calls every function that analyzer/api/bsd.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
long strlcpy(void *, void *, long);
long strlcat(void *, void *, long);
long wcslcpy(void *, void *, long);
long wcslcat(void *, void *, long);
void *strnstr(void *, void *, long);
void *strsep(void *, void *);
void strmode(long, void *);
long strtonum(void *, long, long, void *);
long strtoi(void *, void *, long, long, long, void *);
long strtou(void *, void *, long, long, long, void *);
void *reallocf(void *, long);
void *recallocarray(void *, long, long, long);
void freezero(void *, long);
void *fgetln(void *, void *);
void *fgetwln(void *, void *);
void *fparseln(void *, void *, void *, void *, long);
void funopen(void *, void (*)(void), void (*)(void), void (*)(void), void (*)(void));
long fpurge(void *);
void fmtcheck(void *, void *);
void *getprogname(void);
void setprogname(void *);
void setproctitle(void *, ...);
void setproctitle_init(long, void *, void *);
void errc(long, long, void *, ...);
void verrc(long, long, void *, void *);
void warnc(long, void *, ...);
void vwarnc(long, void *, void *);
void *vis(void *, long, long, long);
void *nvis(void *, long, long, long, long);
void *svis(void *, long, long, long, void *);
long strvis(void *, void *, long);
long stravis(void **, void *, long);
long strvisx(void *, void *, long, long);
long strsvis(void *, void *, long, void *);
long strunvis(void *, void *);
long unvis(void *, long, void *, long);
long arc4random(void);
void arc4random_buf(void *, long);
long arc4random_uniform(long);
void arc4random_stir(void);
long timingsafe_bcmp(void *, void *, long);
long timingsafe_memcmp(void *, void *, long);
void closefrom(long);
long flopen(void *, long, ...);
long flopenat(long, void *, long, ...);
long humanize_number(void *, long, long, void *, long, long);
long dehumanize_number(void *, void *);
long expand_number(void *, void *);
void *getbsize(void *, void *);
long getmode(void *, long);
long heapsort(void *, long, long, void (*)(void));
long mergesort(void *, long, long, void (*)(void));
void *readpassphrase(void *, void *, long, long);
long getpeereid(long, void *, void *);
long uid_from_user(void *, void *);
long gid_from_group(void *, void *);
void *user_from_uid(long, long);
void *group_from_gid(long, long);
void pidfile_open(void *, long, void *);
long pidfile_write(void *);
long pidfile_remove(void *);
long pidfile_close(void *);

void bsd_calls(void *p, long n, void (*f)(void)) {
    strlcpy(p, p, n); // api: strlcpy (w r -) plain text:2
    strlcat(p, p, n); // api: strlcat (w r -) plain text:2
    wcslcpy(p, p, n); // api: wcslcpy (w r -) plain
    wcslcat(p, p, n); // api: wcslcat (w r -) plain
    strnstr(p, p, n); // api: strnstr (r r -) interior:1
    strsep(p, p); // api: strsep (? r) borrow:1
    strmode(n, p); // api: strmode (- w)
    strtonum(p, n, n, p); // api: strtonum (r - - w) plain
    strtoi(p, p, n, n, n, p); // api: strtoi (r w - - - w) plain into:1
    strtou(p, p, n, n, n, p); // api: strtou (r w - - - w) plain into:1
    reallocf(p, n); // api: reallocf (g -) regrown:1 size:2 heap:malloc
    recallocarray(p, n, n, n); // api: recallocarray (g - - -) regrown:1 size:3*4 heap:malloc
    freezero(p, n); // api: freezero (f -) heap:malloc
    fgetln(p, p); // api: fgetln (w w) static
    fgetwln(p, p); // api: fgetwln (w w) static
    fparseln(p, p, p, p, n); // api: fparseln (w w w r -) fresh heap:malloc
    funopen(p, f, f, f, f); // api: funopen (k b b b b)
    fpurge(p); // api: fpurge (w) plain
    fmtcheck(p, p); // api: fmtcheck (r r)
    getprogname(); // api: getprogname () lasting
    setprogname(p); // api: setprogname (k)
    setproctitle(p, p); // api: setproctitle (r *r) format:1
    setproctitle_init(n, p, p); // api: setproctitle_init (- k k)
    errc(n, n, p, p); // api: errc (- - r *r) format:3 noreturn
    verrc(n, n, p, p); // api: verrc (- - r r) format:3 noreturn
    warnc(n, p, p); // api: warnc (- r *r) format:2
    vwarnc(n, p, p); // api: vwarnc (- r r) format:2
    vis(p, n, n, n); // api: vis (w - - -) interior:1
    nvis(p, n, n, n, n); // api: nvis (w - - - -) interior:1
    svis(p, n, n, n, p); // api: svis (w - - - r) interior:1
    strvis(p, p, n); // api: strvis (w r -) plain
    stravis(p, p, n); // api: stravis (o r -) plain heap:malloc
    strvisx(p, p, n, n); // api: strvisx (w r - -) plain
    strsvis(p, p, n, p); // api: strsvis (w r - r) plain
    strunvis(p, p); // api: strunvis (w r) plain
    unvis(p, n, p, n); // api: unvis (w - w -) plain
    arc4random(); // api: arc4random () plain
    arc4random_buf(p, n); // api: arc4random_buf (w -)
    arc4random_uniform(n); // api: arc4random_uniform (-) plain
    arc4random_stir(); // api: arc4random_stir ()
    timingsafe_bcmp(p, p, n); // api: timingsafe_bcmp (r r -) plain
    timingsafe_memcmp(p, p, n); // api: timingsafe_memcmp (r r -) plain
    closefrom(n); // api: closefrom (-)
    flopen(p, n, p); // api: flopen (r - *-) plain
    flopenat(n, p, n, p); // api: flopenat (- r - *-) plain
    humanize_number(p, n, n, p, n, n); // api: humanize_number (w - - r - -) plain
    dehumanize_number(p, p); // api: dehumanize_number (r w) plain
    expand_number(p, p); // api: expand_number (r w) plain
    getbsize(p, p); // api: getbsize (w w) static
    getmode(p, n); // api: getmode (r -) plain
    heapsort(p, n, n, f); // api: heapsort (w - - b) plain calls
    mergesort(p, n, n, f); // api: mergesort (w - - b) plain calls
    readpassphrase(p, p, n, n); // api: readpassphrase (r w - -) arg:2
    getpeereid(n, p, p); // api: getpeereid (- w w) plain
    uid_from_user(p, p); // api: uid_from_user (r w) plain
    gid_from_group(p, p); // api: gid_from_group (r w) plain
    user_from_uid(n, n); // api: user_from_uid (- -) static
    group_from_gid(n, n); // api: group_from_gid (- -) static
    pidfile_open(p, n, p); // api: pidfile_open (r - w)
    pidfile_write(p); // api: pidfile_write (w) plain
    pidfile_remove(p); // api: pidfile_remove (f) plain heap:pidfile
    pidfile_close(p); // api: pidfile_close (f) plain heap:pidfile
}
