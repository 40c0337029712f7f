//! The demonstration's voice: open, with generated people elsewhere who follow it. Their installations have names that belong
//! to nobody (RFC 2606), so nothing ever leaves for them.

use ::actors::spaces;
use store::{Stream, Tx, journal};
use uuid::Uuid;
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::incoming::{Piece, Profile};
use crate::model::{Response, Shown};
use crate::store::actors::Known;
use crate::store::responses::Words;
use crate::store::voice::{self, NewVoice};
use crate::store::{actors, followers, responses, trust};

/// Who follows, by installation.
const FOLLOWERS: [(&str, u32); 4] =
    [("mastodon.example", 14), ("tifawin.example", 9), ("pixels.example", 5), ("rencontres.example", 3)];

/// What a trusted portal published: how many days ago, language, title, first sentences.
const ELSEWHERE: [(i64, &str, &str, &str); 4] = [
    (
        2,
        "fr",
        "Sfax : les pêcheuses de palourdes écrivent leur cahier de doléances",
        "Trois coopératives de femmes ont tenu leur première assemblée commune. Elles demandent une saison de repos payée et une place au comité du littoral.",
    ),
    (
        5,
        "ar",
        "قفصة: جمعيات الأحياء تقيس جودة الماء بنفسها",
        "بعد ستة أشهر من القياسات المفتوحة للعموم، تسلّم الشبكة نتائجها إلى الولاية وتطلب موعداً للرد.",
    ),
    (
        11,
        "fr",
        "Une carte des bibliothèques de quartier, de Tunis à Tataouine",
        "Qui ouvre, quand, avec quels livres : quarante bénévoles ont appelé cent douze bibliothèques en un mois.",
    ),
    (
        19,
        "ar",
        "ورشة في صفاقس حول الميزانية التشاركية",
        "شارك فيها ممثلو إحدى عشرة بلدية، ونُشرت خلاصاتها مع أرقام السنوات الثلاث الماضية.",
    ),
];

/// What generated people answered: to which of the newest records, whether somebody has read it, language, words.
const REPLIES: [(usize, bool, &str, &str); 5] = [
    (0, true, "fr", "Signé hier soir, et j’ai imprimé deux feuilles pour le marché de jeudi. (réponse générée)"),
    (0, true, "ar", "وقّعنا في جمعية الحي، ونحتاج إلى النص بالدارجة لنقرأه على كبار السن. (رد مولَّد)"),
    (0, false, "fr", "Le lien vers le texte de loi ne s’ouvre pas sur mon téléphone. (réponse générée)"),
    (
        1,
        true,
        "fr",
        "Merci pour les chiffres par commune, enfin quelque chose que l’on peut montrer au conseil. (réponse générée)",
    ),
    (1, false, "ar", "هل يمكن نشر الصور بجودة أعلى؟ نريد تعليقها في دار الشباب. (رد مولَّد)"),
];

/// Opens the voice of the space that speaks; plays nothing for others.
///
/// # Errors
/// Whatever the store meets.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let speaks = spaces::voice(&stage.db).await?.is_some_and(|voice| voice.id == stage.space.id);
    if !speaks || voice::get(&stage.db).await?.is_some() {
        return Ok(());
    }
    let drawing = || NewVoice::draw("joussour".to_owned(), None);
    let new = tokio::task::spawn_blocking(drawing).await.map_err(Error::fault)?.map_err(Error::fault)?;
    let records = newest(stage).await?;
    let act = move |tx: &mut Tx<'_>| {
        voice::open(tx, new)?;
        let mut people = Vec::new();
        for (host, count) in FOLLOWERS {
            for number in 1..=count {
                let known = actors::keep(tx, &generated(host, number))?;
                followers::follow(tx, &known)?;
                people.push(known);
            }
        }
        answered(tx, &people, &records)?;
        trusted(tx)
    };
    Ok(stage.db.write(Stream::space(stage.space.id), stage.who, act).await?)
}

