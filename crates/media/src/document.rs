//! What a PDF says of who made it, when and with what: the dictionary of information, packets of XMP, and what cameras wrote
//! into its photos (ISO 32000-2, 14.3; Exif and XMP in JPEG). It is emptied where it stands and nothing moves, so the file stays
//! what it was for whoever reads it. A sealed or signed one is left alone: any change would break it.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom, Write};
use std::ops::Range;

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::sound::Edits;
use crate::{Fault, MOST_MEGABYTES};

/// A packet of XMP that says nothing.
const SILENT: &[u8] = b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>";

/// So much is unpacked of one file: what holds more was made to keep us busy.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// How far before its bytes the head of a stream is looked for.
const HEAD: usize = 4096;

/// How often references of the dictionary of information are followed.
const ROUNDS: usize = 4;

/// Whether a PDF still says who made it, when or with what, after what can be emptied was: one that is sealed or signed, or
/// packed in a way that is not read here, or on whose pages somebody wrote notes, or to which files are attached.
pub fn tells(bytes: &[u8]) -> bool {
    let seen = look(bytes);
    seen.is_dark || !seen.edits.is_empty()
}

/// What was seen of a PDF.
#[derive(Debug, Default)]
pub(crate) struct Looked {
    /// What is to be emptied.
    pub(crate) edits: Edits,
    /// Whether something of it could not be read.
    is_dark: bool,
}

/// Looks through a file that is kept in pieces.
///
/// # Errors
/// [`Fault::Unheard`] where it cannot be read; [`Fault::Large`].
pub(crate) fn look_in<R: Read + Seek>(reader: &mut R) -> Result<Edits, Fault> {
    let most = u64::from(MOST_MEGABYTES) * 1024 * 1024;
    let length = reader.seek(SeekFrom::End(0)).map_err(|_| Fault::Unheard)?;
    if length > most {
        return Err(Fault::Large(MOST_MEGABYTES));
    }
    reader.seek(SeekFrom::Start(0)).map_err(|_| Fault::Unheard)?;
    let mut bytes = Vec::new();
    reader.by_ref().take(most).read_to_end(&mut bytes).map_err(|_| Fault::Unheard)?;
    Ok(look(&bytes).edits)
}

/// Looks for what is to be emptied. Of what was emptied before, nothing is found.
pub(crate) fn look(bytes: &[u8]) -> Looked {
    let mut looked = Looked::default();
    if names(bytes, b"/Encrypt").next().is_some() || names(bytes, b"/ByteRange").next().is_some() {
        looked.is_dark = true;
        return looked;
    }
    let mut told = referred(bytes);
    for _ in 0..ROUNDS {
        looked = Looked::default();
        let before = told.len();
        let mut found = BTreeSet::new();
        objects(bytes, &mut told, &mut found, &mut looked);
        streams(bytes, &mut told, &mut found, &mut looked);
        if told.len() == before {
            looked.is_dark |= !told.is_subset(&found);
            break;
        }
    }
    photos(bytes, &mut looked);
    looked.is_dark |= has_notes(bytes);
    looked
}

/// What somebody writes on pages that another made, and signs (ISO 32000-1, 12.5.6.2).
const NOTES: [&[u8]; 12] = [
    b"/Text",
    b"/FreeText",
    b"/Highlight",
    b"/Underline",
    b"/Squiggly",
    b"/StrikeOut",
    b"/Stamp",
    b"/Caret",
    b"/Ink",
    b"/Square",
    b"/Circle",
    b"/FileAttachment",
];

/// Whether there are notes that name who wrote them, or files within the file.
fn has_notes(bytes: &[u8]) -> bool {
    let mut titles = names(bytes, b"/T");
    let is_signed = titles.any(|at| matches!(bytes[at..].trim_ascii_start().first(), Some(b'(' | b'<')));
    let is_note = |at: usize| {
        let kind = bytes[at..].trim_ascii_start();
        NOTES
            .iter()
            .any(|note| kind.starts_with(note) && kind.get(note.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric()))
    };
    has(bytes, b"/EmbeddedFile") || (is_signed && names(bytes, b"/Subtype").any(is_note))
}

