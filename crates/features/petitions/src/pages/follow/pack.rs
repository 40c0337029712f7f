use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use maud::html;
use store::journal::log;
use tokio::sync::mpsc;
use uuid::Uuid;
use web::work::Progress;
use web::{App, Desk, Download, Error, Message, Page, Result, Visit, args};

use super::super::log::origin;
use super::super::{petition_of, petition_path, public_path};
use super::{crumbs, write};
use crate::model::{Key, Petition};
use crate::pages::rules_of;
use crate::papers::pack::{BATCH, write as write_pack};
use crate::papers::statement::Dossier;
use crate::store::{committee, list, signatures};

/// How long a pack waits to be fetched. It is kept in memory only: never on a disk, gone with the program.
const KEPT: SignedDuration = SignedDuration::from_mins(15);
/// How many packs wait at most.
const MOST: usize = 2;
/// More than any procedure asks for, and what memory bears.
const LONGEST: u64 = 300_000;

/// Packs that wait to be fetched by whoever had them made.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<VecDeque<Kept>>);

#[derive(Clone)]
struct Kept {
    id: Id<Kept>,
    key: Key,
    account: Option<Uuid>,
    made_at: Timestamp,
    bytes: Arc<Vec<u8>>,
}

impl Shelf {
    fn keep(&self, kept: Kept) {
        self.tidy(kept.made_at);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.pop_front();
        }
        all.push_back(kept);
    }

    /// Drops what nobody fetched in time.
    pub(crate) fn tidy(&self, now: Timestamp) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|kept| now.duration_since(kept.made_at) < KEPT);
    }

    fn find(&self, id: &str, key: Key, account: Option<Uuid>, now: Timestamp) -> Option<Kept> {
        self.tidy(now);
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|kept| kept.id.to_string() == id && kept.key == key && kept.account == account).cloned()
    }
}

fn account(visit: &Visit) -> Option<Uuid> {
    visit.who().account_id()
}

/// What the pack holds, and the one button.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    let standing = signatures::pulse(visit.db(), petition.key).await?.standing();
    let parts = ["form", "list", "spread", "minutes", "note", "integrity", "index"];
    let content = html! {
        (crumbs(&visit, &petition, false))
        p.lead { (visit.t_with("petition-follow-pack-lead", &args![count = standing])) }
        ul { @for part in parts { li { (visit.t(&format!("petition-follow-pack-has-{part}"))) } } }
        p.note { (visit.t("petition-follow-pack-sealed")) }
        @if petition.erased_at.is_some() { p.fault { (visit.t("petition-follow-erased-short")) } }
        @else {
            form method="post" { p.actions { button { (visit.t("petition-follow-pack-make")) } } }
        }
    };
    Ok(visit.page("petition-follow-pack", content))
}

/// Begins to make it; the page of the work shows how far it is.
pub(crate) async fn make(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let petition = petition_of(&visit, &id).await?;
    let key = petition.key;
    if petition.erased_at.is_some() {
        return Err(Error::told("petition-follow-erased-short"));
    }
    if signatures::pulse(visit.db(), key).await?.standing() > LONGEST {
        return Err(Error::told(Message::with("petition-follow-pack-too-long", args![count = LONGEST])));
    }
    let recorded = write(&visit, move |tx| {
        list::record_opening(tx, key, "pack", None);
        Ok(())
    });
    recorded.await?.map_err(|refused| Error::told(refused.message()))?;
    let (of, below) = (visit.clone(), petition_path(&visit, key.petition, "pack"));
    let work = |progress| async move {
        let bytes = all(&of, petition, &progress).await?;
        let kept =
            Kept { id: of.world().id(), key, account: account(&of), made_at: of.world().now(), bytes: Arc::new(bytes) };
        let path = format!("{below}/{}", kept.id);
        of.app().held::<Shelf>().keep(kept);
        Ok(path)
    };
    Ok(visit.start_work("petition-follow-pack-making", work).into_response())
}

