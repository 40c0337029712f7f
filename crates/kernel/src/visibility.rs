use serde::{Deserialize, Serialize};

/// For whose eyes a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Everybody, without an account.
    Public,
    /// Whoever has an account in any space of this installation.
    Network,
    /// The members of the space that owns it.
    Space,
}

impl Visibility {
    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Network => "network",
            Self::Space => "space",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Public, Self::Network, Self::Space].into_iter().find(|v| v.code() == code)
    }
}
