//! Experiences: drafted together, reviewed by peers, validated, published, revised.

mod authors;
pub(crate) mod beside;
mod dashboard;
mod files;
pub(crate) mod front;
mod head;
mod history;
mod letters;
mod list;
mod new;
mod notes;
mod picks;
mod preview;
mod public;
mod review;
mod reviewers;
mod reviews;
mod section;
mod sheet;
mod steps;
pub(crate) mod words;

use actors::Role;
use kernel::Id;
use store::Tx;
use web::{Allow, Asset, Error, Parameter, Result, Route, Shape, Visit};

use crate::model::experience::{Experience, Hand, Key, Refused};
use crate::store::experiences::sections::Writer;
use crate::store::experiences::{authors as store_authors, sheets};

/// Who sees what a space writes, and may write with it.
const MEMBERS: Allow = Allow::Space(Role::Member);
/// Who looks for reviewers.
const LEADERS: Allow = Allow::Space(Role::Officer);

/// What the query of the list and of its downloads may ask for.
const ASKING: &[Parameter] = &[
    Parameter::new("q", Shape::Words, "Words, in any language"),
    Parameter::new("theme", Shape::Words, "A code of the thesaurus"),
    Parameter::new("place", Shape::Words, "The code of a region, province or commune: what happened in it"),
    Parameter::new("right", Shape::Words, "The code of an article of human rights: ICESCR-11"),
    Parameter::new("public", Shape::Words, "For whom it was done: women, youth, children, disability, …"),
    Parameter::new("year", Shape::Words, "A year in which it went on"),
];

/// The style of sheets and their forms.
pub(crate) const STYLE: Asset = Asset {
    name: "experiences.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/experiences.css"),
};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    [space_routes(), review_routes(), public_routes()].into_iter().flatten().collect()
}

fn space_routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/experiences", MEMBERS, list::show),
        Route::get("/s/{space}/experiences/new", MEMBERS, new::show),
        Route::post("/s/{space}/experiences/new", MEMBERS, new::act),
        Route::get("/s/{space}/experiences/{experience}", MEMBERS, dashboard::show),
        Route::get("/s/{space}/experiences/{experience}/head", MEMBERS, head::show),
        Route::post("/s/{space}/experiences/{experience}/head", MEMBERS, head::act),
        Route::get("/s/{space}/experiences/{experience}/sections/{section}", MEMBERS, section::show),
        Route::post("/s/{space}/experiences/{experience}/sections/{section}", MEMBERS, section::act).upload(),
        Route::get("/s/{space}/experiences/{experience}/sections/{section}/writings", MEMBERS, history::writings),
        Route::post("/s/{space}/experiences/{experience}/sections/{section}/comments", MEMBERS, notes::comment),
        Route::post("/s/{space}/experiences/{experience}/notes/{note}/answers", MEMBERS, notes::answer),
        Route::get("/s/{space}/experiences/{experience}/authors", MEMBERS, authors::show),
        Route::post("/s/{space}/experiences/{experience}/authors", MEMBERS, authors::add),
        Route::post("/s/{space}/experiences/{experience}/authors/{account}/removal", MEMBERS, authors::remove),
        Route::post("/s/{space}/experiences/{experience}/name", MEMBERS, authors::name),
        Route::get("/s/{space}/experiences/{experience}/reviewers", LEADERS, reviewers::show),
        Route::post("/s/{space}/experiences/{experience}/reviewers", LEADERS, reviewers::invite),
        Route::get("/s/{space}/experiences/{experience}/reviews", MEMBERS, reviews::received),
        Route::post("/s/{space}/experiences/{experience}/submission", MEMBERS, steps::submit),
        Route::post("/s/{space}/experiences/{experience}/return", MEMBERS, steps::give_back),
        Route::post("/s/{space}/experiences/{experience}/validation", LEADERS, steps::validate),
        Route::post("/s/{space}/experiences/{experience}/publication", LEADERS, steps::publish),
        Route::post("/s/{space}/experiences/{experience}/revision", MEMBERS, steps::reopen),
        Route::post("/s/{space}/experiences/{experience}/withdrawal", LEADERS, steps::withdraw),
        Route::get("/s/{space}/experiences/{experience}/history", MEMBERS, history::steps),
        Route::get("/s/{space}/experiences/{experience}/preview", MEMBERS, preview::show),
        Route::get("/s/{space}/experiences/{experience}/files/{file}", MEMBERS, files::own),
        Route::post("/s/{space}/experiences/{experience}/files/{file}/erasure", MEMBERS, files::erase),
    ]
}