/// The numbers of the objects that trailers name as the dictionary of information.
fn referred(bytes: &[u8]) -> BTreeSet<u32> {
    names(bytes, b"/Info").filter_map(|at| reference(&bytes[at..])).collect()
}

/// Objects of these numbers that stand open in the file, and those to which they refer.
fn objects(bytes: &[u8], told: &mut BTreeSet<u32>, found: &mut BTreeSet<u32>, looked: &mut Looked) {
    for number in told.clone() {
        let head = format!("{number} ");
        for at in places(bytes, head.as_bytes()) {
            let is_begun = at > 0 && bytes[at - 1].is_ascii_digit();
            let Some(body) = behind_obj(bytes, at + head.len()).filter(|_| !is_begun) else { continue };
            found.insert(number);
            let end = find(bytes, b"endobj", body).unwrap_or(bytes.len());
            told.extend(references(&bytes[body..end]));
            for words in strings(&bytes[body..end]) {
                blank(looked, body + words.start..body + words.end);
            }
        }
    }
}

/// Packed objects and packets of XMP.
fn streams(bytes: &[u8], told: &mut BTreeSet<u32>, found: &mut BTreeSet<u32>, looked: &mut Looked) {
    let mut left = MOST_UNPACKED;
    for at in places(bytes, b"stream") {
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let start = at + b"stream".len();
        let start = match bytes.get(start..start + 2) {
            Some(b"\r\n") => start + 2,
            Some([b'\n', _]) => start + 1,
            _ => continue,
        };
        let near = &bytes[at.saturating_sub(HEAD)..at];
        let Some(head) = places(near, b"obj").last().map(|obj| &near[obj..]) else { continue };
        let is_packed_objects = has(head, b"/ObjStm");
        let is_packet = has(head, b"/Metadata") && has(head, b"/XML");
        if !(is_packed_objects || is_packet) {
            continue;
        }
        let end = find(bytes, b"endstream", start).unwrap_or(bytes.len());
        let body = &bytes[start..end];
        if !has(head, b"/Filter") {
            match is_packed_objects {
                true => looked.is_dark = true,
                false => silence(looked, start..end, body),
            }
            continue;
        }
        let Some((unpacked, taken)) = unpacked(head, body, &mut left) else {
            looked.is_dark = true;
            continue;
        };
        looked.is_dark |= is_packed_objects && has_notes(&unpacked);
        let is_over = match is_packed_objects {
            true => bared(head, &unpacked, told, found).is_none_or(|bare| packed_over(looked, start, taken, &bare)),
            false if is_silent(&unpacked) => true,
            // A very small packet leaves room for nothing.
            false => packed_over(looked, start, taken, SILENT) || packed_over(looked, start, taken, b""),
        };
        looked.is_dark |= !is_over;
    }
}

/// The bytes of a stream that is deflated and nothing else, and how many of its own it took.
fn unpacked(head: &[u8], body: &[u8], left: &mut u64) -> Option<(Vec<u8>, usize)> {
    let is_plain = has(head, b"/FlateDecode") && !has(head, b"/Predictor");
    let others: [&[u8]; 6] =
        [b"/LZWDecode", b"/ASCII85Decode", b"/ASCIIHexDecode", b"/RunLengthDecode", b"/Crypt", b"/DCTDecode"];
    if !is_plain || others.iter().any(|other| has(head, other)) {
        return None;
    }
    let (mut decoder, mut bytes) = (ZlibDecoder::new(body), Vec::new());
    decoder.by_ref().take(*left + 1).read_to_end(&mut bytes).ok()?;
    *left = left.checked_sub(bytes.len() as u64)?;
    Some((bytes, usize::try_from(decoder.total_in()).ok()?))
}

