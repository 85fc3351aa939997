/* Calls every function that analyzer/api/zlib.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
long inflateInit_(void *, void *, long);
long inflateInit2_(void *, long, void *, long);
long inflateReset(void *);
long inflateReset2(void *, long);
long inflateEnd(void *);
long inflate(void *, long);
long inflateSetDictionary(void *, void *, long);
long deflateInit_(void *, long, void *, long);
long deflateInit2_(void *, long, long, long, long, long, void *, long);
long deflateReset(void *);
long deflateEnd(void *);
long deflate(void *, long);
long deflateSetDictionary(void *, void *, long);
long deflateBound(void *, long);
long deflateParams(void *, long, long);
long compress(void *, void *, void *, long);
long compress2(void *, void *, void *, long, long);
long compressBound(long);
long uncompress(void *, void *, void *, long);
long adler32(long, void *, long);
long crc32(long, void *, long);
void *zError(long);
void *zlibVersion(void);
void gzopen(void *, void *);
void gzdopen(long, void *);
long gzread(void *, void *, long);
long gzwrite(void *, void *, long);
long gzprintf(void *, void *, ...);
long gzputs(void *, void *);
long gzputc(void *, long);
void *gzgets(void *, void *, long);
long gzgetc(void *);
long gzeof(void *);
long gzflush(void *, long);
long gzclose(void *);
void *gzerror(void *, void *);

void zlib_calls(void *p, long n, void (*f)(void)) {
    inflateInit_(p, p, n); // api: inflateInit_ (i r -) plain role:init
    inflateInit2_(p, n, p, n); // api: inflateInit2_ (i - r -) plain role:init
    inflateReset(p); // api: inflateReset (z) plain role:clear
    inflateReset2(p, n); // api: inflateReset2 (z -) plain
    inflateEnd(p); // api: inflateEnd (x) plain role:release
    inflate(p, n); // api: inflate (w -) plain
    inflateSetDictionary(p, p, n); // api: inflateSetDictionary (w r -) plain
    deflateInit_(p, n, p, n); // api: deflateInit_ (i - r -) plain role:init
    deflateInit2_(p, n, n, n, n, n, p, n); // api: deflateInit2_ (i - - - - - r -) plain role:init
    deflateReset(p); // api: deflateReset (z) plain role:clear
    deflateEnd(p); // api: deflateEnd (x) plain role:release
    deflate(p, n); // api: deflate (w -) plain
    deflateSetDictionary(p, p, n); // api: deflateSetDictionary (w r -) plain
    deflateBound(p, n); // api: deflateBound (w -) plain
    deflateParams(p, n, n); // api: deflateParams (w - -) plain
    compress(p, p, p, n); // api: compress (w w r -) plain
    compress2(p, p, p, n, n); // api: compress2 (w w r - -) plain
    compressBound(n); // api: compressBound (-) plain
    uncompress(p, p, p, n); // api: uncompress (w w r -) plain
    adler32(n, p, n); // api: adler32 (- r -) plain
    crc32(n, p, n); // api: crc32 (- r -) plain
    zError(n); // api: zError (-) lasting
    zlibVersion(); // api: zlibVersion () lasting
    gzopen(p, p); // api: gzopen (r r)
    gzdopen(n, p); // api: gzdopen (- r)
    gzread(p, p, n); // api: gzread (w w -) plain
    gzwrite(p, p, n); // api: gzwrite (w r -) plain
    gzprintf(p, p, p); // api: gzprintf (w r *r) plain format:2
    gzputs(p, p); // api: gzputs (w r) plain text:2
    gzputc(p, n); // api: gzputc (w -) plain
    gzgets(p, p, n); // api: gzgets (w w -) arg:2
    gzgetc(p); // api: gzgetc (w) plain
    gzeof(p); // api: gzeof (r) plain
    gzflush(p, n); // api: gzflush (w -) plain
    gzclose(p); // api: gzclose (f) plain heap:gz
    gzerror(p, p); // api: gzerror (w w) static
}
