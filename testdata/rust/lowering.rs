//! What the front end makes of Rust: every construct whose facts rules rely on.
use std::collections::HashMap;

pub struct Config {
    name: String,
    items: Vec<String>,
}

pub enum Shape {
    Empty,
    Named(String),
    Sized { label: String, bytes: usize },
}

impl Config {
    pub fn new(name: &str) -> Config {
        Config { name: name.to_string(), items: Vec::new() }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn add(&mut self, item: &str) {
        let line = format!("{}-{item}", self.name);
        self.items.push(line);
    }
}

pub fn moves(config: Config) -> String {
    let name = config.name;
    let kept = name;
    kept
}

pub fn borrows(config: &Config) -> usize {
    let copy = config.name.clone();
    println!("{copy}");
    copy.len() + config.items[0].len()
}

pub fn options(map: &HashMap<String, String>, key: &str) -> Option<usize> {
    let found = map.get(key)?;
    if let Some(first) = found.chars().next() {
        return Some(first.len_utf8());
    }
    let Some(other) = map.get("other") else {
        return None;
    };
    Some(other.len())
}

pub fn shapes(shape: &Shape) -> usize {
    match shape {
        Shape::Empty => 0,
        Shape::Named(name) if name.is_empty() => 1,
        Shape::Named(name) => name.len(),
        Shape::Sized { label, bytes } => label.len() + *bytes,
    }
}

pub fn loops(items: &[String], n: usize) -> Vec<String> {
    let mut out = Vec::with_capacity(n);
    for i in 0..n {
        out.push(i.to_string());
    }
    for item in items {
        if item.is_empty() {
            continue;
        }
        out.push(item.clone());
    }
    'outer: loop {
        while let Some(last) = out.pop() {
            if last == "end" {
                break 'outer;
            }
        }
        break;
    }
    out
}

pub fn closures(items: &[String], suffix: &str) -> Vec<String> {
    let long: Vec<String> = items.iter().filter(|i| i.len() > 3).map(|i| format!("{i}{suffix}")).collect();
    let count = long.len();
    std::thread::spawn(move || println!("{count}"));
    long
}

pub fn holes(items: &[String]) -> usize {
    let mut n = 0;
    for &_ in items.iter() {
        n += 1;
    }
    n
}
