use std::collections::HashMap;

pub struct Env {
    found: HashMap<String, u32>,
    last: String,
}

impl Env {
    fn matches(&self, id: &str, n: u32) -> bool {
        self.found.get(id).map_or(true, |m| *m == n)
    }

    fn insert_if(&mut self, id: String, n: u32) -> Option<&mut Self> { // expect: owned-param => fn insert_if(&mut self, id: &str, n: u32) -> Option<&mut Self> {
        if self.matches(&id, n) { // fix: if self.matches(id, n) {
            self.found.insert(id, n); // fix: self.found.insert(id.to_owned(), n);
            Some(self)
        } else {
            None
        }
    }

    fn insert(&mut self, id: String, n: u32) { // ok: it is kept on all paths
        self.found.insert(id, n);
    }

    fn insert_checked(&mut self, id: String, n: u32) -> Result<(), u32> { // ok: nothing is saved but when it fails
        if n == 0 {
            return Err(n);
        }
        self.found.insert(id, n);
        Ok(())
    }

    fn insert_some(&mut self, id: Option<String>, n: u32) { // ok: there is nothing on the other path
        if let Some(id) = id {
            self.found.insert(id, n);
        }
    }

    fn shared(&mut self, id: String) { // ok: some callers hand over what they own
        if self.last != id {
            self.last = id;
        }
    }

    fn joined(&mut self, mut id: String) { // ok: it is changed
        id.push('!');
        if self.last != id {
            self.last = id;
        }
    }
}

pub fn fill(env: &mut Env, name: &str, owned: String) {
    env.insert_if(name.to_string(), 1); // expect: owned-param => env.insert_if(name, 1);
    env.insert(name.to_string(), 2); // ok: it is kept
    let _ = env.insert_checked(name.to_string(), 3); // ok: it is kept unless that fails
    env.insert_some(Some(name.to_string()), 4); // ok: it is kept
    env.shared(name.to_string()); // ok: others hand over what they own
    env.shared(owned);
    env.joined(name.to_string()); // ok: it is changed
}
