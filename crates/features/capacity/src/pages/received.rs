//! `/s/{space}/capacity/received/…`: an assessment of the association whose space this is, whoever facilitates it. Its members take
//! part by their accounts, and read what came out.

use actors::{Role, accounts, directory};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::table::Listing;
use web::{Allow, Error, Result, Route, Visit};

use super::{ASSESSOR, View, drawn, paper, plan, private, result, write};
use crate::model::{Assessment, Hand, State};
use crate::store::{assessments, assessors};

const MEMBER: Allow = Allow::Space(Role::Member);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/capacity/received/{assessment}", MEMBER, show),
        Route::post("/s/{space}/capacity/received/{assessment}/participation", MEMBER, join),
        Route::get("/s/{space}/capacity/received/{assessment}/plan", MEMBER, show_plan),
        Route::get("/s/{space}/capacity/received/{assessment}/report.pdf", MEMBER, print),
    ]
}

/// An assessment of the association of this space; any other answers like one that is not.
async fn received(visit: &Visit, word: &str) -> Result<View> {
    let id: Id<Assessment> = word.parse().map_err(|_| Error::NotFound)?;
    let space = visit.space()?;
    let organisation = directory::resolve(visit.db(), space.organisation).await?.unwrap_or(space.organisation);
    let assessment = assessments::one_about(visit.db(), organisation, id).await?.ok_or(Error::NotFound)?;
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    let me = assessors::of_account(visit.db(), assessment.key, account).await?;
    let path = visit.path(&format!("capacity/received/{id}"));
    let mut view = View::of(visit, assessment, Hand::Association, path).await?;
    view.me = me;
    Ok(view)
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = received(&visit, &id).await?;
    let assessment = &view.assessment;
    let leaders = assessments::leaders(visit.db(), view.key()).await?;
    let account = visit.signed_in.as_ref().map(|signed_in| signed_in.account.id);
    let leads = leaders.iter().any(|(leader, _)| Some(*leader) == account);
    let mut names = Vec::new();
    for (leader, _) in &leaders {
        names.extend(accounts::get(visit.db(), *leader).await?.map(|account| account.name));
    }
    let may_join = assessment.state == State::Answering && assessment.is_open_to_members && !leads;
    let body = html! {
        nav.crumbs { a href=(visit.path("capacity")) { (visit.t("capacity-title")) } }
        (drawn::generated(&visit, &view))
        p { (drawn::state_chip(&visit, assessment.state)) }
        @if assessment.state == State::Closed { (result::shown(&visit, &view).await?) }
        @else if let Some(me) = &view.me {
            p.actions { a.button href=(me.link()) { (visit.t("capacity-go-on")) } }
        }
        @else if may_join {
            p { (visit.t("capacity-join-words")) }
            form method="post" action=(view.path("participation")) { p.actions { button { (visit.t("capacity-join")) } } }
        }
        @else { p.soft { (visit.t("capacity-not-yet")) } }
        h2 { (visit.t("capacity-facts")) }
        (drawn::facts(&visit, &view))
        h2 { (visit.t("capacity-facilitators")) }
        ul.links { @for name in &names { li { (visit.text(name)) } } }
        p.small.soft { (visit.t("capacity-who-sees")) }
    };
    Ok(private(visit.page("capacity-own", body)))
}

/// A member takes part.
async fn join(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = received(&visit, &id).await?;
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.clone();
    let (key, name, lang) = (view.key(), visit.words(&account.name).to_owned(), visit.lang);
    let by = account.id;
    if let Err(refused) = write(&visit, key, ASSESSOR, move |tx| assessors::join(tx, key, by, name, lang)).await? {
        return Ok(visit.see_saying(view.path(""), refused.message()).into_response());
    }
    let me = assessors::of_account(visit.db(), key, by).await?.ok_or(Error::NotFound)?;
    Ok(visit.see(me.link()).into_response())
}

async fn show_plan(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    plan::show(&visit, &received(&visit, &id).await?, &listing).await
}

async fn print(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    paper::print(&visit, &received(&visit, &id).await?).await
}
