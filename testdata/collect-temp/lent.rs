//! Chains that begin with what a method lends, and the lints that say something of them.
#![allow(clippy::all)]

pub struct Target {
    name: String,
    library: bool,
}

pub struct Package {
    targets: Vec<Target>,
}

impl Target {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn is_library(&self) -> bool {
        self.library
    }
}

impl Package {
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    pub fn made(&self) -> Vec<String> {
        self.targets.iter().map(|t| t.name.to_uppercase()).collect()
    }
}

pub fn library<'a>(package: &'a Package, otherwise: &'a str) -> &'a str {
    package
        .targets()
        .iter()
        .filter(|t| t.is_library())
        .map(|t| t.name())
        .collect::<Vec<_>>() // expect: collect-temp =>
        .get(0) // fix: .next()
        .unwrap_or(&otherwise) // fix: .unwrap_or(otherwise)
}

pub fn all_names(package: &Package, names: &mut Vec<String>) {
    names.extend(package.targets().iter().map(|t| t.name.clone()).collect::<Vec<_>>()); // expect: collect-temp => names.extend(package.targets().iter().map(|t| t.name.clone()));
}

pub fn first_made(package: &Package) -> usize {
    let made = package.made();
    let lengths: Vec<usize> = made.iter().map(|name| name.len()).collect(); // ok: looked at twice
    lengths.len() + lengths.iter().sum::<usize>()
}
