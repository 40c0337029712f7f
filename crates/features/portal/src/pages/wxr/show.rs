use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use search::thesaurus;
use web::{Field, Form, Message, Result, Visit, args, field};

use super::{crumbs, found, path};
use crate::model::article::Kind;
use crate::model::wxr::{Fault, Sort, Survey, Term};
use crate::store::wxr::{self, Import, ImportState, Listed, Outcome};

/// How many categories and how many tags are shown.
const CATEGORIES: usize = 60;
const TAGS: usize = 40;

/// What an export holds and what is to become of it; once it is in, what came of it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let import = found(&visit, &id).await?;
    page(&visit, &import, &Form::default()).await
}

pub(super) async fn page(visit: &Visit, import: &Import, form: &Form) -> Result<Response> {
    let space = visit.space()?.id;
    let kept = wxr::known_paths(visit.db(), space, &import.host).await?.len();
    let outcomes = wxr::counts(visit.db(), space, import.id).await?;
    let body = html! {
        (crumbs(visit, true))
        (field::faults(visit, form))
        @if let Some(fault) = &import.survey.fault { p.faults role="alert" { (visit.say(&told(fault))) } }
        (summary(visit, &import.survey))
        @match import.state {
            ImportState::Reading => { p.note { (visit.t("portal-wxr-interrupted")) } },
            ImportState::Ready => {
                (files(visit, import, kept, form))
                (decisions(visit, import))
                (samples(visit, import, &wxr::listed(visit.db(), space, import.id, Sort::Post, Outcome::Waiting, 0).await?))
                (confirm(visit, import))
            },
            ImportState::Going => {
                (results(visit, &outcomes))
                p.note { (visit.t("portal-wxr-going")) }
                form method="post" action=(format!("{}/articles", path(visit, Some(import.id)))) { button { (visit.t("portal-wxr-go-on")) } }
            },
            ImportState::Done => {
                p.said role="status" { (visit.t("portal-wxr-done")) }
                (results(visit, &outcomes))
                (made(visit, import).await?)
                @if import.survey.files > 0 { (files(visit, import, kept, form)) }
                (after(visit, import))
            },
        }
        @if import.state != ImportState::Going { (put_away(visit, import)) }
    };
    let page = visit.page_named(&title(visit, import), body).wide();
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}

fn title(visit: &Visit, import: &Import) -> String {
    let site = &import.survey.site;
    let name = if site.title.is_empty() { &import.host } else { &site.title };
    if name.is_empty() {
        visit.t("portal-wxr-title").to_owned()
    } else {
        visit.t_with("portal-wxr-of", &args![site = name.as_str()])
    }
}

/// Where the file breaks, and what to do.
fn told(fault: &Fault) -> Message {
    let at = |id: &'static str, line: u64| Message::with(id, args![line = line]);
    match fault {
        Fault::Broken(line) => at("portal-wxr-fault-broken", *line),
        Fault::CutShort(line) => at("portal-wxr-fault-cut", *line),
        Fault::TooLong(line) => at("portal-wxr-fault-long", *line),
        Fault::Other => "portal-wxr-fault-other".into(),
        Fault::Encoding(name) => Message::with("portal-wxr-fault-encoding", args![name = name.as_str()]),
        Fault::Unreadable => "portal-wxr-fault-unreadable".into(),
    }
}

fn summary(visit: &Visit, survey: &Survey) -> Markup {
    let counts = [
        ("portal-wxr-posts", survey.posts),
        ("portal-wxr-pages", survey.pages),
        ("portal-wxr-kept", survey.kept),
        ("portal-wxr-files-named", survey.files),
    ];
    let others: Vec<(String, u32)> = survey.others.iter().take(8).map(|(sort, count)| (sort.clone(), *count)).collect();
    let languages: Vec<(String, u32)> =
        survey.languages.iter().map(|(lang, count)| (lang.own_name().to_owned(), *count)).collect();
    let foreign: Vec<(String, u32)> =
        survey.foreign.iter().take(8).map(|(said, count)| (said.clone(), *count)).collect();
    html! {
        p { @for (label, count) in counts { @if count > 0 { span.chip { (visit.t_with(label, &args![count = count])) } " " } } }
        dl.facts {
            @if let (Some(first), Some(last)) = (survey.first_at, survey.last_at) {
                div { dt { (visit.t("portal-wxr-span")) } dd { (visit.t_with("portal-wxr-from-to", &args![first = day(visit, first), last = day(visit, last)])) } }
            }
            @if !languages.is_empty() { div { dt { (visit.t("portal-wxr-languages")) } dd { (counted(visit, &languages)) } } }
            @if !foreign.is_empty() { div { dt { (visit.t("portal-wxr-foreign")) } dd { (counted(visit, &foreign)) } } }
            @if survey.comments > 0 || survey.gone > 0 || !others.is_empty() {
                div { dt { (visit.t("portal-wxr-left-behind")) } dd {
                    @if survey.comments > 0 { (visit.t_with("portal-wxr-comments", &args![count = survey.comments])) br; }
                    @if survey.gone > 0 { (visit.t_with("portal-wxr-gone", &args![count = survey.gone])) br; }
                    @if !others.is_empty() { (counted(visit, &others)) }
                } }
            }
        }
    }
}

