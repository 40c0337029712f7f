//! `GET /catalog.ttl`: the public datasets as a DCAT 3 catalogue in Turtle, as DCAT-AP asks for it, a page of records after
//! the other, so that a long catalogue fills no memory.

use std::collections::HashSet;

use actors::{Space, spaces};
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use kernel::{Lang, Text, place};
use oxrdf::vocab::{rdf, rdfs, xsd};
use oxrdf::{BlankNode, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple};
use oxttl::TurtleSerializer;
use oxttl::turtle::LowLevelTurtleSerializer;
use search::thesaurus;
use store::Db;
use web::{Error, Result, Visit};

use crate::model::dataset::{About, Dataset, Licence, Version};
use crate::store::datasets::{self, Listed, Shelved};

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCT: &str = "http://purl.org/dc/terms/";
const FOAF: &str = "http://xmlns.com/foaf/0.1/";
const SPDX: &str = "http://spdx.org/rdf/terms#";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const VCARD: &str = "http://www.w3.org/2006/vcard/ns#";
/// The languages, media types, themes and frequencies of the European Union, which DCAT-AP names.
const EU: &str = "http://publications.europa.eu/resource/authority/";
const IANA: &str = "https://www.iana.org/assignments/media-types/";

/// Records of one page.
const PAGE: u32 = 50;

/// Answers with the catalogue.
pub(super) async fn show(visit: Visit) -> Result<Response> {
    let state = State {
        db: visit.db().clone(),
        base: visit.origin(),
        name: host_of(&visit.origin()),
        after: None,
        said: HashSet::new(),
        blanks: 0,
        turtle: None,
    };
    let body = Body::from_stream(stream::try_unfold(state, State::next));
    Ok(([(header::CONTENT_TYPE, "text/turtle; charset=utf-8")], body).into_response())
}

/// The installation by the name that its address gives it: it has no other one.
fn host_of(origin: &str) -> Text {
    Text::of(Lang::Fr, origin.split_once("://").map_or(origin, |(_, host)| host))
}

struct State {
    db: Db,
    base: String,
    name: Text,
    after: Option<(i64, String)>,
    /// Agents, places and concepts that were described already.
    said: HashSet<String>,
    /// How many nodes without a name there are: they are numbered, so that the same catalogue is the same text.
    blanks: usize,
    /// The writer; nothing before the first page, and after the last.
    turtle: Option<Option<LowLevelTurtleSerializer>>,
}

impl State {
    async fn next(mut self) -> std::result::Result<Option<(Vec<u8>, Self)>, Error> {
        let mut out = Vec::new();
        let mut graph = Graph { triples: Vec::new(), blanks: self.blanks };
        let mut turtle = match self.turtle.take() {
            None => {
                self.catalogue(&mut graph);
                serializer()?
            }
            Some(Some(turtle)) => turtle,
            Some(None) => return Ok(None),
        };
        let asked = Listed { with_network: false, after: self.after.clone(), limit: PAGE };
        let rows = datasets::listed(&self.db, asked).await?;
        for row in &rows {
            self.record(&mut graph, row).await?;
        }
        self.blanks = graph.blanks;
        for triple in graph.triples {
            turtle.serialize_triple(&triple, &mut out).map_err(Error::fault)?;
        }
        if rows.len() < PAGE as usize {
            turtle.finish(&mut out).map_err(Error::fault)?;
            self.turtle = Some(None);
        } else {
            self.after = rows.last().map(|last| (last.stamp, last.slug.clone()));
            self.turtle = Some(Some(turtle));
        }
        Ok(Some((out, self)))
    }

