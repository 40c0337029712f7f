use super::*;
use crate::Lang;

#[test]
fn the_territory_has_as_many_places_as_the_law_and_the_census_say() {
    let counts =
        [Level::Region, Level::Province, Level::Cercle, Level::Commune, Level::District, Level::Arrondissement]
            .map(|level| of_level(level).count());
    assert_eq!(counts, [12, 75, 213, 1503, 8, 41]);
    let of_kind = |kind| all().iter().filter(|place| place.kind == kind).count();
    assert_eq!(
        [Kind::Prefecture, Kind::Province, Kind::UrbanCommune, Kind::RuralCommune].map(of_kind),
        [13, 62, 242, 1261]
    );
}

#[test]
fn every_level_counts_the_same_people() {
    let people = |level| of_level(level).filter_map(|place| place.population_2024).sum::<u32>();
    assert_eq!([Level::Region, Level::Province, Level::Commune].map(people), [36_828_330; 3]);
    let then = |level| of_level(level).filter_map(|place| place.population_2014).sum::<u32>();
    assert_eq!([Level::Region, Level::Province, Level::Commune].map(then), [33_848_242; 3]);
}

#[test]
fn places_are_sorted_by_codes_that_are_their_own() {
    assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code));
    assert!(all().iter().all(|place| std::ptr::eq(get(place.code).unwrap(), place)));
}

#[test]
fn every_place_but_a_region_lies_in_a_greater_one() {
    for place in all() {
        match place.parent.map(|code| get(code).unwrap()) {
            Some(parent) => assert!(parent.level() < place.level(), "{}", place.code),
            None => assert_eq!(place.level(), Level::Region, "{}", place.code),
        }
        assert!(place.name.get(Lang::Fr).is_some() && place.name.get(Lang::Ar).is_some(), "{}", place.code);
    }
}

#[test]
fn a_commune_is_known_with_its_names_and_people() {
    let tanger = get("01.511.01.0").unwrap();
    assert_eq!(tanger.name, Text::fr_ar("Tanger", "طنجة"));
    assert_eq!((tanger.kind, tanger.level()), (Kind::UrbanCommune, Level::Commune));
    assert_eq!((tanger.population_2014, tanger.population_2024), (Some(947_952), Some(1_275_428)));
    assert_eq!(tanger.households_2024, Some(362_062));
    assert!(get("99").is_none());
}

#[test]
fn the_way_down_to_a_place_starts_at_its_region() {
    let codes = |code| path(code).iter().map(|place| place.code).collect::<Vec<_>>();
    assert_eq!(codes("06.141.01.23"), ["06", "06.141", "06.141.01.0", "06.141.01.20", "06.141.01.23"]);
    assert_eq!(codes("01.511.05"), ["01", "01.511", "01.511.05"]);
    assert!(path("nowhere").is_empty());
}

#[test]
fn the_children_of_a_place_are_those_just_below_it() {
    assert_eq!(children("01").count(), 8);
    let tanger: Vec<_> = children("01.511").map(|place| place.level()).collect();
    assert_eq!(tanger.iter().filter(|level| **level == Level::Cercle).count(), 2);
    assert_eq!(children("06.141.01.0").count(), 8);
    assert_eq!(children("01.511.01.05").count(), 0);
}

#[test]
fn a_kind_reads_back_from_its_word() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
    }
    assert_eq!(Kind::from_code("planet"), None);
}
