//! The living plan: a strategy paper is read into an outline, corrected by the secretary and confirmed; then every node
//! has an owner, a period, articles of human rights and measures, and its progress is drawn from the journal, from what
//! really happened in the house, never typed in.
//!
//! The rooms: `reader` (from a paper to an outline, pure), `model` (plan, measures, progress, activities, pure), `store`
//! (the statements), `pages`, `demo`.

mod demo;
pub mod model;
mod pages;
pub mod reader;
pub mod store;

use ::store::Migrations;
use actors::Role;
use kernel::Locale;
use pages::{activities, description, drafts, measures, node, nodes, overview, owner, place, print, rights, sheet};
use web::{Allow, Asset, Feature, Measure, MeasureKind, Parameter, Route, Shape, SpaceNav, SpacePart};

use crate::model::Held;

/// The words of this feature.
pub const LOCALES: &[Locale] = kernel::locales!();

/// The tables of this feature.
pub const MIGRATIONS: Migrations =
    Migrations { owner: "plan", steps: &[("0001_plan", include_str!("../migrations/0001_plan.sql"))] };

/// Activities, whatever they are.
pub(crate) const ACTIVITIES: &str = "plan.activities";
/// People who came.
pub(crate) const PARTICIPANTS: &str = "plan.participants";
/// Women who came.
pub(crate) const WOMEN: &str = "plan.women";
/// Young people who came.
pub(crate) const YOUTH: &str = "plan.youth";
/// Different organisations that were reached.
pub(crate) const ORGANISATIONS: &str = "plan.organisations";
/// Different organisations that were trained or coached.
pub(crate) const STRENGTHENED: &str = "plan.strengthened";

const fn summed(code: &'static str, label: &'static str, amount: &'static str) -> Measure {
    Measure { code, label, entry: Held::ENTRY, how: MeasureKind::Sum(amount) }
}

const fn distinct(code: &'static str, label: &'static str, link: &'static str) -> Measure {
    Measure { code, label, entry: Held::ENTRY, how: MeasureKind::Distinct(link) }
}

/// What of its journal can measure a plan: the activities, those of each kind, who came, who was reached.
pub const MEASURES: &[Measure] = &[
    Measure { code: ACTIVITIES, label: "plan-measure-activities", entry: Held::ENTRY, how: MeasureKind::Count },
    summed("plan.trainings", "plan-measure-trainings", "training"),
    summed("plan.coachings", "plan-measure-coachings", "coaching"),
    summed("plan.meetings", "plan-measure-meetings", "meeting"),
    summed("plan.advocacy", "plan-measure-advocacy", "advocacy"),
    summed("plan.dialogues", "plan-measure-dialogues", "dialogue"),
    summed("plan.studies", "plan-measure-studies", "study"),
    summed("plan.publications", "plan-measure-publications", "publication"),
    summed("plan.observations", "plan-measure-observations", "observation"),
    summed("plan.communications", "plan-measure-communications", "communication"),
    summed("plan.outreach", "plan-measure-outreach", "outreach"),
    summed(PARTICIPANTS, "plan-measure-participants", "participants"),
    summed(WOMEN, "plan-measure-women", "women"),
    summed(YOUTH, "plan-measure-youth", "youth"),
    distinct(ORGANISATIONS, "plan-measure-organisations", Held::ORGANISATION),
    distinct(STRENGTHENED, "plan-measure-strengthened", Held::STRENGTHENED),
];

/// Reading is for whom the plan is for: the pages look at its visibility.
const READER: Allow = Allow::Published;
const SECRETARY: Allow = Allow::Space(Role::Secretary);
const OFFICER: Allow = Allow::Space(Role::Officer);

/// What the plan says of itself.
pub fn feature() -> Feature {
    Feature {
        name: "plan",
        routes: reading().into_iter().chain(keeping()).chain(drafting()).chain(recording()).collect(),
        space_nav: &[
            SpaceNav { label: "plan-title", below: "plan", role: Role::Visitor, part: SpacePart::Governance },
            SpaceNav {
                label: "plan-activities",
                below: "activities",
                role: Role::Visitor,
                part: SpacePart::Governance,
            },
        ],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        measures: MEASURES,
        assets: &[Asset {
            name: "outline.js",
            mime: "text/javascript; charset=utf-8",
            bytes: include_bytes!("../assets/outline.js"),
        }],
        searchable: store::found::SEARCHABLE,
        front: Some(pages::front::cards),
        demo: Some(demo::play),
        ..Feature::default()
    }
}

const PRINTED: &[Parameter] =
    &[Parameter::new("lang", Shape::OneOf(&["fr", "ar", "en", "zgh"]), "The language of the document.")];

