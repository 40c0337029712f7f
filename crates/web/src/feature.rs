use std::time::Duration;

use actors::policy::Allow;
use actors::{Actor, Role, Space};
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use kernel::{Id, Locale, Text};
use maud::Markup;
use search::{Like, Searchable};
use store::{Migrations, SealedColumn, Tx};

use crate::demo::DemoFn;
use crate::openapi::{Parameter, Promise};
use crate::{App, Asset, Page, Register, Result, Telling, Visit};

/// What a feature says of itself: the whole of what the rest of the house knows about it.
///
/// Adding a feature is one line in the binary's list. Tests walk the manifests: a route without a permission, a
/// message without its languages, a statement that one engine refuses fails there.
#[derive(Default)]
pub struct Feature {
    /// Its short name, the first word of its journal kinds and message ids.
    pub name: &'static str,
    /// Its addresses, each with who may ask.
    pub routes: Vec<Route>,
    /// Its entries in the navigation of the network.
    pub nav: &'static [Nav],
    /// Its entries in the navigation of a space.
    pub space_nav: &'static [SpaceNav],
    /// Its tables.
    pub migrations: Option<Migrations>,
    /// Its words.
    pub locales: &'static [Locale],
    /// Its SQL, for the test that prepares every statement on both engines.
    pub statements: &'static [&'static str],
    /// Its columns that hold sealed values, for the rotation of keys.
    pub sealed: &'static [SealedColumn],
    /// What of its journal can measure a plan.
    pub measures: &'static [Measure],
    /// Its scripts and other files served to browsers.
    pub assets: &'static [Asset],
    /// What it shows of a space on the public pages.
    pub front: Option<FrontFn>,
    /// What it shows as the public home page of the network, above the organisations.
    pub opening: Option<OpeningFn>,
    /// What it shows of a person or organisation on its page in the directory, as far as this visitor may see it.
    pub person: Option<PersonFn>,
    /// Which of its records can be found.
    pub searchable: &'static [Searchable],
    /// What it tells of its records to programs elsewhere, beside what the index says of them.
    pub tellings: &'static [Telling],
    /// What it shows beside something that another feature shows, because it is about the same.
    pub beside: Option<BesideFn>,
    /// What its register answers about an address that somebody shows as a proof.
    pub attests: Option<AttestFn>,
    /// Where addresses of an older site lead that this one took over.
    pub moved: Option<MovedFn>,
    /// What it puts at the head of every page: small, and the same for everybody.
    pub mast: Option<MastFn>,
    /// Sets up the body that leads an association, as somebody who has just opened a space says who sits in it.
    pub bureau: Option<BureauFn>,
    /// Its part of the demonstration data.
    pub demo: Option<DemoFn>,
    /// What it does by itself from time to time.
    pub chores: &'static [Chore],
}

/// One address and verb, with who may ask. There is no other way to be reachable.
pub struct Route {
    /// The verb.
    pub method: Method,
    /// The path, in axum's form: `/s/{space}/plan`. A path under `/s/{space}` belongs to that space.
    pub path: &'static str,
    /// Who may ask.
    pub allow: Allow,
    /// The most bytes that a body may have.
    pub body_limit: usize,
    /// Whether a page that was just drawn may be given again.
    pub remembered: Remembered,
    /// What outsiders may rely on; such routes are listed in `/openapi.json`.
    pub promises: Vec<Promise>,
    /// Whether pages of other sites may show it in a frame.
    pub framed: bool,
    /// Whether an act may come from a page of another site, or from a program of a mail provider that says so.
    pub from_anywhere: bool,
    /// Is told of each request for it, also of those that are answered from memory.
    pub witness: Option<WitnessFn>,
    pub(crate) handler: MethodRouter<App>,
}

/// Whether a page that was just drawn may be given again to the same reader (see `remembered.rs`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// It is drawn each time.
    Never,
    /// Until something is written, for two seconds at most.
    UntilAWrite,
    /// To whoever is not signed in for one second, whatever is written; to others as [`Remembered::UntilAWrite`].
    ForASecond,
}

/// Enough for every form; uploads ask for more with [`Route::upload`].
const FORM_LIMIT: usize = 512 * 1024;
/// The largest file that is taken, plus the rest of its form.
const UPLOAD_LIMIT: usize = 21 * 1024 * 1024;

impl Route {
    /// A page or document to read.
    pub fn get<H, T>(path: &'static str, allow: Allow, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Self::new(Method::GET, path, allow, on(MethodFilter::GET, handler))
    }

