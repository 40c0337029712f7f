//! The doorstep: a page that stays on a volunteer's phone and collects without a network.

use axum::extract::Path;
use kernel::Lang;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::{Case, input, label, languages, worker};
use crate::model::State;
use crate::model::envelope::Lock;
use crate::model::law::FieldCode;
use crate::model::written::{ABROAD, Asked};

/// What envelopes are answered with, as the page says it.
const OUTCOMES: [&str; 5] = ["signed-already", "not-taken", "wrong-field", "closed", "unreadable"];

/// A count for each of the plural forms of any language, from which the script takes the words of its own count.
const PLURALS: [(&str, u32); 6] = [("zero", 0), ("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)];

/// The page, in the two languages of the door: the volunteer's and the supporter's may differ.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let case = Case::of(&visit, &id).await?;
    let lock = Lock::of(visit.db().keys(), case.key().petition);
    let page = case.path(&visit, "doorstep");
    let body = html! {
        div #doorstep data-petition=(case.key().petition) data-key=(lock.public()) data-info=(worker::info(case.key().petition))
            data-page=(page) data-worker=(format!("{page}/worker.js")) data-places=(format!("{page}/places.json"))
            data-hpke=(visit.asset("hpke.js")) {
            noscript { p.note { (visit.t("petition-collect-needs-script")) } }
            @for lang in languages(visit.lang) { (Door { visit: &visit, case: &case, lang }.section()) }
        }
    };
    let title = visit.t("petition-collect-doorstep").to_owned();
    Ok(visit.page_named(&title, body).bare().style("doorstep.css").script("doorstep.js"))
}

/// The doorstep in one language.
struct Door<'a> {
    visit: &'a Visit,
    case: &'a Case,
    lang: Lang,
}

