//! What comes back: delivery reports (RFC 3464) and complaints (ARF, RFC 5965).
//!
//! Whose letter came back is told by its mark alone, which nobody can make but this house ([`super::Mark`]); an address that
//! a report names is not believed, or anybody could stop anybody's newsletter.

/// More of a letter is not read: the parts that matter stand at its beginning.
pub const MOST: usize = 1024 * 1024;

/// What a letter that came back says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The address does not exist or takes nothing any more.
    Hard,
    /// It could not be delivered for a reason that may pass: a full box, a server that was away, a matter of policy.
    Soft,
    /// Its reader reported it as unwanted, or asked to be left alone.
    Complaint,
    /// It is still being tried, it was delivered, or it is an answer by a machine: nothing is to be done.
    Nothing,
}

/// A letter that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// What it says; `None` where it is no report that one can read.
    pub verdict: Option<Verdict>,
    /// What may be marks of our letters in it, each once.
    pub marks: Vec<String>,
}

/// Reads a letter that came back.
pub fn read(letter: &[u8]) -> Returned {
    let letter = &letter[..letter.len().min(MOST)];
    let text = String::from_utf8_lossy(letter).replace("\r\n", "\n");
    Returned { verdict: verdict(&text), marks: marks(&text) }
}

/// Headers and body.
fn divided(part: &str) -> (&str, &str) {
    let part = part.strip_prefix('\n').unwrap_or(part);
    part.split_once("\n\n").unwrap_or((part, ""))
}

/// A header with its continuation lines joined.
fn header(head: &str, name: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in head.lines() {
        match &mut found {
            Some(value) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            Some(_) => break,
            None => {
                let own = line.split_once(':').filter(|(own, _)| own.trim().eq_ignore_ascii_case(name));
                found = own.map(|(_, value)| value.trim().to_owned());
            }
        }
    }
    found
}

/// The parts of a letter of several parts.
fn parts<'a>(head: &str, body: &'a str) -> Vec<&'a str> {
    let kind = header(head, "content-type").unwrap_or_default();
    let Some(boundary) = parameter(&kind, "boundary").filter(|boundary| !boundary.is_empty()) else {
        return Vec::new();
    };
    let line = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut from = None;
    let mut at = 0;
    for text in body.split_inclusive('\n') {
        if text.trim_end().strip_prefix(line.as_str()).is_some_and(|rest| rest.is_empty() || rest == "--") {
            if let Some(from) = from {
                parts.push(&body[from..at]);
            }
            from = Some(at + text.len());
        }
        at += text.len();
    }
    parts.extend(from.filter(|from| *from < body.len()).map(|from| &body[from..]));
    parts
}

fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|pair| {
        let (own, value) = pair.split_once('=')?;
        own.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"').to_owned())
    })
}

fn verdict(text: &str) -> Option<Verdict> {
    let (head, body) = divided(text);
    for part in parts(head, body) {
        let (own, content) = divided(part);
        let kind = header(own, "content-type").unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("message/delivery-status") || kind.starts_with("message/global-delivery-status") {
            return Some(of_delivery(content));
        }
        if kind.starts_with("message/feedback-report") {
            return Some(of_feedback(content));
        }
    }
    let is_answer =
        header(head, "auto-submitted").is_some_and(|how| how.to_ascii_lowercase().starts_with("auto-replied"));
    is_answer.then_some(Verdict::Nothing)
}

/// The worst of what a report says of its recipients. A letter of ours has one.
fn of_delivery(content: &str) -> Verdict {
    let failed: Vec<Verdict> = content.split("\n\n").filter_map(of_recipient).collect();
    let is = |verdict| failed.contains(&verdict);
    match (is(Verdict::Hard), is(Verdict::Soft)) {
        (true, _) => Verdict::Hard,
        (_, true) => Verdict::Soft,
        _ => Verdict::Nothing,
    }
}

fn of_recipient(fields: &str) -> Option<Verdict> {
    let fields = fields.trim_start_matches('\n');
    let action = header(fields, "action")?.to_ascii_lowercase();
    if !action.starts_with("failed") {
        return Some(Verdict::Nothing);
    }
    let status = header(fields, "status").unwrap_or_default();
    let status = status.split_whitespace().next().unwrap_or_default().to_owned();
    let mut numbers = status.split('.').map(|number| number.parse::<u16>().unwrap_or(0));
    let (class, subject, detail) = (numbers.next(), numbers.next(), numbers.next());
    let said = header(fields, "diagnostic-code").unwrap_or_default();
    let code: u16 = said.split_whitespace().find_map(|word| word.get(..3)?.parse().ok()).unwrap_or(0);
    Some(match (class, subject, detail) {
        // Addressing (5.1.x), a box that is closed (5.2.1), a host that is not there (5.4.4): RFC 3463.
        (Some(5), Some(1), _) | (Some(5), Some(2), Some(1)) | (Some(5), Some(4), Some(4)) => Verdict::Hard,
        (Some(5), Some(0), _) if matches!(code, 550 | 551 | 553) => Verdict::Hard,
        _ => Verdict::Soft,
    })
}

