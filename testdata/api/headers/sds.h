#if __has_include(<hiredis/sds.h>)
#include <hiredis/sds.h>
#endif
