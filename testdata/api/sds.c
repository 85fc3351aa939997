/* Calls every function that analyzer/api/sds.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *sdsnew(void *);
void *sdsnewlen(void *, long);
void *sdsempty(void);
void *sdsdup(void *);
void *sdsfromlonglong(long);
void sdsfree(void *);
void sdsclear(void *);
long sdslen(void *);
long sdsavail(void *);
long sdsalloc(void *);
long sdsAllocSize(void *);
void sdssetlen(void *, long);
void sdsinclen(void *, long);
void sdsIncrLen(void *, long);
void sdsupdatelen(void *);
void *sdsMakeRoomFor(void *, long);
void *sdsgrowzero(void *, long);
void *sdscat(void *, void *);
void *sdscatlen(void *, void *, long);
void *sdscatsds(void *, void *);
void *sdscatprintf(void *, void *, ...);
void *sdscatvprintf(void *, void *, void *);
void *sdscatfmt(void *, void *, ...);
void *sdscatrepr(void *, void *, long);
void *sdscpy(void *, void *);
void *sdscpylen(void *, void *, long);
long sdscmp(void *, void *);
void sdsrange(void *, long, long);
void *sdstrim(void *, void *);
void sdstolower(void *);
void sdstoupper(void *);
void *sdsmapchars(void *, void *, void *, long);
void *sdsjoin(void *, long, void *);
void *sdsjoinsds(void *, long, void *, long);
void *sdssplitlen(void *, long, void *, long, void *);
void *sdssplitargs(void *, void *);
void sdsfreesplitres(void *, long);
void *zmalloc(long);
void *zcalloc(long);
void *zcalloc_num(long, long);
void *zrealloc(void *, long);
void *ztrymalloc(long);
void *ztrycalloc(long);
void *ztryrealloc(void *, long);
void *zmalloc_usable(long, void *);
void *zstrdup(void *);
void zfree(void *);

void sds_calls(void *p, long n, void (*f)(void)) {
    sdsnew(p); // api: sdsnew (r) fresh copy:1 heap:sds role:create
    sdsnewlen(p, n); // api: sdsnewlen (r -) fresh copy:1 count:2 heap:sds
    sdsempty(); // api: sdsempty () fresh empty heap:sds role:create
    sdsdup(p); // api: sdsdup (r) fresh copy:1 heap:sds
    sdsfromlonglong(n); // api: sdsfromlonglong (-) fresh heap:sds
    sdsfree(p); // api: sdsfree (f) heap:sds role:free
    sdsclear(p); // api: sdsclear (z) role:clear
    sdslen(p); // api: sdslen (r) plain
    sdsavail(p); // api: sdsavail (r) plain
    sdsalloc(p); // api: sdsalloc (r) plain
    sdsAllocSize(p); // api: sdsAllocSize (r) plain
    sdssetlen(p, n); // api: sdssetlen (w -)
    sdsinclen(p, n); // api: sdsinclen (w -)
    sdsIncrLen(p, n); // api: sdsIncrLen (w -)
    sdsupdatelen(p); // api: sdsupdatelen (w)
    sdsMakeRoomFor(p, n); // api: sdsMakeRoomFor (g -) regrown:1 heap:sds role:reserve
    sdsgrowzero(p, n); // api: sdsgrowzero (g -) regrown:1 heap:sds
    sdscat(p, p); // api: sdscat (g r) regrown:1 heap:sds text:2 role:append-text
    sdscatlen(p, p, n); // api: sdscatlen (g r -) regrown:1 count:3 heap:sds text:2 role:append-bytes
    sdscatsds(p, p); // api: sdscatsds (g r) regrown:1 heap:sds text:2
    sdscatprintf(p, p, p); // api: sdscatprintf (g r *r) regrown:1 heap:sds format:2 role:append-format
    sdscatvprintf(p, p, p); // api: sdscatvprintf (g r r) regrown:1 heap:sds format:2 role:append-format
    sdscatfmt(p, p, p); // api: sdscatfmt (g r *r) regrown:1 heap:sds
    sdscatrepr(p, p, n); // api: sdscatrepr (g r -) regrown:1 heap:sds
    sdscpy(p, p); // api: sdscpy (g r) regrown:1 heap:sds
    sdscpylen(p, p, n); // api: sdscpylen (g r -) regrown:1 heap:sds
    sdscmp(p, p); // api: sdscmp (r r) plain
    sdsrange(p, n, n); // api: sdsrange (w - -)
    sdstrim(p, p); // api: sdstrim (w r) arg:1
    sdstolower(p); // api: sdstolower (w)
    sdstoupper(p); // api: sdstoupper (w)
    sdsmapchars(p, p, p, n); // api: sdsmapchars (w r r -) arg:1
    sdsjoin(p, n, p); // api: sdsjoin (r - r) fresh heap:sds
    sdsjoinsds(p, n, p, n); // api: sdsjoinsds (r - r -) fresh heap:sds
    sdssplitlen(p, n, p, n, p); // api: sdssplitlen (r - r - w) fresh heap:sds-split
    sdssplitargs(p, p); // api: sdssplitargs (r w) fresh heap:sds-split
    sdsfreesplitres(p, n); // api: sdsfreesplitres (f -) heap:sds-split
    zmalloc(n); // api: zmalloc (-) fresh size:1 heap:zmalloc nonnull
    zcalloc(n); // api: zcalloc (-) fresh size:1 zero heap:zmalloc nonnull
    zcalloc_num(n, n); // api: zcalloc_num (- -) fresh size:1*2 zero heap:zmalloc nonnull
    zrealloc(p, n); // api: zrealloc (g -) regrown:1 size:2 heap:zmalloc
    ztrymalloc(n); // api: ztrymalloc (-) fresh size:1 heap:zmalloc
    ztrycalloc(n); // api: ztrycalloc (-) fresh size:1 zero heap:zmalloc
    ztryrealloc(p, n); // api: ztryrealloc (g -) regrown:1 size:2 heap:zmalloc
    zmalloc_usable(n, p); // api: zmalloc_usable (- w) fresh heap:zmalloc nonnull
    zstrdup(p); // api: zstrdup (r) fresh copy:1 heap:zmalloc nonnull
    zfree(p); // api: zfree (f) heap:zmalloc
}
