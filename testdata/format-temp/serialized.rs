// broken: needs the crate serde
use serde::ser::{Serialize, Serializer};
use std::fmt;

pub struct Id {
    name: String,
    number: u32,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.name, self.number)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.to_string().serialize(s) // expect: format-temp => s.collect_str(self)
    }
}

pub fn pair<S: Serializer>(a: &Id, b: u8, s: S) -> Result<S::Ok, S::Error> {
    let text = format!("{a}/{b}"); // expect: format-temp =>
    text.serialize(s) // fix: s.collect_str(&format_args!("{a}/{b}"))
}

pub fn twice<S: Serializer>(a: &Id, s: S) -> Result<(S::Ok, usize), S::Error> {
    let text = a.to_string(); // ok: its length is wanted as well
    let done = text.serialize(s)?;
    Ok((done, text.len()))
}

pub fn either<S: Serializer>(a: &Id, short: bool, s: S) -> Result<S::Ok, S::Error> {
    let text = if short { format!("{}", a.number) } else { format!("{a}") }; // ok: there is one serializer for both
    text.serialize(s)
}

pub fn field<S: Serializer>(a: &Id, s: S) -> Result<S::Ok, S::Error> {
    a.name.serialize(s) // ok: nothing is made for it
}
