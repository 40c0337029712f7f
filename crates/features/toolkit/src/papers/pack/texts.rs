//! The words of the file for the authority, in the two languages of papers: what the rules put into them stands in
//! `{{matter}}` and `{{decided}}`, what belongs to the association and to the case in `{fields}`.

use kernel::Lang;

/// The texts in a language.
pub(super) struct Texts {
    /// The letter, up to what it encloses.
    pub(super) letter: &'static str,
    /// The minutes of the assembly.
    pub(super) minutes: &'static str,
    /// What stands over the table of the bureau.
    pub(super) bureau: &'static str,
    /// Who signs.
    pub(super) signed: &'static str,
}

impl Texts {
    /// Those of a language; papers are in French where they are not in Arabic.
    pub(super) const fn of(lang: Lang) -> &'static Self {
        if matches!(lang, Lang::Ar) { &ARABIC } else { &FRENCH }
    }
}

const FRENCH: Texts = Texts {
    letter: "
{name}
{seat}
Téléphone : {phone}
Courriel : {email}

À l’attention de : {to}

{town}, le {today}

# Objet : {subject}

Madame, Monsieur,

{{matter}}

Le dernier récépissé de l’association porte le numéro {receipt}.

Nous vous prions de bien vouloir nous remettre, en retour, un récépissé cacheté et daté, ainsi que le prévoit la loi.

Veuillez agréer, Madame, Monsieur, l’expression de notre considération.

Pour l’association,
{president}
Signature et cachet :
",
    minutes: "
L’assemblée générale de l’association {name} s’est réunie le {since} à {town}, sur convocation régulière de ses membres.

Étaient présents ou représentés ……… membres sur ………, selon la feuille de présence jointe. Le quorum prévu par les statuts étant atteint, l’assemblée peut délibérer.

La séance est ouverte à ……… heures. La présidence est assurée par {president}, le secrétariat par {secretary}.

# Ordre du jour

- {subject}
- Questions diverses

# Décisions

{{decided}}

Résultat du vote : ……… voix pour, ……… contre, ……… abstentions.
",
    bureau: "
Membres du bureau de l’association {name}, dont le siège est à {seat}, à la date du {today}.

> Tableau prévu par l’article 5 du dahir n° 1-58-376. Chaque personne signe en face de son nom ; une copie de sa carte d’identité est jointe.
",
    signed: "
Fait à {town}, le {today}.

| Présidence | Secrétariat général |
| {president} | {secretary} |
| Signature : | Signature : |
",
};

const ARABIC: Texts = Texts {
    letter: "
{name}
{seat}
الهاتف: {phone}
البريد الإلكتروني: {email}

إلى: {to}

{town}، في {today}

# الموضوع: {subject}

سلام تام بوجود مولانا الإمام،

{{matter}}

ويحمل آخر وصل سلم للجمعية رقم {receipt}.

ونلتمس منكم تسليمنا وصلا مختوما ومؤرخا في الحال، وفق ما ينص عليه القانون.

وتقبلوا فائق التقدير والاحترام.

عن الجمعية
{president}
التوقيع والخاتم:
",
    minutes: "
انعقد الجمع العام لجمعية {name} يوم {since} بـ{town}، بناء على دعوة قانونية لأعضائها.

حضر أو مثل ……… عضوا من أصل ………، حسب لائحة الحضور المرفقة. وحيث إن النصاب المنصوص عليه في القانون الأساسي متوفر، فإن الجمع العام يتداول بصفة قانونية.

افتتحت الجلسة على الساعة ……… وترأسها: {president}، وتولى كتابتها: {secretary}.

# جدول الأعمال

- {subject}
- مختلفات

# القرارات

{{decided}}

نتيجة التصويت: ……… مع، ……… ضد، ……… ممتنع.
",
    bureau: "
لائحة أعضاء مكتب جمعية {name}، الكائن مقرها بـ{seat}، بتاريخ {today}.

> لائحة منصوص عليها في الفصل 5 من الظهير الشريف رقم 1.58.376. يوقع كل شخص أمام اسمه، وترفق نسخة من بطاقته الوطنية.
",
    signed: "
حرر بـ{town}، في {today}.

| الرئاسة | الكتابة العامة |
| {president} | {secretary} |
| التوقيع: | التوقيع: |
",
};
