//! Bodies of mails with gaps: encoded once, and for each letter only what stands in the gaps.

use data_encoding::{BASE64, Encoding};
use lettre::message::Body;
use lettre::message::header::ContentTransferEncoding;

/// What stands in a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// What the links hold: ASCII of a length that is the same for all letters and a multiple of three.
    Token,
    /// How the reader is greeted.
    Greeting,
}

/// A part of a text.
pub(super) enum Part<'a> {
    /// Words that are the same for all.
    Same(&'a str),
    /// A gap.
    Gap(Gap),
}

/// A body that was encoded once.
pub(super) enum Encoded {
    /// Readable where it is ASCII (RFC 2045 section 6.7).
    Quoted(Vec<Piece>),
    /// Shorter for Arabic (RFC 2045 section 6.8). A gap takes the bytes before and after it that share its groups of three.
    Base64(Vec<Piece>),
}

pub(super) enum Piece {
    Same(Vec<u8>),
    Gap { gap: Gap, before: Vec<u8>, after: Vec<u8> },
}

/// The longest encoded line.
const LINE: usize = 76;
const BASE: &Encoding = &BASE64;

impl Encoded {
    /// Encodes in whichever way is shorter. `parts` have the line ends of mails.
    pub(super) fn of(parts: &[Part<'_>]) -> Self {
        let (quoted, based) = (quoted(parts), base64(parts));
        if length(&quoted) <= length(&based) { Self::Quoted(quoted) } else { Self::Base64(based) }
    }

    /// The name of the encoding in the header.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Quoted(_) => "quoted-printable",
            Self::Base64(_) => "base64",
        }
    }

    /// Writes the body with its gaps filled.
    pub(super) fn fill(&self, out: &mut Vec<u8>, value: impl Fn(Gap) -> Vec<u8>) {
        match self {
            Self::Quoted(pieces) => {
                for piece in pieces {
                    match piece {
                        Piece::Same(bytes) => out.extend_from_slice(bytes),
                        // On lines of its own, so that no line grows too long.
                        Piece::Gap { gap, .. } => quote(&value(*gap), out),
                    }
                }
            }
            Self::Base64(pieces) => {
                for piece in pieces {
                    match piece {
                        Piece::Same(bytes) => out.extend_from_slice(bytes),
                        Piece::Gap { gap, before, after } => {
                            let mut value = value(*gap);
                            // Blanks keep the groups of three where they were reckoned to be.
                            value.resize(value.len().next_multiple_of(3), b' ');
                            let whole = [before.as_slice(), &value, after].concat();
                            lines(&whole, out);
                        }
                    }
                }
            }
        }
    }
}

fn length(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| if let Piece::Same(bytes) = piece { bytes.len() } else { LINE }).sum()
}

