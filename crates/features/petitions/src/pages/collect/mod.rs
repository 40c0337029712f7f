//! Signatures from where there is no network or no screen: doorstep and paper.

mod doorstep;
mod keying;
mod letters;
mod overview;
mod print;
mod reconcile;
mod scans;
mod settle;
mod sheet;
mod worker;

use std::sync::Arc;

use actors::Role;
use data_encoding::BASE64URL_NOPAD;
use kernel::place::{self, Level};
use kernel::{Lang, World};
use maud::{Markup, html};
use web::{Allow, Asset, Error, Result, Route, Visit, args};

use super::{petition_of, petition_path};
use crate::model::law::{FieldCode, Rules};
use crate::model::sheet::SheetState;
use crate::model::written::{Asked, asked};
use crate::model::{Key, Petition};
use crate::pages::rules_of;
use crate::store::sheets::{self, Sheet};
use crate::store::signatures::{ABROAD, Whereabouts};

const MEMBER: Allow = Allow::Space(Role::Member);
const FACILITATOR: Allow = Allow::Space(Role::Facilitator);
const CLEARED: Allow = Allow::Clearance(crate::COMPARTMENT);
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// What collects at the door.
pub(crate) const SCRIPT: Asset =
    Asset { name: "doorstep.js", mime: JAVASCRIPT, bytes: include_bytes!("../../../assets/doorstep.js") };
/// What closes an envelope.
pub(crate) const HPKE: Asset =
    Asset { name: "hpke.js", mime: JAVASCRIPT, bytes: include_bytes!("../../../assets/hpke.js") };
/// How the doorstep looks.
pub(crate) const STYLE: Asset = Asset {
    name: "doorstep.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/doorstep.css"),
};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/petitions/{petition}/doorstep", MEMBER, doorstep::show),
        Route::post("/s/{space}/petitions/{petition}/doorstep", MEMBER, letters::act),
        Route::get("/s/{space}/petitions/{petition}/doorstep/worker.js", MEMBER, worker::script),
        Route::get("/s/{space}/petitions/{petition}/doorstep/places.json", MEMBER, worker::places),
        Route::get("/s/{space}/petitions/{petition}/sheets", MEMBER, overview::show),
        Route::post("/s/{space}/petitions/{petition}/sheets", FACILITATOR, print::act),
        Route::get("/s/{space}/petitions/{petition}/sheets/print.pdf", FACILITATOR, print::pdf),
        Route::get("/s/{space}/petitions/{petition}/sheets/{number}", MEMBER, sheet::show),
        Route::post("/s/{space}/petitions/{petition}/sheets/{number}/place", FACILITATOR, sheet::place),
        Route::get("/s/{space}/petitions/{petition}/sheets/{number}/keying", MEMBER, keying::form),
        Route::post("/s/{space}/petitions/{petition}/sheets/{number}/keying", MEMBER, keying::act),
        Route::get("/s/{space}/petitions/{petition}/sheets/{number}/reconciliation", CLEARED, reconcile::form),
        Route::post("/s/{space}/petitions/{petition}/sheets/{number}/reconciliation", CLEARED, reconcile::act),
        Route::post("/s/{space}/petitions/{petition}/sheets/{number}/scans", MEMBER, scans::add).upload(),
        Route::get("/s/{space}/petitions/{petition}/sheets/{number}/scans/{scan}", CLEARED, scans::open),
    ]
}

/// A petition with what its rules ask for.
struct Case {
    petition: Petition,
    rules: Arc<Rules>,
    asked: Vec<Asked>,
}

impl Case {
    async fn of(visit: &Visit, id: &str) -> Result<Self> {
        let petition = petition_of(visit, id).await?;
        let rules = rules_of(&petition)?;
        let asked = asked(&rules, &petition);
        Ok(Self { petition, rules, asked })
    }

    const fn key(&self) -> Key {
        self.petition.key
    }

