use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub struct Job {
    name: String,
    dir: PathBuf,
    tags: Vec<String>,
    env: HashMap<String, String>,
    alias: Option<String>,
    shared: Mutex<String>,
}

impl Job {
    fn name(&self) -> String { // fix: fn name(&self) -> &str {
        self.name.clone() // expect: return-copy => &self.name
    }

    fn dir(&self) -> PathBuf { // fix: fn dir(&self) -> &Path {
        self.dir.to_path_buf() // expect: return-copy => &self.dir
    }

    fn variable(&self, key: &str) -> Option<String> { // fix: fn variable(&self, key: &str) -> Option<&String> {
        self.env.get(key).cloned() // expect: return-copy => self.env.get(key)
    }

    fn alias(&self) -> Option<String> { // fix: fn alias(&self) -> Option<&str> {
        self.alias.clone() // expect: return-copy => self.alias.as_deref()
    }

    fn first(&self, any: bool) -> Option<String> { // fix: fn first(&self, any: bool) -> Option<&str> {
        if !any {
            return None;
        }
        Some(self.tags[0].clone()) // expect: return-copy => Some(&self.tags[0])
    }

    fn tag(&self, wanted: &str) -> String { // fix: fn tag(&self, wanted: &str) -> &str {
        for tag in &self.tags {
            if tag.starts_with(wanted) {
                return tag.clone(); // expect: return-copy => return tag;
            }
        }
        "none".to_string() // fix: "none"
    }

    fn kept(&self) -> String {
        self.name.clone() // ok: a caller keeps what it gets
    }

    fn snapshot(&self) -> String {
        self.name.clone() // ok: a caller changes the job while it reads the name
    }

    fn locked(&self) -> String {
        self.shared.lock().unwrap().clone() // ok: the lock is released on the way out
    }

    fn counted(&mut self) -> String {
        self.tags.clear();
        self.name.clone() // ok: a reference would keep the job borrowed exclusively
    }

    fn loud(&self) -> String {
        let mut name = self.name.clone(); // ok: it is changed
        name.push('!');
        name
    }

    fn either(&self, suffix: &str) -> String { // fix: fn either(&self, suffix: &str) -> std::borrow::Cow<'_, str> {
        if suffix.is_empty() {
            self.name.clone() // expect: missed-cow => self.name.as_str().into()
        } else {
            format!("{}{suffix}", self.name) // fix: format!("{}{suffix}", self.name).into()
        }
    }

    fn value(&self) -> String {
        self.name.clone() // ok: it is used as a value
    }

    fn unused(&self) -> String {
        self.name.clone() // ok: nobody calls it
    }

    pub fn title(&self) -> String { // fix: pub fn title(&self) -> &str {
        self.name.clone() // expect: return-copy => &self.name
    }

    fn often(&self) -> Vec<String> { // fix: fn often(&self) -> &[String] {
        self.tags.clone() // expect: return-copy => &self.tags
    }

    fn rarely(&self) -> Vec<String> {
        self.tags.clone() // ok: as many callers keep it
    }
}

trait Named {
    fn named(&self) -> String;
}

impl Named for Job {
    fn named(&self) -> String {
        self.name.clone() // ok: the trait says what it returns
    }
}

fn size_text(n: usize) -> String { // fix: fn size_text(n: usize) -> &'static str {
    match n {
        0 => "nothing".to_string(), // expect: return-copy => 0 => "nothing",
        1 => String::from("one"), // fix: 1 => "one",
        _ => "many".into(), // fix: _ => "many",
    }
}

async fn later(job: &Job) -> String {
    job.name.clone() // ok: an async function
}

pub fn show(jobs: &mut Vec<Job>, all: &mut Vec<String>) -> usize {
    let mut n = 0;
    for job in jobs.iter() {
        println!("{} in {}", job.name(), job.dir().display());
        if let Some(value) = job.variable("HOME") {
            n += value.len();
        }
        if job.alias().is_some() || job.first(n > 1).is_none() {
            n += job.tag("x").len();
        }
        n += size_text(n).len() + job.locked().len() + job.loud().len() + job.either("x").len();
        n += job.title().len() + job.named().len();
        all.push(job.kept());
        n += job.often().len();
        n += job.often().iter().count();
        n += job.often()[0].len();
        all.extend(job.often()); // fix: all.extend(job.often().iter().cloned());
        n += job.rarely().len();
        all.extend(job.rarely());
        drop(later(job));
    }
    if let Some(job) = jobs.first_mut() {
        let before = job.snapshot();
        job.name.push('x');
        n += before.len() + job.counted().len();
    }
    n + jobs.iter().map(Job::value).map(|s| s.len()).sum::<usize>()
}
