//! What plug-ins showed to some readers only: without the plug-in everybody would read it. Such a text comes as a draft, and an
//! editor decides.

use std::collections::BTreeMap;

/// Metadata by which plug-ins close a whole text: Members, WP-Members, Restrict Content Pro, Ultimate Member, Content Control.
pub(super) const META: [&str; 7] = [
    "_members_access_role",
    "_wpmem_block",
    "rcp_access_level",
    "rcp_subscription_level",
    "rcp_user_level",
    "um_content_restriction",
    "_rua_level",
];

/// Parts of the names of shortcodes and blocks that close a passage.
const SIGNS: [&str; 18] = [
    "member", "restrict", "private", "protect", "logged", "login", "password", "paywall", "subscri", "s2if", "pmpro",
    "mepr", "rcp_", "ihc", "role", "access", "hidden", "secret",
];

/// Whether a text, or a passage of it, was not for everybody.
pub(super) fn is_for_some(meta: &BTreeMap<String, String>, body: &str) -> bool {
    META.iter().filter_map(|key| Some((*key, meta.get(*key)?.as_str()))).any(closes) || has_closed_passage(body)
}

fn closes((key, value): (&str, &str)) -> bool {
    let value = value.trim().to_ascii_lowercase();
    match key {
        // Who may read is said amid other things, as PHP writes them: 0 is everybody.
        "um_content_restriction" => ["s:1:\"1\"", "s:1:\"2\"", "i:1", "i:2"]
            .iter()
            .any(|who| value.contains(&format!("_um_accessible\";{who}"))),
        _ => !matches!(value.as_str(), "" | "0" | "no" | "none" | "all" | "any" | "false"),
    }
}

fn has_closed_passage(body: &str) -> bool {
    let lower = body.to_ascii_lowercase();
    let is_sign = |name: &str| SIGNS.iter().any(|sign| name.contains(sign));
    let name_of = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/')).take(60).collect()
    };
    // A shortcode closes a passage only if something ends it: a form to sign in stands alone.
    let ends = lower.split("[/").skip(1).map(name_of).any(|name| is_sign(&name));
    let blocks = lower.split("<!-- /wp:").skip(1).map(name_of).any(|name| is_sign(&name));
    ends || blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_closed(body: &str) -> bool {
        is_for_some(&BTreeMap::new(), body)
    }

    #[test]
    fn a_passage_for_members_closes_the_whole_text() {
        for body in [
            "Avant [members_only]Les numéros[/members_only] après",
            "[restrict userlevel=\"editor\"]x[/restrict]",
            "[is_user_logged_in]x[/is_user_logged_in]",
            "[S2If current_user_can(access_s2member_level1)]x[/S2If]",
            "<!-- wp:pmpro/membership {\"levels\":[\"1\"]} --><p>x</p><!-- /wp:pmpro/membership -->",
        ] {
            assert!(is_closed(body), "{body}");
        }
        for body in ["[caption]x[/caption]", "[login-form]", "<p>members only</p>", "<!-- wp:loginout /-->", "[/", ""] {
            assert!(!is_closed(body), "{body}");
        }
    }

    #[test]
    fn metadata_of_plug_ins_closes_a_text() {
        let is_closed = |key: &str, value: &str| is_for_some(&[(key.to_owned(), value.to_owned())].into(), "Mot");
        assert!(is_closed("_members_access_role", "subscriber"));
        assert!(is_closed("_wpmem_block", "1") && !is_closed("_wpmem_block", "0"));
        assert!(is_closed("rcp_access_level", "2") && !is_closed("rcp_user_level", "All"));
        let who = |who: &str| format!("a:2:{{s:30:\"_um_custom_access_settings\";b:1;s:14:\"_um_accessible\";{who};}}");
        assert!(is_closed("um_content_restriction", &who("s:1:\"2\"")));
        assert!(!is_closed("um_content_restriction", &who("s:1:\"0\"")));
        assert!(!is_closed("_thumbnail_id", "2"));
    }
}
