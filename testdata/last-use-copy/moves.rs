//! Copies of values that nobody needs any more.
use std::path::{Path, PathBuf};

#[derive(Clone)]
pub struct Job {
    pub name: String,
    pub dir: PathBuf,
    pub size: u64,
}

pub struct Guarded {
    pub name: String,
}

impl Drop for Guarded {
    fn drop(&mut self) {
        println!("{} is gone", self.name);
    }
}

pub fn parameter(names: &mut Vec<String>, name: String) {
    println!("{name}");
    names.push(name.clone()); // expect: last-use-copy => names.push(name);
}

pub fn wrapped(name: String) -> Result<String, String> {
    if name.is_empty() {
        return Err(String::new());
    }
    Ok(name.to_string()) // expect: last-use-copy => Ok(name)
}

pub fn field(job: Job) -> String {
    println!("{}", job.size);
    job.name.clone() // expect: last-use-copy => job.name
}

pub fn in_order(dir: &Path) -> Vec<PathBuf> {
    let target = dir.join("target");
    vec![target.with_extension("js"), target.clone()] // expect: last-use-copy => vec![target.with_extension("js"), target]
}

pub fn changed(items: Vec<u32>, more: &[u32]) -> Vec<u32> {
    let mut all = items.clone(); // expect: last-use-copy => let mut all = items;
    all.extend(more);
    all
}

pub fn one_arm(name: String, kind: u32, out: &mut Vec<String>) {
    match kind {
        0 => out.push(name.to_string()), // expect: last-use-copy => 0 => out.push(name),
        1 => println!("{name}"),
        _ => out.push(name.to_owned()), // expect: last-use-copy => _ => out.push(name),
    }
}

pub fn each_trip(paths: &[&Path], out: &mut Vec<PathBuf>) {
    for path in paths {
        let full = path.join("src");
        out.push(full.clone()); // expect: last-use-copy => out.push(full);
    }
}

pub fn used_later(names: &mut Vec<String>, name: String) {
    names.push(name.clone()); // ok: it is printed afterwards
    println!("{name}");
}

pub fn used_next(name: String) -> (String, String) {
    (name.clone(), name) // ok: the second one is moved
}

pub fn next_trip(names: &mut Vec<String>, name: String, n: u32) {
    for _ in 0..n {
        names.push(name.clone()); // ok: the next trip needs it again
    }
}

pub fn inner_trip(names: Vec<String>, n: u32) -> Vec<String> {
    let mut out = Vec::new();
    for name in names {
        for _ in 0..n {
            out.push(name.clone()); // ok: the next trip of the inner loop needs it again
        }
    }
    out
}

pub fn borrowed(name: String) -> usize {
    let first = name.as_str();
    let mut copy = name.clone(); // ok: `first` still looks at it
    copy.push('!');
    first.len() + copy.len()
}

pub fn in_closure(name: String, n: usize) -> Vec<String> {
    (0..n).map(|_| name.clone()).collect() // ok: the closure runs many times
}

pub fn of_reference(job: &Job) -> String {
    job.name.clone() // ok: the job is borrowed
}

pub fn of_guarded(guarded: Guarded) -> String {
    guarded.name.clone() // ok: nothing can be moved out of what implements Drop
}

pub fn element(names: Vec<String>) -> String {
    names[0].clone() // ok: an element cannot be moved out by its index
}

pub fn generic<T: Clone>(value: T, out: &mut Vec<T>) {
    out.push(value.clone()); // ok: a T may cost nothing to copy
}

pub fn shared(name: std::rc::Rc<Job>, out: &mut Vec<std::rc::Rc<Job>>) {
    out.push(name.clone()); // ok: raises a count
}

pub fn captured(name: String, out: &mut Vec<String>) -> impl Fn() {
    out.push(name.clone()); // ok: the closure takes it
    move || println!("{name}")
}

#[allow(clippy::redundant_clone)]
pub fn allowed(names: &mut Vec<String>, name: String) {
    names.push(name.clone()); // ok: the source says so
}

#[test]
fn in_tests() {
    let mut names = Vec::new();
    let name = String::from("x");
    names.push(name.clone()); // expect: last-use-copy => names.push(name);
    assert_eq!(names.len(), 1);
}

#[derive(Clone)]
struct Entry {
    words: Vec<String>,
}

#[test]
fn records() {
    let entry = Entry { words: Vec::new() };
    let mut all = Vec::with_capacity(1);
    all.push(entry.clone()); // ok: what it owns may be empty, and this is a test
    assert!(all[0].words.is_empty());
}
