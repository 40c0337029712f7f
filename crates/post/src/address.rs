use kernel::latin_digit;
use store::Secret;

/// A way out of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// By e-mail.
    Email,
    /// By a short message to a telephone.
    Sms,
}

impl Way {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Email, Self::Sms];

    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// Where a letter goes. It is made by reading what somebody wrote, so it can be sent to.
#[derive(Debug)]
pub struct Address {
    way: Way,
    value: Secret<String>,
}

impl Address {
    /// Reads an e-mail address or a telephone number, whichever was written. `None` when it is neither.
    pub fn read(written: &str) -> Option<Self> {
        if written.contains('@') { Self::email(written) } else { Self::phone(written) }
    }

    /// Reads an e-mail address: as it was written, without the blanks around it. `None` when it is none.
    pub fn email(written: &str) -> Option<Self> {
        let written = written.trim();
        let parsed: lettre::Address = written.parse().ok()?;
        // A host without a dot is a machine of one's own network.
        let outside = parsed.domain().contains('.');
        (outside && written.len() <= 254).then(|| Self { way: Way::Email, value: Secret::new(written.to_owned()) })
    }

    /// Reads a telephone number into its international form, `+212661000001`; a national number is Moroccan. Arabic-Indic
    /// and Persian digits count as digits. `None` when it is none.
    pub fn phone(written: &str) -> Option<Self> {
        let plain: String =
            written.trim().chars().map(latin_digit).filter(|c| !" \u{a0}\u{202f}.-/()".contains(*c)).collect();
        let full = match (plain.strip_prefix('+'), plain.strip_prefix("00"), plain.strip_prefix('0')) {
            (Some(international), ..) | (None, Some(international), _) => international.to_owned(),
            (None, None, Some(national)) => format!("212{national}"),
            _ => return None,
        };
        let shaped =
            full.chars().all(|c| c.is_ascii_digit()) && !full.starts_with('0') && (8..=15).contains(&full.len());
        shaped.then(|| Self { way: Way::Sms, value: Secret::new(format!("+{full}")) })
    }

    /// By which way it is reached.
    pub fn way(&self) -> Way {
        self.way
    }

    /// The address itself, in the form that is sent to. Whoever calls this answers for where it goes.
    pub fn reveal(&self) -> &str {
        self.value.reveal()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_mail_is_one_to_which_can_be_sent() {
        let read = |text| Address::email(text).map(|address| address.reveal().to_owned());
        assert_eq!(read(" salma@example.org ").as_deref(), Some("salma@example.org"));
        for wrong in
            ["", "salma", "a@b", "a b@c.org", "a@c.org, b@c.org", "a@c.org\r\nBcc: b@c.org", "@c.org", "<a@c.org>"]
        {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn writings_of_one_number_are_sent_to_one_number() {
        let read = |text| Address::phone(text).map(|address| address.reveal().to_owned());
        for writing in ["06 61 00 00 01", "+212 6-61-00-00-01", "00212661000001", "٠٦٦١٠٠٠٠٠١", "۰۶۶۱۰۰۰۰۰۱"]
        {
            assert_eq!(read(writing).as_deref(), Some("+212661000001"), "{writing}");
        }
        for wrong in ["", "661", "661000001", "06 61 00 00 01 ext. 4", "+", "+12345678901234567"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_somebody_writes_is_read_as_what_it_is() {
        let way = |text| Address::read(text).map(|address| address.way());
        assert_eq!(way("salma@example.org"), Some(Way::Email));
        assert_eq!(way("06 61 00 00 01"), Some(Way::Sms));
        assert_eq!(way("Salma"), None);
    }

    #[test]
    fn an_address_cannot_be_printed() {
        assert!(!format!("{:?}", Address::email("salma@example.org")).contains("salma"));
    }
}
