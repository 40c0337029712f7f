//! Reviews: those that a sheet received, for its space; those that somebody was asked for, for herself; and the offer to
//! review for the whole network.

use actors::spaces;
use axum::extract::Path;
use kernel::Id;
use maud::{Markup, html};
use store::Stream;
use web::table::{Listing, page_of, pager};
use web::{Field, Form, Page, Result, See, Visit, args};

use super::words::{crumbs, name};
use super::{Room, notes, picks};
use crate::model::experience::{Criterion, Verdict};
use crate::store::experiences::reviews::{self, Review, may_read};
use crate::store::experiences::{notes as store_notes, peers, sheets};

/// `GET …/{id}/reviews`: what peers said, round by round, with their remarks and the answers.
pub(crate) async fn received(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let mut parts = Vec::new();
    for review in reviews::of(visit.db(), room.experience.key).await? {
        let notes = match review.delivered_at {
            Some(_) => store_notes::of_review(visit.db(), room.experience.key, review.id).await?,
            None => Vec::new(),
        };
        parts.push((review, notes));
    }
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p.lead { (visit.t("library-experience-reviews-lead")) }
        @if parts.is_empty() { div.empty { p { (visit.t("library-experience-reviews-none")) } } }
        @for (review, notes) in &parts {
            article.card.review {
                p.kind { (visit.t_with("library-experience-round", &args![number = review.round])) }
                h2 { (visit.text(&review.name)) " " (standing(&visit, review)) }
                @if review.delivered_at.is_some() {
                    (grid(&visit, review))
                    @for line in review.words.lines() { p dir="auto" { (line) } }
                    (notes::thread(&visit, Some(&room), notes, true))
                }
            }
        }
    };
    Ok(visit.page("library-experience-reviews", body).style("experiences.css"))
}

/// How a review stands, as a chip.
pub(super) fn standing(visit: &Visit, review: &Review) -> Markup {
    html! {
        @match (review.delivered_at, review.declined_at, review.verdict) {
            (Some(_), _, Some(verdict)) => { span class=(class_of(verdict)) { (visit.t(verdict.label())) } }
            (_, Some(_), _) => { span.chip { (visit.t("library-experience-declined")) } }
            _ => { span.chip.wait { (visit.t("library-experience-awaited")) } }
        }
    }
}

const fn class_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Favourable => "chip ok",
        Verdict::Reserved => "chip wait",
        Verdict::Rework => "chip late",
    }
}

/// The grades of a review.
pub(super) fn grid(visit: &Visit, review: &Review) -> Markup {
    html! {
        dl.facts { @for criterion in Criterion::ALL {
            @if let Some(grade) = review.grid.0.get(criterion) {
                div { dt { (visit.t(criterion.label())) } dd { (visit.t(grade.label())) } }
            }
        } }
    }
}

/// `GET /experiences/reviews`: what the visitor was asked to review, and her offer to the network.
pub(crate) async fn asked(visit: Visit, listing: Listing) -> Result<Page> {
    let account = visit.signed_in.as_ref().ok_or(web::Error::SignInFirst)?.account.id;
    let before: Option<Id<Review>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let (mut rows, more) = page_of(reviews::asked_of(visit.db(), account, before).await?);
    let next = rows.last().filter(|_| more).map(|last| last.id.to_string());
    // What is still to be done comes first.
    rows.sort_by_key(|review| review.delivered_at.or(review.declined_at).is_some());
    let offer = peers::offer_of(visit.db(), account).await?;
    let mut lines = Vec::new();
    for review in &rows {
        lines.extend(line(&visit, review).await?);
    }
    let body = html! {
        p.lead { (visit.t("library-experience-asked-lead")) }
        @if lines.is_empty() { div.empty { p { (visit.t("library-experience-asked-none")) } } }
        @else { ul.links { @for line in lines { (line) } } }
        (pager(&visit, &listing, next.map(|id| ("", id))))
        (offer_form(&visit, offer.as_deref()))
    };
    Ok(visit.page("library-experience-my-reviews", body).style("experiences.css"))
}

async fn line(visit: &Visit, review: &Review) -> Result<Option<Markup>> {
    let Some(experience) = sheets::one(visit.db(), review.key).await? else { return Ok(None) };
    let keeper = spaces::get(visit.db(), review.key.space).await?;
    let is_open = may_read(review, experience.round, experience.state);
    Ok(Some(html! {
        li {
            @if is_open {
                a href=(format!("/experiences/reviews/{}", review.id)) { (name(visit, &experience.head)) }
            } @else if experience.is_public() {
                a href=(format!("/experiences/{}", experience.slug)) { (name(visit, &experience.head)) }
            } @else {
                // What she may no longer open she is not told about either.
                (visit.t("library-experience-review-past"))
            }
            " " (standing(visit, review))
            p.small.soft {
                @if let Some(keeper) = &keeper { (visit.text(&keeper.name)) " · " }
                (visit.date(visit.world().day_of(review.invited_at)))
            }
        }
    }))
}

fn offer_form(visit: &Visit, offer: Option<&[String]>) -> Markup {
    let form = offer.map_or_else(Form::default, |_| Form::default().with("offers", "yes"));
    let ticked: Vec<&str> = offer.unwrap_or_default().iter().map(String::as_str).collect();
    html! {
        h2 { (visit.t("library-experience-offer")) }
        form method="post" action="/experiences/reviews" {
            (Field::tick("offers", "library-experience-offers").hint("library-experience-offers-hint").show(visit, &form))
            (picks::themes(visit, &ticked, "library-experience-offer-themes"))
            button.quiet { (visit.t("web-save")) }
        }
    }
}

/// `POST /experiences/reviews`: offers to review for the network, or takes the offer back.
pub(crate) async fn offer(visit: Visit, form: Form) -> Result<See> {
    let account = visit.signed_in.as_ref().ok_or(web::Error::SignInFirst)?.account.id;
    let themes = form.is_ticked("offers").then(|| picks::read_themes(&form));
    visit.db().write(Stream::COMMON, visit.who(), move |tx| peers::offer(tx, account, themes.as_deref())).await?;
    Ok(visit.see_saying("/experiences/reviews", "library-experience-saved"))
}
