// broken: needs the crate url
use url::Url;

const INDEX: &str = "https://example.org/index";

pub fn is_default(url: &Url) -> bool {
    url.to_string() == INDEX // expect: owned-compare => url.as_str() == INDEX
}

pub fn is_same(url: &Url, other: &str) -> bool {
    other != url.to_string() // expect: owned-compare => other != url.as_str()
}

pub fn is_long(url: &Url) -> bool {
    url.to_string().contains("//") // expect: owned-compare => url.as_str().contains("//")
}

pub fn is_given(url: &Url, other: &Option<String>) -> bool {
    Some(url.to_string()) == *other // fn: owned-compare the text is in an Option
}

pub fn keep(url: &Url, all: &mut Vec<String>) {
    let text = url.to_string(); // ok: it is kept, too
    if text != INDEX {
        all.push(text);
    }
}
