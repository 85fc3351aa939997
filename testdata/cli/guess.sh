# Without a compilation database: include directories are guessed from the tree, nearest first, and said.
. "$(dirname "$0")/../shell.inc"
remark='no compile_commands.json: guessed include directories:'

# A finding that is seen only when the header that defines MACRO resolves.
needs() { # needs FILE INCLUDE MACRO
    printf '#include %s\n#ifdef %s\n' "$2" "$3" >"$1"
    finding "$dir/body"; cat "$dir/body" >>"$1"
    printf '#endif\n' >>"$1"
}

mkdir -p t/src/deep t/include/own t/lib/inc t/other/lib/inc t/.git
needs t/src/deep/a.c '"own/api.h"' API
echo '#include <dep.h>' >t/include/own/api.h
printf '#define API 1\n' >t/lib/inc/dep.h
printf '#error the wrong one\n' >t/other/lib/inc/dep.h
lint 1 t/src/deep/a.c; says out 't/src/deep/a.c:7:18'
says err "$remark t/include, t/lib/inc"; quiet_about err 'not found'
cd t/src; lint 1 deep/a.c; says out 'deep/a.c:7:18'; says err '/t/include, '; cd ../..

# Quoted includes look beside the file first; system headers stay the system's.
mkdir -p q/.git q/x q/y
needs q/x/b.c '"near.h"' NEAR
echo '#define NEAR' >q/x/near.h; echo '#error far' >q/y/near.h; echo '#error shadowed' >q/y/string.h
lint 1 q/x/b.c; silent err

# A configuration header turns on HAVE_CONFIG_H, in files that ask for it and when it is there.
mkdir -p c/.git c/src
printf '#ifdef HAVE_CONFIG_H\n#include "config.h"\n#endif\n' >c/src/c.c
needs "$dir/rest" '<string.h>' CONFIGURED; cat "$dir/rest" >>c/src/c.c
lint 0 c/src/c.c
echo '#define CONFIGURED' >c/config.h
lint 1 c/src/c.c; says err "$remark c"

# Old C and glibc's extensions pass as the compilers of their time let them.
cat >old.c <<'C'
#include <string.h>
#include <stdlib.h>
main(argc) { char *p = argc; undeclared(p); return strchrnul("a", 'a') - "a"; }
C
lint 0 old.c; silent err

# Missing headers are counted, not blamed on the file; what is left is analysed.
mkdir -p m/.git; needs m/d.c '"generated.h"' __linux__
lint 1 m/d.c; says out 'm/d.c:7:18'; says err '1 of 1 files include headers that were not found'; quiet_about err m/d.c
lint 1 -q m/d.c; silent err

# #includes that go round in circles end.
mkdir -p r/.git r/a r/b
printf '#pragma once\n#include "two.h"\n' >r/a/one.h; printf '#pragma once\n#include "one.h"\n' >r/b/two.h
needs r/e.c '"one.h"' __linux__
lint 1 r/e.c; says err "$remark r/a, r/b"
