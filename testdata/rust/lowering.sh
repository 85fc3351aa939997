#!/bin/sh
# The facts of lowering.rs are what lowering.facts says. After a wanted change: alloclint --dump=facts lowering.rs, read
# the difference, and keep the new text.
set -eu
program=$1
cd "$(dirname "$0")"
out=$(mktemp)
trap 'rm -f "$out"' EXIT
"$program" --dump=facts lowering.rs >"$out"
diff -u lowering.facts "$out" || { echo 'lowering.sh: the facts of lowering.rs changed' >&2; exit 1; }
