//! The home page of the demonstration, as its editors composed it, and the dossiers that they gathered.

use std::collections::BTreeSet;

use kernel::{Id, Text};
use store::{Stream, Tx};
use web::Result;
use web::demo::DemoStage;

use crate::model::article::{Kind, Listed};
use crate::model::dossier::{Dossier, Pick};
use crate::model::front::{Block, Layout, Sort};
use crate::store::dossiers::{self, Standing};
use crate::store::front;
use crate::store::public::{self, Filter};

/// Articles of the demonstration that are looked at.
const MOST: u32 = 60;

/// A dossier: what it is called, what it is about, and by which themes its articles are found.
struct Plan {
    title: Text,
    words: Text,
    themes: &'static [&'static str],
}

/// Gathers the dossiers and publishes the page.
pub(super) async fn play(stage: &DemoStage) -> Result<()> {
    let articles = public::latest(&stage.db, &Filter::default(), None, MOST).await?;
    // Only the newsroom that wrote them composes a page of them.
    if !articles.iter().any(|row| row.space == stage.space.id) {
        return Ok(());
    }
    let mut opened = Vec::new();
    for plan in plans() {
        opened.push(gather(stage, plan, &articles).await?);
    }
    let layout = layout(&articles, &opened);
    let space = stage.space.id;
    let act = move |tx: &mut Tx<'_>| front::publish(tx, space, &layout, None);
    Ok(stage.db.write(Stream::space(space), stage.who, act).await?)
}

fn plans() -> [Plan; 2] {
    [
        Plan {
            title: Text::fr_ar("L’eau se compte à plusieurs", "الماء يُحسب جماعة"),
            words: Text::fr_ar(
                "Qui ouvre la vanne, qui tient le cahier, qui paie ? De l’oasis au quartier, des habitantes et des habitants ont repris les comptes de l’eau. Ce dossier rassemble ce qu’ils ont trouvé et ce qu’ils demandent.",
                "من يفتح الصمام ومن يمسك الدفتر ومن يؤدي؟ من الواحة إلى الحي، أعاد سكان وساكنات حساب الماء بأنفسهم. يجمع هذا الملف ما وجدوه وما يطالبون به.",
            ),
            themes: &["water", "environment"],
        },
        Plan {
            title: Text::fr_ar("Demander, signer, obtenir une réponse", "الطلب والتوقيع والحصول على جواب"),
            words: Text::fr_ar(
                "La pétition, la motion et la consultation sont des droits écrits dans la Constitution. Voici comment des associations s’en servent, ce qui les arrête, et ce qu’elles proposent de changer.",
                "العريضة والملتمس والتشاور حقوق منصوص عليها في الدستور. إليكم كيف تستعملها الجمعيات، وما الذي يعترض طريقها، وما تقترح تغييره.",
            ),
            themes: &["participation", "governance"],
        },
    ]
}

/// Begins a dossier, fills it and opens it; gives its address.
async fn gather(stage: &DemoStage, plan: Plan, articles: &[Listed]) -> Result<String> {
    let wanted: BTreeSet<&str> = plan.themes.iter().copied().collect();
    let is_about = |row: &&Listed| row.line.themes.iter().any(|theme| wanted.contains(theme.as_str()));
    let pieces = articles.iter().filter(is_about).map(|row| Pick::article(row.id)).collect();
    let space = stage.space.id;
    let (title, words) = (plan.title.clone(), plan.words.clone());
    let act = move |tx: &mut Tx<'_>| dossiers::begin(tx, space, &title, &words);
    let id: Id<Dossier> = stage.db.write(Stream::space(space), stage.who, act).await?;
    let standing = Standing { title: plan.title, words: plan.words, is_public: true, pieces };
    let act = move |tx: &mut Tx<'_>| dossiers::change(tx, space, id, &standing, None);
    stage.db.write(Stream::space(space), stage.who, act).await?;
    Ok(dossiers::one(&stage.db, space, id).await?.map(|dossier| dossier.slug).unwrap_or_default())
}

fn layout(articles: &[Listed], dossiers: &[String]) -> Layout {
    let is_lead = |row: &&Listed| row.line.kind == Kind::Report && row.line.title.languages().count() > 1;
    let lead = articles.iter().find(is_lead).map(|row| Pick::article(row.id));
    let word = Text::fr_ar(
        "E-Joussour est écrit par des reporters associatifs, relu à deux, corrigé en public. Une erreur ? Écrivez à l’antenne la plus proche : la correction portera sa date.",
        "تكتب «إي جسور» أقلام مراسلين جمعويين، ويقرأ نصوصها شخصان قبل النشر، وتُصحح أمام الجميع. هل وجدتم خطأ؟ اكتبوا إلى أقرب فرع، وسيحمل التصحيح تاريخه.",
    );
    let mut blocks = vec![
        Block { picks: lead.into_iter().collect(), ..Block::new(Sort::Lead) },
        Block { most: 3, ..Block::new(Sort::Newest) },
    ];
    blocks.extend(dossiers.first().map(|slug| Block { most: 3, ..Block::new(Sort::Dossier).about(slug) }));
    blocks.extend([
        Block::new(Sort::Events),
        Block::new(Sort::Elsewhere),
        Block { words: word, ..Block::new(Sort::Words) },
    ]);
    Layout { blocks }
}
