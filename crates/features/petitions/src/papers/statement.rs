//! What is filed beside the list: the petition on the pages of the official form, the note, the minutes, the spread, and the
//! statement by which anybody can tell later that the list is the one that was collected.

use std::collections::BTreeMap;

use kernel::{Lang, place};
use papers::pdf::{Align, Block, Column, Document, Table};
use papers::sheet;
use web::{Words, args};

use super::{day, list};
use crate::model::law::{Progress, Rules};
use crate::model::{How, Initiator, Minutes, Part, Petition};
use crate::store::signatures::{ABROAD, Tally};

/// What the documents are made of, gathered before.
pub(crate) struct Dossier {
    pub(crate) petition: Petition,
    pub(crate) rules: std::sync::Arc<Rules>,
    pub(crate) initiators: Vec<Initiator>,
    pub(crate) minutes: Option<Minutes>,
    pub(crate) tallies: Vec<Tally>,
    pub(crate) signed: u64,
    pub(crate) withdrawn: u64,
    pub(crate) tree_size: u64,
    pub(crate) root: String,
    pub(crate) checkpoint: String,
    pub(crate) verifier: String,
    /// The public address of the petition.
    pub(crate) address: String,
    pub(crate) organisation: kernel::Text,
    pub(crate) today: jiff::civil::Date,
}

impl Dossier {
    /// Signatures that stand.
    pub(crate) const fn standing(&self) -> u64 {
        self.signed.saturating_sub(self.withdrawn)
    }

    fn document(&self, words: &Words, lang: Lang, title: &str, blocks: Vec<Block>) -> Document {
        let head = list::form_head(words, &self.rules, &self.petition, lang);
        Document {
            title: words.get(lang, title).to_owned(),
            subtitle: Some(head.join("\n")),
            lang,
            organisation: self.organisation.in_lang(lang).1.to_owned(),
            date_line: list::plain(&words.fill(lang, "petition-follow-made-on", &args![date = day(self.today)])),
            blocks,
        }
    }

    /// The petition itself: text, initiators, committee, and who speaks for it (order 3-60-23, parts 1 to 4).
    pub(crate) fn form(&self, words: &Words, lang: Lang) -> Document {
        let mut blocks = Vec::new();
        let demand = self.petition.demand.in_lang(lang).1;
        section(words, lang, "petition-follow-form-text", demand, &mut blocks);
        let choices = self.petition.choices.in_lang(lang).1;
        if !choices.is_empty() {
            section(words, lang, "petition-follow-form-choices", choices, &mut blocks);
        }
        if !self.initiators.is_empty() {
            blocks.push(Block::PageBreak);
            blocks.push(heading(words, lang, "petition-follow-form-initiators"));
            blocks.push(Block::Table(self.initiators_table(words, lang)));
            blocks.push(Block::Note(words.get(lang, "petition-follow-form-rights").to_owned()));
            blocks.push(Block::PageBreak);
            blocks.push(heading(words, lang, "petition-follow-form-committee"));
            blocks.push(Block::Table(self.committee_table(words, lang)));
            blocks.push(Block::PageBreak);
            blocks.push(heading(words, lang, "petition-follow-form-mandatary"));
            blocks.push(Block::Table(self.mandatary_table(words, lang)));
        }
        self.document(words, lang, "petition-follow-pack-form", blocks)
    }

    fn initiators_table(&self, words: &Words, lang: Lang) -> Table {
        let labels =
            ["line", "given", "family", "number", "expires-on", "address", "birth-place", "roll-number", "mark"];
        let rows = (1_u32..).zip(&self.initiators).map(|(number, one)| {
            let who = &one.identity;
            let or_empty = |held: &Option<String>| held.clone().unwrap_or_default();
            vec![
                number.to_string(),
                who.given.clone(),
                who.family.clone(),
                or_empty(&who.number),
                who.expires_on.map(day).unwrap_or_default(),
                or_empty(&who.address),
                or_empty(&who.birth_place),
                or_empty(&who.roll_number),
                String::new(),
            ]
        });
        let mut found = table(words, lang, &labels, rows.collect());
        for (column, width) in found.columns.iter_mut().zip([2, 4, 4, 5, 4, 5, 4, 4, 4]) {
            column.width = Some(width);
        }
        found
    }

