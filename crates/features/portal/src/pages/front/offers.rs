//! What an editor can choose from: what she looked for, and the newest that everybody can find.

use kernel::Text;
use maud::{Markup, html};
use search::Query;
use web::{Form, Result, Visit};

use super::draw::of_pick;
use crate::model::dossier::Pick;
use crate::pages::reading::latest::{NEWS, Wish, newest};
use crate::store::public::{self, Filter};

/// Articles offered.
const ARTICLES: u32 = 60;
/// Other records offered.
const OTHERS: usize = 60;
/// Records offered of what was looked for.
const FOUND: usize = 40;
/// The most letters of what is looked for.
const MOST_SOUGHT: usize = 200;

/// Records by their kind, each with its title.
pub(super) struct Offers(Vec<(String, Vec<(Pick, Text)>)>);

impl Offers {
    /// Reads what was looked for, before the newest ones.
    pub(super) async fn of(visit: &Visit, sought: &str) -> Result<Self> {
        let mut offers = Self::newest(visit).await?;
        let sought: String = sought.trim().chars().take(MOST_SOUGHT).collect();
        if !sought.is_empty() {
            let (among, reader_lang) = (NEWS.to_vec(), Some(visit.lang));
            let query = Query { words: sought, among, reader_lang, limit: FOUND, ..Query::default() };
            let found = visit.app().search.find(&search::Reader::visitor(), &query)?;
            let records = found.hits.into_iter().map(|hit| (Pick { kind: hit.kind, record: hit.id }, hit.title));
            offers.0.insert(0, (visit.t("portal-front-found").to_owned(), records.collect()));
        }
        Ok(offers)
    }

    /// Reads the newest ones.
    async fn newest(visit: &Visit) -> Result<Self> {
        let articles = public::latest(visit.db(), &Filter::default(), None, ARTICLES).await?;
        let articles: Vec<_> = articles.into_iter().map(|row| (Pick::article(row.id), row.line.title)).collect();
        let mut groups = vec![(visit.t("portal-reading-articles").to_owned(), articles)];
        for hit in newest(visit, Wish { without_articles: true, ..Wish::default() }, OTHERS)? {
            let kinds = visit.app().search.kinds();
            let label =
                kinds.iter().find(|kind| kind.kind == hit.kind).map_or("", |kind| visit.t(kind.label)).to_owned();
            let one = (Pick { kind: hit.kind, record: hit.id }, hit.title);
            match groups.iter_mut().find(|(name, _)| *name == label) {
                Some((_, records)) => records.push(one),
                None => groups.push((label, vec![one])),
            }
        }
        Ok(Self(groups))
    }

    /// A choice of one of them that is not among those taken already.
    pub(super) fn choice(&self, visit: &Visit, name: &str, label: &str, taken: &[Pick]) -> Markup {
        html! {
            div.field {
                label for=(name) { (visit.t(label)) }
                select id=(name) name=(name) {
                    option value="" { (visit.t("portal-front-choose")) }
                    @for (group, records) in &self.0 {
                        @let free: Vec<_> = records.iter().filter(|(pick, _)| !taken.contains(pick)).collect();
                        @if !free.is_empty() {
                            optgroup label=(group) { @for (pick, title) in free { option value=(pick) { (visit.words(title)) } } }
                        }
                    }
                }
            }
        }
    }
}

/// The field in which an editor looks for older records, with its button.
pub(super) fn finder(visit: &Visit, form: &Form) -> Markup {
    html! {
        div.fields {
            (web::Field::line("find", "portal-front-find").plain().hint("portal-front-find-hint").show(visit, form))
            p.actions { button.quiet name="act" value="find" formnovalidate { (visit.t("portal-front-find-do")) } }
        }
    }
}

/// That somebody else kept it meanwhile: hers is not undone unless the visitor says so again.
pub(super) fn meanwhile(visit: &Visit) -> Markup {
    html! { div.note role="alert" { p { strong { (visit.t("portal-front-meanwhile")) } } p { (visit.t("portal-front-meanwhile-what")) } } }
}

/// What was chosen, each with its title; what nobody can find any more says so.
pub(super) async fn chosen(visit: &Visit, picks: &[Pick]) -> Result<Vec<(Pick, String)>> {
    let mut named = Vec::with_capacity(picks.len());
    for pick in picks {
        let story = of_pick(visit, pick).await?;
        let name = story
            .map_or_else(|| visit.t("portal-front-lost").to_owned(), |story| visit.words(story.title()).to_owned());
        named.push((pick.clone(), name));
    }
    Ok(named)
}

/// Those that were chosen, ticked: who takes the tick away takes them out. The first one is the one that is marked.
pub(super) fn ticks(visit: &Visit, prefix: &str, named: &[(Pick, String)]) -> Markup {
    html! {
        @if !named.is_empty() {
            fieldset.front-picks {
                legend { (visit.t("portal-front-chosen")) }
                @for (at, (pick, name)) in named.iter().enumerate() {
                    div.front-pick {
                        label.tick { input type="checkbox" name=(format!("{prefix}pick")) value=(pick) checked; span { bdi { (name) } } }
                        @if named.len() > 1 {
                            label.tick.small { input type="radio" name=(format!("{prefix}first")) value=(pick) checked[at == 0]; span { (visit.t("portal-front-first")) span.hidden { " " (name) } } }
                        }
                    }
                }
            }
        }
    }
}
