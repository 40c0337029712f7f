//! `/experiences/reviews/{review}`: reading a sheet as a peer, and judging it. Open to the one who was asked, whatever space she
//! belongs to.

use actors::spaces;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Field, Form, Message, Page, Result, See, Visit, args, field};

use super::notes::LONGEST;
use super::words::generated;
use super::{sheet, write, write_or_tell};
use crate::model::experience::{Content, Criterion, Experience, Grade, Grid, Section, State, Verdict};
use crate::store::experiences::reviews::{self, Judgement, Review, may_read};
use crate::store::experiences::{notes, sections, sheets};

/// The review of an address, if the visitor was asked for it and may still read what it is about.
pub(super) async fn own(visit: &Visit, id: &str) -> Result<(Review, Experience)> {
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    let id: Id<Review> = id.parse().map_err(|_| Error::NotFound)?;
    let review = reviews::own(visit.db(), account, id).await?.ok_or(Error::NotFound)?;
    let experience = sheets::one(visit.db(), review.key).await?.ok_or(Error::NotFound)?;
    if may_read(&review, experience.round, experience.state) { Ok((review, experience)) } else { Err(Error::NotFound) }
}

/// Shows the sheet and the form.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let (review, experience) = own(&visit, &id).await?;
    let remarks = notes::of_review(visit.db(), review.key, review.id).await?;
    let mut form = Form::default().with("words", &review.words);
    form = review.verdict.into_iter().fold(form, |form, verdict| form.with("verdict", verdict.code()));
    for (criterion, grade) in &review.grid.0 {
        form = form.with(&format!("grade-{}", criterion.code()), grade.code());
    }
    for remark in remarks.iter().filter(|note| note.answers.is_none()) {
        form = form.with(&format!("remark-{}", remark.section.code()), &remark.words);
    }
    page(&visit, &review, &experience, &form).await
}

