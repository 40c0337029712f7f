use kernel::place;
use maud::{Markup, html};
use web::{Visit, args};

use crate::model::law::{Article, Item, Rules};
use crate::model::readiness::Risk;
use crate::model::{Petition, State};

/// Where a rule stands, and whether a jurist still has to verify it.
pub(crate) fn cite(visit: &Visit, article: &Article, to_verify: bool) -> Markup {
    html! {
        span.small.soft { (visit.say(&article.message())) }
        @if to_verify { " " span.chip.wait { (visit.t("petition-setup-to-verify")) } }
    }
}

/// A clause of the rules with its article.
pub(crate) fn clause(visit: &Visit, item: &Item) -> Markup {
    html! { (visit.text(&item.words)) " " (cite(visit, &item.article, item.to_verify)) }
}

/// Where a petition stands, as a chip.
pub(crate) fn standing(visit: &Visit, state: State) -> Markup {
    let class = match state {
        State::Draft => "chip wait",
        State::Collecting => "chip ok",
        State::Closed | State::Filed | State::Ended => "chip",
    };
    html! { span class=(class) { (visit.t(state.label())) } }
}

/// To whom it is addressed: the authority, and the territory whose council it is.
pub(crate) fn addressed(visit: &Visit, rules: &Rules, petition: &Petition) -> Markup {
    let territory = petition.territory.as_deref().and_then(place::get);
    html! {
        @if let Some(authority) = rules.authority(&petition.authority) { (visit.text(&authority.name)) }
        @if let Some(territory) = territory { " · " (visit.text(&territory.name)) }
    }
}

/// The word after a [`count`].
pub(crate) fn signatures(visit: &Visit, standing: u64, needed: u32) -> String {
    let counted = if needed == 0 { standing } else { u64::from(needed) };
    visit.t_with("petition-setup-signatures", &args![count = counted])
}

/// "2 912 sur 4 000", or how many there are where none are needed.
pub(crate) fn count(visit: &Visit, standing: u64, needed: u32) -> String {
    let standing = visit.number(i64::try_from(standing).unwrap_or(i64::MAX));
    match needed {
        0 => standing,
        needed => {
            let needed = visit.number(i64::from(needed));
            visit.t_with("petition-setup-count", &args![standing = standing, needed = needed])
        }
    }
}

/// The conditions that are not met and the grounds that apply, or may: nobody overlooks them.
pub(crate) fn risks(visit: &Visit, risks: &[Risk<'_>]) -> Markup {
    html! {
        @if !risks.is_empty() {
            div.note {
                p { strong { (visit.t_with("petition-setup-risks", &args![count = risks.len()])) } }
                ul { @for risk in risks {
                    li {
                        strong { (visit.t(risk.answer.label())) } " · "
                        (visit.text(&risk.clause.words)) " " (cite(visit, &risk.clause.article, risk.clause.to_verify))
                        @if !risk.note.is_empty() { br; bdi { (risk.note) } }
                    }
                } }
            }
        }
    }
}
