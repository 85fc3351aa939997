# Files that cannot be analysed: each has a clear message and status 2, and the good file beside it is analysed.
. "$(dirname "$0")/../shell.inc"
finding good.c

# refused FILE TEXT
refused() {
    lint 2 "$1" good.c
    says err "$2"
    says out 'good.c:5:18'
    [ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line about it'
}
accepted() {
    lint 1 "$1" good.c
    says out 'good.c:5:18'; says out "in 2 files"
    silent err
}

refused missing.c 'alloclint: missing.c: cannot be read: No such file or directory'
refused missing/sub.c 'missing/sub.c: cannot be read: No such file or directory'
refused good.c/sub.c 'good.c/sub.c: cannot be read: Not a directory'
ln -s loop.c loop.c; refused loop.c 'loop.c: cannot be read: '
ln -s nowhere.c dangling.c; refused dangling.c 'dangling.c: cannot be read: No such file'
if [ "$(id -u)" != 0 ]; then
    clean secret.c; chmod 0 secret.c; refused secret.c 'secret.c: cannot be read: Permission denied'
fi
mkfifo pipe.c; refused pipe.c 'pipe.c: is not a regular file, skipped'
ln -s /dev/zero zero.c; refused zero.c 'zero.c: is not a regular file, skipped'
long=$(printf 'x%.0s' $(seq 300)).c; refused "$long" 'cannot be read: File name too long'

: >empty.c; accepted empty.c
printf '\n\n' >lines.c; accepted lines.c
printf 'int one(void) { return 1; }' >unterminated.c; accepted unterminated.c
printf '\357\273\277int one(void) { return 1; }\r\n' >bom.c; accepted bom.c
printf '/* caf\351 \377\376 */ const char *s = "\200\201";\n' >latin1.c; accepted latin1.c
printf '\177ELF\002\001\001\000\000\000' >binary.c; refused binary.c 'binary.c: looks binary, skipped'
head -c 100000 /dev/zero >zeros.c; refused zeros.c 'zeros.c: looks binary, skipped'
{ head -c 52428800 /dev/zero | tr '\0' ' '; cat good.c; } >big.c
refused big.c 'big.c: is larger than 32 MB, skipped'
rm big.c

# A directory where a file's name is expected is walked; as an included file it is not read.
mkdir dir.c; clean dir.c/in.c
accepted dir.c
mkdir header.h; printf '#include "header.h"\nint x;\n' >includes_dir.c
lint 1 includes_dir.c good.c; says out 'good.c:5:18'

# A directory that cannot be entered, and one that goes round in circles.
mkdir circle; ln -s . circle/again; clean circle/in.c
accepted circle

# No pipes, no output, no input: the program still ends by itself.
step='closed descriptors'
"$program" good.c >"$dir/out" 2>"$dir/err" <&-; [ $? = 1 ] || fail 'closed standard input'
"$program" --output "json=report" -s good.c >&- 2>"$dir/err"; [ $? = 1 ] || fail 'closed standard output'
grep -q copy-only-read report || fail 'no report with closed standard output'
