//! Whatever this crate can say has its words in the three languages that are complete.

extern crate twiza_actors as actors;

use actors::directory::{ContactKind, Sex};
use actors::duplicates::Reason;
use actors::{ActorKind, Role};
use kernel::Lang;

/// Where the codes of refusals are written.
const REFUSALS: &str = include_str!("../src/error.rs");

fn source(lang: Lang) -> &'static str {
    actors::LOCALES.iter().find(|locale| locale.lang == lang).map_or("", |locale| locale.source)
}

fn has(lang: Lang, id: &str) -> bool {
    source(lang).lines().any(|line| line.starts_with(&format!("{id} = ")))
}

#[test]
fn every_refusal_says_what_happened_and_what_to_do() {
    let codes: Vec<&str> = REFUSALS.split('"').filter(|text| text.starts_with("actors-")).collect();
    assert!(codes.len() > 30);
    for lang in [Lang::Fr, Lang::Ar, Lang::En] {
        for code in &codes {
            let message = source(lang).split(&format!("\n{code} = ")).nth(1);
            let advice = message.and_then(|rest| rest.lines().nth(1));
            assert!(advice.is_some_and(|line| line.trim_start().starts_with(".advice = ")), "{code} in {lang:?}");
        }
    }
}

#[test]
fn every_role_kind_and_reason_has_a_name() {
    let mut labels: Vec<&str> = Role::ALL.map(Role::label).into();
    labels.extend(ActorKind::ALL.map(ActorKind::label));
    labels.extend(Sex::ALL.map(Sex::label));
    labels.extend(ContactKind::ALL.map(ContactKind::label));
    labels.extend(Reason::ALL.map(Reason::label));
    for lang in [Lang::Fr, Lang::Ar, Lang::En] {
        for label in &labels {
            assert!(has(lang, label), "{label} in {lang:?}");
        }
    }
}
