#if __has_include(<event2/event.h>)
#include <event2/event.h>
#endif
#if __has_include(<event2/buffer.h>)
#include <event2/buffer.h>
#endif
#if __has_include(<event2/bufferevent.h>)
#include <event2/bufferevent.h>
#endif
#if __has_include(<event2/http.h>)
#include <event2/http.h>
#endif
#if __has_include(<event2/util.h>)
#include <event2/util.h>
#endif
#if __has_include(<event2/event_compat.h>)
#include <event2/event_compat.h>
#endif
#if __has_include(<event2/buffer_compat.h>)
#include <event2/buffer_compat.h>
#endif
#if __has_include(<event2/bufferevent_compat.h>)
#include <event2/bufferevent_compat.h>
#endif
