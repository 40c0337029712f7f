//! Models of documents: for everybody to read and take along, and for a space to fill with its own data.

mod keep;
mod public;

use actors::Role;
use axum::response::Response;
use kernel::Lang;
use maud::{Markup, html};
use papers::pdf::{Block, Document};
use papers::{docx, pdf};
use web::{Allow, Desk, Download, Error, Result, Route};

use crate::pages::unkept;

/// Who makes documents.
const KEEP: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/toolkit", Allow::Anyone, public::list).remembered(),
        Route::get("/toolkit/{model}", Allow::Anyone, public::show).remembered(),
        Route::get("/toolkit/{model}/{file}", Allow::Anyone, public::fetch),
        Route::get("/s/{space}/toolkit/documents", KEEP, keep::list),
        Route::get("/s/{space}/toolkit/documents/new/{model}", KEEP, keep::new),
        Route::post("/s/{space}/toolkit/documents/new/{model}", KEEP, keep::add),
        Route::get("/s/{space}/toolkit/documents/{paper}", KEEP, keep::show),
        Route::post("/s/{space}/toolkit/documents/{paper}", KEEP, keep::change),
        Route::post("/s/{space}/toolkit/documents/{paper}/removal", KEEP, keep::remove),
        Route::get("/s/{space}/toolkit/documents/{paper}/{file}", KEEP, keep::fetch),
    ]
}

/// The files in which a document comes: name, language.
const FILES: [(&str, Lang); 4] =
    [("fr.docx", Lang::Fr), ("fr.pdf", Lang::Fr), ("ar.docx", Lang::Ar), ("ar.pdf", Lang::Ar)];

/// The language of a file; nothing for one that does not exist.
fn lang_of(file: &str) -> Result<Lang> {
    FILES.iter().find(|(name, _)| *name == file).map(|(_, lang)| *lang).ok_or(Error::NotFound)
}

/// Sets a document in the form that the file's name asks for.
async fn made(desk: Desk, name: &str, file: &str, document: Document) -> Result<Response> {
    let name = format!("{name}-{}", document.lang.code());
    let is_docx = file.ends_with(".docx");
    let bytes = desk.make(move || if is_docx { docx::render(&document) } else { pdf::render(&document) }).await?;
    Ok(unkept(if is_docx { Download::docx(&name, bytes) } else { Download::pdf(&name, bytes) }))
}

/// A document on a screen, in its own language.
fn preview(lang: Lang, title: &str, blocks: &[Block]) -> Markup {
    html! {
        article.card lang=(lang.code()) dir=(lang.direction().code()) {
            h2 { (title) }
            @for block in blocks { (piece(block)) }
        }
    }
}

fn piece(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading { level: 1, text, .. } => h3 { (text) },
            Block::Heading { text, .. } => h4 { (text) },
            Block::Paragraph(words) => p { @for (at, line) in words.lines().enumerate() { @if at > 0 { br; } (line) } },
            Block::Note(words) => p.soft { (words) },
            Block::List { items, ordered: true } => ol { @for item in items { li { (item) } } },
            Block::List { items, .. } => ul { @for item in items { li { (item) } } },
            Block::Table(table) => div.table-frame tabindex="0" role="group" aria-label=(table.columns.iter().map(|column| column.label.as_str()).collect::<Vec<_>>().join(", ")) { table {
                thead { tr { @for column in &table.columns { th scope="col" { (column.label) } } } }
                tbody { @for row in &table.rows { tr { @for (column, cell) in table.columns.iter().zip(row) { td data-label=(column.label) { (cell) } } } } }
            } },
            Block::KeyValues(_) | Block::Outline(_) | Block::PageBreak => {},
        }
    }
}
