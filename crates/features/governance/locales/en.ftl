gov-title = Bodies
gov-lead = Who sits where, since when, until when, and by what rules.
gov-none = No body has been recorded yet.
gov-crumbs = You are here
gov-organigram = Organisation chart
gov-bodies-heading = Each body
gov-filled = { $filled } seats filled of { $seats }
gov-vacant = Vacant seats
gov-vacant-count = { $count ->
    [one] { $count } vacant seat
   *[other] { $count } vacant seats
}
gov-expiring-count = { $count ->
    [one] { $count } term ends soon
   *[other] { $count } terms end soon
}
gov-overdue-count = { $count ->
    [one] { $count } term overdue
   *[other] { $count } terms overdue
}
gov-dissolved = Dissolved
gov-comma = ,
gov-kind-assembly = General assembly
gov-kind-council = Council
gov-kind-bureau = Bureau
gov-kind-secretariat = Secretariat
gov-kind-commission = Commission
gov-kind-other = Other body

gov-picture = Who sits
gov-picture-seats = The seats: { $body }
gov-picture-parity = Women and men
gov-nobody-sits = Nobody sits in it yet.
gov-too-large = This body has too many members to be drawn here.
gov-women = Women
gov-men = Men
gov-unstated = Not stated
gov-youth-count = { $count ->
    [one] { $count } young member ({ $share }).
   *[other] { $count } young members ({ $share }).
}
gov-parity-reached = Target of { $share } women reached
gov-parity-missed = Target of { $share } women not reached
gov-front-picture = Composition: { $body }

gov-body-new = New body
gov-body-edit = Edit the body
gov-body-created = The body is recorded.
gov-body-changed = The changes are recorded.
gov-body-name = Name of the body
gov-body-kind = Kind
gov-body-seats = Number of seats
gov-body-seats-hint = Seats are numbered from 1. Lowering this number removes the last seats, if they are vacant.
gov-body-parent = Answers to
gov-body-parent-none = No other body
gov-body-founded = Created on
gov-body-dissolved = Dissolved on
gov-body-position = Place in the list
gov-body-since = since { $since }
gov-body-until = until { $until }
gov-answers-to = Answers to:
gov-answer-to-it = These answer to it:
gov-visibility = Who can see the body
gov-visibility-hint = Its name, size and rules. Members’ names stay with the members of the space unless you publish them below.
gov-visibility-public = Everybody
gov-visibility-network = Accounts of the network
gov-visibility-space = Members of the space
gov-published = Publish the names of those who sit in it as well
gov-published-hint = Their addresses and numbers are never published.
gov-members-private = Members’ names are for the members of this space.

gov-seats = Seats
gov-seats-none = No seat matches.
gov-seats-none-vacant = Every seat is filled.
gov-seats-none-ending = No mandate is overdue or ends before { $until }.
gov-filter = Name, or number of the seat
gov-show-all = All seats
gov-show-vacant = Vacant
gov-show-ending = Overdue or ending soon
gov-standing = Status
gov-standing-vacant = Vacant
gov-standing-sitting = Sitting
gov-standing-expiring = { $days ->
    [0] Ends today
    [one] Ends tomorrow
   *[other] Ends in { $days } days
}
gov-standing-overdue = { $days ->
    [one] Overdue since yesterday
   *[other] Overdue for { $days } days
}
gov-standing-ended = Ended
gov-seat-number = Seat { $number }
gov-seat-title = Seat { $number } · { $body }
gov-seat-edit = Name and reservation of the seat
gov-seat-label = Name of the seat (college, region…)
gov-seat-reserve = Reserved seat
gov-seat-reserve-none = For nobody in particular
gov-seat-changed = The seat is changed.
gov-seat-history = Who has held it
gov-seat-never-held = Nobody has held this seat yet.
gov-reserve-women = Reserved for a woman
gov-reserve-youth = Reserved for youth
gov-reserve-region = Region { $region }
gov-reserve-unmet = Reservation not met
gov-tenure-since = Since { $since }
gov-tenure-ended = From { $since } to { $until }
gov-too-many-terms = { $terms } terms in a row: the statutes allow { $most }.
gov-holder-record = Record in the directory

