use kernel::Lang;
use kernel::place;
use maud::{Markup, html};
use web::field::{faults, options};
use web::{Field, Form, Page, Result, Visit, args};

use super::{MOST_PHOTOS, antennas_of, path, reporter};
use crate::model::article::Antenna;
use crate::store::hands::Writer;

/// The sentences that the script says: `data-say` names them.
const SAID: &[&str] = &[
    "online",
    "offline",
    "sending",
    "expired",
    "failed",
    "forbidden",
    "storage",
    "state-draft",
    "state-waiting",
    "state-sent",
    "state-refused",
    "untitled",
    "edit",
    "delete",
    "delete-sure",
    "open",
    "again",
    "photo-words",
    "photo-remove",
    "sound-remove",
    "record",
    "record-stop",
    "record-refused",
    "recording",
    "saved",
    "province",
    "commune",
    "choose",
    "too-many",
    "queued",
];

/// The page: a form that works by itself, and what the script makes of it.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let me = reporter(&visit).await?;
    let form = Form::default().with("id", visit.world().uuid()).with("lang", visit.lang.code());
    page(&visit, me, &form).await
}

pub(super) async fn page(visit: &Visit, me: Writer, form: &Form) -> Result<Page> {
    let antennas = antennas_of(visit, me).await?;
    let here = path(visit);
    let body = html! {
        div #report data-account=(me.account) data-page=(here) data-files=(format!("{here}/files")) data-worker=(format!("{here}/worker.js"))
            data-places=(format!("{here}/places.json")) data-most=(MOST_PHOTOS) {
            p.report-top {
                a href=(visit.path("newsroom")) { (visit.t("portal-report-back")) }
                span.chip data-net role="status" hidden {}
            }
            h1 { (visit.t("portal-report-title")) }
            p.lead { (visit.t("portal-report-lead")) }
            p.said data-said role="status" hidden {}
            p.note data-trouble role="alert" hidden {}
            section data-kept hidden {
                h2 { (visit.t("portal-report-kept")) }
                ul.report-kept data-list {}
            }
            (faults(visit, form))
            (fields(visit, form, &antennas, &here))
            div hidden { @for word in SAID { span data-say=(word) { (visit.t(&format!("portal-report-{word}"))) } } }
        }
    };
    Ok(visit.page("portal-report-title", body).bare().recording().style("report.css").script("report.js"))
}

fn fields(visit: &Visit, form: &Form, antennas: &[Antenna], here: &str) -> Markup {
    let languages = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let named = options(visit, antennas.iter().map(|antenna| (antenna.id, &antenna.name)));
    html! {
        form #f method="post" action=(here) enctype="multipart/form-data" data-form {
            input type="hidden" name="id" value=(form.value("id"));
            @match antennas {
                [] => {}
                [only] => { input type="hidden" name="antenna" value=(only.id); p.soft { (visit.t("portal-report-for")) " " (visit.text(&only.name)) } }
                _ => (Field::choice("antenna", "portal-report-antenna", named).required().show(visit, form)),
            }
            (Field::choice("lang", "portal-report-lang", languages).required().show(visit, form))
            (Field::line("title", "portal-report-headline").required().show(visit, form))
            (Field::area("text", "portal-report-text", 10).required().hint("portal-report-text-hint").show(visit, form))
            div data-place { (where_it_was(visit, form)) }
            fieldset {
                legend { (visit.t("portal-report-photos")) }
                label for="f-photos" { (visit.t("portal-report-photos-add")) }
                p.hint #f-photos-hint { (visit.t_with("portal-report-photos-hint", &args![most = MOST_PHOTOS])) }
                input #f-photos type="file" name="photos" accept="image/*" multiple aria-describedby="f-photos-hint";
                ul.report-photos data-photos {}
                // Where scripts run, each photo has a field of its own.
                div data-plain { (Field::area("photo_words", "portal-report-photos-words", 3).hint("portal-report-photos-words-hint").show(visit, form)) }
                label.tick for="f-blur" {
                    input #f-blur type="checkbox" name="blur" value="yes" checked[form.is_ticked("blur")] aria-describedby="f-blur-hint";
                    span { (visit.t("portal-report-blur")) }
                }
                p.hint #f-blur-hint { (visit.t("portal-report-blur-hint")) }
            }
            fieldset {
                legend { (visit.t("portal-report-sound")) }
                p data-recorder hidden {
                    button.quiet type="button" data-act="record" { (visit.t("portal-report-record")) } " "
                    span data-recording role="status" {}
                }
                label for="f-sound" { (visit.t("portal-report-sound-add")) }
                input #f-sound type="file" name="sound" accept="audio/*";
                div data-sound {}
            }
            (Field::area("sources", "portal-report-sources", 3).hint("portal-report-sources-hint").show(visit, form))
            p.report-acts {
                button { (visit.t("portal-report-send")) }
                button.quiet type="button" data-act="fresh" hidden { (visit.t("portal-report-fresh")) }
            }
            p.soft.small data-autosave role="status" {}
        }
    }
}

/// Where it was, as words; after words that several places bear, those places to choose from.
fn where_it_was(visit: &Visit, form: &Form) -> Markup {
    let found = if form.fault_of("place").is_some() { place::search(form.value("place"), 12) } else { Vec::new() };
    html! {
        (Field::line("place", "portal-report-place").hint("portal-report-place-hint").show(visit, form))
        @if !found.is_empty() {
            fieldset { legend { (visit.t("portal-report-place-which")) }
                @for place in found { label.tick {
                    input type="radio" name="place_code" value=(place.code);
                    span { (names(visit, place.code)) }
                } }
            }
        }
    }
}

/// A place with those that contain it.
fn names(visit: &Visit, code: &str) -> String {
    let way: Vec<&str> = place::path(code).iter().rev().map(|place| visit.words(&place.name)).collect();
    way.join(if visit.lang == Lang::Ar { "، " } else { ", " })
}
