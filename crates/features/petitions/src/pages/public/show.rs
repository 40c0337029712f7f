use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Text;
use maud::{Markup, html};
use web::{Form, Page, Result, Visit, args};

use super::super::{follow, growth};
use super::facts::{Facts, facts};
use super::form::{privacy, sign_form};
use super::toll::{common_challenge, own_challenge};
use crate::model::law::Progress;
use crate::model::work::Challenge;
use crate::model::{Part, Petition, State};
use crate::pages::{about, public_path};
use crate::store::{committee, public, signatures};

/// The public page of a petition, with the form by which it is signed.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let facts = facts(&visit, &slug).await?;
    let challenge = common_challenge(&visit, &facts.petition);
    Ok(page(&visit, &facts, &Form::default(), &challenge).await?.into_response())
}

/// The page with a form that came back: everything that was typed, and what is wrong beside it.
pub(super) async fn with_form(visit: &Visit, facts: &Facts, form: Form) -> Result<Response> {
    // A challenge that still holds is kept: who signs without scripts has waited for it already.
    let (keys, now) = (visit.db().keys(), visit.world().now());
    let held = Challenge::read(keys, facts.petition.key.petition, now, form.value("challenge"));
    let own = own_challenge(visit, &facts.petition);
    let challenge = held.filter(|held| held.bits >= own.bits).unwrap_or(own);
    Ok(page(visit, facts, &form, &challenge).await?.invalid().into_response())
}

async fn page(visit: &Visit, facts: &Facts, form: &Form, challenge: &Challenge) -> Result<Page> {
    let petition = &facts.petition;
    let (pulse, progress) = progress(visit, facts).await?;
    let is_open = petition.state == State::Collecting && pulse.is_open && !petition.is_over(visit.world().today());
    let signing = match is_open {
        true => sign_form(visit, facts, form, challenge),
        false => ended(visit, facts),
    };
    let page = drawn(visit, facts, &progress, is_open, Markup::default(), signing).await?;
    Ok(if is_open { page.script("toll.js").script("sign.js") } else { page })
}

/// The page of a draft exactly as the public will see it, for those who carry it; `note` stands above it, and its form
/// cannot be sent.
pub(crate) async fn preview(visit: &Visit, petition: Petition, note: Markup) -> Result<Page> {
    let facts = Facts::of(petition)?;
    let (_, progress) = progress(visit, &facts).await?;
    let challenge = common_challenge(visit, &facts.petition);
    let form = sign_form(visit, &facts, &Form::default(), &challenge);
    let signing = html! { fieldset disabled { legend { (visit.t("petition-setup-preview-form")) } (form) } };
    drawn(visit, &facts, &progress, true, note, signing).await
}

async fn drawn(
    visit: &Visit,
    facts: &Facts,
    progress: &Progress,
    is_open: bool,
    above: Markup,
    signing: Markup,
) -> Result<Page> {
    let petition = &facts.petition;
    let space = actors::spaces::get(visit.db(), petition.key.space).await?;
    let carrier = space.map_or_else(Markup::default, |space| {
        html! { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } }
    });
    let body = html! {
        (above)
        (addressed(visit, facts))
        (count(visit, facts, progress, is_open))
        div.demand { (paragraphs(visit, &petition.demand)) }
        (signing)
        (note(visit, petition))
        section {
            h2 { (visit.t("petition-signing-carried")) }
            p { (carrier) }
            (people(visit, petition).await?)
        }
        (next(visit, facts))
        (growth::part(visit, petition).await?)
        (follow::timeline(visit, petition).await?)
        (web::beside(visit, &about(petition)).await?)
        (privacy(visit, facts, &carrier))
        section {
            h2 { (visit.t("petition-signing-check")) }
            p { (visit.t("petition-signing-check-words")) }
            @if petition.state.is_public() { p { a href=(public_path(petition, "log")) { (visit.t("petition-signing-check-link")) } } }
        }
    };
    let title = visit.words(&petition.title);
    let page = visit.page_named(title, body).described(title, visit.words(&petition.demand)).style("sign.css");
    let elsewhere = format!("/federation/petition/{}", petition.key.petition.uuid());
    Ok(page.alternate("application/activity+json", title, elsewhere))
}

async fn progress(visit: &Visit, facts: &Facts) -> Result<(signatures::Pulse, Progress)> {
    let (key, required) = (facts.petition.key, facts.required());
    let pulse = signatures::pulse(visit.db(), key).await?;
    let counts = if required.spread.is_empty() {
        [(signatures::UNKNOWN.to_owned(), pulse.standing())].into()
    } else {
        public::by_province(visit.db(), key).await?
    };
    Ok((pulse, Progress::of(&required, &counts)))
}

