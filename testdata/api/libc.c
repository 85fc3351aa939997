/* Calls every function that analyzer/api/libc.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
#define _GNU_SOURCE
#include "headers/libc.h"

void *gets(void *);
long _IO_getc(void *);
long _IO_putc(long, void *);

/* stdlib.h */
void libc_stdlib(void *p, long n) {
    malloc(n); // api: malloc (-) fresh size:1 heap:malloc
    calloc(n, n); // api: calloc (- -) fresh size:1*2 zero heap:malloc
    realloc(p, n); // api: realloc (g -) regrown:1 size:2 heap:malloc
    aligned_alloc(n, n); // api: aligned_alloc (- -) fresh size:2 heap:malloc
    free(p); // api: free (f) heap:malloc
    abort(); // api: abort () noreturn
    exit(n); // api: exit (-) noreturn calls
    _Exit(n); // api: _Exit (-) noreturn
    quick_exit(n); // api: quick_exit (-) noreturn calls
    atexit(0); // api: atexit (b) plain
    at_quick_exit(0); // api: at_quick_exit (b) plain
    getenv(p); // api: getenv (r) static
    system(p); // api: system (r) plain
    abs(n); // api: abs (-) plain
    labs(n); // api: labs (-) plain
    llabs(n); // api: llabs (-) plain
    div(n, n); // api: div (- -) plain
    ldiv(n, n); // api: ldiv (- -) plain
    lldiv(n, n); // api: lldiv (- -) plain
    rand(); // api: rand () plain
    srand(n); // api: srand (-)
    atof(p); // api: atof (r) plain
    atoi(p); // api: atoi (r) plain
    atol(p); // api: atol (r) plain
    atoll(p); // api: atoll (r) plain
    strtod(p, p); // api: strtod (r w) plain into:1
    strtof(p, p); // api: strtof (r w) plain into:1
    strtold(p, p); // api: strtold (r w) plain into:1
    strtol(p, p, n); // api: strtol (r w -) plain into:1
    strtoll(p, p, n); // api: strtoll (r w -) plain into:1
    strtoul(p, p, n); // api: strtoul (r w -) plain into:1
    strtoull(p, p, n); // api: strtoull (r w -) plain into:1
    bsearch(p, p, n, n, 0); // api: bsearch (r r - - b) interior:2 calls
    qsort(p, n, n, 0); // api: qsort (w - - b) calls
    mblen(p, n); // api: mblen (r -) plain
    mbtowc(p, p, n); // api: mbtowc (w r -) plain
    wctomb(p, n); // api: wctomb (w -) plain
    mbstowcs(p, p, n); // api: mbstowcs (w r -) plain
    wcstombs(p, p, n); // api: wcstombs (w r -) plain
}

/* string.h */
void libc_string(void *p, long n) {
    memcpy(p, p, n); // api: memcpy (w r -) arg:1 nonnull covers:3
    memmove(p, p, n); // api: memmove (w r -) arg:1 nonnull covers:3
    memset(p, n, n); // api: memset (w - -) arg:1 nonnull covers:3 fills:2
    memcmp(p, p, n); // api: memcmp (r r -) plain
    memchr(p, n, n); // api: memchr (r - -) interior:1
    strcpy(p, p); // api: strcpy (w r) arg:1 text:2 nonnull
    strncpy(p, p, n); // api: strncpy (w r -) arg:1 nonnull
    strcat(p, p); // api: strcat (w r) arg:1 text:2 nonnull
    strncat(p, p, n); // api: strncat (w r -) arg:1 nonnull
    strcmp(p, p); // api: strcmp (r r) plain
    strncmp(p, p, n); // api: strncmp (r r -) plain
    strcoll(p, p); // api: strcoll (r r) plain
    strxfrm(p, p, n); // api: strxfrm (w r -) plain
    strchr(p, n); // api: strchr (r -) interior:1
    strrchr(p, n); // api: strrchr (r -) interior:1
    strstr(p, p); // api: strstr (r r) interior:1
    strpbrk(p, p); // api: strpbrk (r r) interior:1
    strspn(p, p); // api: strspn (r r) plain
    strcspn(p, p); // api: strcspn (r r) plain
    strtok(p, p); // api: strtok (k r)
    strerror(n); // api: strerror (-) static nonnull
    strlen(p); // api: strlen (r) plain length:1
}

