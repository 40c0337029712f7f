//! A programme: its page, and what is said of it.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::table::{self, Column, Listing, page_of};
use web::{Field, Form, Page, Result, Visit};

use super::{crumbs, episode_path, fields, programme_at, programme_path, write};
use crate::model::radio::{Category, Episode, Order, Profile, Programme};
use crate::pages::newsroom;
use crate::store::radio::{episodes, programmes};

/// The most characters of a name.
const TITLE: usize = 150;
/// The most characters of a description: as many as Apple takes, in whichever script.
const SUMMARY: usize = 2_000;

/// The most episodes that a reporter sees of her own.
const OWN: u32 = 100;

/// The programme and its episodes.
pub(super) async fn show(visit: Visit, listing: Listing, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = programme_at(&visit, &id).await?;
    let edits = visit.is_at_least(Role::Officer);
    let after = listing.after().and_then(|(_, id)| id.parse().ok());
    let (rows, more) = match edits {
        true => page_of(episodes::list(visit.db(), programme.space, programme.id, after).await?),
        // A reporter sees what is hers.
        false => {
            let me = newsroom::writer(&visit)?;
            let mut own = episodes::of_author(visit.db(), programme.space, me.account, OWN).await?;
            own.retain(|episode| episode.programme == programme.id);
            (own, false)
        }
    };
    let next = rows.last().filter(|_| more).map(|row| ("id", row.id.to_string()));
    const COLUMNS: [Column; 3] = [
        Column::words("portal-radio-column-title"),
        Column::words("portal-radio-column-state"),
        Column::words("portal-radio-column-published"),
    ];
    let path = |below: &str| programme_path(&visit, programme.id, below);
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) { a href=(visit.path("newsroom/radio")) { (visit.t("portal-radio-title")) } }
        p { (visit.text(&programme.profile.summary)) }
        p.actions {
            a.button href=(path("new")) { (visit.t("portal-radio-episode-new")) }
            @if edits {
                a.button.quiet href=(path("edit")) { (visit.t("portal-radio-edit")) }
                a.button.quiet href=(path("cover")) { (visit.t("portal-radio-cover")) }
            }
            @if let Some(slug) = &programme.slug { a.button.quiet href=(format!("/radio/{slug}")) { (visit.t("portal-radio-see-public")) } }
        }
        @if rows.is_empty() {
            div.empty { p { (visit.t("portal-radio-programme-empty")) } }
        } @else {
            (table::table(&visit, visit.t("portal-radio-episodes"), &COLUMNS, rows.iter().map(|row| line(&visit, row))))
        }
        (table::pager(&visit, &listing, next))
    };
    Ok(visit.page_named(visit.words(&programme.profile.title), body).wide())
}

fn line(visit: &Visit, episode: &Episode) -> Vec<Markup> {
    vec![
        html! { a href=(episode_path(visit, episode.id, "")) { (visit.text(&episode.said.title)) } },
        html! { span class=(super::chip(episode.state)) { (visit.t(episode.state.label())) } },
        html! { @if let Some(at) = episode.published_at { (visit.date(visit.world().day_of(at))) } },
    ]
}

/// The form of a new programme.
pub(super) async fn new(visit: Visit) -> Result<Page> {
    let form = Form::default().with("lang", visit.lang.code()).with("category", Category::Society.code());
    Ok(page(&visit, None, &form))
}

/// Begins a programme.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let profile = read(&mut form, Profile::default());
    if !form.is_good() {
        return Ok(page(&visit, None, &form).invalid().into_response());
    }
    let space = visit.space()?.id;
    let id: Id<Programme> = write(&visit, move |tx| programmes::add(tx, space, &profile)).await?;
    Ok(visit.see_saying(programme_path(&visit, id, ""), "portal-radio-programme-added").into_response())
}

/// The form of a programme that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = programme_at(&visit, &id).await?;
    let form = filled(&programme.profile);
    Ok(page(&visit, Some(&programme), &form))
}

/// Writes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let programme = programme_at(&visit, &id).await?;
    let profile = read(&mut form, programme.profile.clone());
    if !form.is_good() {
        return Ok(page(&visit, Some(&programme), &form).invalid().into_response());
    }
    let (space, id) = (programme.space, programme.id);
    write(&visit, move |tx| programmes::change(tx, space, id, profile)).await?;
    Ok(visit.see_saying(programme_path(&visit, id, ""), "portal-radio-saved").into_response())
}

fn filled(profile: &Profile) -> Form {
    let ticked = |is: bool| if is { "yes" } else { "" };
    let form = Form::default()
        .with_text("title", &profile.title)
        .with_text("summary", &profile.summary)
        .with_text("author", &profile.author)
        .with("lang", profile.lang.code())
        .with("category", profile.category.code())
        .with("order", profile.order.code())
        .with("explicit", ticked(profile.is_explicit))
        .with("ended", ticked(profile.is_ended))
        .with("locked", ticked(profile.is_locked));
    let form = profile.themes.iter().fold(form, |form, code| form.with("theme", code));
    fields::with_people(form, &profile.people)
}

fn read(form: &mut Form, before: Profile) -> Profile {
    Profile {
        title: form.text("title", TITLE),
        summary: form.text("summary", SUMMARY),
        author: form.optional_text("author", TITLE),
        lang: form.required_choice("lang", Lang::from_code).unwrap_or(before.lang),
        category: form.required_choice("category", Category::from_code).unwrap_or(before.category),
        order: form.choice("order", Order::from_code).unwrap_or(before.order),
        is_explicit: form.is_ticked("explicit"),
        is_ended: form.is_ticked("ended"),
        is_locked: form.is_ticked("locked"),
        cover: before.cover,
        people: fields::read_people(form),
        themes: fields::read_themes(form),
    }
}

fn page(visit: &Visit, programme: Option<&Programme>, form: &Form) -> Page {
    let coded = |code: &str, label: &str| (code.to_owned(), visit.t(label).to_owned());
    let categories = Category::ALL.iter().map(|one| coded(one.code(), one.label()));
    let orders = Order::ALL.iter().map(|one| coded(one.code(), one.label()));
    let back =
        programme.map_or_else(|| visit.path("newsroom/radio"), |programme| programme_path(visit, programme.id, ""));
    let title = if programme.is_some() { "portal-radio-programme-edit" } else { "portal-radio-programme-new" };
    let body = html! {
        @if let Some(programme) = programme { (crumbs(visit, programme, None)) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "title", "portal-radio-field-title", 1))
            (multilingual(visit, form, "summary", "portal-radio-field-summary", 4))
            (Field::choice("lang", "portal-radio-field-lang", fields::languages()).required().hint("portal-radio-field-lang-hint").show(visit, form))
            (Field::choice("category", "portal-radio-field-category", categories).required().hint("portal-radio-field-category-hint").show(visit, form))
            (Field::choice("order", "portal-radio-field-order", orders).plain().show(visit, form))
            (multilingual(visit, form, "author", "portal-radio-field-author", 1))
            (fields::people(visit, form))
            (fields::themes(visit, form))
            (Field::tick("explicit", "portal-radio-field-explicit").show(visit, form))
            (Field::tick("locked", "portal-radio-field-locked").hint("portal-radio-field-locked-hint").show(visit, form))
            @if programme.is_some() { (Field::tick("ended", "portal-radio-field-ended").show(visit, form)) }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(title, body)
}
