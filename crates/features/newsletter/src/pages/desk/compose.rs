//! The form of an issue: its words, what it tells in which order, and what was published since the last one.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use search::{Hit, Query, Reader};
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit, args};

use super::super::write;
use super::{crumbs, issue_of, issue_path, name_of};
use crate::model::{Content, Issue, Item, List, State};
use crate::store::found::KIND;
use crate::store::{issues, running};

/// How much of what was published is proposed.
const PROPOSED: usize = 40;

/// The form, as it stands or as it came back.
pub(super) async fn show(visit: &Visit, issue: &Issue, list: &List, returned: Option<&Form>) -> Result<Page> {
    page(visit, issue, list, returned, &Form::default()).await
}

/// The form, with what was typed of when it is to be sent.
pub(super) async fn show_sending(visit: &Visit, issue: &Issue, list: &List, when: &Form) -> Result<Page> {
    page(visit, issue, list, None, when).await
}

async fn page(visit: &Visit, issue: &Issue, list: &List, returned: Option<&Form>, when: &Form) -> Result<Page> {
    let items = issues::items(visit.db(), issue.key).await?;
    let kept = filled(issue, &items);
    let form = returned.unwrap_or(&kept);
    let proposed = proposed(visit, list, &items).await?;
    let path = issue_path(visit, issue);
    let body = html! {
        (crumbs(visit, Some(list)))
        (faults(visit, form))
        (faults(visit, when))
        form method="post" action=(path) data-keep-place {
            (multilingual(visit, form, "subject", "newsletter-subject", 1))
            p.hint { (visit.t("newsletter-subject-hint")) }
            (multilingual(visit, form, "intro", "newsletter-intro", 5))
            section {
                h2 { (visit.t("newsletter-items")) }
                @if items.is_empty() { p.empty { (visit.t("newsletter-items-none")) } }
                @for (number, item) in (1..).zip(&items) { (item_fields(visit, form, item, number)) }
            }
            (candidates(visit, &proposed))
            (Field::tick("own", "newsletter-add-own").show(visit, &Form::default()))
            (multilingual(visit, form, "closing", "newsletter-closing", 3))
            p.actions { button { (visit.t("newsletter-save")) } a.button.quiet href=(format!("{path}/preview")) { (visit.t("newsletter-preview")) } }
        }
        (sending(visit, issue, running::wanted(visit.db(), list).await?, when))
    };
    Ok(visit.page_named(&name_of(visit, issue), body).style("newsletter.css"))
}

fn filled(issue: &Issue, items: &[Item]) -> Form {
    let Content { subject, intro, closing } = &issue.content;
    let mut form =
        Form::default().with_text("subject", subject).with_text("intro", intro).with_text("closing", closing);
    for (number, item) in (1..).zip(items) {
        let id = item.id;
        form = form.with_text(&format!("title-{id}"), &item.title).with_text(&format!("words-{id}"), &item.words);
        form = form.with(&format!("at-{id}"), number);
    }
    form
}

fn item_fields(visit: &Visit, form: &Form, item: &Item, number: u32) -> Markup {
    let id = item.id;
    let (title, words, at, out) =
        (format!("title-{id}"), format!("words-{id}"), format!("at-{id}"), format!("out-{id}"));
    let position = if form.value(&at).is_empty() { number.to_string() } else { form.value(&at).to_owned() };
    let shown = Form::default().with(&at, position);
    html! {
        article.card.newsletter-item {
            div.fields {
                (Field::number(&at, "newsletter-item-at").required().show(visit, &shown))
                (Field::tick(&out, "newsletter-item-out").show(visit, form))
            }
            details open[item.title.is_empty()] {
                summary { (visit.text(&item.title)) @if item.title.is_empty() { (visit.t("newsletter-item-words")) } }
                (multilingual(visit, form, &title, "newsletter-item-title", 1))
                (multilingual(visit, form, &words, "newsletter-item-words", 3))
            }
            @if !item.path.is_empty() { p.small { a href=(item.path) { bdi dir="ltr" { (item.path) } } } }
        }
    }
}

fn candidates(visit: &Visit, proposed: &[Hit]) -> Markup {
    html! {
        details open[!proposed.is_empty()] {
            summary { (visit.t("newsletter-proposed")) }
            @if proposed.is_empty() { p.empty { (visit.t("newsletter-proposed-none")) } }
            @for hit in proposed {
                @let id = format!("f-add-{}", hit.id);
                label.tick for=(id) {
                    input id=(id) type="checkbox" name="add" value=(format!("{}:{}", hit.kind, hit.id));
                    span {
                        (visit.text(&hit.title))
                        span.small.soft { " " (kind_name(visit, &hit.kind)) @if let Some(date) = hit.date { " · " (visit.date(date)) } }
                    }
                }
            }
        }
    }
}

fn kind_name<'a>(visit: &'a Visit, kind: &'a str) -> &'a str {
    let own = visit.app().search.kinds().iter().find(|own| own.kind == kind);
    own.map_or(kind, |own| visit.t(own.label))
}