gov-fill = Fill
gov-fill-title = Fill seat { $number } · { $body }
gov-fill-search = Look for a person in the directory
gov-fill-look = Look
gov-fill-who = Who will sit?
gov-fill-record = record
gov-fill-nobody = Nobody of that name in the directory.
gov-fill-new = A person who is not in the directory yet:
gov-fill-new-surely = No, it really is somebody else:
gov-fill-alike = A similar person is in the directory already. Choose that record, or confirm that it is somebody else.
gov-fill-details = Who this new person is
gov-fill-name = Full name
gov-fill-birth = Year of birth
gov-seat-filled = The seat is filled.
gov-sex-f = Woman
gov-sex-m = Man
gov-sex-unstated = Not stated
gov-office-own = Another function
gov-office-own-hint = If the list does not have the right word.
gov-until-hint = Empty: the term that the statutes give.
gov-office-member = Member
gov-office-president = President
gov-office-vice-president = Vice-president
gov-office-secretary = Secretary
gov-office-deputy-secretary = Deputy secretary
gov-office-treasurer = Treasurer
gov-office-deputy-treasurer = Deputy treasurer
gov-office-adviser = Adviser
gov-office-coordinator = Coordinator

gov-mandate-end = End the mandate
gov-mandate-end-title = End of mandate: { $name }
gov-mandate-ended = The end of the mandate is recorded; the seat is vacant.
gov-mandate-correct = Correct
gov-mandate-correct-title = Correct the mandate: { $name }
gov-mandate-corrected = The correction is recorded.
gov-end-on = First day on which the person no longer sits
gov-end-on-hint = For a mistake this date does not count: the mandate will never have been.
gov-end-why = Reason
gov-end-why-choose = Choose a reason
gov-end-term-over = Term over
gov-end-resigned = Resignation
gov-end-moved = Another seat or function
gov-end-revoked = Revocation
gov-end-lost-standing = Lost standing
gov-end-deceased = Death
gov-end-mistake = Recorded by mistake

gov-refused-seat-kept = Seat { $seat } is held: end the mandate first, then lower the number of seats.
gov-refused-circle = A body cannot answer to itself, not even by way of another.
gov-refused-ended-already = This mandate has ended already.
gov-refused-outdated = Row { $row } can no longer be applied: somebody has changed the body since. Nothing was recorded; import again.
gov-broken-begins-later = A mandate is recorded once it has begun: this date is still to come.
gov-broken-ends-before-beginning = The mandate would end before it began.
gov-broken-ends-later = An end is recorded once it has come: this date is still to come.
gov-broken-seat-held = The seat is held on that date. End the present mandate first, or correct the date.
gov-broken-sits-already = This person sits in this body already on that date.

