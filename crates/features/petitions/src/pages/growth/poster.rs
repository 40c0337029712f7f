use actors::spaces;
use axum::extract::Path;
use web::table::Listing;
use web::{Desk, Download, Error, Result, Visit};

use super::share;
use super::source::Channel;
use crate::pages::rules_of;
use crate::pages::{public_path, published};
use crate::papers::poster::{self, Paper, Poster};

/// `GET /petitions/{slug}/poster.pdf?lang=&format=a4|a3`: to be hung up, with a code that leads to the petition.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let petition = published(&visit, &slug).await?;
    let space = spaces::get(visit.db(), petition.key.space).await?.ok_or(Error::NotFound)?;
    let rules = rules_of(&petition)?;
    let paper = if listing.get("format") == "a3" { Paper::A3 } else { Paper::A4 };
    let authority = rules.authority(&petition.authority);
    let target = format!("{}{}?via={}", visit.origin(), public_path(&petition, ""), Channel::Poster.code());
    let poster = Poster {
        lang: visit.lang,
        paper,
        kind: visit.words(&rules.name).to_owned(),
        title: visit.words(&petition.title).to_owned(),
        demand: visit.words(&petition.demand).to_owned(),
        authority_label: visit.t("petition-growth-poster-to").to_owned(),
        authority: authority.map_or_else(String::new, |authority| visit.words(&authority.name).to_owned()),
        call: visit.t("petition-growth-poster-call").to_owned(),
        address_label: visit.t("petition-growth-poster-address").to_owned(),
        address: share::spoken_address(&visit, &petition),
        code: papers::qr::svg(&target)?,
        carrier_label: visit.t("petition-growth-poster-by").to_owned(),
        carrier: visit.words(&space.name).to_owned(),
        rights: visit.t("petition-growth-poster-rights").to_owned(),
    };
    let name = format!("{}-{}-{}", petition.slug, paper.code(), visit.lang.code());
    let bytes = desk.make(move || poster::render(&poster)).await?;
    Ok(Download::pdf(&name, bytes))
}
