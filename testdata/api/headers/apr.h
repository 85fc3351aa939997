#if __has_include(<apr_strings.h>)
#include <apr_strings.h>
#endif
#if __has_include(<apr_pools.h>)
#include <apr_pools.h>
#endif
#if __has_include(<apr_tables.h>)
#include <apr_tables.h>
#endif
#if __has_include(<apr_hash.h>)
#include <apr_hash.h>
#endif
#if __has_include(<apr_file_io.h>)
#include <apr_file_io.h>
#endif
#if __has_include(<apr_lib.h>)
#include <apr_lib.h>
#endif
#if __has_include(<apr_env.h>)
#include <apr_env.h>
#endif