/* stdio.h */
void libc_stdio(void *p, long n) {
    fopen(p, p); // api: fopen (r r)
    freopen(p, p, p); // api: freopen (r r w) arg:3
    fclose(p); // api: fclose (f) plain heap:stdio
    fflush(p); // api: fflush (w) plain
    setbuf(p, p); // api: setbuf (w k)
    setvbuf(p, p, n, n); // api: setvbuf (w k - -) plain
    printf(p, p); // api: printf (r *r) plain format:1
    fprintf(p, p, p); // api: fprintf (w r *r) plain format:2 role:append-format
    sprintf(p, p, p); // api: sprintf (w r *r) plain format:2
    snprintf(p, n, p, p); // api: snprintf (w - r *r) plain format:3
    vprintf(p, p); // api: vprintf (r r) plain format:1
    vfprintf(p, p, p); // api: vfprintf (w r r) plain format:2
    vsprintf(p, p, p); // api: vsprintf (w r r) plain format:2
    vsnprintf(p, n, p, p); // api: vsnprintf (w - r r) plain format:3
    scanf(p, p); // api: scanf (r *w) plain
    fscanf(p, p, p); // api: fscanf (w r *w) plain
    sscanf(p, p, p); // api: sscanf (r r *w) plain
    vscanf(p, p); // api: vscanf (r ?) plain writes
    vfscanf(p, p, p); // api: vfscanf (w r ?) plain writes
    vsscanf(p, p, p); // api: vsscanf (r r ?) plain writes
    fgetc(p); // api: fgetc (w) plain
    getc(p); // api: getc (w) plain
    getchar(); // api: getchar () plain
    fgets(p, n, p); // api: fgets (w - w) arg:1
    gets(p); // api: gets (w) arg:1
    fputc(n, p); // api: fputc (- w) plain
    putc(n, p); // api: putc (- w) plain
    putchar(n); // api: putchar (-) plain
    fputs(p, p); // api: fputs (r w) plain text:1 role:append-text
    puts(p); // api: puts (r) plain text:1
    ungetc(n, p); // api: ungetc (- w) plain
    fread(p, n, n, p); // api: fread (w - - w) plain
    fwrite(p, n, n, p); // api: fwrite (r - - w) plain
    fgetpos(p, p); // api: fgetpos (w w) plain
    fsetpos(p, p); // api: fsetpos (w r) plain
    fseek(p, n, n); // api: fseek (w - -) plain
    ftell(p); // api: ftell (w) plain
    rewind(p); // api: rewind (w)
    clearerr(p); // api: clearerr (w)
    feof(p); // api: feof (r) plain
    ferror(p); // api: ferror (r) plain
    perror(p); // api: perror (r) text:1
    remove(p); // api: remove (r) plain
    rename(p, p); // api: rename (r r) plain
    tmpfile(); // api: tmpfile ()
    tmpnam(p); // api: tmpnam (w)
    _IO_getc(p); // api: _IO_getc (w) plain
    _IO_putc(n, p); // api: _IO_putc (- w) plain
}

