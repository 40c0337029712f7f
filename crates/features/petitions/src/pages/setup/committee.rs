use axum::extract::Path;
use kernel::place;
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Page, Result, Visit, args};

use super::crumbs;
use super::words::cite;
use crate::model::law::Rules;
use crate::model::readiness::{lacks_identity, regions_of};
use crate::model::{Initiator, Petition, State};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::store::committee;

/// Initiators and committee.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let rules = rules_of(&petition)?;
    let initiators = committee::of(visit.db(), petition.key).await?;
    let path = |below: &str| petition_path(&visit, petition.key.petition, below);
    let content = html! {
        (crumbs(&visit, Some(&petition)))
        (what_the_law_wants(&visit, &rules, &initiators))
        p.small.soft { (visit.t("petition-setup-sealed")) }
        @if may_change(&petition) {
            p.actions {
                a.button href=(path("committee/new")) { (visit.t("petition-setup-initiator-new")) }
                a.button.quiet href=(path("minutes")) { (visit.t("petition-setup-minutes")) }
            }
        }
        @if initiators.is_empty() { div.empty { p { (visit.t("petition-setup-nobody")) } } }
        @else { (list(&visit, &petition, &rules, &initiators)) }
    };
    Ok(visit.page("petition-setup-committee", content).wide())
}

/// Whether the committee can still change: until filing.
pub(super) const fn may_change(petition: &Petition) -> bool {
    !matches!(petition.state, State::Filed | State::Ended)
}

fn what_the_law_wants(visit: &Visit, rules: &Rules, initiators: &[Initiator]) -> Markup {
    let members = initiators.iter().filter(|one| one.is_in_committee()).count();
    html! {
        @if let Some(rule) = &rules.committee {
            p.lead { (visit.text(&rule.words)) }
            p { (cite(visit, &rule.article, rule.to_verify)) }
            p {
                (visit.t_with("petition-setup-members", &args![count = members, least = rule.least]))
                @if rule.least_regions() > 0 {
                    " · " (visit.t_with("petition-setup-regions", &args![count = regions_of(initiators), least = rule.least_regions()]))
                }
            }
        } @else {
            p.lead { (visit.t("petition-setup-no-committee")) }
        }
    }
}

fn list(visit: &Visit, petition: &Petition, rules: &Rules, initiators: &[Initiator]) -> Markup {
    const COLUMNS: [Column; 5] = [
        Column::words("petition-setup-column-name"),
        Column::words("petition-setup-column-part"),
        Column::words("petition-setup-column-region"),
        Column::words("petition-setup-column-public"),
        Column::words("petition-setup-column-record"),
    ];
    let has_regions = rules.committee.as_ref().is_some_and(|rule| rule.least_regions() > 0);
    let line = |one: &Initiator| {
        let path = petition_path(visit, petition.key.petition, &format!("committee/{}", one.id));
        let region = one.region.as_deref().and_then(place::get).filter(|_| has_regions);
        vec![
            html! { a href=(path) { bdi { (one.identity.name()) } } },
            html! { (visit.t(one.part.label())) },
            html! { @if let Some(region) = region { (visit.text(&region.name)) } },
            html! { (visit.t(if one.is_named { "petition-setup-named" } else { "petition-setup-unnamed" })) },
            html! {
                @if lacks_identity(one) { span.chip.wait { (visit.t("petition-setup-record-lacks")) } }
                @else { span.chip.ok { (visit.t("petition-setup-record-whole")) } }
            },
        ]
    };
    table(visit, visit.t("petition-setup-committee"), &COLUMNS, initiators.iter().map(line))
}
