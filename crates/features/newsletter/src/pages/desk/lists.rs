//! The lists of a space.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use kernel::slug::{Fault, Slugs};
use maud::{Markup, html};
use post::Address;
use search::thesaurus;
use web::field::{faults, multilingual};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Field, Form, Page, Result, Visit, args};

use super::super::{before, key_of, write};
use super::{chip, crumbs, issue_path, list_of, list_path, name_of};
use crate::model::List;
use crate::store::found::KIND;
use crate::store::{issues, lists, people};

const SLUGS: Slugs = Slugs::beside(&[]);

/// The lists and how many read them.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let space = visit.space()?.id;
    let kept = lists::of(visit.db(), space).await?;
    let mut rows = Vec::new();
    for list in &kept {
        let readers = lists::readers(visit.db(), list).await?;
        let last = issues::last(visit.db(), list.id).await?;
        rows.push(vec![
            html! { a href=(list_path(&visit, list)) { (visit.text(&list.title)) } },
            html! { (visit.number(i64::try_from(readers).unwrap_or(0))) },
            html! { @if let Some(last) = last { (visit.date(visit.world().day_of(last))) } @else { "—" } },
            html! { @if list.is_open { span.chip.ok { (visit.t("newsletter-list-open")) } } @else { span.chip { (visit.t("newsletter-list-closed")) } } },
        ]);
    }
    const COLUMNS: [Column; 4] = [
        Column::words("newsletter-list"),
        Column::number("newsletter-readers"),
        Column::words("newsletter-last"),
        Column::words("newsletter-list-state"),
    ];
    let keeps = visit.is_at_least(actors::Role::Secretary);
    let body = html! {
        p.lead { (visit.t("newsletter-desk-lead")) }
        @if visit.app().post.carried().is_none() { p.note { (visit.t("newsletter-desk-no-post")) } }
        @if keeps { p.actions { a.button href=(visit.path("newsletter/new")) { (visit.t("newsletter-list-new")) } } }
        @if kept.is_empty() { p.empty { (visit.t("newsletter-lists-none")) } }
        @else { (table(&visit, visit.t("newsletter-title"), &COLUMNS, rows)) }
        (stopped(&visit, space).await?)
    };
    Ok(visit.page("newsletter-title", body).wide())
}

async fn stopped(visit: &Visit, space: kernel::Id<actors::Space>) -> Result<Markup> {
    let stopped = people::stopped(visit.db(), space).await?;
    Ok(html! {
        @if !stopped.is_empty() {
            section {
                h2 { (visit.t("newsletter-stopped")) }
                ul { @for (why, count) in &stopped {
                    li { (visit.t(why.label())) " " strong { (visit.number(i64::try_from(*count).unwrap_or(0))) } }
                } }
            }
        }
    })
}

/// One list: its issues, and what can be done.
pub(super) async fn one(visit: Visit, listing: Listing, Path((_, slug)): Path<(String, String)>) -> Result<Page> {
    let list = list_of(&visit, &slug).await?;
    let (all, more) = page_of(issues::of(visit.db(), &list, before(&listing), PAGE_ROWS as u32 + 1).await?);
    let next = all.last().filter(|_| more).map(|issue| key_of(issue.made_at));
    let readers = lists::readers(visit.db(), &list).await?;
    let path = list_path(&visit, &list);
    let keeps = visit.is_at_least(actors::Role::Secretary);
    let rows = all.iter().map(|issue| {
        let at = issue.started_at.or(issue.due_at);
        vec![
            html! { a href=(issue_path(&visit, issue)) { (name_of(&visit, issue)) } },
            chip(&visit, issue),
            html! { @if let Some(at) = at { (visit.instant(at)) } @else { "—" } },
        ]
    });
    const COLUMNS: [Column; 3] = [
        Column::words("newsletter-issue"),
        Column::words("newsletter-list-state"),
        Column::words("newsletter-issue-when"),
    ];
    let body = html! {
        (crumbs(&visit, None))
        p.lead { (visit.t_with("newsletter-readers-count", &args![count = i64::try_from(readers).unwrap_or(0)])) }
        div.actions {
            form.inline method="post" action=(format!("{path}/issues")) { button { (visit.t("newsletter-issue-new")) } }
            @if keeps {
                a.button.quiet href=(format!("{path}/import")) { (visit.t("newsletter-import")) }
                a.button.quiet href=(format!("{path}/settings")) { (visit.t("newsletter-list-settings")) }
            }
            a href=(format!("/newsletter/lists/{}", list.slug)) { (visit.t("newsletter-list-public")) }
        }
        @if all.is_empty() { p.empty { (visit.t("newsletter-issues-none")) } }
        @else { (table(&visit, visit.words(&list.title), &COLUMNS, rows)) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        @if keeps && readers > 0 {
            p.exports { (visit.t("web-export")) " " a href=(format!("{path}/readers.xlsx")) { "XLSX" } " " a href=(format!("{path}/readers.csv")) { "CSV" } }
        }
    };
    Ok(visit.page_named(visit.words(&list.title), body).wide())
}

/// The form of a new list.
pub(super) async fn new(visit: Visit) -> Page {
    let form = Form::default().with("lang", "fr").with("lang", "ar").with("open", "yes");
    form_page(&visit, &form, None)
}

/// Begins it.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let slug = match SLUGS.read(form.value("slug")) {
        Ok(slug) => slug,
        Err(fault) => {
            form.fault("slug", words_of(fault));
            String::new()
        }
    };
    let list = List { slug, ..read(&visit, &mut form)? };
    if form.is_good() && lists::by_slug(visit.db(), &list.slug).await?.is_some() {
        form.fault("slug", "newsletter-slug-taken");
    }
    if !form.is_good() {
        return Ok(form_page(&visit, &form, None).invalid().into_response());
    }
    let path = list_path(&visit, &list);
    write(&visit, move |tx| lists::add(tx, &list)).await?;
    Ok(visit.see_saying(path, "newsletter-list-made").into_response())
}

