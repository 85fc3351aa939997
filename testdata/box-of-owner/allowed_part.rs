// The module's declaration allows redundant_allocation, nothing else.
struct Part {
    both: Box<Box<u64>>,     // ok: allowed in the file that declares the module
    names: Box<Vec<String>>, // expect: box-of-owner => names: Vec<String>,
}
