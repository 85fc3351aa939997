# Names and lines that try to steer a terminal are shown with their control characters made visible.
. "$(dirname "$0")/../shell.inc"
esc=$(printf '\033'); bell=$(printf '\007')
tame() {
    for f in out err; do
        if LC_ALL=C grep -q "[$esc$bell]" "$dir/$f"; then fail "$f holds control characters"; fi
    done
}

name=$(printf 'evil\033[31m\007.c'); finding "$name"
lint 1 "$name"; says out 'evil\x1b[31m\x07.c:5:18'; tame
lint 2 "$name.missing"; says err 'evil\x1b[31m\x07.c.missing'; tame
lint 2 "@$name.list"; says err 'evil\x1b[31m'; tame
lint 2 "--$name"; tame
lint 2 --select "$name" "$name"; tame
lint 2 explain "$name"; tame
lint 2 rules --format "$name"; tame
name=$(printf 'two\nlines.c'); finding "$name"
lint 1 "$name"; says out 'two\x0alines.c:5:18'
name=$(printf 'bad\377utf8.c'); finding "$name"
lint 1 "$name"; says out 'utf8.c:5:18'
lint 1 --format=json "$name"
lint 1 --format=sarif "$name"

# In source lines and in what the compiler says about them.
finding body; sed 's/char \*copy/char *copy \/* \x1b[2J\x1b]0;owned\x07 *\//' body >line.c
lint 1 line.c; says out 'strdup'; tame
printf '#error "\033[2J\033]0;owned\007"\n' >error.c
lint 2 error.c; says err 'error.c:1:'; tame
printf '[\033[2J' >compile_commands.json
lint 2 line.c; says err 'compile_commands.json'; tame
mkdir -p "$(printf 'in\033[31mc')" .git; echo '#define A' >"$(printf 'in\033[31mc')/a.h"; rm compile_commands.json
{ echo '#include <a.h>'; cat body; } >inc.c
lint 1 inc.c; says err 'guessed include directories: in\x1b[31mc'; tame
