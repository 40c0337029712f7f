# Collecting where there is no network or no screen: at the door and on paper.
petition-collect-title = Collecting in the field
petition-collect-crumbs = Where you are
petition-collect-doorstep = Door to door
petition-collect-doorstep-lead = A page that stays on a volunteer’s phone and collects signatures without a network. Open it once while there is one; afterwards it opens anywhere. Each signature is encrypted on the phone at once, and sent when the network is back.
petition-collect-doorstep-open = Open door to door
petition-collect-paper = On paper
petition-collect-paper-how = Print numbered sheets in the official form, have them signed, then key them in twice, by two people. Lines read the same way count at once; the others are looked at again.
petition-collect-needs-script = Door to door needs the browser’s scripts. Without them, print sheets.

petition-collect-door-closed = This petition collects no signatures now: what you send would be refused.
petition-collect-door-begin = Collect a signature
petition-collect-door-send = Send now
petition-collect-door-waiting = { $count ->
    [0] Nothing waits on this phone
    [one] { $count } signature on this phone, not yet sent
   *[other] { $count } signatures on this phone, not yet sent
}
petition-collect-door-sent = { $count ->
    [one] { $count } sent and counted
   *[other] { $count } sent and counted
}
petition-collect-door-refused = Refused
petition-collect-door-refused-lead = The phone can no longer read them: they are encrypted. Number and time say which one it was.
petition-collect-door-how = How to do it
petition-collect-door-how-words = Read petition and consent aloud. Fill in together, card in hand, then hand the phone over to be signed. After each signature the screen shows nothing of anybody. Send as soon as there is a network, and do not clear this page while something waits.
petition-collect-door-leave = Leave door to door
petition-collect-door-person = One signature
petition-collect-door-aloud = To be read aloud
petition-collect-door-consent = Your data serve this petition only: { $organisation } keeps them encrypted, hands them to the authority addressed with the list of support, then erases them. You may withdraw your signature until filing, and ask to see or correct your data (law 09-08).
petition-collect-door-agrees = The person has heard this text and agrees
petition-collect-door-keep = Keep the signature
petition-collect-door-drop = Give up
petition-collect-door-draw = Sign with a finger inside the frame.
petition-collect-door-wipe = Wipe the drawing
petition-collect-door-typed = The person cannot draw: her name, written above, stands for the signature
petition-collect-door-thanks = Thank you
petition-collect-door-thanks-words = The signature is kept, encrypted. This phone can no longer show it.
petition-collect-door-next = Next person
petition-collect-door-home = Back to the beginning
petition-collect-door-online = Network available
petition-collect-door-offline = No network: collecting goes on
petition-collect-door-sending = Sending…
petition-collect-door-expired = Your session has ended. Everything is kept on this phone: sign in, then come back here to send.
petition-collect-door-failed = Sending did not succeed. Everything is kept on this phone; try again when the network is better.
petition-collect-door-forbidden = Your account may not, or no longer, send for this petition. Everything is kept; ask whoever coordinates the collection.
petition-collect-door-storage = This phone could not keep the page or the signature. Make room or leave private browsing before you go on.
petition-collect-door-again = Send again
petition-collect-door-acknowledge = Noted, delete
petition-collect-door-envelope = Signature no.
petition-collect-outcome-signed-already = This person had signed already. The signature counts once.
petition-collect-outcome-not-taken = The card’s number stands in the list with another expiry date. Look at the card again with the person.
petition-collect-outcome-wrong-field = A field was not accepted; it has to be done again with the person:
petition-collect-outcome-closed = Collection had ended when the signature arrived: it does not count.
petition-collect-outcome-unreadable = The envelope could not be opened. Load the page again while there is a network, then do it again with the person.
petition-collect-received = This envelope was received already.

petition-collect-choose = Choose
petition-collect-abroad = Abroad
petition-collect-field = Field
petition-collect-field-given = First name
petition-collect-field-family = Family name
petition-collect-field-number = Number of the national card (CNIE)
petition-collect-field-expires-on = Day on which the card expires
petition-collect-field-address = Home address
petition-collect-field-province = Province or prefecture
petition-collect-field-commune = Commune of residence
petition-collect-field-birth-place = Place of birth
petition-collect-field-roll-number = Number on the electoral rolls
petition-collect-field-contact = E-mail or telephone
petition-collect-field-mark = Signature
petition-collect-fault-missing = To be filled in.
petition-collect-fault-long = This is too long.
petition-collect-fault-shape = This has not the expected shape.
petition-collect-fault-number = One or two letters, then digits, as on the card.
petition-collect-fault-card = A date to come: the card must be valid.
petition-collect-fault-expired = The card was no longer valid.
petition-collect-fault-commune = Choose the commune. If several have this name, add the province after a comma; “abroad” for who lives abroad.
petition-collect-fault-place = Choose province and commune.
petition-collect-fault-contact = An e-mail address or a telephone number.
petition-collect-fault-mark = The signature is missing.
petition-collect-fault-consent = Nothing is kept without the person’s consent.

