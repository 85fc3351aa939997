# What the rules advise for Rust compiles: every Rust fixture and every example, as written and once the advice is
# followed (`expect: rule-id => CODE`, `fix: CODE`); and then alloclint has nothing more to say about those lines.
set -u
program=$1 root=$PWD
tool=${ALLOCLINT_BUILD:?}/check.fixtures
if ! rustc --version >/dev/null 2>&1; then
    echo 'advice: SKIPPED: rustc is not installed, so nothing tells whether the advice for Rust compiles'
    exit 77
fi
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
failed=0
fail() { echo "advice: $*" >&2; failed=1; }

# compiles DIRECTORY: every crate below it. A file that another names in `files:` is a part of that one's crate; one
# with `broken:` is not meant to compile.
compiles() {
    find "$1" -name '*.rs' | sort >"$dir/files"
    while IFS= read -r file; do
        sed -n "s|^// files: *|$(dirname "$file")/|p" "$file" | sed "s| \([^ ]\)| $(dirname "$file")/\1|g" | tr ' ' '\n'
        if grep -q '^// broken:' "$file"; then echo "$file"; fi
    done <"$dir/files" >"$dir/parts"
    mkdir -p "$dir/out"
    grep -vxFf "$dir/parts" "$dir/files" | xargs -P 2 -I '{}' sh -c '
        rustc --edition 2021 --crate-type lib --crate-name fixture --emit=metadata -A warnings --out-dir "$2/out/$$" "$1" \
            2>"$2/out/$$.err" || { echo "advice: ${1#"$2/"} does not compile:"; cat "$2/out/$$.err"; exit 1; } >&2' \
        compile '{}' "$dir" || failed=1
}

mkdir "$dir/examples" "$dir/written" "$dir/followed"
"$tool" --examples "$dir/examples" || fail 'the examples cannot be written'
for file in testdata/*/*.rs testdata/*/*/*.rs; do
    case $file in testdata/hostile/* | testdata/\** | testdata/*/\**) continue ;; esac
    mkdir -p "$dir/written/$(dirname "$file")" "$dir/followed/$(dirname "$file")"
    cp "$root/$file" "$dir/written/$file"
    "$tool" --rewritten "$file" >"$dir/followed/$file" || fail "$file cannot be rewritten"
done
compiles "$dir/examples"
compiles "$dir/written"
compiles "$dir/followed"

# Lines that changed, and lines with findings, as FILE:LINE.
cd "$dir/followed" || exit 1
for file in $(find . -name '*.rs' | sed 's|^\./||' | sort); do
    awk -v name="$file" 'NR == FNR { was[FNR] = $0; next } was[FNR] != $0 { print name ":" FNR }' \
        "$dir/written/$file" "$file"
done >"$dir/changed"
"$program" --format text -q --color never --exit-zero --select all . 2>/dev/null |
    sed -n 's/^\([^ ]*\.rs:[0-9]*\):[0-9]*: \(note\|warning\|error\): .*\[.*\]$/\1/p' >"$dir/reported"
grep -xFf "$dir/changed" "$dir/reported" >"$dir/again" && fail "reported although the advice was followed:
$(cat "$dir/again")"
[ $failed = 0 ] || exit 1
echo "advice: $(wc -l <"$dir/changed") lines rewritten, $(find "$dir" -name '*.rs' | wc -l) files compiled"
