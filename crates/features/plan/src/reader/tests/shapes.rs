//! Papers of other organisations, made up for this test, in other shapes.

use super::*;
use crate::reader::Check;

#[test]
fn pillars_with_decimals_in_english() {
    let paper = "\
Strategic plan 2030
Our vision: rivers that children can swim in.
Mission
We bring the people of the valley together to care for its water.

Our strategy rests on two pillars:
Pillar 1: Clean water
1.1 Train the water committees of forty villages
1.1.1 Hold a yearly school of three days
1.1.2 Print the handbook
1.2 Publish the measurements each month
Pillar 2: Shared decisions
2.1 Win a seat in the river council
Cross-cutting actions:
* Communication
* Fundraising";
    let tree = "\
vision Our vision +
mission Mission +
section two pillars +
  axis [Pillar 1] Clean water
    objective [1.1] Train the water committees of forty villages
      action [1.1.1] Hold a yearly school of three days
      action [1.1.2] Print the handbook
    objective [1.2] Publish the measurements each month
  axis [Pillar 2] Shared decisions
    objective [2.1] Win a seat in the river council
section Cross-cutting actions
  horizontal-action Communication
  horizontal-action Fundraising
? Strategic plan 2030
";
    assert_eq!(sketch(paper), tree);
    assert_eq!(read(&plain(paper)).checks, [Check { line: 6, kind: Kind::Axis, announced: 2, found: 2 }]);
}

#[test]
fn axes_and_objectives_in_arabic() {
    let paper = "\
الرسالة
تعمل الجمعية على أن يكون الماء النظيف في متناول جميع سكان الوادي.
حددت الجمعية محورين استراتيجيين:
المحور الأول: الماء النظيف
الهدف 1.1: تكوين لجان الماء
- تنظيم مدرسة سنوية
- طبع الدليل
الهدف 1.2: نشر القياسات
المحور الثاني: القرار المشترك
أ. المشاركة في مجلس الحوض
ب. تنظيم المنتدى
الأنشطة الأفقية:
• التواصل
الأوراش ذات الأولوية:
أولا: ورش القوانين
ثانيا: ورش المؤسسات";
    let tree = "\
mission الرسالة +
section محورين استراتيجيين +
  axis [المحور الأول] الماء النظيف
    objective [الهدف 1.1] تكوين لجان الماء
      action تنظيم مدرسة سنوية
      action طبع الدليل
    objective [الهدف 1.2] نشر القياسات
  axis [المحور الثاني] القرار المشترك
    objective [أ] المشاركة في مجلس الحوض
    objective [ب] تنظيم المنتدى
section الأنشطة الأفقية
  horizontal-action التواصل
section الأوراش ذات الأولوية
  priority [أولا] ورش القوانين
  priority [ثانيا] ورش المؤسسات
";
    assert_eq!(sketch(paper), tree);
}

#[test]
fn roman_chapters_with_labelled_axes_in_french() {
    let paper = "\
PLAN STRATÉGIQUE
I. Contexte
La vallée manque d’eau. Les puits baissent.
II. Vision
Une vallée où l’eau est à tous.
III. Axes stratégiques
Axe 1 : Eau propre
Objectif général : rendre l’eau potable dans quarante villages
Objectifs spécifiques :
- OS1 : former les comités
- OS2 : mesurer chaque mois
Activités :
1) école d’été
2) guide
   a) dessins
   b) textes
3) veille
Axe 2 : Décision partagée
Objectifs spécifiques :
- siéger au conseil de bassin
IV. Partenaires
- les communes
- l’université";
    let tree = "\
section PLAN STRATÉGIQUE
  section [I] Contexte +
  vision [II] Vision +
  section [III] Axes stratégiques
    axis [Axe 1] Eau propre
      objective [Objectif général] rendre l’eau potable dans quarante villages
      section Objectifs spécifiques
        objective [OS1] former les comités
        objective [OS2] mesurer chaque mois
      section Activités
        action [1] école d’été
        action [2] guide
          action [a] dessins
          action [b] textes
        action [3] veille
    axis [Axe 2] Décision partagée
      section Objectifs spécifiques
        objective siéger au conseil de bassin
  section [IV] Partenaires
    section les communes
    section l’université
