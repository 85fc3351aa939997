// What is made anew on each trip of a loop.
use std::path::{Path, PathBuf};

pub fn prefix(names: &[String], group: &str) -> usize {
    let mut n = 0;
    for name in names { // fix: let prefix = format!("{group}/"); for name in names {
        let prefix = format!("{group}/"); // expect: invariant-alloc =>
        if name.starts_with(&prefix) {
            n += 1;
        }
    }
    n
}

pub fn lower(names: &[String], wanted: &str) -> bool {
    for name in names { // fix: let wanted = wanted.to_lowercase(); for name in names {
        let wanted = wanted.to_lowercase(); // expect: invariant-alloc =>
        if name.contains(&wanted) {
            return true;
        }
    }
    false
}

pub fn of_the_trip(names: &[String], text: &str) -> usize {
    let mut n = 0;
    for name in names {
        let prefix = format!("{name}/"); // ok: each trip's is another
        if text.starts_with(&prefix) {
            n += 1;
        }
    }
    n
}

pub fn numbered(names: &[String]) -> usize {
    let mut n = 0;
    for name in names {
        let prefix = format!("{n}/"); // ok: the number changes
        if name.starts_with(&prefix) {
            n += 1;
        }
    }
    n
}

pub fn kept(names: &[String], root: &Path) -> Vec<PathBuf> {
    let mut all = Vec::with_capacity(names.len());
    for name in names {
        let mut path = root.join("src"); // ok: each trip's path becomes another one
        path.push(name);
        all.push(path);
    }
    all
}

pub fn given_away(names: &[String], root: &Path) -> Vec<PathBuf> {
    let mut all = Vec::with_capacity(names.len());
    for _ in names {
        let path = root.join("src"); // ok: each trip needs one of its own
        all.push(path);
    }
    all
}

pub fn seldom(names: &[String], group: &str) -> usize {
    let mut n = 0;
    for name in names {
        if name.is_empty() {
            let prefix = format!("{group}/"); // expect: invariant-alloc
            n += prefix.len();
        }
    }
    n
}

pub fn on_failure(names: &[String], group: &str) -> Result<u32, String> {
    let mut n = 0;
    for name in names {
        match name.parse::<u32>() {
            Ok(x) => n += x,
            Err(_) => {
                let text = format!("bad number in {group}"); // ok: made once, when something is wrong
                return Err(text);
            }
        }
    }
    Ok(n)
}

pub fn changed(mut group: String, names: &[String]) -> usize {
    let mut n = 0;
    for name in names {
        let prefix = group.to_uppercase(); // ok: the loop changes it
        if name.starts_with(&prefix) {
            group.push_str(name);
            n += 1;
        }
    }
    n
}

pub fn elements(names: &[String], rounds: usize) -> usize {
    let mut n = 0;
    for i in 0..rounds {
        let name = &names[i];
        let prefix = name.to_lowercase(); // ok: another element on each trip
        let other = names[i].to_lowercase(); // ok: another element on each trip
        n += usize::from(prefix.starts_with("a")) + usize::from(other.starts_with("b"));
    }
    n
}
