//! On what terms others may use data.

store::coded! {
    /// On what terms others may use data.
    Licence, "library-data-licence-" {
        /// Credit the source.
        CcBy = "cc-by-4-0",
        /// Credit the source, and share alike.
        CcBySa = "cc-by-sa-4-0",
        /// No terms at all.
        Cc0 = "cc0-1-0",
        /// Databases: credit, share alike.
        Odbl = "odbl-1-0",
        /// The open licence of the French state.
        LicenceOuverte = "licence-ouverte-2-0",
        /// In words of one's own.
        Own = "own",
    }
}

impl Licence {
    /// Its name in the list of the Open Definition and of SPDX, as data packages give it.
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::CcBy => "CC-BY-4.0",
            Self::CcBySa => "CC-BY-SA-4.0",
            Self::Cc0 => "CC0-1.0",
            Self::Odbl => "ODbL-1.0",
            Self::LicenceOuverte => "etalab-2.0",
            Self::Own => "other",
        }
    }

    /// Its address; none where it is in words of one's own.
    pub const fn address(self) -> Option<&'static str> {
        Some(match self {
            Self::CcBy => "https://creativecommons.org/licenses/by/4.0/",
            Self::CcBySa => "https://creativecommons.org/licenses/by-sa/4.0/",
            Self::Cc0 => "https://creativecommons.org/publicdomain/zero/1.0/",
            Self::Odbl => "https://opendatacommons.org/licenses/odbl/1-0/",
            Self::LicenceOuverte => "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            Self::Own => return None,
        })
    }
}
