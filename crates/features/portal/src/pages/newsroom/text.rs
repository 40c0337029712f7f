//! `…/text/{lang}`: the text of one language. A translation is written beside its original, which shows what changed in it
//! since the translation was made.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use maud::{Markup, html};
use web::changed::line;
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::words::{crumbs, lines, with};
use super::{Room, changes, write};
use crate::model::article::{Act, Refused, Words};
use crate::model::prose;
use crate::store::texts::{self, Saving, Writing};

/// The most characters of a title.
pub(super) const TITLE: usize = 200;
/// The most characters of a summary.
const SUMMARY: usize = 600;

/// The language of an address.
pub(super) fn lang_of(code: &str) -> Result<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or(Error::NotFound)
}

/// What a form says of a text. Nothing is required of a draft but a title.
pub(super) fn read(form: &mut Form) -> Words {
    Words {
        title: form.words("title", 1..=TITLE),
        summary: lines(&form.words("summary", 0..=SUMMARY)),
        body: lines(&form.words("body", 0..=prose::LONGEST)),
    }
}

/// The fields of a text: what is typed stands in its own direction, what helps in that of the page.
pub(super) fn fields(visit: &Visit, form: &Form, lang: Lang, is_named: bool) -> Markup {
    html! {
        div.written {
            @if is_named { p.kind lang=(lang.code()) { (lang.own_name()) } }
            (Field::line("title", "portal-articles-title").required().written_in(lang).show(visit, form))
            (Field::area("summary", "portal-articles-summary", 3).hint("portal-articles-summary-hint").plain().written_in(lang).show(visit, form))
            (Field::area("body", "portal-articles-body", 18).hint("portal-articles-body-hint").plain().written_in(lang).show(visit, form))
        }
    }
}

/// How a text is written, in a few examples.
pub(super) fn help(visit: &Visit) -> Markup {
    let rows: [(&str, &str); 7] = [
        ("## …", "portal-articles-help-heading"),
        ("**…**", "portal-articles-help-strong"),
        ("*…*", "portal-articles-help-em"),
        ("- …", "portal-articles-help-list"),
        ("> …", "portal-articles-help-quote"),
        ("[…](https://…)", "portal-articles-help-link"),
        ("![…](media:…)", "portal-articles-help-picture"),
    ];
    html! {
        details #writing-help {
            summary { (visit.t("portal-articles-help")) }
            p { (visit.t("portal-articles-help-lead")) }
            dl.facts { @for (sign, words) in rows { div { dt { code dir="ltr" { (sign) } } dd { (visit.t(words)) } } } }
        }
    }
}

/// The form, or the words where they cannot be changed now.
pub(crate) async fn show(visit: Visit, Path((_, id, code)): Path<(String, String, String)>) -> Result<Page> {
    let (room, lang) = (Room::of(&visit, &id).await?, lang_of(&code)?);
    let desk = Desk::of(&visit, &room, lang).await?;
    let form = filled(&desk);
    Ok(page(&visit, &room, &desk, &form, &html! {}))
}

/// What lies before somebody who writes a text.
struct Desk {
    lang: Lang,
    /// How it stands.
    stands: Option<Writing>,
    /// For a translation: the original as it stands.
    original: Option<Writing>,
    /// For a translation: the original from which it was made.
    translated: Option<Writing>,
}

impl Desk {
    async fn of(visit: &Visit, room: &Room, lang: Lang) -> Result<Self> {
        let (db, key) = (visit.db(), room.article.key);
        let stands = texts::latest(db, key, lang).await?;
        let is_original = lang == room.article.original;
        let original = if is_original { None } else { texts::latest(db, key, room.article.original).await? };
        let made_from = stands.as_ref().and_then(|stands| stands.of_original);
        let translated = match made_from.filter(|_| !is_original) {
            Some(number) => texts::at(db, key, room.article.original, number).await?,
            None => None,
        };
        Ok(Self { lang, stands, original, translated })
    }

    fn is_stale(&self) -> bool {
        let numbers = self.translated.as_ref().zip(self.original.as_ref());
        numbers.is_some_and(|(was, is)| was.number < is.number)
    }
}

fn filled(desk: &Desk) -> Form {
    let of_original = desk.original.as_ref().map_or(0, |original| original.number);
    let form = Form::default().with("of_original", of_original);
    let Some(stands) = &desk.stands else { return form.with("based_on", 0) };
    let Words { title, summary, body } = &stands.words;
    form.with("based_on", stands.number).with("title", title).with("summary", summary).with("body", body)
}

/// Saves it. Where somebody else saved it meanwhile and both changed the same words, both are shown and nothing is lost.
pub(crate) async fn act(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let (room, lang) = (Room::of(&visit, &id).await?, lang_of(&code)?);
    let said = read(&mut form);
    let number = |form: &Form, name: &str| form.value(name).parse::<u32>().unwrap_or(0);
    let (based_on, of_original) = (number(&form, "based_on"), number(&form, "of_original"));
    if !form.is_good() {
        let desk = Desk::of(&visit, &room, lang).await?;
        return Ok(page(&visit, &room, &desk, &form, &html! {}).invalid().into_response());
    }
    let of_original = (lang != room.article.original).then_some(of_original);
    let saving = Saving { lang, based_on, of_original, words: said.clone() };
    let (key, me) = (room.article.key, room.me);
    match write(&visit, move |tx| texts::write(tx, key, me, &saving)).await? {
        Ok(saved) => {
            let said = match (saved.is_unscheduled, saved.is_merged) {
                (true, _) => "portal-articles-saved-unscheduled",
                (false, true) => "portal-articles-merged",
                (false, false) => "portal-articles-saved",
            };
            Ok(visit.see_saying(after(&visit, &room, lang, &form), said).into_response())
        }
        Err(Refused::Same) => {
            Ok(visit.see_saying(after(&visit, &room, lang, &form), "portal-articles-refused-same").into_response())
        }
        Err(refused) => {
            let desk = Desk::of(&visit, &room, lang).await?;
            let (note, form, status) = match (&desk.stands, refused) {
                (Some(theirs), Refused::Meanwhile) => {
                    let form = with(&form, &[("based_on", theirs.number.to_string())]);
                    (meanwhile(&visit, theirs, &said), form, StatusCode::CONFLICT)
                }
                // She can no longer save here: her words stay before her, to be copied.
                _ => (lost(&visit, refused), form, StatusCode::UNPROCESSABLE_ENTITY),
            };
            Ok(page(&visit, &room, &desk, &form, &note).status(status).into_response())
        }
    }
}

