/* Calls every function that analyzer/api/libevent.def knows; the comment is what has to be known of the call. The
 * arguments have the right kind and no meaning. */
void *evbuffer_new(void);
void evbuffer_free(void *);
long evbuffer_add(void *, void *, long);
long evbuffer_add_printf(void *, void *, ...);
long evbuffer_add_vprintf(void *, void *, void *);
long evbuffer_add_buffer(void *, void *);
long evbuffer_add_reference(void *, void *, long, void (*)(void), void *);
long evbuffer_add_file(void *, long, long, long);
long evbuffer_prepend(void *, void *, long);
long evbuffer_prepend_buffer(void *, void *);
long evbuffer_drain(void *, long);
long evbuffer_remove(void *, void *, long);
long evbuffer_remove_buffer(void *, void *, long);
long evbuffer_copyout(void *, void *, long);
void *evbuffer_pullup(void *, long);
void *evbuffer_readln(void *, void *, long);
void *evbuffer_readline(void *);
long evbuffer_get_length(void *);
long evbuffer_get_contiguous_space(void *);
long evbuffer_expand(void *, long);
long evbuffer_read(void *, long, long);
long evbuffer_write(void *, long);
void *evbuffer_find(void *, void *, long);
void *event_base_new(void);
void event_base_free(void *);
long event_base_dispatch(void *);
long event_base_loop(void *, long);
long event_base_loopexit(void *, void *);
long event_base_loopbreak(void *);
long event_base_set(void *, void *);
long event_base_once(void *, long, long, void (*)(void), void *, void *);
void event_init(void);
long event_dispatch(void);
long event_loop(long);
void *event_new(void *, long, long, void (*)(void), void *);
long event_assign(void *, void *, long, long, void (*)(void), void *);
void event_set(void *, long, long, void (*)(void), void *);
long event_once(long, long, void (*)(void), void *, void *);
long event_add(void *, void *);
long event_del(void *);
void event_free(void *);
void event_active(void *, long, long);
long event_pending(void *, long, void *);
long event_initialized(void *);
void *event_get_version(void);
void *event_get_method(void);
void bufferevent_new(long, void (*)(void), void (*)(void), void (*)(void), void *);
void bufferevent_socket_new(void *, long, long);
void bufferevent_free(void *);
void bufferevent_setcb(void *, void (*)(void), void (*)(void), void (*)(void), void *);
long bufferevent_write(void *, void *, long);
long bufferevent_write_buffer(void *, void *);
long bufferevent_read(void *, void *, long);
long bufferevent_enable(void *, long);
long bufferevent_disable(void *, long);
void bufferevent_setwatermark(void *, long, long, long);
void *bufferevent_get_input(void *);
void *bufferevent_get_output(void *);
long evhttp_add_header(void *, void *, void *);
void *evhttp_find_header(void *, void *);
long evhttp_remove_header(void *, void *);
void *evhttp_encode_uri(void *);
void *evhttp_decode_uri(void *);
void *evhttp_htmlescape(void *);
void evhttp_send_reply(void *, long, void *, void *);
long evutil_snprintf(void *, long, void *, ...);
long evutil_vsnprintf(void *, long, void *, void *);
long evutil_ascii_strcasecmp(void *, void *);
long evutil_ascii_strncasecmp(void *, void *, long);
long evutil_make_socket_nonblocking(long);
long evutil_gettimeofday(void *, void *);

