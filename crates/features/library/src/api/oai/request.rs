//! What a harvester asks, read strictly: the protocol says which arguments each verb takes, and that all others are a
//! mistake.

use jiff::Timestamp;
use jiff::civil::Date;

/// The protocol's faults (OAI-PMH 2.0, 3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    BadVerb,
    BadArgument,
    BadResumptionToken,
    CannotDisseminateFormat,
    IdDoesNotExist,
    NoRecordsMatch,
}

impl Fault {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::BadVerb => "badVerb",
            Self::BadArgument => "badArgument",
            Self::BadResumptionToken => "badResumptionToken",
            Self::CannotDisseminateFormat => "cannotDisseminateFormat",
            Self::IdDoesNotExist => "idDoesNotExist",
            Self::NoRecordsMatch => "noRecordsMatch",
        }
    }

    /// What happened and what to do; programs read it, so it is in English.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::BadVerb => {
                "The verb is missing, repeated or unknown. Ask Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords or GetRecord."
            }
            Self::BadArgument => {
                "An argument is missing, repeated, not one of this verb, or not in the form that the protocol asks for. Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, both of the same form, the earlier one first."
            }
            Self::BadResumptionToken => {
                "This resumption token is not one of this repository for this verb. Begin the list again."
            }
            Self::CannotDisseminateFormat => "Records are given as oai_dc.",
            Self::IdDoesNotExist => "No record has this identifier.",
            Self::NoRecordsMatch => "No record matches.",
        }
    }
}

/// The two verbs that list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    ListIdentifiers,
    ListRecords,
}

impl Verb {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::ListIdentifiers => "ListIdentifiers",
            Self::ListRecords => "ListRecords",
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    Identify,
    ListMetadataFormats(Option<String>),
    ListSets,
    GetRecord { identifier: String, prefix: String },
    Harvest(Verb, Harvest),
    Resume(Verb, String),
}

/// What a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Harvest {
    pub(super) prefix: String,
    pub(super) set: Option<String>,
    /// The first instant, in microseconds.
    pub(super) from: Option<i64>,
    /// The first instant that is too late, in microseconds.
    pub(super) before: Option<i64>,
}

/// Reads a question.
pub(super) fn read(pairs: &[(String, String)]) -> Result<Asked, Fault> {
    let verbs: Vec<&str> = pairs.iter().filter(|(name, _)| name == "verb").map(|(_, verb)| verb.as_str()).collect();
    let [verb] = verbs.as_slice() else { return Err(Fault::BadVerb) };
    let arguments = |known: &[&str]| Arguments::of(pairs, known);
    match *verb {
        "Identify" => arguments(&[]).map(|_| Asked::Identify),
        "ListMetadataFormats" => Ok(Asked::ListMetadataFormats(arguments(&["identifier"])?.get("identifier"))),
        "ListSets" => {
            let arguments = arguments(&["resumptionToken"])?;
            // The sets are given whole: no token of this list was ever handed out.
            if arguments.get("resumptionToken").is_some() {
                Err(Fault::BadResumptionToken)
            } else {
                Ok(Asked::ListSets)
            }
        }
        "GetRecord" => {
            let arguments = arguments(&["identifier", "metadataPrefix"])?;
            Ok(Asked::GetRecord {
                identifier: arguments.must("identifier")?,
                prefix: arguments.must("metadataPrefix")?,
            })
        }
        "ListIdentifiers" => list(Verb::ListIdentifiers, pairs),
        "ListRecords" => list(Verb::ListRecords, pairs),
        _ => Err(Fault::BadVerb),
    }
}

