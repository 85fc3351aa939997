# What attributes allow by name, and where: on what they stand on, and in the files of the modules below.
. "$(dirname "$0")/../shell.inc"
mkdir -p src/inline && printf '[package]\nname = "own"\n' >Cargo.toml && cd src || exit 1
cat >lib.rs <<'RUST'
#![allow(clippy::str_to_string)]
mod below;
#[allow(clippy::vec_box)]
mod inline { pub mod far; #[expect(warnings)] fn t() {} }
// clippy::nothing
/// clippy::nothing
#[cfg_attr(test, allow(clippy::useless_vec, clippy::perf))]
pub fn f(v: &[u32]) -> usize {
    #[allow(clippy::needless_collect, reason = "clippy::nothing")]
    // a comment between
    #[allow(unused)]
    let w: Vec<u32> = v.iter().copied().collect();
    #[deny(clippy::nothing)]
    let n = w.len();
    match n { #[allow(clippy::box_default)] 1 => 2, _ => S { #[allow(clippy::cmp_owned)] a: n }.a }
}
struct S { #[allow(clippy::boxed_local)] a: usize }
mod own { #![allow(clippy::rc_buffer)] fn u() {} }
#[rustfmt::skip]
#[allow(
    clippy :: odd,
    clippy::large_types_passed_by_value,
)]
fn g() { #![allow(clippy::all)] }
RUST
echo 'fn x() {}' >below.rs
echo 'fn y() {}' >inline/far.rs
mkdir ../tests && echo 'fn z() {}' >../tests/other.rs
lint 0 --dump=facts . ../tests
grep '^allow' "$dir/out" >"$dir/got"
cat >"$dir/want" <<'WANT'
allow clippy::str_to_string below.rs:1:1-3:1
allow clippy::str_to_string inline/far.rs:1:1-3:1
allow clippy::vec_box inline/far.rs:1:1-3:1
allow clippy::str_to_string lib.rs:1:1-26:1
allow clippy::vec_box lib.rs:4:1-4:58
allow clippy::useless_vec lib.rs:8:1-16:2
allow clippy::perf lib.rs:8:1-16:2
allow clippy::needless_collect lib.rs:12:5-12:51
allow clippy::box_default lib.rs:15:15-15:52
allow clippy::cmp_owned lib.rs:15:62-15:94
allow clippy::boxed_local lib.rs:17:42-17:50
allow clippy::rc_buffer lib.rs:18:1-18:51
allow clippy::large_types_passed_by_value lib.rs:24:1-24:34
allow clippy::all lib.rs:24:1-24:34
allow warnings lib.rs:4:47-4:56
WANT
cmp -s "$dir/want" "$dir/got" || { diff "$dir/want" "$dir/got" >&2; fail 'not what is allowed'; }
