// Boxes that are and are not needed.
pub trait Shape {
    fn area(&self) -> f64;
}

#[derive(Clone)]
pub struct Point {
    x: f64,
    y: f64,
}

impl Shape for Point {
    fn area(&self) -> f64 {
        self.x * self.y
    }
}

fn norm(p: &Point) -> f64 {
    p.x.hypot(p.y)
}

fn boxed_norm(p: &Box<Point>) -> f64 {
    p.x.hypot(p.y)
}

pub fn number(n: u64) -> u64 {
    let mut sum = Box::new(1u64); // expect: boxed-local => let mut sum = 1u64;
    for i in 0..n {
        *sum += i; // fix: sum += i;
    }
    *sum // fix: sum
}

pub fn record(x: f64) -> f64 {
    let p = Box::new(Point { x, y: 1.0 }); // expect: boxed-local => let p = Point { x, y: 1.0 };
    norm(&p) + p.x
}

fn taken(p: Box<Point>) -> f64 { // expect: boxed-local => fn taken(p: Point) -> f64 {
    p.x + norm(&p)
}

pub fn gives(x: f64) -> f64 {
    taken(Box::new(Point { x, y: 2.0 })) // fix: taken(Point { x, y: 2.0 })
}

pub fn needs_box(x: f64) -> f64 {
    let p = Box::new(Point { x, y: 1.0 }); // ok: the function takes the box
    boxed_norm(&p)
}

pub fn any(x: f64) -> f64 {
    let p: Box<dyn Shape> = Box::new(Point { x, y: 1.0 }); // ok: of a size that is not known
    p.area()
}

pub fn returned(x: f64) -> Box<Point> {
    let mut p = Box::new(Point { x, y: 1.0 }); // ok: returned
    p.y = 2.0;
    p
}

pub fn copied(x: f64) -> Box<Point> {
    let p = Box::new(Point { x, y: 1.0 }); // ok: a box is made of it
    let q = p.clone();
    println!("{} {}", p.x, q.x);
    q
}

pub fn exported(p: Box<Point>) -> f64 { // ok: others call it
    p.x
}

pub fn sent(x: f64) -> f64 {
    let p = Box::new(Point { x, y: 1.0 }); // ok: a thread takes it along
    std::thread::spawn(move || p.x).join().unwrap()
}

fn in_a_table(p: Box<Point>) -> f64 { // ok: a table holds it by its type
    p.x
}

pub static TABLE: [fn(Box<Point>) -> f64; 1] = [in_a_table];

pub struct Nothing;

impl Nothing {
    fn speak(&self) -> u32 {
        1
    }
}

pub fn of_nothing() -> u32 {
    let nothing = Box::new(Nothing); // ok: what takes no room is not allocated
    nothing.speak()
}
