//! CSL-JSON (Citation Style Language, schema 1.0): what Zotero and Pandoc exchange.

use serde_json::{Map, Value, json};

use super::{Source, SourceKind, name_parts};

/// A list of items.
pub(super) fn write(sources: &[Source]) -> String {
    let items: Vec<Value> = sources.iter().map(item).collect();
    serde_json::to_string_pretty(&items).unwrap_or_default()
}

fn item(source: &Source) -> Value {
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(source.key));
    item.insert("type".to_owned(), json!(kind(source.kind)));
    let fields = [
        ("title", &source.title),
        ("publisher", &source.publisher),
        ("publisher-place", &source.place),
        ("container-title", &source.container),
        ("volume", &source.volume),
        ("issue", &source.issue),
        ("page", &source.pages),
        ("DOI", &source.doi),
        ("ISBN", &source.isbn),
        ("ISSN", &source.issn),
        ("URL", &source.url),
        ("abstract", &source.summary),
    ];
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        item.insert(name.to_owned(), json!(value));
    }
    if !source.authors.is_empty() {
        item.insert("author".to_owned(), source.authors.iter().map(|author| name(author)).collect());
    }
    if let Some(date) = source.date {
        let parts: Vec<i16> = [Some(date.year), date.month.map(i16::from), date.month.and(date.day).map(i16::from)]
            .into_iter()
            .flatten()
            .collect();
        item.insert("issued".to_owned(), json!({ "date-parts": [parts] }));
    }
    if let Some(lang) = source.lang {
        item.insert("language".to_owned(), json!(lang.code()));
    }
    if !source.keywords.is_empty() {
        item.insert("keyword".to_owned(), json!(source.keywords.join(", ")));
    }
    Value::Object(item)
}

fn name(author: &str) -> Value {
    match name_parts(author) {
        (family, Some(given)) => json!({ "family": family, "given": given }),
        (whole, None) => json!({ "literal": whole }),
    }
}

const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article-journal",
        SourceKind::Book => "book",
        SourceKind::Chapter => "chapter",
        SourceKind::Report => "report",
        SourceKind::Thesis => "thesis",
        SourceKind::Document => "document",
        SourceKind::Video => "motion_picture",
        SourceKind::Sound => "song",
        SourceKind::Dataset => "dataset",
    }
}
