//! Who is linked to whom, since when and until when: written down by one side, confirmed by the other where it has a space.

mod add;
mod correct;
mod waiting;

use actors::Role;
use web::{Allow, Form, Message, Route};

use crate::Refused;
use crate::model::Moment;

const WRITE: Allow = Allow::SomeSpace(Role::Secretary);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/directory/waiting", WRITE, waiting::show),
        Route::get("/directory/{id}/relations/new", WRITE, add::show),
        Route::post("/directory/{id}/relations/new", WRITE, add::act),
        Route::get("/directory/relations/{relation}", WRITE, correct::show),
        Route::post("/directory/relations/{relation}", WRITE, correct::act),
        Route::post("/directory/relations/{relation}/answer", WRITE, waiting::answer),
        Route::post("/directory/relations/{relation}/removal", WRITE, correct::remove),
    ]
}

/// A moment that was typed, or none if the field is empty.
fn read_moment(form: &mut Form, name: &str) -> Option<Moment> {
    let typed = form.value(name).to_owned();
    if typed.is_empty() {
        return None;
    }
    let moment = Moment::read(&typed);
    if moment.is_none() {
        form.fault(name, "network-fault-moment");
    }
    moment
}

/// Tells a refusal beside its field.
fn tell(form: &mut Form, refused: Refused) {
    let field = match refused {
        Refused::EndedBeforeItBegan => "until",
        Refused::Known { .. } | Refused::NoCoalition => "kind",
        _ => "other",
    };
    form.fault(field, refused.message());
}

/// Refuses what cannot be: a beginning that has not come yet.
fn check_span(form: &mut Form, since: Option<Moment>, today: jiff::civil::Date) {
    if since.is_some_and(|since| since.first_day() > today) {
        form.fault("since", Message::new("network-fault-future"));
    }
}
