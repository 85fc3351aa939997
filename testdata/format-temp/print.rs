//! Text that is formatted only to be printed.
use std::fmt;

pub struct Id(u32);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.to_string()) // expect: format-temp => write!(f, "{}", self.0)
    }
}

pub fn nested(name: &str, n: u32) {
    println!("{name}: {}", format!("{n} items")); // expect: format-temp => println!("{name}: {n} items");
    println!("{}", format!("{n} items")); // expect: format-temp => println!("{}", format_args!("{n} items"));
}

pub fn shown(id: &Id) -> String {
    format!("id {}", id.to_string()) // expect: format-temp => format!("id {id}")
}

pub fn held(id: &Id) {
    let text = id.to_string(); // expect: format-temp =>
    println!("id {text}"); // fix: println!("id {id}");
}

pub fn aligned(id: &Id) {
    println!("{:>8}|", id.to_string()); // ok: the width is that of the whole text
    println!("{:?}", id.to_string()); // ok: printed in quotes
}

pub fn repeated(id: &Id) {
    println!("{0} {0}", id.to_string()); // ok: formatted once, printed twice
}

pub fn generic<T: ToString>(x: T) {
    println!("{}", x.to_string()); // ok: nothing says that it prints itself
}

pub fn measured(id: &Id) {
    let text = id.to_string(); // ok: measured as well
    println!("{text} {}", text.len());
}

pub fn changes(names: &mut Vec<String>) {
    let text = format!("{}!", names.len()); // expect: format-temp =>
    println!("{text}"); // fix: println!("{}!", names.len());
    let first = format!("{}!", names[0]); // ok: the names are gone by then
    names.clear();
    println!("{first}");
}

#[allow(clippy::format_in_format_args)]
pub fn allowed(n: u32) {
    println!("{}", format!("{n} items")); // ok: allowed
}

pub fn fails(n: u32) {
    panic!("{}", format!("{n} items")); // expect: format-temp => panic!("{n} items");
}
