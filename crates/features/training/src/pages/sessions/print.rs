//! On paper: the sheet on which participants sign for a half-day, and the list on which they sign for their allowance.

use std::collections::HashMap;

use axum::extract::Path;
use papers::pdf::{self, Align, Block, Column, Document, Table};
use web::{Desk, Download, Error, Result, Visit, args};

use super::found;
use crate::model::{Attendee, Session, Slot};
use crate::pages::say;
use crate::store::{attendance, session_people};

/// More than any cohort has.
const MOST: u32 = 5_000;

/// The sheet of a half-day, with an empty box for each signature.
pub(super) async fn sheet(visit: Visit, Path((_, id, slot)): Path<(String, String, String)>) -> Result<Download> {
    let desk = Desk::free().await?;
    let session = found(&visit, &id).await?;
    let slot: Slot = slot.parse().map_err(|_| Error::NotFound)?;
    let half = session.content.half_day(slot).ok_or(Error::NotFound)?;
    let people = with_a_place(&visit, &session).await?;
    let columns = vec![
        column(&visit, "training-session-number", Align::End, 7),
        column(&visit, "training-session-name", Align::Start, 30),
        column(&visit, "training-field-association", Align::Start, 30),
        column(&visit, "training-session-signature", Align::Start, 33),
    ];
    let rows = people.iter().map(|one| {
        vec![one.number.to_string(), one.person.name.clone(), one.person.association.clone(), String::new()]
    });
    let table = Table { columns, rows: rows.collect() };
    let day = say::days(&visit.app().words, visit.lang, slot.day, slot.day);
    let lead = format!("{day} – {} {}", visit.t(slot.part.label()), visit.words(&half.module));
    let document =
        document(&visit, &session, "training-session-attendance", vec![Block::Paragraph(lead), Block::Table(table)])?;
    let bytes = desk.make(move || pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("sheet-{slot}-{}", visit.lang.code()), bytes))
}

/// What each one who was there is due, to sign for.
pub(super) async fn allowances(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Download> {
    let desk = Desk::free().await?;
    let session = found(&visit, &id).await?;
    let people = session_people::list(visit.db(), session.space, session.cohort, 0, MOST).await?;
    let mut there: HashMap<_, i64> = HashMap::new();
    for (who, _) in attendance::all(visit.db(), session.space, session.id).await? {
        *there.entry(who.uuid()).or_insert(0) += 1;
    }
    let columns = vec![
        column(&visit, "training-session-number", Align::End, 7),
        column(&visit, "training-session-name", Align::Start, 30),
        column(&visit, "training-session-half-days", Align::End, 13),
        column(&visit, "training-session-due", Align::End, 17),
        column(&visit, "training-session-signature", Align::Start, 33),
    ];
    let (mut rows, mut sum) = (Vec::new(), 0);
    for one in &people {
        let half_days = there.get(&one.id.uuid()).copied().unwrap_or(0);
        let due = session.content.due(half_days);
        if due > 0 {
            sum += due;
            rows.push(vec![
                one.number.to_string(),
                one.person.name.clone(),
                half_days.to_string(),
                dirhams(due),
                String::new(),
            ]);
        }
    }
    let sum = visit.t_with("training-session-sum", &args![amount = dirhams(sum)]);
    let blocks = vec![Block::Table(Table { columns, rows }), Block::Paragraph(sum)];
    let document = document(&visit, &session, "training-session-allowances", blocks)?;
    let bytes = desk.make(move || pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("allowances-{}", visit.lang.code()), bytes))
}

async fn with_a_place(visit: &Visit, session: &Session) -> Result<Vec<Attendee>> {
    let mut people = session_people::list(visit.db(), session.space, session.cohort, 0, MOST).await?;
    people.retain(|one| one.left_at.is_none());
    Ok(people)
}

fn column(visit: &Visit, label: &str, align: Align, width: u8) -> Column {
    Column { label: visit.t(label).to_owned(), align, width: Some(width) }
}

fn dirhams(centimes: i64) -> String {
    format!("{},{:02}", centimes / 100, centimes % 100)
}

fn document(visit: &Visit, session: &Session, title: &str, blocks: Vec<Block>) -> Result<Document> {
    let days = match (session.content.first_day(), session.content.last_day()) {
        (Some(first), Some(last)) => say::days(&visit.app().words, visit.lang, first, last),
        _ => String::new(),
    };
    Ok(Document {
        title: visit.t(title).to_owned(),
        subtitle: Some(visit.words(&session.content.title).to_owned()),
        lang: visit.lang,
        organisation: visit.words(&visit.space()?.name).to_owned(),
        date_line: days,
        blocks,
    })
}
