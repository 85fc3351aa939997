//! Types that somebody else decides.
use std::collections::LinkedList;
use std::collections::VecDeque;

pub trait Store {
    fn names(&self, all: Box<Vec<String>>); // expect: box-of-owner => fn names(&self, all: Vec<String>);
    const LIST: Option<LinkedList<u32>>; // expect: box-of-owner => const LIST: Option<VecDeque<u32>>;
}

pub struct Disk {
    pub name: String,
    pub queue: VecDeque<u32>,
}

impl Store for Disk {
    // What follows from the trait is reported there.
    fn names(&self, all: Box<Vec<String>>) { // fix: fn names(&self, all: Vec<String>) {
        println!("{} {}", self.name, all.len());
    }
    const LIST: Option<LinkedList<u32>> = None; // fix: const LIST: Option<VecDeque<u32>> = None;
}

impl Iterator for Disk {
    type Item = Box<String>; // expect: box-of-owner => type Item = String;
    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

pub extern "C" fn take_name(_name: Box<String>) {} // ok: C holds it by its address

fn made() -> Box<String> { // expect: box-of-owner => fn made() -> String {
    Default::default()
}

pub fn locals() -> usize {
    let one: Box<String> = made(); // fix: let one: String = made();
    let two: Box<Vec<u32>> = Box::new(vec![1]); // expect: box-of-owner => let two: Vec<u32> = vec![1];
    let three: Box<Vec<u32>> = two; // fix: let three: Vec<u32> = two;
    one.len() + three.len()
}
