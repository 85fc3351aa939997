//! Copies of values that are only read.
use std::collections::HashMap;
use std::path::{Path, PathBuf};

#[derive(Clone, PartialEq)]
pub struct Config {
    pub name: String,
    pub items: Vec<String>,
    pub sizes: Vec<u32>,
    pub alias: Option<String>,
    pub on: bool,
}

pub struct Kept {
    pub alias: Option<String>,
}

fn length(text: &str) -> usize {
    text.len()
}

fn exact(text: &String) -> usize {
    text.len()
}

fn exists<P: AsRef<Path>>(path: P) -> bool {
    path.as_ref().exists()
}

fn keep<P: AsRef<Path>>(path: P) -> P {
    path
}

pub fn variable(config: &Config) -> usize {
    let name = config.name.clone(); // expect: copy-only-read => let name = &config.name;
    println!("{name}");
    name.len()
}

pub fn text(text: &str) -> bool {
    let copy = text.to_string(); // expect: copy-only-read => let copy = text;
    copy.starts_with('a') || copy.ends_with('b')
}

pub fn view_argument(config: &Config) -> usize {
    length(&config.name.clone()) // expect: copy-only-read => length(&config.name)
}

pub fn text_argument(text: &str) -> usize {
    length(&text.to_string()) // expect: copy-only-read => length(text)
}

pub fn as_str(text: &str) -> usize {
    length(text.to_owned().as_str()) // expect: copy-only-read => length(text)
}

pub fn as_ref_argument(config: &Config, dir: &Path) -> bool {
    exists(config.name.clone()) // expect: copy-only-read => exists(&config.name)
        && exists(dir.to_path_buf()) // expect: copy-only-read => && exists(dir)
}

pub fn library_argument(config: &Config, dir: &Path) -> PathBuf {
    dir.join(config.name.clone()) // expect: copy-only-read => dir.join(&config.name)
}

pub fn optional(config: &Config) -> bool {
    config.alias.clone().map_or(false, |a| a.len() > 3) // expect: copy-only-read => config.alias.as_ref().map_or(false, |a| a.len() > 3)
}

pub fn if_let(config: &Config) -> usize {
    if let Some(alias) = config.alias.clone() { // expect: copy-only-read => if let Some(alias) = &config.alias {
        return alias.len();
    }
    0
}

pub fn looked_up(map: &HashMap<String, String>, key: &str) -> Option<usize> {
    let found = map.get(key).cloned()?; // expect: copy-only-read => let found = map.get(key)?;
    Some(found.len())
}

pub fn in_loop(configs: &[Config]) -> usize {
    let mut n = 0;
    for config in configs {
        let name = config.name.clone(); // expect: copy-only-read => let name = &config.name;
        n += name.len() + length(&name);
    }
    n
}

pub fn gone_through(config: &Config) -> u32 {
    let mut sum = 0;
    for size in config.sizes.clone() { // expect: copy-only-read => for size in config.sizes.iter().copied() {
        sum += size;
    }
    sum
}

pub fn changed(config: &Config) -> String {
    let mut name = config.name.clone(); // ok: it is changed
    name.push('!');
    name
}

pub fn part_changed(config: &Config) -> bool {
    let mut other = config.clone(); // ok: a part of it is changed
    other.on = true;
    other == *config
}

pub fn kept(config: &Config, out: &mut Vec<String>) {
    let name = config.name.clone(); // ok: it is kept
    println!("{name}");
    out.push(name);
}

pub fn in_record(config: &Config) -> usize {
    let kept = Kept { alias: config.alias.clone() }; // ok: the record owns what it has
    kept.alias.map_or(0, |a| a.len())
}

pub fn snapshot(config: &mut Config) -> bool {
    let before = config.name.clone(); // ok: the original changes in between
    config.name.push('!');
    before == config.name
}

pub fn wants_string(text: &str) -> usize {
    exact(&text.to_string()) // ok: it takes no str
}

pub fn wants_value(text: &str) -> String {
    keep(text.to_string()) // ok: what comes back is what was given
}

pub fn joined(text: &str) -> String {
    text.to_string() + "\n" + "^" // ok: the text grows
}

pub fn or_else(config: &Config) -> String {
    config.alias.clone().unwrap_or_else(|| String::from("none")) // ok: it is returned
}

pub fn either(config: &Config, other: bool) -> usize {
    let name = if other { String::from("other") } else { config.name.clone() }; // ok: not the only value
    name.len()
}