    fn committee_table(&self, words: &Words, lang: Lang) -> Table {
        let order = |part: Part| match part {
            Part::Mandatary => 0,
            Part::Deputy => 1,
            _ => 2,
        };
        let mut members: Vec<&Initiator> = self.initiators.iter().filter(|one| one.is_in_committee()).collect();
        members.sort_by_key(|one| (order(one.part), one.position));
        let rows = members.iter().map(|one| {
            let part = words.get(lang, one.part.label()).to_owned();
            vec![part, one.identity.family.clone(), one.identity.given.clone(), String::new()]
        });
        table(words, lang, &["part", "family", "given", "mark"], rows.collect())
    }

    fn mandatary_table(&self, words: &Words, lang: Lang) -> Table {
        let find = |part: Part| self.initiators.iter().find(|one| one.part == part).map(|one| &one.identity);
        let both = [find(Part::Mandatary), find(Part::Deputy)];
        let row = |label: &str, read: &dyn Fn(&crate::model::Identity) -> Option<String>| {
            let cell = |who: Option<&crate::model::Identity>| who.and_then(read).unwrap_or_default();
            vec![words.get(lang, label).to_owned(), cell(both[0]), cell(both[1])]
        };
        let rows = vec![
            row("petition-follow-column-names", &|who| Some(format!("{} {}", who.given, who.family))),
            row("petition-follow-column-number", &|who| who.number.clone()),
            row("petition-follow-column-phone", &|who| who.phone.clone()),
            row("petition-follow-column-address", &|who| who.address.clone()),
            row("petition-follow-column-email", &|who| who.email.clone()),
        ];
        let mut table = table(words, lang, &["personal", "mandatary", "deputy"], rows);
        table.columns.iter_mut().for_each(|column| column.width = Some(2));
        table
    }

    /// The detailed note: reasons and aims (order 3-60-23, part 5).
    pub(crate) fn note(&self, words: &Words, lang: Lang) -> Document {
        let mut blocks = Vec::new();
        section(words, lang, "petition-follow-form-reasons", self.petition.reasons.in_lang(lang).1, &mut blocks);
        section(words, lang, "petition-follow-form-aims", self.petition.aims.in_lang(lang).1, &mut blocks);
        self.document(words, lang, "petition-follow-pack-note", blocks)
    }

    /// The minutes of the meeting that chose mandatary and deputy.
    pub(crate) fn minutes(&self, words: &Words, lang: Lang) -> Option<Document> {
        let minutes = self.minutes.as_ref()?;
        let name = |part: Part| self.initiators.iter().find(|one| one.part == part).map(|one| one.identity.name());
        let present =
            self.initiators.iter().filter(|one| minutes.present.contains(&one.id)).map(|one| one.identity.name());
        let said = |id: &str| words.get(lang, id).to_owned();
        let blocks = vec![
            Block::KeyValues(vec![
                (said("petition-follow-minutes-held-on"), day(minutes.held_on)),
                (said("petition-follow-minutes-place"), minutes.place.clone()),
                (said(Part::Mandatary.label()), name(Part::Mandatary).unwrap_or_default()),
                (said(Part::Deputy.label()), name(Part::Deputy).unwrap_or_default()),
            ]),
            heading(words, lang, "petition-follow-minutes-present"),
            Block::List { items: present.collect(), ordered: true },
            heading(words, lang, "petition-follow-minutes-decisions"),
            Block::Paragraph(minutes.decisions.in_lang(lang).1.to_owned()),
            heading(words, lang, "petition-follow-minutes-marks"),
            Block::Paragraph("\n\n".to_owned()),
        ];
        Some(self.document(words, lang, "petition-follow-pack-minutes", blocks))
    }