fn quoted(parts: &[Part<'_>]) -> Vec<Piece> {
    let encode = |words: &str| {
        let body = Body::new_with_encoding(words.to_owned(), ContentTransferEncoding::QuotedPrintable);
        body.map_or_else(|unencoded| unencoded, Body::into_vec)
    };
    let mut pieces = Vec::new();
    for part in parts {
        pieces.push(match part {
            Part::Same(words) => Piece::Same(encode(words)),
            Part::Gap(gap) => Piece::Gap { gap: *gap, before: Vec::new(), after: Vec::new() },
        });
    }
    pieces
}

/// Writes what stands in a gap between two soft line ends.
fn quote(value: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"=\r\n");
    let mut column = 0;
    for byte in value {
        if column > LINE - 4 {
            out.extend_from_slice(b"=\r\n");
            column = 0;
        }
        let plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b':' | b',' | b'@');
        if plain {
            out.push(*byte);
            column += 1;
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            out.extend([b'=', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            column += 3;
        }
    }
    out.extend_from_slice(b"=\r\n");
}

fn base64(parts: &[Part<'_>]) -> Vec<Piece> {
    let (mut pieces, mut held, mut waiting) = (Vec::new(), Vec::new(), None::<(Gap, Vec<u8>)>);
    for part in parts {
        match part {
            Part::Same(words) => {
                held.extend_from_slice(words.as_bytes());
                close_gap(&mut pieces, &mut waiting, &mut held);
            }
            Part::Gap(gap) => {
                close_gap(&mut pieces, &mut waiting, &mut held);
                let before = held.split_off(held.len() / 3 * 3);
                push_lines(&mut pieces, &held);
                held.clear();
                waiting = Some((*gap, before));
            }
        }
    }
    close_gap(&mut pieces, &mut waiting, &mut held);
    push_lines(&mut pieces, &held);
    pieces
}

/// Gives a gap the bytes behind it that fill its last group of three.
fn close_gap(pieces: &mut Vec<Piece>, waiting: &mut Option<(Gap, Vec<u8>)>, held: &mut Vec<u8>) {
    let Some((gap, before)) = waiting.take() else { return };
    let wanted = (3 - before.len()) % 3;
    while held.len() < wanted {
        held.push(b' ');
    }
    let rest = held.split_off(wanted);
    pieces.push(Piece::Gap { gap, before, after: std::mem::replace(held, rest) });
}

fn push_lines(pieces: &mut Vec<Piece>, bytes: &[u8]) {
    let mut out = Vec::new();
    lines(bytes, &mut out);
    pieces.push(Piece::Same(out));
}

/// Writes bytes as lines of base64.
fn lines(bytes: &[u8], out: &mut Vec<u8>) {
    for line in bytes.chunks(LINE / 4 * 3) {
        let start = out.len();
        out.resize(start + BASE.encode_len(line.len()), 0);
        BASE.encode_mut(line, &mut out[start..]);
        out.extend_from_slice(b"\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(gap: Gap) -> Vec<u8> {
        match gap {
            Gap::Token => b"abc-_0".to_vec(),
            Gap::Greeting => "سلام Zoé.,=".as_bytes().to_vec(),
        }
    }

    /// The text as it should be read; blanks fill the groups of three where it goes as base64.
    fn plain(parts: &[Part<'_>], group: usize) -> String {
        let mut text = String::new();
        for part in parts {
            match part {
                Part::Same(words) => text.push_str(words),
                Part::Gap(gap) => {
                    let mut value = value(*gap);
                    value.resize(value.len().next_multiple_of(group), b' ');
                    text.push_str(std::str::from_utf8(&value).unwrap());
                }
            }
        }
        text
    }

    fn unquoted(bytes: &[u8]) -> String {
        let text = std::str::from_utf8(bytes).unwrap().replace("=\r\n", "");
        let (mut out, mut rest) = (Vec::new(), text.as_bytes());
        while let Some((byte, more)) = rest.split_first() {
            if *byte == b'=' {
                out.push(u8::from_str_radix(std::str::from_utf8(&more[..2]).unwrap(), 16).unwrap());
                rest = &more[2..];
            } else {
                out.push(*byte);
                rest = more;
            }
        }
        String::from_utf8(out).unwrap()
    }

    fn unbased(bytes: &[u8]) -> String {
        let joined: Vec<u8> = bytes.iter().filter(|byte| !b"\r\n".contains(byte)).copied().collect();
        String::from_utf8(BASE64.decode(&joined).unwrap()).unwrap()
    }

    #[test]
    fn what_is_filled_in_is_read_back_wherever_the_gap_stands() {
        for length in 0..40 {
            let (head, tail) = ("é x".repeat(length), format!("{}\r\nfin", "ر".repeat(length % 5)));
            for gap in [Gap::Token, Gap::Greeting] {
                let parts =
                    [Part::Same(&head), Part::Gap(gap), Part::Same(&tail), Part::Gap(Gap::Token), Part::Same(".\r\n")];
                let mut out = Vec::new();
                Encoded::Quoted(quoted(&parts)).fill(&mut out, value);
                assert_eq!(unquoted(&out), plain(&parts, 1));
                assert!(out.split(|b| *b == b'\n').all(|line| line.len() <= 77));
                out.clear();
                Encoded::Base64(base64(&parts)).fill(&mut out, value);
                assert_eq!(unbased(&out), plain(&parts, 3));
                assert!(out.split(|b| *b == b'\n').all(|line| line.len() <= 77));
            }
        }
    }

    #[test]
    fn two_gaps_beside_each_other_keep_their_groups() {
        let parts = [Part::Same("a"), Part::Gap(Gap::Token), Part::Gap(Gap::Token), Part::Same("b")];
        let mut out = Vec::new();
        Encoded::Base64(base64(&parts)).fill(&mut out, value);
        assert_eq!(unbased(&out), "aabc-_0  abc-_0b");
    }
}
