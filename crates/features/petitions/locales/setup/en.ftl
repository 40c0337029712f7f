# Setting a petition up: the interview, texts, committee, minutes, admissibility, opening.
petition-setup-crumbs = Breadcrumbs
petition-setup-back = Back to the dashboard
petition-setup-to-verify = to verify
petition-setup-some-to-verify = Some rules still await a jurist; each of them bears this mark.

petition-setup-list-lead = The petitions, motions and appeals that the organisation carries: where they stand and what is left to do.
petition-setup-new = New petition
petition-setup-none = No petition yet.
petition-setup-none-advice = A few questions lead to the procedure that fits.
petition-setup-untitled = No object yet
petition-setup-column-title = Object
petition-setup-column-procedure = Procedure
petition-setup-column-state = Step
petition-setup-column-signatures = Signatures
petition-setup-column-until = Last day
petition-setup-count = { $standing } of { $needed }
petition-setup-signatures = { $count ->
    [one] signature
   *[other] signatures
}
petition-setup-until = Collection is open until { $date }.

petition-setup-interview = Which procedure?
petition-setup-interview-lead = Whom to ask, and how? Answer a few questions; the law does the rest.
petition-setup-answer-again = change
petition-setup-remaining = { $count ->
    [one] The procedure that fits
   *[other] { $count } possible procedures
}
petition-setup-others = { $count ->
    [one] One procedure does not fit: why?
   *[other] { $count } procedures do not fit: why?
}
petition-setup-excluded = “{ $question }” You answered: { $answered }. It takes: { $fits }.
petition-setup-no-procedure = No procedure fits these answers.
petition-setup-again = Start again
petition-setup-begin = Begin this petition
petition-setup-begun = The draft is made. Nobody but your team sees it.

petition-setup-authority = Addressed to
petition-setup-authority-hint = A petition is addressed to one authority only.
petition-setup-territory = Territory
petition-setup-territory-none = Choose…
petition-setup-commune-search = Look for the commune
petition-setup-commune-first = First look for the commune by its name, in French or Arabic.
petition-setup-commune-none = No commune has this name. Try another spelling.
petition-setup-look = Look
petition-setup-association = Association that files
petition-setup-association-search = Look for another association
petition-setup-association-files = Association that files:

petition-setup-texts = Texts
petition-setup-texts-lead = What people will sign. Once the collection is open these texts no longer change.
petition-setup-texts-fixed = The collection was opened: these are the texts that were signed, and they no longer change.
petition-setup-texts-written = The texts are saved.
petition-setup-title = Object
petition-setup-title-hint = One line, as it will stand on the poster and the list of support.
petition-setup-demand = What we ask
petition-setup-demand-hint = The demands, proposals or recommendations, clearly written.
petition-setup-reasons = Reasons
petition-setup-reasons-hint = Why this is asked: facts, their source, whom they concern.
petition-setup-aims = Aims
petition-setup-aims-hint = What will have changed if the demand succeeds.
petition-setup-choices = Summary of the choices
petition-setup-choices-hint = For a motion: what the law should provide, in short.

petition-setup-terms = Address, confirmation and duration
petition-setup-terms-set = The settings are saved.
petition-setup-slug = Public address
petition-setup-slug-hint = Plain letters, digits and hyphens: eau-potable-tata. It can change until the opening.
petition-setup-slug-new-hint = Plain letters, digits and hyphens: eau-potable-tata. Left empty, it is taken from the French object.
petition-setup-slug-fixed = It is public already and no longer changes.
petition-setup-slug-length = The address must have 3 to 60 characters.
petition-setup-slug-letters = The address can hold only letters from a to z, digits and single hyphens.
petition-setup-slug-reserved = This address is reserved. Choose another one.
petition-setup-confirmation = Confirmation of online signatures
petition-setup-confirmation-hint = Requiring confirmation keeps robots out, and also people without mail or telephone: they can sign on paper.
petition-setup-closes = Last day of the collection
petition-setup-closes-hint = The law sets no duration. Without a date the collection stays open until you close it.
petition-setup-closes-past = This date is past.

