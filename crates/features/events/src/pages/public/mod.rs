//! What everybody sees: the list, an event, its calendar, registering, and a guest's own page.

mod form;
mod guest;
mod ics;
mod list;
mod month;
mod register;
mod show;

pub(super) use list::state_chip;

use web::{Allow, Parameter, Route, Shape};

const THEME: Parameter = Parameter::new("theme", Shape::Words, "Only about this concept, by its code.");
const REGION: Parameter = Parameter::new("region", Shape::Words, "Only in this place or within it, by its HCP code.");
const LANG: Parameter = Parameter::new("in", Shape::Words, "Only where this language is spoken: ar, fr, zgh, en.");

pub(super) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/events", Anyone, list::show)
            .remembered()
            .promised("The public events: those to come, by month, or past ones.")
            .asking(&[THEME, REGION, LANG]),
        Route::get("/events.ics", Anyone, ics::all)
            .promised(
                "The public events from three months ago on, as iCalendar (RFC 5545); the ETag changes with them.",
            )
            .asking(&[THEME, REGION, LANG])
            .answering("text/calendar"),
        Route::get("/events/{slug}", Anyone, show::any)
            .remembered_for_a_second()
            .promised("An event as a page, with its data in the words of schema.org. The address never changes.")
            .promised_at("/events/{slug}.ics", "An event as iCalendar; cancelled ones say so.")
            .answering("text/calendar"),
        Route::get("/events/{slug}/challenge.json", Anyone, register::challenge),
        Route::get("/events/{slug}/registered", Anyone, register::sent),
        Route::post("/events/{slug}/registrations", Anyone, register::register),
        Route::get("/events/{slug}/registrations/{code}", Anyone, guest::show),
        Route::get("/events/{slug}/registrations/{code}/calendar", Anyone, guest::calendar),
        Route::post("/events/{slug}/registrations/{code}/confirm", Anyone, guest::confirm),
        Route::post("/events/{slug}/registrations/{code}/cancel", Anyone, guest::cancel),
    ]
}
