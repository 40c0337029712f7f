use std::collections::BTreeMap;

use actors::directory::{Actor, ContactKind, Facts};
use kernel::Id;

use super::columns::Column;
use super::line::{Fault, FaultKind, Line};
use super::roll::{Choice, Planned, Roll, RollSeat, Sitting, Step};
use super::sense;
use crate::model::{Broken, Mandate, Seat, Tenure};

/// What comes of each line, given whom the secretary chose where that was in doubt. The rows that change or end present
/// mandates are weighed before those that begin new ones, so that a seat can be handed over within one list.
pub fn plan(lines: &[Line], roll: &Roll, choices: &BTreeMap<u32, Choice>) -> Vec<Planned> {
    let mut planner = Planner::new(roll, lines);
    let mut planned: Vec<Planned> = Vec::with_capacity(lines.len());
    let mut to_begin = Vec::new();
    for line in lines.iter().filter(|line| !line.is_vacant()) {
        match planner.meaning(line, choices) {
            Err(faults) => planned.push(Planned::refused(line.number, faults)),
            Ok(Meaning::Sits(held)) => planned.push(planner.amend(line, held)),
            Ok(Meaning::Comes(person)) => to_begin.push((line, person)),
        }
    }
    planned.extend(to_begin.into_iter().map(|(line, person)| planner.begin(line, person)));
    planned.sort_by_key(|planned| planned.line);
    planned
}

/// A seat and whoever holds it.
type Held<'a> = (&'a RollSeat, &'a Sitting);

enum Meaning<'a> {
    Sits(Held<'a>),
    Comes(Choice),
}

/// Whom a row names: by identity, or by name for somebody new.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Known(Id<Actor>),
    New(String),
}

struct Planner<'a> {
    roll: &'a Roll,
    of_seat: BTreeMap<Id<Seat>, Vec<Tenure>>,
    of_person: BTreeMap<Id<Actor>, Vec<Tenure>>,
    /// The seats that rows ask for by number, each with the first such row.
    claimed: BTreeMap<u32, u32>,
    /// The people whom rows seat today, each with its row.
    named: BTreeMap<Named, u32>,
    by_mandate: BTreeMap<Id<Mandate>, Held<'a>>,
    by_person: BTreeMap<Id<Actor>, Held<'a>>,
}

impl<'a> Planner<'a> {
    fn new(roll: &'a Roll, lines: &[Line]) -> Self {
        let held = || roll.seats.iter().filter_map(|seat| Some((seat, seat.sitting.as_ref()?)));
        let claims = lines.iter().rev().filter(|line| !line.is_vacant());
        Self {
            roll,
            of_seat: roll.seats.iter().map(|seat| (seat.id, seat.tenures.clone())).collect(),
            of_person: roll.held.clone(),
            claimed: claims.filter_map(|line| Some((line.seat?, line.number))).collect(),
            named: BTreeMap::new(),
            by_mandate: held().map(|held| (held.1.mandate, held)).collect(),
            by_person: held().map(|held| (held.1.person, held)).collect(),
        }
    }

