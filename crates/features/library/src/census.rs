//! The census of 2024 as the first datasets: communes, and regions with their provinces. Credits and terms:
//! `data/LICENSES.md`; made by `scripts/make-census`. Nothing of it is read before somebody asks for it.

use std::io::Read;

use actors::Space;
use flate2::read::GzDecoder;
use jiff::civil::date;
use kernel::{Text, Visibility};
use papers::table;
use serde::Deserialize;
use store::{Db, Who};

use crate::model::dataset::{About, Edition, Heading, Kind, Licence, Mark, Plan, Recipe, Report, apply, edition, read};
use crate::store::datasets::{self, NewFile};

const COLUMNS: &str = include_str!("../data/census.toml");
const PARTS: [(&str, &[u8]); 2] = [
    ("communes", include_bytes!("../data/census-communes.csv.gz")),
    ("provinces", include_bytes!("../data/census-provinces.csv.gz")),
];

#[derive(Deserialize)]
struct Columns {
    column: Vec<Column>,
}

#[derive(Deserialize)]
struct Column {
    name: String,
    kind: Kind,
    label: Text,
    #[serde(default)]
    description: Text,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    only: Option<String>,
}

/// A dataset of the census, ready to be published.
pub(crate) struct Ready {
    about: About,
    file: NewFile,
    recipe: Recipe,
    report: Report,
    edition: Edition,
}

/// Makes both datasets.
///
/// # Errors
/// None with the embedded tables, which the tests read whole.
pub(crate) fn make() -> papers::Result<Vec<Ready>> {
    PARTS.into_iter().map(|(part, packed)| ready(part, packed)).collect()
}

fn ready(part: &str, packed: &[u8]) -> papers::Result<Ready> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).map_err(|_| papers::Error::Damaged)?;
    let name = format!("recensement-2024-{part}.csv");
    let book = table::open(&bytes, &name, None)?;
    let columns: Columns = toml::from_str(COLUMNS).map_err(|error| papers::Error::Writing(error.to_string()))?;
    let wanted = columns.column.into_iter().filter(|column| column.only.as_deref().is_none_or(|only| only == part));
    let columns = wanted.enumerate().map(|(source, column)| plan(source, column)).collect();
    let heading = Some(Heading { first: 0, last: 0 });
    let recipe =
        Recipe { sheet: String::new(), heading, without_totals: false, columns, fixes: Vec::new(), is_veiled: false };
    let made = apply(&book, &recipe);
    let report = made.report.clone();
    let edition = edition(&made, recipe.clone(), Text::default(), None)?;
    Ok(Ready { about: about(part), file: NewFile { name, bytes }, recipe, report, edition })
}

fn plan(source: usize, column: Column) -> Plan {
    let reading = read::Reading { mark: Mark::Point, ..read::Reading::of(column.kind) };
    Plan {
        source,
        heading: column.name.clone(),
        name: column.name,
        label: column.label,
        description: column.description,
        unit: column.unit,
        reading,
        is_dropped: false,
        is_unsure: false,
    }
}

fn about(part: &str) -> About {
    let (title, summary) = if part == "communes" {
        (
            Text::fr_ar("Recensement 2024 : communes", "إحصاء 2024: الجماعات").with(kernel::Lang::En, "Census 2024: communes"),
            Text::fr_ar(
                "Population, âge, instruction, langues, emploi et logement dans les 1 503 communes du Maroc, d’après le recensement général de la population et de l’habitat de 2024.",
                "السكان والسن والتعليم واللغات والشغل والسكن في جماعات المغرب البالغ عددها 1503، حسب الإحصاء العام للسكان والسكنى لسنة 2024.",
            )
            .with(kernel::Lang::En, "Population, age, education, languages, work and housing in the 1,503 communes of Morocco, from the census of 2024."),
        )
    } else {
        (
            Text::fr_ar("Recensement 2024 : régions et provinces", "إحصاء 2024: الجهات والأقاليم")
                .with(kernel::Lang::En, "Census 2024: regions and provinces"),
            Text::fr_ar(
                "Population, âge, instruction, langues, emploi et logement dans les 12 régions et les 75 provinces et préfectures du Maroc, d’après le recensement de 2024.",
                "السكان والسن والتعليم واللغات والشغل والسكن في جهات المغرب الـ12 وأقاليمه وعمالاته الـ75، حسب إحصاء 2024.",
            )
            .with(kernel::Lang::En, "Population, age, education, languages, work and housing in the 12 regions and 75 provinces of Morocco, from the census of 2024."),
        )
    };
    About {
        title,
        summary,
        source: Text::fr_ar(
            "Haut-Commissariat au Plan, RGPH 2024, Indicateurs démographiques et socioéconomiques. Colonnes choisies et renommées ; les grands groupes d’âge sont des sommes de parts publiées par cinq ans ; l’évolution est calculée à partir des populations légales de 2014 et de 2024.",
            "المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2024، المؤشرات الديموغرافية والسوسيو-اقتصادية. اختيرت الأعمدة وأعيدت تسميتها؛ الفئات العمرية الكبرى مجموع نسب منشورة لكل خمس سنوات؛ وحُسب التطور انطلاقا من السكان القانونيين لسنتي 2014 و2024.",
        ),
        creators: vec!["Haut-Commissariat au Plan".to_owned()],
        licence: Some(Licence::CcBy),
        themes: ["education", "work", "housing", "water"]
            .into_iter()
            .filter(|code| search::thesaurus::get(code).is_some())
            .map(str::to_owned)
            .collect(),
        since: Some(date(2024, 9, 1)),
        until: Some(date(2024, 9, 30)),
        ..About::default()
    }
}

/// Publishes both for everybody, kept by this space.
///
/// # Errors
/// Whatever the store meets.
pub(crate) async fn publish(db: &Db, who: Who, space: &Space, made: Vec<Ready>) -> store::Result<()> {
    for ready in made {
        let Ready { about, file, recipe, report, edition } = ready;
        let id = datasets::begin(db, who, space.id, about.clone(), file, recipe, report).await?;
        let publisher = space.name.clone();
        datasets::describe(db, who, space.id, publisher.clone(), id, about, Visibility::Public).await?;
        let draft = datasets::draft(db, space.id, id).await?.ok_or(store::Error::NotFound)?;
        datasets::publish(db, who, space.id, publisher, id, draft.file, edition).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_census_is_read_whole() {
        let made = make().unwrap();
        for (ready, rows) in made.iter().zip([1_503, 87]) {
            assert_eq!(ready.report.rows, rows);
            assert_eq!(ready.report.misfit_count(), 0, "{:?}", ready.report.misfits.first());
            assert!(ready.about.missing().is_empty());
            let people = ready.edition.columns.iter().find(|column| column.name == "population_legale").unwrap();
            assert_eq!(people.profile.empty, 0);
        }
        let people = &made[0].edition.columns.iter().find(|column| column.name == "population_legale").unwrap().profile;
        assert_eq!(people.sum, Some(36_828_330.0), "the communes add up to the country");
    }
}