    fn counts(&self) -> BTreeMap<String, u64> {
        let mut counts = BTreeMap::new();
        for tally in &self.tallies {
            *counts.entry(tally.province.clone()).or_insert(0) += tally.count;
        }
        counts
    }

    /// What each province has and what the law wants of it: code, name, signatures, needed.
    pub(crate) fn spread_rows(&self, words: &Words, lang: Lang) -> Vec<(String, String, u64, Option<u64>)> {
        let territory = self.petition.territory.as_deref().and_then(place::get);
        let progress = Progress::of(&self.rules.required(territory), &self.counts());
        let mut needs: BTreeMap<String, u64> =
            progress.provinces.iter().map(|province| (province.province.clone(), province.needs)).collect();
        let mut rows: Vec<_> = self
            .counts()
            .into_iter()
            .map(|(code, has)| (code.clone(), province(words, lang, &code), has, needs.remove(&code)))
            .collect();
        rows.extend(
            needs.into_iter().map(|(code, needed)| (code.clone(), province(words, lang, &code), 0, Some(needed))),
        );
        rows.sort();
        rows
    }

    /// The spread by province against what is needed.
    pub(crate) fn spread(&self, words: &Words, lang: Lang) -> Document {
        let territory = self.petition.territory.as_deref().and_then(place::get);
        let required = self.rules.required(territory);
        let has_needs = !required.spread.is_empty();
        let labels: &[&str] =
            if has_needs { &["province", "signatures", "needed", "missing"] } else { &["province", "signatures"] };
        let rows = self.spread_rows(words, lang).into_iter().map(|(_, name, has, needed)| {
            let mut row = vec![name, has.to_string()];
            if has_needs {
                row.push(needed.map(|needed| needed.to_string()).unwrap_or_default());
                row.push(needed.map(|needed| needed.saturating_sub(has).to_string()).unwrap_or_default());
            }
            row
        });
        let mut found = table(words, lang, labels, rows.collect());
        for column in found.columns.iter_mut().skip(1) {
            column.align = Align::End;
        }
        let blocks = vec![
            Block::KeyValues(vec![
                (words.get(lang, "petition-follow-column-signatures").to_owned(), self.standing().to_string()),
                (words.get(lang, "petition-follow-column-needed").to_owned(), required.signatures.to_string()),
            ]),
            Block::Paragraph(words.say(lang, &required.message())),
            Block::Table(found),
        ];
        self.document(words, lang, "petition-follow-pack-spread", blocks)
    }

    /// The spread as a workbook.
    pub(crate) fn spread_sheet(&self, words: &Words, lang: Lang) -> sheet::Sheet {
        let label = |id: &str| words.get(lang, &format!("petition-follow-column-{id}")).to_owned();
        sheet::Sheet {
            title: words.get(lang, "petition-follow-pack-spread").to_owned(),
            lang,
            columns: vec![
                sheet::Column::text("code", label("code")),
                sheet::Column::text("province", label("province")),
                sheet::Column::number("signatures", label("signatures")),
                sheet::Column::number("needed", label("needed")),
            ],
            rows: self
                .spread_rows(words, lang)
                .into_iter()
                .map(|(code, name, has, needed)| {
                    vec![code.into(), name.into(), (has as f64).into(), needed.map(|n| n as f64).into()]
                })
                .collect(),
        }
    }

