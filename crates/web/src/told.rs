//! How a record is told to programs elsewhere that show it themselves: what a sentence and a link would leave out.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use kernel::{Lang, Text};
use search::Touched;

use crate::{App, Result};

/// What a feature tells of one kind of its records.
#[derive(Clone, Copy)]
pub struct Telling {
    /// The kind, as the index names it.
    pub kind: &'static str,
    /// Tells one that everybody may read.
    pub tell: TellFn,
}

/// Tells a record; nothing where it is not for everybody.
pub type TellFn = for<'a> fn(&'a App, Touched) -> BoxFuture<'a, Result<Option<Told>>>;

/// A record as it is told. Addresses of this installation begin with a slash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// What has to be said before everything else: that it does not take place.
    pub notice: Text,
    /// Its text in each language: HTML without anything that runs, follows or is fetched from elsewhere.
    pub html: Vec<(Lang, String)>,
    /// Its pictures, the one at its head first.
    pub pictures: Vec<Pictured>,
    /// When it begins and ends.
    pub takes_place: Option<(Timestamp, Timestamp)>,
}

/// A picture that everybody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pictured {
    /// Its address.
    pub address: String,
    /// Its media type.
    pub media: String,
    /// Its width and height in pixels.
    pub size: (u32, u32),
    /// What it shows, for who cannot see it.
    pub alt: Text,
}