fn reading() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/plan", READER, overview::show).remembered(),
        Route::get("/s/{space}/plan/past/{id}", READER, overview::show_past),
        Route::get("/s/{space}/plan/nodes/{id}", READER, node::show),
        Route::get("/s/{space}/plan/rights", READER, rights::show),
        Route::get("/s/{space}/plan.pdf", READER, print::show).promised("The plan in force, printed").asking(PRINTED),
        Route::get("/s/{space}/plan.xlsx", READER, sheet::xlsx).promised("The plan in force, a row for each node"),
        Route::get("/s/{space}/activities", READER, activities::list).remembered(),
        Route::get("/s/{space}/activities.xlsx", READER, activities::xlsx).promised("The activities, as a workbook"),
        Route::get("/s/{space}/activities.csv", READER, activities::csv).promised("The activities, as CSV"),
        Route::get("/s/{space}/activities/map", READER, activities::map),
        Route::get("/s/{space}/activities/{id}", READER, activities::show),
    ]
}

fn keeping() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/plan/description", SECRETARY, description::form),
        Route::post("/s/{space}/plan/description", SECRETARY, description::describe),
        Route::get("/s/{space}/plan/nodes/new", SECRETARY, nodes::form_new),
        Route::post("/s/{space}/plan/nodes/new", SECRETARY, nodes::add),
        Route::get("/s/{space}/plan/nodes/{id}/words", SECRETARY, nodes::form_words),
        Route::post("/s/{space}/plan/nodes/{id}/words", SECRETARY, nodes::rewrite),
        Route::post("/s/{space}/plan/nodes/{id}/removal", SECRETARY, nodes::remove),
        Route::get("/s/{space}/plan/nodes/{id}/place", SECRETARY, place::form),
        Route::post("/s/{space}/plan/nodes/{id}/place", SECRETARY, place::shift),
        Route::get("/s/{space}/plan/nodes/{id}/owner", SECRETARY, owner::form),
        Route::post("/s/{space}/plan/nodes/{id}/owner", SECRETARY, owner::hand_over),
        Route::get("/s/{space}/plan/nodes/{id}/rights", SECRETARY, rights::form),
        Route::post("/s/{space}/plan/nodes/{id}/rights", SECRETARY, rights::tag),
        Route::get("/s/{space}/plan/nodes/{id}/measures", SECRETARY, measures::form),
        Route::post("/s/{space}/plan/nodes/{id}/measures", SECRETARY, measures::add),
        Route::post("/s/{space}/plan/measures/{id}/end", SECRETARY, measures::end),
    ]
}

fn drafting() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/plan/documents/new", SECRETARY, drafts::form_upload),
        Route::post("/s/{space}/plan/documents/new", SECRETARY, drafts::read).upload(),
        Route::get("/s/{space}/plan/drafts", SECRETARY, drafts::list),
        Route::get("/s/{space}/plan/drafts/{id}", SECRETARY, drafts::show),
        Route::get("/s/{space}/plan/drafts/{id}/source", SECRETARY, drafts::source),
        Route::post("/s/{space}/plan/drafts/{id}/drop", SECRETARY, drafts::drop),
        Route::post("/s/{space}/plan/drafts/{id}/moves", SECRETARY, drafts::shift),
        Route::post("/s/{space}/plan/drafts/{id}/indents", SECRETARY, drafts::indent),
        Route::post("/s/{space}/plan/drafts/{id}/outdents", SECRETARY, drafts::outdent),
        Route::post("/s/{space}/plan/drafts/{id}/merges", SECRETARY, drafts::merge),
        Route::post("/s/{space}/plan/drafts/{id}/splits", SECRETARY, drafts::split),
        Route::post("/s/{space}/plan/drafts/{id}/renames", SECRETARY, drafts::rename),
        Route::post("/s/{space}/plan/drafts/{id}/kinds", SECRETARY, drafts::recast),
        Route::post("/s/{space}/plan/drafts/{id}/removals", SECRETARY, drafts::remove),
        Route::post("/s/{space}/plan/drafts/{id}/placements", SECRETARY, drafts::place),
        Route::post("/s/{space}/plan/drafts/{id}/dismissals", SECRETARY, drafts::dismiss),
        Route::post("/s/{space}/plan/drafts/{id}/undo", SECRETARY, drafts::undo),
        Route::get("/s/{space}/plan/drafts/{id}/confirmation", SECRETARY, drafts::form_confirm),
        Route::post("/s/{space}/plan/drafts/{id}/confirmation", SECRETARY, drafts::confirm),
    ]
}

fn recording() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/activities/new", OFFICER, activities::form_new),
        Route::post("/s/{space}/activities/new", OFFICER, activities::add),
        Route::get("/s/{space}/activities/import", OFFICER, activities::form_import),
        Route::post("/s/{space}/activities/import", OFFICER, activities::import).upload(),
        Route::get("/s/{space}/activities/{id}/correction", OFFICER, activities::form_correction),
        Route::post("/s/{space}/activities/{id}/correction", OFFICER, activities::correct),
        Route::post("/s/{space}/activities/{id}/cancellation", OFFICER, activities::cancel),
    ]
}
