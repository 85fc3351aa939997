// Short lists on the heap.
fn sum(list: &[u32]) -> u32 {
    list.iter().sum()
}

fn sum_of_vec(list: &Vec<u32>) -> u32 {
    list.iter().sum()
}

fn take(list: Vec<u32>) -> usize {
    list.len()
}

pub fn contains(c: char) -> bool {
    vec!['a', 'e', 'i'].contains(&c) // expect: array-would-do => ['a', 'e', 'i'].contains(&c)
}

pub fn passed() -> u32 {
    sum(&vec![1, 2, 3]) // expect: array-would-do => sum(&[1, 2, 3])
}

pub fn walked() -> u32 {
    let mut sum = 0;
    for x in vec![1u32, 2, 3] { // expect: array-would-do => for x in [1u32, 2, 3] {
        sum += x;
    }
    sum
}

pub fn named(n: u32) -> u32 {
    let list = vec![n, n + 1, 2 * n]; // expect: array-would-do => let list = [n, n + 1, 2 * n];
    let mut sum = list[0];
    for x in &list {
        sum += x;
    }
    sum
}

pub fn pairs(text: &str) -> usize {
    let list = vec![("a", 1), ("b", 2)]; // expect: array-would-do => let list = [("a", 1), ("b", 2)];
    list.iter().filter(|(name, _)| *name == text).count()
}

pub fn needs_vec() -> u32 {
    sum_of_vec(&vec![1, 2, 3]) // ok: the function takes a `&Vec`
}

pub fn given_away() -> usize {
    take(vec![1, 2, 3]) // ok: the function takes a `Vec`
}

pub fn returned() -> Vec<u32> {
    vec![1, 2, 3] // ok: returned
}

pub fn grown(n: u32) -> u32 {
    let mut list = vec![1, 2, 3]; // ok: it grows
    list.push(n);
    sum(&list)
}

pub fn sized(n: usize) -> usize {
    let list = vec![0u8; n]; // ok: of any length
    list.len()
}

pub fn cloned() -> Vec<u32> {
    let list = vec![1, 2, 3]; // ok: a `Vec` is made of it
    list.clone()
}

pub fn compared(other: Vec<u32>) {
    assert_eq!(other, vec![1, 2, 3]); // fn: array-would-do a Vec can be compared with an array
}

pub struct Big([u64; 64]);

pub fn large(a: Big, b: Big) -> usize {
    let list = vec![a, b]; // ok: large elements
    list.len()
}

pub fn features(chosen: &Option<Vec<u32>>) -> u32 {
    let list = match chosen {
        Some(list) => list.clone(),
        None => vec![1, 2, 3], // ok: the other arm gives a Vec
    };
    sum(&list)
}
