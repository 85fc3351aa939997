/* Calls every function that analyzer/api/talloc.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *_talloc(void *, long);
void *talloc_named(void *, long, void *, ...);
void *talloc_named_const(void *, long, void *);
void *talloc_size(void *, long);
void *_talloc_zero(void *, long, void *);
void *_talloc_array(void *, long, long, void *);
void *_talloc_zero_array(void *, long, long, void *);
void *_talloc_realloc(void *, void *, long, void *);
void *_talloc_realloc_array(void *, void *, long, long, void *);
void *_talloc_memdup(void *, void *, long, void *);
void *_talloc_pooled_object(void *, long, void *, long, long);
void *talloc_strdup(void *, void *);
void *talloc_strndup(void *, void *, long);
void *talloc_strdup_append(void *, void *);
void *talloc_strdup_append_buffer(void *, void *);
void *talloc_strndup_append(void *, void *, long);
void *talloc_strndup_append_buffer(void *, void *, long);
void *talloc_asprintf(void *, void *, ...);
void *talloc_vasprintf(void *, void *, void *);
void *talloc_asprintf_append(void *, void *, ...);
void *talloc_asprintf_append_buffer(void *, void *, ...);
void *talloc_vasprintf_append(void *, void *, void *);
void *talloc_vasprintf_append_buffer(void *, void *, void *);
void *talloc_pool(void *, long);
void *talloc_init(void *, ...);
void *talloc_new(void *);
long _talloc_free(void *, void *);
void talloc_free_children(void *);
void _talloc_steal_loc(void *, void *, void *);
void _talloc_move(void *, void *);
void _talloc_reference_loc(void *, void *, void *);
long talloc_unlink(void *, void *);
void _talloc_set_destructor(void *, void (*)(void));
void *_talloc_get_type_abort(void *, void *, void *);
void talloc_check_name(void *, void *);
void talloc_set_name(void *, void *, ...);
void talloc_set_name_const(void *, void *);
void *talloc_get_name(void *);
long talloc_get_size(void *);
void talloc_parent(void *);
long talloc_total_size(void *);

void talloc_calls(void *p, long n, void (*f)(void)) {
    _talloc(p, n); // api: _talloc (r -) fresh size:2 heap:talloc
    talloc_named(p, n, p, p); // api: talloc_named (r - r *r) fresh size:2 heap:talloc format:3
    talloc_named_const(p, n, p); // api: talloc_named_const (r - k) fresh size:2 heap:talloc
    talloc_size(p, n); // api: talloc_size (r -) fresh size:2 heap:talloc
    _talloc_zero(p, n, p); // api: _talloc_zero (r - k) fresh size:2 zero heap:talloc
    _talloc_array(p, n, n, p); // api: _talloc_array (r - - k) fresh size:2*3 heap:talloc
    _talloc_zero_array(p, n, n, p); // api: _talloc_zero_array (r - - k) fresh size:2*3 zero heap:talloc
    _talloc_realloc(p, p, n, p); // api: _talloc_realloc (r g - k) regrown:2 size:3 heap:talloc
    _talloc_realloc_array(p, p, n, n, p); // api: _talloc_realloc_array (r g - - k) regrown:2 size:3*4 heap:talloc
    _talloc_memdup(p, p, n, p); // api: _talloc_memdup (r r - k) fresh copy:2 size:3 heap:talloc
    _talloc_pooled_object(p, n, p, n, n); // api: _talloc_pooled_object (r - r - -) fresh heap:talloc
    talloc_strdup(p, p); // api: talloc_strdup (r r) fresh copy:2 heap:talloc
    talloc_strndup(p, p, n); // api: talloc_strndup (r r -) fresh copy:2 count:3 heap:talloc
    talloc_strdup_append(p, p); // api: talloc_strdup_append (g r) regrown:1 heap:talloc text:2
    talloc_strdup_append_buffer(p, p); // api: talloc_strdup_append_buffer (g r) regrown:1 heap:talloc text:2
    talloc_strndup_append(p, p, n); // api: talloc_strndup_append (g r -) regrown:1 count:3 heap:talloc text:2
    talloc_strndup_append_buffer(p, p, n); // api: talloc_strndup_append_buffer (g r -) regrown:1 count:3 heap:talloc text:2
    talloc_asprintf(p, p, p); // api: talloc_asprintf (r r *r) fresh heap:talloc format:2
    talloc_vasprintf(p, p, p); // api: talloc_vasprintf (r r r) fresh heap:talloc format:2
    talloc_asprintf_append(p, p, p); // api: talloc_asprintf_append (g r *r) regrown:1 heap:talloc format:2
    talloc_asprintf_append_buffer(p, p, p); // api: talloc_asprintf_append_buffer (g r *r) regrown:1 heap:talloc format:2
    talloc_vasprintf_append(p, p, p); // api: talloc_vasprintf_append (g r r) regrown:1 heap:talloc format:2
    talloc_vasprintf_append_buffer(p, p, p); // api: talloc_vasprintf_append_buffer (g r r) regrown:1 heap:talloc format:2
    talloc_pool(p, n); // api: talloc_pool (r -) fresh heap:talloc
    talloc_init(p, p); // api: talloc_init (r *r) fresh heap:talloc format:1
    talloc_new(p); // api: talloc_new (r) fresh heap:talloc
    _talloc_free(p, p); // api: _talloc_free (f r) plain heap:talloc frees calls
    talloc_free_children(p); // api: talloc_free_children (w) frees calls
    _talloc_steal_loc(p, p, p); // api: _talloc_steal_loc (k k r)
    _talloc_move(p, p); // api: _talloc_move (r ?)
    _talloc_reference_loc(p, p, p); // api: _talloc_reference_loc (r k r)
    talloc_unlink(p, p); // api: talloc_unlink (r ?) plain frees calls
    _talloc_set_destructor(p, f); // api: _talloc_set_destructor (r b)
    _talloc_get_type_abort(p, p, p); // api: _talloc_get_type_abort (r r r) arg:1
    talloc_check_name(p, p); // api: talloc_check_name (r r)
    talloc_set_name(p, p, p); // api: talloc_set_name (r r *r) format:2
    talloc_set_name_const(p, p); // api: talloc_set_name_const (r k)
    talloc_get_name(p); // api: talloc_get_name (r) borrow:1
    talloc_get_size(p); // api: talloc_get_size (r) plain
    talloc_parent(p); // api: talloc_parent (r)
    talloc_total_size(p); // api: talloc_total_size (r) plain
}
