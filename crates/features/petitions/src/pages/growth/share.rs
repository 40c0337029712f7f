//! Ways to hand a petition on: plain links, which nothing here ever fetches, and words to say.

use kernel::Lang;
use maud::{Markup, html};
use web::{Visit, args, encoded};

use super::source::Channel;
use super::{SCRIPT, STYLE};
use crate::model::Petition;
use crate::pages::public_path;

/// The channels in the order of what people here use.
const CHANNELS: [Channel; 6] =
    [Channel::Whatsapp, Channel::Facebook, Channel::Telegram, Channel::X, Channel::Email, Channel::Sms];

/// The ways to share a petition, in the language of the reader.
pub(crate) fn share(visit: &Visit, petition: &Petition) -> Markup {
    html! {
        link rel="stylesheet" href=(visit.asset(STYLE.name));
        script type="module" src=(visit.asset(SCRIPT.name)) {}
        section.growth-share aria-labelledby="share" {
            h2 #share { (visit.t("petition-growth-share")) }
            (ways(visit, petition, visit.lang))
            p { a href=(public_path(petition, "growth")) { (visit.t("petition-growth-more")) } }
        }
    }
}

/// All texts in all languages that have them, the reader's first.
pub(super) fn texts(visit: &Visit, petition: &Petition) -> Markup {
    const TEXTS: [Lang; 3] = [Lang::Fr, Lang::Ar, Lang::En];
    let own = TEXTS.into_iter().filter(|lang| *lang == visit.lang);
    let others = TEXTS.into_iter().filter(|lang| *lang != visit.lang);
    html! {
        @for lang in own.chain(others) {
            details.growth-texts open[lang == visit.lang || (visit.lang == Lang::Zgh && lang == Lang::Fr)]
                lang=(lang.code()) dir=(lang.direction().code()) {
                summary { (lang.own_name()) }
                (ways(visit, petition, lang))
                h3 { (words(visit, lang, "petition-growth-share-aloud")) }
                blockquote { (aloud(visit, petition, lang)) }
            }
        }
    }
}

fn ways(visit: &Visit, petition: &Petition, lang: Lang) -> Markup {
    html! {
        ul.growth-ways { @for channel in CHANNELS {
            li { (way(visit, petition, lang, channel)) }
        } }
        (to_copy(visit, lang, &format!("share-{}", lang.code()), "petition-growth-share-text", &text(visit, petition, lang, Channel::Link)))
    }
}

fn way(visit: &Visit, petition: &Petition, lang: Lang, channel: Channel) -> Markup {
    let leaves = !matches!(channel, Channel::Email | Channel::Sms);
    html! {
        a.button.quiet.small href=(href(visit, petition, lang, channel)) target=[leaves.then_some("_blank")]
            rel=[leaves.then_some("noopener noreferrer")] { (words(visit, lang, channel.label())) }
    }
}

/// A text in a field from which it can be taken, with a button that copies it where scripts run.
pub(super) fn to_copy(visit: &Visit, lang: Lang, id: &str, label: &'static str, text: &str) -> Markup {
    html! {
        div.field {
            label for=(id) { (words(visit, lang, label)) }
            textarea id=(id) rows="4" readonly dir="auto" { (text) }
            button.quiet.small type="button" hidden data-copy=(id) data-copied=(words(visit, lang, "petition-growth-copied")) {
                (words(visit, lang, "petition-growth-copy"))
            }
        }
    }
}

fn words<'a>(visit: &'a Visit, lang: Lang, id: &'a str) -> &'a str {
    visit.app().words.get(lang, id)
}

/// The public address, with the channel by which it is handed on.
fn address(visit: &Visit, petition: &Petition, lang: Lang, channel: Channel) -> String {
    format!("{}{}?via={}&lang={}", visit.origin(), public_path(petition, ""), channel.code(), lang.code())
}

/// The public address as it is read and typed: without scheme and parameters.
pub(super) fn spoken_address(visit: &Visit, petition: &Petition) -> String {
    let origin = visit.origin();
    let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
    format!("{host}{}", public_path(petition, ""))
}

fn text(visit: &Visit, petition: &Petition, lang: Lang, channel: Channel) -> String {
    let title = petition.title.in_lang(lang).1;
    let args = args![title = title, address = address(visit, petition, lang, channel)];
    // The marks that isolate an address in an Arabic sentence would become part of it where the text is pasted.
    visit.app().words.fill(lang, "petition-growth-share-words", &args).replace(['\u{2068}', '\u{2069}'], "")
}

fn aloud(visit: &Visit, petition: &Petition, lang: Lang) -> String {
    let title = petition.title.in_lang(lang).1;
    let args = args![title = title, address = spoken_address(visit, petition)];
    visit.app().words.fill(lang, "petition-growth-share-aloud-words", &args)
}

/// The link that opens the channel with the text in it.
fn href(visit: &Visit, petition: &Petition, lang: Lang, channel: Channel) -> String {
    let text = text(visit, petition, lang, channel);
    let (title, address) = (petition.title.in_lang(lang).1, address(visit, petition, lang, channel));
    link(channel, title, &text, &address)
}

fn link(channel: Channel, title: &str, text: &str, address: &str) -> String {
    let (title, text, address) = (encoded(title), encoded(text), encoded(address));
    match channel {
        Channel::Whatsapp => format!("https://wa.me/?text={text}"),
        Channel::Telegram => format!("https://t.me/share/url?url={address}&text={title}"),
        Channel::Facebook => format!("https://www.facebook.com/sharer/sharer.php?u={address}"),
        Channel::X => format!("https://x.com/intent/post?text={text}"),
        Channel::Email => format!("mailto:?subject={title}&body={text}"),
        // Both kinds of phones read it so.
        _ => format!("sms:?&body={text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_add_to_the_link_that_carries_it() {
        for channel in CHANNELS {
            let link = link(
                channel,
                "Eau & terre",
                "« Eau & terre » #1\nماء?",
                "https://twiza.ma/petitions/eau?via=x&lang=fr",
            );
            let (_, query) = link.split_once('?').unwrap();
            assert!(!query.contains(['#', ' ', '\n', '«', '?']) && query.is_ascii(), "{link}");
            assert!(!query.contains("& ") && query.matches('&').count() <= 1, "{link}");
        }
    }
}
