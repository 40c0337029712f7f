//! Every component, in the markup that the shell and the features write.

use maud::{Markup, html};
use twiza_web::chart::Pen;

use crate::Speaker;

pub(crate) fn page(l: Speaker, pen: Pen<'_>) -> Markup {
    html! {
        (frame(l))
        main #main .wrap {
            p.said role="status" { (l.say("Le plan est enregistré.", "حُفظ المخطط.")) }
            (hero(l))
            (cards(l, pen))
            h2 { (l.say("Le plan, tel qu’il avance", "المخطط كما يتقدم")) }
            (plan(l, pen))
            h2 { (l.say("Membres du conseil", "أعضاء المجلس")) }
            (list(l))
            div.two { (form(l)) (aside(l)) }
        }
        footer { div.wrap { p { (l.say("Twiza · logiciel libre", "تويزة · برنامج حر")) } } }
    }
}

fn star() -> Markup {
    html! { svg.star viewBox="-16 -16 32 32" aria-hidden="true" { g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" {
        rect x="-9.6" y="-9.6" width="19.2" height="19.2" {} rect x="-9.6" y="-9.6" width="19.2" height="19.2" transform="rotate(45)" {}
    } circle r="3.1" fill="currentColor" {} } }
}

fn frame(l: Speaker) -> Markup {
    html! {
        a.skip href="#main" { (l.say("Aller au contenu", "انتقل إلى المحتوى")) }
        header { div.mast { div.wrap {
            a.brand href="#" { (star()) (l.say("Twiza", "تويزة")) }
            nav.network-nav aria-label="1" {
                a href="#" aria-current="page" { (l.say("Organisations", "التنظيمات")) }
                a href="#" { (l.say("Annuaire", "الدليل")) }
                a href="#" { (l.say("Territoires", "المجالات")) }
            }
            nav.langs aria-label="2" {
                a href="#" lang="fr" dir="ltr" aria-current=[(l.0 == kernel::Lang::Fr).then_some("true")] { "Français" }
                a href="#" lang="ar" dir="rtl" aria-current=[(l.0 == kernel::Lang::Ar).then_some("true")] { "العربية" }
                a href="#" lang="zgh" dir="ltr" { "ⵜⴰⵎⴰⵣⵉⵖⵜ" }
                a href="#" lang="en" dir="ltr" { "English" }
            }
            div.account { a.button.quiet.small href="#" { (l.say("Se connecter", "تسجيل الدخول")) } }
        } }
        svg.band width="100%" height="26" aria-hidden="true" {
            defs { pattern #zellige width="26" height="26" patternUnits="userSpaceOnUse" {
                g fill="none" stroke="currentColor" stroke-opacity=".38" transform="translate(13 13)" {
                    rect x="-7.4" y="-7.4" width="14.8" height="14.8" {} rect x="-7.4" y="-7.4" width="14.8" height="14.8" transform="rotate(45)" {}
                    path d="M-13-2.6h2.6M10.4-2.6H13M-13 2.6h2.6M10.4 2.6H13M-2.6-13v2.6M2.6-13v2.6M-2.6 10.4V13M2.6 10.4V13" {}
                }
            } }
            rect width="100%" height="26" fill="url(#zellige)" {}
        }
        p.demo-notice { (l.say("Démonstration : les personnes et les activités de ce site sont générées.", "نسخة تجريبية: الأشخاص والأنشطة في هذا الموقع مولَّدة آليا.")) }
        div.space-bar { div.wrap {
            a.space-name href="#" { (l.say("Forum des alternatives", "منتدى البدائل")) }
            nav aria-label="3" {
                a href="#" aria-current="page" { (l.say("Plan", "المخطط")) }
                a href="#" { (l.say("Instances", "الهيئات")) }
                a href="#" { (l.say("Membres", "الأعضاء")) }
                a href="#" { (l.say("Journal", "السجل")) }
                a href="#" { (l.say("Réglages", "الإعدادات")) }
            }
        } } }
    }
}

fn hero(l: Speaker) -> Markup {
    html! { section.hero {
        h1 { (l.say("La maison commune du mouvement associatif", "البيت المشترك للحركة الجمعوية")) }
        p.lead { (l.say("Deux organisations, 312 associations, un seul registre de ce qu’elles font ensemble.", "تنظيمان و312 جمعية، وسجل واحد لما ينجزونه معا.")) }
        p.actions {
            a.button href="#" { (l.say("Signer une pétition", "وقّع عريضة")) }
            a.button.quiet href="#" { (l.say("Trouver une association", "ابحث عن جمعية")) }
            button.danger { (l.say("Supprimer", "حذف")) }
            button.link { (l.say("Annuler", "إلغاء")) }
        }
    } }
}

