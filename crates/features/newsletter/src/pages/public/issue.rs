//! An issue that is out, as a page.

use axum::extract::Path;
use kernel::{Lang, Text};
use maud::{Markup, PreEscaped, html};
use web::{Error, Page, Result, Visit};

use crate::model::{Content, Item, html as prose};
use crate::store::{issues, lists};

/// The page.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let issue = issues::by_slug(visit.db(), &slug).await?.filter(|issue| issue.is_public()).ok_or(Error::NotFound)?;
    let list = lists::get(visit.db(), issue.list).await?.ok_or(Error::NotFound)?;
    let items = issues::items(visit.db(), issue.key).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("newsletter-way-up")) {
            a href="/newsletter" { (visit.t("newsletter-title")) } " › "
            a href=(format!("/newsletter/lists/{}", list.slug)) { (visit.text(&list.title)) }
        }
        @if let Some(at) = issue.started_at { p.soft { (visit.date(visit.world().day_of(at))) } }
        (told(&issue.content, &items, visit.lang))
        @if list.is_open { p.actions { a.button href="/newsletter" { (visit.t("newsletter-subscribe")) } } }
    };
    let title = visit.words(&issue.content.subject).to_owned();
    let about = visit.words(&list.about).to_owned();
    Ok(visit.page_named(&title, body).described(&title, &about))
}

/// What an issue tells, for its page and for its preview.
pub(crate) fn told(content: &Content, items: &[Item], lang: Lang) -> Markup {
    html! {
        (text(&content.intro, lang))
        @for item in items {
            section {
                @if !item.title.is_empty() {
                    h2 { @if item.path.is_empty() { (title(&item.title, lang)) } @else { a href=(item.path) { (title(&item.title, lang)) } } }
                }
                (text(&item.words, lang))
            }
        }
        (text(&content.closing, lang))
    }
}

fn title(text: &Text, wanted: Lang) -> Markup {
    let (lang, words) = text.in_lang(wanted);
    let other = lang != wanted;
    html! { bdi lang=[other.then(|| lang.code())] dir=[other.then(|| lang.direction().code())] { (words) } }
}

fn text(text: &Text, wanted: Lang) -> Markup {
    let (lang, words) = text.in_lang(wanted);
    let other = lang != wanted;
    html! { @if !words.is_empty() {
        div lang=[other.then(|| lang.code())] dir=[other.then(|| lang.direction().code())] { (PreEscaped(prose(words))) }
    } }
}