/* ctype.h */
void libc_ctype(void *p, long n) {
    (isalnum)(n); // api: isalnum (-) plain
    (isalpha)(n); // api: isalpha (-) plain
    (isblank)(n); // api: isblank (-) plain
    (iscntrl)(n); // api: iscntrl (-) plain
    (isdigit)(n); // api: isdigit (-) plain
    (isgraph)(n); // api: isgraph (-) plain
    (islower)(n); // api: islower (-) plain
    (isprint)(n); // api: isprint (-) plain
    (ispunct)(n); // api: ispunct (-) plain
    (isspace)(n); // api: isspace (-) plain
    (isupper)(n); // api: isupper (-) plain
    (isxdigit)(n); // api: isxdigit (-) plain
    tolower(n); // api: tolower (-) plain
    toupper(n); // api: toupper (-) plain
}

/* math.h: every name in its three types. */
void libc_math(void *p, long n) {
    acos(n); // api: acos (-) plain
    acosf(n); // api: acosf (-) plain
    acosl(n); // api: acosl (-) plain
    acosh(n); // api: acosh (-) plain
    acoshf(n); // api: acoshf (-) plain
    acoshl(n); // api: acoshl (-) plain
    asin(n); // api: asin (-) plain
    asinf(n); // api: asinf (-) plain
    asinl(n); // api: asinl (-) plain
    asinh(n); // api: asinh (-) plain
    asinhf(n); // api: asinhf (-) plain
    asinhl(n); // api: asinhl (-) plain
    atan(n); // api: atan (-) plain
    atanf(n); // api: atanf (-) plain
    atanl(n); // api: atanl (-) plain
    atan2(n, n); // api: atan2 (- -) plain
    atan2f(n, n); // api: atan2f (- -) plain
    atan2l(n, n); // api: atan2l (- -) plain
    atanh(n); // api: atanh (-) plain
    atanhf(n); // api: atanhf (-) plain
    atanhl(n); // api: atanhl (-) plain
    cbrt(n); // api: cbrt (-) plain
    cbrtf(n); // api: cbrtf (-) plain
    cbrtl(n); // api: cbrtl (-) plain
    ceil(n); // api: ceil (-) plain
    ceilf(n); // api: ceilf (-) plain
    ceill(n); // api: ceill (-) plain
    copysign(n, n); // api: copysign (- -) plain
    copysignf(n, n); // api: copysignf (- -) plain
    copysignl(n, n); // api: copysignl (- -) plain
    cos(n); // api: cos (-) plain
    cosf(n); // api: cosf (-) plain
    cosl(n); // api: cosl (-) plain
    cosh(n); // api: cosh (-) plain
    coshf(n); // api: coshf (-) plain
    coshl(n); // api: coshl (-) plain
    erf(n); // api: erf (-) plain
    erff(n); // api: erff (-) plain
    erfl(n); // api: erfl (-) plain
    erfc(n); // api: erfc (-) plain
    erfcf(n); // api: erfcf (-) plain
    erfcl(n); // api: erfcl (-) plain
    exp(n); // api: exp (-) plain
    expf(n); // api: expf (-) plain
    expl(n); // api: expl (-) plain
    exp2(n); // api: exp2 (-) plain
    exp2f(n); // api: exp2f (-) plain
    exp2l(n); // api: exp2l (-) plain
    expm1(n); // api: expm1 (-) plain
    expm1f(n); // api: expm1f (-) plain
    expm1l(n); // api: expm1l (-) plain
    fabs(n); // api: fabs (-) plain
    fabsf(n); // api: fabsf (-) plain
    fabsl(n); // api: fabsl (-) plain
    fdim(n, n); // api: fdim (- -) plain
    fdimf(n, n); // api: fdimf (- -) plain
    fdiml(n, n); // api: fdiml (- -) plain
    floor(n); // api: floor (-) plain
    floorf(n); // api: floorf (-) plain
    floorl(n); // api: floorl (-) plain
    fma(n, n, n); // api: fma (- - -) plain
    fmaf(n, n, n); // api: fmaf (- - -) plain
    fmal(n, n, n); // api: fmal (- - -) plain
    fmax(n, n); // api: fmax (- -) plain
    fmaxf(n, n); // api: fmaxf (- -) plain
    fmaxl(n, n); // api: fmaxl (- -) plain
    fmin(n, n); // api: fmin (- -) plain
    fminf(n, n); // api: fminf (- -) plain
    fminl(n, n); // api: fminl (- -) plain
    fmod(n, n); // api: fmod (- -) plain
    fmodf(n, n); // api: fmodf (- -) plain
    fmodl(n, n); // api: fmodl (- -) plain
    frexp(n, p); // api: frexp (- w) plain
    frexpf(n, p); // api: frexpf (- w) plain
    frexpl(n, p); // api: frexpl (- w) plain
    hypot(n, n); // api: hypot (- -) plain
    hypotf(n, n); // api: hypotf (- -) plain
    hypotl(n, n); // api: hypotl (- -) plain
    ilogb(n); // api: ilogb (-) plain
    ilogbf(n); // api: ilogbf (-) plain
    ilogbl(n); // api: ilogbl (-) plain
    ldexp(n, n); // api: ldexp (- -) plain
    ldexpf(n, n); // api: ldexpf (- -) plain
    ldexpl(n, n); // api: ldexpl (- -) plain
    lgamma(n); // api: lgamma (-) plain
    lgammaf(n); // api: lgammaf (-) plain
    lgammal(n); // api: lgammal (-) plain
    llrint(n); // api: llrint (-) plain
    llrintf(n); // api: llrintf (-) plain
    llrintl(n); // api: llrintl (-) plain
    llround(n); // api: llround (-) plain
    llroundf(n); // api: llroundf (-) plain
    llroundl(n); // api: llroundl (-) plain
    log(n); // api: log (-) plain
    logf(n); // api: logf (-) plain
    logl(n); // api: logl (-) plain
    log10(n); // api: log10 (-) plain
    log10f(n); // api: log10f (-) plain
    log10l(n); // api: log10l (-) plain
    log1p(n); // api: log1p (-) plain
    log1pf(n); // api: log1pf (-) plain
    log1pl(n); // api: log1pl (-) plain
    log2(n); // api: log2 (-) plain
    log2f(n); // api: log2f (-) plain
    log2l(n); // api: log2l (-) plain
    logb(n); // api: logb (-) plain
    logbf(n); // api: logbf (-) plain
    logbl(n); // api: logbl (-) plain
    lrint(n); // api: lrint (-) plain
    lrintf(n); // api: lrintf (-) plain
    lrintl(n); // api: lrintl (-) plain
    lround(n); // api: lround (-) plain
    lroundf(n); // api: lroundf (-) plain
    lroundl(n); // api: lroundl (-) plain
    modf(n, p); // api: modf (- w) plain
    modff(n, p); // api: modff (- w) plain
    modfl(n, p); // api: modfl (- w) plain
    nan(p); // api: nan (r) plain
    nanf(p); // api: nanf (r) plain
    nanl(p); // api: nanl (r) plain
    nearbyint(n); // api: nearbyint (-) plain
    nearbyintf(n); // api: nearbyintf (-) plain
    nearbyintl(n); // api: nearbyintl (-) plain
    nextafter(n, n); // api: nextafter (- -) plain
    nextafterf(n, n); // api: nextafterf (- -) plain
    nextafterl(n, n); // api: nextafterl (- -) plain
    nexttoward(n, n); // api: nexttoward (- -) plain
    nexttowardf(n, n); // api: nexttowardf (- -) plain
    nexttowardl(n, n); // api: nexttowardl (- -) plain
    pow(n, n); // api: pow (- -) plain
    powf(n, n); // api: powf (- -) plain
    powl(n, n); // api: powl (- -) plain
    remainder(n, n); // api: remainder (- -) plain
    remainderf(n, n); // api: remainderf (- -) plain
    remainderl(n, n); // api: remainderl (- -) plain
    remquo(n, n, p); // api: remquo (- - w) plain
    remquof(n, n, p); // api: remquof (- - w) plain
    remquol(n, n, p); // api: remquol (- - w) plain
    rint(n); // api: rint (-) plain
    rintf(n); // api: rintf (-) plain
    rintl(n); // api: rintl (-) plain
    round(n); // api: round (-) plain
    roundf(n); // api: roundf (-) plain
    roundl(n); // api: roundl (-) plain
    scalbln(n, n); // api: scalbln (- -) plain
    scalblnf(n, n); // api: scalblnf (- -) plain
    scalblnl(n, n); // api: scalblnl (- -) plain
    scalbn(n, n); // api: scalbn (- -) plain
    scalbnf(n, n); // api: scalbnf (- -) plain
    scalbnl(n, n); // api: scalbnl (- -) plain
    sin(n); // api: sin (-) plain
    sinf(n); // api: sinf (-) plain
    sinl(n); // api: sinl (-) plain
    sinh(n); // api: sinh (-) plain
    sinhf(n); // api: sinhf (-) plain
    sinhl(n); // api: sinhl (-) plain
    sqrt(n); // api: sqrt (-) plain
    sqrtf(n); // api: sqrtf (-) plain
    sqrtl(n); // api: sqrtl (-) plain
    tan(n); // api: tan (-) plain
    tanf(n); // api: tanf (-) plain
    tanl(n); // api: tanl (-) plain
    tanh(n); // api: tanh (-) plain
    tanhf(n); // api: tanhf (-) plain
    tanhl(n); // api: tanhl (-) plain
    tgamma(n); // api: tgamma (-) plain
    tgammaf(n); // api: tgammaf (-) plain
    tgammal(n); // api: tgammal (-) plain
    trunc(n); // api: trunc (-) plain
    truncf(n); // api: truncf (-) plain
    truncl(n); // api: truncl (-) plain
}

