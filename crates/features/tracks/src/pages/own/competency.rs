//! One competency: its levels, what shows it, asking that it be validated.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use media::{Kind, Wishes};
use web::field::faults;
use web::{Desk, Error, Field, Form, Message, Page, Register, Result, Visit, args};

use super::super::{back, checked, drawn, file, private};
use super::entrance::Own;
use super::{act, again, inside, overview};
use crate::model::portfolio::{MOST_FILE, Note, read_link};
use crate::model::{Competency, Level, Piece, PieceKind, Refused, RequestState};
use crate::store::evidence::{self, NewPiece};
use crate::store::requests;

const TITLE: usize = 160;
const WORDS: usize = 4_000;

fn competency<'a>(own: &'a Own, code: &str) -> Result<&'a Competency> {
    own.whole.framework.competency(code).ok_or(Error::NotFound)
}

fn path(own: &Own, competency: &Competency, below: &str) -> String {
    let path = own.path(&format!("competencies/{}", competency.code));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The page.
pub(super) async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((code, word)): Path<(String, String)>,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let form = Form::default().with("kind", PieceKind::Practice.code());
    Ok(private(page(&visit, &own, competency(&own, &word)?, &form).await?))
}

async fn page(visit: &Visit, own: &Own, competency: &Competency, form: &Form) -> Result<Page> {
    let whole = &own.whole;
    let request = whole.last_request(&competency.code);
    let is_open = request.is_some_and(|request| request.state == RequestState::Open);
    let is_held = request.is_some_and(|request| request.state == RequestState::Attained);
    let count = whole.pieces_of(&competency.code).count();
    let found = match request {
        Some(request) if matches!(request.state, RequestState::Attained | RequestState::NotYet) => {
            let opinions = requests::opinions(visit.db(), whole.key().space, request.id).await?;
            let said: Vec<(Level, String)> = opinions.into_iter().map(|said| (said.level, said.words)).collect();
            drawn::found(visit, competency, request, &said)
        }
        Some(request) if request.state == RequestState::Open => html! {
            p { (drawn::state_chip(visit, request.state)) " " (visit.t("tracks-being-looked-at")) }
            form.inline method="post" action=(path(own, competency, "withdrawal")) { button.quiet.small { (visit.t("tracks-take-back")) } }
        },
        _ => Markup::default(),
    };
    let checked = checked(visit, whole.pieces_of(&competency.code)).await?;
    let removing = |piece: &Piece| {
        html! { @if !is_open {
            form.inline method="post" action=(own.path(&format!("pieces/{}/removal", piece.id))) data-confirm=(visit.t("tracks-piece-remove-sure")) {
                button.quiet.small { (visit.t("tracks-piece-remove")) span.hidden { " – " (piece.note.title) } }
            }
        } }
    };
    let body = html! {
        nav.crumbs { a href=(own.path("")) { (visit.t("tracks-portfolio")) } }
        p.lead { (visit.text(&competency.words)) }
        (found)
        details open[count == 0] {
            summary { (visit.t("tracks-levels")) }
            ol.levels { @for level in Level::ALL { li.needed[level == competency.needed] {
                (visit.text(&competency.levels[level.index()])) @if level == competency.needed { " " span.chip { (visit.t("tracks-needed")) } }
            } } }
        }
        p { @match whole.sees(&competency.code) {
            Some(level) => { (visit.t("tracks-own-view")) " " (drawn::level_name(visit, level)) },
            None => (visit.t("tracks-sees-nothing")),
        } " " a href=(own.path(&format!("estimate#f-c-{}", competency.code))) { (visit.t("tracks-estimate-change")) } }
        (drawn::shown_by(visit, competency))
        h2 { (visit.t("tracks-pieces")) }
        p.soft { (overview::counted(visit, count, competency.least_pieces)) }
        (drawn::pieces(visit, (&whole.portfolio, &checked), whole.pieces_of(&competency.code), |piece| own.path(&format!("pieces/{}/file", piece.id)), removing))
        (faults(visit, form))
        @if is_open { p.note { (visit.t("tracks-refused-looked")) } }
        @else { (adding(visit, own, competency, form)) }
        @if !is_open && !is_held { (asking(visit, own, competency, form, count)) }
    };
    Ok(visit.page_named(visit.words(&competency.title), body))
}

