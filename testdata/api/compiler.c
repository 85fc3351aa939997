/* Calls every function that analyzer/api/compiler.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void __assert_fail(void *, void *, long, void *);
void __assert_perror_fail(long, void *, long, void *);
void __assert(void *, void *, long);
void __assert_rtn(void *, void *, long, void *);
void *__errno_location(void);
void *__error(void);
void *__ctype_b_loc(void);
void *__ctype_tolower_loc(void);
void *__ctype_toupper_loc(void);
long __ctype_get_mb_cur_max(void);
void __stack_chk_fail(void);
void __printf_chk(long, void *, ...);
void __vprintf_chk(long, void *, void *);
void __fprintf_chk(void *, long, void *, ...);
void __vfprintf_chk(void *, long, void *, void *);
void __dprintf_chk(long, long, void *, ...);
void __vdprintf_chk(long, long, void *, void *);
void __sprintf_chk(void *, long, long, void *, ...);
void __vsprintf_chk(void *, long, long, void *, void *);
void __snprintf_chk(void *, long, long, long, void *, ...);
void __vsnprintf_chk(void *, long, long, long, void *, void *);
void __asprintf_chk(void **, long, void *, ...);
void __vasprintf_chk(void **, long, void *, void *);
void __syslog_chk(long, long, void *, ...);
void __vsyslog_chk(long, long, void *, void *);
void __wprintf_chk(long, void *, ...);
void __fwprintf_chk(void *, long, void *, ...);
void __swprintf_chk(void *, long, long, long, void *, ...);
void __vswprintf_chk(void *, long, long, long, void *, void *);
void *__fgets_chk(void *, long, long, void *);
void *__fgets_unlocked_chk(void *, long, long, void *);
long __fread_chk(void *, long, long, long, void *);
long __fread_unlocked_chk(void *, long, long, long, void *);
void *__fgetws_chk(void *, long, long, void *);
long __recvfrom_chk(long, void *, long, long, long, void *, void *);

void compiler_calls(void *p, long n, long *q, ...) {
    __builtin_va_list list, again;
    unsigned u32;
    unsigned long u64;
    unsigned long long ull;
    int i32;
    long i64;
    long long ill;
    __builtin_assume(n); // api: __builtin_assume (-)
    __builtin_prefetch(p, 0); // api: __builtin_prefetch (- *-)
    __builtin_unreachable(); // api: __builtin_unreachable () noreturn
    __builtin_trap(); // api: __builtin_trap () noreturn
    __builtin_debugtrap(); // api: __builtin_debugtrap ()
    __builtin_frame_address(0); // api: __builtin_frame_address (-) plain
    __builtin_return_address(0); // api: __builtin_return_address (-) plain
    __builtin_extract_return_addr(p); // api: __builtin_extract_return_addr (-) plain
    __builtin_bswap16(n); // api: __builtin_bswap16 (-) plain
    __builtin_bswap32(n); // api: __builtin_bswap32 (-) plain
    __builtin_bswap64(n); // api: __builtin_bswap64 (-) plain
    __builtin_clz(n); // api: __builtin_clz (-) plain
    __builtin_clzl(n); // api: __builtin_clzl (-) plain
    __builtin_clzll(n); // api: __builtin_clzll (-) plain
    __builtin_ctz(n); // api: __builtin_ctz (-) plain
    __builtin_ctzl(n); // api: __builtin_ctzl (-) plain
    __builtin_ctzll(n); // api: __builtin_ctzll (-) plain
    __builtin_popcount(n); // api: __builtin_popcount (-) plain
    __builtin_popcountl(n); // api: __builtin_popcountl (-) plain
    __builtin_popcountll(n); // api: __builtin_popcountll (-) plain
    __builtin_parity(n); // api: __builtin_parity (-) plain
    __builtin_parityl(n); // api: __builtin_parityl (-) plain
    __builtin_parityll(n); // api: __builtin_parityll (-) plain
    __builtin_add_overflow(n, n, q); // api: __builtin_add_overflow (- - w) plain
    __builtin_sub_overflow(n, n, q); // api: __builtin_sub_overflow (- - w) plain
    __builtin_mul_overflow(n, n, q); // api: __builtin_mul_overflow (- - w) plain
    __builtin_uadd_overflow(n, n, &u32); // api: __builtin_uadd_overflow (- - w) plain
    __builtin_uaddl_overflow(n, n, &u64); // api: __builtin_uaddl_overflow (- - w) plain
    __builtin_uaddll_overflow(n, n, &ull); // api: __builtin_uaddll_overflow (- - w) plain
    __builtin_sadd_overflow(n, n, &i32); // api: __builtin_sadd_overflow (- - w) plain
    __builtin_saddl_overflow(n, n, &i64); // api: __builtin_saddl_overflow (- - w) plain
    __builtin_saddll_overflow(n, n, &ill); // api: __builtin_saddll_overflow (- - w) plain
    __builtin_usub_overflow(n, n, &u32); // api: __builtin_usub_overflow (- - w) plain
    __builtin_usubl_overflow(n, n, &u64); // api: __builtin_usubl_overflow (- - w) plain
    __builtin_usubll_overflow(n, n, &ull); // api: __builtin_usubll_overflow (- - w) plain
    __builtin_ssub_overflow(n, n, &i32); // api: __builtin_ssub_overflow (- - w) plain
    __builtin_ssubl_overflow(n, n, &i64); // api: __builtin_ssubl_overflow (- - w) plain
    __builtin_ssubll_overflow(n, n, &ill); // api: __builtin_ssubll_overflow (- - w) plain
    __builtin_umul_overflow(n, n, &u32); // api: __builtin_umul_overflow (- - w) plain
    __builtin_umull_overflow(n, n, &u64); // api: __builtin_umull_overflow (- - w) plain
    __builtin_umulll_overflow(n, n, &ull); // api: __builtin_umulll_overflow (- - w) plain
    __builtin_smul_overflow(n, n, &i32); // api: __builtin_smul_overflow (- - w) plain
    __builtin_smull_overflow(n, n, &i64); // api: __builtin_smull_overflow (- - w) plain
    __builtin_smulll_overflow(n, n, &ill); // api: __builtin_smulll_overflow (- - w) plain
    __builtin_isnan(1.0); // api: __builtin_isnan (-) plain
    __builtin_isinf(1.0); // api: __builtin_isinf (-) plain
    __builtin_isinf_sign(1.0); // api: __builtin_isinf_sign (-) plain
    __builtin_isfinite(1.0); // api: __builtin_isfinite (-) plain
    __builtin_isnormal(1.0); // api: __builtin_isnormal (-) plain
    __builtin_signbit(1.0); // api: __builtin_signbit (-) plain
    __builtin_signbitf(1.0); // api: __builtin_signbitf (-) plain
    __builtin_signbitl(1.0); // api: __builtin_signbitl (-) plain
    __builtin_fpclassify(0, 0, 0, 0, 0, 1.0); // api: __builtin_fpclassify (- - - - - -) plain
    __builtin_isgreater(1.0, 1.0); // api: __builtin_isgreater (- -) plain
    __builtin_isgreaterequal(1.0, 1.0); // api: __builtin_isgreaterequal (- -) plain
    __builtin_isless(1.0, 1.0); // api: __builtin_isless (- -) plain
    __builtin_islessequal(1.0, 1.0); // api: __builtin_islessequal (- -) plain
    __builtin_islessgreater(1.0, 1.0); // api: __builtin_islessgreater (- -) plain
    __builtin_isunordered(1.0, 1.0); // api: __builtin_isunordered (- -) plain
    __builtin_inf(); // api: __builtin_inf () plain
    __builtin_inff(); // api: __builtin_inff () plain
    __builtin_infl(); // api: __builtin_infl () plain
    __builtin_huge_val(); // api: __builtin_huge_val () plain
    __builtin_huge_valf(); // api: __builtin_huge_valf () plain
    __builtin_huge_vall(); // api: __builtin_huge_vall () plain
    __builtin_classify_type(n); // api: __builtin_classify_type (-) plain
    __builtin_cpu_init(); // api: __builtin_cpu_init () plain
    __builtin_cpu_supports("sse2"); // api: __builtin_cpu_supports (r) plain
    __builtin_ia32_pause(); // api: __builtin_ia32_pause ()
    __assert_fail(p, p, n, p); // api: __assert_fail (r r - r) noreturn
    __assert_perror_fail(n, p, n, p); // api: __assert_perror_fail (- r - r) noreturn
    __assert(p, p, n); // api: __assert (r r -) noreturn
    __assert_rtn(p, p, n, p); // api: __assert_rtn (r r - r) noreturn
    __errno_location(); // api: __errno_location () static nonnull
    __error(); // api: __error () static nonnull
    __ctype_b_loc(); // api: __ctype_b_loc () lasting nonnull
    __ctype_tolower_loc(); // api: __ctype_tolower_loc () lasting nonnull
    __ctype_toupper_loc(); // api: __ctype_toupper_loc () lasting nonnull
    __ctype_get_mb_cur_max(); // api: __ctype_get_mb_cur_max () plain
    __stack_chk_fail(); // api: __stack_chk_fail () noreturn
}

/* Checked variants whose additional arguments are not the last ones. */
void compiler_checked_variants_whose_a(void *p, long n, void (*f)(void), long *q) {
    __printf_chk(n, p, p); // api: __printf_chk (- r *r) format:2
    __vprintf_chk(n, p, p); // api: __vprintf_chk (- r r) format:2
    __fprintf_chk(p, n, p, p); // api: __fprintf_chk (w - r *r) format:3
    __vfprintf_chk(p, n, p, p); // api: __vfprintf_chk (w - r r) format:3
    __dprintf_chk(n, n, p, p); // api: __dprintf_chk (- - r *r) format:3
    __vdprintf_chk(n, n, p, p); // api: __vdprintf_chk (- - r r) format:3
    __sprintf_chk(p, n, n, p, p); // api: __sprintf_chk (w - - r *r) format:4
    __vsprintf_chk(p, n, n, p, p); // api: __vsprintf_chk (w - - r r) format:4
    __snprintf_chk(p, n, n, n, p, p); // api: __snprintf_chk (w - - - r *r) format:5
    __vsnprintf_chk(p, n, n, n, p, p); // api: __vsnprintf_chk (w - - - r r) format:5
    __asprintf_chk(p, n, p, p); // api: __asprintf_chk (o - r *r) heap:malloc format:3
    __vasprintf_chk(p, n, p, p); // api: __vasprintf_chk (o - r r) heap:malloc format:3
    __syslog_chk(n, n, p, p); // api: __syslog_chk (- - r *r) format:3
    __vsyslog_chk(n, n, p, p); // api: __vsyslog_chk (- - r r) format:3
    __wprintf_chk(n, p, p); // api: __wprintf_chk (- r *r)
    __fwprintf_chk(p, n, p, p); // api: __fwprintf_chk (w - r *r)
    __swprintf_chk(p, n, n, n, p, p); // api: __swprintf_chk (w - - - r *r)
    __vswprintf_chk(p, n, n, n, p, p); // api: __vswprintf_chk (w - - - r r)
    __fgets_chk(p, n, n, p); // api: __fgets_chk (w - - w) arg:1
    __fgets_unlocked_chk(p, n, n, p); // api: __fgets_unlocked_chk (w - - w) arg:1
    __fread_chk(p, n, n, n, p); // api: __fread_chk (w - - - w) plain
    __fread_unlocked_chk(p, n, n, n, p); // api: __fread_unlocked_chk (w - - - w) plain
    __fgetws_chk(p, n, n, p); // api: __fgetws_chk (w - - w) arg:1
    __recvfrom_chk(n, p, n, n, n, p, p); // api: __recvfrom_chk (- w - - - w w) plain
}

