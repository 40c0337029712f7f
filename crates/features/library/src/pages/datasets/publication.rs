//! `…/datasets/{id}/publication`: a last look, then the version is published; and the withdrawal.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text, Visibility};
use maud::{Markup, html};
use papers::apart::Reader;
use store::{Db, Who};
use web::field::{faults, multilingual};
use web::work::Progress;
use web::{Desk, Error, Field, Form, Message, Result, Visit, args};

use super::description::eyes;
use super::{Of, own, own_path, reading, sheet};
use crate::model::dataset::change::Side;
use crate::model::dataset::frame::Values;
use crate::model::dataset::privacy::{Personal, personal};
use crate::model::dataset::{About, Dataset, Version, apply, apply_telling, edition_telling};
use crate::store::datasets::{self, Draft, Stored};

const NOTE: usize = 2_000;
/// From this many rows on, publishing is work that shows its progress.
pub(super) const LONG: usize = 5_000;

/// Columns that look personal.
type Looks = Vec<(String, Personal)>;

async fn drafted(visit: &Visit, dataset: &Dataset) -> Result<Draft> {
    datasets::draft(visit.db(), dataset.space, dataset.id).await?.ok_or(Error::NotFound)
}

/// A draft whose table was looked at for people. Those of before the program did so by itself are read once more.
async fn looked_at(visit: &Visit, dataset: &Dataset) -> Result<Draft> {
    let mut draft = drafted(visit, dataset).await?;
    if draft.report.personal.is_none() {
        let file = file(visit.db(), dataset, &draft).await?;
        let (reader, recipe) = (visit.app().settings.reader.clone(), draft.recipe.clone());
        let read = Desk::free().await?.make(move || {
            let book = sheet::open(&reader, &file, &recipe.sheet)?;
            Ok(apply(&book, &recipe).report)
        });
        draft.report = read.await?;
    }
    Ok(draft)
}

async fn file(db: &Db, dataset: &Dataset, draft: &Draft) -> Result<Stored> {
    datasets::file(db, dataset.space, draft.file).await?.ok_or(Error::NotFound)
}

pub(super) async fn form(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let draft = looked_at(&visit, &dataset).await?;
    let eyes = if dataset.current == 0 { Visibility::Public } else { dataset.visibility };
    let form = Form::default().with("visibility", eyes.code()).with("veil", "yes");
    Ok(show(&visit, &dataset, &draft, &form))
}

