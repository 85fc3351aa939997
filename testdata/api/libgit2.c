/* Calls every function that analyzer/api/libgit2.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *git__malloc(long);
void *git__calloc(long, long);
void *git__realloc(void *, long);
void *git__reallocarray(void *, long, long);
void *git__mallocarray(long, long);
void *git__strdup(void *);
void *git__strndup(void *, long);
void *git__substrdup(void *, long);
void git__free(void *);
int git_vector_init(void *, long, long);
int git_vector_insert(void *, void *);
int git_vector_size_hint(void *, long);
void git_vector_clear(void *);
void git_vector_free(void *);
void git_vector_dispose(void *);
long git_str_init(void *, long);
void git_str_dispose(void *);
void *git_str_detach(void *);
long git_str_attach(void *, void *, long);
void git_str_swap(void *, void *);
long git_str_grow(void *, long);
long git_str_grow_by(void *, long);
void git_str_clear(void *);
long git_str_set(void *, void *, long);
long git_str_sets(void *, void *);
long git_str_put(void *, void *, long);
long git_str_puts(void *, void *);
long git_str_putc(void *, long);
long git_str_putcn(void *, long, long);
long git_str_printf(void *, void *, ...);
long git_str_vprintf(void *, void *, void *);
long git_str_join(void *, long, void *, void *);
long git_str_join_n(void *, long, long, ...);
long git_str_encode_base64(void *, void *, long);
long git_str_decode_base64(void *, void *, long);
void git_str_truncate(void *, long);
void git_str_shorten(void *, long);
void git_str_consume(void *, void *);
void git_str_rtrim(void *);
long git_str_cmp(void *, void *);
void *git_str_cstr(void *);
long git_str_len(void *);
long git_buf_init(void *, long);
void git_buf_dispose(void *);
void *git_buf_detach(void *);
long git_buf_attach(void *, void *, long);
void git_buf_swap(void *, void *);
long git_buf_grow(void *, long);
long git_buf_grow_by(void *, long);
void git_buf_clear(void *);
long git_buf_set(void *, void *, long);
long git_buf_sets(void *, void *);
long git_buf_put(void *, void *, long);
long git_buf_puts(void *, void *);
long git_buf_putc(void *, long);
long git_buf_putcn(void *, long, long);
long git_buf_printf(void *, void *, ...);
long git_buf_vprintf(void *, void *, void *);
long git_buf_join(void *, long, void *, void *);
long git_buf_join_n(void *, long, long, ...);
long git_buf_encode_base64(void *, void *, long);
long git_buf_decode_base64(void *, void *, long);
void git_buf_truncate(void *, long);
void git_buf_shorten(void *, long);
void git_buf_consume(void *, void *);
void git_buf_rtrim(void *);
long git_buf_cmp(void *, void *);
void *git_buf_cstr(void *);
long git_buf_len(void *);

void libgit2_calls(void *p, long n, void (*f)(void)) {
    git__malloc(n); // api: git__malloc (-) fresh size:1 heap:git
    git__calloc(n, n); // api: git__calloc (- -) fresh size:1*2 zero heap:git
    git__realloc(p, n); // api: git__realloc (g -) regrown:1 size:2 heap:git
    git__reallocarray(p, n, n); // api: git__reallocarray (g - -) regrown:1 size:2*3 heap:git
    git__mallocarray(n, n); // api: git__mallocarray (- -) fresh size:1*2 heap:git
    git__strdup(p); // api: git__strdup (r) fresh copy:1 heap:git
    git__strndup(p, n); // api: git__strndup (r -) fresh copy:1 count:2 heap:git
    git__substrdup(p, n); // api: git__substrdup (r -) fresh copy:1 size:2+1 heap:git
    git__free(p); // api: git__free (f) heap:git
    git_str_init(p, n); // api: git_str_init (i -) plain empty room:2 role:init-sized
    git_str_dispose(p); // api: git_str_dispose (x) role:release
    git_str_detach(p); // api: git_str_detach (c) fresh heap:git role:steal
    git_str_attach(p, p, n); // api: git_str_attach (a c -) plain
    git_str_swap(p, p); // api: git_str_swap (w w)
    git_str_grow(p, n); // api: git_str_grow (v -) plain role:reserve
    git_str_grow_by(p, n); // api: git_str_grow_by (v -) plain
    git_str_clear(p); // api: git_str_clear (z) role:clear
    git_str_set(p, p, n); // api: git_str_set (a r -) plain
    git_str_sets(p, p); // api: git_str_sets (a r) plain
    git_str_put(p, p, n); // api: git_str_put (a r -) plain count:3 text:2 role:append-bytes
    git_str_puts(p, p); // api: git_str_puts (a r) plain text:2 role:append-text
    git_str_putc(p, n); // api: git_str_putc (a -) plain role:append-char
    git_str_putcn(p, n, n); // api: git_str_putcn (a - -) plain
    git_str_printf(p, p, p); // api: git_str_printf (a r *r) plain format:2 role:append-format
    git_str_vprintf(p, p, p); // api: git_str_vprintf (a r r) plain format:2 role:append-format
    git_str_join(p, n, p, p); // api: git_str_join (a - r r) plain
    git_str_join_n(p, n, n, p); // api: git_str_join_n (a - - *r) plain
    git_str_encode_base64(p, p, n); // api: git_str_encode_base64 (a r -) plain
    git_str_decode_base64(p, p, n); // api: git_str_decode_base64 (a r -) plain
    git_str_truncate(p, n); // api: git_str_truncate (w -)
    git_str_shorten(p, n); // api: git_str_shorten (w -)
    git_str_consume(p, p); // api: git_str_consume (w r)
    git_str_rtrim(p); // api: git_str_rtrim (w)
    git_str_cmp(p, p); // api: git_str_cmp (r r) plain
    git_str_cstr(p); // api: git_str_cstr (r) borrow:1 role:text
    git_str_len(p); // api: git_str_len (r) plain
    git_buf_init(p, n); // api: git_buf_init (i -) plain empty room:2 role:init-sized
    git_buf_dispose(p); // api: git_buf_dispose (x) role:release
    git_buf_detach(p); // api: git_buf_detach (c) fresh heap:git role:steal
    git_buf_attach(p, p, n); // api: git_buf_attach (a c -) plain
    git_buf_swap(p, p); // api: git_buf_swap (w w)
    git_buf_grow(p, n); // api: git_buf_grow (v -) plain role:reserve
    git_buf_grow_by(p, n); // api: git_buf_grow_by (v -) plain
    git_buf_clear(p); // api: git_buf_clear (z) role:clear
    git_buf_set(p, p, n); // api: git_buf_set (a r -) plain
    git_buf_sets(p, p); // api: git_buf_sets (a r) plain
    git_buf_put(p, p, n); // api: git_buf_put (a r -) plain count:3 text:2 role:append-bytes
    git_buf_puts(p, p); // api: git_buf_puts (a r) plain text:2 role:append-text
    git_buf_putc(p, n); // api: git_buf_putc (a -) plain role:append-char
    git_buf_putcn(p, n, n); // api: git_buf_putcn (a - -) plain
    git_buf_printf(p, p, p); // api: git_buf_printf (a r *r) plain format:2 role:append-format
    git_buf_vprintf(p, p, p); // api: git_buf_vprintf (a r r) plain format:2 role:append-format
    git_buf_join(p, n, p, p); // api: git_buf_join (a - r r) plain
    git_buf_join_n(p, n, n, p); // api: git_buf_join_n (a - - *r) plain
    git_buf_encode_base64(p, p, n); // api: git_buf_encode_base64 (a r -) plain
    git_buf_decode_base64(p, p, n); // api: git_buf_decode_base64 (a r -) plain
    git_buf_truncate(p, n); // api: git_buf_truncate (w -)
    git_buf_shorten(p, n); // api: git_buf_shorten (w -)
    git_buf_consume(p, p); // api: git_buf_consume (w r)
    git_buf_rtrim(p); // api: git_buf_rtrim (w)
    git_buf_cmp(p, p); // api: git_buf_cmp (r r) plain
    git_buf_cstr(p); // api: git_buf_cstr (r) borrow:1 role:text
    git_buf_len(p); // api: git_buf_len (r) plain
    git_vector_init(p, n, n); // api: git_vector_init (i - -) plain empty room:2 role:init-sized
    git_vector_insert(p, p); // api: git_vector_insert (a k) plain role:push
    git_vector_size_hint(p, n); // api: git_vector_size_hint (v -) plain role:reserve
    git_vector_clear(p); // api: git_vector_clear (z) plain role:clear
    git_vector_free(p); // api: git_vector_free (x) plain role:release
    git_vector_dispose(p); // api: git_vector_dispose (x) plain role:release
}
