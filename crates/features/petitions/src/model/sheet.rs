//! Printed sheets and what is keyed in of them: twice, by two people, compared.

use jiff::civil::Date;
use papers::FileKind;
use serde::{Deserialize, Serialize};

use super::law::FieldCode;
use super::written::Written;

/// Lines on a printed sheet: what an A4 page on its side holds in a hand's writing.
pub const LINES: u16 = 10;

/// The most sheets that are printed at once.
pub const AT_ONCE: i64 = 50;

/// Marks the identity of a pass of keying.
#[derive(Debug)]
pub struct Pass;

/// Marks the identity of a scan.
#[derive(Debug)]
pub struct Scan;

store::coded! {
    /// How far a sheet has come.
    SheetState, "petition-collect-sheet-" {
        /// Printed, and on the table.
        Printed = "printed",
        /// Out with a volunteer.
        Out = "out",
        /// Keyed in by one person.
        KeyedOnce = "keyed-once",
        /// Keyed in by a second person; some lines are still to be settled.
        KeyedTwice = "keyed-twice",
        /// Every line is settled.
        Settled = "settled",
        /// Lost or spoilt: it counts for nothing.
        Void = "void",
    }
}

store::coded! {
    /// What became of a line.
    Outcome, "petition-collect-line-" {
        /// It is a signature of the petition.
        Signed = "signed",
        /// The person had signed already, online, at the door or on another sheet.
        SignedAlready = "signed-already",
        /// The number stands in the list with another expiry date.
        NotTaken = "not-taken",
        /// The two passes differ: somebody looks at the sheet again.
        Differs = "differs",
        /// Crossed out, illegible or incomplete.
        Void = "void",
        /// Nobody wrote on it.
        Empty = "empty",
    }
}

impl Outcome {
    /// Whether nothing more is to be done.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Differs)
    }
}

/// A line as somebody keyed it in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase")]
pub enum Keyed {
    /// Nobody wrote on it.
    #[default]
    Empty,
    /// Crossed out, illegible or incomplete.
    Void,
    /// What stands on it.
    Filled(Box<Written>),
}

/// Says nothing of what stands on the line.
impl std::fmt::Debug for Keyed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "[empty]",
            Self::Void => "[void]",
            Self::Filled(_) => "[filled]",
        })
    }
}

/// What two passes say together of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Both left it empty.
    Empty,
    /// Both say that it cannot be used.
    Void,
    /// Both read the same.
    Agree(Box<Written>),
    /// They differ, in these fields; in none where one of them found the line empty or void.
    Differ(Vec<FieldCode>),
}

/// Compares two passes of a line: spelling of spaces, case, accents, digits and dates does not matter.
pub fn compare(first: &Keyed, second: &Keyed, asked: &[FieldCode]) -> Verdict {
    match (first, second) {
        (Keyed::Empty, Keyed::Empty) => Verdict::Empty,
        (Keyed::Void, Keyed::Void) => Verdict::Void,
        (Keyed::Filled(one), Keyed::Filled(two)) => {
            let differs = |field: &FieldCode| one.compared(*field) != two.compared(*field);
            let fields: Vec<FieldCode> = asked.iter().copied().filter(differs).collect();
            if fields.is_empty() { Verdict::Agree(one.clone()) } else { Verdict::Differ(fields) }
        }
        _ => Verdict::Differ(Vec::new()),
    }
}

/// A kind of scan, told by its content and never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanKind {
    /// The word under which it is stored, and the ending of the file.
    pub code: &'static str,
    /// Its media type.
    pub mime: &'static str,
}

/// The largest scan, in bytes.
pub const LARGEST_SCAN: usize = 10 * 1024 * 1024;

const SCANS: [(FileKind, ScanKind); 3] = [
    (FileKind::Jpeg, ScanKind { code: "jpg", mime: FileKind::Jpeg.mime() }),
    (FileKind::Png, ScanKind { code: "png", mime: FileKind::Png.mime() }),
    (FileKind::Pdf, ScanKind { code: "pdf", mime: FileKind::Pdf.mime() }),
];

impl ScanKind {
    /// What these bytes begin as.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let told = FileKind::of(bytes)?;
        SCANS.iter().find(|(kind, _)| *kind == told).map(|(_, kind)| *kind)
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        SCANS.iter().find(|(_, kind)| kind.code == code).map(|(_, kind)| *kind)
    }
}

