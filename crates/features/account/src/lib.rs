//! One's own account and the accounts of others: signing in (password, code, passkey), what an owner sees and changes,
//! who belongs to a space and with which role, how one comes in by an invitation and back in by a reset link, and the
//! list of accounts for those who keep the server.
//!
//! It owns no tables: the rules and records are those of [`actors`]. Two things are its own business: a secret never
//! stays in an address (the `slip` module), and nobody is led to another site after signing in (`model::Then`).

mod model;
mod pages;
mod slip;

use actors::Role;
use web::{Allow, Asset, Feature, Nav, Route, SpaceNav, SpacePart};

const PASSKEY_SCRIPT: Asset =
    Asset { name: "passkey.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../assets/passkey.js") };

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "account",
        routes: [signing_in(), own_account(), members(), keeping()].into_iter().flatten().collect(),
        nav: &[Nav { label: "account-nav-keeper", path: "/keeper/accounts", allow: Allow::Keeper }],
        space_nav: &[SpaceNav {
            label: "account-nav-members",
            below: "members",
            role: Role::Administrator,
            part: SpacePart::Keeping,
        }],
        locales: kernel::locales!(),
        assets: &[PASSKEY_SCRIPT],
        ..Feature::default()
    }
}

/// What is open to somebody who has not signed in: signing in, and the links that others hand over.
fn signing_in() -> Vec<Route> {
    use pages::{code, invitation, passkey_sign_in, reset, sign_in, sign_out};
    vec![
        Route::get("/account/sign-in", Allow::Anyone, sign_in::show),
        Route::post("/account/sign-in", Allow::Anyone, sign_in::act),
        Route::get("/account/sign-in/code", Allow::Anyone, code::show),
        Route::post("/account/sign-in/code", Allow::Anyone, code::act),
        Route::post("/account/sign-in/passkey/challenge", Allow::Anyone, passkey_sign_in::challenge),
        Route::post("/account/sign-in/passkey", Allow::Anyone, passkey_sign_in::act),
        Route::post("/account/sign-out", Allow::Anyone, sign_out::act),
        Route::get("/account/reset", Allow::Anyone, reset::show),
        Route::post("/account/reset", Allow::Anyone, reset::act),
        Route::get("/account/reset/{token}", Allow::Anyone, reset::enter),
        Route::get("/s/{space}/invitation", Allow::Space(Role::Visitor), invitation::show),
        Route::post("/s/{space}/invitation", Allow::Space(Role::Visitor), invitation::act),
        Route::get("/s/{space}/invitation/{token}", Allow::Space(Role::Visitor), invitation::enter),
    ]
}

/// What everybody does with their own account.
fn own_account() -> Vec<Route> {
    use pages::{codes, language, login, own, passkeys, password, sessions, totp};
    vec![
        Route::get("/account", Allow::SignedIn, own::show),
        Route::post("/account/language", Allow::SignedIn, language::act),
        Route::get("/account/login", Allow::SignedIn, login::show),
        Route::post("/account/login", Allow::SignedIn, login::act),
        Route::get("/account/password", Allow::SignedIn, password::show),
        Route::post("/account/password", Allow::SignedIn, password::act),
        Route::get("/account/application", Allow::SignedIn, totp::show),
        Route::post("/account/application", Allow::SignedIn, totp::confirm),
        Route::post("/account/application/secret", Allow::SignedIn, totp::begin),
        Route::post("/account/application/end", Allow::SignedIn, totp::remove),
        Route::get("/account/codes", Allow::SignedIn, codes::show),
        Route::post("/account/codes", Allow::SignedIn, codes::act),
        Route::get("/account/passkeys", Allow::SignedIn, passkeys::show),
        Route::post("/account/passkeys", Allow::SignedIn, passkeys::add),
        Route::post("/account/passkeys/challenge", Allow::SignedIn, passkeys::challenge),
        Route::post("/account/passkeys/{passkey}/end", Allow::SignedIn, passkeys::remove),
        Route::post("/account/sessions/end", Allow::SignedIn, sessions::end_others),
        Route::post("/account/sessions/{session}/end", Allow::SignedIn, sessions::end),
    ]
}

/// What the administrators of a space do.
fn members() -> Vec<Route> {
    use pages::members::{clearance, end, invite, list, member, reset, role, withdraw};
    const ADMINISTRATOR: Allow = Allow::Space(Role::Administrator);
    vec![
        Route::get("/s/{space}/members", ADMINISTRATOR, list::show),
        Route::get("/s/{space}/members/invite", ADMINISTRATOR, invite::show),
        Route::post("/s/{space}/members/invite", ADMINISTRATOR, invite::act),
        Route::post("/s/{space}/members/invitations/{invitation}/end", ADMINISTRATOR, withdraw::act),
        Route::get("/s/{space}/members/{account}", ADMINISTRATOR, member::show),
        Route::post("/s/{space}/members/{account}/role", ADMINISTRATOR, role::act),
        Route::post("/s/{space}/members/{account}/end", ADMINISTRATOR, end::act),
        Route::post("/s/{space}/members/{account}/reset", ADMINISTRATOR, reset::act),
        Route::post("/s/{space}/members/{account}/clearances", ADMINISTRATOR, clearance::grant),
        Route::post("/s/{space}/members/{account}/clearances/end", ADMINISTRATOR, clearance::end),
    ]
}

/// What those who keep the server do.
fn keeping() -> Vec<Route> {
    use pages::keeper;
    vec![
        Route::get("/keeper/accounts", Allow::Keeper, keeper::show),
        Route::post("/keeper/accounts/{account}/close", Allow::Keeper, keeper::close),
        Route::post("/keeper/accounts/{account}/reopen", Allow::Keeper, keeper::reopen),
        Route::post("/keeper/accounts/{account}/keeper", Allow::Keeper, keeper::change),
        Route::post("/keeper/accounts/{account}/reset", Allow::Keeper, keeper::reset),
        Route::post("/keeper/accounts/{account}/application/end", Allow::Keeper, keeper::remove_totp),
    ]
}
