pub fn leftover() -> usize {
    let text = String::from("left over");
    let _copy = text.clone(); // expect: last-use-copy => let _copy = text;
    0
}