";
    assert_eq!(sketch(paper), tree);
}

#[test]
fn numbered_chapters_between_an_identity_and_a_signature() {
    let paper = "\
- Date de constitution : 3 mai 1998
- Siège : Tiznit
- Bureau : 9 membres

1. Nos valeurs
• Solidarité
• Transparence
2. Axes stratégiques
2.1. Éducation non formelle
Ouvrir des classes dans les douars qui n’en ont pas.
2.1.1. Classes du soir
2.1.2. Bibliothèque mobile
2.2. Économie sociale
Appuyer les coopératives.
3. Résultats attendus
- 20 classes ouvertes
- 12 coopératives créées

Tiznit, le 3 mars 2024";
    let tree = "\
values [1] Nos valeurs
  section Solidarité
  section Transparence
section [2] Axes stratégiques
  axis [2.1] Éducation non formelle +
    objective [2.1.1] Classes du soir
    objective [2.1.2] Bibliothèque mobile
  axis [2.2] Économie sociale +
section [3] Résultats attendus
  outcome 20 classes ouvertes
  outcome 12 coopératives créées
? - Siège : Tiznit
? Tiznit, le 3 mars 2024
";
    assert_eq!(sketch(paper), tree);
    assert_eq!(read(&plain(paper)).facts.iter().filter(|fact| fact.holds).count(), 2);
}

#[test]
fn lists_without_marks() {
    let paper = "\
Les chantiers prioritaires sont :
L’eau
L’école
La santé

Notre association s’appuie sur deux axes :
Le premier axe porte sur l’éducation des filles dans les villages de montagne et sur le transport scolaire, car la distance fait abandonner.
Le second concerne l’eau potable, avec la réparation des bornes et la formation de comités de gestion élus par les habitants eux-mêmes.
Nous croyons que l’un sert l’autre.";
    let tree = "\
section Les chantiers prioritaires sont
  priority L’eau
  priority L’école
  priority La santé
section deux axes +
  axis Le premier axe porte sur l’éducation des filles dans les villages de montagne et sur le transport scolaire, car la distance fait abandonner
  axis Le second concerne l’eau potable, avec la réparation des bornes et la formation de comités de gestion élus par les habitants eux-mêmes
? Nous croyons que l’un sert l’autre.
";
    assert_eq!(sketch(paper), tree);
}

#[test]
fn titles_over_their_paragraphs() {
    let body = "Les maisons de jeunes ouvrent le soir, avec des animateurs formés sur place. Elles accueillent aussi les débats publics de la commune.";
    let paper = format!(
        "Domaines d’intervention\nJeunesse et culture\n{body}\nEau et environnement\n{body}\nPARTENAIRES\n{body}"
    );
    let tree = "\
section Domaines d’intervention
  domain Jeunesse et culture +
  domain Eau et environnement +
section PARTENAIRES +
";
    assert_eq!(sketch(&paper), tree);
}

#[test]
fn long_titles_over_their_paragraphs_in_a_script_without_capitals() {
    let title = "تطوير البرامج حتى تلائم الحاجات المتنوعة للفئات المستهدفة وتستجيب لما ينتظرها في السنوات";
    let body = "نعمل مع سكان الوادي ومجالسه المنتخبة على برامج تصمم بمشاركة الجميع وتقيم كل سنة في لقاء مفتوح يحضره من أراد \
        من أهل الدواوير المجاورة ومن الجمعيات الشريكة.";
    let paper = format!("وضعت الجمعية توجهات للسنوات المقبلة كما يلي:\n{title}\n{body}\n{title}\n{body}");
    let outline = read(&plain(&paper));
    let axes = of_kind(&outline.nodes[0], Kind::Axis);
    assert_eq!(axes.len(), 2);
    assert!(axes.iter().all(|axis| axis.title == title && axis.body == body));
}

