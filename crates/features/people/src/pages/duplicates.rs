use actors::directory::Actor;
use actors::duplicates::{self, Proposal, Score};
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Form, Page, Result, See, Visit};

use super::{link, place_link};

/// Pairs shown at once: deciding brings up the next ones.
const SHOWN: usize = 30;

/// The records that could be one, the likeliest first.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let proposals = duplicates::proposed(visit.db(), SHOWN).await?;
    let body = html! {
        p.lead { (visit.t("people-twins-lead")) }
        p { a href="/people/merges" { (visit.t("people-merges-title")) } }
        @if proposals.is_empty() { p.empty { (visit.t("people-twins-none")) } }
        @for proposal in &proposals { (twin(&visit, proposal)) }
    };
    Ok(visit.page("people-twins-title", body).wide())
}

/// Two records side by side, why they look like one, and the decision.
pub(crate) fn twin(visit: &Visit, proposal: &Proposal) -> Markup {
    let (one, other) = richer_first(&proposal.one, &proposal.other);
    html! {
        article.card.twin {
            div.grid { (side(visit, one)) (side(visit, other)) }
            p { (reasons(visit, &proposal.score)) }
            div.actions {
                (merge_button(visit, one, other, ""))
                (merge_button(visit, other, one, "quiet"))
                form.inline method="post" action="/people/duplicates/dismissals" {
                    (pair(one, other))
                    button.quiet { (visit.t("people-not-the-same")) }
                }
            }
        }
    }
}

/// The record that says more comes first: it is the one that most will keep.
fn richer_first<'a>(one: &'a Actor, other: &'a Actor) -> (&'a Actor, &'a Actor) {
    let says = |actor: &Actor| {
        let facts = &actor.facts;
        let known = [
            facts.acronym.is_some(),
            facts.sex.is_some(),
            facts.birth.is_some(),
            facts.place.is_some(),
            facts.founded.is_some(),
        ];
        facts.name.languages().count() + known.into_iter().filter(|known| *known).count()
    };
    if says(one) >= says(other) { (one, other) } else { (other, one) }
}

fn side(visit: &Visit, actor: &Actor) -> Markup {
    html! { div {
        h2 { (link(visit, actor)) }
        p.soft {
            (place_link(visit, actor.facts.place.as_deref()))
        }
    } }
}

fn merge_button(visit: &Visit, keep: &Actor, drop: &Actor, class: &str) -> Markup {
    let words = visit.t_with("people-keep", &web::args![name = visit.words(keep.name())]);
    html! {
        form.inline method="post" action="/people/merges" {
            input type="hidden" name="keep" value=(keep.id);
            input type="hidden" name="drop" value=(drop.id);
            button class=(class) { (words) }
        }
    }
}

fn pair(one: &Actor, other: &Actor) -> Markup {
    html! { input type="hidden" name="one" value=(one.id); input type="hidden" name="other" value=(other.id); }
}

/// What speaks for one record, and what against.
pub(crate) fn reasons(visit: &Visit, score: &Score) -> Markup {
    html! {
        @for reason in &score.reasons {
            span.chip.ok[reason.speaks_for()].late[!reason.speaks_for()] { (visit.t(reason.label())) } " "
        }
    }
}

/// Remembers that two records are not the same.
pub(crate) async fn dismiss(visit: Visit, mut form: Form) -> Result<See> {
    let (one, other): (Option<Id<Actor>>, Option<Id<Actor>>) = (form.id("one"), form.id("other"));
    let (one, other) = one.zip(other).ok_or(Error::NotFound)?;
    duplicates::dismiss(visit.db(), visit.who(), one, other).await?;
    Ok(visit.see_saying("/people/duplicates", "people-dismissed"))
}