fn of_feedback(content: &str) -> Verdict {
    match header(content.trim_start_matches('\n'), "feedback-type").unwrap_or_default().to_ascii_lowercase().as_str() {
        "not-spam" => Verdict::Nothing,
        _ => Verdict::Complaint,
    }
}

/// What stands where our marks stand: between a plus or an angle and an at.
fn marks(text: &str) -> Vec<String> {
    // Lines that an encoding broke are whole again.
    let text = text.replace("=\n", "");
    let mut found: Vec<String> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = &text[..at];
        let mark = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
        if mark.len() == super::Mark::LENGTH && !found.contains(&mark) && found.len() < 10 {
            found.push(mark);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MARK: &str = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqr";

    fn report(fields: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example\nTo: newsletter+{MARK}@twiza.example\nContent-Type: multipart/report;\n \
             report-type=delivery-status; boundary=\"b/1\"\nMIME-Version: 1.0\n\n--b/1\nContent-Type: text/plain\n\nSorry.\n\
             --b/1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; \
             salma@example.org\n{fields}\n\n--b/1\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{MARK}@twiza.example>\n\n--b/1--\n"
        )
    }

    fn of(fields: &str) -> Option<Verdict> {
        let read = super::read(report(fields).replace('\n', "\r\n").as_bytes());
        assert_eq!(read.marks, [MARK]);
        read.verdict
    }

    #[test]
    fn an_address_that_does_not_exist_is_told_from_one_that_cannot_be_reached_now() {
        for hard in [
            "Action: failed\nStatus: 5.1.1",
            "Action: failed\nStatus: 5.1.10",
            "Action: failed (perm)\nStatus: 5.2.1 (disabled)",
            "Status: 5.0.0\nAction: failed\nDiagnostic-Code: smtp;\n 550 No such user",
            "Action: failed\nStatus: 5.4.4",
        ] {
            assert_eq!(of(hard), Some(Verdict::Hard), "{hard}");
        }
        for soft in [
            "Action: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 full",
            "Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 policy",
            "Action: failed\nStatus: 4.4.7",
            "Action: failed",
        ] {
            assert_eq!(of(soft), Some(Verdict::Soft), "{soft}");
        }
        for nothing in ["Action: delayed\nStatus: 4.4.1", "Action: delivered\nStatus: 2.0.0", "Action: relayed"] {
            assert_eq!(of(nothing), Some(Verdict::Nothing), "{nothing}");
        }
    }

    #[test]
    fn a_complaint_is_read_and_praise_is_none() {
        let complaint = |kind: &str| {
            let letter = format!(
                "Content-Type: multipart/report; boundary=x; report-type=feedback-report\n\n--x\nContent-Type: \
                 text/plain\n\nAn abuse report\n--x\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\nVersion: 1\n\n\
                 --x\nContent-Type: message/rfc822\n\nMessage-ID: <{MARK}@t.example>\nSubject: x\n\nwords\n--x--"
            );
            super::read(letter.as_bytes())
        };
        assert_eq!(complaint("abuse"), Returned { verdict: Some(Verdict::Complaint), marks: vec![MARK.to_owned()] });
        assert_eq!(complaint("not-spam").verdict, Some(Verdict::Nothing));
    }

    #[test]
    fn an_absent_reader_s_machine_stops_nothing() {
        let answer = format!("To: n+{MARK}@t.example\nAuto-Submitted: auto-replied (vacation)\n\nI am away");
        assert_eq!(super::read(answer.as_bytes()).verdict, Some(Verdict::Nothing));
        assert_eq!(super::read(b"Subject: hello\n\nA letter by hand").verdict, None);
    }

    proptest! {
        #[test]
        fn whatever_comes_is_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..3000)) {
            super::read(&bytes);
        }

        #[test]
        fn a_report_that_is_cut_short_anywhere_is_read_without_harm(at in 0_usize..700) {
            let whole = report("Action: failed\nStatus: 5.1.1");
            super::read(&whole.as_bytes()[..at.min(whole.len())]);
        }
    }
}