/* complex.h */
void libc_complex(void *p, long n) {
    cabs(n); // api: cabs (-) plain
    cabsf(n); // api: cabsf (-) plain
    cabsl(n); // api: cabsl (-) plain
    cacos(n); // api: cacos (-) plain
    cacosf(n); // api: cacosf (-) plain
    cacosl(n); // api: cacosl (-) plain
    cacosh(n); // api: cacosh (-) plain
    cacoshf(n); // api: cacoshf (-) plain
    cacoshl(n); // api: cacoshl (-) plain
    carg(n); // api: carg (-) plain
    cargf(n); // api: cargf (-) plain
    cargl(n); // api: cargl (-) plain
    casin(n); // api: casin (-) plain
    casinf(n); // api: casinf (-) plain
    casinl(n); // api: casinl (-) plain
    casinh(n); // api: casinh (-) plain
    casinhf(n); // api: casinhf (-) plain
    casinhl(n); // api: casinhl (-) plain
    catan(n); // api: catan (-) plain
    catanf(n); // api: catanf (-) plain
    catanl(n); // api: catanl (-) plain
    catanh(n); // api: catanh (-) plain
    catanhf(n); // api: catanhf (-) plain
    catanhl(n); // api: catanhl (-) plain
    ccos(n); // api: ccos (-) plain
    ccosf(n); // api: ccosf (-) plain
    ccosl(n); // api: ccosl (-) plain
    ccosh(n); // api: ccosh (-) plain
    ccoshf(n); // api: ccoshf (-) plain
    ccoshl(n); // api: ccoshl (-) plain
    cexp(n); // api: cexp (-) plain
    cexpf(n); // api: cexpf (-) plain
    cexpl(n); // api: cexpl (-) plain
    cimag(n); // api: cimag (-) plain
    cimagf(n); // api: cimagf (-) plain
    cimagl(n); // api: cimagl (-) plain
    clog(n); // api: clog (-) plain
    clogf(n); // api: clogf (-) plain
    clogl(n); // api: clogl (-) plain
    conj(n); // api: conj (-) plain
    conjf(n); // api: conjf (-) plain
    conjl(n); // api: conjl (-) plain
    cpow(n, n); // api: cpow (- -) plain
    cpowf(n, n); // api: cpowf (- -) plain
    cpowl(n, n); // api: cpowl (- -) plain
    cproj(n); // api: cproj (-) plain
    cprojf(n); // api: cprojf (-) plain
    cprojl(n); // api: cprojl (-) plain
    creal(n); // api: creal (-) plain
    crealf(n); // api: crealf (-) plain
    creall(n); // api: creall (-) plain
    csin(n); // api: csin (-) plain
    csinf(n); // api: csinf (-) plain
    csinl(n); // api: csinl (-) plain
    csinh(n); // api: csinh (-) plain
    csinhf(n); // api: csinhf (-) plain
    csinhl(n); // api: csinhl (-) plain
    csqrt(n); // api: csqrt (-) plain
    csqrtf(n); // api: csqrtf (-) plain
    csqrtl(n); // api: csqrtl (-) plain
    ctan(n); // api: ctan (-) plain
    ctanf(n); // api: ctanf (-) plain
    ctanl(n); // api: ctanl (-) plain
    ctanh(n); // api: ctanh (-) plain
    ctanhf(n); // api: ctanhf (-) plain
    ctanhl(n); // api: ctanhl (-) plain
}

