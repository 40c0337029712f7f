//! Credentials that anybody can verify without asking who issued them: Open Badges 3.0 (1EdTech) over Verifiable Credentials
//! 2.0 (W3C), signed in both ways that the world reads.
//!
//! An [`Award`] says who attests what to whom. [`Award::document`] is its JSON-LD, [`proof::attach`] signs it from within
//! (`eddsa-rdfc-2022`), [`token::encode`] wraps it as a signed token (VC-JWT, RS256, which 1EdTech asks of everybody).
//! [`status::List`] is the list of bits by which a verifier learns that one was withdrawn.
//!
//! Nothing here knows of a database: who issues keeps [`IssuerKeys`] sealed, and gives numbers of the list away once.

mod award;
mod keys;
pub mod proof;
mod quads;
pub mod status;
pub mod token;

pub use award::{Achievement, Award, Holder, Issuer, NameHash};
pub use keys::{IssuerKeys, PublicKeys};

/// Why a credential cannot be made or is not what it says.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Error {
    /// It says something that this house does not know the meaning of, so that it cannot vouch for it.
    #[error("a term that is not understood: {0}")]
    Term(String),
    /// A value is not of the kind that its term has, or an address is none.
    #[error("not a value of the term {0}")]
    Value(String),
    /// What was kept as a key is none.
    #[error("not a key")]
    Key,
    /// There is no proof, or it is of a kind that is not read.
    #[error("no proof that can be read")]
    NoProof,
    /// The proof is not of this document and this key.
    #[error("the proof is of something else")]
    Forged,
}

/// The result of what this crate does.
pub type Result<T> = std::result::Result<T, Error>;
