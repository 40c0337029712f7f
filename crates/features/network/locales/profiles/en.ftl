network-crumbs = Where you are
network-lead = The associations, institutions, universities, media, movements, coalitions and partners of the network. Each organisation decides itself what is public.
network-organisations = Organisations
network-new = Add an organisation
network-sort = Sort
network-all = All
network-sorts-association = Associations
network-sorts-institution = Institutions
network-sorts-university = Universities
network-sorts-media = Media
network-sorts-movement = Movements
network-sorts-coalition = Coalitions
network-sorts-partner = Partners
network-sorts-other = Others
network-filter = Look for a name or an acronym
network-filter-more = Place, theme, public
network-filter-none = Show all
network-theme = Theme
network-public = Public
network-any-place = The whole country
network-any-theme = All themes
network-any-public = All publics
network-count = { $count ->
    [0] No organisation
    [one] { $count } organisation
   *[other] { $count } organisations
}
network-map = Map by province
network-list = List
network-graph-link = Network
network-by-province = Organisations by province and prefecture
network-empty-provinces = { $count ->
    [0] Every province and prefecture has at least one.
    [one] One province or prefecture has none.
   *[other] { $count } provinces and prefectures have none.
}
network-nowhere = { $count ->
    [one] One organisation names no province.
   *[other] { $count } organisations name no province.
}
network-none = No organisation fits what you asked for.
network-none-yet = The directory is still empty.
network-wider = Look in: { $place }
network-search-all = Look for these words everywhere
network-generated = Generated
network-only = Network only
network-waiting-count = { $count ->
    [one] { $count } relation to confirm
   *[other] { $count } relations to confirm
}

network-profile = Its profile in the directory
network-linked-count = { $count ->
    [0] Not linked to other organisations yet
    [one] Linked to { $count } organisation
   *[other] Linked to { $count } organisations
}
network-acronym = Acronym
network-since = Since
network-aims = Aims
network-space = Space
network-record = Record of people and organisations
network-unbegun = This organisation has no profile in the directory yet.
network-begin = Begin its profile
network-relation-add = Add a relation
network-links = Editing link
network-links-open = { $count ->
    [one] One editing link is open.
   *[other] { $count } editing links are open.
}
network-kept-by-house = This organisation keeps its profile in its own space.
network-kept-by-link = This organisation keeps its profile itself, by its editing link.
network-coalition-members = Members of the coalition
network-coalition-empty = No member is written down yet.
network-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
network-span-since = since { $since }
network-span-until = until { $until }
network-elsewhere = Elsewhere in the house
network-history = History
network-once-named = Was called
network-changes = Changes of the profile and its relations

network-name-fr = Name in French
network-name-ar = Name in Arabic
network-place-code = Code of the place
network-region = Region
network-field-name = Name
network-field-acronym = Acronym
network-field-sort = Sort
network-field-contacts = Contacts
network-field-eyes = Who sees it
network-field-relations = Who sees the relations

network-measure-linked = Organisations linked with each other
network-measure-links = Relations between organisations
network-measure-profiles = Profiles of organisations published
network-measure-coalitions = Coalitions built

