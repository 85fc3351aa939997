//! Values that are built as arguments and may turn out not to be needed.
use std::collections::HashMap;

pub struct Book {
    name: String,
    cover: Option<String>,
    pages: HashMap<u32, Vec<String>>,
}

impl Book {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn copied(&self, given: Option<String>) -> String {
        given.unwrap_or(self.name.clone()) // expect: eager-alloc => given.unwrap_or_else(|| self.name.clone())
    }

    pub fn getter(&self, given: Option<String>) -> String {
        given.unwrap_or(self.name().to_string()) // expect: eager-alloc => given.unwrap_or_else(|| self.name().to_string())
    }

    pub fn page(&mut self, number: u32) -> &mut Vec<String> {
        self.pages.entry(number).or_insert(vec![String::from("a")]) // expect: eager-alloc => self.pages.entry(number).or_insert_with(|| vec![String::from("a")])
    }

    pub fn empty_page(&mut self, number: u32) -> &mut Vec<String> {
        self.pages.entry(number).or_insert(vec![]) // ok: an empty vector has no memory
    }

    pub fn cover(&mut self) -> &str {
        self.cover.get_or_insert("plain".to_string()) // expect: eager-alloc => self.cover.get_or_insert_with(|| "plain".to_string())
    }

    pub fn named_cover(&mut self) -> &str {
        self.cover.get_or_insert(self.name.clone()) // ok: before Rust 2021 the closure would borrow all of self
    }

    pub fn taken(&mut self) -> String {
        self.cover.take().unwrap_or(self.name.clone()) // expect: eager-alloc => self.cover.take().unwrap_or_else(|| self.name.clone())
    }
}

pub fn failing(found: Option<u32>, name: &str) -> Result<u32, String> {
    found.ok_or(format!("no {name}")) // expect: eager-alloc => found.ok_or_else(|| format!("no {name}"))
}

pub fn silent_failure(found: Option<u32>) -> Result<u32, String> {
    found.ok_or(String::new()) // ok: an empty string has no memory
}

pub fn empty_literal(found: Option<String>) -> String {
    found.unwrap_or("".to_string()) // ok: neither has the copy of an empty one
}

pub fn expected(found: Option<u32>, name: &str) -> u32 {
    found.expect(&format!("no {name}")) // expect: eager-alloc => found.unwrap_or_else(|| panic!("no {name}"))
}

pub fn expected_literal(found: Option<u32>) -> u32 {
    found.expect("nothing found") // ok: a literal
}

pub fn mapped(found: Option<u32>) -> String {
    found.map_or(String::from("none"), |n| n.to_string()) // expect: eager-alloc => found.map_or_else(|| String::from("none"), |n| n.to_string())
}

pub fn lazily(found: Option<String>, name: &str) -> String {
    found.unwrap_or_else(|| name.to_string()) // ok: built when needed
}

fn fetch(name: &str) -> Result<String, String> {
    println!("fetching {name}");
    if name.is_empty() { Err(String::from("no name")) } else { Ok(name.to_string()) }
}

pub fn fallible(found: Option<String>, name: &str) -> Result<String, String> {
    Ok(found.unwrap_or(fetch(name)?)) // ok: the function would return from within the closure
}

pub fn effects(found: Option<Vec<String>>, names: &mut Vec<String>) -> Vec<String> {
    found.unwrap_or(vec![names.remove(0)]) // ok: the name is removed in either case
}

pub fn made_before(found: Option<String>, name: &str) -> String {
    let other = name.to_string(); // ok: not made in the call
    found.unwrap_or(other)
}

pub fn empties(map: &mut HashMap<u32, (Vec<u32>, Vec<u32>)>, number: u32) {
    let empty = (Vec::new(), vec![]);
    map.entry(number).or_insert(empty.clone()).0.push(number); // ok: a copy of nothing
    map.entry(number + 1).or_insert(empty).1.push(number);
}

#[allow(clippy::or_fun_call)]
pub fn allowed(found: Option<String>, name: &str) -> String {
    found.unwrap_or(name.to_string()) // ok: allowed
}
