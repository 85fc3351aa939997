#if __has_include(<git2.h>)
#include <git2.h>
#endif
