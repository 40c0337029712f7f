use actors::ActorKind;
use actors::directory::{self, Facts};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use store::{Db, Stream, Who};
use web::work::Progress;
use web::{Desk, Error, Field, Form, Message, Page, Result, Visit, field};

use super::{body_of, body_path, crumbs, form_foot};
use crate::model::Body;
use crate::model::import::{Candidate, Columns, Line, read};
use crate::store::imports::{self, Import};

/// From this many rows on, looking for people of the directory is work that shows its progress.
const LONG: usize = 200;

/// The form that takes a list of members.
pub(crate) async fn show(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    Ok(page(&visit, &body, &Form::default()))
}

/// Reads the list, looks for its people in the directory, and leads to the preview.
pub(crate) async fn act(visit: Visit, Path((_, body)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let body = body_of(&visit, &body).await?;
    let default_since = form.date("since");
    let Some(mut import) = read_list(&visit, &mut form).await?.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &body, &form).invalid().into_response());
    };
    import.default_since = default_since;
    let (db, who, stream) = (visit.db().clone(), visit.who(), visit.stream()?);
    let (space, body, path) = (visit.space()?.id, body.id, body_path(&visit, body.id, "import"));
    let is_long = import.lines.len() > LONG;
    let kept = move |progress: Progress| async move {
        look_up(&db, &mut import.lines, &progress).await?;
        let id = keep(&db, stream, who, space, body, import).await?;
        Ok(format!("{path}/{id}"))
    };
    if is_long {
        return Ok(visit.start_work("gov-import-reading", kept).into_response());
    }
    let path = kept(Progress::default()).await?;
    Ok(visit.see(path).into_response())
}

async fn keep(
    db: &Db,
    stream: Stream,
    who: Who,
    space: Id<actors::Space>,
    body: Id<Body>,
    import: Import,
) -> Result<Id<Import>> {
    Ok(db.write(stream, who, move |tx| imports::keep_in(tx, space, body, &import)).await?)
}

/// The rows of the file, if it can be read and says who sits.
async fn read_list(visit: &Visit, form: &mut Form) -> Result<Option<Import>> {
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return Ok(None);
    };
    let reader = visit.app().settings.reader.clone();
    let reading = Desk::free().await?.make(move || reader.table(&upload.bytes, &upload.name));
    let table = match reading.await {
        Ok(table) => table,
        Err(Error::Papers(error)) => {
            form.fault("file", Message::from(&error));
            return Ok(None);
        }
        Err(fault) => return Err(fault),
    };
    let columns = Columns::of(&table);
    if !columns.name_people() {
        form.fault("file", "gov-import-no-names");
        return Ok(None);
    }
    Ok(Some(Import { lines: read(&table, &columns), columns, default_since: None }))
}

/// Looks for each row's person in the directory: by the identity that an export wrote, else by likeness.
async fn look_up(db: &Db, lines: &mut [Line], progress: &Progress) -> Result<()> {
    progress.expect(lines.len() as u64);
    for line in lines {
        if line.mandate.is_none() {
            line.candidates = candidates(db, line).await?;
        }
        progress.advance(1);
    }
    Ok(())
}

async fn candidates(db: &Db, line: &Line) -> Result<Vec<Candidate>> {
    if let Some(person) = line.person {
        let known = directory::standing(db, person).await.map_err(Error::from)?;
        return Ok(known
            .into_iter()
            .map(|actor| Candidate { id: actor.id, name: actor.facts.name, score: 100 })
            .collect());
    }
    if line.name.is_empty() {
        return Ok(Vec::new());
    }
    let facts = Facts {
        name: line.name.clone(),
        sex: line.sex,
        birth: line.birth,
        place: line.place.clone(),
        ..Facts::default()
    };
    let alike = actors::duplicates::alike(db, ActorKind::Person, &facts).await.map_err(Error::from)?;
    let candidate = |alike: actors::duplicates::Alike| Candidate {
        id: alike.actor.root,
        name: alike.actor.facts.name,
        score: alike.score.value,
    };
    Ok(alike.into_iter().take(5).map(candidate).collect())
}

fn page(visit: &Visit, body: &Body, form: &Form) -> Page {
    let content = html! {
        (crumbs(visit, Some(body), None))
        p.lead { (visit.t("gov-import-lead")) }
        (field::faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "gov-import-file", ".xlsx,.ods,.csv,.tsv,.txt").required().hint("gov-import-file-hint").show(visit, form))
            (Field::date("since", "gov-import-since").hint("gov-import-since-hint").show(visit, form))
            (form_foot(visit, "gov-import-read", &body_path(visit, body.id, "")))
        }
        h2 { (visit.t("gov-import-how")) }
        ul {
            li { (visit.t("gov-import-how-columns")) }
            li { (visit.t("gov-import-how-empty")) }
            li { (visit.t("gov-import-how-missing")) }
            li { (visit.t("gov-import-how-round")) " " a href=(body_path(visit, body.id, "export.xlsx")) { "XLSX" } " · " a href=(body_path(visit, body.id, "export.csv")) { "CSV" } }
        }
    };
    visit.page("gov-import", content)
}
