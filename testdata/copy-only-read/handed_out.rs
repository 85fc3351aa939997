//! Containers that are copied for their elements to be taken out one by one.
use std::collections::{HashMap, HashSet, VecDeque};

#[derive(Clone)]
pub struct Step {
    pub size: u32,
}

pub fn kept(names: &[String], out: &mut Vec<String>) {
    for name in names.to_vec() { // expect: copy-only-read => for name in names.iter().cloned() {
        out.push(name);
    }
}

pub fn plain(steps: &[Step]) -> u32 {
    let mut sum = 0;
    for step in steps.to_vec() { // expect: copy-only-read => for step in steps.iter().cloned() {
        sum += step.size;
    }
    sum
}

pub fn left_early(numbers: &Vec<u32>) -> Option<u32> {
    for n in numbers.clone() { // expect: copy-only-read => for n in numbers.iter().copied() {
        if n > 9 {
            return Some(n);
        }
    }
    None
}

pub fn appended(names: &[String], out: &mut Vec<String>) {
    out.extend(names.to_vec()); // expect: copy-only-read => out.extend(names.iter().cloned());
}

pub fn into_a_set(names: &VecDeque<String>) -> HashSet<String> {
    names.clone().into_iter().filter(|n| !n.is_empty()).collect() // expect: copy-only-read => names.iter().filter(|n| !n.is_empty()).cloned().collect()
}

pub fn first(numbers: &[u32]) -> Option<u32> {
    numbers.to_vec().into_iter().next() // expect: copy-only-read => numbers.iter().copied().next()
}

pub fn changed_meanwhile(numbers: &mut Vec<u32>) {
    for n in numbers.clone() { // ok: the loop adds to what it goes through
        numbers.push(n);
    }
}

pub fn appended_to_itself(numbers: &mut Vec<u32>) {
    numbers.extend(numbers.clone()); // ok: nothing else could be borrowed here
}

pub fn handed_on(numbers: &Vec<u32>) -> impl Iterator<Item = u32> {
    numbers.clone().into_iter() // ok: outlives the function
}

pub fn stored(numbers: &Vec<u32>) -> u32 {
    let mut rest = numbers.clone().into_iter(); // ok: another type, in a variable
    rest.next().unwrap_or(0) + rest.next().unwrap_or(0)
}

pub fn same_block(numbers: &[u32]) -> Vec<u32> {
    numbers.to_vec().into_iter().rev().collect() // ok: the new vector takes over the block
}

pub fn pairs(sizes: &HashMap<u32, String>, out: &mut HashMap<u32, String>) {
    for (key, size) in sizes.clone() { // ok: keys and values would have to be copied one by one
        out.insert(key, size);
    }
    out.extend(sizes.clone()); // ok: the same
}

pub fn anything<T: Clone>(items: &[T], out: &mut Vec<T>) {
    out.extend(items.to_vec()); // ok: nobody knows what copying costs
}

pub struct Queue {
    pub items: Vec<String>,
    pub done: usize,
}

impl Queue {
    fn finish(&mut self) {
        self.done += 1;
    }

    pub fn lazily(&mut self) -> usize {
        let lengths = self.items.clone().into_iter().map(|item| item.len()); // ok: the iterator lives on
        self.finish();
        lengths.sum()
    }

    pub fn one_field(&mut self, out: &mut Vec<String>) {
        for item in self.items.clone() { // fn: copy-only-read another field changes
            self.done += 1;
            out.push(item);
        }
    }

    pub fn captured(&mut self, out: &mut Vec<String>) {
        self.items.clone().into_iter().for_each(|item| { // ok: a closure of the 2018 edition captures all of self
            self.done += 1;
            out.push(item);
        });
    }

    pub fn all_fields(&mut self, out: &mut Vec<String>) {
        for item in self.items.clone() { // ok: a method may change the items
            self.finish();
            out.push(item);
        }
    }

    pub fn replaced(&mut self, out: &mut Vec<String>) {
        for item in self.items.clone() { // ok: all of it is replaced
            *self = Queue { items: Vec::new(), done: 0 };
            out.push(item);
        }
    }

    pub fn swapped(&mut self, other: &mut Queue, out: &mut Vec<String>) {
        for item in self.items.clone() { // ok: the items change places
            std::mem::swap(&mut self.items, &mut other.items);
            out.push(item);
        }
    }

    pub fn lent_again(&mut self, out: &mut Vec<String>) {
        for item in self.items.clone() { // ok: changed by another name
            let queue = &mut *self;
            queue.items.push(String::new());
            out.push(item);
        }
    }

    pub async fn waiting(&self, out: &mut Vec<String>) {
        for item in self.items.clone() { // ok: held while it waits
            ready(&item).await;
            out.push(item);
        }
    }
}

async fn ready(_: &str) {}

pub fn by_two_names(queue: &mut Queue) -> usize {
    let same = &mut *queue;
    let items = same.items.clone(); // ok: changed by the other name
    queue.items.clear();
    items.len()
}