    fn catalogue(&self, graph: &mut Graph) {
        let catalogue = self.node("/catalog.ttl#catalogue");
        let house = self.node("/#house");
        graph.is_a(&catalogue, DCAT, "Catalog");
        let title = Text::fr_ar("Données de {}", "معطيات {}").with(Lang::En, "Data of {}");
        let filled = title.languages().fold(Text::default(), |text, (lang, words)| {
            text.with(lang, words.replace("{}", self.name.in_lang(lang).1))
        });
        graph.text(&catalogue, DCT, "title", &filled);
        let words = Text::fr_ar(
            "Les jeux de données que les associations de ce réseau publient.",
            "مجموعات المعطيات التي تنشرها جمعيات هذه الشبكة.",
        );
        graph.text(
            &catalogue,
            DCT,
            "description",
            &words.with(Lang::En, "The datasets that the associations of this network publish."),
        );
        graph.add(&catalogue, DCT, "publisher", house.clone());
        graph.add(&catalogue, FOAF, "homepage", self.node("/datasets"));
        graph.add(&catalogue, DCAT, "themeTaxonomy", self.node("/catalog.ttl#themes"));
        graph.add(&catalogue, DCAT, "themeTaxonomy", iri(&format!("{EU}data-theme")));
        for lang in [Lang::Fr, Lang::Ar] {
            graph.add(&catalogue, DCT, "language", language(lang));
        }
        graph.agent(&house, &self.name);
        let scheme = self.node("/catalog.ttl#themes");
        for (node, names) in [
            (scheme, Text::fr_ar("Thèmes", "المواضيع").with(Lang::En, "Themes")),
            (iri(&format!("{EU}data-theme")), Text::of(Lang::En, "Data theme").with(Lang::Fr, "Thème de données")),
        ] {
            graph.is_a(&node, SKOS, "ConceptScheme");
            graph.text(&node, DCT, "title", &names);
            graph.text(&node, SKOS, "prefLabel", &names);
        }
    }

    async fn record(&mut self, graph: &mut Graph, row: &Shelved) -> Result<()> {
        let Some(dataset) = datasets::get(&self.db, row.kept_by, row.dataset).await? else { return Ok(()) };
        let found = datasets::version(&self.db, dataset.space, dataset.id, dataset.current).await?;
        let (Some(version), Some(space)) = (found, spaces::get(&self.db, dataset.space).await?) else { return Ok(()) };
        let about = &dataset.about;
        let node = self.node(&format!("/datasets/{}", row.slug));
        graph.add(&self.node("/catalog.ttl#catalogue"), DCAT, "dataset", node.clone());
        graph.is_a(&node, DCAT, "Dataset");
        graph.text(&node, DCT, "title", &about.title);
        graph.text(&node, DCT, "description", &about.summary);
        graph.literal(&node, DCT, "identifier", format!("{}/datasets/{}", self.base, row.slug).into());
        graph.add(&node, DCAT, "landingPage", node.clone());
        let keeper = self.node(&format!("/s/{}#space", space.slug));
        graph.add(&node, DCT, "publisher", keeper.clone());
        if self.said.insert(keeper.to_string()) {
            graph.agent(&keeper, &space.name);
        }
        self.contact(graph, &node, &space);
        self.creators(graph, &node, about);
        graph.instant(
            &node,
            "issued",
            &first_published(&self.db, &dataset).await?.unwrap_or(version.published_at.to_string()),
        );
        graph.instant(&node, "modified", &version.published_at.to_string());
        graph.literal(&node, DCAT, "version", version.number.to_string().into());
        if !version.note.is_empty() {
            graph.text(&node, "http://www.w3.org/ns/adms#", "versionNotes", &version.note);
        }
        self.provenance(graph, &node, about);
        for (lang, _) in about.title.languages() {
            graph.add(&node, DCT, "language", language(lang));
        }
        self.themes(graph, &node, about);
        self.spatial(graph, &node, about);
        period(graph, &node, about);
        graph.add(&node, DCT, "accessRights", iri(&format!("{EU}access-right/PUBLIC")));
        self.distributions(graph, &node, &dataset, &version, &row.slug);
        Ok(())
    }

