use actors::{Actor, Space};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::Stream;

/// What a petition is found by within its space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space of the organisation that carries it.
    pub space: Id<Space>,
    /// The petition.
    pub petition: Id<Petition>,
}

impl Key {
    /// The journal stream that is the petition's public log: signatures and withdrawals, nothing else.
    pub fn log(self) -> Stream {
        Stream::space(self.petition)
    }
}

/// A petition, a motion or an open appeal.
#[derive(Debug, Clone, PartialEq)]
pub struct Petition {
    /// Where it is found.
    pub key: Key,
    /// Its public address, `/petitions/<slug>`.
    pub slug: String,
    /// The rule file under which it was born, word for word: [`law::Rules::read`](super::law::Rules::read) reads it.
    pub rules: String,
    /// To whom it is addressed: the code of an authority of its rules, `"head-of-government"`.
    pub authority: String,
    /// The code of the region, province or commune whose council is asked; none for national procedures.
    pub territory: Option<String>,
    /// The association that files it, where the procedure is led by one.
    pub association: Option<Id<Actor>>,
    /// What it is about, in a line (*objet*, الموضوع).
    pub title: Text,
    /// What is asked: demands, proposals or recommendations.
    pub demand: Text,
    /// The detailed note: why (*raisons*, الأسباب).
    pub reasons: Text,
    /// The detailed note: to what end (*objectifs*, الأهداف).
    pub aims: Text,
    /// For a motion: the summary of its choices (ملخص الاختيارات).
    pub choices: Text,
    /// Whether a contact must be confirmed before a signature counts.
    pub confirmation: Confirmation,
    /// Where it stands.
    pub state: State,
    /// The day on which collection began.
    pub opened_on: Option<Date>,
    /// The last day on which it can be signed, if the committee set one.
    pub closes_on: Option<Date>,
    /// The day on which it was filed.
    pub filed_on: Option<Date>,
    /// The day of the decision, from which the retention of personal data runs.
    pub ended_on: Option<Date>,
    /// When the personal data of its supporters was erased.
    pub erased_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
}

impl Petition {
    /// Whether the last day on which it can be signed has passed. What was signed on paper or at the door until then may
    /// still come in.
    pub fn is_over(&self, today: Date) -> bool {
        self.closes_on.is_some_and(|day| day < today)
    }
}

store::coded! {
    /// Where a petition stands.
    State, "petition-state-" {
        /// Being written: nobody outside sees it.
        Draft = "draft",
        /// It can be signed.
        Collecting = "collecting",
        /// Collection has ended, filing is to come.
        Closed = "closed",
        /// The authority has it.
        Filed = "filed",
        /// The authority has decided, or the committee has given it up.
        Ended = "ended",
    }
}

impl State {
    /// Whether the public sees it.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }

    /// Whether a petition that stands here can move on to there: collection opens and closes until filing. Filing may follow
    /// an open collection at once, and a draft where an association files without signatures; a petition that the public
    /// has seen can be given up at any time.
    pub const fn may_become(self, next: Self) -> bool {
        use State::{Closed, Collecting, Draft, Ended, Filed};
        matches!(
            (self, next),
            (Draft | Closed, Collecting)
                | (Collecting, Closed)
                | (Draft | Collecting | Closed, Filed)
                | (Collecting | Closed | Filed, Ended)
        )
    }

    /// Whether a supporter may still withdraw: until filing.
    pub const fn may_withdraw(self) -> bool {
        matches!(self, Self::Collecting | Self::Closed)
    }
}

store::coded! {
    /// By which way a signature came.
    How, "petition-how-" {
        /// By the public form.
        Online = "online",
        /// On a volunteer's phone, in the supporter's presence.
        Doorstep = "doorstep",
        /// On a printed sheet, keyed in twice.
        Paper = "paper",
    }
}

store::coded! {
    /// Whether a contact must be confirmed before a signature counts.
    Confirmation, "petition-confirmation-" {
        /// A signature counts at once; who leaves a contact is written to.
        Offered = "offered",
        /// A signature by the public form counts when its contact was confirmed.
        Required = "required",
    }
}

store::coded! {
    /// The part of an initiator (*auteur de la pétition*, صاحب العريضة).
    Part, "petition-part-" {
        /// Took the initiative, and is not in the committee.
        Initiator = "initiator",
        /// A member of the committee (*commission de présentation*, لجنة تقديم العريضة).
        Member = "member",
        /// The committee's mandatary (*mandataire*, الوكيل).
        Mandatary = "mandatary",
        /// The mandatary's deputy (*mandataire suppléant*, نائب الوكيل).
        Deputy = "deputy",
    }
}

store::coded! {
    /// A step of a petition's life. The rule files name steps by these codes: a deadline runs from one to another.
    EventKind, "petition-event-" {
        /// Collection began.
        Opened = "opened",
        /// Collection ended.
        Closed = "closed",
        /// It was filed, against a receipt.
        Filed = "filed",
        /// The local authority forwarded it to the one addressed.
        Forwarded = "forwarded",
        /// It was referred to the petitions commission, or to the bureau.
        Referred = "referred",
        /// The head of government was asked to check the electoral rolls.
        RollAsked = "roll-asked",
        /// The electoral rolls were checked.
        RollChecked = "roll-checked",
        /// The commission gave its opinion.
        Opinion = "opinion",
        /// It was transferred to another constitutional institution, which is competent.
        Transferred = "transferred",
        /// It was found admissible.
        Accepted = "accepted",
        /// It was refused, with reasons.
        Refused = "refused",
        /// It stands on the agenda of a session.
        Scheduled = "scheduled",
        /// The council deliberated, or the authority decided what it will do.
        Decided = "decided",
        /// The mandatary was told what became of it.
        Told = "told",
        /// A member of the House adopted the motion as the basis of a bill.
        Adopted = "adopted",
        /// The refusal was appealed against.
        Appealed = "appealed",
        /// The committee gave it up.
        GivenUp = "given-up",
        /// What was promised: a line of the communal plan, a budget, a date.
        Promised = "promised",
        /// A promise was kept.
        Kept = "kept",
        /// A promise was broken.
        Broken = "broken",
        /// Something else that belongs to its history.
        Noted = "noted",
    }
}
