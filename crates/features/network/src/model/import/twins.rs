//! Which rows of one list could be one.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use actors::duplicates::{Portrait, keys};

use super::line::{Line, Twin, Whom};

/// The rows of a list by what they share: blocking keys as the directory has them, only as numbers.
pub struct Twins {
    portraits: Vec<Portrait>,
    /// Key and row, in the order of keys.
    blocks: Vec<(u64, u32)>,
    /// The keys of each row, one row after the other, and where each row begins.
    keys: Vec<u64>,
    starts: Vec<u32>,
    /// The print of each row, and the first row of each print.
    prints: Vec<u64>,
    firsts: HashMap<u64, u32>,
}

/// A block with more rows says too little, as in the directory.
const BLOCK: usize = 40;
/// Pairs are shown from this score on, as the directory proposes them.
const THRESHOLD: u8 = 50;
/// How many rows are named as twins of one.
const NAMED: usize = 3;

impl Twins {
    /// Looks at all rows of a list.
    pub fn of(lines: &[Line]) -> Self {
        let mut twins = Self {
            portraits: Vec::with_capacity(lines.len()),
            blocks: Vec::new(),
            keys: Vec::new(),
            starts: vec![0],
            prints: Vec::with_capacity(lines.len()),
            firsts: HashMap::new(),
        };
        for (row, line) in (0..).zip(lines) {
            let facts = line.facts();
            twins.keys.extend(keys(&facts).iter().map(|key| hashed(key)));
            let start = twins.starts.last().map_or(0, |start| *start as usize);
            twins.blocks.extend(twins.keys[start..].iter().map(|key| (*key, row)));
            twins.starts.push(u32::try_from(twins.keys.len()).unwrap_or(u32::MAX));
            twins.portraits.push(Portrait::of(Line::KIND, &facts));
            let print = hashed(&line.print());
            twins.prints.push(print);
            twins.firsts.entry(print).or_insert(row);
        }
        twins.blocks.sort_unstable();
        twins
    }

    /// The earlier row that says exactly the same, if there is one.
    pub fn same(&self, lines: &[Line], row: usize) -> Option<u32> {
        let first = *self.firsts.get(&self.prints[row])? as usize;
        (first < row && lines[first].print() == lines[row].print()).then(|| lines[first].number)
    }

    /// What of a row is compared.
    pub fn portrait(&self, row: usize) -> &Portrait {
        &self.portraits[row]
    }

    /// The earlier rows that could be the same, the likest first.
    pub fn perhaps(&self, lines: &[Line], row: usize) -> Vec<Twin> {
        let mut others: HashSet<u32> = HashSet::new();
        for key in self.keys[self.starts[row] as usize..self.starts[row + 1] as usize].iter().copied() {
            let start = self.blocks.partition_point(|(other, _)| *other < key);
            let block = self.blocks[start..].iter().take_while(|(other, _)| *other == key);
            if block.clone().nth(BLOCK).is_none() {
                others.extend(block.map(|(_, other)| *other).filter(|other| (*other as usize) < row));
            }
        }
        let twin = |other: u32| {
            let line = &lines[other as usize];
            let shares = lines[row].contacts().any(|contact| line.contacts().any(|theirs| theirs == contact));
            let score = self.portraits[row].compare(&self.portraits[other as usize], shares).value;
            (score >= THRESHOLD).then(|| Twin {
                whom: Whom::Row(line.number),
                name: line.name.clone(),
                place: line.place.clone(),
                score,
            })
        };
        let mut twins: Vec<Twin> = others.into_iter().filter_map(twin).collect();
        twins.sort_by_key(|twin| {
            let Whom::Row(number) = twin.whom else { return (std::cmp::Reverse(twin.score), 0) };
            (std::cmp::Reverse(twin.score), number)
        });
        twins.truncate(NAMED);
        twins
    }
}

fn hashed(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
