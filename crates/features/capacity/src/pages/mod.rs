//! The pages: `desk` for who facilitates, `part` for who assesses by a link, `received` for the association's own space,
//! `instruments` for who writes what is asked. `result`, `plan` and `paper` are the same for all who may see them.

pub(crate) mod chores;
mod coaching;
mod desk;
mod drawn;
mod home;
mod instruments;
mod letters;
mod paper;
mod part;
mod plan;
mod received;
mod result;

use actors::directory;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use kernel::Text;
use store::{Stream, Tx, Who};
use web::{Asset, Error, Page, Result, Route, Visit};

use crate::model::{Act, Assessment, Assessor, Hand, Instrument, Key, Refused, rules};
use crate::store::instruments as editions;

/// How statements and levels look.
pub(crate) const STYLE: Asset =
    Asset { name: "capacity.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/capacity.css") };

/// Who assesses stays out of the journal, whether she has an account or not.
pub(crate) const ASSESSOR: Who = Who::system("assessor");

pub(crate) fn routes() -> Vec<Route> {
    [home::routes(), desk::routes(), part::routes(), received::routes(), instruments::routes(), coaching::routes()]
        .into_iter()
        .flatten()
        .collect()
}

/// An assessment before somebody: what it is made with, whose it is, who she is to it, and where its pages stand for her.
pub(crate) struct View {
    pub(crate) assessment: Assessment,
    pub(crate) instrument: Instrument,
    /// The association's name.
    pub(crate) association: Text,
    /// Whether it was generated for a demonstration.
    pub(crate) is_generated: bool,
    pub(crate) hand: Hand,
    /// Who she is among the assessors, if she is one of them.
    pub(crate) me: Option<Assessor>,
    base: String,
}

impl View {
    /// Brings together what the pages of an assessment show.
    pub(crate) async fn of(visit: &Visit, assessment: Assessment, hand: Hand, base: String) -> Result<Self> {
        let instrument = editions::edition(visit.db(), assessment.key.space, assessment.edition).await?;
        let actor = directory::standing(visit.db(), assessment.association).await?.ok_or(Error::NotFound)?;
        let (association, is_generated) = (actor.facts.name, actor.generated);
        Ok(Self { assessment, instrument, association, is_generated, hand, me: None, base })
    }

    pub(crate) fn key(&self) -> Key {
        self.assessment.key
    }

    pub(crate) fn may(&self, act: Act) -> bool {
        rules::may(act, self.hand, self.assessment.state)
    }

    /// A page that she may not see answers like one that is not.
    pub(crate) fn must(&self, act: Act) -> Result<()> {
        if self.may(act) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// The address of one of its pages, as it stands for her.
    pub(crate) fn path(&self, below: &str) -> String {
        if below.is_empty() { self.base.clone() } else { format!("{}/{below}", self.base) }
    }
}

/// Writes to the journal of the space that keeps an assessment; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    key: Key,
    who: Who,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(Stream::space(key.space), who, act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// Back to a page after an act, with what became of it.
pub(crate) fn back<R>(
    visit: &Visit,
    path: String,
    written: std::result::Result<R, Refused>,
    said: &'static str,
) -> Response {
    match written {
        Ok(_) => visit.see_saying(path, said).into_response(),
        Err(refused) => visit.see_saying(path, refused.message()).into_response(),
    }
}

/// A page for those who may see it only: in no cache, and in no search engine.
pub(crate) fn private(page: Page) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive"),
    ];
    (headers, page.style("capacity.css")).into_response()
}
