//! The pictures of the articles of the demonstration: drawn by the program, and labelled so on the picture, beside it and for
//! who cannot see it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Text;
use media::{About, Made, Wishes};
use serde::{Deserialize, Serialize};
use web::{Error, Result};

const TEMPLATE: &str = include_str!("picture.typ");

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Motif {
    Well,
    Bus,
    Paper,
    Palms,
    Hall,
}

#[derive(Serialize)]
struct Drawn {
    motif: Motif,
}

impl Motif {
    /// What is said of it.
    pub(super) fn about(self) -> About {
        let alt = match self {
            Self::Well => Text::fr_ar("Un puits et un palmier (image générée)", "بئر ونخلة (صورة مولدة)"),
            Self::Bus => Text::fr_ar("Un car sur la route (image générée)", "حافلة على الطريق (صورة مولدة)"),
            Self::Paper => Text::fr_ar("Deux feuilles et un cachet (image générée)", "ورقتان وخاتم (صورة مولدة)"),
            Self::Palms => {
                Text::fr_ar("Trois palmiers près d’une séguia (image générée)", "ثلاث نخلات قرب ساقية (صورة مولدة)")
            }
            Self::Hall => {
                Text::fr_ar("Cinq personnes devant un tableau (image générée)", "خمسة أشخاص أمام سبورة (صورة مولدة)")
            }
        };
        let credit = "Image générée pour la démonstration · صورة مولدة للعرض".to_owned();
        About { name: "generee.png".to_owned(), alt, credit, ..About::default() }
    }

    fn draw(self) -> Result<Made> {
        let png = papers::picture::set(TEMPLATE, &Drawn { motif: self }, 2.0).map_err(Error::fault)?;
        media::take(&png, &Wishes::default()).map_err(|fault| Error::fault(fault.code()))
    }
}

/// Draws some motifs, each once.
pub(super) async fn draw(motifs: impl IntoIterator<Item = Motif>) -> Result<BTreeMap<Motif, Made>> {
    let motifs: BTreeSet<Motif> = motifs.into_iter().collect();
    let draw = move || motifs.into_iter().map(|motif| Ok((motif, motif.draw()?))).collect();
    tokio::task::spawn_blocking(draw).await.map_err(Error::fault)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_motif_can_be_drawn_is_small_and_says_that_it_is_generated() {
        for motif in [Motif::Well, Motif::Bus, Motif::Paper, Motif::Palms, Motif::Hall] {
            let made = motif.draw().unwrap();
            let card = made.parts.iter().find(|part| part.part == media::Part::Card).unwrap();
            assert!(card.bytes.len() < 20_000, "{motif:?}: {} bytes", card.bytes.len());
            let about = motif.about();
            for (_, words) in about.alt.languages() {
                assert!(words.contains("générée") || words.contains("مولدة"), "{words}");
            }
        }
    }
}
