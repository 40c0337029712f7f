//! The addresses of federation: what other programs read (`machine`), what everybody reads (`elsewhere`, `beside`), and what
//! the editors of the space that speaks do (`house`).

pub(crate) mod beside;
mod elsewhere;
mod house;
mod machine;

use actors::Role;
use axum::response::{IntoResponse, Response};
use web::{Allow, Route};

use crate::hearing;
use crate::model::said;

const OFFICER: Allow = Allow::Space(Role::Officer);
const SECRETARY: Allow = Allow::Space(Role::Secretary);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::get("/.well-known/webfinger", Allow::Anyone, machine::finger::show)
            .promised("Who speaks here, for programs of the fediverse (RFC 7033): ?resource=acct:name@host")
            .answering("application/jrd+json"),
        Route::get("/.well-known/nodeinfo", Allow::Anyone, machine::nodeinfo::links)
            .promised("Where this installation says what it is (NodeInfo).")
            .answering("application/json"),
        Route::get("/nodeinfo/2.0", Allow::Anyone, machine::nodeinfo::show_first)
            .promised("As /nodeinfo/2.1, for programs that read NodeInfo 2.0 only.")
            .answering("application/json"),
        Route::get("/nodeinfo/2.1", Allow::Anyone, machine::nodeinfo::show)
            .promised("What this installation is (NodeInfo 2.1).")
            .answering("application/json"),
        Route::get("/federation/actor", Allow::Anyone, machine::actor::show)
            .promised("The installation as an ActivityPub actor that can be followed.")
            .answering("application/activity+json"),
        Route::get("/federation/icon.png", Allow::Anyone, machine::actor::icon),
        Route::post("/federation/inbox", Allow::Anyone, hearing::act),
        Route::get("/federation/outbox", Allow::Anyone, machine::outbox::show)
            .promised("What is published, newest first, as ActivityPub activities.")
            .answering("application/activity+json"),
        Route::get("/federation/followers", Allow::Anyone, machine::actor::followers),
        Route::get("/federation/following", Allow::Anyone, machine::actor::following),
        Route::get("/federation/directory", Allow::Anyone, machine::directory::show)
            .promised("The public organisations of the directory, for installations that trust this one.")
            .answering("application/json"),
        Route::get("/federation/{kind}/{id}", Allow::Published, machine::object::show)
            .promised("A published record as an ActivityStreams object; 410 where it was withdrawn.")
            .answering("application/activity+json"),
        Route::get("/federation/{kind}/{id}/create", Allow::Published, machine::object::create),
        Route::get("/federation/{kind}/{id}/replies", Allow::Published, machine::object::replies),
        Route::get("/federation/{kind}/{id}/quotes/{quote}", Allow::Published, machine::object::quote),
        Route::get("/elsewhere", Allow::Anyone, elsewhere::show)
            .remembered()
            .promised("What trusted installations published, newest first."),
        Route::get("/elsewhere/{id}", Allow::Published, elsewhere::one).remembered(),
    ];
    routes.extend(house::routes());
    routes
}

/// JSON of a media type of its own.
fn json(media: &str, body: &serde_json::Value) -> Response {
    use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, VARY};
    let headers = [(CONTENT_TYPE, media), (ACCESS_CONTROL_ALLOW_ORIGIN, "*"), (VARY, "accept")];
    (headers, said::written(body)).into_response()
}
