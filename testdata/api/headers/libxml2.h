#if __has_include(<libxml/parser.h>)
#include <libxml/parser.h>
#endif
#if __has_include(<libxml/tree.h>)
#include <libxml/tree.h>
#endif
#if __has_include(<libxml/xmlstring.h>)
#include <libxml/xmlstring.h>
#endif
#if __has_include(<libxml/xpath.h>)
#include <libxml/xpath.h>
#endif
#if __has_include(<libxml/uri.h>)
#include <libxml/uri.h>
#endif
#if __has_include(<libxml/entities.h>)
#include <libxml/entities.h>
#endif
#if __has_include(<libxml/dict.h>)
#include <libxml/dict.h>
#endif
#if __has_include(<libxml/xmlsave.h>)
#include <libxml/xmlsave.h>
#endif
