//! What of the front of the house can be found: the places of the territory, which stand in the program, and the spaces that
//! the home page lists.

use actors::Space;
use futures_util::FutureExt;
use kernel::place::{self, Place};
use kernel::{Id, Lang, Text};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched};
use store::Db;
use uuid::Uuid;

const EVERY_SPACE: &str = "SELECT id FROM space WHERE listed AND id > $1 ORDER BY id LIMIT $2";

pub(crate) const STATEMENTS: &[&str] = &[EVERY_SPACE];

/// Places have no journal: they are found because an index that is made anew asks for all of them, and their identities are
/// made from their codes.
pub(crate) const SEARCHABLE: &[Searchable] = &[
    Searchable {
        kind: "space",
        label: "home-found-spaces",
        subjects: &["space"],
        load: |db, touched| load_spaces(db, touched).boxed(),
        all: |db, after, limit| search::every_common(db, EVERY_SPACE, after, limit).boxed(),
    },
    Searchable {
        kind: "place",
        label: "home-found-places",
        subjects: &["place"],
        load: |_, touched| {
            async { Ok(touched.iter().filter_map(|touched| place_of(touched.id)).map(of_place).collect()) }.boxed()
        },
        all: |_, after, limit| async move { Ok(places_after(after, limit)) }.boxed(),
    },
];

/// One that the home page does not list is open to whoever knows its address, and found by nobody.
async fn load_spaces(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let space = spaces.get(db, touched.id).await?;
        found.extend(space.filter(|space| space.listed).as_ref().map(of_space));
    }
    Ok(found)
}

fn of_space(space: &Space) -> Document {
    let path = format!("/s/{}", space.slug);
    Document {
        space: Some(space.id),
        names: vec![space.slug.clone()],
        ..Document::new(space.id, Audience::Anyone, path, space.name.clone())
    }
}

/// A place's identity: the bytes of its code.
fn id_of(place: &Place) -> Uuid {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(place.code.bytes()).for_each(|(slot, byte)| *slot = byte);
    Uuid::from_bytes(bytes)
}

fn place_of(id: Uuid) -> Option<&'static Place> {
    place::get(std::str::from_utf8(id.as_bytes()).ok()?.trim_end_matches('\0'))
}

/// The order of the codes is that of the identities.
fn places_after(after: Option<Touched>, limit: u32) -> Vec<Touched> {
    let ids = place::all().iter().map(id_of).filter(|id| after.is_none_or(|after| *id > after.id));
    ids.take(limit as usize).map(|id| Touched { stream: Uuid::nil(), id }).collect()
}

fn of_place(place: &'static Place) -> Document {
    let path = format!("/places/{}", place.code);
    let document = Document {
        place: Some(place.code.to_owned()),
        summary: within(place),
        is_name: true,
        ..Document::new(Id::<Place>::from_uuid(id_of(place)), Audience::Anyone, path, place.name.clone())
    };
    document.saying(&kind_words(place.kind))
}

/// Where it lies: "Province, Région".
fn within(place: &Place) -> Text {
    let path = place::path(place.code);
    let above = |lang, comma: &str| {
        let names: Vec<&str> = path.iter().rev().skip(1).filter_map(|above| above.name.get(lang)).collect();
        names.join(comma)
    };
    Text::fr_ar(above(Lang::Fr, ", "), above(Lang::Ar, "، "))
}

/// The words by which a place is looked for beside its name: "commune d'Imlil".
fn kind_words(kind: place::Kind) -> Text {
    use place::Kind;
    match kind {
        Kind::Region => Text::fr_ar("région", "جهة"),
        Kind::Prefecture => Text::fr_ar("préfecture", "عمالة"),
        Kind::Province => Text::fr_ar("province", "إقليم"),
        Kind::Cercle => Text::fr_ar("cercle", "دائرة"),
        Kind::UrbanCommune => Text::fr_ar("commune urbaine, municipalité", "جماعة حضرية"),
        Kind::RuralCommune => Text::fr_ar("commune rurale", "جماعة قروية"),
        Kind::District => Text::fr_ar("préfecture d’arrondissements", "عمالة مقاطعات"),
        Kind::Arrondissement => Text::fr_ar("arrondissement", "مقاطعة"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_an_identity_of_its_own_that_leads_back_to_it() {
        for place in place::all() {
            assert!(place.code.len() <= 16, "{}", place.code);
            assert_eq!(place_of(id_of(place)).unwrap().code, place.code);
        }
        assert!(place_of(Uuid::nil()).is_none() && place_of(Uuid::max()).is_none());
    }

    #[test]
    fn the_places_are_listed_whole_and_in_order_however_few_at_a_time() {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = places_after(after, 97);
            let Some(last) = page.last().copied() else { break };
            all.extend(page);
            after = Some(last);
        }
        assert_eq!(all.len(), place::all().len());
        assert!(all.is_sorted());
    }

    #[test]
    fn a_place_is_found_with_what_contains_it_in_both_scripts() {
        let document = of_place(place::get("01.511.01.0").unwrap());
        assert!(document.summary.get(Lang::Fr).unwrap().contains("Tanger-Tétouan-Al Hoceima"));
        assert!(document.summary.get(Lang::Ar).unwrap().contains('،'));
    }
}