    /// An act.
    pub fn post<H, T>(path: &'static str, allow: Allow, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Self::new(Method::POST, path, allow, on(MethodFilter::POST, handler))
    }

    fn new(method: Method, path: &'static str, allow: Allow, handler: MethodRouter<App>) -> Self {
        Self {
            method,
            path,
            allow,
            body_limit: FORM_LIMIT,
            remembered: Remembered::Never,
            promises: Vec::new(),
            framed: false,
            from_anywhere: false,
            witness: None,
            handler,
        }
    }

    /// Lets the body carry a file of up to 20 MiB.
    #[must_use]
    pub fn upload(mut self) -> Self {
        self.body_limit = UPLOAD_LIMIT;
        self
    }

    /// Lets the body carry a file of up to `most` bytes that the handler takes piece by piece ([`crate::Inflow`]). Four times
    /// as much is read before the connection is broken, so that whoever sends too much is told so.
    #[must_use]
    pub fn inflow(mut self, most: usize) -> Self {
        self.body_limit = most * 4;
        self
    }

    /// Lets a page that was just drawn be given again to the same reader: for pages that many open at once and that
    /// depend on nothing but the address, the reader, the day and the data.
    #[must_use]
    pub fn remembered(mut self) -> Self {
        self.remembered = Remembered::UntilAWrite;
        self
    }

    /// As [`Route::remembered`], and beyond that gives a page again to whoever is not signed in for up to one second,
    /// whatever was written meanwhile: for public pages on which many act at once, such as a petition of which the radio
    /// speaks, where every signature would make the page old.
    #[must_use]
    pub fn remembered_for_a_second(mut self) -> Self {
        self.remembered = Remembered::ForASecond;
        self
    }

    /// Lets pages of other sites show it in a frame, and sets no cookie there: for what is public, the same for
    /// everybody and has no form, such as a card to embed. Everything else refuses to be framed.
    #[must_use]
    pub fn framed(mut self) -> Self {
        self.framed = true;
        self
    }

    /// Lets an act come from anywhere: for what carries in its address the right to be done, as the address that ends a
    /// newsletter does (RFC 8058). Nobody is signed in on such a route, whatever cookies a browser sends along, so that
    /// another site's page can do nothing in a visitor's name that it could not do without her.
    #[must_use]
    pub fn from_anywhere(mut self) -> Self {
        self.from_anywhere = true;
        self
    }

    /// Lets the feature see each request for it before it is answered, also those that are answered from memory. The
    /// witness holds up every reader: it counts, and does nothing that waits.
    #[must_use]
    pub fn witnessed(mut self, witness: WitnessFn) -> Self {
        self.witness = Some(witness);
        self
    }

    /// Promises the address to outsiders; `summary` says in plain English what it answers.
    #[must_use]
    pub fn promised(self, summary: &'static str) -> Self {
        let path = self.path;
        self.promised_at(path, summary)
    }

    /// As [`Route::promised`], under an address that the path's pattern includes: `/datasets/{slug}.csv` where the path is
    /// `/datasets/{file}`.
    #[must_use]
    pub fn promised_at(mut self, path: &'static str, summary: &'static str) -> Self {
        self.promises.push(Promise::new(path, summary));
        self
    }

    /// Says what the query of the address last promised may ask for.
    #[must_use]
    pub fn asking(mut self, parameters: &'static [Parameter]) -> Self {
        self.promises.last_mut().into_iter().for_each(|promise| promise.parameters = parameters);
        self
    }

    /// Says in which media type the address last promised answers, where its ending does not say it.
    #[must_use]
    pub fn answering(mut self, media: &'static str) -> Self {
        self.promises.last_mut().into_iter().for_each(|promise| promise.media = media);
        self
    }
}

/// Draws what stands at the head of every page.
pub type MastFn = fn(&Visit) -> Markup;

/// The public home page of the network, above the organisations.
pub struct Opening {
    /// What the page is called.
    pub title: String,
    /// What it shows, with a heading (`h1`) of its own.
    pub body: Markup,
    /// What the page needs for it: styles, links to feeds, what is said of it.
    pub dress: Box<dyn FnOnce(Page) -> Page + Send>,
}

/// Draws the public home page of the network, or nothing while there is none to draw.
pub type OpeningFn = for<'a> fn(&'a Visit) -> BoxFuture<'a, Result<Option<Opening>>>;

/// Tells where the address of a visit leads, if an older site had it: a path of this one. Asked for addresses that no route
/// has, and for the front page with a query.
pub type MovedFn = for<'a> fn(&'a Visit) -> BoxFuture<'a, Result<Option<String>>>;

