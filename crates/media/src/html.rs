use kernel::Lang;
use maud::{Markup, html};

use crate::{File, Kind, Part};

/// How wide a picture stands on a page, from which a browser chooses one of its sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// In a list or a card.
    Card,
    /// Across a column of text.
    Column,
    /// Across the page.
    Page,
}

impl Shape {
    const fn sizes(self) -> &'static str {
        match self {
            Self::Card => "(min-width: 40rem) 20rem, 92vw",
            Self::Column => "(min-width: 48rem) 44rem, 94vw",
            Self::Page => "(min-width: 72rem) 70rem, 96vw",
        }
    }
}

/// A picture in its sizes, with what it shows for who cannot see it. Its height is kept free before it arrives, and it is
/// fetched only when somebody comes near. Nothing for what is no picture.
pub fn picture(file: &File, lang: Lang, shape: Shape) -> Markup {
    if file.kind != Kind::Picture {
        return Markup::default();
    }
    let (found, alt) = file.alt.in_lang(lang);
    let shown = if shape == Shape::Card { Part::Card } else { Part::Wide };
    let (width, height) = file.size_of(shown);
    html! {
        img src=(file.address(shown)) srcset=(sources(file)) sizes=(shape.sizes()) width=(width) height=(height)
            alt=(alt) lang=[(found != lang).then(|| found.code())] loading="lazy" decoding="async";
    }
}

/// Each size once: a small picture has fewer.
fn sources(file: &File) -> String {
    let mut sources: Vec<(u32, String)> = Vec::new();
    for part in Part::SIZES {
        let width = file.size_of(part).0;
        if sources.last().is_none_or(|(last, _)| *last < width) {
            sources.push((width, format!("{} {width}w", file.address(part))));
        }
    }
    sources.into_iter().map(|(_, source)| source).collect::<Vec<_>>().join(", ")
}
