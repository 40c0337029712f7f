//! The carrier's log: a line for each event, written at once. Letters are numbers in it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Write as _};
use std::sync::{Mutex, PoisonError};

use super::Hand;
use super::judge::{Finding, Judge};

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The mail server took it over.
    Sent,
    /// The mail server knows no such recipient, by this code (550, 551, 553).
    Refused(u16),
    /// Not now, by this code (4xx); 0 where the connection broke again and again before the letter was handed over.
    Later(u16),
    /// The mail server read it and does not want it, by this code (5xx): a matter of what it says or who sends it.
    Unwanted(u16),
    /// It was handed over, and no answer came: nobody knows whether it arrived.
    Doubtful,
}

impl Fate {
    /// Whether the server will not take it, for whichever reason.
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Unwanted(_))
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// These letters may begin from now on.
    May(Vec<Hand>),
    /// This one begins to leave.
    Begun(Hand),
    /// What became of one.
    Ended(Hand, Fate),
    /// The mail server cannot be reached or does not want us; the carrier tries again by itself.
    Closed(Why),
    /// The mail server is there.
    Open,
}

/// Why nothing leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It cannot be reached.
    Unreachable,
    /// It is not encrypted as it should be.
    Unsafe,
    /// It does not accept our name and password, or does not want us.
    Unwelcome,
}

impl Why {
    const ALL: [Self; 3] = [Self::Unreachable, Self::Unsafe, Self::Unwelcome];

    /// The word that the log has for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Unsafe => "unsafe",
            Self::Unwelcome => "unwelcome",
        }
    }

    /// Reads such a word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl Event {
    fn line(&self) -> String {
        let mut line = String::new();
        // Writing into a text does not fail.
        let _ = match self {
            Self::May(hands) => hands.iter().try_fold((), |(), hand| write!(line, " {hand}")),
            Self::Begun(hand) => write!(line, " {hand}"),
            Self::Ended(hand, Fate::Sent | Fate::Doubtful) => write!(line, " {hand}"),
            Self::Ended(hand, Fate::Refused(code) | Fate::Later(code) | Fate::Unwanted(code)) => {
                write!(line, " {hand} {code}")
            }
            Self::Closed(why) => write!(line, " {}", why.code()),
            Self::Open => Ok(()),
        };
        format!("{}{line}\n", self.letter())
    }

    const fn letter(&self) -> char {
        match self {
            Self::May(_) => 'm',
            Self::Begun(_) => 's',
            Self::Ended(_, Fate::Sent) => 'd',
            Self::Ended(_, Fate::Refused(_)) => 'r',
            Self::Ended(_, Fate::Later(_)) => 'l',
            Self::Ended(_, Fate::Unwanted(_)) => 'x',
            Self::Ended(_, Fate::Doubtful) => 'u',
            Self::Closed(_) => 'c',
            Self::Open => 'o',
        }
    }

    /// Reads a line without its end; `None` for what is no event, such as the first line.
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let letter = words.next()?;
        if letter == "c" {
            return Why::of(words.next()?).map(Self::Closed);
        }
        let numbers: Vec<u64> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
        let hand = numbers.first().copied();
        let code = numbers.get(1).and_then(|code| u16::try_from(*code).ok()).unwrap_or(0);
        Some(match letter {
            "m" => Self::May(numbers),
            "s" => Self::Begun(hand?),
            "d" => Self::Ended(hand?, Fate::Sent),
            "r" => Self::Ended(hand?, Fate::Refused(code)),
            "l" => Self::Ended(hand?, Fate::Later(code)),
            "x" => Self::Ended(hand?, Fate::Unwanted(code)),
            "u" => Self::Ended(hand?, Fate::Doubtful),
            "o" => Self::Open,
            _ => return None,
        })
    }
}

/// The log as its carrier writes it.
pub(super) struct Log(Mutex<File>);

impl Log {
    /// Begins it with the start of the machine in which it is written.
    pub(super) fn begin(file: File) -> io::Result<Self> {
        let log = Self(Mutex::new(file));
        log.write(&format!("# twiza 1 {}\n", start_of_machine().unwrap_or_default()))?;
        Ok(log)
    }

    /// Notes an event. One call of the system, so that no line is ever half there while the machine lives.
    pub(super) fn note(&self, event: &Event) -> io::Result<()> {
        self.write(&event.line())
    }

    /// Notes an event and waits until it is on the disk.
    pub(super) fn note_safely(&self, event: &Event) -> io::Result<()> {
        self.note(event)?;
        // Beside the lock: another connection may go on noting meanwhile.
        let file = self.0.lock().unwrap_or_else(PoisonError::into_inner).try_clone()?;
        file.sync_data()
    }

    fn write(&self, line: &str) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write_all(line.as_bytes())
    }
}

/// Which start of the machine this is, as Linux names it.
pub(super) fn start_of_machine() -> Option<String> {
    let named = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let named = named.trim();
    (!named.is_empty()).then(|| named.to_owned())
}

