// broken: needs the crate serde
use serde::ser::{Serialize, Serializer};

pub fn pairs<S: Serializer>(list: &[(String, u32)], s: S) -> Result<S::Ok, S::Error> {
    list.iter().map(|(name, n)| (name, n + 1)).collect::<Vec<_>>().serialize(s) // expect: collect-temp => s.collect_seq(list.iter().map(|(name, n)| (name, n + 1)))
}

pub fn some<S: Serializer>(list: &[(String, u32)], s: S) -> Result<S::Ok, S::Error> {
    let many: Vec<_> = list.iter().filter(|(_, n)| *n > 1).collect(); // ok: some formats want to know how many come
    many.serialize(s)
}

pub fn sorted<S: Serializer>(list: &[(String, u32)], s: S) -> Result<S::Ok, S::Error> {
    let mut all: Vec<_> = list.iter().map(|(name, _)| name).collect(); // ok: it is sorted first
    all.sort();
    all.serialize(s)
}

pub fn set<S: Serializer>(list: &[(String, u32)], s: S) -> Result<S::Ok, S::Error> {
    let all: std::collections::BTreeSet<_> = list.iter().map(|(name, _)| name).collect(); // ok: each once
    all.serialize(s)
}
