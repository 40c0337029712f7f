//! The player: the browser's own, chapters that are links, and what a small script adds to them.

use maud::{Markup, html};
use web::{Visit, args};

use super::length;
use crate::model::radio::{Chapter, Person, Sound, moment};

/// The speeds that are offered.
const SPEEDS: [&str; 6] = ["0.8", "1", "1.2", "1.5", "1.8", "2"];

/// The player of a recording. Where the address asks for a moment it begins there, with scripts off too: that is what the
/// fragment says (<https://www.w3.org/TR/media-frags/>). Nothing is fetched before somebody wants to hear it.
pub(super) fn player(visit: &Visit, sound: &Sound, title: &str, id: &str, at: Option<u64>) -> Markup {
    let from = at.map(|at| format!("#t={}", moment::seconds(at))).unwrap_or_default();
    html! {
        div.player #player data-sound=(id) data-title=(title) {
            audio controls preload="none" src=(format!("{}{from}", sound.path)) aria-label=(title) {
                a href=(sound.path) { (visit.t("portal-radio-download")) }
            }
            // Shown by the script, which gives them life.
            div.player-tools hidden {
                button.quiet.small type="button" data-skip="-15" { (visit.t_with("portal-radio-skip-back", &args![count = 15])) }
                button.quiet.small type="button" data-skip="30" { (visit.t_with("portal-radio-skip-on", &args![count = 30])) }
                label { span { (visit.t("portal-radio-speed")) } " "
                    select data-speed { @for speed in SPEEDS { option value=(speed) selected[speed == "1"] { (speed) "×" } } } }
                span.small.soft data-resumed hidden role="status" { (visit.t("portal-radio-resumed")) }
            }
            p.small {
                a href=(sound.path) download { (visit.t("portal-radio-download")) }
                span.soft { " (" (ending(&sound.path)) ", " (megabytes(visit, sound.bytes))
                    @if sound.seconds > 0 { ", " (length(visit, sound.seconds)) } ")" }
            }
        }
    }
}

/// "MP3": the format of a recording, as its file names it.
pub(in crate::pages::radio) fn ending(path: &str) -> String {
    let file = path.split('?').next().unwrap_or_default();
    file.rsplit_once('.').map(|(_, ending)| ending.to_uppercase()).unwrap_or_default()
}

/// "34 Mo", "0,3 Mo".
fn megabytes(visit: &Visit, bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    let size = if tenths >= 100 { (tenths + 5) / 10 * 10 } else { tenths.max(1) };
    visit.t_with("portal-radio-megabytes", &args![size = visit.decimal(size as f64 / 10.0)])
}

/// The chapters, each a link to its moment; `path` is the page with the player.
pub(super) fn chapters(visit: &Visit, chapters: &[Chapter], lang: kernel::Lang, path: &str) -> Markup {
    html! {
        @if !chapters.is_empty() {
            section aria-labelledby="chapters" {
                h2 #chapters { (visit.t("portal-radio-chapters")) }
                ol.chapters { @for chapter in chapters {
                    li {
                        (moment_link(path, chapter.start, html! { bdi lang=(lang.code()) { (chapter.title) } }))
                        @if !chapter.link.is_empty() {
                            " " a.small href=(chapter.link) rel="noopener noreferrer" { (visit.t("portal-radio-chapter-link")) span.hidden { " " (chapter.title) } }
                        }
                    }
                } }
            }
        }
    }
}

/// A link to a moment of the recording.
pub(super) fn moment_link(path: &str, at: u64, words: Markup) -> Markup {
    html! {
        a href=(format!("{path}?t={}#player", moment::seconds(at))) data-at=(moment::seconds(at)) {
            time { (moment::short(at)) } " " (words)
        }
    }
}

/// Who is heard.
pub(super) fn people(visit: &Visit, people: &[Person]) -> Markup {
    html! {
        ul.people { @for person in people {
            li { bdi { (person.name) } " " span.small.soft { (visit.t(person.role.label())) } }
        } }
    }
}
