//! `GET /s/{space}/newsroom/{article}`: one article with everything that can be done with it, as it will be read.

use axum::extract::Path;
use kernel::Lang;
use maud::{Markup, html};
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, args, field};

use super::steps::Tried;
use super::words::{chips, crumbs, drawn, in_lang, since, title};
use super::{Room, history, picks};
use crate::model::article::{About, Act, Antenna, State, Step};
use crate::store::texts::Writing;
use crate::store::{abouts, antennas, steps, texts};

/// Shows it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    page(&visit, &room, listing.get("in"), &Tried::default()).await
}

/// It, as read in a language, with a form of it that came back.
pub(super) async fn page(visit: &Visit, room: &Room, lang: &str, tried: &Tried) -> Result<Page> {
    let (db, key) = (visit.db(), room.article.key);
    let written = texts::current(db, key).await?;
    let wished = Lang::from_code(lang).unwrap_or(room.article.original);
    let shown = written.iter().find(|text| text.lang == wished).or_else(|| written.first());
    let about = abouts::latest(db, key).await?.about;
    let antenna = match room.article.antenna {
        Some(antenna) => antennas::one(db, antenna).await?,
        None => None,
    };
    let taken = steps::of(db, key).await?;
    let body = html! {
        (crumbs(visit, Some(room)))
        (tried.faults(visit))
        p { (chips(visit, &room.article)) " " span.small.soft { (since(visit, room.article.since_at)) } }
        (returned(visit, room, &taken))
        (super::steps::panel(visit, room, &written, tried).await?)
        (languages(visit, room, &written, shown))
        @if let Some(text) = shown { (preview(visit, text).await?) }
        (facts(visit, room, &about, antenna.as_ref()))
        (history::part(visit, room, &taken).await?)
    };
    Ok(visit.page_named(title(visit, &room.article), body).style("newsroom.css"))
}

/// The remarks with which it was given back last, where its author looks first.
fn returned(visit: &Visit, room: &Room, taken: &[steps::Taken]) -> Markup {
    let last = taken.first().filter(|step| step.step == Step::Returned && room.article.state == State::Draft);
    html! {
        @if let Some(step) = last.filter(|step| !step.words.is_empty()) {
            div.note {
                p { strong { (visit.t("portal-articles-remarks")) } " "
                    @if let Some(by) = &step.by { (visit.text(by)) " · " } (visit.instant(step.at)) }
                @for line in step.words.lines() { p dir="auto" { (line) } }
            }
        }
    }
}

/// A tab for each language, with what is to be done there.
fn languages(visit: &Visit, room: &Room, written: &[Writing], shown: Option<&Writing>) -> Markup {
    let article = &room.article;
    let newest = written.iter().find(|text| text.lang == article.original).map_or(0, |text| text.number);
    let missing: Vec<Lang> =
        Lang::ALL.into_iter().filter(|lang| written.iter().all(|text| text.lang != *lang)).collect();
    html! {
        nav.tabs aria-label=(visit.t("portal-articles-languages")) {
            @for text in written {
                @let is_stale = text.of_original.is_some_and(|number| number < newest);
                a href=(format!("{}?in={}", room.path(visit, ""), text.lang.code())) lang=(text.lang.code())
                    aria-current=[shown.is_some_and(|shown| shown.lang == text.lang).then_some("page")] {
                    (text.lang.own_name()) @if is_stale { " " span.chip.late lang=(visit.lang.code()) { (visit.t("portal-articles-stale")) } }
                }
            }
        }
        p.actions {
            @if let Some(text) = shown {
                @let act = if text.lang == article.original { Act::Write } else { Act::Translate };
                @if room.may(act) {
                    a.button.quiet href=(room.path(visit, &format!("text/{}", text.lang.code()))) {
                        (visit.t_with("portal-articles-write-in", &args![lang = text.lang.own_name()]))
                    }
                }
            }
            @if room.may(Act::Translate) {
                @for lang in missing {
                    a.button.quiet href=(room.path(visit, &format!("text/{}", lang.code()))) {
                        (visit.t_with("portal-articles-translate-into", &args![lang = lang.own_name()]))
                    }
                }
            }
        }
    }
}

async fn preview(visit: &Visit, text: &Writing) -> Result<Markup> {
    let body = drawn(visit, text.lang, &text.words.body).await?;
    let words = html! {
        h2 { (text.words.title) }
        @if text.words.summary.is_empty() { p.hint lang=(visit.lang.code()) { (visit.t("portal-articles-no-summary")) } }
        @else { p.lead { (text.words.summary) } }
        @if text.words.body.is_empty() { p.hint lang=(visit.lang.code()) { (visit.t("portal-articles-no-body")) } }
        (body)
    };
    Ok(html! { article.sheet.preview aria-label=(visit.t("portal-articles-preview")) { (in_lang(text.lang, &words)) } })
}

fn facts(visit: &Visit, room: &Room, about: &About, antenna: Option<&Antenna>) -> Markup {
    let article = &room.article;
    let themes: Vec<&str> = about
        .themes
        .iter()
        .filter_map(|code| search::thesaurus::get(code).map(|theme| visit.words(&theme.name)))
        .collect();
    let is_public = article.is_public();
    html! {
        section {
            h2 { (visit.t("portal-articles-about")) }
            dl.facts {
                div { dt { (visit.t("portal-articles-kind")) } dd { (visit.t(article.kind.label())) } }
                div { dt { (visit.t("portal-articles-antenna")) } dd {
                    @match antenna { Some(antenna) => (visit.text(&antenna.name)), None => (visit.t("portal-articles-no-antenna")) }
                } }
                div { dt { (visit.t("portal-articles-byline")) } dd { bdi { (about.byline.as_deref().unwrap_or("—")) } } }
                div { dt { (visit.t("portal-articles-place")) } dd {
                    @match &about.place { Some(code) => (picks::full_name(visit, code)), None => "—" }
                } }
                div { dt { (visit.t("portal-articles-themes")) } dd { @if themes.is_empty() { "—" } @else { (themes.join(", ")) } } }
                div { dt { (visit.t("portal-articles-sources")) } dd { @if about.sources.is_empty() { "—" } @else {
                    ul { @for source in &about.sources { li { bdi { (source.words) } " "
                        @if let Some(address) = &source.address { a href=(address) rel="noopener noreferrer" dir="ltr" { (address) } } } }
                } } } }
                div { dt { (visit.t("portal-articles-slug")) } dd {
                    @let path = format!("/articles/{}", article.slug);
                    @if article.slug.is_empty() { "—" }
                    @else if is_public { a href=(path) dir="ltr" { (path) } } @else { bdi dir="ltr" { (path) } }
                } }
            }
            @if room.may(Act::Write) { p { a.button.quiet href=(room.path(visit, "about")) { (visit.t("portal-articles-change-about")) } } }
        }
    }
}

/// A field of several lines in a small form of its own.
pub(super) fn remark(visit: &Visit, form: &Form, label: &str, hint: Option<&str>, required: bool) -> Markup {
    let field = Field::area("words", label, 3);
    let field = if required { field.required() } else { field };
    let field = match hint {
        Some(hint) => field.hint(hint),
        None => field,
    };
    field.show(visit, form)
}

/// Words in several languages in a small form of its own.
pub(super) fn told(visit: &Visit, form: &Form, name: &str, label: &str) -> Markup {
    field::multilingual(visit, form, name, label, 3)
}
