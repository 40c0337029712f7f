//! What is said of a work, as both its public page and that of its keepers show it.

use maud::{Markup, html};
use web::{Visit, encoded};

use super::words;
use crate::model::file::FileKind;
use crate::model::work::{Content, Licence};
use crate::store::works::files::FileRow;

/// What it is, when, in which languages, by whom.
pub(super) fn head(visit: &Visit, content: &Content) -> Markup {
    html! {
        p.kind {
            (visit.t(content.kind.label()))
            @if let Some(date) = content.date { " · " (words::date(visit, date)) }
            @for lang in &content.langs { " · " span lang=(lang.code()) { (lang.own_name()) } }
        }
        @if !content.authors.is_empty() { p.lead { (words::authors(visit, &content.authors)) } }
    }
}

/// The summary, in each language that it has.
pub(super) fn summary(visit: &Visit, content: &Content) -> Markup {
    let (first, _) = content.summary.in_lang(visit.lang);
    let others = content.summary.languages().filter(|(lang, _)| *lang != first);
    html! {
        @if !content.summary.is_empty() {
            section {
                h2 { (visit.t("library-works-summary")) }
                (paragraphs(first, content.summary.in_lang(first).1))
                @for (lang, text) in others {
                    details { summary lang=(lang.code()) { (lang.own_name()) } (paragraphs(lang, text)) }
                }
            }
        }
    }
}

fn paragraphs(lang: kernel::Lang, text: &str) -> Markup {
    html! {
        div lang=(lang.code()) dir=(lang.direction().code()) {
            @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
        }
    }
}

/// The files, to listen to, to watch and to download. `base` is where they are.
pub(super) fn files(visit: &Visit, files: &[FileRow], base: &str, content: &Content) -> Markup {
    let can_recognise = crate::ocr::is_there();
    html! {
        @if !files.is_empty() || !content.link.is_empty() {
            section {
                h2 { (visit.t("library-works-files")) }
                @for file in files { (player(file, base)) }
                ul.links {
                    @for file in files {
                        li {
                            a href=(format!("{base}/files/{}", file.id)) { bdi { (file.name) } }
                            p.small.soft { (words::about(visit, file)) }
                            @if let Some(note) = words::reading(visit, file, can_recognise) { p.small.note { (note) } }
                        }
                    }
                    @if !content.link.is_empty() {
                        li {
                            a href=(content.link) rel="noopener nofollow" { bdi { (content.link) } }
                            p.small.soft { (visit.t("library-works-link-elsewhere")) }
                        }
                    }
                }
            }
        }
    }
}

fn player(file: &FileRow, base: &str) -> Markup {
    let address = format!("{base}/files/{}", file.id);
    match file.kind {
        FileKind::Mp3 | FileKind::M4a | FileKind::Ogg | FileKind::Wav => html! {
            audio controls preload="none" src=(address) aria-label=(file.name) {}
        },
        FileKind::Mp4 | FileKind::Webm => html! {
            video controls preload="none" src=(address) aria-label=(file.name) {}
        },
        _ => html! {},
    }
}

/// Everything else, as names and values.
pub(super) fn facts(visit: &Visit, content: &Content) -> Markup {
    let mut rows: Vec<(&str, Markup)> = Vec::new();
    let mut plain = |label: &'static str, value: &str| {
        if !value.is_empty() {
            rows.push((label, html! { bdi { (value) } }));
        }
    };
    plain("library-works-field-publisher", &content.publisher);
    plain("library-works-field-published-at", &content.published_at);
    plain("library-works-field-container", &content.container);
    plain("library-works-field-volume", &content.volume);
    plain("library-works-field-issue", &content.issue);
    plain("library-works-field-pages", &content.pages);
    plain("library-works-field-isbn", &content.isbn);
    plain("library-works-field-issn", &content.issn);
    if !content.doi.is_empty() {
        let address = format!("https://doi.org/{}", content.doi);
        rows.push(("library-works-field-doi", html! { a href=(address) rel="noopener" dir="ltr" { (content.doi) } }));
    }
    if let Some(licence) = content.licence {
        rows.push(("library-works-field-licence", licence_of(visit, licence)));
    }
    if let Some(place) = content.place.as_deref().and_then(|code| words::place(visit, code)) {
        let address = format!("/library?place={}", encoded(content.place.as_deref().unwrap_or_default()));
        rows.push(("library-works-field-place", html! { a href=(address) { (place) } }));
    }
    if !content.themes.is_empty() {
        rows.push(("library-works-field-themes", themes(visit, &content.themes)));
    }
    if !content.rights.is_empty() {
        let titles: Vec<String> = content.rights.iter().filter_map(|code| words::article(visit, code)).collect();
        rows.push(("library-works-field-rights", html! { ul.plain { @for title in titles { li { (title) } } } }));
    }
    if !content.keywords.is_empty() {
        rows.push(("library-works-field-keywords", html! { bdi { (content.keywords.join(", ")) } }));
    }
    html! {
        @if !rows.is_empty() {
            dl.facts { @for (label, value) in rows { div { dt { (visit.t(label)) } dd { (value) } } } }
        }
    }
}

fn themes(visit: &Visit, codes: &[String]) -> Markup {
    html! {
        @for code in codes {
            a.chip href=(format!("/library?theme={}", encoded(code))) { (words::concept(visit, code)) } " "
        }
    }
}

fn licence_of(visit: &Visit, licence: Licence) -> Markup {
    match licence.address() {
        Some(address) => html! { a href=(address) rel="license noopener" { (visit.t(licence.label())) } },
        None => html! { (visit.t(licence.label())) },
    }
}