fn review_routes() -> Vec<Route> {
    vec![
        Route::get("/experiences/reviews", Allow::SignedIn, reviews::asked),
        Route::post("/experiences/reviews", Allow::SignedIn, reviews::offer),
        Route::get("/experiences/reviews/{review}", Allow::SignedIn, review::show),
        Route::post("/experiences/reviews/{review}", Allow::SignedIn, review::act),
        Route::post("/experiences/reviews/{review}/refusal", Allow::SignedIn, review::decline),
        Route::get("/experiences/reviews/{review}/files/{file}", Allow::SignedIn, files::reviewed),
    ]
}

fn public_routes() -> Vec<Route> {
    vec![
        Route::get("/experiences", Allow::Anyone, public::list::show).promised(
            "Experiences of the network, reviewed by peers; filtered by theme, place, right, public, year, words",
        ),
        Route::get("/experiences.xlsx", Allow::Anyone, public::export::xlsx)
            .promised("The published experiences as a workbook, by the same filters: ?lang=fr|ar|en")
            .asking(ASKING),
        Route::get("/experiences.csv", Allow::Anyone, public::export::csv)
            .promised("The published experiences as CSV, by the same filters: ?lang=fr|ar|en")
            .asking(ASKING),
        Route::get("/experiences/compare", Allow::Anyone, public::compare::show),
        Route::get("/experiences/compare.pdf", Allow::Anyone, public::compare::print),
        Route::get("/experiences/{slug}", Allow::Published, public::show::show)
            .remembered()
            .promised("An experience: what was done, its results with their proof, its lessons"),
        Route::get("/experiences/{slug}/sheet.pdf", Allow::Published, public::print::show)
            .promised("The same on paper, in the language of ?lang="),
        Route::get("/experiences/{slug}/versions", Allow::Published, public::versions::list),
        Route::get("/experiences/{slug}/versions/{number}", Allow::Published, public::versions::show),
        Route::get("/experiences/{slug}/files/{file}", Allow::Published, files::published_file),
    ]
}

/// An experience of the space of the address, and how the visitor stands before it.
pub(crate) struct Room {
    pub(crate) experience: Experience,
    pub(crate) hand: Hand,
    pub(crate) me: Writer,
}

impl Room {
    /// The experience of an address below `/s/{space}/experiences/{experience}`.
    pub(crate) async fn of(visit: &Visit, id: &str) -> Result<Self> {
        let experience: Id<Experience> = id.parse().map_err(|_| Error::NotFound)?;
        let key = Key { space: visit.space()?.id, experience };
        let experience = sheets::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
        let me = writer(visit)?;
        let hand = store_authors::hand(visit.db(), key, experience.round, me.account, me.role).await?;
        Ok(Self { experience, hand, me })
    }

    /// Whether the visitor may do this now.
    pub(crate) fn may(&self, act: crate::model::experience::Act) -> bool {
        crate::model::experience::may(act, self.hand, self.experience.state)
    }

    /// The address of a page of it.
    pub(crate) fn path(&self, visit: &Visit, below: &str) -> String {
        path_of(visit, self.experience.key.experience, below)
    }
}

/// The address of a page of an experience for those who write it.
pub(crate) fn path_of(visit: &Visit, experience: Id<Experience>, below: &str) -> String {
    let path = visit.path(&format!("experiences/{experience}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// Who acts, with her role in the space of the address.
pub(crate) fn writer(visit: &Visit) -> Result<Writer> {
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    Ok(Writer { account, role: visit.role })
}

/// Writes to the journal of the space that keeps an experience; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    key: Key,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(store::Stream::space(key.space), visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// As [`write()`], where no field of a form could show a refusal: it becomes a page that says what happened and what to do.
pub(crate) async fn write_or_tell<R: Send + 'static>(
    visit: &Visit,
    key: Key,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    write(visit, key, act).await?.map_err(|refused| Error::told(refused.message()))
}
