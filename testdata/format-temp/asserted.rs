//! Texts for messages that are seldom written, and for arguments that are passed on.
pub fn asserted(n: u32) {
    assert!(n > 1, "error: {}", format!("bad {n}")); // expect: format-temp => assert!(n > 1, "error: {}", format_args!("bad {n}"));
    assert_eq!(n, 2, "error: {}", format!("bad {n}")); // expect: format-temp => assert_eq!(n, 2, "error: bad {n}");
    debug_assert_ne!(n, 3, "{}", n.to_string()); // expect: format-temp => debug_assert_ne!(n, 3, "{}", n);
    assert!(n > 4);
    assert_eq!(n, 5);
}

fn show(text: std::fmt::Arguments) {
    println!("{text}");
}

pub fn passed_on(n: u32) {
    show(format_args!("error: {}", format!("bad {n}"))); // fn: format-temp what is made of it is read as well
}

pub fn compared(text: &str, n: u32) {
    assert_eq!(text, format!("{n}"), "{text}"); // ok: compared, not printed
    assert!(text != "a", "{:>8}", format!("{n}")); // ok: the width is that of the whole text
}
