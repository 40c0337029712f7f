//! An experience on paper, in the language of whoever prints it; what is not in that language stands in the one that it has.

use actors::directory;
use kernel::Text;
use papers::pdf::{Block, Document};
use web::{Result, Visit, args};

use crate::model::experience::{Body, Content, Experience, Head, Section};
use crate::pages::experiences::words::{item, period, place_name, right_name, theme_name};
use crate::store::experiences::authors;
use crate::store::experiences::published::Version;

/// The whole sheet.
pub(crate) async fn document(
    visit: &Visit,
    experience: &Experience,
    version: &Version,
    keeper: &Text,
) -> Result<Document> {
    let content = &version.content;
    let head = &content.head;
    let mut blocks = Vec::new();
    if experience.is_generated {
        blocks.push(Block::Note(visit.t("library-experience-generated").to_owned()));
    }
    prose(visit, &head.summary, &mut blocks);
    if !head.lesson.is_empty() {
        let lesson = format!("{} {}", visit.t("library-experience-lesson"), visit.words(&head.lesson));
        blocks.push(Block::Note(lesson));
    }
    let authors = authors::named(visit.db(), experience.key, &content.authors).await?;
    blocks.push(Block::KeyValues(facts(visit, experience, head, &authors).await?));
    for section in Section::ALL.iter().filter(|section| content.sections.contains_key(section)) {
        blocks.push(heading(1, visit.t(section.label())));
        body(visit, &content.section(*section), &mut blocks);
    }
    let published = visit.date(visit.world().day_of(version.published_at));
    Ok(Document {
        title: visit.words(&head.title).to_owned(),
        subtitle: Some(visit.t("library-experience-sheet").to_owned()),
        lang: visit.lang,
        organisation: visit.words(keeper).to_owned(),
        date_line: visit.t_with("library-experience-published-on", &args![date = published]),
        blocks,
    })
}

/// Several sheets, section by section.
pub(crate) fn comparison(visit: &Visit, sheets: &[(Experience, Version)]) -> Document {
    let mut blocks = Vec::new();
    let title = |content: &Content| visit.words(&content.head.title).to_owned();
    for (_, version) in sheets {
        blocks.push(heading(2, &title(&version.content)));
        prose(visit, &version.content.head.lesson, &mut blocks);
    }
    let is_written = |section: &Section| sheets.iter().any(|(_, one)| one.content.sections.contains_key(section));
    for section in Section::ALL.iter().filter(|section| is_written(section)) {
        blocks.push(heading(1, visit.t(section.label())));
        for (_, version) in sheets {
            blocks.push(heading(2, &title(&version.content)));
            body(visit, &version.content.section(*section), &mut blocks);
        }
    }
    Document {
        title: visit.t("library-experience-compare-title").to_owned(),
        subtitle: None,
        lang: visit.lang,
        organisation: visit.t("web-name").to_owned(),
        date_line: visit.date(visit.world().today()),
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned(), number: None }
}

async fn facts(visit: &Visit, experience: &Experience, head: &Head, authors: &[Text]) -> Result<Vec<(String, String)>> {
    let mut partners = Vec::new();
    for id in &head.partners {
        let actor = directory::standing(visit.db(), *id).await?;
        partners.extend(actor.map(|actor| visit.words(actor.name()).to_owned()));
    }
    let place = head.place.as_deref().map(|code| place_name(visit, code)).unwrap_or_default();
    let list = |words: Vec<String>| words.join(" · ");
    let rows = [
        ("library-experience-place", place),
        ("library-experience-period", period(visit, head.from, head.until).unwrap_or_default()),
        (
            "library-experience-publics",
            list(head.publics.iter().map(|public| visit.t(public.label()).to_owned()).collect()),
        ),
        (
            "library-experience-themes",
            list(head.themes.iter().map(|theme| theme_name(visit, theme).to_owned()).collect()),
        ),
        ("library-experience-rights", list(head.rights.iter().map(|right| right_name(visit, right)).collect())),
        ("library-experience-partners", list(partners)),
        ("library-experience-authors", list(authors.iter().map(|name| visit.words(name).to_owned()).collect())),
        ("library-experience-licence", visit.t(head.licence.label()).to_owned()),
        ("library-experience-address", format!("{}/experiences/{}", visit.origin(), experience.slug)),
    ];
    let filled = rows.into_iter().filter(|(_, words)| !words.is_empty());
    Ok(filled.map(|(label, words)| (visit.t(label).to_owned(), words)).collect())
}

fn body(visit: &Visit, body: &Body, blocks: &mut Vec<Block>) {
    if !body.claims.is_empty() {
        let items = body.claims.iter().map(|claim| {
            let proof = [claim.proof.words.as_str(), claim.proof.address.as_str()];
            let proof: Vec<&str> = proof.into_iter().filter(|words| !words.is_empty()).collect();
            let document = claim.proof.file.map(|_| visit.t("library-experience-document"));
            let proof: Vec<&str> = proof.into_iter().chain(document).collect();
            format!("{}\n{} {}", visit.words(&claim.words), visit.t("library-experience-proof"), proof.join(" · "))
        });
        blocks.push(Block::List { items: items.collect(), ordered: true });
    }
    if !body.media.is_empty() {
        let items = body.media.iter().map(|medium| {
            let parts = [visit.words(&medium.alt), medium.address.as_str(), medium.credit.as_str()];
            parts.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        blocks.push(Block::List { items: items.collect(), ordered: false });
    }
    prose(visit, &body.text, blocks);
    if body.is_empty() {
        blocks.push(Block::Paragraph("–".to_owned()));
    }
}

/// Lines as paragraphs and lists, as on the page.
fn prose(visit: &Visit, text: &Text, blocks: &mut Vec<Block>) {
    let words = visit.words(text);
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for run in lines.chunk_by(|one, other| item(one).is_some() == item(other).is_some()) {
        match run.iter().map(|line| item(line)).collect::<Option<Vec<_>>>() {
            Some(items) => {
                let items = items.into_iter().map(str::to_owned).collect();
                blocks.push(Block::List { items, ordered: false });
            }
            None => blocks.extend(run.iter().map(|line| Block::Paragraph((*line).to_owned()))),
        }
    }
}
