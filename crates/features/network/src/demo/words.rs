//! What the generated organisations of a demonstration are called and say.

use kernel::{Lang, Text};

/// Words in French and Arabic.
pub(super) type Both = (&'static str, &'static str);

pub(super) const INSTITUTION: Both = ("Institution générée", "مؤسسة مولَّدة");
pub(super) const RADIO: Both = ("Radio générée", "إذاعة مولَّدة");
pub(super) const UNIVERSITY: Both = ("Université générée", "جامعة مولَّدة");

pub(super) const PARTNERS: [Both; 5] = [
    ("Fonds généré pour la société civile", "صندوق مولَّد للمجتمع المدني"),
    ("Agence générée de coopération", "وكالة مولَّدة للتعاون"),
    ("Fondation générée des deux rives", "مؤسسة مولَّدة للضفتين"),
    ("Réseau maghrébin généré", "شبكة مغاربية مولَّدة"),
    ("Programme généré de voisinage", "برنامج مولَّد للجوار"),
];

/// A theme, the name of a coalition, its aims.
pub(super) const COALITIONS: [(&str, Both, Both); 9] = [
    (
        "water",
        ("Coalition générée pour l’eau", "ائتلاف مولَّد من أجل الماء"),
        (
            "Des associations de toutes les régions, réunies pour que chaque douar ait l’eau potable et que les usagers siègent là où elle se partage.",
            "جمعيات من كل الجهات، تجتمع ليصل الماء الصالح للشرب إلى كل دوار وليجلس المستعملون حيث يُقتسم.",
        ),
    ),
    (
        "women",
        ("Coalition générée pour l’égalité", "ائتلاف مولَّد من أجل المساواة"),
        (
            "Pour que la loi et les budgets tiennent la promesse d’égalité de la Constitution.",
            "لكي يفي القانون والميزانيات بوعد المساواة الوارد في الدستور.",
        ),
    ),
    (
        "transparency",
        ("Coalition générée pour l’accès à l’information", "ائتلاف مولَّد من أجل الحق في المعلومة"),
        (
            "Elle demande, publie et compare ce que les administrations doivent rendre public.",
            "يطلب وينشر ويقارن ما على الإدارات أن تجعله علنيا.",
        ),
    ),
    (
        "youth",
        ("Coalition générée des jeunes des territoires", "ائتلاف مولَّد لشباب الجهات"),
        (
            "Des maisons de jeunes et des associations étudiantes qui suivent ensemble les conseils communaux.",
            "دور شباب وجمعيات طلابية تتابع معا مجالس الجماعات.",
        ),
    ),
    (
        "environment",
        ("Coalition générée pour les oasis", "ائتلاف مولَّد من أجل الواحات"),
        (
            "Elle défend les oasis du sud-est contre l’ensablement et l’oubli.",
            "يدافع عن واحات الجنوب الشرقي ضد زحف الرمال والنسيان.",
        ),
    ),
    (
        "migration",
        ("Coalition générée pour les droits des migrants", "ائتلاف مولَّد من أجل حقوق المهاجرين"),
        ("Elle accompagne, documente et plaide, du nord à l’Oriental.", "يواكب ويوثق ويترافع، من الشمال إلى الشرق."),
    ),
    (
        "health",
        ("Coalition générée pour la santé de proximité", "ائتلاف مولَّد من أجل صحة القرب"),
        (
            "Pour que les centres de santé ruraux aient du personnel toute l’année.",
            "لكي تتوفر المراكز الصحية القروية على أطر طوال السنة.",
        ),
    ),
    (
        "education",
        ("Coalition générée pour l’école publique", "ائتلاف مولَّد من أجل المدرسة العمومية"),
        ("Des associations de parents et d’enseignants contre le décrochage.", "جمعيات آباء ومدرسين ضد الهدر المدرسي."),
    ),
    (
        "solidarity-economy",
        ("Coalition générée de l’économie solidaire", "ائتلاف مولَّد للاقتصاد التضامني"),
        (
            "Coopératives et associations qui vendent, apprennent et négocient ensemble.",
            "تعاونيات وجمعيات تبيع وتتعلم وتفاوض معا.",
        ),
    ),
];

/// What a generated association says of itself.
pub(super) const ABOUT: [Both; 8] = [
    (
        "Texte généré : une association de quartier qui écoute les habitants et porte leurs demandes devant la commune.",
        "نص مولَّد: جمعية حي تنصت للسكان وتحمل مطالبهم إلى الجماعة.",
    ),
    (
        "Texte généré : elle forme des animatrices et des animateurs, et suit les budgets locaux.",
        "نص مولَّد: تكوّن المنشطات والمنشطين وتتتبع الميزانيات المحلية.",
    ),
    (
        "Texte généré : elle anime un centre d’écoute et un service d’orientation, ouvert toute la semaine.",
        "نص مولَّد: تسيّر مركزا للاستماع والتوجيه مفتوحا طيلة الأسبوع.",
    ),
    (
        "Texte généré : elle gère l’eau d’un village avec ses usagers et plante une haie par an.",
        "نص مولَّد: تدبر ماء القرية مع مستعمليه وتغرس سياجا كل سنة.",
    ),
    (
        "Texte généré : elle accompagne des coopératives de femmes, du premier marché au premier bilan.",
        "نص مولَّد: تواكب تعاونيات نسائية من أول سوق إلى أول حصيلة.",
    ),
    (
        "Texte généré : elle réunit associations et élus pour suivre les promesses du plan d’action communal.",
        "نص مولَّد: تجمع الجمعيات والمنتخبين لتتبع وعود برنامج عمل الجماعة.",
    ),
    (
        "Texte généré : théâtre, ciné-club et soutien scolaire pour les enfants de la vallée.",
        "نص مولَّد: مسرح ونادٍ سينمائي ودعم مدرسي لأطفال الوادي.",
    ),
    (
        "Texte généré : elle plaide pour l’accessibilité des services et la fait vérifier par les premiers concernés.",
        "نص مولَّد: تترافع من أجل ولوجيات الخدمات ويتحقق منها المعنيون أنفسهم.",
    ),
];

/// A name made of what it is and where it is.
pub(super) fn named((fr, ar): Both, place: &Text) -> Text {
    let of = |lang| place.in_lang(lang).1;
    Text::fr_ar(format!("{fr} {}", of(Lang::Fr)), format!("{ar} {}", of(Lang::Ar)))
}