/// Names with how often each stands: a name in another script does not turn the number of its neighbour.
fn counted(visit: &Visit, all: &[(String, u32)]) -> Markup {
    html! {
        @for (at, (name, count)) in all.iter().enumerate() {
            @if at > 0 { " · " } span.nowrap { bdi { (name) } " " bdi { "(" (visit.number((*count).into())) ")" } }
        }
    }
}

fn day(visit: &Visit, at: jiff::Timestamp) -> String {
    visit.date(visit.world().day_of(at))
}

/// The files of the old site: how many are here, and the form that takes more.
fn files(visit: &Visit, import: &Import, kept: usize, form: &Form) -> Markup {
    if import.survey.files == 0 {
        return html! { p.note { (visit.t("portal-wxr-no-files")) } };
    }
    // Once the texts are in, it is too late to send the pictures before them.
    let hint = if import.state == ImportState::Done { "portal-wxr-files-later" } else { "portal-wxr-files-hint" };
    html! {
        section aria-labelledby="files" {
            h2 #files { (visit.t("portal-wxr-files")) }
            p { (visit.t_with("portal-wxr-files-here", &args![count = kept, all = visit.number(import.survey.files.into())])) }
            p.soft { (visit.t("portal-wxr-files-words")) }
            form method="post" enctype="multipart/form-data" action=(format!("{}/files", path(visit, Some(import.id)))) {
                (Field::file("files", "portal-wxr-files-field", ".zip").hint(hint).required().show(visit, form))
                p.actions { button.quiet { (visit.t("portal-wxr-files-send")) } }
            }
        }
    }
}

/// What becomes of pages, drafts, categories and tags.
fn decisions(visit: &Visit, import: &Import) -> Markup {
    let plan = &import.plan;
    let form = Form::default();
    let form = if plan.with_pages { form.with("pages", "yes") } else { form };
    let form = if plan.with_kept { form.with("kept", "yes") } else { form };
    let terms = shown(&import.survey);
    html! {
        section aria-labelledby="decisions" {
            h2 #decisions { (visit.t("portal-wxr-decisions")) }
            form method="post" action=(format!("{}/plan", path(visit, Some(import.id)))) {
                @if import.survey.pages > 0 { (Field::tick("pages", "portal-wxr-with-pages").show(visit, &form)) }
                @if import.survey.kept > 0 { (Field::tick("kept", "portal-wxr-with-kept").hint("portal-wxr-with-kept-hint").show(visit, &form)) }
                @if !terms.is_empty() {
                    p { (visit.t("portal-wxr-terms-words")) }
                    div.table-frame { table {
                        caption.hidden { (visit.t("portal-wxr-terms")) }
                        thead { tr {
                            th scope="col" { (visit.t("portal-wxr-term")) } th.num scope="col" { (visit.t("portal-wxr-times")) }
                            th scope="col" { (visit.t("portal-wxr-kind")) } th scope="col" { (visit.t("portal-wxr-theme")) }
                        } }
                        tbody { @for (term, count) in terms { (row(visit, import, term, *count)) } }
                    } }
                }
                p.actions { button.quiet { (visit.t("portal-wxr-decide")) } }
            }
        }
    }
}

/// The most frequent categories and tags.
fn shown(survey: &Survey) -> Vec<&(Term, u32)> {
    let of = |is_category: bool, most: usize| {
        let mut some: Vec<&(Term, u32)> =
            survey.terms.values().filter(|(term, _)| (term.domain == "category") == is_category).collect();
        some.sort_by_key(|(term, count)| (std::cmp::Reverse(*count), term.slug.clone()));
        some.truncate(most);
        some
    };
    [of(true, CATEGORIES), of(false, TAGS)].concat()
}

fn row(visit: &Visit, import: &Import, term: &Term, count: u32) -> Markup {
    let kind = import.plan.kinds.get(&term.slug);
    let theme = import.plan.themes.get(&term.slug).and_then(|themes| themes.first());
    let label = |id: &str| visit.t_with(id, &args![name = term.name.as_str()]);
    html! {
        tr {
            th scope="row" { bdi { (term.name) } @if term.domain != "category" { " " span.small.soft { (visit.t("portal-wxr-tag")) } } }
            td.num data-label=(visit.t("portal-wxr-times")) { (visit.number(count.into())) }
            td data-label=(visit.t("portal-wxr-kind")) {
                select name=(format!("kind.{}", term.slug)) aria-label=(label("portal-wxr-kind-of")) {
                    option value="" { "–" }
                    @for one in Kind::ALL { option value=(one.code()) selected[kind == Some(one)] { (visit.t(one.label())) } }
                }
            }
            td data-label=(visit.t("portal-wxr-theme")) {
                select name=(format!("theme.{}", term.slug)) aria-label=(label("portal-wxr-theme-of")) {
                    option value="" { "–" }
                    @for one in thesaurus::themes() { option value=(one.code) selected[theme == Some(&one.code)] { (visit.words(&one.name)) } }
                }
            }
        }
    }
}

