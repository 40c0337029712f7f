toolkit-duties-title = Obligations
toolkit-duties-lead = What the law and your statutes want, with the date, the file to hand in and what became of it.
toolkit-duties-new = Something happened
toolkit-duties-calendar = In my calendar
toolkit-duties-dossier = Data of the association
toolkit-duties-past = What is over
toolkit-duties-no-past = Nothing is over yet.
toolkit-duties-todo = To do
toolkit-duties-nothing = Nothing to do for now.
toolkit-duties-awaited = Handed in, an answer is awaited
toolkit-verify = To verify
toolkit-state-todo = To do
toolkit-state-late = Late
toolkit-state-filed = Handed in
toolkit-state-received = Provisional receipt
toolkit-state-settled = Over
toolkit-state-refused = Refused
toolkit-state-dropped = Not needed
toolkit-state-authority-late = The authority is late
toolkit-duty-due = { $late ->
    [yes] Due by { $date }: { $days ->
        [one] one day late
       *[other] { $days } days late
    }
   *[no] { $days ->
        [0] Due today, { $date }
        [one] Due tomorrow, { $date }
       *[other] Due by { $date }: { $days } days left
    }
    }
toolkit-duty-awaited = Handed in on { $date }; an answer is due by { $until }.
toolkit-duty-filed = Handed in on { $date }.
toolkit-duty-was-due = It was due on { $date }.
toolkit-duty-since = Since
toolkit-duty-causes = Changes together
toolkit-duty-to = To whom
toolkit-duty-source = Source
toolkit-new-lead = Choose what happened; the deadline is reckoned. What Twiza sees in your bodies comes here by itself.
toolkit-new-do = Reckon the deadline
toolkit-new-done = The obligation is in the calendar.
toolkit-field-what = What it is about
toolkit-field-amount = Amount, in dirhams
toolkit-field-due = Last day
toolkit-field-due-hint = That of your agreement.
toolkit-pack-title = The file to hand in
toolkit-pack-lead = In French and in Arabic, as PDF to print and DOCX to correct, filled with your data.
toolkit-pack-whole = Nothing is missing
toolkit-pack-lacks = { $count ->
    [one] One thing is missing; its place stays dotted:
   *[other] { $count } things are missing; their places stay dotted:
    }
toolkit-pack-do = Download the file (ZIP)
toolkit-pack-encloses = To be added on paper
toolkit-piece-letter = Letter of declaration
toolkit-piece-minutes = Minutes of the assembly
toolkit-piece-bureau = Table of the bureau
toolkit-steps-title = What was done
toolkit-steps-none = Nothing yet.
toolkit-steps-proof = See the proof
toolkit-steps-done = It is noted.
toolkit-step-file = Handed in
toolkit-step-receipt = Receipt received
toolkit-step-final = Final receipt received
toolkit-step-refuse = Refused by the authority
toolkit-step-drop = Not needed after all
toolkit-way-direct = At the counter
toolkit-way-bailiff = By a bailiff
toolkit-way-letter = By registered letter
toolkit-way-online = Online or by e-mail
toolkit-field-on = Which day
toolkit-field-way = In which way
toolkit-field-officer = Officer who took it
toolkit-field-officer-hint = Name or function; sealed.
toolkit-field-office-place = Office
toolkit-field-number = Number of the receipt
toolkit-field-reason = Reason
toolkit-field-proof = Proof (receipt, photograph)
toolkit-field-proof-hint = PDF, JPEG or PNG, at most 8 MB; sealed.
toolkit-feed-lead = A secret address puts the deadlines into your telephone’s calendar. It says what and when, never who.
toolkit-feed-make = Make an address
toolkit-feed-made = Copy this address into your calendar (“subscribe to a calendar”). It is shown once only.
toolkit-feed-address = Secret address
toolkit-feed-count = { $count ->
    [one] One address exists.
   *[other] { $count } addresses exist.
    }
toolkit-feed-end = Close all addresses
toolkit-feed-end-sure = No telephone will see the deadlines any more. Go on?
toolkit-feed-ended = The addresses are closed.
toolkit-feed-name = Deadlines of { $association }
toolkit-letter-due-subject = Reminder: { $duty }
toolkit-letter-due = { $association }: { $duty }. { $late ->
    [yes] The deadline of { $date } has passed.
   *[no] The deadline is { $date }.
    } The file is ready to be filled in and printed:
    { $link }
