//! `…/about`: what is said about an article beside its text: what sort it is, from where, about what, its picture, its sources,
//! its address.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, field};

use super::words::{crumbs, with};
use super::{Room, picks, write};
use crate::model::article::{About, Act, Antenna, Kind, Refused, slug};
use crate::model::prose;
use crate::store::abouts::{self, Said};
use crate::store::articles::{self, Head};
use crate::store::{antennas, texts};

/// The form.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let said = abouts::latest(visit.db(), room.article.key).await?;
    let form = filled(&visit, &room, &said);
    page(&visit, &room, &form, html! {}).await
}

fn filled(visit: &Visit, room: &Room, said: &Said) -> Form {
    let (article, about) = (&room.article, &said.about);
    let mut form = Form::default()
        .with("based_on", said.number)
        .with("kind", article.kind.code())
        .with("slug", &article.slug)
        .with("byline", about.byline.as_deref().unwrap_or_default())
        .with("sources", picks::written_sources(&about.sources));
    if let Some(antenna) = article.antenna {
        form = form.with("antenna", antenna);
    }
    if let Some(code) = &about.place {
        form = form.with("place", picks::own_name(visit, code)).with("place_code", code);
    }
    if let Some(picture) = about.picture {
        form = form.with("picture", picture);
    }
    let form = about.themes.iter().fold(form, |form, theme| form.with("theme", theme));
    about.rights.iter().fold(form, |form, right| form.with("right", right))
}

/// Saves it.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    if let Some(form) = picks::looked(&form) {
        return Ok(page(&visit, &room, &form, html! {}).await?.into_response());
    }
    let about = read(&visit, &mut form).await?;
    let kind = form.required_choice("kind", Kind::from_code).unwrap_or(room.article.kind);
    let antenna: Option<Id<Antenna>> = form.id("antenna");
    let slug = read_address(&room, &mut form);
    if !form.is_good() {
        return Ok(page(&visit, &room, &form, html! {}).await?.invalid().into_response());
    }
    let based_on = form.value("based_on").parse().unwrap_or(0);
    let (key, me) = (room.article.key, room.me);
    let (head, mine) = (Head { kind, antenna, slug }, about.clone());
    match write(&visit, move |tx| articles::describe(tx, key, me, based_on, &head, &about)).await? {
        Ok(is_unscheduled) => {
            let said = if is_unscheduled { "portal-articles-saved-unscheduled" } else { "portal-articles-saved" };
            Ok(visit.see_saying(room.path(&visit, ""), said).into_response())
        }
        Err(Refused::Same) => {
            Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-refused-same").into_response())
        }
        Err(Refused::Meanwhile) => {
            let theirs = abouts::latest(visit.db(), key).await?;
            let note = meanwhile(&visit, &theirs, &mine);
            let form = with(&form, &[("based_on", theirs.number.to_string())]);
            Ok(page(&visit, &room, &form, note).await?.status(StatusCode::CONFLICT).into_response())
        }
        Err(refused) => {
            let field = match refused {
                Refused::AddressTaken => "slug",
                Refused::NoAntenna | Refused::NoReporter => "antenna",
                _ => "kind",
            };
            form.fault(field, refused.message());
            Ok(page(&visit, &room, &form, html! {}).await?.invalid().into_response())
        }
    }
}

async fn read(visit: &Visit, form: &mut Form) -> Result<About> {
    let byline = form.words("byline", 0..=120);
    Ok(About {
        byline: Some(byline).filter(|name| !name.is_empty()),
        place: picks::read_place(form),
        themes: picks::read_themes(form),
        rights: picks::read_rights(form),
        picture: picks::read_picture(visit, form).await?,
        sources: picks::read_sources(form),
    })
}

/// The address that was typed; the one that it has where the field was left empty, or where a reporter saves.
fn read_address(room: &Room, form: &mut Form) -> String {
    let typed = form.value("slug").to_owned();
    if typed.is_empty() || !room.hand.edits() || typed == room.article.slug {
        return room.article.slug.clone();
    }
    slug::read(&typed).unwrap_or_else(|fault| {
        form.fault("slug", slug::message(fault));
        typed
    })
}

