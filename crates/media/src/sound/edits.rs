//! What is taken out of a sound. Places are emptied or written over and nothing moves, so that a sound that is kept in pieces
//! is changed piece by piece.

use std::ops::Range;

use crate::Fault;

/// The most changes of one file: what needs more was made to keep us busy.
const MOST: usize = 20_000;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Edit {
    Empty(Range<u64>),
    Write(u64, Vec<u8>),
}

impl Edit {
    fn range(&self) -> Range<u64> {
        match self {
            Self::Empty(range) => range.clone(),
            Self::Write(at, bytes) => *at..*at + bytes.len() as u64,
        }
    }
}

/// What is to be changed in a file, in order: what comes later goes before what came earlier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Edits(Vec<Edit>);

impl Edits {
    /// These bytes become zeros.
    pub(crate) fn empty(&mut self, range: Range<u64>) -> Result<(), Fault> {
        if range.is_empty() { Ok(()) } else { self.add(Edit::Empty(range)) }
    }

    /// From here on stands this.
    pub(crate) fn write(&mut self, at: u64, bytes: impl Into<Vec<u8>>) -> Result<(), Fault> {
        self.add(Edit::Write(at, bytes.into()))
    }

    fn add(&mut self, edit: Edit) -> Result<(), Fault> {
        if self.0.len() >= MOST {
            return Err(Fault::Unheard);
        }
        self.0.push(edit);
        Ok(())
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something changes between these two places.
    pub(crate) fn touch(&self, place: &Range<u64>) -> bool {
        self.0.iter().map(Edit::range).any(|range| range.start < place.end && place.start < range.end)
    }

    /// Changes the bytes that stand at `at` in the file.
    pub(crate) fn apply(&self, at: u64, bytes: &mut [u8]) {
        let end = at + bytes.len() as u64;
        for edit in &self.0 {
            let range = edit.range();
            let (from, to) = (range.start.max(at), range.end.min(end));
            if from >= to {
                continue;
            }
            let into = &mut bytes[(from - at) as usize..(to - at) as usize];
            match edit {
                Edit::Empty(_) => into.fill(0),
                Edit::Write(start, words) => {
                    into.copy_from_slice(&words[(from - start) as usize..(to - start) as usize]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_changed_piece_by_piece_is_what_is_changed_at_once(
            edits in prop::collection::vec((0_u64..90, prop::collection::vec(any::<u8>(), 1..20), any::<bool>()), 0..8),
            piece in 1_usize..40,
        ) {
            let mut all = Edits::default();
            for (at, bytes, is_empty) in edits {
                match is_empty {
                    true => all.empty(at..at + bytes.len() as u64).unwrap(),
                    false => all.write(at, bytes).unwrap(),
                }
            }
            let whole: Vec<u8> = (0..100).collect();
            let (mut at_once, mut by_pieces) = (whole.clone(), whole.clone());
            all.apply(0, &mut at_once);
            for (number, some) in by_pieces.chunks_mut(piece).enumerate() {
                let at = (number * piece) as u64;
                let before = some.to_vec();
                all.apply(at, some);
                prop_assert!(all.touch(&(at..at + some.len() as u64)) || before == some);
            }
            prop_assert_eq!(at_once, by_pieces);
        }
    }
}
