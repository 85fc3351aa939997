# Without a compilation database: what a configure script would define is guessed; parse errors that guessed flags
# may be to blame for are told in one line and are no errors.
. "$(dirname "$0")/../shell.inc"
guessed='macros that a configure script defines'
program_of_one=$dir/one

# defined EXPRESSION: the condition holds in a tree of its own, with what is in $dir/one; undefined: it does not.
judge() { # judge STATUS EXPRESSION
    rm -rf p; mkdir -p p/.git
    if [ -e "$program_of_one" ]; then cp "$program_of_one" p/config.h.in; fi
    printf '#if %s\n' "$2" >p/a.c
    finding "$dir/body"; cat "$dir/body" >>p/a.c
    printf '#endif\n' >>p/a.c
    lint "$1" p
}
defined() { judge 1 "$1"; says err "$guessed"; }
undefined() { judge 0 "$1"; }

# Headers: every _ may be a /. Functions: those that the C library has.
defined 'defined(HAVE_STDLIB_H)'
defined 'HAVE_SYS_STAT_H'
defined 'defined HAVE_NETINET_IN_H && HAVE_ARPA_INET_H'
undefined 'defined(HAVE_NO_SUCH_HEADER_H)'
undefined 'defined(HAVE_VARARGS_H)'
defined 'HAVE_STRDUP'
defined 'HAVE_GETADDRINFO && HAVE_DECL_STRNLEN && HAVE_WORKING_FORK'
undefined 'defined(HAVE_NO_SUCH_FUNCTION)'
undefined 'defined(HAVE_XMALLOC) || defined(HAVE_G_STRDUP)'
defined '0 || \
  HAVE_MEMMEM'

# Types, sizes, a project's prefix.
defined 'HAVE_STRUCT_TIMEVAL && STDC_HEADERS'
defined 'SIZEOF_INT == 4 && SIZEOF_LONG_LONG == 8 && SIZEOF_OWN_OFF_T == 8 && SIZEOF_SHORT == 2'
undefined 'defined(SIZEOF_STRUCT_OWN)'
defined 'EVENT__HAVE_STDINT_H && _EVENT_HAVE_STRTOK_R && EVENT__SIZEOF_SHORT == 2'
undefined 'defined(DONT_HAVE_STRDUP) || defined(__HAVE_STRDUP)'

# A project's own switches stay off, and so does the header that is not there.
undefined 'defined(USE_THREADS) || defined(HAVE_CONFIG_H) || defined(OWN_OPENSSL)'
defined 'defined(BUILDING_LIBOWN) && OWN_REGEX_BUILTIN'
undefined 'defined(OWN_NO_BUILTIN)'

# A template's names count as well.
printf '#undef HAVE_POLL\n#cmakedefine HAVE_PIPE 1\n' >"$program_of_one"
judge 1 1; says err "guessed 2 $guessed"
rm "$program_of_one"
mkdir -p only/.git; clean only/a.c; lint 0 only; silent err

# A real configuration has the last word, and so have given flags and a database.
mkdir -p c/.git
printf '#ifdef HAVE_CONFIG_H\n#include "config.h"\n#endif\n#ifdef HAVE_STRDUP\n' >c/a.c
finding "$dir/body"; cat "$dir/body" >>c/a.c; echo '#endif' >>c/a.c
lint 1 c; says err "$guessed"
lint 0 c -- -DNOTHING; silent err
printf '[{"directory": "%s/work/c", "file": "a.c", "command": "cc a.c"}]' "$dir" >c/compile_commands.json
lint 0 c; silent err
rm c/compile_commands.json; echo '/* nothing */' >c/config.h
lint 0 c; quiet_about err "$guessed"
echo '#define HAVE_STRDUP 1' >c/config.h
lint 1 c

# A header that is to be made from NAME.h.dist; the attributes of the BSDs; another system's headers.
mkdir -p d/.git d/include/own d/win32 d/src
printf '#ifndef B\n#define B\ntypedef int made;\n#endif\n' >d/include/own/built.h.dist
printf '#include "own/built.h"\n#include "conf.h"\nstatic made __unused x;\n__dead void stop(void);\n' >d/src/a.c
finding "$dir/body"; cat "$dir/body" >>d/src/a.c
echo '#error not for us' >d/win32/conf.h
lint 1 d; says out 'd/src/a.c:9:18'; says err '1 of 2 files include headers that were not found'
quiet_about err 'not for us'; quiet_about err 'parse errors'

# The tree's own headers win over installed ones of the same project, but not over the system's.
mkdir -p o/.git o/include/own o/include/sys
echo '#define OWN 1' >o/include/own/api.h; echo '#error not the system' >o/include/sys/types.h
printf '#include <own/api.h>\n#include <sys/types.h>\n#ifdef OWN\n' >o/a.c
cat "$dir/body" >>o/a.c; echo '#endif' >>o/a.c
printf '#include "own/api.h"\n' >o/b.c
lint 1 o; says err "guessed include directories: o/include"

# Guessed flags: one line for all parse errors, and no failure.
mkdir -p e/.git
echo 'unknown_type from_header;' >e/bad.h
for name in a b c; do
    printf '#include "bad.h"\n' >e/$name.c
    cat "$dir/body" >>e/$name.c
    printf 'int broken(void) { return nowhere; }\n' >>e/$name.c
done
lint 1 e; says out 'e/a.c:6:18'
says err '3 of 3 files have parse errors'; quiet_about err 'bad.h'; quiet_about err 'nowhere'
[ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line'
lint 0 --exit-zero e

# Real flags: errors, each place once.
lint 2 e -- -DREAL
says err 'e/bad.h:1: '; says err 'e/b.c:12: '; says err 'e/c.c:12: '; quiet_about err 'have parse errors'
[ "$(grep -c 'bad.h' "$dir/err")" = 1 ] || fail 'the same place twice'
says out 'e/a.c:6:18'

# What is not understood at all remains an error.
mkdir -p n/.git; echo 'this is no C;' >n/a.c
lint 2 n/a.c; says err 'n/a.c:1: '
lint 0 n; says err 'parse errors' # met on a walk: another system's, perhaps