/// What everybody may read and the last issue did not have: the newest first.
async fn proposed(visit: &Visit, list: &List, items: &[Item]) -> Result<Vec<Hit>> {
    let since = issues::last(visit.db(), list.id).await?.map(|at| visit.world().day_of(at));
    let known = visit.app().search.kinds();
    let is_wanted = |kind: &&str| list.kinds.is_empty() || list.kinds.iter().any(|own| own == kind);
    // A newsletter tells of everything but newsletters.
    let among = known.iter().map(|own| own.kind).filter(is_wanted).filter(|kind| *kind != KIND).collect();
    let query =
        Query { among, theme: list.theme.clone(), reader_lang: Some(visit.lang), limit: PROPOSED, ..Query::default() };
    let found = visit.app().search.find(&Reader::visitor(), &query)?;
    let is_new = |hit: &Hit| since.is_none_or(|since| hit.date.is_none_or(|date| date >= since));
    let is_there = |hit: &Hit| items.iter().any(|item| item.record == Some(hit.id));
    Ok(found.hits.into_iter().filter(|hit| is_new(hit) && !is_there(hit)).collect())
}

/// When it goes out, and to how many: whoever sends is asked first, with scripts by a question and without them by a box.
fn sending(visit: &Visit, issue: &Issue, wanted: u64, form: &Form) -> Markup {
    let (path, wanted) = (issue_path(visit, issue), args![count = i64::try_from(wanted).unwrap_or(i64::MAX)]);
    html! {
        section {
            h2 { (visit.t("newsletter-send")) }
            @if visit.app().post.carried().is_none() { p.note { (visit.t("newsletter-desk-no-post")) } }
            p { (visit.t("newsletter-send-words")) }
            form method="post" action=(format!("{path}/schedule")) data-confirm=(visit.t_with("newsletter-send-ask", &wanted)) {
                div.fields {
                    (Field::date("day", "newsletter-send-day").show(visit, form))
                    (Field::line("time", "newsletter-send-time").hint("newsletter-send-time-hint").left_to_right().show(visit, form))
                }
                (sure(visit, form, &visit.t_with("newsletter-send-sure", &wanted)))
                p.actions { button { (visit.t_with("newsletter-send-button", &wanted)) } }
            }
            @if issue.state == State::Draft {
                details {
                    summary { (visit.t("newsletter-remove")) }
                    form method="post" action=(format!("{path}/removal")) { button.danger { (visit.t("newsletter-remove-button")) } }
                }
            }
        }
    }
}

/// The box by which who has no scripts says that she means it; the question ticks it for whoever has them.
pub(super) fn sure(visit: &Visit, form: &Form, words: &str) -> Markup {
    let fault = form.fault_of("sure").map(|message| visit.say(message));
    html! {
        div.field.faulty[fault.is_some()] data-unless-asked {
            label.tick for="f-sure" {
                input #f-sure type="checkbox" name="sure" value="yes" required checked[form.is_ticked("sure")]
                    aria-invalid=[fault.as_ref().map(|_| "true")] aria-describedby=[fault.as_ref().map(|_| "f-sure-fault")];
                span { (words) }
            }
            @if let Some(fault) = fault { p.fault #f-sure-fault { (fault) } }
        }
    }
}

/// Keeps what was written: words, order, what was taken out and what was added.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (issue, list) = issue_of(&visit, &id).await?;
    if !issue.is_open() {
        // Somebody else let it go meanwhile: what was typed is still there to be copied.
        form.fault("subject", "newsletter-issue-closed");
    }
    let content = Content {
        subject: form.optional_text("subject", 200),
        intro: form.optional_text("intro", 8_000),
        closing: form.optional_text("closing", 4_000),
    };
    let mut items = Vec::new();
    for item in issues::items(visit.db(), issue.key).await? {
        let id = item.id;
        if form.is_ticked(&format!("out-{id}")) {
            continue;
        }
        let title = form.optional_text(&format!("title-{id}"), 300);
        let words = form.optional_text(&format!("words-{id}"), 4_000);
        let at = form.whole(&format!("at-{id}"), 1..=999).unwrap_or(999);
        items.push((at, Item { title, words, ..item }));
    }
    items.sort_by_key(|(at, _)| *at);
    let mut items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    for added in form.values("add") {
        items.extend(added_item(&visit, added)?.filter(|new| items.iter().all(|item| item.record != new.record)));
    }
    if form.is_ticked("own") {
        items.push(empty_item(visit.world().id()));
    }
    if items.len() > issues::MOST_ITEMS {
        form.fault("add", "newsletter-items-many");
    }
    if !form.is_good() {
        return Ok(show(&visit, &issue, &list, Some(&form)).await?.invalid().into_response());
    }
    let key = issue.key;
    write(&visit, move |tx| issues::edit(tx, key, &content, &items)).await?;
    Ok(visit.see_saying(issue_path(&visit, &issue), "newsletter-saved").into_response())
}

fn empty_item(id: Id<Item>) -> Item {
    Item { id, kind: None, record: None, path: String::new(), title: <_>::default(), words: <_>::default() }
}

/// What was published, as an item: with the words that everybody may read of it.
fn added_item(visit: &Visit, named: &str) -> Result<Option<Item>> {
    let Some((kind, id)) = named.split_once(':') else { return Ok(None) };
    let Ok(id) = id.parse() else { return Ok(None) };
    let Some(document) = visit.app().search.get(&Reader::visitor(), kind, id)? else { return Ok(None) };
    let item = empty_item(visit.world().id());
    Ok(Some(Item {
        kind: Some(kind.to_owned()),
        record: Some(id),
        path: document.path,
        title: document.title,
        words: document.summary,
        ..item
    }))
}
