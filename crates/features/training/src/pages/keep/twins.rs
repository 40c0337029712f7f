//! Who of a call's applications could be the same person, or the same association, written differently.

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Desk, Error, Result, Visit};

use crate::model::twins::{Likeness, Pair, pairs};
use crate::model::{Application, ApplicationState, Call};
use crate::pages::{kept, kept_path, private};
use crate::store::applications;

/// Applications that are compared at most: as many as a list may bring in, and some more.
const MOST: usize = 25_000;
/// Pairs that the page shows.
const SHOWN: usize = 200;

/// The applications of a call with whom something can still come of, to be compared.
pub(super) async fn living(visit: &Visit, call: &Call) -> Result<Vec<Application>> {
    use ApplicationState::{Confirmed, Offered, Sent, Waiting};
    let mut all = Vec::new();
    for state in [Sent, Offered, Confirmed, Waiting] {
        let mut after = (-1, Id::from_uuid(uuid::Uuid::nil()));
        loop {
            let part = applications::of_state(visit.db(), call.key, state, after, 500).await?;
            let Some(last) = part.last() else { break };
            after = (last.number, last.id);
            all.extend(part);
            if all.len() >= MOST {
                return Ok(all);
            }
        }
    }
    Ok(all)
}

/// Whom each likeness is of: an application, and perhaps one of its participants.
type Whom = (usize, Option<usize>);

fn likenesses(all: &[Application]) -> (Vec<Likeness>, Vec<Whom>, Vec<Likeness>, Vec<Whom>) {
    let (mut people, mut persons, mut associations, mut whose) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, application) in all.iter().enumerate() {
        let card = &application.card;
        associations.push(Likeness::association(&card.association, card.place.as_deref(), &card.contact));
        whose.push((at, None));
        for (place, one) in card.people.iter().enumerate() {
            people.push(Likeness::person(one));
            persons.push((at, Some(place)));
        }
    }
    (people, persons, associations, whose)
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    // Many names at once in memory: no more crowds do that than there are desks.
    let _desk = Desk::free().await?;
    let all = living(&visit, &call).await?;
    let compared = tokio::task::spawn_blocking(move || {
        let (people, persons, associations, whose) = likenesses(&all);
        let other = |pair: &Pair, of: &[Whom]| of[pair.one].0 != of[pair.other].0;
        let people: Vec<Pair> = pairs(&people).into_iter().filter(|pair| other(pair, &persons)).take(SHOWN).collect();
        let same: Vec<Pair> = pairs(&associations).into_iter().take(SHOWN).collect();
        (all, people, persons, same, whose)
    });
    let (all, people, persons, same, whose) = compared.await.map_err(Error::fault)?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-twins-words")) }
        (listed(&visit, &call, "training-twins-people", &all, &people, &persons))
        (listed(&visit, &call, "training-twins-associations", &all, &same, &whose))
    };
    Ok(private(visit.page("training-twins", body).wide().style("training.css")))
}

fn listed(visit: &Visit, call: &Call, title: &'static str, all: &[Application], pairs: &[Pair], of: &[Whom]) -> Markup {
    let columns = [
        Column::words("training-column-one"),
        Column::words("training-column-other"),
        Column::number("training-column-likeness"),
    ];
    let one = |at: usize| {
        let (application, person) = of[at];
        let application = &all[application];
        let person = person.and_then(|person| application.card.people.get(person));
        html! {
            @if let Some(person) = person { bdi { (person.name) } @if let Some(born) = person.born { " (" (born) ")" } " – " }
            a href=(kept_path(visit, call.key, &format!("applications/{}", application.id))) { (application.number) " " bdi { (application.card.association) } }
        }
    };
    html! {
        section { h2 { (visit.t(title)) }
            @if pairs.is_empty() { p.soft { (visit.t("training-twins-none")) } }
            @else { (table(visit, visit.t(title), &columns, pairs.iter().map(|pair| vec![one(pair.one), one(pair.other), html! { (pair.score) }]))) }
        }
    }
}
