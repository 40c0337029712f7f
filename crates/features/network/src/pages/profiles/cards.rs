//! Cards: what other features know of an organisation, and what this one shows elsewhere.

use actors::{Actor, Space, directory};
use kernel::Id;
use maud::{Markup, html};
use web::{Card, Result, Visit, args};

use super::super::{eyes, path_of, theme_name};
use crate::model::{Field, Profile, State};
use crate::store::{profiles, relations};

/// What each other feature knows of an organisation, as far as this visitor may see it.
pub(super) async fn of_others(visit: &Visit, actor: Id<Actor>) -> Result<Markup> {
    let mut cards = Vec::new();
    for feature in visit.app().features.iter().filter(|feature| feature.name != "network") {
        if let Some(person) = feature.person {
            cards.extend(person(visit, actor).await?);
        }
    }
    cards.sort_by_key(|card| card.order);
    Ok(html! {
        @if !cards.is_empty() { section { h2 { (visit.t("network-elsewhere")) } div.grid { @for card in &cards { (card.body) } } } }
    })
}

/// The card of an organisation on its page among people and organisations.
pub(crate) async fn person(visit: &Visit, actor: Id<Actor>) -> Result<Vec<Card>> {
    let Some(profile) = profiles::of(visit.db(), actor).await? else { return Ok(Vec::new()) };
    Ok(seen(visit, &profile).then(|| Card { order: 5, body: card(visit, actor, &profile, None) }).into_iter().collect())
}

/// The card of the organisation of a space on its front page: who it is linked to.
pub(crate) async fn front(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let Some(actor) = directory::standing(visit.db(), space.organisation).await? else { return Ok(Vec::new()) };
    let Some(profile) = profiles::of(visit.db(), actor.id).await? else { return Ok(Vec::new()) };
    if !seen(visit, &profile) {
        return Ok(Vec::new());
    }
    let today = visit.world().today();
    let [from, to] = relations::ties(visit.db(), actor.id, eyes(visit)).await?;
    let stands = |tie: &&relations::Tie| tie.relation.lasts(today) && tie.relation.state == State::Confirmed;
    let count =
        from.iter().chain(&to).filter(stands).map(|tie| tie.other).collect::<std::collections::BTreeSet<_>>().len();
    Ok(vec![Card { order: 60, body: card(visit, actor.id, &profile, Some(count as i64)) }])
}

fn seen(visit: &Visit, profile: &Profile) -> bool {
    profile.is_public || eyes(visit).see_all()
}

fn card(visit: &Visit, actor: Id<Actor>, profile: &Profile, linked: Option<i64>) -> Markup {
    let themes = profile.themes.iter().filter(|_| eyes(visit).see_all() || !profile.closed.has(Field::Themes));
    html! {
        article.card {
            div.kind { (visit.t("network-title")) }
            h3 { a href=(path_of(actor, "")) { (visit.t("network-profile")) } }
            @if let Some(count) = linked { p { (visit.t_with("network-linked-count", &args![count = count])) } }
            p.soft { (visit.t(profile.sort.label())) @for theme in themes.take(4) { " · " (theme_name(visit, theme)) } }
        }
    }
}
