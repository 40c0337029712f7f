//! What a document says, one statement after the other, in the one order that everybody finds: RDF Dataset Canonicalization
//! (<https://www.w3.org/TR/rdf-canon/>). The terms are those of Verifiable Credentials 2.0 and Open Badges 3.0 that this house
//! uses, with the meaning that their contexts give them; whatever else stands in a document is refused, never left out.

use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, Dataset, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use serde_json::{Map, Value};

use crate::{Error, Result};

/// What stands behind a term.
#[derive(Debug, Clone, Copy)]
enum Range {
    /// Something else of which more may be said.
    Thing,
    /// Words.
    Words,
    /// Words of a datatype.
    Typed(&'static str),
}

const XSD_DATE_TIME: &str = "http://www.w3.org/2001/XMLSchema#dateTime";
// The context of Open Badges writes these with https, which makes them other datatypes; so be it.
const DATE: &str = "https://www.w3.org/2001/XMLSchema#date";
const BOOLEAN: &str = "https://www.w3.org/2001/XMLSchema#boolean";
const ADDRESS: &str = "https://www.w3.org/2001/XMLSchema#anyURI";

/// The meaning of a term.
fn term(name: &str) -> Option<(&'static str, Range)> {
    use Range::{Thing, Typed, Words};
    Some(match name {
        "name" => ("https://schema.org/name", Words),
        "description" => ("https://schema.org/description", Words),
        "url" => ("https://schema.org/url", Typed(ADDRESS)),
        "issuer" => ("https://www.w3.org/2018/credentials#issuer", Thing),
        "validFrom" => ("https://www.w3.org/2018/credentials#validFrom", Typed(XSD_DATE_TIME)),
        "validUntil" => ("https://www.w3.org/2018/credentials#validUntil", Typed(XSD_DATE_TIME)),
        "credentialSubject" => ("https://www.w3.org/2018/credentials#credentialSubject", Thing),
        "credentialStatus" => ("https://www.w3.org/2018/credentials#credentialStatus", Thing),
        "statusPurpose" => ("https://www.w3.org/ns/credentials/status#statusPurpose", Words),
        "statusListIndex" => ("https://www.w3.org/ns/credentials/status#statusListIndex", Words),
        "statusListCredential" => ("https://www.w3.org/ns/credentials/status#statusListCredential", Thing),
        "encodedList" => {
            ("https://www.w3.org/ns/credentials/status#encodedList", Typed("https://w3id.org/security#multibase"))
        }
        "achievement" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievement", Thing),
        "achievementType" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType", Words),
        "criteria" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria", Thing),
        "narrative" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative", Words),
        "activityStartDate" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate", Typed(DATE)),
        "activityEndDate" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityEndDate", Typed(DATE)),
        "identifier" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identifier", Thing),
        "hashed" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#hashed", Typed(BOOLEAN)),
        "identityHash" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash", Words),
        "identityType" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityType", Words),
        "salt" => ("https://purl.imsglobal.org/spec/vc/ob/vocab.html#salt", Words),
        "created" => ("http://purl.org/dc/terms/created", Typed(XSD_DATE_TIME)),
        "cryptosuite" => {
            ("https://w3id.org/security#cryptosuite", Typed("https://w3id.org/security#cryptosuiteString"))
        }
        "verificationMethod" => ("https://w3id.org/security#verificationMethod", Thing),
        "proofPurpose" => ("https://w3id.org/security#proofPurpose", Thing),
        _ => return None,
    })
}

/// The meaning of a type.
fn kind(name: &str) -> Option<&'static str> {
    Some(match name {
        "VerifiableCredential" => "https://www.w3.org/2018/credentials#VerifiableCredential",
        "OpenBadgeCredential" => "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential",
        "Profile" => "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Profile",
        "AchievementSubject" => "https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject",
        "Achievement" => "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement",
        "IdentityObject" => "https://purl.imsglobal.org/spec/vc/ob/vocab.html#IdentityObject",
        "BitstringStatusListEntry" => "https://www.w3.org/ns/credentials/status#BitstringStatusListEntry",
        "BitstringStatusListCredential" => "https://www.w3.org/ns/credentials/status#BitstringStatusListCredential",
        "BitstringStatusList" => "https://www.w3.org/ns/credentials/status#BitstringStatusList",
        "DataIntegrityProof" => "https://w3id.org/security#DataIntegrityProof",
        _ => return None,
    })
}

