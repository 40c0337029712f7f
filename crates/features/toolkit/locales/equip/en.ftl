toolkit-crumbs = Path
toolkit-save = Save
toolkit-later = Later
toolkit-go-on = Go on
toolkit-measure-spaces = Associations equipped with a space
toolkit-measure-filings = Declarations handed in
toolkit-measure-in-time = Declarations handed in on time
toolkit-measure-documents = Documents made
toolkit-refused-link = This link is no longer good. Ask whoever sent it for another one.
toolkit-refused-housed = This association has its space already.
toolkit-refused-administered = Somebody administers this space: it cannot be handed over.
toolkit-refused-early = This link may not be used yet: whoever administers the space can still object.
toolkit-refused-claimed = A handover is under way. Withdraw it first.
toolkit-refused-out-of-turn = This step does not follow from where the obligation stands. Load the page again.
toolkit-refused-overtaken = Somebody did it a moment ago. Load the page again.
toolkit-refused-seated = The bureau is recorded already: change it among the bodies.
toolkit-fault-future = That day has not come yet.
toolkit-fault-before = That day is before what it is about.
toolkit-fault-email = This e-mail address is not complete.
toolkit-fault-nobody = Name at least one person of the bureau.
toolkit-fault-money = Write an amount in dirhams, such as 12500 or 12500,50.
toolkit-fault-large = This file is larger than 8 MB.
toolkit-fault-kind = Only PDF, JPEG and PNG are taken.
toolkit-fault-sums = Line { $line } does not read “what = amount”.
toolkit-open-title = Open the space of your association
toolkit-open-lead = { $programme } invites you to open the space of your association: its members, bodies, documents and legal calendar, your own.
toolkit-open-as = You will administer it as
toolkit-open-guardian = The programme will see whether the space is active and whether deadlines pass, nothing else. You can end that whenever you like.
toolkit-open-do = Open our space
toolkit-open-done = The space is open. Now say who sits in the bureau.
toolkit-field-slug = Short name, in the address
toolkit-field-slug-hint = Latin letters, digits and hyphens.
toolkit-field-person = Your name
toolkit-field-login = Name to sign in, or e-mail
toolkit-field-login-hint = You will type it to sign in.
toolkit-field-password = Password
toolkit-field-password-hint = At least ten characters; four words without a thread make a good one.
toolkit-field-name = Name
toolkit-field-email = E-mail
toolkit-field-phone = Telephone
toolkit-field-elected = The bureau has sat since
toolkit-field-elected-hint = The day of the assembly that elected it.
toolkit-bureau-title = Your bureau
toolkit-bureau-lead = Write the names that you know; vacant seats are filled later. With an e-mail, the person is sent a link to come in.
toolkit-bureau-me = That is me
toolkit-bureau-do = Record the bureau and invite
toolkit-bureau-done = { $count ->
    [0] The bureau is recorded.
    [one] The bureau is recorded and one invitation was sent.
   *[other] The bureau is recorded and { $count } invitations were sent.
    }
toolkit-bureau-links-title = Links to hand over
toolkit-bureau-links = The bureau is recorded. These links are shown once only: hand each to its person.
toolkit-office-president = President
toolkit-office-vice-president = Vice-president
toolkit-office-secretary = Secretary general
toolkit-office-deputy-secretary = Deputy secretary
toolkit-office-treasurer = Treasurer
toolkit-office-deputy-treasurer = Deputy treasurer
toolkit-office-adviser = Adviser
toolkit-office-member = Member
toolkit-start-title = Toolkit
toolkit-start-lead = What the association has, and what comes next. Nothing is asked twice.
toolkit-start-done = { $done } of { $all } ready
toolkit-step-members = Members
toolkit-step-members-count = { $count ->
    [one] One person comes into the space. Invite the others.
   *[other] { $count } people come into the space.
    }
toolkit-step-bureau = Bureau
toolkit-step-bureau-words = Who sits, since when, and what the declaration says of them.
toolkit-step-dossier = The association
toolkit-step-dossier-words = Seat, purpose, receipt, dates of the statutes: every document uses them.
toolkit-step-duties = Legal calendar
toolkit-step-duties-next = Next deadline: { $date }. { $count ->
    [0] Nothing is late.
    [one] One deadline has passed.
   *[other] { $count } deadlines have passed.
    }
toolkit-step-duties-none = { $count ->
    [0] No deadline for now.
    [one] One deadline has passed.
   *[other] { $count } deadlines have passed.
    }
