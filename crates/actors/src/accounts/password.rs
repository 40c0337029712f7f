//! Passwords: the rules, and Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane).

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{World, fold};
use store::Secret;
use tokio::sync::Semaphore;

use super::Login;
use crate::{Refusal, Result};

/// A password that keeps the rules.
#[derive(Debug)]
pub struct Password(Secret<String>);

/// The shortest password, in characters.
pub const SHORTEST: usize = 10;
/// The longest password, in characters: beyond it only the server would suffer.
pub const LONGEST: usize = 200;

/// Each hashing takes 19 MiB for some tens of milliseconds: so many at once, the others wait.
static ROOM: Semaphore = Semaphore::const_new(2);

/// What a password is compared with when no account has the login, so that the time tells nothing. No password has it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$dHdpemEtbm9ib2R5LTAwMQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What everybody tries first, folded: the commonest passwords of ten or more characters, and the words of this house.
const COMMON: &str = include_str!("common_passwords.txt");

impl Password {
    /// Checks the rules: length, not one of the commonest, not the login.
    ///
    /// # Errors
    /// [`Refusal::PasswordShort`], [`Refusal::PasswordLong`], [`Refusal::PasswordCommon`], [`Refusal::PasswordIsLogin`].
    pub fn choose(typed: Secret<String>, login: &Login) -> Result<Self, Refusal> {
        let words = typed.reveal();
        let length = words.chars().count();
        if length < SHORTEST {
            return Err(Refusal::PasswordShort);
        }
        if length > LONGEST {
            return Err(Refusal::PasswordLong);
        }
        if login.resembles(words) {
            return Err(Refusal::PasswordIsLogin);
        }
        if is_common(words) {
            return Err(Refusal::PasswordCommon);
        }
        Ok(Self(typed))
    }

    /// Hashes it for storage, as a PHC string, on a thread that may block.
    pub(crate) async fn hash(self, world: &World) -> Result<String> {
        let salt: [u8; 16] = world.bytes();
        blocking(move || {
            let hash = argon().hash_password_with_salt(self.0.reveal().as_bytes(), &salt);
            hash.map(|hash| hash.to_string()).map_err(|fault| internal(&fault))
        })
        .await
    }
}

/// Whether the typed password is the one behind `hash`. Takes as long without a hash as with one.
pub(crate) async fn verify(typed: Secret<String>, hash: Option<String>) -> Result<bool> {
    if typed.reveal().chars().count() > LONGEST {
        return Ok(false);
    }
    blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let parsed = PasswordHash::new(&hash).map_err(|fault| internal(&fault))?;
        let same = argon().verify_password(typed.reveal().as_bytes(), &parsed).is_ok();
        Ok(same && known)
    })
    .await
}

fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("OWASP's parameters are within Argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

async fn blocking<R: Send + 'static>(work: impl FnOnce() -> Result<R> + Send + 'static) -> Result<R> {
    let place = ROOM.acquire().await.map_err(|fault| internal(&fault))?;
    // The place is taken until the work is done, even when the visitor has gone away meanwhile.
    let done = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    });
    done.await.map_err(|fault| internal(&fault))?
}

fn internal(fault: &impl std::fmt::Display) -> crate::Error {
    store::Error::Internal(fault.to_string()).into()
}

/// Whether a password is in the list, is a listed one with digits or signs around it, or repeats very few characters.
fn is_common(words: &str) -> bool {
    let folded = fold(words).replace(' ', "");
    let core = folded.trim_matches(|c: char| c.is_ascii_digit());
    let listed = |word: &str| COMMON.lines().any(|common| common == word);
    let mut letters: Vec<char> = words.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    letters.len() < 4 || listed(&folded) || (!core.is_empty() && listed(core))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(typed: &str) -> Result<Password, Refusal> {
        Password::choose(typed.into(), &Login::read("salma.tazi@example.org").unwrap())
    }

    #[test]
    fn a_password_is_long_uncommon_and_not_the_login() {
        assert!(choose("olives de Tafraout").is_ok());
        assert!(choose("زيتون تافراوت ٢٠").is_ok());
        for (typed, refusal) in [
            ("court", Refusal::PasswordShort),
            ("éèêëàâäùû", Refusal::PasswordShort),
            ("1234567890", Refusal::PasswordCommon),
            ("Password2026!", Refusal::PasswordCommon),
            ("motdepasse123", Refusal::PasswordCommon),
            ("aaaaaaaaaaaa", Refusal::PasswordCommon),
            ("Salma.Tazi", Refusal::PasswordIsLogin),
            ("salma.tazi@example.org", Refusal::PasswordIsLogin),
        ] {
            assert_eq!(choose(typed).unwrap_err(), refusal, "{typed}");
        }
        assert_eq!(choose(&"olive ".repeat(40)).unwrap_err(), Refusal::PasswordLong);
    }

    #[tokio::test]
    async fn a_hash_knows_its_password_and_no_other() {
        let world = World::fixed(jiff::Timestamp::UNIX_EPOCH, 5);
        let hash = choose("olives de Tafraout").unwrap().hash(&world).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify("olives de Tafraout".into(), Some(hash.clone())).await.unwrap());
        assert!(!verify("olives de Taroudant".into(), Some(hash.clone())).await.unwrap());
        assert!(!verify("olives de Tafraout".into(), None).await.unwrap());
    }

    #[tokio::test]
    async fn an_unknown_login_is_compared_with_a_real_hash() {
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!verify("whatever it may be".into(), None).await.unwrap());
    }
}
