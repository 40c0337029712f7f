use serde::{Deserialize, Serialize};

/// The four languages of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the fallback: every text exists in it first.
    Fr,
    /// Arabic as written in Morocco (CLDR `ar-MA`: Maghrebi month names, Latin digits), right to left.
    Ar,
    /// English.
    En,
    /// Standard Moroccan Tamazight in Tifinagh (`zgh`).
    Zgh,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Lang {
    /// All languages, in the order of the language switch.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::Zgh, Self::En];

    /// The code of the address parameter `?lang=` and of the HTML attribute `lang` (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
            Self::Zgh => "zgh",
        }
    }

    /// The language of a BCP 47 tag by its first part: `ar-MA` is Arabic; `ber` and `tzm` are read as Tamazight.
    pub fn from_code(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::Fr),
            "ar" | "ary" => Some(Self::Ar),
            "en" => Some(Self::En),
            "zgh" | "ber" | "tzm" => Some(Self::Zgh),
            _ => None,
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Ar => "العربية",
            Self::En => "English",
            Self::Zgh => "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        }
    }

    /// Which way it is written.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::Fr | Self::En | Self::Zgh => Direction::Ltr,
        }
    }

    /// The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4), if any is accepted.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for part in header.split(',').take(32) {
            let mut pieces = part.split(';');
            let Some(lang) = pieces.next().and_then(|tag| Self::from_code(tag.trim())) else { continue };
            let quality = pieces.find_map(|p| p.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if quality > 0 && best.is_none_or(|(held, _)| quality > held) {
                best = Some((quality, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }
}

/// The messages of one crate in one language: a Fluent file.
#[derive(Debug, Clone, Copy)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The text of the `.ftl` file.
    pub source: &'static str,
}

/// The Fluent files of the calling crate as a `&[Locale]`: `locales/{fr,ar,en,zgh}.ftl`, or, for a crate of many rooms, the
/// same four files in each of the folders of `locales` that are named.
#[macro_export]
macro_rules! locales {
    (@one $lang:ident, $file:expr) => {
        $crate::Locale { lang: $crate::Lang::$lang, source: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $file)) }
    };
    () => {
        &[
            $crate::locales!(@one Fr, "fr.ftl"),
            $crate::locales!(@one Ar, "ar.ftl"),
            $crate::locales!(@one En, "en.ftl"),
            $crate::locales!(@one Zgh, "zgh.ftl"),
        ]
    };
    ($($room:literal),+ $(,)?) => {
        &[$(
            $crate::locales!(@one Fr, concat!($room, "/fr.ftl")),
            $crate::locales!(@one Ar, concat!($room, "/ar.ftl")),
            $crate::locales!(@one En, concat!($room, "/en.ftl")),
            $crate::locales!(@one Zgh, concat!($room, "/zgh.ftl")),
        )+]
    };
}

fn thousandths(quality: &str) -> u16 {
    quality.trim().parse::<f32>().map_or(0, |q| (q.clamp(0.0, 1.0) * 1000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_wish_is_read_by_quality_then_order() {
        let of = Lang::from_accept_language;
        assert_eq!(of("ar-MA,ar;q=0.9,fr;q=0.8"), Some(Lang::Ar));
        assert_eq!(of("de, en;q=0.3, fr;q=0.7"), Some(Lang::Fr));
        assert_eq!(of("zgh, fr"), Some(Lang::Zgh));
        assert_eq!(of("fr;q=0, en;q=0.1"), Some(Lang::En));
        assert_eq!(of("de"), None);
        assert_eq!(of("fr;q=abc"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn every_code_reads_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
    }
}
