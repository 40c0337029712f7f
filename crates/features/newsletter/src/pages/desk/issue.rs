//! One issue: while it is written its form, afterwards how it goes.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::slug;
use maud::{Markup, html};
use post::carrier::Why;
use web::table::Listing;
use web::{Field, Form, Page, Result, See, Visit, args, field};

use super::super::{public, write};
use super::{chip, compose, crumbs, issue_of, issue_path, list_of, name_of};
use crate::model::{Content, Count, Issue, Key, List, Paused, State};
use crate::sending::letters;
use crate::store::{copies, issues};

/// Begins an issue.
pub(super) async fn begin(visit: Visit, Path((_, list)): Path<(String, String)>) -> Result<See> {
    let list = list_of(&visit, &list).await?;
    let key = Key { space: list.kept_by, issue: visit.world().id() };
    let day = visit.world().today();
    let number = issues::count_of(visit.db(), &list).await? + 1;
    // A name that nobody has to think of: the list, the day and, where it is taken, a number.
    let mut name = format!("{}-{day}", list.slug);
    if issues::is_taken(visit.db(), &name).await? || number > 1 {
        name = format!("{name}-{number}");
    }
    let name = slug::spelled(&name);
    let (id, name) = (list.id, if name.is_empty() { key.issue.to_string() } else { name });
    write(&visit, move |tx| issues::add(tx, key, id, &name, &Content::default())).await?;
    Ok(visit.see(visit.path(&format!("newsletter/issues/{}", key.issue))))
}

/// The issue.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (issue, list) = issue_of(&visit, &id).await?;
    match issue.state {
        State::Draft => Ok(compose::show(&visit, &issue, &list, None).await?.into_response()),
        _ => Ok(standing(&visit, &issue, &list, &Form::default()).await?.into_response()),
    }
}

/// How it goes: progress and figures, and the form by which copies in doubt are sent again, as it was filled in.
pub(super) async fn standing(visit: &Visit, issue: &Issue, list: &List, form: &Form) -> Result<Page> {
    let counts = issues::counts(visit.db(), issue.key).await?;
    let under_way = copies::under_way(visit.db(), issue).await?;
    let of = |what: Count| counts.iter().find(|(own, _)| *own == what).map_or(0, |(_, number)| *number);
    let settled = of(Count::Sent) + of(Count::Refused) + of(Count::Failed) + of(Count::Doubtful);
    let wanted = i64::try_from(issue.wanted).unwrap_or(0);
    let body = html! {
        (crumbs(visit, Some(list)))
        p { (chip(visit, issue)) }
        @match issue.state {
            State::Scheduled => @if let Some(due) = issue.due_at {
                p.lead { (visit.t_with("newsletter-scheduled-for", &args![at = visit.instant(due)])) }
                (act(visit, issue, "draft", "newsletter-unschedule", false))
            },
            State::Sending => {
                @let words = visit.t_with("newsletter-progress", &args![done = settled, of = wanted]);
                div.work aria-live="polite" { (web::chart::bar(visit, settled, wanted.max(1), &words)) p.soft { (words) } }
                @if let Some(why) = issue.trouble.as_deref() { p.note { (visit.t(trouble(why))) } }
                @if under_way.later > 0 { p.soft { (later(visit, &under_way)) } }
                (act(visit, issue, "pause", "newsletter-pause", false))
            },
            State::Paused => (paused(visit, issue, settled, wanted)),
            State::Sent | State::Draft => @if let Some(at) = issue.ended_at {
                p.lead { (visit.t_with("newsletter-ended", &args![at = visit.instant(at)])) }
            },
        }
        @if issue.started_at.is_some() {
            section {
                h2 { (visit.t("newsletter-figures")) }
                dl.facts { @for what in Count::ALL {
                    @if *what == Count::Sent || *what == Count::Left || of(*what) > 0 {
                        div { dt { (visit.t(what.label())) } dd { (visit.number(of(*what))) } }
                    }
                } }
                p.small.soft { (visit.t("newsletter-figures-how")) }
            }
            @if of(Count::Doubtful) > 0 && issue.state != State::Sending {
                (doubtful(visit, issue, of(Count::Doubtful), form))
            }
            p { a href=(format!("/newsletter/issues/{}", issue.slug)) { (visit.t("newsletter-list-public")) } }
        }
        p { a href=(format!("{}/preview", issue_path(visit, issue))) { (visit.t("newsletter-preview")) } }
    };
    let page = visit.page_named(&name_of(visit, issue), body);
    let is_moving = issue.state == State::Sending
        || (issue.state == State::Scheduled && issue.due_at.is_some_and(|due| due <= visit.world().now()));
    Ok(if is_moving { page.refresh_after(2) } else { page })
}