    /// The statement of integrity: counts, the state of the log, its signed checkpoint, how to verify.
    pub(crate) fn integrity(&self, words: &Words, lang: Lang) -> Document {
        let said = |id: &str| words.get(lang, id).to_owned();
        let count =
            |how: How| self.tallies.iter().filter(|tally| tally.how == how).map(|tally| tally.count).sum::<u64>();
        let ways = How::ALL.iter().map(|how| (said(how.label()), count(*how).to_string()));
        let numbers = [
            ("petition-follow-integrity-signed", self.signed.to_string()),
            ("petition-follow-integrity-withdrawn", self.withdrawn.to_string()),
            ("petition-follow-integrity-standing", self.standing().to_string()),
            ("petition-follow-integrity-size", self.tree_size.to_string()),
            ("petition-follow-integrity-root", halves(&self.root)),
        ];
        let log = format!("{}/log", self.address);
        let steps = [
            "petition-follow-integrity-step-1",
            "petition-follow-integrity-step-2",
            "petition-follow-integrity-step-3",
        ];
        let blocks = vec![
            Block::Paragraph(said("petition-follow-integrity-lead")),
            Block::KeyValues(numbers.into_iter().map(|(id, value)| (said(id), value)).chain(ways).collect()),
            heading(words, lang, "petition-follow-integrity-checkpoint"),
            Block::Paragraph(self.checkpoint.clone()),
            heading(words, lang, "petition-follow-integrity-key"),
            Block::Paragraph(self.verifier.clone()),
            heading(words, lang, "petition-follow-integrity-how"),
            Block::List {
                items: steps.iter().map(|id| list::plain(&words.fill(lang, id, &args![log = log.clone()]))).collect(),
                ordered: true,
            },
            Block::Note(said("petition-follow-integrity-names")),
        ];
        self.document(words, lang, "petition-follow-pack-integrity", blocks)
    }

    /// The index: every other document with its size and its SHA-256.
    pub(crate) fn index(&self, words: &Words, lang: Lang, entries: &[(String, usize, String)]) -> Document {
        let rows = entries.iter().map(|(name, size, hash)| vec![name.clone(), size.to_string(), hash.clone()]);
        let mut found = table(words, lang, &["document", "bytes", "hash"], rows.collect());
        for (column, width) in found.columns.iter_mut().zip([3, 1, 5]) {
            column.width = Some(width);
        }
        let items: Vec<String> = Rules::of(&self.rules.filing, &self.petition.authority)
            .map(|item| item.words.in_lang(lang).1.to_owned())
            .collect();
        let mut blocks = vec![Block::Table(found)];
        if !items.is_empty() {
            blocks.push(heading(words, lang, "petition-follow-index-law"));
            blocks.push(Block::List { items, ordered: false });
        }
        blocks.push(Block::Note(words.get(lang, "petition-follow-index-personal").to_owned()));
        self.document(words, lang, "petition-follow-pack-index", blocks)
    }
}

/// The name of a province, or that of all who live abroad.
pub(crate) fn province(words: &Words, lang: Lang, code: &str) -> String {
    if code == ABROAD {
        return words.get(lang, "petition-follow-abroad").to_owned();
    }
    place::get(code).map_or_else(|| code.to_owned(), |place| place.name.in_lang(lang).1.to_owned())
}

/// A long hash on two lines, as wide as a page bears.
fn halves(hash: &str) -> String {
    let (first, second) = hash.split_at(hash.len() / 2);
    format!("{first}\n{second}")
}

fn heading(words: &Words, lang: Lang, id: &str) -> Block {
    Block::Heading { level: 2, text: words.get(lang, id).to_owned(), number: None }
}

fn section(words: &Words, lang: Lang, id: &str, text: &str, blocks: &mut Vec<Block>) {
    blocks.push(heading(words, lang, id));
    blocks.extend(text.split("\n\n").map(|paragraph| Block::Paragraph(paragraph.to_owned())));
}

fn table(words: &Words, lang: Lang, labels: &[&str], rows: Vec<Vec<String>>) -> Table {
    let column = |label: &&str| Column {
        label: words.get(lang, &format!("petition-follow-column-{label}")).to_owned(),
        align: Align::Start,
        width: None,
    };
    Table { columns: labels.iter().map(column).collect(), rows }
}
