//! Text that is formatted only to be appended.
use std::fmt::Write;

pub struct Page {
    title: String,
    out: String,
}

pub fn appended(out: &mut String, n: u32) {
    out.push_str(&format!("<{n}>")); // expect: format-temp => write!(out, "<{n}>").unwrap();
}

pub fn added(n: u32) -> String {
    let mut out = String::new();
    out += &format!("{n}, "); // expect: format-temp => write!(out, "{n}, ").unwrap();
    out += &format!("{}", n + 1); // expect: format-temp => write!(out, "{}", n + 1).unwrap();
    out
}

pub fn held(out: &mut String, name: &str) {
    let text = format!("name={name}"); // expect: format-temp => write!(out, "name={name}").unwrap();
    out.push_str(&text); // fix:
}

pub fn number(out: &mut String, n: u64) {
    out.push_str(&n.to_string()); // expect: format-temp => write!(out, "{n}").unwrap();
}

pub fn letter(out: &mut String, c: char) {
    out.push_str(&c.to_string()); // expect: format-temp => out.push(c);
}

impl Page {
    pub fn head(&mut self) {
        self.out.push_str(&format!("# {}\n", self.title)); // expect: format-temp => writeln!(self.out, "# {}", self.title).unwrap();
    }

    pub fn twice(&mut self) {
        let half = &self.out[..1];
        let text = format!("{half}{half}"); // ok: what is formatted is borrowed from what is written to
        self.out.push_str(&text);
    }

    pub fn replaced(&mut self) {
        let text = format!("{}\n", self.title); // ok: the title is another one by then
        self.title = String::from("none");
        self.out.push_str(&text);
    }

    fn add(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub fn through_a_method(&mut self) {
        let text = format!("<{}>", self.title); // ok: a function of the program takes text
        self.add(&text);
    }
}

pub fn twice_used(out: &mut String, n: u32) -> usize {
    let text = format!("<{n}>"); // ok: read twice
    out.push_str(&text);
    text.len()
}

pub fn later(out: &mut Vec<String>, n: u32) {
    out.push(format!("<{n}>")); // ok: kept
}

pub fn repeated(out: &mut String, n: u32) {
    let text = format!("<{n}>"); // ok: formatted once for many
    for _ in 0..n {
        out.push_str(&text);
    }
}

pub fn either(out: &mut String, n: u32) {
    let text = if n > 3 { format!("<{n}>") } else { format!("({n})") }; // ok: the same append takes one of two texts
    out.push_str(&text);
}

pub fn bytes(out: &mut Vec<u8>, n: u32) -> std::io::Result<()> {
    use std::io::Write;
    out.write_all(format!("<{n}>").as_bytes())?; // expect: format-temp => write!(out, "<{n}>")?;
    out.write_all(n.to_string().as_bytes()) // expect: format-temp => write!(out, "{n}")
}

pub fn system_calls(mut out: std::fs::File, n: u32) -> std::io::Result<()> {
    use std::io::Write;
    out.write_all(format!("<{n}>\n").as_bytes()) // ok: each piece would be a system call
}

pub fn elements(names: &[String]) -> String {
    names.iter().map(|name| format!("<{name}>")).collect() // expect: format-temp => names.iter().fold(String::new(), |mut out, name| { write!(out, "<{name}>").unwrap(); out })
}

pub fn extended(out: &mut String, numbers: &[u32]) {
    out.extend(numbers.iter().map(|n| n.to_string())); // expect: format-temp => for n in numbers { write!(out, "{n}").unwrap(); }
}

pub fn kept_elements(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("<{name}>")).collect() // ok: a list of them
}

pub fn into_bytes(out: &mut Vec<u8>, n: Option<u32>) {
    use std::io::Write;
    let text = n.unwrap_or(1).to_string(); // expect: format-temp => write!(out, "{}", n.unwrap_or(1)).unwrap();
    out.extend_from_slice(text.as_bytes()); // fix:
}

pub fn trimmed(out: &mut String, n: u32) {
    out.push_str(format!("{n} ").trim_end()); // ok: a part of it
}

pub fn path(names: &[String]) -> std::path::PathBuf {
    names.iter().map(|name| format!("<{name}>")).collect() // ok: gathered with separators in between
}

pub fn quoted(out: &mut String, text: &str) {
    out.extend(text.lines().map(|line| format!("> {line}\n"))); // expect: format-temp => for line in text.lines() { write!(out, "> {line}\n").unwrap(); }
}

#[derive(Debug)]
pub struct NameError(String);

fn fail(text: String) -> NameError {
    NameError(text)
}

pub fn check(names: &[String]) -> Result<usize, NameError> {
    let mut text = String::from("double:");
    for name in names {
        text.push_str(&format!(" {name}")); // ok: errors are rare enough
    }
    if names.len() > 1 {
        return Err(fail(text));
    }
    Ok(text.len())
}

pub fn first(text: &str) -> Result<u32, String> {
    text.parse::<u32>().map_err(|e| {
        let mut out = String::from("no number:");
        for part in text.split(' ') {
            out.push_str(&format!(" {part}")); // ok: errors are rare enough
        }
        out + &e.to_string()
    })
}
