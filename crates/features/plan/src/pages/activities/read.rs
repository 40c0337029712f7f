use web::{Form, Result, Visit};

use super::picks::read_place;
use crate::model::{ActivityKind, Held, NewActivity, Span, Turnout};
use crate::pages::view::readable_plan;
use crate::store::plans;

/// The most people that one activity can have had.
const MOST: i64 = 1_000_000;
/// The longest title, in characters.
const TITLE: usize = 200;
/// The longest note, in characters.
const NOTE: usize = 5_000;

/// What a form says of an activity; nothing if something is wrong with it, or if it only asks for a search.
pub(super) async fn said(visit: &Visit, form: &mut Form) -> Result<Option<NewActivity>> {
    if form.is_ticked("search") {
        return Ok(None);
    }
    let kind = form.required_choice("kind", ActivityKind::from_code);
    let (title, note) = (form.text("title", TITLE), form.optional_text("note", NOTE));
    let span = read_span(visit, form);
    let place = read_place(form).map(|place| place.code.to_owned());
    let turnout = read_turnout(form);
    let (Some(kind), Some(span), true) = (kind, span, form.is_good()) else { return Ok(None) };
    let wanted = form.values("node").filter_map(|id| id.parse().ok());
    let nodes = match readable_plan(visit).await? {
        Some(plan) => {
            let tree = plans::tree(visit.db(), visit.space()?.id, plan.id).await?;
            wanted.filter(|id| tree.get(*id).is_some()).collect()
        }
        None => Default::default(),
    };
    let organisations = form.values("organisation").filter_map(|id| id.parse().ok()).collect();
    Ok(Some(NewActivity { title, note, held: Held { kind, span, place, turnout, nodes, organisations } }))
}

fn read_span(visit: &Visit, form: &mut Form) -> Option<Span> {
    let first = form.required_date("first_day")?;
    let last = form.date("last_day").unwrap_or(first);
    if first > visit.world().today() {
        form.fault("first_day", "plan-refused-future");
    }
    let span = Span::new(first, last);
    if span.is_none() {
        form.fault("last_day", "plan-fault-ends-before");
    }
    span
}

fn read_turnout(form: &mut Form) -> Turnout {
    let mut count = |name| form.whole(name, 0..=MOST).and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
    let turnout =
        Turnout { women: count("women"), men: count("men"), unstated: count("unstated"), youth: count("youth") };
    if turnout.youth > turnout.all() {
        form.fault("youth", "plan-fault-youth");
    }
    turnout
}
