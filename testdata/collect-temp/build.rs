pub fn main() {
    let text = String::from("a-b-c");
    let parts: Vec<_> = text.split('-').collect(); // ok: cargo runs it once
    if parts.get(2) == Some(&"c") {
        println!("c");
    }
}
