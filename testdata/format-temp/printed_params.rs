use std::fmt::{Debug, Display};

pub struct Shell {
    lines: usize,
}

impl Shell {
    pub fn warn<T: Display>(&mut self, message: T) {
        eprintln!("warning: {message}");
        self.lines += 1;
    }

    pub fn note(&mut self, message: impl Display) {
        eprintln!("note: {message}");
        self.lines += 1;
    }

    pub fn keep<T: Display>(&self, message: T) -> Option<T> {
        if self.lines == 0 {
            return None;
        }
        Some(message)
    }

    pub fn show<T: Display + Debug>(&mut self, message: T) {
        eprintln!("{message} {message:?}");
        self.lines += 1;
    }

    pub fn store<T: Into<String>>(&mut self, message: T) {
        self.lines += message.into().len();
    }
}

pub fn run(shell: &mut Shell, name: &str, count: usize) -> usize {
    shell.warn(format!("no {name} found")); // expect: format-temp => shell.warn(format_args!("no {name} found"));
    shell.note(format!("{name}: {count}")); // expect: format-temp => shell.note(format_args!("{name}: {count}"));
    let kept = shell.keep(format!("{name}")); // ok: it is given back
    shell.show(format!("{name}")); // ok: quotation marks would be missing
    shell.store(format!("{name}")); // ok: it becomes a String
    let text = format!("{name}-{count}"); // ok: it is used twice
    shell.warn(&text);
    shell.note(text);
    kept.map_or(0, |k| k.len())
}

impl Shell {
    pub fn verbose<F: FnMut(&mut Shell)>(&mut self, mut callback: F) {
        if self.lines > 1 {
            callback(self);
        }
    }

    pub fn quiet(&mut self, callback: impl FnOnce(&mut Shell, &str)) {
        callback(self, "");
    }
}

pub fn pass(shell: &mut Shell, cell: &std::cell::RefCell<Shell>, name: &str) {
    shell.verbose(|shell| shell.warn(format!("no {name}"))); // expect: format-temp => shell.verbose(|shell| shell.warn(format_args!("no {name}")));
    shell.quiet(|out, sign| out.note(format!("{sign}{name}"))); // expect: format-temp => shell.quiet(|out, sign| out.note(format_args!("{sign}{name}")));
    cell.borrow_mut().verbose(|shell| shell.warn(format!("{name}?"))); // expect: format-temp => cell.borrow_mut().verbose(|shell| shell.warn(format_args!("{name}?")));
}

#[derive(Debug)]
pub struct ReadError(String);

fn broken(what: impl Display) -> ReadError {
    ReadError(what.to_string())
}

pub fn read(shell: &mut Shell, name: &str, size: Result<usize, ReadError>) -> Result<usize, ReadError> {
    let size = size.map_err(|_| broken(format!("no {name}")))?; // ok: errors are rare enough
    match size.checked_sub(4) {
        Some(rest) => Ok(rest),
        None => {
            shell.report_error(format!("{name} is short")); // ok: errors are rare enough
            Ok(0)
        }
    }
}

impl Shell {
    fn report_error(&mut self, message: impl Display) {
        eprintln!("error: {message}");
        self.lines += 1;
    }
}

/// What prints `run` and `pass` is printed again and again.
pub fn each(shell: &mut Shell, cell: &std::cell::RefCell<Shell>, names: &[String]) {
    for name in names {
        run(shell, name, 1);
        pass(shell, cell, name);
        let _ = found(shell, &[], &[name]);
    }
}

pub fn once(shell: &mut Shell, name: &str) {
    shell.warn(format!("no {name} here")); // ok: a message that is printed once
}

pub fn say_error(shell: &mut Shell, names: &[String]) {
    for name in names {
        shell.warn(format!("no {name} here")); // ok: errors are rare enough
    }
}

fn shown(from: &str) -> usize {
    println!("{from}");
    1
}

pub fn show(path: &std::path::Path) -> usize {
    shown(&path.display().to_string()) // ok: another signature for one text
}

pub fn found(shell: &mut Shell, list: &[u32], names: &[&str]) -> Result<usize, String> {
    let Some(first) = list.first() else {
        shell.warn(format!("none of {}", names.len())); // expect: format-temp => shell.warn(format_args!("none of {}", names.len()));
        return Ok(0);
    };
    let Ok(last) = usize::try_from(*first) else {
        shell.warn(format!("{first} is too large")); // ok: it went wrong
        return Err(String::from("too large"));
    };
    Ok(last)
}
