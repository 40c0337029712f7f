use actors::directory::{self, Actor};
use actors::{ActorKind, resolve};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, fold, place};
use maud::html;
use search::thesaurus;
use web::{Error, Field, Form, Message, Page, Result, Visit, args, field};

use super::{crumbs, found, path};
use crate::model::{Public, RelationKind, Segment, Sort};
use crate::pages::profiles::places;
use crate::pages::{choices, themes};
use crate::store::segments::{self, Saved};

/// How many organisations are named where several bear what was typed.
const NAMED: usize = 8;

/// The empty form; what a list of the directory was filtered by stands in it.
pub(crate) async fn show_new(visit: Visit, listing: web::table::Listing) -> Result<Page> {
    let form = ["sort", "place", "theme", "public"]
        .into_iter()
        .fold(Form::default().with("words", listing.filter()), |form, name| form.with(name, listing.get(name)));
    Ok(page(&visit, None, &form))
}

/// Saves a new list.
pub(crate) async fn create(visit: Visit, form: Form) -> Result<Response> {
    save(&visit, None, form).await
}

/// The form with what stands.
pub(crate) async fn show_edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let saved = found(&visit, &id).await?;
    let form = filled(&visit, &saved).await?;
    Ok(page(&visit, Some(&saved), &form))
}

/// Saves a list that changed.
pub(crate) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let saved = found(&visit, &id).await?;
    save(&visit, Some(&saved), form).await
}

/// Forgets a list.
pub(crate) async fn end(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (saved, space) = (found(&visit, &id).await?, visit.space()?.id);
    let act = move |tx: &mut store::Tx<'_>| segments::drop_in(tx, space, saved.id);
    visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(visit.see_saying(visit.path("segments"), "network-segment-ended").into_response())
}

async fn save(visit: &Visit, saved: Option<&Saved>, mut form: Form) -> Result<Response> {
    let (name, filter) = (form.words("name", 1..=120), read(visit, &mut form).await?);
    if form.is_good() && filter.is_open() {
        form.fault("sort", "network-segment-everybody");
    }
    if !form.is_good() {
        return Ok(page(visit, saved, &form).invalid().into_response());
    }
    let (space, id) = (visit.space()?.id, saved.map(|saved| saved.id));
    let act = move |tx: &mut store::Tx<'_>| segments::save_in(tx, space, id, (&name, &filter));
    let id = visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(visit.see_saying(path(visit, id, ""), "network-segment-saved").into_response())
}

/// The filter that was asked for.
async fn read(visit: &Visit, form: &mut Form) -> Result<Segment> {
    let kind = form.choice("relation", RelationKind::from_code);
    let linked = match kind {
        Some(kind) => with_whom(visit, form).await?.map(|object| (kind, object)),
        None => {
            if !form.value("with").is_empty() {
                form.fault("relation", "network-segment-how-linked");
            }
            None
        }
    };
    Ok(Segment {
        sort: form.choice("sort", Sort::from_code),
        place: form.choice("place", |code| place::get(code).map(|place| place.code.to_owned())),
        theme: form.choice("theme", |code| thesaurus::get(code).map(|theme| theme.code.clone())),
        public: form.choice("public", Public::from_code),
        linked,
        has_email: form.is_ticked("email"),
        has_phone: form.is_ticked("phone"),
        words: form.words("words", 0..=100),
    })
}

/// The organisation that was typed, by name, acronym or record; nothing typed means the space's own.
async fn with_whom(visit: &Visit, form: &mut Form) -> Result<Option<Id<Actor>>> {
    let typed = form.words("with", 0..=200);
    if typed.is_empty() {
        return Ok(Some(visit.space()?.organisation));
    }
    if let Ok(id) = typed.parse::<Id<Actor>>()
        && let Some(standing) = resolve(visit.db(), id).await?
    {
        return Ok(Some(standing));
    }
    let mut found = directory::search(visit.db(), Some(ActorKind::Organisation), &typed, NAMED).await?;
    let sought = fold(&typed);
    let bears = |actor: &Actor| {
        let names = actor.facts.name.languages().map(|(_, name)| name);
        names.chain(actor.facts.acronym.as_deref()).any(|name| fold(name) == sought)
    };
    if found.iter().filter(|actor| bears(actor)).count() == 1 {
        found.retain(bears);
    }
    match found.as_slice() {
        [one] => return Ok(Some(one.id)),
        [] => form.fault("with", "network-segment-nobody"),
        several => {
            let names: Vec<&str> = several.iter().map(|actor| visit.words(actor.name())).collect();
            form.fault("with", Message::with("network-segment-several", args![names = names.join(" · ")]));
        }
    }
    Ok(None)
}

async fn filled(visit: &Visit, saved: &Saved) -> Result<Form> {
    let Segment { sort, place, theme, public, linked, has_email, has_phone, words } = &saved.filter;
    let mut form = Form::default()
        .with("name", &saved.name)
        .with("sort", sort.map_or("", Sort::code))
        .with("place", place.as_deref().unwrap_or_default())
        .with("theme", theme.as_deref().unwrap_or_default())
        .with("public", public.map_or("", Public::code))
        .with("words", words);
    if let Some((kind, object)) = linked {
        let name = directory::standing(visit.db(), *object).await?;
        let name = name.ok_or(Error::NotFound)?;
        form = form.with("relation", kind.code()).with("with", visit.words(name.name()));
    }
    if *has_email {
        form = form.with("email", "yes");
    }
    Ok(if *has_phone { form.with("phone", "yes") } else { form })
}

fn page(visit: &Visit, saved: Option<&Saved>, form: &Form) -> Page {
    let back = saved.map_or_else(|| visit.path("segments"), |saved| path(visit, saved.id, ""));
    let body = html! {
        (crumbs(visit, saved))
        p.lead { (visit.t("network-segment-lead")) }
        (field::faults(visit, form))
        form method="post" {
            (Field::line("name", "network-segment-name").required().hint("network-segment-name-hint").show(visit, form))
            (Field::choice("sort", "network-segment-sort", choices(visit, Sort::ALL, Sort::code, Sort::label)).or_empty("network-segment-any").show(visit, form))
            (Field::choice("place", "network-field-place", places(visit)).or_empty("network-any-place").show(visit, form))
            (Field::choice("theme", "network-theme", themes(visit)).or_empty("network-any-theme").show(visit, form))
            (Field::choice("public", "network-public", choices(visit, Public::ALL, Public::code, Public::label)).or_empty("network-any-public").show(visit, form))
            (Field::choice("relation", "network-segment-relation", choices(visit, RelationKind::ALL, RelationKind::code, RelationKind::label)).or_empty("network-segment-no-relation").show(visit, form))
            (Field::line("with", "network-segment-with").hint("network-segment-with-hint").show(visit, form))
            (Field::tick("email", "network-segment-has-email").show(visit, form))
            (Field::tick("phone", "network-segment-has-phone").show(visit, form))
            (Field::line("words", "network-segment-words").hint("network-segment-words-hint").show(visit, form))
            p.actions { button { (visit.t("network-segment-save")) } a.button.quiet href=(back) { (visit.t("network-segment-back")) } }
        }
        @if let Some(saved) = saved {
            form.actions method="post" action=(path(visit, saved.id, "end")) {
                button.quiet { (visit.t("network-segment-end")) }
            }
            p.small.soft { (visit.t("network-segment-end-hint")) }
        }
    };
    visit.page(if saved.is_some() { "network-segment-edit" } else { "network-segment-new" }, body)
}
