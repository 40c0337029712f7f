//! The photos of a cohort. Each is seen as widely as all whom it shows allow, and no wider.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use media::{About, Faces, File, Kind, Wishes};
use web::field::{faults, multilingual};
use web::table::{Listing, page_of, pager};
use web::{Desk, Field, Form, Message, Result, Visit, args};

use super::own::picture;
use super::{MOST, cohort, path, tabs};
use crate::model::learning_photo::Circle;
use crate::model::{Attendee, Cohort};
use crate::pages::{answered, private, write};
use crate::store::learning_photos::{self, Photo};
use crate::store::session_people;

/// Photos of a page.
const SHOWN: usize = 24;

/// The photos, and the form of one more.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    page(&visit, &cohort, &listing, &Form::default()).await
}

async fn page(visit: &Visit, cohort: &Cohort, listing: &Listing, form: &Form) -> Result<Response> {
    let after: Option<Id<File>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let rows = learning_photos::list(visit.db(), cohort.space, cohort.id, after, SHOWN as u32 + 1).await?;
    let more = rows.len() > SHOWN;
    let (mut shown, _) = page_of(rows);
    shown.truncate(SHOWN);
    let mut all = Vec::with_capacity(shown.len());
    for photo in shown {
        if let Some(file) = media::store::get(visit.db(), cohort.space, photo.id).await? {
            all.push((photo, file));
        }
    }
    let next = all.last().filter(|_| more).map(|(photo, _)| photo.id.to_string());
    let people = session_people::list(visit.db(), cohort.space, cohort.id, 0, MOST).await?;
    let body = html! {
        (tabs(visit, cohort, "photos"))
        p { (visit.t("training-photos-words")) }
        p.actions { a.button.quiet href=(path(visit, cohort.id, "consents")) { (visit.t("training-consents-title")) } }
        @if all.is_empty() { div.empty { p { (visit.t("training-photos-none")) } } }
        @else { div.grid { @for (photo, file) in &all { (card(visit, cohort, photo, file)) } } }
        (pager(visit, listing, next.map(|id| ("p", id))))
        section {
            h2 { (visit.t("training-photos-add")) }
            (faults(visit, form))
            form method="post" enctype="multipart/form-data" {
                (Field::file("file", "training-photos-file", "image/*").required().show(visit, form))
                (Field::tick("blur", "training-photos-blur").hint("training-photos-blur-hint").show(visit, form))
                (multilingual(visit, form, "alt", "training-photos-alt", 1))
                (said(visit, form, &people))
                p.actions { button { (visit.t("training-photos-add")) } }
            }
        }
    };
    let page = visit.page("training-photos-title", body).wide().style("training.css");
    Ok(private(if form.is_good() { page } else { page.invalid() }))
}

fn card(visit: &Visit, cohort: &Cohort, photo: &Photo, file: &File) -> Markup {
    html! {
        div.card {
            (picture(visit, file, &path(visit, cohort.id, "files")))
            p { (circle(visit, photo)) }
            p { a href=(path(visit, cohort.id, &format!("photos/{}", photo.id))) { (visit.t("training-photos-open")) " " bdi { (visit.words(&file.alt)) } } }
        }
    }
}

/// Who sees a photo, and whether it was meant for more.
pub(super) fn circle(visit: &Visit, photo: &Photo) -> Markup {
    html! {
        span.chip.ok[photo.shown == Circle::Public].wait[photo.shown == Circle::Cohort] { (visit.t(photo.shown.label())) }
        @if photo.shown < photo.circle { " " span.chip.late { (visit.t("training-photos-narrower")) } }
    }
}

/// Who is meant to see a photo, and who is in it.
pub(super) fn said(visit: &Visit, form: &Form, people: &[Attendee]) -> Markup {
    let circles = Circle::ALL.iter().map(|circle| (circle.code().to_owned(), visit.t(circle.label()).to_owned()));
    let ticked: Vec<&str> = form.values("person").collect();
    html! {
        (Field::choice("circle", "training-photos-circle", circles).required().show(visit, form))
        fieldset id="f-person" {
            legend { (visit.t("training-photos-people")) }
            p.hint { (visit.t("training-photos-people-hint")) }
            div.columns { @for one in people {
                label.tick {
                    input type="checkbox" name="person" value=(one.id) checked[ticked.contains(&one.id.to_string().as_str())];
                    span { (one.number) ". " bdi { (one.person.name) } }
                }
            } }
            @if let Some(fault) = form.fault_of("person") { p.fault { (visit.say(fault)) } }
        }
        (Field::line("others", "training-photos-others").hint("training-photos-others-hint").show(visit, form))
    }
}

/// What a form says of a photo: for whom, and who is in it.
pub(super) fn read(form: &mut Form) -> (Option<Circle>, Vec<Id<Attendee>>, String) {
    let circle = form.required_choice("circle", Circle::from_code);
    let people = form.values("person").filter_map(|id| id.parse().ok()).collect();
    (circle, people, form.words("others", 0..=500))
}

/// Keeps a photo.
pub(super) async fn add(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
    mut form: Form,
) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let (circle, people, others) = read(&mut form);
    let alt = form.text("alt", 300);
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return page(&visit, &cohort, &listing, &form).await;
    };
    let faces = if form.is_ticked("blur") { Faces::Blur } else { Faces::Find };
    let bytes = upload.bytes.clone();
    let made = Desk::free().await?.make(move || Ok(media::take(&bytes, &Wishes { faces, blur: Vec::new() }))).await?;
    let made = match made {
        Ok(made) if made.kind == Kind::Picture => Some(made),
        Ok(_) => {
            form.fault("file", "training-photos-fault-picture");
            None
        }
        Err(fault) => {
            form.fault("file", Message::from(fault));
            None
        }
    };
    if let (Some(made), Some(circle)) = (&made, circle) {
        check_faces(&mut form, made.faces.len(), people.len(), circle, &others);
    }
    let (Some(made), Some(circle), true) = (made, circle, form.is_good()) else {
        return page(&visit, &cohort, &listing, &form).await;
    };
    let about = About { name: upload.name, alt, credit: String::new(), consent: others };
    let (space, id) = (cohort.space, cohort.id);
    let act =
        move |tx: &mut store::Tx<'_>| learning_photos::add(tx, space, id, &made, &about, (circle, &people)).map(drop);
    let done = write(&visit, act).await?;
    Ok(answered(&visit, path(&visit, id, "photos"), done, "training-photos-added").into_response())
}

/// More faces than people who are named, and nobody says who the others are: such a photo is for the team only.
pub(super) fn check_faces(form: &mut Form, faces: usize, people: usize, circle: Circle, others: &str) {
    if circle > Circle::Team && faces > people && others.is_empty() {
        form.fault("person", Message::with("training-photos-fault-faces", args![faces = faces, people = people]));
    }
}
