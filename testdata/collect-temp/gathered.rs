// Collections that are made for one look.
use std::collections::{BTreeSet, HashMap, HashSet};

pub struct Node {
    name: String,
    size: usize,
}

pub struct Tree {
    nodes: Vec<Node>,
    total: usize,
}

fn weight(node: &Node) -> usize {
    node.size + node.name.len()
}

fn logged(node: &Node) -> usize {
    println!("{}", node.name);
    node.size
}

impl Tree {
    pub fn heavy(&self) -> usize {
        self.nodes.iter().filter(|n| n.size > 9).collect::<Vec<_>>().len() // expect: collect-temp => self.nodes.iter().filter(|n| n.size > 9).count()
    }

    pub fn is_light(&self) -> bool {
        self.nodes.iter().filter(|n| n.size > 9).collect::<Vec<_>>().is_empty() // expect: collect-temp => self.nodes.iter().filter(|n| n.size > 9).next().is_none()
    }

    pub fn knows(&self, size: usize) -> bool {
        self.nodes.iter().map(|n| n.size).collect::<Vec<_>>().contains(&size) // expect: collect-temp => self.nodes.iter().map(|n| n.size).any(|x| x == size)
    }

    pub fn knows_as_set(&self, size: usize) -> bool {
        self.nodes.iter().map(|n| n.size).collect::<HashSet<_>>().contains(&size) // expect: collect-temp => self.nodes.iter().map(|n| n.size).any(|x| x == size)
    }

    pub fn sizes(&self) -> usize {
        self.nodes.iter().map(|n| n.size).collect::<HashSet<_>>().len() // ok: a set leaves out what is there already
    }

    pub fn first(&self) -> usize {
        *self.nodes.iter().map(|n| n.size).collect::<Vec<_>>().first().unwrap_or(&0) // expect: collect-temp => self.nodes.iter().map(|n| n.size).next().unwrap_or(0)
    }

    pub fn third(&self) -> Option<usize> {
        self.nodes.iter().map(|n| n.size).collect::<Vec<_>>().get(2).copied() // expect: collect-temp => self.nodes.iter().map(|n| n.size).nth(2)
    }

    pub fn first_two(&self) -> usize {
        self.nodes.iter().map(|n| n.size).collect::<Vec<_>>().get(..2).map_or(0, |x| x[0]) // ok: a part of the elements
    }

    pub fn line(&self) -> String {
        self.nodes.iter().map(|n| n.name.as_str()).collect::<Vec<_>>().join(", ") // ok: a loop that writes the parts is longer, and its text grows
    }

    pub fn names_in_one(&self) -> String {
        self.nodes.iter().map(|n| n.name.as_str()).collect::<Vec<_>>().concat() // expect: collect-temp => self.nodes.iter().map(|n| n.name.as_str()).collect::<String>()
    }

    pub fn sum(&self) -> usize {
        let mut sum = 0;
        let weights: Vec<usize> = self.nodes.iter().map(|n| weight(n)).collect(); // expect: collect-temp => let weights = self.nodes.iter().map(|n| weight(n));
        for w in weights {
            sum += w;
        }
        sum
    }

    pub fn sum_at_once(&self) -> usize {
        let mut sum = 0;
        for w in self.nodes.iter().map(|n| n.size).collect::<Vec<_>>() { // expect: collect-temp => for w in self.nodes.iter().map(|n| n.size) {
            sum += w;
        }
        sum
    }

    pub fn doubled(&self) -> Vec<usize> {
        let sizes: Vec<usize> = self.nodes.iter().map(|n| n.size).collect(); // expect: collect-temp => let sizes = self.nodes.iter().map(|n| n.size);
        sizes.into_iter().map(|s| 2 * s).collect()
    }

    pub fn add_to(&self, out: &mut Vec<String>) {
        out.extend(self.nodes.iter().map(|n| n.name.clone()).collect::<Vec<_>>()); // expect: collect-temp => out.extend(self.nodes.iter().map(|n| n.name.clone()));
    }

    pub fn add_logged(&self, out: &mut Vec<usize>) {
        out.extend(self.nodes.iter().map(|n| logged(n)).collect::<Vec<_>>()); // expect: collect-temp => out.extend(self.nodes.iter().map(|n| logged(n)));
    }

    pub fn says_something(&self) {
        for size in self.nodes.iter().map(|n| logged(n)).collect::<Vec<_>>() { // ok: what is printed would come in another order
            println!("{size}");
        }
    }

    pub fn stops(&self) -> bool {
        self.nodes.iter().map(|n| logged(n)).collect::<Vec<_>>().contains(&3) // ok: everything is printed
    }

    fn add(&mut self, size: usize) {
        self.total += size;
    }

    pub fn changes_itself(&mut self) {
        for size in self.nodes.iter().map(|n| n.size).collect::<Vec<_>>() { // ok: the loop changes what is gone through
            self.add(size);
        }
    }

    pub fn grows(&mut self) {
        let sizes: Vec<usize> = self.nodes.iter().map(|n| n.size).collect(); // ok: the loop adds to what is gone through
        for size in sizes {
            self.nodes.push(Node { name: String::new(), size });
        }
    }
}

