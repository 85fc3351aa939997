/* What the program calls itself in reports: its version and where its pages are. The build may override both. */
#ifndef ALLOCLINT_TOOL_H
#define ALLOCLINT_TOOL_H

#ifndef ALLOCLINT_VERSION
#define ALLOCLINT_VERSION "0.1.0"
#endif
#ifndef ALLOCLINT_SITE
#define ALLOCLINT_SITE "https://alloclint.github.io/"
#endif
#define ALLOCLINT_DOCS_URL ALLOCLINT_SITE "rules/" /* a rule's page is this and its id */

#endif
