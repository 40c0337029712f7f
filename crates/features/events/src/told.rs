//! An event as it is told to programs elsewhere: when exactly, in which words, and that it does not take place.

use kernel::{Id, Lang, Text};
use maud::html;
use media::Part;
use search::Touched;
use web::{App, Pictured, Result, Telling, Told};

use crate::model::{Event, Key, State};
use crate::store::events;

/// What is told of events.
pub(crate) const TELLING: Telling = Telling { kind: "event", tell: |app, record| Box::pin(tell(app, record)) };

async fn tell(app: &App, record: Touched) -> Result<Option<Told>> {
    let key = Key { space: Id::from_uuid(record.stream), event: Id::from_uuid(record.id) };
    let Some(event) = events::one(&app.db, key).await?.filter(|event| event.state.is_public()) else { return Ok(None) };
    let content = &event.content;
    let picture = match content.picture {
        Some(picture) if media::store::is_public(&app.db, picture).await? => {
            media::store::get(&app.db, key.space, picture).await?
        }
        _ => None,
    };
    let pictured = |file: media::File| Pictured {
        address: file.address(Part::Wide),
        media: file.mime.clone(),
        size: file.size_of(Part::Wide),
        alt: file.alt,
    };
    Ok(Some(Told {
        notice: notice(app, &event),
        html: content.words.languages().map(|(lang, words)| (lang, paragraphs(words))).collect(),
        pictures: picture.map(pictured).into_iter().collect(),
        takes_place: Some((content.instant(content.starts), content.instant(content.ends))),
    }))
}

/// That it does not take place, or not then.
fn notice(app: &App, event: &Event) -> Text {
    let message = match event.state {
        State::Cancelled => "events-notice-cancelled",
        State::Postponed => "events-notice-postponed",
        _ => return Text::default(),
    };
    let langs: Vec<Lang> = event.content.title.languages().map(|(lang, _)| lang).collect();
    langs.into_iter().fold(Text::default(), |text, lang| text.with(lang, app.words.get(lang, message)))
}

fn paragraphs(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    let paragraphs = words.split("\n\n").map(str::trim).filter(|words| !words.is_empty());
    let drawn = html! {
        @for paragraph in paragraphs { p { @for (at, line) in paragraph.lines().enumerate() { @if at > 0 { br; } (line) } } }
    };
    drawn.into_string()
}