/// Why it is paused, and what its editor can decide.
fn paused(visit: &Visit, issue: &Issue, settled: i64, wanted: i64) -> Markup {
    let has_begun = issue.started_at.is_some();
    html! {
        @if let Some(why) = issue.paused { p.note { (visit.t(why.label())) } }
        @if has_begun {
            @let words = visit.t_with("newsletter-progress", &args![done = settled, of = wanted]);
            (web::chart::bar(visit, settled, wanted.max(1), &words))
            p.soft { (words) }
        }
        div.actions {
            (act(visit, issue, "resumption", "newsletter-resume", false))
            @if !has_begun { (act(visit, issue, "draft", "newsletter-unschedule", false)) }
        }
        @if has_begun {
            details {
                summary { (visit.t("newsletter-otherwise")) }
                @if issue.paused == Some(Paused::Unwanted) {
                    p { (visit.t("newsletter-believe-words")) }
                    form method="post" action=(format!("{}/resumption", issue_path(visit, issue))) {
                        input type="hidden" name="believes" value="yes";
                        button.quiet.danger { (visit.t("newsletter-believe")) }
                    }
                }
                p { (visit.t("newsletter-end-words")) }
                (act(visit, issue, "end", "newsletter-end", true))
            }
        }
    }
}

/// Copies of which nobody knows whether they arrived: whoever sends them again is asked first.
fn doubtful(visit: &Visit, issue: &Issue, count: i64, form: &Form) -> Markup {
    let count = args![count = count];
    html! {
        section {
            h2 { (visit.t("newsletter-doubtful")) }
            (field::faults(visit, form))
            p { (visit.t_with("newsletter-doubtful-words", &count)) }
            @if issue.is_ended_by_hand() { p.soft { (visit.t("newsletter-doubtful-over")) } } @else {
                form method="post" action=(format!("{}/doubtful", issue_path(visit, issue)))
                    data-confirm=(visit.t_with("newsletter-doubtful-ask", &count)) {
                    (compose::sure(visit, form, visit.t("newsletter-doubtful-sure")))
                    p.actions { button.quiet.danger { (visit.t("newsletter-doubtful-send")) } }
                }
            }
        }
    }
}

/// Why nothing leaves, as the carrier told it.
fn trouble(why: &str) -> &'static str {
    match Why::of(why) {
        Some(Why::Unreachable) => "newsletter-trouble-unreachable",
        Some(Why::Unsafe) => "newsletter-trouble-unsafe",
        Some(Why::Unwelcome) => "newsletter-trouble-unwelcome",
        None => "newsletter-trouble",
    }
}

fn later(visit: &Visit, under_way: &copies::UnderWay) -> String {
    let at = under_way.due_at.map(|due| visit.instant(due)).unwrap_or_default();
    visit.t_with("newsletter-later", &args![count = i64::try_from(under_way.later).unwrap_or(0), at = at])
}

fn act(visit: &Visit, issue: &Issue, verb: &str, label: &'static str, grave: bool) -> Markup {
    html! {
        form.inline method="post" action=(format!("{}/{verb}", issue_path(visit, issue))) {
            button.quiet.danger[grave] { (visit.t(label)) }
        }
    }
}

/// What readers will see, in the language that the page is read in, and as plain text; and the form that sends a test.
pub(super) async fn preview(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let (issue, list) = issue_of(&visit, &id).await?;
    let items = issues::items(visit.db(), issue.key).await?;
    let origin = visit.origin();
    let letters = letters(visit.app(), &issue, &origin).await?;
    let asked = kernel::Lang::from_code(listing.get("in")).unwrap_or(visit.lang);
    let shown = letters.iter().find(|(lang, _)| *lang == asked).or(letters.first());
    let path = format!("{}/preview", issue_path(&visit, &issue));
    let form = Form::default();
    let body = html! {
        (crumbs(&visit, Some(&list)))
        p { a href=(issue_path(&visit, &issue)) { (name_of(&visit, &issue)) } }
        @if letters.len() > 1 {
            nav.filters aria-label=(visit.t("newsletter-list-langs")) { @for (lang, _) in &letters {
                a.chip href=(format!("{path}?in={}", lang.code())) lang=(lang.code()) aria-current=[shown.is_some_and(|(own, _)| own == lang).then_some("page")] { (lang.own_name()) }
            } }
        }
        @match shown {
            None => p.note { (visit.t("newsletter-preview-nothing")) },
            Some((lang, letter)) => {
                article.card lang=(lang.code()) dir=(lang.direction().code()) {
                    h2 { (letter.subject) }
                    (public::told(&issue.content, &items, *lang))
                }
                details {
                    summary { (visit.t("newsletter-preview-plain")) }
                    pre.plain-letter lang=(lang.code()) dir="auto" { (plain(&letter.text)) }
                }
            }
        }
        section {
            h2 { (visit.t("newsletter-test")) }
            form method="post" action=(format!("{}/test", issue_path(&visit, &issue))) {
                (Field::email("to", "newsletter-test-to").required().autocomplete("email").show(&visit, &form))
                p.actions { button.quiet { (visit.t("newsletter-test-send")) } }
            }
        }
    };
    Ok(visit.page("newsletter-preview", body).style("newsletter.css"))
}

/// The plain text with its gaps shown.
fn plain(text: &str) -> String {
    [post::carrier::GREETING, post::carrier::TOKEN]
        .into_iter()
        .fold(text.to_owned(), |text, gap| text.replace(gap, "…"))
}
