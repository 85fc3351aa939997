//! Copies of what is lent already: text that may be borrowed, temporaries, parameters that take whatever derefs.
use std::borrow::Cow;
use std::ffi::{CStr, OsStr};
use std::ops::Deref;
use std::path::Path;
use std::sync::Mutex;

fn length(text: &str) -> usize {
    text.len()
}

fn exact(text: &String) -> usize {
    text.len()
}

fn count(items: &[u32]) -> usize {
    items.len()
}

fn show<T: Deref<Target = str>>(text: T) -> usize {
    text.len()
}

fn show_path(path: impl Deref<Target = Path>) -> bool {
    path.is_file()
}

fn back<T: Deref<Target = str>>(text: T) -> T {
    text
}

pub fn lossy(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes).into_owned(); // expect: copy-only-read => let text = String::from_utf8_lossy(bytes);
    println!("{text}");
    text.len()
}

pub fn printed(path: &Path) -> usize {
    length(&path.to_string_lossy().to_string()) // expect: copy-only-read => length(&path.to_string_lossy())
}

pub fn perhaps(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_string(); // expect: copy-only-read => let name = name.to_string_lossy();
    name.starts_with('-')
}

pub fn made(text: &str) -> usize {
    length(&Cow::from(text).into_owned()) // expect: copy-only-read => length(&Cow::from(text))
}

pub fn literal() -> usize {
    count(&[1, 2, 3].to_vec()) // expect: copy-only-read => count(&[1, 2, 3])
}

pub fn c_text(text: &CStr) -> usize {
    measure(&text.to_owned()) // expect: copy-only-read => measure(text)
}

fn measure(text: &CStr) -> usize {
    text.to_bytes().len()
}

pub fn dereffed(text: &str, path: &Path) -> usize {
    show(text.to_owned()) // expect: copy-only-read => show(text)
        + usize::from(show_path(path.to_path_buf())) // expect: copy-only-read => + usize::from(show_path(path))
}

pub fn dereffed_owner(text: &String) -> usize {
    show(text.clone()) // ok: `&String` derefs to `String`, not to `str`
}

pub fn handed_back(text: &str) -> String {
    back(text.to_owned()) // ok: it comes back
}

pub fn owner(bytes: &[u8]) -> usize {
    exact(&String::from_utf8_lossy(bytes).into_owned()) // ok: a `&String` is wanted
}

pub fn returned(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned() // ok: it leaves the function
}

pub fn changed(bytes: &mut Vec<u8>) -> usize {
    let text = String::from_utf8_lossy(bytes).into_owned(); // ok: what it is made of changes
    bytes.clear();
    text.len()
}

pub fn outlives_statement() -> usize {
    let items = [1, 2, 3].map(|n| n + 1).to_vec(); // ok: what it is made of is gone
    count(&items)
}

pub fn locked(text: &Mutex<String>) -> usize {
    length(&text.lock().unwrap().clone()) // ok: the lock would be held longer
}
