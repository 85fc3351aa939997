#if __has_include(<bsd/stdlib.h>)
#include <bsd/stdlib.h>
#endif
#if __has_include(<bsd/string.h>)
#include <bsd/string.h>
#endif
#if __has_include(<bsd/stdio.h>)
#include <bsd/stdio.h>
#endif
#if __has_include(<bsd/unistd.h>)
#include <bsd/unistd.h>
#endif
#if __has_include(<bsd/vis.h>)
#include <bsd/vis.h>
#endif
#if __has_include(<bsd/wchar.h>)
#include <bsd/wchar.h>
#endif
#if __has_include(<bsd/err.h>)
#include <bsd/err.h>
#endif
#if __has_include(<bsd/libutil.h>)
#include <bsd/libutil.h>
#endif
#if __has_include(<bsd/readpassphrase.h>)
#include <bsd/readpassphrase.h>
#endif
#if __has_include(<bsd/inttypes.h>)
#include <bsd/inttypes.h>
#endif
#if __has_include(<bsd/grp.h>)
#include <bsd/grp.h>
#endif
#if __has_include(<bsd/pwd.h>)
#include <bsd/pwd.h>
#endif
