//! What is said of an episode.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang, place};
use maud::html;
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit};

use super::{both_at, crumbs, episode_path, fields, programme_at, programme_path, write};
use crate::model::radio::{Episode, Order, Programme, Said, Sort};
use crate::pages::newsroom::writer;
use crate::store::radio::episodes;

/// The most characters of a name.
const TITLE: usize = 200;
/// The most characters of a summary.
const SUMMARY: usize = 2_000;
/// The most characters of what is to be read beside it.
const NOTES: usize = 20_000;

/// The form of a new episode: in the language of its programme, with the number that comes next.
pub(super) async fn new(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = programme_at(&visit, &id).await?;
    let before = episodes::list(visit.db(), programme.space, programme.id, None).await?;
    let mut form = Form::default().with("lang", programme.profile.lang.code()).with("sort", Sort::Full.code());
    let last = before.iter().find(|episode| episode.said.number.is_some());
    if programme.profile.order == Order::Serial || last.is_some() {
        let (season, number) = last.map_or((None, 0), |last| (last.said.season, last.said.number.unwrap_or(0)));
        form = form.with("number", number + 1);
        form = season.map_or(form.clone(), |season| form.with("season", season));
    }
    Ok(page(&visit, &programme, None, &form))
}

/// Begins an episode.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let programme = programme_at(&visit, &id).await?;
    let said = read(&mut form, Said::default());
    if !form.is_good() {
        return Ok(page(&visit, &programme, None, &form).invalid().into_response());
    }
    let (space, programme) = (programme.space, programme.id);
    let me = writer(&visit)?;
    let id: Id<Episode> = write(&visit, move |tx| episodes::add(tx, space, programme, Some(me), &said)).await?;
    Ok(visit.see_saying(episode_path(&visit, id, "sound"), "portal-radio-episode-added").into_response())
}

/// The form of an episode that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let (programme, episode) = both_at(&visit, &id).await?;
    Ok(page(&visit, &programme, Some(&episode), &filled(&episode.said)))
}

/// Writes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (programme, episode) = both_at(&visit, &id).await?;
    let said = read(&mut form, episode.said.clone());
    if !form.is_good() {
        return Ok(page(&visit, &programme, Some(&episode), &form).invalid().into_response());
    }
    let (space, id) = (episode.space, episode.id);
    // Chapters have a page of their own, and may have changed since this form was opened.
    let me = writer(&visit)?;
    write(&visit, move |tx| {
        episodes::change(tx, space, id, Some(me), "said", |held| {
            let chapters = std::mem::take(&mut held.chapters);
            *held = Said { chapters, ..said };
        })
    })
    .await?;
    Ok(visit.see_saying(episode_path(&visit, id, ""), "portal-radio-saved").into_response())
}

fn filled(said: &Said) -> Form {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let form = Form::default()
        .with_text("title", &said.title)
        .with_text("summary", &said.summary)
        .with_text("notes", &said.notes)
        .with("lang", said.lang.code())
        .with("sort", said.sort.code())
        .with("season", number(said.season))
        .with("number", number(said.number))
        .with("explicit", if said.is_explicit { "yes" } else { "" })
        .with("place", said.place.as_deref().unwrap_or_default());
    let form = said.themes.iter().fold(form, |form, code| form.with("theme", code));
    fields::with_people(form, &said.people)
}

fn read(form: &mut Form, before: Said) -> Said {
    let number = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
    Said {
        title: form.text("title", TITLE),
        summary: form.text("summary", SUMMARY),
        notes: form.optional_text("notes", NOTES),
        lang: form.required_choice("lang", Lang::from_code).unwrap_or(before.lang),
        sort: form.choice("sort", Sort::from_code).unwrap_or(before.sort),
        season: number(form.whole("season", 1..=9_999)),
        number: number(form.whole("number", 1..=99_999)),
        is_explicit: form.is_ticked("explicit"),
        people: fields::read_people(form),
        chapters: before.chapters,
        place: form.choice("place", |code| place::get(code).map(|place| place.code.to_owned())),
        themes: fields::read_themes(form),
    }
}

fn page(visit: &Visit, programme: &Programme, episode: Option<&Episode>, form: &Form) -> Page {
    let sorts = Sort::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    let back =
        episode.map_or_else(|| programme_path(visit, programme.id, ""), |episode| episode_path(visit, episode.id, ""));
    let title = if episode.is_some() { "portal-radio-episode-edit" } else { "portal-radio-episode-new" };
    let body = html! {
        (crumbs(visit, programme, episode))
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "title", "portal-radio-field-title", 1))
            (multilingual(visit, form, "summary", "portal-radio-field-summary", 3))
            (Field::choice("lang", "portal-radio-field-spoken", fields::languages()).required().show(visit, form))
            (multilingual(visit, form, "notes", "portal-radio-field-notes", 6))
            div.fields {
                (Field::number("season", "portal-radio-field-season").show(visit, form))
                (Field::number("number", "portal-radio-field-number").show(visit, form))
                (Field::choice("sort", "portal-radio-field-sort", sorts).plain().show(visit, form))
            }
            (fields::people(visit, form))
            (Field::choice("place", "portal-radio-field-place", fields::places(visit)).or_empty("portal-radio-field-place-none").show(visit, form))
            (fields::themes(visit, form))
            (Field::tick("explicit", "portal-radio-field-explicit").show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(title, body)
}