/// Makes the pack. A list that somebody withdrew from meanwhile is begun anew: its pages are numbered.
async fn all(visit: &Visit, petition: Petition, progress: &Progress) -> Result<Vec<u8>> {
    let (mut tries, key) = (0, petition.key);
    loop {
        let dossier = gather(visit, petition.clone()).await?;
        let (done, _) = progress.read();
        progress.expect(done + dossier.standing());
        let made = one(visit.app(), dossier, key, progress).await;
        tries += 1;
        let changed = signatures::pulse(visit.db(), key).await?.standing();
        match made {
            Err(fault) if tries < 3 && progress.read().0 - done != changed => {
                tracing::info!(%fault, "a pack is begun anew")
            }
            made => return made,
        }
    }
}

async fn one(app: &App, dossier: Dossier, key: Key, progress: &Progress) -> Result<Vec<u8>> {
    let desk = Desk::free().await?;
    let (pages, taken) = mpsc::channel(2);
    let bring = async move {
        let mut after = None;
        loop {
            let page = list::page(&app.db, key, after, BATCH).await?;
            let Some(last) = page.last() else { return Ok::<_, Error>(()) };
            after = Some(last.leaf);
            progress.advance(page.len() as u64);
            if pages.send(page).await.is_err() {
                return Ok(());
            }
        }
    };
    let for_press = app.clone();
    let press = desk.make(move || write_pack(&for_press, &dossier, taken));
    let (brought, made) = tokio::join!(bring, press);
    brought?;
    made
}

async fn gather(visit: &Visit, petition: Petition) -> Result<Dossier> {
    let (db, key) = (visit.db(), petition.key);
    let pulse = signatures::pulse(db, key).await?;
    let tree = log::tree(db, key.log()).await?;
    let name = origin(visit, &petition);
    Ok(Dossier {
        rules: rules_of(&petition)?,
        initiators: committee::of(db, key).await?,
        minutes: committee::minutes(db, key).await?,
        tallies: signatures::tallies(db, key).await?,
        signed: pulse.signed,
        withdrawn: pulse.withdrawn,
        tree_size: tree.size,
        root: HEXLOWER.encode(&tree.root),
        checkpoint: log::checkpoint(db.keys(), &name, &tree),
        verifier: log::verifier(db.keys(), &name),
        address: format!("{}{}", visit.origin(), public_path(&petition, "")),
        organisation: visit.space()?.name.clone(),
        today: visit.world().today(),
        petition,
    })
}

/// It is there: how large, until when, and the way to fetch it.
pub(crate) async fn ready(visit: Visit, Path((_, id, pack)): Path<(String, String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    let found = visit.app().held::<Shelf>().find(&pack, petition.key, account(&visit), visit.world().now());
    let content = html! {
        (crumbs(&visit, &petition, false))
        @if let Some(kept) = found {
            p.lead { (visit.t_with("petition-follow-pack-ready", &args![kilobytes = kept.bytes.len().div_ceil(1_000)])) }
            p.note { (visit.t("petition-follow-pack-kept")) }
            p { a.button href=(petition_path(&visit, petition.key.petition, &format!("pack/{pack}/zip"))) { (visit.t("petition-follow-pack-fetch")) } }
        } @else {
            p.lead { (visit.t("petition-follow-pack-gone")) }
            p { a.button href=(petition_path(&visit, petition.key.petition, "pack")) { (visit.t("petition-follow-pack-again")) } }
        }
    };
    Ok(visit.page("petition-follow-pack", content))
}

/// The ZIP, to whoever had it made.
pub(crate) async fn fetch(visit: Visit, Path((_, id, pack)): Path<(String, String, String)>) -> Result<Download> {
    let petition = petition_of(&visit, &id).await?;
    let shelf = visit.app().held::<Shelf>();
    let kept = shelf.find(&pack, petition.key, account(&visit), visit.world().now()).ok_or(Error::NotFound)?;
    Ok(Download::zip(&format!("{}-{}", petition.slug, visit.world().today()), kept.bytes.to_vec()))
}
