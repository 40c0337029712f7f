//! Long work: it goes on in the background while its page shows how far it is, with scripts on or off.
//!
//! What the work writes is durable as any write; its progress lives in memory only, because a restart ends the work.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;

use crate::{App, Error, Result, See, Visit, chart};

/// Marks the identity of a piece of work.
pub struct Work;

/// How far a piece of work is. The work itself moves it; anybody may look.
#[derive(Clone, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Default)]
struct Counts {
    done: AtomicU64,
    of: AtomicU64,
}

impl Progress {
    /// Says how many steps there are in all.
    pub fn expect(&self, steps: u64) {
        self.0.of.store(steps, Ordering::Relaxed);
    }

    /// Says that this many more steps are done.
    pub fn advance(&self, steps: u64) {
        self.0.done.fetch_add(steps, Ordering::Relaxed);
    }

    /// Steps done, and steps in all (0 while unknown).
    pub fn read(&self) -> (u64, u64) {
        (self.0.done.load(Ordering::Relaxed), self.0.of.load(Ordering::Relaxed))
    }
}

/// The pieces of work that this program started, the newest last.
#[derive(Default)]
pub struct Works(Mutex<VecDeque<Arc<Piece>>>);

struct Piece {
    id: Id<Work>,
    account: Option<uuid::Uuid>,
    title: String,
    /// The page on which somebody can try again, if it does not end well.
    back: Option<String>,
    progress: Progress,
    /// Where the result is to be seen, once it is there.
    end: Mutex<Option<std::result::Result<String, Arc<Error>>>>,
}

/// Work is forgotten when this much newer work has been started.
const REMEMBERED: usize = 200;

impl Visit {
    /// Starts work in the background and leads the visitor to its progress. The work ends with the address of its
    /// result.
    pub fn start_work<F>(&self, title: &str, work: impl FnOnce(Progress) -> F) -> See
    where
        F: Future<Output = Result<String>> + Send + 'static,
    {
        self.begin_work(title, None, work)
    }

    /// As [`start_work`](Self::start_work). Where the work does not end well, its page leads back to `form`, which can be
    /// mended and sent again.
    pub fn start_work_from<F>(&self, form: String, title: &str, work: impl FnOnce(Progress) -> F) -> See
    where
        F: Future<Output = Result<String>> + Send + 'static,
    {
        self.begin_work(title, Some(form), work)
    }

    fn begin_work<F>(&self, title: &str, back: Option<String>, work: impl FnOnce(Progress) -> F) -> See
    where
        F: Future<Output = Result<String>> + Send + 'static,
    {
        let piece = Arc::new(Piece {
            id: self.world().id(),
            account: self.account_uuid(),
            title: self.t(title).to_owned(),
            back,
            progress: Progress::default(),
            end: Mutex::default(),
        });
        self.app().works.remember(piece.clone());
        let running = work(piece.progress.clone());
        let path = format!("/work/{}", piece.id);
        tokio::spawn(async move {
            let end = tokio::spawn(running).await.unwrap_or_else(|fault| Err(Error::fault(fault)));
            let end = end.inspect_err(Error::log).map_err(Arc::new);
            *piece.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(end);
        });
        self.see(path)
    }

    fn account_uuid(&self) -> Option<uuid::Uuid> {
        self.signed_in.as_ref().map(|signed_in| signed_in.account.id.uuid())
    }
}

impl Works {
    fn remember(&self, piece: Arc<Piece>) {
        let mut pieces = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pieces.len() >= REMEMBERED {
            pieces.pop_front();
        }
        pieces.push_back(piece);
    }

    fn find(&self, id: Id<Work>) -> Option<Arc<Piece>> {
        let pieces = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pieces.iter().find(|piece| piece.id == id).cloned()
    }
}

/// The page of a piece of work: a bar while it goes on, then the way to its result. Only whoever started it sees it.
pub async fn show(
    visit: Visit,
    axum::extract::State(app): axum::extract::State<App>,
    Path(id): Path<String>,
) -> Result<Response> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let piece = app.works.find(id).filter(|piece| piece.account == visit.account_uuid()).ok_or(Error::NotFound)?;
    let end = piece.end.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match end {
        Some(Ok(path)) => Ok(visit.see(path).into_response()),
        Some(Err(error)) => {
            let body = html! {
                p.fault role="alert" { (error.words(&visit)) }
                @if let Some(back) = &piece.back { p.actions { a.button.quiet href=(back) { (visit.t("web-work-back")) } } }
            };
            Ok(visit.page_named(&piece.title, body).into_response())
        }
        None => {
            let (done, of) = piece.progress.read();
            let words = visit.t_with("web-work-progress", &crate::args![done = done, of = of]);
            let body = html! { div.work aria-live="polite" { (chart::bar(&visit, done as i64, of as i64, &words)) p.soft { (words) } } };
            Ok(visit.page_named(&piece.title, body).refresh_after(1).into_response())
        }
    }
}
