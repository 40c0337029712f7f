//! What an association has, and what comes next.

use actors::{Role, memberships, spaces};
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Message, Result, See, Visit, args};

use crate::model::blank::Sort;
use crate::model::dossier::Dossier;
use crate::pages::{act as write, unkept};
use crate::store::{claims, dossier, duties, feeds, follow, houses, officers, papers};

/// A step of equipping the space.
struct Step {
    label: &'static str,
    words: String,
    path: String,
    /// Who may open it: the others see how it stands.
    role: Role,
    is_done: bool,
}

/// The page.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let space = visit.space()?.clone();
    follow::catch_up(visit.db(), &space).await?;
    let steps = steps(&visit).await?;
    let done = steps.iter().filter(|step| step.is_done).count();
    let body = html! {
        p.lead { (visit.t("toolkit-start-lead")) }
        (claim(&visit).await?)
        p.tally { (visit.t_with("toolkit-start-done", &args![done = done, all = steps.len()])) }
        div.grid { @for step in &steps { (card(&visit, step)) } }
        (models(&visit))
        (guardians(&visit).await?)
        @if visit.is_at_least(Role::Officer) {
            h2 { (visit.t("toolkit-houses-title")) }
            p { (visit.t("toolkit-houses-lead")) " " a href=(visit.path("toolkit/houses")) { (visit.t("toolkit-houses-open")) } }
        }
    };
    Ok(unkept(visit.page("toolkit-start-title", body).wide()))
}

async fn steps(visit: &Visit) -> Result<Vec<Step>> {
    let (db, space) = (visit.db(), visit.space()?.id);
    let members = memberships::current(db, space).await?;
    let seated = officers::has_bureau(db, space).await?;
    let told = dossier::of(db, space).await? != Dossier::default();
    let (overdue, next) = duties::standing(db, space, visit.world().today()).await?;
    let made = !papers::list(db, space, None).await?.is_empty();
    let followed = feeds::count(db, space).await? > 0;
    let dues = match next {
        Some(day) => visit.t_with("toolkit-step-duties-next", &args![date = visit.date(day), count = overdue]),
        None => visit.t_with("toolkit-step-duties-none", &args![count = overdue]),
    };
    let step = |label, words: String, (below, role): (&str, Role), is_done| Step {
        label,
        words,
        path: visit.path(below),
        role,
        is_done,
    };
    let told_of = |words: &str| visit.t(words).to_owned();
    let bureau = if seated { ("toolkit/officers", Role::Secretary) } else { ("toolkit/bureau", Role::Administrator) };
    let entered = visit.t_with("toolkit-step-members-count", &args![count = members.len()]);
    let is_timely = overdue == 0 && told;
    Ok(vec![
        step("toolkit-step-members", entered, ("members", Role::Administrator), members.len() > 1),
        step("toolkit-step-bureau", told_of("toolkit-step-bureau-words"), bureau, seated),
        step("toolkit-step-dossier", told_of("toolkit-step-dossier-words"), ("toolkit/dossier", Role::Secretary), told),
        step("toolkit-step-duties", dues, ("obligations", Role::Member), is_timely),
        step(
            "toolkit-step-calendar",
            told_of("toolkit-step-calendar-words"),
            ("obligations/calendar", Role::Secretary),
            followed,
        ),
        step("toolkit-step-papers", told_of("toolkit-step-papers-words"), ("toolkit/documents", Role::Secretary), made),
    ])
}

fn card(visit: &Visit, step: &Step) -> Markup {
    let words = html! {
        h2 { (visit.t(step.label)) }
        p { (step.words) }
        @if step.is_done { span.chip.ok { (visit.t("toolkit-step-done")) } } @else { span.chip.wait { (visit.t("toolkit-step-todo")) } }
    };
    html! {
        @if visit.is_at_least(step.role) { a.card href=(step.path) { (words) } } @else { div.card { (words) } }
    }
}

fn models(visit: &Visit) -> Markup {
    html! {
        h2 { (visit.t("toolkit-models-title")) }
        p { (visit.t("toolkit-models-lead")) " " a href="/toolkit" { (visit.t("toolkit-models-all")) } }
        ul.tags { @for sort in Sort::ALL { li { (visit.t(sort.label())) } } }
    }
}

/// A handover that waits: everybody of the space sees it, whoever administers it can stop it.
async fn claim(visit: &Visit) -> Result<Markup> {
    let space = visit.space()?.id;
    let may = actors::policy::permits(Allow::Space(Role::Administrator), &visit.standing()).is_yes();
    let waiting = claims::waiting(visit.db(), space).await?;
    let past = claims::past(visit.db(), space).await?;
    Ok(html! {
        @if let Some(claim) = waiting {
            div.note role="alert" {
                p { (visit.t_with("toolkit-claim-waits", &args![proof = visit.t(claim.proof.label()), date = visit.date(claim.proof_on), when = visit.instant(claim.opens_at)])) }
                @if may {
                    form method="post" action=(visit.path(&format!("toolkit/claims/{}/stop", claim.id))) {
                        p.actions { button.danger { (visit.t("toolkit-claim-stop")) } }
                    }
                }
            }
        }
        @for claim in past.iter().filter(|claim| claim.ended_why.as_deref() == Some("accepted")) {
            p.soft.small { (visit.t_with("toolkit-claim-past", &args![proof = visit.t(claim.proof.label()), date = visit.date(claim.proof_on)])) }
        }
    })
}

async fn guardians(visit: &Visit) -> Result<Markup> {
    let space = visit.space()?.id;
    let may = actors::policy::permits(Allow::Space(Role::Administrator), &visit.standing()).is_yes();
    let mut known = Vec::new();
    for guardian in houses::guardians(visit.db(), space).await? {
        known.extend(spaces::get(visit.db(), guardian).await?);
    }
    Ok(html! {
        @if !known.is_empty() {
            h2 { (visit.t("toolkit-guardians-title")) }
            p { (visit.t("toolkit-guardians-words")) }
            ul.links { @for guardian in &known {
                li {
                    (visit.text(&guardian.name)) " "
                    @if may {
                        form.inline method="post" action=(visit.path(&format!("toolkit/guardians/{}/end", guardian.id))) data-confirm=(visit.t("toolkit-guardians-sure")) {
                            button.link { (visit.t("toolkit-guardians-end")) " " span.hidden { (visit.words(&guardian.name)) } }
                        }
                    }
                }
            } }
        }
    })
}

/// The space wants to be looked after no longer.
pub(crate) async fn dismiss(visit: Visit, Path((_, guardian)): Path<(String, String)>) -> Result<See> {
    let guardian: Id<actors::Space> = guardian.parse().map_err(|_| Error::NotFound)?;
    let space = visit.space()?.id;
    write(&visit, move |tx| houses::dismiss(tx, space, guardian)).await?;
    Ok(visit.see_saying(visit.path("toolkit"), Message::new("toolkit-guardians-ended")))
}
