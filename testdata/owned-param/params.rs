use std::path::{Path, PathBuf};

fn longest(name: String, limit: usize) -> bool { // expect: owned-param => fn longest(name: &str, limit: usize) -> bool {
    name.len() > limit
}

pub fn check(names: &[String]) -> usize {
    let mut count = 0;
    for name in names {
        if longest(name.clone(), 8) { // expect: owned-param => if longest(name, 8) {
            count += 1;
        }
    }
    count
}

fn parts(text: String) -> usize { // expect: owned-param => fn parts(text: &str) -> usize {
    let mut total = 0;
    for part in text.split('+') {
        total += part.len();
    }
    total
}

pub fn sum(text: &str) -> usize {
    parts(text.to_string()) // expect: owned-param => parts(text)
}

fn exists(path: PathBuf) -> bool { // expect: owned-param => fn exists(path: &Path) -> bool {
    path.exists()
}

pub fn look(dir: &Path) -> bool {
    exists(dir.to_path_buf()) // expect: owned-param => exists(dir)
}

fn keep(list: &mut Vec<String>, name: String) { // ok: it keeps what it takes
    list.push(name);
}

fn grow(mut text: String) -> usize { // ok: it changes what it takes
    text.push('!');
    text.len()
}

fn dying(text: String) -> usize { // ok: no caller copies for it
    text.len()
}

fn mapped(text: String) -> usize { // ok: it is used as a value: its signature is fixed
    text.len()
}

trait Sink {
    fn put(&mut self, text: String) -> usize;
}

struct Counter {
    total: usize,
}

impl Sink for Counter {
    fn put(&mut self, text: String) -> usize { // ok: the trait says what it takes
        self.total += text.len();
        self.total
    }
}

async fn later(text: String) -> usize { // ok: what it borrowed would have to outlive the future
    text.len()
}

pub fn others(text: &str, owned: String, all: Vec<String>) -> usize {
    let mut list = Vec::new();
    keep(&mut list, text.to_string()); // ok: it is kept
    let mut n = grow(text.to_string()); // ok: it is changed
    n += dying(owned); // ok: moved, not copied
    n += all.into_iter().map(mapped).sum::<usize>();
    n += mapped(text.to_string()); // ok: its signature is fixed
    let mut counter = Counter { total: 0 };
    n += counter.put(text.to_string()); // ok: the trait says what it takes
    drop(later(text.to_string())); // ok: an async function
    n + list.len()
}

pub fn public(name: String) -> usize { // expect: owned-param => pub fn public(name: &str) -> usize {
    name.len()
}

pub fn uses_public(name: &str) -> usize {
    public(name.to_owned()) // expect: owned-param => public(name)
}

pub struct Job {
    name: String,
    len: usize,
}

fn job(name: String) -> Job { // ok: it becomes a part of the result
    let len = name.len();
    Job { name, len }
}

pub fn jobs(name: &str) -> usize {
    let made = job(name.to_string()); // ok: the result owns it
    made.len + made.name.len()
}

#[derive(PartialEq, Clone)]
struct Key {
    names: Vec<String>,
    size: usize,
}

struct Pool {
    keys: Vec<Key>,
}

impl Pool {
    fn find(&self, key: &Key) -> Option<&Key> {
        self.keys.iter().find(|other| *other == key)
    }

    fn size(&self, names: Vec<String>, size: usize) -> usize { // ok: it becomes a part of a value
        self.find(&Key { names, size }).map_or(0, |key| key.size)
    }
}

pub fn asks(pool: &Pool2, names: &[String]) -> usize {
    pool.0.size(names.to_vec(), 2) // ok: as above
}

pub struct Pool2(Pool);

fn without_empty(names: Vec<String>) -> Vec<String> { // ok: it copies what it could move
    let mut list = names.clone(); // expect: last-use-copy => let mut list = names;
    list.retain(|name| !name.is_empty());
    list
}

pub fn filtered(names: &[String]) -> usize {
    without_empty(names.to_vec()).len() // ok: as above
}
