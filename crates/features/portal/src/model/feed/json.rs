use serde_json::{Value, json};

use super::{Entry, Feed};

pub(super) fn write(feed: &Feed) -> Vec<u8> {
    let whole = without_nulls(json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.own,
        "next_url": feed.next,
        "description": feed.words,
        "language": feed.lang.code(),
        "authors": [{ "name": feed.publisher }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    }));
    let mut bytes = serde_json::to_vec(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn item(entry: &Entry) -> Value {
    without_nulls(json!({
        "id": entry.id,
        "url": entry.page,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "content_text": entry.html.is_none().then_some(&entry.summary),
        "date_published": entry.published.to_string(),
        "date_modified": entry.updated.to_string(),
        "authors": entry.author.as_ref().map(|name| json!([{ "name": name }])),
        "tags": entry.tags,
        "language": entry.lang.map(kernel::Lang::code),
        "image": entry.picture,
    }))
}

/// The standard knows no null.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields.into_iter().filter(|(_, value)| !value.is_null()).collect(),
        other => other,
    }
}