pub fn twice(list: &mut Vec<u32>) {
    list.extend(list.iter().map(|x| x + 1).collect::<Vec<_>>()); // ok: the list cannot be read while it grows
}

pub fn counts(list: &[u32], limit: u32) -> u32 {
    let mut seen = 0;
    let small: Vec<u32> = list.iter().copied().filter(|x| *x < limit + seen).collect(); // ok: the loop changes what the closure reads
    for x in small {
        seen += x;
    }
    seen
}

pub fn numbers_words(words: &[&str]) -> u32 {
    let mut next = 0;
    let numbered: Vec<u32> = words.iter().map(|w| { next += 1; next + w.len() as u32 }).collect(); // ok: the closure counts
    let mut sum = next;
    for n in numbered {
        sum += n;
    }
    sum
}

pub fn used_twice(words: &[&str]) -> usize {
    let long: Vec<_> = words.iter().filter(|w| w.len() > 3).collect(); // ok: looked at twice
    let mut sum = long.len();
    for w in long {
        sum += w.len();
    }
    sum
}

pub fn sorted(words: &[String]) -> usize {
    let mut all: Vec<&String> = words.iter().collect(); // ok: it is sorted
    all.sort();
    let mut sum = 0;
    for w in all {
        sum = 2 * sum + w.len();
    }
    sum
}

pub fn unique(words: &[String]) -> usize {
    let mut sum = 0;
    for w in words.iter().collect::<BTreeSet<_>>() { // ok: a set sorts and leaves out
        sum = 2 * sum + w.len();
    }
    sum
}

pub fn parsed(words: &[String]) -> Result<u32, std::num::ParseIntError> {
    let mut sum = 0;
    for n in words.iter().map(|w| w.parse::<u32>()).collect::<Result<Vec<_>, _>>()? { // ok: nothing is summed if one is no number
        sum += n;
    }
    Ok(sum)
}

pub fn backwards(text: &str) -> usize {
    let mut sum = 0;
    for line in text.lines().map(|l| l.len()).collect::<Vec<_>>().into_iter().rev() { // ok: not every iterator can be gone through from its end
        sum = 2 * sum + line;
    }
    sum
}

pub fn in_a_loop(words: &[&str], rounds: usize) -> usize {
    let long: Vec<_> = words.iter().filter(|w| w.len() > 3).collect(); // ok: gone through once per round
    let mut sum = 0;
    for _ in 0..rounds {
        for w in &long {
            sum += w.len();
        }
    }
    sum
}

pub fn given_away(words: &[&str]) -> Vec<usize> {
    let lengths: Vec<usize> = words.iter().map(|w| w.len()).collect(); // ok: returned
    lengths
}

pub fn received(channel: &std::sync::mpsc::Receiver<u32>, back: &std::sync::mpsc::Sender<u32>) {
    for x in channel.try_iter().collect::<Vec<_>>() { // ok: what is sent meanwhile would come along
        back.send(x + 1).unwrap();
    }
}

pub fn keys(map: &mut HashMap<String, u32>) {
    for key in map.keys().cloned().collect::<Vec<_>>() { // ok: the loop removes
        map.remove(&key);
    }
}

pub fn drained() -> Vec<u32> {
    let mut list = vec![1u32, 2, 3];
    list.push(4);
    list.drain(..).collect() // expect: collect-temp => list
}

pub fn taken(list: &mut Vec<u32>) -> Vec<u32> {
    list.drain(..).collect() // expect: collect-temp => std::mem::take(list)
}

pub fn part(list: &mut Vec<u32>) -> Vec<u32> {
    list.drain(1..).collect() // ok: a part
}

pub fn other_kind(list: &mut Vec<u32>) -> HashSet<u32> {
    list.drain(..).collect() // ok: another kind of collection
}

pub fn has_run(text: &str, n: usize) -> bool {
    let lines: Vec<&str> = text.lines().collect(); // ok: several elements at a time
    for window in lines.windows(n) {
        if window.iter().all(|line| line.is_empty()) {
            return true;
        }
    }
    false
}

pub fn in_parts(words: &[String]) -> usize {
    let all: Vec<usize> = words.iter().map(|w| w.len()).collect(); // ok: an iterator has no parts of several elements
    let mut sum = 0;
    for part in all.chunks(2) {
        sum = 2 * sum + part.len();
    }
    sum
}

pub fn threads(work: Vec<u32>) -> u32 {
    let threads: Vec<_> = work.iter().copied().map(|n| std::thread::spawn(move || n + 1)).collect(); // ok: all have to run before one is waited for
    let mut sum = 0;
    for t in threads {
        sum += t.join().unwrap();
    }
    sum
}

pub fn lend(words: &[&str]) -> usize {
    let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect(); // ok: references to the elements are kept
    let mut seen: HashSet<&str> = HashSet::with_capacity(words.len());
    for w in lower.iter() {
        seen.insert(w.as_str());
    }
    seen.len()
}

pub fn many_threads(n: u32) -> u32 {
    let threads: Vec<_> = (0..n).map(|i| std::thread::spawn(move || i + 1)).collect(); // ok: all have to run before one is waited for
    let mut sum = 0;
    for t in threads {
        sum += t.join().unwrap();
    }
    sum
}
