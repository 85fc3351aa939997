# A rule that includes a parser's header, or a private header of the analyzer, does not build.
# The first half compiles with the very flags rules are compiled with; the second runs the check of every build.
set -u
build=${ALLOCLINT_BUILD:?} root=$PWD
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
failed=0
fail() { echo "layers: $*" >&2; failed=1; }

compiles() { # compiles TEXT: as a rule, with the flags of the build
    printf '%s\n' "$1" '#include "rule.h"' 'extern const Rule rule_probe;' >"$dir/probe.c"
    "${CC:-cc}" "@$build/rules.flags" -I"$root/rules" -fsyntax-only "$dir/probe.c" 2>"$dir/err"
}

compiles '' || { fail "a plain rule does not compile"; cat "$dir/err" >&2; }
for header in '<clang-c/Index.h>' '<tree_sitter/api.h>' '"tree_sitter/api.h"'; do
    compiles "#include $header" && fail "a rule can include $header"
    grep -q 'file not found\|No such file' "$dir/err" || fail "$header failed for another reason: $(cat "$dir/err")"
done
compiles 'static inline char *dup(const char *s) { return strdup(s); }' && fail "a rule can call strdup"
grep -q poison "$dir/err" || fail "strdup failed for another reason: $(cat "$dir/err")"

mkdir "$dir/rules"
allowed() { # allowed LINE: by the check that every build runs
    printf '%s\n' "$1" >"$dir/rules/probe.c"
    cmake -DROOT="$dir" -DFILES=rules/probe.c -P "$root/cmake/layers.cmake" >"$dir/err" 2>&1
}

for line in '#include "rule.h"' '#include "../analyzer/query.h"' '#include "../analyzer/base/str.h"' '#include <string.h>'; do
    allowed "$line" || fail "refused: $line"
done
for line in '#include "../analyzer/clang_api.h"' '#include "../analyzer/analyze.h"' '#include "../reports/report.h"' \
    '#include <clang-c/Index.h>' '#include "tree_sitter/api.h"' '#include <cjson/cJSON.h>' '#  include "../cli/main.h"' \
    '#include "../../usr/lib/llvm-19/include/clang-c/Index.h"'; do
    allowed "$line" && fail "not refused: $line"
    grep -q 'rules/probe.c: must not' "$dir/err" || fail "refused without saying why: $line"
done
exit $failed
