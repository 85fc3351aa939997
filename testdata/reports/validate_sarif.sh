#!/bin/sh
# Validates SARIF with Microsoft's validator at its strictest, with the rules GitHub code scanning adds.
#
#     validate_sarif.sh [FILE.sarif …]     without files: the golden ones
#
# golden/gone.sarif is not among them: it is about files that vanished, and the validator asks for snippets.
# Allowed are SARIF2006 (wants to fetch every URL) and SARIF2013 (wants the sources embedded). The tool is
# installed once, under $ALLOCLINT_TOOLS or the user's cache. Exit status: 0 valid, 1 not, 77 skipped.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tools=${ALLOCLINT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/alloclint-tools}/sarif-multitool-5.7.0
validator=$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

skip() {
    echo "SKIP: $1; SARIF was not validated" >&2
    exit 77
}

case ${1-} in
*.sarif | *.json) ;;
*) set -- "$here/golden/run.sarif" "$here/golden/empty.sarif" ;;
esac

command -v npm >/dev/null && command -v node >/dev/null || skip "npm is not installed"
if [ ! -e "$validator" ]; then
    mkdir -p "$tools"
    cp "$here/package.json" "$here/package-lock.json" "$tools"
    (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) || skip "npm is unreachable ($tools/npm.log)"
fi
[ -e "$validator" ] || skip "the validator does not exist for this system"
chmod +x "$validator"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
for file in "$@"; do
    cp "$file" "$work/in.sarif"
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$validator" validate "$work/in.sarif" -o "$work/out.sarif" \
        --log ForceOverwrite --rule-kind 'Sarif;Ghas' --level 'Error;Warning;Note' --quiet >"$work/log" 2>&1 || true
    [ -s "$work/out.sarif" ] || { cat "$work/log" >&2; skip "the validator does not run here"; }
    node -e '
        const [report, input, name] = process.argv.slice(1);
        const read = (file) => JSON.parse(require("fs").readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
        const run = read(report).runs[0], lines = [], seen = new Set();
        for (const rule of run.tool.driver.rules ?? []) seen.add(rule.id);
        for (const result of run.results ?? []) {
            const rule = (run.tool.driver.rules ?? [])[result.ruleIndex];
            const text = result.message.text ?? rule.messageStrings[result.message.id].text
                .replace(/\{(\d+)\}/g, (_, i) => result.message.arguments[i]);
            const region = result.locations?.[0]?.physicalLocation?.region;
            if (!/^SARIF20(06|13)$/.test(result.ruleId.split("/")[0]))
                lines.push(`${name}:${region?.startLine}: ${result.level ?? "warning"} ${result.ruleId}: ${text}`);
        }
        for (const call of run.invocations ?? [])
            for (const note of [...(call.toolExecutionNotifications ?? []), ...(call.toolConfigurationNotifications ?? [])])
                if (note.level === "error") lines.push(`${name}: ${note.message.text}`);
        for (const line of lines) console.error(line);
        console.log(`${name}: ${lines.length ? "NOT valid" : "valid"} (${read(input).runs[0].results.length} results)`);
        process.exit(lines.length ? 1 : 0);
    ' "$work/out.sarif" "$file" "$(basename "$file")" || failed=1
    rm -f "$work/out.sarif"
done
exit $failed
