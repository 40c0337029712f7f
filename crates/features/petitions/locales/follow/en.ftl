# Filing a petition and following it.
petition-follow-title = Filing and follow-up
petition-follow-crumbs = Path
petition-follow-public = Public page
petition-follow-to-verify = to verify
petition-follow-count = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
petition-follow-abroad = Moroccans living abroad

petition-follow-supporters = List of supporters
petition-follow-supporters-lead = { $count ->
    [0] Nobody is on the list.
    [one] { $count } person is on the list.
   *[other] { $count } people are on the list.
}
petition-follow-supporters-journaled = Every opening of this list is written to the journal of the space, with your account and the time.
petition-follow-supporters-none = There is nothing to show here.
petition-follow-no-clearance = The list and the filing pack hold names: the administration of the space gives access to the compartment “petitions”.
petition-follow-mark-drawn = drawn signature
petition-follow-mark-sheet = sheet { $sheet }, line { $line }

petition-follow-column-leaf = No. in the log
petition-follow-column-line = No.
petition-follow-column-names = First name and family name
petition-follow-column-given = First name
petition-follow-column-family = Family name
petition-follow-column-number = No. of the national identity card
petition-follow-column-expires-on = Card valid until
petition-follow-column-address = Home address
petition-follow-column-commune = Commune of residence
petition-follow-column-birth-place = Place of birth
petition-follow-column-roll-number = No. on the general electoral rolls
petition-follow-column-mark = Signature
petition-follow-column-how = Way and date
petition-follow-column-province = Province or prefecture
petition-follow-column-signatures = Signatures
petition-follow-column-needed = Needed
petition-follow-column-missing = Missing
petition-follow-column-code = Code
petition-follow-column-part = Part
petition-follow-column-personal = Personal data
petition-follow-column-mandatary = Mandatary of the committee
petition-follow-column-deputy = Deputy of the mandatary
petition-follow-column-phone = Telephone
petition-follow-column-email = E-mail
petition-follow-column-document = Document
petition-follow-column-bytes = Bytes
petition-follow-column-hash = SHA-256

petition-follow-pack = Filing pack
petition-follow-pack-lead = { $count ->
    [0] The whole pack, without signatures so far.
    [one] The whole pack, with { $count } signature.
   *[other] The whole pack, with { $count } signatures.
}
petition-follow-pack-has-form = The petition: text, initiators, committee, mandatary and deputy.
petition-follow-pack-has-list = The list of support in the official form, as PDF and XLSX.
petition-follow-pack-has-spread = The spread by province, against what is needed.
petition-follow-pack-has-minutes = The minutes of the committee’s meeting, if they were written.
petition-follow-pack-has-note = The detailed note: reasons and aims.
petition-follow-pack-has-integrity = The statement of integrity: counts, signed state of the public log, how to verify.
petition-follow-pack-has-index = The index, with the hash of each document.
petition-follow-pack-sealed = The pack holds names in the clear. It is never written to the server’s disk: it waits in memory for fifteen minutes, for you alone. Making it is written to the journal.
petition-follow-pack-make = Make the pack
petition-follow-pack-making = Making the filing pack
petition-follow-pack-ready = The pack is ready ({ $kilobytes } kB).
petition-follow-pack-kept = Fetch it now: in fifteen minutes it will be gone. Keep it where nobody else reads it.
petition-follow-pack-fetch = Download the pack (ZIP)
petition-follow-pack-gone = This pack is no longer in memory.
petition-follow-pack-again = Make another
petition-follow-pack-too-long = The list has more than { $count } signatures: more than this server can put into one pack. Write to whoever runs the server.
petition-follow-pack-form = Petition
petition-follow-pack-spread = Spread of the signatures
petition-follow-pack-minutes = Minutes of the committee’s meeting
petition-follow-pack-note = Detailed note
petition-follow-pack-integrity = Statement of integrity
petition-follow-pack-index = Index of the pack
petition-follow-made-on = Made on { $date }
petition-follow-list-title = List of support
petition-follow-list-foot = Supporters must enjoy their civil and political rights.
petition-follow-form-to = { $kind ->
    [motion] Legislative motion — { $authority }
   *[other] Petition — { $authority }
}
petition-follow-form-date = Filed on: { $date }
petition-follow-form-subject = Subject: { $subject }
petition-follow-form-text = 1. Text (demands, proposals or recommendations)
petition-follow-form-choices = Summary of choices
petition-follow-form-initiators = 2. Initiators
petition-follow-form-committee = 3. Committee
petition-follow-form-mandatary = 4. Personal data of the mandatary and the deputy
petition-follow-form-rights = The initiators must enjoy their civil and political rights.
petition-follow-form-reasons = 1. Reasons
petition-follow-form-aims = 2. Aims
petition-follow-minutes-held-on = Date of the meeting
petition-follow-minutes-place = Place of the meeting
petition-follow-minutes-present = Members present
petition-follow-minutes-decisions = Decisions
petition-follow-minutes-marks = Signatures
petition-follow-index-law = Papers that have to be handed in
petition-follow-index-personal = This pack holds personal data (law 09-08): it is handed to the competent authority only.
petition-follow-integrity-lead = Every signature and every withdrawal is an entry of a public Merkle log (RFC 6962). Nothing can be added, dropped or changed without the signed state below ceasing to match.
petition-follow-integrity-signed = Signatures given
petition-follow-integrity-withdrawn = Signatures withdrawn
petition-follow-integrity-standing = Signatures that count
petition-follow-integrity-size = Entries of the log
petition-follow-integrity-root = Root of the tree
petition-follow-integrity-checkpoint = Signed state (C2SP tlog-checkpoint)
petition-follow-integrity-key = Verifier key (C2SP signed-note)
petition-follow-integrity-how = How to verify
petition-follow-integrity-step-1 = Take today’s signed state at { $log }/checkpoint and verify its signature with the key above.
petition-follow-integrity-step-2 = Ask for the proof that the log only grew since filing: { $log }/proof?since=(number of entries above).
petition-follow-integrity-step-3 = Compute the root again from the tiles { $log }/tile/…; any C2SP tlog-tiles program can. Whoever signed checks her own signature with her receipt.
petition-follow-integrity-names = No name stands in the public log.

