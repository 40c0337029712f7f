use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level};
use maud::html;
use web::field::{self, multilingual};
use web::{Field, Form, Page, Result, Visit, args};

use super::{body_path, crumbs, form_foot, seat_of, words, write};
use crate::model::{Body, Reserve, Seat};
use crate::store::seats;

/// The form of what a seat is called and for whom it is kept.
pub(crate) async fn show(visit: Visit, Path((_, body, seat)): Path<(String, String, String)>) -> Result<Page> {
    let (body, seat) = seat_of(&visit, &body, &seat).await?;
    let kept_for = seat.reserve.as_ref().map(ToString::to_string).unwrap_or_default();
    let form = Form::default().with_text("label", &seat.label).with("reserve", kept_for);
    Ok(page(&visit, &body, &seat, &form))
}

/// Changes it.
pub(crate) async fn act(
    visit: Visit,
    Path((_, body, seat)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (body, seat) = seat_of(&visit, &body, &seat).await?;
    let label = form.optional_text("label", 100);
    let reserve = form.choice("reserve", |words| words.parse::<Reserve>().ok());
    if !form.is_good() {
        return Ok(page(&visit, &body, &seat, &form).invalid().into_response());
    }
    let id = seat.id;
    write(&visit, move |tx, space| seats::update_in(tx, space, id, &label, reserve.as_ref()))
        .await?
        .map_err(web::Error::fault)?;
    Ok(visit.see_saying(body_path(&visit, body.id, &format!("seats/{id}")), "gov-seat-changed").into_response())
}

fn page(visit: &Visit, body: &Body, seat: &Seat, form: &Form) -> Page {
    let regions = place::of_level(Level::Region).map(|region| Reserve::Region(region.code.to_owned()));
    let reserves = [Reserve::Women, Reserve::Youth].into_iter().chain(regions);
    let reserves = reserves.map(|kept| (kept.to_string(), words::reserve(visit, &kept)));
    let back = body_path(visit, body.id, &format!("seats/{}", seat.id));
    let content = html! {
        (crumbs(visit, Some(body), Some(seat)))
        (field::faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "label", "gov-seat-label", 1))
            (Field::choice("reserve", "gov-seat-reserve", reserves).or_empty("gov-seat-reserve-none").show(visit, form))
            (form_foot(visit, "web-save", &back))
        }
    };
    visit.page_named(&visit.t_with("gov-seat-number", &args![number = seat.number]), content)
}