gov-statutes = Rules of the statutes
gov-statutes-all = All rules and their versions
gov-statutes-none = No rule has been recorded yet.
gov-statutes-title = Rules of the statutes · { $body }
gov-statutes-lead = What the statutes and by-laws say, article by article, with the date of entry into force. A new rule ends the one before it; none is erased.
gov-statutes-today = In force today
gov-statutes-versions = All versions
gov-article = art.
gov-quorum-today = Quorum today: { $count }
gov-quorum-means = Today, for { $members } members: { $first } present; { $second } on the second call.
gov-force-since = Since { $from }
gov-force-between = From { $from } to { $until }
gov-force-later = From { $from } on
gov-force-never = Set for { $from }, replaced before it came into force
gov-rule-new = New rule
gov-rule-about = What is the rule about?
gov-rule-title = New rule · { $subject }
gov-rule-set = The rule is recorded.
gov-rule-save = Record the rule
gov-rule-from = In force from
gov-rule-from-hint = The rule before it stays in force until that day.
gov-rule-article = Article
gov-rule-article-hint = For example: 14, or “by-laws, 3”.
gov-rule-for = Holds for
gov-rule-of-all = All bodies
gov-subject-quorum = Quorum
gov-subject-majority-ordinary = Ordinary majority
gov-subject-majority-election = Majority to elect
gov-subject-majority-statutes = Majority to change the statutes
gov-subject-majority-dissolution = Majority to dissolve
gov-subject-term = Length of a term
gov-subject-terms = Successive terms
gov-subject-notice = Notice of a meeting
gov-subject-youth = Age of youth
gov-subject-parity = Share of women
gov-subject-warning = Warning before the end of a term
gov-subject-proxies = Proxies
gov-base-cast = of the votes cast
gov-base-present = of the members present or represented
gov-base-members = of the members
gov-matter-ordinary = Ordinary decisions
gov-matter-election = Elections
gov-matter-statutes = Changes of the statutes
gov-matter-dissolution = Dissolution
gov-threshold-at-least = at least { $share } { $of }
gov-threshold-more-than = more than { $share } { $of }
gov-threshold-heads = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
gov-share-half = half
gov-share-third = a third
gov-share-two-thirds = two thirds
gov-share-quarter = a quarter
gov-share-three-quarters = three quarters
gov-share-other = { $share }
gov-second-same = as many as the first time
gov-second-anybody = however many are present
gov-rule-quorum = First call: { $first }. Second: { $second }.
gov-rule-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
gov-rule-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
gov-rule-terms = { $count ->
    [one] { $count } term, not renewable at once
   *[other] At most { $count } terms in a row
}
gov-rule-notice = { $count ->
    [one] { $count } day before the meeting
   *[other] { $count } days before the meeting
}
gov-rule-youth = Under { $count }
gov-rule-parity = At least { $share } women
gov-rule-warning = { $count ->
    [one] { $count } day before the end of the term
   *[other] { $count } days before the end of the term
}
gov-rule-proxies = { $count ->
    [one] { $count } proxy for each member
   *[other] { $count } proxies for each member
}
gov-rule-field-months = Length in months
gov-rule-field-terms = Number of terms that may follow each other
gov-rule-field-notice = Days before the meeting
gov-rule-field-youth = Young is whoever is under (years)
gov-rule-field-warning = Days before the end of the term
gov-rule-field-proxies = Proxies for each member present
gov-rule-field-parity = Share of women at least
gov-share-hint = For example 1/3 or 40 %.
gov-quorum-first = First call
gov-quorum-second = Second call
gov-majority = Majority needed
gov-majority-of = Counted
gov-how = It takes
gov-how-at-least = at least a share
gov-how-more-than = more than a share
gov-how-heads = a number of people
gov-how-same = as many as on the first call
gov-how-anybody = however many are present
gov-how-value = Share or number
gov-how-value-hint = A share (1/2, 2/3, 60 %) or a number of people (30).