/// Packed objects without the words of those that are sought; nothing where they say nothing.
fn bared(head: &[u8], unpacked: &[u8], told: &mut BTreeSet<u32>, found: &mut BTreeSet<u32>) -> Option<Vec<u8>> {
    let first = number_behind(head, b"/First")? as usize;
    let numbers: Vec<usize> = unpacked
        .get(..first)?
        .split(u8::is_ascii_whitespace)
        .filter_map(|word| std::str::from_utf8(word).ok()?.parse().ok())
        .collect();
    let pairs: Vec<(usize, usize)> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    let mut changed = unpacked.to_vec();
    for (place, (number, offset)) in pairs.iter().enumerate() {
        let Some(number) = u32::try_from(*number).ok().filter(|number| told.contains(number)) else { continue };
        let next = pairs.get(place + 1).map_or(unpacked.len(), |(_, next)| first.saturating_add(*next));
        let from = first.saturating_add(*offset);
        let Some(body) = unpacked.get(from..next.min(unpacked.len())) else { continue };
        found.insert(number);
        told.extend(references(body));
        for words in strings(body) {
            changed[from + words.start..from + words.end].fill(b' ');
        }
    }
    (changed != unpacked).then_some(changed)
}

/// Packs bytes over those that stand there; false where there is no room.
fn packed_over(looked: &mut Looked, at: usize, room: usize, bytes: &[u8]) -> bool {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    let Some(mut packed) = packed.ok().filter(|packed| packed.len() <= room) else { return false };
    // What stands behind the end of what is packed is not read.
    packed.resize(room, 0);
    looked.edits.write(at as u64, packed).is_ok()
}

fn is_silent(packet: &[u8]) -> bool {
    packet.trim_ascii() == SILENT || packet.trim_ascii().is_empty()
}

/// Puts a packet that says nothing in the place of one.
fn silence(looked: &mut Looked, place: Range<usize>, body: &[u8]) {
    if is_silent(body) {
        return;
    }
    let mut words = if body.len() > SILENT.len() { SILENT.to_vec() } else { Vec::new() };
    words.resize(body.len(), b' ');
    looked.is_dark |= looked.edits.write(place.start as u64, words).is_err();
}

fn blank(looked: &mut Looked, place: Range<usize>) {
    looked.is_dark |= looked.edits.write(place.start as u64, vec![b' '; place.len()]).is_err();
}

/// What cameras and programs wrote into photos: Exif, XMP, and what agencies wrote (IPTC).
fn photos(bytes: &[u8], looked: &mut Looked) {
    const SAID: [(u8, &[u8]); 3] =
        [(0xe1, b"Exif\0\0"), (0xe1, b"http://ns.adobe.com/xap/1.0/\0"), (0xed, b"Photoshop 3.0\0")];
    for (marker, name) in SAID {
        for at in places(bytes, name) {
            let Some([0xff, kind, high, low]) = at.checked_sub(4).and_then(|from| bytes.get(from..at)) else {
                continue;
            };
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            let (from, to) = (at + name.len(), (at - 2).saturating_add(length).min(bytes.len()));
            if *kind == marker && from < to && bytes[from..to].iter().any(|byte| *byte != 0) {
                looked.is_dark |= looked.edits.empty(from as u64..to as u64).is_err();
            }
        }
    }
}

/// The insides of the strings of some objects that are not blank yet.
fn strings(body: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::<Range<usize>>::new(), 0);
    while at < body.len() {
        let start = at + 1;
        match (body[at], body.get(at + 1)) {
            (b'(', _) => {
                let mut depth = 1_usize;
                at += 1;
                while at < body.len() {
                    match body[at] {
                        b'\\' => at += 1,
                        b'(' => depth += 1,
                        b')' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    at += 1;
                }
                found.push(start..at.min(body.len()));
            }
            (b'<', Some(b'<')) => at += 1,
            (b'<', _) => {
                at = find(body, b">", start).unwrap_or(body.len());
                found.push(start..at);
            }
            _ => {}
        }
        at += 1;
    }
    found.retain(|words| body[words.clone()].iter().any(|byte| *byte != b' '));
    found
}

/// The objects to which a dictionary refers outside of its strings.
fn references(body: &[u8]) -> Vec<u32> {
    let mut open = body.to_vec();
    for words in strings(body) {
        open[words].fill(b'.');
    }
    let after_name = |at: usize| {
        let name = open[at + 1..].iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(0);
        reference(&open[at + 1 + name..])
    };
    places(&open, b"/").filter_map(after_name).collect()
}

/// A reference at the beginning of some bytes: `12 0 R`.
fn reference(bytes: &[u8]) -> Option<u32> {
    let (number, rest) = number(bytes)?;
    let (_, rest) = self::number(rest)?;
    (rest.trim_ascii_start().first() == Some(&b'R')).then_some(number)
}

