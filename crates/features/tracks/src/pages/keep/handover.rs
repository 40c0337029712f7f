//! A new link for somebody who lost hers and cannot be written to: one asks, another agrees, and each holds half of it.

use actors::accounts::Account;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::{Result, Visit};

use super::super::letters::{Writer, link};
use super::super::{back, write};
use super::{account, portfolio_of, track_of};
use crate::model::{Half, Portfolio};
use crate::store::handovers;

fn path(visit: &Visit, portfolio: &Portfolio, below: &str) -> String {
    visit.path(&format!("tracks/people/{}{below}", portfolio.key.portfolio))
}

/// What somebody who leads the space sees of it: her own half.
pub(super) fn section(visit: &Visit, portfolio: &Portfolio, me: Id<Account>) -> Markup {
    let under_way = portfolio.card.handover.as_ref().filter(|own| own.is_under_way(visit.world().now()));
    let waits = under_way.is_some_and(|own| own.given_by.is_none());
    let act = |below: &str, label: &str| {
        html! { form.inline method="post" action=(path(visit, portfolio, below)) { button.quiet.small { (visit.t(label)) } } }
    };
    html! {
        section {
            h2 #handover { (visit.t("tracks-handover")) }
            p.soft { (visit.t("tracks-handover-words")) }
            @match under_way.map(|own| own.half_of(me)) {
                None => (act("/handover", "tracks-handover-ask")),
                Some(Half::Digits(pin)) => {
                    p { (visit.t("tracks-handover-digits")) " " strong dir="ltr" { (pin) } }
                    p.soft { (visit.t(if waits { "tracks-handover-waits" } else { "tracks-handover-agreed" })) }
                },
                Some(Half::Link) => {
                    p { (visit.t("tracks-handover-link")) }
                    p { code.link dir="ltr" { (link(&visit.origin(), portfolio)) } }
                },
                Some(Half::Asked) => {
                    p { (visit.t("tracks-handover-asked")) }
                    (act("/handover/agreement", "tracks-handover-agree"))
                },
                Some(Half::Nothing) => p { (visit.t("tracks-handover-others")) },
            }
            @if waits { (act("/handover/removal", "tracks-handover-take-back")) }
            @else if under_way.is_some() { (act("/handover", "tracks-handover-again")) }
        }
    }
}

/// Asks for it.
pub(super) async fn ask(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let (key, me) = (portfolio.key, account(&visit)?);
    let written = write(&visit, key.space, visit.who(), move |tx| handovers::ask(tx, key, me)).await?;
    Ok(back(&visit, path(&visit, &portfolio, "#handover"), written, "tracks-handover-said-asked"))
}

/// Agrees to it.
pub(super) async fn agree(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let (track, _) = track_of(&visit, &portfolio.track.to_string()).await?;
    let (key, me, scribe) = (portfolio.key, account(&visit)?, Writer::of(&visit, &track));
    let written = write(&visit, key.space, visit.who(), move |tx| handovers::agree(tx, key, me, &*scribe)).await?;
    Ok(back(&visit, path(&visit, &portfolio, "#handover"), written, "tracks-handover-said-agreed"))
}

/// Takes back what was asked.
pub(super) async fn take_back(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let key = portfolio.key;
    let written = write(&visit, key.space, visit.who(), move |tx| handovers::take_back(tx, key)).await?;
    Ok(back(&visit, path(&visit, &portfolio, "#handover"), written, "tracks-handover-said-taken-back"))
}
