//! Calendars that leave (iCalendar, RFC 5545): what the library that writes them leaves to do.

/// A written calendar with lines of at most 75 bytes (3.1), and no character cut in two. The library's own folding counts
/// characters where the standard counts bytes: in Arabic its lines can be too long.
pub fn folded(written: &str) -> String {
    let mut text = String::with_capacity(written.len() + written.len() / 32);
    for line in written.replace("\r\n ", "").split_terminator("\r\n") {
        let mut filled = 0;
        for c in line.chars() {
            if filled + c.len_utf8() > 75 {
                text.push_str("\r\n ");
                filled = 1;
            }
            text.push(c);
            filled += c.len_utf8();
        }
        text.push_str("\r\n");
    }
    text
}
