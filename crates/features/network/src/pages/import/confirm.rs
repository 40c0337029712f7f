use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::work::Progress;
use web::{Error, Form, Result, Visit};

use super::{found, path, refused};
use crate::store::import::{self, Choice, State};

/// The field of the choice for a row.
pub(super) fn field_of(row: u32) -> String {
    format!("row.{row}")
}

/// Keeps what was decided of the rows in doubt.
pub(crate) async fn choose(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let import = found(&visit, &id).await?;
    if import.state != State::Read {
        return Ok(visit.see(path(&visit, Some(import.id))).into_response());
    }
    let choices: BTreeMap<u32, Choice> = form.fields().filter_map(choice).collect();
    let count = choices.len();
    if count > 0 {
        import::choose(visit.db(), visit.who(), visit.space()?.id, import.id, choices).await?;
    }
    let next = form.value("next").parse().unwrap_or(0_u32);
    let path = format!("{}?show=perhaps&after={next}", path(&visit, Some(import.id)));
    Ok(visit.see_saying(path, "network-import-saved").into_response())
}

fn choice((field, value): (&str, &str)) -> Option<(u32, Choice)> {
    let row = field.strip_prefix("row.")?.parse().ok()?;
    let choice = match value {
        "apart" => Choice::Apart,
        "skip" => Choice::Skip,
        actor => Choice::Same(actor.parse().ok()?),
    };
    Some((row, choice))
}

/// Brings the list in, as work that shows its progress; interrupted, it goes on where it stopped.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let import = found(&visit, &id).await?;
    let (db, who, space) = (visit.db().clone(), visit.who(), visit.space()?.id);
    let path = path(&visit, Some(import.id));
    if !matches!(import.state, State::Read | State::Going) {
        return Ok(visit.see(path).into_response());
    }
    let work = move |progress: Progress| async move {
        progress.expect(import.rows().into());
        let told = |rows| progress.advance(rows);
        import::go(&db, who, space, import.id, told).await.map_err(refused)?;
        Ok::<_, Error>(path)
    };
    Ok(visit.start_work("network-import-applying", work).into_response())
}
