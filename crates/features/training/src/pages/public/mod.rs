//! What everybody sees: the list of calls, a call, applying, an application's own page, the published order.

mod apply;
pub(super) mod form;
mod list;
mod order;
mod own;
mod show;

use web::{Allow, Route};

pub(super) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/training", Anyone, list::show)
            .remembered()
            .promised("The calls for trainings that take applications, and past ones."),
        Route::get("/training/calls/{slug}", Anyone, show::show)
            .remembered_for_a_second()
            .promised("A call for a training: who may apply, by what it is decided. The address never changes."),
        Route::get("/training/calls/{slug}/apply", Anyone, apply::show),
        Route::get("/training/calls/{slug}/challenge.json", Anyone, apply::challenge),
        Route::post("/training/calls/{slug}/applications", Anyone, apply::apply),
        Route::get("/training/calls/{slug}/sent", Anyone, apply::sent),
        Route::get("/training/calls/{slug}/applications/{code}", Anyone, own::show),
        Route::post("/training/calls/{slug}/applications/{code}", Anyone, own::save),
        Route::post("/training/calls/{slug}/applications/{code}/confirm", Anyone, own::confirm),
        Route::post("/training/calls/{slug}/applications/{code}/withdrawal", Anyone, own::withdraw),
        Route::get("/training/calls/{slug}/order", Anyone, order::show).remembered(),
        Route::get("/training/calls/{slug}/order.csv", Anyone, order::csv)
            .promised("The order in which places were given and are given on: numbers and scores, no names.")
            .answering("text/csv"),
    ]
}
