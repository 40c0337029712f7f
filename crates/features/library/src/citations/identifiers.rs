//! The numbers by which the world knows publications.

/// A DOI without its address: `https://doi.org/10.1000/182` and `doi:10.1000/182` give `10.1000/182`. Nothing where it is
/// none (ISO 26324: the prefix `10.` and digits, a slash, anything printable).
pub fn doi(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    const BEFORE: [&str; 6] =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:"];
    let skipped = BEFORE.iter().find(|before| lower.starts_with(**before)).map_or(0, |before| before.len());
    let bare = typed[skipped..].trim();
    let (prefix, suffix) = bare.split_once('/')?;
    let registrant = prefix.strip_prefix("10.")?;
    let is_prefix = registrant.len() >= 4 && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_suffix = !suffix.is_empty() && suffix.chars().all(|c| !c.is_whitespace() && !c.is_control());
    (is_prefix && is_suffix && bare.len() <= 200).then(|| bare.to_owned())
}

/// An ISBN of 10 or 13 digits, without hyphens, where its check digit is right (ISO 2108).
pub fn isbn(typed: &str) -> Option<String> {
    let bare = bare(typed, "isbn");
    let digits: Vec<u32> =
        bare.chars().map(|c| if c == 'X' { Some(10) } else { c.to_digit(10) }).collect::<Option<_>>()?;
    let is_right = match digits.len() {
        10 => !digits[..9].contains(&10) && weighted(&digits, |at| 10 - at).is_multiple_of(11),
        13 => !digits.contains(&10) && weighted(&digits, |at| if at % 2 == 0 { 1 } else { 3 }).is_multiple_of(10),
        _ => false,
    };
    is_right.then_some(bare)
}

/// An ISSN as `1234-567X`, where its check digit is right (ISO 3297).
pub fn issn(typed: &str) -> Option<String> {
    let bare = bare(typed, "issn");
    let digits: Vec<u32> =
        bare.chars().map(|c| if c == 'X' { Some(10) } else { c.to_digit(10) }).collect::<Option<_>>()?;
    let is_right = digits.len() == 8 && !digits[..7].contains(&10) && weighted(&digits, |at| 8 - at).is_multiple_of(11);
    is_right.then(|| format!("{}-{}", &bare[..4], &bare[4..]))
}

fn weighted(digits: &[u32], weight: impl Fn(u32) -> u32) -> u32 {
    (0..).zip(digits).map(|(at, digit)| digit * weight(at)).sum()
}

/// Digits and a final X, without the name of the number before them, hyphens and spaces.
fn bare(typed: &str, name: &str) -> String {
    let typed = typed.trim();
    let rest =
        typed.get(..name.len()).filter(|head| head.eq_ignore_ascii_case(name)).map_or(typed, |_| &typed[name.len()..]);
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | ':' | '.');
    rest.chars().filter(|c| !is_between(*c)).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_is_taken_as_people_copy_it() {
        for typed in
            ["10.1000/182", " https://doi.org/10.1000/182 ", "DOI: 10.1000/182", "http://dx.doi.org/10.1000/182"]
        {
            assert_eq!(doi(typed).as_deref(), Some("10.1000/182"), "{typed}");
        }
        assert_eq!(
            doi("10.1002/(SICI)1097<1::AID-ASI1>3.0.CO;2-#").as_deref(),
            Some("10.1002/(SICI)1097<1::AID-ASI1>3.0.CO;2-#")
        );
        for typed in ["", "10.1000", "11.1000/182", "10.1/x y", "10.1000/", "https://example.org/10.1000/182", "دوي"]
        {
            assert_eq!(doi(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_mistyped_number_is_noticed() {
        assert_eq!(isbn("978-2-1234-5680-3").as_deref(), Some("9782123456803"));
        assert_eq!(isbn("ISBN 0-306-40615-2").as_deref(), Some("0306406152"));
        assert_eq!(isbn("080442957x").as_deref(), Some("080442957X"));
        for typed in ["978-2-1234-5680-4", "0306406153", "12345", "X306406152", "", "٩٧٨٢١٢٣٤٥٦٨٠٣"] {
            assert_eq!(isbn(typed), None, "{typed}");
        }
        assert_eq!(issn("ISSN 2049-3630").as_deref(), Some("2049-3630"));
        assert_eq!(issn("0317847 1").as_deref(), Some("0317-8471"));
        assert_eq!(issn("2434-561x").as_deref(), Some("2434-561X"));
        assert_eq!(issn("2049-3631"), None);
    }
}
