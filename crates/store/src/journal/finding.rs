use std::fmt;

use crate::write::Stream;

/// What does not hold in a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Finding {
    /// An entry is not what was written.
    Changed {
        /// The stream.
        stream: Stream,
        /// The number of the entry, from 0.
        seq: u64,
    },
    /// Entries are gone.
    Dropped {
        /// The stream.
        stream: Stream,
        /// The first one.
        from: u64,
        /// The last one.
        to: u64,
    },
    /// An entry was added by somebody without the keys.
    Added {
        /// The stream.
        stream: Stream,
        /// The number of the entry, from 0.
        seq: u64,
    },
    /// The amounts or links counted for an entry are not those that it tells.
    Figures {
        /// The stream.
        stream: Stream,
        /// The number of the entry, from 0.
        seq: u64,
    },
    /// A checkpoint was not signed with the keys.
    Forged {
        /// The stream.
        stream: Stream,
        /// The number of entries for which it stands.
        size: u64,
    },
    /// A signed checkpoint does not match entries that each seem right.
    Broken {
        /// The stream.
        stream: Stream,
        /// The number of entries for which it stands.
        size: u64,
    },
    /// The last entries have no signed checkpoint.
    Missing {
        /// The stream.
        stream: Stream,
        /// The number of entries for which it should stand.
        size: u64,
    },
    /// The size or root on record is not that of the entries.
    State {
        /// The stream.
        stream: Stream,
    },
}

impl Finding {
    /// The message that says so; its advice says what to do.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "store-verify-changed",
            Self::Dropped { .. } => "store-verify-dropped",
            Self::Added { .. } => "store-verify-added",
            Self::Figures { .. } => "store-verify-figures",
            Self::Forged { .. } => "store-verify-forged",
            Self::Broken { .. } => "store-verify-broken",
            Self::Missing { .. } => "store-verify-missing",
            Self::State { .. } => "store-verify-state",
        }
    }

    /// The stream that it is about.
    pub const fn stream(&self) -> Stream {
        match self {
            Self::Changed { stream, .. }
            | Self::Dropped { stream, .. }
            | Self::Added { stream, .. }
            | Self::Figures { stream, .. }
            | Self::Forged { stream, .. }
            | Self::Broken { stream, .. }
            | Self::Missing { stream, .. }
            | Self::State { stream } => *stream,
        }
    }

    /// The numbers that the message names, beside `stream`.
    pub fn numbers(&self) -> Vec<(&'static str, u64)> {
        match *self {
            Self::Changed { seq, .. } | Self::Added { seq, .. } | Self::Figures { seq, .. } => vec![("seq", seq)],
            Self::Dropped { from, to, .. } => vec![("from", from), ("to", to)],
            Self::Forged { size, .. } | Self::Broken { size, .. } | Self::Missing { size, .. } => vec![("size", size)],
            Self::State { .. } => Vec::new(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} stream={}", self.code(), self.stream().uuid())?;
        self.numbers().iter().try_for_each(|(name, number)| write!(f, " {name}={number}"))
    }
}

/// What a verification found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The streams that were read.
    pub streams: u64,
    /// The entries that were read.
    pub entries: u64,
    /// What does not hold, the first [`Report::LIMIT`] of it.
    pub findings: Vec<Finding>,
    /// How much more there is.
    pub more: u64,
}

impl Report {
    /// The number of findings that are told one by one: memory stays bounded however much was tampered with.
    pub const LIMIT: usize = 1000;

    /// Whether everything holds.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    pub(super) fn add(&mut self, finding: Finding) {
        if self.findings.contains(&finding) {
            return;
        }
        if self.findings.len() < Self::LIMIT {
            self.findings.push(finding);
        } else {
            self.more += 1;
        }
    }
}
