//! Leaving one list. A POST does it at once, from wherever it comes: mail programs send it in their reader's name, with the
//! body `List-Unsubscribe=One-Click` (RFC 8058). The address itself is the right to it, and nothing else of the request counts.

use axum::extract::Path;
use axum::response::Response;
use jiff::Timestamp;
use maud::html;
use web::{Result, Visit, args};

use super::super::write_as_reader;
use super::preferences::of;
use super::private;
use crate::model::Closed;
use crate::store::{issues, people};

/// Asks. Programs that look for viruses open links too.
pub(super) async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (list, subscriber, _) = of(&visit, &token).await?;
    let title = visit.words(&list.title).to_owned();
    let body = html! {
        @if subscriber.is_some() {
            p.lead { (visit.t_with("newsletter-leave-words", &args![list = title])) }
            form method="post" { button.danger { (visit.t("newsletter-leave-button")) } }
            p { a href=(format!("/newsletter/preferences/{token}")) { (visit.t("newsletter-leave-instead")) } }
        } @else {
            p.lead { (visit.t("newsletter-away")) }
        }
    };
    Ok(private(visit.page("newsletter-leave", body)))
}

/// Leaves. Twice is as once.
pub(super) async fn act(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (list, subscriber, _) = of(&visit, &token).await?;
    if let Some(subscriber) = subscriber {
        let (space, id) = (list.kept_by, list.id);
        let had = people::lists_of(visit.db(), space, subscriber.id).await?;
        if had.contains(&id) {
            let last = issues::shelf(visit.db(), id, Timestamp::MAX, 1).await?.into_iter().next();
            write_as_reader(&visit, space, move |tx| {
                let has_left = people::leave(tx, space, id, subscriber.id, Closed::Left)?;
                if has_left && let Some(issue) = &last {
                    issues::left(tx, issue)?;
                }
                // Somebody else's press may have been first: then this one only says that it came.
                tx.record(store::Entry::new("newsletter.leave.asked", "newsletter-list", id));
                Ok(())
            })
            .await?;
        }
    }
    let title = visit.words(&list.title).to_owned();
    let body = html! {
        p.lead { (visit.t_with("newsletter-left-words", &args![list = title])) }
        p { (visit.t("newsletter-left-after")) }
        p { a href="/newsletter" { (visit.t("newsletter-title")) } }
    };
    Ok(private(visit.page("newsletter-left", body)))
}
