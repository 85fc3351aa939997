// Collections that are made empty and filled by a loop, or by pushes in a row.
use std::collections::HashMap;
use std::num::ParseIntError;

pub struct Config {
    pub names: Vec<String>,
}

pub fn range(n: usize) -> Vec<usize> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(n);
    for i in 0..n {
        out.push(i * 2);
    }
    out
}

pub fn from_five(n: usize) -> Vec<usize> {
    let mut out = vec![]; // expect: missing-capacity => let mut out = Vec::with_capacity(n - 5);
    for i in 5..n {
        out.push(i);
    }
    out
}

pub fn other_integer(n: u32) -> Vec<u32> {
    let mut out = vec![]; // expect: missing-capacity => let mut out = Vec::with_capacity(n as usize);
    for i in 0..n {
        out.push(i);
    }
    out
}

pub fn counted(names: &[String]) -> Vec<usize> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(names.len());
    for i in 0..names.len() {
        out.push(names[i].len());
    }
    out
}

pub fn with_adaptors(config: &Config) -> Vec<usize> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(config.names.len());
    for (i, name) in config.names.iter().rev().enumerate() {
        out.push(i + name.len());
    }
    out
}

pub fn by_value(names: Vec<String>) -> Vec<usize> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(names.len());
    for name in names {
        out.push(name.len());
    }
    out
}

pub fn until_one_fails(names: &[String]) -> Result<Vec<u32>, ParseIntError> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(names.len());
    for name in names {
        out.push(name.parse()?);
    }
    Ok(out)
}

pub fn either(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(list.len());
    for x in list {
        if *x < 0 {
            out.push(-x);
        } else {
            out.push(*x);
        }
    }
    out
}

pub fn only_then(list: &[i64], empty: bool) -> Vec<i64> {
    let mut out = Vec::new(); // expect: missing-capacity
    if empty {
        return out;
    }
    for x in list {
        out.push(x + 1);
    }
    out
}

pub fn characters(text: &str) -> String {
    let mut out = String::new(); // expect: missing-capacity => let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(if c == '-' { '_' } else { c });
    }
    out
}

pub fn keys(names: &[String]) -> HashMap<&str, usize> {
    let mut out = HashMap::new(); // expect: missing-capacity => let mut out = HashMap::with_capacity(names.len());
    for name in names {
        out.insert(name.as_str(), name.len());
    }
    out
}

pub fn skips(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: perhaps all are left out, and nothing is needed
    for x in list {
        if *x == 0 {
            continue;
        }
        out.push(10 / x);
    }
    out
}

pub fn run() -> Vec<u64> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = vec![2u64, 3, 5, 7, 11];
    out.push(2); // fix:
    out.push(3); // fix:
    out.push(5); // fix:
    out.push(7); // fix:
    out.push(11); // fix:
    out
}

pub fn too_little_room() -> Vec<u64> {
    let mut out = Vec::with_capacity(2); // expect: missing-capacity => let mut out = vec![2, 3, 5];
    out.push(2); // fix:
    out.push(3); // fix:
    out.push(5); // fix:
    out
}

pub fn short_run() -> Vec<u64> {
    let mut out = Vec::new(); // ok: the first push makes room for four
    out.push(2);
    out.push(3);
    out.push(5);
    out
}

pub fn few_trips() -> Vec<u64> {
    let mut out = Vec::new(); // ok: the first push makes room for four
    for i in 1..5 {
        out.push(i);
    }
    out
}

pub fn some(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: how many are positive is not known
    for x in list {
        if *x > 0 {
            out.push(*x);
        }
    }
    out
}

pub fn filtered(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: a filter yields any number
    for x in list.iter().filter(|x| **x > 0) {
        out.push(*x);
    }
    out
}

pub fn search(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: the loop may end at any trip
    for x in list {
        if *x == 0 {
            break;
        }
        out.push(*x);
    }
    out
}

pub fn texts(names: &[String]) -> String {
    let mut out = String::new(); // ok: as many bytes as the names have
    for name in names {
        out.push_str(name);
    }
    out
}

pub fn has_room(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::with_capacity(list.len()); // ok: it has room
    for x in list {
        out.push(*x);
    }
    out
}

pub fn given_room(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: room is reserved
    out.reserve(list.len());
    for x in list {
        out.push(*x);
    }
    out
}

pub fn nested(rows: &[Vec<i64>]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: the rows have any length
    for row in rows {
        for x in row {
            out.push(*x);
        }
    }
    out
}

pub fn helper_fills(list: &[i64]) -> Vec<i64> {
    let mut out = Vec::new(); // ok: the function may add any number
    for x in list {
        add(&mut out, *x);
    }
    out
}

fn add(out: &mut Vec<i64>, x: i64) {
    if x > 0 {
        out.push(x);
        out.push(-x);
    }
}

pub fn by_default(names: &[String]) -> Vec<usize> {
    let mut out: Vec<usize> = Default::default(); // expect: missing-capacity =>  let mut out: Vec<usize> = Default::default(); out.reserve(names.len());
    for name in names {
        out.push(name.len());
    }
    out
}

pub fn late_bound(lines: &[String]) -> Vec<usize> {
    let mut out = Vec::new(); // expect: missing-capacity
    let long: Vec<&String> = lines.iter().filter(|line| line.len() > 80).collect();
    for line in &long { // fix: out.reserve(long.len()); for line in &long {
        out.push(line.len());
    }
    out.push(long.len());
    out
}

pub fn all_but_the_last(list: &[u64]) -> Vec<u64> {
    let mut out = Vec::new(); // expect: missing-capacity => let mut out = Vec::with_capacity(list.len() - 1);
    for x in &list[..list.len() - 1] {
        out.push(*x);
    }
    out
}

pub fn in_two_loops(list: &[u64], more: &[u64]) -> Vec<u64> {
    let mut out = Vec::new(); // ok: the first loop makes a part of it
    for x in list {
        out.push(*x);
    }
    for x in more {
        if *x > 0 {
            out.push(*x);
        }
    }
    out
}

pub fn claimed(bytes: &[u8], first: usize, count: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new(); // ok: the number may be wrong, as the loop finds out
    for i in first..first.wrapping_add(count) {
        out.push(*bytes.get(i)?);
    }
    Some(out)
}

pub fn without_doubles(list: &[u64]) -> usize {
    let mut seen = std::collections::HashSet::new(); // ok: most may be there already
    let mut last = 0;
    for x in list {
        if !seen.insert(*x) {
            continue;
        }
        last += 1;
    }
    last
}

pub fn three(list: &[u64]) -> Option<u64> {
    if list.len() != 3 {
        return None;
    }
    let mut out = Vec::new(); // fp: missing-capacity the first push makes room for four
    for x in list {
        out.push(x / 2);
    }
    Some(out[0] + out[1] + out[2])
}

#[cfg(test)]
mod tests {
    #[test]
    fn fills() {
        let mut out = Vec::new(); // ok: tests are left alone
        for i in 0..100 {
            out.push(i);
        }
        assert_eq!(out[7], 7);
    }
}

pub fn describe_error(places: &[u32]) -> Vec<String> {
    let mut out = Vec::new(); // ok: errors are rare enough
    for place in places {
        out.push(format!("line {place}"));
    }
    out
}
