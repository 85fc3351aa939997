use std::borrow::Cow;

fn quoted(name: &str) -> String { // fix: fn quoted(name: &str) -> Cow<'_, str> {
    if name.contains(' ') {
        format!("\"{name}\"") // fix: Cow::Owned(format!("\"{name}\""))
    } else {
        name.to_string() // expect: missed-cow => Cow::Borrowed(name)
    }
}

fn counted(n: usize) -> String { // fix: fn counted(n: usize) -> Cow<'static, str> {
    match n {
        0 => "nothing".to_string(), // expect: missed-cow => 0 => "nothing".into(),
        1 => String::from("one"), // fix: 1 => "one".into(),
        _ => format!("{n} things"), // fix: _ => format!("{n} things").into(),
    }
}

fn sorted(list: &[u32]) -> Vec<u32> { // fix: fn sorted(list: &[u32]) -> Cow<'_, [u32]> {
    if list.len() < 2 {
        return list.to_vec(); // expect: missed-cow => return Cow::Borrowed(list);
    }
    let mut all = list.to_vec();
    all.sort_unstable();
    all // fix: Cow::Owned(all)
}

fn kept(name: &str) -> String {
    if name.is_empty() {
        "none".to_string() // ok: callers keep what they get
    } else {
        name.to_uppercase()
    }
}

fn grown(name: &str) -> String {
    let mut text = name.to_string(); // ok: it may be changed
    if name.is_empty() {
        text.push('!');
    }
    text
}

fn either(a: &str, b: &str, n: usize) -> String {
    match n {
        0 => a.to_string(), // ok: two lend, so that a lifetime would tie both
        1 => b.to_string(),
        _ => format!("{a}{b}"),
    }
}

fn empty(name: &str) -> String {
    if name.is_empty() {
        String::new() // ok: this does not allocate
    } else {
        name.to_uppercase()
    }
}

fn suffix(n: usize) -> String {
    if n == 1 {
        "".to_string() // ok: this does not allocate either
    } else {
        format!("s of {n}")
    }
}

fn shown(n: usize) -> String {
    match n {
        0 => "nothing".to_string(), // ok: most paths make something
        1..=9 => format!("0{n}"),
        _ => format!("{n}"),
    }
}

fn value(name: &str) -> String {
    if name.is_empty() {
        "none".to_string() // ok: it is used as a value
    } else {
        name.to_uppercase()
    }
}

pub fn public(name: &str) -> String { // fix: pub fn public(name: &str) -> Cow<'static, str> {
    if name.is_empty() {
        "none".to_string() // expect: missed-cow => "none".into()
    } else {
        name.to_uppercase() // fix: name.to_uppercase().into()
    }
}

fn cow(name: &str) -> Cow<'_, str> {
    if name.is_empty() {
        Cow::Borrowed(name) // ok: it is one
    } else {
        Cow::Owned(name.to_uppercase())
    }
}

pub fn show(names: &[&str], all: &mut Vec<String>) -> usize {
    let mut n = 0;
    for name in names {
        println!("{} {}", quoted(name), counted(name.len()));
        all.push(kept(name));
        n += grown(name).len() + either(name, "x", n).len() + empty(name).len() + suffix(n).len() + shown(n).len() + cow(name).len();
        n += public(name).len();
    }
    n += sorted(&[3, 1, 2]).iter().count();
    n + names.iter().map(|name| value(name).len()).sum::<usize>() + names.iter().copied().map(value).count()
}
