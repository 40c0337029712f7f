//! A photo: who sees it, who is in it.

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::html;
use media::{File, Part};
use web::field::faults;
use web::{Error, Form, Result, Visit};

use super::photos::{check_faces, circle, read, said};
use super::{MOST, cohort, path, tabs};
use crate::model::Cohort;
use crate::pages::{answered, private, write};
use crate::store::learning_photos::{self, Photo};
use crate::store::session_people;

async fn found(visit: &Visit, cohort: &Cohort, id: &str) -> Result<(Photo, File)> {
    let id: Id<File> = id.parse().map_err(|_| Error::NotFound)?;
    let photo = learning_photos::one(visit.db(), cohort.space, id).await?;
    let photo = photo.filter(|photo| photo.cohort == cohort.id).ok_or(Error::NotFound)?;
    let file = media::store::get(visit.db(), cohort.space, id).await?.ok_or(Error::NotFound)?;
    Ok((photo, file))
}

/// The photo.
pub(super) async fn show(visit: Visit, Path((_, of, id)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &of).await?;
    let (photo, file) = found(&visit, &cohort, &id).await?;
    let mut form = Form::default().with("circle", photo.circle.code());
    for one in learning_photos::people(visit.db(), cohort.space, photo.id).await? {
        form = form.with("person", one);
    }
    if let Some(others) = media::store::consent(visit.db(), cohort.space, file.id).await? {
        form = form.with("others", others.reveal());
    }
    page(&visit, &cohort, &photo, &file, &form).await
}

async fn page(visit: &Visit, cohort: &Cohort, photo: &Photo, file: &File, form: &Form) -> Result<Response> {
    let people = session_people::list(visit.db(), cohort.space, cohort.id, 0, MOST).await?;
    let (width, height) = file.size_of(Part::Wide);
    let address = path(visit, cohort.id, &format!("files/{}/{}", file.id, Part::Wide.code()));
    let here = path(visit, cohort.id, &format!("photos/{}", photo.id));
    let body = html! {
        (tabs(visit, cohort, "photos"))
        p { (circle(visit, photo)) }
        img.photo src=(address) width=(width) height=(height) alt=(visit.words(&file.alt));
        (faults(visit, form))
        form method="post" action=(here) {
            (said(visit, form, &people))
            p.actions { button { (visit.t("web-save")) } a href=(path(visit, cohort.id, "photos")) { (visit.t("web-cancel")) } }
        }
        form method="post" action=(format!("{here}/removal")) data-confirm=(visit.t("training-photos-remove-sure")) {
            p.actions { button.danger { (visit.t("training-photos-remove")) } }
        }
    };
    let page = visit.page("training-photos-one", body).style("training.css");
    Ok(private(if form.is_good() { page } else { page.invalid() }))
}

/// Says anew for whom it is and who is in it.
pub(super) async fn change(
    visit: Visit,
    Path((_, of, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let cohort = cohort(&visit, &of).await?;
    let (photo, file) = found(&visit, &cohort, &id).await?;
    let (circle, people, others) = read(&mut form);
    if let Some(circle) = circle {
        check_faces(&mut form, file.faces.len(), people.len(), circle, &others);
    }
    let Some(circle) = circle.filter(|_| form.is_good()) else {
        return page(&visit, &cohort, &photo, &file, &form).await;
    };
    let (space, id) = (cohort.space, photo.id);
    let act = move |tx: &mut store::Tx<'_>| {
        media::store::consent_in(tx, space, id, &others)?;
        learning_photos::change(tx, space, id, circle, &people)
    };
    let done = write(&visit, act).await?;
    Ok(answered(&visit, path(&visit, cohort.id, "photos"), done, "training-photos-saved"))
}

/// Takes it away.
pub(super) async fn remove(visit: Visit, Path((_, of, id)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &of).await?;
    let (photo, _) = found(&visit, &cohort, &id).await?;
    let space = cohort.space;
    let done = write(&visit, move |tx| learning_photos::remove(tx, space, photo.id)).await?;
    Ok(answered(&visit, path(&visit, cohort.id, "photos"), done, "training-photos-removed"))
}