network-edit = Change the profile
network-saved = The profile is saved.
network-begun = The profile is begun.
network-new-lead = Write down an organisation that you know. Its profile stays within the network until you make it public; you can send it a link by which it keeps the profile itself.
network-perhaps-there = These organisations look like the one that you write down. Is it one of them?
network-really-new = It is another one
network-form-who = Who it is
network-form-what = What it does
network-form-reach = How to reach it
network-form-ties = Its relations
network-form-ties-hint = A relation that is ticked is seen by everybody if the other organisation shows it too.
network-form-ties-more = The other relations are set one by one, each on its own page.
network-form-eyes = Who sees this profile
network-form-public = Make this profile public
network-form-public-hint = Otherwise only members of the network see it. What is not ticked as seen by everybody stays within the network in any case.
network-open-place = Place seen by everybody
network-open-founded = Date of foundation seen by everybody
network-open-description = Presentation seen by everybody
network-open-site = Web site seen by everybody
network-open-themes = Themes seen by everybody
network-open-publics = Publics seen by everybody
network-place-hint = Commune, province or region, in French or Arabic.
network-which = Which one?
network-fault-which-place = Several places have this name, or one like it. Choose one below.
network-level-region = region
network-level-province = province or prefecture
network-level-cercle = cercle
network-level-commune = commune
network-level-arrondissement = arrondissement
network-themes-hint = Eight at most.
network-publics-hint = With whom and for whom it works.
network-fault-themes = Choose at most { $most } themes: those that matter most.
network-site-hint = For example https://example.org
network-fault-site = This is no address of the web. One looks like https://example.org
network-contacts-hint = Each contact is for the network only, unless you show it to everybody. Empty a field to take the contact out.
network-contact-number = Contact { $number }
network-contact-kind = Sort of contact
network-contact-value = Number or address
network-contact-open = Seen by everybody
network-fault-contact = This number or address does not fit this sort of contact. Check both.
network-acting-for = You act for
network-differs = Since you opened the profile somebody has saved it. What you typed differs from it as it is now in:

network-links-lead = An association without an account can keep its profile itself: it opens a link that opens this profile only, for { $days } days. Field by field it then decides what is public.
network-links-title = Open links
network-link-email = E-mail address of the association
network-link-send = Send the link
network-link-copy = Make a link to copy
network-link-sent = The link is on its way. Here it is too, if you want to pass it on otherwise.
network-link-made = The link is made. Pass it on to the association.
network-link-label = Editing link
network-link-once = It will not be shown again. Whoever opens it can change this profile: give it to the association only.
network-link-line = Made on { $since }, open until { $until }
network-link-used = Used on { $when }
network-link-end = End it
network-link-ended = The link opens nothing any more.
network-fault-email = This is no e-mail address.
network-fault-no-post = This installation cannot send mail. Make a link to copy.
network-refused-links-many = Your space made a hundred links within a day. Go on tomorrow.
network-letter-subject = Your profile in the directory: { $name }
network-letter =
    Hello,
    { $space } invites you to keep the profile of “{ $name }” in the directory of the network yourselves, and to decide what is public.
    Open this link (good for { $days } days):
    { $link }
    Whoever opens it can change this profile: keep it to yourselves. If this message does not concern you, do nothing.
network-own-lead = This is the profile of your organisation. You decide what it says and, field by field, what is public. Your link is open until { $until }.
network-own-see = See the public profile

network-relation-kind = Sort of relation
network-relation-has-member = Has as a member
network-relation-funds = Funds
network-relation-trained = Trained or coached
network-relation-has-ally = Is a coalition that unites
network-relation-has-part = Has as a section or part
network-relation-other = The other organisation
network-relation-other-hint = Its name or acronym, as in the directory.
network-fault-unknown = The directory does not know this name. Check it, or add the organisation first.
network-fault-which = Several organisations look like it. Choose one below.
network-relation-since = Since
network-relation-until = Until
network-moment-hint = A year (2014) or a day (26/07/2014), if you know it.
network-until-hint = To be filled in only if the relation has ended.
network-fault-moment = Write a year like 2014 or a day like 26/07/2014.
network-fault-future = A relation does not begin in the future.
network-relation-shown = Seen by everybody
network-relation-shown-hint = It is when both organisations show it.
network-relation-asked = If the other organisation has a space of its own, it must confirm this relation: until then only the network sees it.
network-relation-added = The relation is written down.
network-relation-proposed = The relation is proposed: the other organisation must confirm it.
network-relation-edit = A relation
network-relation-corrected = The relation is corrected.
network-relation-wrong = This relation never was
network-relation-wrong-hint = A relation that ended is corrected with a date of its end: it stays in the history. Take out only what is wrong.
network-relation-remove = Take this relation out
network-relation-removed = The relation is taken out.
network-relation-confirm = Confirm
network-relation-decline = Decline
network-relation-confirmed = The relation is confirmed.
network-relation-declined = The relation is declined.
network-waiting = Relations to confirm
network-waiting-none = No relation waits for your answer.
