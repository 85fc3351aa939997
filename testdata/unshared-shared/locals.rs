use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

fn look(list: &Vec<u32>) -> usize {
    list.len()
}

fn look_at_counted(cell: &Rc<RefCell<u32>>) -> u32 {
    *cell.borrow()
}

pub fn cell(n: u32) -> u32 {
    let x = Rc::new(RefCell::new(n)); // expect: unshared-shared => let x = RefCell::new(n);
    *x.borrow_mut() += 1;
    let y = *x.borrow();
    y
}

pub fn list(list: Vec<u32>) -> usize {
    let x = Arc::new(list); // expect: unshared-shared => let x = list;
    x.iter().count() + x.len()
}

pub fn locked(list: Vec<u32>) -> usize {
    let x = Arc::new(Mutex::new(list)); // expect: unshared-shared => let x = Mutex::new(list);
    x.lock().unwrap().push(1);
    let n = x.lock().unwrap().len();
    n
}

pub fn lent(list: Vec<u32>) -> usize {
    let x = Rc::new(list); // expect: unshared-shared => let x = list;
    look(&x)
}

pub fn cloned(list: Vec<u32>) -> usize {
    let x = Arc::new(list); // ok: it is cloned
    let y = Arc::clone(&x);
    std::thread::spawn(move || y.len());
    x.len()
}

pub fn cloned_by_method(list: Vec<u32>) -> usize {
    let x = Rc::new(list); // ok: it is cloned
    let y = x.clone();
    x.len() + y.len()
}

pub fn returned(n: u32) -> Arc<Mutex<u32>> {
    let x = Arc::new(Mutex::new(n)); // ok: the caller gets it
    x
}

pub fn kept(n: u32, all: &mut Vec<Rc<RefCell<u32>>>) {
    let x = Rc::new(RefCell::new(n)); // ok: it is kept
    all.push(x);
}

pub fn counted(n: u32) -> u32 {
    let x = Rc::new(RefCell::new(n)); // ok: somebody wants it counted
    look_at_counted(&x)
}

pub fn weak(list: Vec<u32>) -> usize {
    let x = Rc::new(list); // ok: there is a weak reference to it
    let w = Rc::downgrade(&x);
    w.strong_count()
}

pub fn asked(list: Vec<u32>) -> usize {
    let x = Rc::new(list); // ok: its count is asked for
    Rc::strong_count(&x)
}

pub fn moved(list: Vec<u32>) -> usize {
    let x = Rc::new(list); // ok: a closure takes it
    let f = move || x.len();
    f()
}

pub fn text(name: &str) -> usize {
    let x: Rc<str> = Rc::from(name); // ok: not a value that a variable could be
    x.len()
}
