//! Scans of a sheet: sealed as they come in, opened by who has the clearance, each time with an entry in the journal.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use web::{Error, Form, Result, See, Visit};

use super::{Case, sheet_of};
use crate::Refused;
use crate::model::sheet::{LARGEST_SCAN, Scan, ScanKind};
use crate::store::scans::{self, MOST, Prepared};

/// Attaches a scan: JPEG, PNG or PDF, told by its content.
pub(crate) async fn add(
    visit: Visit,
    Path((_, id, number)): Path<(String, String, String)>,
    form: Form,
) -> Result<See> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let file = form.upload("scan").ok_or_else(|| Error::told("petition-collect-scan-none"))?;
    if file.bytes.len() > LARGEST_SCAN {
        return Err(Error::told("petition-collect-scan-large"));
    }
    let kind = ScanKind::of(&file.bytes).ok_or_else(|| Error::told("petition-collect-scan-kind"))?;
    if scans::of(visit.db(), case.key(), sheet.number).await?.len() >= MOST {
        return Err(Error::told("petition-collect-scan-many"));
    }
    let scan = Prepared::of(visit.world(), visit.db().keys(), kind, &file.bytes);
    let (key, number) = (case.key(), sheet.number);
    let write = move |tx: &mut store::Tx<'_>| scans::add(tx, key, number, scan);
    if let Err(error) = visit.db().write(visit.stream()?, visit.who(), write).await {
        return Err(Error::told(error.refusal::<Refused>()?.message()));
    }
    Ok(visit.see_saying(case.path(&visit, &format!("sheets/{number}")), "petition-collect-scan-added"))
}

/// Hands a scan out as a file: never shown within our own pages, whatever it holds.
pub(crate) async fn open(
    visit: Visit,
    Path((_, id, number, scan)): Path<(String, String, String, String)>,
) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let scan: Id<Scan> = scan.parse().map_err(|_| Error::NotFound)?;
    let (kind, bytes) = scans::open(visit.db(), case.key(), sheet.number, scan).await?;
    let (key, number) = (case.key(), sheet.number);
    let told = move |tx: &mut store::Tx<'_>| {
        scans::opened(tx, key, number, scan);
        Ok(())
    };
    visit.db().write(visit.stream()?, visit.who(), told).await?;
    let name = format!("attachment; filename=\"sheet-{number}-{scan}.{}\"", kind.code);
    Ok(([(header::CONTENT_TYPE, kind.mime.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
