//! What a function returns by shared reference is borrowed from its arguments, even where nothing else is known of it.

use std::cell::{Cell, OnceCell};

extern "C" {
    fn opaque();
}

pub struct Http {
    pub ca: Option<String>,
    pub used: Cell<Option<u32>>,
}

pub struct Config {
    http: OnceCell<Http>,
    list: Vec<Http>,
}

impl Config {
    pub fn http(&self) -> Result<&Http, String> {
        unsafe { opaque() };
        self.http.get().ok_or_else(|| "none".into())
    }

    pub fn pick(&self, at: usize) -> &Http {
        unsafe { opaque() };
        &self.list[at]
    }

    pub fn marked(&mut self) -> &Http {
        unsafe { opaque() };
        &self.list[0]
    }
}

pub fn shown(config: &Config) -> Result<usize, String> {
    let http = config.http()?;
    if let Some(ca) = http.ca.clone() { // expect: copy-only-read => if let Some(ca) = http.ca.as_ref() {
        println!("{ca}");
        return Ok(ca.len());
    }
    Ok(0)
}

pub fn cleared(mut config: Config) {
    let ca = config.pick(0).ca.clone(); // ok: what it is a copy of is gone before the last look
    config.list.clear();
    println!("{ca:?}");
}

pub fn exclusive(config: &mut Config) {
    let ca = config.marked().ca.clone(); // ok: a reference would keep `config` borrowed
    config.list.clear();
    println!("{ca:?}");
}
