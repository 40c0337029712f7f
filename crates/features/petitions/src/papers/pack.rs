//! The filing pack: everything that is handed in, in one ZIP.

use data_encoding::HEXLOWER;
use kernel::Lang;
use papers::{pdf, sheet};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc::Receiver;
use web::App;

use super::list::{Span, VOLUME, Writer};
use super::statement::Dossier;
use crate::store::list::Listed;

/// The languages in which documents are filed; the list itself bears both.
const LANGS: [Lang; 2] = [Lang::Ar, Lang::Fr];

/// Supporters come in pages of so many, of which two wait at most: memory is that of the documents.
pub(crate) const BATCH: u32 = 500;

/// Writes the pack. `supporters` brings them in the order of the log.
pub(crate) fn write(app: &App, dossier: &Dossier, mut supporters: Receiver<Vec<Listed>>) -> papers::Result<Vec<u8>> {
    let mut documents = Vec::new();
    lists(app, dossier, &mut supporters, &mut documents)?;
    statements(app, dossier, &mut documents)?;
    let entries: Vec<(String, usize, String)> = documents
        .iter()
        .map(|(name, bytes)| (name.clone(), bytes.len(), HEXLOWER.encode(&Sha256::digest(bytes))))
        .collect();
    for lang in LANGS {
        let index = pdf::render(&dossier.index(&app.words, lang, &entries))?;
        documents.push((format!("0-index-{}.pdf", lang.code()), index));
    }
    documents.sort_by(|one, other| one.0.cmp(&other.0));
    papers::bundle(documents.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
}

type Documents = Vec<(String, Vec<u8>)>;

/// The list of support, in files of [`VOLUME`] rows.
fn lists(
    app: &App,
    dossier: &Dossier,
    supporters: &mut Receiver<Vec<Listed>>,
    to: &mut Documents,
) -> papers::Result<()> {
    let (all, words) = (dossier.standing(), &app.words);
    let begin = |first: u64| {
        let rows = (all - first).min(VOLUME);
        Writer::new(words, &dossier.rules, &dossier.petition, Span { first: first + 1, rows })
    };
    let (mut writer, mut written, mut volume) = (begin(0)?, 0_u64, 1_u32);
    while let Some(page) = supporters.blocking_recv() {
        for listed in page {
            if written > 0 && written.is_multiple_of(VOLUME) && written < all {
                keep(std::mem::replace(&mut writer, begin(written)?), volume, to)?;
                volume += 1;
            }
            writer.row(words, &listed)?;
            written += 1;
        }
    }
    keep(writer, volume, to)
}

fn keep(writer: Writer, volume: u32, to: &mut Documents) -> papers::Result<()> {
    let (pages, book) = writer.finish()?;
    to.push((format!("2-liste-de-soutien-{volume:02}.pdf"), pages));
    to.push((format!("2-liste-de-soutien-{volume:02}.xlsx"), book));
    Ok(())
}

fn statements(app: &App, dossier: &Dossier, to: &mut Documents) -> papers::Result<()> {
    let words = &app.words;
    for lang in LANGS {
        let code = lang.code();
        to.push((format!("1-petition-{code}.pdf"), pdf::render(&dossier.form(words, lang))?));
        to.push((format!("3-repartition-{code}.pdf"), pdf::render(&dossier.spread(words, lang))?));
        if let Some(minutes) = dossier.minutes(words, lang) {
            to.push((format!("4-proces-verbal-{code}.pdf"), pdf::render(&minutes)?));
        }
        to.push((format!("5-note-detaillee-{code}.pdf"), pdf::render(&dossier.note(words, lang))?));
        to.push((format!("6-integrite-{code}.pdf"), pdf::render(&dossier.integrity(words, lang))?));
    }
    to.push(("3-repartition.xlsx".to_owned(), sheet::xlsx(&dossier.spread_sheet(words, Lang::Ar))?));
    to.push(("6-checkpoint.txt".to_owned(), dossier.checkpoint.clone().into_bytes()));
    to.push(("6-verifier.txt".to_owned(), format!("{}\n", dossier.verifier).into_bytes()));
    Ok(())
}
