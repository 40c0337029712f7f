use serde::{Deserialize, Serialize};

/// Whether words stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// In both.
    Kept,
    /// Only before.
    Gone,
    /// Only after.
    Added,
}

/// A run of words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What became of them.
    pub change: Change,
    /// The words, with the space and line breaks behind them.
    pub words: String,
}

/// The most cells of the table by which the longest common words are found: 8 MB for an instant. Beyond it, what lies
/// between the common beginning and end is shown as replaced.
const MOST_CELLS: usize = 4_000_000;

/// How one text became another, word by word. The kept and gone parts together are `before`, the kept and added ones `after`.
pub fn diff(before: &str, after: &str) -> Vec<Part> {
    let (old, new): (Vec<&str>, Vec<&str>) = (pieces(before), pieces(after));
    let first = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let last = old[first..].iter().rev().zip(new[first..].iter().rev()).take_while(|(a, b)| a == b).count();
    let mut told = Told::default();
    told.say(Change::Kept, &old[..first]);
    told.middle(&old[first..old.len() - last], &new[first..new.len() - last]);
    told.say(Change::Kept, &old[old.len() - last..]);
    told.parts
}

/// Words with the white space behind them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut was_space = false;
    for (at, letter) in text.char_indices() {
        if was_space && !letter.is_whitespace() {
            pieces.push(&text[start..at]);
            start = at;
        }
        was_space = letter.is_whitespace();
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

#[derive(Default)]
struct Told {
    parts: Vec<Part>,
}

impl Told {
    fn say(&mut self, change: Change, pieces: &[&str]) {
        if pieces.is_empty() {
            return;
        }
        match self.parts.last_mut().filter(|part| part.change == change) {
            Some(part) => part.words.push_str(&pieces.concat()),
            None => self.parts.push(Part { change, words: pieces.concat() }),
        }
    }

    fn middle(&mut self, old: &[&str], new: &[&str]) {
        if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST_CELLS {
            self.say(Change::Gone, old);
            self.say(Change::Added, new);
            return;
        }
        let common = Common::of(old, new);
        let (mut i, mut j) = (0, 0);
        while i < old.len() && j < new.len() {
            if old[i] == new[j] {
                self.say(Change::Kept, &old[i..=i]);
                (i, j) = (i + 1, j + 1);
            } else if common.at(i + 1, j) >= common.at(i, j + 1) {
                self.say(Change::Gone, &old[i..=i]);
                i += 1;
            } else {
                self.say(Change::Added, &new[j..=j]);
                j += 1;
            }
        }
        self.say(Change::Gone, &old[i..]);
        self.say(Change::Added, &new[j..]);
    }
}

/// How many words in common, in their order, the rests of both texts have from each pair of places.
struct Common {
    width: usize,
    cells: Vec<u16>,
}

impl Common {
    fn of(old: &[&str], new: &[&str]) -> Self {
        let width = new.len() + 1;
        let mut cells = vec![0_u16; (old.len() + 1) * width];
        for i in (0..old.len()).rev() {
            for j in (0..new.len()).rev() {
                cells[i * width + j] = if old[i] == new[j] {
                    cells[(i + 1) * width + j + 1].saturating_add(1)
                } else {
                    cells[(i + 1) * width + j].max(cells[i * width + j + 1])
                };
            }
        }
        Self { width, cells }
    }

    fn at(&self, i: usize, j: usize) -> u16 {
        self.cells[i * self.width + j]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(parts: &[Part], but: Change) -> String {
        parts.iter().filter(|part| part.change != but).map(|part| part.words.as_str()).collect()
    }

    #[test]
    fn one_changed_word_is_shown_as_one_changed_word() {
        let parts = diff("douze puits creusés", "quinze puits creusés");
        let changes: Vec<_> = parts.iter().map(|part| (part.change, part.words.as_str())).collect();
        assert_eq!(changes, [(Change::Gone, "douze "), (Change::Added, "quinze "), (Change::Kept, "puits creusés")]);
    }

    #[test]
    fn texts_too_long_to_compare_are_shown_as_replaced_and_nothing_is_lost() {
        let long = |word: &str| (0..3000).map(|n| format!("{word}{n} ")).collect::<String>();
        let (before, after) = (long("a"), long("b"));
        let parts = diff(&before, &after);
        assert_eq!(parts.len(), 2);
        assert_eq!((told(&parts, Change::Added), told(&parts, Change::Gone)), (before, after));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_back(before in "[ab \n]{0,30}", after in "[ab \n]{0,30}") {
            let parts = diff(&before, &after);
            prop_assert_eq!(told(&parts, Change::Added), before);
            prop_assert_eq!(told(&parts, Change::Gone), after);
        }

        #[test]
        fn the_same_text_has_no_changes(text in "\\PC{0,60}") {
            prop_assert!(diff(&text, &text).iter().all(|part| part.change == Change::Kept));
        }
    }
}
