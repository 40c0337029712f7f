//! Choosing a place, themes, rights, publics and organisations, with scripts off.

use std::collections::BTreeSet;

use actors::directory::{self, Actor, ActorKind};
use kernel::place::{self, Place};
use kernel::right::{self, Article};
use kernel::{Id, fold};
use maud::{Markup, html};
use search::thesaurus;
use web::{Field, Form, Result, Visit};

use super::words;
use crate::model::experience::Public;

/// How many places, articles or organisations a search offers.
const OFFERED: usize = 12;
/// How many a sheet names.
const MOST: usize = 30;

/// The field of a place's name; after a name that several places bear, those places to choose from.
pub(super) fn place(visit: &Visit, form: &Form) -> Markup {
    let candidates =
        if form.fault_of("place").is_some() { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "library-experience-place").hint("library-experience-place-hint").show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); }
        @else {
            fieldset { legend { (visit.t("library-experience-place-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place_code" value=(candidate.code);
                    span { (full_name(visit, candidate)) }
                } }
            }
        }
    }
}

fn full_name(visit: &Visit, place: &Place) -> String {
    let way: Vec<&str> = place::path(place.code).iter().rev().map(|place| visit.words(&place.name)).collect();
    visit.listed(&way)
}

/// The place that a form means; none if it names none, or after a fault.
pub(super) fn read_place(form: &mut Form) -> Option<&'static Place> {
    let name = form.value("place").to_owned();
    if name.is_empty() {
        return None;
    }
    let found = place::search(&name, OFFERED);
    let chosen = place::get(form.value("place_code"));
    if let Some(place) = chosen.filter(|place| found.iter().any(|other| other.code == place.code)) {
        return Some(place);
    }
    let folded = fold(&name);
    let bears = |place: &&&Place| place.name.languages().any(|(_, name)| fold(name) == folded);
    let exact: Vec<&&Place> = found.iter().filter(bears).collect();
    if let [only] = exact.as_slice() {
        return Some(only);
    }
    let fault = if found.is_empty() { "library-experience-place-unknown" } else { "library-experience-place-several" };
    form.fault("place", fault);
    None
}

/// Boxes for the themes.
pub(super) fn themes(visit: &Visit, ticked: &[&str], legend: &str) -> Markup {
    html! {
        fieldset #f-theme { legend { (visit.t(legend)) }
            div.tick-columns { @for theme in thesaurus::themes() { label.tick {
                input type="checkbox" name="theme" value=(theme.code) checked[ticked.contains(&theme.code.as_str())];
                span { (visit.words(&theme.name)) }
            } } }
        }
    }
}

/// The themes that were ticked; what is no theme is left out.
pub(super) fn read_themes(form: &Form) -> Vec<String> {
    let ticked: BTreeSet<&str> = form.values("theme").collect();
    let themes = thesaurus::themes().filter(|theme| ticked.contains(theme.code.as_str()));
    themes.map(|theme| theme.code.clone()).take(MOST).collect()
}

/// Boxes for whom it was done.
pub(super) fn publics(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset #f-public { legend { (visit.t("library-experience-publics")) }
            div.tick-columns { @for public in Public::ALL { label.tick {
                input type="checkbox" name="public" value=(public.code()) checked[form.values("public").any(|code| code == public.code())];
                span { (visit.t(public.label())) }
            } } }
        }
    }
}

/// For whom, as ticked.
pub(super) fn read_publics(form: &Form) -> Vec<Public> {
    let ticked: BTreeSet<&str> = form.values("public").collect();
    Public::ALL.iter().copied().filter(|public| ticked.contains(public.code())).collect()
}

