//! What a function of the project gives its closure is known from its signature.

#[derive(Clone, Default)]
pub struct Dep {
    pub name: String,
    pub flags: Vec<u8>,
}

pub struct Deps {
    list: Vec<Dep>,
}

impl Deps {
    pub fn map<F>(mut self, mut f: F) -> Deps
    where
        F: FnMut(Dep) -> Dep,
    {
        self.list = self.list.into_iter().map(|dep| f(dep)).collect();
        self
    }

    pub fn each(&self, f: &mut dyn FnMut(&Dep)) {
        for dep in &self.list {
            f(dep);
        }
    }
}

fn with<T>(value: T, f: impl FnOnce(T) -> T) -> T {
    f(value)
}

fn made<T: Default>() -> T {
    T::default()
}

pub fn locked(deps: Deps, name: &str) -> Deps {
    deps.map(|dep| {
        if dep.name == name {
            let mut dep = dep.clone(); // expect: last-use-copy => let mut dep = dep;
            dep.flags.push(1);
            return dep;
        }
        dep
    })
}

pub fn marked(deps: Deps) -> Deps {
    deps.map(|dep| {
        let mut other = dep.clone(); // ok: `dep` is asked for its flags below
        other.flags.clear();
        other.flags.push(dep.flags.len() as u8);
        other
    })
}

pub fn gathered(deps: &Deps) -> Vec<Dep> {
    let mut all = Vec::new();
    deps.each(&mut |dep| all.push(dep.clone())); // ok: `dep` is borrowed
    all
}

pub fn count() -> usize {
    let bytes = made::<Vec<u8>>();
    with(bytes, |list| list.clone()).len() // expect: last-use-copy => with(bytes, |list| list).len()
}
