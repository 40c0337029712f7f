use super::Share;

/// Who sits in a body, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parity {
    /// Women.
    pub women: u32,
    /// Men.
    pub men: u32,
    /// Those of whom the directory states no sex.
    pub unstated: u32,
    /// Those below the age that the statutes call youth; `None` where they say nothing.
    pub youth: Option<u32>,
}

impl Parity {
    /// All of them.
    pub const fn members(&self) -> u32 {
        self.women + self.men + self.unstated
    }

    /// Whether women are at least this share of the members.
    pub fn reaches(&self, target: Share) -> bool {
        self.women >= target.at_least(self.members())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parity_counts_those_who_state_nothing_among_the_members() {
        let parity = Parity { women: 4, men: 5, unstated: 1, youth: None };
        assert_eq!(parity.members(), 10);
        assert!(parity.reaches(Share::new(40, 100).unwrap()));
        assert!(!parity.reaches(Share::HALF));
    }
}
