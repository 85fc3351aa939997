use std::fmt::Write;

macro_rules! say {
    ($($arg:tt)*) => {
        println!($($arg)*)
    };
}

macro_rules! say_if {
    ($on:expr, $($arg:tt)*) => {{
        if $on {
            eprintln!($($arg)*);
        }
    }};
}

macro_rules! put {
    ($to:expr, $($arg:expr),+ $(,)?) => {
        write!($to, $($arg),+).unwrap()
    };
}

macro_rules! later {
    ($($arg:tt)*) => {
        (|| println!($($arg)*))
    };
}

macro_rules! each {
    ($n:expr, $($arg:tt)*) => {
        for _ in 0..$n {
            println!($($arg)*);
        }
    };
}

macro_rules! odd {
    ($($arg:tt)*) => {
        println!("odd: {}", stringify!($($arg)*))
    };
}

macro_rules! kept {
    ($list:expr, $($arg:tt)*) => {
        $list.push(format!($($arg)*))
    };
}

macro_rules! inner {
    ($($arg:tt)*) => {
        say!($($arg)*)
    };
}

pub fn print(out: &mut String, name: &str, on: bool) {
    say!("name: {}", format!("<{name}>")); // expect: format-temp => say!("name: {}", format_args!("<{name}>"));
    say_if!(on, "name: {}", format!("<{name}>")); // expect: format-temp => say_if!(on, "name: {}", format_args!("<{name}>"));
    put!(out, "name: {}", format!("<{name}>")); // expect: format-temp => put!(out, "name: {}", format_args!("<{name}>"));
    later!("name: {}", format!("<{name}>"))(); // ok: a closure prints it
    each!(2, "name: {}", format!("<{name}>")); // ok: it comes by more than once
    odd!("name: {}", format!("<{name}>")); // ok: it is not even formatted
    inner!("name: {}", format!("<{name}>")); // ok: of another macro of the project
}

pub fn keep(names: &mut Vec<String>, name: &str) {
    kept!(names, "name: {}", format!("<{name}>")); // ok: what becomes of it is not seen
}

mod twice {
    macro_rules! two {
        ($($arg:tt)*) => {
            println!($($arg)*)
        };
    }

    pub fn first(name: &str) {
        two!("name: {}", format!("<{name}>")); // ok: there are two of that name
    }

    pub mod other {
        macro_rules! two {
            ($($arg:tt)*) => {
                drop(vec![$($arg)*])
            };
        }

        pub fn second(name: String) {
            two!(name, String::new()); // ok: and this one keeps what it gets
        }
    }
}

pub fn run(name: &str) {
    twice::first(name);
    twice::other::second(name.to_owned());
}
