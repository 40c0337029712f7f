//! The shell of the house: what every page shares and no feature writes again.
//!
//! A feature hands over a [`Feature`] (its routes with their permissions, navigation, migrations, words); the shell
//! builds from all of them one router in which nothing is reachable that the policy does not name ([`router`]). A
//! handler receives a [`Visit`] (who asks, in which language, in which space) and answers with a [`Page`], a
//! [`See`] (redirect) or a [`Download`]; an [`Error`] becomes a page in the visitor's language.
//!
//! The rooms: `words` (Fluent), `form` and `field` (input), `table` (lists), `chart` (drawings), `work` (long work),
//! `layout` (what surrounds a page), `assets` (style and scripts).

mod app;
mod assets;
mod attested;
mod beside;
pub mod changed;
pub mod chart;
mod client;
pub mod demo;
mod desk;
mod download;
pub mod entrance;
mod error;
mod feature;
pub mod field;
mod form;
mod format;
mod guard;
mod head;
mod inflow;
mod layout;
mod named;
pub mod offline;
mod openapi;
mod outward;
mod page;
mod place_field;
mod remembered;
pub mod router;
mod session;
pub mod table;
mod told;
pub mod toll;
mod visit;
mod words;
pub mod work;

pub use actors::policy::Allow;
pub use app::{App, Settings};
pub use assets::Asset;
pub use attested::{Attested, Register, attested};
pub use beside::beside;
pub use client::Client;
pub use desk::Desk;
pub use download::Download;
pub use error::{Error, Refusal, Result};
pub use feature::{
    AttestFn, BesideFn, Bureau, BureauFn, Card, Chore, ChoreFn, Feature, FrontFn, MastFn, Measure, MeasureKind,
    MovedFn, Nav, Opening, OpeningFn, PersonFn, Remembered, Route, SpaceNav, SpacePart, WitnessFn,
};
pub use field::Field;
pub use form::{Form, Upload, read_date};
pub use format::instrument_label;
pub use inflow::{Arriving, Inflow, Part};
pub use openapi::{Parameter, Promise, Shape};
pub use outward::{is_inside, outward};
pub use page::{Page, See};
pub use place_field::PlaceField;
pub use session::{begin_session, cookie, end_session, set_cookie};
pub use told::{Pictured, TellFn, Telling, Told};
pub use visit::{Visit, encoded};
pub use words::{Args, Message, Words, message_ids};

/// The shell's own words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();
