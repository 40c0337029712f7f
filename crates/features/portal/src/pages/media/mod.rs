//! Pictures, sounds and documents: for everybody at `/media/…` once something public shows them, and in the newsroom where
//! they are brought in, described, and where faces are blurred.

mod bring;
mod change;
mod faces;
pub(in crate::pages) mod list;
mod ranges;
mod serve;
mod show;

use actors::Role;
use kernel::Id;
use media::{Fault, File, Kind, Made, Wishes};
use web::{Allow, Asset, Desk, Error, Result, Route, Visit, args};

use crate::store::files;
use crate::store::hands::{self, Writer};

const MEMBERS: Allow = Allow::Space(Role::Member);
const EDITORS: Allow = Allow::Space(Role::Officer);

/// How the files of a newsroom look.
pub(crate) const STYLE: Asset =
    Asset { name: "media.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../../assets/media.css") };
/// Marks faces with a finger or a mouse.
pub(crate) const SCRIPT: Asset = Asset {
    name: "faces.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/faces.js"),
};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/media/{file}/{name}", Allow::Published, serve::show)
            .promised(
                "A picture in one of its sizes (card.jpg, wide.jpg, full.jpg), or a sound or document, with ranges",
            )
            .answering("application/octet-stream"),
        Route::get("/s/{space}/newsroom/media", MEMBERS, list::show),
        Route::post("/s/{space}/newsroom/media", MEMBERS, bring::act).upload(),
        Route::get("/s/{space}/newsroom/media/{file}", MEMBERS, show::show),
        Route::post("/s/{space}/newsroom/media/{file}", MEMBERS, change::act),
        Route::post("/s/{space}/newsroom/media/{file}/faces", MEMBERS, faces::act),
        Route::post("/s/{space}/newsroom/media/{file}/end", EDITORS, change::end),
    ]
}

/// Clears away what was begun and never finished.
pub(crate) const SWEEP: web::Chore = web::Chore {
    name: "media-sweep",
    every: std::time::Duration::from_secs(3600),
    run: |app| Box::pin(async move { Ok(media::store::sweep(&app.db).await.map(drop)?) }),
};

/// Empties what sounds and documents say of places and persons that came before this was done.
pub(crate) const BARE: web::Chore = web::Chore {
    name: "media-bare",
    every: std::time::Duration::from_secs(300),
    run: |app| Box::pin(async move { Ok(media::store::bare_old(&app.db).await.map(drop)?) }),
};

/// Whether the visitor works in this newsroom: reports for one of its antennas, or edits.
pub(crate) async fn works_here(visit: &Visit) -> Result<bool> {
    let Some(signed_in) = &visit.signed_in else { return Ok(false) };
    Ok(visit.is_at_least(Role::Officer) || hands::reports(visit.db(), visit.space()?.id, signed_in.account.id).await?)
}

/// Whether the visitor may open a file that nothing public shows: by her role in the space that keeps it.
pub(super) async fn may_open(visit: &Visit, file: &File) -> Result<bool> {
    let Some(signed_in) = &visit.signed_in else { return Ok(false) };
    let me = Writer { account: signed_in.account.id, role: signed_in.role_in(file.space) };
    Ok(files::may_open(visit.db(), file.space, file.id, me).await?)
}

/// A file of the newsroom of the address, for who works there and may open it.
async fn own(visit: &Visit, id: &str) -> Result<File> {
    let id: Id<File> = id.parse().map_err(|_| Error::NotFound)?;
    if !works_here(visit).await? {
        return Err(Error::NotFound);
    }
    let file = media::store::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    if may_open(visit, &file).await? { Ok(file) } else { Err(Error::NotFound) }
}

fn path_of(visit: &Visit, file: Id<File>) -> String {
    visit.path(&format!("newsroom/media/{file}"))
}

/// Looks at a file that came in, on one of the few places where such work is done.
pub(crate) async fn looked_at(bytes: bytes::Bytes, wishes: Wishes) -> Result<std::result::Result<Made, Fault>> {
    Desk::free().await?.make(move || Ok(media::take(&bytes, &wishes))).await
}

/// What a file is, in a few words: "Photo, 2048 × 1365", "Sound, 4:05".
fn kind_words(visit: &Visit, file: &File) -> String {
    let kind = visit.t(file.kind.label());
    match file.kind {
        Kind::Picture => format!("{kind} · \u{2066}{} × {}\u{2069}", file.width, file.height),
        Kind::Sound => format!("{kind} · \u{2066}{}:{:02}\u{2069}", file.seconds / 60, file.seconds % 60),
        Kind::Document => {
            let kilobytes = file.bytes.div_ceil(1024);
            format!("{kind} · {}", visit.t_with("portal-media-kilobytes", &args![n = kilobytes]))
        }
    }
}