/* fenv.h */
void libc_fenv(void *p, long n) {
    feclearexcept(n); // api: feclearexcept (-) plain
    fegetexceptflag(p, n); // api: fegetexceptflag (w -) plain
    feraiseexcept(n); // api: feraiseexcept (-) plain
    fesetexceptflag(p, n); // api: fesetexceptflag (r -) plain
    fetestexcept(n); // api: fetestexcept (-) plain
    fegetround(); // api: fegetround () plain
    fesetround(n); // api: fesetround (-) plain
    fegetenv(p); // api: fegetenv (w) plain
    feholdexcept(p); // api: feholdexcept (w) plain
    fesetenv(p); // api: fesetenv (r) plain
    feupdateenv(p); // api: feupdateenv (r) plain
}

/* inttypes.h */
void libc_inttypes(void *p, long n) {
    imaxabs(n); // api: imaxabs (-) plain
    imaxdiv(n, n); // api: imaxdiv (- -) plain
    strtoimax(p, p, n); // api: strtoimax (r w -) plain into:1
    strtoumax(p, p, n); // api: strtoumax (r w -) plain into:1
    wcstoimax(p, p, n); // api: wcstoimax (r w -) plain into:1
    wcstoumax(p, p, n); // api: wcstoumax (r w -) plain into:1
}

