network-import-link = Import a list
network-import-title = Import organisations
network-import-lead = A list as XLSX, ODS or CSV, up to 50,000 rows. Nothing is recorded before you have seen what will be done.
network-import-file = The file
network-import-file-hint = One organisation in each row, and a row of headings somewhere at the top.
network-import-fill = Empty cells of places repeat the one above
network-import-fill-hint = Tick it if region, province or commune are merged cells.
network-import-public = Show these organisations to everybody
network-import-public-hint = Otherwise only members of the network see them, until each decides itself. How to reach them always stays with your space.
network-import-read = Read the file
network-import-how = How it goes
network-import-how-columns = Columns are recognised by their headings in French, Arabic or English: name, name in Arabic, acronym, sort, region, province, commune, themes, publics, e-mail, phone, address, site, founded, member of.
network-import-how-duplicates = Each row is compared with the directory and with the other rows. You decide the doubtful ones; undecided, they are made apart and proposed as duplicates.
network-import-how-contacts = E-mail, phone and address are kept sealed by your space. Nobody else sees them.
network-import-how-again = The same file imported twice adds nothing.
network-import-how-model = A model to fill in:
network-import-latest = Latest imports
network-import-when = Read on
network-import-state = State
network-import-state-reading = Being read
network-import-state-read = To be confirmed
network-import-state-going = Interrupted, to be continued
network-import-state-done = Done
network-import-rows = Rows
network-import-made = Made
network-import-looking = Reading and looking for duplicates
network-import-applying = Importing
network-import-no-name = No column holds the names of the organisations. Give one of them the heading “Name”.
network-import-no-rows = The file has headings, but no row beneath them.
network-import-too-many = The file has { $count } rows; at most { $most } are taken at once. Cut it into several files.

network-import-preview = Check before importing
network-import-fresh = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
network-import-perhaps = { $count ->
    [one] { $count } perhaps known already
   *[other] { $count } perhaps known already
}
network-import-same = { $count ->
    [one] { $count } known already
   *[other] { $count } known already
}
network-import-refused = { $count ->
    [one] { $count } row without a name, left out
   *[other] { $count } rows without a name, left out
}
network-import-faults = { $count ->
    [one] { $count } row with a mistake
   *[other] { $count } rows with mistakes
}
network-import-known-columns = Columns that were recognised:
network-import-heading-row = The headings are in row { $row }.
network-import-unknown-columns = Columns that were not recognised, left out:
network-import-placeless = { $count } rows have no place. If places are merged cells, read the file again with the box ticked that repeats them.
network-import-nothing = No row to import.
network-import-confirm = { $count ->
    [0] Complete the known organisations
    [one] Import { $count } organisation
   *[other] Import { $count } organisations
}
network-import-continue = Continue the import
network-import-interrupted = The import was interrupted. What is done stays done; the rest goes on where it stopped.
network-import-other = Read another file
network-import-perhaps-hint = Doubtful rows without a decision are made apart, and proposed as duplicates.
network-import-views = The rows of the file
network-import-view-perhaps = Doubtful
network-import-view-faults = Mistakes
network-import-view-new = New
network-import-view-same = Known already
network-import-row = Row
network-import-place = Place
network-import-decision = Your decision
network-import-cell = Cell
network-import-fault = What is wrong
network-import-outcome = What will be done
network-import-no-doubt = No doubtful row.
network-import-no-fault = No mistake.
network-import-none = No row here.
network-import-faults-hint = A cell with a mistake is left empty; the rest of its row is imported. A row without a name is left out.
network-import-resembles = Looks like
network-import-decide = Decision for row { $row }
network-import-apart = Apart: another organisation
network-import-skip = Leave this row out
network-import-is-record = It is { $name }, { $place } ({ $score } %)
network-import-is-row = It is row { $row }, { $name } ({ $score } %): leave this one out
network-import-save = Save these decisions
network-import-save-next = Save and see the next
network-import-saved = Your decisions are saved.
network-import-same-record = In the directory already; your ways to reach it will be added
network-import-same-row = Repeats row { $row }
network-import-will-be-made = Will be made

network-import-result = Import done
network-import-done = Made: { $made } · known already, completed: { $completed } · links added: { $linked }
network-import-unlinked = Networks that are not in the directory, or whose name several bear, so not linked:
network-import-to-duplicates = See the proposed duplicates
network-import-added-nothing = Nothing new: all that this file says was there already.
network-import-was-made = Made
network-import-was-completed = Completed

network-import-column-name = Name
network-import-column-name-fr = Name (French)
network-import-column-name-ar = Name (Arabic)
network-import-column-acronym = Acronym
network-import-column-sort = Sort
network-import-column-region = Region
network-import-column-province = Province
network-import-column-place = Place
network-import-column-themes = Themes
network-import-column-publics = Publics
network-import-column-email = E-mail
network-import-column-phone = Phone
network-import-column-address = Address
network-import-column-site = Site
network-import-column-founded = Founded
network-import-column-member-of = Member of

network-import-fault-nobody = The row has no name.
network-import-fault-formula = “{ $value }” is a formula. Paste its value instead.
network-import-fault-long = “{ $value }” is too long.
network-import-fault-sort = “{ $value }” is no known sort: association, public institution, university, media, movement, coalition, partner or other.
network-import-fault-place = No place “{ $value }” here. Check the spelling, and that the commune is in the province.
network-import-fault-places = Several places are called “{ $value }”. Add the province, or write the code of the place.
network-import-fault-theme = “{ $value }” is no known theme.
network-import-fault-public = “{ $value }” is no known public.
network-import-fault-email = “{ $value }” is no e-mail address.
network-import-fault-phone = “{ $value }” is no telephone number.
network-import-fault-site = “{ $value }” is no address of a site.
network-import-fault-date = “{ $value }” is no date. Write 26/07/2003, or the year alone.
network-import-fault-later = { $value } is still to come.
