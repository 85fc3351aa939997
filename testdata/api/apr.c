/* Calls every function that analyzer/api/apr.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *apr_palloc(void *, long);
void *apr_palloc_debug(void *, long, void *);
void *apr_pcalloc(void *, long);
void *apr_pcalloc_debug(void *, long, void *);
void *apr_pmemdup(void *, void *, long);
void *apr_pstrdup(void *, void *);
void *apr_pstrndup(void *, void *, long);
void *apr_pstrmemdup(void *, void *, long);
void *apr_pstrcat(void *, ...);
void *apr_pstrcatv(void *, void *, long, void *);
void *apr_psprintf(void *, void *, ...);
void *apr_pvsprintf(void *, void *, void *);
long apr_snprintf(void *, long, void *, ...);
long apr_vsnprintf(void *, long, void *, void *);
void *apr_cpystrn(void *, void *, long);
void *apr_collapse_spaces(void *, void *);
long apr_tokenize_to_argv(void *, void *, void *);
void *apr_strtok(void *, void *, void *);
long apr_strtoi64(void *, void *, long);
long apr_strtoff(void *, void *, void *, long);
long apr_atoi64(void *);
void *apr_itoa(void *, long);
void *apr_ltoa(void *, long);
void *apr_off_t_toa(void *, long);
long apr_strnatcmp(void *, void *);
long apr_strnatcasecmp(void *, void *);
void *apr_filepath_name_get(void *);
long apr_pool_create_ex(void *, void *, void (*)(void), void *);
void apr_pool_clear(void *);
void apr_pool_destroy(void *);
long apr_pool_userdata_set(void *, void *, void (*)(void), void *);
long apr_pool_userdata_get(void *, void *, void *);
void apr_pool_cleanup_register(void *, void *, void (*)(void), void (*)(void));
void apr_pool_cleanup_kill(void *, void *, void (*)(void));
long apr_pool_cleanup_run(void *, void *, void (*)(void));
void *apr_array_make(void *, long, long);
void apr_array_push(void *);
void apr_array_pop(void *);
void apr_array_clear(void *);
void apr_array_cat(void *, void *);
void *apr_array_copy(void *, void *);
void *apr_array_append(void *, void *, void *);
void *apr_array_pstrcat(void *, void *, long);
long apr_is_empty_array(void *);
void *apr_table_make(void *, long);
void *apr_table_copy(void *, void *);
void apr_table_clear(void *);
void apr_table_get(void *, void *);
void apr_table_set(void *, void *, void *);
void apr_table_setn(void *, void *, void *);
void apr_table_add(void *, void *, void *);
void apr_table_addn(void *, void *, void *);
void apr_table_merge(void *, void *, void *);
void apr_table_mergen(void *, void *, void *);
void apr_table_unset(void *, void *);
void *apr_hash_make(void *);
void apr_hash_set(void *, void *, long, void *);
void apr_hash_get(void *, void *, long);
long apr_hash_count(void *);
void apr_hash_clear(void *);
long apr_file_printf(void *, void *, ...);
long apr_file_puts(void *, void *);
long apr_file_gets(void *, long, void *);
void *apr_strerror(long, void *, long);
long apr_time_now(void);
long apr_env_get(void *, void *, void *);

void apr_calls(void *p, long n, void (*f)(void)) {
    apr_palloc(p, n); // api: apr_palloc (w -) fresh size:2 heap:pool
    apr_palloc_debug(p, n, p); // api: apr_palloc_debug (w - r) fresh size:2 heap:pool
    apr_pcalloc(p, n); // api: apr_pcalloc (w -) fresh size:2 zero heap:pool
    apr_pcalloc_debug(p, n, p); // api: apr_pcalloc_debug (w - r) fresh size:2 zero heap:pool
    apr_pmemdup(p, p, n); // api: apr_pmemdup (w r -) fresh copy:2 size:3 heap:pool
    apr_pstrdup(p, p); // api: apr_pstrdup (w r) fresh copy:2 heap:pool
    apr_pstrndup(p, p, n); // api: apr_pstrndup (w r -) fresh copy:2 count:3 heap:pool
    apr_pstrmemdup(p, p, n); // api: apr_pstrmemdup (w r -) fresh copy:2 size:3+1 heap:pool
    apr_pstrcat(p, p); // api: apr_pstrcat (w *r) fresh heap:pool
    apr_pstrcatv(p, p, n, p); // api: apr_pstrcatv (w r - w) fresh heap:pool
    apr_psprintf(p, p, p); // api: apr_psprintf (w r *r) fresh heap:pool format:2
    apr_pvsprintf(p, p, p); // api: apr_pvsprintf (w r r) fresh heap:pool format:2
    apr_snprintf(p, n, p, p); // api: apr_snprintf (w - r *r) plain format:3
    apr_vsnprintf(p, n, p, p); // api: apr_vsnprintf (w - r r) plain format:3
    apr_cpystrn(p, p, n); // api: apr_cpystrn (w r -) interior:1
    apr_collapse_spaces(p, p); // api: apr_collapse_spaces (w r) arg:1
    apr_tokenize_to_argv(p, p, p); // api: apr_tokenize_to_argv (r w w) plain
    apr_strtok(p, p, p); // api: apr_strtok (w r ?) interior:1 into:1
    apr_strtoi64(p, p, n); // api: apr_strtoi64 (r w -) plain into:1
    apr_strtoff(p, p, p, n); // api: apr_strtoff (w r w -) plain into:2
    apr_atoi64(p); // api: apr_atoi64 (r) plain
    apr_itoa(p, n); // api: apr_itoa (w -) fresh heap:pool
    apr_ltoa(p, n); // api: apr_ltoa (w -) fresh heap:pool
    apr_off_t_toa(p, n); // api: apr_off_t_toa (w -) fresh heap:pool
    apr_strnatcmp(p, p); // api: apr_strnatcmp (r r) plain
    apr_strnatcasecmp(p, p); // api: apr_strnatcasecmp (r r) plain
    apr_filepath_name_get(p); // api: apr_filepath_name_get (r) interior:1
    apr_pool_create_ex(p, p, f, p); // api: apr_pool_create_ex (w ? b ?) plain
    apr_pool_clear(p); // api: apr_pool_clear (w) frees calls
    apr_pool_destroy(p); // api: apr_pool_destroy (w) frees calls
    apr_pool_userdata_set(p, p, f, p); // api: apr_pool_userdata_set (k d b w) plain
    apr_pool_userdata_get(p, p, p); // api: apr_pool_userdata_get (w r w) plain
    apr_pool_cleanup_register(p, p, f, f); // api: apr_pool_cleanup_register (w k b b)
    apr_pool_cleanup_kill(p, p, f); // api: apr_pool_cleanup_kill (w r b)
    apr_pool_cleanup_run(p, p, f); // api: apr_pool_cleanup_run (w ? b) plain frees writes calls
    apr_array_make(p, n, n); // api: apr_array_make (w - -) fresh empty room:2 heap:pool role:create-sized
    apr_array_push(p); // api: apr_array_push (a)
    apr_array_pop(p); // api: apr_array_pop (w)
    apr_array_clear(p); // api: apr_array_clear (z) role:clear
    apr_array_cat(p, p); // api: apr_array_cat (a r)
    apr_array_copy(p, p); // api: apr_array_copy (w r) fresh copy:2 heap:pool
    apr_array_append(p, p, p); // api: apr_array_append (w r r) fresh heap:pool
    apr_array_pstrcat(p, p, n); // api: apr_array_pstrcat (w r -) fresh heap:pool
    apr_is_empty_array(p); // api: apr_is_empty_array (r) plain
    apr_table_make(p, n); // api: apr_table_make (w -) fresh empty room:2 heap:pool role:create-sized
    apr_table_copy(p, p); // api: apr_table_copy (w r) fresh heap:pool
    apr_table_clear(p); // api: apr_table_clear (z) role:clear
    apr_table_get(p, p); // api: apr_table_get (r r)
    apr_table_set(p, p, p); // api: apr_table_set (a d d)
    apr_table_setn(p, p, p); // api: apr_table_setn (a k k)
    apr_table_add(p, p, p); // api: apr_table_add (a d d) role:push
    apr_table_addn(p, p, p); // api: apr_table_addn (a k k)
    apr_table_merge(p, p, p); // api: apr_table_merge (a d d)
    apr_table_mergen(p, p, p); // api: apr_table_mergen (a k k)
    apr_table_unset(p, p); // api: apr_table_unset (w r)
    apr_hash_make(p); // api: apr_hash_make (w) fresh empty heap:pool role:create
    apr_hash_set(p, p, n, p); // api: apr_hash_set (a k - k) role:push
    apr_hash_get(p, p, n); // api: apr_hash_get (r r -)
    apr_hash_count(p); // api: apr_hash_count (r) plain
    apr_hash_clear(p); // api: apr_hash_clear (z) role:clear
    apr_file_printf(p, p, p); // api: apr_file_printf (w r *r) plain format:2
    apr_file_puts(p, p); // api: apr_file_puts (r w) plain text:1
    apr_file_gets(p, n, p); // api: apr_file_gets (w - w) plain
    apr_strerror(n, p, n); // api: apr_strerror (- w -) arg:2
    apr_time_now(); // api: apr_time_now () plain
    apr_env_get(p, p, p); // api: apr_env_get (w r w) plain
}