/* locale.h */
void libc_locale(void *p, long n) {
    setlocale(n, p); // api: setlocale (- r) static
    localeconv(); // api: localeconv () static nonnull
}

/* time.h */
void libc_time(void *p, long n) {
    clock(); // api: clock () plain
    difftime(n, n); // api: difftime (- -) plain
    mktime(p); // api: mktime (w) plain
    time(p); // api: time (w) plain
    timespec_get(p, n); // api: timespec_get (w -) plain
    asctime(p); // api: asctime (r) static
    ctime(p); // api: ctime (r) static
    gmtime(p); // api: gmtime (r) static
    localtime(p); // api: localtime (r) static
    strftime(p, n, p, p); // api: strftime (w - r r) plain
}

/* setjmp.h: whatever ran in between may have freed or written anything when they return again. */
void libc_setjmp(void *p, long n) {
    (setjmp)(p); // api: setjmp (w) plain frees writes twice calls
    _setjmp(p); // api: _setjmp (w) plain frees writes twice calls
    __sigsetjmp(p, n); // api: __sigsetjmp (w -) plain frees writes twice calls
    longjmp(p, n); // api: longjmp (? -) noreturn
}

/* signal.h */
void libc_signal(void *p, long n) {
    signal(n, 0); // api: signal (- b)
    raise(n); // api: raise (-) plain calls
}

