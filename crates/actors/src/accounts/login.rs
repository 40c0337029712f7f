use kernel::fold;
use store::Keys;
use unicode_normalization::UnicodeNormalization;

use crate::Refusal;
use crate::directory::is_email;

/// The name under which somebody signs in: an e-mail address, or a plain word for whoever has none.
///
/// Kept in the one form in which two writings of it are equal. It is personal: it prints as `[sealed]`.
#[derive(Clone, PartialEq, Eq)]
pub struct Login(String);

/// What the keyed hash of a login is for.
const HASH: &str = "account.login_hash";

impl Login {
    /// Reads a login as it was typed.
    ///
    /// # Errors
    /// [`Refusal::BadLogin`].
    pub fn read(typed: &str) -> Result<Self, Refusal> {
        let login: String = typed.trim().nfkc().collect::<String>().to_lowercase();
        let length = login.chars().count();
        let word = (3..=40).contains(&length) && login.chars().all(|c| c.is_alphanumeric() || ".-_".contains(c));
        if word || (length <= 254 && is_email(&login)) { Ok(Self(login)) } else { Err(Refusal::BadLogin) }
    }

    /// Whether it is an e-mail address.
    pub fn is_email(&self) -> bool {
        self.0.contains('@')
    }

    /// The login itself. Whoever calls this answers for where it goes.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// By what it is found.
    pub(crate) fn hash(&self, keys: &Keys) -> Vec<u8> {
        keys.hash(HASH, &self.0)
    }

    /// What the tries of something that is no login are counted under. It finds nothing.
    pub(super) fn no_hash(keys: &Keys, typed: &str) -> Vec<u8> {
        keys.hash("account.no_login", typed)
    }

    /// Whether `text` is this login, or the part of it before the @, but for accents, case and punctuation.
    pub(super) fn resembles(&self, text: &str) -> bool {
        let local = self.0.split('@').next().unwrap_or_default();
        [self.0.as_str(), local].into_iter().any(|own| fold(own) == fold(text))
    }
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[sealed]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_login_are_one() {
        assert_eq!(Login::read(" Amina@Example.ORG "), Login::read("amina@example.org"));
        assert_eq!(Login::read("AMINA.t"), Login::read("amina.t"));
        assert!(Login::read("أمينة").is_ok());
        assert_eq!(format!("{:?}", Login::read("amina").unwrap()), "[sealed]");
    }

    #[test]
    fn what_is_no_login_is_refused() {
        for typed in ["", "ab", "a b c", "a@b", "<script>", "@example.org", &"a".repeat(41), &"a@b.c".repeat(60)] {
            assert_eq!(Login::read(typed), Err(Refusal::BadLogin), "{typed}");
        }
    }
}