petition-collect-sheets = Sheets
petition-collect-no-sheets = No sheet was printed yet.
petition-collect-sheet-number = Sheet no. { $number }
petition-collect-sheet-printed = Printed
petition-collect-sheet-out = Out
petition-collect-sheet-keyed-once = Keyed in once
petition-collect-sheet-keyed-twice = To be reconciled
petition-collect-sheet-settled = Settled
petition-collect-sheet-void = Struck
petition-collect-sheet-struck = This sheet is struck: it does not count.
petition-collect-column-sheet = Sheet
petition-collect-column-state = State
petition-collect-column-commune = Commune
petition-collect-column-next = To do
petition-collect-column-line = Line
petition-collect-column-outcome = Outcome
petition-collect-print = Print sheets
petition-collect-print-count = Number of sheets
petition-collect-print-lang = Language
petition-collect-print-commune-hint = If all are signed in one commune.
petition-collect-print-most = At most { $most } sheets at once, ten lines on each.
petition-collect-print-do = Number and print
petition-collect-print-draft = Sheets are printed once collection is open: then the text no longer changes.
petition-collect-print-open = Open the PDF
petition-collect-printed = Sheets { $first } to { $last } are numbered.
petition-collect-printed-on = Printed on { $date }
petition-collect-give-out = Given to a volunteer
petition-collect-take-back = Back, not yet keyed in
petition-collect-strike = Lost or spoilt: strike it
petition-collect-restore = Found again: restore it
petition-collect-where = Where is this sheet?
petition-collect-placed-said = Noted.

petition-collect-key-first = Key in
petition-collect-key-second = Key in a second time
petition-collect-keying-title = Keying in sheet no. { $number }
petition-collect-keying-pass = { $pass ->
    [1] First pass
   *[other] Second pass, without seeing the first
}
petition-collect-keying-how = Write what stands on the paper, line by line. Leave empty lines empty. Tick the box when a line is crossed out, illegible or incomplete.
petition-collect-keying-save = Save the sheet
petition-collect-same-hand = You made the first pass. The second one is for somebody else.
petition-collect-keyed-already = This sheet was keyed in twice already.
petition-collect-keyed-once-said = First pass saved. Somebody else makes the second one.
petition-collect-keyed-twice-said = The sheet is keyed in twice: lines that agree are counted.
petition-collect-keyed-stalled = The petition collects no signatures now. What was keyed in is kept; compare again when collection is open.
petition-collect-back-to-sheet = Back to the sheet
petition-collect-line-number = Line { $line }
petition-collect-line-is-void = Line crossed out, illegible or incomplete
petition-collect-lines = Lines
petition-collect-line-signed = Counted
petition-collect-line-signed-already = Had signed already
petition-collect-line-not-taken = Number already there with another date
petition-collect-line-differs = To be reconciled
petition-collect-line-void = Unusable
petition-collect-line-empty = Empty

petition-collect-reconcile = Reconcile
petition-collect-reconcile-title = Reconciling sheet no. { $number }
petition-collect-reconcile-lead = Two people read these lines differently. Compare with the sheet and choose. Each opening of this page goes into the journal.
petition-collect-reconcile-none = Nothing is left to be reconciled on this sheet.
petition-collect-reconcile-save = Save the choices
petition-collect-reconcile-cleared = Some lines differ. Somebody cleared to see the supporters must reconcile them.
petition-collect-first = First pass
petition-collect-second = Second pass
petition-collect-differs = differs
petition-collect-choice = What is to be kept?
petition-collect-choice-later = Decide later
petition-collect-choice-first = The first pass
petition-collect-choice-second = The second pass
petition-collect-choice-corrected = What I correct below
petition-collect-choice-void = Nothing: the line is unusable
petition-collect-correct = Correct
petition-collect-settled-said = The sheet is settled. What was keyed in is erased.
petition-collect-compared-said = Saved.
petition-collect-waits = Lines that agree wait to be counted.
petition-collect-compare = Compare again

petition-collect-scans = Scans
petition-collect-scans-lead = Kept encrypted; only those who are cleared open them, and each opening goes into the journal.
petition-collect-scan-file = Picture or PDF of the sheet
petition-collect-scan-hint = JPEG, PNG or PDF, at most 10 MB.
petition-collect-scan-add = Attach
petition-collect-scan-added = The scan is attached, encrypted.
petition-collect-scan-none = Choose a file.
petition-collect-scan-large = The file is larger than 10 MB. Make it smaller and try again.
petition-collect-scan-kind = This file is neither a JPEG or PNG picture nor a PDF.
petition-collect-scan-many = This sheet has four scans already.
petition-collect-scan-of = { $kind }, attached on { $date }

petition-collect-sheet-heading = Petition addressed to: { $authority }
petition-collect-sheet-filed = Date of presentation:
petition-collect-sheet-object = Object of the petition:
petition-collect-sheet-name = List of support of the petition
petition-collect-sheet-commune = Commune: { $commune }
petition-collect-sheet-line = No.
petition-collect-sheet-names = First and family name of supporters
petition-collect-sheet-card = Number of the national electronic identity card
petition-collect-sheet-expires = Day on which the card expires
petition-collect-sheet-address = Home address
petition-collect-sheet-roll = Number on the general electoral rolls
petition-collect-sheet-rights = Supporters of the petition must enjoy their civil and political rights.
petition-collect-sheet-privacy = Law 09-08: { $organisation } collects these data for this petition only, keeps them encrypted, hands them to the authority addressed, then erases them. Everybody may withdraw until filing.
petition-collect-sheet-code = For keying in
