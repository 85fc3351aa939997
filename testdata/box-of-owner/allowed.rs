// files: allowed_part.rs
#[allow(clippy::redundant_allocation)]
mod allowed_part;

#[allow(clippy::box_collection)]
struct OnItem {
    names: Box<Vec<String>>, // ok: the twin is allowed on the struct
    both: Box<Box<u64>>,     // expect: box-of-owner => both: Box<u64>,
}

struct OnField {
    #[expect(clippy::perf, reason = "measured")]
    names: Box<Vec<String>>, // ok: the twin's group is expected on the field
    #[allow(clippy::style)]
    title: Box<String>, // expect: box-of-owner => title: String,
    #[allow(clippy::vec_box)]
    text: Box<String>, // expect: box-of-owner => text: String,
}

mod inner {
    #![allow(clippy::all)]
    struct InModule {
        names: Box<Vec<String>>, // ok: everything that clippy says by default is allowed in the module
    }
}

#[allow(warnings)]
fn all(names: Box<Vec<String>>) -> usize { // ok: the function is not to be warned about
    names.len()
}

fn statement(text: &str) -> usize {
    #[cfg_attr(not(test), allow(clippy::box_collection))]
    let one: Box<String> = Box::new(text.to_string()); // ok: the twin is allowed on the statement
    let mut two: Box<String> = Box::new(text.to_string()); // expect: box-of-owner => let mut two: String = text.to_string();
    two.push('!');
    one.len() + two.len()
}
