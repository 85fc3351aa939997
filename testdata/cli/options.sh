# Options: help, version, mistakes and what they might have meant, rule selection.
. "$(dirname "$0")/../shell.inc"
clean clean.c
finding found.c

lint 0 --help; says out '--select'; says out 'exit status'; silent err
lint 0 -h; says out '--format'
lint 0 --version; says out 'alloclint '
lint 2 --fromat=json clean.c; says err 'unknown option `--fromat`; did you mean `--format`?'; silent out
lint 2 --zzzzzzzzzz clean.c; says err 'unknown option'; quiet_about err 'did you mean'
lint 2 -Z clean.c; says err 'unknown option `-Z`'
lint 2 --format; says err '--format needs an argument: FORMAT'
lint 2 --format=jsno clean.c; says err 'unknown format `jsno`; did you mean `json`?'
lint 2 --quiet=yes clean.c; says err '--quiet takes no argument'
lint 2 -j 0 clean.c; says err 'not a number from 1'
lint 2 -jx clean.c; says err 'not a number'
lint 2 --max-warnings=99999999999999999999 clean.c; says err 'not a number'
lint 2 --color=sometimes clean.c; says err 'unknown value `sometimes`'
lint 2 --min-severity=warnign clean.c; says err 'did you mean `warning`?'
lint 2 --output=found.c clean.c; says err 'unknown format'
lint 2 --output=json= clean.c; says err 'FORMAT=FILE'
lint 2 --dump=fact clean.c; says err 'did you mean `facts`?'

# Short options cluster, and take their argument joined or apart.
lint 1 -qj1 found.c; says out 'copy-only-read'
lint 1 -j 1 -q found.c
lint 0 -sj1 clean.c; silent out; silent err

lint 2 --select copy-onyl-read found.c; says err 'unknown rule `copy-onyl-read`; did you mean `copy-only-read`?'
lint 2 --ignore nonsense found.c; says err 'unknown rule `nonsense`'
lint 1 --select copy-only-read found.c; says out '[copy-only-read]'
lint 1 --select ALC4001 found.c
lint 1 --select temp,copy found.c
lint 1 --select all found.c
lint 0 --select temp found.c
lint 0 --select temp --ignore all --extend-select copy found.c
lint 1 --select temp --extend-select copy-only-read found.c
lint 0 --ignore copy-only-read found.c
lint 0 --ignore copy --select all found.c

# A suppression is judged only where every rule had its say.
printf '// alloclint: ignore[copy-only-read]\nint x;\n' >stale.c
lint 1 stale.c; says out 'unused-suppression'
lint 0 --ignore unused-suppression stale.c
lint 0 --select temp stale.c
lint 1 --select temp,unused-suppression stale.c

lint 0 rules; says out 'ALC4001  copy-only-read           copy     warning C'
lint 0 rules --format json; says out '"code":	"ALC4001"'
lint 0 rules --format=md; says out '| ALC4001 | `copy-only-read`'
lint 2 rules --format=xml; says err 'unknown format `xml`'
lint 2 rules clean.c; says err './rules'
lint 0 explain copy-only-read ALC9001; says out 'ALC4001'; says out 'Why: '; says out 'unused-suppression'
lint 2 explain copy-only-raed; says err 'did you mean `copy-only-read`?'; silent out
lint 2 explain; says err 'explain what?'

lint 0 --dump=facts found.c; says out 'vowels'
lint 0 --dump=api; says out 'strdup'
