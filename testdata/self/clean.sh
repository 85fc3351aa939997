# alloclint on itself: nothing to report, nothing suppressed, and no object file of ours asks for the heap.
program=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
fail() {
    echo "self: $*" >&2
    exit 1
}
cd "$root" || exit 1
build=${ALLOCLINT_BUILD:-$(dirname "$program")}
[ -f "$build/compile_commands.json" ] || fail "no compile_commands.json in $build"
out=$("$program" --color=never -p "$build" analyzer rules reports cli) ||
    fail "findings in alloclint's own code: $out"
case $out in
"no findings in "*) ;;
*) fail "expected no findings, got: $out" ;;
esac
case $out in
*suppressed*) fail "alloclint needs a suppression for itself: $out" ;;
esac
grep -rn 'alloclint: ignore' analyzer rules cli && fail 'own code carries a suppression'

for library in base analyzer rules reports; do
    [ -f "$build/lib$library.a" ] || fail "no lib$library.a beside the program: nothing to check"
    used=$(nm -A -u "$build/lib$library.a" 2>/dev/null |
        grep -E ' U (malloc|calloc|realloc|reallocarray|strdup|strndup|v?asprintf|getline|getdelim|open_memstream|mmap)$')
    [ "$library" = base ] && { echo "$used" | grep -q 'arena.*mmap' || fail 'arena.c does not ask for memory: is this check blind?'; }
    used=$(echo "$used" | grep -v 'arena.*mmap')
    [ -z "$used" ] || fail "the heap is reached outside arena.c: $used"
done
