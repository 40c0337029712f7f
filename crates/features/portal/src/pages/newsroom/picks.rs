//! Choosing a place, themes, rights and a picture, with scripts off.

use std::collections::BTreeSet;

use actors::Role;
use kernel::place::{self, Place};
use kernel::right::{self, Article};
use kernel::{Id, fold};
use maud::{Markup, html};
use search::thesaurus;
use web::{Field, Form, Result, Visit};

use super::writer;
use crate::model::article::{Picture, Refused, Source};
use crate::pages::media::may_open;
use crate::store::pictures;

/// How many places or rights are offered.
const OFFERED: usize = 12;
/// How many themes or rights an article bears.
const MOST: usize = 12;
/// How many pictures are offered at once.
const PICTURES: usize = 18;
/// How many sources an article names.
const SOURCES: usize = 40;

/// The field of a place's name; after a name that several places bear, those places to choose from.
pub(super) fn place(visit: &Visit, form: &Form) -> Markup {
    let candidates =
        if form.fault_of("place").is_some() { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "portal-articles-place").hint("portal-articles-place-hint").show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); } @else {
            fieldset { legend { (visit.t("portal-articles-place-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place_code" value=(candidate.code);
                    span { (full_name(visit, candidate.code)) }
                } }
            }
        }
    }
}

/// A place with those that contain it: "Tata, Souss-Massa".
pub(super) fn full_name(visit: &Visit, code: &str) -> String {
    let way: Vec<&str> = place::path(code).iter().rev().map(|place| visit.words(&place.name)).collect();
    way.join(", ")
}

/// The name of a place, for a form that shows it.
pub(super) fn own_name<'a>(visit: &Visit, code: &'a str) -> &'a str {
    place::get(code).map_or(code, |place| visit.words(&place.name))
}

/// The place that a form means; none if it names none, or after a fault.
pub(super) fn read_place(form: &mut Form) -> Option<String> {
    let name = form.value("place").to_owned();
    if name.is_empty() {
        return None;
    }
    let found = place::search(&name, OFFERED);
    let chosen = place::get(form.value("place_code"));
    let folded = fold(&name);
    let bears = |place: &Place| place.name.languages().any(|(_, name)| fold(name) == folded);
    if let Some(place) = chosen.filter(|place| bears(place) || found.iter().any(|other| other.code == place.code)) {
        return Some(place.code.to_owned());
    }
    let exact: Vec<_> = found.iter().filter(|place| bears(place)).collect();
    if let [only] = exact.as_slice() {
        return Some(only.code.to_owned());
    }
    form.fault(
        "place",
        if found.is_empty() { "portal-articles-place-unknown" } else { "portal-articles-place-several" },
    );
    None
}

/// Boxes for the themes.
pub(super) fn themes(visit: &Visit, form: &Form) -> Markup {
    let ticked: BTreeSet<&str> = form.values("theme").collect();
    html! {
        fieldset #f-theme { legend { (visit.t("portal-articles-themes")) }
            div.tick-columns { @for theme in thesaurus::themes() { label.tick {
                input type="checkbox" name="theme" value=(theme.code) checked[ticked.contains(theme.code.as_str())];
                span { (visit.words(&theme.name)) }
            } } }
        }
    }
}

/// The themes that were ticked; what is no theme is left out.
pub(super) fn read_themes(form: &Form) -> Vec<String> {
    let ticked: BTreeSet<&str> = form.values("theme").collect();
    let themes = thesaurus::themes().filter(|theme| ticked.contains(theme.code.as_str()));
    themes.map(|theme| theme.code.clone()).take(MOST).collect()
}

/// Boxes for the rights: those ticked, and those of which the article's own words speak.
pub(super) fn rights(visit: &Visit, form: &Form, spoken: &str) -> Markup {
    let ticked: BTreeSet<&str> = form.values("right").collect();
    let chosen = right::all().iter().filter(|article| ticked.contains(article.code));
    let suggested = right::suggest(spoken, OFFERED).into_iter().filter(|article| !ticked.contains(article.code));
    let offered: Vec<&Article> = chosen.chain(suggested).collect();
    html! {
        @if !offered.is_empty() {
            details #rights open[!ticked.is_empty()] {
                summary { (visit.t("portal-articles-rights")) }
                fieldset #f-right { legend { (visit.t("portal-articles-rights-legend")) }
                    @for article in offered { label.tick {
                        input type="checkbox" name="right" value=(article.code) checked[ticked.contains(article.code)];
                        span { (visit.words(&article.title)) " (" (article.code) ")" }
                    } }
                }
            }
        }
    }
}

/// The rights that were ticked; what is none is left out.
pub(super) fn read_rights(form: &Form) -> Vec<String> {
    let ticked: BTreeSet<&str> = form.values("right").collect();
    let articles = right::all().iter().filter(|article| ticked.contains(article.code));
    articles.map(|article| article.code.to_owned()).take(MOST).collect()
}

/// A form in which somebody pressed a button that only looks for other pictures: the same form, with what is to be shown.
/// Nothing where she pressed another one.
pub(super) fn looked(form: &Form) -> Option<Form> {
    let after = match form.value("look").split_once(':') {
        Some(("older", after)) => after.to_owned(),
        _ if form.value("look").is_empty() => return None,
        _ => String::new(),
    };
    Some(super::words::with(form, &[("look", String::new()), ("picture_after", after)]))
}

