use std::io::{self, Write};

fn escape(text: &str) -> usize {
    text.len()
}

pub fn letters(word: &str) -> usize {
    let mut total = 0;
    for letter in word.chars() {
        total += escape(&letter.to_string()); // expect: format-temp => total += escape(letter.encode_utf8(&mut [0; 4]));
    }
    total
}

pub fn numbers<W: Write>(out: &mut W, count: u64) -> io::Result<()> {
    let text = count.to_string(); // expect: format-temp
    out.write_all(b"count=")?;
    out.write_all(text.as_bytes())?;
    Ok(())
}

pub fn either(start: char, plain: bool) -> usize {
    let text = if plain {
        start.to_string() // ok: the other arm needs more room
    } else {
        format!("{:X}", start as u32)
    };
    escape(&text)
}

pub fn kept(letter: char, all: &mut Vec<String>) {
    all.push(letter.to_string()); // ok: it is kept
}

pub fn grown(letter: char) -> String {
    let mut text = letter.to_string(); // ok: it grows
    text.push('!');
    text
}

pub fn shown(count: usize) -> usize {
    escape(&count.to_string()) // ok: bytes would have to be made a `str` again
}

pub fn pattern(text: &str, from: char, to: char) -> String {
    let text = text.replace(&from.to_string(), ""); // expect: format-temp => let text = text.replace(from, "");
    text.replace("-", &to.to_string()) // expect: format-temp => text.replace("-", to.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters() {
        assert_eq!(super::escape(&'a'.to_string()), 1); // ok: tests are left alone
    }
}

pub fn suffix(letters: &[char]) -> std::ffi::OsString {
    let mut text = std::ffi::OsString::from(".");
    for c in letters {
        text.push(c.to_string()); // expect: format-temp => text.push(c.encode_utf8(&mut [0; 4]));
    }
    text.push(letters.len().to_string()); // ok: it takes nothing but text
    text
}