/// Boxes for the rights: those ticked, those found by the search box, those that the sheet's own words speak of, and all
/// others folded away.
pub(super) fn rights(visit: &Visit, form: &Form, spoken: &str) -> Markup {
    let ticked: BTreeSet<&str> = form.values("right").collect();
    let chosen: Vec<&Article> = right::all().iter().filter(|article| ticked.contains(article.code)).collect();
    let found = found(form.value("find_right"));
    let suggested = right::suggest(spoken, OFFERED);
    let mut shown = BTreeSet::new();
    html! {
        fieldset #f-right { legend { (visit.t("library-experience-rights")) }
            (boxes(visit, chosen, &ticked, &mut shown))
            div.filter {
                label for="f-find_right" { (visit.t("library-experience-rights-search")) }
                input #f-find_right type="search" name="find_right" value=(form.value("find_right"));
                button.quiet name="search" value="right" formnovalidate { (visit.t("library-experience-look")) }
            }
            (boxes(visit, found, &ticked, &mut shown))
            @if !suggested.is_empty() {
                details { summary { (visit.t("library-experience-rights-suggested")) } (boxes(visit, suggested, &ticked, &mut shown)) }
            }
        }
    }
}

fn found(words: &str) -> Vec<&'static Article> {
    let folded = fold(words);
    if folded.is_empty() {
        return Vec::new();
    }
    let bears = |article: &&Article| {
        article.title.languages().any(|(_, title)| fold(title).contains(&folded))
            || article.code.eq_ignore_ascii_case(words.trim())
    };
    right::suggest(words, OFFERED).into_iter().chain(right::all().iter().filter(bears)).take(2 * OFFERED).collect()
}

/// An article is offered once on the page, where it first fits.
fn boxes(
    visit: &Visit,
    articles: impl IntoIterator<Item = &'static Article>,
    ticked: &BTreeSet<&str>,
    shown: &mut BTreeSet<&'static str>,
) -> Markup {
    let articles: Vec<_> = articles.into_iter().filter(|article| shown.insert(article.code)).collect();
    html! {
        @for article in articles { label.tick {
            input type="checkbox" name="right" value=(article.code) checked[ticked.contains(article.code)];
            span { (words::right_name(visit, article.code)) }
        } }
    }
}

/// The rights that were ticked; what is none is left out.
pub(super) fn read_rights(form: &Form) -> Vec<String> {
    let ticked: BTreeSet<&str> = form.values("right").collect();
    let articles = right::all().iter().filter(|article| ticked.contains(article.code));
    articles.map(|article| article.code.to_owned()).take(MOST).collect()
}

/// The organisations that took part, and a search for more in the directory.
pub(super) async fn partners(visit: &Visit, form: &Form) -> Result<Markup> {
    let ticked: BTreeSet<Id<Actor>> = form.values("partner").filter_map(|id| id.parse().ok()).collect();
    let mut chosen = Vec::new();
    for id in ticked.iter().take(MOST) {
        chosen.extend(directory::standing(visit.db(), *id).await?);
    }
    let found = match form.value("find_partner") {
        "" => Vec::new(),
        words => directory::search(visit.db(), Some(ActorKind::Organisation), words, OFFERED).await?,
    };
    let found: Vec<Actor> = found.into_iter().filter(|actor| !ticked.contains(&actor.id)).collect();
    Ok(html! {
        fieldset #f-partner { legend { (visit.t("library-experience-partners")) }
            @for actor in &chosen { (organisation(visit, actor, true)) }
            div.filter {
                label for="f-find_partner" { (visit.t("library-experience-partners-search")) }
                input #f-find_partner type="search" name="find_partner" value=(form.value("find_partner"));
                button.quiet name="search" value="partner" formnovalidate { (visit.t("library-experience-look")) }
            }
            @if !form.value("find_partner").is_empty() && found.is_empty() {
                p.soft { (visit.t("library-experience-partners-unknown")) }
            }
            @for actor in &found { (organisation(visit, actor, false)) }
        }
    })
}

fn organisation(visit: &Visit, actor: &Actor, checked: bool) -> Markup {
    html! { label.tick {
        input type="checkbox" name="partner" value=(actor.root) checked[checked];
        span { (visit.text(actor.name())) }
    } }
}

/// The organisations that were ticked: standing records of the directory, each once.
pub(super) async fn read_partners(visit: &Visit, form: &Form) -> Result<Vec<Id<Actor>>> {
    let mut partners = Vec::new();
    for id in form.values("partner").filter_map(|id| id.parse().ok()).take(MOST) {
        let standing = directory::standing(visit.db(), id).await?;
        let root = standing.filter(|actor| actor.kind == ActorKind::Organisation).map(|actor| actor.root);
        partners.extend(root.filter(|root| !partners.contains(root)));
    }
    Ok(partners)
}
