# The pre-commit hooks work in a repository that knows nothing of us, on a file whose name contains blanks.
set -u
program=$1 root=$PWD
command -v pre-commit >/dev/null 2>&1 || exit 77
command -v git >/dev/null 2>&1 || exit 77
[ -e "$root/.git" ] || exit 77
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
export PRE_COMMIT_HOME="$dir/home" HOME="$dir" GIT_CONFIG_NOSYSTEM=1
git config --global user.name tester
git config --global user.email tester@example.org
git config --global --add safe.directory '*'
fail() { echo "precommit: $*" >&2; cat "$dir/out" >&2; exit 1; }

# What is committed here or lies in the tree, as one commit: the hook is tried as it is now.
mkdir "$dir/hooks" "$dir/user"
(cd "$root" && git ls-files -co --exclude-standard -z | xargs -0 cp --parents -t "$dir/hooks")
(cd "$dir/hooks" && git init -q && git add -A && git commit -q -m all) || fail 'cannot commit the hooks'

cd "$dir/user" && git init -q || exit 1
cat >'a file.c' <<'EOF'
#include <stdlib.h>
#include <string.h>

int vowels(const char *word) {
    char *copy = strdup(word);
    if (!copy) return 0;
    int n = strpbrk(copy, "aeiou") != NULL;
    free(copy);
    return n;
}
EOF
printf 'int one(void) { return 1; }\n' >clean.c
printf 'nothing to see\n' >note.txt
git add .

try() { pre-commit try-repo "$dir/hooks" "$@" >"$dir/out" 2>&1; }

# Only this one builds: every try makes a checkout of its own.
try alloclint --files 'a file.c' clean.c note.txt && fail 'a file with a finding passes'
grep -q '^a file.c:5:.*strdup' "$dir/out" || fail 'the finding is not shown under its name'
grep -q 'clean.c:\|note.txt:' "$dir/out" && fail 'a clean file is reported'

mkdir "$dir/bin" && ln -s "$program" "$dir/bin/alloclint"
PATH=$dir/bin:$PATH
try alloclint-system --files 'a file.c' && fail 'alloclint-system lets a finding pass'
grep -q '^a file.c:5:.*strdup' "$dir/out" || fail 'alloclint-system does not show the finding'
try alloclint-system --files clean.c note.txt || fail 'a clean file does not pass'
exit 0
