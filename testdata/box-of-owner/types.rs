use std::collections::{HashMap, LinkedList};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

pub trait Shape {
    fn area(&self) -> f64;
}

struct Tail {
    n: u32,
    text: [u8],
}

struct Lists {
    queue: LinkedList<u32>, // expect: box-of-owner => queue: Vec<u32>,
    blocks: LinkedList<Vec<u32>>, // ok: lists of blocks are joined without a copy
    numbers: Vec<Box<u64>>, // expect: box-of-owner => numbers: Vec<u64>,
    shapes: Vec<Box<dyn Shape>>, // ok: shapes are of any size
    records: Vec<Box<Index>>, // ok: large elements may be boxed to be moved cheaply
    path: Box<Box<Path>>, // ok: a thin pointer to a wide one
    pinned: std::pin::Pin<Arc<u64>>, // ok: a pin is no pointer of its own
    tail: Box<Box<Tail>>, // ok: a thin pointer to a wide one
}

struct Index {
    names: Box<Vec<String>>, // expect: box-of-owner => names: Vec<String>,
    title: Box<String>,      // expect: box-of-owner => title: String,
    shared: Rc<Box<u64>>,    // expect: box-of-owner => shared: Rc<u64>,
    twice: Arc<Rc<u64>>,     // expect: box-of-owner => twice: Arc<u64>,
    late: std::mem::ManuallyDrop<Arc<u64>>, // ok: it holds the pointer by value
    lazy: Box<std::sync::LazyLock<String>>, // ok: it is larger than what it holds
    plain: Box<u64>,         // ok: a value that lives behind no pointer yet
    any: Box<Box<dyn Shape>>, // ok: a thin pointer to a wide one
    map: Rc<HashMap<String, u64>>, // ok: no slice can stand for a map
    wide: Box<Box<[u8]>>,    // ok: a thin pointer to a wide one
    maybe: Option<Box<u64>>, // ok: an option is no pointer
}

fn count(names: Box<Vec<String>>) -> usize { // expect: box-of-owner => fn count(names: Vec<String>) -> usize {
    names.len()
}

pub fn exported(name: Box<String>) -> usize { // expect: box-of-owner => pub fn exported(name: String) -> usize {
    name.len()
}

fn count_all<T>(list: &LinkedList<T>) -> usize { // ok: others have chosen the list
    list.len()
}