/// The newest records that people elsewhere may have seen, as the journal of the space names them.
async fn newest(stage: &DemoStage) -> Result<Vec<(&'static str, Uuid)>> {
    let mut records = Vec::new();
    for (kind, opened) in [("petition", "petition.opened"), ("article", "portal.article.published")] {
        let filter = journal::Filter::Kind(opened);
        let entries = journal::page(&stage.db, Stream::space(stage.space.id), None, 3, filter).await?;
        records.extend(entries.into_iter().map(|entry| (kind, entry.subject)));
    }
    records.sort_by_key(|(kind, _)| *kind == "article");
    Ok(records)
}

/// Some of them like and hand on what they saw, and a few answer.
fn answered(tx: &mut Tx<'_>, people: &[Known], records: &[(&'static str, Uuid)]) -> ::store::Result<()> {
    for (number, record) in records.iter().enumerate() {
        for (kind, every) in [(Response::Boost, number + 4), (Response::Like, number + 2)] {
            people.iter().step_by(every).try_for_each(|who| responses::count_one(tx, kind, who, *record))?;
        }
    }
    for (number, (record, is_read, lang, words)) in REPLIES.into_iter().enumerate() {
        let (Some(record), Some(who)) = (records.get(record), people.get(number * 5)) else { continue };
        let id = format!("https://{}/notes/{number}", who.host);
        let words =
            Words { url: id.clone(), id, text: words.to_owned(), warning: String::new(), lang: Some(lang.to_owned()) };
        if let (Some(id), true) = (responses::reply(tx, who, *record, None, &words)?, is_read) {
            responses::decide(tx, id, Shown::Shown)?;
        }
    }
    Ok(())
}

/// Somebody who does not exist.
fn generated(host: &str, number: u32) -> Profile {
    let id = format!("https://{host}/users/generated_{number}");
    Profile {
        key_id: format!("{id}#main-key"),
        key: String::new(),
        more: Vec::new(),
        name: format!("Generated {number}"),
        handle: format!("generated_{number}"),
        url: id.clone(),
        inbox: format!("{id}/inbox"),
        shared: Some(format!("https://{host}/inbox")),
        also: Vec::new(),
        id,
    }
}

/// A portal of a neighbouring country, as it would be known after a visit.
fn trusted(tx: &mut Tx<'_>) -> ::store::Result<()> {
    let host = "jusur-tunis.example";
    let (id, now) = (trust::add(tx, host)?, tx.now());
    let pieces = ELSEWHERE.iter().enumerate().map(|(number, (days, lang, title, words))| Piece {
        id: format!("https://{host}/federation/article/{number}"),
        sort: "Article".to_owned(),
        in_reply_to: None,
        name: (*title).to_owned(),
        content: (*words).to_owned(),
        names: kernel::Text::default(),
        summaries: kernel::Text::default(),
        warning: String::new(),
        is_public: true,
        url: format!("https://{host}/"),
        published: Some(now - jiff::SignedDuration::from_hours(24 * days)),
        lang: Some((*lang).to_owned()),
    });
    let found = trust::Visited {
        state: crate::model::Trust::Following,
        name: "Jusur Tunis (généré)".to_owned(),
        actor: Some(format!("https://{host}/federation/actor")),
        directory: None,
        pieces: pieces.collect(),
        neighbours: Some(vec![
            (
                "Réseau des bibliothèques de quartier (généré)".to_owned(),
                "Lecture publique, jeunesse".to_owned(),
                format!("https://{host}/directory"),
            ),
            (
                "شبكة نساء الساحل (مولَّدة)".to_owned(),
                "حقوق الصيادات، التعاونيات".to_owned(),
                format!("https://{host}/directory?2"),
            ),
        ]),
        again: now + jiff::SignedDuration::from_hours(24 * 365),
    };
    trust::visited(tx, id, &found)
}
