//! `…/sections/{section}`: one section, written by several hands.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Text};
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::words::{bilingual, crumbs, form_foot, text_changes};
use super::{Room, notes, sheet, write};
use crate::model::experience::{
    Act, Body, Claim, Consent, File, FileKind, LARGEST_FILE, MOST_CLAIMS, MOST_MEDIA, Medium, Proof, Refused, Section,
    undressed,
};
use crate::store::experiences::files;
use crate::store::experiences::sections::{self, Writing};

/// The most characters of a section in each language: some ten pages.
const LONGEST: usize = 20_000;
/// The most characters of a result, a proof, a description.
const LINE: usize = 1_000;
/// How many empty places a form offers for more results or photos.
const EMPTY: usize = 2;

/// The section of an address.
pub(super) fn section_of(code: &str) -> Result<Section> {
    Section::from_code(code).ok_or(Error::NotFound)
}

/// The form, or the words where they cannot be changed now; what was said of it beneath.
pub(crate) async fn show(visit: Visit, Path((_, id, section)): Path<(String, String, String)>) -> Result<Page> {
    let (room, section) = (Room::of(&visit, &id).await?, section_of(&section)?);
    let stands = sections::latest(visit.db(), room.experience.key, section).await?;
    let form = filled(stands.as_ref());
    page(&visit, &room, section, stands.as_ref(), &form, html! {}).await
}

fn filled(stands: Option<&Writing>) -> Form {
    let Some(stands) = stands else { return Form::default().with("based_on", 0) };
    let mut form = Form::default().with("based_on", stands.number).with_text("text", &stands.body.text);
    for (number, claim) in stands.body.claims.iter().enumerate() {
        let name = |what: &str| format!("claim-{number}-{what}");
        form = form.with_text(&name("words"), &claim.words).with(&name("proof"), &claim.proof.words);
        form = form.with(&name("address"), &claim.proof.address);
        form = claim.proof.file.into_iter().fold(form, |form, file| form.with(&name("file"), file));
    }
    for (number, medium) in stands.body.media.iter().enumerate() {
        let name = |what: &str| format!("medium-{number}-{what}");
        form = form.with_text(&name("alt"), &medium.alt).with(&name("credit"), &medium.credit);
        form = form.with(&name("address"), &medium.address).with(&name("consent"), medium.consent.code());
        form = medium.file.into_iter().fold(form, |form, file| form.with(&name("file"), file));
    }
    form
}

