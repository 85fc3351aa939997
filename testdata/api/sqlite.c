/* Calls every function that analyzer/api/sqlite.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *sqlite3_malloc(long);
void *sqlite3_malloc64(long);
void *sqlite3_realloc(void *, long);
void *sqlite3_realloc64(void *, long);
void sqlite3_free(void *);
long sqlite3_msize(void *);
void *sqlite3_mprintf(void *, ...);
void *sqlite3_vmprintf(void *, void *);
void *sqlite3_snprintf(long, void *, void *, ...);
void *sqlite3_vsnprintf(long, void *, void *, void *);
void *sqlite3_str_new(void *);
void *sqlite3_str_finish(void *);
void sqlite3_str_appendf(void *, void *, ...);
void sqlite3_str_vappendf(void *, void *, void *);
void sqlite3_str_append(void *, void *, long);
void sqlite3_str_appendall(void *, void *);
void sqlite3_str_appendchar(void *, long, long);
void sqlite3_str_reset(void *);
long sqlite3_str_length(void *);
void *sqlite3_str_value(void *);
long sqlite3_str_errcode(void *);
long sqlite3_open(void *, void **);
long sqlite3_open_v2(void *, void **, long, void *);
long sqlite3_close(void *);
long sqlite3_close_v2(void *);
long sqlite3_exec(void *, void *, void (*)(void), void *, void **);
long sqlite3_prepare_v2(void *, void *, long, void **, void *);
long sqlite3_prepare_v3(void *, void *, long, long, void **, void *);
long sqlite3_finalize(void *);
long sqlite3_step(void *);
long sqlite3_reset(void *);
long sqlite3_clear_bindings(void *);
long sqlite3_bind_int(void *, long, long);
long sqlite3_bind_int64(void *, long, long);
long sqlite3_bind_double(void *, long, long);
long sqlite3_bind_null(void *, long);
long sqlite3_bind_text(void *, long, void *, long, void (*)(void));
long sqlite3_bind_blob(void *, long, void *, long, void (*)(void));
long sqlite3_bind_parameter_index(void *, void *);
long sqlite3_column_count(void *);
void *sqlite3_column_name(void *, long);
long sqlite3_column_type(void *, long);
long sqlite3_column_int(void *, long);
long sqlite3_column_int64(void *, long);
long sqlite3_column_double(void *, long);
void *sqlite3_column_text(void *, long);
void *sqlite3_column_blob(void *, long);
long sqlite3_column_bytes(void *, long);
void *sqlite3_value_text(void *);
void *sqlite3_value_blob(void *);
long sqlite3_value_bytes(void *);
long sqlite3_value_int(void *);
long sqlite3_value_type(void *);
void sqlite3_result_int(void *, long);
void sqlite3_result_null(void *);
void sqlite3_result_text(void *, void *, long, void (*)(void));
void sqlite3_result_error(void *, void *, long);
void *sqlite3_errmsg(void *);
long sqlite3_errcode(void *);
void *sqlite3_errstr(long);
void *sqlite3_sql(void *);
void *sqlite3_expanded_sql(void *);
void sqlite3_db_handle(void *);
long sqlite3_changes(void *);
long sqlite3_last_insert_rowid(void *);
long sqlite3_busy_timeout(void *, long);
void *sqlite3_libversion(void);
long sqlite3_stricmp(void *, void *);
long sqlite3_strnicmp(void *, void *, long);
long sqlite3_complete(void *);

void sqlite_calls(void *p, long n, void (*f)(void)) {
    sqlite3_malloc(n); // api: sqlite3_malloc (-) fresh size:1 heap:sqlite
    sqlite3_malloc64(n); // api: sqlite3_malloc64 (-) fresh size:1 heap:sqlite
    sqlite3_realloc(p, n); // api: sqlite3_realloc (g -) regrown:1 size:2 heap:sqlite
    sqlite3_realloc64(p, n); // api: sqlite3_realloc64 (g -) regrown:1 size:2 heap:sqlite
    sqlite3_free(p); // api: sqlite3_free (f) heap:sqlite
    sqlite3_msize(p); // api: sqlite3_msize (r) plain
    sqlite3_mprintf(p, p); // api: sqlite3_mprintf (r *r) fresh heap:sqlite format:1
    sqlite3_vmprintf(p, p); // api: sqlite3_vmprintf (r r) fresh heap:sqlite format:1
    sqlite3_snprintf(n, p, p, p); // api: sqlite3_snprintf (- w r *r) arg:2 format:3
    sqlite3_vsnprintf(n, p, p, p); // api: sqlite3_vsnprintf (- w r r) arg:2 format:3
    sqlite3_str_new(p); // api: sqlite3_str_new (r) fresh empty heap:sqlite-str role:create
    sqlite3_str_finish(p); // api: sqlite3_str_finish (c) fresh heap:sqlite role:steal
    sqlite3_str_appendf(p, p, p); // api: sqlite3_str_appendf (a r *r) format:2 role:append-format
    sqlite3_str_vappendf(p, p, p); // api: sqlite3_str_vappendf (a r r) format:2 role:append-format
    sqlite3_str_append(p, p, n); // api: sqlite3_str_append (a r -) count:3 text:2 role:append-bytes
    sqlite3_str_appendall(p, p); // api: sqlite3_str_appendall (a r) text:2 role:append-text
    sqlite3_str_appendchar(p, n, n); // api: sqlite3_str_appendchar (a - -)
    sqlite3_str_reset(p); // api: sqlite3_str_reset (z) role:clear
    sqlite3_str_length(p); // api: sqlite3_str_length (r) plain
    sqlite3_str_value(p); // api: sqlite3_str_value (r) borrow:1 role:text
    sqlite3_str_errcode(p); // api: sqlite3_str_errcode (r) plain
    sqlite3_open(p, p); // api: sqlite3_open (r o) plain heap:sqlite-db
    sqlite3_open_v2(p, p, n, p); // api: sqlite3_open_v2 (r o - r) plain heap:sqlite-db
    sqlite3_close(p); // api: sqlite3_close (f) plain heap:sqlite-db frees calls
    sqlite3_close_v2(p); // api: sqlite3_close_v2 (f) plain heap:sqlite-db frees calls
    sqlite3_exec(p, p, f, p, p); // api: sqlite3_exec (w r b ? o) plain heap:sqlite frees writes calls
    sqlite3_prepare_v2(p, p, n, p, p); // api: sqlite3_prepare_v2 (w r - o w) plain heap:sqlite-stmt into:2 role:create
    sqlite3_prepare_v3(p, p, n, n, p, p); // api: sqlite3_prepare_v3 (w r - - o w) plain heap:sqlite-stmt into:2 role:create
    sqlite3_finalize(p); // api: sqlite3_finalize (f) plain heap:sqlite-stmt role:free frees calls
    sqlite3_step(p); // api: sqlite3_step (w) plain frees writes calls
    sqlite3_reset(p); // api: sqlite3_reset (w) plain frees calls
    sqlite3_clear_bindings(p); // api: sqlite3_clear_bindings (w) plain frees calls
    sqlite3_bind_int(p, n, n); // api: sqlite3_bind_int (w - -) plain frees calls
    sqlite3_bind_int64(p, n, n); // api: sqlite3_bind_int64 (w - -) plain frees calls
    sqlite3_bind_double(p, n, n); // api: sqlite3_bind_double (w - -) plain frees calls
    sqlite3_bind_null(p, n); // api: sqlite3_bind_null (w -) plain frees calls
    sqlite3_bind_text(p, n, p, n, f); // api: sqlite3_bind_text (w - k - b) plain frees calls
    sqlite3_bind_blob(p, n, p, n, f); // api: sqlite3_bind_blob (w - k - b) plain frees calls
    sqlite3_bind_parameter_index(p, p); // api: sqlite3_bind_parameter_index (r r) plain
    sqlite3_column_count(p); // api: sqlite3_column_count (r) plain
    sqlite3_column_name(p, n); // api: sqlite3_column_name (w -) borrow:1
    sqlite3_column_type(p, n); // api: sqlite3_column_type (r -) plain
    sqlite3_column_int(p, n); // api: sqlite3_column_int (w -) plain
    sqlite3_column_int64(p, n); // api: sqlite3_column_int64 (w -) plain
    sqlite3_column_double(p, n); // api: sqlite3_column_double (w -) plain
    sqlite3_column_text(p, n); // api: sqlite3_column_text (w -) borrow:1
    sqlite3_column_blob(p, n); // api: sqlite3_column_blob (w -) borrow:1
    sqlite3_column_bytes(p, n); // api: sqlite3_column_bytes (w -) plain
    sqlite3_value_text(p); // api: sqlite3_value_text (w) borrow:1
    sqlite3_value_blob(p); // api: sqlite3_value_blob (w) borrow:1
    sqlite3_value_bytes(p); // api: sqlite3_value_bytes (w) plain
    sqlite3_value_int(p); // api: sqlite3_value_int (w) plain
    sqlite3_value_type(p); // api: sqlite3_value_type (r) plain
    sqlite3_result_int(p, n); // api: sqlite3_result_int (w -) frees calls
    sqlite3_result_null(p); // api: sqlite3_result_null (w) frees calls
    sqlite3_result_text(p, p, n, f); // api: sqlite3_result_text (w k - b) frees calls
    sqlite3_result_error(p, p, n); // api: sqlite3_result_error (w r -) frees calls
    sqlite3_errmsg(p); // api: sqlite3_errmsg (r) static
    sqlite3_errcode(p); // api: sqlite3_errcode (r) plain
    sqlite3_errstr(n); // api: sqlite3_errstr (-) lasting
    sqlite3_sql(p); // api: sqlite3_sql (r) borrow:1
    sqlite3_expanded_sql(p); // api: sqlite3_expanded_sql (r) fresh heap:sqlite
    sqlite3_db_handle(p); // api: sqlite3_db_handle (r)
    sqlite3_changes(p); // api: sqlite3_changes (r) plain
    sqlite3_last_insert_rowid(p); // api: sqlite3_last_insert_rowid (r) plain
    sqlite3_busy_timeout(p, n); // api: sqlite3_busy_timeout (w -) plain
    sqlite3_libversion(); // api: sqlite3_libversion () lasting
    sqlite3_stricmp(p, p); // api: sqlite3_stricmp (r r) plain
    sqlite3_strnicmp(p, p, n); // api: sqlite3_strnicmp (r r -) plain
    sqlite3_complete(p); // api: sqlite3_complete (r) plain
}
