//! Addresses that are brought in: a file is read, compared with itself and with what is known, shown as counts with what is
//! wrong in which line, and written part by part once somebody says yes.

use std::collections::HashSet;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use kernel::{Id, Lang, fold};
use maud::html;
use papers::table::Table;
use post::Address;
use store::{Db, Stream};
use uuid::Uuid;
use web::field::faults;
use web::work::Progress;
use web::{App, Desk, Error, Field, Form, Message, Page, Result, Visit, args};

use super::{crumbs, list_of, list_path, uuid_of};
use crate::model::{List, Reader};
use crate::store::people::Brought;
use crate::store::{imports, people};

/// The most lines of one file.
const MOST: usize = 200_000;
/// From so many lines on it is work that shows its progress.
const LONG: usize = 1_000;
/// How many faulty lines are named.
const NAMED: usize = 50;

type Of = Path<(String, String)>;

/// What reading found, kept until somebody has looked at it: counts and line numbers, never addresses.
#[derive(Clone, Default)]
struct Found {
    new: usize,
    known: usize,
    twice: usize,
    closed: usize,
    stopped: usize,
    faulty: Vec<u32>,
    faults: usize,
}

/// The form.
pub(super) async fn show(visit: Visit, Path((_, slug)): Of) -> Result<Page> {
    let list = list_of(&visit, &slug).await?;
    Ok(form_page(&visit, &list, &Form::default()))
}

