use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::File;

macro_rules! sections {
    ($($(#[$doc:meta])* $case:ident = $code:literal,)+) => {
        store::coded! {
            /// A part of the sheet, in the order of the sheet.
            Section, "library-experience-section-" { $($(#[$doc])* $case = $code,)+ }
        }

        impl Section {
            /// The question that it answers, as a message.
            pub const fn question(self) -> &'static str {
                match self { $(Self::$case => concat!("library-experience-ask-", $code)),+ }
            }

            /// A short help for whoever writes it, as a message.
            pub const fn help(self) -> &'static str {
                match self { $(Self::$case => concat!("library-experience-help-", $code)),+ }
            }
        }
    };
}

sections! {
    /// From where one started.
    Context = "context",
    /// Who took part.
    Actors = "actors",
    /// What was done.
    Actions = "actions",
    /// How it was done.
    Method = "method",
    /// What came of it, each claim with its proof.
    Results = "results",
    /// What it was for women and for men.
    Gender = "gender",
    /// What helped.
    Factors = "factors",
    /// What was hard.
    Difficulties = "difficulties",
    /// What was learned.
    Lessons = "lessons",
    /// What it takes to do it elsewhere.
    Replication = "replication",
    /// What it cost.
    Cost = "cost",
    /// Whom to ask.
    Contacts = "contacts",
    /// Photos, films, recordings.
    Media = "media",
}

impl Section {
    /// Whether a sheet without it is not published.
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Context | Self::Actions | Self::Results | Self::Gender | Self::Lessons | Self::Replication)
    }
}

/// The most results that a sheet claims.
pub const MOST_CLAIMS: usize = 20;
/// The most photos and links that a sheet shows.
pub const MOST_MEDIA: usize = 20;

/// What a section says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// Its words, by language.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// Only of the results: what is claimed, and by what it can be checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Only of the media.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Medium>,
}

/// A result, and how one can check it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    /// What is claimed.
    pub words: Text,
    /// By what it can be checked.
    pub proof: Proof,
}

/// By what a claim can be checked: words, an address, a file; one is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Proof {
    /// What it is: "the council's minutes of 3 May".
    pub words: String,
    /// Where it stands.
    pub address: String,
    /// A document or photo that was uploaded.
    pub file: Option<Id<File>>,
}

impl Proof {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.address.is_empty() && self.file.is_none()
    }
}

store::coded! {
    /// Whether those who can be recognised in a photo agreed.
    Consent, "library-experience-consent-" {
        /// Nobody asked yet: it is not published.
        Unknown = "unknown",
        /// They agreed.
        Given = "given",
        /// Nobody can be recognised.
        Nobody = "nobody",
    }
}

/// A photo, or the address of a film or recording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Medium {
    /// What is to be seen or heard, for those who cannot.
    pub alt: Text,
    /// Who made it.
    pub credit: String,
    /// Where it stands, if it is elsewhere.
    pub address: String,
    /// The photo, if it was uploaded.
    pub file: Option<Id<File>>,
    /// Whether those in it agreed.
    pub consent: Consent,
}

impl Default for Medium {
    fn default() -> Self {
        let (alt, credit, address) = Default::default();
        Self { alt, credit, address, file: None, consent: Consent::Unknown }
    }
}

impl Medium {
    /// Whether it may be shown to everybody: it can be described, and those in it agreed.
    pub fn is_publishable(&self) -> bool {
        self.consent != Consent::Unknown && !self.alt.is_empty()
    }
}

impl Body {
    /// Whether it says anything.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.claims.is_empty() && self.media.is_empty()
    }

    /// Whether it is fit for a sheet that is published: results are claimed, each with its proof.
    pub fn is_whole(&self, section: Section) -> bool {
        match section {
            Section::Results => !self.claims.is_empty() && self.claims.iter().all(|claim| !claim.proof.is_empty()),
            _ => !self.is_empty(),
        }
    }

    /// The same, with only what may be shown to everybody.
    #[must_use]
    pub fn published(mut self) -> Self {
        self.media.retain(Medium::is_publishable);
        self
    }

    /// The files that it shows.
    pub fn files(&self) -> impl Iterator<Item = Id<File>> {
        let proofs = self.claims.iter().filter_map(|claim| claim.proof.file);
        proofs.chain(self.media.iter().filter_map(|medium| medium.file))
    }

    /// All its words in all languages, for search and for comparing.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let claims = self.claims.iter().map(|claim| &claim.words);
        std::iter::once(&self.text).chain(claims).chain(self.media.iter().map(|medium| &medium.alt))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    #[test]
    fn results_without_a_proof_are_not_whole() {
        let claim = Claim { words: Text::of(Lang::Fr, "Douze puits"), proof: Proof::default() };
        let mut body = Body { claims: vec![claim], ..Body::default() };
        assert!(!body.is_whole(Section::Results));
        body.claims[0].proof.words = "Le procès-verbal".to_owned();
        assert!(body.is_whole(Section::Results));
        assert!(!Body { text: Text::of(Lang::Fr, "Beaucoup"), ..Body::default() }.is_whole(Section::Results));
    }

    #[test]
    fn a_photo_of_which_nobody_asked_those_in_it_is_not_shown() {
        let alt = Text::of(Lang::Fr, "Une réunion");
        let of = |consent| Medium { alt: alt.clone(), consent, ..Medium::default() };
        let body = Body { media: Consent::ALL.iter().copied().map(of).collect(), ..Body::default() };
        let shown: Vec<_> = body.published().media.into_iter().map(|medium| medium.consent).collect();
        assert_eq!(shown, [Consent::Given, Consent::Nobody]);
    }

    #[test]
    fn a_body_survives_its_json() {
        let medium = Medium { alt: Text::fr_ar("Une carte", "خريطة"), ..Medium::default() };
        let body = Body { text: Text::of(Lang::Ar, "نص"), media: vec![medium], ..Body::default() };
        let json = serde_json::to_string(&body).unwrap();
        assert_eq!(serde_json::from_str::<Body>(&json).unwrap(), body);
        assert_eq!(serde_json::from_str::<Body>("{}").unwrap(), Body::default());
    }
}
