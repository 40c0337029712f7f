//! Who may apply: criteria that a call names as data, and that are checked openly.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

/// A criterion of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its name within the call, by which decisions refer to it.
    pub code: String,
    /// What it asks.
    pub check: Check,
}

/// What a criterion asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Founded at least so many months before the call closes.
    Founded(i32),
    /// In one of these regions, by their codes.
    Regions(Vec<String>),
    /// In a rural commune.
    Rural,
    /// At least so many percent of the participants are women.
    Women(i32),
    /// It had no place before.
    New,
    /// It has the receipt of its declaration.
    Receipt,
    /// What it declares itself.
    Declared(Text),
}

/// What is known of who applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applicant {
    /// When the association was founded.
    pub founded: Option<Date>,
    /// The code of its region.
    pub region: String,
    /// Whether it is of a rural commune.
    pub is_rural: bool,
    /// Whether it had no place before.
    pub is_new: bool,
    /// How many people it sends.
    pub people: i32,
    /// How many of them are women.
    pub women: i32,
    /// Whether it says that it has the receipt of its declaration.
    pub has_receipt: bool,
    /// The codes of what it declared.
    pub declared: Vec<String>,
}

impl Criterion {
    /// Whether somebody meets it, for a call that closes on this day.
    pub fn is_met(&self, by: &Applicant, closes: Date) -> bool {
        match &self.check {
            Check::Founded(months) => by.founded.is_some_and(|day| day <= closes.saturating_sub(months.months())),
            Check::Regions(codes) => codes.contains(&by.region),
            Check::Rural => by.is_rural,
            Check::Women(percent) => i64::from(by.women) * 100 >= i64::from(by.people) * i64::from(*percent),
            Check::New => by.is_new,
            Check::Receipt => by.has_receipt,
            Check::Declared(_) => by.declared.contains(&self.code),
        }
    }

    /// The field of the application's form that answers it.
    pub fn field(&self) -> String {
        match self.check {
            Check::Founded(_) => "founded".to_owned(),
            Check::Regions(_) | Check::Rural => "place".to_owned(),
            Check::Women(_) => "person1_sex".to_owned(),
            Check::New => "association".to_owned(),
            Check::Receipt => "receipt".to_owned(),
            Check::Declared(_) => format!("declared_{}", self.code),
        }
    }
}

/// The criteria that somebody does not meet.
pub fn unmet<'a>(criteria: &'a [Criterion], by: &Applicant, closes: Date) -> Vec<&'a Criterion> {
    criteria.iter().filter(|criterion| !criterion.is_met(by, closes)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn criterion(check: Check) -> Criterion {
        Criterion { code: "c1".into(), check }
    }

    #[test]
    fn each_criterion_asks_what_it_says() {
        let closes = date(2026, 12, 1);
        let by = Applicant {
            founded: Some(date(2025, 12, 1)),
            region: "04".into(),
            people: 2,
            women: 1,
            has_receipt: true,
            ..Applicant::default()
        };
        for (check, is_met) in [
            (Check::Founded(12), true),
            (Check::Founded(13), false),
            (Check::Regions(vec!["04".into()]), true),
            (Check::Regions(vec!["05".into()]), false),
            (Check::Rural, false),
            (Check::Women(50), true),
            (Check::Women(51), false),
            (Check::New, false),
            (Check::Receipt, true),
            (Check::Declared(Text::default()), false),
        ] {
            assert_eq!(criterion(check.clone()).is_met(&by, closes), is_met, "{check:?}");
        }
        assert!(!criterion(Check::Founded(0)).is_met(&Applicant::default(), closes), "who does not say when");
    }
}
