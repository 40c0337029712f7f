use serde::{Deserialize, Deserializer};
use web::{Message, args};

/// Where a rule stands, as the files write it: `"organic-law 44-14, 12 bis"`, `"decree 2-16-773, 4"`, `"order 3-60-23"`,
/// `"law 09-08, 3"`, `"constitution, 139"`, `"house"` for a rule that no law sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    kind: Kind,
    text: String,
    number: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    OrganicLaw,
    Law,
    Decree,
    Order,
    Constitution,
    House,
}

impl Article {
    /// Reads what a file writes.
    pub fn read(words: &str) -> Option<Self> {
        let (source, number) = words.split_once(',').unwrap_or((words, ""));
        let (kind, text) = source.trim().split_once(' ').unwrap_or((source.trim(), ""));
        let kind = match kind {
            "organic-law" => Kind::OrganicLaw,
            "law" => Kind::Law,
            "decree" => Kind::Decree,
            "order" => Kind::Order,
            "constitution" => Kind::Constitution,
            "house" => Kind::House,
            _ => return None,
        };
        let is_named = text.is_empty() == matches!(kind, Kind::Constitution | Kind::House);
        is_named.then(|| Self { kind, text: text.trim().to_owned(), number: number.trim().to_owned() })
    }

    /// Whether no law says so: the rule is this program's own.
    pub const fn is_house(&self) -> bool {
        matches!(self.kind, Kind::House)
    }

    /// How it is cited, in the reader's language: `art. 12 bis de la loi organique 44-14`.
    pub fn message(&self) -> Message {
        let id = match (self.kind, self.number.is_empty()) {
            (Kind::House, _) => return Message::new("petition-law-source-house"),
            (Kind::OrganicLaw, false) => "petition-law-source-organic-law-article",
            (Kind::OrganicLaw, true) => "petition-law-source-organic-law",
            (Kind::Law, false) => "petition-law-source-law-article",
            (Kind::Law, true) => "petition-law-source-law",
            (Kind::Decree, false) => "petition-law-source-decree-article",
            (Kind::Decree, true) => "petition-law-source-decree",
            (Kind::Order, _) => "petition-law-source-order",
            (Kind::Constitution, _) => "petition-law-source-constitution",
        };
        let (number, bis) = match self.number.strip_suffix(" bis") {
            Some(number) => (number, "yes"),
            None => (self.number.as_str(), "no"),
        };
        let dotted = self.text.replace('-', ".");
        Message::with(id, args![text = self.text.as_str(), dotted = dotted, number = number, bis = bis])
    }
}

impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let words = String::deserialize(from)?;
        Self::read(&words).ok_or_else(|| serde::de::Error::custom(format!("not an article of law: {words}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_names_its_text_and_its_number() {
        let id = |words: &str| Article::read(words).map(|article| article.message().id());
        assert_eq!(id("organic-law 44-14, 12 bis"), Some("petition-law-source-organic-law-article"));
        assert_eq!(id("order 3-60-23"), Some("petition-law-source-order"));
        assert_eq!(id("constitution, 139"), Some("petition-law-source-constitution"));
        assert_eq!(id("house"), Some("petition-law-source-house"));
        for wrong in ["", "44-14, 3", "organic-law, 3", "house 3", "treaty 1"] {
            assert_eq!(id(wrong), None, "{wrong}");
        }
    }
}
