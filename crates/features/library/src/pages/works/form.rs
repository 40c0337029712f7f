//! `…/library/new` and `…/library/{work}/edit`: what is said of a work.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Field, Form, Message, Page, Result, Visit, args};

use super::{kept, kept_path, picks, write};
use crate::citations::{Partial, identifiers};
use crate::model::work::{Content, Licence, Work, WorkKind, WorkState};
use crate::store::works::{self, shelf};

/// The most characters of a title.
const TITLE: usize = 500;
/// The most characters of a summary.
const SUMMARY: usize = 10_000;
/// The most characters of a line.
const LINE: usize = 300;
/// The most authors.
const AUTHORS: usize = 100;

/// The form of a new work.
pub(super) async fn new(visit: Visit) -> Result<Page> {
    let form = Form::default().with("kind", WorkKind::Study.code()).with("lang", visit.lang.code());
    page(&visit, None, &form)
}

/// Begins a work.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let content = read(&visit, &mut form, Content::default()).await?;
    if !form.is_good() {
        return Ok(page(&visit, None, &form)?.invalid().into_response());
    }
    if !form.is_ticked("anyway")
        && let Some(known) = works::like(visit.db(), visit.space()?.id, &content.doi, &content.title_key()).await?
    {
        let form = form.with("known", known.key.work);
        return Ok(page(&visit, Some(&known).filter(|_| false), &form)?.invalid().into_response());
    }
    let space = visit.space()?.id;
    let key = write(&visit, move |tx| works::add(tx, space, &content)).await?;
    Ok(visit.see_saying(kept_path(&visit, key, "files"), "library-works-added").into_response())
}

/// The form of a work that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let work = kept(&visit, &id).await?;
    let form = filled(&visit, &work.content).await?;
    page(&visit, Some(&work), &form)
}

/// Writes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let work = kept(&visit, &id).await?;
    let content = read(&visit, &mut form, work.content.clone()).await?;
    let note = form.words("note", 0..=LINE);
    if !form.is_good() {
        return Ok(page(&visit, Some(&work), &form)?.invalid().into_response());
    }
    let key = work.key;
    write(&visit, move |tx| works::change(tx, key, content, &note)).await?;
    Ok(visit.see_saying(kept_path(&visit, key, ""), "library-works-changed").into_response())
}

async fn filled(visit: &Visit, content: &Content) -> Result<Form> {
    let mut form = Form::default()
        .with("kind", content.kind.code())
        .with_text("title", &content.title)
        .with_text("summary", &content.summary)
        .with("authors", content.authors.join("\n"))
        .with("date", content.date.map(written).unwrap_or_default())
        .with("licence", content.licence.map(Licence::code).unwrap_or_default())
        .with("keywords", content.keywords.join(", "));
    for (name, value) in lines(content) {
        form = form.with(name, value);
    }
    for (name, values) in [("theme", &content.themes), ("right", &content.rights)] {
        form = values.iter().fold(form, |form, code| form.with(name, code));
    }
    form = content.langs.iter().fold(form, |form, lang| form.with("lang", lang.code()));
    if let Some(place) = content.place.as_deref().and_then(kernel::place::get) {
        form = form.with("place", visit.words(&place.name)).with("place_code", place.code);
    }
    let mut related = Vec::new();
    for id in &content.related {
        related.extend(crate::store::catalogue::get(visit.db(), *id).await?.map(|record| record.path()));
    }
    Ok(form.with("related", related.join("\n")))
}

