use web::{Message, args};

/// What is wrong with a file or text of chapters or of a transcript, and in which line, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The line; 0 for the whole.
    pub line: usize,
    /// What is wrong with it.
    pub what: Wrong,
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is nothing in it.
    Empty,
    /// It has more entries than we take.
    TooMany,
    /// A line is longer than we take.
    TooLong,
    /// A line does not begin with a time.
    NoTime,
    /// A time cannot be read.
    BadTime,
    /// A chapter has no title.
    NoTitle,
    /// Two chapters begin at the same moment.
    Twice,
    /// A cue ends before it begins.
    Backwards,
    /// It looks like JSON, and is none that we know.
    BadJson,
}

impl Fault {
    /// What is wrong with the whole.
    pub const fn whole(what: Wrong) -> Self {
        Self { line: 0, what }
    }

    /// What is wrong with a line.
    pub const fn at(line: usize, what: Wrong) -> Self {
        Self { line, what }
    }

    /// What a person is told, with the line and the way out.
    pub fn message(self) -> Message {
        let id = match self.what {
            Wrong::Empty => "portal-radio-fault-empty",
            Wrong::TooMany => "portal-radio-fault-many",
            Wrong::TooLong => "portal-radio-fault-long",
            Wrong::NoTime => "portal-radio-fault-no-time",
            Wrong::BadTime => "portal-radio-fault-time",
            Wrong::NoTitle => "portal-radio-fault-no-title",
            Wrong::Twice => "portal-radio-fault-twice",
            Wrong::Backwards => "portal-radio-fault-backwards",
            Wrong::BadJson => "portal-radio-fault-json",
        };
        Message::with(id, args![line = self.line])
    }
}