/* threads.h */
void libc_threads(void *p, long n) {
    thrd_create(p, 0, p); // api: thrd_create (w b k) plain
    thrd_current(); // api: thrd_current () plain
    thrd_detach(n); // api: thrd_detach (-) plain
    thrd_equal(n, n); // api: thrd_equal (- -) plain
    thrd_exit(n); // api: thrd_exit (-) noreturn calls
    thrd_join(n, p); // api: thrd_join (- w) plain frees writes
    thrd_sleep(p, p); // api: thrd_sleep (r w) plain
    thrd_yield(); // api: thrd_yield ()
    mtx_init(p, n); // api: mtx_init (w -) plain
    mtx_lock(p); // api: mtx_lock (w) plain
    mtx_timedlock(p, p); // api: mtx_timedlock (w r) plain
    mtx_trylock(p); // api: mtx_trylock (w) plain
    mtx_unlock(p); // api: mtx_unlock (w) plain frees writes
    mtx_destroy(p); // api: mtx_destroy (w)
    cnd_init(p); // api: cnd_init (w) plain
    cnd_signal(p); // api: cnd_signal (w) plain
    cnd_broadcast(p); // api: cnd_broadcast (w) plain
    cnd_wait(p, p); // api: cnd_wait (w w) plain frees writes
    cnd_timedwait(p, p, p); // api: cnd_timedwait (w w r) plain frees writes
    cnd_destroy(p); // api: cnd_destroy (w)
    tss_create(p, 0); // api: tss_create (w b) plain
    tss_get(n); // api: tss_get (-)
    tss_set(n, p); // api: tss_set (- k) plain
    tss_delete(n); // api: tss_delete (-)
    call_once(p, 0); // api: call_once (w b) frees writes calls
}