    /// Whom to ask: the organisation, on its own page.
    fn contact(&mut self, graph: &mut Graph, node: &NamedNode, space: &Space) {
        let contact = self.node(&format!("/s/{}#contact", space.slug));
        graph.add(node, DCAT, "contactPoint", contact.clone());
        if self.said.insert(contact.to_string()) {
            graph.is_a(&contact, VCARD, "Kind");
            graph.is_a(&contact, VCARD, "Organization");
            graph.text(&contact, VCARD, "fn", &space.name);
            graph.add(&contact, VCARD, "hasURL", self.node(&format!("/s/{}", space.slug)));
        }
    }

    fn creators(&mut self, graph: &mut Graph, node: &NamedNode, about: &About) {
        for name in &about.creators {
            let creator = graph.blank();
            graph.push(node.clone(), term(DCT, "creator"), creator.clone());
            graph.push(creator.clone(), rdf::TYPE.into_owned(), term(FOAF, "Agent"));
            graph.push(creator, term(FOAF, "name"), Literal::new_simple_literal(name));
        }
    }

    fn provenance(&self, graph: &mut Graph, node: &NamedNode, about: &About) {
        if about.source.is_empty() {
            return;
        }
        let statement = graph.blank();
        graph.push(node.clone(), term(DCT, "provenance"), statement.clone());
        graph.push(statement.clone(), rdf::TYPE.into_owned(), term(DCT, "ProvenanceStatement"));
        for (lang, words) in about.source.languages() {
            graph.push(statement.clone(), rdfs::LABEL.into_owned(), tagged(lang, words));
        }
    }

    fn themes(&mut self, graph: &mut Graph, node: &NamedNode, about: &About) {
        for concept in about.themes.iter().filter_map(|code| thesaurus::get(code)) {
            let theme = self.node(&format!("/catalog.ttl#theme-{}", concept.code));
            graph.add(node, DCAT, "theme", theme.clone());
            for (lang, words) in concept.name.languages() {
                graph.literal(node, DCAT, "keyword", tagged(lang, words));
            }
            if self.said.insert(theme.to_string()) {
                graph.is_a(&theme, SKOS, "Concept");
                graph.text(&theme, SKOS, "prefLabel", &concept.name);
                graph.add(&theme, SKOS, "inScheme", self.node("/catalog.ttl#themes"));
            }
            if let Some(code) = eu_theme(&concept.code) {
                let eu = iri(&format!("{EU}data-theme/{code}"));
                graph.add(node, DCAT, "theme", eu.clone());
                if self.said.insert(eu.to_string()) {
                    graph.is_a(&eu, SKOS, "Concept");
                    graph.literal(&eu, SKOS, "prefLabel", tagged(Lang::En, eu_label(code)));
                    graph.add(&eu, SKOS, "inScheme", iri(&format!("{EU}data-theme")));
                }
            }
        }
    }

    /// The place, with the region that holds it; the country where none is named.
    fn spatial(&mut self, graph: &mut Graph, node: &NamedNode, about: &About) {
        let Some(place) = about.place.as_deref().and_then(place::get) else {
            let country = iri(&format!("{EU}country/MAR"));
            graph.add(node, DCT, "spatial", country.clone());
            if self.said.insert(country.to_string()) {
                graph.is_a(&country, DCT, "Location");
                graph.text(&country, SKOS, "prefLabel", &Text::fr_ar("Maroc", "المغرب").with(Lang::En, "Morocco"));
            }
            return;
        };
        let here = self.node(&format!("/places/{}", place.code));
        graph.add(node, DCT, "spatial", here.clone());
        if self.said.insert(here.to_string()) {
            graph.is_a(&here, DCT, "Location");
            graph.text(&here, SKOS, "prefLabel", &place.name);
            graph.literal(&here, DCT, "identifier", place.code.into());
        }
    }

