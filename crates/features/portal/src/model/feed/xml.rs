//! XML written by the rules, in memory.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document that is being written. Writing to memory cannot fail.
pub(crate) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document whose root has these attributes.
    pub(crate) fn begin(root: &str, attributes: &[(&str, &str)]) -> Self {
        let mut xml = Self(Writer::new(Vec::with_capacity(16 * 1024)));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.open(root, attributes);
        xml
    }

    /// Ends the root.
    pub(crate) fn end(mut self, root: &str) -> Vec<u8> {
        self.close(root);
        let mut bytes = self.0.into_inner();
        bytes.push(b'\n');
        bytes
    }

    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(start(name, attributes)));
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds nothing.
    pub(crate) fn bare(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// An element that holds words.
    pub(crate) fn words(&mut self, name: &str, words: &str) {
        self.words_with(name, &[], words);
    }

    /// As [`Xml::words`], with attributes.
    pub(crate) fn words_with(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&sayable(words))));
        self.close(name);
    }

    fn event(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, sayable(value).as_str()));
    }
    start
}

/// What XML 1.0 can hold: no control characters but tabulators and ends of lines, and none of the two that are no characters.
fn sayable(words: &str) -> String {
    let is_sayable =
        |c: char| (!c.is_control() || matches!(c, '\t' | '\n' | '\r')) && !matches!(c, '\u{fffe}' | '\u{ffff}');
    words.chars().filter(|c| is_sayable(*c)).collect()
}
