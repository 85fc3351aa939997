use std::io::{self, BufRead, BufReader, Read};

pub fn comments<R: BufRead>(reader: R) -> io::Result<usize> { // fix: pub fn comments<R: BufRead>(mut reader: R) -> io::Result<usize> {
    let mut n = 0;
    for line in reader.lines() { // expect: line-alloc => let mut line = String::new(); while reader.read_line(&mut line)? != 0 {
        let line = line?; // fix:
        if line.starts_with('#') { // fix: if !line.starts_with('#') {
            continue; // fix: n += line.trim_end().len();
        } // fix: }
        n += line.len(); // fix: line.clear();
    }
    Ok(n)
}

pub fn lengths(input: impl Read) -> usize {
    let mut n = 0;
    for line in BufReader::new(input).lines() { // expect: line-alloc
        n += line.unwrap().trim().len();
    }
    n
}

pub fn fields(input: impl BufRead, all: &mut Vec<usize>) -> io::Result<()> {
    for field in input.split(b',') { // expect: line-alloc
        all.push(field?.len());
    }
    Ok(())
}

pub fn kept(input: impl BufRead) -> io::Result<Vec<String>> {
    let mut all = Vec::new();
    for line in input.lines() { // ok: the lines are kept
        let line = line?;
        if line.is_empty() {
            break;
        }
        all.push(line);
    }
    Ok(all)
}

pub fn kept_as_bytes(input: impl BufRead, all: &mut Vec<Vec<u8>>) -> io::Result<()> {
    for line in input.lines() { // ok: their memory is kept
        all.push(line?.into_bytes());
    }
    Ok(())
}

pub fn changed(input: impl BufRead) -> io::Result<usize> {
    let mut n = 0;
    for line in input.lines() { // ok: the line is changed
        let mut line = line?;
        line.push('!');
        n += line.len();
    }
    Ok(n)
}

pub fn first(input: impl BufRead) -> io::Result<String> {
    for line in input.lines() { // ok: one is given back
        let line = line?;
        if !line.is_empty() {
            return Ok(line);
        }
    }
    Ok(String::new())
}

pub fn of_text(text: &str) -> usize {
    let mut n = 0;
    for line in text.lines() { // ok: these are slices of the text
        n += line.len();
    }
    n
}

pub fn numbered(input: &mut dyn BufRead) -> io::Result<usize> {
    let mut n = 0;
    for (i, line) in input.lines().enumerate() { // fn: line-alloc an adaptor lies between
        n += line?.len() + i;
    }
    Ok(n)
}
