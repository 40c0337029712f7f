//! `/radio/{programme}/{episode}/transcript/{lang}`: what is said, to read and to search; each passage leads to its moment.

use axum::extract::Path;
use kernel::Lang;
use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::{path_of, player};
use crate::model::radio::transcript::{self, Cue};
use crate::model::radio::{Transcript, moment};
use crate::store::radio::transcripts;

/// Moments that are listed.
const MOST: usize = 100;

/// The page.
pub(super) async fn show(
    visit: Visit,
    listing: Listing,
    Path((programme, slug, code)): Path<(String, String, String)>,
) -> Result<Page> {
    let lang = Lang::from_code(&code).filter(|lang| lang.code() == code).ok_or(Error::NotFound)?;
    let (place, aired, _) = super::episode::heard(&visit, &programme, &slug).await?;
    let transcript = transcripts::get(visit.db(), aired.kept_by, aired.id, lang).await?.ok_or(Error::NotFound)?;
    let (path, words) = (path_of(&place, &aired), listing.filter());
    let own = format!("{path}/transcript/{code}");
    let title = visit.words(&aired.card.title);
    let body = html! {
        (super::episode::crumbs(&visit, &place))
        p.lead { a href=(&path) { (visit.text(&aired.card.title)) } " · " (super::language(lang)) }
        (player::player(&visit, &aired.card.sound, title, &aired.id.to_string(), None))
        form.filter role="search" method="get" action=(own) {
            label.hidden for="q" { (visit.t("portal-radio-transcript-search")) }
            input #q type="search" name="q" value=(words) placeholder=(visit.t("portal-radio-transcript-search"));
            button { (visit.t("portal-radio-search-go")) }
        }
        @if !words.is_empty() { (found(&visit, &transcript, lang, words, &path)) }
        (passages(lang, &transcript, &path))
        (downloads(&visit, &transcript, &path, lang))
    };
    let page = visit.page("portal-radio-transcript", body).style("radio.css").script("radio.js");
    Ok(page.described(title, visit.words(&aired.card.summary)).canonical(own, []))
}

/// Where words are said.
fn found(visit: &Visit, transcript: &Transcript, lang: Lang, words: &str, path: &str) -> Markup {
    let cues = transcript::found(transcript, words, MOST);
    html! {
        section {
            p.soft role="status" { (visit.t_with("portal-radio-transcript-found", &args![count = cues.len()])) }
            ol.moments { @for cue in cues { li { (moment_of(cue, lang, path)) } } }
        }
    }
}

fn moment_of(cue: &Cue, lang: Lang, path: &str) -> Markup {
    let words = html! { bdi lang=(lang.code()) { (cue.words) } };
    match cue.at {
        Some(at) => player::moment_link(path, at.from, words),
        None => words,
    }
}

/// What is said, passage by passage.
pub(super) fn passages(lang: Lang, transcript: &Transcript, path: &str) -> Markup {
    let mut before = "";
    let mut lines = Vec::new();
    for passage in transcript::passages(transcript) {
        let voice = Some(passage.voice).filter(|voice| *voice != before && !voice.is_empty());
        before = passage.voice;
        lines.push(html! {
            p {
                @if let Some(at) = passage.start() { (player::moment_link(path, at, html! {})) }
                @if let Some(voice) = voice { strong { (voice) } " " }
                @for cue in passage.cues { (cue_words(cue)) " " }
            }
        });
    }
    html! { div.speech lang=(lang.code()) dir=(lang.direction().code()) { @for line in lines { (line) } } }
}

fn cue_words(cue: &Cue) -> Markup {
    match cue.at {
        Some(at) => html! { span data-at=(moment::seconds(at.from)) data-to=(moment::seconds(at.to)) { (cue.words) } },
        None => html! { (cue.words) },
    }
}

fn downloads(visit: &Visit, transcript: &Transcript, path: &str, lang: Lang) -> Markup {
    let forms: &[(&str, &str)] = match transcript.is_timed() {
        true => &[("vtt", "WebVTT"), ("srt", "SubRip"), ("json", "JSON"), ("txt", "TXT")],
        false => &[("txt", "TXT")],
    };
    html! {
        p.exports { (visit.t("portal-radio-transcript-download")) " "
            @for (ending, name) in forms { a href=(format!("{path}/{}.{ending}", lang.code())) { (name) } " " } }
    }
}