fn samples(visit: &Visit, import: &Import, waiting: &[Listed]) -> Markup {
    html! {
        @if !waiting.is_empty() {
            details open { summary { (visit.t("portal-wxr-samples")) }
                ul { @for (_, title, _, _) in waiting.iter().take(10) { li { bdi dir="auto" { (if title.is_empty() { "…" } else { title.as_str() }) } } } }
                @if import.survey.texts() > 10 { p.soft { (visit.t("portal-wxr-and-more")) } }
            }
        }
    }
}

fn confirm(visit: &Visit, import: &Import) -> Markup {
    let survey = &import.survey;
    let pages = if import.plan.with_pages { survey.pages } else { 0 };
    let kept = if import.plan.with_kept { survey.kept } else { 0 };
    let count = survey.posts + pages + kept;
    html! {
        @if count == 0 { p.empty { (visit.t("portal-wxr-nothing")) } } @else {
            p { (visit.t("portal-wxr-confirm-words")) }
            form.actions method="post" action=(format!("{}/articles", path(visit, Some(import.id)))) {
                button { (visit.t_with("portal-wxr-confirm", &args![count = count])) }
            }
        }
    }
}

/// How many came to what.
fn results(visit: &Visit, outcomes: &[(String, Outcome, u32)]) -> Markup {
    let of = |outcome: Outcome| -> u32 {
        let texts = outcomes.iter().filter(|(sort, came_to, _)| sort != Sort::Attachment.code() && *came_to == outcome);
        texts.map(|(_, _, count)| count).sum()
    };
    html! {
        dl.facts { @for outcome in Outcome::ALL { @let count = of(*outcome); @if count > 0 {
            div { dt { (visit.t(outcome.label())) } dd { (visit.number(count.into())) } }
        } } }
    }
}

/// What needs somebody's eyes: texts that lost pictures, texts without words.
async fn made(visit: &Visit, import: &Import) -> Result<Markup> {
    let space = visit.space()?.id;
    let mut wanting: Vec<Listed> = Vec::new();
    for sort in [Sort::Post, Sort::Page] {
        wanting.extend(wxr::listed(visit.db(), space, import.id, sort, Outcome::Refused, 0).await?);
        wanting.extend(wxr::listed(visit.db(), space, import.id, sort, Outcome::Lacking, 0).await?);
    }
    let mut changed: Vec<Listed> = Vec::new();
    for sort in [Sort::Post, Sort::Page] {
        changed.extend(wxr::listed(visit.db(), space, import.id, sort, Outcome::Changed, 0).await?);
    }
    Ok(html! {
        @if !changed.is_empty() { (offered(visit, import, &changed)) }
        @if !wanting.is_empty() {
            h2 { (visit.t("portal-wxr-wanting")) }
            ul.links { @for (_, title, fault, article) in &wanting { li {
                @match article {
                    Some(article) => a href=(visit.path(&format!("newsroom/{article}"))) { bdi dir="auto" { (title) } },
                    None => bdi dir="auto" { (if title.is_empty() { "…" } else { title.as_str() }) },
                }
                " " span.small.soft { (visit.t(fault)) }
            } } }
        }
    })
}

/// What is another on the old site now, and what can be done about it.
fn offered(visit: &Visit, import: &Import, changed: &[Listed]) -> Markup {
    let act = format!("{}/newer", path(visit, Some(import.id)));
    html! {
        h2 { (visit.t("portal-wxr-offered")) }
        p.soft { (visit.t("portal-wxr-offered-words")) }
        ul.links { @for (number, title, fault, article) in changed { li {
            @if let Some(article) = article { a href=(visit.path(&format!("newsroom/{article}"))) { bdi dir="auto" { (title) } } }
            " " span.small.soft { (visit.t(fault)) }
            @if fault != "portal-wxr-changed-closed" {
                form.inline method="post" action=(act) {
                    input type="hidden" name="number" value=(number);
                    button.quiet.small { (visit.t("portal-wxr-take-newer")) span.hidden { " " bdi { (title) } } }
                }
            }
        } } }
    }
}

fn after(visit: &Visit, import: &Import) -> Markup {
    html! {
        h2 { (visit.t("portal-wxr-after")) }
        ul {
            li { (visit.t_with("portal-wxr-after-addresses", &args![host = import.host.as_str()])) }
            li { (visit.t("portal-wxr-after-again")) }
        }
        p.actions {
            a.button href=(visit.path("newsroom/articles")) { (visit.t("portal-wxr-see-articles")) }
            a.button.quiet href="/articles" { (visit.t("portal-wxr-see-public")) }
        }
    }
}

fn put_away(visit: &Visit, import: &Import) -> Markup {
    html! {
        details { summary { (visit.t("portal-wxr-put-away")) }
            form method="post" action=(format!("{}/end", path(visit, Some(import.id)))) {
                p { (visit.t("portal-wxr-put-away-words")) }
                button.danger { (visit.t("portal-wxr-put-away")) }
            }
        }
    }
}
