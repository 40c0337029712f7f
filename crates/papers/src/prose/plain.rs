use super::{Prose, Shape};
use crate::Result;

/// Every line that is not blank is a block; only the space at its end is dropped.
pub(super) fn read(text: &str) -> Result<Prose> {
    let mut prose = Prose::default();
    for (number, line) in (1..).zip(lines(text)) {
        prose.push(number, line.trim_end(), Shape::Plain)?;
    }
    Ok(prose)
}

/// Lines ended by LF, CRLF, or CR alone, as on old Macintoshes.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_keeps_its_number_and_its_words() {
        let prose = read("MISSION\r\n\r\n  - rénover\rfin\n\n").unwrap();
        let seen: Vec<_> = prose.blocks.iter().map(|block| (block.line, block.text.as_str())).collect();
        assert_eq!(seen, [(1, "MISSION"), (3, "  - rénover"), (4, "fin")]);
    }
}
