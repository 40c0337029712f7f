use std::fmt;

use zeroize::Zeroize;

/// Something confidential in memory: it cannot be printed or serialised by accident and is wiped when dropped.
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Takes charge of something confidential.
    pub const fn new(inner: T) -> Self {
        Self(inner)
    }

    /// The confidential thing itself. Whoever calls this answers for where it goes.
    pub const fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[sealed]")
    }
}

impl<T: Zeroize> fmt::Display for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[sealed]")
    }
}

impl<T: Zeroize> From<T> for Secret<T> {
    fn from(inner: T) -> Self {
        Self(inner)
    }
}

impl From<&str> for Secret<String> {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

/// What a sealed column holds: the generation of its key, a nonce, and the encrypted content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_cannot_be_printed() {
        let secret = Secret::from("BE123456");
        assert_eq!(format!("{secret} {secret:?} {:?}", Some(&secret)), "[sealed] [sealed] Some([sealed])");
        assert_eq!(secret.reveal(), "BE123456");
    }
}