/// Back to the article, or on with the text.
fn after(visit: &Visit, room: &Room, lang: Lang, form: &Form) -> String {
    match form.value("save") {
        "on" => room.path(visit, &format!("text/{}", lang.code())),
        _ => format!("{}?in={}", room.path(visit, ""), lang.code()),
    }
}

/// That somebody else saved it meanwhile, and how the visitor's own words differ from hers.
fn meanwhile(visit: &Visit, theirs: &Writing, mine: &Words) -> Markup {
    html! {
        div.note role="alert" {
            p { strong { (visit.t("portal-articles-meanwhile")) } " "
                @if let Some(by) = &theirs.by { (visit.text(by)) " · " } (visit.instant(theirs.written_at)) }
            p { (visit.t("portal-articles-meanwhile-what")) }
            (changes::of_words(theirs.lang, &theirs.words, mine))
        }
    }
}

fn lost(visit: &Visit, refused: Refused) -> Markup {
    html! { div.note role="alert" { p { (visit.advised(&refused.message())) } p { (visit.t("portal-articles-copy-yours")) } } }
}

fn page(visit: &Visit, room: &Room, desk: &Desk, form: &Form, note: &Markup) -> Page {
    let act = if desk.original.is_some() { Act::Translate } else { Act::Write };
    let may_write = room.may(act);
    let is_typed = !note.0.is_empty();
    let editor = html! {
        section.desk-text aria-label=(desk.lang.own_name()) {
            (last_saved(visit, room, desk))
            @if may_write || is_typed {
                form method="post" enctype="multipart/form-data" action=(room.path(visit, &format!("text/{}", desk.lang.code()))) {
                    input type="hidden" name="based_on" value=(form.value("based_on"));
                    input type="hidden" name="of_original" value=(form.value("of_original"));
                    (fields(visit, form, desk.lang, true))
                    @if may_write {
                        p.actions {
                            button name="save" value="yes" { (visit.t("portal-articles-save")) }
                            button.quiet name="save" value="on" { (visit.t("portal-articles-save-on")) }
                            a href=(room.path(visit, "")) { (visit.t("web-cancel")) }
                        }
                    }
                }
                (help(visit))
            } @else {
                p.note { (visit.t("portal-articles-not-now")) }
                @if let Some(stands) = &desk.stands { (read_only(desk.lang, &stands.words)) }
            }
        }
    };
    let title = if desk.original.is_some() { "portal-articles-translation" } else { "portal-articles-text" };
    let body = html! {
        (crumbs(visit, Some(room)))
        (note)
        (field::faults(visit, form))
        @if let Some(original) = &desk.original {
            @if desk.is_stale() { p.note { (visit.t("portal-articles-stale-lead")) } }
            div.desk { (beside(visit, desk, original)) (editor) }
        } @else { (editor) }
    };
    let page = visit.page(title, body).style("newsroom.css");
    if desk.original.is_some() { page.wide() } else { page }
}

/// The original, with what changed in it since the translation was made.
fn beside(visit: &Visit, desk: &Desk, original: &Writing) -> Markup {
    let now = &original.words;
    let then = desk.translated.as_ref().map_or(now, |translated| &translated.words);
    html! {
        section.desk-original aria-labelledby="original" {
            h2 #original { (visit.t("portal-articles-original")) }
            p.small.soft {
                @if desk.is_stale() { (visit.t("portal-articles-marked")) " " }
                (visit.t_with("portal-articles-writing", &args![number = original.number])) " · " (visit.instant(original.written_at))
            }
            div.sheet tabindex="0" role="group" aria-labelledby="original" lang=(original.lang.code()) dir=(original.lang.direction().code()) {
                h3 { (line(&then.title, &now.title)) }
                p.lead { (line(&then.summary, &now.summary)) }
                (changes::paragraphs(&then.body, &now.body))
            }
        }
    }
}

fn read_only(lang: Lang, said: &Words) -> Markup {
    html! {
        div.sheet lang=(lang.code()) dir=(lang.direction().code()) {
            h2 { (said.title) }
            p.lead { (said.summary) }
            (changes::paragraphs(&said.body, &said.body))
        }
    }
}

fn last_saved(visit: &Visit, room: &Room, desk: &Desk) -> Markup {
    html! {
        @if let Some(stands) = &desk.stands {
            p.small.soft {
                (visit.t("portal-articles-last-saved")) " "
                @if let Some(by) = &stands.by { (visit.text(by)) " · " } (visit.instant(stands.written_at))
                @if stands.number > 1 {
                    " · " a href=(room.path(visit, &format!("text/{}/history", desk.lang.code()))) {
                        (visit.t_with("portal-articles-writings", &args![count = stands.number]))
                    }
                }
            }
        }
    }
}