pub fn elements(sizes: &Option<Vec<u32>>) -> u32 {
    let mut sum = 0;
    if let Some(sizes) = sizes.clone() { // ok: the loop's pattern would have to change as well
        for size in sizes {
            sum += size;
        }
    }
    sum
}

pub fn mixed(pair: &Option<(String, u32)>) -> u32 {
    if let Some((name, n)) = pair.clone() { // ok: `n` would be a reference, too
        return name.len() as u32 + n;
    }
    0
}

pub fn from_closure(names: &[String]) -> usize {
    let first = || {
        let name = names[0].clone(); // ok: the closure gives it away
        println!("{name}");
        name
    };
    first().len()
}

pub fn from_each(names: &[String]) -> Vec<String> {
    let copies = names.iter().map(|n| {
        let name = n.clone(); // ok: the closure gives it away
        println!("{name}");
        name
    });
    copies.collect()
}

pub fn in_thread(text: &str) {
    let copy = text.to_string(); // ok: the thread may outlive the text
    std::thread::spawn(move || println!("{copy}"));
}

pub fn guarded(name: &std::cell::RefCell<String>) -> usize {
    let copy = name.borrow().clone(); // ok: the cell may change meanwhile
    name.borrow_mut().push('!');
    copy.len()
}

fn made() -> Config {
    Config { name: String::new(), items: Vec::new(), sizes: Vec::new(), alias: None, on: false }
}

pub fn of_temporary() -> usize {
    let name = made().name.as_str().to_string(); // ok: what it is copied from is gone at the end of the statement
    name.len()
}

pub fn in_closure(configs: &[Config]) -> usize {
    configs
        .iter()
        .map(|config| {
            let name = config.name.clone(); // expect: copy-only-read => let name = &config.name;
            name.trim().len()
        })
        .sum()
}

pub fn mapped(names: &Option<Vec<String>>) -> Result<usize, String> {
    names.clone().map_or(Err(String::new()), |names| Ok(names.len())) // expect: copy-only-read => names.as_ref().map_or(Err(String::new()), |names| Ok(names.len()))
}

pub fn among_references(names: &std::collections::HashSet<&String>, name: &str) -> bool {
    names.contains(&name.to_string()) // ok: a set of `&String` compares with a String
}

#[derive(Clone, Copy)]
pub struct Mark(u64);

fn weight(mark: Mark) -> u64 {
    mark.0
}

pub fn weigh(marks: Option<Vec<Mark>>) -> (u64, Option<Vec<Mark>>) {
    let mut sum = 0;
    if let Some(list) = marks.clone() { // ok: the loop's elements would become references
        for mark in list {
            sum += weight(mark);
        }
    }
    (sum, marks)
}

pub struct Pair {
    left: String,
    right: String,
}

pub fn pairs(text: &str) -> Vec<Pair> {
    let name = text.to_string(); // ok: its last copy need not be one
    let mut list = Vec::new();
    list.push(Pair { left: name.clone(), right: String::new() });
    list.push(Pair { left: String::new(), right: name.clone() }); // expect: last-use-copy => list.push(Pair { left: String::new(), right: name });
    list
}

pub fn shown(name: &Option<String>) -> usize {
    let mut size = 0;
    if let Some(text) = name.clone() { // expect: copy-only-read => if let Some(text) = name.as_ref() {
        size += text.trim().len();
    }
    size
}

#[derive(Clone)]
pub struct Term(Vec<u8>);

impl std::ops::Neg for Term {
    type Output = Term;
    fn neg(self) -> Term {
        self
    }
}

impl std::ops::Shl<u32> for Term {
    type Output = Term;
    fn shl(self, _: u32) -> Term {
        self
    }
}

pub struct Sum(Term);

pub fn negated(sum: &Sum) -> Term {
    -sum.0.clone() // ok: the operator takes it by value
}

pub fn shifted(sum: &Sum) -> Term {
    sum.0.clone() << 2 // ok: so does this one
}

fn snippet<'a>(text: &str, default: &'a str) -> std::borrow::Cow<'a, str> {
    if text.is_empty() {
        std::borrow::Cow::Borrowed(default)
    } else {
        std::borrow::Cow::Owned(text.to_lowercase())
    }
}

pub fn braced(text: &str) -> bool {
    let inner = snippet(text, "..").trim().to_owned(); // ok: what trim lends is gone with the Cow
    inner.starts_with('{') || inner.ends_with('}')
}
