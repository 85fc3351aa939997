/* Calls every function that analyzer/api/xmalloc.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *xmalloc(long);
void *xzalloc(long);
void *xcalloc(long, long);
void *xrealloc(void *, long);
void *xreallocarray(void *, long, long);
void *xnmalloc(long, long);
void *xnrealloc(void *, long, long);
void *xstrdup(void *);
void *xstrndup(void *, long);
void *xmemdup(void *, long);
void xfree(void *);
long xsnprintf(void *, long, void *, ...);
long xvsnprintf(void *, long, void *, void *);
void xalloc_die(void);

void xmalloc_calls(void *p, long n, void (*f)(void)) {
    xmalloc(n); // api: xmalloc (-) fresh size:1 heap:malloc nonnull
    xzalloc(n); // api: xzalloc (-) fresh size:1 zero heap:malloc nonnull
    xcalloc(n, n); // api: xcalloc (- -) fresh size:1*2 zero heap:malloc nonnull
    xrealloc(p, n); // api: xrealloc (g -) regrown:1 size:2 heap:malloc nonnull
    xreallocarray(p, n, n); // api: xreallocarray (g - -) regrown:1 size:2*3 heap:malloc nonnull
    xnmalloc(n, n); // api: xnmalloc (- -) fresh size:1*2 heap:malloc nonnull
    xnrealloc(p, n, n); // api: xnrealloc (g - -) regrown:1 size:2*3 heap:malloc nonnull
    xstrdup(p); // api: xstrdup (r) fresh copy:1 heap:malloc nonnull
    xstrndup(p, n); // api: xstrndup (r -) fresh copy:1 count:2 heap:malloc nonnull
    xmemdup(p, n); // api: xmemdup (r -) fresh copy:1 size:2 heap:malloc nonnull
    xfree(p); // api: xfree (f) heap:malloc
    xsnprintf(p, n, p, p); // api: xsnprintf (w - r *r) plain format:3
    xvsnprintf(p, n, p, p); // api: xvsnprintf (w - r r) plain format:3
    xalloc_die(); // api: xalloc_die () noreturn
}