fn form_page(visit: &Visit, list: &List, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, Some(list)))
        p.lead { (visit.t("newsletter-import-lead")) }
        (faults(visit, form))
        form method="post" enctype="multipart/form-data" {
            (Field::file("file", "newsletter-import-file", ".csv,.xlsx,.ods").hint("newsletter-import-file-hint").required().show(visit, form))
            p.actions { button { (visit.t("newsletter-import-check")) } a href=(list_path(visit, list)) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("newsletter-import", body)
}

/// Reads the file and compares it.
pub(super) async fn act(visit: Visit, Path((_, slug)): Of, mut form: Form) -> Result<Response> {
    let list = list_of(&visit, &slug).await?;
    let Some(upload) = form.upload("file").cloned() else {
        form.fault("file", "web-fault-required");
        return Ok(form_page(&visit, &list, &form).invalid().into_response());
    };
    let desk = Desk::free().await?;
    let (bytes, name, reader) = (upload.bytes.clone(), upload.name.clone(), visit.app().settings.reader.clone());
    let table = match desk.make(move || Ok(reader.table(&bytes, &name))).await? {
        Ok(table) => table,
        Err(error) => {
            form.fault("file", Message::from(&error));
            return Ok(form_page(&visit, &list, &form).invalid().into_response());
        }
    };
    let Some(columns) = Columns::of(&table) else {
        form.fault("file", "newsletter-import-no-column");
        return Ok(form_page(&visit, &list, &form).invalid().into_response());
    };
    if table.rows.len() > MOST {
        form.fault("file", Message::with("newsletter-import-many", args![most = MOST]));
        return Ok(form_page(&visit, &list, &form).invalid().into_response());
    }
    let path = format!("{}/import", list_path(&visit, &list));
    let (app, who, id) = (visit.app().clone(), visit.who(), visit.world().uuid());
    let is_long = table.rows.len() > LONG;
    let work = move |progress: Progress| async move {
        compare(&app, who, &list, id, &table, columns, &progress).await?;
        Ok(format!("{path}/{id}"))
    };
    if is_long {
        return Ok(visit.start_work("newsletter-import-reading", work).into_response());
    }
    let path = work(Progress::default()).await?;
    Ok(visit.see(path).into_response())
}

/// Which column holds what.
#[derive(Clone, Copy)]
struct Columns {
    address: usize,
    name: Option<usize>,
    lang: Option<usize>,
}

impl Columns {
    /// By their heads, in the languages of the house; without a head that says so, the first column that holds an address.
    fn of(table: &Table) -> Option<Self> {
        let find = |names: &[&str]| {
            table.head.iter().position(|head| {
                let head = fold(head);
                names.iter().any(|name| head == *name)
            })
        };
        let by_head = find(&[
            "email",
            "e mail",
            "courriel",
            "mail",
            "adresse",
            "adresse email",
            "adresse e mail",
            "address",
            "email address",
            "e mail address",
        ])
        .or_else(|| table.head.iter().position(|head| head.contains("البريد")));
        let by_content = || {
            let row = table.rows.first()?;
            row.cells.iter().position(|cell| Address::email(cell).is_some())
        };
        let name = find(&["name", "nom", "nom complet", "prenom", "first name"])
            .or_else(|| table.head.iter().position(|head| head.contains("الاسم")));
        let lang =
            find(&["language", "lang", "langue"]).or_else(|| table.head.iter().position(|head| head.contains("اللغة")));
        Some(Self { address: by_head.or_else(by_content)?, name, lang })
    }
}

async fn compare(
    app: &App,
    who: store::Who,
    list: &List,
    id: Uuid,
    table: &Table,
    columns: Columns,
    progress: &Progress,
) -> Result<()> {
    progress.expect(table.rows.len() as u64);
    let (mut found, mut seen, mut good) = (Found::default(), HashSet::new(), Vec::new());
    let mut part = 0;
    for row in &table.rows {
        progress.advance(1);
        let written = row.cell(columns.address);
        if written.trim().is_empty() && row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(address) = Address::email(written) else {
            found.faults += 1;
            if found.faulty.len() < NAMED {
                found.faulty.push(row.line);
            }
            continue;
        };
        if !seen.insert(app.db.keys().hash("newsletter import", &Reader::normal(address.reveal()))) {
            found.twice += 1;
            continue;
        }
        match people::standing(&app.db, list.kept_by, list.id, address.reveal()).await? {
            Brought::Known => found.known += 1,
            Brought::Closed(_) => found.closed += 1,
            Brought::Stopped(_) => found.stopped += 1,
            Brought::New => {
                found.new += 1;
                good.push(line_of(list, row, columns, &address));
            }
        }
        if good.len() == imports::PART_LINES {
            keep(app, &who, list, id, part, std::mem::take(&mut good)).await?;
            part += 1;
        }
    }
    if !good.is_empty() || part == 0 {
        keep(app, &who, list, id, part, good).await?;
    }
    app.held::<Previews>().keep(id, found);
    Ok(())
}

fn line_of(list: &List, row: &papers::table::Row, columns: Columns, address: &Address) -> (Reader, Lang) {
    let cell = |column: Option<usize>| column.map(|column| row.cell(column).trim()).unwrap_or_default();
    let name: String = cell(columns.name).chars().filter(|c| !c.is_control()).take(80).collect();
    let lang = Lang::from_code(&cell(columns.lang).to_ascii_lowercase()).filter(|lang| list.langs.contains(lang));
    let lang = lang.or_else(|| list.langs.first().copied()).unwrap_or(Lang::Fr);
    (Reader { address: address.reveal().to_owned(), name }, lang)
}

async fn keep(app: &App, who: &store::Who, list: &List, id: Uuid, part: u32, lines: Vec<(Reader, Lang)>) -> Result<()> {
    let (space, list) = (list.kept_by, list.id);
    let act = move |tx: &mut store::Tx<'_>| imports::keep(tx, space, id, list, part, &lines);
    Ok(app.db.write(Stream::space(space), *who, act).await?)
}

/// What was found in the files that were sent in lately: some dozens, in memory. After a restart a file is sent in again.
#[derive(Default)]
struct Previews(std::sync::Mutex<std::collections::VecDeque<(Uuid, Found)>>);

impl Previews {
    fn keep(&self, id: Uuid, found: Found) {
        let mut kept = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if kept.len() >= 64 {
            kept.pop_front();
        }
        kept.push_back((id, found));
    }

    fn get(&self, id: Uuid) -> Option<Found> {
        let kept = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.iter().find(|(own, _)| *own == id).map(|(_, found)| found.clone())
    }
}

/// What was found, and the question.
pub(super) async fn preview(visit: Visit, Path((_, slug, import)): Path<(String, String, String)>) -> Result<Page> {
    let list = list_of(&visit, &slug).await?;
    let found = visit.app().held::<Previews>().get(uuid_of(&import)?);
    let Some(found) = found else { return Err(Error::told("newsletter-import-gone")) };
    Ok(preview_page(&visit, &list, &found, &Form::default()))
}

fn preview_page(visit: &Visit, list: &List, found: &Found, form: &Form) -> Page {
    let lines: Vec<String> = found.faulty.iter().map(u32::to_string).collect();
    let figure = |label: &'static str, count: usize| {
        html! { @if count > 0 { div { dt { (visit.t(label)) } dd { (visit.number(i64::try_from(count).unwrap_or(0))) } } } }
    };
    let body = html! {
        (crumbs(visit, Some(list)))
        p.lead { (visit.t_with("newsletter-import-new", &args![count = found.new])) }
        dl.facts {
            (figure("newsletter-import-known", found.known))
            (figure("newsletter-import-twice", found.twice))
            (figure("newsletter-import-closed", found.closed))
            (figure("newsletter-import-stopped", found.stopped))
            (figure("newsletter-import-faulty", found.faults))
        }
        @if !lines.is_empty() { p.note { (visit.t_with("newsletter-import-lines", &args![lines = lines.join(", ")])) } }
        (faults(visit, form))
        @if found.new > 0 {
            form method="post" {
                (Field::date("consented", "newsletter-import-consented").hint("newsletter-import-consented-hint").required().show(visit, form))
                (Field::tick("agreed", "newsletter-import-agreed").required().show(visit, form))
                p.actions { button { (visit.t_with("newsletter-import-bring", &args![count = found.new])) } a href=(list_path(visit, list)) { (visit.t("web-cancel")) } }
            }
        } @else {
            p { a href=(list_path(visit, list)) { (visit.text(&list.title)) } }
        }
    };
    visit.page("newsletter-import", body)
}

