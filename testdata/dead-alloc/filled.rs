// Collections that are filled, and more or less looked at.
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard};

pub struct Guard(u32);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

pub fn map(words: &[&str]) -> usize {
    let mut lengths = HashMap::with_capacity(words.len()); // expect: dead-alloc =>
    let mut sum = 0;
    for word in words {
        lengths.insert(*word, word.len()); // fix:
        sum += word.len();
    }
    sum
}

pub fn text(words: &[&str]) -> usize {
    let mut line = String::new(); // expect: dead-alloc =>
    let mut sum = 0;
    for word in words {
        line.push_str(word); // fix:
        line.push(' '); // fix:
        sum += word.len();
    }
    sum
}

pub fn cleared(words: &[&str]) -> usize {
    let mut line: Vec<&str> = Vec::new(); // expect: dead-alloc =>
    for word in words {
        line.clear(); // fix:
        line.push(word); // fix:
    }
    words.len()
}

pub fn answer_used(words: &[&str]) -> usize {
    let mut seen = HashSet::with_capacity(words.len()); // ok: what `insert` says is used
    let mut again = 0;
    for word in words {
        if !seen.insert(*word) {
            again += 1;
        }
    }
    again
}

pub fn old_used(words: &[&str]) -> usize {
    let mut at = BTreeMap::new(); // ok: what was there is used
    let mut last = 0;
    for (i, word) in words.iter().enumerate() {
        if let Some(old) = at.insert(*word, i) {
            last = old;
        }
    }
    last
}

pub fn printed(words: &[&str]) {
    let mut list = Vec::with_capacity(words.len()); // ok: printed
    for word in words {
        list.push(word.len());
    }
    println!("{list:?}");
}

pub fn compared(words: &[&str]) {
    let mut list = Vec::new(); // ok: compared
    list.push(words.len());
    assert_eq!(list, vec![3]);
}

pub fn returned(words: &[&str]) -> Vec<usize> {
    let mut list = Vec::new(); // ok: returned
    list.push(words.len());
    list
}

pub fn held(locks: &[Mutex<u32>]) {
    let mut guards: Vec<MutexGuard<u32>> = Vec::with_capacity(locks.len()); // ok: the locks are held until the end
    for i in 0..locks.len() {
        guards.push(locks[i].lock().unwrap());
    }
    println!("all locked");
}

pub fn dropped_last(n: u32) {
    let mut guards = Vec::new(); // ok: something happens when they are dropped
    guards.push(Guard(n));
    println!("before");
}

pub fn kept_alive(n: u32) {
    let mut _kept = Vec::new(); // ok: the name says that it is meant
    _kept.push(n);
}

pub fn borrowed(words: &[&str]) -> usize {
    let mut list = Vec::new(); // ok: read through a reference
    list.push(words.len());
    let view = &list;
    view.len()
}

pub fn read_before(words: &[&str]) -> usize {
    let mut list = vec![1]; // ok: its first content is looked at
    let n = list.len();
    list.push(words.len());
    n
}

pub fn appended(mut words: Vec<u32>) -> usize {
    let mut list = Vec::new(); // ok: takes the elements out of the other
    list.append(&mut words);
    words.len()
}

pub fn drained(words: &mut dyn Iterator<Item = u32>) {
    let mut list = Vec::new(); // ok: the iterator is gone through
    list.extend(words);
}