/// Pictures of the space, the newest first or those that were looked for, and the one that is chosen. Buttons lead to older
/// ones: what was typed in the form stays in it.
pub(super) async fn pictures(visit: &Visit, form: &Form) -> Result<Markup> {
    let space = visit.space()?.id;
    let chosen: Option<Id<Picture>> = form.value("picture").parse().ok();
    let (sought, after) = (form.value("picture_words"), form.value("picture_after"));
    // Whoever reports chooses among the pictures that she brought.
    let hers = (!visit.is_at_least(Role::Officer)).then(|| writer(visit).map(|me| me.account)).transpose()?;
    let found = pictures::of_space(visit.db(), space, hers, sought, after.parse().ok(), PICTURES).await?;
    let is_first = sought.is_empty() && after.is_empty();
    let mut files = found.files;
    if let Some(id) = chosen.filter(|id| files.iter().all(|file| file.id != *id))
        && let Some(file) = media::store::get(visit.db(), space, id).await?
        && is_offered(visit, &file).await?
    {
        files.push(file);
    }
    let look = |value: String, label: &str| html! { button.quiet.small name="look" value=(value) formnovalidate { (visit.t(label)) } };
    Ok(html! {
        fieldset #f-picture.faulty[form.fault_of("picture").is_some()] { legend { (visit.t("portal-articles-picture")) }
            @if let Some(fault) = form.fault_of("picture") { p.fault { (visit.say(fault)) } }
            @if files.is_empty() {
                p.hint role="status" { (visit.t(if is_first { "portal-articles-picture-none" } else { "portal-articles-picture-none-so" })) }
            }
            div.picture-choice {
                label.tick { input type="radio" name="picture" value="" checked[chosen.is_none()]; span { (visit.t("portal-articles-picture-without")) } }
                @for file in &files { label.tick {
                    input type="radio" name="picture" value=(file.id) checked[chosen == Some(file.id)];
                    span { (media::picture(file, visit.lang, media::Shape::Card))
                        @if file.is_withheld { (visit.t("portal-media-withheld")) }
                        @else if file.alt.is_empty() { (visit.t("portal-articles-picture-untold")) } }
                } }
            }
            @if !is_first || found.next.is_some() {
                (Field::line("picture_words", "portal-articles-picture-find").plain().show(visit, form))
                p.actions {
                    (look("find".to_owned(), "portal-articles-picture-find-do"))
                    @if let Some(next) = found.next { (look(format!("older:{next}"), "portal-articles-picture-older")) }
                    @if !after.is_empty() { (look("newest".to_owned(), "portal-articles-picture-newest")) }
                }
            }
        }
    })
}

/// Whether a file is one that everybody sees or that she may open.
async fn is_offered(visit: &Visit, file: &media::File) -> Result<bool> {
    Ok(media::store::is_public(visit.db(), file.id).await? || may_open(visit, file).await?)
}

/// The picture that was chosen, if this space has it and it is not hidden from who chose it.
pub(super) async fn read_picture(visit: &Visit, form: &mut Form) -> Result<Option<Id<Picture>>> {
    let Some(id) = form.id::<Picture>("picture") else { return Ok(None) };
    let file = media::store::get(visit.db(), visit.space()?.id, id).await?;
    let offered = match file.filter(|file| file.kind == media::Kind::Picture) {
        Some(file) if is_offered(visit, &file).await? => Some(file),
        _ => None,
    };
    match offered {
        Some(file) if file.is_withheld => form.fault("picture", Refused::Withheld.message()),
        Some(_) => return Ok(Some(id)),
        None => form.fault("picture", "web-fault-choice"),
    }
    Ok(None)
}

/// The sources, a line each: words, and an address of the web if one is among them.
pub(super) fn read_sources(form: &mut Form) -> Vec<Source> {
    let typed = super::words::lines(&form.words("sources", 0..=8_000));
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > SOURCES {
        form.fault("sources", "portal-articles-sources-many");
    }
    lines.into_iter().take(SOURCES).map(source).collect()
}

fn source(line: &str) -> Source {
    let is_web = |word: &&str| {
        ["https://", "http://"].iter().any(|scheme| word.len() > scheme.len() && word.starts_with(scheme))
    };
    let address = line.split_whitespace().find(is_web).map(str::to_owned);
    let words: Vec<&str> = line.split_whitespace().filter(|word| address.as_deref() != Some(*word)).collect();
    Source { words: words.join(" "), address }
}

/// The sources as they were typed.
pub(super) fn written_sources(sources: &[Source]) -> String {
    let line = |source: &Source| {
        let parts: Vec<&str> = [source.words.as_str()].into_iter().chain(source.address.as_deref()).collect();
        parts.join(" ").trim().to_owned()
    };
    sources.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_sources_is_words_and_an_address() {
        let read = source("Rapport annuel https://example.org/r.pdf p. 12");
        assert_eq!(
            (read.words.as_str(), read.address.as_deref()),
            ("Rapport annuel p. 12", Some("https://example.org/r.pdf"))
        );
        for line in ["javascript:alert(1)", "Entretien avec la présidente", "https://"] {
            assert_eq!(source(line).address, None, "{line}");
        }
        let written = "Rapport https://example.org/r\nhttps://example.org";
        let sources: Vec<Source> = written.lines().map(source).collect();
        assert_eq!(written_sources(&sources), written);
    }
}
