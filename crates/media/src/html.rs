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

/// A file within a page: a picture in its sizes, with what it shows for who cannot see it, its height kept free before it
/// arrives, fetched only when somebody comes near; a sound that is fetched when somebody plays it; a document as a link.
pub fn picture(file: &File, lang: Lang, shape: Shape) -> Markup {
    let (found, alt) = file.alt.in_lang(lang);
    let other = (found != lang).then(|| found.code());
    match file.kind {
        Kind::Picture => image(file, alt, other, shape),
        Kind::Sound => html! {
            audio controls preload="none" src=(file.whole()) title=[(!alt.is_empty()).then_some(alt)] lang=[other] {}
        },
        Kind::Document => html! {
            a href=(file.whole()) lang=[other] { @if alt.is_empty() { "PDF" } @else { (alt) } }
        },
    }
}

fn image(file: &File, alt: &str, lang: Option<&str>, shape: Shape) -> Markup {
    let shown = if shape == Shape::Card { Part::Card } else { Part::Wide };
    let (width, height) = file.size_of(shown);
    html! {
        img src=(file.address(shown)) srcset=(sources(file)) sizes=(shape.sizes()) width=(width) height=(height)
            alt=(alt) lang=[lang] loading="lazy" decoding="async";
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
