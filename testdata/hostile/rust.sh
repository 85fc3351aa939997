# Rust that is no Rust, or deeper and longer than anybody writes: nothing crashes, nothing hangs, what cannot be
# analysed is named with a reason, and the good file beside it is analysed.
. "$(dirname "$0")/../shell.inc"
finding good.c
repeat() { awk -v n="$1" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }

# refused FILE TEXT: status 2, one line that names the file. accepted FILE: not a word. survives FILE: either.
refused() {
    lint 2 "$1" good.c
    says out 'good.c:5:18'
    says err "alloclint: $1"; says err "$2"
    [ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line about it'
}
accepted() {
    lint 1 "$@" good.c
    says out 'good.c:5:18'
    silent err
}
survives() {
    step="$1"
    "$program" "$1" good.c >"$dir/out" 2>"$dir/err"
    status=$?
    says out 'good.c:5:18'
    case $status in
    1) silent err ;;
    2) says err "alloclint: $1:"; [ "$(wc -l <"$dir/err")" = 1 ] || fail 'more than one line about it' ;;
    *) fail "exit status $status" ;;
    esac
}

refused missing.rs 'missing.rs: cannot be read: No such file or directory'
mkfifo pipe.rs; refused pipe.rs 'is not a regular file, skipped'
printf '\177ELF\002\001\001\000\000\000' >binary.rs; refused binary.rs 'looks binary, skipped'
head -c 100000 /dev/urandom | tr -d '\000' >noise.rs; survives noise.rs
{ head -c 20000 /dev/zero | tr '\0' ' '; printf 'fn f() { \000 }'; } >late.rs; survives late.rs
{ head -c 52428800 /dev/zero | tr '\0' ' '; } >big.rs; refused big.rs 'is larger than 32 MB, skipped'
rm big.rs
: >empty.rs; accepted empty.rs
printf '\n\n' >lines.rs; accepted lines.rs
printf 'fn one() -> u8 { 1 }' >unterminated.rs; accepted unterminated.rs
printf '\357\273\277fn one() -> u8 { 1 }\r\n' >bom.rs; accepted bom.rs
printf '#!/usr/bin/env run\nfn one() -> u8 { 1 }\n' >script.rs; accepted script.rs
printf '// caf\351 \377\376\nfn one() -> u8 { 1 }\n' >latin1.rs; accepted latin1.rs
printf 'const S: &[u8] = b"\200\201";\n' >bytes.rs; survives bytes.rs

printf 'fn f() { let s = "abc\n' >quote.rs; refused quote.rs 'syntax error'
printf 'fn f() { let s = r#"abc"; }\n' >raw.rs; refused raw.rs 'syntax error'
printf 'fn f() { /* never closed\n' >comment.rs; survives comment.rs
printf 'fn f() {\n    let x = ;\n}\nfn g() { let y = 1; }\n' >broken.rs; refused broken.rs 'broken.rs:2: syntax error'
printf 'fn f( {\n' >open.rs; refused open.rs 'open.rs:1: syntax error'
printf 'int main(void) { return 0; }\n' >c.rs; refused c.rs 'syntax error'
printf 'fn f() { }}}}}}\n' >closers.rs; refused closers.rs 'syntax error'

# Deep.
deep() { { printf '%s' "$2"; repeat 100000 "$3"; printf '%s' "$4"; repeat 100000 "$5"; printf '%s\n' "$6"; } >"$1"; survives "$1"; }
deep parentheses.rs 'fn f() -> u8 { ' '(' 1 ')' ' }'
deep braces.rs 'fn f() ' '{' '' '}' ''
deep brackets.rs 'fn f() { let a = ' '[' 1 ']' '; }'
deep generics.rs 'fn f(a: ' 'Vec<' 'u8' '>' ') {}'
deep references.rs 'fn f(a: ' '&' 'u8' '' ') {}'
deep tuples.rs 'fn f(a: ' '(' 'u8' ',)' ') {}'
deep calls.rs 'fn f(a: u8) -> u8 { ' 'f(' 'a' ')' ' }'
deep chain.rs 'fn f(a: String) { a' '.clone()' '' '' '; }'
deep fields.rs 'fn f(a: S) { a' '.b' '' '' '; }'
deep tries.rs 'fn f(a: S) { a' '?' '' '' '; }'
deep sum.rs 'fn f(a: u8) -> u8 { a' ' + a' '' '' ' }'
deep nots.rs 'fn f(a: bool) -> bool { ' '!' a '' ' }'
deep closures.rs 'fn f() { let c = ' '|| ' 1 '' '; }'
deep patterns.rs 'fn f(a: S) { let ' 'Some(' a ')' ' = a; }'
deep modules.rs '' 'mod m {' '' '}' ''
deep functions.rs '' 'fn f() {' '' '}' ''
deep blocks.rs 'fn f() { let a = ' 'if x { ' 1 ' } else { 2 }' '; }'
deep matches.rs 'fn f(a: u8) { ' 'match a { _ => ' 1 ' }' ' }'
deep loops.rs 'fn f() { ' 'loop { ' '' ' }' ' }'
deep openers.rs '' '{[(<' '' '' ''
deep types.rs 'type T = ' 'fn() -> ' u8 '' ';'
deep macros.rs 'fn f() { ' 'vec![' '' ']' '; }'
deep formats.rs 'fn f() { ' 'format!("{}", ' 1 ')' '; }'
deep uses.rs 'use ' 'a::' 'b' '' ';'
deep groups.rs 'use ' 'a::{' b '}' ';'
deep comments.rs '' '/*' '' '*/' ''

