//! `…/reviewers`: asking peers for a review, among the members of the space and those of the network who offered.

use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::memberships;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::{Form, Page, Result, Visit, field};

use super::letters::Asking;
use super::words::{crumbs, theme_name};
use super::{Room, write};
use crate::model::experience::Act;
use crate::store::experiences::{authors, peers, reviews};

/// How many peers of the network are offered: those who know the sheet's themes first.
const OFFERED: usize = 60;
/// How many who offered are looked at.
const LOOKED_AT: u32 = 500;

/// Shows who was asked, and who can be.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    page(&visit, &room, &Form::default()).await
}

/// Asks somebody.
pub(crate) async fn invite(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let reviewer: Option<Id<Account>> = form.required_choice("reviewer", |value| value.parse().ok());
    if let Some(reviewer) = reviewer.filter(|_| form.is_good()) {
        let (key, me) = (room.experience.key, room.me);
        let asking = Asking::prepare(&visit, &room, reviewer).await?;
        let said = match asking {
            Some(_) => "library-experience-was-asked-by-letter",
            None => "library-experience-was-asked",
        };
        let (app, link) = (visit.app().clone(), visit.link("/experiences/reviews"));
        let invite = move |tx: &mut Tx<'_>| {
            let review = reviews::invite(tx, key, me, reviewer)?;
            asking.map_or(Ok(()), |asking| post::enqueue(tx, &asking.letter(&app, link.as_deref(), review)))
        };
        match write(&visit, key, invite).await? {
            Ok(()) => return Ok(visit.see_saying(room.path(&visit, "reviewers"), said).into_response()),
            Err(refused) => form.fault("reviewer", refused.message()),
        }
    }
    Ok(page(&visit, &room, &form).await?.invalid().into_response())
}

/// Somebody who can be asked.
struct Candidate {
    name: kernel::Text,
    is_member: bool,
    /// The themes that she knows and the sheet is about.
    themes: Vec<String>,
}

async fn page(visit: &Visit, room: &Room, form: &Form) -> Result<Page> {
    let round = room.experience.round;
    let asked: Vec<_> = reviews::of(visit.db(), room.experience.key).await?;
    let asked: Vec<_> = asked.into_iter().filter(|review| review.round == round).collect();
    let candidates = if room.may(Act::AskPeers) { candidates(visit, room).await? } else { BTreeMap::new() };
    let free: Vec<_> = candidates.iter().filter(|(id, _)| asked.iter().all(|review| review.reviewer != **id)).collect();
    let mut free: Vec<_> = free.into_iter().collect();
    free.sort_by_key(|(_, one)| (std::cmp::Reverse(one.themes.len()), one.is_member));
    let body = html! {
        (crumbs(visit, Some(room)))
        p.lead { (visit.t("library-experience-reviewers-lead")) }
        @if !asked.is_empty() {
            h2 { (visit.t("library-experience-asked")) }
            ul.links { @for review in &asked { li { (visit.text(&review.name)) " " (super::reviews::standing(visit, review)) } } }
        }
        @if !room.may(Act::AskPeers) {
            p.note { (visit.t("library-experience-not-now")) }
        } @else if free.is_empty() {
            p.soft { (visit.t("library-experience-peers-none")) }
        } @else {
            (field::faults(visit, form))
            form method="post" action=(room.path(visit, "reviewers")) {
                fieldset #f-reviewer.faulty[form.fault_of("reviewer").is_some()] {
                    legend { (visit.t("library-experience-ask-whom")) }
                    @if let Some(fault) = form.fault_of("reviewer") { p.fault { (visit.say(fault)) } }
                    @for (id, one) in free.iter().take(OFFERED) { (choice(visit, **id, one, form.value("reviewer"))) }
                }
                button { (visit.t("library-experience-ask")) }
            }
        }
    };
    Ok(visit.page("library-experience-ask-peers", body).style("experiences.css"))
}

fn choice(visit: &Visit, id: Id<Account>, one: &Candidate, chosen: &str) -> Markup {
    let id = id.to_string();
    html! {
        label.tick {
            input type="radio" name="reviewer" value=(id) checked[chosen == id];
            span {
                (visit.text(&one.name)) " "
                span.small.soft { (visit.t(if one.is_member { "library-experience-of-space" } else { "library-experience-of-network" })) }
                @for theme in &one.themes { " " span.chip { (theme_name(visit, theme)) } }
            }
        }
    }
}

async fn candidates(visit: &Visit, room: &Room) -> Result<BTreeMap<Id<Account>, Candidate>> {
    let key = room.experience.key;
    let wanted = &room.experience.head.themes;
    let mut found = BTreeMap::new();
    for member in memberships::current(visit.db(), key.space).await? {
        found.insert(member.account, Candidate { name: member.name, is_member: true, themes: Vec::new() });
    }
    for peer in peers::list(visit.db(), None, LOOKED_AT).await? {
        let known = peer.themes.into_iter().filter(|theme| wanted.contains(theme)).collect();
        let new = Candidate { name: peer.name, is_member: false, themes: Vec::new() };
        found.entry(peer.account).or_insert(new).themes = known;
    }
    for author in authors::of(visit.db(), key).await? {
        found.remove(&author.account);
    }
    Ok(found)
}
