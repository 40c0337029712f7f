use kernel::Lang;
use papers::{Result, pdf};
use serde::Serialize;

/// What a poster says. The template bounds what it shows; [`render`] bounds what it is given.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Poster {
    pub(crate) lang: Lang,
    pub(crate) paper: Paper,
    /// Which procedure it is: "Pétition nationale".
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) demand: String,
    pub(crate) authority_label: String,
    pub(crate) authority: String,
    /// What the reader is asked to do with the code.
    pub(crate) call: String,
    pub(crate) address_label: String,
    /// The address in letters that one reads and types.
    pub(crate) address: String,
    /// The code as SVG.
    pub(crate) code: String,
    pub(crate) carrier_label: String,
    pub(crate) carrier: String,
    /// What signing costs and how it is undone.
    pub(crate) rights: String,
}

/// The size of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Paper {
    A4,
    A3,
}

impl Paper {
    /// As addresses and file names write it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }
}

/// What is longer is cut at a word: a poster is read in passing.
const LONGEST_TITLE: usize = 180;
const LONGEST_DEMAND: usize = 420;

/// Sets the poster as PDF.
pub(crate) fn render(poster: &Poster) -> Result<Vec<u8>> {
    let poster = Poster {
        title: shortened(&poster.title, LONGEST_TITLE),
        demand: shortened(&poster.demand, LONGEST_DEMAND),
        ..poster.clone()
    };
    pdf::set(include_str!("poster.typ"), &poster)
}

/// The beginning of a text, on one line, at most so many characters long.
fn shortened(words: &str, most: usize) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(most) else { return words };
    let kept = &words[..end];
    let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', ':', '.', '،', '؛']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poster(lang: Lang, paper: Paper, words: &str) -> Poster {
        let words = || words.to_owned();
        Poster {
            lang,
            paper,
            kind: words(),
            title: words(),
            demand: words(),
            authority_label: words(),
            authority: words(),
            call: words(),
            address_label: words(),
            address: "twiza.example/petitions/eau".to_owned(),
            code: papers::qr::svg("https://twiza.example/petitions/eau?via=poster").unwrap(),
            carrier_label: words(),
            carrier: words(),
            rights: words(),
        }
    }

    fn pages(pdf: &[u8]) -> usize {
        let text = String::from_utf8_lossy(pdf);
        text.matches("/Type /Page\n").count().max(text.matches("/Type/Page/").count())
    }

    #[test]
    fn a_poster_is_one_sheet_whatever_it_has_to_say() {
        let long = "Garantir l’eau potable à chaque douar de la province avant l’été prochain ".repeat(40);
        for lang in [Lang::Fr, Lang::Ar] {
            for paper in [Paper::A4, Paper::A3] {
                for words in ["Eau", long.as_str(), "", "الماء الصالح للشرب لكل دوار"] {
                    let pdf = render(&poster(lang, paper, words)).unwrap();
                    assert!(pdf.starts_with(b"%PDF") && pages(&pdf) <= 1, "{lang:?} {paper:?} {}", pages(&pdf));
                }
            }
        }
    }

    #[test]
    fn words_from_people_are_never_run_by_the_typesetter() {
        assert!(render(&poster(Lang::Fr, Paper::A4, "#read(\"/etc/passwd\") $x$ *b* @c <d>")).is_ok());
    }

    #[test]
    fn a_text_too_long_for_a_poster_ends_at_a_word() {
        assert_eq!(shortened("un deux trois", 13), "un deux trois");
        assert_eq!(shortened("un deux, trois quatre", 12), "un deux…");
        assert_eq!(shortened("  un\n deux ", 40), "un deux");
    }
}
