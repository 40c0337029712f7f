network-graph-title = The network
network-graph-crumbs = Where you are
network-graph-questions = Questions to the network
network-graph-whole = Overview
network-graph-bridges = Who joins two regions?
network-graph-gaps = Where is nobody?
network-graph-missed = Who would be missed?
network-graph-chain = Who can introduce us?
network-graph-coalitions = Which coalitions overlap?
network-graph-apart = Who is apart?
network-graph-public-only = You see what is public. Members of the network see the rest once they have signed in.
network-graph-search = Find an organisation by its name
network-graph-find = Find
network-graph-nobody-of-name = No organisation of that name. Try one word of the name, or the acronym.
network-graph-empty = No organisation here yet.
network-graph-region = Region
network-graph-province = Province
network-graph-organisation = Organisation
network-graph-organisations = Organisations
network-graph-links = Links
network-graph-links-count = { $count ->
    [0] no link
    [one] { $count } link
   *[other] { $count } links
}
network-graph-alone = Without any link
network-graph-joined-with = Joined mostly with
network-graph-whole-answer = { $organisations } organisations and { $relations } links that last. The largest group, from neighbour to neighbour, links { $largest } of them, or { $share }.
network-graph-bridges-card = { $count ->
    [0] Every two regions are joined by somebody.
    [one] pair of regions that nobody joins
   *[other] pairs of regions that nobody joins
}
network-graph-gaps-card = { $count ->
    [0] Every province has at least one organisation.
    [one] province without any known organisation
   *[other] provinces without any known organisation
}
network-graph-missed-card = { $count ->
    [0] Nobody alone holds the others together.
    [one] organisation whose going would cut others off
   *[other] organisations whose going would cut others off
}
network-graph-coalitions-card = { $count ->
    [0] No coalition shares a member with another.
    [one] pair of coalitions with common members
   *[other] pairs of coalitions with common members
}
network-graph-apart-card = { $count ->
    [0] Every organisation has at least one link.
    [one] organisation without any link
   *[other] organisations without any link
}
network-graph-map = The regions and what joins them: the thicker a line, the more organisations join the two
network-graph-by-region = Region by region
network-graph-no-coalition = No coalition is recorded yet.

network-graph-bridges-lead = An organisation joins two regions when its links, or its seat, reach both.
network-graph-one-region = One region
network-graph-other-region = Another region
network-graph-choose = Choose
network-graph-ask = Ask
network-graph-same-twice = Choose two different regions.
network-graph-bridges-none = Nobody joins { $one } and { $other }. These could begin: the best linked organisations of each.
network-graph-bridges-answer = { $count ->
    [one] One organisation alone joins { $one } and { $other }: { $best }.
   *[other] { $count } organisations join { $one } and { $other }.
} { $best } reaches { $here } organisations of the first and { $there } of the second. { $direct ->
    [0] No organisation of { $one } is linked directly to { $other }.
    [one] One organisation of { $one } is linked directly to { $other }.
   *[other] { $direct } organisations of { $one } are linked directly to { $other }.
}
network-graph-bridges-drawn = Who joins { $one } and { $other }
network-graph-bridge-here = Of the first
network-graph-bridge-there = Of the second
network-graph-bridge-pairs = Pairs that meet through it
network-graph-could = In { $region }
network-graph-nobody-there = No known organisation in this region.
network-graph-bridges-matrix = How many organisations join each pair of regions
network-graph-bridges-matrix-hint = A zero marks two regions that nobody joins. Open a number to see who does.
network-graph-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

network-graph-gaps-lead = Provinces and prefectures where nobody that we know works on a theme.
network-graph-theme = Theme
network-graph-all-themes = All themes
network-graph-all-regions = All regions
network-graph-provinces-without = Provinces without anybody
network-graph-nearest = Organisations of the region on this theme
network-graph-gaps-answer = { $empty ->
    [0] Every province has at least one known organisation.
    [one] One province has no known organisation, whatever the theme.
   *[other] { $empty } provinces have no known organisation, whatever the theme.
} The theme with the fewest is “{ $theme }”: { $without } provinces have nobody.
network-graph-gaps-theme = { $count ->
    [0] Every province has at least one organisation on “{ $theme }”.
    [one] One province of { $all } has nobody on “{ $theme }”.
   *[other] { $count } provinces of { $all } have nobody on “{ $theme }”.
}
network-graph-without = Provinces without anybody on this theme
network-graph-no-gap = None: this theme has somebody in every province.
network-graph-gaps-region-title = Organisations by province and theme, { $region }
network-graph-gaps-region = { $region }: { $count } empty cells of { $all }. An empty cell is a province where nobody works on the theme.
network-graph-elsewhere = { $count ->
    [one] One organisation has themes but no known province: it counts in none.
   *[other] { $count } organisations have themes but no known province: they count in none.
}

