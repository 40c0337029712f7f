//! How words changed, drawn: what is gone struck out, what is new marked.

use maud::{Markup, html};
use papers::changes::{Fate, Run};

/// Runs of words, each with its fate.
pub fn runs(runs: &[Run]) -> Markup {
    html! {
        @for run in runs {
            @match run.fate {
                Fate::Kept => (run.words),
                Fate::Gone => del { (run.words) },
                Fate::Added => ins { (run.words) },
            }
        }
    }
}

/// A line, or how it changed, word by word.
pub fn line(before: &str, after: &str) -> Markup {
    runs(&papers::changes::runs(before, after))
}
