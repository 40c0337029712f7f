//! The pages: `public` for everybody, `own` for the holder of a portfolio by her link, `shared` for whom she shows it to, `keep`
//! for the space. `drawn` is what several of them show.

pub(crate) mod chores;
mod drawn;
mod keep;
mod letters;
mod own;
mod papers;
mod public;
mod shared;

use std::collections::BTreeMap;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use store::{Stream, Tx, Who};
use web::{Asset, Error, Page, Register, Result, Route, Visit};

use crate::model::portfolio::Estimated;
use crate::model::{Framework, Key, Piece, Portfolio, Refused, Request, RequestState, Statement, Track};
use crate::store::{evidence, files, requests, statements, tracks};

/// How competencies and evidence look.
pub(crate) const STYLE: Asset =
    Asset { name: "tracks.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/tracks.css") };

/// The holder of a portfolio stays out of the journal, whether she has an account or not.
pub(crate) const HOLDER: Who = Who::system("portfolio");

pub(crate) fn routes() -> Vec<Route> {
    [public::routes(), shared::routes(), own::routes(), keep::routes()].into_iter().flatten().collect()
}

/// A portfolio with everything that stands in it.
pub(crate) struct Whole {
    pub(crate) portfolio: Portfolio,
    pub(crate) track: Track,
    pub(crate) framework: Framework,
    pub(crate) estimates: Vec<Estimated>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) requests: Vec<Request>,
    pub(crate) statements: Vec<Statement>,
}

impl Whole {
    pub(crate) async fn of(visit: &Visit, portfolio: Portfolio) -> Result<Self> {
        let (db, key) = (visit.db(), portfolio.key);
        let track = tracks::one(db, key.space, portfolio.track).await?.ok_or(Error::NotFound)?;
        let framework = tracks::framework(db, &track).await?;
        let (estimates, pieces) = (evidence::estimates(db, key).await?, evidence::pieces(db, key).await?);
        let (requests, statements) = (requests::of(db, key).await?, statements::of(db, key).await?);
        Ok(Self { portfolio, track, framework, estimates, pieces, requests, statements })
    }

    pub(crate) fn key(&self) -> Key {
        self.portfolio.key
    }

    /// What is validated, by competency.
    pub(crate) fn held(&self) -> BTreeMap<String, crate::model::Level> {
        let attained = self.requests.iter().filter(|request| request.state == RequestState::Attained);
        attained.filter_map(|request| Some((request.competency.clone(), request.level?))).collect()
    }

    /// The last that she asked for a competency.
    pub(crate) fn last_request(&self, competency: &str) -> Option<&Request> {
        self.requests.iter().find(|request| request.competency == competency)
    }

    /// What shows a competency.
    pub(crate) fn pieces_of<'a>(&'a self, competency: &'a str) -> impl Iterator<Item = &'a Piece> {
        self.pieces.iter().filter(move |piece| piece.competency == competency)
    }

    /// Where she sees herself now.
    pub(crate) fn sees(&self, competency: &str) -> Option<crate::model::Level> {
        self.estimates.last().and_then(|(_, estimate)| estimate.levels.get(competency).copied())
    }
}

/// What the registers of this house know of pieces that name one of its addresses.
pub(crate) type Checked = BTreeMap<Id<Piece>, Register>;

/// Looks pieces up in the registers of the house.
pub(crate) async fn checked<'a>(visit: &Visit, pieces: impl Iterator<Item = &'a Piece>) -> Result<Checked> {
    let mut checked = Checked::new();
    for piece in pieces.filter(|piece| piece.note.link.starts_with('/')) {
        checked.extend(web::attested(visit, &piece.note.link).await?.map(|known| (piece.id, known)));
    }
    Ok(checked)
}

/// Writes to the journal of the space that keeps a portfolio; a refusal by one of our rules comes back apart.
pub(crate) async fn write<R: Send + 'static>(
    visit: &Visit,
    space: Id<actors::Space>,
    who: Who,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(Stream::space(space), who, act).await {
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
    unkept(page.style("tracks.css"))
}

/// What nobody keeps and no search engine reads.
pub(crate) fn unkept(answer: impl IntoResponse) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive"),
    ];
    (headers, answer).into_response()
}

/// The file of a piece: a photo to look at, everything else to be saved.
pub(crate) async fn file(visit: &Visit, key: Key, piece: &Piece) -> Result<Response> {
    if piece.size == 0 {
        return Err(Error::NotFound);
    }
    let bytes = files::read(visit.db(), key.space, piece.id).await?;
    let (mime, shown) = match piece.note.mime.as_str() {
        "image/jpeg" => ("image/jpeg", "inline; filename=\"piece.jpg\""),
        _ => ("application/pdf", "attachment; filename=\"piece.pdf\""),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(mime)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(shown)),
    ];
    Ok(unkept((headers, bytes)))
}