fn adding(visit: &Visit, own: &Own, competency: &Competency, form: &Form) -> Markup {
    let kinds = PieceKind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    html! {
        details #new open[!form.is_good() && form.fault_of("words_to_validators").is_none()] {
            summary { (visit.t("tracks-piece-new")) }
            form method="post" action=(path(own, competency, "pieces")) enctype="multipart/form-data" {
                (Field::choice("kind", "tracks-field-kind", kinds).required().show(visit, form))
                (Field::line("title", "tracks-field-title").required().show(visit, form))
                (Field::area("words", "tracks-field-words", 5).hint("tracks-field-words-hint").show(visit, form))
                (Field::line("link", "tracks-field-link").hint("tracks-field-link-hint").left_to_right().show(visit, form))
                (Field::file("file", "tracks-field-file", "image/jpeg,image/png,application/pdf").hint("tracks-field-file-hint").show(visit, form))
                p.actions { button { (visit.t("tracks-piece-add")) } }
            }
        }
    }
}

fn asking(visit: &Visit, own: &Own, competency: &Competency, form: &Form, count: usize) -> Markup {
    html! {
        section {
            h2 { (visit.t("tracks-ask")) }
            @if count < competency.least_pieces { p.soft { (visit.t("tracks-refused-too-little")) } }
            @else if own.whole.sees(&competency.code).is_none() { p.soft { (visit.t("tracks-refused-no-estimate")) } }
            @else {
                p { (visit.t("tracks-ask-words")) }
                form method="post" action=(path(own, competency, "request")) {
                    (Field::area("words_to_validators", "tracks-field-to-validators", 3).hint("tracks-field-to-validators-hint").show(visit, form))
                    p.actions { button { (visit.t("tracks-ask-button")) } }
                }
            }
        }
    }
}

