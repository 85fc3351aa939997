use std::path::PathBuf;

pub struct Job {
    pub name: String,
    pub size: usize,
    pub path: PathBuf,
}

pub fn order(jobs: &mut Vec<Job>, words: &mut [String]) {
    jobs.sort_by_key(|job| job.name.clone()); // expect: sort-alloc => jobs.sort_by(|a, b| a.name.cmp(&b.name));
    jobs.sort_by_key(|job| { // fix: jobs.sort_by(|a, b| {
        (job.size, job.name.clone()) // expect: sort-alloc => a.size.cmp(&b.size).then_with(|| a.name.cmp(&b.name))
    });
    jobs.sort_unstable_by_key(|job| job.path.to_path_buf()); // expect: sort-alloc => jobs.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    words.sort_by_key(|word| word.to_lowercase()); // expect: sort-alloc => words.sort_by_cached_key(|word| word.to_lowercase());
    words.sort_by_cached_key(|word| word.to_lowercase()); // ok: one key per element
    jobs.sort_by_key(|job| job.size); // ok: no memory is needed for the key
    jobs.sort_by(|a, b| a.name.cmp(&b.name)); // ok: references are compared
}

pub fn ends(jobs: &[Job]) -> usize {
    let last = jobs.iter().max_by_key(|job| job.name.clone()); // expect: sort-alloc => let last = jobs.iter().max_by(|a, b| a.name.cmp(&b.name));
    let first = jobs.iter().min_by_key(|job| job.name.to_lowercase()); // ok: each key is made once anyway
    last.map_or(0, |job| job.size) + first.map_or(0, |job| job.size)
}

pub fn numbers(list: &mut Vec<u32>, slice: &mut [i64], words: &mut Vec<String>, pairs: &mut [(u8, u8)]) {
    list.sort(); // expect: sort-alloc => list.sort_unstable();
    slice.sort(); // expect: sort-alloc => slice.sort_unstable();
    list.sort_unstable(); // ok: it needs no memory
    words.sort(); // ok: equal texts may differ in their capacity
    pairs.sort(); // ok: only numbers are judged
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    pub number: u64,
    pub suffix: String,
}

pub fn versions(list: &mut [(Version, usize)]) {
    list.sort_by_key(|pair| pair.0.clone()); // ok: most have no suffix, and their copies need no memory
}
