use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::fold;

use super::columns::Column;

impl Column {
    /// The column of a heading in French, Arabic or English. Case, accents, punctuation and the variant letters of Arabic
    /// make no difference.
    pub(super) fn headed(heading: &str) -> Option<Self> {
        static BY_HEADING: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
            let all = Column::ALL
                .iter()
                .flat_map(|column| column.headings().iter().map(move |heading| (fold(heading), *column)));
            all.collect()
        });
        // "Nom de l'association *", "E-mail (obligatoire)"
        let bare = heading.split(['(', '*', ':', '：']).next().unwrap_or_default();
        [heading, bare].iter().find_map(|words| BY_HEADING.get(&fold(words)).copied())
    }

    /// How people head such a column.
    #[rustfmt::skip]
    pub(super) const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "name", "nom", "dénomination", "intitulé", "raison sociale", "organisation", "organisme", "association",
                "nom de l'association", "nom association", "nom de l'organisation", "nom de l'organisme", "nom de l’ong", "ong",
                "nom de la structure", "structure", "organization", "organisation name", "name of the association", "association name",
                "الاسم", "الإسم", "اسم الجمعية", "إسم الجمعية", "الجمعية", "المنظمة", "اسم المنظمة", "الهيئة", "اسم الهيئة", "التسمية",
            ],
            Self::NameFr => &[
                "name-fr", "nom (fr)", "nom fr", "nom en français", "nom (français)", "nom français", "dénomination en français",
                "name (French)", "French name", "الاسم بالفرنسية", "اسم الجمعية بالفرنسية", "التسمية بالفرنسية",
            ],
            Self::NameAr => &[
                "name-ar", "nom (ar)", "nom ar", "nom en arabe", "nom (arabe)", "nom arabe", "dénomination en arabe",
                "name (Arabic)", "Arabic name", "الاسم بالعربية", "اسم الجمعية بالعربية", "التسمية بالعربية",
            ],
            Self::Acronym => &["acronym", "sigle", "acronyme", "abréviation", "abbreviation", "الاسم المختصر", "الاختصار", "المختصر"],
            Self::Sort => &[
                "sort", "type", "type d'organisation", "type de structure", "nature", "catégorie", "statut juridique", "forme juridique",
                "kind", "category", "النوع", "نوع المنظمة", "الصنف", "الصفة القانونية", "الطبيعة",
            ],
            Self::Region => &["region", "région", "الجهة"],
            Self::Province => &[
                "province", "préfecture", "province ou préfecture", "province/préfecture", "préfecture/province", "province / préfecture",
                "préfecture ou province", "prefecture", "الإقليم", "العمالة", "العمالة أو الإقليم", "الإقليم أو العمالة", "العمالة/الإقليم",
            ],
            Self::Place => &[
                "place", "place code", "lieu", "code du lieu", "commune", "ville", "localité", "siège", "ville/commune", "commune/ville", "city",
                "town", "municipality", "المكان", "الجماعة", "المدينة", "المقر", "الجماعة الترابية",
            ],
            Self::Themes => &[
                "themes", "theme", "thèmes", "thème", "thématique", "thématiques", "domaine", "domaines", "domaine d'intervention",
                "domaines d'intervention", "domaine d'activité", "domaines d'activité", "secteur", "secteurs", "fields", "field", "sector", "topics",
                "المواضيع", "الموضوع", "المجال", "المجالات", "مجال التدخل", "مجالات التدخل", "مجال الاشتغال", "مجالات الاشتغال", "مجالات العمل",
            ],
            Self::Publics => &[
                "publics", "public", "public cible", "publics cibles", "population cible", "cible", "cibles", "bénéficiaires", "groupe cible",
                "groupes cibles", "beneficiaries", "target group", "target groups", "audience",
                "الفئات", "الفئة المستهدفة", "الفئات المستهدفة", "المستفيدون", "المستهدفون", "الجمهور المستهدف",
            ],
            Self::Email => &[
                "email", "e-mail", "mail", "courriel", "adresse électronique", "adresse e-mail", "adresse mail", "emails", "e-mails",
                "البريد الإلكتروني", "البريد الالكتروني", "الإيميل",
            ],
            Self::Phone => &[
                "phone", "telephone", "mobile", "téléphone", "tél", "tel", "n° de téléphone", "n° tél", "numéro de téléphone", "gsm", "portable",
                "téléphones", "phone number", "الهاتف", "رقم الهاتف", "الهاتف المحمول",
            ],
            Self::Address => &["address", "adresse", "adresse postale", "adresse du siège", "postal address", "العنوان", "عنوان المقر", "العنوان البريدي"],
            Self::Site => &["site", "site web", "site internet", "web", "website", "url", "page web", "الموقع", "الموقع الإلكتروني", "الموقع الالكتروني"],
            Self::Founded => &[
                "founded", "founded on", "date de création", "année de création", "créée le", "créé le", "création", "fondée le", "date de fondation",
                "date de constitution", "year founded", "established", "تاريخ التأسيس", "سنة التأسيس", "تأسست في", "تاريخ الإحداث",
            ],
            Self::MemberOf => &[
                "member-of", "member of", "membre de", "réseau", "réseaux", "réseau d'appartenance", "réseaux d'appartenance", "appartenance",
                "coalition", "coalitions", "affiliation", "network", "networks", "عضو في", "الشبكة", "الشبكات", "الانتماء", "الائتلاف",
            ],
        }
    }
}
