/* What the parts of the SARIF writer share. */
#ifndef ALLOCLINT_SARIF_H
#define ALLOCLINT_SARIF_H

#include "json_out.h"
#include "report.h"

/* The text without blanks and full stops at its end. */
Str sarif_stem(const char *text);
/* Doubles braces, which stand for arguments in SARIF's message strings. */
char *sarif_escape(Arena *a, Str text);

/* The `tool` member: the driver with every rule. */
void sarif_tool(JsonOut *j, Arena tmp);
/* A rule's index in the driver's rules. */
uint32_t sarif_rule_index(const Rule *rule);

#endif
