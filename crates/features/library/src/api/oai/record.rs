//! A record of the catalogue as the protocol gives it: header, and Dublin Core.

use std::collections::HashMap;

use actors::{Space, spaces};
use jiff::Timestamp;
use kernel::{Id, Text, place};
use web::{Result, Visit};

use super::xml::Xml;
use super::{Place, instant};
use crate::store::catalogue::{Card, Kind, Record};

/// The short names of spaces, each looked up once for an answer.
#[derive(Default)]
pub(super) struct Names(HashMap<Id<Space>, Option<String>>);

impl Names {
    async fn of(&mut self, visit: &Visit, space: Id<Space>) -> Result<Option<String>> {
        if let Some(known) = self.0.get(&space) {
            return Ok(known.clone());
        }
        let slug = spaces::get(visit.db(), space).await?.map(|space| space.slug);
        self.0.insert(space, slug.clone());
        Ok(slug)
    }
}

/// What is said of a record before its content.
pub(super) struct Header {
    identifier: String,
    datestamp: String,
    sets: Vec<String>,
    is_deleted: bool,
    /// The address of its page, in full.
    address: String,
}

impl Header {
    pub(super) async fn of(visit: &Visit, place: &Place, record: &Record, names: &mut Names) -> Result<Self> {
        let mut sets = vec![format!("kind:{}", record.kind.code())];
        sets.extend(record.card().themes.iter().map(|theme| format!("theme:{theme}")));
        sets.extend(names.of(visit, record.kept_by).await?.map(|slug| format!("space:{slug}")));
        sets.dedup();
        Ok(Self {
            identifier: place.identifier(record),
            datestamp: Timestamp::from_microsecond(record.stamp).map(instant).unwrap_or_default(),
            sets,
            is_deleted: record.is_deleted,
            address: format!("{}{}", place.origin, record.path()),
        })
    }
}

/// Writes a record; only its header where no content is wanted.
pub(super) fn write(xml: &mut Xml, header: &Header, content: Option<&Record>) {
    if content.is_some() {
        xml.open("record", &[]);
    }
    let status: &[(&str, &str)] = if header.is_deleted { &[("status", "deleted")] } else { &[] };
    xml.open("header", status);
    xml.leaf("identifier", &[], &header.identifier);
    xml.leaf("datestamp", &[], &header.datestamp);
    header.sets.iter().for_each(|set| xml.leaf("setSpec", &[], set));
    xml.close("header");
    if let Some(record) = content {
        if !header.is_deleted {
            xml.open("metadata", &[]);
            dublin_core(xml, header, record.kind, &record.card());
            xml.close("metadata");
        }
        xml.close("record");
    }
}

fn dublin_core(xml: &mut Xml, header: &Header, kind: Kind, card: &Card) {
    xml.open(
        "oai_dc:dc",
        &[
            ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            ),
        ],
    );
    text(xml, "dc:title", &card.title);
    card.creators.iter().for_each(|creator| xml.leaf("dc:creator", &[], creator));
    for concept in card.themes.iter().filter_map(|code| search::thesaurus::get(code)) {
        text(xml, "dc:subject", &concept.name);
    }
    for article in card.rights.iter().filter_map(|code| kernel::right::get(code)) {
        text(xml, "dc:subject", &article.title);
    }
    text(xml, "dc:description", &card.summary);
    text(xml, "dc:publisher", &card.publisher);
    if let Some(date) = card.date {
        xml.leaf("dc:date", &[], &date.to_string());
    }
    xml.leaf("dc:type", &[], if card.dcmi_type.is_empty() { "Text" } else { &card.dcmi_type });
    xml.leaf("dc:type", &[], kind.code());
    card.formats.iter().for_each(|format| xml.leaf("dc:format", &[], format));
    xml.leaf("dc:identifier", &[], &header.address);
    card.identifiers.iter().for_each(|identifier| xml.leaf("dc:identifier", &[], identifier));
    card.langs.iter().for_each(|lang| xml.leaf("dc:language", &[], lang.code()));
    if let Some(place) = card.place.as_deref().and_then(place::get) {
        text(xml, "dc:coverage", &place.name);
    }
    if let Some(licence) = &card.licence {
        xml.leaf("dc:rights", &[], licence);
    }
    xml.close("oai_dc:dc");
}

/// A text in each of its languages.
fn text(xml: &mut Xml, name: &str, text: &Text) {
    for (lang, words) in text.languages() {
        xml.leaf(name, &[("xml:lang", lang.code())], words);
    }
}
