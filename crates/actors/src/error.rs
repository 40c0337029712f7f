use std::time::Duration;

/// What this crate answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong here: a rule refused, or the store failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule refused; what was asked did not happen, and nothing else did.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(store::Error),
}

impl From<store::Error> for Error {
    /// Finds our own refusal again that travelled through the write lane.
    fn from(error: store::Error) -> Self {
        error.refusal::<Refusal>().map_or_else(Self::Store, Self::Refused)
    }
}

impl From<Refusal> for store::Error {
    fn from(refusal: Refusal) -> Self {
        Self::refused(refusal)
    }
}

impl Error {
    /// The message that says what happened; its attribute `.advice` says what to do.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Store(error) => error.code(),
        }
    }

    /// The rule that refused, if one did.
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Store(_) => None,
        }
    }
}

/// A rule that refused, told so that a page can say what to do. Never holds what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such person or organisation.
    #[error("no such person or organisation")]
    UnknownActor,
    /// A person or organisation needs a name in at least one language.
    #[error("the name is missing")]
    NameMissing,
    /// A birth or founding date lies in the future, or too long ago to be true.
    #[error("the date cannot be true")]
    DateImpossible,
    /// No territory has this code.
    #[error("unknown place")]
    UnknownPlace,
    /// The text is not a contact of its kind.
    #[error("not such a contact")]
    BadContact,
    /// Another record has this identifier.
    #[error("another record has this identifier")]
    IdentifierTaken,
    /// The identifier is empty or too long.
    #[error("not an identifier")]
    BadIdentifier,
    /// A person cannot be merged with an organisation.
    #[error("different kinds cannot be merged")]
    KindsDiffer,
    /// The two records are one already.
    #[error("these records are one already")]
    AlreadyOne,
    /// There is no such merge, or it has been undone.
    #[error("no such merge, or undone already")]
    NotMerged,
    /// The kept record has itself been merged since: that merge is to be undone first.
    #[error("the kept record was merged further")]
    MergedFurther,
    /// The short name of a space: 2 to 40 small letters, digits and hyphens, beginning with a letter.
    #[error("not a short name for a space")]
    BadSlug,
    /// Another space has this short name.
    #[error("another space has this short name")]
    SlugTaken,
    /// There is no such space.
    #[error("no such space")]
    UnknownSpace,
    /// There is no such account, or it is closed.
    #[error("no such account")]
    UnknownAccount,
    /// The last keeper of the installation cannot be taken away.
    #[error("the last keeper cannot be removed")]
    LastKeeper,
    /// The installation has its first keeper already.
    #[error("the installation is set up already")]
    SetUpAlready,
    /// Neither an e-mail address nor a login word of 3 to 40 letters, digits, dots, hyphens and underscores.
    #[error("not a login")]
    BadLogin,
    /// Another account has this login.
    #[error("another account has this login")]
    LoginTaken,
    /// A password needs at least 10 characters.
    #[error("the password is too short")]
    PasswordShort,
    /// A password has at most 200 characters.
    #[error("the password is too long")]
    PasswordLong,
    /// The password is one of those that everybody tries first.
    #[error("the password is too common")]
    PasswordCommon,
    /// The password is the login, or nearly.
    #[error("the password is the login")]
    PasswordIsLogin,
    /// The login or the password is wrong; which one is not told.
    #[error("the login or the password is wrong")]
    WrongPassword,
    /// The code is wrong, or was used before.
    #[error("the code is wrong or used")]
    WrongCode,
    /// Too many tries: wait.
    #[error("too many tries")]
    TooMany {
        /// How long to wait, at least.
        wait: Duration,
    },
    /// What was begun took too long, or was finished already: begin again.
    #[error("begun too long ago")]
    Expired,
    /// The passkey was not accepted.
    #[error("the passkey was not accepted")]
    BadPasskey,
    /// Passkeys need an address with a host name, over https unless it is localhost.
    #[error("passkeys cannot work at this address")]
    NoPasskeysHere,
    /// The link is used, withdrawn, too old, or was never given.
    #[error("the link is not valid")]
    BadLink,
    /// The role cannot be granted.
    #[error("the role cannot be granted")]
    BadRole,
    /// The membership or clearance has ended, or never was.
    #[error("no such membership")]
    NoMembership,
    /// A space cannot be without an administrator.
    #[error("the last administrator cannot be removed")]
    LastAdministrator,
}

impl Refusal {
    /// The message that says what happened; its attribute `.advice` says what to do.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownActor => "actors-unknown-actor",
            Self::NameMissing => "actors-name-missing",
            Self::DateImpossible => "actors-date-impossible",
            Self::UnknownPlace => "actors-unknown-place",
            Self::BadContact => "actors-bad-contact",
            Self::IdentifierTaken => "actors-identifier-taken",
            Self::BadIdentifier => "actors-bad-identifier",
            Self::KindsDiffer => "actors-kinds-differ",
            Self::AlreadyOne => "actors-already-one",
            Self::NotMerged => "actors-not-merged",
            Self::MergedFurther => "actors-merged-further",
            Self::BadSlug => "actors-bad-slug",
            Self::SlugTaken => "actors-slug-taken",
            Self::UnknownSpace => "actors-unknown-space",
            Self::UnknownAccount => "actors-unknown-account",
            Self::LastKeeper => "actors-last-keeper",
            Self::SetUpAlready => "actors-set-up-already",
            Self::BadLogin => "actors-bad-login",
            Self::LoginTaken => "actors-login-taken",
            Self::PasswordShort => "actors-password-short",
            Self::PasswordLong => "actors-password-long",
            Self::PasswordCommon => "actors-password-common",
            Self::PasswordIsLogin => "actors-password-is-login",
            Self::WrongPassword => "actors-wrong-password",
            Self::WrongCode => "actors-wrong-code",
            Self::TooMany { .. } => "actors-too-many",
            Self::Expired => "actors-expired",
            Self::BadPasskey => "actors-bad-passkey",
            Self::NoPasskeysHere => "actors-no-passkeys-here",
            Self::BadLink => "actors-bad-link",
            Self::BadRole => "actors-bad-role",
            Self::NoMembership => "actors-no-membership",
            Self::LastAdministrator => "actors-last-administrator",
        }
    }
}
