pub(crate) mod export;
pub(crate) mod graph;
pub(crate) mod import;
mod keepers;
mod picks;
pub(crate) mod profiles;
pub(crate) mod relations;
pub(crate) mod segments;

use actors::directory::{self, Actor};
use actors::{ActorKind, Role};
use kernel::{Id, place};
use maud::{Markup, html};
use search::thesaurus;
use web::{Asset, Error, Result, Visit};

use crate::model::{Eyes, Moment, Profile};
use crate::store::profiles as rows;

/// The style of these pages.
pub(crate) const STYLE: Asset =
    Asset { name: "network.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/network.css") };

/// Whose eyes a visit has.
pub(crate) fn eyes(visit: &Visit) -> Eyes {
    let is_member = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.highest_role() >= Role::Member);
    if is_member { Eyes::Network } else { Eyes::Everybody }
}

/// The organisation of an address, with its profile if it has one. A person is none; what everybody may not see is none to
/// who is not of the network.
async fn organisation(visit: &Visit, id: &str) -> Result<(Actor, Option<Profile>)> {
    let id: Id<Actor> = id.parse().map_err(|_| Error::NotFound)?;
    let actor = directory::standing(visit.db(), id).await?.ok_or(Error::NotFound)?;
    if actor.kind != ActorKind::Organisation {
        return Err(Error::NotFound);
    }
    let profile = rows::of(visit.db(), actor.id).await?;
    let is_seen = eyes(visit).see_all() || profile.as_ref().is_some_and(|profile| profile.is_public);
    if is_seen { Ok((actor, profile)) } else { Err(Error::NotFound) }
}

/// As [`organisation`], where there must be a profile.
async fn profiled(visit: &Visit, id: &str) -> Result<(Actor, Profile)> {
    let (actor, profile) = organisation(visit, id).await?;
    Ok((actor, profile.ok_or(Error::NotFound)?))
}

/// The address of an organisation's page, or of something below it.
pub(crate) fn path_of(actor: Id<Actor>, below: &str) -> String {
    if below.is_empty() { format!("/directory/{actor}") } else { format!("/directory/{actor}/{below}") }
}

/// The name of a theme for this reader.
fn theme_name<'a>(visit: &Visit, code: &'a str) -> &'a str {
    thesaurus::get(code).map_or(code, |concept| concept.name.in_lang(visit.lang).1)
}

/// The themes that organisations choose among, by name.
fn themes(visit: &Visit) -> Vec<(String, String)> {
    let mut themes: Vec<(String, String)> = thesaurus::themes()
        .map(|concept| (concept.code.clone(), concept.name.in_lang(visit.lang).1.to_owned()))
        .collect();
    themes.sort_by_cached_key(|(_, name)| kernel::fold(name));
    themes
}

/// The choices of a set of codes.
fn choices<T: Copy>(
    visit: &Visit,
    all: &[T],
    code: fn(T) -> &'static str,
    label: fn(T) -> &'static str,
) -> Vec<(String, String)> {
    all.iter().map(|case| (code(*case).to_owned(), visit.t(label(*case)).to_owned())).collect()
}

/// A place with what contains it, down from the province: "Tata, Souss-Massa".
fn place_words(visit: &Visit, code: &str) -> String {
    let way = place::path(code);
    let wanted = |at: &usize| *at == 0 || *at + 1 == way.len() || (*at == 1 && way.len() > 2);
    let mut names: Vec<&str> =
        (0..way.len()).filter(wanted).filter_map(|at| way.get(at)).map(|place| visit.words(&place.name)).collect();
    names.reverse();
    names.dedup();
    names.join(if visit.lang == kernel::Lang::Ar { "، " } else { ", " })
}

/// A moment in words.
fn moment(visit: &Visit, moment: Moment) -> String {
    match moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => visit.date(day),
    }
}

/// The way back to the directory.
fn crumbs(visit: &Visit, actor: Option<&Actor>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("network-crumbs")) {
            a href="/directory" { (visit.t("network-title")) }
            @if let Some(actor) = actor { " › " a href=(path_of(actor.id, "")) { (visit.text(actor.name())) } }
        }
    }
}
