//! OAI-PMH 2.0 at `/oai`: other libraries harvest what is published, in unqualified Dublin Core.
//!
//! It reads the catalogue and nothing else, so nothing hidden can be in it. A resumption token holds the whole question and
//! the place in the list, signed: a harvester that never comes back costs nothing, and one that comes back after a year goes
//! on where it was. Deleted records are kept for ever.

mod record;
mod request;
mod token;
mod xml;

use actors::spaces;
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use uuid::Uuid;
use web::{Allow, Form, Result, Route, Visit};

use self::record::{Header, Names};
use self::request::{Asked, Fault, Harvest, Verb};
use self::token::Token;
use self::xml::Xml;
use crate::store::catalogue::{self, Kind, Record};
use crate::store::harvest::{self, Part};

/// Records in one answer.
const PAGE: usize = 100;
const PREFIX: &str = "oai_dc";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/oai", Allow::Anyone, get)
            .promised("OAI-PMH 2.0: what is published, in Dublin Core (oai_dc).")
            .answering("text/xml"),
        Route::post("/oai", Allow::Anyone, post)
            .promised("OAI-PMH 2.0, the arguments in a form.")
            .answering("text/xml"),
    ]
}

async fn get(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let query = query.unwrap_or_default();
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    answer(&visit, pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()).await
}

async fn post(visit: Visit, form: Form) -> Result<Response> {
    answer(&visit, form.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()).await
}

async fn answer(visit: &Visit, pairs: Vec<(String, String)>) -> Result<Response> {
    let place = Place::of(visit);
    let mut xml = Xml::default();
    let asked = request::read(&pairs);
    xml.declaration();
    xml.open(
        "OAI-PMH",
        &[
            ("xmlns", "http://www.openarchives.org/OAI/2.0/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            (
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
            ),
        ],
    );
    xml.leaf("responseDate", &[], &instant(visit.world().now()));
    // The arguments are told back unless they are the fault (OAI-PMH 2.0, 3.2).
    let told: Vec<(&str, &str)> = match &asked {
        Ok(_) => pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
        Err(_) => Vec::new(),
    };
    xml.leaf("request", &told, &place.base);
    let mut content = Xml::default();
    match asked {
        Ok(asked) => match act(visit, &place, asked, &mut content).await? {
            Ok(()) => xml.append(content),
            Err(fault) => xml.leaf("error", &[("code", fault.code())], fault.words()),
        },
        Err(fault) => xml.leaf("error", &[("code", fault.code())], fault.words()),
    }
    xml.close("OAI-PMH");
    Ok(([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], xml.end()).into_response())
}

/// Where this repository is.
struct Place {
    /// `https://twiza.example`.
    origin: String,
    /// `https://twiza.example/oai`.
    base: String,
    /// `twiza.example`: names the repository within identifiers.
    host: String,
}

impl Place {
    fn of(visit: &Visit) -> Self {
        let origin = visit.origin();
        let host = url::Url::parse(&origin).ok().and_then(|url| url.host_str().map(str::to_owned));
        Self { base: format!("{origin}/oai"), origin, host: host.unwrap_or_else(|| "localhost".to_owned()) }
    }

    /// The identifier of a record (oai-identifier, 2.0): its address never changes, so neither does this.
    fn identifier(&self, record: &Record) -> String {
        format!("oai:{}:{}", self.host, record.slug)
    }

    /// The slug that an identifier names.
    fn slug<'a>(&self, identifier: &'a str) -> Option<&'a str> {
        identifier.strip_prefix("oai:")?.strip_prefix(self.host.as_str())?.strip_prefix(':')
    }
}

