//! Collections that are gathered for one element, or for a function that goes through anything.
use std::collections::HashSet;

fn total(sizes: impl IntoIterator<Item = u32>) -> u32 {
    sizes.into_iter().sum()
}

fn most<I>(sizes: I) -> u32
where
    I: IntoIterator<Item = u32>,
{
    let mut most = 0;
    for size in sizes {
        most = size.max(most);
    }
    most
}

fn counted<I: IntoIterator<Item = u32> + Clone>(sizes: I) -> usize {
    sizes.clone().into_iter().count() + sizes.into_iter().count()
}

fn later<'a>(sizes: impl IntoIterator<Item = u32> + 'a) -> Box<dyn Iterator<Item = u32> + 'a> {
    Box::new(sizes.into_iter().map(|n| n + 1).collect::<Vec<_>>().into_iter())
}

pub fn handed(sizes: &[u32]) -> u32 {
    total(sizes.iter().map(|n| n + 1).collect::<Vec<_>>()) // expect: collect-temp => total(sizes.iter().map(|n| n + 1))
        + most(sizes.iter().copied().rev().collect::<Vec<u32>>()) // expect: collect-temp => + most(sizes.iter().copied().rev())
}

pub fn twice(sizes: &[u32]) -> usize {
    counted(sizes.iter().map(|n| n + 1).collect::<Vec<_>>()) // ok: more is asked of it than to be gone through
}

pub fn kept(sizes: &[u32]) -> Box<dyn Iterator<Item = u32> + '_> {
    later(sizes.iter().map(|n| n + 1).collect::<Vec<_>>()) // ok: what comes back may hold it
}

pub fn unlike(sizes: &[u32]) -> u32 {
    total(sizes.iter().copied().collect::<HashSet<_>>()) // ok: each only once
}

pub fn second(line: &str) -> String {
    line.split(' ').collect::<Vec<_>>()[1].to_string() // expect: collect-temp => line.split(' ').nth(1).unwrap().to_string()
}

pub fn first(line: &str) -> &str {
    let parts: Vec<&str> = line.split(',').collect(); // expect: collect-temp =>
    let part = parts[0]; // fix: let part = line.split(',').next().unwrap();
    part.trim()
}

pub fn both(line: &str) -> usize {
    let parts: Vec<&str> = line.split(',').collect(); // ok: two elements
    parts[0].len() + parts[1].len()
}

pub fn owned(line: &str) -> usize {
    let parts: Vec<String> = line.split(',').map(|p| p.to_uppercase()).collect(); // ok: what is borrowed would be gone
    let part = parts[1].as_str();
    part.len() + part.matches('A').count()
}

pub fn any(line: &str, n: usize) -> &str {
    let parts: Vec<&str> = line.split(',').collect(); // ok: a number that is computed
    parts[n]
}

pub fn emptied(text: &mut String) -> String {
    text.drain(..).collect() // expect: collect-temp => std::mem::take(text)
}
