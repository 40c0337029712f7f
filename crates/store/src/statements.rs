//! Puts the statements of several rooms of a crate into one list, for the test that prepares each on both engines.

/// How many statements several rooms have together.
pub const fn count(rooms: &[&[&str]]) -> usize {
    let (mut room, mut total) = (0, 0);
    while room < rooms.len() {
        total += rooms[room].len();
        room += 1;
    }
    total
}

/// The statements of several rooms in one list; `N` is their [`count`].
pub const fn together<const N: usize>(rooms: &[&[&'static str]]) -> [&'static str; N] {
    let mut all = [""; N];
    let (mut room, mut at, mut total) = (0, 0, 0);
    while room < rooms.len() {
        while at < rooms[room].len() {
            all[total] = rooms[room][at];
            at += 1;
            total += 1;
        }
        at = 0;
        room += 1;
    }
    all
}