    fn distributions(&self, graph: &mut Graph, node: &NamedNode, dataset: &Dataset, version: &Version, slug: &str) {
        let licence = dataset.about.licence;
        for (ending, media, format) in [
            ("csv", "text/csv", "CSV"),
            ("json", "application/json", "JSON"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        ] {
            let file = self.node(&format!("/datasets/{slug}.{ending}"));
            let distribution = self.node(&format!("/datasets/{slug}#{ending}"));
            graph.add(node, DCAT, "distribution", distribution.clone());
            graph.is_a(&distribution, DCAT, "Distribution");
            graph.literal(&distribution, DCT, "title", tagged(Lang::Fr, format));
            graph.add(&distribution, DCAT, "accessURL", if ending == "json" { file.clone() } else { node.clone() });
            graph.add(&distribution, DCAT, "downloadURL", file);
            graph.media(&distribution, media);
            graph.add(&distribution, DCT, "format", iri(&format!("{EU}file-type/{format}")));
            graph.instant(&distribution, "modified", &version.published_at.to_string());
            self.terms(graph, &distribution, &dataset.about, licence);
            if ending == "csv" {
                graph.checksum(&distribution, version);
                let schema = self.node(&format!("/datasets/{slug}.csv-metadata.json"));
                graph.add(&distribution, DCT, "conformsTo", schema.clone());
                graph.is_a(&schema, DCT, "Standard");
                graph.literal(&schema, DCT, "title", tagged(Lang::En, "CSV on the Web metadata"));
            }
        }
    }

    fn terms(&self, graph: &mut Graph, node: &NamedNode, about: &About, licence: Option<Licence>) {
        match licence.map(|licence| (licence, licence.address())) {
            Some((_, Some(address))) => {
                graph.add(node, DCT, "license", iri(address));
                graph.is_a(&iri(address), DCT, "LicenseDocument");
            }
            _ => {
                let document = graph.blank();
                graph.push(node.clone(), term(DCT, "license"), document.clone());
                graph.push(document.clone(), rdf::TYPE.into_owned(), term(DCT, "LicenseDocument"));
                graph.push(document, rdfs::LABEL.into_owned(), Literal::new_simple_literal(&about.terms));
            }
        }
    }

    fn node(&self, path: &str) -> NamedNode {
        iri(&format!("{}{path}", self.base))
    }
}

/// When the first version was published.
async fn first_published(db: &Db, dataset: &Dataset) -> Result<Option<String>> {
    let first = datasets::version(db, dataset.space, dataset.id, 1).await?;
    Ok(first.map(|first| first.published_at.to_string()))
}

fn period(graph: &mut Graph, node: &NamedNode, about: &About) {
    if about.since.is_none() && about.until.is_none() {
        return;
    }
    let period = graph.blank();
    graph.push(node.clone(), term(DCT, "temporal"), period.clone());
    graph.push(period.clone(), rdf::TYPE.into_owned(), term(DCT, "PeriodOfTime"));
    for (name, day) in [("startDate", about.since), ("endDate", about.until)] {
        if let Some(day) = day {
            graph.push(period.clone(), term(DCAT, name), Literal::new_typed_literal(day.to_string(), xsd::DATE));
        }
    }
}

fn serializer() -> Result<LowLevelTurtleSerializer> {
    let prefixes = [
        ("dcat", DCAT),
        ("dct", DCT),
        ("foaf", FOAF),
        ("spdx", SPDX),
        ("skos", SKOS),
        ("vcard", VCARD),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];
    let mut serializer = TurtleSerializer::new();
    for (prefix, address) in prefixes {
        serializer = serializer.with_prefix(prefix, address).map_err(Error::fault)?;
    }
    Ok(serializer.low_level())
}

/// Statements that wait to be written, those of one subject together.
struct Graph {
    triples: Vec<Triple>,
    blanks: usize,
}

impl Graph {
    fn push(&mut self, subject: impl Into<NamedOrBlankNode>, predicate: NamedNode, object: impl Into<Term>) {
        self.triples.push(Triple::new(subject, predicate, object));
    }

    fn blank(&mut self) -> BlankNode {
        self.blanks += 1;
        BlankNode::new_unchecked(format!("b{}", self.blanks))
    }

    fn add(&mut self, subject: &NamedNode, vocabulary: &str, name: &str, object: NamedNode) {
        self.push(subject.clone(), term(vocabulary, name), object);
    }