/// Saves the review; `deliver` hands it over.
pub(crate) async fn act(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let (review, experience) = own(&visit, &id).await?;
    let delivers = form.value("act") == "deliver";
    let judgement = read(&visit, &mut form, delivers);
    if !form.is_good() {
        return Ok(page(&visit, &review, &experience, &form).await?.invalid().into_response());
    }
    let (key, of, by) = (review.key, review.clone(), review.reviewer);
    match write(&visit, key, move |tx| reviews::save(tx, &of, by, &judgement, delivers)).await? {
        Ok(()) if delivers => {
            Ok(visit.see_saying("/experiences/reviews", "library-experience-delivered").into_response())
        }
        Ok(()) => {
            let path = format!("/experiences/reviews/{id}");
            Ok(visit.see_saying(path, "library-experience-review-saved").into_response())
        }
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// Declines.
pub(crate) async fn decline(visit: Visit, Path(id): Path<String>) -> Result<See> {
    let (review, _) = own(&visit, &id).await?;
    let (key, by) = (review.key, review.reviewer);
    write_or_tell(&visit, key, move |tx| reviews::decline(tx, &review, by)).await?;
    Ok(visit.see_saying("/experiences/reviews", "library-experience-was-declined"))
}

fn read(visit: &Visit, form: &mut Form, delivers: bool) -> Judgement {
    let mut grid = Grid::default();
    for criterion in Criterion::ALL {
        let field = format!("grade-{}", criterion.code());
        let grade = form.choice(&field, Grade::from_code);
        if delivers && grade.is_none() {
            let criterion = visit.t(criterion.label()).to_owned();
            form.fault(&field, Message::with("library-experience-grade-needed", args![criterion = criterion]));
        }
        grid.0.extend(grade.map(|grade| (*criterion, grade)));
    }
    let verdict = form.choice("verdict", Verdict::from_code);
    if delivers && verdict.is_none() {
        form.fault("verdict", "library-experience-verdict-needed");
    }
    let words = form.words("words", 0..=LONGEST);
    if delivers && words.is_empty() {
        form.fault("words", "library-experience-words-needed");
    }
    let remarks: Vec<(Section, String)> = Section::ALL
        .iter()
        .map(|section| (*section, form.words(&format!("remark-{}", section.code()), 0..=LONGEST)))
        .collect();
    Judgement { verdict, grid, words, remarks }
}

async fn page(visit: &Visit, review: &Review, experience: &Experience, form: &Form) -> Result<Page> {
    let writings = sections::current(visit.db(), review.key).await?;
    let written = writings.into_iter().filter(|writing| !writing.body.is_empty());
    let sections = written.map(|writing| (writing.section, writing.body)).collect();
    let content = Content { head: experience.head.clone(), sections, authors: Vec::new() };
    let keeper = spaces::get(visit.db(), review.key.space).await?;
    let frame = sheet::Frame::review(visit, review.key, review.id).await?;
    let is_open = review.delivered_at.is_none() && experience.state == State::Review;
    let remarks = notes::of_review(visit.db(), review.key, review.id).await?;
    let body = html! {
        nav.crumbs { a href="/experiences/reviews" { (visit.t("library-experience-my-reviews")) } }
        p.lead {
            @if let Some(keeper) = &keeper { (visit.text(&keeper.name)) " · " }
            (visit.t("library-experience-review-lead"))
        }
        @if experience.is_generated { p { (generated(visit)) } }
        (field::faults(visit, form))
        div { (super::words::prose(visit, &content.head.summary)) }
        (sheet::lesson(visit, &content.head))
        (sheet::facts(visit, &content.head, &[]).await?)
        @if is_open { (judging(visit, review, &content, &frame, form)) }
        @else {
            @if review.delivered_at.is_some() {
                article.card.review {
                    h2 { (visit.t("library-experience-your-review")) " " (super::reviews::standing(visit, review)) }
                    p.small.soft { (visit.t("library-experience-review-done")) }
                    (super::reviews::grid(visit, review))
                    @for line in review.words.lines() { p dir="auto" { (line) } }
                    (super::notes::thread(visit, None, &remarks, true))
                }
            } @else {
                p.note { (visit.t("library-experience-not-now")) }
            }
            (sheet::sections(visit, &content, &frame))
        }
    };
    let title = visit.words(&experience.head.title).to_owned();
    Ok(visit.page_named(&title, body).style("experiences.css"))
}

/// Each section with a place for remarks beneath it, then the grid and the verdict.
fn judging(visit: &Visit, review: &Review, content: &Content, frame: &sheet::Frame, form: &Form) -> Markup {
    let grades = || Grade::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    let verdicts = Verdict::ALL.iter().map(|one| (one.code().to_owned(), visit.t(one.label()).to_owned()));
    let here = format!("/experiences/reviews/{}", review.id);
    html! {
        form method="post" action=(here) {
            @for section in Section::ALL {
                section.sheet-section id=(section.code()) {
                    h2 { (visit.t(section.label())) }
                    (sheet::body(visit, *section, &content.section(*section), frame))
                    @let field = format!("remark-{}", section.code());
                    details open[!form.value(&field).is_empty() || form.fault_of(&field).is_some()] {
                        summary { (visit.t("library-experience-remark-write")) span.hidden { " – " (visit.t(section.label())) } }
                        (Field::area(&field, "library-experience-remark", 3).show(visit, form))
                    }
                }
            }
            h2 { (visit.t("library-experience-grid")) }
            div.fields { @for criterion in Criterion::ALL {
                (Field::choice(&format!("grade-{}", criterion.code()), criterion.label(), grades())
                    .or_empty("library-experience-choose").plain().show(visit, form))
            } }
            (Field::choice("verdict", "library-experience-verdict", verdicts).or_empty("library-experience-choose").plain().show(visit, form))
            (Field::area("words", "library-experience-review-words", 5).hint("library-experience-review-words-hint").plain().show(visit, form))
            p.actions {
                button name="act" value="deliver" { (visit.t("library-experience-deliver")) }
                button.quiet name="act" value="save" { (visit.t("library-experience-save-for-later")) }
            }
        }
        details {
            summary { (visit.t("library-experience-decline")) }
            p { (visit.t("library-experience-decline-what")) }
            form method="post" action=(format!("{here}/refusal")) { button.quiet { (visit.t("library-experience-decline")) } }
        }
    }
}
