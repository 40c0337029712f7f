use axum::extract::Path;
use axum::response::Response;
use store::Entry;
use web::{Desk, Download, Error, Result, Visit};

use super::duty_of;
use crate::pages::{act as write, own, unkept};
use crate::papers::pack::{Case, write as write_pack};
use crate::store::duties;

/// The file for the authority. That it was made, which opens what is known of the bureau, is on disk before it is given out.
pub(crate) async fn fetch(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let (key, duty) = duty_of(&visit, &word).await?;
    let rule = duty.rule().ok_or(Error::NotFound)?;
    let desk = Desk::free().await?;
    let case = Case { own: own(&visit).await?, said: duties::said(visit.db(), key).await?, rule, duty };
    write(&visit, move |tx| {
        tx.record(Entry::new("toolkit.pack.made", "toolkit-duty", key.duty));
        Ok(())
    })
    .await?;
    let (app, name) = (visit.app().clone(), format!("{}-{}", rule.code, visit.world().today()));
    let bytes = desk.make(move || write_pack(&app.words, &case)).await?;
    Ok(unkept(Download::zip(&name, bytes)))
}