/// The fields that are one line each.
fn lines(content: &Content) -> [(&'static str, &str); 10] {
    [
        ("publisher", &content.publisher),
        ("published_at", &content.published_at),
        ("container", &content.container),
        ("volume", &content.volume),
        ("issue", &content.issue),
        ("pages", &content.pages),
        ("doi", &content.doi),
        ("isbn", &content.isbn),
        ("issn", &content.issn),
        ("link", &content.link),
    ]
}

/// Reads the form; what is wrong stays beside its field.
async fn read(visit: &Visit, form: &mut Form, before: Content) -> Result<Content> {
    let title = form.text("title", TITLE);
    let related = related(visit, form).await?;
    Ok(Content {
        kind: form.required_choice("kind", WorkKind::from_code).unwrap_or(before.kind),
        title,
        summary: form.optional_text("summary", SUMMARY),
        authors: authors(form),
        date: date(visit, form),
        publisher: form.words("publisher", 0..=LINE),
        published_at: form.words("published_at", 0..=LINE),
        container: form.words("container", 0..=LINE),
        volume: form.words("volume", 0..=40),
        issue: form.words("issue", 0..=40),
        pages: form.words("pages", 0..=40),
        doi: number(form, "doi", identifiers::doi, "library-works-fault-doi"),
        isbn: number(form, "isbn", identifiers::isbn, "library-works-fault-isbn"),
        issn: number(form, "issn", identifiers::issn, "library-works-fault-issn"),
        link: number(form, "link", web_address, "library-works-fault-link"),
        licence: form.choice("licence", Licence::from_code),
        langs: form.values("lang").filter_map(Lang::from_code).collect(),
        themes: form.values("theme").filter(|code| search::thesaurus::get(code).is_some()).map(str::to_owned).collect(),
        rights: form.values("right").filter(|code| kernel::right::get(code).is_some()).map(str::to_owned).collect(),
        place: picks::PLACE.read(form),
        related,
        keywords: keywords(form),
    })
}

/// One author a line.
fn authors(form: &mut Form) -> Vec<String> {
    let typed = form.value("authors").to_owned();
    let names: Vec<String> = typed.lines().map(crate::citations::one_line).filter(|name| !name.is_empty()).collect();
    if names.len() > AUTHORS || names.iter().any(|name| name.chars().count() > 200) {
        form.fault("authors", Message::with("library-works-fault-authors", args![most = AUTHORS]));
    }
    names
}

fn keywords(form: &mut Form) -> Vec<String> {
    let typed = form.words("keywords", 0..=1_000);
    typed
        .split([',', ';', '،', '\n'])
        .map(crate::citations::one_line)
        .filter(|word| !word.is_empty())
        .take(50)
        .collect()
}

/// `2024`, `05/2024`, `12/05/2024`, `2024-05-12`; not in the future by more than a year.
fn date(visit: &Visit, form: &mut Form) -> Option<Partial> {
    let typed = form.value("date").to_owned();
    if typed.is_empty() {
        return None;
    }
    let date = partial(&typed).filter(|date| date.year <= visit.world().today().year() + 1);
    if date.is_none() {
        form.fault("date", "library-works-fault-date");
    }
    date
}

fn partial(typed: &str) -> Option<Partial> {
    if let Some(date) = web::read_date(typed) {
        return Some(Partial::of(date));
    }
    let parts: Vec<&str> = typed.split(['/', '-', '.']).map(str::trim).collect();
    let year = |word: &str| word.parse().ok().filter(|year| word.len() == 4 && (1000..=2200).contains(year));
    let month = |word: &str| word.parse::<i8>().ok().filter(|month| (1..=12).contains(month));
    match parts.as_slice() {
        [only] => Some(Partial::year(year(only)?)),
        [a, b] if a.len() == 4 => Some(Partial { year: year(a)?, month: Some(month(b)?), day: None }),
        [a, b] => Some(Partial { year: year(b)?, month: Some(month(a)?), day: None }),
        _ => None,
    }
}

/// A date as the form takes it back.
fn written(date: Partial) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{day:02}/{month:02}/{:04}", date.year),
        (Some(month), None) => format!("{month:02}/{:04}", date.year),
        (None, _) => format!("{:04}", date.year),
    }
}

fn number(form: &mut Form, name: &str, read: impl Fn(&str) -> Option<String>, fault: &'static str) -> String {
    let typed = form.words(name, 0..=2_000);
    if typed.is_empty() {
        return typed;
    }
    read(&typed).unwrap_or_else(|| {
        form.fault(name, fault);
        typed
    })
}

fn web_address(typed: &str) -> Option<String> {
    let url: url::Url = typed.parse().ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| typed.to_owned())
}

/// Addresses of experiences, works and data of this house, one a line.
async fn related(visit: &Visit, form: &mut Form) -> Result<Vec<uuid::Uuid>> {
    let typed = form.words("related", 0..=5_000);
    let mut ids = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()).take(50) {
        match shelf::related(visit.db(), line).await? {
            Some(record) => ids.push(record.id),
            None => form.fault("related", Message::with("library-works-fault-related", args![address = line])),
        }
    }
    ids.dedup();
    Ok(ids)
}