/* wchar.h */
void libc_wchar(void *p, long n) {
    wmemcpy(p, p, n); // api: wmemcpy (w r -) arg:1 nonnull
    wmemmove(p, p, n); // api: wmemmove (w r -) arg:1 nonnull
    wmemset(p, n, n); // api: wmemset (w - -) arg:1 nonnull
    wmemcmp(p, p, n); // api: wmemcmp (r r -) plain
    wmemchr(p, n, n); // api: wmemchr (r - -) interior:1
    wcscpy(p, p); // api: wcscpy (w r) arg:1 nonnull
    wcsncpy(p, p, n); // api: wcsncpy (w r -) arg:1 nonnull
    wcscat(p, p); // api: wcscat (w r) arg:1 nonnull
    wcsncat(p, p, n); // api: wcsncat (w r -) arg:1 nonnull
    wcscmp(p, p); // api: wcscmp (r r) plain
    wcsncmp(p, p, n); // api: wcsncmp (r r -) plain
    wcscoll(p, p); // api: wcscoll (r r) plain
    wcsxfrm(p, p, n); // api: wcsxfrm (w r -) plain
    wcschr(p, n); // api: wcschr (r -) interior:1
    wcsrchr(p, n); // api: wcsrchr (r -) interior:1
    wcsstr(p, p); // api: wcsstr (r r) interior:1
    wcspbrk(p, p); // api: wcspbrk (r r) interior:1
    wcsspn(p, p); // api: wcsspn (r r) plain
    wcscspn(p, p); // api: wcscspn (r r) plain
    wcstok(p, p, p); // api: wcstok (w r ?) interior:1 into:1
    wcslen(p); // api: wcslen (r) plain
    wcstod(p, p); // api: wcstod (r w) plain into:1
    wcstof(p, p); // api: wcstof (r w) plain into:1
    wcstold(p, p); // api: wcstold (r w) plain into:1
    wcstol(p, p, n); // api: wcstol (r w -) plain into:1
    wcstoll(p, p, n); // api: wcstoll (r w -) plain into:1
    wcstoul(p, p, n); // api: wcstoul (r w -) plain into:1
    wcstoull(p, p, n); // api: wcstoull (r w -) plain into:1
    wcsftime(p, n, p, p); // api: wcsftime (w - r r) plain
    btowc(n); // api: btowc (-) plain
    wctob(n); // api: wctob (-) plain
    mbsinit(p); // api: mbsinit (r) plain
    mbrlen(p, n, p); // api: mbrlen (r - w) plain
    mbrtowc(p, p, n, p); // api: mbrtowc (w r - w) plain
    wcrtomb(p, n, p); // api: wcrtomb (w - w) plain
    mbsrtowcs(p, p, n, p); // api: mbsrtowcs (w ? - w) plain
    wcsrtombs(p, p, n, p); // api: wcsrtombs (w ? - w) plain
    fwide(p, n); // api: fwide (w -) plain
    fgetwc(p); // api: fgetwc (w) plain
    getwc(p); // api: getwc (w) plain
    getwchar(); // api: getwchar () plain
    ungetwc(n, p); // api: ungetwc (- w) plain
    fputwc(n, p); // api: fputwc (- w) plain
    putwc(n, p); // api: putwc (- w) plain
    putwchar(n); // api: putwchar (-) plain
    fgetws(p, n, p); // api: fgetws (w - w) arg:1
    fputws(p, p); // api: fputws (r w) plain
    wprintf(p, p); // api: wprintf (r *r) plain
    fwprintf(p, p, p); // api: fwprintf (w r *r) plain
    swprintf(p, n, p, p); // api: swprintf (w - r *r) plain
    vwprintf(p, p); // api: vwprintf (r r) plain
    vfwprintf(p, p, p); // api: vfwprintf (w r r) plain
    vswprintf(p, n, p, p); // api: vswprintf (w - r r) plain
    wscanf(p, p); // api: wscanf (r *w) plain
    fwscanf(p, p, p); // api: fwscanf (w r *w) plain
    swscanf(p, p, p); // api: swscanf (r r *w) plain
    vwscanf(p, p); // api: vwscanf (r ?) plain writes
    vfwscanf(p, p, p); // api: vfwscanf (w r ?) plain writes
    vswscanf(p, p, p); // api: vswscanf (r r ?) plain writes
}

/* wctype.h */
void libc_wctype(void *p, long n) {
    iswalnum(n); // api: iswalnum (-) plain
    iswalpha(n); // api: iswalpha (-) plain
    iswblank(n); // api: iswblank (-) plain
    iswcntrl(n); // api: iswcntrl (-) plain
    iswctype(n, n); // api: iswctype (- -) plain
    iswdigit(n); // api: iswdigit (-) plain
    iswgraph(n); // api: iswgraph (-) plain
    iswlower(n); // api: iswlower (-) plain
    iswprint(n); // api: iswprint (-) plain
    iswpunct(n); // api: iswpunct (-) plain
    iswspace(n); // api: iswspace (-) plain
    iswupper(n); // api: iswupper (-) plain
    iswxdigit(n); // api: iswxdigit (-) plain
    towctrans(n, p); // api: towctrans (- -) plain
    towlower(n); // api: towlower (-) plain
    towupper(n); // api: towupper (-) plain
    wctrans(p); // api: wctrans (r)
    wctype(p); // api: wctype (r) plain
}

/* uchar.h */
void libc_uchar(void *p, long n) {
    mbrtoc16(p, p, n, p); // api: mbrtoc16 (w r - w) plain
    c16rtomb(p, n, p); // api: c16rtomb (w - w) plain
    mbrtoc32(p, p, n, p); // api: mbrtoc32 (w r - w) plain
    c32rtomb(p, n, p); // api: c32rtomb (w - w) plain
}