#[test]
fn wrapped_lines_are_put_together_again() {
    let paper = "\
Objectifs
Nos objectifs sont nés d’une longue concertation avec les habitants
des douars, et visent les cinq années à venir.
• Renforcer les capacités des associations locales dans le
domaine de la gestion ;
• Ouvrir les conseils
1. En ville";
    let outline = read(&plain(paper));
    assert_eq!(
        outline.nodes[0].body,
        "Nos objectifs sont nés d’une longue concertation avec les habitants des douars, et visent les cinq années à venir."
    );
    assert_eq!(
        outline.nodes[0].children[0].title,
        "Renforcer les capacités des associations locales dans le domaine de la gestion"
    );
    assert_eq!(outline.nodes[0].children[0].lines, [4, 5]);
}

#[test]
fn headings_and_lists_that_the_file_itself_marks() {
    let heading = |level, text: &str| (Shape::Heading(level), text.to_owned());
    let item = |level, marker: &str, text: &str| {
        let ordered = marker.ends_with('.');
        (Shape::Item { level, ordered, marker: marker.to_owned() }, text.to_owned())
    };
    let paper = [
        heading(1, "Plan 2030"),
        heading(2, "Nos quatre axes stratégiques"),
        heading(3, "1. Éducation"),
        (Shape::Plain, "Pour toutes et tous.".to_owned()),
        item(0, "1.", "Ouvrir des classes"),
        item(1, "•", "à Tiznit"),
        item(1, "•", "à Ifrane"),
        item(0, "2.", "Former"),
        heading(3, "Santé"),
        heading(2, "Activités"),
        item(0, "-", "Caravane"),
        (Shape::Plain, "Ces activités sont gratuites.".to_owned()),
    ];
    let blocks = (1..).zip(paper).map(|(line, (shape, text))| Block { line, text, shape }).collect();
    let outline = read(&Prose { blocks, ..Prose::default() });
    let tree = "\
section Plan 2030
  section Nos quatre axes stratégiques
    axis [1] Éducation +
      objective [1] Ouvrir des classes
        action à Tiznit
        action à Ifrane
      objective [2] Former
    axis Santé
  section Activités +
    action Caravane
";
    assert_eq!(draw(&outline), tree);
    assert_eq!(outline.checks, [Check { line: 2, kind: Kind::Axis, announced: 4, found: 2 }]);
}

#[test]
fn a_markdown_file() {
    let paper = "\
# Plan 2030

## Mission

Porter la voix des **villages**.

## Axes stratégiques

### Axe 1 : Eau

L’axe poursuit deux objectifs :

1. Mesurer
   - les puits
   - les sources
2. Publier

### Axe 2 : École

#### Résultats attendus

* Des classes ouvertes
";
    let tree = "\
section Plan 2030
  mission Mission +
  section Axes stratégiques
    axis [Axe 1] Eau +
      objective [1] Mesurer
        action les puits
        action les sources
      objective [2] Publier
    axis [Axe 2] École
      section Résultats attendus
        outcome Des classes ouvertes
";
    let prose = papers::prose::read(paper.as_bytes(), "plan.md").unwrap();
    assert_eq!(draw(&read(&prose)), tree);
}

#[test]
fn a_text_without_structure_is_shown_as_unplaced_and_nothing_is_invented() {
    let story = "\
Il était une fois une association. Elle avait des amis dans toutes les villes, et des projets plein les tiroirs.
Un jour elle décida d’écrire.
Ce fut long.";
    let outline = read(&plain(story));
    assert!(outline.nodes.is_empty() && outline.facts.is_empty());
    assert_eq!(outline.unplaced.len(), 3);
    assert_eq!(read(&Prose::default()), Outline::default());
}