    /// Whom the row means, once its cells are in order.
    fn meaning(&mut self, line: &Line, choices: &BTreeMap<u32, Choice>) -> Result<Meaning<'a>, Vec<Fault>> {
        let mut faults = line.faults.clone();
        faults.extend(sense::impossible(line, self.roll.today));
        if !faults.is_empty() {
            return Err(faults);
        }
        let meaning = self.person(line, choices).map_err(|kind| vec![Fault::of_row(kind)])?;
        let named = match &meaning {
            Meaning::Sits((_, sitting)) => Named::Known(sitting.person),
            Meaning::Comes(Choice::Known(person)) => Named::Known(*person),
            Meaning::Comes(Choice::New) => Named::New(sense::identity(line)),
        };
        if line.ended.is_none()
            && let Some(other) = self.named.insert(named, line.number)
        {
            return Err(vec![Fault::about(FaultKind::MemberTwice, other)]);
        }
        Ok(meaning)
    }

    fn person(&self, line: &Line, choices: &BTreeMap<u32, Choice>) -> Result<Meaning<'a>, FaultKind> {
        if let Some(mandate) = line.mandate {
            let held = *self.by_mandate.get(&mandate).ok_or(FaultKind::UnknownMandate)?;
            let person = held.1.person;
            let is_same = line.person.is_none_or(|named| named == person);
            let is_spelled =
                self.roll.people.get(&person).is_none_or(|known| sense::is_spelling(&line.name, &known.name));
            return if is_same && is_spelled { Ok(Meaning::Sits(held)) } else { Err(FaultKind::OtherHolder) };
        }
        let choice = match line.person {
            Some(person) if self.roll.people.contains_key(&person) => Choice::Known(person),
            Some(_) => return Err(FaultKind::UnknownPerson),
            None => choices.get(&line.number).copied().unwrap_or_else(|| line.likeliest()),
        };
        let Choice::Known(person) = choice else { return Ok(Meaning::Comes(choice)) };
        // A row that ends a mandate with another first day tells of an earlier one.
        let is_present =
            |held: &&Held<'a>| line.ended.is_none() || line.since.is_none_or(|day| day == held.1.tenure.since);
        let held = self.by_person.get(&person).filter(is_present);
        Ok(held.map_or(Meaning::Comes(choice), |held| Meaning::Sits(*held)))
    }

    fn amend(&mut self, line: &Line, (seat, sitting): Held<'a>) -> Planned {
        if line.seat.is_some_and(|wished| wished != seat.number) {
            return Planned::refused(line.number, vec![Fault::about(FaultKind::SatThen, seat.number)]);
        }
        let old = sitting.tenure;
        let tenure =
            Tenure { since: line.since.unwrap_or(old.since), until: line.until.or(old.until), ended: line.ending() };
        if let Err(broken) = self.exchange(seat.id, sitting.person, old, tenure) {
            return Planned::refused(line.number, vec![Fault::of_row(broken.into())]);
        }
        let office = line.office.clone().filter(|said| !sitting.office.includes(said));
        let office = office.unwrap_or_else(|| sitting.office.clone());
        let changes = [
            (Column::Since, tenure.since != old.since),
            (Column::Until, tenure.until != old.until),
            (Column::Ended, tenure.ended.is_some()),
            (Column::Office, office != sitting.office),
        ];
        let mut planned = self.told(line, Choice::Known(sitting.person));
        planned.changed.extend(changes.into_iter().filter_map(|(column, differs)| differs.then_some(column)));
        if !planned.changed.is_empty() {
            planned.step = Step::Amend { mandate: sitting.mandate, person: sitting.person, office, tenure };
        }
        planned
    }

    /// Puts a tenure in the place of another, if the rules allow it.
    fn exchange(&mut self, seat: Id<Seat>, person: Id<Actor>, old: Tenure, new: Tenure) -> Result<(), Broken> {
        let others = |held: Option<&Vec<Tenure>>| -> Vec<Tenure> {
            held.into_iter().flatten().copied().filter(|tenure| *tenure != old).collect()
        };
        let (mut of_seat, mut of_person) = (others(self.of_seat.get(&seat)), others(self.of_person.get(&person)));
        new.check(self.roll.today, &of_seat, &of_person)?;
        of_seat.push(new);
        of_person.push(new);
        self.of_seat.insert(seat, of_seat);
        self.of_person.insert(person, of_person);
        Ok(())
    }

    fn begin(&mut self, line: &Line, person: Choice) -> Planned {
        let Some(since) = line.since.or(self.roll.default_since) else {
            return Planned::refused(line.number, vec![Fault::of_row(FaultKind::NoSince)]);
        };
        let until = line.until.or_else(|| self.roll.statutes.term_end(since));
        let tenure = Tenure { since, until, ended: line.ending() };
        match self.seat(line, person, tenure) {
            Err(fault) => Planned::refused(line.number, vec![fault]),
            Ok(seat) => {
                self.of_seat.entry(seat.id).or_default().push(tenure);
                if let Choice::Known(id) = person {
                    self.of_person.entry(id).or_default().push(tenure);
                }
                let office = line.office.clone().unwrap_or_default();
                let step = Step::Begin { seat: seat.id, number: seat.number, person, office, tenure };
                Planned { step, ..self.told(line, person) }
            }
        }
    }

    /// The seat that the row wants, or the first that is free.
    fn seat(&self, line: &Line, person: Choice, tenure: Tenure) -> Result<&'a RollSeat, Fault> {
        let fits = |seat: &RollSeat| {
            let of_seat = self.of_seat.get(&seat.id).map_or(&[][..], Vec::as_slice);
            let of_person = match person {
                Choice::Known(id) => self.of_person.get(&id).map_or(&[][..], Vec::as_slice),
                Choice::New => &[],
            };
            tenure.check(self.roll.today, of_seat, of_person)
        };
        if let Some(number) = line.seat {
            let seat = self.roll.seats.iter().find(|seat| seat.number == number);
            let seat = seat.ok_or_else(|| Fault::about(FaultKind::NoSuchSeat, number))?;
            return fits(seat).map(|()| seat).map_err(|broken| self.fault_at(broken, line, seat));
        }
        let mut rule = Broken::SeatHeld;
        let unclaimed = |seat: &&RollSeat| !self.claimed.contains_key(&seat.number);
        let mut free = self.roll.seats.iter().filter(unclaimed);
        let seat = free.find(|seat| fits(seat).map_err(|broken| rule = broken).is_ok());
        seat.ok_or_else(|| Fault::of_row(if rule == Broken::SeatHeld { FaultKind::NoSeatLeft } else { rule.into() }))
    }

    /// Another row of the list wants the seat, or somebody holds it: the two are told apart.
    fn fault_at(&self, broken: Broken, line: &Line, seat: &RollSeat) -> Fault {
        let other = self.claimed.get(&seat.number).filter(|other| **other != line.number);
        match (broken, other) {
            (Broken::SeatHeld, Some(other)) if seat.sitting.is_none() => Fault::about(FaultKind::SeatTwice, *other),
            (Broken::SeatHeld, _) => Fault::about(FaultKind::SeatHeld, seat.number),
            (broken, _) => Fault::of_row(broken.into()),
        }
    }

    /// What the directory would learn from the row.
    fn told(&self, line: &Line, person: Choice) -> Planned {
        let (known, contacts) = match person {
            Choice::Known(id) => (self.roll.people.get(&id).cloned(), self.roll.contacts.get(&id)),
            Choice::New => (None, None),
        };
        let known: Facts = known.unwrap_or_default();
        let facts = sense::told_of(line, &known);
        let held = contacts.map_or(&[][..], Vec::as_slice);
        let is_new = |(kind, value): &(ContactKind, String)| {
            !held.iter().any(|(known, other)| known == kind && sense::is_same_contact(other, value))
        };
        let contacts: Vec<_> = line.contacts().filter(is_new).collect();
        let mut changed = sense::columns_changed(&known, &facts);
        changed.extend(contacts.iter().map(|(kind, _)| sense::column_of(*kind)));
        let facts = (facts != known).then_some(facts);
        Planned { line: line.number, step: Step::Unchanged, facts, contacts, changed }
    }
}

impl From<Broken> for FaultKind {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::BeginsLater | Broken::EndsLater => Self::Later,
            Broken::EndsBeforeBeginning => Self::Backwards,
            Broken::SeatHeld => Self::SeatHeld,
            Broken::SitsAlready => Self::SatThen,
        }
    }
}
