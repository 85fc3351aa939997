//! Closures that are called once at most may take what nobody uses any more.

pub struct Named {
    pub name: String,
    pub label: Option<String>,
}

pub fn otherwise(given: Option<String>, name: String) -> String {
    given.unwrap_or_else(|| name.clone()) // expect: last-use-copy => given.unwrap_or_else(|| name)
}

pub fn marked(given: Option<String>, mut name: String) -> String {
    given.unwrap_or_else(|| {
        name.push('*');
        name.clone() // expect: last-use-copy => name
    })
}

pub fn missing(given: Option<u32>, name: String) -> Result<u32, String> {
    println!("{name}");
    given.ok_or_else(|| name.clone()) // expect: last-use-copy => given.ok_or_else(|| name)
}

pub fn used_later(given: Option<String>, name: String) -> (String, String) {
    let found = given.unwrap_or_else(|| name.clone()); // ok: `name` is returned as well
    (found, name)
}

pub fn borrowed(name: String) -> String {
    name.strip_prefix("no-").map_or_else(|| name.clone(), str::to_uppercase) // ok: `strip_prefix` lends a part of it
}

pub fn both(given: Option<u32>, name: String) -> String {
    given.map_or_else(|| name.to_uppercase(), |_| name.clone()) // ok: the other closure has borrowed `name`
}

pub fn again(given: Vec<Option<String>>, name: String) -> Vec<String> {
    given.into_iter().map(|x| x.unwrap_or_else(|| name.clone())).collect() // ok: for each element
}

pub fn part(named: Named) -> (String, Option<String>) {
    let label = named.label.as_ref().map(|_| named.name.clone()); // ok: before Rust 2021 it takes all of `named`
    (label.unwrap_or_default(), named.label)
}

fn keep(list: Vec<u32>, all: &mut Vec<Vec<u32>>) -> usize {
    all.push(list);
    all.len()
}

pub fn with_length(a: u32, all: &mut Vec<Vec<u32>>) -> (usize, usize) {
    let list = vec![a; 9];
    println!("{list:?}");
    let n = list.len(); // ok: moved up by hand
    (keep(list, all), n)
}

pub fn length_behind(a: u32, all: &mut Vec<Vec<u32>>) -> (usize, usize) {
    let list = vec![a; 9]; // fix: let (list, n) = (vec![a; 9], 9);
    (keep(list.clone(), all), list.len()) // expect: last-use-copy => (keep(list, all), n)
}

pub fn first_behind(a: u32, all: &mut Vec<Vec<u32>>) -> (usize, u32) {
    let list = vec![a; 9];
    (keep(list.clone(), all), list[0]) // ok: an element is read behind the copy
}

pub fn length_and_more(a: u32, all: &mut Vec<Vec<u32>>) -> (usize, usize, u32) {
    let list = vec![a; 9];
    (keep(list.clone(), all), list.len(), list[0]) // ok: an element is read behind the copy
}
