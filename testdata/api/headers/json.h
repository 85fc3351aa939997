#if __has_include(<cjson/cJSON.h>)
#include <cjson/cJSON.h>
#endif
#if __has_include(<jansson.h>)
#include <jansson.h>
#endif
