/* Calls every function that analyzer/api/curl.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *Curl_cmalloc(long);
void *Curl_ccalloc(long, long);
void *Curl_crealloc(void *, long);
void *Curl_cstrdup(void *);
void Curl_cfree(void *);
void *curlx_malloc(long);
void *curlx_calloc(long, long);
void *curlx_realloc(void *, long);
void *curlx_strdup(void *);
void curlx_free(void *);
void *Curl_memdup(void *, long);
void *Curl_memdup0(void *, long);
void *curlx_memdup(void *, long);
void *curlx_memdup0(void *, long);
void *Curl_saferealloc(void *, long);
void Curl_dyn_init(void *, long);
void Curl_dyn_free(void *);
long Curl_dyn_addn(void *, void *, long);
long Curl_dyn_add(void *, void *);
long Curl_dyn_addf(void *, void *, ...);
long Curl_dyn_vaddf(void *, void *, void *);
void Curl_dyn_reset(void *);
long Curl_dyn_tail(void *, long);
long Curl_dyn_setlen(void *, long);
void *Curl_dyn_take(void *, void *);
void *Curl_dyn_ptr(void *);
void *Curl_dyn_uptr(void *);
long Curl_dyn_len(void *);
void curlx_dyn_init(void *, long);
void curlx_dyn_free(void *);
long curlx_dyn_addn(void *, void *, long);
long curlx_dyn_add(void *, void *);
long curlx_dyn_addf(void *, void *, ...);
long curlx_dyn_vaddf(void *, void *, void *);
void curlx_dyn_reset(void *);
long curlx_dyn_tail(void *, long);
long curlx_dyn_setlen(void *, long);
void *curlx_dyn_take(void *, void *);
void *curlx_dyn_ptr(void *);
void *curlx_dyn_uptr(void *);
long curlx_dyn_len(void *);
void *curl_maprintf(void *, ...);
void *curl_mvaprintf(void *, void *);
long curl_mprintf(void *, ...);
long curl_mvprintf(void *, void *);
long curl_mfprintf(void *, void *, ...);
long curl_mvfprintf(void *, void *, void *);
long curl_msprintf(void *, void *, ...);
long curl_mvsprintf(void *, void *, void *);
long curl_msnprintf(void *, long, void *, ...);
long curl_mvsnprintf(void *, long, void *, void *);
void curl_free(void *);
void *curl_getenv(void *);
void *curl_version(void);
long curl_strequal(void *, void *);
long curl_strnequal(void *, void *, long);
long curl_global_init(long);
void curl_global_cleanup(void);
void *curl_escape(void *, long);
void *curl_unescape(void *, long);
void *curl_easy_init(void);
void curl_easy_cleanup(void *);
void curl_easy_reset(void *);
long curl_easy_setopt(void *, long, ...);
long curl_easy_getinfo(void *, long, ...);
long curl_easy_perform(void *);
void *curl_easy_strerror(long);
void *curl_easy_escape(void *, void *, long);
void *curl_easy_unescape(void *, void *, long, void *);
void *curl_multi_init(void);
long curl_multi_cleanup(void *);
long curl_multi_add_handle(void *, void *);
long curl_multi_remove_handle(void *, void *);
long curl_multi_perform(void *, void *);
void *curl_multi_strerror(long);
void *curl_slist_append(void *, void *);
void curl_slist_free_all(void *);
void *curl_url(void);
void *curl_url_dup(void *);
void curl_url_cleanup(void *);
long curl_url_get(void *, long, void **, long);
long curl_url_set(void *, long, void *, long);

void curl_calls(void *p, long n, void (*f)(void)) {
    Curl_cmalloc(n); // api: Curl_cmalloc (-) fresh size:1 heap:curl
    Curl_ccalloc(n, n); // api: Curl_ccalloc (- -) fresh size:1*2 zero heap:curl
    Curl_crealloc(p, n); // api: Curl_crealloc (g -) regrown:1 size:2 heap:curl
    Curl_cstrdup(p); // api: Curl_cstrdup (r) fresh copy:1 heap:curl
    Curl_cfree(p); // api: Curl_cfree (f) heap:curl
    curlx_malloc(n); // api: curlx_malloc (-) fresh size:1 heap:curl
    curlx_calloc(n, n); // api: curlx_calloc (- -) fresh size:1*2 zero heap:curl
    curlx_realloc(p, n); // api: curlx_realloc (g -) regrown:1 size:2 heap:curl
    curlx_strdup(p); // api: curlx_strdup (r) fresh copy:1 heap:curl
    curlx_free(p); // api: curlx_free (f) heap:curl
    Curl_memdup(p, n); // api: Curl_memdup (r -) fresh copy:1 size:2 heap:curl
    Curl_memdup0(p, n); // api: Curl_memdup0 (r -) fresh copy:1 size:2+1 heap:curl
    curlx_memdup(p, n); // api: curlx_memdup (r -) fresh copy:1 size:2 heap:curl
    curlx_memdup0(p, n); // api: curlx_memdup0 (r -) fresh copy:1 size:2+1 heap:curl
    Curl_saferealloc(p, n); // api: Curl_saferealloc (g -) regrown:1 size:2 heap:curl
    Curl_dyn_init(p, n); // api: Curl_dyn_init (i -) empty role:init
    Curl_dyn_free(p); // api: Curl_dyn_free (x) role:release
    Curl_dyn_addn(p, p, n); // api: Curl_dyn_addn (a r -) plain count:3 text:2 role:append-bytes
    Curl_dyn_add(p, p); // api: Curl_dyn_add (a r) plain text:2 role:append-text
    Curl_dyn_addf(p, p, p); // api: Curl_dyn_addf (a r *r) plain format:2 role:append-format
    Curl_dyn_vaddf(p, p, p); // api: Curl_dyn_vaddf (a r r) plain format:2 role:append-format
    Curl_dyn_reset(p); // api: Curl_dyn_reset (z) role:clear
    Curl_dyn_tail(p, n); // api: Curl_dyn_tail (w -) plain
    Curl_dyn_setlen(p, n); // api: Curl_dyn_setlen (w -) plain
    Curl_dyn_take(p, p); // api: Curl_dyn_take (c w) fresh heap:curl role:steal
    Curl_dyn_ptr(p); // api: Curl_dyn_ptr (r) borrow:1 heap:curl role:text
    Curl_dyn_uptr(p); // api: Curl_dyn_uptr (r) borrow:1
    Curl_dyn_len(p); // api: Curl_dyn_len (r) plain
    curlx_dyn_init(p, n); // api: curlx_dyn_init (i -) empty role:init
    curlx_dyn_free(p); // api: curlx_dyn_free (x) role:release
    curlx_dyn_addn(p, p, n); // api: curlx_dyn_addn (a r -) plain count:3 text:2 role:append-bytes
    curlx_dyn_add(p, p); // api: curlx_dyn_add (a r) plain text:2 role:append-text
    curlx_dyn_addf(p, p, p); // api: curlx_dyn_addf (a r *r) plain format:2 role:append-format
    curlx_dyn_vaddf(p, p, p); // api: curlx_dyn_vaddf (a r r) plain format:2 role:append-format
    curlx_dyn_reset(p); // api: curlx_dyn_reset (z) role:clear
    curlx_dyn_tail(p, n); // api: curlx_dyn_tail (w -) plain
    curlx_dyn_setlen(p, n); // api: curlx_dyn_setlen (w -) plain
    curlx_dyn_take(p, p); // api: curlx_dyn_take (c w) fresh heap:curl role:steal
    curlx_dyn_ptr(p); // api: curlx_dyn_ptr (r) borrow:1 heap:curl role:text
    curlx_dyn_uptr(p); // api: curlx_dyn_uptr (r) borrow:1
    curlx_dyn_len(p); // api: curlx_dyn_len (r) plain
    curl_maprintf(p, p); // api: curl_maprintf (r *r) fresh heap:libcurl format:1
    curl_mvaprintf(p, p); // api: curl_mvaprintf (r r) fresh heap:libcurl format:1
    curl_mprintf(p, p); // api: curl_mprintf (r *r) plain format:1
    curl_mvprintf(p, p); // api: curl_mvprintf (r r) plain format:1
    curl_mfprintf(p, p, p); // api: curl_mfprintf (w r *r) plain format:2
    curl_mvfprintf(p, p, p); // api: curl_mvfprintf (w r r) plain format:2
    curl_msprintf(p, p, p); // api: curl_msprintf (w r *r) plain format:2
    curl_mvsprintf(p, p, p); // api: curl_mvsprintf (w r r) plain format:2
    curl_msnprintf(p, n, p, p); // api: curl_msnprintf (w - r *r) plain format:3
    curl_mvsnprintf(p, n, p, p); // api: curl_mvsnprintf (w - r r) plain format:3
    curl_free(p); // api: curl_free (f) heap:libcurl
    curl_getenv(p); // api: curl_getenv (r) fresh heap:libcurl
    curl_version(); // api: curl_version () static
    curl_strequal(p, p); // api: curl_strequal (r r) plain
    curl_strnequal(p, p, n); // api: curl_strnequal (r r -) plain
    curl_global_init(n); // api: curl_global_init (-) plain
    curl_global_cleanup(); // api: curl_global_cleanup ()
    curl_escape(p, n); // api: curl_escape (r -) fresh heap:libcurl
    curl_unescape(p, n); // api: curl_unescape (r -) fresh heap:libcurl
    curl_easy_init(); // api: curl_easy_init () fresh heap:libcurl-easy role:create
    curl_easy_cleanup(p); // api: curl_easy_cleanup (f) heap:libcurl-easy role:free frees calls
    curl_easy_reset(p); // api: curl_easy_reset (w) frees
    curl_easy_setopt(p, n, p); // api: curl_easy_setopt (w - *k) plain
    curl_easy_getinfo(p, n, p); // api: curl_easy_getinfo (r - *?) plain
    curl_easy_perform(p); // api: curl_easy_perform (w) plain frees writes calls
    curl_easy_strerror(n); // api: curl_easy_strerror (-) lasting nonnull
    curl_easy_escape(p, p, n); // api: curl_easy_escape (w r -) fresh heap:libcurl
    curl_easy_unescape(p, p, n, p); // api: curl_easy_unescape (w r - w) fresh heap:libcurl
    curl_multi_init(); // api: curl_multi_init () fresh heap:libcurl-multi role:create
    curl_multi_cleanup(p); // api: curl_multi_cleanup (f) plain heap:libcurl-multi role:free frees calls
    curl_multi_add_handle(p, p); // api: curl_multi_add_handle (w k) plain
    curl_multi_remove_handle(p, p); // api: curl_multi_remove_handle (w w) plain
    curl_multi_perform(p, p); // api: curl_multi_perform (w w) plain frees writes calls
    curl_multi_strerror(n); // api: curl_multi_strerror (-) lasting nonnull
    curl_slist_append(p, p); // api: curl_slist_append (g d) regrown:1 heap:libcurl-slist role:push
    curl_slist_free_all(p); // api: curl_slist_free_all (f) heap:libcurl-slist role:free
    curl_url(); // api: curl_url () fresh heap:libcurl-url role:create
    curl_url_dup(p); // api: curl_url_dup (r) fresh copy:1 heap:libcurl-url
    curl_url_cleanup(p); // api: curl_url_cleanup (f) heap:libcurl-url role:free
    curl_url_get(p, n, p, n); // api: curl_url_get (r - o -) plain heap:libcurl
    curl_url_set(p, n, p, n); // api: curl_url_set (w - d -) plain
}
