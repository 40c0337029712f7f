//! Documents that fill themselves with the association's own data, and say what they lack.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use kernel::money::{dirhams, read_dirhams};
use maud::{Markup, html};
use web::table::{Listing, page_of, pager};
use web::{Desk, Error, Field, Form, Message, Page, Result, See, Visit, args, field};

use super::{FILES, lang_of, made, preview};
use crate::model::blank::{self, Blank, Kind, Sort, Value, Values, read_sums};
use crate::model::law::PAPER_LANGS;
use crate::pages::duties::name_of;
use crate::pages::{act as write, again, both, crumbs, own, read_both, unkept};
use crate::papers::{document, fill};
use crate::store::papers::{self, Content, Paper};

/// The documents of the space, and what can be made.
pub(crate) async fn list(visit: Visit, listing: Listing) -> Result<Response> {
    let before: Option<Id<Paper>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let (rows, more) = page_of(papers::list(visit.db(), visit.space()?.id, before).await?);
    let next = rows.last().filter(|_| more).map(|last| ("", last.id.to_string()));
    let body = html! {
        (crumbs(&visit, &[("toolkit", "toolkit-start-title")]))
        p.lead { (visit.t("toolkit-papers-lead")) }
        @if rows.is_empty() { p.empty { (visit.t("toolkit-papers-none")) } }
        @else {
            ul.links { @for paper in &rows {
                li {
                    a href=(visit.path(&format!("toolkit/documents/{}", paper.id))) { bdi { (paper.content.title) } }
                    " " span.soft { (visit.date(visit.world().day_of(paper.changed_at))) }
                }
            } }
            (pager(&visit, &listing, next))
        }
        h2 { (visit.t("toolkit-papers-new")) }
        @for sort in Sort::ALL {
            h3 { (visit.t(sort.label())) }
            ul.links { @for blank in blank::all().iter().filter(|blank| blank.sort == sort) {
                li { a href=(visit.path(&format!("toolkit/documents/new/{}", blank.code))) { (visit.text(&blank.title)) } " " span.soft { (visit.text(&blank.about)) } }
            } }
        }
    };
    Ok(unkept(visit.page("toolkit-papers-title", body)))
}

fn blank_of(code: &str) -> Result<&'static Blank> {
    blank::get(code).ok_or(Error::NotFound)
}

/// A new one, with what is usual.
pub(crate) async fn new(visit: Visit, Path((_, code)): Path<(String, String)>) -> Result<Response> {
    let blank = blank_of(&code)?;
    let form = form_of(visit.words(&blank.title), &blank.usual());
    Ok(unkept(page(&visit, &form, blank, None).await?))
}

/// Keeps it.
pub(crate) async fn add(visit: Visit, Path((_, code)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let blank = blank_of(&code)?;
    let Some(content) = read(&mut form, blank) else { return Ok(again(page(&visit, &form, blank, None).await?)) };
    let space = visit.space()?.id;
    let id = write(&visit, move |tx| papers::add(tx, space, blank, &content)).await?;
    let path = visit.path(&format!("toolkit/documents/{id}"));
    Ok(visit.see_saying(path, "toolkit-papers-saved").into_response())
}

async fn paper_of(visit: &Visit, word: &str) -> Result<(Paper, &'static Blank)> {
    let id: Id<Paper> = word.parse().map_err(|_| Error::NotFound)?;
    let paper = papers::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    let blank = blank_of(&paper.model)?;
    Ok((paper, blank))
}

/// The document: its form, what it lacks, and how it looks.
pub(crate) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let (paper, blank) = paper_of(&visit, &word).await?;
    let form = form_of(&paper.content.title, &paper.content.values);
    Ok(unkept(page(&visit, &form, blank, Some(&paper)).await?))
}