/// Adds a piece.
pub(super) async fn add(
    visit: Visit,
    headers: HeaderMap,
    Path((code, word)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let asked = competency(&own, &word)?;
    let kind = form.required_choice("kind", PieceKind::from_code);
    let (title, words) = (form.words("title", 2..=TITLE), form.words("words", 0..=WORDS));
    let link = read_address(&visit, &mut form).await?;
    let (mime, bytes) = read_file(&mut form).await?;
    if words.is_empty() && link.is_empty() && bytes.is_empty() && form.is_good() {
        form.fault("words", "tracks-fault-nothing");
    }
    let Some(kind) = kind.filter(|_| form.is_good()) else {
        return Ok(again(page(&visit, &own, asked, &form).await?));
    };
    let note = Note { title, words, link, mime };
    let new = NewPiece { competency: asked.code.clone(), kind, note, file: bytes };
    match act(&visit, &own, move |tx, holder| evidence::add(tx, holder, new)).await? {
        Ok(_) => Ok(visit.see_saying(path(&own, asked, ""), "tracks-piece-added").into_response()),
        Err(refused) => {
            form.fault(if refused == Refused::TooManyBytes { "file" } else { "title" }, refused.message());
            Ok(again(page(&visit, &own, asked, &form).await?))
        }
    }
}

/// The address that was typed; one of this very house is kept without its name, so that it stays when the house moves. What the
/// register answers for is kept under the register's address: the one that a holder was given herself opens more than she means
/// to show.
async fn read_address(visit: &Visit, form: &mut Form) -> Result<String> {
    let typed = form.words("link", 0..=500);
    let origin = visit.origin();
    let own = typed.strip_prefix(origin.as_str()).filter(|rest| rest.starts_with('/')).unwrap_or(&typed);
    if own.is_empty() {
        return Ok(String::new());
    }
    let Some(read) = read_link(own) else {
        form.fault("link", "tracks-fault-link");
        return Ok(String::new());
    };
    let known = if read.starts_with('/') { web::attested(visit, &read).await? } else { None };
    Ok(match known {
        None => read,
        Some(Register::Known(known)) => known.address,
        Some(Register::Unknown) => {
            form.fault("link", "tracks-fault-register");
            String::new()
        }
    })
}

/// The file that came: a photo is made small and silent about where it was taken, a PDF stays as it is.
async fn read_file(form: &mut Form) -> Result<(String, Vec<u8>)> {
    let nothing = (String::new(), Vec::new());
    let Some(upload) = form.upload("file").cloned() else { return Ok(nothing) };
    let bytes = upload.bytes.clone();
    let looked = Desk::free().await?.make(move || Ok(media::take(&bytes, &Wishes::default()))).await?;
    let made = match looked {
        Ok(made) if made.kind != Kind::Sound => made,
        Ok(_) => {
            form.fault("file", media::Fault::Unknown);
            return Ok(nothing);
        }
        Err(fault) => {
            form.fault("file", fault);
            return Ok(nothing);
        }
    };
    let mime = made.mime.to_owned();
    let bytes = made.largest().map(|part| part.bytes.clone()).unwrap_or_default();
    if bytes.len() > MOST_FILE {
        form.fault("file", Message::with("tracks-fault-file", args![most = MOST_FILE / 1024 / 1024]));
        return Ok(nothing);
    }
    Ok((mime, bytes))
}

/// Takes a piece away.
pub(super) async fn remove(
    visit: Visit,
    headers: HeaderMap,
    Path((code, piece)): Path<(String, String)>,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let id: Id<Piece> = piece.parse().map_err(|_| Error::NotFound)?;
    let piece = own.whole.pieces.iter().find(|piece| piece.id == id).ok_or(Error::NotFound)?;
    let path = own.path(&format!("competencies/{}", piece.competency));
    let written = act(&visit, &own, move |tx, holder| evidence::remove(tx, holder, id)).await?;
    Ok(back(&visit, path, written, "tracks-piece-removed"))
}

/// The file of a piece.
pub(super) async fn fetch(
    visit: Visit,
    headers: HeaderMap,
    Path((code, piece)): Path<(String, String)>,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let id: Id<Piece> = piece.parse().map_err(|_| Error::NotFound)?;
    let piece = own.whole.pieces.iter().find(|piece| piece.id == id).ok_or(Error::NotFound)?;
    file(&visit, own.whole.key(), piece).await
}

/// Asks that it be validated.
pub(super) async fn ask(
    visit: Visit,
    headers: HeaderMap,
    Path((code, word)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let asked = competency(&own, &word)?;
    let words = form.words("words_to_validators", 0..=WORDS);
    if form.is_good() {
        let code = asked.code.clone();
        match act(&visit, &own, move |tx, holder| requests::ask(tx, holder, &code, &words)).await? {
            Ok(_) => return Ok(visit.see_saying(path(&own, asked, ""), "tracks-asked").into_response()),
            Err(refused) => form.fault("words_to_validators", refused.message()),
        }
    }
    Ok(again(page(&visit, &own, asked, &form).await?))
}

/// Takes the request back.
pub(super) async fn take_back(
    visit: Visit,
    headers: HeaderMap,
    Path((code, word)): Path<(String, String)>,
) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let asked = competency(&own, &word)?;
    let open = own.whole.requests.iter().find(|one| one.competency == asked.code && one.state == RequestState::Open);
    let id = open.ok_or(Error::NotFound)?.id;
    let written = act(&visit, &own, move |tx, holder| requests::take_back(tx, holder, id)).await?;
    Ok(back(&visit, path(&own, asked, ""), written, "tracks-taken-back"))
}
