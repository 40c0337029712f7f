use kernel::{Lang, Text, fold};

/// The longest address word.
const LONGEST: usize = 56;

/// The first words of a title in Latin letters, joined by hyphens; `otherwise` where it has none.
pub fn slug_of(title: &Text, lang: Lang, otherwise: &str) -> String {
    let titles = [Lang::Fr, Lang::En, lang].map(|lang| title.get(lang).unwrap_or_default());
    titles.into_iter().map(words_of).find(|slug| slug.len() >= 3).unwrap_or_else(|| otherwise.to_owned())
}

fn words_of(title: &str) -> String {
    let mut slug = String::new();
    for word in fold(title).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_latin_words() {
        assert_eq!(slug_of(&Text::of(Lang::Fr, "L’eau à Zagora, épisode 2"), Lang::Fr, "x"), "l-eau-a-zagora-episode-2");
        assert_eq!(slug_of(&Text::of(Lang::Ar, "صوت الواحات"), Lang::Ar, "episode-3"), "episode-3");
        assert!(slug_of(&Text::of(Lang::Fr, "mot ".repeat(50)), Lang::Fr, "x").len() <= LONGEST);
    }
}