/// That somebody else saved it meanwhile, and what she said.
fn meanwhile(visit: &Visit, theirs: &Said, mine: &About) -> Markup {
    let hers = &theirs.about;
    let differing = [
        ("portal-articles-byline", hers.byline != mine.byline, hers.byline.clone().unwrap_or_default()),
        (
            "portal-articles-place",
            hers.place != mine.place,
            hers.place.as_deref().map_or_else(String::new, |code| picks::full_name(visit, code)),
        ),
        ("portal-articles-themes", hers.themes != mine.themes, hers.themes.join(", ")),
        ("portal-articles-rights", hers.rights != mine.rights, hers.rights.join(", ")),
        (
            "portal-articles-picture",
            hers.picture != mine.picture,
            hers.picture.map_or_else(String::new, |id| id.to_string()),
        ),
        ("portal-articles-sources", hers.sources != mine.sources, picks::written_sources(&hers.sources)),
    ];
    html! {
        div.note role="alert" {
            p { strong { (visit.t("portal-articles-meanwhile")) } " "
                @if let Some(by) = &theirs.by { (visit.text(by)) " · " } (visit.instant(theirs.written_at)) }
            p { (visit.t("portal-articles-meanwhile-about")) }
            dl.facts { @for (label, _, words) in differing.iter().filter(|(_, differs, _)| *differs) {
                div { dt { (visit.t(label)) } dd { @if words.is_empty() { "—" } @else { bdi { (words) } } } }
            } }
        }
    }
}

async fn page(visit: &Visit, room: &Room, form: &Form, note: Markup) -> Result<Page> {
    let body = if room.may(Act::Write) {
        html! { (crumbs(visit, Some(room))) (note) (field::faults(visit, form)) (fields(visit, room, form).await?) }
    } else {
        html! { (crumbs(visit, Some(room))) p.note { (visit.t("portal-articles-not-now")) } }
    };
    Ok(visit.page("portal-articles-about", body).style("newsroom.css"))
}

async fn fields(visit: &Visit, room: &Room, form: &Form) -> Result<Markup> {
    let (db, key) = (visit.db(), room.article.key);
    let edits = room.hand.edits();
    let open = if edits {
        antennas::of_space(db, key.space).await?
    } else {
        antennas::of_reporter(db, key.space, room.me.account).await?
    };
    let open: Vec<Antenna> =
        open.into_iter().filter(|one| one.closed_at.is_none() || room.article.antenna == Some(one.id)).collect();
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let of = field::options(visit, open.iter().map(|antenna| (antenna.id, &antenna.name)));
    let antenna = Field::choice("antenna", "portal-articles-antenna", of);
    let antenna = if edits { antenna.or_empty("portal-articles-no-antenna") } else { antenna.required() };
    let written = texts::current(db, key).await?;
    let spoken: Vec<String> =
        written.iter().map(|text| [text.words.title.clone(), prose::plain(&text.words.body)].join("\n")).collect();
    Ok(html! {
        form method="post" {
            input type="hidden" name="based_on" value=(form.value("based_on"));
            button.hidden tabindex="-1" aria-hidden="true" { (visit.t("portal-articles-save")) }
            div.fields {
                (Field::choice("kind", "portal-articles-kind", kinds).required().show(visit, form))
                (antenna.show(visit, form))
            }
            (Field::line("byline", "portal-articles-byline").hint("portal-articles-byline-hint").show(visit, form))
            (picks::place(visit, form))
            (picks::themes(visit, form))
            (picks::rights(visit, form, &spoken.join("\n")))
            (picks::pictures(visit, form).await?)
            (Field::area("sources", "portal-articles-sources", 4).hint("portal-articles-sources-hint").show(visit, form))
            @if edits {
                (Field::line("slug", "portal-articles-slug")
                    .hint(if room.article.version > 0 { "portal-articles-slug-moves" } else { "portal-articles-slug-hint" })
                    .left_to_right().show(visit, form))
            }
            p.actions { button { (visit.t("portal-articles-save")) } a href=(room.path(visit, "")) { (visit.t("web-cancel")) } }
        }
    })
}