    fn fields(&self) -> Vec<FieldCode> {
        self.asked.iter().map(|asked| asked.field).collect()
    }

    /// Whether a mark is asked for.
    fn wants_mark(&self) -> bool {
        self.rules.field(&self.petition.authority, FieldCode::Mark).is_some_and(|rule| rule.required)
    }

    /// Where a supporter is counted: her province, and her commune where the territory is smaller than a province.
    fn whereabouts(&self, commune: Option<&str>) -> Whereabouts {
        let Some(code) = commune else { return Whereabouts { province: ABROAD.to_owned(), commune: None } };
        let province = place::path(code).into_iter().find(|place| place.level() == Level::Province);
        let territory = self.petition.territory.as_deref().and_then(place::get);
        let is_small = territory.is_some_and(|place| !matches!(place.level(), Level::Region | Level::Province));
        Whereabouts {
            province: province.map_or_else(|| ABROAD.to_owned(), |place| place.code.to_owned()),
            commune: is_small.then(|| code.to_owned()),
        }
    }

    /// The address of a page below this petition.
    fn path(&self, visit: &Visit, below: &str) -> String {
        petition_path(visit, self.petition.key.petition, below)
    }

    /// The way back: the petition, its collection, this sheet.
    fn crumbs(&self, visit: &Visit, sheet: Option<u32>) -> Markup {
        html! {
            nav.crumbs aria-label=(visit.t("petition-collect-crumbs")) {
                a href=(self.path(visit, "")) { (visit.text(&self.petition.title)) }
                @if let Some(number) = sheet {
                    " › " a href=(self.path(visit, "sheets")) { (visit.t("petition-collect-title")) }
                    " › " a href=(self.path(visit, &format!("sheets/{number}"))) { (sheet_name(visit, number)) }
                }
            }
        }
    }
}

async fn sheet_of(visit: &Visit, case: &Case, number: &str) -> Result<Sheet> {
    let number: u32 = number.parse().ok().filter(|n| *n <= 10_000_000).ok_or(Error::NotFound)?;
    sheets::one(visit.db(), case.key(), number).await?.ok_or(Error::NotFound)
}

fn sheet_name(visit: &Visit, number: u32) -> String {
    visit.t_with("petition-collect-sheet-number", &args![number = number])
}

/// The chip that says how far a sheet has come.
fn state_chip(visit: &Visit, state: SheetState) -> Markup {
    let (is_good, is_bad) = (state == SheetState::Settled, state == SheetState::Void);
    let waits = matches!(state, SheetState::KeyedOnce | SheetState::KeyedTwice);
    html! { span.chip.ok[is_good].late[is_bad].wait[waits] { (visit.t(state.label())) } }
}

/// The label of a field, as a form says it.
const fn label(field: FieldCode) -> &'static str {
    match field {
        FieldCode::Names => "petition-collect-field-given",
        FieldCode::Number => "petition-collect-field-number",
        FieldCode::ExpiresOn => "petition-collect-field-expires-on",
        FieldCode::Address => "petition-collect-field-address",
        FieldCode::Commune => "petition-collect-field-commune",
        FieldCode::BirthPlace => "petition-collect-field-birth-place",
        FieldCode::RollNumber => "petition-collect-field-roll-number",
        FieldCode::Contact => "petition-collect-field-contact",
        FieldCode::Mark => "petition-collect-field-mark",
    }
}

/// The name of the input of a field.
const fn input(field: FieldCode) -> &'static str {
    match field {
        FieldCode::Names => "given",
        other => other.code(),
    }
}

/// The two languages of paper and doorstep, and the reader's own first if it is one of them.
fn languages(lang: Lang) -> [Lang; 2] {
    if lang == Lang::Ar { [Lang::Ar, Lang::Fr] } else { [Lang::Fr, Lang::Ar] }
}

/// What keeps names from being tried against the log.
fn salt(world: &World) -> String {
    BASE64URL_NOPAD.encode(&world.bytes::<16>())
}