/// Reads the events of a piece of a log. What follows the last end of a line is still being written and left over.
pub(super) fn events(piece: &[u8]) -> (Vec<Event>, usize) {
    let whole = piece.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let text = String::from_utf8_lossy(&piece[..whole]);
    (text.lines().filter_map(Event::read).collect(), whole)
}

/// How the letters of a log stand whose carrier has ended.
#[derive(Debug, Default)]
pub struct Standing {
    last: HashMap<Hand, Last>,
    judge: Judge,
    /// Whether the log was written in another start of the machine than this one: lines may be missing.
    is_torn: bool,
}

#[derive(Debug, Clone, Copy)]
enum Last {
    May,
    Begun,
    Ended(Fate),
}

impl Standing {
    /// Reads a whole log.
    pub(super) fn read(log: &[u8], start: Option<&str>) -> Self {
        let first = log.split(|byte| *byte == b'\n').next().map(String::from_utf8_lossy).unwrap_or_default();
        let is_torn = start.is_none_or(|start| first != format!("# twiza 1 {start}"));
        let mut standing = Self { last: HashMap::new(), judge: Judge::default(), is_torn };
        let (events, _) = events(log);
        events.into_iter().for_each(|event| standing.add(event));
        standing
    }

    fn add(&mut self, event: Event) {
        match event {
            Event::May(hands) => self.last.extend(hands.into_iter().map(|hand| (hand, Last::May))),
            Event::Begun(hand) => self.last.extend([(hand, Last::Begun)]),
            Event::Ended(hand, fate) => {
                self.judge.hear(fate);
                self.last.extend([(hand, Last::Ended(fate))]);
            }
            Event::Closed(_) | Event::Open => {}
        }
    }

    /// What becomes of a letter now: as [`fate`](Self::fate), but a refusal is none where the server refused nearly
    /// everybody when the log ended. Such a letter can be handed over again.
    pub fn believed(&self, hand: Hand) -> Option<Fate> {
        let is_believed = self.judge.finding() == Finding::Calm;
        self.fate(hand).filter(|fate| is_believed || !fate.is_refusal())
    }

    /// What became of a letter; `None` where it surely never began and can be handed over again.
    pub fn fate(&self, hand: Hand) -> Option<Fate> {
        match self.last.get(&hand) {
            None => None,
            Some(Last::May) => self.is_torn.then_some(Fate::Doubtful),
            Some(Last::Begun) => Some(Fate::Doubtful),
            Some(Last::Ended(fate)) => Some(*fate),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "# twiza 1 this\nm 1 2 3 4 5\ns 1\nd 1\ns 2\nl 2 451\nr 3 550\ns 4\nc unreachable\no\ns 6";

    #[test]
    fn what_was_not_begun_may_be_sent_again_and_what_has_no_end_never() {
        let here = Standing::read(LOG.as_bytes(), Some("this"));
        assert_eq!(here.fate(1), Some(Fate::Sent));
        assert_eq!(here.fate(2), Some(Fate::Later(451)));
        assert_eq!(here.fate(3), Some(Fate::Refused(550)));
        assert_eq!(here.fate(4), Some(Fate::Doubtful));
        assert_eq!((here.fate(5), here.fate(7)), (None, None));
    }

    #[test]
    fn after_another_start_of_the_machine_what_might_have_begun_is_in_doubt() {
        for start in [Some("other"), None] {
            let torn = Standing::read(LOG.as_bytes(), start);
            assert_eq!(torn.fate(1), Some(Fate::Sent));
            assert_eq!(torn.fate(5), Some(Fate::Doubtful));
            assert_eq!(torn.fate(7), None);
        }
    }

    #[test]
    fn the_refusals_of_a_server_that_refuses_everybody_are_not_believed() {
        let lines: String = (10..30).map(|hand| format!("r {hand} 550\n")).collect();
        let mass = Standing::read(format!("# twiza 1 this\nd 1\n{lines}").as_bytes(), Some("this"));
        assert_eq!((mass.believed(1), mass.believed(12)), (Some(Fate::Sent), None));
        let calm = Standing::read(b"# twiza 1 this\nd 1\nr 2 550\nd 3\n", Some("this"));
        assert_eq!(calm.believed(2), Some(Fate::Refused(550)));
    }

    #[test]
    fn a_line_that_is_still_being_written_is_left_over() {
        let (read, whole) = events(b"s 1\nd 1");
        assert_eq!((read, whole), (vec![Event::Begun(1)], 4));
        assert_eq!(events(b"").1, 0);
    }

    #[test]
    fn every_event_is_read_as_it_was_written() {
        let fates = [Fate::Sent, Fate::Refused(550), Fate::Later(0), Fate::Unwanted(554), Fate::Doubtful];
        let mut all: Vec<Event> = fates.into_iter().map(|fate| Event::Ended(u64::MAX, fate)).collect();
        all.extend([Event::May(vec![1, 2]), Event::Begun(9), Event::Open]);
        all.extend(Why::ALL.map(Event::Closed));
        for event in all {
            assert_eq!(events(event.line().as_bytes()).0, vec![event]);
        }
    }
}