petition-setup-committee = Initiators and committee
petition-setup-no-committee = This procedure asks for no committee. You can note who carries the initiative.
petition-setup-members = { $count ->
    [0] No members (at least { $least })
    [one] One member (at least { $least })
   *[other] { $count } members (at least { $least })
}
petition-setup-regions = { $count ->
    [0] no region (at least { $least })
    [one] one region (at least { $least })
   *[other] { $count } regions (at least { $least })
}
petition-setup-sealed = Names, numbers and addresses are encrypted in the database. The public reads only the names of those who agree.
petition-setup-nobody = Nobody is entered yet.
petition-setup-initiator-new = Add a person
petition-setup-initiator = A person’s record
petition-setup-initiator-added = The person is entered.
petition-setup-initiator-changed = The record is saved.
petition-setup-initiator-remove = Remove this person
petition-setup-initiator-removed = The person is off the list.
petition-setup-column-name = Name
petition-setup-column-part = Part
petition-setup-column-region = Region
petition-setup-column-public = Public name
petition-setup-column-record = Record
petition-setup-named = Yes
petition-setup-unnamed = No
petition-setup-record-lacks = to complete
petition-setup-record-whole = complete
petition-setup-given = First name
petition-setup-family = Family name
petition-setup-part-hint = There is one mandatary and one deputy: whoever was it before becomes a member.
petition-setup-region-none = Not stated
petition-setup-region-hint = The region to which the person belongs: the committee has to bring several together.
petition-setup-official-form = What the official form asks
petition-setup-official-form-hint = To be completed before filing.
petition-setup-number = National identity card number
petition-setup-number-fault = This is not a card number: one or two letters, then digits.
petition-setup-expires = Card valid until
petition-setup-address = Home address
petition-setup-birth = Place of birth
petition-setup-roll = Number on the general electoral rolls
petition-setup-reach = How to reach the person
petition-setup-reach-hint = The official form asks it of the mandatary and the deputy.
petition-setup-phone = Telephone
petition-setup-email = E-mail
petition-setup-email-fault = This is not an e-mail address.
petition-setup-is-named = The name may be published
petition-setup-is-named-hint = With the person’s consent: name and part appear on the public page, and nothing else.

petition-setup-minutes = Minutes of the committee
petition-setup-minutes-lead = The meeting that chose the mandatary and the deputy: date, place, names. A signed copy is filed with the petition.
petition-setup-minutes-nobody = First enter the members of the committee.
petition-setup-minutes-written = The minutes are saved.
petition-setup-held = Date of the meeting
petition-setup-held-later = Minutes are written once the meeting was held.
petition-setup-held-at = Place of the meeting
petition-setup-held-at-hint = For example: seat of the association, Tata.
petition-setup-present = Members present
petition-setup-decisions = Other decisions
petition-setup-decisions-hint = Optional: the calendar of the collection, who does what.
petition-setup-paper-title = Minutes of the meeting of the committee that presents the petition
petition-setup-paper-opening = The committee that presents the petition met on { $date } ({ $place }) to choose its mandatary and a deputy.
petition-setup-paper-members = Members of the committee
petition-setup-paper-choice = Mandatary and deputy
petition-setup-paper-chose = The committee chose:
petition-setup-paper-closing = Made in one original, signed by the members present. A copy is attached to the petition.
petition-setup-paper-date = Printed on { $date }
petition-setup-paper-number = No.
petition-setup-paper-attendance = Attendance
petition-setup-paper-present = Present
petition-setup-paper-absent = Absent
petition-setup-paper-signature = Signature

petition-setup-checklist = Admissibility
petition-setup-checklist-lead = Go through each condition and each ground of refusal. A doubt or a risk stays in sight until the opening: nothing is passed over.
petition-setup-checklist-none = This procedure sets no condition.
petition-setup-checks-answered = The answers are saved.
petition-setup-conditions = Conditions to meet
petition-setup-grounds = Grounds of inadmissibility
petition-setup-answer-met = Yes, it is so
petition-setup-answer-unmet = No
petition-setup-answer-away = No, it does not concern us
petition-setup-answer-applies = Yes, the ground applies
petition-setup-answer-good = In order
petition-setup-answer-unsure = We are not sure
petition-setup-answer-against = Risk of refusal
petition-setup-note = Note for the team

