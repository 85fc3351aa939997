# Exit status, thresholds, and where things are written.
. "$(dirname "$0")/../shell.inc"
clean clean.c
finding found.c

lint 0 clean.c; silent err
lint 1 found.c; says out 'found.c:5:18: warning:'; silent err
lint 0 --exit-zero found.c; says out 'warning:'
lint 0 --min-severity=error found.c; says out 'warning:'
lint 1 --min-severity=note found.c
lint 0 --max-warnings=1 found.c
lint 1 --max-warnings=0 found.c
lint 2 missing.c found.c; says out 'found.c:5:18'; says err 'missing.c: cannot be read: No such file or directory'
lint 2 --exit-zero missing.c found.c
printf 'int f( {\n' >broken.c
lint 2 broken.c found.c; says err 'broken.c:1: '; says out 'found.c:5:18'
lint 2 --api missing.json clean.c; says err 'missing.json'

lint 1 --silent found.c; silent out; silent err
lint 2 --silent missing.c; silent out; says err 'missing.c'
lint 1 -q found.c; says out 'found.c:5:18'; quiet_about out 'warning in'

lint 1 --output json=report.json --output=sarif=report.sarif found.c
says out 'found.c:5:18'
grep -q '"copy-only-read"' report.json || fail 'report.json lacks the finding'
grep -q 'ALC4001' report.sarif || fail 'report.sarif lacks the finding'
lint 1 --output json=- found.c; says out '"copy-only-read"'; quiet_about out 'found.c:5:18: warning'
lint 1 --format=json found.c; says out '"copy-only-read"'
lint 2 --output json=no/such/dir/report.json found.c; says err 'report.json: cannot be written: '; says out 'found.c:5:18'
if [ -w /dev/full ]; then
    lint 2 --output json=/dev/full found.c; says err '/dev/full: cannot be written: No space left'
    step='> /dev/full'; "$program" found.c >/dev/full 2>"$dir/err"; [ $? = 2 ] || fail 'a full disk goes unnoticed'
    says err 'standard output: cannot be written'
fi

lint 1 --color=always found.c; says out "$(printf '\033[')"
lint 1 found.c; quiet_about out "$(printf '\033')"
CLICOLOR_FORCE=1; export CLICOLOR_FORCE
lint 1 found.c; says out "$(printf '\033[')"
lint 1 --color=never found.c; quiet_about out "$(printf '\033[')"
NO_COLOR=1; export NO_COLOR
lint 1 found.c; quiet_about out "$(printf '\033[')"