/// Where the body of an object begins behind its number: `0 obj`.
fn behind_obj(bytes: &[u8], at: usize) -> Option<usize> {
    let (_, rest) = number(bytes.get(at..)?)?;
    let rest = rest.trim_ascii_start();
    rest.starts_with(b"obj").then(|| bytes.len() - rest.len() + b"obj".len())
}

/// The number at the beginning of some bytes, and what stands behind it.
fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let bytes = bytes.trim_ascii_start();
    let digits = bytes.iter().take(10).position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len().min(10));
    let (digits, rest) = bytes.split_at(digits);
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, rest))
}

fn number_behind(bytes: &[u8], name: &[u8]) -> Option<u32> {
    names(bytes, name).find_map(|at| number(&bytes[at..])).map(|(number, _)| number)
}

fn has(bytes: &[u8], name: &[u8]) -> bool {
    names(bytes, name).next().is_some()
}

/// Behind each place where a name stands that does not go on.
fn names<'a>(bytes: &'a [u8], name: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let ends = places(bytes, name).map(move |at| at + name.len());
    ends.filter(|end| bytes.get(*end).is_none_or(|byte| !byte.is_ascii_alphanumeric()))
}

/// Every place where some bytes stand.
fn places<'a>(bytes: &'a [u8], sought: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = find(bytes, sought, from)?;
        from = at + sought.len();
        Some(at)
    })
}

