# Compilation databases: where they are found, which entry counts, and which flags never take effect.
. "$(dirname "$0")/../shell.inc"

# A finding that is seen only when the flags arrive.
needs() { # needs FILE HEADER MACRO
    printf '#include <%s>\n#ifdef %s\n' "$2" "$3" >"$1"
    finding "$dir/body"; cat "$dir/body" >>"$1"
    printf '#endif\n' >>"$1"
}
mkdir -p p/src p/inc p/build
needs p/src/a.c own.h ON
echo '#define OWN 1' >p/inc/own.h
db() { printf '[%s]\n' "$1" >p/build/compile_commands.json; }

# Found in build*/ of a parent; arguments or command; relative to the entry's directory.
db '{"directory":"'"$PWD"'/p/build","file":"../src/a.c","arguments":["cc","-I../inc","-DON","-c","../src/a.c"]}'
lint 1 p/src/a.c; says out 'p/src/a.c:7:18'; silent err
lint 1 p; says out 'p/src/a.c:7:18'; silent err
cd p/src; lint 1 a.c; says out 'a.c:7:18'; cd ../..
db '{"directory":"'"$PWD"'/p","file":"src/a.c","command":"cc -I \"inc\" -D'"'ON=a b'"' -DX=\\\"q\\\" -c src/a.c"}'
lint 1 p/src/a.c
db '{"directory":"'"$PWD"'/p","file":"src/a.c","command":"cc -Iinc -DON -c src/a.c"},
    {"directory":"'"$PWD"'/p","file":"src/a.c","command":"cc -Iinc -c src/a.c"}'
lint 1 p/src/a.c
# Given by -p, as a file or a directory; "--" does without.
mv p/build other
lint 1 -p other p/src/a.c; lint 1 -pother/compile_commands.json p/src/a.c
lint 0 p/src/a.c; says err 'no compile_commands.json: guessed include directories: p/inc'
lint 1 p/src/a.c -- -Ip/inc -DON; silent err
lint 0 p/src/a.c -- -Ip/inc; silent err
lint 1 --extra-arg=-DON p/src/a.c
lint 1 --extra-arg=-DON --extra-arg=-Ip/inc -p other p/src/a.c
mv other p/build

# A file the database does not know borrows from its neighbour; so does a header.
needs p/src/b.c own.h ON
lint 1 p/src/b.c; says out 'p/src/b.c:7:18'; silent err
needs p/src/b.h own.h ON
lint 1 p/src/b.h; says out 'p/src/b.h:7:18'
# Entries of files that are gone are no use, and no trouble.
db '{"directory":"/no/such","file":"/no/such/x.c","command":"cc -c x.c"},{"file":7},3,
    {"directory":"'"$PWD"'/p","file":"src/a.c","command":"cc -Iinc -DON -c src/a.c"}'
lint 1 p/src/a.c; silent err

# Broken databases are named, with the place, and the analysis goes on.
finding plain.c; cp plain.c p/src/plain.c
printf '[\n  {"directory": "/",\n   "file": }\n]\n' >p/build/compile_commands.json
lint 2 p/src/plain.c; says err 'p/build/compile_commands.json: is not valid JSON: line 3, column 12'; says out 'plain.c:5:18'
printf '{}' >p/build/compile_commands.json
lint 2 p/src/plain.c; says err 'not a JSON array'; says out 'plain.c:5:18'
lint 2 -p nowhere plain.c; says err 'nowhere: cannot be read: No such file'; says out 'plain.c:5:18'
printf '[]' >p/build/compile_commands.json
lint 1 p/src/plain.c

# A work tree's database is not looked for above its top.
mkdir -p outer/inner/.git; finding outer/inner/x.c; printf '[' >outer/compile_commands.json
lint 1 outer/inner/x.c; silent err

# Flags that would read, write or run something have no effect.
h=$PWD/p
marked() { [ ! -e "$h/marker" ] || fail "$step: a flag took effect: $1"; }
hostile() { # hostile FLAGS-AS-JSON
    db '{"directory":"'"$h"'","file":"src/plain.c","arguments":["cc",'"$1"',"-c","src/plain.c"]}'
    step="$1"
    "$program" -q --timeout 20 p/src/plain.c <"$dir/fifo" >"$dir/out" 2>"$dir/err" 9>"$dir/fifo" & wait $!
    status=$?
    [ $status = 1 ] || fail "exit status $status"
    says out 'plain.c:5:18'; silent err
    marked "$1"
}
mkfifo "$dir/fifo"
exec 9<>"$dir/fifo" # whoever reads standard input waits for ever
printf '#error read\n' >p/response; printf '%s\n' '-o' "$h/marker" >p/args.rsp
cat >"$dir/so.c" <<C
#include <stdio.h>
__attribute__((constructor)) static void run(void) { FILE *f = fopen("$h/marker", "w"); if (f) fclose(f); }
C
${CC:-cc} -shared -fPIC -o p/plugin.so "$dir/so.c" 2>/dev/null || cp "$dir/so.c" p/plugin.so
for flags in \
    '"-o","marker"' '"-omarker"' '"--output=marker"' '"-MD","-MF","marker"' '"-MMD","-MJ","marker"' '"-MFmarker"' \
    '"-save-temps"' '"-save-temps=obj"' '"-serialize-diagnostics","marker"' '"-Xclang","-dependency-file","-Xclang","marker"' \
    '"-Wp,-MD,marker"' '"-Wa,-o,marker"' '"-Wl,-o,marker"' '"-include","/dev/stdin"' '"-include/dev/stdin"' \
    '"-include","../../../../../../../../../../dev/stdin"' '"-imacros","/dev/stdin"' '"-include","/dev/fd/0"' \
    '"-include","/proc/self/fd/0"' '"-include","'"$dir"'/fifo"' '"@args.rsp"' '"@/dev/stdin"' '"-fplugin='"$h"'/plugin.so"' \
    '"-Xclang","-load","-Xclang","'"$h"'/plugin.so"' '"-fpass-plugin='"$h"'/plugin.so"' '"-load","'"$h"'/plugin.so"' \
    '"-mllvm","-load='"$h"'/plugin.so"' '"-fprofile-use=marker"' '"-fcrash-diagnostics-dir=marker"' '"-ftime-trace=marker"' \
    '"-fmodules","-fmodules-cache-path=marker"' '"-B'"$h"'"' '"-specs=/dev/stdin"' '"-wrapper","touch,marker"' \
    '"-dumpdir","marker"' '"-fsanitize=address"' '"-std=c++20"' '"-std=nonsense"' '"-x","c++"' '"-xassembler"' '"-march=armv7-a"' \
    '"-fno-such-flag"' '"--gcc-toolchain=/x"' '"-include","response-missing"' '"-###"' '"--help"' '"-E"' '"-S","-emit-llvm"' \
    '"-working-directory","/"'; do
    hostile "$flags"
done
exec 9>&-

# What says how the code is meant does take effect: forced includes, language, characters.
finding p/src/plain.c
db '{"directory":"'"$h"'","file":"src/plain.c","arguments":["cc","-include","response","-c","src/plain.c"]}'
lint 2 p/src/plain.c; says err 'alloclint: p/response:1: '
printf '#if !defined __CHAR_UNSIGNED__ || __STDC_VERSION__ != 199901L\n#error flags lost\n#endif\n' >p/response
db '{"directory":"'"$h"'","file":"src/plain.c","command":"cc -funsigned-char -std=c99 -D_GNU_SOURCE -include response src/plain.c"}'
lint 1 p/src/plain.c; silent err