impl Door<'_> {
    fn t<'b>(&'b self, id: &'b str) -> &'b str {
        self.visit.app().words.get(self.lang, id)
    }

    fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.lang.code())
    }

    fn section(&self) -> Markup {
        let is_first = languages(self.visit.lang)[0] == self.lang;
        html! {
            section.door lang=(self.lang.code()) dir=(self.lang.direction().code()) hidden[!is_first] {
                (self.home())
                (self.person())
                (self.thanks())
                (self.words())
            }
        }
    }

    fn home(&self) -> Markup {
        let title = self.case.petition.title.in_lang(self.lang).1;
        let other = languages(self.lang)[1];
        html! {
            div data-screen="home" {
                p.kind { (self.t("petition-collect-doorstep")) }
                h1 tabindex="-1" { (title) }
                @if self.case.petition.state != State::Collecting { p.note { (self.t("petition-collect-door-closed")) } }
                p.door-net data-net role="status" {}
                p.door-count { strong data-count {} br; span.soft data-sent {} }
                p.note data-trouble role="alert" hidden {}
                p.door-acts {
                    button.big type="button" data-act="begin" { (self.t("petition-collect-door-begin")) }
                    button.big.quiet type="button" data-act="send" { (self.t("petition-collect-door-send")) }
                }
                div data-refused hidden {
                    h2 { (self.t("petition-collect-door-refused")) }
                    p { (self.t("petition-collect-door-refused-lead")) }
                    ol.door-refused data-list {}
                }
                details { summary { (self.t("petition-collect-door-how")) } p { (self.t("petition-collect-door-how-words")) } }
                p.door-foot {
                    button.quiet type="button" data-act="language" data-to=(other.code()) lang=(other.code()) { (other.own_name()) }
                    " " a href=(self.case.path(self.visit, "sheets")) { (self.t("petition-collect-door-leave")) }
                }
            }
        }
    }

    fn person(&self) -> Markup {
        let asked = &self.case.asked;
        html! {
            form data-screen="person" hidden novalidate autocomplete="off" {
                h1 tabindex="-1" { (self.t("petition-collect-door-person")) }
                div.card {
                    h2 { (self.t("petition-collect-door-aloud")) }
                    p { strong { (self.case.petition.title.in_lang(self.lang).1) } }
                    p { (self.case.petition.demand.in_lang(self.lang).1) }
                    p { (self.visit.app().words.fill(self.lang, "petition-collect-door-consent", &args![
                        organisation = self.visit.space_if_any().map_or("", |space| space.name.in_lang(self.lang).1)
                    ])) }
                    label.tick for=(self.id("consent")) {
                        input type="checkbox" id=(self.id("consent")) name="consent" value="yes";
                        span { (self.t("petition-collect-door-agrees")) }
                    }
                    p.fault data-fault="consent" hidden { (self.t("petition-collect-fault-consent")) }
                }
                @for asked in asked { (self.field(*asked)) }
                @if self.case.wants_mark() { (self.mark()) }
                p.door-acts {
                    button.big { (self.t("petition-collect-door-keep")) }
                    button.big.quiet type="button" data-act="leave" { (self.t("petition-collect-door-drop")) }
                }
            }
        }
    }

    fn field(&self, asked: Asked) -> Markup {
        match asked.field {
            FieldCode::Names => html! {
                (self.line("given", "petition-collect-field-given", "text", asked.required, None))
                (self.line("family", "petition-collect-field-family", "text", asked.required, None))
            },
            FieldCode::Number => self.line("number", label(asked.field), "text", asked.required, Some("ltr")),
            FieldCode::ExpiresOn => self.line(input(asked.field), label(asked.field), "date", asked.required, None),
            FieldCode::RollNumber => {
                self.line(input(asked.field), label(asked.field), "text", asked.required, Some("ltr"))
            }
            FieldCode::Contact => self.line("contact", label(asked.field), "text", asked.required, Some("ltr")),
            FieldCode::Commune => self.commune(),
            field => self.line(input(field), label(field), "text", asked.required, None),
        }
    }

    fn line(&self, name: &str, label: &str, kind: &str, required: bool, dir: Option<&str>) -> Markup {
        let (id, fault) = (self.id(name), self.id(&format!("{name}-fault")));
        html! {
            div.field {
                label for=(id) { (self.t(label)) @if !required { span.optional { " " (self.t("web-optional")) } } }
                input id=(id) name=(name) type=(kind) autocomplete="off" autocapitalize="words" spellcheck="false" dir=[dir]
                    data-required[required] aria-describedby=(fault);
                p.fault id=(fault) data-fault=(name) hidden { (self.t(fault_of(name))) }
            }
        }
    }

    fn commune(&self) -> Markup {
        let (province, commune) = (self.id("province"), self.id("commune"));
        let abroad = self.case.petition.territory.is_none();
        html! {
            div.fields {
                div.field {
                    label for=(province) { (self.t("petition-collect-field-province")) }
                    select id=(province) name="province" {
                        option value="" { (self.t("petition-collect-choose")) }
                        @if abroad { option value=(ABROAD) { (self.t("petition-collect-abroad")) } }
                    }
                }
                div.field {
                    label for=(commune) { (self.t("petition-collect-field-commune")) }
                    select id=(commune) name="commune" aria-describedby=(self.id("commune-fault")) {
                        option value="" { (self.t("petition-collect-choose")) }
                    }
                    p.fault id=(self.id("commune-fault")) data-fault="commune" hidden { (self.t("petition-collect-fault-place")) }
                }
            }
        }
    }

    fn mark(&self) -> Markup {
        html! {
            fieldset.door-mark {
                legend { (self.t("petition-collect-field-mark")) }
                p.hint { (self.t("petition-collect-door-draw")) }
                canvas width="600" height="200" role="img" aria-label=(self.t("petition-collect-field-mark")) {}
                p.actions { button.quiet.small type="button" data-act="wipe" { (self.t("petition-collect-door-wipe")) } }
                label.tick for=(self.id("typed")) {
                    input type="checkbox" id=(self.id("typed")) name="typed" value="yes";
                    span { (self.t("petition-collect-door-typed")) }
                }
                p.fault data-fault="mark" hidden { (self.t("petition-collect-fault-mark")) }
            }
        }
    }

    /// What is seen while the phone goes from hand to hand: nothing of anybody.
    fn thanks(&self) -> Markup {
        html! {
            div.door-thanks data-screen="thanks" hidden {
                h1 tabindex="-1" { (self.t("petition-collect-door-thanks")) }
                p.lead { (self.t("petition-collect-door-thanks-words")) }
                p.door-acts {
                    button.big type="button" data-act="begin" { (self.t("petition-collect-door-next")) }
                    button.big.quiet type="button" data-act="home" { (self.t("petition-collect-door-home")) }
                }
            }
        }
    }

    /// The sentences that the script says: `data-say` names them.
    fn words(&self) -> Markup {
        let fill = |id: &str, count: u32| self.visit.app().words.fill(self.lang, id, &args![count = count]);
        let plain = [
            "online",
            "offline",
            "sending",
            "expired",
            "failed",
            "forbidden",
            "storage",
            "again",
            "acknowledge",
            "envelope",
        ];
        html! {
            div hidden {
                @for (form, count) in PLURALS {
                    span data-say=(format!("waiting-{form}")) data-sample=(count) { (fill("petition-collect-door-waiting", count)) }
                    span data-say=(format!("sent-{form}")) data-sample=(count) { (fill("petition-collect-door-sent", count)) }
                }
                @for word in plain { span data-say=(word) { (self.t(&format!("petition-collect-door-{word}"))) } }
                @for outcome in OUTCOMES { span data-say=(outcome) { (self.t(&format!("petition-collect-outcome-{outcome}"))) } }
                @for asked in &self.case.asked {
                    span data-say=(format!("field-{}", asked.field.code())) { (self.t(label(asked.field))) }
                }
                span data-say="field-mark" { (self.t("petition-collect-field-mark")) }
                span data-say="field-consent" { (self.t("petition-collect-door-aloud")) }
            }
        }
    }
}

fn fault_of(name: &str) -> &'static str {
    match name {
        "number" => "petition-collect-fault-number",
        "expires-on" => "petition-collect-fault-card",
        "contact" => "petition-collect-fault-contact",
        _ => "petition-collect-fault-missing",
    }
}
