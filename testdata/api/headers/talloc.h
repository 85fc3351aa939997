#if __has_include(<talloc.h>)
#include <talloc.h>
#endif
