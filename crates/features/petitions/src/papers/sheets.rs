//! Printed sheets of the list of support (*liste de soutien*, لائحة دعم العريضة): the official form of December 2023 for
//! petitions to the head of government (annex of the decree on the petitions commission, last table), and the same with
//! the columns of their rules for the others. Each sheet is numbered, and its code leads to where it is keyed in.

use kernel::Lang;
use serde::Serialize;
use web::{Error, Result, Visit, args};

use crate::model::Petition;
use crate::model::law::{FieldCode, Rules};
use crate::model::written::Asked;
use crate::store::sheets::Sheet;

/// Sheets ready to be set.
#[derive(Serialize)]
pub(crate) struct Form {
    lang: &'static str,
    /// To whom.
    heading: String,
    /// "List of support".
    name: String,
    /// The object, on each sheet as the form has it.
    object: String,
    object_label: String,
    filed_label: String,
    organisation: String,
    columns: Vec<Column>,
    rights: String,
    privacy: String,
    code_words: String,
    sheets: Vec<Page>,
}

#[derive(Serialize)]
struct Column {
    label: String,
    /// Its share of the width.
    width: u8,
}

#[derive(Serialize)]
struct Page {
    title: String,
    commune: String,
    lines: u16,
    /// The code, as SVG.
    code: String,
}

impl Form {
    /// The sheets of a petition, all in the language of the first one. `address` is that of its sheets.
    pub(crate) fn of(
        visit: &Visit,
        petition: &Petition,
        rules: &Rules,
        asked: &[Asked],
        address: &str,
        sheets: &[Sheet],
    ) -> Result<Self> {
        let lang = sheets.first().map_or(Lang::Fr, |sheet| sheet.lang);
        let say = |id: &str| visit.app().words.get(lang, id).to_owned();
        let fill = |id: &str, args: &web::Args| visit.app().words.fill(lang, id, args);
        let authority = rules.authority(&petition.authority).map_or("", |one| one.name.in_lang(lang).1);
        let organisation = visit.space()?.name.in_lang(lang).1.to_owned();
        let pages = sheets.iter().map(|sheet| {
            Ok(Page {
                title: fill("petition-collect-sheet-number", &args![number = sheet.number]),
                commune: sheet.commune.as_deref().map_or_else(String::new, |code| {
                    let name = kernel::place::get(code).map_or(code, |place| place.name.in_lang(lang).1);
                    fill("petition-collect-sheet-commune", &args![commune = name])
                }),
                lines: sheet.lines,
                code: papers::qr::svg(&format!("{address}/{}/keying", sheet.number)).map_err(Error::from)?,
            })
        });
        Ok(Self {
            lang: lang.code(),
            heading: fill("petition-collect-sheet-heading", &args![authority = authority]),
            name: say("petition-collect-sheet-name"),
            object: petition.title.in_lang(lang).1.to_owned(),
            object_label: say("petition-collect-sheet-object"),
            filed_label: say("petition-collect-sheet-filed"),
            columns: columns(asked).into_iter().map(|(id, width)| Column { label: say(id), width }).collect(),
            rights: say("petition-collect-sheet-rights"),
            privacy: fill("petition-collect-sheet-privacy", &args![organisation = organisation.as_str()]),
            code_words: say("petition-collect-sheet-code"),
            organisation,
            sheets: pages.collect::<Result<_>>()?,
        })
    }

    /// Sets the pages.
    ///
    /// # Errors
    /// As [`papers::pdf::set`].
    pub(crate) fn render(&self) -> papers::Result<Vec<u8>> {
        papers::pdf::set(include_str!("sheet.typ"), self)
    }
}

/// The columns in the order of the form: the number of the line first, the signature last. The commune stands in the
/// address, and is told apart when the line is keyed in.
fn columns(asked: &[Asked]) -> Vec<(&'static str, u8)> {
    let has_address = asked.iter().any(|asked| asked.field == FieldCode::Address);
    let of = |field: FieldCode| match field {
        FieldCode::Names => Some(("petition-collect-sheet-names", 5)),
        FieldCode::Number => Some(("petition-collect-sheet-card", 4)),
        FieldCode::ExpiresOn => Some(("petition-collect-sheet-expires", 4)),
        FieldCode::Address => Some(("petition-collect-sheet-address", 6)),
        FieldCode::Commune => (!has_address).then_some(("petition-collect-field-commune", 4)),
        FieldCode::BirthPlace => Some(("petition-collect-field-birth-place", 3)),
        FieldCode::RollNumber => Some(("petition-collect-sheet-roll", 3)),
        FieldCode::Contact => Some(("petition-collect-field-contact", 4)),
        FieldCode::Mark => None,
    };
    let own = asked.iter().filter_map(|asked| of(asked.field));
    [("petition-collect-sheet-line", 1)].into_iter().chain(own).chain([("petition-collect-field-mark", 4)]).collect()
}