petition-setup-preview = Preview of the public page
petition-setup-preview-note = Preview: this is the page as the public will see it. Nobody can sign yet.
petition-setup-preview-form = The form as it will be
petition-setup-public-page = Public page
petition-setup-open = Open the collection
petition-setup-open-lead = All is ready. The petition becomes public and everybody can sign it.
petition-setup-open-texts = Texts and public address no longer change.
petition-setup-open-address = The public page keeps this address for ever; you can print it.
petition-setup-open-log = Every signature enters a public log that can be checked, without name or number.
petition-setup-opened = The collection is open.
petition-setup-reopen = Open the collection again
petition-setup-reopen-lead = The signatures collected so far remain; everybody can sign again.
petition-setup-close = Close the collection
petition-setup-close-lead = Nobody will be able to sign. You can open it again as long as the petition is not filed.
petition-setup-closed = The collection is closed.
petition-setup-not-yet = { $count ->
    [one] One thing is left to do before opening.
   *[other] { $count } things are left to do before opening.
}
petition-setup-risks = { $count ->
    [one] One risk of refusal
   *[other] { $count } risks of refusal
}
petition-setup-risks-read = We know these risks and open all the same
petition-setup-risks-unread = Confirm that you have read the risks.

petition-setup-before-opening = Before opening the collection
petition-setup-before-filing = Before filing
petition-setup-advice = Advised
petition-setup-all-done = all done
petition-setup-done = done
petition-setup-to-do = to do
petition-setup-rooms = Prepare
petition-setup-task-title = Object of the petition
petition-setup-task-demand = What we ask
petition-setup-task-reasons = Detailed note: the reasons
petition-setup-task-aims = Detailed note: the aims
petition-setup-task-choices = Summary of the choices
petition-setup-task-both = Texts in Arabic and French
petition-setup-task-association = Association that files
petition-setup-task-members = Members of the committee
petition-setup-task-mandatary = Mandatary
petition-setup-task-deputy = Deputy mandatary
petition-setup-task-regions = Regions represented in the committee
petition-setup-task-minutes = Minutes of the committee
petition-setup-task-checklist = Conditions and grounds of refusal gone through
petition-setup-task-time = Last day of the collection
petition-setup-task-identities = Records of the initiators
petition-setup-task-signatures = Number of signatures
petition-setup-task-spread = Spread over provinces and prefectures
petition-setup-lacks-arabic = It is missing in Arabic, the language of the official form.
petition-setup-lacks-words = It is not written yet.
petition-setup-lacks-both = A text in both languages reaches more people.
petition-setup-lacks-association = Choose the association that files the petition.
petition-setup-lacks-members = { $count ->
    [one] One member is missing.
   *[other] { $count } members are missing.
}
petition-setup-lacks-mandatary = Nobody is named mandatary.
petition-setup-lacks-deputy = Nobody is named deputy.
petition-setup-lacks-regions = { $count ->
    [one] Members of one more region are missing.
   *[other] Members of { $count } more regions are missing.
}
petition-setup-lacks-minutes = They are not written yet.
petition-setup-lacks-present = Say who was present.
petition-setup-lacks-answers = { $count ->
    [one] One point has no answer.
   *[other] { $count } points have no answer.
}
petition-setup-lacks-time = This date is past: put it off or clear it.
petition-setup-lacks-identities = { $count ->
    [one] One record is incomplete: number and expiry of the card, address, contact of the mandatary.
   *[other] { $count } records are incomplete: number and expiry of the card, address, contact of the mandatary.
}
petition-setup-lacks-signatures = { $count ->
    [one] One signature is missing.
   *[other] { $count } signatures are missing.
}
petition-setup-lacks-provinces = { $count ->
    [one] One province or prefecture is below its minimum.
   *[other] { $count } provinces or prefectures are below their minimum.
}

petition-setup-rules = Rules that apply
petition-setup-rules-law = Texts of law
petition-setup-rules-version = Version in force since
petition-setup-rules-since = Version in force since { $date }.
petition-setup-rules-kept = These are the rules of the day on which the petition was begun. A new law does not change them.
petition-setup-rules-all = Read all rules, article by article
petition-setup-rules-threshold = Signatures required
petition-setup-rules-signers = Who may sign
petition-setup-rules-fields = What the list of support holds
petition-setup-rules-filing = Papers to file
petition-setup-rules-deadlines = Deadlines after filing
petition-setup-rules-appeal = If it is refused
petition-setup-rules-notes = Good to know
petition-setup-rules-retention = How long personal data is kept

petition-setup-front-kind = To sign
petition-setup-measure-opened = Petitions opened for signature
petition-setup-measure-filed = Petitions filed
petition-setup-measure-signatures = Signatures at filing
petition-setup-measure-answered = Petitions that were answered
petition-setup-capitalise = Make an experience sheet of it
