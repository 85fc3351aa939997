use std::ffi::{CStr, CString};
use std::os::raw::c_char;

extern "C" {
    fn puts(text: *const c_char) -> i32;
}

fn len(text: &CStr) -> usize {
    text.to_bytes().len()
}

fn held(text: &CString) -> usize {
    text.as_bytes().len()
}

pub struct Job {
    pub name: CString,
}

pub fn pointer() -> i32 {
    let text = CString::new("url").unwrap(); // expect: literal-copy => let text = c"url";
    unsafe { puts(text.as_ptr()) }
}

pub fn pointer_twice() -> i32 {
    let text = CString::new("url").expect("no zero byte"); // expect: literal-copy => let text = c"url";
    let p = text.as_ptr();
    unsafe { puts(p) + puts(p) }
}

pub fn temporary() -> i32 {
    unsafe { puts(CString::new("url").unwrap().as_ptr()) } // expect: literal-copy => unsafe { puts(c"url".as_ptr()) }
}

pub fn lent() -> usize {
    let text = CString::new("url").unwrap(); // expect: literal-copy => let text = c"url";
    len(&text) + text.to_bytes().len()
}

pub fn unknown(call: unsafe extern "C" fn(*const c_char) -> i32) -> i32 {
    let text = CString::new("url").unwrap(); // expect: literal-copy => let text = c"url";
    unsafe { call(text.as_ptr()) }
}

pub fn returned() -> CString {
    CString::new("url").unwrap() // ok: the caller owns it
}

pub fn raw() -> *mut c_char {
    let text = CString::new("url").unwrap(); // ok: it is given away
    text.into_raw()
}

pub fn pushed(all: &mut Vec<CString>) {
    let text = CString::new("url").unwrap(); // ok: it is kept
    all.push(text);
}

pub fn field() -> Job {
    Job { name: CString::new("url").unwrap() } // ok: it becomes a part of something
}

pub fn whole() -> usize {
    let text = CString::new("url").unwrap(); // ok: somebody wants a `CString`
    held(&text)
}

pub fn not_a_literal(name: &str) -> i32 {
    let text = CString::new(name).unwrap(); // ok: what it says is not known
    unsafe { puts(text.as_ptr()) }
}

pub fn zero_byte() -> bool {
    let text = CString::new("a\0b"); // ok: this fails
    text.is_err()
}

pub fn zero_byte_inside() -> usize {
    CString::new("a\0b").map_or(0, |text| text.as_bytes().len()) // ok: this fails
}

#[test]
fn tested() {
    let text = CString::new("url").unwrap(); // ok: tests are left alone
    assert!(unsafe { puts(text.as_ptr()) } >= 0);
}
