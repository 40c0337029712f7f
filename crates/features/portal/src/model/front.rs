//! The public home page as an editor composes it: blocks in her order.

use kernel::Text;
use serde::{Deserialize, Serialize};

use super::dossier::Pick;

store::coded! {
    /// What a block of the home page shows.
    Sort, "portal-front-sort-" {
        /// One story large, others beside it: chosen ones, or the newest.
        Lead = "lead",
        /// What the editor chose, from whatever feature.
        Picks = "picks",
        /// The newest articles that the page does not show yet.
        Newest = "newest",
        /// The newest articles about a theme.
        Theme = "theme",
        /// The newest articles of a sort.
        Kind = "kind",
        /// A dossier.
        Dossier = "dossier",
        /// What the rest of the house makes public.
        Elsewhere = "elsewhere",
        /// What is to come.
        Events = "events",
        /// The newest from each antenna.
        Antennas = "antennas",
        /// A word of the editors.
        Words = "words",
    }
}

impl Sort {
    /// How many stories it shows where nothing else is wished.
    pub const fn usual(self) -> u8 {
        match self {
            Self::Lead => 4,
            Self::Picks | Self::Newest | Self::Elsewhere => 6,
            Self::Theme | Self::Kind | Self::Events | Self::Antennas => 3,
            Self::Dossier => 4,
            Self::Words => 0,
        }
    }

    /// Whether an editor chooses records for it.
    pub const fn takes_picks(self) -> bool {
        matches!(self, Self::Lead | Self::Picks)
    }

    /// Whether it depends on a code: a theme, a sort of article, a dossier.
    pub const fn takes_code(self) -> bool {
        matches!(self, Self::Theme | Self::Kind | Self::Dossier)
    }
}

/// A block of the home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it shows.
    pub sort: Sort,
    /// Its heading; its own one where the editor wrote none.
    #[serde(default)]
    pub title: Text,
    /// What the editor says in it.
    #[serde(default)]
    pub words: Text,
    /// The theme, the sort of article or the dossier that it is about.
    #[serde(default)]
    pub code: String,
    /// What was chosen.
    #[serde(default)]
    pub picks: Vec<Pick>,
    /// How many stories it shows.
    #[serde(default)]
    pub most: u8,
}

impl Block {
    /// A block as it is added.
    pub fn new(sort: Sort) -> Self {
        let (title, words) = (Text::default(), Text::default());
        Self { sort, title, words, code: String::new(), picks: Vec::new(), most: sort.usual() }
    }

    /// The same about something.
    #[must_use]
    pub fn about(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        self
    }
}

/// The most blocks of one page.
pub const MOST_BLOCKS: usize = 14;
/// The most stories of one block.
pub const MOST_STORIES: u8 = 12;
/// The most that is chosen for one block.
pub const MOST_PICKS: usize = 12;

/// The home page as it is composed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Its blocks, from the top.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// What an editor does to the order of the blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Puts a block at the end.
    Add(Sort),
    /// Moves a block towards the top.
    Up(usize),
    /// Moves a block away from the top.
    Down(usize),
    /// Takes a block out.
    Drop(usize),
}

impl Act {
    /// Reads the value of a button: `add:theme`, `up:2`.
    pub fn read(value: &str) -> Option<Self> {
        let (verb, of) = value.split_once(':')?;
        let number = || of.parse().ok();
        match verb {
            "add" => Sort::from_code(of).map(Self::Add),
            "up" => number().map(Self::Up),
            "down" => number().map(Self::Down),
            "drop" => number().map(Self::Drop),
            _ => None,
        }
    }
}

impl Layout {
    /// The page of a newsroom in which nobody has composed one yet: everything that there is, the newest first.
    pub fn usual() -> Self {
        let sorts = [Sort::Lead, Sort::Newest, Sort::Events, Sort::Antennas, Sort::Elsewhere];
        Self { blocks: sorts.into_iter().map(Block::new).collect() }
    }

    /// The page after an act; one that leads nowhere changes nothing.
    #[must_use]
    pub fn after(mut self, act: Act) -> Self {
        let count = self.blocks.len();
        match act {
            Act::Add(sort) if count < MOST_BLOCKS => self.blocks.push(Block::new(sort)),
            Act::Up(at) if at > 0 && at < count => self.blocks.swap(at, at - 1),
            Act::Down(at) if at + 1 < count => self.blocks.swap(at, at + 1),
            Act::Drop(at) if at < count => drop(self.blocks.remove(at)),
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorts(layout: &Layout) -> Vec<Sort> {
        layout.blocks.iter().map(|block| block.sort).collect()
    }

    #[test]
    fn blocks_are_moved_added_and_taken_out_and_never_beyond_the_ends() {
        let layout = Layout { blocks: [Sort::Lead, Sort::Newest, Sort::Words].map(Block::new).into() };
        let moved = layout.clone().after(Act::Up(2)).after(Act::Down(0));
        assert_eq!(sorts(&moved), [Sort::Words, Sort::Lead, Sort::Newest]);
        for nowhere in [Act::Up(0), Act::Up(9), Act::Down(2), Act::Drop(3)] {
            assert_eq!(layout.clone().after(nowhere), layout, "{nowhere:?}");
        }
        assert_eq!(sorts(&layout.clone().after(Act::Drop(1))), [Sort::Lead, Sort::Words]);
        let full = (0..40).fold(layout, |layout, _| layout.after(Act::Add(Sort::Theme)));
        assert_eq!(full.blocks.len(), MOST_BLOCKS);
    }

    #[test]
    fn a_button_says_what_is_done() {
        assert_eq!(Act::read("add:theme"), Some(Act::Add(Sort::Theme)));
        assert_eq!(Act::read("up:2"), Some(Act::Up(2)));
        for bad in ["", "add:nothing", "up:-1", "up", "burn:1"] {
            assert_eq!(Act::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_was_stored_before_a_field_was_added_can_be_read() {
        let layout: Layout = serde_json::from_str(r#"{"blocks":[{"sort":"lead"}]}"#).unwrap();
        assert_eq!(layout.blocks[0].picks, []);
    }
}