# Long.
{ printf 'fn f(a: u8) -> u8 {\nif a == 1 { 1 }\n'; repeat 100000 'else if a == 2 { 2 }
'; printf 'else { 0 } }\n'; } >elses.rs; survives elses.rs
{ printf 'fn f(mut a: u8) -> u8 {\n'; repeat 100000 'a += 1;
'; printf 'a }\n'; } >statements.rs; survives statements.rs
{ printf 'fn f(a: u32) -> u32 { match a {\n'; awk 'BEGIN { for (i = 0; i < 50000; i++) print i " => " i "," }'
  printf '_ => 0 } }\n'; } >arms.rs; survives arms.rs
awk 'BEGIN { for (i = 0; i < 50000; i++) print "fn f" i "(a: &str) -> String { f" (i ? i - 1 : 0) "(a) }" }' >callers.rs; survives callers.rs
{ printf 'static S: &str = "'; repeat 1000000 'xyz'; printf '";\n'; } >string.rs; survives string.rs
{ printf 'static S: &[&str] = &['; repeat 100000 '"x", '; printf '];\n'; } >list.rs; survives list.rs
awk 'BEGIN { for (i = 0; i < 20000; i++) print "fn same(a: String) -> String { a.clone() }\nstruct Same { a: String }" }' >same.rs; survives same.rs
awk 'BEGIN { for (i = 0; i < 20000; i++) print "#[allow(clippy::all)]\nstatic A" i ": u8 = 1;" }' >allows.rs; survives allows.rs
{ printf '#![allow('; repeat 20000 'clippy::x, '; printf ')]\nfn f() {}\n'; } >names.rs; survives names.rs

# In circles.
mkdir -p round/round
printf 'mod a;\nmod b;\npub use a::X;\nuse crate::*;\nuse self::b::*;\n' >round/lib.rs
printf 'mod lib;\npub use super::b::X;\npub use super::*;\n' >round/a.rs
printf '#[path = "b.rs"] mod b;\n#[path = "a.rs"] mod a;\n#[path = "/dev/zero"] mod z;\n#[path = "."] mod d;\npub use super::a::X;\npub use super::*;\n' >round/b.rs
accepted round
cat >circles.rs <<'RUST'
use crate::b as a;
use crate::a as b;
pub use self::*;
mod circles;
type A = B;
type B = A;
struct R { r: R, s: Vec<R> }
enum E { A(E), B(Box<E>) }
trait T: U { type X; }
trait U: T {}
impl T for R { type X = <R as T>::X; }
impl<T> Clone for T where T: Clone { fn clone(&self) -> T { self.clone() } }
impl std::ops::Deref for R { type Target = R; fn deref(&self) -> &R { self } }
const C: [u8; C] = C;
fn f(r: R, a: A, x: <R as T>::X) -> impl Fn() -> R { r.nothing(); r.r.r.r.s[0].r.clone(); f(r, a, x) }
fn g() -> R { g().r }
RUST
accepted circles.rs

# Modules that all have each other's names by globs; nobody has the one that is looked for.
awk 'BEGIN {
    for (i = 0; i < 10; i++)
        printf "pub use m%d::*;\npub mod m%d { pub use super::*; pub fn f%d() -> Nobody { missing(Nothing::new()) } }\n", i, i, i
}' >globs.rs
accepted globs.rs
