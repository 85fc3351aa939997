use std::fmt::Display;
use std::path::{Display as Shown, Path};

fn wider(from: &str, n: u32) -> u32 { // fix: fn wider(from: Shown<'_>, n: u32) -> u32 {
    println!("{from:>8} {n}");
    n
}

fn copy(from: &str, n: u32) -> Result<u32, String> { // fix: fn copy(from: impl Display, n: u32) -> Result<u32, String> {
    let rest = n.checked_sub(2).ok_or_else(|| format!("cannot read {from}"))?;
    println!("{from}: {rest}");
    Ok(rest)
}

fn wide(from: &str, n: u32) -> u32 {
    println!("{from:>8} {n}");
    n
}

fn measure(from: &str) -> usize {
    println!("{from}");
    from.len()
}

fn pass(from: &str) -> usize {
    measure(from)
}

fn must(from: &str, n: u32) -> u32 {
    if n > 9 {
        panic!("too many in {from}");
    }
    n
}

fn quoted(from: &str, n: u32) -> u32 { // fix: fn quoted(from: impl Display + std::fmt::Debug, n: u32) -> u32 {
    println!("{from:?} {n} {from}");
    n
}

struct Id(u32);

impl Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.0)
    }
}

trait Log {
    fn log(&self, text: &str);
}

struct Out;

impl Log for Out {
    fn log(&self, text: &str) {
        println!("{text}");
    }
}

pub fn run(path: &Path, n: u32, owned: impl Display) -> Result<u32, String> {
    let mut all = copy(&path.display().to_string(), n)?; // expect: format-temp => let mut all = copy(path.display(), n)?;
    all += copy(&n.to_string(), n)?; // expect: format-temp => all += copy(n, n)?;
    all += copy("nothing", n)?;
    all += measure(&path.display().to_string()) as u32; // ok: it is measured, too
    all += pass(&path.display().to_string()) as u32; // ok: it is passed on
    Out.log(&path.display().to_string()); // ok: the trait says what it takes
    all += copy(&owned.to_string(), n)?; // expect: format-temp => all += copy(owned, n)?;
    all += wide(&Id(n).to_string(), n); // ok: a type of the project may ignore widths
    all += wider(&path.display().to_string(), n); // expect: format-temp => all += wider(path.display(), n);
    all += must(&path.display().to_string(), n); // ok: it is printed when everything is over
    all += quoted(&path.display().to_string(), n); // expect: format-temp => all += quoted(path.display(), n);
    let text = path.display().to_string(); // ok: it is used again
    all += copy(&text, n)?;
    Ok(all + text.len() as u32)
}