fn page(visit: &Visit, work: Option<&Work>, form: &Form) -> Result<Page> {
    let title = if work.is_some() { "library-works-edit" } else { "library-works-new" };
    let back = work.map_or_else(|| visit.path("library"), |work| kept_path(visit, work.key, ""));
    let is_published = work.is_some_and(|work| work.state == WorkState::Published);
    let known = form.value("known");
    let body = html! {
        @if work.is_none() {
            p.lead { (visit.t("library-works-new-lead")) " " a href=(visit.path("library/import")) { (visit.t("library-works-import")) } }
        }
        (faults(visit, form))
        form method="post" {
            @if !known.is_empty() {
                div.note role="alert" {
                    p { (visit.t("library-works-known")) " " a href=(visit.path(&format!("library/{known}"))) { (visit.t("library-works-known-see")) } }
                    (Field::tick("anyway", "library-works-known-anyway").show(visit, form))
                }
            }
            (fields(visit, form))
            @if is_published { (Field::line("note", "library-works-note").hint("library-works-note-hint").show(visit, form)) }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page(title, body))
}

fn fields(visit: &Visit, form: &Form) -> Markup {
    let kinds = WorkKind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let licences = Licence::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    let line = |name: &'static str, label: &'static str| Field::line(name, label).show(visit, form);
    let number = |name: &'static str, label: &'static str| Field::line(name, label).left_to_right().show(visit, form);
    const PUBLISHED: [&str; 10] =
        ["publisher", "published_at", "container", "volume", "issue", "pages", "doi", "isbn", "issn", "link"];
    let is_open = PUBLISHED.iter().any(|name| !form.value(name).is_empty() || form.fault_of(name).is_some());
    html! {
        (Field::choice("kind", "library-works-field-kind", kinds).required().show(visit, form))
        (multilingual(visit, form, "title", "library-works-field-title", 2))
        (Field::area("authors", "library-works-field-authors", 3).hint("library-works-field-authors-hint").show(visit, form))
        (Field::line("date", "library-works-field-date").hint("library-works-field-date-hint").left_to_right().show(visit, form))
        (langs(visit, form))
        (multilingual(visit, form, "summary", "library-works-field-summary", 6))
        (picks::themes(visit, form))
        (picks::PLACE.show(visit, form))
        (picks::rights(visit, form))
        (Field::choice("licence", "library-works-field-licence", licences).or_empty("library-works-licence-none")
            .hint("library-works-field-licence-hint").show(visit, form))
        details open[is_open] {
            summary { (visit.t("library-works-publication-details")) }
            (line("publisher", "library-works-field-publisher"))
            (line("published_at", "library-works-field-published-at"))
            (line("container", "library-works-field-container"))
            (number("volume", "library-works-field-volume"))
            (number("issue", "library-works-field-issue"))
            (number("pages", "library-works-field-pages"))
            (number("doi", "library-works-field-doi"))
            (number("isbn", "library-works-field-isbn"))
            (number("issn", "library-works-field-issn"))
            (Field::line("link", "library-works-field-link").hint("library-works-field-link-hint").left_to_right().show(visit, form))
        }
        (Field::line("keywords", "library-works-field-keywords").hint("library-works-field-keywords-hint").show(visit, form))
        (Field::area("related", "library-works-field-related", 2).hint("library-works-field-related-hint").left_to_right().show(visit, form))
    }
}

fn langs(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("lang").collect();
    html! {
        fieldset {
            legend { (visit.t("library-works-field-langs")) }
            @for lang in Lang::ALL { label.tick lang=(lang.code()) {
                input type="checkbox" name="lang" value=(lang.code()) checked[chosen.contains(&lang.code())];
                span { (lang.own_name()) }
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_taken_as_far_as_it_is_known() {
        let all = |year, month, day| Some(Partial { year, month, day });
        assert_eq!(partial("2024"), all(2024, None, None));
        assert_eq!(partial("05/2024"), all(2024, Some(5), None));
        assert_eq!(partial("2024-05"), all(2024, Some(5), None));
        assert_eq!(partial("12/05/2024"), all(2024, Some(5), Some(12)));
        assert_eq!(partial("2024-05-12"), all(2024, Some(5), Some(12)));
        for typed in ["24", "13/2024", "31/02/2024", "demain", "2024/2025", "99999"] {
            assert_eq!(partial(typed), None, "{typed}");
        }
        for typed in ["2024", "05/2024", "12/05/2024"] {
            assert_eq!(partial(typed).map(written).as_deref(), Some(typed));
        }
    }
}
