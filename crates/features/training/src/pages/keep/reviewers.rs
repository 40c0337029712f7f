//! Who reviews the applications of a call.

use actors::{Account, Role, memberships};
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::html;
use web::{Form, Page, Result, Visit};

use crate::model::ReviewState;
use crate::pages::{answered, kept, kept_path, write};
use crate::store::reviews;

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let call = kept(&visit, &id).await?;
    let chosen = reviews::reviewers(visit.db(), call.key).await?;
    let states = reviews::states(visit.db(), call.key).await?;
    let count = |account: Id<Account>, state: ReviewState| {
        states.iter().find(|(own, of, _)| *own == account && *of == state).map_or(0, |(_, _, count)| *count)
    };
    let members = memberships::current(visit.db(), call.key.space).await?;
    let members: Vec<_> = members.iter().filter(|member| member.role >= Role::Facilitator).collect();
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-reviewers-words")) }
        form method="post" {
            fieldset { legend { (visit.t("training-reviewers")) }
                @for member in &members { label.tick {
                    input type="checkbox" name="reviewer" value=(member.account) checked[chosen.contains(&member.account)];
                    span { (visit.text(&member.name)) " – " (visit.t(member.role.label()))
                        @let (given, asked) = (count(member.account, ReviewState::Given), count(member.account, ReviewState::Asked));
                        @if given + asked > 0 { span.small.soft { " " (visit.t_with("training-reviewers-load", &web::args![given = given, asked = asked])) } } }
                } }
            }
            p.actions { button { (visit.t("web-save")) } a href=(kept_path(&visit, call.key, "")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("training-reviewers", body).style("training.css"))
}

/// Names them. Only members who may review count.
pub(super) async fn name(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let key = call.key;
    let members = memberships::current(visit.db(), key.space).await?;
    let chosen: Vec<&str> = form.values("reviewer").collect();
    let accounts: Vec<Id<Account>> = members
        .iter()
        .filter(|member| member.role >= Role::Facilitator && chosen.contains(&member.account.to_string().as_str()))
        .map(|member| member.account)
        .collect();
    let done = write(&visit, move |tx| reviews::name(tx, key, &accounts)).await?;
    Ok(answered(&visit, kept_path(&visit, key, ""), done, "training-said-reviewers"))
}