    fn is_a(&mut self, subject: &NamedNode, vocabulary: &str, name: &str) {
        self.push(subject.clone(), rdf::TYPE.into_owned(), term(vocabulary, name));
    }

    fn literal(&mut self, subject: &NamedNode, vocabulary: &str, name: &str, literal: Literal) {
        self.push(subject.clone(), term(vocabulary, name), literal);
    }

    fn text(&mut self, subject: &NamedNode, vocabulary: &str, name: &str, text: &Text) {
        for (lang, words) in text.languages() {
            self.literal(subject, vocabulary, name, tagged(lang, words));
        }
    }

    fn instant(&mut self, subject: &NamedNode, name: &str, at: &str) {
        self.literal(subject, DCT, name, Literal::new_typed_literal(at, xsd::DATE_TIME));
    }

    fn media(&mut self, subject: &NamedNode, media: &str) {
        let media = iri(&format!("{IANA}{media}"));
        self.add(subject, DCAT, "mediaType", media.clone());
        self.is_a(&media, DCT, "MediaType");
    }

    fn agent(&mut self, node: &NamedNode, name: &Text) {
        self.is_a(node, FOAF, "Agent");
        self.text(node, FOAF, "name", name);
    }

    fn checksum(&mut self, subject: &NamedNode, version: &Version) {
        let size = Literal::new_typed_literal(version.size.to_string(), xsd::NON_NEGATIVE_INTEGER);
        self.literal(subject, DCAT, "byteSize", size);
        let sum = self.blank();
        self.push(subject.clone(), term(SPDX, "checksum"), sum.clone());
        self.push(sum.clone(), rdf::TYPE.into_owned(), term(SPDX, "Checksum"));
        self.push(sum.clone(), term(SPDX, "algorithm"), term(SPDX, "checksumAlgorithm_sha256"));
        let value = Literal::new_typed_literal(&version.sha256, xsd::HEX_BINARY);
        self.push(sum, term(SPDX, "checksumValue"), value);
    }
}

fn term(vocabulary: &str, name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{vocabulary}{name}"))
}

/// An address of our own making, or one of a fixed list. What an address cannot hold is percent-encoded in slugs and codes.
fn iri(address: &str) -> NamedNode {
    NamedNode::new(address).unwrap_or_else(|_| NamedNodeRef::new_unchecked("urn:invalid").into_owned())
}

fn tagged(lang: Lang, words: &str) -> Literal {
    Literal::new_language_tagged_literal_unchecked(words, lang.code())
}

fn language(lang: Lang) -> NamedNode {
    let code = match lang {
        Lang::Fr => "FRA",
        Lang::Ar => "ARA",
        Lang::En => "ENG",
        Lang::Zgh => "ZGH",
    };
    iri(&format!("{EU}language/{code}"))
}

/// The theme of the European Union that holds one of ours, where one does.
fn eu_theme(code: &str) -> Option<&'static str> {
    Some(match code {
        "education" | "culture" | "amazigh" | "training" => "EDUC",
        "health" | "reproductive-health" | "hiv" => "HEAL",
        "justice" | "peace" => "JUST",
        "environment" | "water" => "ENVI",
        "work" | "solidarity-economy" | "public-finance" | "fundraising" => "ECON",
        "agriculture" => "AGRI",
        "housing" | "local-authorities" => "REGI",
        "governance" | "participation" | "transparency" | "evaluation" => "GOVE",
        "human-rights" | "women" | "youth" | "children" | "migration" | "disability" | "social-protection"
        | "associations" | "media" => "SOCI",
        "research" | "digital" => "TECH",
        _ => return None,
    })
}

fn eu_label(code: &str) -> &'static str {
    match code {
        "EDUC" => "Education, culture and sport",
        "HEAL" => "Health",
        "JUST" => "Justice, legal system and public safety",
        "ENVI" => "Environment",
        "ECON" => "Economy and finance",
        "AGRI" => "Agriculture, fisheries, forestry and food",
        "REGI" => "Regions and cities",
        "GOVE" => "Government and public sector",
        "TECH" => "Science and technology",
        _ => "Population and society",
    }
}