/// The body that leads an association: what it is called, since when it sits, and who has which function in it.
#[derive(Debug, Clone)]
pub struct Bureau {
    /// Its name.
    pub name: Text,
    /// Since when those who sit in it do.
    pub since: Date,
    /// Its seats in their order: the code of a function (`president`, `treasurer`, `member`…), and who holds it, if anybody.
    pub seats: Vec<(String, Option<Id<Actor>>)>,
}

/// Sets up the body that leads an association, within a write of its space.
pub type BureauFn = fn(&mut Tx<'_>, Id<Space>, &Bureau) -> store::Result<()>;

/// Sees a request for a route.
pub type WitnessFn = fn(&App, &Request);

/// An entry in the navigation of the network.
#[derive(Debug, Clone, Copy)]
pub struct Nav {
    /// The message that names it.
    pub label: &'static str,
    /// Where it leads.
    pub path: &'static str,
    /// Shown to whom the policy lets through.
    pub allow: Allow,
}

/// An entry in the navigation of a space.
#[derive(Debug, Clone, Copy)]
pub struct SpaceNav {
    /// The message that names it.
    pub label: &'static str,
    /// Where it leads, below `/s/{space}/`: `plan`.
    pub below: &'static str,
    /// The lowest role that sees it.
    pub role: Role,
    /// The part of a space's work that it belongs to.
    pub part: SpacePart,
}

/// The parts of a space's work, in the order in which its navigation shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpacePart {
    /// It governs itself: plan, bodies, obligations.
    Governance,
    /// It trains and accompanies, and is trained.
    Capacity,
    /// It petitions and pleads.
    Advocacy,
    /// It speaks and is heard.
    Communication,
    /// It remembers.
    Memory,
    /// What its officers look after: who has access, what was written, who is told.
    Keeping,
}

impl SpacePart {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Governance, Self::Capacity, Self::Advocacy, Self::Communication, Self::Memory, Self::Keeping];

    /// The message that names it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Governance => "web-part-governance",
            Self::Capacity => "web-part-capacity",
            Self::Advocacy => "web-part-advocacy",
            Self::Communication => "web-part-communication",
            Self::Memory => "web-part-memory",
            Self::Keeping => "web-part-keeping",
        }
    }
}

/// Something that happens in Twiza and that a plan can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// A stable code, stored with each measure of a plan: `activity.participants`.
    pub code: &'static str,
    /// The message that names it.
    pub label: &'static str,
    /// The kind of journal entry that it is drawn from.
    pub entry: &'static str,
    /// How the entries become a number.
    pub how: MeasureKind,
}

/// How journal entries become a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureKind {
    /// One for each entry.
    Count,
    /// The sum of this amount.
    Sum(&'static str),
    /// How many different records of this link kind.
    Distinct(&'static str),
}

/// What a feature shows of a space on the public home page, or of somebody in the directory: a card, already drawn.
pub struct Card {
    /// Lower comes first.
    pub order: u8,
    /// The card.
    pub body: Markup,
}

/// Draws a feature's cards of a record of the directory for a visitor.
pub type PersonFn = for<'a> fn(&'a Visit, Id<Actor>) -> BoxFuture<'a, Result<Vec<Card>>>;

/// Draws a feature's cards of what is near to something, such as what others learned about it (see [`crate::beside()`]).
pub type BesideFn = for<'a> fn(&'a Visit, &'a Like) -> BoxFuture<'a, Result<Vec<Card>>>;

/// Looks an address of this installation up in a feature's register; nothing where it is none of its own (see
/// [`crate::attested()`]).
pub type AttestFn = for<'a> fn(&'a Visit, &'a str) -> BoxFuture<'a, Result<Option<Register>>>;

/// Draws a feature's cards of one space for a visitor.
pub type FrontFn = for<'a> fn(&'a Visit, &'a Space) -> BoxFuture<'a, Result<Vec<Card>>>;

/// Something that the program does by itself from time to time: `twiza serve` runs it once at the start and then every so
/// often, never twice at once. One that fails is tried again the next time.
///
/// Two servers on one database both run it, so it must be fit for that: either doing it twice does no harm, or it claims
/// what it takes in a write before it acts (as the post does).
#[derive(Clone, Copy)]
pub struct Chore {
    /// Its name in the log: `"petition-retention"`.
    pub name: &'static str,
    /// How long to wait after it ended.
    pub every: Duration,
    /// What is done.
    pub run: ChoreFn,
}

/// What a chore does.
pub type ChoreFn = for<'a> fn(&'a App) -> BoxFuture<'a, Result<()>>;
