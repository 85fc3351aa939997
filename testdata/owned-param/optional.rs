use std::collections::HashMap;

#[derive(Clone)]
pub enum Readme {
    File(String),
    Shown(bool),
}

#[derive(Clone)]
pub struct Conf {
    name: String,
    list: Vec<String>,
    size: u32,
}

fn len(text: Option<String>) -> usize { // expect: owned-param => fn len(text: Option<&str>) -> usize {
    match text {
        Some(text) => text.len(),
        None => 0,
    }
}

pub fn len_of(text: &Option<String>) -> usize {
    len(text.clone()) // expect: owned-param => len(text.as_deref())
}

fn file(readme: Option<Readme>) -> Option<String> { // expect: owned-param => fn file(readme: Option<&Readme>) -> Option<String> {
    match &readme {
        None => None,
        Some(value) => match value {
            Readme::Shown(true) => Some("README".to_string()),
            Readme::Shown(false) => None,
            Readme::File(name) => Some(name.clone()),
        },
    }
}

pub fn file_of(readme: &Option<Readme>) -> Option<String> {
    file(readme.clone()) // expect: owned-param => file(readme.as_ref())
}

fn weight(conf: Conf) -> usize { // expect: owned-param => fn weight(conf: &Conf) -> usize {
    if conf.size > 2 {
        conf.name.len()
    } else {
        conf.list.len()
    }
}

pub fn weight_of(conf: &Conf) -> usize {
    weight(conf.clone()) // expect: owned-param => weight(conf)
}

fn total(counts: HashMap<String, u32>) -> u32 { // expect: owned-param => fn total(counts: &HashMap<String, u32>) -> u32 {
    counts.values().sum()
}

pub fn total_of(counts: &HashMap<String, u32>) -> u32 {
    total(counts.clone()) // expect: owned-param => total(counts)
}

fn name(conf: Conf) -> String { // ok: a part of it is given back
    conf.name
}

fn apart(conf: Conf) -> usize { // ok: it is taken apart
    let Conf { name, list, size } = conf;
    name.len() + list.len() + size as usize
}

fn shown(readme: Readme) -> usize { // ok: it is taken apart
    match readme {
        Readme::File(name) => name.len(),
        Readme::Shown(shown) => shown as usize,
    }
}

pub fn parts(conf: &Conf, readme: &Readme) -> usize {
    name(conf.clone()).len() + apart(conf.clone()) + shown(readme.clone()) // ok: as above
}

impl Conf {
    fn grow(&mut self, text: String) { // ok: who copies for it has lent itself
        self.size += text.len() as u32;
    }

    pub fn double(&mut self) {
        self.grow(self.name.clone()); // ok: the original is a part of what is changed
    }
}
