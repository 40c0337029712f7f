use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang, Text};
use uuid::Uuid;

/// A list that people subscribe to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Which.
    pub id: Id<Self>,
    /// Its short name in addresses.
    pub slug: String,
    /// The space that keeps it.
    pub kept_by: Id<Space>,
    /// Its name.
    pub title: Text,
    /// What one gets, in a sentence.
    pub about: Text,
    /// The languages in which it is written.
    pub langs: Vec<Lang>,
    /// The kinds of published records that are proposed for its issues; none for all.
    pub kinds: Vec<String>,
    /// Their theme, of the thesaurus.
    pub theme: Option<String>,
    /// Where answers go.
    pub reply_to: Option<String>,
    /// Whether one can subscribe.
    pub is_open: bool,
}

store::coded! {
    /// Where an issue stands.
    State, "newsletter-state-" {
        /// It is being written.
        Draft = "draft",
        /// It goes out at its time.
        Scheduled = "scheduled",
        /// It is under way.
        Sending = "sending",
        /// Somebody or something has stopped it.
        Paused = "paused",
        /// It is out.
        Sent = "sent",
    }
}

store::coded! {
    /// Why an issue is paused.
    Paused, "newsletter-paused-" {
        /// Somebody stopped it.
        ByHand = "by-hand",
        /// The mail server does not want what it says.
        Unwanted = "unwanted",
        /// The installation was moved or restored while it was under way.
        Moved = "moved",
        /// No mail leaves this installation.
        NoPost = "no-post",
        /// It has a subject in none of its list's languages any more.
        Wordless = "wordless",
    }
}

store::coded! {
    /// What became of one subscriber's copy.
    Copy, "newsletter-copy-" {
        /// A carrier has it.
        Handed = "handed",
        /// It is tried again.
        Later = "later",
        /// The mail server took it over.
        Sent = "sent",
        /// The mail server knows no such address.
        Refused = "refused",
        /// It was tried too often.
        Failed = "failed",
        /// It was handed over and nothing was answered: nobody knows.
        Doubtful = "doubtful",
        /// It came back.
        Bounced = "bounced",
        /// It was reported as unwanted.
        Complained = "complained",
    }
}

store::coded! {
    /// What is counted of an issue.
    Count, "newsletter-count-" {
        /// Copies that mail servers took over.
        Sent = "sent",
        /// Copies refused because the address does not exist.
        Refused = "refused",
        /// Copies tried too often.
        Failed = "failed",
        /// Copies of which nobody knows.
        Doubtful = "doubtful",
        /// Copies that came back.
        Bounced = "bounced",
        /// Copies that were reported.
        Complained = "complained",
        /// Readers who left the list by a link in it.
        Left = "left",
    }
}

/// Which issue of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space.
    pub space: Id<Space>,
    /// The issue.
    pub issue: Id<Issue>,
}

/// What an editor writes of an issue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Its subject. The languages that have one are those in which it goes out.
    pub subject: Text,
    /// Words before the items, in Markdown.
    pub intro: Text,
    /// Words after them, in Markdown.
    pub closing: Text,
}

/// An installation that works on this database, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct House {
    /// Its name.
    pub id: Uuid,
    /// Since when it knows the database.
    pub since: Timestamp,
}

/// Whose an issue is that is scheduled or under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Ours.
    Ours,
    /// Another installation is at work on it, or may be.
    Theirs,
    /// Nobody's any more: whoever comes first may go on.
    Nobodys,
    /// It was scheduled or begun before this installation knew the database, and nobody else is at work: the data was
    /// restored or moved, and what it says may be older than what was sent.
    Moved,
}

/// So long after its time another installation is given to begin what it was told to.
const GRACE: SignedDuration = SignedDuration::from_mins(5);

/// One issue of a newsletter.
#[derive(Debug, Clone)]
pub struct Issue {
    /// Which.
    pub key: Key,
    /// Of which list.
    pub list: Id<List>,
    /// Where it stands.
    pub state: State,
    /// Its short name in the public address.
    pub slug: String,
    /// What was written.
    pub content: Content,
    /// When it was begun.
    pub made_at: Timestamp,
    /// When it is to be sent.
    pub due_at: Option<Timestamp>,
    /// When that was said.
    pub scheduled_at: Option<Timestamp>,
    /// When its sending began.
    pub started_at: Option<Timestamp>,
    /// When the last copy was settled.
    pub ended_at: Option<Timestamp>,
    /// The address of the installation in its links.
    pub origin: Option<String>,
    /// Which installation sends it.
    pub house: Option<Uuid>,
    /// Until when that installation is believed to be at work; nothing where an editor lets whichever go on.
    pub lease_until: Option<Timestamp>,
    /// Whether its editor says that refusals are for good, however many they are.
    pub believes: bool,
    /// Why it is paused.
    pub paused: Option<Paused>,
    /// Why nothing leaves at this moment, as a word of the carrier's log.
    pub trouble: Option<String>,
    /// How many it goes to.
    pub wanted: u64,
    /// The last subscriber whose copy was made.
    pub upto: Option<Uuid>,
    /// How many copies were made.
    pub copies: u64,
    /// The number of the last handing over.
    pub hands: u64,
    /// How many copies the journal was told of.
    pub told: i64,
}

impl Issue {
    /// The languages in which it goes out: those of its list that have a subject.
    pub fn langs(&self, list: &List) -> Vec<Lang> {
        list.langs.iter().copied().filter(|lang| self.content.subject.get(*lang).is_some()).collect()
    }

    /// The language in which a subscriber gets it: her own if there is such an issue, else the first.
    pub fn lang_for(langs: &[Lang], wished: Lang) -> Option<Lang> {
        langs.iter().copied().find(|lang| *lang == wished).or_else(|| langs.first().copied())
    }

    /// Whether it can still be written.
    pub fn is_open(&self) -> bool {
        self.state == State::Draft
    }

    /// Whether an editor ended it before everybody had a copy: nothing of it leaves any more.
    pub fn is_ended_by_hand(&self) -> bool {
        self.state == State::Sent && self.paused.is_some()
    }

    /// Whose it is for an installation, now.
    pub fn whose(&self, house: House, now: Timestamp) -> Whose {
        let is_known_since = |at: Option<Timestamp>| at.is_some_and(|at| house.since <= at);
        if self.state == State::Scheduled {
            return match self.due_at {
                _ if is_known_since(self.scheduled_at) => Whose::Ours,
                Some(due) if now > due + GRACE => Whose::Moved,
                _ => Whose::Theirs,
            };
        }
        match self.lease_until {
            _ if self.house == Some(house.id) => Whose::Ours,
            None => Whose::Nobodys,
            Some(until) if until > now => Whose::Theirs,
            Some(_) if is_known_since(self.started_at) => Whose::Nobodys,
            Some(_) => Whose::Moved,
        }
    }

    /// Whether the public may read it.
    pub fn is_public(&self) -> bool {
        self.started_at.is_some()
    }
}

/// One thing that an issue tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: Id<Self>,
    /// The kind of what was published, where it is that.
    pub kind: Option<String>,
    /// The record.
    pub record: Option<Uuid>,
    /// Its address, a path of this house, or an address of the web; empty for words that lead nowhere.
    pub path: String,
    /// Its title.
    pub title: Text,
    /// What is said of it.
    pub words: Text,
}

impl Item {
    /// Its whole address.
    pub fn address(&self, origin: &str) -> Option<String> {
        match self.path.as_str() {
            "" => None,
            path if path.starts_with('/') => Some(format!("{origin}{path}")),
            path => Some(path.to_owned()),
        }
    }
}
