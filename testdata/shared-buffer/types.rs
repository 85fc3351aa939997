use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

struct Page {
    text: Rc<String>,              // expect: shared-buffer => text: Rc<str>,
    list: Arc<Vec<u8>>,            // expect: shared-buffer => list: Arc<[u8]>,
    map: Rc<HashMap<String, u64>>, // ok: no slice can stand for a map
    part: Rc<str>,                 // ok: one object
    late: Arc<std::sync::LazyLock<String>>, // ok: the owner is made later
}
