//! Lists that are handed to what takes any sequence.

pub fn extended(list: &mut Vec<u32>, a: u32) {
    list.extend(vec![a, a + 1]); // expect: array-would-do => list.extend([a, a + 1]);
}

pub fn looked_at_before(list: &mut Vec<u32>, a: u32) {
    let more = vec![a, a + 1]; // expect: array-would-do => let more = [a, a + 1];
    println!("{}", more.len());
    list.extend(more);
}

pub fn pushed(lists: &mut Vec<Vec<u32>>, a: u32) {
    lists.push(vec![a, a + 1]); // ok: it is kept as it is
}

pub fn arguments(command: &mut std::process::Command) {
    command.args(vec!["--quiet", "--all"]); // expect: array-would-do => command.args(["--quiet", "--all"]);
}

fn replaced(text: &str, by: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let mut text = text.to_owned();
    for (from, to) in by {
        text = text.replace(from, &to);
    }
    text
}

fn counted(list: Vec<u32>) -> usize {
    list.len()
}

pub fn templated(text: &str, name: &str) -> String {
    let by = vec![ // expect: array-would-do => let by = [
        ("{upper}", name.to_uppercase()),
        ("{lower}", name.to_lowercase()),
    ];
    replaced(text, by)
}

pub fn own_type() -> usize {
    counted(vec![1, 2]) // ok: the function asks for a `Vec`
}

pub fn commented(list: &mut Vec<u32>, a: u32) {
    list.extend(vec![ // expect: array-would-do => list.extend([
        a,     // the first
        a + 1, // the second
        a + 2  // the last
    ]);
}
