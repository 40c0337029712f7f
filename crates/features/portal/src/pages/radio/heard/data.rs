//! What programmes and episodes are in the words of <https://schema.org>.

use serde_json::{Value, json};
use web::Visit;

use super::{cover, path_of};
use crate::store::radio::aired::Aired;
use crate::store::radio::dial::Place;

/// A programme: `PodcastSeries`.
pub(super) fn series(visit: &Visit, place: &Place) -> Value {
    let (origin, card) = (visit.origin(), &place.card);
    json!({
        "@context": "https://schema.org",
        "@type": "PodcastSeries",
        "name": visit.words(&card.title),
        "description": visit.words(&card.summary),
        "url": format!("{origin}/radio/{}", place.slug),
        "image": format!("{origin}{}", cover::address(place)),
        "inLanguage": card.lang.code(),
        "webFeed": format!("{origin}/radio/{}/podcast.rss", place.slug),
        "author": { "@type": "Organization", "name": visit.words(&card.author) },
    })
}

/// An episode: `PodcastEpisode`.
pub(super) fn episode(visit: &Visit, place: &Place, aired: &Aired) -> Value {
    let (origin, card) = (visit.origin(), &aired.card);
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": visit.words(&card.title),
        "description": visit.words(&card.summary),
        "url": format!("{origin}{}", path_of(place, aired)),
        "datePublished": aired.published_at().to_string(),
        "dateModified": aired.changed_at.to_string(),
        "inLanguage": card.lang.code(),
        "partOfSeries": {
            "@type": "PodcastSeries",
            "name": visit.words(&place.card.title),
            "url": format!("{origin}/radio/{}", place.slug),
        },
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": format!("{origin}{}", card.sound.path),
            "encodingFormat": card.sound.mime,
            "contentSize": card.sound.bytes.to_string(),
        },
    });
    let told: Vec<Value> = card
        .corrections
        .iter()
        .map(|correction| {
            let words = match correction.words.is_empty() {
                true => visit.t("portal-radio-replaced"),
                false => visit.words(&correction.words),
            };
            json!({ "@type": "CorrectionComment", "text": words, "datePublished": correction.at.to_string() })
        })
        .collect();
    if !told.is_empty() {
        data["correction"] = told.into();
    }
    if let Some(number) = card.number {
        data["episodeNumber"] = number.into();
    }
    if card.sound.seconds > 0 {
        data["timeRequired"] = format!("PT{}S", card.sound.seconds).into();
    }
    data
}
