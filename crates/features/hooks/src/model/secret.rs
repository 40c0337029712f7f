use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use kernel::World;
use sha2::Sha256;
use store::Secret;

/// How secrets begin, so that whoever finds one knows what it is (Standard Webhooks, "Signature scheme").
const PREFIX: &str = "whsec_";

/// Signs messages with a secret that the receiver knows.
pub struct Signer(Secret<String>);

impl Signer {
    /// A new secret of 192 random bits.
    pub fn new(world: &World) -> Self {
        Self(Secret::new(format!("{PREFIX}{}", BASE64.encode(&world.bytes::<24>()))))
    }

    /// From the secret as it was kept.
    pub const fn kept(secret: Secret<String>) -> Self {
        Self(secret)
    }

    /// The secret, for the receiver.
    pub const fn secret(&self) -> &Secret<String> {
        &self.0
    }

    /// The signature of a message sent at a second since 1970: `v1,` and the HMAC-SHA256 of id, second and payload.
    pub fn sign(&self, id: &str, second: i64, payload: &str) -> String {
        let written = self.0.reveal().strip_prefix(PREFIX).unwrap_or(self.0.reveal());
        let key = BASE64.decode(written.as_bytes()).unwrap_or_else(|_| written.as_bytes().to_vec());
        // HMAC takes keys of any length.
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("HMAC takes keys of any length");
        mac.update(format!("{id}.{second}.{payload}").as_bytes());
        format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's own libraries.
    #[test]
    fn a_signature_is_that_of_the_standard() {
        let signer = Signer::kept(Secret::from("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        let signed = signer.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_is_new_each_time_and_cannot_be_printed() {
        let world = World::fixed(jiff::Timestamp::UNIX_EPOCH, 7);
        let (one, other) = (Signer::new(&world), Signer::new(&world));
        assert_ne!(one.secret().reveal(), other.secret().reveal());
        assert!(one.secret().reveal().starts_with(PREFIX));
        assert_eq!(format!("{}", one.secret()), "[sealed]");
    }
}
