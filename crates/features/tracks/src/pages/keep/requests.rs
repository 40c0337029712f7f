//! For who validates: what waits, and saying what she finds. Each looks without the other.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::field::faults;
use web::table::PAGE_ROWS;
use web::{Error, Field, Form, Page, Result, Visit};

use super::super::letters::Writer;
use super::super::{checked, drawn, file, private, write};
use super::{account, track_of};
use crate::model::{Competency, Framework, Level, Piece, Portfolio, Refused, Request, RequestState, Track, Verdict};
use crate::store::{evidence, portfolios, requests, tracks};

/// What waits for her.
pub(super) async fn list(visit: Visit) -> Result<Response> {
    let (space, me, db) = (visit.space()?.id, account(&visit)?, visit.db());
    let mut waiting = Vec::new();
    for id in tracks::validates(db, space, me).await? {
        let (track, framework) = track_of(&visit, &id.to_string()).await?;
        for request in requests::waiting_for(db, space, id, me, PAGE_ROWS as u32).await? {
            let title = framework.competency(&request.competency).map(|own| own.title.clone()).unwrap_or_default();
            let name = portfolios::one(db, request.key).await?.map(|own| own.card.name).unwrap_or_default();
            waiting.push((track.title.clone(), title, name, request));
        }
    }
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks")) { (visit.t("tracks-title")) } }
        p.lead { (visit.t("tracks-requests-lead")) }
        @if waiting.is_empty() { div.empty { p { (visit.t("tracks-requests-none")) } } }
        ul.links { @for (track, title, name, request) in &waiting { li {
            a href=(visit.path(&format!("tracks/requests/{}", request.id))) { bdi { (name) } " · " (visit.text(title)) }
            p.small.soft { (visit.text(track)) " · " (visit.date(visit.world().day_of(request.asked_at))) }
        } } }
    };
    Ok(private(visit.page("tracks-requests", body)))
}

/// What she was asked to look at.
struct Looked {
    request: Request,
    track: Track,
    framework: Framework,
    portfolio: Portfolio,
}

impl Looked {
    fn competency(&self) -> Result<&Competency> {
        self.framework.competency(&self.request.competency).ok_or(Error::NotFound)
    }
}

/// A request that is open, for who validates it and has not spoken; for everybody else there is none.
async fn looked_at(visit: &Visit, word: &str) -> Result<Looked> {
    let (space, me, db) = (visit.space()?.id, account(visit)?, visit.db());
    let id: Id<Request> = word.parse().map_err(|_| Error::NotFound)?;
    let request = requests::one(db, space, id).await?.ok_or(Error::NotFound)?;
    let is_hers = request.state == RequestState::Open
        && tracks::validators(db, space, request.track).await?.contains(&me)
        && !portfolios::is_near(db, request.key, me).await?
        && !requests::has_spoken(db, &request, me).await?;
    if !is_hers {
        return Err(Error::NotFound);
    }
    let (track, framework) = track_of(visit, &request.track.to_string()).await?;
    let portfolio = portfolios::one(db, request.key).await?.ok_or(Error::NotFound)?;
    Ok(Looked { request, track, framework, portfolio })
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let looked = looked_at(&visit, &word).await?;
    Ok(private(page(&visit, &looked, &Form::default()).await?))
}

async fn page(visit: &Visit, looked: &Looked, form: &Form) -> Result<Page> {
    let (request, competency) = (&looked.request, looked.competency()?);
    let mut pieces = evidence::pieces(visit.db(), request.key).await?;
    pieces.retain(|piece| piece.competency == request.competency);
    let checked = checked(visit, pieces.iter()).await?;
    let own = visit.path(&format!("tracks/requests/{}", request.id));
    let body = html! {
        nav.crumbs { a href=(visit.path("tracks/requests")) { (visit.t("tracks-requests")) } }
        (drawn::generated(visit, looked.portfolio.card.is_generated))
        p.lead { bdi { (looked.portfolio.card.name) } " · " (visit.text(&looked.track.title)) }
        p { (visit.text(&competency.words)) }
        @if !request.words.is_empty() { div.said-of { p { bdi { (request.words) } } } }
        (drawn::shown_by(visit, competency))
        h2 { (visit.t("tracks-pieces")) }
        (drawn::pieces(visit, (&looked.portfolio, &checked), pieces.iter(), |piece| format!("{own}/files/{}", piece.id), |_| html! {}))
        h2 { (visit.t("tracks-find")) }
        p.soft { (visit.t("tracks-find-words")) }
        (faults(visit, form))
        form method="post" action=(own) {
            fieldset.estimate #f-level {
                legend { (visit.t("tracks-field-level")) }
                @if let Some(fault) = form.fault_of("level") { p.fault { (visit.say(fault)) } }
                @for level in Level::ALL { label.tick {
                    input type="radio" name="level" value=(level.number()) checked[form.value("level") == level.number().to_string()];
                    span { (drawn::level_words(visit, competency, level)) @if level == competency.needed { " " span.chip { (visit.t("tracks-needed")) } } }
                } }
            }
            (Field::area("words", "tracks-field-found", 4).hint("tracks-field-found-hint").required().show(visit, form))
            p.actions { button { (visit.t("tracks-find-button")) } a href=(visit.path("tracks/requests")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page_named(visit.words(&competency.title), body))
}

/// She says what she found.
pub(super) async fn find(visit: Visit, Path((_, word)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let looked = looked_at(&visit, &word).await?;
    let level = form.required_choice("level", Level::read);
    let words = form.words("words", 20..=4_000);
    if let Some(level) = level.filter(|_| form.is_good()) {
        let (key, id, me) = (looked.request.key, looked.request.id, account(&visit)?);
        let scribe = Writer::of(&visit, &looked.track);
        let act = move |tx: &mut store::Tx<'_>| requests::find(tx, key.space, id, me, level, &words, &*scribe);
        let said = match write(&visit, key.space, visit.who(), act).await? {
            Ok(Verdict::Settled(held)) if held >= looked.competency()?.needed => "tracks-found-attained",
            Ok(Verdict::Settled(_)) => "tracks-found-not-yet",
            Ok(Verdict::Third) => "tracks-found-third",
            Ok(Verdict::Awaited) => "tracks-found-awaited",
            Err(Refused::Gone) => return Err(Error::NotFound),
            Err(refused) => {
                form.fault("words", refused.message());
                return Ok(private(page(&visit, &looked, &form).await?.invalid()));
            }
        };
        return Ok(visit.see_saying(visit.path("tracks/requests"), said).into_response());
    }
    Ok(private(page(&visit, &looked, &form).await?.invalid()))
}

/// A file that she was asked to look at: of this competency only.
pub(super) async fn fetch(visit: Visit, Path((_, word, piece)): Path<(String, String, String)>) -> Result<Response> {
    let looked = looked_at(&visit, &word).await?;
    let piece: Id<Piece> = piece.parse().map_err(|_| Error::NotFound)?;
    let piece = evidence::piece(visit.db(), looked.request.key, piece).await?;
    let piece = piece.filter(|piece| piece.competency == looked.request.competency).ok_or(Error::NotFound)?;
    file(&visit, looked.request.key, &piece).await
}
