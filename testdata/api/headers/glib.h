#if __has_include(<glib.h>)
#include <glib.h>
#endif
#if __has_include(<glib/gprintf.h>)
#include <glib/gprintf.h>
#endif