fn cards(l: Speaker, pen: Pen<'_>) -> Markup {
    html! { div.grid {
        article.card {
            div.kind { (l.say("Renforcement", "تقوية القدرات")) }
            div.figure { "214 " small { "/ 300" } }
            p.small.soft { (l.say("associations accompagnées cette année", "جمعية مواكبة هذه السنة")) }
            (pen.bar(214, 300, "71 %"))
        }
        article.card {
            div.kind { (l.say("Pétition régionale", "عريضة جهوية")) }
            h2 { a href="#" { (l.say("Eau potable dans les douars de montagne", "الماء الصالح للشرب في دواوير الجبل")) } }
            p.small.soft { (l.say("287 signatures sur 400 · 6 provinces sur 8", "287 توقيعا من 400 · 6 أقاليم من 8")) }
            span.chip.wait { (l.say("Encore 21 jours", "بقي 21 يوما")) }
        }
        article.card {
            div.kind { (l.say("Veille", "اليقظة")) }
            h2 { (l.say("Loi organique 44-14 : l’article 9 change", "القانون التنظيمي 44-14: تغيير المادة 9")) }
            p.small.soft { (l.say("Le seuil passe de 5 000 à 4 000 signatures.", "ينتقل الحد من 5.000 إلى 4.000 توقيع.")) }
            span.chip.ok { (l.say("Note publiée", "نُشرت المذكرة")) } " " span.chip { (l.say("Droit", "قانون")) } " " span.chip.late { (l.say("En retard", "متأخر")) }
        }
    } }
}

fn row(l: Speaker, pen: Pen<'_>, number: &str, title: (&str, &str), percent: i64) -> Markup {
    html! { div.plan-row {
        span.n { (number) }
        div {
            h3 { a href="#" { (l.say(title.0, title.1)) } }
            p.soft.small { (l.say("Objectif · Responsable : secrétariat", "هدف · المسؤول: الكتابة")) " · 2024 – 2027" }
            ul.tags { li { abbr title="x" { (l.say("PIDCP, art. 22", "العهد الدولي، المادة 22")) } } }
        }
        div.plan-progress { (pen.bar(percent, 100, "%")) span.soft.small { (percent) " % · " span.chip.late { (l.say("3 en retard", "3 متأخرة")) } } }
    } }
}

fn plan(l: Speaker, pen: Pen<'_>) -> Markup {
    html! { ol.plan-tree data-keep-place {
        li { (row(l, pen, "1", ("Gouvernance, démocratie et droits humains", "الحكامة والديمقراطية وحقوق الإنسان"), 62))
            details #n1 open { summary { (l.say("7 objectifs · 22 chantiers", "7 أهداف · 22 ورشا")) } ol {
                li { (row(l, pen, "1.1", ("Suivre l’application des lois sur la participation", "تتبع تطبيق قوانين المشاركة"), 40))
                    details open { summary { (l.say("1 chantier", "ورش واحد")) } ol { li { (row(l, pen, "a", ("Observatoire régional des pétitions", "المرصد الجهوي للعرائض"), 15)) } } } }
                li { (row(l, pen, "1.2", ("Former les élus locaux", "تكوين المنتخبين المحليين"), 80)) }
            } }
        }
        li { (row(l, pen, "2", ("Mouvements sociaux", "الحركات الاجتماعية"), 48)) }
        li { (row(l, pen, "3", ("Action jeunesse", "العمل الشبابي"), 0)) }
    } }
}

fn list(l: Speaker) -> Markup {
    let heads = [
        l.say("Nom", "الاسم"),
        l.say("Organisation", "التنظيم"),
        l.say("Mandat", "الانتداب"),
        l.say("Présences", "الحضور"),
        l.say("État", "الحالة"),
    ];
    let rows = [
        ("017", "2024 – 2027", "7 / 8", "ok", "En cours", "سارٍ"),
        ("032", "2023 – 2026", "5 / 8", "wait", "Expire dans 40 jours", "ينتهي بعد 40 يوما"),
        ("045", "2022 – 2025", "2 / 8", "late", "Échu", "منتهٍ"),
    ];
    html! {
        div.list-tools {
            form.filter role="search" {
                label.hidden for="q" { "q" }
                input #q type="search" placeholder=(l.say("Un nom, une organisation…", "اسم أو تنظيم…"));
                button.quiet { (l.say("Filtrer", "تصفية")) }
            }
            p.exports { (l.say("Exporter :", "تصدير:")) " " a href="#" { "xlsx" } " " a href="#" { "csv" } }
        }
        div.table-frame { table {
            caption.hidden { "x" }
            thead { tr { @for (i, head) in heads.iter().enumerate() { th.num[i == 3] scope="col" aria-sort=[(i == 0).then_some("ascending")] { a href="#" { (head) } } } } }
            tbody { @for (number, term, seen, class, fr, ar) in rows { tr {
                td data-label=(heads[0]) { a href="#" { (l.say("Personne générée", "شخص مولَّد")) " " (number) } }
                td data-label=(heads[1]) { (l.say("Section de Zagora", "فرع زاكورة")) }
                td data-label=(heads[2]) { bdi { (term) } }
                td.num data-label=(heads[3]) { bdi { (seen) } }
                td data-label=(heads[4]) { span class={ "chip " (class) } { (l.say(fr, ar)) } }
            } } }
        } }
        nav.pager aria-label="4" { a href="#" { (l.say("Début de la liste", "بداية اللائحة")) } a.button.quiet href="#" { (l.say("Suite", "التالي")) } }
    }
}

