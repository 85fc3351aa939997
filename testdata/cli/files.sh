# Arguments become files: names, directories, lists, standard input; ignored files; strange names.
. "$(dirname "$0")/../shell.inc"


# found STATUS=1 ARGUMENTS...: files with findings, one per line in $dir/got.
found() {
    lint 1 -q "$@"
    grep -o '^.*\.[ch]:[0-9]*:[0-9]*: warning' "$dir/out" | sed 's/:[0-9]*:[0-9]*: warning$//' >"$dir/got"
}
exactly() {
    printf '%s\n' "$@" >"$dir/want"
    cmp -s "$dir/want" "$dir/got" || fail "found in: $(tr '\n' ' ' <"$dir/got")"
}

mkdir -p tree/sub tree/node_modules tree/build tree/.hidden
finding tree/b.c
finding tree/sub/a.c
finding 'tree/sub/with blank.c'
finding tree/node_modules/n.c
finding tree/build/generated.c
finding tree/.hidden/h.c
echo text >tree/note.txt

# A plain walk is sorted and leaves out what is not the user's own code.
found tree; exactly tree/b.c tree/sub/a.c 'tree/sub/with blank.c'
cd tree; found; exactly b.c sub/a.c 'sub/with blank.c'; cd ..
# Caches say of themselves that they are: cargo's target/. A module of that name is source like any other.
mkdir -p tree/target/debug tree/sub/target; finding tree/target/debug/t.c; finding tree/sub/target/m.c
echo 'Signature: 8a477f597d28d172789f06886806bc55' >tree/target/CACHEDIR.TAG
found tree; exactly tree/b.c tree/sub/a.c tree/sub/target/m.c 'tree/sub/with blank.c'
found tree/target; exactly tree/target/debug/t.c
rm -r tree/target tree/sub/target
# What is named is always taken, once.
found tree/build/generated.c; exactly tree/build/generated.c
found tree/build; exactly tree/build/generated.c
found tree/b.c ./tree//b.c tree/sub/../b.c tree; exactly tree/b.c tree/sub/a.c 'tree/sub/with blank.c'
ln -s b.c tree/link.c
found tree/b.c tree/link.c; exactly tree/b.c
ln -s .. tree/sub/up
found tree/sub; exactly tree/sub/a.c 'tree/sub/with blank.c'

# Lists, by line and by NUL.
printf 'tree/b.c\r\n\ntree/sub/with blank.c\n' >list
found @list; exactly tree/b.c 'tree/sub/with blank.c'
found --files-from list; exactly tree/b.c 'tree/sub/with blank.c'
printf 'tree/b.c\0tree/sub/a.c\0' >list0
found --files-from=list0; exactly tree/b.c tree/sub/a.c
step='--files-from -'
"$program" -q --files-from - <list0 >"$dir/out" 2>"$dir/err"; [ $? = 1 ] || fail 'a list on standard input'
says out 'tree/sub/a.c:5'
lint 2 @nolist tree/b.c; says err 'nolist: cannot be read'; says out 'tree/b.c:5'
lint 2 --files-from tree; says err 'tree: cannot be read: is a directory'

# Standard input under a name of its own.
mkdir inc; printf 'char *strdup(const char *);\nvoid free(void *);\n' >inc/own.h
printf '#include "own.h"\nint f(const char *w) {\n    char *c = strdup(w);\n    int n = c && *c;\n    free(c);\n    return n;\n}\n' >in
step='-'
"$program" - --stdin-filename inc/typed.c <in >"$dir/out" 2>"$dir/err"; [ $? = 1 ] || fail 'no finding in standard input'
says out 'inc/typed.c:3:15: warning'; says out 'char *c = strdup(w);'; quiet_about err 'not found'
"$program" - <tree/b.c >"$dir/out" 2>"$dir/err"; [ $? = 1 ] || fail 'no finding in standard input'
says out 'stdin.c:5:18'

# Nothing to do is said, but no error.
mkdir empty; lint 0 empty; says err 'no source files found'
lint 2 tree/note.txt; says err 'tree/note.txt: is in no language that is known by its extension'

# Headers found in a directory: those nobody includes are analysed by themselves, without complaints.
mkdir lib; finding lib/alone.h; printf 'typedef_missing x;\n' >lib/fragment.h; clean lib/main.c
found lib; exactly lib/alone.h; silent err
lint 2 lib/fragment.h; says err 'lib/fragment.h:1:'

# Inside a git work tree git says what counts.
command -v git >/dev/null 2>&1 || exit 0
git init -q repo || exit 0
cd repo
mkdir -p src out vendor/nested
finding src/a.c; finding out/o.c; finding src/skip.gen.c; finding gone.c
finding "$(printf 'src/new\nline.c')"
finding vendor/nested/v.c
git init -q vendor/nested
printf 'out/\n*.gen.c\n' >.gitignore
git add -A >/dev/null 2>&1
rm gone.c
finding untracked.c
found; says out 'src/a.c:5'; says out 'untracked.c:5'; says out 'vendor/nested/v.c:5'; says out 'line.c:5'
quiet_about out 'out/o.c'; quiet_about out 'gen.c'; quiet_about out gone.c; silent err
found out; exactly out/o.c
mkdir -p target/debug; finding target/debug/t.c; : >target/CACHEDIR.TAG; : >CACHEDIR.TAG
found; says out 'src/a.c:5'; quiet_about out 'target/'
found target; exactly target/debug/t.c
rm -r target CACHEDIR.TAG
found src/skip.gen.c; exactly src/skip.gen.c
cd src; found ../untracked.c .; says out 'a.c:5'; says out '../untracked.c:5'; cd ..
# A repository's settings start no programs.
printf '#!/bin/sh\ntouch "%s/marker"\n' "$dir" >hook; chmod +x hook
git config core.fsmonitor "$PWD/hook"
found; [ ! -e "$dir/marker" ] || fail "the repository's fsmonitor hook was run"