/// When a signature was given that came from a phone: as the phone says, within what can be true. What lies before the
/// opening or after now comes from a clock that is wrong; then it was given when it was received.
pub fn plausible(said: jiff::Timestamp, opened_on: Option<Date>, now: jiff::Timestamp) -> jiff::Timestamp {
    let opened = opened_on.and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok()).map(|day| day.timestamp());
    // A day of grace for time zones.
    let first = opened.and_then(|at| at.checked_sub(jiff::SignedDuration::from_hours(24)).ok());
    if said > now || first.is_some_and(|first| said < first) { now } else { said }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    const ASKED: [FieldCode; 6] = [
        FieldCode::Names,
        FieldCode::Number,
        FieldCode::ExpiresOn,
        FieldCode::Address,
        FieldCode::BirthPlace,
        FieldCode::RollNumber,
    ];

    fn written(given: &str, family: &str, number: &str) -> Keyed {
        let written = Written {
            given: given.to_owned(),
            family: family.to_owned(),
            number: number.to_owned(),
            expires_on: "2031-05-04".to_owned(),
            address: "12, rue des Oliviers".to_owned(),
            birth_place: "Tafraout".to_owned(),
            roll_number: "1204".to_owned(),
            ..Written::default()
        };
        Keyed::Filled(Box::new(written))
    }

    fn agree(one: &Keyed, two: &Keyed) -> bool {
        matches!(compare(one, two, &ASKED), Verdict::Agree(_))
    }

    #[test]
    fn two_spellings_of_the_same_line_agree() {
        let first = written("Zineb", "Aït Essai", "JB 123456");
        let mut second = written(" ZINEB ", "ait essai", "jb-123٤56");
        if let Keyed::Filled(line) = &mut second {
            line.expires_on = "04/05/2031".to_owned();
            line.roll_number = "١٢٠٤".to_owned();
        }
        assert!(agree(&first, &second));
        assert!(!agree(&first, &written("Zineb", "Aït Essai", "JB123457")));
        assert!(!agree(&first, &Keyed::Empty));
        assert_eq!(compare(&Keyed::Void, &Keyed::Empty, &ASKED), Verdict::Differ(Vec::new()));
    }

    #[test]
    fn a_scan_is_told_by_its_content() {
        assert_eq!(ScanKind::of(b"%PDF-1.7").unwrap().code, "pdf");
        assert_eq!(ScanKind::of(b"<script>alert(1)</script>"), None);
        assert_eq!(ScanKind::of(b"GIF89a"), None);
    }

    #[test]
    fn a_clock_that_is_wrong_dates_nothing() {
        let now: jiff::Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let opened = Some("2026-11-01".parse().unwrap());
        let at = |words: &str| words.parse::<jiff::Timestamp>().unwrap();
        assert_eq!(plausible(at("2026-11-20T09:00:00Z"), opened, now), at("2026-11-20T09:00:00Z"));
        assert_eq!(plausible(at("2027-01-01T00:00:00Z"), opened, now), now);
        assert_eq!(plausible(at("1970-01-01T00:00:00Z"), opened, now), now);
    }

    proptest! {
        #[test]
        fn whoever_keys_first_the_verdict_is_the_same(
            a in "[a-zé ]{0,6}", b in "[a-zé ]{0,6}", n in "[A-B]{1,2}[0-2]{1,2}", m in "[A-B]{1,2}[0-2]{1,2}",
        ) {
            let (one, two) = (written(&a, &b, &n), written(&b, &a, &m));
            prop_assert!(agree(&one, &one));
            prop_assert_eq!(agree(&one, &two), agree(&two, &one));
            let differ = |x: &Keyed, y: &Keyed| matches!(compare(x, y, &ASKED), Verdict::Differ(_));
            prop_assert_eq!(differ(&one, &two), differ(&two, &one));
        }

        #[test]
        fn spaces_case_and_digits_never_make_two_passes_differ(number in "[A-Z]{1,2}[0-9]{3,6}", name in "[a-z]{2,8}") {
            let spaced: String = number.chars().flat_map(|c| [c.to_ascii_lowercase(), ' ']).collect();
            let arabic: String = spaced.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c)).collect();
            prop_assert!(agree(&written(&name, "x", &number), &written(&name.to_uppercase(), " X", &arabic)));
        }
    }
}
