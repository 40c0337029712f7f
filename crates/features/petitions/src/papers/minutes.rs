//! The minutes of the committee's meeting: date and place, the names of the members, the names of the mandatary and the
//! deputy (annex of the decree on the petitions commission, table 3), what was decided, and room for signatures.

use kernel::Lang;
use papers::pdf::{Align, Block, Column, Document, Table};
use web::{App, args};

use crate::model::{Initiator, Minutes, Part, Petition};

/// A cell in which a hand can sign: three lines high.
const ROOM: &str = "\u{a0}\n\u{a0}\n\u{a0}";

/// The minutes in one language.
pub(crate) fn document(
    app: &App,
    lang: Lang,
    organisation: &str,
    petition: &Petition,
    initiators: &[Initiator],
    minutes: &Minutes,
) -> Document {
    let say = |id: &str| app.words.get(lang, id).to_owned();
    let fill = |id: &str, args: &web::Args| app.words.fill(lang, id, args);
    let named =
        |part: Part| initiators.iter().find(|one| one.part == part).map(|one| one.identity.name()).unwrap_or_default();
    let day = app.words.date(lang, minutes.held_on);
    let heading = |id: &str| Block::Heading { level: 2, text: say(id), number: None };
    let mut blocks = vec![
        Block::KeyValues(vec![
            (say("petition-setup-held"), day.clone()),
            (say("petition-setup-held-at"), minutes.place.clone()),
        ]),
        Block::Paragraph(fill("petition-setup-paper-opening", &args![date = day, place = minutes.place.as_str()])),
        heading("petition-setup-paper-members"),
        Block::Table(members(&say, initiators, minutes)),
        heading("petition-setup-paper-choice"),
        Block::Paragraph(say("petition-setup-paper-chose")),
    ];
    let chosen = [Part::Mandatary, Part::Deputy].map(|part| (say(part.label()), named(part)));
    blocks.push(Block::KeyValues(chosen.into_iter().filter(|(_, name)| !name.is_empty()).collect()));
    let (_, decisions) = minutes.decisions.in_lang(lang);
    if !decisions.is_empty() {
        blocks.push(heading("petition-setup-decisions"));
        blocks.push(Block::Paragraph(decisions.to_owned()));
    }
    blocks.push(Block::Note(say("petition-setup-paper-closing")));
    Document {
        title: say("petition-setup-paper-title"),
        subtitle: Some(petition.title.in_lang(lang).1.to_owned()).filter(|title| !title.is_empty()),
        lang,
        organisation: organisation.to_owned(),
        date_line: fill("petition-setup-paper-date", &args![date = app.words.date(lang, app.world.today())]),
        blocks,
    }
}

fn members(say: &impl Fn(&str) -> String, initiators: &[Initiator], minutes: &Minutes) -> Table {
    let column = |label: &str, width: Option<u8>| Column { label: say(label), align: Align::Start, width };
    let rows = initiators.iter().filter(|one| one.is_in_committee()).enumerate().map(|(index, one)| {
        let present = if minutes.present.contains(&one.id) {
            "petition-setup-paper-present"
        } else {
            "petition-setup-paper-absent"
        };
        vec![(index + 1).to_string(), one.identity.name(), say(one.part.label()), say(present), ROOM.to_owned()]
    });
    Table {
        columns: vec![
            column("petition-setup-paper-number", None),
            column("petition-setup-column-name", Some(3)),
            column("petition-setup-column-part", Some(2)),
            column("petition-setup-paper-attendance", Some(1)),
            column("petition-setup-paper-signature", Some(2)),
        ],
        rows: rows.collect(),
    }
}
