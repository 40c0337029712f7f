//! On paper: a statement with the address at which anybody checks it, and a portfolio for its holder.

use actors::{Space, spaces};
use axum::response::Response;
use kernel::{Direction, Id, Lang};
use papers::pdf::{self, Block, Document};
use papers::qr;
use serde::Serialize;
use web::{Desk, Download, Error, Result, Visit, args};

use super::letters::plain;
use super::{Whole, drawn, unkept};
use crate::model::Statement;

const TEMPLATE: &str = include_str!("statement.typ");

/// What the template sets.
#[derive(Serialize)]
struct Form {
    lang: &'static str,
    rtl: bool,
    space: String,
    mark: Option<String>,
    heading: String,
    title: String,
    attests: String,
    name: String,
    holds: String,
    heads: [String; 4],
    rows: Vec<[String; 4]>,
    method: String,
    given: String,
    check: String,
    link: String,
    code: String,
    signature: String,
    source: String,
}

/// The address at which a statement is checked, with the key that shows whose it is.
pub(super) fn address(statement: &Statement) -> String {
    let path = format!("/tracks/statements/{}", statement.id);
    if statement.seal.key.is_empty() { path } else { format!("{path}?k={}", statement.seal.key) }
}

/// A statement as PDF, in the language that is asked for, whatever the visitor's.
pub(super) async fn statement(visit: &Visit, space: Id<Space>, statement: &Statement, lang: Lang) -> Result<Response> {
    let space = spaces::get(visit.db(), space).await?.ok_or(Error::NotFound)?;
    let desk = Desk::free().await?;
    let mut form = form(visit, &space, statement, lang);
    let pdf = desk.make(move || {
        form.code = qr::svg(&form.link)?;
        pdf::set(TEMPLATE, &form)
    });
    Ok(unkept(Download::pdf(&format!("statement-{}", lang.code()), pdf.await?)))
}

fn form(visit: &Visit, space: &Space, statement: &Statement, lang: Lang) -> Form {
    let words = &visit.app().words;
    let say = |id: &str| words.get(lang, id).to_owned();
    let day = |day| plain(&words.date(lang, day));
    let content = &statement.content;
    let row = |held: &crate::model::statement::Held| {
        let level = words.fill(lang, "tracks-level", &args![number = i64::from(held.level.number())]);
        let [title, said] = [&held.title, &held.words].map(|text| text.in_lang(lang).1.to_owned());
        [title, plain(&level), said, day(held.on)]
    };
    let verify = if content.verify { format!(" ({})", say("tracks-verify")) } else { String::new() };
    Form {
        lang: lang.code(),
        rtl: lang.direction() == Direction::Rtl,
        space: space.name.in_lang(lang).1.to_owned(),
        mark: statement.seal.is_generated.then(|| say("tracks-generated")),
        heading: say("tracks-statement"),
        title: content.title.in_lang(lang).1.to_owned(),
        attests: say("tracks-paper-attests"),
        name: statement.seal.name.clone(),
        holds: say("tracks-paper-holds"),
        heads: ["tracks-paper-competency", "tracks-paper-level", "tracks-paper-words", "tracks-paper-on"].map(say),
        rows: content.held.iter().map(row).collect(),
        method: say("tracks-paper-method"),
        given: plain(&words.fill(lang, "tracks-paper-given", &args![day = day(statement.given_on)])),
        check: say("tracks-paper-check"),
        link: format!("{}{}", visit.origin(), address(statement)),
        code: String::new(),
        signature: say("tracks-paper-signature"),
        source: format!("{}{verify} {}", content.source.in_lang(lang).1, say("tracks-statement-nature")),
    }
}

/// A portfolio as a document, in the language of the page.
pub(super) fn portfolio(visit: &Visit, whole: &Whole) -> Document {
    let mut blocks = Vec::new();
    if whole.portfolio.card.is_generated {
        blocks.push(Block::Note(visit.t("tracks-generated").to_owned()));
    }
    let progress = whole.framework.progress(&whole.held());
    let words = visit.t_with("tracks-progress", &args![attained = progress.attained, needed = progress.needed]);
    blocks.push(Block::Paragraph(plain(&words)));
    for competency in &whole.framework.competencies {
        let text = visit.words(&competency.title).to_owned();
        blocks.push(Block::Heading { level: 1, text, number: None });
        let mut facts = Vec::new();
        if let Some(level) = whole.sees(&competency.code) {
            facts.push((visit.t("tracks-own-view").to_owned(), plain(&drawn::level_name(visit, level))));
        }
        if let Some(request) = whole.last_request(&competency.code) {
            let found = request.level.map(|level| plain(&drawn::level_name(visit, level))).unwrap_or_default();
            facts.push((visit.t(request.state.label()).to_owned(), found));
        }
        if !facts.is_empty() {
            blocks.push(Block::KeyValues(facts));
        }
        for piece in whole.pieces_of(&competency.code) {
            blocks.push(Block::Heading { level: 2, text: piece.note.title.clone(), number: None });
            let kind = visit.t(piece.kind.label());
            let on = plain(&visit.date(visit.world().day_of(piece.added_at)));
            blocks.push(Block::Note(format!("{kind} · {on}")));
            let said = [&piece.note.words, &piece.note.link].into_iter().filter(|words| !words.is_empty());
            blocks.extend(said.map(|words| Block::Paragraph(words.clone())));
        }
    }
    Document {
        title: visit.t("tracks-portfolio").to_owned(),
        subtitle: Some(whole.portfolio.card.name.clone()),
        lang: visit.lang,
        organisation: visit.words(&whole.track.title).to_owned(),
        date_line: plain(&visit.date(visit.world().today())),
        blocks,
    }
}