fn addressed(visit: &Visit, facts: &Facts) -> Markup {
    let petition = &facts.petition;
    html! {
        p.kind { (visit.text(&facts.rules.name)) }
        p.addressed {
            (visit.t("petition-signing-to")) " "
            @if let Some(authority) = facts.rules.authority(&petition.authority) { strong { (visit.text(&authority.name)) } }
            @if let Some(place) = facts.territory() { " · " (visit.text(&place.name)) }
        }
    }
}

/// The count against what the law wants.
fn count(visit: &Visit, facts: &Facts, progress: &Progress, is_open: bool) -> Markup {
    let (total, needed) = (progress.total, progress.needed);
    let of = |count: u64| visit.number(i64::try_from(count).unwrap_or(i64::MAX));
    let words =
        visit.t_with("petition-signing-of-needed", &args![count = total, shown = of(total), needed = of(needed)]);
    html! {
        section.sign-count aria-label=(visit.t("petition-signing-count"))
            data-count=[is_open.then(|| public_path(&facts.petition, "count.json"))] data-needed=(needed) {
            p.figure aria-live="polite" data-count-standing { (of(total)) }
            @if needed > 0 {
                p { (visit.t_with("petition-signing-of", &args![needed = needed, shown = of(needed)])) }
                (web::chart::bar(visit, total as i64, needed as i64, &words))
                @if progress.missing > 0 {
                    p.soft data-count-stale { (visit.t_with("petition-signing-missing", &args![count = progress.missing, shown = of(progress.missing)])) }
                } @else if !progress.provinces.is_empty() {
                    p.soft { (visit.t_with("petition-signing-missing-provinces", &args![count = progress.provinces.len()])) }
                } @else {
                    p.soft { (visit.t("petition-signing-reached")) }
                }
            } @else {
                p { (visit.t("petition-signing-count")) }
            }
            @if let Some(day) = facts.petition.closes_on.filter(|_| is_open) {
                p.soft { (visit.t_with("petition-signing-until", &args![day = visit.date(day)])) }
            }
            @if is_open { p { a.button.sign-jump href="#sign" { (visit.t("petition-signing-sign-button")) } } }
        }
    }
}

/// Where a petition stands that can no longer be signed.
fn ended(visit: &Visit, facts: &Facts) -> Markup {
    // The last day ends the collection, whether or not somebody closed it.
    let state = match facts.petition.state {
        State::Collecting => State::Closed,
        state => state,
    };
    html! {
        div.note {
            p { strong { (visit.t(state.label())) } }
            p { (visit.t("petition-signing-ended")) }
        }
    }
}

fn note(visit: &Visit, petition: &Petition) -> Markup {
    let parts = [
        ("petition-signing-reasons", &petition.reasons),
        ("petition-signing-aims", &petition.aims),
        ("petition-signing-choices", &petition.choices),
    ];
    html! { @for (title, text) in parts {
        @if !text.is_empty() { section { h2 { (visit.t(title)) } (paragraphs(visit, text)) } }
    } }
}

/// A text with its paragraphs, marked with its language where it is another than the page's.
fn paragraphs(visit: &Visit, text: &Text) -> Markup {
    let (lang, words) = text.in_lang(visit.lang);
    let other = (lang != visit.lang).then_some(lang);
    html! {
        div lang=[other.map(kernel::Lang::code)] dir=[other.map(|lang| lang.direction().code())] {
            @for paragraph in words.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty()) { p { (paragraph) } }
        }
    }
}

/// Who stands for it with her name, because she wanted so.
async fn people(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let named: Vec<(Part, String)> = committee::named(visit.db(), petition.key).await?;
    Ok(html! {
        @if !named.is_empty() {
            ul { @for (part, name) in named { li { bdi { (name) } " · " span.soft { (visit.t(part.label())) } } } }
        }
    })
}

/// The first steps of the law after filing.
fn next(visit: &Visit, facts: &Facts) -> Markup {
    let steps = facts.rules.deadlines_for(&facts.petition.authority, crate::model::law::Way::Direct);
    let steps: Vec<_> = steps.take(4).collect();
    html! {
        @if !steps.is_empty() {
            section {
                h2 { (visit.t("petition-signing-next")) }
                ol { @for step in steps {
                    li { (visit.text(&step.step)) " " span.soft.small { (visit.say(&step.article.message())) } }
                } }
            }
        }
    }
}
