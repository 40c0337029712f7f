//! How a text became another, drawn: what is gone struck out, what is new marked.

use kernel::Lang;
use maud::{Markup, html};
use papers::changes::{Change, changes};
use web::changed::{self, line};

use crate::model::article::Words;

/// The paragraphs of a text as they stand, with what changed since an earlier one.
pub(super) fn paragraphs(before: &str, after: &str) -> Markup {
    html! {
        @for change in changes(before, after) {
            @match change {
                Change::Kept(words) => p { (words) },
                Change::Changed(runs) => p.changed { (changed::runs(&runs)) },
                Change::Gone(words) => p.changed { del { (words) } },
                Change::Added(words) => p.changed { ins { (words) } },
            }
        }
    }
}

/// Only what changed, for a list of writings; nothing where nothing did.
pub(super) fn only(before: &str, after: &str) -> Markup {
    let changed: Vec<Change> = changes(before, after).into_iter().filter(|change| !change.is_kept()).collect();
    html! {
        @for change in changed {
            @match change {
                Change::Kept(_) => {},
                Change::Changed(runs) => p { (changed::runs(&runs)) },
                Change::Gone(words) => p { del { (words) } },
                Change::Added(words) => p { ins { (words) } },
            }
        }
    }
}

/// How all the words of a language changed.
pub(super) fn of_words(lang: Lang, before: &Words, after: &Words) -> Markup {
    html! {
        div.change lang=(lang.code()) dir=(lang.direction().code()) {
            @if before.title != after.title { p { strong { (line(&before.title, &after.title)) } } }
            @if before.summary != after.summary { p { (line(&before.summary, &after.summary)) } }
            (only(&before.body, &after.body))
        }
    }
}
