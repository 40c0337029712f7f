//! The newsroom of a space: what waits, drafts, review, translation, publication, corrections, antennas and their reporters.

mod about;
mod antennas;
mod board;
mod changes;
pub(in crate::pages) mod history;
pub(crate) mod letters;
mod list;
mod new;
mod picks;
mod publish;
mod show;
pub(in crate::pages) mod steps;
mod text;
pub(in crate::pages) mod words;

use actors::Role;
use kernel::Id;
use store::Tx;
use web::{Allow, Asset, Error, Result, Route, Visit};

use crate::model::article::{Act, Article, Hand, Key, Refused, may};
use crate::store::articles;
use crate::store::hands::{self, Writer};

/// Who comes into a newsroom; what she finds there depends on what is hers.
const MEMBERS: Allow = Allow::Space(Role::Member);
/// Who edits.
const EDITORS: Allow = Allow::Space(Role::Officer);
/// Who names antennas and reporters.
const KEEPERS: Allow = Allow::Space(Role::Secretary);

/// The style of the newsroom.
pub(crate) const STYLE: Asset = Asset {
    name: "newsroom.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/newsroom.css"),
};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/newsroom", MEMBERS, board::show),
        Route::get("/s/{space}/newsroom/articles", MEMBERS, list::show),
        Route::get("/s/{space}/newsroom/new", MEMBERS, new::show),
        Route::post("/s/{space}/newsroom/new", MEMBERS, new::act).upload(),
        Route::get("/s/{space}/newsroom/antennas", MEMBERS, antennas::list),
        Route::post("/s/{space}/newsroom/antennas", KEEPERS, antennas::open),
        Route::get("/s/{space}/newsroom/antennas/{antenna}", KEEPERS, antennas::show),
        Route::post("/s/{space}/newsroom/antennas/{antenna}", KEEPERS, antennas::change),
        Route::post("/s/{space}/newsroom/antennas/{antenna}/closure", KEEPERS, antennas::close),
        Route::post("/s/{space}/newsroom/antennas/{antenna}/reporters", KEEPERS, antennas::add_reporter),
        Route::post("/s/{space}/newsroom/antennas/{antenna}/reporters/{account}/end", KEEPERS, antennas::end_reporter),
        Route::get("/s/{space}/newsroom/{article}", MEMBERS, show::show),
        Route::get("/s/{space}/newsroom/{article}/text/{lang}", MEMBERS, text::show),
        Route::post("/s/{space}/newsroom/{article}/text/{lang}", MEMBERS, text::act).upload(),
        Route::get("/s/{space}/newsroom/{article}/text/{lang}/history", MEMBERS, history::writings),
        Route::get("/s/{space}/newsroom/{article}/about", MEMBERS, about::show),
        Route::post("/s/{space}/newsroom/{article}/about", MEMBERS, about::act),
        Route::get("/s/{space}/newsroom/{article}/versions/{number}", MEMBERS, history::version),
        Route::post("/s/{space}/newsroom/{article}/submission", MEMBERS, steps::submit),
        Route::post("/s/{space}/newsroom/{article}/return", MEMBERS, steps::give_back),
        Route::get("/s/{space}/newsroom/{article}/publication", EDITORS, publish::show),
        Route::post("/s/{space}/newsroom/{article}/publication", EDITORS, publish::act),
        Route::post("/s/{space}/newsroom/{article}/schedule", EDITORS, steps::schedule),
        Route::post("/s/{space}/newsroom/{article}/schedule/end", EDITORS, steps::unschedule),
        Route::post("/s/{space}/newsroom/{article}/withdrawal", MEMBERS, steps::withdraw),
        Route::post("/s/{space}/newsroom/{article}/restoration", EDITORS, steps::restore),
        Route::post("/s/{space}/newsroom/{article}/author", EDITORS, steps::hand_over),
    ]
}

/// An article of the newsroom of the address, and how the visitor stands before it.
pub(crate) struct Room {
    pub(crate) article: Article,
    pub(crate) hand: Hand,
    pub(crate) me: Writer,
}

impl Room {
    /// The article of an address below `/s/{space}/newsroom/{article}`, if the visitor may see it: one that is not hers
    /// answers a reporter as one that does not exist.
    pub(crate) async fn of(visit: &Visit, id: &str) -> Result<Self> {
        let article: Id<Article> = id.parse().map_err(|_| Error::NotFound)?;
        let key = Key { space: visit.space()?.id, article };
        let article = articles::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
        let me = writer(visit)?;
        let hand = hands::hand(visit.db(), &article, me).await?;
        let room = Self { article, hand, me };
        if room.may(Act::See) { Ok(room) } else { Err(Error::NotFound) }
    }

    /// Whether the visitor may do this now.
    pub(crate) fn may(&self, act: Act) -> bool {
        may(act, self.hand, self.article.state)
    }

    /// The address of a page of it.
    pub(crate) fn path(&self, visit: &Visit, below: &str) -> String {
        path_of(visit, self.article.key.article, below)
    }
}

/// The address of a page of an article in its newsroom.
pub(crate) fn path_of(visit: &Visit, article: Id<Article>, below: &str) -> String {
    let path = visit.path(&format!("newsroom/{article}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// Who acts, with her role in the space of the address.
pub(crate) fn writer(visit: &Visit) -> Result<Writer> {
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    Ok(Writer { account, role: visit.role })
}

/// Writes to the journal of the space; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(visit.stream()?, visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// As [`write()`], where no field of a form could show a refusal: it becomes a page that says what happened and what to do.
pub(crate) async fn write_or_tell<R: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    write(visit, act).await?.map_err(|refused| Error::told(refused.message()))
}