async fn act(visit: &Visit, place: &Place, asked: Asked, xml: &mut Xml) -> Result<std::result::Result<(), Fault>> {
    match asked {
        Asked::Identify => identify(visit, place, xml).await?,
        Asked::ListMetadataFormats(identifier) => {
            if let Some(identifier) = identifier
                && find(visit, place, &identifier).await?.is_none()
            {
                return Ok(Err(Fault::IdDoesNotExist));
            }
            formats(xml);
        }
        Asked::ListSets => sets(visit, xml).await?,
        Asked::GetRecord { identifier, prefix } => {
            let Some(record) = find(visit, place, &identifier).await? else { return Ok(Err(Fault::IdDoesNotExist)) };
            if prefix != PREFIX {
                return Ok(Err(Fault::CannotDisseminateFormat));
            }
            xml.open("GetRecord", &[]);
            record::write(xml, &Header::of(visit, place, &record, &mut Names::default()).await?, Some(&record));
            xml.close("GetRecord");
        }
        Asked::Harvest(verb, harvest) => return list(visit, place, verb, harvest, xml).await,
        Asked::Resume(verb, token) => {
            let Some(token) = Token::read(visit.db().keys(), &token).filter(|token| token.verb == verb.code()) else {
                return Ok(Err(Fault::BadResumptionToken));
            };
            return page(visit, place, verb, token, xml).await;
        }
    }
    Ok(Ok(()))
}

async fn find(visit: &Visit, place: &Place, identifier: &str) -> Result<Option<Record>> {
    match place.slug(identifier) {
        Some(slug) => Ok(catalogue::by_slug(visit.db(), slug).await?),
        None => Ok(None),
    }
}

async fn identify(visit: &Visit, place: &Place, xml: &mut Xml) -> Result<()> {
    let earliest = harvest::earliest(visit.db()).await?;
    let earliest = earliest.and_then(|stamp| Timestamp::from_microsecond(stamp).ok()).unwrap_or(visit.world().now());
    // Whom harvesters write to: who writes the letters of this installation, else who must be there by RFC 5321.
    let dotted = if place.host.contains('.') { place.host.clone() } else { format!("{}.invalid", place.host) };
    let address = visit.app().post.address().unwrap_or_else(|| format!("postmaster@{dotted}"));
    xml.open("Identify", &[]);
    xml.leaf("repositoryName", &[], visit.t("library-machines-repository"));
    xml.leaf("baseURL", &[], &place.base);
    xml.leaf("protocolVersion", &[], "2.0");
    xml.leaf("adminEmail", &[], &address);
    xml.leaf("earliestDatestamp", &[], &instant(earliest));
    xml.leaf("deletedRecord", &[], "persistent");
    xml.leaf("granularity", &[], "YYYY-MM-DDThh:mm:ssZ");
    xml.leaf("compression", &[], "gzip");
    xml.close("Identify");
    Ok(())
}

