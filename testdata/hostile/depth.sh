# Code that is deeper or longer than any parser likes: the file may be refused, with a message, or analysed;
# nothing crashes, nothing hangs, and the good file beside it is analysed.
. "$(dirname "$0")/../shell.inc"
finding good.c
repeat() { awk -v n="$1" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }

# survives FILE: status 1 without a word, or 2 with exactly one line that names the file.
survives() {
    step="$1"
    "$program" --timeout 60 "$1" good.c >"$dir/out" 2>"$dir/err"
    status=$?
    says out 'good.c:5:18'
    case $status in
    1) silent err ;;
    2) says err "alloclint: $1:"; [ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line about it' ;;
    *) fail "exit status $status" ;;
    esac
}

{ printf 'int f(void) { return '; repeat 100000 '('; printf 1; repeat 100000 ')'; printf '; }\n'; } >parentheses.c
survives parentheses.c; [ $status = 2 ] || fail 'goes unnoticed'
{ printf 'void f(void) '; repeat 100000 '{'; repeat 100000 '}'; printf '\n'; } >braces.c
survives braces.c; [ $status = 2 ] || fail 'goes unnoticed'
repeat 100000 '{[(<' >openers.c; survives openers.c; [ $status = 2 ] || fail 'goes unnoticed'
echo '#include "recursion.c"' >recursion.c; survives recursion.c; [ $status = 2 ] || fail 'goes unnoticed'
{ echo '#include "both.c"'; echo '#include "both.c"'; } >both.c; survives both.c
{ printf 'int f(int a) { return a'; repeat 100000 ' + a'; printf '; }\n'; } >sum.c; survives sum.c
{ printf 'int f(int a) { return '; repeat 100000 '!'; printf 'a; }\n'; } >nots.c; survives nots.c
{ printf 'int f(int a) { return a'; repeat 100000 ' ? a : a'; printf '; }\n'; } >choices.c; survives choices.c
{ printf 'int f(int a) {\nif (a == 1) return 1;\n'; repeat 100000 'else if (a == 2) return 2;
'; printf 'return 0; }\n'; } >elses.c; survives elses.c
{ printf 'int f(int a) {\n'; repeat 100000 'a++;
'; printf 'return a; }\n'; } >statements.c; survives statements.c; [ $status = 1 ] || fail 'a long function is refused'
{ printf 'int f(int a) { switch (a) {\n'; awk 'BEGIN { for (i = 0; i < 50000; i++) print "case " i ": return " i ";" }'
  printf '} return 0; }\n'; } >cases.c; survives cases.c
awk 'BEGIN { for (i = 0; i < 50000; i++) print "int f" i "(int a) { return f" (i ? i - 1 : 0) "(a); }" }' >chain.c; survives chain.c
{ printf 'int '; repeat 100000 '*'; printf 'p;\n'; } >pointers.c; survives pointers.c
{ printf 'int a'; repeat 2000 '[1]'; printf ';\n'; } >arrays.c; survives arrays.c
{ printf 'char s[] = "'; repeat 1000000 'xyz'; printf '";\n'; } >string.c; survives string.c
{ printf '#define A0 1\n'; awk 'BEGIN { for (i = 1; i < 40; i++) print "#define A" i " A" i-1 " + A" i-1 }'; echo 'int a = A18;'; } >macros.c
survives macros.c
{ repeat 20000 '#if 1
'; echo 'int x;'; repeat 20000 '#endif
'; } >ifs.c; survives ifs.c
{ repeat 100000 'struct s {'; } >structs.c; survives structs.c; [ $status = 2 ] || fail 'goes unnoticed'
repeat 200000 '\
' >splices.c; survives splices.c

# What would take for ever is stopped.
{ awk 'BEGIN { print "#define A0 1"; for (i = 1; i < 64; i++) print "#define A" i " A" i-1 " + A" i-1 }'; echo 'int a = A40;'; } >bomb.c
lint 2 --timeout 1 bomb.c good.c; says out 'good.c:5:18'; says err 'alloclint: bomb.c: '
