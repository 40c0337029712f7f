//! Moments of a recording, in milliseconds since its beginning.

/// The latest moment that is read: a recording lasts at most 100 hours.
pub const LATEST: u64 = 100 * 3_600_000;

/// Reads `1:02:03`, `02:03`, `2:03.5`, `00:02:03,500`: minutes may exceed 59 where no hours are given. Any digits.
pub fn read(words: &str) -> Option<u64> {
    let words: String = words.trim().chars().map(latin).collect();
    let (whole, fraction) = words.split_once(['.', ',']).map_or((words.as_str(), None), |(w, f)| (w, Some(f)));
    let parts: Vec<u64> = whole.split(':').map(number).collect::<Option<_>>()?;
    let seconds = match parts.as_slice() {
        [minutes, seconds] if *seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    };
    let thousandths = fraction.map_or(Some(0), thousandths)?;
    Some(seconds * 1000 + thousandths).filter(|moment| *moment <= LATEST)
}

fn number(digits: &str) -> Option<u64> {
    let is_number = (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

/// What stands behind the point: at least one digit; those behind the third are dropped.
fn thousandths(digits: &str) -> Option<u64> {
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{:0<3}", &digits[..digits.len().min(3)]).parse().ok()
}

/// Arabic and Persian digits as Latin ones.
fn latin(letter: char) -> char {
    let zero = match letter {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        other => return other,
    };
    char::from_digit(letter as u32 - zero as u32, 10).unwrap_or(letter)
}

/// `02:03`, `1:02:03`: as people read it, without what is below a second.
pub fn short(moment: u64) -> String {
    let seconds = moment / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}

/// As [`short`], with thousandths where there are any: read back it is the same moment.
pub fn exact(moment: u64) -> String {
    let rest = moment % 1000;
    if rest == 0 { short(moment) } else { format!("{}.{rest:03}", short(moment)) }
}

/// `00:02:03.500`, or with the comma that SubRip has.
pub fn clock(moment: u64, mark: char) -> String {
    let (seconds, rest) = (moment / 1000, moment % 1000);
    format!("{:02}:{:02}:{:02}{mark}{rest:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// Seconds with a point, as JSON and media fragments have them: `123`, `123.5`.
pub fn seconds(moment: u64) -> String {
    let (seconds, rest) = (moment / 1000, moment % 1000);
    if rest == 0 { seconds.to_string() } else { format!("{seconds}.{rest:03}").trim_end_matches('0').to_owned() }
}

/// A moment from seconds that a program gave.
pub fn from_seconds(seconds: f64) -> Option<u64> {
    let moment = (seconds * 1000.0).round();
    (moment >= 0.0 && moment <= LATEST as f64).then_some(moment as u64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_moment_is_read_as_people_and_programs_write_it() {
        for (words, expected) in [
            ("0:00", 0),
            ("02:03", 123_000),
            ("75:00", 4_500_000),
            ("1:02:03", 3_723_000),
            ("00:00:01,500", 1_500),
            ("0:01.5", 1_500),
            ("٠٢:٠٣", 123_000),
            ("00:00:01.123456", 1_123),
        ] {
            assert_eq!(read(words), Some(expected), "{words}");
        }
        for words in
            ["", "12", "1:60", "1:75:00", "a:b", ":", "1:2:3:4", "-1:00", "1:00.", "1:00.x", "+1:00", "9999:00:00"]
        {
            assert_eq!(read(words), None, "{words}");
        }
    }

    proptest! {
        #[test]
        fn every_moment_reads_back_from_each_of_its_forms(moment in 0..=LATEST) {
            prop_assert_eq!(read(&exact(moment)), Some(moment));
            prop_assert_eq!(read(&clock(moment, '.')), Some(moment));
            prop_assert_eq!(read(&clock(moment, ',')), Some(moment));
            prop_assert_eq!(read(&short(moment)), Some(moment / 1000 * 1000));
            prop_assert_eq!(seconds(moment).parse::<f64>().ok().and_then(from_seconds), Some(moment));
        }
    }
}
