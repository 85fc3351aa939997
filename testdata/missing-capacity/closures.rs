//! Collections that a closure makes and fills.

pub struct Item {
    pub index: usize,
    pub name: String,
}

pub fn names(a: &[Item], b: &[Item]) -> (Vec<String>, Vec<String>) {
    let get = |items: &[Item]| -> Vec<String> {
        let mut result = Vec::new(); // expect: missing-capacity => let mut result = Vec::with_capacity(items.len());
        for item in items {
            result.push(item.name.to_uppercase());
        }
        result
    };
    (get(a), get(b))
}

pub fn without_runs(a: &[Item], b: &[Item]) -> (Vec<String>, Vec<String>) {
    let get = |items: &[Item]| -> Vec<String> {
        let mut last = None;
        let mut result = Vec::new(); // ok: how many are left out is not known
        for item in items {
            if last == Some(item.index) {
                continue;
            }
            last = Some(item.index);
            result.push(item.name.to_uppercase());
        }
        result
    };
    (get(a), get(b))
}

pub fn gathered(lists: &[Vec<u8>]) -> Vec<u8> {
    let mut all = Vec::new(); // ok: the closure runs for each list
    lists.iter().for_each(|list| {
        for byte in list {
            all.push(*byte);
        }
    });
    all
}

pub fn parsed(rows: &[Vec<&str>]) -> Result<Vec<Vec<u32>>, std::num::ParseIntError> {
    rows.iter()
        .map(|row| {
            let mut numbers = Vec::new(); // expect: missing-capacity => let mut numbers = Vec::with_capacity(row.len());
            for cell in row {
                numbers.push(cell.parse::<u32>()?);
            }
            Ok(numbers)
        })
        .collect()
}

pub fn prefixes(rows: &[Vec<u32>]) -> Vec<Vec<u32>> {
    rows.iter()
        .map(|row| {
            let mut numbers = Vec::new(); // ok: the loop may end early
            for cell in row {
                if *cell == 0 {
                    break;
                }
                numbers.push(*cell);
            }
            numbers
        })
        .collect()
}

pub fn until_zero(rows: &[Vec<u32>]) -> Vec<Vec<u32>> {
    rows.iter()
        .map(|row| {
            let mut numbers = Vec::new(); // ok: the closure may return early
            for cell in row {
                if *cell == 0 {
                    return numbers;
                }
                numbers.push(*cell);
            }
            numbers
        })
        .collect()
}