network-graph-missed-lead = If an organisation stopped, who would lose touch with the others?
network-graph-missed-none = Nobody alone holds the others together: each can stop without others being cut off.
network-graph-missed-answer = { $count ->
    [one] One organisation would cut others off: { $first }.
   *[other] { $count } organisations would cut others off. First { $first }.
} Without it, { $cut ->
    [one] one organisation would no longer be linked to the largest group.
   *[other] { $cut } organisations would no longer be linked to the largest group.
}
network-graph-cut = Would be cut off
network-graph-pieces = Groups that would remain
network-graph-between = Lies between
network-graph-cut-drawn = Organisations that would be cut off from the largest group
network-graph-cut-listed = Whose going would cut others off
network-graph-between-listed = Through whom the shortest ways lead
network-graph-between-hint = The share says for which part of all pairs of organisations the shortest way leads through this one.
network-graph-sampled = This is an estimate: the ways are followed from { $sampled } organisations of { $linked }.

network-graph-chain-lead = The shortest chain of acquaintances between two organisations, and who can begin it.
network-graph-from = We are
network-graph-to = We look for
network-graph-several = Several organisations bear this name. Choose below.
network-graph-which = “{ $field }”: which one?
network-graph-same-org = That is the same organisation. Choose another.
network-graph-chain-none = No chain leads from { $from } to { $to } through the links that are known.
network-graph-chain-direct = { $from } and { $to } are linked already:
network-graph-chain-answer = { $introducers ->
    [one] One organisation
   *[other] { $introducers } organisations
} can introduce { $from } to { $to }, { $between ->
    [one] with nobody else between.
   *[other] through a chain of { $between }.
} Those with the fewest links come first: they know each of theirs better.
network-graph-introducer = Who introduces
network-graph-way = Chain
network-graph-chain-drawn = The shortest chains

network-graph-coalitions-lead = Two coalitions overlap when organisations are members of both.
network-graph-coalition = Coalition
network-graph-other-coalition = Other coalition
network-graph-shared = Common members
network-graph-shared-part = Share of both together
network-graph-shared-count = { $count ->
    [one] { $count } common member
   *[other] { $count } common members
}
network-graph-coalitions-answer = { $coalitions } coalitions, { $count ->
    [one] one pair that overlaps.
   *[other] { $count } pairs that overlap.
} Those that share most: { $one } and { $other }, { $shared ->
    [one] one common member.
   *[other] { $shared } common members.
}
network-graph-coalitions-none = { $count ->
    [one] One coalition.
   *[other] { $count } coalitions without any common member.
}
network-graph-coalitions-drawn = Members of each coalition
network-graph-overlaps = The pairs that overlap
network-graph-partial = The network is so dense that not all pairs were counted.
network-graph-in-both = { $count ->
    [0] No organisation is both in { $one } and in { $other }.
    [one] One organisation is both in { $one } and in { $other }.
   *[other] { $count } organisations are both in { $one } and in { $other }.
}
network-graph-all-coalitions = All coalitions

network-graph-apart-lead = Those whom nobody links to the others: the first to be invited.
network-graph-apart-answer = { $count ->
    [0] Every organisation has at least one link.
    [one] One organisation has no known link.
   *[other] { $count } organisations have no known link.
} { $groups ->
    [0] All that have links reach each other.
    [one] One small group is linked within itself only.
   *[other] { $groups } small groups are linked within themselves only.
}
network-graph-alone-nowhere = { $count ->
    [one] One organisation without a link, its place unknown
   *[other] { $count } organisations without a link, their place unknown
}
network-graph-alone-in = { $count ->
    [0] { $region }: no organisation without a link.
    [one] { $region }: one organisation without a link.
   *[other] { $region }: { $count } organisations without a link.
}
network-graph-nowhere = Unknown place
network-graph-groups = Small groups apart
network-graph-group-of = { $count ->
    [one] group of { $count }
   *[other] group of { $count } organisations
}

network-graph-around-none = { $name } has no known link.
network-graph-around-answer = { $name } is linked to { $count ->
    [one] one organisation
   *[other] { $count } organisations
}{ $regions ->
    [0] {""}
    [one] {" "}of one region
   *[other] {" "}of { $regions } regions
}.
network-graph-around-cut = { $count ->
    [one] Without it, one other would be cut off from the largest group.
   *[other] Without it, { $count } others would be cut off from the largest group.
}
network-graph-around-drawn = Around { $name }
network-graph-profile = Its profile
network-graph-chain-from = Who can introduce it?
network-graph-first-ring = Direct links
network-graph-second-ring = The links of its links
network-graph-number = No.
network-graph-how = How
network-graph-through = Through
network-graph-tone-belonging = belonging
network-graph-tone-funding = funding
network-graph-tone-training = training
network-graph-tone-partners = partnership
network-graph-same-region = of the same region
network-graph-around-link = See the network around it
