use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Prose, Shape};
use crate::Result;

/// Reads Markdown (CommonMark with tables). The words of links and pictures are kept, their addresses are not.
pub(super) fn read(text: &str) -> Result<Prose> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader::new(text);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.meet(event, range.start)?;
    }
    reader.close()?;
    Ok(reader.prose)
}

struct Reader<'a> {
    source: &'a str,
    /// Where each line of the source begins.
    starts: Vec<usize>,
    /// The next number of each open list, innermost last; nothing for bullets.
    lists: Vec<Option<u64>>,
    open: Open,
    prose: Prose,
}

/// The block that is being read.
struct Open {
    line: u32,
    text: String,
    shape: Shape,
}

impl Open {
    fn nothing() -> Self {
        Self { line: 1, text: String::new(), shape: Shape::Plain }
    }
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        let starts = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source, starts, lists: Vec::new(), open: Open::nothing(), prose: Prose::default() }
    }

    fn meet(&mut self, event: Event<'_>, at: usize) -> Result<()> {
        match event {
            Event::Start(tag) => self.begin(&tag, at)?,
            Event::End(TagEnd::List(_)) => {
                self.close()?;
                self.lists.pop();
            }
            Event::End(TagEnd::TableCell) => self.open.text.push_str(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                let cells = self.open.text.trim_end_matches(" | ").len();
                self.open.text.truncate(cells);
                self.close()?;
            }
            Event::End(end) if ends_block(end) => self.close()?,
            Event::End(_) | Event::Rule => {}
            Event::SoftBreak => self.open.text.push(' '),
            Event::HardBreak => self.break_line(at)?,
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                self.say(&words, at)?
            }
            Event::FootnoteReference(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.say(&words, at)?
            }
            Event::TaskListMarker(done) => self.open.text.push_str(if done { "[x] " } else { "[ ] " }),
        }
        Ok(())
    }

    fn begin(&mut self, tag: &Tag<'_>, at: usize) -> Result<()> {
        match tag {
            Tag::Heading { level, .. } => self.start(at, Shape::Heading(depth(*level))),
            Tag::List(first) => {
                self.close()?;
                self.lists.push(*first);
                Ok(())
            }
            Tag::Item => {
                let shape = self.item(at);
                self.start(at, shape)
            }
            // The first paragraph of an item is the item.
            Tag::Paragraph if self.open.text.is_empty() && matches!(self.open.shape, Shape::Item { .. }) => Ok(()),
            Tag::Paragraph | Tag::TableHead | Tag::TableRow => self.start(at, Shape::Plain),
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.start(at, Shape::Plain),
            _ => Ok(()),
        }
    }

    fn item(&mut self, at: usize) -> Shape {
        let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let written = self.source[at..].trim_start();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let sign = written.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next().unwrap_or('.');
                let marker = format!("{number}{sign}");
                *number = number.saturating_add(1);
                Shape::Item { level, ordered: true, marker }
            }
            _ => Shape::Item { level, ordered: false, marker: written.chars().take(1).collect() },
        }
    }

    fn start(&mut self, at: usize, shape: Shape) -> Result<()> {
        self.close()?;
        self.open = Open { line: self.line(at), text: String::new(), shape };
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        let done = std::mem::replace(&mut self.open, Open::nothing());
        self.prose.push(done.line, done.text.trim(), done.shape)
    }

    /// Adds words; only code and raw HTML come in several lines, and each is a block.
    fn say(&mut self, words: &str, at: usize) -> Result<()> {
        let mut start = at;
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                self.break_line(start)?;
            }
            if self.open.text.is_empty() && self.open.shape == Shape::Plain {
                self.open.line = self.line(start);
            }
            self.open.text.push_str(line);
            start += line.len() + 1;
        }
        Ok(())
    }

    /// A line break inside a plain block begins another; headings and items stay whole.
    fn break_line(&mut self, at: usize) -> Result<()> {
        if self.open.shape == Shape::Plain {
            return self.start(at, Shape::Plain);
        }
        self.open.text.push(' ');
        Ok(())
    }

    fn line(&self, at: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }
}

fn ends_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_)
    )
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(u32, String, String)> {
        let name = |shape: &Shape| match shape {
            Shape::Heading(level) => format!("h{level}"),
            Shape::Item { level, ordered, marker } => format!("{level}{}{marker}", if *ordered { "o" } else { "u" }),
            Shape::Plain => String::new(),
        };
        read(text).unwrap().blocks.iter().map(|block| (block.line, name(&block.shape), block.text.clone())).collect()
    }

    fn of(expected: &[(u32, &str, &str)]) -> Vec<(u32, String, String)> {
        expected.iter().map(|(line, shape, text)| (*line, (*shape).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn headings_lists_and_their_depth_are_kept() {
        let text =
            "# Plan\n\nUne **phrase**\nsur deux [lignes](http://x.ma).\n\n1. Un\n   - a\n   - b\n2) Deux\n\nAxe\n---\n";
        assert_eq!(
            seen(text),
            of(&[
                (1, "h1", "Plan"),
                (3, "", "Une phrase sur deux lignes."),
                (6, "0o1.", "Un"),
                (7, "1u-", "a"),
                (8, "1u-", "b"),
                (9, "0o2)", "Deux"),
                (11, "h2", "Axe"),
            ])
        );
    }

    #[test]
    fn loose_items_tables_and_code_are_read_row_by_row() {
        let text = "* Un\n\n  suite\n\n* Deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx = 1\ny\n```\n";
        assert_eq!(
            seen(text),
            of(&[
                (1, "0u*", "Un"),
                (3, "", "suite"),
                (5, "0u*", "Deux"),
                (7, "", "a | b"),
                (9, "", "1 | 2"),
                (12, "", "x = 1"),
                (13, "", "y"),
            ])
        );
    }
}