petition-follow-filing = Record the filing
petition-follow-filing-done = Filing
petition-follow-filing-lead = { $count ->
    [0] No signature goes with this filing.
    [one] { $count } signature goes with this filing.
   *[other] { $count } signatures go with this filing.
}
petition-follow-filing-freezes = Once this is recorded, the collection is closed and nobody can withdraw: the list is the one that the authority received. The legal deadlines run from the date of the receipt.
petition-follow-filing-to = Addressed to:
petition-follow-filing-on = Date of the receipt
petition-follow-filing-way = Way of filing
petition-follow-filing-place = Where it was filed
petition-follow-filing-place-hint = The office that took it, for example “Registry, commune of Zagora”.
petition-follow-filing-receipt = Number of the receipt
petition-follow-filing-receipt-hint = As it stands on the receipt; leave empty if it has none.
petition-follow-filing-document = Receipt
petition-follow-filing-record = Record the filing
petition-follow-filing-signatures = Signatures filed
petition-follow-filing-checkpoint = Signed state of the log at filing
petition-follow-filed = The filing is recorded. The deadlines run.
petition-follow-document-hint = PDF, JPEG or PNG, at most 8 MB. The document is sealed.

petition-follow-history = History of the petition
petition-follow-history-none = Nothing has happened yet.
petition-follow-event = Add a step
petition-follow-event-lead = Write down what happened, on the day on which it happened. A step is never deleted: an error is corrected by a new step.
petition-follow-event-kind = Step
petition-follow-event-choose = Choose…
petition-follow-event-on = Date
petition-follow-event-on-hint = The date of the document or act, not that of today.
petition-follow-event-words = What one should know of it
petition-follow-event-public = Shown on the public page
petition-follow-event-document = Document
petition-follow-document-public = Publish this document
petition-follow-event-save = Save
petition-follow-event-added = The step is recorded.
petition-follow-event-corrected = The correction is recorded.
petition-follow-event-never = It did not happen
petition-follow-correct = Correct
petition-follow-correct-lead = The old step stays in the history of the space, struck through; deadlines run from the new one.
petition-follow-corrected = corrected
petition-follow-internal = internal
petition-follow-document = Document ({ $kind }, { $kilobytes } kB)
petition-follow-document-shown = published
petition-follow-file-pdf = PDF
petition-follow-file-jpeg = JPEG
petition-follow-file-png = PNG

