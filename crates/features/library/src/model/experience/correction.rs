//! What is no more than a correction: peers who read a sheet need not read it again for the sake of a slip.

use kernel::{Lang, Text};
use papers::changes::words_changed;

use super::{Body, Content};

/// So many words of a sheet, in all its languages, may differ from what peers read: a slip, a name, a figure.
const FEW: usize = 25;
/// A word of the title or of the lesson counts as so many: they stand where the sheet does not.
const TOLD_ELSEWHERE: usize = 5;

/// Whether a sheet differs from what peers read by a few words only. Whatever is not words has to be the same: places, dates,
/// claims and what proves them, photos and the consent to them.
pub fn is_correction(read: &Content, now: &Content) -> bool {
    let same = |one: &Content, other: &Content| bare(one) == bare(other);
    same(read, now) && weight(read, now) <= FEW
}

fn weight(read: &Content, now: &Content) -> usize {
    let told = [(&read.head.title, &now.head.title), (&read.head.lesson, &now.head.lesson)];
    let told: usize = told.into_iter().map(|(before, after)| changed(before, after)).sum();
    let bodies = read.sections.values().zip(now.sections.values());
    let sections: usize = bodies.map(|(before, after)| weight_of(before, after)).sum();
    TOLD_ELSEWHERE * told + changed(&read.head.summary, &now.head.summary) + sections
}

fn weight_of(read: &Body, now: &Body) -> usize {
    let texts: usize = read.texts().zip(now.texts()).map(|(before, after)| changed(before, after)).sum();
    let proofs = read.claims.iter().zip(&now.claims);
    let proofs: usize = proofs.map(|(before, after)| words_changed(&before.proof.words, &after.proof.words)).sum();
    let credits = read.media.iter().zip(&now.media);
    let credits: usize = credits.map(|(before, after)| words_changed(&before.credit, &after.credit)).sum();
    texts + proofs + credits
}

fn changed(before: &Text, after: &Text) -> usize {
    let words = |text: &Text, lang| text.get(lang).unwrap_or_default().to_owned();
    Lang::ALL.into_iter().map(|lang| words_changed(&words(before, lang), &words(after, lang))).sum()
}

/// The sheet without its words, and without those who wrote it.
fn bare(content: &Content) -> Content {
    let mut bare = content.clone();
    bare.authors.clear();
    for text in [&mut bare.head.title, &mut bare.head.summary, &mut bare.head.lesson] {
        *text = Text::default();
    }
    for body in bare.sections.values_mut() {
        body.text = Text::default();
        for claim in &mut body.claims {
            (claim.words, claim.proof.words) = (Text::default(), String::new());
        }
        for medium in &mut body.media {
            (medium.alt, medium.credit) = (Text::default(), String::new());
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::super::{Claim, Medium, Proof, Section};
    use super::*;

    fn sheet() -> Content {
        let mut content = Content::default();
        content.head.title = Text::fr_ar("De l’eau au douar", "الماء في الدوار");
        let context = Text::of(Lang::Fr, "Douze familles paient le seau. ".repeat(40));
        content.sections.insert(Section::Context, Body { text: context, ..Body::default() });
        let words = Text::of(Lang::Fr, "Cent foyers raccordés");
        let proof = Proof { words: "Registre des compteurs".to_owned(), ..Proof::default() };
        content.sections.insert(Section::Results, Body { claims: vec![Claim { words, proof }], ..Body::default() });
        content
    }

    fn with(change: impl FnOnce(&mut Content)) -> Content {
        let mut content = sheet();
        change(&mut content);
        content
    }

    fn body(content: &mut Content, section: Section) -> &mut Body {
        content.sections.get_mut(&section).unwrap()
    }

    #[test]
    fn a_slip_a_figure_and_a_sentence_are_a_correction() {
        let slip = with(|content| content.head.title = Text::fr_ar("De l’eau au Douar", "الماء في الدوار"));
        let figure = with(|content| {
            body(content, Section::Results).claims[0].words = Text::of(Lang::Fr, "Mille foyers raccordés")
        });
        let sentence = with(|content| {
            let text = &mut body(content, Section::Context).text;
            *text = Text::of(Lang::Fr, format!("{}Le puits date de 1987.", text.get(Lang::Fr).unwrap()));
        });
        for corrected in [sheet(), slip, figure, sentence] {
            assert!(is_correction(&sheet(), &corrected), "{corrected:?}");
        }
    }

    #[test]
    fn another_text_title_or_language_and_whatever_is_not_words_is_read_again() {
        let other = with(|content| {
            body(content, Section::Context).text = Text::of(Lang::Fr, "Tout allait déjà bien. ".repeat(40));
        });
        let title = with(|content| content.head.title = Text::fr_ar("Comment le caïd a tout pris pour lui", "x"));
        let language = with(|content| {
            let text = &mut body(content, Section::Context).text;
            *text = text.clone().with(Lang::Ar, "اثنتا عشرة أسرة تؤدي ثمن الدلو ".repeat(10));
        });
        let place = with(|content| content.head.place = Some("09".to_owned()));
        let proof =
            with(|content| body(content, Section::Results).claims[0].proof.address = "https://x.org".to_owned());
        let claim = with(|content| {
            let claims = &mut body(content, Section::Results).claims;
            claims.push(claims[0].clone());
        });
        let photo = with(|content| body(content, Section::Context).media.push(Medium::default()));
        let section = with(|content| {
            content.sections.insert(Section::Cost, Body { text: Text::of(Lang::Fr, "Peu."), ..Body::default() });
        });
        for (at, rewritten) in [other, title, language, place, proof, claim, photo, section].iter().enumerate() {
            assert!(!is_correction(&sheet(), rewritten), "{at}");
        }
    }
}