fn form(l: Speaker) -> Markup {
    html! { form method="post" data-confirm="?" {
        h2 { (l.say("Un siège", "مقعد")) }
        div.faults role="alert" { p { (l.say("Une chose est à corriger :", "هناك أمر واحد للتصحيح:")) } ul { li { a href="#f-seats" { (l.say("Écrivez un nombre entre 1 et 500.", "اكتب عددا بين 1 و500.")) } } } }
        fieldset.multilingual { legend { (l.say("Intitulé", "التسمية")) }
            label for="t" { (l.say("Français", "العربية")) } input #t value=(l.say("Conseil d’orientation", "مجلس التوجيه"));
            details { summary { (l.say("Autres langues", "لغات أخرى")) } label for="u" { "English" } input #u lang="en" dir="ltr"; }
        }
        div.field.faulty { label for="f-seats" { (l.say("Sièges", "المقاعد")) } p.hint { (l.say("Comme l’écrivent les statuts.", "كما ورد في النظام الأساسي.")) }
            input #f-seats type="number" dir="ltr" value="900" aria-invalid="true"; p.fault { (l.say("Écrivez un nombre entre 1 et 500.", "اكتب عددا بين 1 و500.")) } }
        div.fields {
            div.field { label for="d" { (l.say("Depuis le", "ابتداء من")) } input #d type="date" value="2024-05-12"; }
            div.field { label for="s" { (l.say("Mode", "الطريقة")) " " span.optional { (l.say("(facultatif)", "(اختياري)")) } } select #s { option { (l.say("Élection", "انتخاب")) } } }
        }
        div.field { label for="a" { (l.say("Remarques", "ملاحظات")) } textarea #a rows="3" {} }
        div.field { label for="x" { (l.say("Fichier", "ملف")) } input #x type="file"; }
        div.field { label.tick for="k" { input #k type="checkbox" checked; span { (l.say("Renouvelable une fois", "قابل للتجديد مرة واحدة")) } } }
        div.actions { button { (l.say("Enregistrer", "حفظ")) } a.button.quiet href="#" { (l.say("Annuler", "إلغاء")) } }
    } }
}

fn aside(l: Speaker) -> Markup {
    html! { div {
        h2 { (l.say("En bref", "باختصار")) }
        dl.facts { dt { (l.say("Fondée", "التأسيس")) } dd { (l.say("26 juillet 2003", "26 يوليوز 2003")) } dt { (l.say("Siège", "المقر")) } dd { (l.say("Rabat", "الرباط")) } dt { (l.say("Code", "الرمز")) } dd { code { "fmas" } } }
        ol.steps { li { (l.say("Envoyer", "إرسال")) } li aria-current="step" { (l.say("Relire", "مراجعة")) } li { (l.say("Confirmer", "تأكيد")) } }
        nav.tabs aria-label="5" { a href="#" aria-current="page" { (l.say("Membres", "الأعضاء")) } a href="#" { (l.say("Mandats", "الانتدابات")) } a href="#" { (l.say("Parité", "المناصفة")) } }
        ol.timeline { li { time { (l.say("12 mai 2024", "12 ماي 2024")) } (l.say("Élue au conseil", "انتُخبت في المجلس")) } li { time { (l.say("3 mars 2022", "3 مارس 2022")) } (l.say("Adhésion", "انخراط")) } }
        p.note { (l.say("À vérifier : le quorum vient des statuts de 2003.", "للتحقق: النصاب مأخوذ من نظام 2003.")) }
        div.empty { p { (l.say("Aucune réunion pour le moment.", "لا اجتماعات في الوقت الحالي.")) } a.button.quiet href="#" { (l.say("Convoquer", "استدعاء")) } }
    } }
}
