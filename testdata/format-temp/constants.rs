//! Constants of the standard library, whose types nobody writes.
use std::fmt::Write;
use std::path::MAIN_SEPARATOR;

fn length(text: &str) -> usize {
    text.len()
}

pub fn separator() -> usize {
    length(&MAIN_SEPARATOR.to_string()) // expect: format-temp => length(MAIN_SEPARATOR.encode_utf8(&mut [0; 4]))
}

pub fn unbounded(out: &mut String) {
    out.push_str(&i64::MAX.to_string()); // expect: format-temp => write!(out, "{}", i64::MAX).unwrap();
    out.push_str(std::env::consts::OS);
}

pub fn in_a_variable(out: &mut String) {
    let least = usize::MIN;
    out.push_str(&least.to_string()); // expect: format-temp => write!(out, "{least}").unwrap();
}