/// Where some bytes stand first, from a place on.
fn find(bytes: &[u8], sought: &[u8], from: usize) -> Option<usize> {
    let (first, rest) = sought.split_first()?;
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| byte == first)?;
        if bytes[at + 1..].starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bared_of(bytes: &[u8]) -> Vec<u8> {
        let (mut bared, looked) = (bytes.to_vec(), look(bytes));
        looked.edits.apply(0, &mut bared);
        assert_eq!(bared.len(), bytes.len(), "nothing moves");
        bared
    }

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn says(bytes: &[u8], words: &str) -> bool {
        find(bytes, words.as_bytes(), 0).is_some()
    }

    const NAME: &str = "Fatima Zohra Inventee";

    /// As word processors write them: the information stands open, XMP beside it.
    fn open(extra: &str) -> Vec<u8> {
        format!(
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Metadata 3 0 R >>\nendobj\n\
             2 0 obj\n<< /Author ({NAME} \\(interne\\)) /Title <FEFF0041> /Company 5 0 R\n/CreationDate (D:20260301) >>\nendobj\n\
             5 0 obj\n({NAME})\nendobj\n12 0 obj\n(Le texte reste)\nendobj\n\
             3 0 obj\n<< /Type /Metadata /Subtype /XML /Length 9 >>\nstream\n<?xpacket begin=''?><x><dc:creator>{NAME}</dc:creator></x><?xpacket end='w'?>\nendstream\nendobj\n\
             {extra}trailer\n<< /Root 1 0 R /Info 2 0 R >>\n"
        )
        .into_bytes()
    }

    #[test]
    fn who_made_a_document_is_emptied_and_its_text_stays() {
        let bytes = open("");
        assert!(tells(&bytes) && says(&bytes, NAME));
        let bared = bared_of(&bytes);
        for word in [NAME, "interne", "FEFF0041", "20260301", "dc:creator"] {
            assert!(!says(&bared, word), "{word}");
        }
        assert!(says(&bared, "(Le texte reste)") && says(&bared, "adobe:ns:meta/"));
        assert!(!tells(&bared), "what was emptied says nothing");
    }

    #[test]
    fn what_is_packed_is_emptied_too() {
        let objects = format!("7 0 8 12 << /Kept (oui) >><< /Author ({NAME}) /Producer (Un programme) >>");
        let first = objects.find("<<").unwrap();
        let objects = objects.replacen("8 12", &format!("8 {}", "<< /Kept (oui) >>".len()), 1);
        let spoken = (0..40).map(|number| format!("<x{number}>{NAME}</x{number}>")).collect::<String>();
        let (body, packet) = (packed(objects.as_bytes()), packed(spoken.as_bytes()));
        let mut bytes =
            format!("%PDF-1.7\n4 0 obj\n<< /Type /ObjStm /N 2 /First {first} /Filter /FlateDecode >>\nstream\n")
                .into_bytes();
        bytes.extend_from_slice(&body);
        bytes.extend_from_slice(
            b"\nendstream\nendobj\n5 0 obj\n<< /Type /Metadata /Subtype /XML /Filter [/FlateDecode] >>\nstream\r\n",
        );
        bytes.extend_from_slice(&packet);
        bytes.extend_from_slice(b"\r\nendstream\nendobj\n6 0 obj\n<< /Type /XRef /Info 8 0 R >>\nendobj\n");
        let bared = bared_of(&bytes);
        assert!(tells(&bytes) && !tells(&bared));
        let at = find(&bared, b"stream\n", 0).unwrap() + 7;
        let mut unpacked = String::new();
        ZlibDecoder::new(&bared[at..]).read_to_string(&mut unpacked).unwrap();
        assert!(unpacked.contains("/Kept (oui)") && unpacked.contains("/Author"), "{unpacked}");
        assert!(!unpacked.contains(NAME) && !unpacked.contains("Un programme"), "{unpacked}");
        let at = find(&bared, b"stream\r\n", 0).unwrap() + 8;
        let mut unpacked = Vec::new();
        ZlibDecoder::new(&bared[at..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, SILENT);
    }

    #[test]
    fn a_sealed_or_signed_document_stays_as_it_is_and_says_so() {
        for extra in ["9 0 obj\n<< /ByteRange [0 1 2 3] >>\nendobj\n", "9 0 obj\n<< /Encrypt 3 0 R >>\nendobj\n"] {
            let bytes = open(extra);
            assert!(look(&bytes).edits.is_empty() && tells(&bytes), "{extra}");
        }
        // What names an object that is nowhere to be read is not believed to be silent.
        assert!(tells(b"%PDF-1.7\ntrailer\n<< /Info 77 0 R >>"));
        assert!(!tells(b"%PDF-1.7\ntrailer\n<< /Root 1 0 R >>"));
    }

    #[test]
    fn notes_that_somebody_signed_and_files_within_are_told() {
        let note = format!("<< /Type /Annot /Subtype /Highlight /T ({NAME}) >>");
        let field = format!("<< /Type /Annot /Subtype /Widget /T ({NAME}) >><< /Subtype /Link >>");
        let packed_note = |objects: &str| {
            let all = format!("7 0 {objects}");
            let mut bytes =
                b"%PDF-1.7\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n".to_vec();
            bytes.extend_from_slice(&packed(all.as_bytes()));
            bytes.extend_from_slice(b"\nendstream\nendobj\n");
            bytes
        };
        for (object, is_told) in [(note.as_str(), true), ("<< /Type /EmbeddedFile >>", true), (field.as_str(), false)] {
            assert_eq!(tells(&bared_of(&open(&format!("9 0 obj\n{object}\nendobj\n")))), is_told, "{object}");
            assert_eq!(tells(&packed_note(object)), is_told, "packed: {object}");
        }
    }

    #[test]
    fn photos_in_a_document_no_longer_say_where_they_were_taken() {
        let mut bytes =
            b"%PDF-1.4\n1 0 obj\n<< /Filter /DCTDecode >>\nstream\n\xff\xd8\xff\xe1\x00\x1cExif\0\0".to_vec();
        bytes.extend_from_slice(b"33.97,-6.84 Rabat...\xff\xdbdie Tabelle\nendstream\nendobj\n");
        let bared = bared_of(&bytes);
        assert!(!says(&bared, "33.97") && says(&bared, "die Tabelle") && tells(&bytes) && !tells(&bared));
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_document_looking_ends_and_nothing_moves(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "1 0 obj", "endobj", "/Info 1 0 R", "(", ")", "\\", "<", ">", "<<", ">>", "stream\n", "endstream", "/ObjStm",
                "/Metadata", "/XML", "/Filter", "/FlateDecode", "/First 4", "x", " ", "\n", "Exif\0\0", "/A 2 0 R", "2 0 obj",
            ]), 0..60),
        ) {
            let bytes = pieces.concat().into_bytes();
            let bared = bared_of(&bytes);
            prop_assert!(tells(&bytes) || bared == bytes);
        }
    }
}
