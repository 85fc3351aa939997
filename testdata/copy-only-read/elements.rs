//! Elements that are copied as they are gone through.

pub fn counted(names: &[String]) -> usize {
    names.iter().cloned().filter(|n| n.len() > 2).count() // expect: copy-only-read => names.iter().filter(|n| n.len() > 2).count()
}

pub fn mapped(names: &[String]) -> Vec<usize> {
    names.iter().cloned().map(|n| n.len()).collect() // expect: copy-only-read => names.iter().map(|n| n.len()).collect()
}

pub fn any(names: &[String]) -> bool {
    names.iter().cloned().any(|n| n == "a") // expect: copy-only-read => names.iter().any(|n| n == "a")
}

pub fn last(names: &[String]) -> Option<String> {
    names.iter().cloned().last() // expect: copy-only-read => names.iter().last().cloned()
}

pub fn found(names: &[String]) -> Option<String> {
    names.iter().cloned().find(|n| n.starts_with('a')) // expect: copy-only-read => names.iter().find(|n| n.starts_with('a')).cloned()
}

pub fn filtered(names: &[String]) -> Vec<String> {
    names.iter().cloned().filter(|n| n.len() > 2).collect() // expect: copy-only-read => names.iter().filter(|n| n.len() > 2).cloned().collect()
}

pub fn looped(names: &Vec<String>) -> usize {
    let mut sum = 0;
    for name in names.clone() { // expect: copy-only-read => for name in names {
        sum += name.len();
    }
    sum
}

pub fn chained(names: &[String]) -> Vec<usize> {
    names.to_vec().into_iter().map(|n| n.len()).collect() // expect: copy-only-read => names.iter().map(|n| n.len()).collect()
}

pub fn all_needed(names: &[String]) -> Vec<String> {
    names.iter().cloned().collect() // ok: all of them are kept
}

pub fn inspected(names: &[String]) -> Vec<String> {
    names.iter().cloned().inspect(|n| println!("{n}")).collect() // ok: all of them are kept
}

pub fn given_away(names: &[String], out: &mut Vec<String>) {
    names.iter().cloned().for_each(|n| out.push(n)); // ok: the closure keeps them
}

pub fn compared(names: &[String], other: String) -> Option<String> {
    names.iter().cloned().find(|n| *n == other) // expect: copy-only-read => names.iter().find(|&n| *n == other).cloned()
}

pub fn by_name(names: &[String]) -> Vec<String> {
    names.iter().cloned().map(shout).collect() // ok: the function takes them by value
}

fn shout(name: String) -> String {
    name + "!"
}

pub fn changed_meanwhile(names: &mut Vec<String>) {
    for name in names.clone() { // ok: the original grows meanwhile
        if name.len() > 3 {
            names.push(String::from("long"));
        }
    }
}

pub fn kept(names: &Vec<String>, out: &mut Vec<String>) {
    for name in names.clone() { // expect: copy-only-read => for name in names.iter().cloned() {
        out.push(name);
    }
}

pub fn numbers(sizes: &[u32]) -> Option<u32> {
    sizes.iter().cloned().last() // ok: numbers cost nothing
}

pub fn skipped(names: &[String]) -> Vec<String> {
    names.iter().cloned().skip(2).collect() // expect: copy-only-read => names.iter().skip(2).cloned().collect()
}

pub fn none_skipped(names: &[String]) -> Vec<String> {
    names.iter().cloned().skip(0).collect() // ok: nothing is left out
}

pub fn third(names: &[String]) -> Option<String> {
    names.iter().cloned().nth(2) // expect: copy-only-read => names.iter().nth(2).cloned()
}

pub fn tested(names: &[String], keep: fn(&String) -> bool) -> Vec<String> {
    names.iter().cloned().filter(keep).collect() // expect: copy-only-read => names.iter().filter(|&n| keep(n)).cloned().collect()
}

pub fn any_iterator<'a>(names: impl Iterator<Item = &'a String> + 'a) -> impl Iterator<Item = String> + 'a {
    names.cloned().filter(|n| !n.is_empty()) // expect: copy-only-read => names.filter(|n| !n.is_empty()).cloned()
}

pub fn with_others(names: &[String], others: Vec<String>) -> Vec<String> {
    names.iter().cloned().chain(others).filter(|n| !n.is_empty()).collect() // ok: the others are owned
}

pub fn made_anew(names: &[String]) -> Vec<String> {
    names.iter().cloned().map(|n| n.trim().to_string()).filter(|n| !n.is_empty()).collect() // expect: copy-only-read => names.iter().map(|n| n.trim().to_string()).filter(|n| !n.is_empty()).collect()
}

pub fn taken_some(names: &[String]) -> Vec<String> {
    names.iter().cloned().take(2).collect() // ok: only what is taken is copied
}