/// The statements of a document in their one order and form (N-Quads).
///
/// # Errors
/// [`Error::Term`] for a term or a type that is not among those above, [`Error::Value`] for a value that is none of its term.
pub(crate) fn canonical(document: &Value) -> Result<String> {
    let mut said = Dataset::new();
    thing("the document", document, &mut said)?;
    said.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: CanonicalizationHashAlgorithm::Sha256 });
    let mut lines: Vec<String> = said.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

/// Says what stands in a value, and returns what it is about.
fn thing(of: &str, value: &Value, said: &mut Dataset) -> Result<NamedOrBlankNode> {
    let wrong = || Error::Value(of.to_owned());
    match value {
        // Of the purposes only this one is ours.
        Value::String(purpose) if of == "proofPurpose" => match purpose.as_str() {
            "assertionMethod" => named("https://w3id.org/security#assertionMethod", of),
            _ => Err(wrong()),
        },
        Value::String(address) => named(address, of),
        Value::Object(members) => {
            let about = match members.get("id") {
                Some(id) => named(id.as_str().ok_or_else(wrong)?, of)?,
                None => BlankNode::default().into(),
            };
            for (name, value) in members {
                for value in each(value) {
                    state(&about, name, value, said)?;
                }
            }
            Ok(about)
        }
        _ => Err(wrong()),
    }
}

fn state(about: &NamedOrBlankNode, name: &str, value: &Value, said: &mut Dataset) -> Result<()> {
    let wrong = || Error::Value(name.to_owned());
    let (predicate, object): (NamedNode, Term) = match name {
        "@context" | "id" => return Ok(()),
        "type" => {
            let own = value.as_str().ok_or_else(wrong)?;
            let meant = kind(own).ok_or_else(|| Error::Term(own.to_owned()))?;
            (rdf::TYPE.into_owned(), NamedNode::new_unchecked(meant).into())
        }
        _ => {
            let (meant, range) = term(name).ok_or_else(|| Error::Term(name.to_owned()))?;
            let object = match range {
                Range::Thing => thing(name, value, said)?.into(),
                Range::Words => Literal::new_simple_literal(value.as_str().ok_or_else(wrong)?).into(),
                Range::Typed(datatype) => {
                    let words = value.as_bool().map(|yes| yes.to_string());
                    let words = words.or_else(|| value.as_str().map(str::to_owned)).ok_or_else(wrong)?;
                    Literal::new_typed_literal(words, NamedNode::new_unchecked(datatype)).into()
                }
            };
            (NamedNode::new_unchecked(meant), object)
        }
    };
    said.insert(&Quad::new(about.clone(), predicate, object, GraphName::DefaultGraph));
    Ok(())
}

/// A list is what each of it says.
fn each(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        one => std::slice::from_ref(one),
    }
}

fn named(address: &str, of: &str) -> Result<NamedOrBlankNode> {
    NamedNode::new(address).map(Into::into).map_err(|_| Error::Value(of.to_owned()))
}

/// A document without one of its members.
pub(crate) fn without(document: &Value, member: &str) -> Result<Value> {
    let members: &Map<String, Value> = document.as_object().ok_or_else(|| Error::Value("the document".to_owned()))?;
    Ok(Value::Object(
        members.iter().filter(|(name, _)| *name != member).map(|(name, value)| (name.clone(), value.clone())).collect(),
    ))
}
