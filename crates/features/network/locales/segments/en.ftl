network-segments-title = Contacts
network-segments-lead = Lists that keep themselves up to date: each organisation that meets the conditions enters, and leaves once it no longer does.
network-segments-none = No list yet. The first could be “Associations of the region whose e-mail we have”.
network-segment-new = New list
network-segment-edit = Change the list
network-segment-lead = Every condition that you set must be met.
network-segment-name = Name of the list
network-segment-name-hint = For example: Associations that we trained, South.
network-segment-who = Who is in it
network-segment-last-count = At the last look
network-segment-sort = Sort
network-segment-any = All sorts
network-segment-relation = Link
network-segment-no-relation = No condition
network-segment-with = With which organisation
network-segment-with-hint = Its name or acronym. Empty: ours, as in “trained or coached by us”.
network-segment-how-linked = Choose the link that these organisations must have.
network-segment-nobody = No organisation of that name in the directory.
network-segment-several = Several organisations could be it: { $names }. Write its whole name or its acronym.
network-segment-has-email = We have an e-mail address
network-segment-has-phone = We have a telephone number
network-segment-words = Words of the name
network-segment-words-hint = The beginning of one or two words, in French or Arabic.
network-segment-everybody = Without a condition the list would be the whole directory. Set at least one.
network-segment-save = Save
network-segment-back = Back without saving
network-segment-saved = The list is saved.
network-segment-change = Change the conditions
network-segment-end = Delete this list
network-segment-end-hint = The organisations stay in the directory; only the list goes.
network-segment-ended = The list is deleted.
network-segment-now = { $count ->
    [one] organisation now
   *[other] organisations now
}
network-segment-members = Who is in it
network-segment-empty = Nobody meets these conditions now.
network-segment-export-hint = The file holds the contacts that your space keeps. Each export is written into the journal.
network-segment-look = Note who is in it today
network-segment-looked = Noted. Next time you will see who came and who went.
network-segment-never-looked = Note who is in the list today, to see later what changed.
network-segment-unchanged = Nothing changed since { $at }.
network-segment-since = Since { $at }
network-segment-came = { $count ->
    [one] One came
   *[other] { $count } came
}
network-segment-went = { $count ->
    [one] One went
   *[other] { $count } went
}
