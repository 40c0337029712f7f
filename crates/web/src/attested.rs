use jiff::civil::Date;
use kernel::Text;

use crate::{Result, Visit};

/// What the register of a feature knows of an address that somebody shows as a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Register {
    /// It has nothing at this address.
    Unknown,
    /// It has this.
    Known(Box<Attested>),
}

/// What the register of a feature answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attested {
    /// The address to be handed on: whoever has it sees what was attested to whom, and can do nothing with it.
    pub address: String,
    /// The message that names its kind: a certificate.
    pub kind: &'static str,
    /// What it is about.
    pub title: Text,
    /// How much: the hours, in the visitor's language.
    pub amount: String,
    /// To whom, as far as the address shows it.
    pub name: Option<String>,
    /// By whom.
    pub by: Text,
    /// When.
    pub on: Date,
    /// Since when it does not stand any more, and why.
    pub withdrawn: Option<(Date, String)>,
}

/// What the registers of this installation know of one of its addresses; nothing where it is the address of no proof.
///
/// # Errors
/// Whatever a feature meets while it looks.
pub async fn attested(visit: &Visit, address: &str) -> Result<Option<Register>> {
    for attests in visit.app().features.iter().filter_map(|feature| feature.attests) {
        if let Some(known) = attests(visit, address).await? {
            return Ok(Some(known));
        }
    }
    Ok(None)
}
