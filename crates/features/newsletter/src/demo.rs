//! The newsletter of the demonstration: one list, its generated readers, and the issues of two years.

use jiff::{Timestamp, ToSpan};
use kernel::{Lang, Text};
use store::{Stream, Tx};
use web::Result;
use web::demo::DemoStage;

use crate::model::{Content, Count, Item, Key, List, Reader};
use crate::store::{issues, lists, people, running};

/// The space whose list it is.
const SPACE: &str = "fmas";
/// Readers who begin with the list; none of their addresses exists.
const READERS: u32 = 48;

/// Words in French and in Arabic.
type Both = [&'static str; 2];

/// Days before the demonstration's today, subjects, introductions, closing words: in French and Arabic.
const ISSUES: [(i32, Both, Both, Both); 4] = [
    (
        640,
        ["Une lettre pour commencer", "رسالة للبداية"],
        [
            "Six antennes, des dizaines de correspondantes et de correspondants : il manquait une lettre pour dire, une fois par saison, ce qu’ils voient. La voici. Elle est courte, elle ne compte pas qui l’ouvre, et l’on y répond en appuyant sur « Répondre ».",
            "ستة مكاتب جهوية وعشرات المراسلات والمراسلين: كانت تنقصنا رسالة تقول، مرة في كل فصل، ما يرونه. ها هي ذي. رسالة قصيرة لا تحصي من يفتحها، ويكفي الضغط على «رد» للجواب عنها.",
        ],
        ["Merci de la faire lire autour de vous.", "شكرا لكم على مشاركتها مع من حولكم."],
    ),
    (
        430,
        ["L’eau, la route, l’école", "الماء والطريق والمدرسة"],
        [
            "Trois mots reviennent dans les cahiers de nos correspondants de montagne. *L’eau*, parce que la source du haut du douar a baissé. *La route*, parce qu’elle décide de l’heure du médecin. *L’école*, parce que les filles la quittent quand le car ne passe plus.",
            "ثلاث كلمات تتكرر في دفاتر مراسلينا في الجبل. *الماء*، لأن عين أعلى الدوار شحت. *الطريق*، لأنها تحدد ساعة وصول الطبيب. *المدرسة*، لأن الفتيات يغادرنها حين لا تمر الحافلة.",
        ],
        [
            "La prochaine lettre parlera des budgets de commune : envoyez-nous vos questions.",
            "ستتناول الرسالة المقبلة ميزانيات الجماعات: أرسلوا إلينا أسئلتكم.",
        ],
    ),
    (
        210,
        ["Lire le budget de sa commune", "كيف نقرأ ميزانية جماعتنا"],
        [
            "Un budget se lit à trois : l’une tient le tableau, l’autre connaît le chantier, la troisième pose la question que personne n’ose poser.\n\n- ce qui était prévu ;\n- ce qui a été payé ;\n- ce que l’on voit dans la rue.",
            "تقرأ الميزانية بثلاثة: واحدة تمسك الجدول، وأخرى تعرف الورش، وثالثة تطرح السؤال الذي لا يجرؤ عليه أحد.\n\n- ما كان مبرمجا؛\n- ما صرف فعلا؛\n- ما نراه في الشارع.",
        ],
        ["Trois communes nous ont ouvert leurs comptes. Merci à elles.", "فتحت لنا ثلاث جماعات حساباتها، فشكرا لها."],
    ),
    (
        30,
        ["Ce que deux ans nous ont appris", "ما علمتنا إياه سنتان"],
        [
            "Une nouvelle vérifiée par deux voix tient mieux qu’une nouvelle rapide. Une correction datée n’enlève rien à la confiance : elle la fait. Et une lettre lue à voix haute au café vaut dix lettres ouvertes.",
            "الخبر الذي أكده صوتان أثبت من الخبر السريع. والتصحيح المؤرخ لا ينقص من الثقة بل يصنعها. ورسالة تقرأ بصوت عال في المقهى خير من عشر رسائل تفتح.",
        ],
        ["À la saison prochaine.", "إلى الفصل المقبل."],
    ),
];

/// Plays the newsletter's part, on the stage of one organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    if stage.space.slug != SPACE {
        return Ok(());
    }
    let now = stage.world.now();
    let list = List {
        id: stage.world.id(),
        slug: "e-joussour".to_owned(),
        kept_by: stage.space.id,
        title: Text::fr_ar("La lettre d’E-Joussour", "رسالة إي-جسور"),
        about: Text::fr_ar(
            "Une fois par saison, ce que voient les antennes et ce que publie le mouvement.",
            "مرة في كل فصل: ما تراه المكاتب الجهوية وما تنشره الحركة.",
        ),
        langs: vec![Lang::Fr, Lang::Ar],
        kinds: Vec::new(),
        theme: None,
        reply_to: None,
        is_open: true,
    };
    stage.clock.set(ago(now, ISSUES[0].0 + 20));
    begin(stage, list.clone()).await?;
    for (number, (days, subject, intro, closing)) in (1_u32..).zip(ISSUES) {
        stage.clock.set(ago(now, days));
        let content = Content {
            subject: Text::fr_ar(subject[0], subject[1]),
            intro: Text::fr_ar(intro[0], intro[1]),
            closing: Text::fr_ar(closing[0], closing[1]),
        };
        send(stage, &list, number, content).await?;
    }
    stage.clock.set(now);
    Ok(())
}

fn ago(now: Timestamp, days: i32) -> Timestamp {
    now - (i64::from(days) * 24).hours()
}

/// Opens the list and brings its generated readers in.
async fn begin(stage: &DemoStage, list: List) -> Result<()> {
    let consented = stage.world.now();
    let act = move |tx: &mut Tx<'_>| {
        lists::add(tx, &list)?;
        let readers: Vec<(Reader, Lang)> = (1..=READERS)
            .map(|number| {
                let address = format!("lectrice-{number:03}@example.org");
                let lang = if number % 3 == 0 { Lang::Fr } else { Lang::Ar };
                (Reader { address, name: format!("Lectrice générée {number:03}") }, lang)
            })
            .collect();
        people::bring(tx, list.kept_by, list.id, &readers, consented)
    };
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await?;
    Ok(())
}

/// An issue as it was sent then: its copies are forgotten, its counts are kept.
async fn send(stage: &DemoStage, list: &List, number: u32, content: Content) -> Result<()> {
    let key = Key { space: stage.space.id, issue: stage.world.id() };
    let (id, slug, house) = (list.id, format!("e-joussour-{number}"), stage.world.uuid());
    let now = stage.world.now();
    let act = move |tx: &mut Tx<'_>| {
        issues::add(tx, key, id, &slug, &content)?;
        let item = Item {
            id: tx.id(),
            kind: None,
            record: None,
            path: "/petitions".to_owned(),
            title: Text::fr_ar("Les pétitions en cours", "العرائض الجارية"),
            words: Text::fr_ar("Lire, signer, suivre ce qu’elles deviennent.", "اقرؤوا ووقعوا وتابعوا مآلها."),
        };
        issues::edit(tx, key, &content, &[item])?;
        running::schedule(tx, key, now, "http://localhost:8080")?;
        let Some(issue) = issues::get_in(tx, key)? else { return Ok(()) };
        running::start(tx, &issue, house, &[])?;
        let copies = i64::from(READERS) - i64::from(number % 3);
        issues::count(tx, key, Count::Sent, copies)?;
        issues::count(tx, key, Count::Bounced, i64::from(number % 3))?;
        running::finish(tx, key)
    };
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await?;
    Ok(())
}
