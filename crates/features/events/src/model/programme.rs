//! A programme as people type it: a line for each item, "09:30 Opening" or "9h30 – Accueil"; a line without a time that ends with a
//! colon begins a day or a part.

use jiff::civil::Time;

/// A line of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A day or a part: "Samedi :".
    Part(String),
    /// Something at a time.
    Item(Time, String),
    /// Words that belong to the item above, or stand alone.
    Words(String),
}

/// Reads a programme.
pub fn read(typed: &str) -> Vec<Line> {
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(line).collect()
}

fn line(typed: &str) -> Line {
    if let Some((time, rest)) = time(typed) {
        let words = rest.trim_start_matches([' ', '\u{a0}', '–', '—', '-', ':', '،', ',', '|']).trim();
        return Line::Item(time, words.to_owned());
    }
    match typed.strip_suffix([':', '：']) {
        Some(part) if !part.trim().is_empty() => Line::Part(part.trim().to_owned()),
        _ => Line::Words(typed.to_owned()),
    }
}

/// The time with which a line begins: `9h`, `9h30`, `09:30`, with whatever digits.
fn time(typed: &str) -> Option<(Time, &str)> {
    let plain: String = typed.chars().take(6).map(web::toll::latin_digit).collect();
    let digits = |words: &str| words.chars().take_while(char::is_ascii_digit).count();
    let hours = digits(&plain);
    if !(1..=2).contains(&hours) {
        return None;
    }
    let mark = plain[hours..].chars().next().filter(|mark| matches!(mark, 'h' | 'H' | ':'))?;
    let minutes = digits(&plain[hours + 1..]).min(3);
    let is_whole = minutes == 2 || (minutes == 0 && mark != ':');
    if !is_whole {
        return None;
    }
    let minute = if minutes == 0 { 0 } else { plain[hours + 1..hours + 3].parse().ok()? };
    let time = Time::new(plain[..hours].parse().ok()?, minute, 0, 0).ok()?;
    let read = hours + 1 + minutes;
    let rest = typed.char_indices().nth(read).map_or("", |(at, _)| &typed[at..]);
    // "9heures" is a word, not a time.
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some((time, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(hour: i8, minute: i8, words: &str) -> Line {
        Line::Item(Time::constant(hour, minute, 0, 0), words.to_owned())
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let typed =
            "Samedi 5 juin :\n09:30 Accueil\n9h30 – Ouverture\n14h Ateliers\n١٠:٠٠ الافتتاح\nsalle B\n\n20h: Fin";
        let read = read(typed);
        let wanted = [
            Line::Part("Samedi 5 juin".into()),
            at(9, 30, "Accueil"),
            at(9, 30, "Ouverture"),
            at(14, 0, "Ateliers"),
            at(10, 0, "الافتتاح"),
            Line::Words("salle B".into()),
            at(20, 0, "Fin"),
        ];
        assert_eq!(read, wanted);
    }

    #[test]
    fn what_only_looks_like_a_time_stays_words() {
        for typed in ["9heures", "25:00 minuit", "12:5 x", "2026 est loin", "9: trois", "h30", "10:777"] {
            assert_eq!(read(typed), [Line::Words(typed.to_owned())], "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_the_reader(typed in "\\PC{0,60}") {
            for line in read(&typed) {
                if let Line::Part(words) | Line::Words(words) = line {
                    prop_assert!(!words.is_empty() && typed.contains(&words));
                }
            }
        }

        #[test]
        fn a_time_that_is_written_is_read(hour in 0_i8..24, minute in 0_i8..60, words in "[a-zéأ-ي ]{1,30}") {
            let words = words.trim();
            prop_assume!(!words.is_empty());
            prop_assert_eq!(read(&format!("{hour}:{minute:02} {words}")), [at(hour, minute, words)]);
        }
    }
}
