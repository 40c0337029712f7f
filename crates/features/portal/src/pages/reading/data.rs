//! What pages say to programs in the words of <https://schema.org>.

use actors::Space;
use jiff::Timestamp;
use kernel::{Lang, place};
use search::thesaurus;
use serde_json::{Value, json};
use web::Visit;

use super::card;
use super::show::words;
use crate::model::article::{Kind, Published};

/// An article: <https://schema.org/NewsArticle> and its kin.
pub(super) fn article(visit: &Visit, article: &Published, keeper: &Space, lang: Lang) -> Value {
    let origin = visit.origin();
    let publisher = json!({
        "@type": "Organization",
        "name": visit.words(&keeper.name),
        "url": format!("{origin}/s/{}", keeper.slug),
    });
    let author = match &article.byline {
        Some(name) => json!({ "@type": "Person", "name": name }),
        None => publisher.clone(),
    };
    let theme = |code: &String| thesaurus::get(code).map(|theme| words(&theme.name, lang).to_owned());
    let place = article.place.as_deref().and_then(place::get);
    let corrections = article.corrections.iter().map(|correction| {
        json!({ "@type": "CorrectionComment", "text": words(&correction.words, lang), "datePublished": instant(correction.at) })
    });
    let sources = article
        .sources
        .iter()
        .map(|source| json!({ "@type": "CreativeWork", "name": source.words, "url": source.address }));
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind(article.kind),
        "headline": words(&article.title, lang),
        "description": words(&article.summary, lang),
        "inLanguage": lang.code(),
        "datePublished": instant(article.published_at),
        "dateModified": instant(article.renewed_at),
        "author": author,
        "publisher": publisher,
        "mainEntityOfPage": format!("{origin}{}", article.path()),
        "image": [format!("{origin}{}", card::address(article, lang))],
        "isAccessibleForFree": true,
    });
    let mut add = |name: &str, value: Value| data[name] = value;
    let themes: Vec<String> = article.themes.iter().filter_map(theme).collect();
    if !themes.is_empty() {
        add("keywords", json!(themes));
    }
    if let Some(place) = place {
        add("contentLocation", json!({ "@type": "Place", "name": words(&place.name, lang) }));
    }
    if !article.corrections.is_empty() {
        add("correction", corrections.collect());
    }
    if !article.sources.is_empty() {
        add("citation", sources.collect());
    }
    data
}

/// The site, and how it is searched: <https://schema.org/WebSite>.
pub(crate) fn site(visit: &Visit, keeper: &Space) -> Value {
    let origin = visit.origin();
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": visit.t("portal-title"),
        "url": format!("{origin}/"),
        "inLanguage": visit.lang.code(),
        "publisher": { "@type": "Organization", "name": visit.words(&keeper.name), "url": format!("{origin}/s/{}", keeper.slug) },
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{origin}/search?q={{search_term_string}}") },
            "query-input": "required name=search_term_string",
        },
    })
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Opinion => "OpinionNewsArticle",
        Kind::Report => "ReportageNewsArticle",
        Kind::Article | Kind::Interview | Kind::PressReview | Kind::Bulletin | Kind::Statement => "NewsArticle",
    }
}

fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
