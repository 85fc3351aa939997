//! `format!` of a text without arguments only copies it.
use std::path::{Path, PathBuf};

pub fn main_file(dir: &Path) -> PathBuf {
    dir.join(&format!("main.rs")) // expect: copy-only-read => dir.join("main.rs")
}

pub fn by_value(dir: &Path) -> PathBuf {
    dir.join(format!("lib.rs")) // expect: copy-only-read => dir.join("lib.rs")
}

pub fn appended(out: &mut String) {
    out.push_str(&format!("end")); // expect: copy-only-read => out.push_str("end");
}

pub fn kept(out: &mut Vec<String>) -> String {
    out.push(format!("end")); // ok: the list owns it
    format!("end") // ok: the caller owns it
}

pub fn with_a_brace(dir: &Path) -> PathBuf {
    dir.join(&format!("{{main}}.rs")) // fn: copy-only-read its braces stand for one each
}

pub fn one_of_two(plain: bool, n: u32) -> usize {
    let text = if plain { format!("plain") } else { format!("{n}") }; // ok: the other text is made here
    text.len()
}

pub fn changed(more: bool) -> usize {
    let mut text = format!("text"); // ok: it grows
    if more {
        text.push('s');
    }
    text.len()
}
