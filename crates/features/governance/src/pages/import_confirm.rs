use std::collections::BTreeMap;

use actors::directory::{self, Actor, NewActor, NewContact};
use actors::{ActorKind, Space};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use store::{Entry, Secret, Tx};
use web::work::Progress;
use web::{Error, Form, Message, Result, Visit, args};

use super::import_preview::Preview;
use super::{body_of, body_path};
use crate::model::Body;
use crate::model::import::{Choice, Line, Planned, Roll, Step, plan};
use crate::refused::Refused;
use crate::store::imports::{self, Import};
use crate::store::mandates::{self, Beginning};
use crate::store::rolls;

/// From this many changes on, the import is work that shows its progress.
const LONG: usize = 100;

/// Applies a list, all of it in one write or nothing.
pub(crate) async fn act(
    visit: Visit,
    Path((_, body, import)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let body = body_of(&visit, &body).await?;
    let choices = choices(&form);
    let preview = Preview::of(&visit, &body, &import, &choices).await?;
    let skip = form.is_ticked("skip");
    if preview.planned.iter().any(Planned::is_refused) && !skip {
        form.fault("skip", "gov-import-skip-first");
        return Ok(preview.page(&visit, &body, &form).invalid().into_response());
    }
    let path = body_path(&visit, body.id, "");
    let order = Order { space: visit.space()?.id, body: body.id, choices, skip, preview };
    let count = order.changes();
    let (db, stream, who) = (visit.db().clone(), visit.stream()?, visit.who());
    let done = path.clone();
    let work = move |progress: Progress| async move {
        progress.expect(count as u64);
        match db.write(stream, who, move |tx| order.apply(tx, &progress)).await {
            Ok(()) => Ok(done),
            Err(error) => {
                Err(error.refusal::<Refused>().map_or_else(Error::from, |refused| Error::told(refused.message())))
            }
        }
    };
    if count > LONG {
        return Ok(visit.start_work("gov-import-applying", work).into_response());
    }
    let path = work(Progress::default()).await?;
    Ok(visit.see_saying(path, Message::with("gov-import-done", args![count = count])).into_response())
}

/// Whom the secretary chose for the rows in doubt: fields `person.12`.
fn choices(form: &Form) -> BTreeMap<u32, Choice> {
    let choice = |(field, value): (&str, &str)| {
        let row = field.strip_prefix("person.")?.parse().ok()?;
        let choice = if value == "new" { Choice::New } else { Choice::Known(value.parse().ok()?) };
        Some((row, choice))
    };
    form.fields().filter_map(choice).collect()
}

/// An import that was confirmed.
struct Order {
    space: Id<Space>,
    body: Id<Body>,
    choices: BTreeMap<u32, Choice>,
    skip: bool,
    preview: Preview,
}

impl Order {
    fn changes(&self) -> usize {
        self.preview
            .planned
            .iter()
            .filter(|planned| matches!(planned.step, Step::Begin { .. } | Step::Amend { .. }))
            .count()
    }

    /// Weighs the list once more, against the body as it stands now that nobody else can write, and applies it: what
    /// ends or changes first, then what begins.
    fn apply(self, tx: &mut Tx<'_>, progress: &Progress) -> store::Result<()> {
        let seen = self.preview.roll;
        let roll = Roll {
            people: seen.people,
            contacts: seen.contacts,
            default_since: seen.default_since,
            ..rolls::read_in(tx, self.space, self.body)?
        };
        let lines: &[Line] = &self.preview.import.lines;
        let planned = plan(lines, &roll, &self.choices);
        let outdated = planned.iter().find(|planned| planned.is_refused() && !self.skip);
        if let Some(outdated) = outdated {
            return Err(Refused::Outdated(outdated.line).into());
        }
        let is_beginning = |planned: &&Planned| matches!(planned.step, Step::Begin { .. });
        let (begins, others): (Vec<&Planned>, Vec<&Planned>) = planned.iter().partition(is_beginning);
        for planned in others.into_iter().chain(begins) {
            apply(tx, self.space, planned)?;
            progress.advance(1);
        }
        let import: Id<Import> = self.preview.id;
        imports::drop_in(tx, self.space, import)?;
        tx.record(Entry::new("gov.import.applied", "gov-import", import).link("gov-body", self.body));
        Ok(())
    }
}

fn apply(tx: &mut Tx<'_>, space: Id<Space>, planned: &Planned) -> store::Result<()> {
    match &planned.step {
        Step::Begin { seat, person, office, tenure, .. } => {
            let holder = known_person(tx, space, *person, planned)?;
            let new = Beginning { seat: *seat, holder, office: office.clone(), tenure: *tenure };
            mandates::begin_in(tx, space, &new).map(|_| ())
        }
        Step::Amend { mandate, person, office, tenure } => {
            known_person(tx, space, Choice::Known(*person), planned)?;
            mandates::correct_in(tx, space, *mandate, office, tenure.since, tenure.until)?;
            tenure.ended.map_or(Ok(()), |ending| mandates::end_in(tx, space, *mandate, ending))
        }
        Step::Unchanged | Step::Refused(_) => Ok(()),
    }
}

/// The person of a row in the directory, with what the row adds to what is known.
fn known_person(tx: &mut Tx<'_>, space: Id<Space>, person: Choice, planned: &Planned) -> store::Result<Id<Actor>> {
    let facts = planned.facts.clone();
    let id = match (person, facts) {
        (Choice::New, facts) => {
            let facts = facts.unwrap_or_default();
            directory::create_in(tx, NewActor { kind: ActorKind::Person, facts, generated: false })?
        }
        (Choice::Known(id), Some(facts)) => {
            directory::update_in(tx, id, facts)?;
            id
        }
        (Choice::Known(id), None) => id,
    };
    for (kind, value) in &planned.contacts {
        directory::add_contact_in(
            tx,
            id,
            &NewContact { kept_by: space, kind: *kind, value: Secret::new(value.clone()) },
        )?;
    }
    Ok(id)
}