/// Brings them in.
pub(super) async fn bring(
    visit: Visit,
    Path((_, slug, import)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (list, id) = (list_of(&visit, &slug).await?, uuid_of(&import)?);
    let kept = imports::list_of(visit.db(), list.kept_by, id).await?;
    if kept != Some(list.id) {
        return Err(Error::told("newsletter-import-gone"));
    }
    let day = form.required_date("consented");
    if day.is_some_and(|day| day > visit.world().today()) {
        form.fault("consented", "newsletter-fault-future");
    }
    if !form.is_ticked("agreed") {
        form.fault("agreed", "newsletter-fault-agreed");
    }
    let (Some(day), true) = (day, form.is_good()) else {
        let found = visit.app().held::<Previews>().get(id).unwrap_or_default();
        return Ok(preview_page(&visit, &list, &found, &form).invalid().into_response());
    };
    let consented = day.to_zoned(TimeZone::UTC).map_err(Error::fault)?.timestamp();
    let (db, who, path) = (visit.db().clone(), visit.who(), list_path(&visit, &list));
    let work = move |progress: Progress| async move {
        take(&db, &who, &list, id, consented, &progress).await?;
        Ok(path)
    };
    Ok(visit.start_work("newsletter-import-bringing", work).into_response())
}

/// A part in a write; begun again, it adds nothing twice.
async fn take(
    db: &Db,
    who: &store::Who,
    list: &List,
    id: Uuid,
    consented: jiff::Timestamp,
    progress: &Progress,
) -> Result<()> {
    let (space, list): (_, Id<List>) = (list.kept_by, list.id);
    let mut part = 0;
    while let Some(lines) = imports::part(db, space, id, part).await? {
        progress.advance(lines.len() as u64);
        let act = move |tx: &mut store::Tx<'_>| people::bring(tx, space, list, &lines, consented);
        db.write(Stream::space(space), *who, act).await?;
        part += 1;
    }
    let act = move |tx: &mut store::Tx<'_>| imports::forget(tx, space, id, list);
    Ok(db.write(Stream::space(space), *who, act).await?)
}
