//! What is more than a correction: so much that a second person reads it before everybody does.

use papers::changes::words_changed;

use super::Words;
use crate::model::prose;

/// So many words whoever edits may change by herself, in a text of whatever length: a name, a figure, a sentence.
const FEW: usize = 25;
/// Of a longer text, so many words of a hundred.
const PERCENT: usize = 10;
/// A word of a title counts as so many: it is what most readers read, and all that many read.
const TITLE: usize = 5;

/// A picture that did not stand there counts as so many, in a text of whatever length: somebody else looks at it first. Taking
/// one away counts as its caption does.
const PICTURE: usize = 50_000;

/// How much a writing changed of the one before it, in words.
pub fn weight(before: &Words, after: &Words) -> u32 {
    let rest = words_changed(&before.summary, &after.summary) + words_changed(&before.body, &after.body);
    let stood = prose::pictures(&before.body);
    let is_pictured = prose::pictures(&after.body).iter().any(|picture| !stood.contains(picture));
    let pictured = if is_pictured { PICTURE } else { 0 };
    u32::try_from(TITLE * words_changed(&before.title, &after.title) + rest + pictured).unwrap_or(u32::MAX)
}

/// Whether so much that changed of a text is more than a correction.
pub fn is_rewriting(before: &Words, weight: u32) -> bool {
    let words = before.summary.split_whitespace().count() + before.body.split_whitespace().count();
    weight as usize > FEW.max(words * PERCENT / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(title: &str, body: &str) -> Words {
        Words { title: title.to_owned(), summary: "Un chapeau.".to_owned(), body: body.to_owned() }
    }

    fn is_more(before: &Words, after: &Words) -> bool {
        is_rewriting(before, weight(before, after))
    }

    #[test]
    fn a_figure_a_name_and_a_sentence_are_a_correction_and_another_text_is_none() {
        let before = of("L’eau au douar de Tata", &"Douze familles paient le seau. ".repeat(12));
        let figure = of("L’eau au douar de Tata", &before.body.replacen("Douze", "Quinze", 1));
        let named = of("L’eau au douar d’Akka", &before.body);
        let sentence = of("L’eau au douar de Tata", &format!("{}\n\nLa régie a répondu le lendemain.", before.body));
        for corrected in [figure, named, sentence] {
            assert!(!is_more(&before, &corrected), "{corrected:?}");
        }
        let other = of("L’eau au douar de Tata", &"Le caïd a tout pris et rien rendu. ".repeat(12));
        let headline = of("Comment le caïd a tout pris", &before.body);
        assert!(is_more(&before, &other) && is_more(&before, &headline));
    }

    #[test]
    fn a_picture_that_did_not_stand_there_is_looked_at_by_somebody_else_and_one_that_goes_is_not() {
        let picture =
            |number: u128| format!("![Le puits](media:{})", kernel::Id::<()>::from_uuid(uuid::Uuid::from_u128(number)));
        let text =
            |picture: &str| of("T", &format!("{}\n\n{picture}", "Douze familles paient le seau. ".repeat(4_000)));
        let (bare, one, other) = (text(""), text(&picture(1)), text(&picture(2)));
        assert!(is_more(&bare, &one) && is_more(&one, &other));
        assert!(!is_more(&one, &bare) && !is_more(&one, &one));
    }

    #[test]
    fn of_a_long_text_more_may_be_corrected_than_of_a_short_one() {
        let long =
            (0..100).map(|n| format!("Paragraphe {n} de dix mots bien comptés pour cet essai.")).collect::<Vec<_>>();
        let before = of("T", &long.join("\n\n"));
        let after = of("T", &long.join("\n\n").replace("Paragraphe 1", "Passage 1"));
        assert_eq!(weight(&before, &after), 11);
        let after = of("T", &[long[..95].join("\n\n"), "autre ".repeat(60)].join("\n\n"));
        assert!(!is_more(&before, &after));
        let after = of("T", &[long[..80].join("\n\n"), "autre ".repeat(60)].join("\n\n"));
        assert!(is_more(&before, &after));
    }
}
