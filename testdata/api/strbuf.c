/* Calls every function that analyzer/api/strbuf.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void strbuf_init(void *, long);
void strbuf_release(void *);
void *strbuf_detach(void *, void *);
void strbuf_attach(void *, void *, long, long);
void strbuf_swap(void *, void *);
void strbuf_grow(void *, long);
long strbuf_avail(void *);
void strbuf_setlen(void *, long);
void strbuf_reset(void *);
void strbuf_trim(void *);
void strbuf_ltrim(void *);
void strbuf_rtrim(void *);
void strbuf_trim_trailing_newline(void *);
void strbuf_trim_trailing_dir_sep(void *);
long strbuf_strip_suffix(void *, void *);
long strbuf_strip_suffix_mem(void *, void *, long);
long strbuf_cmp(void *, void *);
void strbuf_tolower(void *);
void strbuf_add(void *, void *, long);
void strbuf_addstr(void *, void *);
void strbuf_addbuf(void *, void *);
void strbuf_addch(void *, long);
void strbuf_addchars(void *, long, long);
void strbuf_addf(void *, void *, ...);
void strbuf_vaddf(void *, void *, void *);
void strbuf_addftime(void *, void *, void *, long, long);
void strbuf_join_argv(void *, long, void *, long);
void strbuf_insert(void *, long, void *, long);
void strbuf_insertstr(void *, long, void *);
void strbuf_insertf(void *, long, void *, ...);
void strbuf_vinsertf(void *, long, void *, void *);
void strbuf_remove(void *, long, long);
void strbuf_splice(void *, long, long, void *, long);
long strbuf_fread(void *, long, void *);
long strbuf_read(void *, long, long);
long strbuf_read_once(void *, long, long);
long strbuf_read_file(void *, void *, long);
long strbuf_readlink(void *, void *, long);
long strbuf_write(void *, void *);
long strbuf_getline(void *, void *);
long strbuf_getline_lf(void *, void *);
long strbuf_getline_nul(void *, void *);
long strbuf_getwholeline(void *, void *, long);
long strbuf_getwholeline_fd(void *, long, long);
long strbuf_appendwholeline(void *, void *, long);
long strbuf_getcwd(void *);
void strbuf_realpath(void *, void *, long);
void strbuf_add_absolute_path(void *, void *);
void strbuf_add_real_path(void *, void *);
long strbuf_normalize_path(void *);
void strbuf_humanise_bytes(void *, long);
void *strbuf_split_buf(void *, long, long, long);
void strbuf_list_free(void *);
void *xstrfmt(void *, ...);
void *xstrvfmt(void *, void *);
void *xstrdup_tolower(void *);
void *xstrdup_toupper(void *);
void *xstrdup_or_null(void *);
void *xmallocz(long);
void *xmemdupz(void *, long);
void strvec_init(void *);
void *strvec_push(void *, void *);
void *strvec_pushf(void *, void *, ...);
void strvec_pushl(void *, ...);
void strvec_pushv(void *, void *);
void strvec_pop(void *);
void strvec_split(void *, void *);
void strvec_clear(void *);
void *strvec_detach(void *);
void argv_array_init(void *);
void *argv_array_push(void *, void *);
void *argv_array_pushf(void *, void *, ...);
void argv_array_pushl(void *, ...);
void argv_array_pushv(void *, void *);
void argv_array_pop(void *);
void argv_array_clear(void *);
void *argv_array_detach(void *);

void strbuf_calls(void *p, long n, void (*f)(void)) {
    strbuf_init(p, n); // api: strbuf_init (i -) empty room:2 role:init-sized
    strbuf_release(p); // api: strbuf_release (x) role:release
    strbuf_detach(p, p); // api: strbuf_detach (c w) fresh heap:malloc role:steal nonnull
    strbuf_attach(p, p, n, n); // api: strbuf_attach (a c - -)
    strbuf_swap(p, p); // api: strbuf_swap (w w)
    strbuf_grow(p, n); // api: strbuf_grow (v -) role:reserve
    strbuf_avail(p); // api: strbuf_avail (r) plain
    strbuf_setlen(p, n); // api: strbuf_setlen (w -)
    strbuf_reset(p); // api: strbuf_reset (z) role:clear
    strbuf_trim(p); // api: strbuf_trim (w)
    strbuf_ltrim(p); // api: strbuf_ltrim (w)
    strbuf_rtrim(p); // api: strbuf_rtrim (w)
    strbuf_trim_trailing_newline(p); // api: strbuf_trim_trailing_newline (w)
    strbuf_trim_trailing_dir_sep(p); // api: strbuf_trim_trailing_dir_sep (w)
    strbuf_strip_suffix(p, p); // api: strbuf_strip_suffix (w r) plain
    strbuf_strip_suffix_mem(p, p, n); // api: strbuf_strip_suffix_mem (w r -) plain
    strbuf_cmp(p, p); // api: strbuf_cmp (r r) plain
    strbuf_tolower(p); // api: strbuf_tolower (w)
    strbuf_add(p, p, n); // api: strbuf_add (a r -) count:3 text:2 role:append-bytes
    strbuf_addstr(p, p); // api: strbuf_addstr (a r) text:2 role:append-text
    strbuf_addbuf(p, p); // api: strbuf_addbuf (a r)
    strbuf_addch(p, n); // api: strbuf_addch (a -) role:append-char
    strbuf_addchars(p, n, n); // api: strbuf_addchars (a - -)
    strbuf_addf(p, p, p); // api: strbuf_addf (a r *r) format:2 role:append-format
    strbuf_vaddf(p, p, p); // api: strbuf_vaddf (a r r) format:2 role:append-format
    strbuf_addftime(p, p, p, n, n); // api: strbuf_addftime (a r r - -)
    strbuf_join_argv(p, n, p, n); // api: strbuf_join_argv (a - r -)
    strbuf_insert(p, n, p, n); // api: strbuf_insert (a - r -)
    strbuf_insertstr(p, n, p); // api: strbuf_insertstr (a - r)
    strbuf_insertf(p, n, p, p); // api: strbuf_insertf (a - r *r) format:3
    strbuf_vinsertf(p, n, p, p); // api: strbuf_vinsertf (a - r r) format:3
    strbuf_remove(p, n, n); // api: strbuf_remove (w - -)
    strbuf_splice(p, n, n, p, n); // api: strbuf_splice (a - - r -)
    strbuf_fread(p, n, p); // api: strbuf_fread (a - w) plain
    strbuf_read(p, n, n); // api: strbuf_read (a - -) plain
    strbuf_read_once(p, n, n); // api: strbuf_read_once (a - -) plain
    strbuf_read_file(p, p, n); // api: strbuf_read_file (a r -) plain
    strbuf_readlink(p, p, n); // api: strbuf_readlink (a r -) plain
    strbuf_write(p, p); // api: strbuf_write (r w) plain
    strbuf_getline(p, p); // api: strbuf_getline (a w) plain
    strbuf_getline_lf(p, p); // api: strbuf_getline_lf (a w) plain
    strbuf_getline_nul(p, p); // api: strbuf_getline_nul (a w) plain
    strbuf_getwholeline(p, p, n); // api: strbuf_getwholeline (a w -) plain
    strbuf_getwholeline_fd(p, n, n); // api: strbuf_getwholeline_fd (a - -) plain
    strbuf_appendwholeline(p, p, n); // api: strbuf_appendwholeline (a w -) plain
    strbuf_getcwd(p); // api: strbuf_getcwd (a) plain
    strbuf_realpath(p, p, n); // api: strbuf_realpath (a r -)
    strbuf_add_absolute_path(p, p); // api: strbuf_add_absolute_path (a r)
    strbuf_add_real_path(p, p); // api: strbuf_add_real_path (a r)
    strbuf_normalize_path(p); // api: strbuf_normalize_path (a) plain
    strbuf_humanise_bytes(p, n); // api: strbuf_humanise_bytes (a -)
    strbuf_split_buf(p, n, n, n); // api: strbuf_split_buf (r - - -) fresh heap:strbuf-list
    strbuf_list_free(p); // api: strbuf_list_free (f) heap:strbuf-list
    xstrfmt(p, p); // api: xstrfmt (r *r) fresh heap:malloc format:1 nonnull
    xstrvfmt(p, p); // api: xstrvfmt (r r) fresh heap:malloc format:1 nonnull
    xstrdup_tolower(p); // api: xstrdup_tolower (r) fresh heap:malloc nonnull
    xstrdup_toupper(p); // api: xstrdup_toupper (r) fresh heap:malloc nonnull
    xstrdup_or_null(p); // api: xstrdup_or_null (r) fresh copy:1 heap:malloc maybe
    xmallocz(n); // api: xmallocz (-) fresh size:1+1 heap:malloc nonnull
    xmemdupz(p, n); // api: xmemdupz (r -) fresh copy:1 size:2+1 heap:malloc nonnull
    strvec_init(p); // api: strvec_init (i) empty role:init
    strvec_push(p, p); // api: strvec_push (a d) borrow:1 role:push nonnull
    strvec_pushf(p, p, p); // api: strvec_pushf (a r *r) borrow:1 format:2 role:append-format nonnull
    strvec_pushl(p, p); // api: strvec_pushl (a *d)
    strvec_pushv(p, p); // api: strvec_pushv (a r)
    strvec_pop(p); // api: strvec_pop (w)
    strvec_split(p, p); // api: strvec_split (a r)
    strvec_clear(p); // api: strvec_clear (x) role:release
    strvec_detach(p); // api: strvec_detach (c) fresh heap:malloc role:steal nonnull
    argv_array_init(p); // api: argv_array_init (i) empty role:init
    argv_array_push(p, p); // api: argv_array_push (a d) borrow:1 role:push nonnull
    argv_array_pushf(p, p, p); // api: argv_array_pushf (a r *r) borrow:1 format:2 role:append-format nonnull
    argv_array_pushl(p, p); // api: argv_array_pushl (a *d)
    argv_array_pushv(p, p); // api: argv_array_pushv (a r)
    argv_array_pop(p); // api: argv_array_pop (w)
    argv_array_clear(p); // api: argv_array_clear (x) role:release
    argv_array_detach(p); // api: argv_array_detach (c) fresh heap:malloc role:steal nonnull
}