petition-follow-deadlines = Legal deadlines
petition-follow-calendar = Put them into a calendar (.ics)
petition-follow-pressing = Deadlines soon
petition-follow-due-effect = Otherwise:
petition-follow-due-span = From { $start } to { $end } inclusive
petition-follow-due-until = until { $date }
petition-follow-due-waiting = does not run yet
petition-follow-due-left = { $days ->
    [0] today is the last day
    [one] { $days } day left
   *[other] { $days } days left
}
petition-follow-due-open = { $days ->
    [0] the law sets no time
    [one] the law sets no time; open for { $days } day
   *[other] the law sets no time; open for { $days } days
}
petition-follow-due-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
petition-follow-due-met = done on { $date }
petition-follow-due-met-late = { $days ->
    [one] done on { $date }, { $days } day late
   *[other] done on { $date }, { $days } days late
}
petition-follow-due-lapsed = no longer owed: the procedure has ended
petition-follow-letter-subject = { $late ->
    [yes] Deadline missed: { $title }
   *[no] Deadline soon: { $title }
}
petition-follow-letter-body = { $late ->
    [yes] Petition “{ $title }”. The deadline “{ $step }” ended on { $date } and nothing is recorded. Write down what happened, or ask the authority again.
   *[no] Petition “{ $title }”. The deadline “{ $step }” ends on { $date } ({ $days ->
        [0] today
        [one] in { $days } day
       *[other] in { $days } days
    }).
}
petition-follow-letter-link = Follow-up:

petition-follow-appeal = After the refusal
petition-follow-appeal-refused = Refused on { $date }.
petition-follow-appeal-none = The law knows no appeal against this refusal.

petition-follow-promises = Promises
petition-follow-promises-none = No promise is recorded.
petition-follow-promise-open = open
petition-follow-promise-kept = kept
petition-follow-promise-broken = broken
petition-follow-promise-late = its day has passed
petition-follow-promise-by = by { $date }
petition-follow-promise-amount = MAD { $amount }
petition-follow-promise-line = In the plan of action or the budget:
petition-follow-promise-node = In our plan
petition-follow-promise-new = Record a promise
petition-follow-promise-lead = What was promised in answer to the petition. Everybody will see it, and what became of it.
petition-follow-promise-words = What is promised
petition-follow-promise-by-whom = By whom
petition-follow-promise-by-whom-hint = The office rather than the person: “President of the communal council”.
petition-follow-promise-on = Promised on
petition-follow-promise-due = By
petition-follow-promise-dirhams = Amount in dirhams
petition-follow-promise-plan = Line of the communal plan of action or of the budget
petition-follow-promise-plan-hint = As it is written in the plan or the budget.
petition-follow-promise-own = Line of our own plan
petition-follow-promise-own-hint = The address of its page in this space’s plan.
petition-follow-promise-save = Save
petition-follow-promise-added = The promise is recorded.
petition-follow-promise-settle = Say what became of it
petition-follow-promise-settled = It is recorded.
petition-follow-promise-state = This promise is
petition-follow-promise-settled-on = Known since
petition-follow-promise-settled-words = How it is known

petition-follow-end = End the procedure
petition-follow-end-lead = The procedure ends on the day of the decision, or when nothing more is awaited. The time for which personal data is kept runs from that day.
petition-follow-end-on = Day of the decision
petition-follow-ended = The procedure has ended.
petition-follow-retention = Personal data
petition-follow-retention-day = It will be erased on { $date }.
petition-follow-erase-now = Erase now
petition-follow-erase-lead = Names, numbers, addresses and signatures of supporters and committee, sheets, and documents that were not published will be erased for ever. Counts and the public log remain, in which no name ever stood. Nobody will be able to make the filing pack again.
petition-follow-erase-sure = I know that nothing will bring them back.
petition-follow-erased = The names were erased on { $date }. Counts and the public log remain.
petition-follow-erased-short = The personal data of this petition was erased.
petition-follow-erased-now = The personal data is erased.

petition-follow-fault-future = This day has not come yet.
petition-follow-fault-reasons = Write down the reasons of the refusal.
petition-follow-fault-large = The file is larger than 8 MB.
petition-follow-fault-kind = This is neither a PDF nor a JPEG nor a PNG.
petition-follow-fault-node = This is not the address of a line of the plan.
petition-follow-fault-sure = Tick the box to erase.
petition-follow-withdraw = Withdraw a supporter at her request
petition-follow-withdraw-words = For who signed on paper or with a volunteer and has no receipt. The line and everything in it is erased at once; the public log says that a supporter withdrew, without a name.
petition-follow-withdraw-asked = The person herself asked for it
petition-follow-withdraw-button = Withdraw
petition-follow-withdraw-incomplete = Give the number in the log, and confirm that the person asked for it.
petition-follow-withdrawn = The supporter is withdrawn and her data erased.
petition-follow-fault-before-opening = It cannot have been filed before the collection was opened.
