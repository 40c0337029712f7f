//! XML as it goes out: escaped, and without the characters that XML 1.0 cannot hold.

/// A document that grows.
#[derive(Debug, Default)]
pub(super) struct Xml(String);

impl Xml {
    /// What begins every document.
    pub(super) fn declaration(&mut self) {
        self.0.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.0.push('>');
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
    }

    /// An element that holds words.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.open(name, attributes);
        escape(words, &mut self.0);
        self.close(name);
    }

    /// Adds what another one holds.
    pub(super) fn append(&mut self, other: Self) {
        self.0.push_str(&other.0);
    }

    /// The document.
    pub(super) fn end(self) -> String {
        self.0
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(value, &mut self.0);
            self.0.push('"');
        }
    }
}

fn escape(words: &str, to: &mut String) {
    for c in words.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\t' | '\n' | '\r' => to.push(' '),
            c if is_char(c) => to.push(c),
            _ => {}
        }
    }
}

/// Whether XML 1.0 can hold it (2.2).
fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_words_make_a_document_that_others_read(words in any::<String>(), value in any::<String>()) {
            let mut xml = Xml::default();
            xml.declaration();
            xml.leaf("dc:title", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("about", &value)], &words);
            let text = xml.end();
            let read = roxmltree::Document::parse(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
            let root = read.root_element();
            let kept = |words: &str| words.chars().map(|c| if c.is_ascii_whitespace() && c != '\u{c}' { ' ' } else { c }).filter(|c| is_char(*c)).collect::<String>();
            prop_assert_eq!(root.text().unwrap_or_default(), kept(&words));
            prop_assert_eq!(root.attribute("about").unwrap_or_default(), kept(&value));
            prop_assert!(text.chars().all(is_char));
        }
    }
}
