// A macro of the program that looks at what it is given.
macro_rules! show {
    ($list:expr) => {
        println!("{:?}", $list)
    };
}

pub fn shown(n: u32) {
    let mut list = Vec::new(); // ok: a macro may do anything with it
    list.push(n);
    show!(list);
}
