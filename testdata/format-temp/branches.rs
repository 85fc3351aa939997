//! Texts that branches make for one reader.
use std::fmt::Write;

pub fn hex(bytes: &[u8], upper: bool) -> String {
    let mut hex = String::new();
    for byte in bytes {
        hex += &(if upper { // fix: if upper {
            format!("{byte:02X}") // expect: format-temp => write!(hex, "{byte:02X}").unwrap();
        } else {
            format!("{byte:02x}") // fix: write!(hex, "{byte:02x}").unwrap();
        }); // fix: };
    }
    hex
}

pub fn either(n: Option<u32>, out: &mut String) {
    out.push_str(&match n { // fix: match n {
        Some(n) => format!("{n}"), // expect: format-temp => Some(n) => write!(out, "{n}").unwrap(),
        None => String::from("none"), // fix: None => out.push_str("none"),
    }); // fix: };
}

pub fn of_itself(long: bool, out: &mut String) {
    out.push_str(&if long {
        format!("{out}!") // ok: what is written to is printed
    } else {
        String::new()
    });
}

pub fn printed(long: bool, n: u32) {
    let text = if long { format!("{n:10}") } else { format!("{n}") }; // ok: a branch cannot print a part of it
    println!("[{text}]");
}

pub fn counted(long: bool, n: &mut u32, out: &mut String) {
    out.push_str(&if long {
        let text = format!("{n}"); // ok: changed before it is appended
        *n += 1;
        text
    } else {
        String::new()
    });
}

pub fn pair(name: Option<&str>, target: &str) -> String {
    let (used, all) = if let Some(name) = name {
        (format!("{name}!({target}(), ...)"), name.len()) // ok: the reader gets one of two texts
    } else {
        (format!("{target}().write_fmt(...)"), 0) // ok: as above
    };
    format!("use of `{used}.unwrap()`, {all}")
}