/// Saves it. Where somebody else saved it meanwhile and both changed the same words, both are shown.
pub(crate) async fn act(
    visit: Visit,
    Path((_, id, section)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (room, section) = (Room::of(&visit, &id).await?, section_of(&section)?);
    let (key, me) = (room.experience.key, room.me);
    if !room.may(Act::Write) {
        return Err(Error::told(Refused::OutOfTurn.message()));
    }
    let form = keep_uploads(&visit, &room, &mut form).await?;
    let mut form = form;
    let body = read(&visit, &room, section, &mut form).await?;
    let based_on = form.whole("based_on", 0..=i64::from(u32::MAX)).unwrap_or(0) as u32;
    let stands = sections::latest(visit.db(), key, section).await?;
    if !form.is_good() {
        let page = page(&visit, &room, section, stands.as_ref(), &form, html! {}).await?;
        return Ok(page.invalid().into_response());
    }
    let mine = body.clone();
    match write(&visit, key, move |tx| sections::write(tx, key, me, section, based_on, &body)).await? {
        Ok(number) => {
            let merged = number > based_on + 1;
            let said = if merged { "library-experience-merged" } else { "library-experience-saved" };
            Ok(visit.see_saying(after_saving(&visit, &room, section, &form), said).into_response())
        }
        Err(Refused::Same) => {
            let path = after_saving(&visit, &room, section, &form);
            Ok(visit.see_saying(path, "library-experience-refused-same").into_response())
        }
        Err(Refused::Meanwhile) => {
            let theirs = sections::latest(visit.db(), key, section).await?.ok_or(Error::NotFound)?;
            let frame = sheet::Frame::of(&visit, &room).await?;
            let note = meanwhile(&visit, &frame, section, &theirs, &mine);
            let form = with(&form, "based_on", &theirs.number.to_string());
            let page = page(&visit, &room, section, Some(&theirs), &form, note).await?;
            Ok(page.status(StatusCode::CONFLICT).into_response())
        }
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// Back to the sheet; on to more results or photos where the writer asked for more room.
fn after_saving(visit: &Visit, room: &Room, section: Section, form: &Form) -> String {
    match form.value("save") {
        "more" => room.path(visit, &format!("sections/{}", section.code())),
        _ => room.path(visit, ""),
    }
}

/// The same form with a field set.
fn with(form: &Form, name: &str, value: &str) -> Form {
    let mut changed = Form::default().with(name, value);
    for (other, value) in form.fields().filter(|(other, _)| *other != name) {
        changed = changed.with(other, value);
    }
    for (field, message) in form.faults() {
        changed.fault(field, message.clone());
    }
    changed
}

/// Keeps what was uploaded, before anything else can go wrong: the form then names it by its id.
async fn keep_uploads(visit: &Visit, room: &Room, form: &mut Form) -> Result<Form> {
    let mut kept = form.clone();
    let claims = (0..MOST_CLAIMS).map(|number| (format!("claim-{number}"), false));
    let media = (0..MOST_MEDIA).map(|number| (format!("medium-{number}"), true));
    for (name, is_photo) in claims.chain(media) {
        let field = format!("{name}-upload");
        let Some(upload) = form.upload(&field).cloned() else { continue };
        if upload.bytes.len() > LARGEST_FILE {
            kept.fault(&field, "library-experience-file-large");
            continue;
        }
        let kind = FileKind::of(&upload.bytes).filter(|kind| !is_photo || kind.is_picture());
        let undressed = kind.and_then(|kind| Some((kind, undressed(kind, &upload.bytes)?)));
        let Some((kind, bytes)) = undressed else {
            kept.fault(&field, if is_photo { "library-experience-file-photo" } else { "library-experience-file-kind" });
            continue;
        };
        let (key, me) = (room.experience.key, room.me);
        match write(visit, key, move |tx| files::add(tx, key, me, kind, &bytes)).await? {
            Ok(file) => kept = with(&kept, &format!("{name}-file"), &file.to_string()),
            Err(refused) => kept.fault(&field, refused.message()),
        }
    }
    Ok(kept)
}

async fn read(visit: &Visit, room: &Room, section: Section, form: &mut Form) -> Result<Body> {
    let mut body = Body { text: form.optional_text("text", LONGEST), ..Body::default() };
    match section {
        Section::Results => {
            for number in 0..MOST_CLAIMS {
                body.claims.extend(read_claim(visit, room, form, number).await?);
            }
        }
        Section::Media => {
            for number in 0..MOST_MEDIA {
                body.media.extend(read_medium(visit, room, form, number).await?);
            }
        }
        _ => {}
    }
    Ok(body)
}

async fn read_claim(visit: &Visit, room: &Room, form: &mut Form, number: usize) -> Result<Option<Claim>> {
    let name = |what: &str| format!("claim-{number}-{what}");
    if form.is_ticked(&name("gone")) {
        return Ok(None);
    }
    let words = form.optional_text(&name("words"), LINE);
    let proof = Proof {
        words: form.words(&name("proof"), 0..=LINE),
        address: read_address(form, &name("address")),
        file: read_file(visit, room, form, &name("file")).await?,
    };
    if words.is_empty() && !proof.is_empty() {
        form.fault(&name("words"), "library-experience-claim-wordless");
    }
    Ok(Some(Claim { words, proof }).filter(|claim| !claim.words.is_empty() || !claim.proof.is_empty()))
}

async fn read_medium(visit: &Visit, room: &Room, form: &mut Form, number: usize) -> Result<Option<Medium>> {
    let name = |what: &str| format!("medium-{number}-{what}");
    if form.is_ticked(&name("gone")) {
        return Ok(None);
    }
    let medium = Medium {
        alt: form.optional_text(&name("alt"), LINE),
        credit: form.words(&name("credit"), 0..=200),
        address: read_address(form, &name("address")),
        file: read_file(visit, room, form, &name("file")).await?,
        consent: form.choice(&name("consent"), Consent::from_code).unwrap_or(Consent::Unknown),
    };
    let has_something = !medium.address.is_empty() || medium.file.is_some();
    if !has_something && !medium.alt.is_empty() {
        form.fault(&name("address"), "library-experience-medium-missing");
    }
    if has_something && medium.alt.is_empty() {
        form.fault(&name("alt"), "library-experience-medium-wordless");
    }
    Ok(Some(medium).filter(|medium| has_something || !medium.alt.is_empty()))
}

/// An address of the web, or nothing.
fn read_address(form: &mut Form, name: &str) -> String {
    let typed = form.words(name, 0..=2_000);
    if !typed.is_empty() && super::words::web_address(&typed).is_none() {
        form.fault(name, "library-experience-address-fault");
    }
    typed
}

/// A file of this experience: a form may name any id.
async fn read_file(visit: &Visit, room: &Room, form: &mut Form, name: &str) -> Result<Option<Id<File>>> {
    let Some(file) = form.id::<File>(name) else { return Ok(None) };
    if files::is_of(visit.db(), room.experience.key, file).await? {
        return Ok(Some(file));
    }
    form.fault(name, "web-fault-choice");
    Ok(None)
}

/// That somebody else saved it meanwhile: hers as it stands, and how the visitor's own words differ from it.
fn meanwhile(visit: &Visit, frame: &sheet::Frame, section: Section, theirs: &Writing, mine: &Body) -> Markup {
    let empty = Text::default();
    let pairs = (0..theirs.body.claims.len().max(mine.claims.len())).map(|at| {
        let words = |body: &Body| body.claims.get(at).map_or_else(|| empty.clone(), |claim| claim.words.clone());
        (words(&theirs.body), words(mine))
    });
    html! {
        div.note role="alert" {
            p { strong { (visit.t("library-experience-meanwhile")) } " "
                (visit.text(&theirs.by)) " · " (visit.instant(theirs.written_at)) }
            p { (visit.t("library-experience-meanwhile-what")) }
        }
        h2 { (visit.t("library-experience-theirs")) }
        div.card { (sheet::body(visit, section, &theirs.body, frame)) }
        h2 { (visit.t("library-experience-differs")) }
        (text_changes(&theirs.body.text, &mine.text))
        @for (theirs, mine) in pairs { (text_changes(&theirs, &mine)) }
        h2 { (visit.t("library-experience-yours")) }
    }
}

async fn page(
    visit: &Visit,
    room: &Room,
    section: Section,
    stands: Option<&Writing>,
    form: &Form,
    note: Markup,
) -> Result<Page> {
    let may_write = room.may(Act::Write);
    let title = visit.t(section.label()).to_owned();
    let frame = sheet::Frame::of(visit, room).await?;
    let body = html! {
        (crumbs(visit, Some(room)))
        p.lead { (visit.t(section.question())) }
        p.hint { (visit.t(section.help())) }
        (last_saved(visit, room, section, stands))
        (note)
        @if may_write {
            (field::faults(visit, form))
            (fields(visit, room, section, form))
        } @else {
            p.note { (visit.t("library-experience-not-now")) }
            @if let Some(stands) = stands { (sheet::body(visit, section, &stands.body, &frame)) }
        }
        @if let Some(stands) = stands { (erasing(visit, room, &stands.body, &frame)) }
        (steps_between(visit, room, section))
        (notes::part(visit, room, section).await?)
    };
    Ok(visit.page_named(&title, body).style("experiences.css"))
}

fn last_saved(visit: &Visit, room: &Room, section: Section, stands: Option<&Writing>) -> Markup {
    html! {
        @if let Some(stands) = stands {
            p.small.soft {
                (visit.t("library-experience-last-saved")) " " (visit.text(&stands.by)) " · " (visit.instant(stands.written_at))
                @if stands.number > 1 {
                    " · " a href=(room.path(visit, &format!("sections/{}/writings", section.code()))) {
                        (visit.t_with("library-experience-writings", &args![count = stands.number]))
                    }
                }
            }
        }
    }
}

/// The files of a section, each with a way to erase it from everywhere: somebody in a photo may take her consent back.
fn erasing(visit: &Visit, room: &Room, body: &Body, frame: &sheet::Frame) -> Markup {
    let present: Vec<_> = body.files().filter_map(|id| Some((id, frame.file(id)?))).collect();
    html! {
        @if room.may(Act::Erase) && !present.is_empty() {
            details.erasing {
                summary { (visit.t("library-experience-erase")) }
                p.small.soft { (visit.t("library-experience-erase-what")) }
                ul.links { @for (number, (id, path)) in (1..).zip(&present) {
                    li {
                        a href=(path) { (visit.t_with("library-experience-file-number", &args![number = number])) } " "
                        form.inline method="post" action=(room.path(visit, &format!("files/{id}/erasure"))) {
                            button.danger.small { (visit.t("library-experience-erase-it")) }
                        }
                    }
                } }
            }
        }
    }
}

/// On to the sections before and after.
fn steps_between(visit: &Visit, room: &Room, section: Section) -> Markup {
    let at = Section::ALL.iter().position(|one| *one == section).unwrap_or(0);
    let before = at.checked_sub(1).and_then(|at| Section::ALL.get(at));
    let after = Section::ALL.get(at + 1);
    let path = |section: &Section| room.path(visit, &format!("sections/{}", section.code()));
    html! {
        nav.pager aria-label=(visit.t("library-experience-sections")) {
            @if let Some(before) = before { a href=(path(before)) rel="prev" { (visit.t("library-experience-before")) " " (visit.t(before.label())) } }
            @if let Some(after) = after { a href=(path(after)) rel="next" { (visit.t(after.label())) " " (visit.t("library-experience-after")) } }
        }
    }
}

fn fields(visit: &Visit, room: &Room, section: Section, form: &Form) -> Markup {
    let has_files = matches!(section, Section::Results | Section::Media);
    let rows = if has_files { 4 } else { 10 };
    let action = room.path(visit, &format!("sections/{}", section.code()));
    html! {
        form method="post" action=(action) enctype=[has_files.then_some("multipart/form-data")] {
            input type="hidden" name="based_on" value=(form.value("based_on"));
            @match section {
                Section::Results => {
                    @for number in 0..places(form, "claim", MOST_CLAIMS) { (claim(visit, form, number)) }
                    p { button.quiet name="save" value="more" { (visit.t("library-experience-more-claims")) } }
                }
                Section::Media => {
                    @for number in 0..places(form, "medium", MOST_MEDIA) { (medium(visit, form, number)) }
                    p { button.quiet name="save" value="more" { (visit.t("library-experience-more-media")) } }
                }
                _ => {}
            }
            (bilingual(visit, form, "text", if has_files { "library-experience-text-too" } else { "library-experience-text" }, Some("library-experience-text-hint"), rows))
            (form_foot(visit, "web-save", &room.path(visit, "")))
        }
    }
}

/// How many places a form shows: those that are filled, and a few empty ones.
fn places(form: &Form, of: &str, most: usize) -> usize {
    let number = |name: &str| name.strip_prefix(of)?.strip_prefix('-')?.split('-').next()?.parse::<usize>().ok();
    let filled = form.fields().filter(|(_, value)| !value.is_empty()).filter_map(|(name, _)| number(name)).max();
    (filled.map_or(0, |last| last + 1) + EMPTY).min(most)
}

fn claim(visit: &Visit, form: &Form, number: usize) -> Markup {
    let name = |what: &str| format!("claim-{number}-{what}");
    html! {
        fieldset.claim {
            legend { (visit.t_with("library-experience-claim", &args![number = number + 1])) }
            (bilingual(visit, form, &name("words"), "library-experience-claim-words", None, 2))
            (Field::line(&name("proof"), "library-experience-proof-words").hint("library-experience-proof-hint").show(visit, form))
            (Field::line(&name("address"), "library-experience-proof-address").left_to_right().show(visit, form))
            (file(visit, form, &name("file"), &name("upload"), "library-experience-proof-file", ".pdf,.jpg,.jpeg,.png"))
            (gone(visit, form, &name("gone"), &name("words")))
        }
    }
}

fn medium(visit: &Visit, form: &Form, number: usize) -> Markup {
    let name = |what: &str| format!("medium-{number}-{what}");
    let consents = Consent::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    html! {
        fieldset.claim {
            legend { (visit.t_with("library-experience-medium", &args![number = number + 1])) }
            (file(visit, form, &name("file"), &name("upload"), "library-experience-photo", ".jpg,.jpeg,.png"))
            (Field::line(&name("address"), "library-experience-medium-address").left_to_right().show(visit, form))
            (bilingual(visit, form, &name("alt"), "library-experience-alt", Some("library-experience-alt-hint"), 2))
            (Field::line(&name("credit"), "library-experience-credit").show(visit, form))
            (Field::choice(&name("consent"), "library-experience-consent", consents).hint("library-experience-consent-hint").required().show(visit, form))
            (gone(visit, form, &name("gone"), &name("alt")))
        }
    }
}

fn file(visit: &Visit, form: &Form, kept: &str, upload: &str, label: &str, accept: &str) -> Markup {
    let held = form.value(kept);
    html! {
        @if !held.is_empty() {
            input type="hidden" name=(kept) value=(held);
            p.small { span.chip.ok { (visit.t("library-experience-file-kept")) } }
        }
        (Field::file(upload, label, accept).hint("library-experience-file-hint").show(visit, form))
    }
}

/// A box that takes out what is there already.
fn gone(visit: &Visit, form: &Form, name: &str, of: &str) -> Markup {
    let is_there = form.fields().any(|(field, value)| field.starts_with(of) && !value.is_empty());
    html! { @if is_there { (Field::tick(name, "library-experience-take-out").show(visit, form)) } }
}
