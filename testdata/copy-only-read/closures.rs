//! Closures that run during the call they are given to keep nothing of what they name.

pub fn required(text: &str, given: Option<String>) -> Result<String, String> {
    let name = text.to_string(); // expect: copy-only-read => let name = text;
    let found = given.ok_or_else(|| format!("{name} is missing"))?;
    println!("{name}");
    Ok(found)
}

pub fn kept(text: &str, given: Option<String>) -> String {
    given.unwrap_or_else(|| {
        let name = text.to_string(); // ok: the closure gives it away
        println!("{name}");
        name
    })
}

pub fn later(text: &str) -> std::thread::JoinHandle<()> {
    let name = text.to_string(); // ok: the thread may outlive what `text` refers to
    std::thread::spawn(move || println!("{name}"))
}

pub struct Entry {
    pub name: String,
}

pub fn built(entry: &Entry) -> usize {
    let mut lists = Vec::new();
    lists.resize_with(2, || {
        let name = entry.name.clone(); // expect: copy-only-read => let name = &entry.name;
        name.len()
    });
    lists.len()
}
