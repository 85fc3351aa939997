//! Copies of values that were made in the same expression.
use std::collections::HashMap;
use std::path::{Path, PathBuf};

pub struct Report {
    pub title: String,
    pub lines: Vec<String>,
}

fn report() -> Report {
    Report { title: String::from("all"), lines: Vec::new() }
}

fn shown(report: &Report) -> &str {
    &report.title
}

pub fn joined(words: &[&str]) -> String {
    words.join(" ").to_string() // expect: copy-of-temporary => words.join(" ")
}

pub fn formatted(n: u32) -> String {
    format!("{n} items").to_owned() // expect: copy-of-temporary => format!("{n} items")
}

pub fn path(dir: &Path) -> PathBuf {
    dir.join("src").to_path_buf() // expect: copy-of-temporary => dir.join("src")
}

pub fn gathered(words: &[&str]) -> Vec<usize> {
    words.iter().map(|w| w.len()).collect::<Vec<_>>().to_vec() // expect: copy-of-temporary => words.iter().map(|w| w.len()).collect::<Vec<_>>()
}

pub fn part() -> Vec<String> {
    report().lines.clone() // expect: copy-of-temporary => report().lines
}

pub fn replaced(text: &str) -> String {
    let plain = text.replace('\t', " ").to_string(); // expect: copy-of-temporary => let plain = text.replace('\t', " ");
    plain
}

pub fn borrowed_part() -> String {
    let all = report();
    shown(&all).to_string() // ok: what is copied is borrowed
}

pub fn looked_up(names: &HashMap<u32, String>) -> String {
    names.get(&1).unwrap().clone() // ok: what is copied is borrowed
}

pub fn cut(text: &str) -> String {
    text.trim().to_string() // ok: what is copied is borrowed
}

pub fn boxed(text: &str) -> Box<str> {
    text.replace('a', "b").into_boxed_str() // ok: no copy, the buffer is cut to size
}

pub fn shared(text: std::sync::Arc<Report>) -> std::sync::Arc<Report> {
    std::sync::Arc::clone(&text).clone() // ok: raises a count
}