fn formats(xml: &mut Xml) {
    xml.open("ListMetadataFormats", &[]);
    xml.open("metadataFormat", &[]);
    xml.leaf("metadataPrefix", &[], PREFIX);
    xml.leaf("schema", &[], "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    xml.leaf("metadataNamespace", &[], "http://www.openarchives.org/OAI/2.0/oai_dc/");
    xml.close("metadataFormat");
    xml.close("ListMetadataFormats");
}

/// The sets: by kind, by theme, by who keeps it.
async fn sets(visit: &Visit, xml: &mut Xml) -> Result<()> {
    let mut set = |spec: &str, name: &str| {
        xml.open("set", &[]);
        xml.leaf("setSpec", &[], spec);
        xml.leaf("setName", &[], name);
        xml.close("set");
    };
    let mut all: Vec<(String, String)> = vec![
        ("kind".to_owned(), visit.t("library-machines-set-kind").to_owned()),
        ("space".to_owned(), visit.t("library-machines-set-space").to_owned()),
    ];
    all.extend(Kind::ALL.iter().map(|kind| (format!("kind:{}", kind.code()), visit.t(kind.label()).to_owned())));
    let themes = search::thesaurus::themes();
    all.extend(themes.map(|theme| (format!("theme:{}", theme.code), visit.words(&theme.name).to_owned())));
    for space in spaces::all(visit.db()).await? {
        all.push((format!("space:{}", space.slug), visit.words(&space.name).to_owned()));
    }
    all.iter().for_each(|(spec, name)| set(spec, name));
    let mut sets = Xml::default();
    sets.open("ListSets", &[]);
    sets.append(std::mem::take(xml));
    sets.close("ListSets");
    *xml = sets;
    Ok(())
}

/// The part of the catalogue that a set names.
async fn part(visit: &Visit, set: Option<&str>) -> Result<Option<Part>> {
    let Some(set) = set else { return Ok(Some(Part::All)) };
    Ok(match set.split_once(':') {
        None if set == "kind" || set == "space" => Some(Part::All),
        Some(("kind", code)) => Kind::from_code(code).map(Part::Kind),
        Some(("theme", code)) => search::thesaurus::get(code).map(|concept| Part::Theme(concept.code.clone())),
        Some(("space", slug)) => spaces::by_slug(visit.db(), slug).await?.map(|space| Part::Space(space.id)),
        _ => None,
    })
}

/// The first page of a list.
async fn list(
    visit: &Visit,
    place: &Place,
    verb: Verb,
    harvest: Harvest,
    xml: &mut Xml,
) -> Result<std::result::Result<(), Fault>> {
    if harvest.prefix != PREFIX {
        return Ok(Err(Fault::CannotDisseminateFormat));
    }
    let token = Token {
        verb: verb.code().to_owned(),
        set: harvest.set,
        // Behind everything that changed before the first instant.
        stamp: harvest.from.map_or(i64::MIN, |from| from - 1),
        id: Uuid::max(),
        before: harvest.before.unwrap_or(i64::MAX),
        cursor: 0,
        size: None,
    };
    page(visit, place, verb, token, xml).await
}

/// A page of a list: what stands behind the token's place.
async fn page(
    visit: &Visit,
    place: &Place,
    verb: Verb,
    token: Token,
    xml: &mut Xml,
) -> Result<std::result::Result<(), Fault>> {
    let Some(part) = part(visit, token.set.as_deref()).await? else { return Ok(Err(Fault::NoRecordsMatch)) };
    let after = (token.stamp, token.id);
    let mut records = harvest::changed(visit.db(), &part, after, token.before, PAGE as u32 + 1).await?;
    let more = records.len() > PAGE;
    records.truncate(PAGE);
    if records.is_empty() && token.cursor == 0 {
        return Ok(Err(Fault::NoRecordsMatch));
    }
    let mut names = Names::default();
    xml.open(verb.code(), &[]);
    for record in &records {
        let header = Header::of(visit, place, record, &mut names).await?;
        record::write(xml, &header, Some(record).filter(|_| verb == Verb::ListRecords));
    }
    if more || token.cursor > 0 {
        // Counted once: the list is as long as it was when it began (OAI-PMH 2.0, 3.5).
        let size = match token.size {
            None if token.cursor == 0 => Some(harvest::count(visit.db(), &part, token.stamp, token.before).await?),
            known => known,
        };
        let (cursor, shown) = (token.cursor.to_string(), size.map(|size| size.to_string()));
        let told = shown.as_deref().map(|size| ("completeListSize", size));
        let told: Vec<(&str, &str)> = told.into_iter().chain([("cursor", cursor.as_str())]).collect();
        // The last page of several says so by an empty token.
        let next = records.last().filter(|_| more).map(|last| {
            let cursor = token.cursor + PAGE as u64;
            Token { stamp: last.stamp, id: last.id, cursor, size, ..token }.write(visit.db().keys())
        });
        xml.leaf("resumptionToken", &told, next.as_deref().unwrap_or_default());
    }
    xml.close(verb.code());
    Ok(Ok(()))
}

/// An instant as the protocol writes it, to the second.
fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