toolkit-step-calendar = On your telephones
toolkit-step-calendar-words = A secret address puts the deadlines into the bureau’s calendars.
toolkit-step-papers = Documents
toolkit-step-papers-words = Statutes, minutes, budget, procedures: they fill themselves.
toolkit-step-done = Ready
toolkit-step-todo = To do
toolkit-models-title = Models
toolkit-models-lead = Texts to take up and adapt, in French and in Arabic.
toolkit-models-all = See all models
toolkit-guardians-title = Who looks after this space
toolkit-guardians-words = They see whether the space is active, administered, and whether deadlines pass. No names, no documents.
toolkit-guardians-end = End it
toolkit-guardians-sure = This programme will see nothing any more and cannot help you to get access back. Go on?
toolkit-guardians-ended = This programme no longer looks after your space.
toolkit-claim-title = Take over the space of your association
toolkit-claim-lead = The secretariat of the programme has seen the proof that you are of the bureau. You will administer this space.
toolkit-claim-early = Somebody still administers the space and may object. Come back with this link after { $when }.
toolkit-claim-told = The handover stays in the journal of the space; all its members see it.
toolkit-claim-do = Take the space over
toolkit-claim-done = You administer the space. First see who comes into it.
toolkit-claim-waits = A handover of this space is asked for ({ $proof } of { $date }). It takes effect from { $when }, unless you stop it.
toolkit-claim-stop = Stop the handover
toolkit-claim-stopped = The handover is stopped.
toolkit-claim-past = This space was handed over against a proof ({ $proof } of { $date }).
toolkit-proof-minutes = minutes of the assembly
toolkit-proof-receipt = receipt with the list of the bureau
toolkit-proof-letter = letter signed by the bureau
toolkit-dossier-title = The association, for its papers
toolkit-dossier-lead = Say it once: letters, minutes and models fill themselves with it, in both languages.
toolkit-dossier-sealed = These data are sealed; the secretariat of the association sees them, and nobody else.
toolkit-dossier-who = Who it is
toolkit-dossier-law = Before the authority
toolkit-dossier-statutes = What its statutes say
toolkit-dossier-saved = It is saved; the calendar uses it.
toolkit-field-legal-name = Name in the statutes
toolkit-field-object = Purpose
toolkit-field-seat = Address of the seat
toolkit-field-town = Town
toolkit-field-authority = Local authority that takes your declarations
toolkit-field-founded = Founding assembly
toolkit-field-receipt = Number of the last receipt
toolkit-field-receipt-on = Date of the receipt
toolkit-field-change-day = Yearly declaration: day
toolkit-field-change-hint = The day on which the statutes want “no change” declared.
toolkit-field-change-month = Month
toolkit-field-assembly-months = Months between two ordinary assemblies
toolkit-field-last-assembly = Last ordinary assembly
toolkit-field-term-years = Term of the bureau, in years
toolkit-field-fee = Yearly fee, in dirhams
toolkit-field-subsidised = The association receives public money
toolkit-officers-title = Members of the bureau
toolkit-officers-lead = The table that the law wants with each declaration.
toolkit-officers-sealed = Sealed: only the association’s secretariat opens it, and each file that is made is told in the journal.
toolkit-officers-none = The bureau is not recorded among the bodies yet.
toolkit-officers-whole = Whole
toolkit-officers-missing = { $count ->
    [one] One column is missing
   *[other] { $count } columns are missing
    }