/// Changes what was filled in.
pub(crate) async fn change(visit: Visit, Path((_, word)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (paper, blank) = paper_of(&visit, &word).await?;
    let Some(content) = read(&mut form, blank) else {
        return Ok(again(page(&visit, &form, blank, Some(&paper)).await?));
    };
    let (space, id) = (visit.space()?.id, paper.id);
    write(&visit, move |tx| papers::change(tx, space, id, &content)).await?;
    Ok(visit.see_saying(visit.path(&format!("toolkit/documents/{id}")), "toolkit-papers-saved").into_response())
}

/// Removes it.
pub(crate) async fn remove(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<See> {
    let (paper, _) = paper_of(&visit, &word).await?;
    let (space, id) = (visit.space()?.id, paper.id);
    write(&visit, move |tx| papers::remove(tx, space, id)).await?;
    Ok(visit.see_saying(visit.path("toolkit/documents"), "toolkit-papers-removed"))
}

/// As DOCX or PDF, in French or in Arabic.
pub(crate) async fn fetch(visit: Visit, Path((_, word, file)): Path<(String, String, String)>) -> Result<Response> {
    let (lang, (paper, blank)) = (lang_of(&file)?, paper_of(&visit, &word).await?);
    let desk = Desk::free().await?;
    let (own, words) = (own(&visit).await?, &visit.app().words);
    let filled = fill(words, lang, blank, &paper.content.values, &own);
    let document = document(words, lang, blank.title.in_lang(lang).1, &own, filled.blocks);
    made(desk, &blank.code, &file, document).await
}

fn form_of(title: &str, values: &Values) -> Form {
    values.iter().fold(Form::default().with("title", title), |form, (code, value)| match value {
        Value::Words(words) => form.with_text(code, words),
        Value::Number(number) => form.with(code, number),
        Value::Money(centimes) => form.with(code, dirhams(*centimes)),
        Value::Day(day) => form.with(code, day),
        Value::Sums(lines) => {
            let lines: Vec<String> = lines.iter().map(|(words, sum)| format!("{words} = {}", dirhams(*sum))).collect();
            form.with(code, lines.join("\n"))
        }
    })
}

/// What was typed; nothing where a field is wrong. Nothing is required: what is missing becomes room to write.
fn read(form: &mut Form, blank: &Blank) -> Option<Content> {
    let title = form.words("title", 2..=160);
    let mut values = Values::new();
    for asked in &blank.fields {
        let code = asked.code.as_str();
        let value = match asked.kind {
            Kind::Words => Some(read_both(form, code, 2_000)).filter(|text| !text.is_empty()).map(Value::Words),
            Kind::Number => form.whole(code, 0..=1_000_000).map(Value::Number),
            Kind::Day => form.date(code).map(Value::Day),
            Kind::Money => money(form, code),
            Kind::Sums => sums(form, code),
        };
        values.extend(value.map(|value| (code.to_owned(), value)));
    }
    form.is_good().then_some(Content { title, values })
}

fn money(form: &mut Form, code: &str) -> Option<Value> {
    let typed = form.value(code).to_owned();
    if typed.is_empty() {
        return None;
    }
    let read = read_dirhams(&typed);
    if read.is_none() {
        form.fault(code, "toolkit-fault-money");
    }
    read.map(Value::Money)
}

fn sums(form: &mut Form, code: &str) -> Option<Value> {
    match read_sums(form.value(code)) {
        Ok(lines) if lines.is_empty() => None,
        Ok(lines) => Some(Value::Sums(lines)),
        Err(line) => {
            form.fault(code, Message::with("toolkit-fault-sums", args![line = line]));
            None
        }
    }
}

async fn page(visit: &Visit, form: &Form, blank: &Blank, paper: Option<&Paper>) -> Result<Page> {
    let result = match paper {
        Some(paper) => result(visit, blank, paper).await?,
        None => Markup::default(),
    };
    let body = html! {
        (crumbs(visit, &[("toolkit", "toolkit-start-title"), ("toolkit/documents", "toolkit-papers-title")]))
        p.lead { (visit.text(&blank.about)) }
        @if !blank.source.is_empty() { p.soft { (visit.text(&blank.source)) } }
        (field::faults(visit, form))
        (result)
        h2 { (visit.t("toolkit-papers-fields")) }
        p.soft { (visit.t("toolkit-papers-own")) " " a href=(visit.path("toolkit/dossier")) { (visit.t("toolkit-duties-dossier")) } }
        form method="post" {
            (Field::line("title", "toolkit-field-title").required().show(visit, form))
            @for asked in &blank.fields { (asked_field(visit, form, asked)) }
            p.actions { button { (visit.t("toolkit-save")) } a href=(visit.path("toolkit/documents")) { (visit.t("web-cancel")) } }
        }
        @if let Some(paper) = paper {
            form method="post" action=(visit.path(&format!("toolkit/documents/{}/removal", paper.id))) data-confirm=(visit.t("toolkit-papers-remove-sure")) {
                p { button.quiet.danger { (visit.t("toolkit-papers-remove")) } }
            }
        }
    };
    Ok(visit.page_named(visit.words(&blank.title), body))
}

fn asked_field(visit: &Visit, form: &Form, asked: &blank::Field) -> Markup {
    let (code, label) = (asked.code.as_str(), visit.words(&asked.label).to_owned());
    html! {
        @match asked.kind {
            Kind::Words => (both(visit, form, code, &label, 2)),
            Kind::Number => (Field::number(code, &label).worded().show(visit, form)),
            Kind::Money => (Field::line(code, &label).worded().hint("toolkit-field-money-hint").left_to_right().show(visit, form)),
            Kind::Day => (Field::date(code, &label).worded().show(visit, form)),
            Kind::Sums => (Field::area(code, &label, 6).worded().hint("toolkit-field-sums-hint").show(visit, form)),
        }
    }
}

/// What it lacks, the files, and how it looks in both languages.
async fn result(visit: &Visit, blank: &Blank, paper: &Paper) -> Result<Markup> {
    let (own, words) = (own(visit).await?, &visit.app().words);
    let filled = PAPER_LANGS.map(|lang| (lang, fill(words, lang, blank, &paper.content.values, &own)));
    let label = |code: &str| {
        let field = blank.fields.iter().find(|field| field.code == code);
        field.map_or_else(|| name_of(visit, code), |field| visit.words(&field.label).to_owned())
    };
    let lacking: Vec<String> = filled[0].1.missing.iter().map(|code| label(code)).collect();
    Ok(html! {
        @if lacking.is_empty() { p { span.chip.ok { (visit.t("toolkit-pack-whole")) } } }
        @else { div.note { p { (visit.t_with("toolkit-pack-lacks", &args![count = lacking.len()])) } p { (visit.listed(&lacking)) } } }
        p.actions { @for (file, lang) in FILES {
            a.button.small.quiet[file.starts_with("ar")] href=(visit.path(&format!("toolkit/documents/{}/{file}", paper.id))) { (lang.own_name()) " " (file.rsplit('.').next().unwrap_or_default().to_uppercase()) }
        } }
        @for (lang, filled) in &filled {
            details {
                summary { (visit.t("toolkit-papers-preview")) " · " (lang.own_name()) }
                (preview(*lang, blank.title.in_lang(*lang).1, &filled.blocks))
            }
        }
    })
}
