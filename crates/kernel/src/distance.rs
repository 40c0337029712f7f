/// How many letters to insert, drop, replace or swap with a neighbour until one text is the other; `None` beyond `most`.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let mut cost = (above[column] + usize::from(a != b)).min(above[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b;
            if swapped {
                cost = cost.min(before[column - 1] + 1);
            }
            line.push(cost);
        }
        before = std::mem::replace(&mut above, line);
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
