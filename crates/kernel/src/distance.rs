/// How many letters to insert, drop, replace or swap with a neighbour until one text is the other; `None` beyond `most`.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    // Most pairs differ by their lengths already, and whole vocabularies are compared.
    if one.chars().count().abs_diff(other.chars().count()) > most {
        return None;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = vec![0; other.len() + 1];
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let mut line = before.clone();
    for (row, a) in one.iter().enumerate() {
        line[0] = row + 1;
        for (column, b) in other.iter().enumerate() {
            let mut cost = (above[column] + usize::from(a != b)).min(above[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b;
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            line[column + 1] = cost;
        }
        // What is too far in this line and the one before does not come nearer.
        if line.iter().chain(&above).all(|distance| *distance > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut line);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_counts_slips_of_the_pen() {
        assert_eq!(distance("bennani", "bennani", 2), Some(0));
        assert_eq!(distance("bennani", "benani", 2), Some(1));
        assert_eq!(distance("bennani", "bennain", 2), Some(1));
        assert_eq!(distance("bennani", "tazi", 2), None);
        assert_eq!(distance("", "", 0), Some(0));
    }
}