/* Atomics: a pointer that is stored outlives the call. */
void compiler_atomics(void *p, long n, void (*f)(void), long *q) {
    __sync_synchronize(); // api: __sync_synchronize ()
    __sync_fetch_and_add(q, n); // api: __sync_fetch_and_add (w -) plain
    __sync_fetch_and_sub(q, n); // api: __sync_fetch_and_sub (w -) plain
    __sync_fetch_and_or(q, n); // api: __sync_fetch_and_or (w -) plain
    __sync_fetch_and_and(q, n); // api: __sync_fetch_and_and (w -) plain
    __sync_fetch_and_xor(q, n); // api: __sync_fetch_and_xor (w -) plain
    __sync_add_and_fetch(q, n); // api: __sync_add_and_fetch (w -) plain
    __sync_sub_and_fetch(q, n); // api: __sync_sub_and_fetch (w -) plain
    __sync_or_and_fetch(q, n); // api: __sync_or_and_fetch (w -) plain
    __sync_and_and_fetch(q, n); // api: __sync_and_and_fetch (w -) plain
    __sync_xor_and_fetch(q, n); // api: __sync_xor_and_fetch (w -) plain
    __sync_bool_compare_and_swap(q, n, n); // api: __sync_bool_compare_and_swap (w - k) plain
    __sync_val_compare_and_swap(q, n, n); // api: __sync_val_compare_and_swap (w - k)
    __sync_lock_test_and_set(q, n); // api: __sync_lock_test_and_set (w k)
    __sync_lock_release(q); // api: __sync_lock_release (w)
}