const fn words_of(fault: Fault) -> &'static str {
    match fault {
        Fault::Length => "newsletter-slug-length",
        Fault::Letters => "newsletter-slug-letters",
        Fault::Reserved => "newsletter-slug-taken",
    }
}

/// The form of a list that is there.
pub(super) async fn settings(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Result<Page> {
    let list = list_of(&visit, &slug).await?;
    let mut form = Form::default().with_text("title", &list.title).with_text("about", &list.about);
    for lang in &list.langs {
        form = form.with("lang", lang.code());
    }
    for kind in &list.kinds {
        form = form.with("kind", kind);
    }
    form = form.with("theme", list.theme.clone().unwrap_or_default());
    form = form.with("reply", list.reply_to.clone().unwrap_or_default());
    if list.is_open {
        form = form.with("open", "yes");
    }
    Ok(form_page(&visit, &form, Some(&list)))
}

/// Changes it.
pub(super) async fn change(visit: Visit, Path((_, slug)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let known = list_of(&visit, &slug).await?;
    let list = List { id: known.id, slug: known.slug.clone(), ..read(&visit, &mut form)? };
    if !form.is_good() {
        return Ok(form_page(&visit, &form, Some(&known)).invalid().into_response());
    }
    write(&visit, move |tx| lists::change(tx, &list)).await?;
    Ok(visit.see_saying(list_path(&visit, &known), "newsletter-list-changed").into_response())
}

fn read(visit: &Visit, form: &mut Form) -> Result<List> {
    let langs: Vec<Lang> =
        Lang::ALL.into_iter().filter(|lang| form.values("lang").any(|code| code == lang.code())).collect();
    if langs.is_empty() {
        form.fault("lang", "newsletter-fault-langs");
    }
    let known = visit.app().search.kinds();
    let kinds = form.values("kind").filter(|kind| known.iter().any(|own| own.kind == *kind)).map(str::to_owned);
    let kinds = kinds.collect();
    let theme = form.choice("theme", |code| thesaurus::get(code).map(|_| code.to_owned()));
    let reply = form.words("reply", 0..=254);
    let reply_to = Address::email(&reply).map(|address| address.reveal().to_owned());
    if !reply.is_empty() && reply_to.is_none() {
        form.fault("reply", "newsletter-fault-address");
    }
    Ok(List {
        id: visit.world().id(),
        slug: String::new(),
        kept_by: visit.space()?.id,
        title: form.text("title", 120),
        about: form.text("about", 400),
        langs,
        kinds,
        theme,
        reply_to,
        is_open: form.is_ticked("open"),
    })
}

fn form_page(visit: &Visit, form: &Form, list: Option<&List>) -> Page {
    let (langs, kinds): (Vec<&str>, Vec<&str>) = (form.values("lang").collect(), form.values("kind").collect());
    let themes: Vec<(String, String)> =
        thesaurus::themes().map(|concept| (concept.code.to_string(), visit.words(&concept.name).to_owned())).collect();
    let body = html! {
        (crumbs(visit, list))
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "title", "newsletter-list-title", 1))
            (multilingual(visit, form, "about", "newsletter-list-about", 3))
            @if list.is_none() {
                (Field::line("slug", "newsletter-list-slug").hint("newsletter-list-slug-hint").required().left_to_right().show(visit, form))
            }
            fieldset.faulty[form.fault_of("lang").is_some()] {
                legend id="f-lang" { (visit.t("newsletter-list-langs")) }
                @for lang in Lang::ALL {
                    @let id = format!("f-lang-{}", lang.code());
                    label.tick for=(id) {
                        input id=(id) type="checkbox" name="lang" value=(lang.code()) checked[langs.contains(&lang.code())];
                        span lang=(lang.code()) { (lang.own_name()) }
                    }
                }
                @if let Some(fault) = form.fault_of("lang") { p.fault { (visit.say(fault)) } }
            }
            details open[!kinds.is_empty()] {
                summary { (visit.t("newsletter-list-kinds")) }
                p.hint { (visit.t("newsletter-list-kinds-hint")) }
                @for own in visit.app().search.kinds().iter().filter(|own| own.kind != KIND) {
                    @let id = format!("f-kind-{}", own.kind);
                    label.tick for=(id) {
                        input id=(id) type="checkbox" name="kind" value=(own.kind) checked[kinds.contains(&own.kind)];
                        span { (visit.t(own.label)) }
                    }
                }
            }
            (Field::choice("theme", "newsletter-list-theme", themes).or_empty("newsletter-list-theme-all").show(visit, form))
            (Field::email("reply", "newsletter-list-reply").hint("newsletter-list-reply-hint").show(visit, form))
            (Field::tick("open", "newsletter-list-is-open").show(visit, form))
            p.actions { button { (visit.t("newsletter-save")) } a href=(visit.path("newsletter")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(if list.is_some() { "newsletter-list-settings" } else { "newsletter-list-new" }, body)
}
