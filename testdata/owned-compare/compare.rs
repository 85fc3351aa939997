//! Values that are made only to be compared or measured.
use std::path::{Path, PathBuf};

pub fn folded(a: &str, b: &String) -> bool {
    a.to_ascii_lowercase() == b.to_ascii_lowercase() // expect: owned-compare => a.eq_ignore_ascii_case(b)
}

pub fn folded_literal(a: &str) -> bool {
    "yes" != a.to_ascii_lowercase() // expect: owned-compare => !a.eq_ignore_ascii_case("yes")
}

pub fn folded_bytes(a: &[u8], b: &[u8]) -> bool {
    a.to_ascii_uppercase() == b.to_ascii_uppercase() // expect: owned-compare => a.eq_ignore_ascii_case(b)
}

pub fn folded_before(a: &str) -> bool {
    let low = a.to_ascii_lowercase(); // expect: owned-compare => let low = a;
    low == "yes" // fix: low.eq_ignore_ascii_case("yes")
}

pub fn one_side(a: &str, b: &str) -> bool {
    a.to_ascii_lowercase() == b // ok: the other side has to be in lower case already
}

pub fn two_ways(a: &str, b: &str) -> bool {
    a.to_ascii_lowercase() == b.to_ascii_uppercase() // ok: true of texts without letters only
}

pub fn never(a: &str) -> bool {
    a.to_ascii_lowercase() == "Yes" // ok: never true
}

pub fn ordered(a: &str, b: &str) -> bool {
    a.to_ascii_lowercase() < b.to_ascii_lowercase() // ok: an order, not equality
}

pub fn beyond_ascii(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase() // ok: nothing compares so without a copy
}

pub fn used_again(a: &str) -> usize {
    let low = a.to_ascii_lowercase(); // ok: measured as well
    if low == "yes" { 1 } else { low.len() + 1 }
}

pub fn replaced(a: &mut String) -> bool {
    let low = a.to_ascii_lowercase(); // ok: the original is another text by then
    a.push('x');
    low == "yes"
}

pub fn copied(a: &str, b: &String) -> bool {
    a.to_string() == *b // expect: owned-compare => a == *b
}

pub fn from(a: &str, b: &str) -> bool {
    String::from(a) == b // expect: owned-compare => a == b
}

pub fn optional(a: &str, b: &Option<String>) -> bool {
    Some(a.to_owned()) == *b // expect: owned-compare => Some(a) == b.as_deref()
}

pub fn path(a: &Path, b: &PathBuf) -> bool {
    a.to_path_buf() == *b // expect: owned-compare => a == *b
}

pub fn path_of_text(a: &Path, b: &str) -> bool {
    PathBuf::from(b) == a // ok: a path is not compared with text
}

pub fn among(a: &str, all: &[String]) -> bool {
    all.contains(&a.to_string()) // expect: owned-compare => all.iter().any(|x| x == a)
}

pub fn digits(n: usize) -> usize {
    n.to_string().len() // expect: owned-compare => n.checked_ilog10().unwrap_or(0) as usize + 1
}

pub fn counted(n: u32) -> usize {
    n.to_string().chars().count() // expect: owned-compare => n.checked_ilog10().unwrap_or(0) as usize + 1
}

pub fn signed(n: i32) -> usize {
    n.to_string().len() // ok: a sign counts as well
}

pub fn printed(n: u32, m: u32) -> bool {
    n.to_string() == m.to_string() // expect: owned-compare => n == m
}

pub fn other_types(n: u32, m: u64) -> bool {
    n.to_string() == m.to_string() // ok: numbers of two types
}

pub fn asserted(n: &str) {
    assert_eq!(n.to_string(), "yes"); // ok: an assertion shows both sides
}

#[allow(clippy::cmp_owned)]
pub fn allowed(a: &str, b: &str) -> bool {
    a.to_string() == b // ok: allowed
}

pub mod errors {
    pub fn width(line: u32) -> usize {
        line.to_string().len() // ok: errors are rare enough
    }
}

#[test]
fn digits_of() {
    assert!(1234u32.to_string().len() == digits(1234)); // ok: tests are left alone
}
