//! Setting a rule of the statutes: first what it is about, then what it says.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, args, field};

use super::{body_of, body_path, crumbs, form_foot, words, write};
use crate::model::{Base, Body, Rule, SecondCall, Share, Statutes, Subject, Threshold};
use crate::store::rules::{self, NewRule};

/// What a rule can be about, or the form of one subject.
pub(crate) async fn show(visit: Visit, Path((_, body)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    let statutes = rules::statutes(visit.db(), visit.space()?.id, body.id).await?;
    Ok(match Subject::from_code(listing.get("subject")) {
        Some(subject) => {
            let today = visit.world().today();
            let form = Form::default().with("subject", subject.code()).with("from", today).with("for", "body");
            let held = statutes.in_force(subject, today);
            let form = held.map_or(form.clone(), |article| fill(form, &article.rule).with("article", &article.article));
            page(&visit, &body, subject, &form)
        }
        None => subjects(&visit, &body, &statutes),
    })
}

/// Sets the rule.
pub(crate) async fn act(visit: Visit, Path((_, body)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let body = body_of(&visit, &body).await?;
    let subject = form.required_choice("subject", Subject::from_code).unwrap_or(Subject::Quorum);
    let rule = read(&mut form, subject);
    let article = form.words("article", 0..=100);
    let from = form.required_date("from");
    let of = (form.value("for") != "all").then_some(body.id);
    match (form.is_good(), rule, from) {
        (true, Some(rule), Some(from)) => {
            let new = NewRule { body: of, rule, article, from };
            write(&visit, move |tx, space| rules::set_in(tx, space, &new)).await?.map_err(web::Error::fault)?;
            Ok(visit.see_saying(body_path(&visit, body.id, "statutes"), "gov-rule-set").into_response())
        }
        _ => Ok(page(&visit, &body, subject, &form).invalid().into_response()),
    }
}

/// The rule that was typed, if it is in order.
fn read(form: &mut Form, subject: Subject) -> Option<Rule> {
    let mut whole = |name: &str, most: i64| form.required_whole(name, 1..=most).and_then(|n| u32::try_from(n).ok());
    Some(match subject {
        Subject::Term => Rule::Term { months: whole("number", 240)? },
        Subject::Terms => Rule::Terms { most: whole("number", 50)? },
        Subject::Notice => Rule::Notice { days: whole("number", 365)? },
        Subject::Youth => Rule::Youth { below: whole("number", 99)? },
        Subject::Warning => Rule::Warning { days: whole("number", 730)? },
        Subject::Proxies => Rule::Proxies { most: whole("number", 50)? },
        Subject::Parity => Rule::Parity { share: share(form, "share")? },
        Subject::Quorum => {
            let first = threshold(form, "first");
            let second = match form.value("second.how") {
                "same" => Some(SecondCall::Same),
                "anybody" => Some(SecondCall::Anybody),
                _ => threshold(form, "second").map(SecondCall::Needs),
            };
            Rule::Quorum { first: first?, second: second? }
        }
        majority => {
            let (needs, of) = (threshold(form, "first"), form.required_choice("of", Base::from_code));
            Rule::Majority { matter: majority.matter()?, threshold: needs?, of: of? }
        }
    })
}

fn threshold(form: &mut Form, name: &str) -> Option<Threshold> {
    let (how, value) = (format!("{name}.how"), format!("{name}.value"));
    match form
        .required_choice(&how, |how| ["at-least", "more-than", "heads"].into_iter().find(|known| *known == how))?
    {
        "heads" => {
            let heads = form.required_whole(&value, 1..=100_000)?;
            u32::try_from(heads).ok().map(Threshold::Heads)
        }
        "more-than" => share(form, &value).map(Threshold::MoreThan),
        _ => share(form, &value).map(Threshold::AtLeast),
    }
}

fn share(form: &mut Form, name: &str) -> Option<Share> {
    let words = form.words(name, 1..=20);
    let share = words.parse().ok();
    if share.is_none() {
        form.fault(name, "gov-fault-share");
    }
    share
}

/// The form with what a rule says.
fn fill(form: Form, rule: &Rule) -> Form {
    match rule {
        Rule::Quorum { first, second } => {
            let form = fill_threshold(form, "first", *first);
            match second {
                SecondCall::Same => form.with("second.how", "same"),
                SecondCall::Anybody => form.with("second.how", "anybody"),
                SecondCall::Needs(needs) => fill_threshold(form, "second", *needs),
            }
        }
        Rule::Majority { threshold, of, .. } => fill_threshold(form, "first", *threshold).with("of", of.code()),
        Rule::Parity { share } => form.with("share", share),
        Rule::Term { months: number }
        | Rule::Terms { most: number }
        | Rule::Notice { days: number }
        | Rule::Youth { below: number }
        | Rule::Warning { days: number }
        | Rule::Proxies { most: number } => form.with("number", number),
    }
}

fn fill_threshold(form: Form, name: &str, threshold: Threshold) -> Form {
    let (how, value) = match threshold {
        Threshold::AtLeast(share) => ("at-least", share.to_string()),
        Threshold::MoreThan(share) => ("more-than", share.to_string()),
        Threshold::Heads(heads) => ("heads", heads.to_string()),
    };
    form.with(&format!("{name}.how"), how).with(&format!("{name}.value"), value)
}

fn subjects(visit: &Visit, body: &Body, statutes: &Statutes) -> Page {
    let today = visit.world().today();
    let content = html! {
        (crumbs(visit, Some(body), None))
        p.lead { (visit.t("gov-rule-about")) }
        ul {
            @for subject in Subject::ALL {
                li {
                    a href=(format!("{}?subject={}", body_path(visit, body.id, "statutes/new"), subject.code())) { (visit.t(subject.label())) }
                    @if let Some(article) = statutes.in_force(*subject, today) { " – " span.soft { (words::rule(visit, &article.rule)) } }
                }
            }
        }
    };
    visit.page("gov-rule-new", content)
}

fn page(visit: &Visit, body: &Body, subject: Subject, form: &Form) -> Page {
    let scope = [("body", visit.words(body.name()).to_owned()), ("all", visit.t("gov-rule-of-all").to_owned())];
    let scope = scope.map(|(code, words)| (code.to_owned(), words));
    let content = html! {
        (crumbs(visit, Some(body), None))
        (field::faults(visit, form))
        form method="post" action=(body_path(visit, body.id, "statutes/new")) {
            input type="hidden" name="subject" value=(subject.code());
            (fields(visit, subject, form))
            (Field::date("from", "gov-rule-from").required().hint("gov-rule-from-hint").show(visit, form))
            (Field::line("article", "gov-rule-article").hint("gov-rule-article-hint").show(visit, form))
            (Field::choice("for", "gov-rule-for", scope).required().show(visit, form))
            (form_foot(visit, "gov-rule-save", &body_path(visit, body.id, "statutes")))
        }
    };
    visit.page_named(&visit.t_with("gov-rule-title", &args![subject = visit.t(subject.label()).to_owned()]), content)
}

fn fields(visit: &Visit, subject: Subject, form: &Form) -> Markup {
    let number = |label: &str| Field::number("number", label).required().show(visit, form);
    match subject {
        Subject::Term => number("gov-rule-field-months"),
        Subject::Terms => number("gov-rule-field-terms"),
        Subject::Notice => number("gov-rule-field-notice"),
        Subject::Youth => number("gov-rule-field-youth"),
        Subject::Warning => number("gov-rule-field-warning"),
        Subject::Proxies => number("gov-rule-field-proxies"),
        Subject::Parity => {
            Field::line("share", "gov-rule-field-parity").required().hint("gov-share-hint").show(visit, form)
        }
        Subject::Quorum => html! {
            (threshold_fields(visit, form, "first", "gov-quorum-first", &[]))
            (threshold_fields(visit, form, "second", "gov-quorum-second", &["same", "anybody"]))
        },
        _ => {
            let bases = Base::ALL.iter().map(|of| (of.code().to_owned(), visit.t(of.label()).to_owned()));
            html! {
                (threshold_fields(visit, form, "first", "gov-majority", &[]))
                (Field::choice("of", "gov-majority-of", bases).required().show(visit, form))
            }
        }
    }
}

fn threshold_fields(visit: &Visit, form: &Form, name: &str, legend: &str, more: &[&str]) -> Markup {
    let hows = more.iter().chain(&["at-least", "more-than", "heads"]);
    let hows = hows.map(|how| ((*how).to_owned(), visit.t(&format!("gov-how-{how}")).to_owned()));
    let (how, value) = (format!("{name}.how"), format!("{name}.value"));
    let number = Field::line(&value, "gov-how-value").hint("gov-how-value-hint").left_to_right();
    let number = if more.is_empty() { number.required() } else { number };
    html! {
        fieldset {
            legend { (visit.t(legend)) }
            (Field::choice(&how, "gov-how", hows).required().show(visit, form))
            (number.show(visit, form))
        }
    }
}