gov-import = Import a list
gov-import-lead = An XLSX, ODS or CSV file with a row for each member. Nothing is recorded before you have seen what will change.
gov-import-file = File
gov-import-file-hint = 20 MB at most. The first row holds the titles of the columns.
gov-import-since = Beginning of the mandates
gov-import-since-hint = For the rows that have no first day.
gov-import-read = Read the file
gov-import-no-names = No column says who sits. One is needed, such as “Full name”, “Family name” and “Given name”, or « Nom complet ».
gov-import-how = How the file is understood
gov-import-how-columns = Columns known in French, Arabic and English: seat, name, given name, sex, birth, function, beginning and end of the mandate, place, e-mail, phone.
gov-import-how-empty = An empty cell changes nothing.
gov-import-how-missing = Whoever is not in the list keeps their seat. To end a mandate, fill in “Ended on” and “Reason”.
gov-import-how-round = To change many mandates at once, export, correct, import:
gov-import-reading = Reading the list
gov-import-applying = Importing the list
gov-import-preview = What the list will change
gov-import-begins = { $count ->
    [one] { $count } new mandate
   *[other] { $count } new mandates
}
gov-import-amends = { $count ->
    [one] { $count } update
   *[other] { $count } updates
}
gov-import-ends = { $count ->
    [one] { $count } mandate ended
   *[other] { $count } mandates ended
}
gov-import-unchanged = { $count ->
    [one] { $count } row unchanged
   *[other] { $count } rows unchanged
}
gov-import-refused = { $count ->
    [one] { $count } row to correct
   *[other] { $count } rows to correct
}
gov-import-unknown = Columns not recognised, left aside:
gov-import-unknown-hint = If one of them matters, rename it in the file (“Since”, “Term end”, “Function”…) and import it again.
gov-import-to-confirm = Go straight to the confirmation
gov-import-column = { $column } “{ $header }”
gov-import-row = Row
gov-import-cell = Cell
gov-import-fault = To correct
gov-import-faults = Rows to correct
gov-import-faults-hint = Correct them in your file and import it again, or go on without them.
gov-import-outcome = What changes
gov-import-person = Person
gov-import-changes = Rows that change something
gov-import-nothing = Nothing to change: the body already says what the list says.
gov-import-more = { $count ->
    [one] and { $count } other row
   *[other] and { $count } other rows
}
gov-import-new-person = New person
gov-import-known-person = In the directory
gov-import-whom = Who is the person of row { $row }?
gov-import-candidate = { $name } (likeness { $score } of 100)
gov-import-step-begin = New
gov-import-step-amend = Update
gov-import-step-end = End
gov-import-begin-on = seat { $seat }, since { $since }
gov-import-skip = Leave the rows to correct aside
gov-import-skip-first = Some rows are to be corrected. Tick this box to go on without them.
gov-import-confirm = { $count ->
    [one] Apply { $count } change
   *[other] Apply { $count } changes
}
gov-import-again = Choose another file
gov-import-done = { $count ->
    [one] One change is recorded.
   *[other] { $count } changes are recorded.
}
gov-column-seat = Seat
gov-column-name = Name
gov-column-name-fr = Name (French)
gov-column-name-ar = Name (Arabic)
gov-column-first-name = Given name
gov-column-last-name = Family name
gov-column-first-name-ar = First-name-ar
gov-column-last-name-ar = Last-name-ar
gov-column-sex = Sex
gov-column-birth = Birth
gov-column-office = Function
gov-column-since = Since
gov-column-until = End of term
gov-column-ended = Ended on
gov-column-why = Reason
gov-column-email = E-mail
gov-column-phone = Phone
gov-column-place = Place
gov-column-mandate-id = Mandate id
gov-column-person-id = Person id
gov-fault-date = “{ $value }” is not a date. Write for example 26/07/2003.
gov-fault-number = “{ $value }” is not the number of a seat.
gov-fault-sex = “{ $value }”: write F or M.
gov-fault-why = “{ $value }” is not a known reason: term over, resignation, revocation, lost standing, death, mistake.
gov-fault-email = “{ $value }” is not an e-mail address.
gov-fault-phone = “{ $value }” is not a phone number.
gov-fault-place = “{ $value }” is not a known place. Write the name of the commune, province or region.
gov-fault-formula = “{ $value }” is a formula: write the value itself.
gov-fault-long = Too long: 200 characters at most.
gov-fault-identity = “{ $value }” is not an id of an export. Leave the cell empty.
gov-fault-nobody = The row names nobody.
gov-fault-unknown-person = This person id is not in the directory. Leave the cell empty.
gov-fault-unknown-mandate = This id is not that of a present mandate of this body. Leave the cell empty.
gov-fault-other-holder = The mandate of this row is another person’s. To replace the holder, end the mandate (“Ended on”, “Reason”) and add a row without ids.
gov-fault-no-such-seat = The body has no seat { $value }.
gov-fault-no-seat-left = No seat is vacant.
gov-fault-seat-held = The seat is held on that date.
gov-fault-seat-twice = Row { $value } wants the same seat.
gov-fault-member-twice = Row { $value } names the same person.
gov-fault-sat-then = This person holds a seat of this body on that date already.
gov-fault-no-since = The first day is missing.
gov-fault-later = A date is still to come: what has not happened yet is not recorded.
gov-fault-backwards = The end comes before the beginning.
gov-fault-birth-impossible = This date of birth is impossible.
gov-fault-half-end = An end needs both its date and its reason.
gov-fault-share = Write a share: 1/2, 2/3 or 60 %.

gov-measure-begun = Mandates begun
gov-measure-seated = People who took a seat
gov-measure-women = Women who took a seat
gov-measure-youth = Young people who took a seat
gov-measure-ended = Mandates ended
gov-measure-rules = Rules of the statutes recorded
gov-front-kind = Who sits
