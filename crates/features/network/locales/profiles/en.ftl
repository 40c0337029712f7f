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
    [one] { $count } link to confirm
   *[other] { $count } links to confirm
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
network-relation-add = Add a link
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
network-changes = Changes of the profile and its links

network-name-fr = Name in French
network-name-ar = Name in Arabic
network-place-code = Code of the place
network-region = Region
network-field-name = Name
network-field-acronym = Acronym
network-field-sort = Sort
network-field-contacts = Contacts
network-field-eyes = Who sees it
network-field-relations = Who sees the links

network-measure-linked = Organisations linked with each other
network-measure-links = Links between organisations
network-measure-profiles = Profiles of organisations published
network-measure-coalitions = Coalitions built