fn list(verb: Verb, pairs: &[(String, String)]) -> Result<Asked, Fault> {
    let arguments = Arguments::of(pairs, &["metadataPrefix", "from", "until", "set", "resumptionToken"])?;
    if let Some(token) = arguments.get("resumptionToken") {
        return if arguments.0.len() == 1 { Ok(Asked::Resume(verb, token)) } else { Err(Fault::BadArgument) };
    }
    let from = arguments.get("from").map(|word| Moment::read(&word)).transpose()?;
    let until = arguments.get("until").map(|word| Moment::read(&word)).transpose()?;
    if let (Some(from), Some(until)) = (&from, &until) {
        let is_mixed = from.is_day != until.is_day;
        if is_mixed || from.first > until.first {
            return Err(Fault::BadArgument);
        }
    }
    Ok(Asked::Harvest(
        verb,
        Harvest {
            prefix: arguments.must("metadataPrefix")?,
            set: arguments.get("set"),
            from: from.map(|moment| moment.first),
            before: until.map(|moment| moment.next),
        },
    ))
}

/// The arguments of a verb, each at most once.
struct Arguments<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Arguments<'a> {
    fn of(pairs: &'a [(String, String)], known: &[&str]) -> Result<Self, Fault> {
        let mut arguments: Vec<(&str, &str)> = Vec::new();
        for (name, value) in pairs.iter().filter(|(name, _)| name != "verb") {
            let is_new = arguments.iter().all(|(own, _)| own != name);
            if !known.contains(&name.as_str()) || !is_new || value.is_empty() {
                return Err(Fault::BadArgument);
            }
            arguments.push((name, value));
        }
        Ok(Self(arguments))
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
    }

    fn must(&self, name: &str) -> Result<String, Fault> {
        self.get(name).ok_or(Fault::BadArgument)
    }
}

/// A day or a second, as its first microsecond and the first one after it.
struct Moment {
    first: i64,
    next: i64,
    is_day: bool,
}

impl Moment {
    fn read(word: &str) -> Result<Self, Fault> {
        const SECOND: i64 = 1_000_000;
        const DAY: i64 = 24 * 60 * 60 * SECOND;
        let is_day = word.len() == 10;
        let first = if is_day {
            let date: Date = word.parse().map_err(|_| Fault::BadArgument)?;
            date.to_zoned(jiff::tz::TimeZone::UTC).map_err(|_| Fault::BadArgument)?.timestamp()
        } else if word.len() == 20 && word.ends_with('Z') && word.as_bytes()[10] == b'T' {
            word.parse::<Timestamp>().map_err(|_| Fault::BadArgument)?
        } else {
            return Err(Fault::BadArgument);
        };
        let first = first.as_microsecond();
        Ok(Self { first, next: first + if is_day { DAY } else { SECOND }, is_day })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(query: &str) -> Result<Asked, Fault> {
        let pairs: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        read(&pairs)
    }

    #[test]
    fn each_verb_takes_its_own_arguments_and_no_others() {
        assert_eq!(ask("verb=Identify"), Ok(Asked::Identify));
        for query in ["", "verb=", "verb=identify", "verb=Identify&verb=Identify", "verb=Delete"] {
            assert_eq!(ask(query), Err(Fault::BadVerb), "{query}");
        }
        for query in [
            "verb=Identify&x=1",
            "verb=GetRecord",
            "verb=GetRecord&identifier=a",
            "verb=GetRecord&identifier=a&identifier=b&metadataPrefix=oai_dc",
            "verb=ListRecords",
            "verb=ListRecords&metadataPrefix=",
            "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2024",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2024-13-01",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00:00",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-02T00:00:00Z",
            "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01",
        ] {
            assert_eq!(ask(query), Err(Fault::BadArgument), "{query}");
        }
        assert_eq!(ask("verb=ListSets&resumptionToken=x"), Err(Fault::BadResumptionToken));
    }

    #[test]
    fn the_last_day_and_the_last_second_are_asked_for_whole() {
        let harvest = |query: &str| match ask(&format!("verb=ListRecords&metadataPrefix=oai_dc&{query}")) {
            Ok(Asked::Harvest(_, harvest)) => (harvest.from, harvest.before),
            other => panic!("{other:?}"),
        };
        assert_eq!(harvest("from=1970-01-02&until=1970-01-02"), (Some(86_400_000_000), Some(172_800_000_000)));
        assert_eq!(harvest("until=1970-01-01T00:00:01Z"), (None, Some(2_000_000)));
    }
}
