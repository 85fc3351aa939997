// broken: needs a crate that is not there
//! What a closure of an unknown function receives may be a reference: then names in its patterns are references, too.
use foreign::Table;

pub enum Usage {
    Open { sites: Vec<u32> },
    Closed { sites: Vec<u32> },
    Both(Vec<u32>, Vec<u32>),
}

pub fn close(table: &mut Table<Usage>, key: u32) {
    table.change(key, |entry| {
        if let Usage::Open { sites } = entry {
            *entry = Usage::Closed { sites: sites.clone() }; // ok: `sites` may be a reference
        } else if let Usage::Both(first, _) = entry {
            *entry = Usage::Closed { sites: first.clone() }; // ok: so may `first`
        }
    });
}
