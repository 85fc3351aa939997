// Collections that live for one trip of a loop.
use std::collections::HashMap;

fn show(text: &str) -> usize {
    text.len()
}

fn keep(all: &mut Vec<String>, text: String) {
    all.push(text);
}

pub fn text(words: &[&str]) -> usize {
    let mut sum = 0;
    for word in words { // fix: let mut line = String::new(); for word in words {
        let mut line = String::new(); // expect: alloc-in-loop => line.clear();
        line.push_str(word);
        line.push('\n');
        sum += show(&line);
    }
    sum
}

pub fn inner_loop(words: &[&str]) -> usize {
    let mut sum = 0;
    for word in words { // fix: let mut codes: Vec<u32> = Vec::new(); for word in words {
        let mut codes: Vec<u32> = Vec::with_capacity(word.len()); // expect: alloc-in-loop => codes.clear();
        for c in word.chars() {
            codes.push(c as u32);
        }
        codes.sort_unstable();
        sum += codes.first().map_or(0, |c| *c as usize);
    }
    sum
}

pub fn counts(words: &[&str]) -> usize {
    let mut most = 0;
    for word in words {
        let mut seen = HashMap::with_capacity(8); // fn: alloc-in-loop the values' type is not part of what the type says of itself
        for c in word.chars() {
            seen.insert(c, 1u32);
        }
        most = most.max(seen.len());
    }
    most
}

pub fn references(lines: Vec<String>) -> usize {
    let mut sum = 0;
    for line in lines {
        let mut words: Vec<&str> = Vec::new(); // ok: it refers to the trip's line
        for word in line.split(' ') {
            words.push(word);
        }
        words.sort();
        sum += words.first().map_or(0, |w| w.len());
    }
    sum
}

pub fn kept(words: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    for word in words.iter().filter(|w| w.len() > 3) {
        let mut line = String::new(); // ok: kept
        line.push_str(word);
        line.push('\n');
        keep(&mut all, line);
    }
    all
}

pub fn pushed(words: &[&str]) -> Vec<String> {
    let mut all = Vec::with_capacity(words.len());
    for word in words {
        let mut line = String::new(); // ok: kept
        line.push_str(word);
        line.push('\n');
        all.push(line);
    }
    all
}

pub fn found(words: &[&str]) -> Option<String> {
    for word in words {
        let mut line = String::new(); // ok: returned by one trip
        line.push_str(word);
        line.push('\n');
        if line.len() > 3 {
            return Some(line);
        }
    }
    None
}

pub fn seldom(words: &[&str]) -> usize {
    let mut sum = 0;
    for word in words {
        let mut line = String::new(); // ok: an empty text costs nothing, and it is seldom filled
        if word.is_empty() {
            line.push_str("empty");
        }
        sum += show(&line);
    }
    sum
}

pub fn once(words: &[&str]) -> usize {
    loop {
        let mut line = String::new(); // ok: the loop goes round once
        for word in words {
            line.push_str(word);
        }
        return show(&line);
    }
}

pub fn in_a_closure(words: &[&str]) -> usize {
    let mut sum = 0;
    for _ in 0..words.len() {
        sum += words
            .iter()
            .map(|word| {
                let mut line = String::new(); // ok: the closure may be run elsewhere
                line.push_str(word);
                line.push('\n');
                line.len()
            })
            .sum::<usize>();
    }
    sum
}

/// Every directory is asked for all names.
fn known(dir: &std::path::Path, names: &[&str]) -> usize {
    let mut count = 0; // fix: let (mut count, mut file) = (0, std::path::PathBuf::new());
    for name in names {
        let file = dir.join(name); // expect: alloc-in-loop => file.clear(); file.push(dir); file.push(name);
        if file.exists() {
            count += 1;
        }
    }
    count
}

fn lengths(dir: &std::path::Path, names: &[&str]) -> u64 {
    let mut total = 0;
    for name in names {
        let file = dir.join(name); // ok: reading the file takes longer by far
        total += std::fs::read(&file).map_or(0, |bytes| bytes.len() as u64);
    }
    total
}

fn present(dir: &std::path::Path, names: &[&str]) -> Vec<std::path::PathBuf> {
    let mut all = Vec::new();
    for name in names {
        let file = dir.join(name); // ok: it is kept
        if file.exists() {
            all.push(file);
        }
    }
    all
}

pub fn each(dirs: &[std::path::PathBuf], names: &[&str]) -> (usize, u64, usize) {
    let mut sums = (0, 0, 0);
    for dir in dirs {
        sums.0 += known(dir, names);
        sums.1 += lengths(dir, names);
        sums.2 += present(dir, names).len();
    }
    sums
}

pub fn any_known(dir: &std::path::Path, names: &[&str]) -> bool {
    for name in names {
        let file = dir.join(name); // ok: nothing says that this is done often
        if file.exists() {
            return true;
        }
    }
    false
}