fn show(visit: &Visit, dataset: &Dataset, draft: &Draft, form: &Form) -> Response {
    let looks = looks(draft, visit.lang);
    let misfits = draft.report.misfit_count();
    let alone = rare(dataset, draft);
    let missing = dataset.about.missing();
    let body = html! {
        (reading::steps(visit, dataset, "/publication"))
        (faults(visit, form))
        dl.facts {
            div { dt { (visit.t("library-data-field-title")) } dd { (visit.text(&dataset.about.title)) } }
            div { dt { (visit.t("library-data-size")) } dd {
                (visit.t_with("library-data-rows", &args![count = draft.report.rows, shown = visit.number(draft.report.rows as i64)]))
                " · " (visit.t_with("library-data-columns", &args![count = draft.recipe.kept().count()])) } }
            div { dt { (visit.t("library-data-misfits-title")) } dd {
                @if misfits == 0 { (visit.t("library-data-all-fit")) }
                @else { (visit.t_with("library-data-misfits", &args![count = misfits])) " " a href=(own_path(visit, dataset.id, "/sheet#misfits")) { (visit.t("library-data-look")) } } } }
            @if let Some(licence) = dataset.about.licence { div { dt { (visit.t("library-data-licence")) } dd { (visit.t(licence.label())) } } }
        }
        @if !missing.is_empty() {
            p.faults { (visit.t("library-data-incomplete")) " " a href=(own_path(visit, dataset.id, "/description")) { (visit.t("library-data-step-description")) } }
        }
        (people(visit, dataset, draft, &looks))
        form method="post" {
            (Field::choice("visibility", "library-data-eyes", eyes(visit)).required().show(visit, form))
            @if dataset.current > 0 { (multilingual(visit, form, "note", "library-data-note", 2)) }
            @if alone > 0 { (Field::tick("veil", "library-data-veil").hint("library-data-veil-hint").show(visit, form)) }
            @if !looks.is_empty() || alone > 0 { (Field::tick("looked", "library-data-looked").show(visit, form)) }
            button disabled[!missing.is_empty()] { (visit.t("library-data-publish")) }
        }
    };
    let page = visit.page("library-data-step-publication", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// How many rows tell by themselves who somebody is.
fn rare(dataset: &Dataset, draft: &Draft) -> usize {
    let looks_personal = draft.report.personal.iter().flatten().any(Option::is_some);
    if dataset.about.is_about_people || looks_personal { draft.report.alone } else { 0 }
}

/// What could tell who somebody is.
fn people(visit: &Visit, dataset: &Dataset, draft: &Draft, looks: &Looks) -> Markup {
    let (alone, veiled) = (rare(dataset, draft), draft.report.rare);
    html! {
        @if !looks.is_empty() {
            div.note {
                p { (visit.t("library-data-personal")) }
                ul { @for (name, why) in looks { li { strong { bdi { (name) } } " · " (visit.t(why.label())) } } }
                p { a href=(own_path(visit, dataset.id, "/sheet#columns")) { (visit.t("library-data-personal-way-out")) } }
            }
        }
        @if alone > 0 {
            div.note { p { (visit.t_with("library-data-alone", &args![count = alone, shown = visit.number(alone as i64)])) }
                p { (visit.t_with("library-data-rare", &args![count = veiled, shown = visit.number(veiled as i64)])) } }
        }
    }
}

/// The columns of a table that look personal, by their names for this reader.
fn looks(draft: &Draft, lang: Lang) -> Looks {
    let columns = draft.recipe.kept().zip(draft.report.personal.iter().flatten());
    columns.filter_map(|(plan, why)| Some((plan.label.in_lang(lang).1.to_owned(), (*why)?))).collect()
}

/// Publishes the version. Columns that look personal are looked at once more first; numbers of identity cards never leave.
pub(super) async fn publish(visit: Visit, Of(id): Of<Dataset>, mut form: Form) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let mut draft = looked_at(&visit, &dataset).await?;
    let alone = rare(&dataset, &draft);
    let eyes = form.required_choice("visibility", Visibility::from_code).unwrap_or(Visibility::Space);
    let note = form.optional_text("note", NOTE);
    let looks = looks(&draft, visit.lang);
    if let Some((name, _)) = looks.iter().find(|(_, why)| is_refused(*why, &dataset.about)) {
        form.fault("looked", Message::with("library-data-card-refused", args![column = name.as_str()]));
    } else if !looks.is_empty() && !form.is_ticked("looked") {
        form.fault("looked", "library-data-look-first");
    } else if is_shown_to_others(alone, eyes, &form) && !form.is_ticked("looked") {
        form.fault("veil", "library-data-veil-first");
    }
    if !dataset.about.missing().is_empty() {
        form.fault("visibility", "library-data-incomplete");
    }
    if !form.is_good() {
        return Ok(show(&visit, &dataset, &draft, &form));
    }
    draft.recipe.is_veiled = alone > 0 && form.is_ticked("veil");
    let is_long = draft.report.rows > LONG;
    let publisher = visit.space()?.name.clone();
    let (db, reader) = (visit.db().clone(), visit.app().settings.reader.clone());
    let order = Order { db, reader, who: visit.who(), publisher, dataset, draft, eyes, note };
    if is_long {
        let work = move |progress| order.carry_out(progress);
        return Ok(visit.start_work_from(visit.here().to_owned(), "library-data-publishing", work).into_response());
    }
    let path = order.carry_out(Progress::default()).await?;
    Ok(visit.see_saying(path, "library-data-was-published").into_response())
}

/// Whether rows that tell who somebody is would be shown as they are beyond the space.
fn is_shown_to_others(alone: usize, eyes: Visibility, form: &Form) -> bool {
    alone > 0 && eyes != Visibility::Space && !form.is_ticked("veil")
}

/// A publication that was decided.
struct Order {
    db: Db,
    reader: Reader,
    who: Who,
    publisher: Text,
    dataset: Dataset,
    draft: Draft,
    eyes: Visibility,
    note: Text,
}

impl Order {
    /// Makes the table and its version, publishes it, and ends with its address.
    async fn carry_out(self, progress: Progress) -> Result<String> {
        let Self { db, reader, who, publisher, dataset, draft, eyes, note } = self;
        // Each row is read once and written once.
        progress.expect(2 * draft.report.rows as u64);
        let before = before(&db, &dataset).await?;
        let file = file(&db, &dataset, &draft).await?;
        let recipe = draft.recipe;
        let making = Desk::free().await?.make(move || {
            let book = sheet::open(&reader, &file, &recipe.sheet)?;
            let made = apply_telling(&book, &recipe, |rows| progress.advance(rows));
            let lent: Option<(Vec<Values>, &Version)> = before
                .as_ref()
                .map(|(version, values)| (values.iter().map(|values| values.as_ref().clone()).collect(), version));
            let side =
                lent.as_ref().map(|(values, version)| Side { columns: &version.columns, values, rows: version.rows });
            edition_telling(&made, recipe, note, side.as_ref(), |rows| progress.advance(rows))
        });
        let edition = making.await?;
        let (space, id) = (dataset.space, dataset.id);
        if eyes != dataset.visibility {
            datasets::describe(&db, who, space, publisher.clone(), id, dataset.about, eyes).await?;
        }
        let (slug, _) = datasets::publish(&db, who, space, publisher, id, draft.file, edition).await?;
        Ok(format!("/datasets/{slug}"))
    }
}

/// Numbers of identity cards never leave; of people, nothing that looks like them.
fn is_refused(why: Personal, about: &About) -> bool {
    why == Personal::Card || (why == Personal::CardLike && about.is_about_people)
}

/// The version before, with its values, to tell what changes.
async fn before(db: &Db, dataset: &Dataset) -> Result<Option<(Version, Vec<Arc<Values>>)>> {
    let space = dataset.space;
    let Some(version) = datasets::version(db, space, dataset.id, dataset.current).await? else { return Ok(None) };
    let mut values = Vec::with_capacity(version.columns.len());
    for index in 0..version.columns.len() {
        values.push(datasets::column(db, dataset, &version, index).await?);
    }
    Ok(Some((version, values)))
}

/// Why what is published may not be shown to more eyes: it holds numbers of identity cards. They are refused at
/// publication; this is for what was published before anybody looked.
pub(super) async fn people_fault(
    visit: &Visit,
    dataset: &Dataset,
    about: &About,
    eyes: Visibility,
) -> Result<Option<Message>> {
    if eyes == Visibility::Space || dataset.current == 0 {
        return Ok(None);
    }
    let Some((version, values)) = before(visit.db(), dataset).await? else { return Ok(None) };
    let look = |(column, values): (&crate::model::dataset::Column, &Arc<Values>)| {
        let name = visit.words(&column.label).to_owned();
        personal(&name, values).is_some_and(|why| is_refused(why, about)).then_some(name)
    };
    let card = version.columns.iter().zip(&values).find_map(look);
    Ok(card.map(|name| Message::with("library-data-card-refused", args![column = name])))
}

/// Withdraws what was published.
pub(super) async fn withdraw(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let space = visit.space()?;
    datasets::withdraw(visit.db(), visit.who(), dataset.space, space.name.clone(), id).await?;
    Ok(visit.see_saying(own_path(&visit, id, ""), "library-data-was-withdrawn").into_response())
}