toolkit-officers-bodies = Change who sits
toolkit-officers-no-card = Do not write down the number of the identity card: its copy is added to the file on paper.
toolkit-officers-saved = It is saved.
toolkit-officers-erase = Erase these data
toolkit-officers-erase-sure = These data are erased for ever. Go on?
toolkit-officers-erased = The data are erased.
toolkit-officer-name = Name
toolkit-officer-office = Function
toolkit-officer-nationality = Nationality
toolkit-officer-birth = Date and place of birth
toolkit-officer-born-on = Date of birth
toolkit-officer-born-at = Place of birth
toolkit-officer-profession = Profession
toolkit-officer-domicile = Domicile
toolkit-officer-signature = Signature
toolkit-houses-title = Equipped associations
toolkit-houses-lead = Who is active, who has nobody to administer, where deadlines pass.
toolkit-houses-open = See the associations
toolkit-houses-filter = Show
toolkit-houses-show-all = All
toolkit-houses-show-orphaned = Nobody administers
toolkit-houses-show-late = Late
toolkit-houses-show-silent = Silent
toolkit-houses-search = Name of an association
toolkit-houses-none = No association here.
toolkit-houses-name = Association
toolkit-houses-opened = Opened on
toolkit-houses-active = Last activity
toolkit-houses-administrator = Administration
toolkit-houses-overdue = Deadlines passed
toolkit-houses-next = Next deadline
toolkit-houses-silent = Silent
toolkit-houses-orphaned = Nobody
toolkit-houses-administered = Yes
toolkit-houses-claimed = Handover under way
toolkit-houses-hand-over = Hand over
toolkit-houses-silent-words = Silent: nobody has done anything there for { $days } days. Nobody administers: there is nobody, or nobody who has done anything for as long.
toolkit-houses-nothing-else = This list knows dates and counts only. It shows no members, no documents, no declarations.
toolkit-offers-title = Links sent
toolkit-offers-new = Invite associations
toolkit-offers-lead = Choose associations of the directory. Each is sent its link if you have noted its e-mail; otherwise it is shown once.
toolkit-offers-search = Name of an association
toolkit-offers-place = Region or province
toolkit-offers-everywhere = Everywhere
toolkit-offers-everybody = Invite all of this list
toolkit-offers-everybody-words = A link leaves by e-mail to each association that the search finds, on all its pages, if it has an address, has no space yet and waits for no link already: 300 at once at most.
toolkit-offers-everybody-sure = Send a link to all associations that the search finds?
toolkit-offers-sent-all = { $count ->
    [0] No link has left.
    [one] One link has left.
   *[other] { $count } links have left.
} { $without ->
    [0] { "" }
    [one] One association has no address: tick it and its link is shown.
   *[other] { $without } associations have no address: tick them and their links are shown.
} { $more ->
    [yes] Some are left: invite again.
   *[no] { "" }
}
toolkit-offers-choose = Associations
toolkit-offers-nobody = No association of that name here. Look for one word of its name, or everywhere; if it is not in the directory, add it there first.
toolkit-offers-housed = has its space
toolkit-offers-do = Send the links
toolkit-offers-fault-none = Tick at least one association.
toolkit-offers-sent = { $count ->
    [one] One link was sent.
   *[other] { $count } links were sent.
    } { $housed ->
    [0] { "" }
    [one] One association had its space already.
   *[other] { $housed } associations had their space already.
    }
toolkit-offers-links-title = Links to hand to the associations
toolkit-offers-links = These links are shown once only: hand each to its association. Sent by letter: { $sent }. Shown here: { $count }.
toolkit-offers-made = Made on
toolkit-offers-state = State
toolkit-offers-act = Act
toolkit-offers-opened = Space opened
toolkit-offers-withdrawn = Withdrawn
toolkit-offers-waits = Waiting
toolkit-offers-expired = Expired
toolkit-offers-withdraw = Withdraw
toolkit-offers-taken-back = The link is withdrawn.
toolkit-offers-none = No link was sent yet.
toolkit-handover-title = Hand a space over to its bureau
toolkit-handover-lead = Somebody of the bureau came with a proof. Note it: the person is given a link, and you will see nothing of the space.
toolkit-handover-waits = An account still administers this space: it is warned, and the link serves only after { $days } days.
toolkit-handover-open = A link has waited since { $date }, good until { $until }.
toolkit-handover-name = Name of the person
toolkit-handover-office = Function in the bureau
toolkit-handover-proof = Proof shown
toolkit-handover-proof-on = Date of the proof
toolkit-handover-words = What you saw
toolkit-handover-words-hint = Number, stamp, signatures. Sealed: only the space that is handed over can read it.
toolkit-handover-email = E-mail of the person
toolkit-handover-email-hint = Without one, the link is shown once, to be handed over in person.
toolkit-handover-do = Make the link
toolkit-handover-link = This link is shown once only: hand it over in person.
toolkit-handover-sent = The link was sent.
toolkit-handover-withdrawn = The handover is withdrawn.
toolkit-letter-offer-subject = Open the space of { $association }
toolkit-letter-offer = { $programme } invites you to open the space of { $association }. This link is for your association and serves once, for sixty days:
    { $link }
toolkit-letter-member-subject = Your link to the space of { $association }
toolkit-letter-member = Hello { $person }, the bureau of { $association } opens its space to you. This link is for you and serves once, for fourteen days:
    { $link }
toolkit-letter-claim-subject = Take over the space of { $association }
toolkit-letter-claim = The secretariat of { $programme } has seen your proof. This link makes you administer the space of { $association }. If an account still administers it, it serves after { $days } days:
    { $link }
toolkit-letter-warning-subject = A handover of the space of { $association } is asked for
toolkit-letter-warning = You administer the space of { $association }. Somebody of the bureau asks to take it over through { $programme }. Without an answer of yours within { $days } days it is handed over. To stop it:
    { $link }
