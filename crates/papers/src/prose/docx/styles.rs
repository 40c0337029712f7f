use std::collections::HashMap;

use super::numbering::Place;
use super::value;
use crate::{Result, xml};

/// How far a style is followed to those that it is based on.
const ANCESTRY: usize = 16;

/// The paragraph styles of a document, by id. Ids are in the language of the author ("Titre1"); the names of Word's own
/// styles are always English ("heading 1").
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<String>,
    place: Option<Place>,
}

impl Styles {
    pub(super) fn read(text: &str) -> Result<Self> {
        let document = xml::parse(text)?;
        let styles = xml::children(document.root_element(), "style").filter_map(|node| {
            let properties = xml::child(node, "pPr");
            let style = Style {
                name: value(node, "name").unwrap_or_default().to_lowercase(),
                based_on: value(node, "basedOn").map(str::to_owned),
                outline: properties.and_then(|p| value(p, "outlineLvl")).map(str::to_owned),
                place: properties.and_then(|p| xml::child(p, "numPr")).map(Place::read),
            };
            Some((xml::attribute(node, "styleId")?.to_owned(), style))
        });
        Ok(Self(styles.collect()))
    }

    /// The level of heading that a style stands for, by its name or its outline level, its own or inherited.
    pub(super) fn level(&self, id: &str) -> Option<u8> {
        self.ancestry(id)
            .find_map(|style| named_level(&style.name).or_else(|| style.outline.as_deref().and_then(level)))
    }

    /// The list that a style puts its paragraphs in.
    pub(super) fn place(&self, id: &str) -> Option<Place> {
        self.ancestry(id).find_map(|style| style.place.clone())
    }

    /// How deep a style puts its items: Word's own "List Bullet 2" is one deep, though it counts as a list apart.
    pub(super) fn depth(&self, id: &str) -> u8 {
        let own = ["list bullet ", "list number "];
        let number = self.ancestry(id).find_map(|style| own.iter().find_map(|word| style.name.strip_prefix(word)));
        number.and_then(|number| number.parse().ok()).map_or(0, |number: u8| number.saturating_sub(1))
    }

    /// Whether the style is of a line in a table of contents.
    pub(super) fn is_contents(&self, id: &str) -> bool {
        self.0.get(id).is_some_and(|style| style.name.starts_with("toc "))
    }

    fn ancestry(&self, id: &str) -> impl Iterator<Item = &Style> {
        std::iter::successors(self.0.get(id), |style| self.0.get(style.based_on.as_deref()?)).take(ANCESTRY)
    }
}

/// An outline level counts from 0; 9 is body text.
pub(super) fn level(outline: &str) -> Option<u8> {
    outline.parse().ok().filter(|level: &u8| *level < 9).map(|level| level + 1)
}

fn named_level(name: &str) -> Option<u8> {
    if name == "title" {
        return Some(1);
    }
    let number = ["heading ", "titre ", "عنوان "].iter().find_map(|word| name.strip_prefix(word))?;
    number.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
