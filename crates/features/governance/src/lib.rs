//! The bodies of an organisation: its assembly, councils, bureaus, secretariats and commissions; their seats; who holds
//! which since when, until when, and who held it before; and the rules by which its statutes govern them.
//!
//! Whoever may see a body sees its size, its picture and its rules; the names of those who sit in it are for the members
//! of the space unless the body publishes them. A mandate never ends by itself: when its term is over it is *overdue*
//! until somebody records what happened. Rules of the statutes are dated versions, entered by a form, never constants.
//!
//! The rooms: `model` (types and rules, pure; `model::import` reads lists of members), `store` (SQL), `pages`, `demo`.

mod demo;
pub mod model;
mod pages;
mod refused;
pub mod store;

use actors::Role;
use web::{Allow, Feature, Measure, MeasureKind, Route, SpaceNav, SpacePart};

pub use refused::Refused;

/// Sizes, pictures and rules: each body then asks for whose eyes it is.
const SEE: Allow = Allow::Space(Role::Visitor);
/// Who sits, and who sat.
const READ: Allow = Allow::Space(Role::Member);
/// What the secretary records.
const WRITE: Allow = Allow::Space(Role::Secretary);

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "governance",
    steps: &[("0001_governance", include_str!("../migrations/0001_governance.sql"))],
};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

const MEASURES: &[Measure] = &[
    measure("gov.mandates", "gov-measure-begun", "gov.mandate.begun", MeasureKind::Count),
    measure("gov.people", "gov-measure-seated", "gov.mandate.begun", MeasureKind::Distinct("person")),
    measure("gov.women", "gov-measure-women", "gov.mandate.begun", MeasureKind::Sum("women")),
    measure("gov.youth", "gov-measure-youth", "gov.mandate.begun", MeasureKind::Sum("youth")),
    measure("gov.ended", "gov-measure-ended", "gov.mandate.ended", MeasureKind::Count),
    measure("gov.rules", "gov-measure-rules", "gov.rule.set", MeasureKind::Count),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry, how }
}

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "gov",
        routes: routes(),
        space_nav: &[SpaceNav {
            label: "gov-title",
            below: "bodies",
            role: Role::Visitor,
            part: SpacePart::Governance,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: &[store::imports::SEALED],
        measures: MEASURES,
        searchable: store::found::SEARCHABLE,
        front: Some(|visit, space| Box::pin(pages::front::cards(visit, space))),
        person: Some(|visit, person| Box::pin(pages::hats::cards(visit, person))),
        bureau: Some(store::found_bureau),
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    use pages::{body, body_form, export, holder, import_confirm, import_preview, import_upload, overview, seat};
    use pages::{mandate_correct, mandate_end, rule_form, seat_edit, seat_fill, statutes};
    vec![
        Route::get("/s/{space}/bodies", SEE, overview::show).remembered(),
        Route::get("/s/{space}/bodies/new", WRITE, body_form::show_new),
        Route::post("/s/{space}/bodies/new", WRITE, body_form::create),
        Route::get("/s/{space}/bodies/{body}", SEE, body::show).remembered(),
        Route::get("/s/{space}/bodies/{body}/edit", WRITE, body_form::show_edit),
        Route::post("/s/{space}/bodies/{body}/edit", WRITE, body_form::change),
        Route::get("/s/{space}/bodies/{body}/export.xlsx", READ, export::xlsx),
        Route::get("/s/{space}/bodies/{body}/export.csv", READ, export::csv),
        Route::get("/s/{space}/bodies/{body}/import", WRITE, import_upload::show),
        Route::post("/s/{space}/bodies/{body}/import", WRITE, import_upload::act).upload(),
        Route::get("/s/{space}/bodies/{body}/import/{import}", WRITE, import_preview::show),
        Route::post("/s/{space}/bodies/{body}/import/{import}", WRITE, import_confirm::act),
        Route::get("/s/{space}/bodies/{body}/seats/{seat}", READ, seat::show),
        Route::get("/s/{space}/bodies/{body}/seats/{seat}/edit", WRITE, seat_edit::show),
        Route::post("/s/{space}/bodies/{body}/seats/{seat}/edit", WRITE, seat_edit::act),
        Route::get("/s/{space}/bodies/{body}/seats/{seat}/fill", WRITE, seat_fill::show),
        Route::post("/s/{space}/bodies/{body}/seats/{seat}/fill", WRITE, seat_fill::act),
        Route::get("/s/{space}/bodies/{body}/statutes", SEE, statutes::show),
        Route::get("/s/{space}/bodies/{body}/statutes/new", WRITE, rule_form::show),
        Route::post("/s/{space}/bodies/{body}/statutes/new", WRITE, rule_form::act),
        Route::get("/s/{space}/holders/{person}", READ, holder::show),
        Route::get("/s/{space}/mandates/{mandate}/correct", WRITE, mandate_correct::show),
        Route::post("/s/{space}/mandates/{mandate}/correct", WRITE, mandate_correct::act),
        Route::get("/s/{space}/mandates/{mandate}/end", WRITE, mandate_end::show),
        Route::post("/s/{space}/mandates/{mandate}/end", WRITE, mandate_end::act),
    ]
}
