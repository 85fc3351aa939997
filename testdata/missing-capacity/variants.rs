// broken: needs the crates serde_json and toml
use serde_json::Value;

pub fn texts(value: Value) -> Result<Vec<String>, String> {
    let Value::Array(list) = value else {
        return Err("no list".to_string());
    };
    let mut all = Vec::new(); // expect: missing-capacity
    for one in &list {
        all.push(one.to_string());
    }
    Ok(all)
}

pub fn keys(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Table(table) => {
            let mut all = Vec::new(); // expect: missing-capacity
            for (key, _) in table {
                all.push(key.to_uppercase());
            }
            all
        }
        _ => Vec::new(), // ok: it stays empty
    }
}

pub enum Own {
    Array(std::sync::mpsc::Receiver<u32>),
}

pub fn own(value: Own) -> Vec<u32> {
    let Own::Array(list) = value;
    let mut all = Vec::new(); // ok: nobody knows how many come
    for one in list {
        all.push(one);
    }
    all
}
