//! How what is said is written: maps by language begin with the language of the whole, because Mastodon takes the first for it.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// An object or activity as JSON.
pub fn written(value: &Value) -> String {
    // Values have string keys only, and writing them into memory does not fail.
    serde_json::to_string(&Said(value)).unwrap_or_default()
}

struct Said<'a>(&'a Value);

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Array(all) => serializer.collect_seq(all.iter().map(Said)),
            Value::Object(all) => {
                let mut map = serializer.serialize_map(Some(all.len()))?;
                for (name, value) in all {
                    match (name.strip_suffix("Map"), value) {
                        (Some(of), Value::Object(words)) => {
                            map.serialize_entry(name, &ByLanguage(words, all.get(of)))?
                        }
                        _ => map.serialize_entry(name, &Said(value))?,
                    }
                }
                map.end()
            }
            plain => plain.serialize(serializer),
        }
    }
}

/// Words by language, and those of the whole.
struct ByLanguage<'a>(&'a Map<String, Value>, Option<&'a Value>);

impl Serialize for ByLanguage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_of_the_whole = |words: &Value| Some(words) == self.1;
        let first = self.0.iter().filter(|(_, words)| is_of_the_whole(words));
        serializer.collect_map(first.chain(self.0.iter().filter(|(_, words)| !is_of_the_whole(words))))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_language_of_the_whole_stands_first() {
        let note = json!({"object": {"content": "Eau", "contentMap": {"ar": "ماء", "en": "Water", "fr": "Eau"},
            "nameMap": {"fr": "x", "ar": "y"}, "list": [{"summary": "b", "summaryMap": {"ar": "a", "fr": "b"}}]}});
        let text = written(&note);
        assert!(text.contains(r#""contentMap":{"fr":"Eau","ar":"ماء","en":"Water"}"#), "{text}");
        assert!(text.contains(r#""summaryMap":{"fr":"b","ar":"a"}"#), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), note, "and nothing else is changed");
    }
}
