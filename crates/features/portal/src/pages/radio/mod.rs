//! The webradio. `heard` is what everybody hears and reads, with its feeds for podcast programs; `keep` is under
//! `/s/{space}/newsroom/radio`, for those who make it.

mod heard;
mod keep;
pub(crate) mod listens;

use web::{Asset, Measure, MeasureKind, Route};

/// What the player gains where scripts run.
pub(crate) const SCRIPT: Asset = Asset {
    name: "radio.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/radio.js"),
};

/// Refuses a recording that is too large before it is sent, and shows how far it is.
pub(crate) const UPLOAD: Asset = Asset {
    name: "radio-upload.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/radio-upload.js"),
};

/// How the player, the chapters and what is said look.
pub(crate) const STYLE: Asset =
    Asset { name: "radio.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../../assets/radio.css") };

/// Episodes that were published, each once.
pub(crate) const EPISODES: Measure = Measure {
    code: "portal.episode.published",
    label: "portal-radio-measure-published",
    entry: "portal.episode.published",
    how: MeasureKind::Distinct("episode"),
};
/// How many minutes of sound were published.
pub(crate) const MINUTES: Measure = Measure {
    code: "portal.episode.minutes",
    label: "portal-radio-measure-minutes",
    entry: "portal.episode.published",
    how: MeasureKind::Sum("minutes"),
};

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    [heard::routes(), keep::routes()].into_iter().flatten().collect()
}