void libevent_calls(void *p, long n, void (*f)(void)) {
    evbuffer_new(); // api: evbuffer_new () fresh empty heap:evbuffer role:create
    evbuffer_free(p); // api: evbuffer_free (f) heap:evbuffer role:free frees calls
    evbuffer_add(p, p, n); // api: evbuffer_add (a r -) plain count:3 text:2 role:append-bytes
    evbuffer_add_printf(p, p, p); // api: evbuffer_add_printf (a r *r) plain format:2 role:append-format
    evbuffer_add_vprintf(p, p, p); // api: evbuffer_add_vprintf (a r r) plain format:2 role:append-format
    evbuffer_add_buffer(p, p); // api: evbuffer_add_buffer (a w) plain
    evbuffer_add_reference(p, p, n, f, p); // api: evbuffer_add_reference (a k - b k) plain
    evbuffer_add_file(p, n, n, n); // api: evbuffer_add_file (a - - -) plain
    evbuffer_prepend(p, p, n); // api: evbuffer_prepend (a r -) plain
    evbuffer_prepend_buffer(p, p); // api: evbuffer_prepend_buffer (a w) plain
    evbuffer_drain(p, n); // api: evbuffer_drain (w -) plain
    evbuffer_remove(p, p, n); // api: evbuffer_remove (w w -) plain
    evbuffer_remove_buffer(p, p, n); // api: evbuffer_remove_buffer (w a -) plain
    evbuffer_copyout(p, p, n); // api: evbuffer_copyout (r w -) plain
    evbuffer_pullup(p, n); // api: evbuffer_pullup (w -) borrow:1
    evbuffer_readln(p, p, n); // api: evbuffer_readln (w w -) fresh heap:malloc
    evbuffer_readline(p); // api: evbuffer_readline (w) fresh heap:malloc
    evbuffer_get_length(p); // api: evbuffer_get_length (r) plain
    evbuffer_get_contiguous_space(p); // api: evbuffer_get_contiguous_space (r) plain
    evbuffer_expand(p, n); // api: evbuffer_expand (v -) plain role:reserve
    evbuffer_read(p, n, n); // api: evbuffer_read (a - -) plain
    evbuffer_write(p, n); // api: evbuffer_write (w -) plain
    evbuffer_find(p, p, n); // api: evbuffer_find (w r -) borrow:1
    event_base_new(); // api: event_base_new () fresh heap:event-base role:create
    event_base_free(p); // api: event_base_free (f) heap:event-base role:free frees calls
    event_base_dispatch(p); // api: event_base_dispatch (w) plain frees writes calls
    event_base_loop(p, n); // api: event_base_loop (w -) plain frees writes calls
    event_base_loopexit(p, p); // api: event_base_loopexit (w r) plain
    event_base_loopbreak(p); // api: event_base_loopbreak (w) plain
    event_base_set(p, p); // api: event_base_set (k k) plain
    event_base_once(p, n, n, f, p, p); // api: event_base_once (k - - b k r) plain
    event_init(); // api: event_init ()
    event_dispatch(); // api: event_dispatch () plain frees writes calls
    event_loop(n); // api: event_loop (-) plain frees writes calls
    event_new(p, n, n, f, p); // api: event_new (k - - b k) fresh heap:event
    event_assign(p, p, n, n, f, p); // api: event_assign (k k - - b k) plain
    event_set(p, n, n, f, p); // api: event_set (k - - b k)
    event_once(n, n, f, p, p); // api: event_once (- - b k r) plain
    event_add(p, p); // api: event_add (k r) plain
    event_del(p); // api: event_del (w) plain
    event_free(p); // api: event_free (f) heap:event
    event_active(p, n, n); // api: event_active (w - -)
    event_pending(p, n, p); // api: event_pending (r - w) plain
    event_initialized(p); // api: event_initialized (r) plain
    event_get_version(); // api: event_get_version () lasting
    event_get_method(); // api: event_get_method () lasting
    bufferevent_new(n, f, f, f, p); // api: bufferevent_new (- b b b k)
    bufferevent_socket_new(p, n, n); // api: bufferevent_socket_new (k - -)
    bufferevent_free(p); // api: bufferevent_free (f) heap:bufferevent frees calls
    bufferevent_setcb(p, f, f, f, p); // api: bufferevent_setcb (w b b b k)
    bufferevent_write(p, p, n); // api: bufferevent_write (w r -) plain
    bufferevent_write_buffer(p, p); // api: bufferevent_write_buffer (w w) plain
    bufferevent_read(p, p, n); // api: bufferevent_read (w w -) plain
    bufferevent_enable(p, n); // api: bufferevent_enable (w -) plain
    bufferevent_disable(p, n); // api: bufferevent_disable (w -) plain
    bufferevent_setwatermark(p, n, n, n); // api: bufferevent_setwatermark (w - - -)
    bufferevent_get_input(p); // api: bufferevent_get_input (r) borrow:1
    bufferevent_get_output(p); // api: bufferevent_get_output (r) borrow:1
    evhttp_add_header(p, p, p); // api: evhttp_add_header (w d d) plain
    evhttp_find_header(p, p); // api: evhttp_find_header (r r) borrow:1
    evhttp_remove_header(p, p); // api: evhttp_remove_header (w r) plain
    evhttp_encode_uri(p); // api: evhttp_encode_uri (r) fresh heap:malloc
    evhttp_decode_uri(p); // api: evhttp_decode_uri (r) fresh heap:malloc
    evhttp_htmlescape(p); // api: evhttp_htmlescape (r) fresh heap:malloc
    evhttp_send_reply(p, n, p, p); // api: evhttp_send_reply (w - r w) frees writes calls
    evutil_snprintf(p, n, p, p); // api: evutil_snprintf (w - r *r) plain format:3
    evutil_vsnprintf(p, n, p, p); // api: evutil_vsnprintf (w - r r) plain format:3
    evutil_ascii_strcasecmp(p, p); // api: evutil_ascii_strcasecmp (r r) plain
    evutil_ascii_strncasecmp(p, p, n); // api: evutil_ascii_strncasecmp (r r -) plain
    evutil_make_socket_nonblocking(n); // api: evutil_make_socket_nonblocking (-) plain
    evutil_gettimeofday(p, p); // api: evutil_gettimeofday (w w) plain
}
